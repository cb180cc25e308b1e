"""What the Calendar page knows: turning pages, what is at hand, what is read again."""

import asyncio
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest

from peaksdesk.domain.periods import WeekStart
from peaksdesk.services.calendar import Stretch, next_month
from peaksdesk.services.calendar_sheet import make_sheet
from peaksdesk.services.events import ActivitiesChanged
from peaksdesk.ui.pages.calendar.examples import days_of, done
from peaksdesk.ui.pages.calendar.presenter import EARLIEST, LATEST, CalendarPresenter, Mode
from peaksdesk.ui.preferences import Preferences
from peaksdesk.ui.tasks import Tasks
from ui.fakes import FakeServices

TODAY = date(2026, 11, 21)
FIRST = date(2023, 11, 22)


@dataclass
class FakeCalendar:
    """Every month is empty but for one activity a month ago; `gate` holds reading back."""

    asked: list = field(default_factory=list)
    stretches: list = field(default_factory=list)
    error: Exception | None = None
    gate: asyncio.Event | None = None

    async def sheet(self, athlete_id, month, week_start):
        self.asked.append(month)
        if self.gate is not None:
            await self.gate.wait()
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        return make_sheet(month, week_start, days_of({0: (0,)}), {}, FIRST)

    async def stretch(self, athlete_id, before=None, reach=None):
        self.stretches.append((before, reach))
        await asyncio.sleep(0)
        newest = (before or TODAY + timedelta(days=1)) - timedelta(days=1)
        since = min(newest - timedelta(days=59), reach or newest)
        return Stretch((make_day(newest),), since, whole=since <= FIRST)


def make_day(day):
    from peaksdesk.services.calendar import Day

    return Day(day, (done(day.toordinal(), day, 0),))


class Page:
    """A presenter with everything that it shows."""

    def __init__(self, memory=None):
        self.calendar = FakeCalendar()
        self.services = FakeServices()
        self.services.calendar = self.calendar
        self.shown = []
        self.start = WeekStart.MONDAY
        self.errors = []
        self.tasks = Tasks(lambda name, error: self.errors.append(error))
        self.memory = memory or Preferences()
        self.presenter = CalendarPresenter(
            self.services, self.tasks, self.shown.append, lambda: self.start, self.memory
        )

    @property
    def state(self):
        return self.shown[-1]

    async def calm(self):
        while self.tasks.running():  # noqa: ASYNC110 - what it starts may start more
            await asyncio.sleep(0)


@pytest.fixture
async def page():
    made = Page()
    made.presenter.opened(None)
    await made.calm()
    yield made
    await made.tasks.close()
    assert made.errors == []


async def test_it_opens_on_this_month_and_reads_its_neighbours(page):
    assert (page.state.day, page.state.today, page.state.loading) == (TODAY, TODAY, False)
    assert page.calendar.asked == [date(2026, 11, 1), date(2026, 10, 1), date(2026, 12, 1)]
    assert [state.loading for state in page.shown] == [True, False]


async def test_turning_to_a_neighbour_shows_it_at_once(page):
    page.presenter.turn(-1)
    assert (page.state.sheet.month, page.state.loading) == (date(2026, 10, 1), False)
    await page.calm()
    assert page.calendar.asked[-1] == date(2026, 9, 1)


async def test_a_far_month_is_blank_until_it_is_read(page):
    page.presenter.go(date(2020, 2, 29))
    assert (page.state.sheet.month, page.state.loading) == (date(2020, 2, 1), True)
    await page.calm()
    assert not page.state.loading


async def test_the_day_stays_inside_a_shorter_month(page):
    page.presenter.go(date(2026, 12, 31))
    page.presenter.turn(2)
    assert page.state.day == date(2027, 2, 28)


async def test_weeks_turn_by_weeks(page):
    page.presenter.choose_mode(Mode.WEEK)
    page.presenter.turn(-1)
    assert page.state.day == date(2026, 11, 14)
    page.presenter.go_today()
    assert page.state.day == TODAY


async def test_the_calendar_has_ends(page):
    page.presenter.go(date.min)
    assert page.state.day == EARLIEST
    await page.calm()
    page.presenter.turn(-1)
    assert page.state.day == EARLIEST
    page.presenter.go(date.max)
    await page.calm()
    assert page.state.day == LATEST


async def test_what_changed_is_read_again_while_the_old_stays_on_screen(page):
    page.calendar.asked.clear()
    before = len(page.shown)
    page.services.events.publish(ActivitiesChanged(1))
    await page.calm()
    assert page.calendar.asked == [date(2026, 11, 1), date(2026, 10, 1), date(2026, 12, 1)]
    assert not any(state.loading for state in page.shown[before:])


async def test_a_problem_is_said_and_tried_again(page):
    page.calendar.error = OSError("The disk did not answer.")
    page.presenter.go(date(2019, 5, 5))
    await page.calm()
    assert page.state.problem.sentence == "The disk did not answer."
    page.calendar.error = None
    page.presenter.again()
    await page.calm()
    assert page.state.problem is None
    assert page.state.day == date(2019, 5, 5)


async def test_an_older_reading_does_not_overtake_a_newer_one(page):
    page.calendar.gate = asyncio.Event()
    page.presenter.go(date(2015, 1, 1))
    await asyncio.sleep(0)
    page.presenter.go(date(2016, 1, 1))
    await asyncio.sleep(0)
    page.calendar.gate.set()
    await page.calm()
    assert page.state.sheet.month == date(2016, 1, 1)


async def test_the_list_is_read_when_it_is_looked_at_and_further_when_needed(page):
    assert page.calendar.stretches == []
    page.presenter.choose_mode(Mode.AGENDA)
    await page.calm()
    assert page.calendar.stretches == [(None, TODAY)]
    page.presenter.more()
    page.presenter.more()
    await page.calm()
    assert len(page.calendar.stretches) == 2, "asked twice, read once"
    assert [day.date for day in page.state.days] == [TODAY, TODAY - timedelta(days=60)]
    page.presenter.go(date(2024, 1, 1))
    await page.calm()
    assert page.calendar.stretches[-1][1] == date(2024, 1, 1)
    page.presenter.more()
    await page.calm()
    page.presenter.more()
    await page.calm()
    assert page.state.whole == (page.state.days[-1].date <= FIRST + timedelta(days=60))


async def test_a_changed_list_is_read_as_far_back_as_it_was(page):
    page.presenter.choose_mode(Mode.AGENDA)
    await page.calm()
    page.presenter.more()
    await page.calm()
    since = page.calendar.stretches[-1][0] - timedelta(days=60)
    page.services.events.publish(ActivitiesChanged(1))
    await page.calm()
    before, reach = page.calendar.stretches[-1]
    assert before is None
    assert reach is not None
    assert reach <= since


async def test_the_mode_is_remembered(page):
    page.presenter.choose_mode(Mode.WEEK)
    again = Page(page.memory)
    again.presenter.opened(date(2026, 3, 29))
    await again.calm()
    assert (again.state.mode, again.state.day) == (Mode.WEEK, date(2026, 3, 29))
    await again.tasks.close()


async def test_another_start_of_the_week_is_taken_up(page):
    page.start = WeekStart.SUNDAY
    page.presenter.opened(None)
    await page.calm()
    assert page.state.sheet.weeks[0].first == date(2026, 11, 1)
    assert next_month(page.state.sheet.month) == date(2026, 12, 1)
