import asyncio
from pathlib import Path

import pytest

from peaksdesk.services.events import ActivitiesChanged
from peaksdesk.services.ports import StoreError
from peaksdesk.ui.pages.imports.presenter import ImportsPresenter
from peaksdesk.ui.tasks import Tasks
from ui.fakes import LINES, FakeServices, summary

PATHS = (Path("rides"),)


class Bench:
    """A presenter with a list for a screen."""

    def __init__(self):
        self.services = FakeServices()
        self.errors = []
        self.tasks = Tasks(lambda name, error: self.errors.append(error))
        self.states = []
        self.presenter = ImportsPresenter(self.services, self.tasks, self.states.append)

    @property
    def state(self):
        return self.states[-1]

    async def settle(self):
        for _ in range(60):
            await asyncio.sleep(0.002)
            if not self.tasks.running():
                return


@pytest.fixture
async def bench():
    made = Bench()
    yield made
    await made.tasks.close()


async def test_opens_loading_then_shows_earlier_imports(bench):
    bench.services.imports.earlier = (summary(),)
    bench.presenter.opened(None)
    assert bench.state.loading
    await bench.settle()
    assert not bench.state.loading
    assert bench.state.earlier == (summary(),)


async def test_reports_live_then_the_sum(bench):
    bench.services.imports.gate = gate = asyncio.Event()
    bench.presenter.opened(PATHS)
    await asyncio.sleep(0.02)
    report = bench.state.report
    assert (report.running, report.done, report.total, report.label) == (True, 1, 3, "rides")
    gate.set()
    await bench.settle()
    report = bench.state.report
    assert (report.running, report.imported, report.failed, report.lines) == (False, 2, 1, LINES)
    assert len(bench.state.earlier) == 1


async def test_a_second_import_waits_for_nobody_and_is_refused(bench):
    bench.services.imports.gate = asyncio.Event()
    bench.presenter.run(PATHS)
    await asyncio.sleep(0.01)
    bench.presenter.run((Path("more"),))
    await asyncio.sleep(0.01)
    assert bench.services.imports.ran == [PATHS]


async def test_cancel_keeps_what_was_imported(bench):
    bench.services.imports.gate = asyncio.Event()
    bench.presenter.run(PATHS)
    await asyncio.sleep(0.01)
    bench.presenter.cancel()
    await bench.settle()
    assert bench.state.report.cancelled
    assert not bench.state.report.running
    assert bench.state.report.imported == 1
    assert bench.errors == []


async def test_a_full_disk_stops_with_its_sentence(bench):
    bench.services.imports.error = StoreError("The disk is full.")
    bench.presenter.run(PATHS)
    await bench.settle()
    assert bench.state.problem.sentence == "The disk is full."
    assert not bench.state.report.running


async def test_undo_and_redo(bench):
    bench.presenter.run(PATHS)
    await bench.settle()
    bench.presenter.undo(1)
    await bench.settle()
    assert bench.state.report.undone
    assert bench.state.earlier[0].batch.undone_at is not None
    assert not bench.state.working
    bench.presenter.redo(1)
    await bench.settle()
    assert not bench.state.report.undone
    assert bench.services.imports.undone == []


async def test_an_earlier_report_opens_and_closes(bench):
    bench.services.imports.earlier = (summary(7, undone=True),)
    bench.presenter.opened(None)
    await bench.settle()
    bench.presenter.open_batch(7)
    await bench.settle()
    assert bench.state.report.lines == LINES
    assert bench.state.report.undone
    bench.presenter.close_report()
    assert bench.state.report is None


async def test_changes_elsewhere_are_read_again(bench):
    bench.presenter.opened(None)
    await bench.settle()
    bench.services.imports.earlier = (summary(2),)
    bench.services.events.publish(ActivitiesChanged(1))
    await bench.settle()
    assert [item.batch.id for item in bench.state.earlier] == [2]
