"""One of a few, all in sight: buttons side by side, of which one is down."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy

from peaksdesk.ui.theme import GRID, TARGET
from peaksdesk.ui.widgets.button import button


class Options(QFrame):
    """Buttons of which one is chosen: Tab comes to it, the arrow keys go from one to the next.

    Attributes:
        chosen: The person chose another one; carries its value.
    """

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[object, str]]) -> None:
        """Make the buttons.

        Args:
            name: What is chosen, for a screen reader.
            choices: Value and words of each.
        """
        super().__init__()
        self.setProperty("surface", "sunken")
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        row.setSpacing(GRID // 2)
        self._group = QButtonGroup(self)
        self._buttons: dict[object, QPushButton] = {}
        for value, words in choices:
            made = button(words, "option", name=f"{name}: {words}")
            made.setCheckable(True)
            made.setAutoExclusive(True)  # a screen reader is told that it is one of several
            if made.sizeHint().width() < TARGET:  # a single figure, such as a zone's
                made.setMinimumWidth(TARGET)
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.clicked.connect(lambda _=False, value=value: self._choose(value))
            self._group.addButton(made)
            self._buttons[value] = made
            row.addWidget(made, 1)
        self._value: object = None
        self.setFocusProxy(next(iter(self._buttons.values())))

    @property
    def value(self) -> object:
        """What is chosen."""
        return self._value

    def show_value(self, value: object) -> None:
        """Show what is chosen."""
        self._value = value
        if value in self._buttons:
            chosen = self._buttons[value]
            chosen.setChecked(True)
            for made in self._buttons.values():
                made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if made is chosen else Qt.FocusPolicy.ClickFocus)
            self.setFocusProxy(chosen)

    def _choose(self, value: object) -> None:
        if value != self._value:
            self._value = value
            self.chosen.emit(value)
