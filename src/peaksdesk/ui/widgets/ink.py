"""A painter that speaks in tokens and mirrors what it draws where people read from the right."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from peaksdesk.ui import appearance
from peaksdesk.ui.widgets.icons import paint_icon
from peaksdesk.ui.widgets.pill import State, paint_shape


class Ink:
    """Draws in left-to-right coordinates inside `bounds`."""

    def __init__(self, painter: QPainter, bounds: QRectF, *, mirrored: bool) -> None:
        """Draw with `painter`."""
        self._painter = painter
        self._bounds = bounds
        self._mirrored = mirrored
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)

    def placed(self, rect: QRectF) -> QRectF:
        """Return where a rectangle lies on the device."""
        return mirrored(rect, self._bounds) if self._mirrored else rect

    def fill(self, rect: QRectF, tone: str, radius: float = 0.0) -> None:
        """Fill a rectangle."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(appearance.colour(tone))
        self._painter.drawRoundedRect(self.placed(rect), radius, radius)

    def outline(self, rect: QRectF, tone: str, radius: float, *, width: float = 1.0) -> None:
        """Draw a rectangle's edge, inside it."""
        half = width / 2
        self._painter.setPen(QPen(appearance.colour(tone), width))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(self.placed(rect).adjusted(half, half, -half, -half), radius, radius)

    def edge(self, rect: QRectF, tone: str, radius: float, width: float) -> None:
        """Colour the leading edge of a rounded rectangle, following its corners."""
        whole, rest = QPainterPath(), QPainterPath()
        placed = self.placed(rect)
        whole.addRoundedRect(placed, radius, radius)
        rest.addRect(placed.adjusted(0, 0, -width, 0) if self._mirrored else placed.adjusted(width, 0, 0, 0))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(appearance.colour(tone))
        self._painter.drawPath(whole.subtracted(rest))

    def line(self, start: QPointF, end: QPointF, tone: str = "line") -> None:
        """Draw a hairline."""
        rect = self.placed(QRectF(start, end).normalized())
        self._painter.fillRect(
            rect.adjusted(0, 0, 1 if rect.width() == 0 else 0, 1 if rect.height() == 0 else 0), appearance.colour(tone)
        )

    def text(self, rect: QRectF, words: str, style: str, tone: str = "ink", *, right: bool = False) -> None:
        """Write one line, shortened to the room there is; `right` puts it at the trailing end."""
        if not words or rect.width() < 1:
            return
        self._painter.setFont(appearance.font(style))
        self._painter.setPen(appearance.colour(tone))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        short = metrics(style).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        self._painter.drawText(self.placed(rect), int(flags), short)

    def shape(self, state: State, rect: QRectF, tone: str) -> None:
        """Draw the shape of a state, as beside its word."""
        paint_shape(self._painter, self.placed(rect), state, appearance.colour(tone))

    def icon(self, name: str, rect: QRectF, tone: str) -> None:
        """Draw an icon into a square."""
        paint_icon(self._painter, name, self.placed(rect), appearance.colour(tone))


def mirrored(rect: QRectF, bounds: QRectF) -> QRectF:
    """Return a rectangle as seen in a mirror."""
    return QRectF(bounds.left() + bounds.right() - rect.right(), rect.top(), rect.width(), rect.height())


@cache
def metrics(style: str) -> QFontMetricsF:
    """Return the measures of a style's font."""
    return QFontMetricsF(appearance.font(style))


def width_of(words: str, style: str) -> float:
    """Return how wide a line is."""
    return metrics(style).horizontalAdvance(words)
