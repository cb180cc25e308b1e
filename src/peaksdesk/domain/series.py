"""Records laid on whole seconds: the time axis of Normalized Power, histograms and bests."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.streams import Floats, Streams

HOLD_S = 10
"""Longest gap between two records that a device which saves records bridges; a longer one is a pause."""

LONGEST_GRID_S = 7 * 86_400
"""Longest session that is laid out second by second with its pauses."""

FURTHEST_S = 1e11
"""Stamps further than this (3,000 years) from the session's start are passed over."""

_ROUNDING_S = 0.5


@dataclass(frozen=True, eq=False)
class RecordedSeries:
    """The seconds that were recorded, in order, pauses removed.

    Attributes:
        second: int64, shape (n,), strictly ascending: whole seconds from the session's start.
        index: intp, shape (n,): the record that speaks for each second.
        held: The device did not write every second, so that records were held up to the next one.
    """

    second: npt.NDArray[np.int64]
    index: npt.NDArray[np.intp]
    held: bool

    def __len__(self) -> int:
        return int(self.second.shape[0])

    def take(self, values: Floats) -> Floats:
        """Return a channel on this series, shape (n,), NaN where the record that speaks for the second has no value.

        Args:
            values: One value per record, shape (records,).
        """
        return values[self.index]


def recorded(streams: Streams) -> RecordedSeries:
    """Lay records on whole seconds; of several in one second the last in the file speaks.

    A session whose records are mostly more than a second apart (median interval above 1 s) is held: each record stands
    up to the next one if that follows within `HOLD_S` seconds and in the same stretch, else for one second. A clock
    that ran backwards is put in order. At most `HOLD_S` seconds per record come out, however long the session.

    Args:
        streams: The records.

    Returns:
        The series; empty for a session without records.

    Source:
        Duplicates and pauses as ten devices' own NP has them (docs/science/series.md).
    """
    usable = np.flatnonzero(np.abs(streams.time_s) < FURTHEST_S)
    if not usable.size:
        return RecordedSeries(np.empty(0, np.int64), np.empty(0, np.intp), held=False)
    times = streams.time_s if usable.size == len(streams) else streams.time_s[usable]
    part = times[0] - np.floor(times[0])  # stamps such as 0.9, 1.9, 3.0 keep one second each
    second = np.floor(times - part + _ROUNDING_S).astype(np.int64)
    index = usable
    step = np.diff(second)
    if not (step > 0).all():
        order = np.argsort(second, kind="stable")
        ordered = second[order]
        last = np.append(ordered[1:] != ordered[:-1], True)
        second, index = ordered[last], usable[order[last]]
        step = np.diff(second)
    if not step.size or 2 * np.count_nonzero(step == 1) > step.size:
        return RecordedSeries(second, index, held=False)
    lasts = np.where(step <= HOLD_S, step, 1)
    if streams.breaks:
        lasts[np.isin(index[1:], streams.breaks)] = 1
    lasts = np.append(lasts, 1)
    first = np.cumsum(lasts) - lasts
    within = np.arange(int(lasts.sum())) - np.repeat(first, lasts)
    return RecordedSeries(np.repeat(second, lasts) + within, np.repeat(index, lasts), held=True)


def elapsed(series: RecordedSeries, values: Floats, missing: float) -> Floats:
    """Return values on every second from the first record to the last, pauses included.

    Args:
        series: The recorded seconds.
        values: One value per recorded second, shape (n,).
        missing: What stands in seconds without a record.

    Returns:
        Shape (last second - first second + 1,); empty for an empty series.

    Raises:
        ValueError: The session spans more than `LONGEST_GRID_S` (a clock that jumped by years).
    """
    if not len(series):
        return np.empty(0)
    at = series.second - series.second[0]
    if at[-1] >= LONGEST_GRID_S:
        raise ValueError(f"the session spans {at[-1]} s, more than {LONGEST_GRID_S} s can be laid out")
    grid = np.full(int(at[-1]) + 1, missing)
    grid[at] = values
    return grid
