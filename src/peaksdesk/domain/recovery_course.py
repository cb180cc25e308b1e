"""Recovery over many days: each measure's series, apart by maker and method, and which of them speaks for a day."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.baseline import BASELINE_DAYS, Course, course
from peaksdesk.domain.readings import METHOD_NAMES, Method, Metric, Reading
from peaksdesk.domain.streams import Floats

IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Strand:
    """A measure by one maker and one method: what may be compared with itself.

    Attributes:
        readings: The value that counts, by day.
        course: Over all days of its `Measured`; HRV as its natural logarithm.
        raw: The values as measured, NaN where there is none, shape (n,).
    """

    maker: str
    method: Method
    readings: Mapping[date, Reading]
    raw: Floats
    course: Course

    @property
    def origin(self) -> str:
        """Where and how it was measured, for the person."""
        return f"{self.maker}, {METHOD_NAMES[self.method]}" if self.method is not Method.TYPED else self.maker


@dataclass(frozen=True, eq=False)
class Measured:
    """A measure over many days.

    Attributes:
        first: The first day; there are `size` of them.
        chosen: Index of the strand that speaks for each day, -1 where there is none, shape (n,).
    """

    metric: Metric
    first: date
    size: int
    strands: tuple[Strand, ...]
    chosen: IntArray

    def strand(self, day: date) -> Strand | None:
        """Return the strand that speaks for a day, or None."""
        at = (day - self.first).days
        if not 0 <= at < self.size or self.chosen[at] < 0:
            return None
        return self.strands[int(self.chosen[at])]

    def reading(self, day: date) -> Reading | None:
        """Return the value that counts for a day, or None."""
        strand = self.strand(day)
        return None if strand is None else strand.readings.get(day)

    def of(self, maker: str) -> Strand | None:
        """Return the strand of a maker, or None."""
        return next((one for one in self.strands if one.maker == maker), None)

    def over(self, what: Callable[[Strand], Floats]) -> Floats:
        """Return one array of the strands, for each day that of the strand which speaks; NaN without any."""
        if not self.strands:
            return np.full(self.size, np.nan)
        stacked = np.stack([what(one) for one in self.strands])
        found: Floats = stacked[np.maximum(self.chosen, 0), np.arange(self.size)]
        return np.where(self.chosen >= 0, found, np.nan)


def measured(readings: Iterable[Reading], metric: Metric, first: date, last: date) -> Measured:
    """Return a measure from a first to a last day.

    A day's value is that of the strand with the most valid days among the 60 before which has one that day, so that a
    second device does not change the comparison; strands are never mixed. The order of readings does not matter.

    Args:
        readings: Of any metric, flagged; those left out do not count.
    """
    size = max((last - first).days + 1, 0)
    by_strand: dict[tuple[str, Method], dict[date, Reading]] = {}
    for one in readings:
        if one.metric is metric and not one.left_out and first <= one.day <= last:
            by_strand.setdefault((one.maker, one.method), {})[one.day] = one
    strands = tuple(
        _strand(maker, method, days, metric, first, size) for (maker, method), days in sorted(by_strand.items())
    )
    return Measured(metric, first, size, strands, _choose(strands, size))


def earliest_needed(day: date) -> date:
    """Return from which day on values are needed to judge one: its 60 days, and those that an alert looks back."""
    return day - timedelta(days=BASELINE_DAYS + 35)


def _strand(maker: str, method: Method, days: Mapping[date, Reading], metric: Metric, first: date, size: int) -> Strand:
    raw = np.full(size, np.nan)
    for day, one in days.items():
        raw[(day - first).days] = one.value
    compared = np.log(raw) if metric is Metric.HRV else raw
    return Strand(maker, method, days, raw, course(compared))


def _choose(strands: tuple[Strand, ...], size: int) -> IntArray:
    if not strands or not size:
        return np.full(size, -1, np.int64)
    known = np.stack([np.isfinite(one.raw) for one in strands])
    before = np.stack([one.course.days for one in strands])
    worth = before + np.where(known, 1_000, 0)
    best: IntArray = worth.argmax(axis=0).astype(np.int64)
    return np.where(worth.max(axis=0) > 0, best, -1)
