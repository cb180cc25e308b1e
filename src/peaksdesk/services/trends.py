"""Recovery over a range of days: every measure with its band, the nights' stages, and strain against the next day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.baseline import Course
from peaksdesk.domain.checkin import label
from peaksdesk.domain.day_marks import DayMark
from peaksdesk.domain.readiness import score
from peaksdesk.domain.readings import NAMES, UNITS, Metric, Reading
from peaksdesk.domain.recovery_course import earliest_needed
from peaksdesk.domain.streams import Floats
from peaksdesk.services.day_answer import standings_of
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.recovery_past import Past, read_past

LEAST_PAIRS = 5
"""Pairs that a correlation needs."""

WEAK = 0.2
"""A correlation nearer to nothing than this says little."""

COMPOSITE = "composite"
SCORE = "score"
TRENDS = (*(metric.value for metric in Metric), COMPOSITE, SCORE)
"""Names of all that has a trend."""


@dataclass(frozen=True, eq=False)
class Trend:
    """A measure day by day, in its unit; all arrays of shape (n,), NaN where there is none.

    Attributes:
        week: 7-day mean (of HRV: of the logarithms, brought back to ms).
        center: Mean of the 60 days before; likewise `low` and `high`, the normal band.
        source: Index into `sources` of each day's value, -1 where there is none.
        left_out: Values that cannot be, with their reasons: to be shown apart.
        summary: A sentence.
    """

    name: str
    title: str
    unit: str
    value: Floats
    week: Floats
    center: Floats
    low: Floats
    high: Floats
    source: npt.NDArray[np.int64]
    sources: tuple[str, ...]
    left_out: tuple[Reading, ...]
    summary: str


@dataclass(frozen=True, eq=False)
class Stages:
    """Seconds of each stage of the night that counts, shape (n,); NaN where there is none."""

    light: Floats
    deep: Floats
    rem: Floats
    awake: Floats


@dataclass(frozen=True, eq=False)
class StrainAndRecovery:
    """A day's strain against the next day's recovery.

    Attributes:
        days: Of the strain.
        r: Pearson's correlation; None with fewer than five pairs or no spread.
        summary: A sentence.
    """

    days: npt.NDArray[np.datetime64]
    strain: Floats
    recovery: Floats
    r: float | None
    summary: str

    @property
    def n(self) -> int:
        """How many pairs there are."""
        return int(self.strain.size)


@dataclass(frozen=True, eq=False)
class Trends:
    """Everything over a range.

    Attributes:
        days: Every calendar day, shape (n,).
        trends: By name, those that hold a value at all.
        marks: Illness, travel, races that touch the range.
    """

    first: date
    last: date
    days: npt.NDArray[np.datetime64]
    trends: Mapping[str, Trend]
    stages: Stages
    strain_and_recovery: StrainAndRecovery
    marks: tuple[DayMark, ...]


def read_trends(uow: UnitOfWork, athlete_id: int, since: date | None, until: date | None, today: date) -> Trends:
    """Read a range: from the first day that tells anything, to today, by default.

    Raises:
        ValueError: The range ends before it begins, or is longer than a life.
    """
    last = until or today
    if since is not None and since > last:
        raise ValueError(f"{last} is before {since}.")
    if since is not None and (last - since).days > 40_000:
        raise ValueError(f"From {since} to {last} is more than a lifetime: ask for fewer years.")
    past = read_past(uow, athlete_id, None if since is None else earliest_needed(since), last, today)
    first = past.first if since is None else since
    cut = slice((first - past.first).days, past.size)
    trends = {metric.value: _trend(past, metric, cut) for metric in Metric}
    trends[COMPOSITE], trends[SCORE] = _composite(past, cut), _scores(past, cut)
    days = np.datetime64(first, "D") + np.arange(past.size - cut.start)
    return Trends(
        first,
        last,
        days,
        {name: one for name, one in trends.items() if np.isfinite(one.value).any() or one.left_out},
        _stages(past, first),
        _pairs(past, cut, days),
        tuple(uow.check_ins.marks(athlete_id, first, last)),
    )


def _trend(past: Past, metric: Metric, cut: slice) -> Trend:
    found = past.measured(metric)
    back = np.exp if metric is Metric.HRV else np.asarray
    value, week, center, low, high = (
        np.asarray(one[cut])
        for one in (
            found.over(lambda strand: strand.raw),
            back(found.over(lambda strand: strand.course.week)),
            back(found.over(lambda strand: strand.course.center)),
            back(found.over(lambda strand: strand.course.low)),
            back(found.over(lambda strand: strand.course.high)),
        )
    )
    source = np.where(np.isfinite(value), found.chosen[cut], -1)
    first = past.first + timedelta(days=cut.start)
    odd = tuple(one for one in past.readings if one.metric is metric and one.left_out and one.day >= first)
    summary = _summary(NAMES[metric], UNITS[metric], value, low, high, week)
    origins = tuple(strand.origin for strand in found.strands)
    return Trend(
        metric.value, NAMES[metric], UNITS[metric], value, week, center, low, high, source, origins, odd, summary
    )


def _composite(past: Past, cut: slice) -> Trend:
    found = past.feeling
    value = found.value[cut]
    known = value[np.isfinite(value)]
    summary = "No complete check-in in this range."
    if known.size:
        mean = float(known.mean())
        summary = f"Check-in: {known.size} days, {mean:.1f} of 20 on average ({label(round(mean)).value})."
    return _of_course(COMPOSITE, "Check-in", found, cut, ("Your check-in",), summary)


def _scores(past: Past, cut: slice) -> Trend:
    value = np.full(past.size, np.nan)
    for at in range(cut.start, past.size):
        scored = score(standings_of(past, past.first + timedelta(days=at))).value
        if scored is not None:
            value[at] = scored
    known = value[cut][np.isfinite(value[cut])]
    summary = f"Readiness: {known.size} days, {known.mean():.0f} on average." if known.size else "No score yet."
    nothing = np.full(past.size, np.nan)
    empty = Course(value, nothing, nothing, nothing, nothing, np.zeros(past.size, np.int64))
    return _of_course(SCORE, "Readiness score", empty, cut, ("PeaksDesk",), summary)


def _of_course(name: str, title: str, found: Course, cut: slice, sources: tuple[str, ...], summary: str) -> Trend:
    value, week, center, low, high = (
        one[cut] for one in (found.value, found.week, found.center, found.low, found.high)
    )
    source = np.where(np.isfinite(value), 0, -1)
    return Trend(name, title, "", value, week, center, low, high, source, sources, (), summary)


def _stages(past: Past, first: date) -> Stages:
    size = (past.last - first).days + 1
    arrays = {name: np.full(size, np.nan) for name in ("light_s", "deep_s", "rem_s", "awake_s")}
    for day, night in past.nights.items():
        at = (day - first).days
        if 0 <= at < size:
            for name, array in arrays.items():
                value = getattr(night, name)
                array[at] = np.nan if value is None else value
    return Stages(*arrays.values())


def _pairs(past: Past, cut: slice, days: npt.NDArray[np.datetime64]) -> StrainAndRecovery:
    strain = past.measured(Metric.STRAIN).over(lambda strand: strand.raw)[cut]
    recovery = past.measured(Metric.RECOVERY).over(lambda strand: strand.raw)[cut]
    both = np.flatnonzero(np.isfinite(strain[:-1]) & np.isfinite(recovery[1:]))
    x, y = strain[:-1][both], recovery[1:][both]
    r = None
    if both.size >= LEAST_PAIRS and x.std() > 0 and y.std() > 0:
        r = float(np.corrcoef(x, y)[0, 1])
    if r is None:
        summary = f"{both.size} pairs of strain and next-day recovery: too few to compare."
    else:
        summary = _correlated(r, int(both.size))
    return StrainAndRecovery(days[:-1][both], x, y, r, summary)


def _correlated(r: float, n: int) -> str:
    if abs(r) < WEAK:
        return f"Strain says little about recovery on the next day: r = {r:+.2f} over {n} days."
    if r < 0:
        return f"More strain goes with lower recovery on the next day: r = {r:+.2f} over {n} days."
    return f"More strain goes with higher recovery on the next day: r = {r:+.2f} over {n} days."


def _summary(title: str, unit: str, value: Floats, low: Floats, high: Floats, week: Floats) -> str:
    known = value[np.isfinite(value)]
    if not known.size:
        return f"{title}: nothing in this range."
    if unit == "s":
        return f"{title}: {known.size} days, {known.mean() / 3600:.1f} h on average."
    tail = f" {unit}" if unit else ""
    span = f"{known.min():.1f} to {known.max():.1f}{tail}"
    text = f"{title}: {known.size} days, {known.mean():.1f}{tail} on average, {span}."
    if np.isfinite(week[-1]) and np.isfinite(low[-1]) and np.isfinite(high[-1]):
        mean, band = f"{week[-1]:.1f}{tail}", f"{low[-1]:.1f} to {high[-1]:.1f}{tail}"
        if week[-1] < low[-1]:
            return f"{text} The 7-day mean of {mean} lies below the normal band, {band}."
        if week[-1] > high[-1]:
            return f"{text} The 7-day mean of {mean} lies above the normal band, {band}."
        return f"{text} The 7-day mean of {mean} lies within the normal band, {band}."
    return text
