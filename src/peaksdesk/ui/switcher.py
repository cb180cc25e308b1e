"""Whose training to look at: every athlete, found by typing, chosen with one key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peaksdesk.domain.athlete import Athlete
from peaksdesk.ui import appearance
from peaksdesk.ui.athlete_chip import initials
from peaksdesk.ui.overlay import Overlay
from peaksdesk.ui.theme import GRID, RADIUS_CONTROL
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.text import label, plain_tip

_WIDTH = 440
_ROW = 44
_MOST_ROWS = 8
_DISC = 28
_ID = Qt.ItemDataRole.UserRole
_LINE = Qt.ItemDataRole.UserRole + 1
_CURRENT = Qt.ItemDataRole.UserRole + 2


class Switcher(Overlay):
    """The list of athletes, over the window."""

    def __init__(
        self,
        window: QWidget,
        athletes: Sequence[Athlete],
        current_id: int,
        choose: Callable[[int], None],
        add: Callable[[], None] | None,
    ) -> None:
        """Lay it out.

        Args:
            window: Lies under it.
            athletes: In the order they are shown.
            current_id: Is marked.
            choose: Called with the id of another athlete.
            add: Leads to where an athlete can be added; None if nothing does.
        """
        super().__init__(window, "", _WIDTH)
        title = self.tr("Choose an athlete")
        self.setAccessibleName(title)
        self._choose = choose
        self._current = current_id
        self._search = QLineEdit()
        self._search.setFont(appearance.font("body"))
        self._search.setPlaceholderText(self.tr("Find an athlete"))
        self._search.setAccessibleName(self.tr("Find an athlete"))
        self._search.textChanged.connect(self._filter)
        self._search.installEventFilter(self)
        self.content.addWidget(label(title, "strong"))
        self.content.addWidget(self._search)
        self._list = QListWidget()
        self._list.setAccessibleName(title)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(_Row(self._list))
        self._list.setFixedHeight(min(max(len(athletes), 1), _MOST_ROWS) * _ROW)
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        for athlete in athletes:
            self._list.addItem(self._item(athlete))
        self.content.addWidget(self._list)
        self._nobody = label(self.tr("Nobody here has this name."), "body", "ink2")
        self._nobody.hide()
        self.content.addWidget(self._nobody)
        if add is not None:
            more = button(self.tr("Add an athlete…"), "link")
            more.clicked.connect(self.dismiss)
            more.clicked.connect(lambda: add())
            self.content.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._filter("")

    def start(self) -> None:
        """Show it, ready to type."""
        self.open(self._search)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the list and choose from the search field."""
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                Qt.Key(event.key())
            )
            if step is not None:
                self._move(step)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _item(self, athlete: Athlete) -> QListWidgetItem:
        name = athlete.name or self.tr("You")
        item = QListWidgetItem(name)
        city = athlete.time_zone.rpartition("/")[2].replace("_", " ")
        line = self.tr("Invented athlete") if athlete.invented else ("" if city == "UTC" else city)
        item.setData(_ID, athlete.id)
        item.setData(_LINE, line)
        item.setData(_CURRENT, self.tr("shown now") if athlete.id == self._current else "")
        item.setToolTip(plain_tip(f"{name}\n{line}".strip()))
        parts = (name, line, item.data(_CURRENT))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in parts if part))
        return item

    def _filter(self, typed: str) -> None:
        words = typed.casefold().split()
        shown = []
        for row in range(self._list.count()):
            item = self._list.item(row)
            fits = all(word in item.text().casefold() for word in words)
            item.setHidden(not fits)
            if fits:
                shown.append(item)
        self._list.setVisible(bool(shown))
        self._nobody.setVisible(not shown)
        wanted = next((item for item in shown if words or item.data(_ID) == self._current), None)
        if wanted is not None:
            self._list.setCurrentItem(wanted)
        elif shown:
            self._list.setCurrentItem(shown[0])

    def _move(self, step: int) -> None:
        shown = [row for row in range(self._list.count()) if not self._list.item(row).isHidden()]
        if not shown:
            return
        here = self._list.currentRow()
        at = shown.index(here) if here in shown else -1
        self._list.setCurrentRow(shown[max(0, min(at + step, len(shown) - 1))])

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None or item.isHidden():
            return
        chosen = item.data(_ID)
        self.dismiss()
        if chosen != self._current:
            self._choose(chosen)


class _Row(QStyledItemDelegate):
    """Draws initials, the name over a line, and a word at whose training is shown."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return QSize(_WIDTH // 2, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = bool(state & QStyle.StateFlag.State_Selected)
            painter.setBrush(appearance.colour("accent_surface" if selected else "panel2"))
            painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)
        inner = rect.adjusted(GRID * 2, 0, -GRID * 2, 0)
        disc = QRect(inner.left(), rect.top() + (_ROW - _DISC) // 2, _DISC, _DISC)
        painter.setBrush(appearance.colour("accent"))
        painter.drawEllipse(QStyle.visualRect(direction, rect, disc))
        painter.setPen(appearance.colour("on_accent"))
        painter.setFont(appearance.font("axis_strong"))
        name = str(index.data())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QStyle.visualRect(direction, rect, disc), Qt.AlignmentFlag.AlignCenter, initials(name))
        mark = str(index.data(_CURRENT))
        painter.setFont(appearance.font("secondary"))
        painter.setPen(appearance.colour("ink2"))
        right = painter.fontMetrics().horizontalAdvance(mark) + GRID * 2 if mark else 0
        words = inner.adjusted(_DISC + GRID * 2, 0, 0, 0)
        start = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        end = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight)
        painter.drawText(QStyle.visualRect(direction, rect, words), end | middle, mark)
        words.setRight(words.right() - right)
        line = str(index.data(_LINE))
        top = words.adjusted(0, 4, 0, -_ROW // 2) if line else words
        for text, style, tone, box in (
            (name, "strong", "ink", top),
            (line, "secondary", "ink2", words.adjusted(0, _ROW // 2 - 2, 0, -2)),
        ):
            painter.setFont(appearance.font(style))
            painter.setPen(appearance.colour(tone))
            shown = painter.fontMetrics().elidedText(text[:500], Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(QStyle.visualRect(direction, rect, box), start | middle, shown)
        painter.restore()
