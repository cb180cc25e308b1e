"""A table of frozen records. One way: rows come by `show`, what the person does leaves the view as a signal."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

T = TypeVar("T")

SORT_ROLE = int(Qt.ItemDataRole.UserRole)
"""The value that a column sorts by, typed; None where there is none."""
RECORD_ROLE = SORT_ROLE + 1
"""The record itself."""
ICON_ROLE = SORT_ROLE + 2
"""Name of the line icon before the text, or empty."""
PILL_ROLE = SORT_ROLE + 3
"""`widgets.pill.State` of a cell that is drawn as a pill, or None."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Column(Generic[T]):
    """One column.

    Attributes:
        title: Translated heading.
        text: What a cell says.
        sort: What a cell sorts by; by its text if not given.
        right: Figures stand at the right.
        icon: Name of an icon before the text.
        pill: State, where the cell is drawn as a pill.
        tip: Tooltip; none if not given.
        width: Preferred width, px; 0 takes the room that is left.
        tone: Token of the text's colour.
        strong: Semibold text.
    """

    title: str
    text: Callable[[T], str]
    sort: Callable[[T], object] | None = None
    right: bool = False
    icon: Callable[[T], str] | None = None
    pill: Callable[[T], object] | None = None
    tip: Callable[[T], str] | None = None
    width: int = 0
    tone: str = "ink"
    strong: bool = False


class RecordTableModel(QAbstractTableModel, Generic[T]):
    """Rows of records under fixed columns."""

    def __init__(self, columns: tuple[Column[T], ...], key: Callable[[T], Hashable]) -> None:
        """Make an empty table.

        Args:
            columns: Left to right.
            key: What makes a record the same one when it changes.
        """
        super().__init__()
        self._columns = columns
        self._key = key
        self._rows: tuple[T, ...] = ()
        self._marks: dict[int, str] = {}

    @property
    def columns(self) -> tuple[Column[T], ...]:
        """The columns, left to right."""
        return self._columns

    @property
    def rows(self) -> tuple[T, ...]:
        """What is shown, top to bottom before sorting."""
        return self._rows

    def set_columns(self, columns: tuple[Column[T], ...]) -> None:
        """Replace the columns, as when the person's units change."""
        self.beginResetModel()
        self._columns = columns
        self.endResetModel()

    def mark(self, column: int, mark: str) -> None:
        """Put a sign behind one heading alone, such as an arrow for the order."""
        if self._marks != {column: mark}:
            self._marks = {column: mark}
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def show(self, rows: tuple[T, ...]) -> None:
        """Show other rows: what changed in place or was added at the end is repainted alone, else all is read anew."""
        old, kept = self._rows, len(self._rows)
        if rows is old:
            return
        if len(rows) < kept or any(self._key(a) != self._key(b) for a, b in zip(old, rows, strict=False) if a is not b):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        changed = [index for index in range(kept) if old[index] is not rows[index]]
        if len(rows) > kept:
            self.beginInsertRows(QModelIndex(), kept, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
        self._rows = rows
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], len(self._columns) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many records there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a heading."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._columns[section].title} {self._marks.get(section, '')}".rstrip()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._columns[section].right else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._columns[section].title or None
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says, in the role asked for."""
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        record = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return column.text(record)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.right else _LEFT
            case Qt.ItemDataRole.ToolTipRole:
                return column.tip(record) if column.tip else None
            case role_ if role_ == SORT_ROLE:
                return column.sort(record) if column.sort else column.text(record)
            case role_ if role_ == RECORD_ROLE:
                return record
            case role_ if role_ == ICON_ROLE:
                return column.icon(record) if column.icon else ""
            case role_ if role_ == PILL_ROLE:
                return column.pill(record) if column.pill else None
        return None
