"""Where on the way each second of a session was: what lets the charts lie over distance instead of time."""

import numpy as np

from peaksdesk.domain.streams import DISTANCE, Floats, Streams
from peaksdesk.ui.charts.series import Series, series_of

_LEAST_M = 10.0


class Ruler:
    """Turns seconds into metres and back; standing still, many seconds share one place."""

    def __init__(self, second: Floats, metre: Floats) -> None:
        """Take places that are known, both rising."""
        self._second = second
        self._metre = metre
        self._moved = np.concatenate(([True], np.diff(metre) > 0.0))

    @property
    def length(self) -> float:
        """The whole way, m."""
        return float(self._metre[-1])

    def metres(self, seconds: Floats | float) -> Floats:
        """Return how far it was by some seconds."""
        return np.asarray(np.interp(seconds, self._second, self._metre), np.float64)

    def second(self, metres: float) -> float:
        """Return when a place was reached first."""
        return float(np.interp(metres, self._metre[self._moved], self._second[self._moved]))

    def laid(self, series: Series) -> Series:
        """Return a line over the way."""
        return Series(self.metres(series.t), series.y)


def ruler_of(streams: Streams) -> Ruler | None:
    """Return a session's ruler; None where it went nowhere or does not tell."""
    line = series_of(streams, DISTANCE)
    if line is None:
        return None
    known = np.isfinite(line.y)
    metre = np.maximum.accumulate(line.y[known])
    if metre.size < 2 or metre[-1] - metre[0] < _LEAST_M:
        return None
    return Ruler(line.t[known], metre)
