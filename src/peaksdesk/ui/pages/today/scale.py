"""One question of the check-in: five answers side by side, and one key for each."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from peaksdesk.ui.theme import CONTROL_HEIGHT, GRID
from peaksdesk.ui.widgets.button import button

_KEYS = {getattr(Qt.Key, f"Key_{value}"): value for value in range(1, 6)}
_SAVE = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_TAKE_BACK = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class Scale(QFrame):
    """Buttons 1 to 5, of which none or one is down: Tab comes to it, digits answer, arrows go from one to the next.

    Attributes:
        answered: Carries the answer, or None where it was taken back.
        passed: The question was answered by its key: the next one is wanted.
        turned: The question above (-1) or below (1) is wanted.
        finished: Enter: the form is to be kept.
    """

    answered = Signal(object)
    passed = Signal()
    turned = Signal(int)
    finished = Signal()

    def __init__(self, name: str, low: str, high: str) -> None:
        """Make the question `name`; `low` and `high` say what 1 and 5 mean."""
        super().__init__()
        self.setProperty("surface", "sunken")
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        row.setSpacing(GRID // 2)
        self._buttons: dict[int, QPushButton] = {}
        for value in range(1, 6):
            meaning = {1: f", {low}", 5: f", {high}"}.get(value, "")
            made = button(str(value), "answer", name=f"{name}: {value}{meaning}")
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.setMinimumWidth(CONTROL_HEIGHT)
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.clicked.connect(lambda _=False, chosen=value: self._choose(chosen))
            made.installEventFilter(self)
            self._buttons[value] = made
            row.addWidget(made, 1)
        self._value: int | None = None
        self._rove()

    @property
    def value(self) -> int | None:
        """What is answered."""
        return self._value

    def show_value(self, value: int | None) -> None:
        """Show another answer, or none."""
        self._value = value
        for number, made in self._buttons.items():
            if made.isChecked() and number != value:
                made.setAutoExclusive(False)
                made.setChecked(False)
                made.setAutoExclusive(True)
        if value is not None:
            self._buttons[value].setChecked(True)
        self._rove()

    def take_focus(self) -> None:
        """Take the keys."""
        self._buttons[self._value or 1].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer by digits, go up and down between questions, and keep the form on Enter."""
        if isinstance(event, QKeyEvent) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if event.type() == QEvent.Type.ShortcutOverride and self._is_mine(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._is_mine(event):
                self._press(Qt.Key(event.key()))
                return True
        return super().eventFilter(watched, event)

    def _is_mine(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        return key in {*_KEYS, *_SAVE, *_TAKE_BACK, Qt.Key.Key_Up, Qt.Key.Key_Down}

    def _press(self, key: Qt.Key) -> None:
        if key in _KEYS:
            self._choose(_KEYS[key])
            self.passed.emit()
        elif key in _SAVE:
            self.finished.emit()
        elif key in _TAKE_BACK:
            self.answered.emit(None)
        else:
            self.turned.emit(-1 if key == Qt.Key.Key_Up else 1)

    def _choose(self, value: int) -> None:
        self.show_value(value)
        self.answered.emit(value)

    def _rove(self) -> None:
        """Let Tab come to the answer that is down, or to the first; the others are reached from there."""
        chosen = self._buttons[self._value or 1]
        for made in self._buttons.values():
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if made is chosen else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(chosen)
