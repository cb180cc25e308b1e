"""Which columns the list has, and in which order: by dragging, or with Alt and the arrow keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.pages.activities.columns import ListColumn
from peaksdesk.ui.pages.activities.popover import Popover
from peaksdesk.ui.pages.activities.remembered import Layout
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.text import label

_WIDTH = 300
_ROWS = 13
_ROW = 30


class ColumnChooser(Popover):
    """All columns, those that are shown first and ticked.

    Attributes:
        changed: Carries the layout that is wanted.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget, layout: Layout, columns: dict[str, ListColumn]) -> None:
        """Show a layout."""
        super().__init__(parent, parent.tr("Columns"), _WIDTH)
        self.setObjectName("columns")
        self._widths = layout.widths
        self._columns = columns
        self.list = _Lines()
        self.list.setAccessibleName(parent.tr("Columns"))
        self.list.setFont(appearance.font("body"))
        self.list.setFixedHeight(_ROWS * _ROW)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setProperty("kind", "columns")
        self._fill(layout)
        self.body.addWidget(self.list)
        self.list.itemChanged.connect(lambda _: self._tell())
        self.list.model().rowsMoved.connect(lambda: self._tell())
        self.list.moved.connect(self._move)
        hint = label(
            parent.tr("Drag, or press Alt with an arrow key, to put them in order."), "secondary", "ink2", wrap=True
        )
        self.body.addWidget(hint)
        row = QHBoxLayout()
        self._up = button(parent.tr("Up"))
        self._down = button(parent.tr("Down"))
        reset = button(parent.tr("Reset"), "link")
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        reset.clicked.connect(self._reset)
        for press in (self._up, self._down):
            row.addWidget(press)
        row.addStretch(1)
        row.addWidget(reset)
        self.body.addLayout(row)

    def layout_wanted(self) -> Layout:
        """Return what is ticked, in the list's order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        names = [
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        ]
        return Layout(tuple(names), self._widths)

    def _fill(self, layout: Layout) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        rest = [name for name in self._columns if name not in layout.shown]
        for name in (*layout.shown, *rest):
            item = QListWidgetItem(self._columns[name].title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
            # Without titles nobody knows which session is which.
            item.setFlags(flags if name == "title" else flags | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if name in layout.shown else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if not (0 <= row < self.list.count() and 0 <= row + step < self.list.count()):
            return
        item = self.list.takeItem(row)
        self.list.insertItem(row + step, item)
        self.list.setCurrentRow(row + step)
        self._tell()

    def _reset(self) -> None:
        self._widths = {}
        self._fill(Layout())
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.layout_wanted())


class _Lines(QListWidget):
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the current line with Alt and an arrow key."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)
