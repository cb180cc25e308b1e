"""How the Activities page looks."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from peaksdesk.domain.arranging import Grouping
from peaksdesk.domain.periods import WeekStart
from peaksdesk.domain.sports import Sport
from peaksdesk.ui import format as shown
from peaksdesk.ui import region
from peaksdesk.ui.pages.activities.action_bar import ActionBar
from peaksdesk.ui.pages.activities.column_chooser import ColumnChooser
from peaksdesk.ui.pages.activities.columns import GIVES_WAY, LEAST_TITLE, ListColumn, columns
from peaksdesk.ui.pages.activities.filter_bar import FilterBar
from peaksdesk.ui.pages.activities.list_table import ListTable
from peaksdesk.ui.pages.activities.model import ListModel, sessions
from peaksdesk.ui.pages.activities.presenter import ActivitiesState
from peaksdesk.ui.pages.activities.remembered import STANDARD, Layout
from peaksdesk.ui.sport_names import sport_name
from peaksdesk.ui.theme import GRID, MARGIN
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.cells import width_of_column
from peaksdesk.ui.widgets.front import put_in_front
from peaksdesk.ui.widgets.header import PageHeader
from peaksdesk.ui.widgets.message import EmptyState, ProblemState
from peaksdesk.ui.widgets.skeleton import Skeleton

_NEXT = {
    Grouping.NONE: Grouping.WEEK,
    Grouping.WEEK: Grouping.MONTH,
    Grouping.MONTH: Grouping.YEAR,
    Grouping.YEAR: Grouping.NONE,
}


class ActivitiesView(QWidget):
    """Filters over a table, with sums and what can be done under it.

    Attributes:
        sorted: A heading was pressed; carries the column's order.
        activity_pressed: A row was opened; carries the activity's id.
        laid_out: Carries a `Layout`.
        closed_all: All groups are to be closed, or opened.
        edit_wanted: The keys for editing the selection were pressed; likewise `export_wanted`.
    """

    sorted = Signal(str)
    activity_pressed = Signal(object)
    laid_out = Signal(object)
    closed_all = Signal(bool)
    import_pressed = Signal()
    again_pressed = Signal()
    edit_wanted = Signal()
    export_wanted = Signal()

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__()
        self._state = ActivitiesState(loading=True)
        self._columns = columns(self._state.units, self.locale())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, MARGIN - GRID)
        outer.setSpacing(GRID * 3)
        self._header = PageHeader(self.tr("Activities"))
        self._import = button(self.tr("Import files"))
        self._import.clicked.connect(lambda: self.import_pressed.emit())
        self._header.add_action(self._import)
        outer.addWidget(self._header)
        self.bar = FilterBar()
        outer.addWidget(self.bar)
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
        self._nothing = EmptyState("search", self.tr("Nothing matches"), "", self.tr("Clear filters"))
        self._nothing.acted.connect(lambda: self.bar.cleared.emit())
        self._full = self._list_face()
        for face in (self._loading, self._problem, self._empty, self._nothing, self._full):
            self._faces.addWidget(face)
        self._bind()
        put_in_front(self, self.table)
        self.show_state(self._state)

    def show_state(self, state: ActivitiesState) -> None:
        """Show a state."""
        before, self._state = self._state, state
        if state.units is not before.units:
            self._columns = columns(state.units, self.locale())
        face = self._face(state)
        usable = face in {self._full, self._nothing}
        self._header.set_subtitle(self._subtitle(state))
        self.bar.setVisible(usable)
        self._import.setVisible(usable)
        self.bar.show_state(state)
        if face is self._full:
            self._show_list(before, state)
        self._faces.setCurrentWidget(face)

    # What the presenter asks for words and weeks, see `Names`

    def sports(self) -> dict[Sport, str]:
        """Return the sports' names."""
        return {sport: sport_name(sport) for sport in Sport}

    def day(self, day: date) -> str:
        """Return a day in short."""
        return shown.short_day(day, self.locale())

    def week_start(self) -> WeekStart:
        """Return the day a week begins on."""
        return WeekStart.MONDAY if region.week_starts_monday() else WeekStart.SUNDAY

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the least important columns give way."""
        super().resizeEvent(event)
        self._fit()

    def cycle_grouping(self) -> None:
        """Cut the list into the next larger periods, and from years into nothing."""
        self.bar.grouped.emit(_NEXT[self._state.grouping])

    def focus_search(self) -> None:
        """Bring the keys to the search box."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def choose_columns(self) -> None:
        """Open the panel of columns."""
        chooser = ColumnChooser(self, self._state.layout, self._columns)
        chooser.changed.connect(self.laid_out)
        chooser.open_under(self.bar.columns)

    def _face(self, state: ActivitiesState) -> QWidget:
        if state.problem is not None:
            self._problem.show_problem(state.problem)
            return self._problem
        if state.loading:
            return self._loading
        if not len(state.table):
            return self._empty
        if not state.arranged.totals.count and state.filtered:
            self._nothing.say(self.tr("Nothing matches"), self._why_nothing(state), self.tr("Clear filters"))
            return self._nothing
        return self._full

    def _why_nothing(self, state: ActivitiesState) -> str:
        if state.query.strip():
            return self.tr("No title, sport, day or gear holds “%1” within the filters.").replace(
                "%1", state.query.strip()[:80]
            )
        return self.tr("No activity is all that the filters want.")

    def _subtitle(self, state: ActivitiesState) -> str:
        if state.loading or state.problem is not None or not state.complete:
            return ""
        count = self.locale().toString(len(state.table))
        if state.filtered:
            found = self.locale().toString(state.arranged.totals.count)
            return self.tr("%1 of %2 match").replace("%1", found).replace("%2", count)
        return sessions(len(state.table), self.locale()) if len(state.table) else ""

    def _shown(self, state: ActivitiesState) -> tuple[ListColumn, ...]:
        return tuple(self._columns[name] for name in state.layout.shown if name in self._columns)

    def _show_list(self, before: ActivitiesState, state: ActivitiesState) -> None:
        wanted = self._shown(state)
        self._model.mark(state.order, state.closed, descending=state.descending)
        other = wanted != self._model.columns
        if other or state.arranged is not self._model.arranged or state.table is not self._model.table:
            self.table.show_list(state.table, state.arranged, wanted)
        if other:
            self._lay_out()
        if before.selection is None and state.selection is not None and not self.table.selected.size:
            self.table.choose(state.table.ids[state.selection.rows])
        self.foot.show_state(self._state)

    def _lay_out(self) -> None:
        """Give the columns their widths."""
        self._laying = True
        head = self.table.horizontalHeader()
        for k, column in enumerate(self._model.columns):
            head.resizeSection(k, self._width(column) or LEAST_TITLE)
        self._laying = False
        self._fit()

    def _fit(self) -> None:
        self._laying = True
        standard = self._state.layout.shown == STANDARD
        names = [column.name for column in self._model.columns]
        room = self.width() - 2 * MARGIN - 4 * GRID - LEAST_TITLE
        head = self.table.horizontalHeader()
        needed = sum(self._width(column) for column in self._model.columns if column.name != "title")
        for name in GIVES_WAY:
            if name in names:
                hidden = standard and needed > room
                head.setSectionHidden(names.index(name), hidden)
                needed -= self._width(self._columns[name]) if hidden else 0
        self.table.fill_width()
        self._laying = False

    def _width(self, column: ListColumn) -> int:
        return self._state.layout.widths.get(column.name, width_of_column(column.cell))

    def _resized(self, section: int, _: int, width: int) -> None:
        if self._laying or not 0 <= section < len(self._model.columns):
            return
        name = self._model.columns[section].name
        layout = self._state.layout
        if name != "title" and width:
            self.laid_out.emit(Layout(layout.shown, {**layout.widths, name: width}))

    def _moved(self, _: int, old: int, new: int) -> None:
        if self._laying:
            return
        # The model takes the new order: what is drawn and what is held are always the same.
        self._laying = True
        self.table.horizontalHeader().moveSection(new, old)
        self._laying = False
        names = list(self._state.layout.shown)
        names.insert(new, names.pop(old))
        self.laid_out.emit(Layout(tuple(names), self._state.layout.widths))

    def _list_face(self) -> QWidget:
        face = QWidget()
        layout = QVBoxLayout(face)
        layout.setContentsMargins(GRID * 2, GRID, GRID * 2, 0)
        layout.setSpacing(0)
        state = self._state
        self._laying = False
        self._model = ListModel(state.table, state.arranged, self._shown(state))
        self.table = ListTable(self._model)
        layout.addWidget(self.table, 1)
        line = QFrame()
        line.setProperty("surface", "line")
        line.setFixedHeight(1)
        layout.addWidget(line)
        self.foot = ActionBar()
        layout.addWidget(self.foot)
        self._lay_out()
        return face

    def _bind(self) -> None:
        table, head = self.table, self.table.horizontalHeader()
        table.opened.connect(self.activity_pressed)
        table.typed.connect(self._type)
        table.menu_wanted.connect(lambda at: self.foot.open_menu(QPoint(at)))
        table.delete_pressed.connect(self.foot.delete_pressed)
        table.widened.connect(self._fit)
        head.sectionClicked.connect(lambda section: self.sorted.emit(self._model.columns[section].order))
        head.sectionResized.connect(self._resized)
        head.sectionMoved.connect(self._moved)
        self.foot.cleared.connect(table.clearSelection)
        self.bar.left.connect(lambda: table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.bar.columns_pressed.connect(self.choose_columns)
        QShortcut(QKeySequence.StandardKey.Find, self, self.focus_search)
        QShortcut(QKeySequence("Ctrl+Shift+F"), self, self.bar.open_kinds)
        QShortcut(QKeySequence("Ctrl+G"), self, self.cycle_grouping)
        QShortcut(QKeySequence("Ctrl+E"), self, lambda: self.edit_wanted.emit())
        QShortcut(QKeySequence("Ctrl+Shift+E"), self, lambda: self.export_wanted.emit())
        for keys, close in (("Ctrl+Left", True), ("Ctrl+Right", False)):
            shortcut = QShortcut(QKeySequence(keys), table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda close=close: self.closed_all.emit(close))

    def _type(self, letters: str) -> None:
        self.bar.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.search.insert(letters)
        self.bar.search.textEdited.emit(self.bar.search.text())
