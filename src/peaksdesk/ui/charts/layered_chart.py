"""One chart for everything that stands on an axis: lines, dots, bars, scatters, with bands and events."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter

from peaksdesk.ui import appearance
from peaksdesk.ui.charts.axes import NameAxis
from peaksdesk.ui.charts.layered_values import nearest_dot, reach, sign, table_of_dots, table_of_places, value_at
from peaksdesk.ui.charts.layers import Bars, Dots, Layer, Layered, Line, Mark
from peaksdesk.ui.charts.line_painter import Frame, Run, hairline, paint_runs
from peaksdesk.ui.charts.marks import (
    last_known,
    name_band,
    paint_band,
    paint_bar_layers,
    paint_dots,
    paint_events,
    paint_layer_line,
    paint_level,
    paint_mark,
    paint_stretch,
    spread,
)
from peaksdesk.ui.charts.plot import Plot
from peaksdesk.ui.charts.spoken import series_sentence
from peaksdesk.ui.charts.table import Table
from peaksdesk.ui.charts.view_range import ViewRange

TICKS_WIDTH = 44
HEADER_HEIGHT = 28
FOOTER_HEIGHT = 24
_TICK_APART_PX = 76
_LABEL_HEIGHT = 16
_LABELS_WIDTH = 128
_LONGEST = 64
_HAIR = 1e-6
_LABELLED_FROM = 420
"""Width from which lines are named at their ends, px."""


class LayeredChart(Plot):
    """Arrow keys step from value to value; lines are named at their ends where there is room."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(ViewRange.whole(0.0, 1.0, 1.0))
        self.setObjectName("layered_chart")
        self._shown: Layered | None = None
        self._places = np.empty(0)
        self._pointer_y: float | None = None

    def show_layers(self, shown: Layered) -> None:
        """Show another picture; the part in view stays where its axis is of the same length."""
        axis, old = shown.axis, self._shown
        self._shown = shown
        self._places = shown.places
        if old is None or (old.axis.first, old.axis.last) != (axis.first, axis.last):
            self.set_view(ViewRange.whole(axis.first, axis.last, axis.least))
        self.repaint_all()

    def nearest(self, at: float) -> float | None:
        """Return the place with a value nearest to one on the axis, or None without values."""
        if not self._places.size:
            return None
        return float(self._places[int(np.argmin(np.abs(self._places - at)))])

    def note(self) -> str:
        """Return what the dot under the crosshair is, or nothing."""
        found = self._dot()
        return found[0].notes[found[1]] if found is not None and found[0].notes else ""

    # Plot

    def sizeHint(self) -> QSize:
        """Prefer a card's worth."""
        return QSize(480, 200)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(220, 112)

    def plot_rect(self) -> QRectF:
        """Return the area of the values."""
        right = TICKS_WIDTH + self._room_for_names()
        top = HEADER_HEIGHT if self._shown is None or self._shown.named else 8
        height = self.height() - top - FOOTER_HEIGHT
        return QRectF(0, top, max(self.width() - right, 1), max(height, 1))

    def step(self) -> float:
        """Return a hundredth of the view; keys step by value where there are any."""
        return self.view.span / 100

    def stride(self, at: float, steps: int) -> float:
        """Step from value to value."""
        if not self._places.size:
            return super().stride(at, steps)
        index = int(
            np.searchsorted(self._places, at + (1e-9 if steps > 0 else -1e-9), "right" if steps > 0 else "left")
        )
        target = min(max(index + steps - (1 if steps > 0 else 0), 0), self._places.size - 1)
        return float(self._places[target]) - at

    def reading(self) -> str:
        """Return the row above the chart as text."""
        return "".join(text for text, _, _ in self._row())

    def title(self) -> str:
        """Return what it is."""
        return self._shown.title if self._shown is not None else super().title()

    def summary(self) -> str:
        """Return each layer in one sentence."""
        shown = self._shown
        if shown is None or not self._places.size:
            return self.tr("%1: no values yet.").replace("%1", shown.title if shown else self.tr("Chart"))
        told = [series_sentence(layer.name, layer.series, shown.scale, shown.axis.text) for layer in shown.layers]
        return self.tr("%1. %2").replace("%2", " ".join(told)).replace("%1", shown.title)

    def table(self) -> Table:
        """Return every place in view that has a value, with the value of each layer."""
        shown = self._shown
        if shown is None:
            return Table.of((), ())
        if shown.scattered:
            return table_of_dots(shown, self.view.lo, self.view.hi)
        return table_of_places(shown, self._places[(self._places >= self.view.lo) & (self._places <= self.view.hi)])

    def paint_chart(self, painter: QPainter) -> None:
        """Paint bands, grid, layers and labels."""
        shown = self._shown
        if shown is None:
            return
        frame = self._frame(shown)
        painter.save()
        painter.setClipRect(frame.rect)
        for stretch in shown.stretches:
            paint_stretch(painter, stretch, frame)
        for band in shown.bands:
            paint_band(painter, band, frame)
        painter.restore()
        self._paint_grid(painter, shown, frame)
        painter.save()
        painter.setClipRect(frame.rect.adjusted(0, -4, 0, 1))
        bars = [layer for layer in shown.layers if isinstance(layer, Bars)]
        if bars:
            paint_bar_layers(painter, bars, frame, stacked=shown.stacked)
        for layer in shown.layers:
            if isinstance(layer, Line):
                paint_layer_line(painter, layer, frame)
            elif isinstance(layer, Dots):
                paint_dots(painter, layer, frame)
        paint_events(painter, shown.events, frame)
        for value, words in shown.lines_up:
            paint_level(painter, value, words, frame)
        for band in shown.bands:
            name_band(painter, band, frame)
        painter.restore()
        self._paint_ends(painter, shown, frame)

    def paint_overlay(self, painter: QPainter) -> None:
        """Paint the selection, the crosshair and the row above."""
        shown = self._shown
        if shown is None:
            return
        frame = self._frame(shown)
        painter.save()
        painter.setClipRect(frame.rect.adjusted(0, -4, 4, 4))
        if self.view.selection is not None:
            left, right = (self.x_of(end) for end in self.view.selection)
            shade = appearance.colour("accent")
            shade.setAlphaF(0.13)
            painter.fillRect(QRectF(left, frame.rect.top(), right - left, frame.rect.height()), shade)
        if self.view.cursor is not None:
            self._paint_crosshair(painter, shown, frame)
        painter.restore()
        if shown.named:
            row = QRectF(0, 0, self.width(), HEADER_HEIGHT - 8)
            used = paint_runs(painter, row, self._row())
            if self.view.cursor is None:
                paint_runs(painter, row.adjusted(used + 12, 0, 0, 0), self._names(shown), right=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Note the height too: in a scatter the nearest dot counts."""
        self._pointer_y = event.position().y()
        super().mouseMoveEvent(event)

    # Parts

    def _labels_lines(self) -> bool:
        shown = self._shown
        if shown is None or self.width() < _LABELLED_FROM:
            return False
        return 1 < sum(isinstance(layer, Line) for layer in shown.layers) <= 4

    def _room_for_names(self) -> float:
        if self._shown is None or not self._labels_lines():
            return 0.0
        metrics = QFontMetricsF(appearance.font("axis_strong"))
        widest = max(metrics.horizontalAdvance(line.name[:_LONGEST]) for line in self._shown.layers)
        return min(widest + 12, _LABELS_WIDTH)

    def _row(self) -> list[Run]:
        shown = self._shown
        if shown is None:
            return []
        if self.view.selection is not None:
            return self._sums(shown, *self.view.selection)
        if self.view.cursor is None:
            return [(shown.title, "secondary", "ink2")]
        found = self._dot()
        if found is not None:
            dots, index = found
            at, value = float(dots.series.t[index]), float(dots.series.y[index])
            return [
                (f"{dots.mark.value} ", "secondary_strong", dots.tone),
                (f"{dots.notes[index] if dots.notes else dots.name}  ", "secondary_strong", "ink"),
                (f"{shown.axis.text(at)}  {self._value(shown, value)}", "secondary", "ink2"),
            ]
        place = self.nearest(self.view.cursor)
        if place is None:
            return []
        runs: list[Run] = [(shown.axis.text(place), "secondary_strong", "ink")]
        for layer in shown.layers:
            runs.append((f"   {sign(layer)} ", "secondary_strong", layer.tone))
            runs.append((f"{layer.name} ", "secondary", "ink2"))
            runs.append((self._value(shown, value_at(layer.series, place)), "secondary_strong", "ink"))
        runs += [(f"   {event.label}", "secondary", event.tone) for event in shown.events if event.at == place]
        return runs

    def _names(self, shown: Layered) -> list[Run]:
        if len(shown.layers) < 2 or self._labels_lines():
            return []
        runs: list[Run] = []
        for layer in shown.layers:
            runs += [(f"   {sign(layer)} ", "secondary_strong", layer.tone), (layer.name, "secondary", "ink")]
        return runs

    def _sums(self, shown: Layered, lo: float, hi: float) -> list[Run]:
        words = self.tr("%1 to %2").replace("%1", shown.axis.text(lo)).replace("%2", shown.axis.text(hi))
        runs: list[Run] = [(words, "secondary_strong", "ink")]
        for layer in shown.layers:
            inside = layer.series.y[(layer.series.t >= lo) & (layer.series.t <= hi)]
            known = inside[np.isfinite(inside)]
            if not known.size:
                continue
            total = isinstance(layer, Bars)
            word = self.tr("%1 total %2") if total else self.tr("%1 mean %2")
            figures = self._value(shown, float(known.sum() if total else known.mean()))
            runs.append((f"   {sign(layer)} ", "secondary_strong", layer.tone))
            runs.append((word.replace("%2", figures).replace("%1", layer.name), "secondary", "ink2"))
        return runs

    def _frame(self, shown: Layered) -> Frame:
        low, high = reach(shown, self.view.lo, self.view.hi)
        return Frame(self.plot_rect(), self.view.lo, self.view.hi, low, high)

    def _paint_grid(self, painter: QPainter, shown: Layered, frame: Frame) -> None:
        line, ink = appearance.colour("line"), appearance.colour("ink2")
        rect = frame.rect
        painter.setFont(appearance.font("axis"))
        most = 5 if rect.height() > 220 else 4 if rect.height() > 120 else 3
        for value in shown.scale.ticks(frame.low, frame.high, most):
            y = round(frame.y(value))
            hairline(painter, rect.left(), y, rect.right(), y, line)
            painter.setPen(ink)
            box = QRectF(self.width() - TICKS_WIDTH + 6, y - 8, TICKS_WIDTH - 6, 16)
            painter.drawText(box, _LEFT, shown.scale.tick(value))
        apart = _TICK_APART_PX
        if isinstance(shown.axis, NameAxis):
            metrics = QFontMetricsF(painter.font())
            apart = max(24, *(int(metrics.horizontalAdvance(name[:_LONGEST])) + 10 for name in shown.axis.names))
        for at, text in shown.axis.ticks(frame.lo, frame.hi, max(2, int(rect.width() // apart))):
            x = self.x_of(at)
            hairline(painter, x, rect.bottom(), x, rect.bottom() + 4, appearance.colour("ink3"))
            painter.setPen(ink)
            width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2
            left = min(max(x - width / 2, 0.0), max(self.width() - width, 0.0))
            painter.drawText(QRectF(left, rect.bottom() + 6, width, 16), int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_ends(self, painter: QPainter, shown: Layered, frame: Frame) -> None:
        if not self._labels_lines():
            return
        found = [
            (layer, end[1])
            for layer in shown.layers
            if isinstance(layer, Line) and (end := last_known(layer.series, frame.lo, frame.hi)) is not None
        ]
        half = _LABEL_HEIGHT / 2
        wanted = [frame.y(value) - half for _, value in found]
        tops = spread(wanted, _LABEL_HEIGHT, frame.rect.top() - half, frame.rect.bottom() - half)
        for (layer, _), top in zip(found, tops, strict=True):
            box = QRectF(frame.rect.right() + 6, top, self._room_for_names() - 6, _LABEL_HEIGHT)
            paint_runs(painter, box, [(layer.name, "axis_strong", layer.tone)])

    def _paint_crosshair(self, painter: QPainter, shown: Layered, frame: Frame) -> None:
        assert self.view.cursor is not None  # noqa: S101  (the caller has looked)
        dot = self._dot()
        place = float(dot[0].series.t[dot[1]]) if dot is not None else self.nearest(self.view.cursor)
        if place is None:
            return
        x = self.x_of(place)
        hairline(painter, x, frame.rect.top(), x, frame.rect.bottom(), appearance.colour("ink2"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rim = appearance.colour("panel")
        marked: list[tuple[Layer, float]] = [(dot[0], float(dot[0].series.y[dot[1]]))] if dot is not None else []
        if dot is None:
            marked = [(found, value_at(found.series, place)) for found in shown.layers if not isinstance(found, Bars)]
        for layer, value in marked:
            if math.isfinite(value):
                mark = layer.mark if isinstance(layer, Dots) else Mark.CIRCLE
                paint_mark(painter, mark, QPointF(x, frame.y(value)), appearance.colour(layer.tone), rim, 4.5)

    def _dot(self) -> tuple[Dots, int] | None:
        """The single dot that is pointed at, in a picture where a place may have several."""
        shown, cursor = self._shown, self.view.cursor
        if shown is None or cursor is None or not shown.scattered:
            return None
        frame = self._frame(shown)
        distances = []
        for layer in shown.layers:
            if isinstance(layer, Dots):
                x, y = frame.points(layer.series)
                far = np.abs(x - self.x_of(cursor))
                beside = 0.0 if self._pointer_y is None or not self.underMouse() else y - self._pointer_y
                distances.append((layer, np.hypot(far, beside)))
        return nearest_dot(distances)

    def _value(self, shown: Layered, value: float) -> str:
        text = shown.scale.text(value)
        return f"{text} {shown.scale.unit}" if shown.scale.unit and math.isfinite(value) else text


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
