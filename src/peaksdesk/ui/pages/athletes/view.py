"""How the Athletes page looks."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QTableView, QVBoxLayout, QWidget

from peaksdesk.domain.athlete import Units
from peaksdesk.services.standings import Standing
from peaksdesk.ui import appearance, dialogs
from peaksdesk.ui.models.table import RecordTableModel
from peaksdesk.ui.page import Command
from peaksdesk.ui.pages.athletes.asking import ask_athlete
from peaksdesk.ui.pages.athletes.cells import ROW, RosterDelegate
from peaksdesk.ui.pages.athletes.columns import ORDERS, columns, name, second_lines
from peaksdesk.ui.pages.athletes.pane import AthletePane
from peaksdesk.ui.pages.athletes.presenter import AthletesState, Order
from peaksdesk.ui.theme import GAP, GRID, MARGIN
from peaksdesk.ui.widgets.breadth import keep_breadth
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.cells import dress_table
from peaksdesk.ui.widgets.front import put_in_front
from peaksdesk.ui.widgets.header import PageHeader
from peaksdesk.ui.widgets.icons import icon
from peaksdesk.ui.widgets.message import EmptyState, ProblemState
from peaksdesk.ui.widgets.skeleton import Skeleton

_MOST_COMMANDS = 50


class AthletesView(QWidget):
    """The roster: a row for each athlete.

    Attributes:
        searched: The text in the search box changed.
        sorted: A heading was pressed; carries its `Order`.
        opened: Carries an athlete's id and the page to open.
        rename_pressed: Carries an athlete's id; likewise `remove_pressed`, `thresholds_pressed`, `watch_pressed`, and
            `chosen` for the row that is looked at.
        stop_pressed: Carries an athlete's id and the folder that is not to be watched any more.
    """

    again_pressed = Signal()
    searched = Signal(str)
    sorted = Signal(object)
    opened = Signal(int, str)
    add_pressed = Signal()
    rename_pressed = Signal(int)
    remove_pressed = Signal(int)
    thresholds_pressed = Signal(int)
    watch_pressed = Signal(int)
    stop_pressed = Signal(int, object)
    chosen = Signal(int)

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__()
        self._state = AthletesState(loading=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, MARGIN - GRID)
        outer.setSpacing(GAP)
        self._header = PageHeader(self.tr("Athletes"))
        self._search = self._search_box()
        self._add = button(self.tr("Add athlete"))
        self._add.clicked.connect(lambda: self.add_pressed.emit())
        for part in (self._search, self._add):
            self._header.add_action(part)
        outer.addWidget(self._header)
        card = Card(padding=0)
        outer.addWidget(card, 1)
        self._pane = self._make_pane()
        outer.addWidget(self._pane)
        self._faces = QStackedLayout()
        card.body.addLayout(self._faces)
        self._loading = Skeleton((4, 2, 2, 1, 1, 3), row_height=ROW)
        self._problem = ProblemState(self.tr("The athletes cannot be shown"))
        self._problem.acted.connect(lambda: self.again_pressed.emit())
        self._alone = EmptyState(
            "athletes",
            self.tr("You train alone here"),
            self.tr("Add the athletes you coach: who falls silent, ramps up steeply or is very tired comes on top."),
            self.tr("Add athlete"),
        )
        self._alone.acted.connect(lambda: self.add_pressed.emit())
        self._nobody = EmptyState("search", self.tr("Nobody has this name"), "", self.tr("Clear the search"))
        self._nobody.acted.connect(lambda: self.searched.emit(""))
        self._full = self._table_face()
        for face in (self._loading, self._problem, self._alone, self._nobody, self._full):
            self._faces.addWidget(face)
        put_in_front(self, self._table)
        self.show_state(self._state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay as wide as can be read across; give who is chosen more room where there is more."""
        super().resizeEvent(event)
        keep_breadth(self)
        self._pane.fit(self.height())

    def show_state(self, state: AthletesState) -> None:
        """Show a state."""
        self._state = state
        if self._search.text() != state.query:
            self._search.setText(state.query)
        face = self._face(state)
        several = face in {self._full, self._nobody}
        for part in (self._search, self._add):
            part.setVisible(several)
        self._header.set_subtitle(self._subtitle(state) if several else "")
        if face is self._full:
            self._show_rows(state)
        self._pane.setVisible(face is self._full)
        self._faces.setCurrentWidget(face)

    async def ask(self, name: str, why: str, new: bool) -> tuple[str, Units] | None:  # noqa: FBT001 - as `Ask` has it
        """Ask for an athlete; see `presenter.Ask`."""
        return await ask_athlete(self.window(), name, why, new=new)

    async def choose_folder(self, then: Callable[[Path], None]) -> None:
        """Let the person choose a folder, and hand it over."""
        for folder in await dialogs.choose_folder(self.window(), self.tr("Choose a folder to watch")):
            then(Path(folder))

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here."""
        return (
            Command(self.tr("Add athlete"), lambda: self.add_pressed.emit()),
            Command(self.tr("Rename athlete"), lambda: self._of_chosen(self.rename_pressed), "F2"),
            Command(self.tr("Sort by attention"), partial(self.sorted.emit, Order.ATTENTION)),
            Command(self.tr("Sort by name"), partial(self.sorted.emit, Order.NAME)),
            Command(self.tr("Sort by days silent"), partial(self.sorted.emit, Order.LAST)),
            Command(self.tr("Sort by fitness"), partial(self.sorted.emit, Order.FITNESS)),
            Command(self.tr("Sort by form"), partial(self.sorted.emit, Order.FORM)),
            Command(self.tr("Sort by load of 7 days"), partial(self.sorted.emit, Order.WEEK)),
            *(self._switch(one) for one in self._state.rows[:_MOST_COMMANDS] if one.athlete.id != self._state.current),
        )

    def _switch(self, one: Standing) -> Command:
        title = self.tr("Switch to %1").replace("%1", name(one))
        return Command(title, lambda: self.opened.emit(one.athlete.id, "calendar"))

    def _face(self, state: AthletesState) -> QWidget:
        if state.problem is not None:
            self._problem.show_problem(state.problem)
            return self._problem
        if state.loading:
            return self._loading
        if state.all < 2:
            return self._alone
        return self._full if state.rows else self._nobody

    def _subtitle(self, state: AthletesState) -> str:
        count = self.tr("%1 athletes").replace("%1", self.locale().toString(state.all))
        if state.calling == 0:
            return self.tr("%1, nobody needs attention").replace("%1", count)
        if state.calling == 1:
            return self.tr("%1, 1 needs attention").replace("%1", count)
        calling = self.locale().toString(state.calling)
        return self.tr("%1, %2 need attention").replace("%1", count).replace("%2", calling)

    def _show_rows(self, state: AthletesState) -> None:
        self._model.mark(ORDERS.index(state.order), "↓" if state.descending else "↑")
        self._delegate.current = state.current
        self._model.show(state.rows)
        one = state.looked_at
        if one is None:
            return
        row = next(at for at, other in enumerate(state.rows) if other is one)
        if self._table.currentIndex().row() != row:
            self._table.selectRow(row)
        removable = one.attention.days_silent is None and state.all > 1
        self._pane.show_athlete(one, current=one.athlete.id == state.current, removable=removable)

    def _make_pane(self) -> AthletePane:
        pane = AthletePane()
        pane.open_pressed.connect(lambda: self._open_chosen())
        for pressed, wanted in (
            (pane.rename_pressed, self.rename_pressed),
            (pane.remove_pressed, self.remove_pressed),
            (pane.thresholds_pressed, self.thresholds_pressed),
            (pane.watch_pressed, self.watch_pressed),
        ):
            pressed.connect(partial(self._of_chosen, wanted))
        pane.stop_pressed.connect(lambda folder: self._of_chosen(self.stop_pressed, folder))
        return pane

    def _search_box(self) -> QLineEdit:
        box = QLineEdit()
        box.setPlaceholderText(self.tr("Search athletes"))
        box.setAccessibleName(self.tr("Search athletes"))
        box.setFont(appearance.font("body"))
        box.setFixedWidth(220)
        box.setProperty("kind", "search")
        box.addAction(QAction(icon("search", "ink3"), "", box), QLineEdit.ActionPosition.LeadingPosition)
        box.textEdited.connect(self.searched)
        box.returnPressed.connect(lambda: self._table.setFocus())
        QShortcut(QKeySequence.StandardKey.Find, self, lambda: box.setFocus())
        return box

    def _table_face(self) -> QWidget:
        face = QWidget()
        layout = QVBoxLayout(face)
        layout.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        locale = self.locale()
        self._model = RecordTableModel(columns(locale), key=lambda one: one.athlete.id)
        self._table = QTableView()
        self._table.setAccessibleName(self.tr("Athletes; Enter switches to one"))
        self._table.setModel(self._model)
        dress_table(self._table, self._model.columns)
        self._delegate = RosterDelegate(self._table, self._model.columns, second_lines(locale))
        self._table.setItemDelegate(self._delegate)
        self._table.verticalHeader().setDefaultSectionSize(ROW)
        self._table.activated.connect(lambda _: self._open_chosen())
        self._table.selectionModel().currentRowChanged.connect(self._moved)
        QShortcut(QKeySequence("F2"), self._table, lambda: self._of_chosen(self.rename_pressed))
        head = self._table.horizontalHeader()
        head.setSectionsClickable(True)
        head.sectionClicked.connect(lambda column: self.sorted.emit(ORDERS[column]))
        layout.addWidget(self._table, 1)
        return face

    def _open_chosen(self) -> None:
        one = self._state.looked_at
        if one is not None:
            self.opened.emit(one.athlete.id, "calendar")

    def _of_chosen(self, signal: SignalInstance, *more: object) -> None:
        """Ask for something that is done to whose row is chosen."""
        one = self._state.looked_at
        if one is not None:
            signal.emit(one.athlete.id, *more)

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.rows[index.row()].athlete.id)
