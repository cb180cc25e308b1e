"""The window's left edge: where you can go, whose training it is, and what is running."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.athlete_chip import AthleteChip
from peaksdesk.ui.search_button import SearchButton
from peaksdesk.ui.status_line import StatusLine
from peaksdesk.ui.theme import GRID, RADIUS_CONTROL, SIDEBAR, SIDEBAR_FOLDED, TARGET
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.icons import paint_icon
from peaksdesk.ui.widgets.keycaps import caps
from peaksdesk.ui.widgets.text import label

_ENTRY_HEIGHT = 34


class Sidebar(QFrame):
    """Logo, athlete, entries, and a foot line; folds to icons.

    Attributes:
        chosen: Emitted with the id of the page whose entry was pressed.
        athlete_pressed: Another athlete is wanted.
        back_pressed: The page before is wanted; likewise `forward_pressed`.
        notices_pressed: The list of notices is wanted.
        search_pressed: The command palette is wanted.
    """

    chosen = Signal(str)
    athlete_pressed = Signal()
    back_pressed = Signal()
    forward_pressed = Signal()
    notices_pressed = Signal()
    search_pressed = Signal()

    def __init__(self) -> None:
        """Make it without entries."""
        super().__init__()
        self.setProperty("surface", "sidebar")
        self._outer = outer = QVBoxLayout(self)
        outer.setSpacing(GRID // 2)
        self._brand_row = brand = QHBoxLayout()
        brand.setSpacing(GRID)
        self._logo = Peaks()
        brand.addWidget(self._logo, 0, Qt.AlignmentFlag.AlignLeft)
        self._brand = label("PeaksDesk", "brand")
        brand.addWidget(self._brand, 1)
        self._back = button("", "quiet", icon="chevron_left")
        self._forward = button("", "quiet", icon="chevron_right")
        ways = QHBoxLayout()
        ways.setSpacing(0)
        for way, pressed in ((self._back, self.back_pressed), (self._forward, self.forward_pressed)):
            way.setFixedSize(TARGET, TARGET)
            way.setEnabled(False)
            way.clicked.connect(pressed)
            ways.addWidget(way)
        brand.addLayout(ways)
        outer.addLayout(brand)
        self._chip = AthleteChip()
        self._chip.clicked.connect(self.athlete_pressed)
        outer.addWidget(self._chip)
        outer.addSpacing(GRID * 2)
        self._search = SearchButton()
        self._search.clicked.connect(self.search_pressed)
        self._door = QVBoxLayout()
        self._door.addWidget(self._search)
        outer.addLayout(self._door)
        outer.addSpacing(GRID * 2)
        self._entries = QVBoxLayout()
        self._entries.setSpacing(GRID // 2)
        outer.addLayout(self._entries)
        outer.addStretch(1)
        self._bell = NavEntry("", "bell", "")
        self._bell.setCheckable(False)
        self._bell.clicked.connect(self.notices_pressed)
        self._last = QVBoxLayout()
        self._last.addWidget(self._bell)
        outer.addLayout(self._last)
        self.status = StatusLine()
        outer.addWidget(self.status)
        self._by_id: dict[str, NavEntry] = {}
        self.set_folded(folded=False)
        self._name_parts()

    def changeEvent(self, event: QEvent) -> None:
        """Name its parts in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_parts()

    def _name_parts(self) -> None:
        self.setAccessibleName(self.tr("Pages"))
        self._bell.rename(self.tr("Notices"))
        self._search.name()
        for way, name in ((self._back, self.tr("Back")), (self._forward, self.tr("Forward"))):
            way.setAccessibleName(name)
            way.setToolTip(name)

    def add_entry(self, page_id: str, title: str, icon: str, hint: str) -> None:
        """Add a way to a page; `hint` is its keys."""
        entry = NavEntry(title, icon, hint)
        entry.clicked.connect(lambda: self.chosen.emit(page_id))
        self._by_id[page_id] = entry
        self._entries.addWidget(entry)
        self.setTabOrder(entry, self._bell)

    def rename_entry(self, page_id: str, title: str) -> None:
        """Give the way to a page another name, if there is one."""
        if page_id in self._by_id:
            self._by_id[page_id].rename(title)

    def light(self, page_id: str) -> None:
        """Show which page is open."""
        for key, entry in self._by_id.items():
            entry.setChecked(key == page_id)

    def show_athlete(self, name: str, line: str, *, invented: bool = False) -> None:
        """Show whose training it is, and a line under the name; `invented` is said even where the sidebar is folded."""
        self._chip.show_athlete(name, line, invented=invented)

    def show_unread(self, count: int) -> None:
        """Show how many notices nobody has looked at in the list; none for 0."""
        self._bell.show_hint(str(count) if count else "")

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Show whether there is a page before and one after this."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def set_folded(self, *, folded: bool) -> None:
        """Show icons only, or all."""
        self.setFixedWidth(SIDEBAR_FOLDED if folded else SIDEBAR)
        # Folded, only the chip's mark needs the room up to the edges: the rest keeps its distance.
        side, inner = (GRID // 2, GRID * 3 - GRID // 2) if folded else (GRID * 3, 0)
        self._outer.setContentsMargins(side, GRID * 5, side, GRID * 4)
        self._brand_row.setContentsMargins(GRID * 2 if not folded else 0, 0, 0, GRID * 3)
        way = QBoxLayout.Direction.TopToBottom if folded else QBoxLayout.Direction.LeftToRight
        self._brand_row.setDirection(way)
        self._brand_row.setAlignment(
            self._logo, Qt.AlignmentFlag.AlignHCenter if folded else Qt.AlignmentFlag.AlignLeft
        )
        self._entries.setContentsMargins(inner, 0, inner, 0)
        self._last.setContentsMargins(inner, 0, inner, 0)
        self._door.setContentsMargins(inner, 0, inner, 0)
        self._search.set_folded(folded=folded)
        self._bell.set_folded(folded=folded)
        self._brand.setVisible(not folded)
        self.status.set_folded(folded=folded)
        self._chip.set_folded(folded=folded)
        for entry in self._by_id.values():
            entry.set_folded(folded=folded)


class Peaks(QWidget):
    """The logo: two peaks."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be as wide as a nav icon."""
        return QSize(20, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the peaks."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(appearance.colour("accent"))
        painter.drawPolygon(QPolygonF([QPointF(0, 15), QPointF(7.5, 2), QPointF(15, 15)]))
        painter.drawPolygon(QPolygonF([QPointF(10.4, 6.2), QPointF(13, 3.5), QPointF(20, 15), QPointF(15.8, 15)]))


class NavEntry(QAbstractButton):
    """One line of the sidebar."""

    def __init__(self, title: str, icon: str, hint: str) -> None:
        super().__init__()
        self._icon = icon
        self._hint = hint
        self._folded = False
        self._ringed = False
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def rename(self, title: str) -> None:
        """Say another title."""
        self.setText(title)
        self.setAccessibleName(title)
        self.set_folded(folded=self._folded)

    def show_hint(self, hint: str) -> None:
        """Show other words at the end, such as keys or a count."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.set_folded(folded=self._folded)

    def _told(self) -> str:
        """The hint; keys as this keyboard has them written, which in German say Strg."""
        return " ".join(caps(self._hint.replace(" ", "+"))) if " " in self._hint else self._hint

    def set_folded(self, *, folded: bool) -> None:
        """Show the icon alone, or all."""
        self._folded = folded
        told = f"{self.text()} ({self._told()})" if self._hint else self.text()
        self.setToolTip(told if folded else "")
        self.update()

    def nextCheckState(self) -> None:
        """Leave the light to the window: it knows which page really opened."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring when the keyboard came here; a mouse needs none."""
        self._ringed = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the page on Enter too, not on Space alone."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Be as high as a control."""
        return QSize(_ENTRY_HEIGHT, _ENTRY_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, title and keys."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        lit = self.isChecked()
        ringed = self.hasFocus() and self._ringed
        painter.setPen(QPen(appearance.colour("accent"), 2) if ringed else Qt.PenStyle.NoPen)
        if lit or self.underMouse():
            painter.setBrush(appearance.colour("accent_surface" if lit else "panel2"))
        painter.drawRoundedRect(box, RADIUS_CONTROL, RADIUS_CONTROL)
        ink = appearance.colour("accent" if lit else "ink2")
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = 18.0
        left = (self.width() - side) / 2 if self._folded else float(GRID * 2)
        at = self.width() - left - side if mirrored else left
        paint_icon(painter, self._icon, QRectF(at, (self.height() - side) / 2, side, side), ink)
        if self._folded:
            return
        painter.setFont(appearance.font("strong" if lit else "body"))
        painter.setPen(ink)
        start = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        end = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        words = box.adjusted(GRID * 2, 0, -36, 0) if mirrored else box.adjusted(36, 0, -GRID * 2, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(words, start | middle, self.text())
        painter.setFont(appearance.font("axis"))
        painter.setPen(appearance.colour("ink2" if lit else "ink3"))
        painter.drawText(words, end | middle, self._told())
