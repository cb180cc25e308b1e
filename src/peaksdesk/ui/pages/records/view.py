"""How the Records page looks."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import POWER
from peaksdesk.services.record_table import RecordRow, RecordTable
from peaksdesk.ui import dialogs, saving
from peaksdesk.ui.bests_words import family_name
from peaksdesk.ui.charts.spreadsheet import csv_bytes
from peaksdesk.ui.errands import Told, ask
from peaksdesk.ui.models.table import RecordTableModel
from peaksdesk.ui.pages.records.columns import ORDERS, PER_KG, columns, has_per_kg, held_of, measure_name, spreadsheet
from peaksdesk.ui.pages.records.presenter import Order, RecordsState
from peaksdesk.ui.theme import GRID, MARGIN
from peaksdesk.ui.widgets.breadth import WIDEST, keep_breadth
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.cells import dress_table, width_of_column
from peaksdesk.ui.widgets.chapter import Chapter
from peaksdesk.ui.widgets.chooser import Chooser
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.front import put_in_front
from peaksdesk.ui.widgets.skeleton import Skeleton

_LEAST_TITLE = 120
_GIVES_WAY = (7, 9, 5)
"""Columns that go where room is short, the first of them first: days of this year, of 90 days, the activity."""


class RecordsView(Chapter):
    """A table of records, with the sport and the measure to choose.

    Attributes:
        group_chosen: Carries a family of sports; `measure_chosen` a measure.
        sorted: A heading was pressed; carries its `Order`.
        activity_pressed: Carries an activity's id.
    """

    group_chosen = Signal(object)
    measure_chosen = Signal(object)
    sorted = Signal(object)
    activity_pressed = Signal(object)

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__("records", QCoreApplication.translate("RecordsView", "The records cannot be shown"))
        self._state = RecordsState(loading=True)
        self._columned: object = None
        self._group = Chooser(self.tr("Sport"))
        self._group.chosen.connect(lambda group: self.group_chosen.emit(group))
        self._measure = Chooser(self.tr("What is measured"))
        self._measure.chosen.connect(lambda measure: self.measure_chosen.emit(measure))
        self._copy = button(self.tr("Copy"), name=self.tr("Copy the table"))
        self._copy.clicked.connect(self.copy)
        self._save = button(self.tr("Save as CSV…"))
        self._save.clicked.connect(self.save)
        for tool in (self._group, self._measure, self._copy, self._save):
            self.tools.addWidget(tool)
        loading = Card(padding=0)
        loading.body.addWidget(Skeleton((2, 2, 2, 4, 2, 2)))
        self.set_faces(loading, self._full_face())
        put_in_front(self, self._table)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save)
        self.show_state(self._state)

    def show_state(self, state: RecordsState) -> None:
        """Show a state."""
        self._state = state
        table = state.table
        shown = state.problem is None and table is not None
        for tool in (self._group, self._measure, self._copy, self._save):
            tool.setVisible(shown)
        self.header.set_subtitle(self._subtitle(table) if table is not None and shown else "")
        if state.problem is not None:
            self.show_problem(state.problem)
        elif table is not None:
            self._show_table(state, table)
            self.show_full()
        elif state.nothing:
            self.show_empty(
                self.tr("No records yet"),
                self.tr("Your best over every duration and distance will stand here, each with its day."),
                self.tr("Import files"),
            )
        else:
            self.show_loading()

    def copy(self) -> None:
        """Put the table on the clipboard, as a spreadsheet takes it."""
        ask(self, "copy-records", self._copied)

    def save(self) -> None:
        """Let the person choose a file, and save the table there."""
        if self._state.table is not None:
            ask(self, "save-records", self._saved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the least important columns give way."""
        super().resizeEvent(event)
        keep_breadth(self)
        self._fold()

    # Parts

    def _show_table(self, state: RecordsState, table: RecordTable) -> None:
        self._group.show_values([(g, family_name(g)) for g, _ in table.measured], table.group)
        measures = dict(table.measured)[table.group]
        self._measure.show_values([(m, measure_name(table, m)) for m in measures], table.measure)
        columned = (table, state.units, state.weight_kg)
        if columned != self._columned:
            self._columned = columned
            self._model.set_columns(columns(table, state.units, state.weight_kg, self.locale()))
            self._delegate.columns = self._model.columns
            self._dress()
        self._model.mark(ORDERS.index(state.order), "↓" if state.descending else "↑")
        if state.rows != self._model.rows:
            self._model.show(state.rows)
            self._table.setCurrentIndex(self._model.index(0, 1))

    def _dress(self) -> None:
        head = self._table.horizontalHeader()
        for index, column in enumerate(self._model.columns):
            mode = head.ResizeMode.Interactive if column.width else head.ResizeMode.Stretch
            head.setSectionResizeMode(index, mode)
            if column.width:
                head.resizeSection(index, width_of_column(column))
        self._fold()

    def _fold(self) -> None:
        room = min(self.width(), WIDEST) - 2 * MARGIN - 2 * GRID - _LEAST_TITLE
        needed = sum(width_of_column(column) for column in self._model.columns)
        table = self._state.table
        self._table.setColumnHidden(PER_KG, table is None or not has_per_kg(table, self._state.weight_kg))
        for column in _GIVES_WAY:
            self._table.setColumnHidden(column, needed > room)
            needed -= width_of_column(self._model.columns[column]) or _LEAST_TITLE if needed > room else 0

    def _subtitle(self, table: RecordTable) -> str:
        new = sum(row.new for row in table.rows)
        if new == 0:
            return family_name(table.group)
        if new == 1:
            return self.tr("%1: 1 record of the last four weeks").replace("%1", family_name(table.group))
        words = self.tr("%1: %2 records of the last four weeks").replace("%1", family_name(table.group))
        return words.replace("%2", self.locale().toString(new))

    def _full_face(self) -> QWidget:
        card = Card(padding=0)
        face = QWidget()
        layout = QVBoxLayout(face)
        layout.setContentsMargins(GRID * 2, GRID, GRID * 2, 0)
        layout.setSpacing(0)
        blank = RecordTable(Family.CYCLING, POWER, (), (), {})
        self._model: RecordTableModel[RecordRow] = RecordTableModel(
            columns(blank, self._state.units, None, self.locale()), key=lambda row: row.over
        )
        self._table = QTableView()
        self._table.setAccessibleName(self.tr("Records"))
        self._table.setModel(self._model)
        self._delegate = dress_table(self._table, self._model.columns)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._table.activated.connect(self._open)
        QShortcut(QKeySequence.StandardKey.Copy, self._table, self.copy)
        head = self._table.horizontalHeader()
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self._sort)
        layout.addWidget(self._table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(GRID * 2, GRID * 3, GRID * 2, GRID * 3)
        foot.addWidget(ElidedLabel(self.tr("Enter opens the activity of the cell"), "secondary", "ink3"), 1)
        layout.addLayout(foot)
        card.body.addWidget(face)
        return card

    def _sort(self, column: int) -> None:
        order: Order | None = ORDERS[column]
        if order is not None:
            self.sorted.emit(order)

    def _open(self, index: QModelIndex) -> None:
        held = held_of(self._model.rows[index.row()], index.column())
        if held is not None:
            self.activity_pressed.emit(held.activity_id)

    def _csv(self) -> bytes:
        state = self._state
        assert state.table is not None  # noqa: S101  (its buttons are shown only then)
        return csv_bytes(spreadsheet(state.table, state.rows, state.units, self.locale()))

    async def _copied(self) -> Told | None:
        QGuiApplication.clipboard().setText(self._csv().decode("utf-8-sig"))
        return Told(self.tr("Table copied"))

    async def _saved(self) -> Told | None:
        name = saving.file_name(self.tr("Records")) + ".csv"
        path = await dialogs.choose_save(self.window(), self.tr("Save the records"), name, {".csv": self.tr("Table")})
        if path is None:
            return None
        try:
            await saving.write(path, self._csv())
        except saving.NotSaved as problem:
            return Told(str(problem), "bad")
        return Told(self.tr("Saved %1").replace("%1", path.name))
