"""Sentences in the corner: what just happened, with at most one button; errors stay and can be copied."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.ui.theme import GAP, GRID, TARGET
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.pill import State
from peaksdesk.ui.widgets.shape import Shape
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

WIDTH = 360
STAYS_MS = 7_000
REMEMBERED = 200
"""How many are kept to be read later."""
MOST = 4
"""More than this and the oldest goes."""

_STATES = {"good": State.GOOD, "watch": State.WATCH, "bad": State.BAD}


@dataclass(frozen=True)
class Noted:
    """What was said, how, and when (local time)."""

    text: str
    tone: str
    at: datetime


class Notices(QWidget):
    """The stack of notices at the bottom right of its parent.

    Attributes:
        unread: Emitted with how many were said since somebody looked at the list of all.
    """

    unread = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        """Lie over `parent`, empty and out of the way."""
        super().__init__(parent)
        self.setObjectName("notices")
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(GRID * 2)
        self.setFixedWidth(WIDTH)
        self._shown: list[Toast] = []
        self._noted: deque[Noted] = deque(maxlen=REMEMBERED)
        self._unread = 0
        self._parent = parent
        parent.installEventFilter(self)
        self.hide()

    def __call__(
        self, text: str, *, tone: str = "", action: str = "", on_action: Callable[[], None] | None = None
    ) -> None:
        """Show `text`; a `bad` one stays until it is closed and offers to be copied, others go by themselves."""
        toast = Toast(said(text), tone, action)
        self._noted.append(Noted(toast.text, tone, datetime.now().astimezone()))
        self._unread += 1
        self.unread.emit(self._unread)
        if on_action is not None:
            toast.on_action(on_action)
        toast.gone(lambda: self._drop(toast))
        self._stack.addWidget(toast)
        self._shown.append(toast)
        while len(self._shown) > MOST:
            self._drop(self._shown[0])
        if tone != "bad":
            QTimer.singleShot(STAYS_MS, toast, lambda: self._drop(toast))
        self.show()
        self._place()

    def read(self) -> tuple[Noted, ...]:
        """Return all that was said, oldest first; somebody looks at it now."""
        self._unread = 0
        self.unread.emit(0)
        return tuple(self._noted)

    def texts(self) -> tuple[str, ...]:
        """Return what is shown, oldest first."""
        return tuple(toast.text for toast in self._shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the corner when the parent changes size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Take another height when a notice, polished only once it is shown, turns out to need it."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return done

    def _drop(self, toast: "Toast") -> None:
        if toast not in self._shown:
            return
        self._shown.remove(toast)
        self._stack.removeWidget(toast)
        toast.hide()
        toast.deleteLater()
        if not self._shown:
            self.hide()
        self._place()

    def _place(self) -> None:
        self.resize(WIDTH, self._stack.totalHeightForWidth(WIDTH))
        self.move(self._parent.width() - WIDTH - GAP, self._parent.height() - self.height() - GAP)
        self.raise_()


class Toast(QFrame):
    """One notice."""

    def __init__(self, text: str, tone: str, action: str) -> None:
        """Lay it out."""
        super().__init__()
        self.text = text
        self.setProperty("surface", "toast")
        self.setAccessibleName(text)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP, GRID * 3, GRID * 2, GRID * 3)
        outer.setSpacing(GRID)
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        shape = tone_shape(tone)
        if shape is not None:
            row.addLayout(_lowered(shape))
        words = label(text, "body", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addLayout(_lowered(words), 1)
        self._action = button(action, "link")
        if not action:  # never shown by itself: without a parent yet it would be a window that takes the focus
            self._action.hide()
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignTop)
        self._close = button("", "quiet", icon="close", name=self.tr("Close this notice"))
        self._close.setFixedSize(TARGET, TARGET)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(row)
        if tone == "bad":
            copy = button(self.tr("Copy"), "link", name=self.tr("Copy this text"))
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
            outer.addWidget(copy, 0, Qt.AlignmentFlag.AlignRight)

    def on_action(self, call: Callable[[], None]) -> None:
        """Call `call` and close when the button is pressed."""
        self._action.clicked.connect(lambda: call())
        self._action.clicked.connect(self._close.click)

    def gone(self, call: Callable[[], None]) -> None:
        """Call `call` when the person closes it."""
        self._close.clicked.connect(lambda: call())


def tone_shape(tone: str) -> Shape | None:
    """Return the shape of a tone: good, watch or bad."""
    return Shape(_STATES[tone]) if tone in _STATES else None


def _lowered(part: QWidget) -> QVBoxLayout:
    """Put the first line of a part in line with the close button, which is taller."""
    column = QVBoxLayout()
    column.setContentsMargins(0, GRID + 2, 0, 0)
    column.addWidget(part)
    column.addStretch(1)
    return column
