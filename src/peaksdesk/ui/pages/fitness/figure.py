"""A large number with a pill beside it and a line under it; pressed it tells why."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.pill import Pill, State
from peaksdesk.ui.widgets.text import label

_ROUND = 6


class FigureButton(QAbstractButton):
    """A number that is a button all over: tinted under the pointer and while its reason is on screen."""

    def __init__(self, name: str) -> None:
        """Make it empty."""
        super().__init__()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Why this number"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._layout = outer = QVBoxLayout(self)
        outer.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        outer.setSpacing(GRID // 2)
        self._name = name
        self._value = label("", "number")
        self._pill = Pill()
        self._pill.hide()
        self._under = ElidedLabel("", "secondary", "ink2")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._value)
        row.addSpacing(GRID)
        row.addWidget(self._pill)  # beside its own number: far from it, it would read as the next one's
        row.addStretch(1)
        outer.addWidget(ElidedLabel(name, "secondary", "ink2"))
        outer.addLayout(row)
        outer.addWidget(self._under)

    def set_narrow(self, *, narrow: bool) -> None:
        """Write smaller where room is short, so that the words beside keep theirs."""
        self._value.setFont(appearance.font("title" if narrow else "number"))

    def show_value(self, value: str, under: str) -> None:
        """Show another value, and what it means."""
        self._value.setText(value)
        self._under.setText(under)
        self.setAccessibleName(f"{self._name} {value}, {under}")
        self.setAccessibleDescription(self.tr("Why this number"))

    def show_pill(self, state: State, word: str) -> None:
        """Show a state beside the value, or none without a word."""
        self._pill.show_state(state, word)
        self._pill.setVisible(bool(word))

    def nextCheckState(self) -> None:
        """Leave it to the page whether the reason is on screen."""

    def sizeHint(self) -> QSize:
        """Be as large as what it holds."""
        return self._layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Let the lines elide, not the number."""
        return self._layout.minimumSize()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tint it under the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the tint away."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint and the ring of the keyboard; the words are labels."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        tint = "accent_surface" if self.isChecked() else "panel2" if self.underMouse() else "panel"
        painter.setBrush(appearance.colour(tint))
        ring = QPen(appearance.colour("accent"), 2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen)
        painter.setPen(ring)
        painter.drawRoundedRect(box, _ROUND, _ROUND)
