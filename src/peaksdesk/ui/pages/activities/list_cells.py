"""How the list's rows are drawn, and the headings of groups: a name over the first columns, sums in their own."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from peaksdesk.ui import appearance
from peaksdesk.ui.pages.activities.columns import ListColumn
from peaksdesk.ui.pages.activities.model import ListModel, group_name
from peaksdesk.ui.theme import GRID, ROW_HEIGHT
from peaksdesk.ui.widgets.cells import CellDelegate

_PAD = GRID * 2
_CHEVRON = 8


class ListDelegate(CellDelegate):
    """Draws the cells of a `ListModel`."""

    def __init__(self, table: QTableView, model: ListModel) -> None:
        """Draw for `table`."""
        super().__init__(table, ())
        self._table = table
        self._list = model
        self._drawn: tuple[ListColumn, ...] = ()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Be one row high."""
        del option, index
        return QSize(80, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        if self._list.group(index.row()) is not None:
            self._heading(painter, option, index)
        else:
            if self._drawn is not self._list.columns:
                self._drawn = self._list.columns
                self.columns = tuple(column.cell for column in self._drawn)
            super().paint(painter, option, index)
        if index.row() == self._table.currentIndex().row() and self._table.hasFocus():
            self._mark(painter, option, index)

    def _mark(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Show where the keys are: a bar before the current row."""
        head = self._table.horizontalHeader()
        if head.visualIndex(index.column()) == 0:
            rect = QRectF(option.rect)
            edge = rect.right() - 2 if self._table.isRightToLeft() else rect.left()
            painter.fillRect(QRectF(edge, rect.top() + 4, 3, rect.height() - 9), appearance.colour("accent"))
        del option

    def _heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        group = self._list.group(index.row())
        if group is None:
            return
        rect = QRectF(option.rect)
        column = self._list.columns[index.column()]
        painter.save()
        painter.fillRect(rect, appearance.colour("panel2"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), appearance.colour("line"))
        painter.setPen(appearance.colour("ink"))
        painter.setFont(appearance.font("strong"))
        if column.total is not None:
            room = rect.adjusted(_PAD, 0, -_PAD, -1)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, int(side), column.total(group.total))
        else:
            self._name(painter, rect, group_name(group, self._table.locale()), closed=self._list.is_closed(group))
        painter.restore()

    def _name(self, painter: QPainter, rect: QRectF, name: str, *, closed: bool) -> None:
        """Draw the name across the columns before the first sum: each cell draws its own stretch of it."""
        room = self._room(rect)
        if room.isEmpty() or not room.intersects(rect):
            return
        painter.setClipRect(rect)
        reverse = self._table.isRightToLeft()
        middle = room.center().y()
        x = room.right() - _PAD - _CHEVRON if reverse else room.left() + _PAD
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(appearance.colour("ink2"), 1.6))
        half = _CHEVRON / 2
        shape = [(0, -half / 2), (half, half / 2), (2 * half, -half / 2)]
        if closed:
            shape = (
                [(half, -half), (2 * half, 0), (half, half)] if not reverse else [(half, -half), (0, 0), (half, half)]
            )
        painter.drawPolyline(QPolygonF([QPointF(x + dx, middle + dy) for dx, dy in shape]))
        painter.restore()
        words = (
            room.adjusted(0, 0, -2 * _PAD - _CHEVRON, -1) if reverse else room.adjusted(2 * _PAD + _CHEVRON, 0, 0, -1)
        )
        short = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(words.width()))
        side = Qt.AlignmentFlag.AlignRight if reverse else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), short)

    def _room(self, rect: QRectF) -> QRectF:
        head = self._table.horizontalHeader()
        shown = [k for k in range(head.count()) if not head.isSectionHidden(k)]
        before = []
        for k in shown:
            if self._list.columns[k].total is not None:
                break
            before.append(k)
        if not before:
            return QRectF()
        left = min(head.sectionViewportPosition(k) for k in before)
        right = max(head.sectionViewportPosition(k) + head.sectionSize(k) for k in before)
        return QRectF(left, rect.top(), right - left, rect.height())
