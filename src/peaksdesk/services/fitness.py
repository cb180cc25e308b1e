"""Fitness, fatigue and form over the years, and what the training says the thresholds are."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from peaksdesk.services.athletes import Athletes
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Events, Fact
from peaksdesk.services.ports import Database

if TYPE_CHECKING:  # numbers load when they are asked for, not when the window opens
    import asyncio

    from peaksdesk.domain.athlete import Threshold
    from peaksdesk.domain.fitness import Convention
    from peaksdesk.domain.milestones import BestTime, TimeRecord
    from peaksdesk.domain.monotony import Monotony
    from peaksdesk.domain.records import Best
    from peaksdesk.domain.sports import Family
    from peaksdesk.domain.suggestions import Offer
    from peaksdesk.services.book import Book
    from peaksdesk.services.comparison import Comparison
    from peaksdesk.services.curves import CurveReport
    from peaksdesk.services.distance_bests import Span
    from peaksdesk.services.history import FitnessSeries, Records
    from peaksdesk.services.marks import Mark
    from peaksdesk.services.record_table import RecordTable

CONVENTION = "fitness-convention"
"""Name of the setting that holds whose arithmetic is in force."""


class Fitness:
    """Reads the long view of an athlete's training.

    Args:
        today: Gives the local date.
    """

    def __init__(self, db: Database, events: Events, athletes: Athletes, today: Callable[[], date]) -> None:
        self._db = db
        self._events = events
        self._athletes = athletes
        self._today = today
        self._book: tuple[int, Book] | None = None
        self._times: dict[int, tuple[BestTime, ...]] = {}
        self._edition = 0
        self._reading: asyncio.Lock | None = None
        events.subscribe(self._hear)

    async def series(self, athlete_id: int, since: date | None, until: date | None) -> "FitnessSeries":
        """Return load, CTL, ATL and TSB for each day; the whole history counts, whatever the range asked for.

        Args:
            since: First day returned; the first activity's by default.
            until: Last day returned; today by default.
        """
        from peaksdesk.services.history import read_series

        return await self._db.read(lambda uow: read_series(uow, athlete_id, since, until, self._today()))

    async def set_convention(self, convention: "Convention") -> None:
        """Choose whose arithmetic fitness and form follow."""
        athlete = await self._athletes.current()
        await self._db.write(lambda uow: uow.settings.set(CONVENTION, convention.value))
        self._events.publish(AthleteChanged(athlete.id))

    async def monotony(self, athlete_id: int, day: date) -> "Monotony | None":
        """Return Foster's monotony and strain of the seven days up to a day; None without training in them."""
        from peaksdesk.domain.fitness import daily_series
        from peaksdesk.domain.monotony import weekly_monotony

        pairs = await self._db.read(lambda uow: uow.activities.daily_load(athlete_id))
        return weekly_monotony(daily_series(pairs, day - timedelta(days=6), day))

    async def bests(self, athlete_id: int, channel: str, group: "Family", since: date | None) -> "tuple[Best, ...]":
        """Return an athlete's best over each duration, with the day and activity it is from.

        Args:
            channel: `power_w`, `hr_bpm` or `speed_mps`.
            group: The sports family.
            since: Only bests from this day on; None for all time.
        """
        from peaksdesk.services.history import read_bests

        return await self._db.read(lambda uow: read_bests(uow, athlete_id, channel, group, since))

    async def records(self, athlete_id: int, group: "Family", since: date | None) -> "Records":
        """Return an athlete's bests of every channel in one family of sports, and the critical power they speak for.

        Args:
            group: The sports family.
            since: Only bests from this day on; None for all time.
        """
        from peaksdesk.services.history import read_records

        return await self._db.read(lambda uow: read_records(uow, athlete_id, group, since))

    async def suggestions(self, athlete_id: int) -> "tuple[Offer, ...]":
        """Return thresholds and a maximal heart rate that recent training suggests beyond what is set."""
        from peaksdesk.services.history import read_suggestions

        return await self._db.read(lambda uow: read_suggestions(uow, athlete_id, self._today()))

    async def accept(self, athlete_id: int, suggestion: "Offer") -> "Threshold | None":
        """Set what was suggested: a threshold from today (from always where there was none), which is returned.

        Returns:
            None for a maximal heart rate: it is the athlete's on every day.
        """
        from peaksdesk.domain.suggestions import MaximalHeartRate

        if isinstance(suggestion, MaximalHeartRate):
            await self._athletes.change(athlete_id, max_hr_bpm=suggestion.value)
            return None
        return await self._athletes.set_threshold(athlete_id, suggestion.kind, suggestion.value, None)

    async def marks(self, athlete_id: int) -> "tuple[Mark, ...]":
        """Return what happened on the way: first activity, thresholds, records, races, gaps; by day."""
        from peaksdesk.services.marks import read_marks

        book = await self.book(athlete_id)
        return await self._db.read(lambda uow: read_marks(uow, athlete_id, book, self._today()))

    async def curves(
        self, athlete_id: int, group: "Family | None", channel: str, since: date | None, until: date | None
    ) -> "CurveReport | None":
        """Return the bests of a period against the last 90 days and all time; None where nothing has a curve.

        Args:
            group: The sports family; None for the most practised one.
            channel: `power_w`, `hr_bpm` or `speed_mps`; another one where the family does not have it.
            since: First day of the period; None for all time.
            until: Its last day; today by default.
        """
        import asyncio

        from peaksdesk.services.curves import curve_report

        book, today = await self.book(athlete_id), self._today()
        return await asyncio.to_thread(curve_report, book, group, channel, since, until or today, today)

    async def distance_bests(
        self, athlete_id: int, group: "Family", spans: "Sequence[Span]"
    ) -> "tuple[tuple[TimeRecord, ...], ...]":
        """Return the best times over a family's distances, for each span of days (from, to; None for open ends)."""
        from peaksdesk.services.distance_bests import read_distance_bests

        book, known = await self.book(athlete_id), self._times
        return await self._db.read(lambda uow: read_distance_bests(uow, book, group, spans, known))

    async def record_table(self, athlete_id: int, group: "Family | None", measure: str) -> "RecordTable | None":
        """Return the records of a family of sports: ever, this year, last 90 days; None where nothing has any.

        Args:
            group: The sports family; None for the most practised one.
            measure: A channel, or `times` over distances; another one where the family does not have it.
        """
        import asyncio

        from peaksdesk.services import record_table as records

        book, today = await self.book(athlete_id), self._today()
        chosen = records.asked(book, group, measure)
        if chosen is None:
            return None
        family, name, measured = chosen
        if name == records.TIMES:
            spans = records.spans_of(today)
            found = records.of_times(await self.distance_bests(athlete_id, family, spans))
        else:
            found = await asyncio.to_thread(records.of_channel, book, family, name, today)
        return records.record_table(book, family, name, measured, found, today)

    async def comparison(self, athlete_id: int, a: "tuple[date, date]", b: "tuple[date, date]") -> "Comparison | None":
        """Return two periods (first and last day of each) held against each other; None without any activity.

        Raises:
            ValueError: A period ends before it begins.
        """
        from peaksdesk.services.comparison import read_comparison

        book = await self.book(athlete_id)
        if not book.activities:
            return None
        return await self._db.read(lambda uow: read_comparison(uow, athlete_id, book, a, b, self._today()))

    async def book(self, athlete_id: int) -> "Book":
        """Return an athlete's whole history; it is kept until activities change."""
        import asyncio

        from peaksdesk.services.book import read_book

        self._reading = self._reading or asyncio.Lock()
        async with self._reading:
            if self._book is None or self._book[0] != athlete_id:
                edition = self._edition
                book = await self._db.read(lambda uow: read_book(uow, athlete_id))
                if edition != self._edition:  # it changed while it was read: right for now, not to be kept
                    return book
                self._book = athlete_id, book
            return self._book[1]

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, ActivitiesChanged):
            self._book = None
            self._times = {}
            self._edition += 1
