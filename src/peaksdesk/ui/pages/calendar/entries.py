"""Entries one under another, with a heading for each day: the agenda, and what stands on one day."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.sports import family
from peaksdesk.services.calendar import Day, Done
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.calendar import words
from peaksdesk.ui.pages.calendar.cards import paint_parts, paint_profile
from peaksdesk.ui.sport_names import family_tone, sport_icon
from peaksdesk.ui.theme import GRID, RADIUS_CONTROL
from peaksdesk.ui.widgets.ink import Ink, width_of
from peaksdesk.ui.widgets.text import plain_tip

ENTRY_HEIGHT = 52
HEADING_HEIGHT = 40
ITEM_ROLE = Qt.ItemDataRole.UserRole
_PROFILE_WIDTH = 150
_PROFILE_FROM = 640
"""Width from which time in zones has room, px."""

_Index = QModelIndex | QPersistentModelIndex
Item = Day | Done


class EntryModel(QAbstractListModel):
    """Days and entries as rows."""

    def __init__(self, *, headings: bool) -> None:
        """Make it empty; with `headings` each day begins with a row of its own."""
        super().__init__()
        self._headings = headings
        self._days: tuple[Day, ...] = ()
        self._units = Units.METRIC
        self.items: list[Item] = []

    def show(self, days: Sequence[Day], units: Units) -> None:
        """Show days; where they go on from those shown, only the new ones are added."""
        days = tuple(days)
        if units is self._units and len(days) > len(self._days) > 0 and days[: len(self._days)] == self._days:
            added = self._rows(days[len(self._days) :])
            self.beginInsertRows(QModelIndex(), len(self.items), len(self.items) + len(added) - 1)
            self.items += added
            self.endInsertRows()
        elif days != self._days or units is not self._units:
            self.beginResetModel()
            self.items = self._rows(days)
            self.endResetModel()
        self._days, self._units = days, units

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says, or the day or entry itself."""
        item = self.items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item.date.isoformat() if isinstance(item, Day) else words.title(item.activity)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let entries be chosen, headings not."""
        entry = isinstance(self.items[index.row()], Done)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if entry else Qt.ItemFlag.NoItemFlags

    def row_of(self, day: date) -> int | None:
        """Return the heading of a day, or of the next older one with something on it."""
        return next((at for at, item in enumerate(self.items) if isinstance(item, Day) and item.date <= day), None)

    def _rows(self, days: Sequence[Day]) -> list[Item]:
        rows: list[Item] = []
        for day in days:
            rows += [day] if self._headings else []
            rows += day.entries
        return rows


class EntryList(QListView):
    """The rows, painted; the keys are those of a list."""

    def __init__(self, *, headings: bool) -> None:
        """Make it empty."""
        super().__init__()
        self.rows = EntryModel(headings=headings)
        self.rows.setParent(self)
        self.setModel(self.rows)
        self.look = EntryDelegate(self)
        self.setItemDelegate(self.look)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    def show_days(self, days: Sequence[Day], units: Units, today: date) -> None:
        """Show days."""
        self.look.units, self.look.today = units, today
        self.rows.show(days, units)

    def entry_asked(self, event: QContextMenuEvent) -> Done | None:
        """Return the entry that a menu is asked for."""
        keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keys else self.indexAt(event.pos())
        item = self.rows.items[index.row()] if index.isValid() else None
        return item if isinstance(item, Done) else None


class EntryDelegate(QStyledItemDelegate):
    """Paints a heading or an entry."""

    def __init__(self, view: EntryList) -> None:
        """Paint for a list."""
        super().__init__(view)
        self.units = Units.METRIC
        self.today = date.min
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Be as high as what the row is."""
        del option
        heading = isinstance(self._view.rows.items[index.row()], Day)
        return QSize(200, HEADING_HEIGHT if heading else ENTRY_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        painter.save()
        rect = QRectF(option.rect)
        ink = Ink(painter, rect, mirrored=self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        item = self._view.rows.items[index.row()]
        if isinstance(item, Day):
            self._heading(ink, rect, item)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            lit = bool(option.state & QStyle.StateFlag.State_MouseOver)
            keyed = bool(option.state & QStyle.StateFlag.State_HasFocus)
            surface = "accent_surface" if chosen else "panel2" if lit else ""
            self._entry(ink, rect, item, surface=surface, keyed=keyed)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Tell an entry in full: its title may be longer than the row."""
        del option
        item = self._view.rows.items[index.row()] if index.isValid() else None
        tip = words.headline(item, self.units, self._view.locale()) if isinstance(item, Done) else ""
        QToolTip.showText(event.globalPos(), plain_tip(tip), view)
        return True

    def _heading(self, ink: Ink, rect: QRectF, day: Day) -> None:
        locale = self._view.locale()
        row = rect.adjusted(GRID * 3, 10, -GRID * 3, 0)
        name = fmt.day(day.date, locale)
        if (self.today - day.date) in (timedelta(0), timedelta(1)):
            near = QCoreApplication.translate("Calendar", "Yesterday")
            if day.date == self.today:
                near = QCoreApplication.translate("Calendar", "Today")
            name = f"{near}, {name}"
        total = ""
        if len(day.entries) > 1:
            time = sum(words.time_s(entry.activity) or 0.0 for entry in day.entries)
            load = sum(entry.activity.load.value or 0.0 for entry in day.entries if not entry.activity.excluded)
            said = QCoreApplication.translate("Calendar", "load %1").replace("%1", fmt.number(load, locale))
            total = f"{words.hours(time, locale)} · {said}"
        ink.text(row, total, "secondary", "ink2", right=True)
        room = row.adjusted(0, 0, -width_of(total, "secondary") - 8, 0)
        ink.text(room, name, "strong", "accent" if day.date == self.today else "ink")

    def _entry(self, ink: Ink, rect: QRectF, entry: Done, *, surface: str, keyed: bool) -> None:
        activity, locale = entry.activity, self._view.locale()
        box = rect.adjusted(GRID * 2, 2, -GRID * 2, -2)
        tone = "ink3" if activity.excluded else family_tone(family(activity.sport))
        ink.fill(box, surface or "panel", RADIUS_CONTROL)
        ink.outline(box, "accent" if keyed else "line", RADIUS_CONTROL, width=2.0 if keyed else 1.0)
        ink.edge(box, tone, RADIUS_CONTROL, 3.0)
        ink.icon(sport_icon(activity.sport), QRectF(box.left() + 14, box.center().y() - 10, 20, 20), tone)
        right = box.right() - 12
        load = words.load(activity, locale)
        ink.text(QRectF(right - 60, box.top(), 60, box.height()), load, "headline", right=True)
        right -= 72
        if rect.width() >= _PROFILE_FROM and entry.zones:
            paint_profile(ink, QRectF(right - _PROFILE_WIDTH, box.center().y() - 11, _PROFILE_WIDTH, 22), entry.zones)
        if rect.width() >= _PROFILE_FROM:
            right -= _PROFILE_WIDTH + 16
        left = box.left() + 46
        ink.text(QRectF(left, box.top() + 5, right - left, 20), words.title(activity), "strong")
        told = [
            fmt.clock(entry.start, locale),
            fmt.duration(words.time_s(activity)),
            words.distance(activity, self.units, locale),
            *words.effort(activity, self.units, locale),
            QCoreApplication.translate("Calendar", "left out of the load") if activity.excluded else "",
        ]
        paint_parts(ink, QRectF(left, box.top() + 24, right - left, 18), told, "secondary", between="   ")
