"""Everything a window writes, as it is painted: each piece of text with where it stands, and who painted it there.

The window is rendered onto a device that keeps no pixels. So labels, buttons, cells of tables and charts that paint
themselves are measured by one and the same rule, from the glyphs that reach the device.
"""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintDevice, QPaintEngine, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from peaksdesk.ui.charts.chart import Chart

ICON = 32
"""Pictures up to this size are icons, px."""


@dataclass(frozen=True)
class Ink:
    """A piece of text, or an icon (without text), on the window.

    Attributes:
        rect: Where its ink lies, px of the window.
        clip: What its painter let through there, or None for all.
        widget: Who painted it.
    """

    text: str
    rect: QRectF
    clip: QRectF | None
    widget: QWidget


def inks(window: QWidget) -> list[Ink]:
    """Return all text and icons on a window that is shown."""
    device = _Device(window)
    teller = _Teller(device.engine)
    app = QApplication.instance()
    app.installEventFilter(teller)
    painter = QPainter(device)
    try:
        window.render(painter, QPoint(0, 0))
    finally:
        painter.end()
        app.removeEventFilter(teller)
    return device.engine.found


class _Teller(QObject):
    """Tells the engine whose turn it is to paint."""

    def __init__(self, engine):
        super().__init__()
        self.engine = engine

    def eventFilter(self, watched, event):
        if event.type() != QEvent.Type.Paint:
            return False
        self.engine.widget = watched
        if not isinstance(watched, Chart):
            return False
        painter = QPainter(watched)  # a chart would show the picture that it keeps
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        watched.paint_chart(painter)
        watched.paint_overlay(painter)
        painter.end()
        return True


class _Engine(QPaintEngine):
    def __init__(self):
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.found = []
        self.widget = None

    def begin(self, device):
        return True

    def end(self):
        return True

    def type(self):
        return QPaintEngine.Type.User

    def drawTextItem(self, at, item):
        if item.text().strip():
            self._note(item.text(), _ink_of(item.text(), _Key(item.font())).translated(at))

    def drawPixmap(self, rect, pixmap, source):
        if rect.width() <= ICON and rect.height() <= ICON:
            self._note("", rect)

    def drawImage(self, rect, image, source, flags):
        if rect.width() <= ICON and rect.height() <= ICON:
            self._note("", rect)

    def _note(self, text, rect):
        painter = self.painter()
        turn = painter.deviceTransform()
        clip = turn.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        self.found.append(Ink(text, turn.mapRect(rect), clip, self.widget))

    def updateState(self, state):
        """Shapes are not kept, so their pens are of no interest."""


for _shape in ("Path", "Polygon", "Lines", "Rects", "Points", "Ellipse", "TiledPixmap"):
    setattr(_Engine, f"draw{_shape}", lambda self, *_: None)


class _Device(QPaintDevice):
    def __init__(self, window):
        super().__init__()
        self.engine = _Engine()
        metric = QPaintDevice.PaintDeviceMetric
        self._says = {
            metric.PdmWidth: window.width(),
            metric.PdmHeight: window.height(),
            metric.PdmDepth: 32,
            metric.PdmDevicePixelRatio: 1,
            metric.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
            **dict.fromkeys((metric.PdmDpiX, metric.PdmDpiY, metric.PdmPhysicalDpiX, metric.PdmPhysicalDpiY), 96),
        }

    def paintEngine(self):
        return self.engine

    def metric(self, metric):
        return self._says.get(metric, 0)


class _Key:
    """A font as a key: equal where the font is."""

    def __init__(self, font):
        self.font = QFont(font)
        self.name = font.key()

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return hash(self.name)


@cache
def _ink_of(text, key):
    metrics = QFontMetricsF(key.font)
    tight = metrics.tightBoundingRect(text)
    return QRectF(0, tight.top(), metrics.horizontalAdvance(text), tight.height())
