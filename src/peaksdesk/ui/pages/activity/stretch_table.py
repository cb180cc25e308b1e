"""A table whose rows are stretches of the session: one that is opened becomes the charts' selection."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.models.table import Column, RecordTableModel
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.cells import dress_table

T = TypeVar("T")

_AROUND = 4 * GRID + 1
"""What a cell keeps free around its text, px."""

_MEASURED = 200
"""Rows that tell how wide a column is."""


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
        self.table.viewport().installEventFilter(self)
        self._wanted: list[int] = []
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
        self._wanted = [self._room_for(number) for number in range(len(columns))]
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the room anew when there is more or less of it."""
        if event.type() == QEvent.Type.Resize:
            self._share()
        return super().eventFilter(watched, event)

    def _room_for(self, number: int) -> int:
        column = self._model.columns[number]
        cells = QFontMetrics(appearance.font("strong" if column.strong else "body"))
        heading = QFontMetrics(appearance.font("secondary")).horizontalAdvance(column.title)
        rows = self._model.rows[:_MEASURED]
        return max(heading, *(cells.horizontalAdvance(column.text(row)) for row in rows), 0) + _AROUND

    def _share(self) -> None:
        """Give each column what it needs and its part of the rest; where room is short all give way alike."""
        head, room, needed = self.table.horizontalHeader(), self.table.viewport().width(), sum(self._wanted)
        for number, wanted in enumerate(self._wanted):
            head.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
            last = number == len(self._wanted) - 1
            width = wanted + (room - needed) // len(self._wanted) if room >= needed else wanted * room // needed
            head.resizeSection(number, max(room - head.sectionPosition(number), width) if last else width)

    def _open(self, index: QModelIndex) -> None:
        self.chosen.emit(*self._stretch(self._model.rows[index.row()].record))
