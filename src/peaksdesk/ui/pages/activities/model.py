"""The list as Qt's model: rows are looked up when they are painted, so that a hundred thousand cost what fifty do."""

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QDate, QLocale, QModelIndex, QPersistentModelIndex, Qt

from peaksdesk.domain.activity_table import ActivityRow, ActivityTable, Ints
from peaksdesk.domain.arranging import Arranged
from peaksdesk.domain.periods import PeriodTotals
from peaksdesk.ui.models.table import ICON_ROLE
from peaksdesk.ui.pages.activities.columns import ListColumn
from peaksdesk.ui.widgets.cells import plain_line

Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ListModel(QAbstractTableModel):
    """Activities and headings of groups under columns."""

    def __init__(self, table: ActivityTable, arranged: Arranged, columns: tuple[ListColumn, ...]) -> None:
        """Show a table as it is arranged."""
        super().__init__()
        self._table = table
        self._arranged = arranged
        self._columns = columns
        self._order = ("", True)
        self._closed: frozenset[str] = frozenset()

    @property
    def columns(self) -> tuple[ListColumn, ...]:
        """The columns, left to right."""
        return self._columns

    @property
    def rows(self) -> Ints:
        """Rows of the table, top to bottom; negative ones are headings."""
        return self._arranged.rows

    @property
    def table(self) -> ActivityTable:
        """What the rows are rows of."""
        return self._table

    @property
    def arranged(self) -> Arranged:
        """What is shown."""
        return self._arranged

    def show(self, table: ActivityTable, arranged: Arranged, columns: tuple[ListColumn, ...]) -> None:
        """Show other rows or other columns."""
        self.beginResetModel()
        self._table, self._arranged, self._columns = table, arranged, columns
        self.endResetModel()

    def mark(self, order: str, closed: frozenset[str], *, descending: bool) -> None:
        """Tell which heading carries the arrow, and which groups are closed."""
        self._closed = closed
        if self._order != (order, descending):
            self._order = (order, descending)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(self._columns) - 1))

    def activity(self, row: int) -> ActivityRow | None:
        """Return the activity in a row, or None for a heading."""
        if not 0 <= row < self._arranged.rows.size:
            return None
        at = int(self._arranged.rows[row])
        return self._table.row(at) if at >= 0 else None

    def group(self, row: int) -> PeriodTotals | None:
        """Return the group whose heading is in a row, or None."""
        at = int(self._arranged.rows[row]) if 0 <= row < self._arranged.rows.size else 0
        return self._arranged.groups[-1 - at] if at < 0 else None

    def is_closed(self, group: PeriodTotals) -> bool:
        """Tell whether a group's rows are hidden."""
        return group.label in self._closed

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are, headings included."""
        return 0 if parent.isValid() else int(self._arranged.rows.size)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a heading."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                order, descending = self._order
                arrow = ("↓" if descending else "↑") if column.order == order else ""
                return f"{column.cell.title} {arrow}".rstrip()
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.cell.right else _LEFT
            case Qt.ItemDataRole.ToolTipRole:
                return column.long_title or column.cell.title or None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says, in the role asked for."""
        if not index.isValid() or index.column() >= len(self._columns):
            return None
        column = self._columns[index.column()]
        row = self.activity(index.row())
        if row is None:
            return self._heading(index.row(), column, role, first=index.column() == 0)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return plain_line(column.cell.text(row))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.cell.right else _LEFT
            case Qt.ItemDataRole.ToolTipRole:
                return column.cell.tip(row) if column.cell.tip else None
            case role_ if role_ == ICON_ROLE:
                return column.cell.icon(row) if column.cell.icon else ""
        return None

    def _heading(self, row: int, column: ListColumn, role: int, *, first: bool) -> object:
        group = self.group(row)
        if group is None or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if first and role == Qt.ItemDataRole.AccessibleTextRole:
            state = _tr("%1, closed") if self.is_closed(group) else _tr("%1, open")
            return state.replace("%1", group_name(group, QLocale()))
        if first:
            return group_name(group, QLocale())
        return column.total(group.total) if column.total else ""


def group_name(group: PeriodTotals, locale: QLocale) -> str:
    """Return what a group is called, and how many are in it."""
    first, last = (QDate(day.year, day.month, day.day) for day in (group.first, group.last))
    if "W" in group.label:
        week = int(group.label.rpartition("W")[2])
        name = _tr("Week %1 · %2 – %3").replace("%1", str(week))
        name = name.replace("%2", locale.toString(first, "d MMM")).replace("%3", locale.toString(last, "d MMM yyyy"))
    else:
        name = locale.toString(first, "MMMM yyyy" if "-" in group.label else "yyyy")
    return f"{name}  ·  {sessions(group.total.count, locale)}"


def sessions(count: int, locale: QLocale) -> str:
    """Return how many sessions there are."""
    if count == 1:
        return _tr("1 session")
    return _tr("%1 sessions").replace("%1", locale.toString(count))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActivitiesView", text)
