"""Mean-max curves: the best mean over each of a fixed set of durations."""

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.metrics import Curve
from peaksdesk.domain.streams import Floats

CURVE_DURATIONS_S: tuple[int, ...] = (
    *range(1, 31),
    *range(35, 60, 5),
    *range(60, 120, 10),
    *range(120, 180, 15),
    *range(180, 600, 30),
    *range(600, 1200, 60),
    *(1200, 1320, 1440, 1500, 1620, 1800, 1980, 2100, 2220, 2400, 2700, 3000, 3300),
    *(3600, 4200, 4500, 4800, 5400, 6000, 6600, 7200, 8100, 9000, 9900, 10_800, 12_600, 14_400, 16_200, 18_000),
    *(19_800, 21_600, 25_200, 28_800, 32_400, 36_000, 39_600, 43_200, 50_400, 57_600, 64_800, 72_000, 79_200, 86_400),
)
"""Durations of every curve, ascending. Stored curves carry no durations of their own: this list never changes."""


def mean_max(values: Floats, second: npt.NDArray[np.int64]) -> Curve:
    """Return the best mean over each duration of the grid, exactly.

    A window is so many consecutive recorded seconds: one that spans a pause joins what lies before and after it.

    Args:
        values: One value per recorded second, shape (n,), finite; 0 where there is no value.
        second: Whole seconds from the session's start, shape (n,).

    Returns:
        The curve for the durations up to n seconds; of equal bests the first.
    """
    n = values.shape[0]
    durations = CURVE_DURATIONS_S[: bisect_right(CURVE_DURATIONS_S, n)]
    total = np.empty(n + 1)
    total[0] = 0.0
    np.cumsum(values, out=total[1:])
    room = np.empty(n)
    best = np.empty(len(durations))
    start = np.empty(len(durations), np.intp)
    for k, width in enumerate(durations):
        sums = np.subtract(total[width:], total[:-width], out=room[: n + 1 - width])
        at = sums.argmax()
        start[k] = at
        best[k] = sums[at] / width
    return Curve(best=best.astype(np.float32), start_s=np.clip(second[start], 0, 2**32 - 1).astype(np.uint32))


def best_at(curve: Curve, duration_s: int) -> float | None:
    """Return a curve's best over a duration of the grid, or None where the session was shorter.

    Raises:
        ValueError: The duration is not one of `CURVE_DURATIONS_S`.
    """
    k = CURVE_DURATIONS_S.index(duration_s)
    return float(curve.best[k]) if k < curve.best.shape[0] else None


def best_of(curves: Sequence[Curve]) -> Curve:
    """Return the best of several curves at each duration, with the start offset in whichever session it is from.

    Args:
        curves: Of one channel. Without any the result is empty.
    """
    size = max((curve.best.shape[0] for curve in curves), default=0)
    best, start = np.zeros(size, np.float32), np.zeros(size, np.uint32)
    for curve in curves:
        better = np.flatnonzero(curve.best > best[: curve.best.shape[0]])
        best[better] = curve.best[better]
        start[better] = curve.start_s[better]
    return Curve(best, start)


def monotone(best: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return bests as a curve that never rises, for drawing: what was held for longer was also held for less.

    Args:
        best: By ascending duration, shape (k,), finite.

    Returns:
        Shape (k,): the highest of each value and all to its right.
    """
    falling: npt.NDArray[np.float32] = np.maximum.accumulate(best[::-1])[::-1]
    return falling
