"""A part of the page that is a button all over: what stands on it explains itself when it is pressed."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLayout, QSizePolicy

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import RADIUS_CARD, RADIUS_CONTROL


class Pressable(QAbstractButton):
    """Tinted under the pointer and while its reason is on screen; Enter presses it as Space does.

    Attributes:
        named: What it explains, a key of `DayAnswer.explained`.
    """

    def __init__(self, named: str, *, card: bool = False) -> None:
        """Make it empty; a `card` has an edge of its own."""
        super().__init__()
        self.named = named
        self._card = card
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(QCoreApplication.translate("Today", "Why this number"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def tell(self, words: str) -> None:
        """Say to a screen reader what stands on it."""
        self.setAccessibleName(words)
        self.setAccessibleDescription(QCoreApplication.translate("Today", "Why this number"))

    def nextCheckState(self) -> None:
        """Leave it to the page whether the reason is on screen."""

    def sizeHint(self) -> QSize:
        """Be as large as what it holds."""
        return self._held().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Be no smaller than what it holds can be."""
        return self._held().minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tint it under the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the tint away."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint, the edge and the ring of the keyboard; the words are labels."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = "accent_surface" if self.isChecked() else "panel2" if self.underMouse() and self.isEnabled() else "panel"
        edge = QPen(appearance.colour("line"), 1) if self._card else QPen(Qt.PenStyle.NoPen)
        ring = QPen(appearance.colour("accent"), 2) if self.hasFocus() else edge
        painter.setBrush(appearance.colour(tint))
        painter.setPen(ring)
        inset = 1.0 if self.hasFocus() else 0.5
        radius = RADIUS_CARD if self._card else RADIUS_CONTROL
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def _held(self) -> QLayout:
        held = self.layout()
        return held if held is not None else QHBoxLayout()
