"""A button that opens a menu: its words, and behind them the sign of a list that falls down."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.ink import Ink, width_of

_STYLE = "strong"
_SIDE = GRID * 3
_SIGN = 16.0


class MenuButton(QPushButton):
    """Paints its words and the sign itself: the style's own sign is lost where people read from the right."""

    def __init__(self, text: str = "") -> None:
        """Show words."""
        super().__init__(text)
        self.setFont(appearance.font(_STYLE))

    def sizeHint(self) -> QSize:
        """Be as wide as the words and the sign."""
        words = width_of(self._words(), _STYLE)
        return QSize(round(words + 2 * _SIDE + GRID + _SIGN), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Keep all words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button without its label, then the words and the sign."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        room = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE + GRID, 0)
        ink = Ink(painter, QRectF(self.rect()), mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        able = self.isEnabled()
        ink.text(room.adjusted(0, 0, -_SIGN, 0), self._words(), _STYLE, "ink" if able else "ink3")
        sign = QRectF(room.right() - _SIGN, room.center().y() - _SIGN / 2, _SIGN, _SIGN)
        ink.icon("chevron", sign, "ink2" if able else "ink3")

    def _words(self) -> str:
        return self.text().replace("&&", "&")
