"""Fewer points, same picture: what of a line is in view, and the lowest, highest and mean of each column of it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from peaksdesk.ui.charts.series import Floats, Series

Indices = npt.NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Envelope:
    """What a dense line does in each column: two points where it has hundreds.

    Attributes:
        t: Middle of each column that has samples, shape (k,), rising.
        low: Lowest value there, shape (k,); NaN for a column that holds only NaN, so that gaps stay gaps.
        high: Highest value there, likewise.
    """

    t: Floats
    low: Floats
    high: Floats


def in_view(series: Series, lo: float, hi: float) -> Series:
    """Return the samples between `lo` and `hi`, and where the line to the neighbour on either side meets the edge."""
    first = max(int(np.searchsorted(series.t, lo, side="left")) - 1, 0)
    last = min(int(np.searchsorted(series.t, hi, side="right")) + 1, len(series))
    t, y = series.t[first:last], series.y[first:last]
    if t.size > 1 and (t[0] < lo or t[-1] > hi):
        t, y = t.copy(), y.copy()
        if t[0] < lo:
            t[0], y[0] = lo, _between(t, y, 0, 1, lo)
        if t[-1] > hi:
            t[-1], y[-1] = hi, _between(t, y, -2, -1, hi)
    return Series(t, y)


def _between(t: Floats, y: Floats, a: int, b: int, at: float) -> float:
    return float(y[a] + (y[b] - y[a]) * (at - t[a]) / (t[b] - t[a]))


def envelope(series: Series, lo: float, hi: float, columns: int) -> Envelope:
    """Return the lowest and highest value of each column of a view; no peak is ever lost.

    Args:
        series: The whole line.
        lo: Left edge of the first column, on the axis of `series.t`.
        hi: Right edge of the last, above `lo`.
        columns: How many columns, at least 1: one per pixel.

    Returns:
        At most `columns` pairs.
    """
    t, y, starts = _columns(series, lo, hi, columns)
    if not t.size:
        return Envelope(t, y, y)
    return Envelope(t, np.fmin.reduceat(y, starts), np.fmax.reduceat(y, starts))


def column_means(series: Series, lo: float, hi: float, columns: int) -> Series:
    """Return the mean of each column's samples, at the column's middle: the calm line inside a dense recording.

    Args:
        series: The whole line.
        lo: Left edge of the first column.
        hi: Right edge of the last, above `lo`.
        columns: How many columns, at least 1.

    Returns:
        One sample per column that has any, in order; NaN for a column that holds only NaN.
    """
    t, y, starts = _columns(series, lo, hi, columns)
    if not t.size:
        return Series(t, y)
    known = np.isfinite(y)
    counts = np.add.reduceat(known, starts, dtype=np.float64)
    sums = np.add.reduceat(y if known.all() else np.where(known, y, 0.0), starts)
    means = np.full(t.size, np.nan)
    np.divide(sums, counts, out=means, where=counts > 0)
    return Series(t, means)


def _columns(series: Series, lo: float, hi: float, columns: int) -> tuple[Floats, Floats, Indices]:
    """Return the middle of each column that has samples, the samples in view, and where in them each column begins."""
    edges = np.searchsorted(series.t, np.linspace(lo, hi, columns + 1))
    edges[-1] = np.searchsorted(series.t, hi, side="right")
    filled = np.flatnonzero(np.diff(edges))
    middles: Floats = lo + (filled.astype(np.float64) + 0.5) * ((hi - lo) / columns)
    return middles, series.y[edges[0] : edges[-1]], edges[filled] - edges[0]
