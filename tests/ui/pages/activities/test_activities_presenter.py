import asyncio
from dataclasses import replace

import numpy as np
import pytest

from peaksdesk.domain.activity_filter import Filter, Recent
from peaksdesk.domain.arranging import Grouping
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.periods import WeekStart
from peaksdesk.domain.sports import Sport
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged
from peaksdesk.ui.pages.activities.examples import activity
from peaksdesk.ui.pages.activities.presenter import FIRST, ActivitiesPresenter
from peaksdesk.ui.pages.activities.remembered import STANDARD, Layout, Remembered, Saved
from peaksdesk.ui.preferences import Preferences
from peaksdesk.ui.tasks import Tasks
from ui.fakes import FakeServices

ROWS = tuple(activity(number) for number in range(12))


class Names:
    def sports(self):
        return {sport: sport.value for sport in Sport}

    def day(self, day):
        return day.isoformat()

    def week_start(self):
        return WeekStart.MONDAY


class Bench:
    def __init__(self):
        self.services = FakeServices()
        self.services.activities.rows = ROWS
        self.tasks = Tasks(lambda name, error: pytest.fail(f"{name}: {error}"))
        self.states = []
        self.preferences = Preferences()
        self.make()

    def make(self):
        remembered = Remembered(self.preferences)
        self.presenter = ActivitiesPresenter(self.services, self.tasks, self.states.append, Names(), remembered)

    @property
    def state(self):
        return self.states[-1]

    @property
    def ids(self):
        rows = self.state.arranged.rows
        return self.state.table.ids[rows[rows >= 0]].tolist()

    async def settle(self):
        for _ in range(100):
            await asyncio.sleep(0.002)
            if not self.tasks.running():
                return

    async def after(self, act, *args):
        act(*args)
        await self.settle()


@pytest.fixture
async def bench():
    made = Bench()
    yield made
    await made.tasks.close()


@pytest.fixture
async def listed(bench):
    await bench.after(bench.presenter.opened, None)
    return bench


async def test_reads_once_and_again_after_a_change(bench):
    bench.presenter.opened(None)
    assert bench.state.loading
    await bench.settle()
    assert bench.ids == [row.id for row in ROWS]
    read = bench.services.activities.reads
    await bench.after(bench.presenter.opened, None)
    assert bench.services.activities.reads == read
    seen = len(bench.states)
    bench.services.events.publish(ActivitiesChanged(1))
    await bench.settle()
    assert bench.services.activities.reads == read + 1
    assert not any(state.loading for state in bench.states[seen:])


async def test_the_newest_are_there_before_all_are(bench):
    bench.services.activities.rows = tuple(replace(ROWS[n % 12], id=n + 1) for n in range(FIRST + 100))
    await bench.after(bench.presenter.opened, None)
    lengths = [(len(state.table), state.complete) for state in bench.states if not state.loading]
    assert (FIRST, False) in lengths
    assert lengths[-1] == (FIRST + 100, True)


async def test_units_follow_the_athlete(listed):
    listed.services.athletes.athlete = replace(listed.services.athletes.athlete, units=Units.IMPERIAL)
    listed.services.events.publish(AthleteChanged(1))
    await listed.settle()
    assert listed.state.units is Units.IMPERIAL


async def test_search_wants_every_word_in_any_case(listed):
    await listed.after(listed.presenter.search, "LAKE johanna")
    assert listed.ids == [7]
    assert listed.state.arranged.totals.count == 1
    await listed.after(listed.presenter.search, "sport:run >1h")
    assert listed.ids == [3]
    await listed.after(listed.presenter.search, "")
    assert len(listed.ids) == 12


async def test_chips_and_search_go_together_and_are_cleared_together(listed):
    await listed.after(listed.presenter.choose, Filter(sports=frozenset({Sport.RIDE, Sport.RUN})))
    await listed.after(listed.presenter.search, "endurance")
    assert listed.ids == [3]
    assert listed.state.filtered
    await listed.after(listed.presenter.clear)
    assert len(listed.ids) == 12
    assert not listed.state.filtered


async def test_another_page_can_ask_for_a_filter(bench):
    await bench.after(bench.presenter.opened, Filter(recent=Recent.LAST_7))
    assert bench.ids == [1, 2, 3, 4, 5]


async def test_a_failure_is_said_and_can_be_tried_again(bench):
    bench.services.activities.error = OSError("The disk did not answer.")
    await bench.after(bench.presenter.opened, None)
    assert bench.state.problem.sentence == "The disk did not answer."
    bench.services.activities.error = None
    await bench.after(bench.presenter.load)
    assert bench.state.problem is None
    assert len(bench.ids) == 12


async def test_a_second_press_on_a_heading_turns_the_order(listed):
    await listed.after(listed.presenter.sort, "load")
    assert listed.state.descending
    assert listed.ids[:2] == [12, 7]
    await listed.after(listed.presenter.sort, "load")
    assert listed.ids[0] == 4
    await listed.after(listed.presenter.sort, "title")
    assert not listed.state.descending


async def test_groups_close_and_open(listed):
    await listed.after(listed.presenter.group, Grouping.MONTH)
    assert [group.label for group in listed.state.arranged.groups] == ["2026-11"]
    await listed.after(listed.presenter.toggle, "2026-11")
    assert listed.ids == []
    await listed.after(listed.presenter.close_all, False)
    assert len(listed.ids) == 12
    await listed.after(listed.presenter.close_all, True)
    assert listed.ids == []
    await listed.after(listed.presenter.group, Grouping.WEEK)
    assert len(listed.ids) == 12


async def test_what_is_chosen_is_added_up(listed):
    listed.presenter.select(np.array([2, 0]))
    assert listed.state.selection.totals.count == 2
    assert listed.presenter.selected_ids() == (1, 3)
    listed.presenter.select(np.zeros(0, np.int64))
    assert listed.state.selection is None
    assert listed.presenter.selected_ids() == ()


async def test_layout_grouping_and_filters_outlive_the_page(listed):
    layout = Layout(("date", "title", "gear"), {"gear": 200})
    listed.presenter.lay_out(layout)
    await listed.after(listed.presenter.group, Grouping.YEAR)
    Remembered(listed.preferences).keep_saved((Saved("Runs", Filter(sports=frozenset({Sport.RUN}))),))
    listed.make()
    assert listed.presenter.state.layout == layout
    assert listed.presenter.state.grouping is Grouping.YEAR
    assert [saved.name for saved in listed.presenter.state.saved] == ["Runs"]


@pytest.mark.parametrize(
    "spoilt", [5, [], {"shown": 3}, {"shown": ["nonsense", 4], "widths": {"gear": -5, "date": "x"}}]
)
def test_spoilt_columns_are_not_believed(spoilt):
    preferences = Preferences()
    preferences.remember("activities.columns", spoilt)
    preferences.remember("activities.grouping", "decade")
    preferences.remember("activities.filters", [{"name": "x"}, 4, {"name": "ok", "filter": {"words": "lake"}}])
    remembered = Remembered(preferences)
    assert remembered.layout.shown in {STANDARD, ("title",)}
    assert remembered.layout.widths == {}
    assert remembered.grouping is Grouping.NONE
    assert [saved.name for saved in remembered.saved] == ["ok"]


async def test_fifty_thousand_rows_never_stop_the_loop(bench, heartbeat):
    bench.services.activities.rows = tuple(replace(ROWS[number % 12], id=number) for number in range(50_000))
    await asyncio.sleep(0.03)
    heartbeat.forgive()
    bench.presenter.opened(None)
    for query in ("l", "la", "lake"):
        bench.presenter.search(query)
        await asyncio.sleep(0.05)
    bench.presenter.sort("title")
    for _ in range(400):
        await asyncio.sleep(0.01)
        if not bench.tasks.running():
            break
    assert bench.state.order == "title"
    assert bench.state.complete
    assert len(bench.ids) == sum(1 for number in range(50_000) if number % 12 == 6)
