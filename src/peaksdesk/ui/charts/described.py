"""A chart with its table behind it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.charts.chart import Chart
from peaksdesk.ui.charts.table import Table
from peaksdesk.ui.theme import GRID, TARGET
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.text import label

if TYPE_CHECKING:  # printing and drawing are loaded with the first menu, not with the first chart
    from peaksdesk.ui.charts.sharing import Sharing

_ROW = 28


class DescribedChart(QStackedWidget):
    """Shows a chart, and on T its numbers as a table under the one sentence that sums it up; T or Esc goes back.

    The menu key, the right button and a small button in the corner open the menu to copy, save and print it.
    """

    def __init__(self, chart: Chart) -> None:
        """Put a chart in front."""
        super().__init__()
        self._chart = chart
        self.addWidget(chart)
        chart.table_asked.connect(self.toggle)
        chart.installEventFilter(self)
        self._behind: _Behind | None = None
        self._sharing: Sharing | None = None
        chart.share_asked.connect(lambda wish: self.sharing.do(wish))
        self._more = button("", "link", icon="more", name=self.tr("More of this chart"))
        self._more.setParent(self)
        self._more.setFixedSize(TARGET, TARGET)
        self._more.clicked.connect(self._open_at_button)
        self._more.installEventFilter(self)
        self._more.hide()

    @property
    def shows_table(self) -> bool:
        """Whether the table is in front."""
        return self.currentIndex() == 1

    @property
    def sharing(self) -> "Sharing":
        """What copies, saves and prints the chart, made when first needed."""
        if self._sharing is None:
            from peaksdesk.ui.charts.sharing import Sharing

            self._sharing = Sharing(self._chart)
        return self._sharing

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
        self._more.hide()
        self._behind.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the chart on T and Esc."""
        if self.shows_table and event.key() in {Qt.Key.Key_T, Qt.Key.Key_Escape}:
            self.toggle()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu: at the pointer, or for the menu key in the middle of what has the keys."""
        keyed = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.mapToGlobal(self.rect().center()) if keyed else event.globalPos()
        self.sharing.open_menu(at, shows_table=self.shows_table)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in the corner."""
        super().resizeEvent(event)
        self._more.move(self.width() - TARGET, self.height() - TARGET)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the button while the pointer or the keys are with the chart."""
        if event.type() in _STIRS and self._chart.has_corner:
            QTimer.singleShot(0, self, self._show_button)
        return super().eventFilter(watched, event)

    def _show_button(self) -> None:
        wanted = self.underMouse() or self._chart.hasFocus() or self._more.hasFocus()
        self._more.setVisible(wanted and not self.shows_table)
        if wanted:
            self._more.raise_()

    def _open_at_button(self) -> None:
        self.sharing.open_menu(self._more.mapToGlobal(self._more.rect().bottomLeft()), shows_table=False)


_STIRS = frozenset({QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut})


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
