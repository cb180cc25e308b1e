"""Fitness, fatigue and form over the years, and what the training says the thresholds are."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from peaksdesk.services.athletes import Athletes
from peaksdesk.services.events import AthleteChanged, Events
from peaksdesk.services.ports import Database

if TYPE_CHECKING:  # numbers load when they are asked for, not when the window opens
    from peaksdesk.domain.fitness import Convention
    from peaksdesk.domain.monotony import Monotony
    from peaksdesk.domain.records import Best
    from peaksdesk.domain.sports import Family
    from peaksdesk.domain.suggestions import Suggestion
    from peaksdesk.services.history import FitnessSeries, Records

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

    async def suggestions(self, athlete_id: int) -> "tuple[Suggestion, ...]":
        """Return thresholds that recent training suggests and that differ from what is set."""
        from peaksdesk.services.history import read_suggestions

        return await self._db.read(lambda uow: read_suggestions(uow, athlete_id, self._today()))

    async def accept(self, athlete_id: int, suggestion: "Suggestion") -> None:
        """Set the threshold that was suggested, from today (from always where there was none)."""
        await self._athletes.set_threshold(athlete_id, suggestion.kind, suggestion.value, None)
