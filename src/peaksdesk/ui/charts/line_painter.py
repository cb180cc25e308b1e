"""Lines, bars and words on a painter, quickly."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import shiboken6
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from peaksdesk.ui import appearance
from peaksdesk.ui.charts.decimate import column_means, envelope, in_view
from peaksdesk.ui.charts.series import Floats, Series

DENSE = 1.6
"""Samples per pixel from which a line is drawn as its mean over a tint of its range."""

_MEAN_PX = 2.0
_RANGE_SHARE = 0.36
_BOLD_PX = 1.8
_BOLD_DENSE = 0.5
PIECE = 16
"""Points of a wide line that are painted at once."""

_PAPER_PX = 0.75
_OVER = 12.0
"""How far beyond the plot a line may run, px: a drawing (SVG) is not clipped."""

_LONGEST = 400
"""Characters of a text that are looked at before it is elided."""

DASHED = (4.0, 3.0)


@dataclass(frozen=True)
class Frame:
    """Where a stretch of the axis and a span of values lie on screen.

    Attributes:
        rect: The plot, logical px.
        lo: Axis at its left edge; `hi` at its right.
        low: Value at its bottom; `high` at its top.
    """

    rect: QRectF
    lo: float
    hi: float
    low: float
    high: float

    def x(self, t: float) -> float:
        """Return where a place on the axis lies, px."""
        return self.rect.left() + (t - self.lo) / (self.hi - self.lo) * self.rect.width()

    def y(self, value: float) -> float:
        """Return where a value lies, px."""
        return self.rect.bottom() - (value - self.low) / (self.high - self.low) * self.rect.height()

    def points(self, series: Series) -> tuple[Floats, Floats]:
        """Return where samples lie, px; NaN stays NaN."""
        x = self.rect.left() + (series.t - self.lo) * (self.rect.width() / (self.hi - self.lo))
        y = self.rect.bottom() - (series.y - self.low) * (self.rect.height() / (self.high - self.low))
        return x, np.clip(y, self.rect.top() - _OVER, self.rect.bottom() + _OVER)


def polygons(x: Floats, y: Floats, piece: int = 0) -> list[QPolygonF]:
    """Return the unbroken stretches of a line; a lone sample becomes a dot one pixel wide.

    Args:
        piece: Cut them into pieces of so many points that share their ends: the cost of a wide stroke grows with the
            square of its length. 0 leaves them whole.
    """
    made = []
    for part in _stretches(y):
        if part.stop - part.start == 1:
            dot = (QPointF(x[part.start] - 0.5, y[part.start]), QPointF(x[part.start] + 0.5, y[part.start]))
            made.append(QPolygonF(dot))
            continue
        for first in range(part.start, part.stop - 1, piece or part.stop):
            last = min(first + piece + 1, part.stop) if piece else part.stop
            made.append(_polygon(x[first:last], y[first:last]))
    return made


def paint_line(
    painter: QPainter,
    series: Series,
    frame: Frame,
    colour: QColor,
    *,
    surface: QColor,
    filled: bool = False,
    bold: bool = False,
    dashes: Sequence[float] | None = None,
) -> None:
    """Paint a line: sample by sample, or from `DENSE` on its mean over a tint of its range.

    A wide antialiased pen costs a hundred times a hairline over a jagged line, so lines are cosmetic hairlines; only a
    smooth one (fitness) may be bold, and is painted in short pieces.

    Args:
        painter: Clipped by the caller.
        series: The whole line; what is out of view costs nothing.
        frame: Where it goes.
        colour: The line's.
        surface: What it is painted on, to mix the tint from.
        filled: Tint the area below the line.
        bold: Paint the main line of several heavier, and only its mean where it is dense.
        dashes: Lengths of dash and gap, px, as of what is only compared with; None for a solid line.
    """
    columns = max(1, int(frame.rect.width()))
    seen = in_view(series, frame.lo, frame.hi)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if len(seen) > (_BOLD_DENSE if bold else DENSE) * columns:
        if not bold:
            _paint_range(painter, series, frame, _mixed(colour, surface, _RANGE_SHARE))
        seen = column_means(series, *_snapped(frame, _MEAN_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = frame.points(seen)
    if filled:
        _paint_area(painter, x, y, frame, _mixed(colour, surface, 0.12))
    pen = thin_pen(colour)
    if dashes is not None:
        pen.setDashPattern(list(dashes))
    if bold:
        pen = QPen(colour, _BOLD_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for polygon in polygons(x, y, PIECE if bold else 0):
        painter.drawPolyline(polygon)


def paint_bars(painter: QPainter, series: Series, frame: Frame, base: float, width: float, colour: QColor) -> None:
    """Paint bars from `base` to each value, one axis unit `width` wide with a hair of room between where it fits.

    Args:
        painter: Clipped by the caller.
        series: Where bars stand (their middle) and how high; NaN has none.
        frame: Where they go.
        base: Value the bars rise or hang from.
        width: On the axis.
        colour: Of every bar.
    """
    pixels = width / (frame.hi - frame.lo) * frame.rect.width()
    bar = max(1.0, pixels - (1.0 if pixels < 5 else 2.0)) if pixels >= 2 else pixels
    x, y = frame.points(series)
    zero = frame.y(base)
    visible = np.isfinite(y) & (x > frame.rect.left() - pixels) & (x < frame.rect.right() + pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, pixels < 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    left = np.clip(x[visible] - bar / 2, frame.rect.left(), frame.rect.right())
    right = np.clip(x[visible] + bar / 2, frame.rect.left(), frame.rect.right())
    top = np.clip(np.minimum(y[visible], zero), frame.rect.top(), frame.rect.bottom())
    bottom = np.clip(np.maximum(y[visible], zero), frame.rect.top(), frame.rect.bottom())
    painter.drawRects(list(map(QRectF, left.tolist(), top.tolist(), (right - left).tolist(), (bottom - top).tolist())))


Run = tuple[str, str, str]
"""Words, style of `theme.TYPE`, colour token."""


def paint_runs(painter: QPainter, rect: QRectF, runs: Iterable[Run], *, right: bool = False) -> float:
    """Paint words of several styles in one line, the last that fits elided.

    Returns:
        The width used, px: never more than there is.
    """
    runs = list(runs)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    widths = [QFontMetricsF(appearance.font(style)).horizontalAdvance(text[:_LONGEST]) for text, style, _ in runs]
    left = rect.left() if not right else max(rect.left(), rect.right() - sum(widths))
    start = left
    for (text, style, token), width in zip(runs, widths, strict=True):
        room = rect.right() - left
        if room < 8:
            break
        painter.setFont(appearance.font(style))
        painter.setPen(appearance.colour(token))
        shown = in_front(painter, text, room) if width > room + 1 else text
        painter.drawText(QRectF(left, rect.top(), room + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        left += width
    return min(left, max(start, rect.right())) - start


def runs_width(runs: Iterable[Run]) -> float:
    """Return how wide words of several styles are in one line, px."""
    return sum(QFontMetricsF(appearance.font(style)).horizontalAdvance(text[:_LONGEST]) for text, style, _ in runs)


def in_front(painter: QPainter, text: str, room: float) -> str:
    """Return as much of a text as has room in the painter's font, and dots for the rest; of a very long one quickly."""
    line = text[:_LONGEST].replace("\n", " ")
    return QFontMetricsF(painter.font()).elidedText(line, Qt.TextElideMode.ElideRight, room)


def hairline(painter: QPainter, x1: float, y1: float, x2: float, y2: float, colour: QColor) -> None:
    """Paint a straight line one pixel wide, sharp."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(thin_pen(colour))
    painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))


def thin_pen(colour: QColor) -> QPen:
    """Return a pen one pixel wide on screen whatever the scale; on paper as wide as print wants it."""
    paper = appearance.on_paper()
    pen = QPen(colour, _PAPER_PX if paper else 1.0)
    pen.setCosmetic(not paper)
    return pen


def tint(colour: QColor, surface: QColor, share: float) -> QColor:
    """Return a colour mixed into a surface: `share` 0 is the surface, 1 the colour."""
    return _mixed(colour, surface, share)


def _stretches(y: Floats) -> list[slice]:
    """Return where values follow each other without a NaN."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], np.isfinite(y), [False])).astype(np.int8)))
    return [slice(first, last) for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)]


def _snapped(frame: Frame, column_px: float) -> tuple[float, float, int]:
    """Return columns that lie on whole multiples of their width: panning does not make the line shimmer."""
    width = (frame.hi - frame.lo) / frame.rect.width() * column_px
    first, last = math.floor(frame.lo / width), math.ceil(frame.hi / width)
    return first * width, last * width, max(1, last - first)


def _paint_range(painter: QPainter, series: Series, frame: Frame, colour: QColor) -> None:
    """Paint a stroke from the lowest to the highest value of each device pixel.

    One zigzag without antialiasing: the same as a filled, antialiased outline costs thirty times as much.
    """
    found = envelope(series, *_snapped(frame, 1.0 / painter.device().devicePixelRatioF()))
    ends = np.column_stack([found.low, found.high])
    ends[1::2] = ends[1::2, ::-1]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(thin_pen(colour))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for polygon in polygons(*frame.points(Series(np.repeat(found.t, 2), ends.ravel()))):
        painter.drawPolyline(polygon)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_area(painter: QPainter, x: Floats, y: Floats, frame: Frame, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for polygon in polygons(x, y):
        first, last = polygon.first(), polygon.last()
        polygon.append(QPointF(last.x(), frame.rect.bottom()))
        polygon.append(QPointF(first.x(), frame.rect.bottom()))
        painter.drawPolygon(polygon)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _polygon(x: Floats, y: Floats) -> QPolygonF:
    polygon = QPolygonF()
    polygon.resize(x.size)
    memory = np.frombuffer(shiboken6.VoidPtr(polygon.data(), x.size * 16, True), dtype=np.float64)  # type: ignore[call-arg, arg-type, call-overload]
    memory[0::2] = x
    memory[1::2] = y
    return polygon


def _mixed(colour: QColor, surface: QColor, share: float) -> QColor:
    return QColor(
        *(
            round(a * share + b * (1 - share))
            for a, b in zip(colour.getRgb()[:3], surface.getRgb()[:3], strict=True)  # type: ignore[index]
        )
    )
