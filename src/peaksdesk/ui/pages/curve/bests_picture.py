"""What the chart of bests draws: curves by duration, how they read, and the fit among them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from peaksdesk.domain.critical_power import CriticalPower
from peaksdesk.domain.mean_max import monotone
from peaksdesk.domain.records import Best
from peaksdesk.ui.charts.scale import Scale
from peaksdesk.ui.charts.series import Series


@dataclass(frozen=True, eq=False)
class BestsLine:
    """One curve.

    Attributes:
        name: Translated; which days it is of.
        tone: Colour token.
        bests: By duration.
        bold: The main one.
        dashed: What it is compared with.
    """

    name: str
    tone: str
    bests: tuple[Best, ...]
    bold: bool = False
    dashed: bool = False


@dataclass(frozen=True, eq=False)
class BestsPicture:
    """What the chart draws.

    Attributes:
        what: Translated name of the channel.
        lines: The main one first; without empty ones.
        scale: How values read.
        told: Says where a best is from.
        fit: Critical power to be drawn, or None.
    """

    what: str
    lines: tuple[BestsLine, ...]
    scale: Scale
    told: Callable[[Best], str]
    fit: CriticalPower | None = None


def series_of(bests: tuple[Best, ...]) -> Series:
    """Return bests as a falling line over the logarithm (base 10) of their duration."""
    durations = np.array([best.duration_s for best in bests], np.float64)
    values = monotone(np.array([best.value for best in bests], np.float32)).astype(np.float64)
    return Series(np.log10(durations), values)
