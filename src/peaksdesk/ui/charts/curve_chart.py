"""Best means over durations, on a logarithmic axis: this session against the last 90 days."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from peaksdesk.domain.mean_max import CURVE_DURATIONS_S, monotone
from peaksdesk.domain.metrics import Curve
from peaksdesk.ui import appearance
from peaksdesk.ui.charts.line_painter import DASHED, Frame, Run, hairline, paint_line, paint_runs
from peaksdesk.ui.charts.plot import Plot
from peaksdesk.ui.charts.scale import LinearScale, Scale
from peaksdesk.ui.charts.series import Series
from peaksdesk.ui.charts.table import RawRow, Row, Table, raw_of, titled
from peaksdesk.ui.charts.view_range import ViewRange

TICKS_WIDTH = 40
HEADER_HEIGHT = 28
FOOTER_HEIGHT = 22
TYPICAL_S = (5, 60, 300, 1200, 3600)
"""Durations that a curve is read at."""

_LABELLED_S = (1, 60, 1200, 300, 5, 4 * 3600, 3600, 15, 12 * 3600)
"""Durations that are written below the axis as far as there is room, the most wanted first."""

_LEVEL = 0.01
"""Share of its height that a curve must fall by to count as one that falls."""

_LABEL_APART_PX = 40


@dataclass(frozen=True, eq=False)
class CurveLines:
    """What the chart draws.

    Attributes:
        own: The session's curve.
        recent: Best of the 90 days before, or None.
        tone: Colour token.
        what: Translated name of the channel.
        ever: Best of all time, or None.
    """

    own: Curve
    recent: Curve | None
    scale: Scale
    tone: str
    what: str
    ever: Curve | None = None


class CurveChart(Plot):
    """The axis is the logarithm (base 10) of seconds; arrow keys step along the grid of durations."""

    selectable = False

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(ViewRange.whole(0.0, 1.0, 0.3))
        self.setObjectName("curve_chart")
        self._lines: CurveLines | None = None
        self._own = self._recent = self._ever = Series(np.empty(0), np.empty(0))
        self._scale: Scale = LinearScale()

    def show_lines(self, lines: CurveLines) -> None:
        """Show another curve."""
        self._lines = lines
        self._scale = lines.scale
        self._own = _series(lines.own)
        self._recent = Series(np.empty(0), np.empty(0)) if lines.recent is None else _series(lines.recent)
        self._ever = Series(np.empty(0), np.empty(0)) if lines.ever is None else _series(lines.ever)
        if len(self._own):
            self.set_view(ViewRange.whole(0.0, float(self._own.t[-1]), 0.3))
        self.repaint_all()

    # Plot

    def sizeHint(self) -> QSize:
        """Prefer a flat card's worth."""
        return QSize(280, 148)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(200, 112)

    def plot_rect(self) -> QRectF:
        """Return the area of the curves."""
        height = self.height() - HEADER_HEIGHT - FOOTER_HEIGHT
        return QRectF(0, HEADER_HEIGHT, max(self.width() - TICKS_WIDTH, 1), max(height, 1))

    def step(self) -> float:
        """Return about one duration of the grid."""
        return 0.02

    def reading(self) -> str:
        """Return the row above the chart as text."""
        return "".join(text for text, _, _ in self._row())

    def title(self) -> str:
        """Return what it is."""
        return self._lines.what if self._lines is not None else super().title()

    def summary(self) -> str:
        """Return the bests over the typical durations in one sentence."""
        if self._lines is None:
            return ""
        parts = [
            self.tr("{duration} {best}").format(duration=self._words(seconds), best=self._at(self._own, seconds))
            for seconds in TYPICAL_S
            if seconds <= self._longest()
        ]
        return self.tr("{what}: {bests}.").format(what=self._lines.what, bests=", ".join(parts))

    def table(self) -> Table:
        """Return the bests over every duration of the grid."""
        columns: tuple[str, ...] = (self.tr("Duration"), self.tr("This session"), self.tr("90 days"))
        lines: tuple[Series, ...] = (self._own, self._recent)
        if len(self._ever):
            columns, lines = (*columns, self.tr("All time")), (*lines, self._ever)
        shown = CURVE_DURATIONS_S[: len(self._own)]

        def row(index: int) -> Row:
            return self._words(shown[index]), *(self._at(line, shown[index]) for line in lines)

        def raw(index: int) -> RawRow:
            seconds = shown[index]
            return seconds, *(raw_of(self._scale, self._value(series, seconds)) for series in lines)

        named = tuple(titled(name, self._scale) for name in columns[1:])
        return Table(columns, len(shown), row, raw, (self.tr("Duration, s"), *named))

    def paint_chart(self, painter: QPainter) -> None:
        """Paint grid and curves."""
        if self._lines is None or not len(self._own):
            return
        frame = self._frame()
        plot = frame.rect
        painter.setFont(appearance.font("axis"))
        for value in self._scale.ticks(frame.low, frame.high, 4):
            y = round(frame.y(value))
            hairline(painter, plot.left(), y, plot.right(), y, appearance.colour("line"))
            painter.setPen(appearance.colour("ink2"))
            painter.drawText(QRectF(plot.right() + 6, y - 8, TICKS_WIDTH - 6, 16), _LEFT, self._scale.tick(value))
        taken: list[float] = []
        for seconds in _LABELLED_S:
            x = self.x_of(math.log10(seconds))
            if not plot.left() - 1 <= x <= plot.right() + 1 or any(abs(x - other) < _LABEL_APART_PX for other in taken):
                continue
            taken.append(x)
            hairline(painter, x, plot.bottom(), x, plot.bottom() + 3, appearance.colour("ink3"))
            painter.setPen(appearance.colour("ink2"))
            box = QRectF(max(x - 30, 0.0), plot.bottom() + 5, 60, 16)
            side = Qt.AlignmentFlag.AlignLeft if x < 20 else Qt.AlignmentFlag.AlignHCenter
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), self._words(seconds))
        painter.setClipRect(plot.adjusted(0, -1, 0, 1))
        surface = appearance.colour("panel")
        paint_line(painter, self._ever, frame, appearance.colour("ink3"), surface=surface)
        paint_line(painter, self._recent, frame, appearance.colour("ink3"), surface=surface, dashes=DASHED)
        paint_line(painter, self._own, frame, appearance.colour(self._lines.tone), surface=surface, bold=True)

    def paint_overlay(self, painter: QPainter) -> None:
        """Paint the crosshair and the row above."""
        if self._lines is None or not len(self._own):
            return
        frame = self._frame()
        if self.view.cursor is not None:
            at = self._nearest(self.view.cursor)
            x, value = self.x_of(math.log10(at)), self._value(self._own, at)
            hairline(painter, x, frame.rect.top(), x, frame.rect.bottom(), appearance.colour("ink2"))
            if value is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(appearance.colour("panel"))
                painter.setBrush(appearance.colour(self._lines.tone))
                painter.drawEllipse(QPointF(x, frame.y(value)), 3.5, 3.5)
        row = QRectF(0, 0, self.width(), HEADER_HEIGHT - 8)
        used = paint_runs(painter, row, [(self._lines.what, "secondary", "ink2")])
        paint_runs(painter, row.adjusted(used + 12, 0, 0, 0), self._row(), right=True)

    # Parts

    def _row(self) -> list[Run]:
        lines = self._lines
        if lines is None:
            return []
        runs: list[Run] = []
        own, recent, ever = self.tr("this one"), self.tr("90 days"), self.tr("all time")
        if self.view.cursor is not None:
            at = self._nearest(self.view.cursor)
            runs.append((f"{self._words(at)}  ", "secondary_strong", "ink"))
            own, recent = self._at(self._own, at), self._at(self._recent, at)
            ever = self._at(self._ever, at)
        runs += [("\N{EM DASH} ", "secondary_strong", lines.tone), (own, "secondary", "ink")]
        if len(self._recent):
            runs += [("  \N{BOX DRAWINGS LIGHT TRIPLE DASH HORIZONTAL} ", "secondary", "ink2")]
            runs.append((recent, "secondary", "ink2"))
        if len(self._ever):
            runs += [("  \N{EM DASH} ", "secondary", "ink3"), (ever, "secondary", "ink2")]
        return runs

    def _frame(self) -> Frame:
        seen = [self._own.y]
        seen += [held.y[held.t <= self.view.hi + 1e-9] for held in (self._recent, self._ever) if len(held)]
        values = np.concatenate(seen)
        low, high = float(values.min()), float(values.max())
        # A curve that is level all along still needs an axis with different values on it.
        spread = high - low if high - low > _LEVEL * abs(high) else abs(high)
        room = max(spread * 0.06, 1e-6)
        low = 0.0 if low < 0.5 * high and self._scale.from_zero else low - room
        return Frame(self.plot_rect(), self.view.lo, self.view.hi, low, high + room)

    def _longest(self) -> int:
        return CURVE_DURATIONS_S[len(self._own) - 1] if len(self._own) else 0

    def _nearest(self, at: float) -> int:
        count = max(len(self._own), 1)
        return min(CURVE_DURATIONS_S[:count], key=lambda seconds: abs(math.log10(seconds) - at))

    def _value(self, series: Series, seconds: int) -> float | None:
        index = CURVE_DURATIONS_S.index(seconds)
        return float(series.y[index]) if index < len(series) else None

    def _at(self, series: Series, seconds: int) -> str:
        value = self._value(series, seconds)
        text = self._scale.text(value)
        return text if value is None else f"{text} {self._scale.unit}"

    def _words(self, seconds: int) -> str:
        if seconds < 60:
            return self.tr("{n} s").format(n=seconds)
        if seconds < 3600 and seconds % 60 == 0:
            return self.tr("{n} min").format(n=seconds // 60)
        if seconds % 3600 == 0:
            return self.tr("{n} h").format(n=seconds // 3600)
        return f"{seconds // 3600}:{seconds % 3600 // 60:02}:{seconds % 60:02}"


def _series(curve: Curve) -> Series:
    durations = np.array(CURVE_DURATIONS_S[: curve.best.shape[0]], dtype=np.float64)
    return Series(np.log10(durations), monotone(curve.best).astype(np.float64))


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
