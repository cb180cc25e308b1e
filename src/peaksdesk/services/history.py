"""The long view of an athlete's training: days, bests, and thresholds they speak for."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.athlete import thresholds_on
from peaksdesk.domain.critical_power import FIT_DURATIONS_S, CriticalPower, Effort, fit_work_time
from peaksdesk.domain.fitness import Convention, daily_series, fitness, ramp
from peaksdesk.domain.records import Best, DatedCurve, personal_bests
from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED, Floats
from peaksdesk.domain.suggestions import MAXIMUM_DAYS, Offer, suggest, suggest_max_hr
from peaksdesk.formats import blob
from peaksdesk.services.fitness import CONVENTION
from peaksdesk.services.ports import UnitOfWork

LONGEST_DAYS = 130 * 366
"""Longest range of days that is computed; nobody has trained longer."""


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


@dataclass(frozen=True)
class Records:
    """The bests of one family of sports.

    Attributes:
        since: Only bests from this day on; None for all time.
        bests: For each of `power_w`, `hr_bpm` and `speed_mps` the bests by duration, empty where there are none.
        critical_power: The fit to the power bests of 2 to 20 minutes; None where they allow none.
    """

    group: Family
    since: date | None
    bests: dict[str, tuple[Best, ...]]
    critical_power: CriticalPower | None


def read_series(uow: UnitOfWork, athlete_id: int, since: date | None, until: date | None, today: date) -> FitnessSeries:
    """Return load, CTL, ATL and TSB for each day from `since` (the first activity's) to `until` (today)."""
    chosen = uow.settings.get(CONVENTION)
    convention = Convention(chosen) if chosen in set(Convention) else Convention.EXPONENTIAL
    pairs = uow.activities.daily_load(athlete_id)
    count, unscored, first_day = uow.activities.tally(athlete_id)
    last = until or today
    start = since or first_day or last
    first = min([start, *([first_day] if first_day else [])])
    if (last - first).days > LONGEST_DAYS:
        raise ValueError(f"From {first} to {last} is more than a lifetime: ask for fewer years.")
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


def read_bests(uow: UnitOfWork, athlete_id: int, channel: str, group: Family, since: date | None) -> tuple[Best, ...]:
    """Return the best over each duration of one channel in one family of sports."""
    return personal_bests(
        DatedCurve(row.activity_id, row.local_date, curve)
        for row in uow.activities.all_metrics(athlete_id, since, None)
        if family(row.sport) is group and (curve := blob.unpack_curve(row.metrics, channel)) is not None
    )


def read_records(uow: UnitOfWork, athlete_id: int, group: Family, since: date | None) -> Records:
    """Return the bests of one family of sports, and what they say of critical power."""
    bests = {channel: read_bests(uow, athlete_id, channel, group, since) for channel in (POWER, HEART_RATE, SPEED)}
    efforts = [Effort(best.duration_s, best.value) for best in bests[POWER] if best.duration_s in FIT_DURATIONS_S]
    return Records(group, since, bests, fit_work_time(efforts))


def read_suggestions(uow: UnitOfWork, athlete_id: int, today: date) -> tuple[Offer, ...]:
    """Return thresholds that the last months of training speak for, and the maximal heart rate that the year does."""
    newest = uow.activities.last_day(athlete_id)
    if newest is None:
        return ()
    # Somebody who brings an old archive starts from what they did then.
    day = min(today, newest)
    power: list[DatedCurve] = []
    heart_rate: list[DatedCurve] = []
    speed: list[DatedCurve] = []
    for row in uow.activities.all_metrics(athlete_id, day - timedelta(days=MAXIMUM_DAYS), day):
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
    athlete = uow.athletes.get(athlete_id)
    highest = suggest_max_hr(heart_rate, athlete, held.lthr_bpm, day) if athlete else None
    return (*suggest(power, heart_rate, speed, held, day), *((highest,) if highest else ()))
