"""What every chart is: a picture that is kept while nothing changes, a sentence, and a table behind it."""

from abc import abstractmethod
from enum import Enum, auto

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.charts.table import Table


class Share(Enum):
    """What can be done with a chart's picture and numbers."""

    COPY = auto()
    SAVE = auto()
    PRINT = auto()


class Chart(QWidget):
    """A widget that paints numbers. What does not move with the pointer is painted once.

    Attributes:
        table_asked: The person wants the numbers as a table.
        share_asked: The person pressed the keys to copy, save or print it; carries a `Share`.
        surface: Colour token of what it lies on.
        has_corner: Whether its lower right corner is free for the button of its menu.
    """

    table_asked = Signal()
    share_asked = Signal(object)
    surface = "panel"
    has_corner = True

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._picture: QPixmap | None = None
        self._on_paper = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # What a chart brings with it

    @abstractmethod
    def paint_chart(self, painter: QPainter) -> None:
        """Paint what stays while the pointer moves."""

    @abstractmethod
    def paint_overlay(self, painter: QPainter) -> None:
        """Paint what moves with the pointer and the selection."""

    @abstractmethod
    def summary(self) -> str:
        """Return the chart in one sentence."""

    @abstractmethod
    def table(self) -> Table:
        """Return the chart as a table."""

    def plot_rect(self) -> QRectF:
        """Return where the values are drawn, px."""
        return QRectF(self.rect())

    def title(self) -> str:
        """Return what a file of it is called, in a word or two."""
        return self.tr("Chart")

    # What others do with it

    def repaint_all(self) -> None:
        """Paint anew, as after other data came."""
        self._picture = None
        self.setAccessibleName(self.summary())
        self.update()

    def paint_on(self, painter: QPainter) -> None:
        """Paint all of it on something else than the screen: a picture, a page."""
        self._on_paper = True
        try:
            for paint in (self.paint_chart, self.paint_overlay):
                painter.save()
                painter.setLayoutDirection(_ALONG)
                paint(painter)
                painter.restore()
        finally:
            self._on_paper = False

    def paint_focus(self, painter: QPainter) -> None:
        """Paint that keys go here: a frame."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(appearance.colour("accent"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the kept picture, then what moves."""
        del event
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != self.size() * ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(appearance.colour(self.surface))
            painter = QPainter(self._picture)
            painter.setLayoutDirection(_ALONG)
            self.paint_chart(painter)
            painter.end()
        painter = QPainter(self)
        painter.setLayoutDirection(_ALONG)
        painter.drawPixmap(0, 0, self._picture)
        self.paint_overlay(painter)
        if self.hasFocus():
            self.paint_focus(painter)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew in another theme or language."""
        super().changeEvent(event)
        if event.type() in _REPAINTS:
            self._picture = None
            self.update()

    def event(self, event: QEvent) -> bool:
        """Take the keys that copy, save and print before the window's own do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _wish(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the table on T, and pass on the keys that copy, save and print."""
        wish = _wish(event)
        if wish is not None:
            self.share_asked.emit(wish)
        elif event.key() == Qt.Key.Key_T and not event.modifiers():
            self.table_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys go here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()


def _wish(event: QKeyEvent) -> Share | None:
    return next((wish for keys, wish in _KEYS.items() if event.matches(keys)), None)


_KEYS = {
    QKeySequence.StandardKey.Copy: Share.COPY,
    QKeySequence.StandardKey.Save: Share.SAVE,
    QKeySequence.StandardKey.Print: Share.PRINT,
}

_ALONG = Qt.LayoutDirection.LeftToRight
"""Axes run from left to right whatever the language does, and the words beside them are placed by them."""

_REPAINTS = frozenset(
    {
        QEvent.Type.PaletteChange,
        QEvent.Type.StyleChange,
        QEvent.Type.LocaleChange,
        QEvent.Type.LayoutDirectionChange,
        QEvent.Type.FontChange,
    }
)
