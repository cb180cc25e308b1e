"""Line icons in the colour of a token, sharp at every scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from peaksdesk import resources
from peaksdesk.ui import appearance

_TURNED = {"chevron_left": "chevron_right", "chevron_right": "chevron_left"}
"""Back and forward point the other way where people read from the right."""


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Paint the icon `name` of resources/icons into a square."""
    if name in _TURNED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        name = _TURNED[name]
    # The device itself would tell too, but asking for it makes the binding build twenty milliseconds' worth of types.
    ratio = abs(painter.deviceTransform().m11()) or 1.0
    painter.drawPixmap(rect.topLeft(), pixmap(name, colour.name(), round(rect.width()), ratio))


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return an icon as a picture of `size` logical pixels at a device's pixel ratio."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    _renderer(name, colour).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


def icon(name: str, tint: str = "ink2") -> QIcon:
    """Return an icon that takes the colour of the token `tint` when it is painted: a new theme needs no new icon."""
    return QIcon(_TokenEngine(name, tint))


@lru_cache(maxsize=64)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))


class _TokenEngine(QIconEngine):
    def __init__(self, name: str, tint: str) -> None:
        super().__init__()
        self._name = name
        self._tint = tint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        token = "ink3" if mode is QIcon.Mode.Disabled else self._tint
        paint_icon(painter, self._name, QRectF(rect), appearance.colour(token))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        # Qt's own version paints on whatever the memory held before. The size is in pixels of the device already.
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _TokenEngine(self._name, self._tint)
