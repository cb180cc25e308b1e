"""The line over the list: search, filters as chips, saved filters, grouping and columns."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from peaksdesk.domain.activity import SourceKind
from peaksdesk.domain.activity_filter import Has, Span
from peaksdesk.domain.arranging import Grouping
from peaksdesk.domain.sports import Sport
from peaksdesk.ui import appearance
from peaksdesk.ui.pages.activities.columns import source_name
from peaksdesk.ui.pages.activities.filter_editors import Days, Ends, Ticks
from peaksdesk.ui.pages.activities.filter_words import KINDS, chip, has_name, kind_name, kinds_of, without
from peaksdesk.ui.pages.activities.flow import FlowLayout
from peaksdesk.ui.pages.activities.popover import Popover
from peaksdesk.ui.pages.activities.presenter import ActivitiesState
from peaksdesk.ui.pages.activities.remembered import Saved
from peaksdesk.ui.sport_names import sport_name
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.cells import plain_line
from peaksdesk.ui.widgets.icons import icon
from peaksdesk.ui.widgets.options import Options
from peaksdesk.ui.widgets.text import label

_PANEL = 320
_AROUND = 72
"""What the search box has around its words, with a button at either end, px."""


class FilterBar(QWidget):
    """What is wanted of the list, and how it is cut.

    Attributes:
        searched: The text in the search box changed.
        chosen: Carries another filter.
        cleared: Everything is wanted again.
        grouped: Carries a `Grouping`.
        left: The keys are to go to the list.
        save_pressed: What is wanted is to be kept under a name.
        applied: Carries a saved filter; likewise `rename_pressed` and `forgotten`.
        columns_pressed: The columns are to be chosen.
    """

    searched = Signal(str)
    chosen = Signal(object)
    cleared = Signal()
    grouped = Signal(object)
    left = Signal()
    save_pressed = Signal()
    applied = Signal(object)
    rename_pressed = Signal(object)
    forgotten = Signal(object)
    columns_pressed = Signal()

    def __init__(self) -> None:
        """Make it, wanting nothing."""
        super().__init__()
        self._state = ActivitiesState()
        self.today: Callable[[], date] = date.today
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GRID * 2)
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        self.search = self._search_box()
        self.add = button(self.tr("Filter"), icon="filter", name=self.tr("Add a filter"))
        self.add.clicked.connect(self.open_kinds)
        # Kept: a menu that is deleted once it was used takes the panel that it opened with it.
        self._kinds = QMenu(self)
        self._kinds.setAccessibleName(self.tr("Add a filter"))
        for kind in KINDS:
            self._kinds.addAction(kind_name(kind)).triggered.connect(lambda _=False, kind=kind: self.open_kind(kind))
        self._saved = button(self.tr("Saved"), icon="bookmark", name=self.tr("Saved filters"))
        self._saved.clicked.connect(self.open_saved)
        self.grouping = Options(
            self.tr("Group by"),
            (
                (Grouping.NONE, self.tr("All")),
                (Grouping.WEEK, self.tr("Week")),
                (Grouping.MONTH, self.tr("Month")),
                (Grouping.YEAR, self.tr("Year")),
            ),
        )
        self.grouping.chosen.connect(self.grouped)
        self.grouping.setToolTip(self.tr("Group by (Ctrl+G)"))
        self.columns = button("", icon="columns", name=self.tr("Choose columns"))
        self.columns.setToolTip(self.tr("Choose columns"))
        self.columns.clicked.connect(lambda: self.columns_pressed.emit())
        row.addWidget(self.search, 1)
        row.addWidget(self.add)
        row.addWidget(self._saved)
        row.addStretch(1)
        row.addWidget(self.grouping)
        row.addWidget(self.columns)
        outer.addLayout(row)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, GRID * 2)
        outer.addWidget(self._chips)
        self._shown_chips: tuple[tuple[str, str], ...] = ()
        self._chips.hide()

    def show_state(self, state: ActivitiesState) -> None:
        """Show a state."""
        self._state = state
        if self.search.text() != state.query:
            self.search.setText(state.query)
        self.grouping.show_value(state.grouping)
        chips = tuple((kind, chip(state.chosen, kind, state.units, self.locale())) for kind in kinds_of(state.chosen))
        if chips != self._shown_chips or state.filtered == self._chips.isHidden():
            self._shown_chips = chips
            self._rebuild()

    def open_kinds(self) -> None:
        """Offer the kinds of filters."""
        self._kinds.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + GRID)))

    def open_kind(self, kind: str, anchor: QWidget | None = None) -> None:
        """Open the panel of a kind of filter."""
        panel = Popover(self, kind_name(kind), _PANEL)
        panel.setObjectName(f"filter-{kind}")
        panel.body.addWidget(self._editor(kind))
        panel.open_under(anchor or self.add)

    def open_saved(self) -> None:
        """Offer the saved filters, and what can be done with them."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Saved filters"))
        for saved in self._state.saved:
            name = _menu_text(saved.name)
            menu.addAction(name).triggered.connect(lambda _=False, saved=saved: self.applied.emit(saved))
        if not self._state.saved:
            menu.addAction(self.tr("No saved filters yet")).setEnabled(False)
        menu.addSeparator()
        save = menu.addAction(self.tr("Save this filter…"))
        save.setEnabled(self._state.filtered)
        save.triggered.connect(lambda: self.save_pressed.emit())
        if self._state.saved:
            self._manage(menu, self.tr("Rename"), self.rename_pressed.emit)
            self._manage(menu, self.tr("Delete"), self.forgotten.emit)
        menu.popup(self._saved.mapToGlobal(QPoint(0, self._saved.height() + GRID)))

    def _manage(self, menu: QMenu, title: str, act: Callable[[Saved], None]) -> None:
        inner = menu.addMenu(title)
        for saved in self._state.saved:
            inner.addAction(_menu_text(saved.name)).triggered.connect(lambda _=False, saved=saved: act(saved))

    def _editor(self, kind: str) -> QWidget:
        state, wanted = self._state, self._state.chosen
        if kind == "days":
            days = state.table.day
            first = date.fromordinal(int(days[-1])) if days.size else self.today()
            editor = Days(wanted, first, self.today())
            editor.changed.connect(lambda found: self._tell(recent=found.recent, since=found.since, until=found.until))
            return editor
        if kind in {"time_s", "distance_m", "load"}:
            ends = Ends(kind, getattr(wanted, kind) or Span(), state.units)
            ends.changed.connect(lambda span: self._tell(**{kind: span}))
            return ends
        choices, ticked = self._choices(kind)
        if not choices:
            return label(self.tr("There is nothing to choose from yet."), "body", "ink2", wrap=True)
        ticks = Ticks(choices, ticked)
        ticks.changed.connect(lambda found: self._ticked(kind, found))
        return ticks

    def _choices(self, kind: str) -> tuple[list[tuple[object, str, int | None]], frozenset[object]]:
        table, wanted = self._state.table, self._state.chosen
        choices: list[tuple[object, str, int | None]] = []
        match kind:
            case "sports":
                counts = sorted(table.sport.counts().items(), key=lambda item: -item[1])
                choices += [(Sport(value), sport_name(Sport(value)), count) for value, count in counts]
                return choices, frozenset(wanted.sports)
            case "gear":
                counts = sorted(table.gear.counts().items(), key=lambda item: -item[1])
                choices += [(name, name or self.tr("Without gear"), count) for name, count in counts]
                return choices, frozenset(wanted.gear)
            case "sources":
                return [(kind, source_name(kind), None) for kind in SourceKind], frozenset(wanted.sources)
            case "excluded":
                choices += [
                    (True, self.tr("Left out of the load"), None),
                    (False, self.tr("Counted in the load"), None),
                ]
                return choices, frozenset() if wanted.excluded is None else frozenset({wanted.excluded})
        choices += [((has, lacking), has_name(has, lacking=lacking), None) for has in Has for lacking in (False, True)]
        ticked = {(has, False) for has in wanted.has} | {(has, True) for has in wanted.lacks}
        return choices, frozenset(ticked)

    def _ticked(self, kind: str, found: frozenset[object]) -> None:
        if kind == "has":
            pairs = [pair for pair in found if isinstance(pair, tuple)]
            lacks = frozenset(has for has, lacking in pairs if lacking)
            self._tell(has=frozenset(has for has, lacking in pairs if not lacking), lacks=lacks)
        elif kind == "excluded":
            self._tell(excluded=None if len(found) != 1 else True in found)
        else:
            self._tell(**{kind: found})

    def _tell(self, **changes: object) -> None:
        wanted = replace(self._state.chosen, **changes)  # type: ignore[arg-type]
        self._state = replace(self._state, chosen=wanted)
        self.chosen.emit(wanted)

    def _rebuild(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for kind, words in self._shown_chips:
            self._flow.addWidget(self._chip(kind, words))
        if self._state.filtered:
            clear = button(self.tr("Clear filters"), "link")
            clear.clicked.connect(lambda: self.cleared.emit())
            save = button(self.tr("Save…"), "link", name=self.tr("Save this filter…"))
            save.clicked.connect(lambda: self.save_pressed.emit())
            self._flow.addWidget(clear)
            self._flow.addWidget(save)
        self._chips.setVisible(self._state.filtered)
        self._flow.invalidate()
        self._chips.updateGeometry()

    def _chip(self, kind: str, words: str) -> QWidget:
        made = QFrame()
        made.setProperty("surface", "chip")
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        text = plain_line(words)
        short = text if len(text) <= 60 else f"{text[:59]}…"
        change = button(short.replace("&", "&&"), "chip", name=self.tr("Filter: %1").replace("%1", text))
        change.clicked.connect(lambda: self.open_kind(kind, made))
        remove = button("", "chip", icon="close", name=self.tr("Remove the filter: %1").replace("%1", text))
        remove.clicked.connect(lambda: self._remove(kind))
        remove.setFixedWidth(28)
        row.addWidget(change)
        row.addWidget(remove)
        made.setAccessibleName(text)
        return made

    def _remove(self, kind: str) -> None:
        wanted = without(self._state.chosen, kind)
        self._state = replace(self._state, chosen=wanted)
        self.chosen.emit(wanted)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search_box(self) -> QLineEdit:
        box = QLineEdit()
        box.setPlaceholderText(self.tr("Search: lake, sport:run, >1h, load>80"))
        box.setAccessibleName(self.tr("Search activities"))
        box.setFont(appearance.font("body"))
        hint = QFontMetrics(box.font()).horizontalAdvance(box.placeholderText())
        box.setMinimumWidth(min(max(220, hint + _AROUND), 360))
        box.setMaximumWidth(360)
        box.setProperty("kind", "search")
        box.setClearButtonEnabled(True)
        box.addAction(QAction(icon("search", "ink3"), "", box), QLineEdit.ActionPosition.LeadingPosition)
        box.textEdited.connect(self.searched)
        box.textChanged.connect(self._emptied)
        box.returnPressed.connect(lambda: self.left.emit())
        for key, act in ((Qt.Key.Key_Escape, self._escape), (Qt.Key.Key_Down, self.left.emit)):
            shortcut = QShortcut(QKeySequence(key), box)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        return box

    def _escape(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.left.emit()

    def _emptied(self, text: str) -> None:
        if not text and self._state.query:
            self.searched.emit("")


def _menu_text(name: str) -> str:
    return plain_line(name)[:60].replace("&", "&&")
