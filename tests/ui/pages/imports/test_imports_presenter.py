import asyncio
from pathlib import Path

import pytest

from peaksdesk.services.events import ActivitiesChanged
from peaksdesk.services.store_errors import StoreError
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
        self.said = []
        self.presenter = ImportsPresenter(self.services, self.tasks, self.states.append, self.say)

    def say(self, text, *, tone="", action="", on_action=None):
        self.said.append(text)
        self.on_action = on_action

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


async def test_a_second_import_is_refused_with_a_word(bench):
    bench.services.imports.gate = asyncio.Event()
    bench.presenter.run(PATHS)
    await asyncio.sleep(0.01)
    bench.presenter.run((Path("more"),))
    await asyncio.sleep(0.01)
    assert bench.services.imports.ran == [PATHS]
    assert bench.said == ["One import at a time: bring these files again when this one is done."]


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
    bench.presenter.load()
    await bench.settle()
    assert bench.state.problem.sentence == "The disk is full."
    bench.presenter.close_report()
    assert bench.state.problem is None


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


async def test_folders_are_watched_and_let_go_with_an_undo(bench):
    bench.presenter.opened(None)
    await bench.settle()
    garmin = Path("Garmin")
    bench.presenter.watch(garmin)
    await bench.settle()
    assert bench.state.watched == (garmin,)
    bench.presenter.stop_watching(garmin)
    await bench.settle()
    assert bench.state.watched == ()
    assert bench.said == ["Garmin is watched no longer. What was imported stays."]
    bench.on_action()
    await bench.settle()
    assert bench.state.watched == (garmin,)


async def test_what_is_no_folder_cannot_be_watched(bench):
    bench.presenter.opened(None)
    await bench.settle()
    bench.presenter.watch(Path("gone"))
    await bench.settle()
    assert bench.state.watched == ()
    assert bench.said == ["gone is not a folder."]


async def test_the_way_from_a_notice_leads_to_the_report(bench):
    bench.services.imports.earlier = (summary(7),)
    bench.presenter.opened(7)
    await bench.settle()
    assert (bench.state.report.batch_id, bench.state.report.lines) == (7, LINES)


async def test_changes_elsewhere_are_read_again(bench):
    bench.presenter.opened(None)
    await bench.settle()
    bench.services.imports.earlier = (summary(2),)
    bench.services.events.publish(ActivitiesChanged(1))
    await bench.settle()
    assert [item.batch.id for item in bench.state.earlier] == [2]
