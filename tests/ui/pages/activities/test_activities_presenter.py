import asyncio
from dataclasses import replace

import pytest

from peaksdesk.domain.athlete import Units
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged
from peaksdesk.ui.pages.activities.examples import activity
from peaksdesk.ui.pages.activities.presenter import ActivitiesPresenter, Order, in_order, totals
from peaksdesk.ui.tasks import Tasks
from ui.fakes import FakeServices

ROWS = tuple(activity(number) for number in range(12))


class Bench:
    def __init__(self):
        self.services = FakeServices()
        self.services.activities.rows = ROWS
        self.tasks = Tasks(lambda name, error: pytest.fail(f"{name}: {error}"))
        self.states = []
        self.presenter = ActivitiesPresenter(self.services, self.tasks, self.states.append, lambda row: row.title)

    @property
    def state(self):
        return self.states[-1]

    async def settle(self):
        for _ in range(100):
            await asyncio.sleep(0.002)
            if not self.tasks.running():
                return


@pytest.fixture
async def bench():
    made = Bench()
    yield made
    await made.tasks.close()


async def test_reads_once_and_again_after_a_change(bench):
    bench.presenter.opened(None)
    assert bench.state.loading
    await bench.settle()
    assert bench.state.rows == ROWS
    bench.presenter.opened(None)
    await bench.settle()
    assert bench.services.activities.reads == 1
    bench.services.events.publish(ActivitiesChanged(1))
    await bench.settle()
    assert bench.services.activities.reads == 2
    assert not any(state.loading for state in bench.states[2:])


async def test_units_follow_the_athlete(bench):
    bench.presenter.opened(None)
    await bench.settle()
    bench.services.athletes.athlete = replace(bench.services.athletes.athlete, units=Units.IMPERIAL)
    bench.services.events.publish(AthleteChanged(1))
    await bench.settle()
    assert bench.state.units is Units.IMPERIAL


async def test_search_wants_every_word_in_any_case(bench):
    bench.presenter.opened(None)
    await bench.settle()
    bench.presenter.search("LAKE johanna")
    await bench.settle()
    assert [row.title.split(",")[0] for row in bench.state.rows] == ["Around the lake the long way"]
    assert bench.state.totals.count == 1
    bench.presenter.search("")
    await bench.settle()
    assert bench.state.rows == ROWS


async def test_a_failure_is_said_and_can_be_tried_again(bench):
    bench.services.activities.error = OSError("The disk did not answer.")
    bench.presenter.opened(None)
    await bench.settle()
    assert bench.state.problem.sentence == "The disk did not answer."
    bench.services.activities.error = None
    bench.presenter.load()
    await bench.settle()
    assert bench.state.problem is None
    assert len(bench.state.rows) == 12


async def test_a_second_press_on_a_heading_turns_the_order(bench):
    bench.presenter.opened(None)
    await bench.settle()
    bench.presenter.sort(Order.LOAD)
    await bench.settle()
    assert bench.state.descending
    assert [row.load.value for row in bench.state.rows][:2] == [168, 121]
    bench.presenter.sort(Order.LOAD)
    await bench.settle()
    assert not bench.state.descending
    assert bench.state.rows[0].load.value == 41


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("descending", [True, False])
def test_rows_without_the_value_come_last_either_way(order, descending):
    rows = in_order(list(ROWS), order, descending=descending)
    assert {row.id for row in rows} == {row.id for row in ROWS}
    if order is Order.LOAD:
        assert rows[-1].load.value is None
    if order is Order.DISTANCE:
        assert [row.summary.distance_m is None for row in rows] == [False] * 9 + [True] * 3


def test_totals_leave_out_the_load_of_what_the_person_excluded():
    rows = [ROWS[0], replace(ROWS[1], excluded=True), ROWS[10]]
    sums = totals(rows)
    assert (sums.count, sums.load, sums.distance_m, sums.time_s) == (3, 83, 38_420, 4328 + 5400 + 1800)


async def test_fifty_thousand_rows_never_stop_the_loop(bench, heartbeat):
    bench.services.activities.rows = tuple(replace(ROWS[number % 12], id=number) for number in range(50_000))
    await asyncio.sleep(0.03)
    heartbeat.forgive()
    bench.presenter.opened(None)
    for query in ("l", "la", "lake"):
        bench.presenter.search(query)
        await asyncio.sleep(0.05)
    bench.presenter.sort(Order.TITLE)
    for _ in range(400):
        await asyncio.sleep(0.01)
        if not bench.tasks.running():
            break
    assert bench.state.order is Order.TITLE
    assert len(bench.state.rows) == sum(1 for number in range(50_000) if number % 12 == 6)
