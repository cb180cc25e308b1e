"""How the roster's cells are drawn: two lines, a pill, and nine weeks as bars."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from peaksdesk.services.standings import Standing
from peaksdesk.ui import appearance
from peaksdesk.ui.models.table import PILL_ROLE, RECORD_ROLE, Column
from peaksdesk.ui.pages.athletes.columns import WEEKS, state
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.cells import CellDelegate, frame_of_keys, plain_line, sign_first
from peaksdesk.ui.widgets.pill import HEIGHT, State, paint_pill, pill_width, text_token

ROW = 56
_PAD = GRID * 2
_BAR, _BETWEEN, _HIGH = 8, 3, 30
_MOST_WEEKS = 9
_EDGE = 3


class RosterDelegate(CellDelegate):
    """Draws a row of two lines."""

    def __init__(
        self,
        view: QAbstractItemView,
        columns: tuple[Column[Standing], ...],
        seconds: tuple[Callable[[Standing], str], ...],
    ) -> None:
        """Draw for `view`; `seconds` are the lines under the columns' own, `current` is marked as on screen."""
        super().__init__(view, columns)
        self._seconds = seconds
        self.current: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Be one row high."""
        del option, index
        return QSize(80, ROW)

    def lines(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> list[tuple[str, str, int]]:
        """Return both lines of a cell."""
        (text, style, room), *_ = super().lines(option, index)
        room -= _MOST_WEEKS * (_BAR + _BETWEEN) + _PAD if index.column() == WEEKS else 0
        return [(text, style, room), (self._seconds[index.column()](index.data(RECORD_ROLE)), "secondary", room)]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        column, one = self.columns[index.column()], index.data(RECORD_ROLE)
        rect = QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, appearance.colour("accent_surface"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), appearance.colour("line"))
        if index.column() == 0 and one.athlete.id == self.current:
            edge = rect.right() - _EDGE if mirrored else rect.left()
            painter.fillRect(QRectF(edge, rect.top() + 8, _EDGE, rect.height() - 17), appearance.colour("accent"))
        frame_of_keys(painter, rect, self._view, index)
        room = rect.adjusted(_PAD, 8, -_PAD, -8)
        text = str(index.data())
        if column.pill:
            told = State(index.data(PILL_ROLE))
            painter.setFont(appearance.font("axis_strong"))
            width = min(pill_width(told, painter.fontMetrics().horizontalAdvance(text)), room.width())
            left = room.right() - width if mirrored else room.left()
            box = QRectF(left, rect.center().y() - HEIGHT / 2, width, HEIGHT)
            paint_pill(painter, box, told, text, surface=told in {State.BAD, State.WATCH})
        else:
            if index.column() == WEEKS:
                room = self._bars(painter, room, one, mirrored=mirrored)
            self._lines(painter, room, column, text, self._seconds[index.column()](one))
        painter.restore()

    def _lines(self, painter: QPainter, room: QRectF, column: Column[Standing], text: str, under: str) -> None:
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft  # the painter mirrors
        half = room.height() / 2
        lines = (
            (text, "strong" if column.strong else "body", "ink", QRectF(room.left(), room.top(), room.width(), half)),
            (under, "secondary", "ink2", QRectF(room.left(), room.top() + half, room.width(), half)),
        )
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for told, style, tone, box in lines:
            words = sign_first(plain_line(told), mirrored=mirrored)
            if not under and words:
                box = QRectF(room)
            painter.setFont(appearance.font(style))
            painter.setPen(appearance.colour(tone))
            short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, short)

    @staticmethod
    def _bars(painter: QPainter, room: QRectF, one: Standing, *, mirrored: bool) -> QRectF:
        """Draw the weeks, the last in the colour of the state; return what is left of the room."""
        width = _MOST_WEEKS * (_BAR + _BETWEEN)
        left = room.right() - width if mirrored else room.left()
        highest = max(one.weeks, default=0.0) or 1.0
        bottom = room.center().y() + _HIGH / 2
        first = left + (_MOST_WEEKS - len(one.weeks)) * (_BAR + _BETWEEN)
        told = state(one)[0]
        for at, week in enumerate(one.weeks):
            last = at == len(one.weeks) - 1
            height = max(week / highest * _HIGH, 1.0)
            tone = text_token(told) if last and told in {State.BAD, State.WATCH} else "accent" if last else "ink3"
            painter.fillRect(
                QRectF(first + at * (_BAR + _BETWEEN), bottom - height, _BAR, height), appearance.colour(tone)
            )
        gap = width + _PAD
        return room.adjusted(0, 0, -gap, 0) if mirrored else room.adjusted(gap, 0, 0, 0)
