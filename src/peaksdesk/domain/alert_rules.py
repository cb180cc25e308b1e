"""On which days each alert rule applies: arithmetic over whole histories, so that a rule can be tried on the past.

Not medical advice: a rule says what changed in the numbers, not what is wrong with a person.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.attention import LOW_FORM, LOW_FORM_DAYS, SETTLED_DAYS, SILENT_DAYS, STEEP_RAMP, STEEP_WEEKS
from peaksdesk.domain.baseline import BAND_WIDTH, LEAST_VALID
from peaksdesk.domain.fitness import Convention, fitness, ramp
from peaksdesk.domain.monotony import rolling_monotony
from peaksdesk.domain.recovery_course import Measured, Strand
from peaksdesk.domain.streams import Floats

Bools = npt.NDArray[np.bool_]

LOW_DAYS = 2
"""Days running on which the 7-day mean lies below the band (rule 1)."""

VERY_LOW_SD = 1.5
"""Standard deviations below the mean at which a single night is very low (rule 2)."""

RAISED_SD = 1.0
"""Standard deviations above the mean at which resting heart rate is raised (rule 2)."""

FALLING_WEEKS = 3
HIGH_MONOTONY = 2.0
HEAVY_SHARE = 80.0
"""Percentile of the person's own weeks above which a week is heavy (rule 5)."""

LEAST_WEEKS = 8
MOST_WEEKS = 52
_WEEK = 7


class AlertRule(StrEnum):
    """The six rules, and the warning that they agree. The value is stored and appears in JSON; it never changes."""

    HRV_LOW = "hrv_low"
    NIGHT_LOW = "night_low"
    HRV_FALLING = "hrv_falling"
    LOAD = "load"
    MONOTONY = "monotony"
    SILENT = "silent"
    OVERREACHING = "overreaching"


RECOVERY_RULES = (AlertRule.HRV_LOW, AlertRule.NIGHT_LOW, AlertRule.HRV_FALLING)
LOAD_RULES = (AlertRule.LOAD, AlertRule.MONOTONY)


@dataclass(frozen=True, eq=False)
class Load:
    """Training day by day, all of shape (n,), NaN where too little is known to judge.

    Attributes:
        ctl: Fitness; `atl` fatigue; `tsb` form as the convention says; `ramp` CTL a week.
        week: Load of the seven days up to each.
        heavy: The person's own 80th percentile of the weeks before, where the week is monotonous; else NaN.
    """

    ctl: Floats
    atl: Floats
    tsb: Floats
    ramp: Floats
    monotony: Floats
    week: Floats
    heavy: Floats


@dataclass(frozen=True, eq=False)
class History:
    """Everything that the rules look at, a value for each day from `first` on.

    Attributes:
        hrv: As natural logarithms.
        has_data: Days of which anything is known: a session, a night, a check-in.
    """

    first: date
    hrv: Measured
    resting_hr: Measured
    load: Load
    has_data: Bools

    @property
    def size(self) -> int:
        """How many days there are."""
        return int(self.has_data.size)


def load_of(loads: Floats, trained_before: int, convention: Convention = Convention.EXPONENTIAL) -> Load:
    """Return what the rules need of the training.

    Args:
        loads: Load of each calendar day from the first activity's on, shape (days before + n,), finite.
        trained_before: How many of them come before the first day of the history; negative where the training began
            later than it.
    """
    course = fitness(loads, convention)
    known = np.arange(loads.size)
    rise = np.where(known >= SETTLED_DAYS + _WEEK, ramp(course.ctl), np.nan)
    form = np.where(known >= SETTLED_DAYS, course.tsb, np.nan)
    monotony = rolling_monotony(loads)[0]
    total = np.concatenate(([0.0], np.cumsum(loads)))
    week = np.full(loads.shape, np.nan)
    week[_WEEK - 1 :] = (total[_WEEK:] - total[:-_WEEK])[: max(loads.size - _WEEK + 1, 0)]
    heavy = _heavy(monotony, week)
    return Load(*(_cut(one, trained_before) for one in (course.ctl, course.atl, form, rise, monotony, week, heavy)))


def applies(history: History) -> dict[AlertRule, Bools]:
    """Return for each rule on which days it applies, shape (n,)."""
    found = {
        AlertRule.HRV_LOW: _by_strand(history, _low),
        AlertRule.NIGHT_LOW: _by_strand(history, lambda strand: _very_low(strand, history.resting_hr)),
        AlertRule.HRV_FALLING: _by_strand(history, _falling),
        AlertRule.LOAD: steep(history.load) | deep(history.load),
        AlertRule.MONOTONY: (history.load.monotony > HIGH_MONOTONY) & (history.load.week > history.load.heavy),
        AlertRule.SILENT: _silent(history.has_data),
    }
    found[AlertRule.OVERREACHING] = _any(found, RECOVERY_RULES) & _any(found, LOAD_RULES)
    return found


def steep(load: Load) -> Bools:
    """Return where fitness rose too fast for two weeks running."""
    return running([back(load.ramp, _WEEK * week) > STEEP_RAMP for week in range(STEEP_WEEKS)])


def deep(load: Load) -> Bools:
    """Return where form was very low for three days running."""
    return running([back(load.tsb, day) < LOW_FORM for day in range(LOW_FORM_DAYS)])


def running(conditions: list[Bools]) -> Bools:
    """Return where all conditions hold."""
    return np.asarray(np.logical_and.reduce(conditions))


def back(values: Floats, days: int) -> Floats:
    """Return each day's value of some days before, NaN where there was none."""
    if not days:
        return values
    return np.concatenate((np.full(min(days, values.size), np.nan), values[:-days]))


def last_data(has_data: Bools) -> npt.NDArray[np.int64]:
    """Return for each day the index of the last day up to it with any data, -1 without."""
    at = np.where(has_data, np.arange(has_data.size), -1)
    return np.maximum.accumulate(at) if at.size else at


def _by_strand(history: History, rule: Callable[[Strand], Bools]) -> Bools:
    return np.asarray(history.hrv.over(lambda strand: rule(strand).astype(np.float64)) == 1.0)


def _low(strand: Strand) -> Bools:
    below = strand.course.week < strand.course.low
    return running([back(below.astype(np.float64), day) == 1.0 for day in range(LOW_DAYS)])


def _very_low(strand: Strand, resting_hr: Measured) -> Bools:
    same, hrv = resting_hr.of(strand.maker), strand.course
    if same is None:
        return np.zeros(hrv.value.size, np.bool_)
    rhr = same.course
    low = hrv.settled & (hrv.value < hrv.center - VERY_LOW_SD * hrv.spread)
    raised = rhr.settled & (rhr.value > rhr.center + RAISED_SD * rhr.spread)
    return np.asarray(low & raised)


def _falling(strand: Strand) -> Bools:
    found = strand.course
    falls = [
        back(series, _WEEK * week) < back(series, _WEEK * (week + 1))
        for series in (found.week, found.variation)
        for week in range(FALLING_WEEKS)
    ]
    far = back(found.week, _WEEK * FALLING_WEEKS) - found.week >= BAND_WIDTH * found.spread
    return running([*falls, far, found.settled])


def _silent(has_data: Bools) -> Bools:
    at = last_data(has_data)
    known = np.cumsum(has_data) >= LEAST_VALID
    return np.asarray(known & (at >= 0) & (np.arange(has_data.size) - at >= SILENT_DAYS))


def _heavy(monotony: Floats, week: Floats) -> Floats:
    heavy = np.full(week.shape, np.nan)
    for at in np.flatnonzero(monotony > HIGH_MONOTONY):
        weeks = week[np.arange(int(at) - _WEEK, -1, -_WEEK)[:MOST_WEEKS]]
        weeks = weeks[np.isfinite(weeks)]
        if weeks.size >= LEAST_WEEKS:
            heavy[at] = np.percentile(weeks, HEAVY_SHARE)
    return heavy


def _cut(values: Floats, before: int) -> Floats:
    return values[before:] if before >= 0 else np.concatenate((np.full(-before, np.nan), values))


def _any(found: Mapping[AlertRule, Bools], rules: tuple[AlertRule, ...]) -> Bools:
    return np.asarray(np.logical_or.reduce([found[rule] for rule in rules]))
