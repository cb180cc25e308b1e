"""The table of the list: rows and headings of groups, several of them chosen, all of it by keyboard too."""

import numpy as np
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView

from peaksdesk.domain.activity import LONGEST
from peaksdesk.domain.activity_table import ActivityTable, Ints
from peaksdesk.domain.arranging import Arranged
from peaksdesk.ui import appearance
from peaksdesk.ui.pages.activities.columns import NARROWEST_TITLE, ListColumn
from peaksdesk.ui.pages.activities.list_cells import ListDelegate
from peaksdesk.ui.pages.activities.model import ListModel
from peaksdesk.ui.widgets.cells import dress_table

_MOST_RANGES = 2_000
"""A selection in more pieces than this is not kept when the list changes: Qt looks through all of them for each row."""

_ARROWS = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up})
_Action = QAbstractItemView.CursorAction
_SELECT = QItemSelectionModel.SelectionFlag


class ListTable(QTableView):
    """A `ListModel` as a person walks through it.

    Attributes:
        opened: An activity is to be opened; carries its id.
        chosen: What is selected changed; carries the rows of the table.
        group_pressed: A group is to be closed or opened; carries its label.
        typed: Letters were typed that are nobody's keys.
        renamed: Carries an activity's id and its new title.
        delete_pressed: The selection is to be deleted.
        menu_wanted: Carries where on the screen.
    """

    opened = Signal(object)
    chosen = Signal(object)
    group_pressed = Signal(str)
    typed = Signal(str)
    renamed = Signal(object, str)
    delete_pressed = Signal()
    menu_wanted = Signal(QPoint)
    widened = Signal()

    def __init__(self, model: ListModel) -> None:
        """Show a model."""
        super().__init__()
        self._list = model
        self._selected: Ints = np.zeros(0, np.int64)
        self._quiet = False
        self.setModel(model)
        dress_table(self, ())
        self.setItemDelegate(ListDelegate(self, model))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Activities"))
        head = self.horizontalHeader()
        # With the table's own selection each heading asks every row whether it is chosen: seconds with all chosen.
        head.setSelectionModel(QItemSelectionModel(model, head))
        head.setSectionsClickable(True)
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(True)
        head.setStretchLastSection(False)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda: self._tell())

    @property
    def selected(self) -> Ints:
        """Ids of what is chosen."""
        return self._selected

    def show_list(self, table: ActivityTable, arranged: Arranged, columns: tuple[ListColumn, ...]) -> None:
        """Show other rows; what was chosen and is still there stays chosen, and in its place on the screen."""
        current = self.current_id()
        # At the top, a heading that comes above the first row is what was asked for.
        headed = self.verticalScrollBar().value() == 0 and _first(arranged) != _first(self._list.arranged)
        place = None if headed else self._place(current)
        self._quiet = True
        self._list.show(table, arranged, columns)
        self._choose(self._selected, current)
        self._quiet = False
        self._settle(current, place)
        self._tell()

    def choose(self, ids: Ints) -> None:
        """Choose activities by their ids."""
        self._choose(ids, self.current_id())

    def current_id(self) -> int | None:
        """Return the activity that the keys act on."""
        row = self._list.activity(self.currentIndex().row())
        return None if row is None else row.id

    def rename(self) -> None:
        """Let the person type another title over the current row."""
        row = self._list.activity(self.currentIndex().row())
        names = [column.name for column in self._list.columns]
        if row is None or "title" not in names:
            return
        index = self._list.index(self.currentIndex().row(), names.index("title"))
        self.scrollTo(index)
        field = _TitleField(self, row.title, lambda title, of=row.id: self.renamed.emit(of, title))
        field.setGeometry(self.visualRect(index).adjusted(0, 2, 0, -2))
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill_width(self) -> None:
        """Give the title the room that the other columns leave."""
        names = [column.name for column in self._list.columns]
        if "title" not in names or not self.isVisible():
            return
        at = names.index("title")
        head = self.horizontalHeader()
        others = sum(head.sectionSize(k) for k in range(head.count()) if k != at and not head.isSectionHidden(k))
        head.resizeSection(at, max(NARROWEST_TITLE, self.viewport().width() - others))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys that a list has; letters are for the search."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        group = self._list.group(self.currentIndex().row())
        if key in _ARROWS and held == Qt.KeyboardModifier.NoModifier and group is None and not self._selected.size:
            self.selectRow(max(0, self.currentIndex().row()))  # the first arrow chooses where to start
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Space:
            self._toggle(group.label if group is not None else "")
        elif group is not None and key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and plain:
            wanted = (key == Qt.Key.Key_Left) != self.isRightToLeft()
            if wanted != self._list.is_closed(group):
                self.group_pressed.emit(group.label)
        elif key == Qt.Key.Key_Left and plain and self._list.arranged.groups:
            self._to_heading()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and plain:
            self.delete_pressed.emit()
        elif key == Qt.Key.Key_F2:
            self.rename()
        elif key == Qt.Key.Key_Escape and self._selected.size:
            self.clearSelection()
        elif plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first or last row with Home and End."""
        column = max(0, self.currentIndex().column())
        match action:
            case _Action.MoveHome:
                return self._list.index(0, column)
            case _Action.MoveEnd:
                return self._list.index(self._list.rowCount() - 1, column)
        return super().moveCursor(action, modifiers)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close or open a group by its heading."""
        index = self.indexAt(event.position().toPoint())
        group = self._list.group(index.row()) if index.isValid() else None
        if group is not None and event.button() == Qt.MouseButton.LeftButton:
            self.selectionModel().setCurrentIndex(index, _SELECT.NoUpdate)
            self.group_pressed.emit(group.label)
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu at the pointer, or with the menu key at the current row."""
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.visualRect(self.currentIndex()).center()
        elif not self.indexAt(at).isValid():
            return
        if not self._selected.size:
            self.selectRow(self.currentIndex().row())
        self.menu_wanted.emit(self.viewport().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title the room that is left."""
        super().resizeEvent(event)
        self.widened.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Fill the width again when the scroll bar comes or goes."""
        if event.type() == QEvent.Type.Resize:
            self.widened.emit()
        return super().viewportEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row, group = self._list.activity(index.row()), self._list.group(index.row())
        if row is not None:
            self.opened.emit(row.id)
        elif group is not None:
            self.group_pressed.emit(group.label)

    def _toggle(self, label: str) -> None:
        """Choose the current row or let go of it; on a heading, all rows of the group."""
        at = self.currentIndex().row()
        first, last = at, at
        if label:
            rows = self._list.rows
            below = np.flatnonzero(rows[at + 1 :] < 0)
            first, last = at + 1, at + int(below[0]) if below.size else rows.size - 1
        if first > last or at < 0:
            return
        wanted = QItemSelection(self._list.index(first, 0), self._list.index(last, len(self._list.columns) - 1))
        chosen = self.selectionModel().isSelected(self._list.index(first, 0))
        self.selectionModel().select(wanted, _SELECT.Deselect if chosen else _SELECT.Select)

    def _to_heading(self) -> None:
        rows = self._list.rows[: self.currentIndex().row() + 1]
        above = np.flatnonzero(rows < 0)
        if above.size:
            index = self._list.index(int(above[-1]), 0)
            self.selectionModel().setCurrentIndex(index, _SELECT.NoUpdate)
            self.scrollTo(index)

    def _tell(self) -> None:
        if self._quiet:
            return
        found = np.zeros(self._list.rows.size, np.bool_)
        selection = self.selectionModel().selection()
        for k in range(selection.size()):
            piece = selection.at(k)
            found[piece.top() : piece.bottom() + 1] = True
        rows = self._list.rows[found]
        rows = rows[rows >= 0]
        self._selected = self._list.table.ids[rows]
        self.chosen.emit(rows)

    def _choose(self, ids: Ints, current: int | None) -> None:
        """Select activities again after the rows changed."""
        rows, last = self._list.rows, len(self._list.columns) - 1
        shown = self._list.table.ids[np.maximum(rows, 0)] if len(self._list.table) else np.zeros(0, np.int64)
        at = np.flatnonzero(np.isin(shown, ids) & (rows >= 0)) if ids.size else np.zeros(0, np.int64)
        breaks = np.flatnonzero(np.diff(at) > 1) + 1
        selection = QItemSelection()
        if at.size and breaks.size < _MOST_RANGES:
            for piece in np.split(at, breaks):
                selection.select(self._list.index(int(piece[0]), 0), self._list.index(int(piece[-1]), last))
        self.selectionModel().select(selection, _SELECT.ClearAndSelect)
        here = np.flatnonzero((shown == current) & (rows >= 0)) if current is not None else np.zeros(0, np.int64)
        row = int(here[0]) if here.size else int(np.argmax(rows >= 0)) if rows.size else 0
        self.selectionModel().setCurrentIndex(self._list.index(row, 0), _SELECT.NoUpdate)

    def _place(self, current: int | None) -> int | None:
        """Return how far below the top the current row is, if it can be seen."""
        rect = self.visualRect(self.currentIndex())
        return rect.top() if current is not None and self.viewport().rect().intersects(rect) else None

    def _settle(self, current: int | None, place: int | None) -> None:
        if place is None or current is None or current != self.current_id():
            return
        # A view that was reset does not know yet how long it is.
        self.updateGeometries()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(self.currentIndex()).top() - place)


def _first(arranged: Arranged) -> str:
    return arranged.groups[0].label if arranged.groups else ""


class _TitleField(QLineEdit):
    """A title being typed: Enter keeps it, Esc or going elsewhere does not."""

    def __init__(self, table: ListTable, title: str, done: object) -> None:
        super().__init__(title, table.viewport())
        self._table = table
        self._done = done
        self.setFont(appearance.font("strong"))
        self.setMaxLength(LONGEST["title"])
        self.setAccessibleName(self.tr("Title"))
        self.selectAll()
        self.editingFinished.connect(self._finish)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setModified(False)
            self._leave()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._finish()  # a line edit passes the key on, and the table would open the activity
            return
        super().keyPressEvent(event)

    def _finish(self) -> None:
        if self.isModified() and callable(self._done):
            self._done(self.text().strip())
        self.setModified(False)
        self._leave()

    def _leave(self) -> None:
        self.hide()
        self.deleteLater()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
