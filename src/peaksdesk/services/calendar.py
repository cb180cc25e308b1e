"""The calendar: months of what was done, with the totals of their weeks, and the long list of days."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from peaksdesk.domain.activity import Activity
from peaksdesk.services.ports import Database

if TYPE_CHECKING:  # numbers load when they are asked for, not when the window opens
    from collections.abc import Mapping

    from peaksdesk.domain.periods import Totals, WeekStart
    from peaksdesk.domain.sports import Family

WEEK_DAYS = 7


@dataclass(frozen=True)
class Done:
    """An activity on its day.

    Attributes:
        start: When it began on the wall clock of the place, without a zone.
        zones: Seconds in each training zone, the lowest first; empty where no zones are known.
    """

    activity: Activity
    start: datetime
    zones: tuple[int, ...] = ()


Entry = Done
"""What can stand on a day: whatever else comes to stand there joins this union."""


@dataclass(frozen=True)
class Day:
    """A day and what stands on it, in the order of the clock."""

    date: date
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Week:
    """Seven days and what they add up to.

    Attributes:
        label: `2026-W47`.
        families: Totals by family of sports, the most time first.
        fitness: CTL at the week's end, or today in a week that is not over; None before any training and after today.
        form: TSB of the same day.
    """

    days: tuple[Day, ...]
    label: str
    total: "Totals"
    families: "Mapping[Family, Totals]"
    fitness: float | None = None
    form: float | None = None

    @property
    def first(self) -> date:
        """Its first day."""
        return self.days[0].date


@dataclass(frozen=True)
class Sheet:
    """A month with the whole weeks that it touches.

    Attributes:
        month: Its first day.
        total: Of the month's own days.
        first_day: Day of the athlete's first activity, or None where there is none at all.
    """

    month: date
    weeks: tuple[Week, ...]
    total: "Totals"
    first_day: date | None

    def day(self, wanted: date) -> Day:
        """Return one of its days; an empty one where it has none such."""
        return next((day for week in self.weeks for day in week.days if day.date == wanted), Day(wanted))


@dataclass(frozen=True)
class Stretch:
    """A part of the list of days, newest first, days without anything left out.

    Attributes:
        since: The day that it reaches back to.
        whole: Nothing is older.
    """

    days: tuple[Day, ...]
    since: date
    whole: bool


class Calendar:
    """Reads the athlete's days.

    Args:
        today: Gives the local date.
    """

    def __init__(self, db: Database, today: Callable[[], date]) -> None:
        self._db = db
        self._today = today

    async def sheet(self, athlete_id: int, month: date, week_start: "WeekStart") -> Sheet:
        """Return the month of a day."""
        from peaksdesk.services.calendar_sheet import read_sheet

        today = self._today()
        return await self._db.read(lambda uow: read_sheet(uow, athlete_id, month, week_start, today))

    async def stretch(self, athlete_id: int, before: date | None = None, reach: date | None = None) -> Stretch:
        """Return days with something on them, newest first: about a month's worth, more where they lie far apart.

        Args:
            before: Only days before this one; from the newest on without it.
            reach: Go back at least as far as this day.
        """
        from peaksdesk.services.calendar_sheet import read_stretch

        return await self._db.read(lambda uow: read_stretch(uow, athlete_id, before, reach))


def month_of(day: date) -> date:
    """Return the first day of a day's month."""
    return day.replace(day=1)


def next_month(month: date, step: int = 1) -> date:
    """Return the first day of a month before or after.

    Raises:
        ValueError: No calendar reaches there.
    """
    at = month.year * 12 + month.month - 1 + step
    return date(at // 12, at % 12 + 1, 1)


def days_between(first: date, last: date) -> tuple[date, ...]:
    """Return every day from `first` to `last`."""
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))
