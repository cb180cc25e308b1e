"""Keys as they stand on a keyboard: one cap each."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import GRID

HEIGHT = 20
_PAD = 6
_ARROWS = {
    Qt.Key.Key_Up: "\N{UPWARDS ARROW}",
    Qt.Key.Key_Down: "\N{DOWNWARDS ARROW}",
    Qt.Key.Key_Left: "\N{LEFTWARDS ARROW}",
    Qt.Key.Key_Right: "\N{RIGHTWARDS ARROW}",
}
_CORNER = 4


def caps(keys: str) -> tuple[str, ...]:
    """Return what stands on each key of a sequence in the portable form, as this system writes it."""
    form = QKeySequence.SequenceFormat
    native = QKeySequence(keys, form.PortableText).toString(form.NativeText)
    arrows = {QKeySequence(key).toString(form.NativeText): arrow for key, arrow in _ARROWS.items()}
    found = [arrows.get(part, part) for part in native.split("+") if part]
    return (*found, "+") if native.endswith("+") else tuple(found)


def caps_width(keys: str) -> int:
    """Return how wide the caps are together, px."""
    widths = _widths(caps(keys))
    return sum(widths) + GRID * max(0, len(widths) - 1)


def paint_caps(painter: QPainter, rect: QRectF, keys: str) -> None:
    """Paint the caps from the left edge of a rectangle, in the middle of its height."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(appearance.font("axis"))
    left, top = rect.left(), rect.center().y() - HEIGHT / 2
    texts = caps(keys)
    for text, width in zip(texts, _widths(texts), strict=True):
        box = QRectF(left, top, width, HEIGHT)
        painter.setPen(appearance.colour("line"))
        painter.setBrush(appearance.colour("panel"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        painter.setPen(appearance.colour("ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        left += width + GRID
    painter.restore()


class KeyCaps(QWidget):
    """The caps of one or more sequences, with room between them."""

    def __init__(self, *sequences: str) -> None:
        """Show sequences in the portable form of QKeySequence."""
        super().__init__()
        self._sequences = sequences
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join("+".join(caps(keys)) for keys in sequences))

    def sizeHint(self) -> QSize:
        """Be as wide as all of them."""
        widths = [caps_width(keys) for keys in self._sequences]
        return QSize(sum(widths) + GRID * 3 * max(0, len(widths) - 1), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the caps."""
        del event
        painter = QPainter(self)
        left = 0
        for keys in self._sequences:
            width = caps_width(keys)
            paint_caps(painter, QRectF(left, 0, width, self.height()), keys)
            left += width + GRID * 3


def _widths(texts: tuple[str, ...]) -> list[int]:
    metrics = QFontMetrics(appearance.font("axis"))
    return [max(HEIGHT, metrics.horizontalAdvance(text) + 2 * _PAD) for text in texts]
