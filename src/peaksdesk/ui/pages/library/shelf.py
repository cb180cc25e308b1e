"""The gear one under another, parts under what they are fitted to, what is retired at the end."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from peaksdesk.domain.gear import Item, Wear
from peaksdesk.ui.pages.library import words
from peaksdesk.ui.pages.library.presenter import LibraryState
from peaksdesk.ui.theme import RADIUS_CONTROL
from peaksdesk.ui.widgets.ink import Ink, width_of
from peaksdesk.ui.widgets.one_line import one_line
from peaksdesk.ui.widgets.text import plain_tip

_WHOLE, _PART, _HEADING = 60, 44, 40
_DISC = 36.0
_FIGURES = 120.0
_BAR, _BAR_SHORT = 164.0, 96.0
_BAR_FROM, _WIDE_FROM = 480, 620
_SHAPE = 8.0

_Index = QModelIndex | QPersistentModelIndex
_Row = Item | None
"""None is the heading over what is retired."""


class ShelfModel(QAbstractListModel):
    """Rows of gear."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.rows: list[_Row] = []

    def show(self, items: Sequence[Item]) -> None:
        """Show other gear."""
        rows: list[_Row] = []
        retired = False
        for item in items:
            if item.gear.retired_on is not None and not item.gear.part_of and not retired:
                retired = True
                rows.append(None)
            rows.append(item)
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a row."""
        item = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return QCoreApplication.translate("Library", "Retired") if item is None else item.gear.name
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let gear be chosen, the heading not."""
        if self.rows[index.row()] is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Shelf(QListView):
    """The rows, painted.

    Attributes:
        chosen: Carries the key of the gear that was walked to.
        menu_asked: Carries the gear and the point on the screen.
    """

    chosen = Signal(object)
    menu_asked = Signal(object, object)

    def __init__(self, state: LibraryState) -> None:
        """Show a state."""
        super().__init__()
        self.setObjectName("shelf")
        self.setAccessibleName(self.tr("Gear"))
        self.shown = state
        self.rows = ShelfModel()
        self.rows.setParent(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Look(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._walked)

    def show_state(self, state: LibraryState) -> None:
        """Show a state."""
        self.shown = state
        self.rows.show(state.items)
        at = next((n for n, item in enumerate(self.rows.rows) if item and item.gear.key == state.key), None)
        if at is not None and at != self.currentIndex().row():
            index = self.rows.index(at)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if at is not None:
            self.setAccessibleDescription(words.sentence(self.rows.rows[at], state.units, state.today, self.locale()))  # type: ignore[arg-type]
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer or chosen."""
        keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keys else self.indexAt(event.pos())
        item = self.rows.rows[index.row()] if index.isValid() else None
        if item is not None:
            self.menu_asked.emit(item, event.globalPos())

    def _walked(self, current: QModelIndex) -> None:
        item = self.rows.rows[current.row()] if current.isValid() else None
        if item is not None and item.gear.key != self.shown.key:
            self.chosen.emit(item.gear.key)


class _Look(QStyledItemDelegate):
    def __init__(self, shelf: Shelf) -> None:
        super().__init__(shelf)
        self._shelf = shelf

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        item = self._shelf.rows.rows[index.row()]
        return QSize(200, _HEADING if item is None else _PART if item.gear.part_of else _WHOLE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        rect = QRectF(option.rect)
        ink = Ink(painter, rect, mirrored=self._shelf.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        item = self._shelf.rows.rows[index.row()]
        if item is None:
            ink.text(rect.adjusted(16, 12, -16, 0), str(index.data()), "secondary", "ink2")
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                ink.fill(rect.adjusted(6, 1, -6, -1), "accent_surface", RADIUS_CONTROL)
            elif option.state & QStyle.StateFlag.State_MouseOver:
                ink.fill(rect.adjusted(6, 1, -6, -1), "panel2", RADIUS_CONTROL)
            if option.state & QStyle.StateFlag.State_HasFocus:
                ink.outline(rect.adjusted(6, 1, -6, -1), "accent", RADIUS_CONTROL, width=2.0)
            rows = self._shelf.rows.rows
            after = rows[index.row() + 1] if index.row() + 1 < len(rows) else None
            goes_on = after is not None and bool(after.gear.part_of)
            self._paint(ink, rect.adjusted(16, 0, -16, 0), item, goes_on=goes_on)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Tell name and use in full: both may be longer than the row."""
        del option
        item = self._shelf.rows.rows[index.row()] if index.isValid() else None
        told: list[str] = []
        if item is not None:
            state, locale = self._shelf.shown, self._shelf.locale()
            told = [item.gear.name, words.used(item, state.today, locale)]
            told += [words.left(item, state.units, locale)] if item.wear is not Wear.UNLIMITED else []
        QToolTip.showText(event.globalPos(), plain_tip("\n".join(told)), view)
        return True

    def _paint(self, ink: Ink, box: QRectF, item: Item, *, goes_on: bool) -> None:
        state, locale = self._shelf.shown, self._shelf.locale()
        part = bool(item.gear.part_of)
        middle = box.center().y()
        if part:
            down = box.height() if goes_on else box.height() / 2
            ink.fill(QRectF(box.left() + _DISC / 2, box.top(), 1, down), "line")
            ink.fill(QRectF(box.left() + _DISC / 2, middle, 12, 1), "line")
        else:
            disc = QRectF(box.left(), middle - _DISC / 2, _DISC, _DISC)
            ink.fill(disc, "panel2", _DISC / 2)
            ink.icon(words.icon_of(item), disc.adjusted(9, 9, -9, -9), words.tone_of(item))
        right = box.right()
        figures = QRectF(right - _FIGURES, box.top(), _FIGURES, box.height())
        ink.text(figures, words.way(item.total_m, state.units, locale), "strong" if part else "headline", right=True)
        right -= _FIGURES + 20
        if box.width() >= _BAR_FROM and item.wear is not Wear.UNLIMITED:
            bar = _BAR if box.width() >= _WIDE_FROM else _BAR_SHORT
            paint_bar(ink, QRectF(right - bar, middle + 4, bar, 6), item)
            told = QRectF(right - bar, middle - 17, bar, 18)
            tone = words.tone_of_wear(item)
            ink.shape(words.STATES[item.wear], QRectF(told.left(), told.center().y() - 4, _SHAPE, _SHAPE), tone)
            told.setLeft(told.left() + _SHAPE + 5)
            ink.text(told, words.left(item, state.units, locale), "axis_strong", tone)
            whole = words.of_limit(item, state.units, locale)
            if (
                width_of(whole, "axis") + width_of(words.left(item, state.units, locale), "axis_strong") + 8
                <= told.width()
            ):
                ink.text(told, whole, "axis", "ink2", right=True)
            right -= bar + 20
        left = box.left() + _DISC + 12
        tone = "ink2" if item.gear.retired_on else "ink"
        ink.text(QRectF(left, middle - 20, right - left, 20), one_line(item.gear.name), "strong", tone)
        ink.text(QRectF(left, middle, right - left, 18), words.used(item, state.today, locale), "secondary", "ink2")


def paint_bar(ink: Ink, track: QRectF, item: Item) -> None:
    """Paint how much of its life is gone."""
    ink.fill(track, "line", track.height() / 2)
    share = min(item.total_m / (item.gear.limit_m or 1.0), 1.0)
    if share > 0:
        width = max(track.width() * share, track.height())
        filled = QRectF(track.left(), track.top(), width, track.height())
        ink.fill(filled, words.tone_of_wear(item), track.height() / 2)
