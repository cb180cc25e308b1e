"""How the Activities page looks."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedLayout, QTableView, QVBoxLayout, QWidget

from peaksdesk.domain.activity import Activity
from peaksdesk.ui import appearance
from peaksdesk.ui import format as shown
from peaksdesk.ui.models.table import RecordTableModel
from peaksdesk.ui.pages.activities.columns import GIVES_WAY, ORDERS, columns, words
from peaksdesk.ui.pages.activities.presenter import ActivitiesState, Totals
from peaksdesk.ui.theme import GAP, GRID, MARGIN
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.cells import dress_table
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.header import PageHeader
from peaksdesk.ui.widgets.icons import icon
from peaksdesk.ui.widgets.message import EmptyState, ProblemState
from peaksdesk.ui.widgets.skeleton import Skeleton

_LEAST_TITLE = 200
"""Width that titles keep, px: columns give way to them."""

_MANY_S = 100 * 3600.0
_ARROWS = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up})


class ActivitiesView(QWidget):
    """A search box over a table, with totals under it.

    Attributes:
        searched: The text in the search box changed.
        sorted: A heading was pressed; carries its `Order`.
        activity_pressed: A row was opened; carries the activity's id.
    """

    searched = Signal(str)
    sorted = Signal(object)
    activity_pressed = Signal(object)
    import_pressed = Signal()
    again_pressed = Signal()

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__()
        self._locale = self.locale()
        self._state = ActivitiesState(loading=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, MARGIN - GRID)
        outer.setSpacing(GAP)
        self._header = PageHeader(self.tr("Activities"))
        self._search = self._search_box()
        self._import = button(self.tr("Import files"))
        self._import.clicked.connect(lambda: self.import_pressed.emit())
        self._header.add_action(self._search)
        self._header.add_action(self._import)
        outer.addWidget(self._header)
        card = Card(padding=0)
        outer.addWidget(card, 1)
        self._faces = QStackedLayout()
        card.body.addLayout(self._faces)

        self._loading = Skeleton((2, 2, 4, 1, 1, 1, 1))
        self._problem = ProblemState(self.tr("The activities cannot be shown"))
        self._problem.acted.connect(lambda: self.again_pressed.emit())
        self._empty = EmptyState(
            "activities",
            self.tr("No activities yet"),
            self.tr("Every ride, run and swim will stand here, with its numbers. Start with the files you have."),
            self.tr("Import files"),
        )
        self._empty.acted.connect(lambda: self.import_pressed.emit())
        self._nothing = EmptyState("search", self.tr("Nothing matches"), "", self.tr("Clear the search"))
        self._nothing.acted.connect(self._search.clear)
        self._full = self._table_face()
        for face in (self._loading, self._problem, self._empty, self._nothing, self._full):
            self._faces.addWidget(face)
        self.setFocusProxy(self._table)
        self.show_state(self._state)

    def show_state(self, state: ActivitiesState) -> None:
        """Show a state."""
        if state.units is not self._state.units:
            self._model.set_columns(columns(state.units, self._locale))
            self._delegate.columns = self._model.columns
        self._state = state
        if self._search.text() != state.query:
            self._search.setText(state.query)
        face = self._face(state)
        self._header.set_subtitle(self._subtitle(state))
        self._search.setVisible(face in {self._full, self._nothing})
        self._import.setVisible(face in {self._full, self._nothing})
        if face is self._full:
            self._show_rows(state)
        self._faces.setCurrentWidget(face)

    def words(self, activity: Activity) -> str:
        """Return what of an activity can be searched."""
        return words(activity, self._locale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the least important columns give way."""
        super().resizeEvent(event)
        room = self.width() - 2 * MARGIN - 2 * GRID - _LEAST_TITLE
        needed = sum(column.width for column in self._model.columns)
        for order in GIVES_WAY:
            column = ORDERS.index(order)
            self._table.setColumnHidden(column, needed > room)
            needed -= self._model.columns[column].width if needed > room else 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Search by typing over the table; let the first arrow key choose the row it starts from."""
        if watched is not self._table or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _ARROWS and not self._table.selectionModel().hasSelection():
            self._table.selectRow(max(self._table.currentIndex().row(), 0))
            return True
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if plain and event.text().strip() and event.text().isprintable():
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)
            self._search.insert(event.text())
            self._search.textEdited.emit(self._search.text())
            return True
        return False

    def _face(self, state: ActivitiesState) -> QWidget:
        if state.problem is not None:
            self._problem.show_problem(state.problem)
            return self._problem
        if state.loading:
            return self._loading
        if state.all == 0:
            return self._empty
        if not state.rows and state.query:
            self._nothing.say(
                self.tr("Nothing matches"),
                self.tr("No title, sport, day or gear holds “%1”.").replace("%1", state.query),
                self.tr("Clear the search"),
            )
            return self._nothing
        return self._full

    def _subtitle(self, state: ActivitiesState) -> str:
        if state.loading or state.problem is not None:
            return ""
        count = self._locale.toString(state.all)
        if state.query:
            return self.tr("%1 of %2 match").replace("%1", self._locale.toString(len(state.rows))).replace("%2", count)
        return self._sessions(state.all) if state.all else ""

    def _show_rows(self, state: ActivitiesState) -> None:
        chosen = self._chosen()
        self._model.mark(ORDERS.index(state.order), "↓" if state.descending else "↑")
        if state.rows is not self._model.rows:
            self._model.show(state.rows)
            self._choose(chosen)
        self._totals.setText(self._totals_text(state.totals))

    def _totals_text(self, totals: Totals) -> str:
        units = self._state.units
        parts = (
            self.tr("%1 h").replace("%1", self._hours(totals.time_s)),
            shown.joined(shown.distance(totals.distance_m, units, self._locale, digits=0)),
            self.tr("%1 up").replace("%1", shown.joined(shown.elevation(totals.ascent_m, units, self._locale))),
            self.tr("load %1").replace("%1", shown.number(totals.load, self._locale)),
        )
        return " · ".join((self._sessions(totals.count), *parts))

    def _hours(self, seconds: float) -> str:
        """Sums of months and years need no minutes."""
        return shown.hours(seconds) if seconds < _MANY_S else shown.number(seconds / 3600, self._locale)

    def _sessions(self, count: int) -> str:
        if count == 1:
            return self.tr("1 session")
        return self.tr("%1 sessions").replace("%1", self._locale.toString(count))

    def _search_box(self) -> QLineEdit:
        box = QLineEdit()
        box.setPlaceholderText(self.tr("Search title, sport, day…"))
        box.setAccessibleName(self.tr("Search activities"))
        box.setFont(appearance.font("body"))
        box.setFixedWidth(260)
        box.setProperty("kind", "search")
        box.setClearButtonEnabled(True)
        box.addAction(QAction(icon("search", "ink3"), "", box), QLineEdit.ActionPosition.LeadingPosition)
        box.textEdited.connect(self.searched)
        box.textChanged.connect(self._cleared)
        box.returnPressed.connect(lambda: self._table.setFocus(Qt.FocusReason.OtherFocusReason))
        QShortcut(QKeySequence.StandardKey.Find, self, lambda: box.setFocus(Qt.FocusReason.ShortcutFocusReason))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), box, box.clear, context=Qt.ShortcutContext.WidgetShortcut)
        return box

    def _cleared(self, text: str) -> None:
        if not text and self._state.query:
            self.searched.emit("")

    def _table_face(self) -> QWidget:
        face = QWidget()
        layout = QVBoxLayout(face)
        layout.setContentsMargins(GRID * 2, GRID, GRID * 2, 0)
        layout.setSpacing(0)
        self._model = RecordTableModel(columns(self._state.units, self._locale), key=lambda row: row.id)
        self._table = QTableView()
        self._table.setAccessibleName(self.tr("Activities"))
        self._table.setModel(self._model)
        self._delegate = dress_table(self._table, self._model.columns)
        self._table.activated.connect(self._opened)
        self._table.installEventFilter(self)
        head = self._table.horizontalHeader()
        head.setSectionsClickable(True)
        head.sectionClicked.connect(lambda column: self.sorted.emit(ORDERS[column]))
        layout.addWidget(self._table, 1)
        line = QFrame()
        line.setProperty("surface", "line")
        line.setFixedHeight(1)
        layout.addWidget(line)
        foot = QHBoxLayout()
        foot.setContentsMargins(GRID * 2, GRID * 3, GRID * 2, GRID * 3)
        self._totals = ElidedLabel("", "secondary_strong", "ink2")
        self._totals.setAccessibleName(self.tr("Totals"))
        foot.addWidget(self._totals, 1)
        foot.addWidget(ElidedLabel(self.tr("Enter opens · type to search"), "secondary", "ink3"), 0)
        layout.addLayout(foot)
        return face

    def _opened(self, index: QModelIndex) -> None:
        self.activity_pressed.emit(self._model.rows[index.row()].id)

    def _chosen(self) -> int | None:
        row = self._table.currentIndex().row()
        return self._model.rows[row].id if 0 <= row < len(self._model.rows) else None

    def _choose(self, activity_id: int | None) -> None:
        rows = self._model.rows
        found = next((at for at, row in enumerate(rows) if row.id == activity_id), None) if activity_id else None
        if found is None:
            # A current row without a selection: the arrow keys work at once, and nothing looks chosen.
            self._table.selectionModel().setCurrentIndex(
                self._model.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
            return
        self._table.selectRow(found)
