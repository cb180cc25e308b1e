"""All that stands on one day, over the calendar."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.services.calendar import Day, Done
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.calendar.entries import ENTRY_HEIGHT, EntryList
from peaksdesk.ui.pages.calendar.presenter import CalendarState
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel

_WIDTH = 440
_MOST_ROWS = 7


class DayPanel(QFrame):
    """A panel that goes away when something else is clicked.

    Attributes:
        entry_opened: Carries an entry.
        menu_asked: Carries an entry and the point on the screen.
        adding_asked: Carries the day on which to add an activity by hand.
    """

    entry_opened = Signal(object)
    menu_asked = Signal(object, QPoint)
    adding_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Make it, hidden."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("day_panel")
        self.setProperty("surface", "toast")
        self._day = Day(date.min)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GRID * 2, GRID * 3, GRID * 2, GRID * 2)
        outer.setSpacing(GRID * 2)
        row = QHBoxLayout()
        row.setContentsMargins(GRID * 2, 0, GRID, 0)
        self._title = ElidedLabel("", "headline")
        row.addWidget(self._title, 1)
        close = button("", "quiet", icon="close", name=self.tr("Close"))
        close.clicked.connect(self.close)
        row.addWidget(close)
        outer.addLayout(row)
        self._list = EntryList(headings=False)
        self._list.activated.connect(self._open)
        self._list.clicked.connect(self._open)
        outer.addWidget(self._list)
        self._nothing = ElidedLabel(self.tr("Nothing on this day"), "body", "ink2")
        self._nothing.setContentsMargins(GRID * 2, 0, 0, 0)
        outer.addWidget(self._nothing)
        add = button(self.tr("Add activity"), "link")
        add.clicked.connect(self._add)
        outer.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFixedWidth(_WIDTH)

    def show_day(self, day: Day, state: CalendarState, cell: QRect) -> None:
        """Open beside a cell, given on the screen."""
        self._day = day
        self._title.setText(fmt.day(day.date, self.locale()))
        self.setAccessibleName(self._title.text())
        self._list.setAccessibleName(self._title.text())
        self._list.show_days((day,), state.units, state.today)
        self._list.setVisible(bool(day.entries))
        self._nothing.setVisible(not day.entries)
        self._list.setFixedHeight(min(len(day.entries), _MOST_ROWS) * ENTRY_HEIGHT + 2)
        self.adjustSize()
        self.move(_beside(cell, self.size().width(), self.size().height()))
        self.show()
        if day.entries:
            self._list.setCurrentIndex(self._list.rows.index(0))
            self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of an entry."""
        index = self._list.currentIndex()
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            index = self._list.indexAt(self._list.viewport().mapFrom(self, event.pos()))
        item = self._list.rows.items[index.row()] if index.isValid() else None
        if isinstance(item, Done):
            self.close()
            self.menu_asked.emit(item, event.globalPos())

    def _open(self, index: QModelIndex) -> None:
        item = self._list.rows.items[index.row()]
        if isinstance(item, Done):
            self.close()
            self.entry_opened.emit(item)

    def _add(self) -> None:
        self.close()
        self.adding_asked.emit(self._day.date)


def _beside(cell: QRect, width: int, height: int) -> QPoint:
    """Return where the panel lies over a cell and still on the screen."""
    screen = QGuiApplication.screenAt(cell.center()) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    left = min(max(cell.center().x() - width // 2, room.left() + GAP), room.right() - width - GAP)
    top = min(max(cell.top(), room.top() + GAP), room.bottom() - height - GAP)
    return QPoint(left, top)
