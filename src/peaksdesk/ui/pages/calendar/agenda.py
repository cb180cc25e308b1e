"""The agenda: every day with something on it, newest first, read on as it is scrolled."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from peaksdesk.services.calendar import Done
from peaksdesk.ui.pages.calendar.entries import EntryList
from peaksdesk.ui.pages.calendar.presenter import CalendarState

_AHEAD_PX = 1_200
"""Older days are read while this much is still below."""


class Agenda(EntryList):
    """The long list.

    Attributes:
        entry_opened: Carries an entry.
        menu_asked: Carries an entry and the point on the screen.
        more_needed: The end is near.
    """

    entry_opened = Signal(object)
    menu_asked = Signal(object, QPoint)
    more_needed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(headings=True)
        self.setObjectName("agenda")
        self.setAccessibleName(self.tr("Agenda"))
        self._went: object = None
        self.activated.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._ask_for_more)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._ask_for_more())

    def show_state(self, state: CalendarState) -> None:
        """Show a state, and go to its day when that is another one."""
        at = self.verticalScrollBar().value()
        self.show_days(state.days, state.units, state.today)
        if state.days and state.day != self._went:
            self._went = state.day
            row = self.rows.row_of(state.day)
            if row is not None:
                self.setCurrentIndex(self.rows.index(row + 1))
                self.scrollTo(self.rows.index(row), QAbstractItemView.ScrollHint.PositionAtTop)
        else:
            self.verticalScrollBar().setValue(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, also where Qt would not."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of an entry."""
        entry = self.entry_asked(event)
        if entry is not None:
            self.menu_asked.emit(entry, event.globalPos())

    def _open(self, index: QModelIndex) -> None:
        item = self.rows.items[index.row()]
        if isinstance(item, Done):
            self.entry_opened.emit(item)

    def _ask_for_more(self) -> None:
        bar = self.verticalScrollBar()
        if self.isVisible() and bar.maximum() - bar.value() < _AHEAD_PX:
            self.more_needed.emit()
