"""Readiness: a day's whole answer, the check-in, alerts and how they are quieted, and trends over years."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from peaksdesk.services.events import CheckInsChanged, Events
from peaksdesk.services.ports import Database, UnitOfWork

if TYPE_CHECKING:  # numbers load when they are asked for, not when the window opens
    from peaksdesk.domain.alert_rules import AlertRule
    from peaksdesk.domain.alerts import Alert, Quiet
    from peaksdesk.domain.checkin import CheckIn
    from peaksdesk.domain.day_marks import DayMark
    from peaksdesk.domain.periods import WeekStart
    from peaksdesk.services.day_values import DayAnswer
    from peaksdesk.services.trends import Trends


T = TypeVar("T")

EARLIEST = date(1900, 1, 1)
"""Days before it are slips of the pen."""


@dataclass(frozen=True)
class CheckInBefore:
    """What was kept of a day before a change, enough to take it back; `told` is None where nothing was."""

    athlete_id: int
    day: date
    told: "CheckIn | None"


@dataclass(frozen=True)
class QuietBefore:
    """How a rule was quieted before a change; `quiet` is None where it spoke."""

    athlete_id: int
    rule: "AlertRule"
    quiet: "Quiet | None"


class Readiness:
    """Reads and changes what is known of an athlete's days.

    Args:
        today: Gives the local date.
        now: Gives the time, aware.
    """

    def __init__(self, db: Database, events: Events, today: Callable[[], date], now: Callable[[], datetime]) -> None:
        self._db = db
        self._events = events
        self._today = today
        self._now = now

    async def day(self, athlete_id: int, day: date | None = None, week_start: "WeekStart | None" = None) -> "DayAnswer":
        """Return everything about a day.

        Args:
            day: Today by default.
            week_start: On which day the training week begins; Monday by default.

        Raises:
            ValueError: A day before 1900.
        """
        import asyncio

        read_day, monday = await asyncio.to_thread(_day_reader)  # numpy takes a while the first time
        chosen = _sensible(day or self._today())
        return await self._db.read(lambda uow: read_day(uow, athlete_id, chosen, self._today(), week_start or monday))

    async def trends(self, athlete_id: int, since: date | None = None, until: date | None = None) -> "Trends":
        """Return everything over a range of days.

        Args:
            since: First day; the first that tells anything by default.
            until: Last day; today by default.

        Raises:
            ValueError: The range ends before it begins, or reaches back before 1900.
        """
        import asyncio

        for one in (since, until):
            _sensible(one or self._today())
        read_trends = await asyncio.to_thread(_trends_reader)
        return await self._db.read(lambda uow: read_trends(uow, athlete_id, since, until, self._today()))

    async def check_in(self, athlete_id: int, day: date, changes: Mapping[str, object]) -> CheckInBefore:
        """Set some fields of a day's check-in as the person says; return what was there before.

        Only what the person changed belongs into `changes`: an answer that WHOOP filled in stays WHOOP's, and follows
        a later sync, until the person sets it; then no sync touches it.

        Args:
            changes: By field: `sleep`, `stress`, `soreness`, `energy` (1 to 5, None takes the answer back), `hotspot`,
                `weight_kg`.

        Raises:
            ValueError: A value that cannot be, or a day in the future or before 1900; one sentence.
        """
        from peaksdesk.domain.checkin import CheckIn, changed
        from peaksdesk.services.day_recovery import recovery_of

        if _sensible(day) > self._today():
            raise ValueError(f"{day} lies in the future: a check-in says how a day was or is.")
        at = self._now()

        def write(uow: UnitOfWork) -> CheckInBefore:
            before = uow.check_ins.get(athlete_id, day)
            recovery = recovery_of(uow, athlete_id, day, self._today())
            uow.check_ins.put(athlete_id, changed(before or CheckIn(day), recovery, changes), at)
            return CheckInBefore(athlete_id, day, before)

        return await self._write(write, athlete_id)

    async def forget_check_in(self, athlete_id: int, day: date) -> CheckInBefore:
        """Forget what the person said of a day; return what was there."""
        return await self.put_back(CheckInBefore(athlete_id, day, None))

    async def put_back(self, before: CheckInBefore) -> CheckInBefore:
        """Make a day's check-in as it was; return what takes that back again."""
        from peaksdesk.domain.checkin import CheckIn

        at = self._now()

        def write(uow: UnitOfWork) -> CheckInBefore:
            now = uow.check_ins.get(before.athlete_id, before.day)
            uow.check_ins.put(before.athlete_id, before.told or CheckIn(before.day), at)
            return CheckInBefore(before.athlete_id, before.day, now)

        return await self._write(write, before.athlete_id)

    async def alerts(self, athlete_id: int, day: date | None = None) -> "tuple[Alert, ...]":
        """Return the alerts that speak on a day (today by default), the overreaching warning first."""
        return (await self.day(athlete_id, day)).alerts

    async def quiets(self, athlete_id: int) -> "Mapping[str, Quiet]":
        """Return how rules are quieted, by rule; those that are not are missing."""
        return await self._db.read(lambda uow: uow.check_ins.quiets(athlete_id))

    async def snooze(self, athlete_id: int, rule: "AlertRule", until: date) -> QuietBefore:
        """Keep a rule silent until a day."""
        return await self._quiet(athlete_id, rule, snoozed_until=until)

    async def dismiss(self, athlete_id: int, rule: "AlertRule", day: date | None = None) -> QuietBefore:
        """Keep silent about what has begun by a day (today by default); what begins later speaks."""
        return await self._quiet(athlete_id, rule, dismissed_on=day or self._today())

    async def turn(self, athlete_id: int, rule: "AlertRule", *, on: bool) -> QuietBefore:
        """Turn a rule off, or on again."""
        return await self._quiet(athlete_id, rule, off=not on)

    async def put_quiet(self, before: QuietBefore) -> QuietBefore:
        """Quiet a rule as it was; return what takes that back again."""
        at = self._now()

        def write(uow: UnitOfWork) -> QuietBefore:
            now = uow.check_ins.quiets(before.athlete_id).get(before.rule)
            uow.check_ins.set_quiet(before.athlete_id, before.rule, before.quiet, at)
            return QuietBefore(before.athlete_id, before.rule, now)

        return await self._write(write, before.athlete_id)

    async def backtest(
        self, athlete_id: int, rule: "AlertRule", since: date | None = None, until: date | None = None
    ) -> "tuple[Alert, ...]":
        """Return when a rule would have spoken in the history: the first day of each run, oldest first."""
        from peaksdesk.domain.alerts import Watch
        from peaksdesk.services.recovery_past import read_past

        def read(uow: UnitOfWork) -> "tuple[Alert, ...]":
            last = until or self._today()
            past = read_past(uow, athlete_id, None, last, self._today())
            return Watch.over(past.history()).backtest(rule, since or past.first, last)

        return await self._db.read(read)

    async def mark(self, athlete_id: int, mark: "DayMark") -> "DayMark":
        """Mark some days (illness, travel, race, note); return the mark with its id."""
        return await self._write(lambda uow: uow.check_ins.add_mark(athlete_id, mark), athlete_id)

    async def unmark(self, athlete_id: int, mark_id: int) -> "DayMark":
        """Forget a mark and return it; `mark` brings it back.

        Raises:
            LookupError: There is none of this number.
        """

        def write(uow: UnitOfWork) -> "DayMark":
            found = uow.check_ins.remove_mark(athlete_id, mark_id)
            if found is None:
                raise LookupError(f"There is no mark with the number {mark_id}.")
            return found

        return await self._write(write, athlete_id)

    async def _quiet(self, athlete_id: int, rule: "AlertRule", **changes: object) -> QuietBefore:
        from dataclasses import replace

        from peaksdesk.domain.alerts import Quiet

        at = self._now()

        def write(uow: UnitOfWork) -> QuietBefore:
            before = uow.check_ins.quiets(athlete_id).get(rule)
            after = replace(before or Quiet(), **changes)  # type: ignore[arg-type]
            uow.check_ins.set_quiet(athlete_id, rule, None if after == Quiet() else after, at)
            return QuietBefore(athlete_id, rule, before)

        return await self._write(write, athlete_id)

    async def _write(self, write: Callable[[UnitOfWork], T], athlete_id: int) -> T:
        result = await self._db.write(write)
        self._events.publish(CheckInsChanged(athlete_id))
        return result


def _sensible(day: date) -> date:
    if day < EARLIEST:
        raise ValueError(f"{day} is too long ago: nobody has values of days before {EARLIEST.year}.")
    return day


def _day_reader() -> "tuple[Callable[[UnitOfWork, int, date, date, WeekStart], DayAnswer], WeekStart]":
    from peaksdesk.domain.periods import WeekStart
    from peaksdesk.services.day_answer import read_day

    return read_day, WeekStart.MONDAY


def _trends_reader() -> "Callable[[UnitOfWork, int, date | None, date | None, date], Trends]":
    from peaksdesk.services.trends import read_trends

    return read_trends
