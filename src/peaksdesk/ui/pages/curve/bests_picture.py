"""What the chart of bests draws: curves by duration, how they read, and the fit among them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from peaksdesk.domain.critical_power import LONGEST_S, SHORTEST_S, CriticalPower, predicted_w
from peaksdesk.domain.mean_max import monotone
from peaksdesk.domain.records import Best
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.scale import Scale
from peaksdesk.ui.charts.series import Series
from peaksdesk.ui.charts.table import RawRow, Row, Table, raw_of, titled


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


def table_of(picture: BestsPicture) -> Table:
    """Return the curves as a table by duration: a column for each, one for the fit, and where the main one is from."""
    lines, scale = picture.lines, picture.scale
    found = [{best.duration_s: best for best in line.bests} for line in lines]
    shown = sorted({seconds for bests in found for seconds in bests})
    duration = QCoreApplication.translate("BestsChart", "Duration")
    named = tuple(line.name for line in lines)
    if picture.fit is not None:
        named = (*named, QCoreApplication.translate("BestsChart", "Fit"))

    def values(seconds: int) -> tuple[float | None, ...]:
        held = tuple(bests[seconds].value if seconds in bests else None for bests in found)
        if picture.fit is None:
            return held
        return (*held, predicted_w(picture.fit, seconds) if SHORTEST_S <= seconds <= LONGEST_S else None)

    def row(index: int) -> Row:
        seconds = shown[index]
        cells = (fmt.NONE if v is None else f"{scale.text(v)} {scale.unit}".rstrip() for v in values(seconds))
        main = found[0].get(seconds) if found else None
        return (fmt.span(seconds), *cells, picture.told(main) if main else "")

    def raw(index: int) -> RawRow:
        seconds = shown[index]
        main = found[0].get(seconds) if found else None
        return (seconds, *(raw_of(scale, value) for value in values(seconds)), main.day if main else None)

    plain = QCoreApplication.translate("BestsChart", "Duration, s")
    day = QCoreApplication.translate("BestsChart", "Day")
    columns = (duration, *named, QCoreApplication.translate("BestsChart", "From"))
    return Table(columns, len(shown), row, raw, (plain, *(titled(name, scale) for name in named), day))
