"""A table whose rows are stretches of the session: one that is opened becomes the charts' selection."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from peaksdesk.ui.models.table import Column, RecordTableModel
from peaksdesk.ui.widgets.cells import dress_table

T = TypeVar("T")


@dataclass(frozen=True)
class Numbered(Generic[T]):
    """A record and its number, from 1."""

    number: int
    record: T


class StretchTable(QWidget, Generic[T]):
    """Rows in order; a click or Enter chooses one.

    Attributes:
        chosen: Carries (from, to) in seconds.
    """

    chosen = Signal(float, float)

    def __init__(self, name: str, spoken: str, stretch: Callable[[T], tuple[float, float]]) -> None:
        """Make it empty.

        Args:
            name: Object name.
            spoken: What it is, to a screen reader.
            stretch: Where a record lies.
        """
        super().__init__()
        self.setObjectName(name)
        self._stretch = stretch
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._model: RecordTableModel[Numbered[T]] = RecordTableModel((), lambda row: row.number)
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(spoken)
        self.table.activated.connect(self._open)
        self.table.clicked.connect(self._open)
        layout.addWidget(self.table)

    @property
    def rows(self) -> tuple[T, ...]:
        """What is shown, top to bottom."""
        return tuple(row.record for row in self._model.rows)

    def show_rows(self, rows: tuple[T, ...], columns: tuple[Column[Numbered[T]], ...]) -> None:
        """Show other rows under their columns."""
        self._model.set_columns(columns)
        self._model.show(tuple(Numbered(number, row) for number, row in enumerate(rows, start=1)))
        dress_table(self.table, columns)

    def _open(self, index: QModelIndex) -> None:
        self.chosen.emit(*self._stretch(self._model.rows[index.row()].record))
