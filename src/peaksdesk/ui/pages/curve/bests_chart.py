"""Curves of bests over a logarithmic time axis, with the fit of critical power and the efforts it rests on."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen

from peaksdesk.domain.critical_power import CriticalPower
from peaksdesk.domain.records import Best
from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.line_painter import DASHED, Frame, Run, hairline, paint_line, paint_runs, runs_width
from peaksdesk.ui.charts.plot import Plot
from peaksdesk.ui.charts.scale import LinearScale
from peaksdesk.ui.charts.series import Series
from peaksdesk.ui.charts.table import Table
from peaksdesk.ui.charts.view_range import ViewRange
from peaksdesk.ui.pages.curve.bests_picture import BestsPicture, series_of, table_of

TICKS_WIDTH = 48
HEADER_HEIGHT = 52
FOOTER_HEIGHT = 24
_UNIT_APART = 12
TYPICAL_S = (5, 60, 300, 1200, 3600)
"""Durations that the one sentence says."""

_LABELLED_S = (1, 5, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400, 28800)
_LABEL_APART_PX = 54
_DOT = 4.0
_FIT_FROM_S, _FIT_TO_S = 100.0, 3600.0


class BestsChart(Plot):
    """The axis is the logarithm (base 10) of seconds; Left and Right step along durations, Up and Down along curves.

    Attributes:
        opened: Enter or a double click on a best; carries the id of its activity.
    """

    opened = Signal(object)
    selectable = False

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(ViewRange.whole(0.0, 1.0, 0.3))
        self.setObjectName("bests_chart")
        self._picture_of = BestsPicture("", (), LinearScale(), lambda _: "")
        self._series: tuple[Series, ...] = ()
        self._line = 0

    def show_picture(self, picture: BestsPicture) -> None:
        """Show other curves."""
        self._picture_of = picture
        self._series = tuple(series_of(line.bests) for line in picture.lines)
        self._line = min(self._line, max(len(picture.lines) - 1, 0))
        if self._series:
            first = min(float(series.t[0]) for series in self._series)
            last = max(float(series.t[-1]) for series in self._series)
            whole = ViewRange.whole(first, last, 0.3)
            if (whole.first, whole.last) != (self.view.first, self.view.last):
                self.set_view(whole)
        self.repaint_all()

    def best(self) -> Best | None:
        """Return the best under the crosshair on the curve that is pointed at."""
        lines = self._picture_of.lines
        if self.view.cursor is None or not lines:
            return None
        return min(lines[self._line].bests, key=lambda best: abs(math.log10(best.duration_s) - (self.view.cursor or 0)))

    # Plot

    def sizeHint(self) -> QSize:
        """Prefer a tall chart."""
        return QSize(720, 420)

    def minimumSizeHint(self) -> QSize:
        """Keep the curves readable."""
        return QSize(320, 260)

    def plot_rect(self) -> QRectF:
        """Return the area of the curves."""
        height = self.height() - HEADER_HEIGHT - FOOTER_HEIGHT
        return QRectF(0, HEADER_HEIGHT, max(self.width() - TICKS_WIDTH, 1), max(height, 1))

    def step(self) -> float:
        """Return the way to the next duration of the grid."""
        return 0.02

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step from duration to duration and from curve to curve; open on Enter."""
        lines = self._picture_of.lines
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right if lines and not event.modifiers():
                self._step(1 if event.key() == Qt.Key.Key_Right else -1)
            case Qt.Key.Key_Home | Qt.Key.Key_End if lines:
                bests = lines[self._line].bests
                self._put_at(bests[0 if event.key() == Qt.Key.Key_Home else -1].duration_s)
            case Qt.Key.Key_Up | Qt.Key.Key_Down if lines:
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                self._line = (self._line + by) % len(lines)
                self._snap()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if (best := self.best()) is not None:
                self.opened.emit(best.activity_id)
            case _:
                super().keyPressEvent(event)
                return
        self.setAccessibleDescription(self.reading())
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the curve nearest to the pointer."""
        super().mouseMoveEvent(event)
        if self.view.cursor is None or not self._series:
            return
        frame, y = self._frame(), event.position().y()
        at = [series.at(min(max(self.view.cursor, series.t[0]), series.t[-1])) for series in self._series]
        self._line = min(range(len(at)), key=lambda index: abs(frame.y(at[index]) - y))
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the activity of the best that is pointed at."""
        del event
        best = self.best()
        if best is not None:
            self.opened.emit(best.activity_id)

    def reading(self) -> str:
        """Return the rows above the chart as text."""
        return "".join(text for text, _, _ in (*self._row(), ("  ", "", ""), *self._legend()))

    def title(self) -> str:
        """Return what it is of."""
        return self._picture_of.what

    def summary(self) -> str:
        """Return the bests over the typical durations in one sentence."""
        picture = self._picture_of
        if not picture.lines:
            return ""
        bests = {best.duration_s: best.value for best in picture.lines[0].bests}
        parts = [f"{fmt.span(s)} {self._value(bests[s])}" for s in TYPICAL_S if s in bests]
        return self.tr("{what}, {period}: {bests}.").format(
            what=picture.what, period=picture.lines[0].name, bests=", ".join(parts)
        )

    def table(self) -> Table:
        """Return the bests over every duration, a column for each curve and the fit, and where the main one is from."""
        return table_of(self._picture_of)

    def paint_chart(self, painter: QPainter) -> None:
        """Paint grid, fit and curves."""
        picture = self._picture_of
        if not picture.lines:
            return
        frame, surface = self._frame(), appearance.colour("panel")
        self._paint_grid(painter, frame)
        painter.save()
        painter.setClipRect(frame.rect.adjusted(0, -1, 0, 1))
        for line, series in reversed(tuple(zip(picture.lines, self._series, strict=True))):
            colour = appearance.colour(line.tone)
            paint_line(
                painter, series, frame, colour, surface=surface, bold=line.bold, dashes=DASHED if line.dashed else None
            )
        if picture.fit is not None:
            self._paint_fit(painter, frame, picture.fit)
        painter.restore()

    def paint_overlay(self, painter: QPainter) -> None:
        """Paint the crosshair and the rows above."""
        picture = self._picture_of
        if not picture.lines:
            return
        frame = self._frame()
        best = self.best()
        if best is not None:
            x = self.x_of(math.log10(best.duration_s))
            hairline(painter, x, frame.rect.top(), x, frame.rect.bottom(), appearance.colour("ink2"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(appearance.colour("panel"))
            painter.setBrush(appearance.colour(picture.lines[self._line].tone))
            y = frame.y(self._series[self._line].at(math.log10(best.duration_s)))
            painter.drawEllipse(QPointF(x, y), _DOT, _DOT)
        paint_runs(painter, QRectF(0, 0, self.width(), 22), self._row())
        unit = QFontMetricsF(appearance.font("axis")).horizontalAdvance(picture.scale.unit)
        legend, room = self._legend(), self.width() - unit - _UNIT_APART
        if picture.fit is not None and runs_width(legend) > room:
            legend.pop()  # the card of the fit says it too
        paint_runs(painter, QRectF(0, 22, room, 20), legend)

    # Parts

    def _row(self) -> list[Run]:
        best = self.best()
        if best is None:
            words = self.tr("Point or use the arrow keys · Enter opens the activity · T for a table")
            return [(words, "secondary", "ink2")]
        return [
            (f"{fmt.span(best.duration_s)}  {self._value(best.value)}", "secondary_strong", "ink"),
            (f"   {self._picture_of.told(best)}", "secondary", "ink2"),
        ]

    def _legend(self) -> list[Run]:
        at = self.best()
        runs: list[Run] = []
        for index, line in enumerate(self._picture_of.lines):
            sign = "\N{BOX DRAWINGS LIGHT TRIPLE DASH HORIZONTAL}" if line.dashed else "\N{EM DASH}"
            pointed = at is not None and index == self._line
            runs += [
                (f"{'   ' if index else ''}{sign} ", "secondary_strong", line.tone),
                (line.name, "secondary_strong" if pointed else "secondary", "ink"),
            ]
            if at is not None:
                held = next((best for best in line.bests if best.duration_s == at.duration_s), None)
                value = fmt.NONE if held is None else self._value(held.value)
                runs.append((f" {value}", "secondary_strong", "ink"))
        if self._picture_of.fit is not None:
            fit = self.tr("   ○ efforts of the fit   ┄ CP {cp}").format(cp=self._value(self._picture_of.fit.cp_w))
            runs.append((fit, "secondary", "ink2"))
        return runs

    def _paint_grid(self, painter: QPainter, frame: Frame) -> None:
        plot, scale = frame.rect, self._picture_of.scale
        painter.setFont(appearance.font("axis"))
        for value in scale.ticks(frame.low, frame.high, 5):
            y = round(frame.y(value))
            hairline(painter, plot.left(), y, plot.right(), y, appearance.colour("line"))
            painter.setPen(appearance.colour("ink2"))
            painter.drawText(QRectF(plot.right() + 8, y - 8, TICKS_WIDTH - 8, 16), _LEFT, scale.tick(value))
        box = QRectF(0, HEADER_HEIGHT - 28, self.width(), 16)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), scale.unit)
        taken = -math.inf
        for seconds in _LABELLED_S:
            x = self.x_of(math.log10(seconds))
            if not plot.left() - 1 <= x <= plot.right() - 16 or x - taken < _LABEL_APART_PX:
                continue
            taken = x
            hairline(painter, x, plot.top(), x, plot.bottom() + 4, appearance.colour("line"))
            painter.setPen(appearance.colour("ink2"))
            side = Qt.AlignmentFlag.AlignLeft if x < 24 else Qt.AlignmentFlag.AlignHCenter
            box = QRectF(x if x < 24 else x - 30, plot.bottom() + 6, 60, 16)
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), fmt.span(seconds))

    def _paint_fit(self, painter: QPainter, frame: Frame, fit: CriticalPower) -> None:
        ink = appearance.colour("ink")
        seconds = np.geomspace(_FIT_FROM_S, _FIT_TO_S, 60)
        model = Series(np.log10(seconds), fit.cp_w + fit.w_prime_j / seconds)
        paint_line(painter, model, frame, ink, surface=appearance.colour("panel"), dashes=DASHED)
        y = frame.y(fit.cp_w)
        pen = QPen(appearance.colour("ink3"), 1.0, Qt.PenStyle.DotLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawLine(QPointF(frame.rect.left(), y), QPointF(frame.rect.right(), y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1.4))
        painter.setBrush(appearance.colour("panel"))
        for point in fit.points:
            painter.drawEllipse(QPointF(frame.x(math.log10(point.duration_s)), frame.y(point.power_w)), 3.5, 3.5)

    def _frame(self) -> Frame:
        seen = [
            series.y[(series.t >= self.view.lo - 1e-9) & (series.t <= self.view.hi + 1e-9)] for series in self._series
        ]
        values = np.concatenate(seen) if seen else np.empty(0)
        low, high = (float(values.min()), float(values.max())) if values.size else (0.0, 1.0)
        room = max((high - low) * 0.06, 1e-6)
        low = 0.0 if low < 0.6 * high and self._picture_of.scale.from_zero else low - room
        return Frame(self.plot_rect(), self.view.lo, self.view.hi, low, high + room)

    def _step(self, by: int) -> None:
        durations = [best.duration_s for best in self._picture_of.lines[self._line].bests]
        best = self.best()
        if best is None:
            middle = (self.view.lo + self.view.hi) / 2
            at = min(range(len(durations)), key=lambda index: abs(math.log10(durations[index]) - middle))
        else:
            at = min(max(durations.index(best.duration_s) + by, 0), len(durations) - 1)
        self._put_at(durations[at])

    def _snap(self) -> None:
        best = self.best()
        if best is None:
            self._step(0)
        else:
            self._put_at(best.duration_s)

    def _put_at(self, seconds: int) -> None:
        where = math.log10(seconds)
        here = self.view.cursor if self.view.cursor is not None else (self.view.lo + self.view.hi) / 2
        self.set_view(self.view.step(where - here))

    def _value(self, value: float) -> str:
        return f"{self._picture_of.scale.text(value)} {self._picture_of.scale.unit}".rstrip()


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
