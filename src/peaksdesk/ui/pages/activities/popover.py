"""A small panel that hangs from a button: it acts at once, and goes with Esc or a click elsewhere."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.text import label


class Popover(QFrame):
    """A titled panel under whatever opened it.

    Attributes:
        body: Where its content goes.
        closed: It went away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, title: str, width: int) -> None:
        """Make it, hidden."""
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "popover")
        self.setAccessibleName(title)
        self.setFixedWidth(width)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 3)
        outer.setSpacing(GRID * 2)
        outer.addWidget(label(title, "strong"))
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID * 2)
        outer.addLayout(self.body)

    def open_under(self, anchor: QWidget) -> None:
        """Show it under a widget, inside the screen."""
        self.adjustSize()
        below = anchor.mapToGlobal(QPoint(0, anchor.height() + GRID))
        if self.isRightToLeft():
            below.setX(anchor.mapToGlobal(QPoint(anchor.width() - self.width(), 0)).x())
        room: QRect = anchor.screen().availableGeometry()
        below.setX(max(room.left(), min(below.x(), room.right() - self.width())))
        below.setY(max(room.top(), min(below.y(), room.bottom() - self.height())))
        self.move(below)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.focusNextChild()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it went."""
        super().hideEvent(event)
        self.closed.emit()
