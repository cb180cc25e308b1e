"""Small bars beside a value: how much of five, or how far to either side of nothing."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peaksdesk.ui import appearance

_THICK = 6.0


class Bar(QWidget):
    """Repeats the figure beside it in a length.

    Attributes:
        both_ways: It grows from its middle.
    """

    def __init__(self, *, both_ways: bool = False) -> None:
        """Make it empty."""
        super().__init__()
        self.both_ways = both_ways
        self._share: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_share(self, share: float | None) -> None:
        """Show a share of the whole, 0 to 1, or -1 to 1; None for nothing known."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        """Be as wide as there is room."""
        return QSize(64, 16)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(28, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove and the bar."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(0, (self.height() - _THICK) / 2, self.width(), _THICK)
        painter.setBrush(appearance.colour("panel2"))
        painter.drawRoundedRect(groove, _THICK / 2, _THICK / 2)
        if self._share is None:
            return
        share = min(max(self._share, -1.0), 1.0)
        if self.both_ways:
            middle, length = groove.center().x(), share * groove.width() / 2
            filled = QRectF(min(middle, middle + length), groove.top(), abs(length), _THICK)
            painter.setBrush(appearance.colour("good" if share >= 0 else "bad"))
        else:
            filled = QRectF(0, groove.top(), groove.width() * share, _THICK)
            painter.setBrush(appearance.colour("accent"))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            filled.moveLeft(self.width() - filled.right())
        painter.drawRoundedRect(filled, _THICK / 2, _THICK / 2)
        if self.both_ways:
            painter.setBrush(appearance.colour("ink3"))
            painter.drawRect(QRectF(groove.center().x() - 0.5, groove.top() - 3, 1, _THICK + 6))
