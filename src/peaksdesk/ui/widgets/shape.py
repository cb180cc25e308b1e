"""A state's shape without its word, beside a sentence that says it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.widgets.pill import State, paint_shape, text_token


class Shape(QWidget):
    """Tick, triangle, cross and the like, as high as a line of text."""

    def __init__(self, state: State) -> None:
        """Show a state."""
        super().__init__()
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(state.value)

    def show_state(self, state: State) -> None:
        """Show another state."""
        self._state = state
        self.setAccessibleName(state.value)
        self.update()

    def sizeHint(self) -> QSize:
        """Be as high as a line of text."""
        return QSize(12, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape."""
        del event
        paint_shape(QPainter(self), QRectF(1, 5, 10, 10), self._state, appearance.colour(text_token(self._state)))
