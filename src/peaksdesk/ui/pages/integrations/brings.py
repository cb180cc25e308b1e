"""What an account brings, a line for each stream: its name, and at the end of the line how many."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.text import label, set_tone


class Brings(QWidget):
    """Lines that stay where they are while their counts rise."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID * 3)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(0, 1)
        self._lines: list[tuple[ElidedLabel, QLabel]] = []

    def show_lines(self, lines: Sequence[tuple[str, str, bool]]) -> None:
        """Show lines.

        Args:
            lines: Name, what stands at the end, and whether that is a figure (else it is a quiet word).
        """
        while len(self._lines) < len(lines):
            self._add()
        for number, (named, told) in enumerate(self._lines):
            shown = number < len(lines)
            named.setVisible(shown)
            told.setVisible(shown)
            if shown:
                name, end, figure = lines[number]
                named.setText(name)
                told.setText(end)
                set_tone(told, "" if figure else "ink2")
                told.setAccessibleName(f"{name}: {end}")
        self.setVisible(bool(lines))

    def _add(self) -> None:
        row = len(self._lines)
        named, told = ElidedLabel("", "body", "ink2"), label("", "body")
        self._grid.addWidget(named, row, 0)
        self._grid.addWidget(told, row, 1, Qt.AlignmentFlag.AlignRight)
        self._lines.append((named, told))
