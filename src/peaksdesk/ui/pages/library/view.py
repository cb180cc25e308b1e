"""How the Library page looks."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from peaksdesk.domain.gear import Item, Wear
from peaksdesk.ui.pages.library.detail import NAMES, Detail
from peaksdesk.ui.pages.library.presenter import Act, LibraryState, acts_on
from peaksdesk.ui.pages.library.shelf import Shelf
from peaksdesk.ui.theme import GAP, GRID, MARGIN
from peaksdesk.ui.widgets.breadth import keep_breadth
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.front import put_in_front
from peaksdesk.ui.widgets.header import PageHeader
from peaksdesk.ui.widgets.message import EmptyState, ProblemState
from peaksdesk.ui.widgets.skeleton import Skeleton


class LibraryView(QWidget):
    """The gear on the left, the one that is chosen on the right.

    Attributes:
        chosen: Carries the key of the gear to look at.
        asked: Carries what is to be done (`Act`) and with which gear; None where a new one is to be added.
    """

    chosen = Signal(object)
    asked = Signal(object, object)
    again_pressed = Signal()

    def __init__(self) -> None:
        """Make the page; it shows nothing before `show_state`."""
        super().__init__()
        self.state: LibraryState | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, MARGIN - GRID)
        outer.setSpacing(GAP)
        self._header = PageHeader(self.tr("Library"))
        self._add = button(self.tr("Add gear"), "primary")
        self._add.clicked.connect(lambda: self.asked.emit(Act.ADD, None))
        self._header.add_action(self._add)
        outer.addWidget(self._header)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        card = Card(padding=0)
        self._faces = QStackedLayout()
        card.body.setContentsMargins(0, GRID * 2, 0, GRID * 2)
        card.body.addLayout(self._faces)
        row.addWidget(card, 1)
        self.detail = Detail()
        self.detail.asked.connect(self._ask)
        row.addWidget(self.detail)
        outer.addLayout(row, 1)
        self._loading = Skeleton((1, 4, 2), row_height=60)
        self._problem = ProblemState(self.tr("The gear cannot be shown"))
        self._problem.acted.connect(lambda: self.again_pressed.emit())
        self._empty = EmptyState(
            "library",
            self.tr("No gear yet"),
            self.tr(
                "Bikes, shoes and boats stand here with the way they went, and tell when they are worn out. Which one "
                "was used is said on an activity's page, or of many at once in the list of activities."
            ),
            self.tr("Add gear"),
        )
        self._empty.acted.connect(lambda: self.asked.emit(Act.ADD, None))
        self._shelf: Shelf | None = None
        for face in (self._loading, self._problem, self._empty):
            self._faces.addWidget(face)
        for key, act in (("F2", Act.EDIT), ("Del", Act.FORGET)):
            made = QShortcut(QKeySequence(key), self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(lambda act=act: self._ask(act))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay as wide as can be read across."""
        super().resizeEvent(event)
        keep_breadth(self)

    def show_state(self, state: LibraryState) -> None:
        """Show a state."""
        self.state = state
        if self._shelf is None:
            self._shelf = self._make_shelf(state)
            self._faces.addWidget(self._shelf)
            put_in_front(self, self._shelf)
        face = self._face(state, self._shelf)
        self._faces.setCurrentWidget(face)
        full = face is self._shelf and state.item is not None
        self.detail.setVisible(full)
        self._add.setVisible(face is self._shelf)
        self._header.set_subtitle(self._subtitle(state) if face is self._shelf else "")
        if state.item is not None and full:
            self._shelf.show_state(state)
            self.detail.show_item(state.item, state)

    def ask(self, act: Act) -> None:
        """Do something with the gear that is chosen, or add one."""
        self._ask(act)

    def _make_shelf(self, state: LibraryState) -> Shelf:
        shelf = Shelf(state)
        shelf.chosen.connect(lambda key: self.chosen.emit(key))
        shelf.activated.connect(lambda _: self._ask(Act.EDIT))
        shelf.menu_asked.connect(self._show_menu)
        return shelf

    def _face(self, state: LibraryState, shelf: Shelf) -> QWidget:
        if state.problem is not None:
            self._problem.show_problem(state.problem)
            return self._problem
        if state.loading:
            return self._loading
        return shelf if state.items else self._empty

    def _subtitle(self, state: LibraryState) -> str:
        locale = self.locale()
        used = [item for item in state.wholes if item.gear.retired_on is None]
        told = self.tr("1 in use")
        if len(used) != 1:
            told = self.tr("%1 in use").replace("%1", locale.toString(len(used)))
        parts = [told]
        worn = sum(item.wear is Wear.OVER for item in state.items if item.gear.retired_on is None)
        if worn == 1:
            parts.append(self.tr("1 past its limit"))
        elif worn:
            parts.append(self.tr("%1 past their limit").replace("%1", locale.toString(worn)))
        return " · ".join(parts)

    def _ask(self, act: Act) -> None:
        item = self.state.item if self.state else None
        if act is Act.ADD:
            self.asked.emit(act, None)
        elif item is not None and act in acts_on(item):
            self.asked.emit(act, item)

    def _show_menu(self, item: Item, at: QPoint) -> None:
        self.chosen.emit(item.gear.key)
        menu = QMenu(self)
        menu.setObjectName("gear_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act in acts_on(item):
            text = QCoreApplication.translate("Library", NAMES[act])
            menu.addAction(text).triggered.connect(lambda _=False, act=act: self.asked.emit(act, item))
        menu.popup(at)
