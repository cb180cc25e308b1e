"""A box to tick, painted from the tokens: the system's own is not seen on a dark panel."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import GRID, TARGET

_BOX = 16
_SPACE = GRID * 2


class Check(QCheckBox):
    """A box with its words beside it."""

    def __init__(self, words: str, *, name: str = "") -> None:
        """Make it empty.

        Args:
            words: Beside the box.
            name: For a screen reader, where the words alone do not say it.
        """
        super().__init__(words)
        self.setFont(appearance.font("body"))
        self.setAccessibleName(name or words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Make room for box and words."""
        return QSize(_BOX + _SPACE + self.fontMetrics().horizontalAdvance(self.text()) + GRID, TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, its tick, the ring of the keyboard, and the words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - _BOX - 1.5 if mirrored else 1.5
        box = QRectF(left, (self.height() - _BOX) / 2, _BOX, _BOX)
        on, enabled = self.isChecked(), self.isEnabled()
        lit = "accent" if enabled else "ink3"
        painter.setPen(QPen(appearance.colour(lit if on or self.hasFocus() else "ink3"), 1.5))
        painter.setBrush(appearance.colour(lit if on else "panel"))
        painter.drawRoundedRect(box, GRID, GRID)
        if on:
            tick = ((0.22, 0.54), (0.42, 0.74), (0.80, 0.30))
            painter.setPen(QPen(appearance.colour("on_accent"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            points = [QPointF(box.left() + x * _BOX, box.top() + y * _BOX) for x, y in tick]
            painter.drawPolyline(QPolygonF(points))
        if self.hasFocus():
            painter.setPen(QPen(appearance.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -2.5), GRID, GRID)
        painter.setPen(appearance.colour("ink" if enabled else "ink3"))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        room = self.rect().adjusted(*((0, 0, -_BOX - _SPACE, 0) if mirrored else (_BOX + _SPACE, 0, 0, 0)))
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, words)

    def hitButton(self, pos: object) -> bool:
        """Take a click anywhere on it."""
        del pos
        return True
