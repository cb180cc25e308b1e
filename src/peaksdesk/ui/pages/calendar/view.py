"""How the Calendar page looks."""

from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from peaksdesk.domain.athlete import Units
from peaksdesk.services.calendar import Day, Done
from peaksdesk.ui.pages.calendar.agenda import Agenda
from peaksdesk.ui.pages.calendar.bar import Bar
from peaksdesk.ui.pages.calendar.day_panel import DayPanel
from peaksdesk.ui.pages.calendar.grid import Grid
from peaksdesk.ui.pages.calendar.menu import day_menu, entry_menu
from peaksdesk.ui.pages.calendar.presenter import CalendarState, Mode
from peaksdesk.ui.theme import GAP, GRID, MARGIN
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.front import put_in_front
from peaksdesk.ui.widgets.message import EmptyState, ProblemState


class CalendarView(QWidget):
    """A bar over the weeks or the list.

    Attributes:
        mode_chosen: Carries a `Mode`.
        day_chosen: Carries the day to go to.
        turned: Carries how many pages to turn.
        activity_pressed: Carries the id of the activity to open.
        title_asked: Carries the activity that is to have another title; likewise `delete_asked`, and
            `counting_asked` for one to be left out of the load or counted again.
        adding_asked: Carries the day on which to add an activity by hand.
        more_needed: The list's end is near.
    """

    mode_chosen = Signal(object)
    day_chosen = Signal(object)
    turned = Signal(int)
    today_pressed = Signal()
    more_needed = Signal()
    again_pressed = Signal()
    import_pressed = Signal()
    activity_pressed = Signal(object)
    title_asked = Signal(object)
    counting_asked = Signal(object)
    delete_asked = Signal(object)
    adding_asked = Signal(object)

    def __init__(self) -> None:
        """Make the page; it shows nothing before `show_state`."""
        super().__init__()
        self._state: CalendarState | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, MARGIN - GRID)
        outer.setSpacing(GAP)
        self.bar = self._make_bar()
        outer.addWidget(self.bar)
        card = Card(padding=0)
        outer.addWidget(card, 1)
        self._faces = QStackedLayout()
        card.body.addLayout(self._faces)
        self._problem = ProblemState(self.tr("The calendar cannot be shown"))
        self._problem.acted.connect(lambda: self.again_pressed.emit())
        self._empty = EmptyState(
            "calendar",
            self.tr("Your days will stand here"),
            self.tr(
                "Every week with what you did, its time, distance and load. Drop files anywhere to begin, or add what "
                "you did by hand."
            ),
            self.tr("Import files"),
        )
        self._empty.acted.connect(lambda: self.import_pressed.emit())
        self._grid: Grid | None = None
        self._agenda = self._make_agenda()
        self._panel = DayPanel(self)
        self._panel.entry_opened.connect(self._open)
        self._panel.menu_asked.connect(self._show_menu)
        self._panel.adding_asked.connect(lambda day: self.adding_asked.emit(day))
        for face in (self._problem, self._empty, self._agenda):
            self._faces.addWidget(face)
        self._bind_keys()

    @property
    def day(self) -> date | None:
        """Where the person is."""
        return self._state.day if self._state else None

    @property
    def units(self) -> Units:
        """What distances are shown in."""
        return self._state.units if self._state else Units.METRIC

    def show_state(self, state: CalendarState) -> None:
        """Show a state."""
        self._state = state
        self.bar.show_state(state)
        if self._grid is None:
            self._grid = self._make_grid(state)
            self._faces.addWidget(self._grid)
        face = self._face(state, self._grid)
        had_focus = self._grid.hasFocus() or self._agenda.hasFocus()
        self._faces.setCurrentWidget(face)
        put_in_front(self, face)
        if face is self._grid:
            self._grid.show_state(state)
        elif face is self._agenda:
            self._agenda.show_state(state)
        if had_focus and not face.hasFocus():
            face.setFocus(Qt.FocusReason.OtherFocusReason)

    def _face(self, state: CalendarState, grid: Grid) -> QWidget:
        if state.problem is not None:
            self._problem.show_problem(state.problem)
            return self._problem
        if state.nothing:
            return self._empty
        return self._agenda if state.mode is Mode.AGENDA else grid

    def _make_bar(self) -> Bar:
        bar = Bar()
        bar.mode_chosen.connect(lambda mode: self.mode_chosen.emit(mode))
        bar.day_typed.connect(self._typed)
        bar.turned.connect(lambda step: self.turned.emit(step))
        bar.today_pressed.connect(lambda: self.today_pressed.emit())
        bar.adding_pressed.connect(lambda: self.adding_asked.emit(self.day))
        return bar

    def _make_grid(self, state: CalendarState) -> Grid:
        grid = Grid(state)
        grid.day_chosen.connect(lambda day: self.day_chosen.emit(day))
        grid.entry_opened.connect(self._open)
        grid.day_opened.connect(self._open_day)
        grid.turned.connect(lambda step: self.turned.emit(step))
        grid.menu_asked.connect(self._show_day_menu)
        return grid

    def _make_agenda(self) -> Agenda:
        agenda = Agenda()
        agenda.entry_opened.connect(self._open)
        agenda.menu_asked.connect(self._show_menu)
        agenda.more_needed.connect(lambda: self.more_needed.emit())
        return agenda

    def _bind_keys(self) -> None:
        for key, mode in (("M", Mode.MONTH), ("W", Mode.WEEK), ("A", Mode.AGENDA)):
            self._bind(key, lambda chosen=mode: self.mode_chosen.emit(chosen))
        for key in ("T", "Home"):
            self._bind(key, lambda: self.today_pressed.emit())
        self._bind("G", self.bar.ask_for_date)
        self._bind("Ctrl+P", lambda: self.bar.paper.print_wanted.emit())
        self._bind("N", lambda: self.adding_asked.emit(self.day))

    def _bind(self, key: str, act: object) -> None:
        made = QShortcut(QKeySequence(key), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(act)

    def _typed(self, day: date) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day_chosen.emit(day)

    def _open(self, entry: Done) -> None:
        self.activity_pressed.emit(entry.activity.id)

    def _open_day(self, day: Day) -> None:
        if self._state is None or self._grid is None:
            return
        cell = self._grid.cell(day.date)
        if cell is not None:
            box = cell.toRect()
            self._panel.show_day(day, self._state, QRect(self._grid.mapToGlobal(box.topLeft()), box.size()))

    def _show_day_menu(self, day: Day, entry: Done | None, at: QPoint) -> None:
        if entry is not None:
            self._show_menu(entry, at)
        else:
            day_menu(self, day).popup(at)

    def _show_menu(self, entry: Done, at: QPoint) -> None:
        entry_menu(self, entry).popup(at)

    def open_day(self, day: Day) -> None:
        """Show all that stands on a day."""
        self._open_day(day)
