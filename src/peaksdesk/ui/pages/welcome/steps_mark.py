"""How far the welcome is: a bar for each step, with its name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import GRID

_BAR = 4
_HEIGHT = 28


class StepsMark(QWidget):
    """Bars side by side: those that are done and the one in hand are lit, and that one's name is strong."""

    def __init__(self, names: tuple[str, ...]) -> None:
        """Show the first step."""
        super().__init__()
        self._names = names
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, at: int) -> None:
        """Show another step as the one in hand."""
        self._at = at
        words = self.tr("Step %1 of %2: %3").replace("%1", str(at + 1)).replace("%2", str(len(self._names)))
        self.setAccessibleName(words.replace("%3", self._names[at]))
        self.update()

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        return QSize(400, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars and names."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = (self.width() + GRID * 2) / len(self._names)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        for index, name in enumerate(self._names):
            left = room * (len(self._names) - 1 - index if mirrored else index)
            box = QRectF(left, 0, room - GRID * 2, _BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(appearance.colour("accent" if index <= self._at else "line"))
            painter.drawRoundedRect(box, _BAR / 2, _BAR / 2)
            current = index == self._at
            painter.setFont(appearance.font("secondary_strong" if current else "secondary"))
            painter.setPen(appearance.colour("ink" if current else "ink2"))
            words = QRectF(left, _BAR + GRID, box.width(), _HEIGHT - _BAR - GRID)
            text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(words.width()))
            painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, text)
