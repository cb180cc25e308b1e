"""A strip of words of which one is chosen: the ways between pages that belong together."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QTabBar

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import CONTROL_HEIGHT, GRID, RADIUS_CONTROL

_PAD = GRID * 4
_INSET = 2


class Tabs(QTabBar):
    """Words side by side on a sunken strip; Left and Right go from one to the next.

    A strip that leads to other pages stands on each of them: however it was used, it comes back to where it is.

    Attributes:
        chosen: Carries the id of another word than the one where it is.
    """

    chosen = Signal(str)

    def __init__(self, name: str, entries: Sequence[tuple[str, str]], here: str) -> None:
        """Make the strip.

        Args:
            name: What is chosen, for a screen reader.
            entries: (id, translated word) from left to right.
            here: Id of the word that is chosen.
        """
        super().__init__()
        self._ids = tuple(entry for entry, _ in entries)
        self.setAccessibleName(name)
        self.setFont(appearance.font("strong"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        for index, (_, word) in enumerate(entries):
            self.addTab(word)
            self.setAccessibleTabName(index, word)
        self._here = self._ids.index(here)
        self.setCurrentIndex(self._here)
        self.currentChanged.connect(self._changed)

    def show_here(self, entry: str) -> None:
        """Choose a word without telling anybody."""
        self._here = self._ids.index(entry)
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self._here)
        self.blockSignals(blocked)
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        """Be as wide as the word."""
        return QSize(self.fontMetrics().horizontalAdvance(self.tabText(index)) + 2 * _PAD, CONTROL_HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Keep the whole word."""
        return self.tabSizeHint(index)

    def hideEvent(self, event: QHideEvent) -> None:
        """Come back to where it is."""
        super().hideEvent(event)
        self.show_here(self._ids[self._here])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strip, the chosen word raised."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(appearance.colour("panel2"))
        strip = self.tabRect(0).united(self.tabRect(self.count() - 1))
        painter.drawRoundedRect(strip, RADIUS_CONTROL, RADIUS_CONTROL)
        pointed = self.tabAt(self.mapFromGlobal(self.cursor().pos())) if self.underMouse() else -1
        for index in range(self.count()):
            self._paint_tab(painter, index, self.tabRect(index), pointed=index == pointed)

    def _paint_tab(self, painter: QPainter, index: int, rect: QRect, *, pointed: bool) -> None:
        chosen = index == self.currentIndex()
        if chosen:
            box = QRectF(rect).adjusted(_INSET, _INSET, -_INSET, -_INSET)
            focused = self.hasFocus()
            painter.setPen(QPen(appearance.colour("accent" if focused else "line"), 2.0 if focused else 1.0))
            painter.setBrush(appearance.colour("panel"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL - 1, RADIUS_CONTROL - 1)
        painter.setFont(self.font())
        painter.setPen(appearance.colour("ink" if chosen or pointed else "ink2"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))

    def _changed(self, index: int) -> None:
        self.update()
        if index != self._here:
            self.chosen.emit(self._ids[index])
