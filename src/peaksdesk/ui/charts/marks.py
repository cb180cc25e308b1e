"""Dots, bands, events and labels on a painter."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from peaksdesk.ui import appearance
from peaksdesk.ui.charts.layers import Band, Bars, Dash, Dots, Event, Line, Mark, Stretch
from peaksdesk.ui.charts.line_painter import Frame, hairline, in_front, paint_line, thin_pen, tint
from peaksdesk.ui.charts.series import Series

DOT = 3.0
_BAND_SHARE = 0.10
_LABEL = 16.0
_FLAG = 4.0
_SEAM_FROM = 3.0
"""Height from which a bar shows a seam to the one it stands on, px."""

_LONGEST = 120
_LEAST_WORD = 28.0
_PATTERNS = {Dash.SOLID: None, Dash.DASHED: (5.0, 3.0), Dash.DOTTED: (1.0, 3.0)}


def paint_band(painter: QPainter, band: Band, frame: Frame) -> None:
    """Paint a stretch of values from edge to edge."""
    rect = _band(band, frame)
    if rect.height() > 0:
        painter.fillRect(rect, tint(appearance.colour(band.tone), appearance.colour("panel"), _BAND_SHARE))


def name_band(painter: QPainter, band: Band, frame: Frame) -> None:
    """Write a band's name inside it, at the left, over the grid."""
    rect = _band(band, frame)
    if band.label and rect.height() >= _LABEL:
        fill = tint(appearance.colour(band.tone), appearance.colour("panel"), _BAND_SHARE)
        _word(painter, QRectF(rect.left() + 4, rect.top() + 1, rect.width() - 8, _LABEL), band.label, fill)


def paint_level(painter: QPainter, value: float, words: str, frame: Frame) -> None:
    """Paint a thin line at a value, and over it at the left what it means."""
    if not frame.low <= value <= frame.high:
        return
    y = float(round(frame.y(value)))
    hairline(painter, frame.rect.left(), y, frame.rect.right(), y, appearance.colour("ink2"))
    if words:
        top = y - _LABEL - 1 if y - _LABEL - 1 >= frame.rect.top() else y + 1
        box = QRectF(frame.rect.left() + 4, top, frame.rect.width() - 8, _LABEL)
        _word(painter, box, words, appearance.colour("panel"))


def paint_stretch(painter: QPainter, stretch: Stretch, frame: Frame) -> None:
    """Paint a stretch of the axis from top to bottom, its name at the top inside."""
    left = max(frame.x(stretch.first), frame.rect.left())
    right = min(frame.x(stretch.last), frame.rect.right())
    if right <= left:
        return
    rect = QRectF(left, frame.rect.top(), right - left, frame.rect.height())
    colour, surface = appearance.colour(stretch.tone), appearance.colour("panel")
    painter.fillRect(rect, tint(colour, surface, _BAND_SHARE))
    for x in (left, right):
        hairline(painter, x, rect.top(), x, rect.bottom(), tint(colour, surface, 0.35))
    if stretch.label and rect.width() > 24:
        _word(painter, QRectF(left + 4, rect.top(), rect.width() - 8, _LABEL), stretch.label)


def paint_events(painter: QPainter, events: Sequence[Event], frame: Frame) -> None:
    """Paint flags at the top of thin lines; a name is written where the one before leaves room."""
    metrics = QFontMetricsF(appearance.font("axis"))
    seen = [event for event in sorted(events, key=lambda found: found.at) if frame.lo <= event.at <= frame.hi]
    for index, event in enumerate(seen):
        x, top = float(round(frame.x(event.at))), frame.rect.top()
        colour = appearance.colour(event.tone)
        hairline(painter, x, top, x, frame.rect.bottom(), tint(colour, appearance.colour("panel"), 0.55))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon([QPointF(x, top), QPointF(x + 2 * _FLAG, top + _FLAG), QPointF(x, top + 2 * _FLAG)])
        left = x + 2 * _FLAG + 3
        end = frame.x(seen[index + 1].at) - 4 if index + 1 < len(seen) else frame.rect.right()
        width = min(metrics.horizontalAdvance(event.label[:_LONGEST]) + 2, end - left)
        if width > _LEAST_WORD:
            _word(painter, QRectF(left, top - 4, width, _LABEL), event.label)


def paint_layer_line(painter: QPainter, line: Line, frame: Frame) -> None:
    """Paint a line in its colour and dash."""
    surface = appearance.colour("panel")
    paint_line(
        painter,
        line.series,
        frame,
        appearance.colour(line.tone),
        surface=surface,
        filled=line.filled,
        bold=line.bold and line.dash is Dash.SOLID,
        dashes=_PATTERNS[line.dash],
    )


def paint_dots(painter: QPainter, dots: Dots, frame: Frame) -> None:
    """Paint each value as its mark with a thin rim of the surface, joined by hairlines if asked."""
    colour, surface = appearance.colour(dots.tone), appearance.colour("panel")
    if dots.joined:
        paint_line(painter, dots.series, frame, tint(colour, surface, 0.55), surface=surface)
    x, y = frame.points(dots.series)
    shown = np.isfinite(y) & (x >= frame.rect.left() - DOT) & (x <= frame.rect.right() + DOT)
    size = DOT if int(shown.sum()) < frame.rect.width() / 5 else DOT * 0.7
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for left, top in zip(x[shown].tolist(), y[shown].tolist(), strict=True):
        paint_mark(painter, dots.mark, QPointF(left, top), colour, surface, size)


def paint_mark(painter: QPainter, mark: Mark, at: QPointF, colour: QColor, rim: QColor, size: float = DOT) -> None:
    """Paint one mark about a point."""
    if mark is Mark.CROSS:
        painter.setPen(QPen(colour, 1.6))
        arm = size * 0.9
        painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm))
        painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm))
        return
    painter.setPen(QPen(rim, 0.8))
    painter.setBrush(colour)
    if mark is Mark.CIRCLE:
        painter.drawEllipse(at, size, size)
        return
    wide = size * 1.25
    corners = {
        Mark.SQUARE: ((-size, -size), (size, -size), (size, size), (-size, size)),
        Mark.TRIANGLE: ((0.0, -wide), (wide, size), (-wide, size)),
        Mark.DIAMOND: ((0.0, -wide), (wide, 0.0), (0.0, wide), (-wide, 0.0)),
    }[mark]
    painter.drawPolygon([at + QPointF(*corner) for corner in corners])


def paint_bar_layers(painter: QPainter, layers: Sequence[Bars], frame: Frame, *, stacked: bool) -> None:
    """Paint bars side by side, or on each other from zero up (and from zero down)."""
    up, down = 0.0, 0.0
    bases: dict[float, tuple[float, float]] = {}
    for index, layer in enumerate(layers):
        pixels = layer.width / (frame.hi - frame.lo) * frame.rect.width()
        room = pixels - (2.0 if pixels >= 6 else 1.0 if pixels >= 3 else 0.0)
        each = room if stacked else room / len(layers)
        x, _ = frame.points(layer.series)
        rects: list[QRectF] = []
        for at, middle, value in zip(layer.series.t.tolist(), x.tolist(), layer.series.y.tolist(), strict=True):
            if value != value or not value:  # NaN
                continue
            low, high = bases.get(at, (down, up)) if stacked else (0.0, 0.0)
            base = high if value > 0 else low
            if stacked:
                bases[at] = (low, high + value) if value > 0 else (low + value, high)
            if not frame.rect.left() - pixels < middle < frame.rect.right() + pixels:
                continue
            left = middle - room / 2 + (0.0 if stacked else index * each)
            y1, y2 = frame.y(base), frame.y(base + value)
            if stacked and base and abs(y1 - y2) > _SEAM_FROM:
                y1 += -1.0 if y2 < y1 else 1.0
            rects.append(QRectF(left, min(y1, y2), max(each, 1.0), abs(y1 - y2)).intersected(frame.rect))
        _paint_rects(painter, layer, rects)


def spread(wanted: Sequence[float], apart: float, top: float, bottom: float) -> list[float]:
    """Return places near the wanted ones that are `apart` from each other, in the same order from top to bottom."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed = [0.0] * len(wanted)
    at = top
    for index in order:
        placed[index] = at = max(wanted[index], at)
        at += apart
    at = bottom
    for index in reversed(order):
        placed[index] = at = min(placed[index], at)
        at -= apart
    return placed


def last_known(series: Series, lo: float, hi: float) -> tuple[float, float] | None:
    """Return the last place in view that has a value, and the value."""
    seen = np.flatnonzero(np.isfinite(series.y) & (series.t >= lo) & (series.t <= hi))
    return (float(series.t[seen[-1]]), float(series.y[seen[-1]])) if seen.size else None


def _paint_rects(painter: QPainter, layer: Bars, rects: list[QRectF]) -> None:
    colour, surface = appearance.colour(layer.tone), appearance.colour("panel")
    narrow = bool(rects) and rects[0].width() < 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, narrow)
    if not layer.planned:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(rects)
        return
    pen = thin_pen(colour)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(tint(colour, surface, 0.12))
    painter.drawRects([rect.adjusted(0.5, 0.5, -0.5, 0) for rect in rects])


def _band(band: Band, frame: Frame) -> QRectF:
    top = frame.rect.top() if band.high is None else max(frame.y(band.high), frame.rect.top())
    bottom = frame.rect.bottom() if band.low is None else min(frame.y(band.low), frame.rect.bottom())
    return QRectF(frame.rect.left(), top, frame.rect.width(), bottom - top)


def _word(painter: QPainter, rect: QRectF, text: str, fill: QColor | None = None) -> None:
    painter.setFont(appearance.font("axis"))
    shown = in_front(painter, text, rect.width())
    if fill is not None:
        width = QFontMetricsF(painter.font()).horizontalAdvance(shown)
        painter.fillRect(QRectF(rect.left() - 2, rect.top(), width + 4, rect.height()), fill)
    painter.setPen(appearance.colour("ink2"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
