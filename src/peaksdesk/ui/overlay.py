"""A card over the whole window: dims what is behind it, keeps the focus, and gives it back when it goes."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from peaksdesk.ui.tab_order import go_on
from peaksdesk.ui.theme import GRID, MARGIN

_TOP_SHARE = 0.12
_DIM = 0.28


class Overlay(QWidget):
    """One at a time lies over a window.

    Attributes:
        gone: It closed.
        card: Where its content goes.
    """

    gone = Signal()

    def __init__(self, window: QWidget, title: str, width: int) -> None:
        """Lie over `window`, hidden; `title` names it for those who cannot see it."""
        super().__init__(window)
        self.setObjectName("overlay")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wanted = width
        self._before: QWidget | None = None
        self.card = QFrame(self)
        self.card.setProperty("surface", "card")
        self.content = QVBoxLayout(self.card)
        self.content.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 3)
        self.content.setSpacing(GRID * 2)
        self._window = window
        window.installEventFilter(self)
        self.hide()

    def open(self, focus: QWidget) -> None:
        """Show it in place of another one, with the focus on `focus`."""
        for other in self._window.findChildren(Overlay):
            if other is not self and other.isVisible():
                other.dismiss()
        self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Go, and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        before = self._before
        self._before = None
        try:
            if before is not None and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)
        except RuntimeError:  # it is gone, with its page
            pass
        self.gone.emit()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what is behind."""
        del event
        painter = QPainter(self)
        veil = QColor(Qt.GlobalColor.black)
        veil.setAlphaF(_DIM)
        painter.fillRect(self.rect(), veil)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go when somebody presses beside the card."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on Esc; keep every other key from what is behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Keep Tab inside the card."""
        go_on(self.card, forward=forward)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Take the height that the content asks for; keep a page's own keys from the page behind."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_a_pages(event):
            event.accept()
            return True
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._place()
        return done

    def _place(self) -> None:
        around = self._window.rect()
        self.setGeometry(around)
        width = min(self._wanted, around.width() - 2 * MARGIN)
        top = round(around.height() * _TOP_SHARE)
        height = min(self.card.sizeHint().height(), around.height() - top - MARGIN)
        self.card.setGeometry(QRect((around.width() - width) // 2, top, width, height))


def _is_a_pages(event: QKeyEvent) -> bool:
    """Tell whether a key is one that pages bind: a letter, a digit or an arrow alone."""
    plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return plain and event.key() != Qt.Key.Key_Question and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12
