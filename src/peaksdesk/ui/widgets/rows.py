"""A card of settings: on each row what it is, the control, and a sentence where an entry cannot be."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.ui.theme import GRID, TARGET
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.pill import State
from peaksdesk.ui.widgets.shape import Shape
from peaksdesk.ui.widgets.text import label

CONTROL = 296
"""Width of the column of controls, px."""


class Rows(Card):
    """A card whose body is rows with a hairline between them."""

    def __init__(self, title: str) -> None:
        """Make it without rows."""
        super().__init__(title)
        self.keep_header(TARGET)
        self.body.setSpacing(0)

    def add(self, row: QWidget) -> None:
        """Add a row at the end."""
        if self.body.count():
            self.body.addWidget(hairline())
        self.body.addWidget(row)


class Row(QWidget):
    """One setting."""

    def __init__(self, name: str, control: QWidget, hint: str = "", *, width: int = CONTROL) -> None:
        """Make a row.

        Args:
            name: What it is.
            control: How it is changed.
            hint: What it is for, in a line or two.
            width: Of the control's column, px.
        """
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, GRID * 3, 0, GRID * 3)
        grid.setHorizontalSpacing(GRID * 6)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(name, "strong", wrap=True))
        self._hint = label(hint, "secondary", "ink2", wrap=True)
        if not hint:
            self._hint.hide()
        words.addWidget(self._hint)
        grid.addLayout(words, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        control.setFixedWidth(width)
        if not control.accessibleName():
            control.setAccessibleName(name)
        grid.addWidget(control, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        self._said = Said()
        self._said.setFixedWidth(width)
        grid.addWidget(self._said, 1, 1)
        self._control = control

    def show_problem(self, sentence: str) -> None:
        """Say under the control why the entry cannot be; empty for nothing."""
        self._said.show_sentence(sentence)
        self._control.setAccessibleDescription(sentence or self._hint.text())

    def show_hint(self, hint: str) -> None:
        """Say something else about what it is for."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))


class Said(QWidget):
    """A sentence with its state's shape before it; hidden while there is nothing to say."""

    def __init__(self, state: State = State.BAD, *, wrap: bool = True) -> None:
        """Make it silent; without `wrap` it stays on one line."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID * 2)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        if not wrap:  # beside one line, not at the top of several
            column.addStretch(1)
        column.addWidget(Shape(state))
        column.addStretch(1)
        row.addLayout(column)
        self._words = label("", "secondary", state.value if state is not State.NEUTRAL else "ink2", wrap=wrap)
        row.addWidget(self._words, 1)
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        """Say a sentence, or nothing."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))


def hairline() -> QFrame:
    """Return a line between rows."""
    line = QFrame()
    line.setProperty("surface", "line")
    line.setFixedHeight(1)
    return line
