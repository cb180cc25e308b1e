"""Fitness, fatigue and form: CTL, ATL and TSB from daily loads, under three conventions."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.streams import Floats

CTL_DAYS = 42.0
ATL_DAYS = 7.0

_BLOCK = 32
"""Days that are summed by one matrix product; carried from block to block by the same filter."""

_CACHE_ROWS = 16
"""Athletes filtered at a time, so that what one pass leaves is still near when the next needs it."""


class Convention(StrEnum):
    """Whose arithmetic: the smoothing constant, and whether form is of this morning or of tonight."""

    EXPONENTIAL = "exponential"
    """1 - e^(-1/days); form is yesterday's fitness minus yesterday's fatigue."""
    TRAININGPEAKS = "trainingpeaks"
    """1/days; form of yesterday."""
    INTERVALS = "intervals"
    """1 - e^(-1/days); form of the same day."""

    @property
    def description(self) -> str:
        """What the convention is called on screen."""
        return _DESCRIPTIONS[self]

    def smoothing(self, days: float) -> float:
        """Return the weight of a day's load for a time constant in days."""
        return 1.0 / days if self is Convention.TRAININGPEAKS else 1.0 - math.exp(-1.0 / days)

    @property
    def same_day(self) -> bool:
        """Whether form counts the day's own training."""
        return self is Convention.INTERVALS


_DESCRIPTIONS = {
    Convention.EXPONENTIAL: "Exponential, form of yesterday (GoldenCheetah, PeaksDesk)",
    Convention.TRAININGPEAKS: "TrainingPeaks: simple 1/42 and 1/7, form of yesterday",
    Convention.INTERVALS: "intervals.icu: exponential, form of the same day",
}


@dataclass(frozen=True, eq=False)
class Fitness:
    """Three series of the same shape as the loads.

    Attributes:
        ctl: Chronic training load (fitness) at the end of each day, load a day.
        atl: Acute training load (fatigue) at the end of each day.
        tsb: Training stress balance (form): CTL - ATL, of yesterday or today as the convention says.
    """

    ctl: Floats
    atl: Floats
    tsb: Floats


def daily_series(loads: Iterable[tuple[date, float]], since: date, until: date) -> Floats:
    """Return the load of every calendar day, days without training as 0.

    Args:
        loads: (day, load); several of one day add up, days outside are left out.
        since: First day.
        until: Last day.

    Returns:
        Shape (days,); empty if `until` is before `since`.
    """
    first = since.toordinal()
    series = np.zeros(max(until.toordinal() - first + 1, 0))
    for day, load in loads:
        at = day.toordinal() - first
        if 0 <= at < series.shape[0]:
            series[at] += load
    return series


def fitness(
    loads: Floats,
    convention: Convention = Convention.EXPONENTIAL,
    ctl_start: npt.ArrayLike = 0.0,
    atl_start: npt.ArrayLike = 0.0,
) -> Fitness:
    """Return CTL, ATL and TSB for each day.

    Args:
        loads: Load of each calendar day, oldest first, finite: shape (n,), or (m, n) for m athletes.
        convention: Whose arithmetic.
        ctl_start: CTL on the evening before the first day: a number, or shape (m,); likewise `atl_start`.
        atl_start: ATL on that evening.

    Raises:
        ValueError: A load is not finite, or `loads` has more than two axes.

    Source:
        Banister's impulse-response model as Coggan simplified it; conventions in docs/science/fitness.md.
    """
    if loads.ndim not in (1, 2):
        raise ValueError(f"loads of {loads.ndim} axes: expected (days,) or (athletes, days)")
    rows = np.ascontiguousarray(np.atleast_2d(loads), dtype=np.float64)
    if not np.isfinite(rows).all():
        raise ValueError("a load is not finite")
    m, n = rows.shape
    ctl, atl, tsb = (np.empty((m, n)) for _ in range(3))
    ctl0 = np.broadcast_to(np.asarray(ctl_start, np.float64), (m,))
    atl0 = np.broadcast_to(np.asarray(atl_start, np.float64), (m,))
    ctl_weight, atl_weight = convention.smoothing(CTL_DAYS), convention.smoothing(ATL_DAYS)
    if n:
        for a in range(0, m, _CACHE_ROWS):
            some = slice(a, a + _CACHE_ROWS)
            _filter(rows[some], ctl_weight, 1.0 - ctl_weight, ctl0[some], ctl[some])
            _filter(rows[some], atl_weight, 1.0 - atl_weight, atl0[some], atl[some])
            if convention.same_day:
                np.subtract(ctl[some], atl[some], out=tsb[some])
            else:
                tsb[some, 0] = ctl0[some] - atl0[some]
                np.subtract(ctl[some, :-1], atl[some, :-1], out=tsb[some, 1:])
    shape = loads.shape
    return Fitness(ctl.reshape(shape), atl.reshape(shape), tsb.reshape(shape))


def ramp(ctl: Floats) -> Floats:
    """Return the ramp rate, CTL(today) - CTL(seven days ago), NaN for the first seven days.

    Args:
        ctl: Shape (n,).
    """
    rate = np.full(ctl.shape, np.nan)
    rate[7:] = ctl[7:] - ctl[:-7]
    return rate


def _filter(x: Floats, weight: float, decay: float, start: Floats, out: Floats) -> None:
    """Write y[i] = decay y[i-1] + weight x[i] with y[-1] = start into `out`; all of shape (m, n) and (m,), n > 0.

    Each block of days is one product with a triangular matrix of powers of `decay`; what a block's last day hands on
    to the next follows the same recursion with decay^block, so the function calls itself on those.
    """
    n = x.shape[1]
    size = min(n, _BLOCK)
    lag = np.arange(size)[:, None] - np.arange(size)
    kernel = np.where(lag >= 0, weight * decay ** np.maximum(lag, 0), 0.0).T
    fading = decay ** np.arange(1, size + 1)
    if n == size:
        np.matmul(x, kernel, out=out)
        out += start[:, None] * fading
        return
    blocks = n // size
    whole = blocks * size
    y = out[:, :whole].reshape(-1, blocks, size)
    np.matmul(x[:, :whole].reshape(-1, blocks, size), kernel, out=y)
    carried = np.empty((x.shape[0], blocks))
    _filter(y[:, :, -1], 1.0, decay**size, start, carried)
    y[:, 0] += start[:, None] * fading
    y[:, 1:] += carried[:, :-1, None] * fading
    if whole < n:
        _filter(x[:, whole:], weight, decay, carried[:, -1], out[:, whole:])
