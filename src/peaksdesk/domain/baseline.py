"""A measure against the person's own past: 7-day mean, the 60 days before, and the band that is normal for them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.streams import Floats

BASELINE_DAYS = 60
"""Days before a day that it is held against; the day itself is not among them."""

WEEK_DAYS = 7
LEAST_IN_WEEK = 3
"""Valid days of the last seven that a 7-day mean needs (Plews 2014)."""

LEAST_VALID = 14
"""Valid days of the 60 before that any comparison needs."""

BAND_WIDTH = 0.5
"""Standard deviations on either side of the mean that are normal: the smallest worthwhile change."""


@dataclass(frozen=True, eq=False)
class Course:
    """A measure day by day; all arrays of shape (n,), NaN where it cannot be told.

    Attributes:
        value: Of the day, as it is compared (HRV as its natural logarithm).
        week: Mean of the seven days up to the day.
        variation: Coefficient of variation of those, %.
        center: Mean of the 60 days before; likewise `spread`, their sample standard deviation.
        days: How many of the 60 days before are valid.
    """

    value: Floats
    week: Floats
    variation: Floats
    center: Floats
    spread: Floats
    days: npt.NDArray[np.int64]

    @property
    def settled(self) -> npt.NDArray[np.bool_]:
        """Where enough days are known to compare with."""
        return np.asarray(self.days >= LEAST_VALID)

    @property
    def low(self) -> Floats:
        """Lower end of the normal band."""
        return self._edge(-BAND_WIDTH)

    @property
    def high(self) -> Floats:
        """Upper end of the normal band."""
        return self._edge(BAND_WIDTH)

    def _edge(self, by: float) -> Floats:
        return np.where(self.settled, self.center + by * self.spread, np.nan)


def course(values: Floats) -> Course:
    """Return how a measure runs against its own past.

    Args:
        values: One for each calendar day, oldest first, NaN where there is none, shape (n,).

    Source:
        Plews 2014, IJSPP 9:783 (7-day mean from at least 3 days); band of 0.5 SD over 60 days as HRV4Training's normal
        values. SD is that of a sample.
    """
    before = np.concatenate(([np.nan], values[:-1])) if values.size else values
    week, week_spread, _ = _rolling(values, WEEK_DAYS, LEAST_IN_WEEK)
    center, spread, count = _rolling(before, BASELINE_DAYS, 2)
    with np.errstate(divide="ignore", invalid="ignore"):
        variation = np.where(week != 0.0, 100.0 * week_spread / np.abs(week), np.nan)
    return Course(values, week, variation, center, spread, count)


def _rolling(values: Floats, length: int, least: int) -> tuple[Floats, Floats, npt.NDArray[np.int64]]:
    """Return mean, sample SD and count of the last `length` values up to each."""
    if not values.size:
        return values, values, np.zeros(0, np.int64)
    padded = np.concatenate((np.full(length - 1, np.nan), values))
    windows = np.lib.stride_tricks.sliding_window_view(padded, length)
    known = np.isfinite(windows)
    count = known.sum(axis=1).astype(np.int64)
    enough = count >= least
    mean = np.where(known, windows, 0.0).sum(axis=1) / np.maximum(count, 1)
    squares = np.where(known, (windows - mean[:, None]) ** 2, 0.0).sum(axis=1)
    spread = np.sqrt(squares / np.maximum(count - 1, 1))
    return (
        np.where(enough, mean, np.nan),
        np.where(enough & (count >= 2), spread, np.nan),
        count,
    )
