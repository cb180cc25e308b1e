"""What a chart draws: values over an axis that only grows."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.plausible import RANGES, plausible
from peaksdesk.domain.streams import Streams

Floats = npt.NDArray[np.float64]

GAP_S = 10.0
"""A recorder silent for longer than this (and than five times its usual interval) was off: the line breaks there."""


@dataclass(frozen=True, eq=False)
class Series:
    """One line.

    Attributes:
        t: Position on the axis (seconds, or days), float64, shape (n,), finite, never falling.
        y: Value, float64, shape (n,); NaN where there is no data, and the line breaks there.
    """

    t: Floats
    y: Floats

    def __post_init__(self) -> None:
        """Refuse arrays of different shapes."""
        if self.t.shape != self.y.shape:
            raise ValueError(f"t has shape {self.t.shape}, y has {self.y.shape}")

    def __len__(self) -> int:
        return int(self.t.shape[0])

    def at(self, t: float) -> float:
        """Return the value of the sample nearest to `t`; NaN outside the samples or where that one has none."""
        if len(self) == 0 or not self.t[0] <= t <= self.t[-1]:
            return float("nan")
        after = int(np.searchsorted(self.t, t))
        if after > 0 and t - self.t[after - 1] <= self.t[after] - t:
            after -= 1
        return float(self.y[after])

    def extent(self) -> tuple[float, float] | None:
        """Return the lowest and highest value, or None where there is no data."""
        known = self.y[np.isfinite(self.y)]
        return (float(known.min()), float(known.max())) if known.size else None


def series_of(streams: Streams, channel: str) -> Series | None:
    """Return a channel as a line over the session's seconds.

    Values that no body or device can produce count as missing. Records are put in order (a TCX repeats stamps at a
    lap's edge; the later record wins), and a NaN is set between two records where the recorder was off.

    Args:
        streams: The session's records.
        channel: Name of the channel, in the channel's own unit.

    Returns:
        The line, or None where the session has no value in that channel.
    """
    values = plausible(streams, channel) if channel in RANGES else streams.get(channel)
    if values is None or not np.isfinite(values).any():
        return None
    order = np.argsort(streams.time_s, kind="stable")
    t, y = streams.time_s[order], values[order]
    last_of_stamp = np.append(np.diff(t) > 0, True)
    t, y = t[last_of_stamp], y[last_of_stamp]
    steps = np.diff(t)
    if steps.size:
        off = np.flatnonzero(steps > max(GAP_S, 5.0 * float(np.median(steps))))
        t = np.insert(t, off + 1, (t[off] + t[off + 1]) / 2.0)
        y = np.insert(y, off + 1, np.nan)
    return Series(t, y)
