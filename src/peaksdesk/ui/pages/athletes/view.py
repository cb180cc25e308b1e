"""How the Athletes page looks."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QTableView, QVBoxLayout, QWidget

from peaksdesk.domain.athlete import Units
from peaksdesk.services.standings import Standing
from peaksdesk.ui import appearance
from peaksdesk.ui.models.table import RecordTableModel
from peaksdesk.ui.page import Command
from peaksdesk.ui.pages.athletes.asking import ask_athlete
from peaksdesk.ui.pages.athletes.cells import ROW, RosterDelegate
from peaksdesk.ui.pages.athletes.columns import ORDERS, columns, name, second_lines
from peaksdesk.ui.pages.athletes.presenter import AthletesState
from peaksdesk.ui.theme import GAP, GRID, MARGIN
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.cells import dress_table
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
        rename_pressed: Carries an athlete's id.
    """

    again_pressed = Signal()
    searched = Signal(str)
    sorted = Signal(object)
    opened = Signal(int, str)
    add_pressed = Signal()
    rename_pressed = Signal(int)

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__()
        self._state = AthletesState(loading=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, MARGIN - GRID)
        outer.setSpacing(GAP)
        self._header = PageHeader(self.tr("Athletes"))
        self._search = self._search_box()
        self._rename = button(self.tr("Rename…"))
        self._rename.clicked.connect(self._rename_chosen)
        self._add = button(self.tr("Add athlete"))
        self._add.clicked.connect(lambda: self.add_pressed.emit())
        for part in (self._search, self._rename, self._add):
            self._header.add_action(part)
        outer.addWidget(self._header)
        card = Card(padding=0)
        outer.addWidget(card, 1)
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
        self.setFocusProxy(self._table)
        self.show_state(self._state)

    def show_state(self, state: AthletesState) -> None:
        """Show a state."""
        self._state = state
        if self._search.text() != state.query:
            self._search.setText(state.query)
        face = self._face(state)
        several = face in {self._full, self._nobody}
        for part in (self._search, self._rename, self._add):
            part.setVisible(several)
        self._header.set_subtitle(self._subtitle(state) if several else "")
        if face is self._full:
            self._show_rows(state)
        self._faces.setCurrentWidget(face)

    async def ask(self, name: str, why: str, new: bool) -> tuple[str, Units] | None:  # noqa: FBT001 - as `Ask` has it
        """Ask for an athlete; see `presenter.Ask`."""
        return await ask_athlete(self.window(), name, why, new=new)

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here."""
        return (
            Command(self.tr("Add athlete"), lambda: self.add_pressed.emit()),
            Command(self.tr("Rename athlete"), self._rename_chosen, "F2"),
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
        chosen = self._chosen()
        self._model.mark(ORDERS.index(state.order), "↓" if state.descending else "↑")
        if state.rows is not self._model.rows:
            self._model.show(state.rows)
            ids = [one.athlete.id for one in state.rows]
            self._table.selectRow(ids.index(chosen) if chosen in ids else 0)

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
        self._table.setItemDelegate(RosterDelegate(self._table, self._model.columns, second_lines(locale)))
        self._table.verticalHeader().setDefaultSectionSize(ROW)
        self._table.activated.connect(self._activated)
        QShortcut(QKeySequence("F2"), self._table, self._rename_chosen)
        head = self._table.horizontalHeader()
        head.setSectionsClickable(True)
        head.sectionClicked.connect(lambda column: self.sorted.emit(ORDERS[column]))
        layout.addWidget(self._table, 1)
        return face

    def _rename_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.rename_pressed.emit(chosen)

    def _activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.rows[index.row()].athlete.id, "calendar")

    def _chosen(self) -> int | None:
        row = self._table.currentIndex().row()
        return self._model.rows[row].athlete.id if 0 <= row < len(self._model.rows) else None
