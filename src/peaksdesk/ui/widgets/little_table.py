"""A few rows of figures under a title, too few and too quiet for a table of their own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.text import label

_LEAST_NAME = 48
"""Room that what a row is keeps beside wide figures, px."""


class LittleTable(QWidget):
    """What each row is at the left, its figures at the right; a screen reader hears all of it at once."""

    def __init__(
        self, title: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]], *, strong: int | None = None
    ) -> None:
        """Show rows.

        Args:
            title: Above them, or empty.
            columns: Headings of the figures; none where all are empty.
            rows: What it is, then a figure for each column.
            strong: How many columns of figures stand out; all by default.
        """
        super().__init__()
        self.setAccessibleName(title)
        self.setAccessibleDescription("; ".join(f"{row[0]}: {' / '.join(row[1:])}" for row in rows))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID * 3)
        grid.setVerticalSpacing(GRID)
        if title:
            grid.addWidget(label(title, "secondary", "ink2", wrap=True), 0, 0, 1, 1 + len(columns))
        right = Qt.AlignmentFlag.AlignRight
        for column, words in enumerate(columns, start=1):
            if words:
                grid.addWidget(label(words, "axis", "ink2"), 1, column, right)
        for index, (name, *figures) in enumerate(rows, start=2):
            grid.addWidget(ElidedLabel(name, "secondary"), index, 0)
            for column, text in enumerate(figures, start=1):
                style = "secondary_strong" if strong is None or column <= strong else "secondary"
                grid.addWidget(label(text, style), index, column, right)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(0, _LEAST_NAME)
