"""What the Calendar page knows and does; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.periods import WeekStart
from peaksdesk.services.calendar import WEEK_DAYS, Day, Sheet, Stretch, month_of, next_month
from peaksdesk.services.calendar_sheet import blank_sheet
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Fact
from peaksdesk.ui.problem import Problem
from peaksdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
_REMEMBERED = "calendar"


class Mode(StrEnum):
    """How much of the calendar is looked at."""

    MONTH = "month"
    WEEK = "week"
    AGENDA = "agenda"


class Memory(Protocol):
    """Keeps what the page was left at; `ui.preferences.Preferences` is one."""

    def recall(self, name: str) -> object:
        """Return what was remembered."""
        ...

    def remember(self, name: str, value: object) -> None:
        """Keep a value."""
        ...


@dataclass(frozen=True)
class CalendarState:
    """What the page shows.

    Attributes:
        loading: The sheet is blank because it is still being read.
        day: Where the person is.
        sheet: The month of `day` with its whole weeks.
        days: The list of days for the agenda, newest first, as far as it was read.
        whole: The list has no older days.
    """

    today: date
    day: date
    sheet: Sheet
    loading: bool = False
    problem: Problem | None = None
    units: Units = Units.METRIC
    mode: Mode = Mode.MONTH
    days: tuple[Day, ...] = ()
    whole: bool = False

    @property
    def nothing(self) -> bool:
        """Whether the athlete has no activity at all."""
        return not self.loading and self.problem is None and self.sheet.first_day is None


class CalendarPresenter:
    """Reads months and keeps the neighbours of the one on screen at hand, so that turning the page takes no time."""

    def __init__(
        self,
        services: "Services",
        tasks: Tasks,
        show: Callable[[CalendarState], None],
        week_start: Callable[[], WeekStart],
        memory: Memory,
    ) -> None:
        """Show states with `show`; re-read when activities or the athlete change."""
        self._services = services
        self._tasks = tasks
        self._show = show
        self._week_start = week_start
        self._memory = memory
        self._sheets: dict[date, Sheet] = {}
        self._stretch: Stretch | None = None
        self._start = week_start()
        kept = memory.recall(_REMEMBERED)
        mode = Mode(str(kept)) if kept in set(Mode) else Mode.MONTH
        today = services.today()
        self._state = CalendarState(today, today, blank_sheet(today, self._start), loading=True, mode=mode)
        services.events.subscribe(self._hear)

    @property
    def state(self) -> CalendarState:
        """What is shown."""
        return self._state

    def opened(self, argument: object) -> None:
        """Come to the page, with a day to go to or None for where it was left."""
        if self._week_start() is not self._start:
            self._start = self._week_start()
            self._forget()
        self._state = replace(self._state, today=self._services.today())
        self.go(argument if isinstance(argument, date) else self._state.day)

    def choose_mode(self, mode: Mode) -> None:
        """Look at months, weeks or the list."""
        self._memory.remember(_REMEMBERED, mode.value)
        self._state = replace(self._state, mode=mode)
        self.go(self._state.day)

    def go(self, day: date) -> None:
        """Go to a day; its month is read if it is not at hand."""
        day = min(max(day, EARLIEST), LATEST)
        month = month_of(day)
        sheet = self._sheets.get(month)
        if sheet is None:
            self._put(day=day, sheet=blank_sheet(day, self._start), loading=True, problem=None)
            self._tasks.start("sheet", self._read(month))
        else:
            self._tasks.cancel("sheet")
            self._put(day=day, sheet=sheet, loading=False, problem=None)
            self._tasks.start("ahead", self._read_ahead(month))
        if self._state.mode is Mode.AGENDA and (self._stretch is None or self._behind(day)):
            self._tasks.start("list", self._lengthen(day))

    def turn(self, step: int) -> None:
        """Turn `step` months on, or weeks where these are looked at."""
        day = self._state.day
        if self._state.mode is Mode.WEEK:
            self.go(day + timedelta(days=WEEK_DAYS * step))
            return
        month = next_month(month_of(day), step)
        last = next_month(month) - timedelta(days=1)
        self.go(month.replace(day=min(day.day, last.day)))

    def go_today(self) -> None:
        """Go to today."""
        self.go(self._services.today())

    def more(self) -> None:
        """Read older days of the list."""
        if self._stretch is not None and not self._stretch.whole and "list" not in self._tasks.running():
            self._tasks.start("list", self._lengthen(None))

    def again(self) -> None:
        """Try to read once more."""
        self._forget()
        self.go(self._state.day)

    def _behind(self, day: date) -> bool:
        return self._stretch is not None and not self._stretch.whole and day < self._stretch.since

    async def _read(self, month: date) -> None:
        try:
            athlete = await self._services.athletes.current()
            sheet = await self._services.calendar.sheet(athlete.id, month, self._start)
        except Exception as error:  # noqa: BLE001 - whatever it was, the page says it and offers to try again
            sentence = str(error) or f"The calendar could not be read: {type(error).__name__}."
            self._put(loading=False, problem=Problem(sentence, "Try again"))
            return
        self._sheets[month] = sheet
        self._put(sheet=sheet, loading=False, problem=None, units=athlete.units)
        self._tasks.start("ahead", self._read_ahead(month))

    async def _read_ahead(self, month: date) -> None:
        athlete = await self._services.athletes.current()
        for step in (-1, 1):
            beside = next_month(month, step)
            if beside not in self._sheets and EARLIEST <= beside <= LATEST:
                self._sheets[beside] = await self._services.calendar.sheet(athlete.id, beside, self._start)

    async def _lengthen(self, reach: date | None) -> None:
        athlete = await self._services.athletes.current()
        known = self._stretch
        found = await self._services.calendar.stretch(athlete.id, known.since if known else None, reach)
        days = (*known.days, *found.days) if known else found.days
        self._stretch = Stretch(days, found.since, found.whole)
        self._put(days=days, whole=found.whole)

    def _forget(self) -> None:
        self._sheets.clear()
        self._stretch = None

    def _hear(self, fact: Fact) -> None:
        if not isinstance(fact, ActivitiesChanged | AthleteChanged):
            return
        reach = self._stretch.since if self._stretch else None
        self._forget()
        # What is on screen stays until the new one is there.
        for name in ("ahead", "list"):
            self._tasks.cancel(name)
        self._tasks.start("sheet", self._read(month_of(self._state.day)))
        if self._state.mode is Mode.AGENDA:
            self._tasks.start("list", self._lengthen(reach))

    def _put(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._show(self._state)
