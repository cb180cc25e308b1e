"""Fitness, fatigue and form over the years, and what the training says the thresholds are."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.athlete import thresholds_on
from peaksdesk.domain.fitness import Convention, daily_series, fitness, ramp
from peaksdesk.domain.monotony import Monotony, weekly_monotony
from peaksdesk.domain.records import Best, DatedCurve, personal_bests
from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED, Floats
from peaksdesk.domain.suggestions import RECENT_DAYS, Suggestion, suggest
from peaksdesk.formats import blob
from peaksdesk.services.athletes import Athletes
from peaksdesk.services.events import AthleteChanged, Events
from peaksdesk.services.ports import Database, UnitOfWork

_CONVENTION = "fitness-convention"


@dataclass(frozen=True, eq=False)
class FitnessSeries:
    """A row for every calendar day, days without training too; all arrays of shape (n,).

    Attributes:
        load: Load points of the day; likewise `ctl` (fitness), `atl` (fatigue), `tsb` (form) a day.
        ramp: CTL of the day minus CTL seven days before; NaN in the first week of history.
        convention: Whose arithmetic.
        unscored: How many activities of the whole history have no load.
        activities: How many activities the history holds.
    """

    days: npt.NDArray[np.datetime64]
    load: Floats
    ctl: Floats
    atl: Floats
    tsb: Floats
    ramp: Floats
    convention: Convention
    unscored: int
    activities: int


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

    async def series(self, athlete_id: int, since: date | None, until: date | None) -> FitnessSeries:
        """Return load, CTL, ATL and TSB for each day; the whole history counts, whatever the range asked for.

        Args:
            since: First day returned; the first activity's by default.
            until: Last day returned; today by default.
        """
        return await self._db.read(lambda uow: _series(uow, athlete_id, since, until, self._today()))

    async def set_convention(self, convention: Convention) -> None:
        """Choose whose arithmetic fitness and form follow."""
        athlete = await self._athletes.current()
        await self._db.write(lambda uow: uow.settings.set(_CONVENTION, convention.value))
        self._events.publish(AthleteChanged(athlete.id))

    async def monotony(self, athlete_id: int, day: date) -> Monotony | None:
        """Return Foster's monotony and strain of the seven days up to a day; None without training in them."""
        pairs = await self._db.read(lambda uow: uow.activities.daily_load(athlete_id))
        return weekly_monotony(daily_series(pairs, day - timedelta(days=6), day))

    async def bests(self, athlete_id: int, channel: str, group: Family, since: date | None) -> tuple[Best, ...]:
        """Return an athlete's best over each duration, with the day and activity it is from.

        Args:
            channel: `power_w`, `hr_bpm` or `speed_mps`.
            group: The sports family.
            since: Only bests from this day on; None for all time.
        """
        return await self._db.read(lambda uow: _bests(uow, athlete_id, channel, group, since))

    async def suggestions(self, athlete_id: int) -> tuple[Suggestion, ...]:
        """Return thresholds that recent training suggests and that differ from what is set."""
        return await self._db.read(lambda uow: _suggestions(uow, athlete_id, self._today()))

    async def accept(self, athlete_id: int, suggestion: Suggestion) -> None:
        """Set the threshold that was suggested, from today (from always where there was none)."""
        await self._athletes.set_threshold(athlete_id, suggestion.kind, suggestion.value, None)


def _series(uow: UnitOfWork, athlete_id: int, since: date | None, until: date | None, today: date) -> FitnessSeries:
    chosen = uow.settings.get(_CONVENTION)
    convention = Convention(chosen) if chosen in set(Convention) else Convention.EXPONENTIAL
    pairs = uow.activities.daily_load(athlete_id)
    count, unscored, first_day = uow.activities.tally(athlete_id)
    last = until or today
    start = since or first_day or last
    first = min([start, *([first_day] if first_day else [])])
    load = daily_series(pairs, first, max(last, first))
    result = fitness(load, convention)
    cut = slice((start - first).days, max((last - first).days + 1, 0))
    return FitnessSeries(
        days=(np.datetime64(first, "D") + np.arange(load.shape[0]))[cut],
        load=load[cut],
        ctl=result.ctl[cut],
        atl=result.atl[cut],
        tsb=result.tsb[cut],
        ramp=ramp(result.ctl)[cut],
        convention=convention,
        unscored=unscored,
        activities=count,
    )


def _bests(uow: UnitOfWork, athlete_id: int, channel: str, group: Family, since: date | None) -> tuple[Best, ...]:
    return personal_bests(
        DatedCurve(row.activity_id, row.local_date, curve)
        for row in uow.activities.all_metrics(athlete_id, since, None)
        if family(row.sport) is group and (curve := blob.unpack_curve(row.metrics, channel)) is not None
    )


def _suggestions(uow: UnitOfWork, athlete_id: int, today: date) -> tuple[Suggestion, ...]:
    newest = uow.activities.last_day(athlete_id)
    if newest is None:
        return ()
    # Somebody who brings an old archive starts from what they did then.
    day = min(today, newest)
    power: list[DatedCurve] = []
    heart_rate: list[DatedCurve] = []
    speed: list[DatedCurve] = []
    for row in uow.activities.all_metrics(athlete_id, day - timedelta(days=RECENT_DAYS), day):
        for channel, curves, group in (
            (POWER, power, Family.CYCLING),
            (HEART_RATE, heart_rate, None),
            (SPEED, speed, Family.RUNNING),
        ):
            if group is None or family(row.sport) is group:
                curve = blob.unpack_curve(row.metrics, channel)
                if curve is not None:
                    curves.append(DatedCurve(row.activity_id, row.local_date, curve))
    held = thresholds_on(uow.athletes.thresholds(athlete_id), today)
    return suggest(power, heart_rate, speed, held, day)
