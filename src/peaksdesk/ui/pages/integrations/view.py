"""How the Integrations page looks."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from peaksdesk.ui.page import Command
from peaksdesk.ui.pages.integrations.card import ProviderTile
from peaksdesk.ui.pages.integrations.state import Act, IntegrationsState, acts_on
from peaksdesk.ui.pages.integrations.words import act_words
from peaksdesk.ui.theme import GAP, GRID, MARGIN
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.chapter import scrolled
from peaksdesk.ui.widgets.header import PageHeader
from peaksdesk.ui.widgets.message import EmptyState, ProblemState
from peaksdesk.ui.widgets.skeleton import Skeleton

_CARD = 340
"""Narrowest a card may be, px."""
_HEIGHT = 248
_MOST_COLUMNS = 4


class IntegrationsView(QWidget):
    """A card for each provider.

    Attributes:
        asked: Carries a provider's id and what is to be done (`Act`).
    """

    asked = Signal(str, object)
    sync_all_pressed = Signal()
    again_pressed = Signal()
    import_pressed = Signal()

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__()
        self.state = IntegrationsState(loading=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, MARGIN - GRID)
        outer.setSpacing(GAP)
        self._header = PageHeader(self.tr("Integrations"))
        self._import = button(self.tr("Import files"))
        self._import.clicked.connect(self.import_pressed)
        self._sync_all = button(self.tr("Sync all"), "primary")
        self._sync_all.clicked.connect(self.sync_all_pressed)
        for press in (self._import, self._sync_all):
            self._header.add_action(press)
        outer.addWidget(self._header)
        self._faces = QStackedLayout()
        outer.addLayout(self._faces, 1)
        self._loading = Skeleton((1, 4, 2), row_height=60)
        self._problem = ProblemState(self.tr("The accounts cannot be shown"))
        self._problem.acted.connect(lambda: self.again_pressed.emit())
        self._empty = EmptyState(
            "integrations",
            self.tr("No providers"),
            self.tr("The accounts that training can come from stand here. Files can be imported without any of them."),
            self.tr("Import files"),
        )
        self._empty.acted.connect(lambda: self.import_pressed.emit())
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._cards: QScrollArea = scrolled(holder)
        self._tiles: dict[str, ProviderTile] = {}
        for face in (self._loading, self._problem, self._empty, self._cards):
            self._faces.addWidget(face)
        self._columns = 0

    def show_state(self, state: IntegrationsState) -> None:
        """Show a state."""
        self.state = state
        self._sync_all.setVisible(bool(state.connected))
        self._header.set_subtitle(self._subtitle(state) if state.cards and state.problem is None else "")
        if state.problem is not None:
            self._problem.show_problem(state.problem)
            self._faces.setCurrentWidget(self._problem)
            return
        if state.loading:
            self._faces.setCurrentWidget(self._loading)
            return
        self._faces.setCurrentWidget(self._cards if state.cards else self._empty)
        for one in state.cards:
            if one.id not in self._tiles:
                self._tiles[one.id] = self._tile(one.id)
            self._tiles[one.id].show_card(one)
        for name in [name for name in self._tiles if name not in {one.id for one in state.cards}]:
            self._tiles.pop(name).deleteLater()
            self._columns = 0
        self._arrange()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done, for the palette."""
        found = []
        for one in self.state.cards:
            buttons, menu = acts_on(one)
            for act in (*buttons, *menu):
                words = self.tr("%1: %2").replace("%1", one.name).replace("%2", act_words(act))
                found.append(Command(words, lambda name=one.id, act=act: self.asked.emit(name, act)))  # type: ignore[misc]
        return tuple(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many cards side by side as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _tile(self, name: str) -> ProviderTile:
        tile = ProviderTile()
        tile.setMinimumHeight(_HEIGHT)
        tile.asked.connect(lambda act: self._ask(name, act))
        self._columns = 0
        return tile

    def _ask(self, name: str, act: Act) -> None:
        self.asked.emit(name, act)

    def _arrange(self) -> None:
        room = self.width() - 2 * MARGIN
        columns = max(1, min(_MOST_COLUMNS, (room + GAP) // (_CARD + GAP)))
        if columns == self._columns or not self._tiles:
            return
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for number, one in enumerate(self.state.cards):
            self._grid.addWidget(self._tiles[one.id], number // columns, number % columns)
        self._grid.setRowStretch(len(self._tiles), 1)

    def _subtitle(self, state: IntegrationsState) -> str:
        locale = self.locale()
        parts = [self.tr("%1 connected").replace("%1", locale.toString(state.connected))]
        if state.needing == 1:
            parts.append(self.tr("1 needs you"))
        elif state.needing:
            parts.append(self.tr("%1 need you").replace("%1", locale.toString(state.needing)))
        return " · ".join((*parts, self.tr("everything else works without any of them")))
