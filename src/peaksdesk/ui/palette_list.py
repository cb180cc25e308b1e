"""The list of the command palette: small headings, and lines with icon, title, detail and keys."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from peaksdesk.ui import appearance
from peaksdesk.ui.palette_entries import Entry, Group, Line
from peaksdesk.ui.theme import GRID, RADIUS_CONTROL, ROW_HEIGHT
from peaksdesk.ui.widgets.icons import paint_icon
from peaksdesk.ui.widgets.keycaps import caps, caps_width, paint_caps
from peaksdesk.ui.widgets.text import plain_tip

HEADING = 28
MOST_HEIGHT = 420
_LINE = Qt.ItemDataRole.UserRole
_DISC = 22
_ICON = 18
_DETAIL_SHARE = 0.45

_Index = QModelIndex | QPersistentModelIndex


class Lines(QAbstractListModel):
    """Lines of the list; headings cannot be chosen."""

    def __init__(self, headings: dict[Group, str]) -> None:
        """Start empty; `headings` are in the person's language."""
        super().__init__()
        self._headings = headings
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: tuple[Line, ...]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line's text, what a screen reader says, or the line itself."""
        line = self.lines[index.row()]
        if role == _LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.entry.title if line.entry else self._headings[line.group]
        if role == Qt.ItemDataRole.ToolTipRole and line.entry:
            return plain_tip(f"{line.entry.title}\n{line.entry.detail}".strip())
        if role == Qt.ItemDataRole.AccessibleTextRole and line.entry:
            return said(line.entry, self._headings[line.group])
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let entries be chosen."""
        none = self.lines[index.row()].entry is None
        return Qt.ItemFlag.NoItemFlags if none else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class EntryList(QListView):
    """Shows lines and moves among the entries; headings are stepped over."""

    def __init__(self, headings: dict[Group, str]) -> None:
        """Make it empty."""
        super().__init__()
        self._model = Lines(headings)
        self._model.setParent(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown, top to bottom."""
        return self._model.lines

    @property
    def entry(self) -> Entry | None:
        """The entry that Enter would choose."""
        index = self.currentIndex()
        return self.lines[index.row()].entry if index.isValid() else None

    def show_lines(self, lines: tuple[Line, ...], keep: str = "") -> None:
        """Show other lines, with the first entry chosen, or the one whose key is `keep` if it is still there."""
        if lines == self.lines:
            return
        self._model.show(lines)
        rows = [row for row, line in enumerate(lines) if line.entry]
        kept = next((row for row, line in enumerate(lines) if keep and line.entry and line.entry.key == keep), None)
        height = sum(ROW_HEIGHT if line.entry else HEADING for line in lines)
        self.setFixedHeight(min(height, MOST_HEIGHT))
        if rows:
            self._go(kept if kept is not None else rows[0])
        if kept is None:
            self.scrollToTop()

    def step(self, by: int, *, around: bool = True) -> None:
        """Move by so many entries; single steps go round at the ends."""
        rows = [row for row, line in enumerate(self.lines) if line.entry]
        if not rows:
            return
        here = self.currentIndex().row()
        at = (rows.index(here) if here in rows else -1) + by
        self._go(rows[at % len(rows)] if around else rows[max(0, min(at, len(rows) - 1))])
        if self.currentIndex().row() == rows[0]:
            self.scrollToTop()

    def _go(self, row: int) -> None:
        index = self._model.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)


def said(entry: Entry, heading: str) -> str:
    """Return an entry as a screen reader says it."""
    return ", ".join(part for part in (entry.title, entry.detail, "+".join(caps(entry.keys)), heading) if part)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        return QSize(100, ROW_HEIGHT if index.data(_LINE).entry else HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Line = index.data(_LINE)
        rect: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = rect.adjusted(GRID * 3, 0, -GRID * 3, 0)
        if line.entry is None:
            painter.setFont(appearance.font("axis_strong"))
            painter.setPen(appearance.colour("ink2"))
            low = Qt.AlignmentFlag.AlignVCenter | QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
            painter.drawText(room.adjusted(0, GRID, 0, 0), low, str(index.data()))
        else:
            self._back(painter, rect, option.state)
            self._entry(painter, rect, room, line.entry, line.places, direction)
        painter.restore()

    def _back(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(appearance.colour("accent_surface" if chosen else "panel2"))
            painter.drawRoundedRect(rect.adjusted(GRID, 0, -GRID, 0), RADIUS_CONTROL, RADIUS_CONTROL)

    def _entry(
        self,
        painter: QPainter,
        rect: QRect,
        room: QRect,
        entry: Entry,
        places: tuple[int, ...],
        direction: Qt.LayoutDirection,
    ) -> None:
        def seen(box: QRect) -> QRect:
            return QStyle.visualRect(direction, rect, box)

        middle = room.center().y()
        mark = seen(QRect(room.left(), middle - _DISC // 2 + 1, _DISC, _DISC))
        if entry.initials:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(appearance.colour("accent"))
            painter.drawEllipse(mark)
            painter.setPen(appearance.colour("on_accent"))
            painter.setFont(appearance.font("axis_strong"))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, entry.initials)
        elif entry.icon:
            inset = (_DISC - _ICON) // 2
            square = QRectF(mark.adjusted(inset, inset, -inset, -inset))
            paint_icon(painter, entry.icon, square, appearance.colour("ink2"))
        room = room.adjusted(_DISC + GRID * 2, 0, 0, 0)
        if entry.keys:
            width = caps_width(entry.keys)
            paint_caps(painter, QRectF(seen(QRect(room.right() - width, rect.top(), width, rect.height()))), entry.keys)
            room.setRight(room.right() - width - GRID * 3)
        if entry.detail:
            painter.setFont(appearance.font("secondary"))
            painter.setPen(appearance.colour("ink2"))
            most = round(room.width() * _DETAIL_SHARE)
            text = painter.fontMetrics().elidedText(entry.detail, Qt.TextElideMode.ElideRight, most)
            width = painter.fontMetrics().horizontalAdvance(text) + 1
            box = seen(QRect(room.right() - width, rect.top(), width, rect.height()))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            room.setRight(room.right() - width - GRID * 3)
        _paint_title(painter, seen(room), entry.title, places, direction)


def _paint_title(
    painter: QPainter, rect: QRect, title: str, places: tuple[int, ...], direction: Qt.LayoutDirection
) -> None:
    """Draw a title with the typed letters in semibold, shortened to its room."""
    painter.setFont(appearance.font("body"))
    painter.setPen(appearance.colour("ink"))
    # Semibold letters are wider: room for them is kept.
    most = rect.width() - len(places)
    text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, most)
    layout = QTextLayout(text, appearance.font("body"))
    option = QTextOption(QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft))
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    strong = QTextCharFormat()
    strong.setFont(appearance.font("strong"))
    strong.setForeground(appearance.colour("accent"))
    marked = [place for place in places if place < len(text) and text[place] == title[place]]
    formats = []
    for place in marked:
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = _utf16(text, place), 1, strong
        formats.append(part)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(rect.width())
    layout.endLayout()
    layout.draw(painter, QPointF(rect.left(), rect.center().y() + 1 - line.height() / 2))


def _utf16(text: str, place: int) -> int:
    """Return where Qt counts a letter: those beyond the basic plane are two to it."""
    return place + sum(1 for letter in text[:place] if letter > "\N{REPLACEMENT CHARACTER}")
