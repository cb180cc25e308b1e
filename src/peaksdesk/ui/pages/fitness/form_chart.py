"""The fitness chart with what form means behind its bars, and what happened on the way."""

import bisect
import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF

from peaksdesk.domain.monotony import rolling_monotony
from peaksdesk.services.marks import Mark, MarkKind
from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.fitness_chart import FitnessChart, FitnessLines
from peaksdesk.ui.charts.line_painter import Frame, Run, hairline
from peaksdesk.ui.pages.fitness.form import FORM_BOUNDS
from peaksdesk.ui.pages.fitness.headline import signed

_LANE = 14.0
_HALF = 4.0
_APART = 10.0
_LEAST_BAND = 13.0
TONES = {
    MarkKind.RACE: "cadence",
    MarkKind.RECORD: "good",
    MarkKind.THRESHOLD: "accent",
    MarkKind.FIRST: "ink2",
}
"""Colour token of each kind of mark that is a shape; a gap is a band."""


class FormChart(FitnessChart):
    """Adds to the fitness chart a lane of marks under its lines, and the bands of form.

    Keys: M goes to the next mark, Shift+M to the one before.

    Attributes:
        activity_opened: Enter on a day where something happened; carries the id of its activity.
        day_opened: Enter on any other day; carries its date.
    """

    activity_opened = Signal(object)
    day_opened = Signal(object)

    def __init__(self, told: Callable[[Mark], str]) -> None:
        """Make it empty; `told` says a mark in words."""
        super().__init__()
        self._told = told
        self._marks: tuple[tuple[float, float, Mark], ...] = ()
        self._ramp = self._monotony = np.empty(0)

    def show_lines(self, lines: FitnessLines) -> None:
        """Show another history."""
        self._monotony, _ = rolling_monotony(lines.load)
        self._ramp = np.full(lines.ctl.shape, np.nan)
        self._ramp[7:] = lines.ctl[7:] - lines.ctl[:-7]
        super().show_lines(lines)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show what happened; marks outside the history are left out."""
        lines = self._lines
        if lines is None or not lines.days.size:
            return
        first = lines.days[0].astype(object).toordinal()
        last = first + lines.days.size - 1
        self._marks = tuple(
            (float(mark.day.toordinal() - first), float(mark.last.toordinal() - first), mark)
            for mark in marks
            if first <= mark.last.toordinal() and mark.day.toordinal() <= last
        )
        self.repaint_all()

    def marks_at(self, at: float) -> tuple[Mark, ...]:
        """Return what happened on the day nearest to a place on the axis."""
        day = round(at)
        return tuple(mark for first, last, mark in self._marks if first <= day <= last)

    # Plot

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from mark to mark on M; open the day's on Enter, or the day."""
        if event.key() == Qt.Key.Key_M:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go(-1 if back else 1)
            return
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self.view.selection is None and self.view.cursor is not None:
            found = [mark.activity_id for mark in self.marks_at(self.view.cursor) if mark.activity_id is not None]
            if found:
                self.activity_opened.emit(found[0])
            elif self._lines is not None:
                self.day_opened.emit(self._lines.days[self._day_at(self.view.cursor, self._lines)].astype(object))
            return
        super().keyPressEvent(event)

    def paint_chart(self, painter: QPainter) -> None:
        """Paint gaps and bands, then the chart, then the marks."""
        lines = self._lines
        if lines is None:
            return
        top, form, load = self._frames(lines)
        self._paint_gaps(painter, top, load)
        self._paint_bands(painter, form)
        super().paint_chart(painter)
        self._name_bands(painter, form)
        self._paint_bounds(painter, form)
        self._paint_marks(painter, top)

    # Parts

    def _row(self) -> list[Run]:
        runs = super()._row()
        lines = self._lines
        if lines is None or self.view.cursor is None or self.view.selection is not None:
            return runs
        day = self._day_at(self.view.cursor, lines)
        ramp, monotony = float(self._ramp[day]), float(self._monotony[day])
        if not math.isnan(ramp):
            words = self.tr("  ramp {ramp}").format(ramp=signed(ramp, self.locale(), 1))
            runs.append((words, "secondary", "ink2"))
        if not math.isnan(monotony):
            words = self.tr("  monotony {n}").format(n=fmt.number(monotony, self.locale(), 1))
            runs.append((words, "secondary", "ink2"))
        runs += [(f"   {self._told(mark)}", "secondary_strong", "ink") for mark in self.marks_at(float(day))]
        return runs

    def _go(self, by: int) -> None:
        places = sorted({first for first, _, _ in self._marks})
        if not places:
            return
        here = self.view.cursor
        if here is None:
            at = len(places) - 1 if by < 0 else max(bisect.bisect_left(places, self.view.lo), 0)
        elif by > 0:
            at = bisect.bisect_right(places, here)
        else:
            at = bisect.bisect_left(places, here) - 1
        at = min(max(at, 0), len(places) - 1)
        self.set_view(self.view.step(places[at] - (here if here is not None else (self.view.lo + self.view.hi) / 2)))
        self.setAccessibleDescription(self.reading())

    def _paint_bands(self, painter: QPainter, form: Frame) -> None:
        for bottom, top, surface, _ in self._bands(form):
            box = QRectF(form.rect.left(), form.y(top), form.rect.width(), form.y(bottom) - form.y(top))
            painter.fillRect(box, appearance.colour(surface))

    def _name_bands(self, painter: QPainter, form: Frame) -> None:
        """Write what the bands mean, on their own colour: the bars may stand behind the words."""
        painter.setFont(appearance.font("axis"))
        metrics = painter.fontMetrics()
        for bottom, top, surface, words in self._bands(form):
            if form.y(bottom) - form.y(top) < _LEAST_BAND:
                continue
            box = QRectF(form.rect.left(), form.y(top) + 1, metrics.horizontalAdvance(words) + 8, metrics.height())
            painter.fillRect(box, appearance.colour(surface))
            painter.setPen(appearance.colour("ink2"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)

    def _bands(self, form: Frame) -> list[tuple[float, float, str, str]]:
        """Return from where to where a band is in sight, its colour and its name."""
        _, fresh, _, low = FORM_BOUNDS
        known = (
            (fresh, FORM_BOUNDS[0], "good_surface", self.tr("Fresh")),
            (-math.inf, low, "bad_surface", self.tr("Very tired")),
        )
        seen = [(max(b, form.low), min(t, form.high), surface, words) for b, t, surface, words in known]
        return [band for band in seen if band[1] > band[0]]

    def _paint_bounds(self, painter: QPainter, form: Frame) -> None:
        """Write where the bands begin, beside the axis, as far as there is room."""
        painter.setFont(appearance.font("axis"))
        taken = [form.y(0.0), form.y(0.0) + 14]
        for bound in FORM_BOUNDS:
            y = form.y(bound)
            if not form.low < bound < form.high or any(abs(y - other) < _LEAST_BAND for other in taken):
                continue
            taken.append(y)
            hairline(painter, form.rect.right(), y, form.rect.right() + 4, y, appearance.colour("ink3"))
            painter.setPen(appearance.colour("ink2"))
            words = fmt.number(bound, self.locale())
            painter.drawText(QRectF(form.rect.right() + 8, y - 8, 32, 16), int(Qt.AlignmentFlag.AlignVCenter), words)

    def _paint_gaps(self, painter: QPainter, top: Frame, load: Frame) -> None:
        painter.setFont(appearance.font("axis"))
        for first, last, mark in self._marks:
            if mark.kind is not MarkKind.GAP or last < self.view.lo or first > self.view.hi:
                continue
            left, right = (
                max(self.x_of(first - 0.5), top.rect.left()),
                min(self.x_of(last + 0.5), top.rect.right()),
            )
            box = QRectF(left, top.rect.top(), max(right - left, 1.0), load.rect.bottom() - top.rect.top())
            painter.fillRect(box, appearance.colour("panel2"))
            words = self._told(mark)
            if painter.fontMetrics().horizontalAdvance(words) + 8 > box.width():
                words = self.tr("{n} days").format(n=self.locale().toString(int(last - first) + 1))
            if painter.fontMetrics().horizontalAdvance(words) + 4 <= box.width():
                painter.setPen(appearance.colour("ink2"))
                painter.drawText(box.adjusted(0, 2, 0, 0), int(Qt.AlignmentFlag.AlignHCenter), words)

    def _paint_marks(self, painter: QPainter, top: Frame) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = top.rect.bottom() + _LANE / 2
        taken: list[float] = []
        for kind in TONES:
            painter.setPen(QPen(appearance.colour("panel"), 1.0))
            painter.setBrush(appearance.colour(TONES[kind]))
            for x in (self.x_of(first) for first, _, mark in self._marks if mark.kind is kind):
                # Closer than their own width they would become a smear: the most telling one stands for all.
                if top.rect.left() <= x <= top.rect.right() and all(abs(x - other) >= _APART for other in taken):
                    taken.append(x)
                    painter.drawPolygon(shape(kind, x, y))


def shape(kind: MarkKind, x: float, y: float) -> QPolygonF:
    """Return what stands for a kind of mark, about a point."""
    h = _HALF
    points = {
        MarkKind.RECORD: ((0.0, -h), (h, h), (-h, h)),
        MarkKind.THRESHOLD: ((0.0, -h - 1), (h + 1, 0.0), (0.0, h + 1), (-h - 1, 0.0)),
        MarkKind.RACE: ((-h, -h), (h, -h), (h, h), (-h, h)),
    }.get(kind, ((-1.5, -h - 1), (1.5, -h - 1), (1.5, h + 1), (-1.5, h + 1)))
    return QPolygonF([QPointF(x + right, y + down) for right, down in points])
