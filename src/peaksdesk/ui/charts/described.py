"""A chart with its table behind it."""

from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.charts.table import Table
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.text import label

_ROW = 28


class Tabled(Protocol):
    """A chart that can tell its numbers."""

    table_asked: SignalInstance

    def summary(self) -> str:
        """Return the chart in one sentence."""
        ...

    def table(self) -> Table:
        """Return the chart's numbers."""
        ...


class DescribedChart(QStackedWidget):
    """Shows a chart, and on T its numbers as a table under the one sentence that sums it up; T or Esc goes back."""

    def __init__(self, chart: Tabled) -> None:
        """Put a chart in front."""
        super().__init__()
        assert isinstance(chart, QWidget)  # noqa: S101  (a protocol cannot say that it is a widget)
        self._chart = chart
        self.addWidget(chart)
        chart.table_asked.connect(self.toggle)
        self._behind: _Behind | None = None

    @property
    def shows_table(self) -> bool:
        """Whether the table is in front."""
        return self.currentIndex() == 1

    def toggle(self) -> None:
        """Turn between chart and table."""
        if self.shows_table:
            self.setCurrentIndex(0)
            self._chart.setFocus()
            return
        if self._behind is None:
            self._behind = _Behind()
            self._behind.back.clicked.connect(self.toggle)
            self.addWidget(self._behind)
        self._behind.show_table(self._chart.table(), self._chart.summary())
        self.setCurrentIndex(1)
        self._behind.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the chart on T and Esc."""
        if self.shows_table and event.key() in {Qt.Key.Key_T, Qt.Key.Key_Escape}:
            self.toggle()
            return
        super().keyPressEvent(event)


class TextTable(QAbstractTableModel):
    """A chart's table as a Qt model; cells are written when they are looked at."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._table = Table((), 0, lambda _: ())

    def show(self, table: Table) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else self._table.count

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._table.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a heading."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._table.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.columns[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.row(index.row())[index.column()]
        return _alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None


class _Behind(QWidget):
    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID * 2)
        self._sentence = label("", "body", "ink2", wrap=True)
        self._model = TextTable()
        self.view = QTableView()
        self.view.setModel(self._model)
        self.view.setFont(appearance.font("secondary"))
        self.view.horizontalHeader().setFont(appearance.font("axis_strong"))
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(_ROW)
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.back = button(self.tr("Back to the chart (T)"), "link")
        layout.addWidget(self._sentence)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.view.installEventFilter(self)

    def show_table(self, table: Table, sentence: str) -> None:
        self._sentence.setText(sentence)
        self.view.setAccessibleName(sentence)
        self._model.show(table)

    def eventFilter(self, watched: object, event: object) -> bool:
        # A table takes letters for its type-ahead search; T is ours.
        if not isinstance(event, QKeyEvent) or watched is not self.view or event.type() != event.Type.KeyPress:
            return False
        if event.key() not in {Qt.Key.Key_T, Qt.Key.Key_Escape}:
            return False
        self.back.click()
        return True


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
