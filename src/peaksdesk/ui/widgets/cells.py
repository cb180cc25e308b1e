"""How a table's cells are drawn: text that elides, a line icon or a pill, a hairline under each row."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from peaksdesk.ui import appearance
from peaksdesk.ui.models.table import ICON_ROLE, PILL_ROLE, Column
from peaksdesk.ui.theme import GRID, ROW_HEIGHT
from peaksdesk.ui.widgets.icons import paint_icon
from peaksdesk.ui.widgets.one_line import HARMLESS
from peaksdesk.ui.widgets.pill import HEIGHT, State, paint_pill, pill_width
from peaksdesk.ui.widgets.text import plain_tip

_PAD = GRID * 2
_ICON = 18
_FRAME = 2
_CALM = frozenset({State.GOOD, State.SAME, State.NEUTRAL})

_MIRRORED = Qt.LayoutDirection.RightToLeft
_Index = QModelIndex | QPersistentModelIndex

LONGEST = 500
"""Letters of a cell that can be seen at all; laying out more would only cost time."""
_SIGNS = frozenset("+-\N{MINUS SIGN}")


class CellDelegate(QStyledItemDelegate):
    """Draws the cells of a `RecordTableModel`; no widget per row, so a hundred thousand rows scroll as ten do."""

    def __init__(self, view: QAbstractItemView, columns: tuple[Column, ...]) -> None:  # type: ignore[type-arg]
        """Draw for `view`, whose columns these are."""
        super().__init__(view)
        self._view = view
        self.columns = columns

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Be one row high."""
        del option, index
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell."""
        column = self.columns[index.column()]
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, appearance.colour("accent_surface"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), appearance.colour("line"))
        frame_of_keys(painter, rect, self._view, index)
        text = plain_line(str(index.data()))
        told = index.data(PILL_ROLE) if column.pill else None
        if told:
            # Qt hands a StrEnum back as bare text.
            state = State(told)
            painter.setFont(appearance.font("axis_strong"))
            width = pill_width(state, painter.fontMetrics().horizontalAdvance(text))
            wide = min(width, rect.width() - _PAD)
            left = rect.right() - _PAD - wide if painter.layoutDirection() == _MIRRORED else rect.left() + _PAD
            box = QRectF(left, rect.center().y() - HEIGHT / 2, wide, HEIGHT)
            # A column of filled pills shouts: what went well is said without a surface.
            paint_pill(painter, box, state, text, surface=state not in _CALM)
        else:
            self._text(painter, rect, column, text, str(index.data(ICON_ROLE) or "") if column.icon else "")
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Give a tip: the lines that do not fit in full, and the column's own."""
        if not index.isValid():
            return False
        told = [
            text
            for text, style, room in self.lines(option, index)
            if QFontMetrics(appearance.font(style)).horizontalAdvance(text) > room
        ]
        told.append(str(index.data(Qt.ItemDataRole.ToolTipRole) or ""))
        # A file's name must not be read as markup by the tooltip.
        tip = "\n".join(dict.fromkeys(filter(None, told)))
        QToolTip.showText(event.globalPos(), plain_tip(tip), view)
        return True

    def lines(self, option: QStyleOptionViewItem, index: _Index) -> list[tuple[str, str, int]]:
        """Return the lines of a cell, each with its style and the room it has, px."""
        text, room = plain_line(str(index.data())), option.rect.width() - 2 * _PAD
        column = self.columns[index.column()] if index.column() < len(self.columns) else None
        if column is None:
            return [(text, "body", room)]
        if column.pill and index.data(PILL_ROLE):
            return [(text, "axis_strong", room - pill_width(State(index.data(PILL_ROLE)), 0) + _PAD)]
        icon = column.icon and index.data(ICON_ROLE)
        return [(text, "strong" if column.strong else "body", room - (_ICON + _PAD if icon else 0))]

    def _text(self, painter: QPainter, rect: QRectF, column: Column, text: str, icon: str) -> None:  # type: ignore[type-arg]
        ink = appearance.colour(column.tone)
        room = rect.adjusted(_PAD, 0, -_PAD, -1)
        if icon:
            top = rect.center().y() - _ICON / 2
            mirrored = painter.layoutDirection() == _MIRRORED
            left = room.right() - _ICON if mirrored else room.left()
            paint_icon(painter, icon, QRectF(left, top, _ICON, _ICON), appearance.colour("ink2"))
            room.adjust(0 if mirrored else _ICON + _PAD, 0, -(_ICON + _PAD) if mirrored else 0, 0)
        style = "strong" if column.strong else "body"
        painter.setFont(appearance.font(style))
        painter.setPen(ink)
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        text = sign_first(text, mirrored=painter.layoutDirection() == _MIRRORED)
        short = _elided(text, style, int(room.width()))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, short)


@lru_cache(maxsize=8192)  # a list is painted again and again, and most of its words stand in it many times
def _elided(text: str, style: str, room: int) -> str:
    return QFontMetrics(appearance.font(style)).elidedText(text, Qt.TextElideMode.ElideRight, room)


def frame_of_keys(painter: QPainter, rect: QRectF, view: QAbstractItemView, index: _Index) -> None:
    """Paint a cell's part of the frame around the row that the keys are on."""
    if not view.hasFocus() or index.row() != view.currentIndex().row():
        return
    accent = appearance.colour("accent")
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), _FRAME), accent)
    painter.fillRect(QRectF(rect.left(), rect.bottom() - _FRAME, rect.width(), _FRAME), accent)


def plain_line(text: str) -> str:
    """Return text fit for one line: no longer than any screen is wide, without signs that turn or break it."""
    return text[:LONGEST].translate(HARMLESS)


def sign_first(text: str, *, mirrored: bool) -> str:
    """Return text whose leading sign stays before its number where one reads from the right."""
    return f"\N{LEFT-TO-RIGHT MARK}{text}" if mirrored and text[:1] in _SIGNS else text


class Heading(QHeaderView):
    """The headings of a table; one that does not fit ends in an ellipsis, as the style alone would not see to."""

    def __init__(self, table: QTableView) -> None:
        """Head `table`."""
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setSectionsClickable(True)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:  # noqa: N803 - as Qt has it
        """Shorten a heading to what its padding leaves."""
        super().initStyleOptionForIndex(option, logicalIndex)
        room = self.sectionSize(logicalIndex) - 2 * _PAD
        option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room)


def width_of_column(column: Column) -> int:  # type: ignore[type-arg]
    """Return the width that a column wants, never less than its heading needs; 0 takes the room that is left."""
    heading = QFontMetrics(appearance.font("secondary")).horizontalAdvance(f"{column.title} ↓")
    return max(column.width, heading + 2 * _PAD + 1) if column.width else 0


def dress_table(table: QTableView, columns: tuple[Column, ...]) -> CellDelegate:  # type: ignore[type-arg]
    """Give a table its rows, headings, keys and drawing; return the drawing."""
    delegate = CellDelegate(table, columns)
    table.setItemDelegate(delegate)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setMouseTracking(True)
    table.setCornerButtonEnabled(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    if table.selectionModel() is not None:
        table.selectionModel().currentRowChanged.connect(lambda *_: table.viewport().update())
    rows = table.verticalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(ROW_HEIGHT)
    rows.hide()
    if not isinstance(table.horizontalHeader(), Heading):
        table.setHorizontalHeader(Heading(table))
    head = table.horizontalHeader()
    head.setFont(appearance.font("secondary"))
    head.setHighlightSections(False)
    head.setMinimumSectionSize(48)
    for index, column in enumerate(columns):
        if column.width:
            head.setSectionResizeMode(index, QHeaderView.ResizeMode.Interactive)
            head.resizeSection(index, width_of_column(column))
        else:
            head.setSectionResizeMode(index, QHeaderView.ResizeMode.Stretch)
    return delegate
