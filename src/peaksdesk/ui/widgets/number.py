"""One measured value: large figures, a small grey unit, and what it is above them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.text import label


class Number(QWidget):
    """A value with its unit under its name."""

    def __init__(self, name: str, value: str = "", unit: str = "", *, style: str = "number") -> None:
        """Show a value.

        Args:
            name: What it is.
            value: Formatted for the person (`ui.format`); a dash where there is none.
            unit: Short, or empty.
            style: Type of the figures: `hero`, `number` or `title`.
        """
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GRID // 2)
        self._name = ElidedLabel(name, "secondary", "ink2")
        self._value = label("", style)
        self._unit = label("", "secondary", "ink2")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._value, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addStretch(1)
        outer.addWidget(self._name)
        outer.addLayout(row)
        self.show_value(value, unit)

    def show_value(self, value: str, unit: str = "", tone: str = "") -> None:
        """Show another value; `tone` colours its figures."""
        self._value.setText(value)
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit))
        if self._value.property("tone") != tone:
            self._value.setProperty("tone", tone)
            self._value.style().polish(self._value)
        self.setAccessibleName(f"{self._name.text()} {value} {unit}".strip())
