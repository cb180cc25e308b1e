"""A state as shape, word and colour: readable in grey."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from peaksdesk.ui import appearance


class State(StrEnum):
    """What a pill says; each has its own shape."""

    GOOD = "good"
    WATCH = "watch"
    BAD = "bad"
    BUSY = "busy"
    NEUTRAL = "neutral"
    JOINED = "joined"
    SAME = "same"


_TEXT = {State.GOOD: "good", State.WATCH: "watch", State.BAD: "bad", State.JOINED: "accent", State.BUSY: "accent"}
_SURFACE = {
    State.GOOD: "good_surface",
    State.WATCH: "watch_surface",
    State.BAD: "bad_surface",
    State.JOINED: "accent_surface",
    State.BUSY: "accent_surface",
}
HEIGHT = 20
_PAD = 8
_SHAPE = 8
_SPACE = 5


def text_token(state: State) -> str:
    """Return the token that the word and the shape of a state are painted in."""
    return _TEXT.get(state, "ink2")


class Pill(QWidget):
    """A small rounded label."""

    def __init__(self, state: State = State.NEUTRAL, word: str = "") -> None:
        """Show a state in a word."""
        super().__init__()
        self.setFont(appearance.font("axis_strong"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(state, word)

    def show_state(self, state: State, word: str) -> None:
        """Show another state."""
        self._state = state
        self._word = word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Be as wide as the word."""
        return QSize(pill_width(self._state, self.fontMetrics().horizontalAdvance(self._word)), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        del event
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_pill(painter, QRectF(self.rect()), self._state, self._word)


def pill_width(state: State, word_width: int) -> int:
    """Return the width of a pill around a word, px."""
    return word_width + 2 * _PAD + (0 if state is State.NEUTRAL else _SHAPE + _SPACE)


def paint_pill(painter: QPainter, rect: QRectF, state: State, word: str, *, surface: bool = True) -> None:
    """Paint a pill into `rect` with the painter's font; without `surface` only its shape and word, from the edge on."""
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the word follows its shape in every language
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = rect.left()
    if surface:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(appearance.colour(_SURFACE.get(state, "panel2")))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        left += _PAD
    colour = appearance.colour(text_token(state))
    if state is not State.NEUTRAL:
        paint_shape(painter, QRectF(left, rect.center().y() - _SHAPE / 2, _SHAPE, _SHAPE), state, colour)
        left += _SHAPE + _SPACE
    painter.setPen(colour)
    words = QRectF(left, rect.top(), rect.right() - left, rect.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
    painter.restore()


def paint_shape(painter: QPainter, box: QRectF, state: State, colour: QColor) -> None:
    """Paint a state's shape alone: tick, triangle, cross, ring, two joined dots, or equal bars."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height())

    match state:
        case State.GOOD:
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([at(0.05, 0.55), at(0.38, 0.88), at(0.95, 0.15)]))
        case State.WATCH:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(colour))
            painter.drawPolygon(QPolygonF([at(0.5, 0.02), at(1.04, 0.98), at(-0.04, 0.98)]))
        case State.BAD:
            painter.setPen(pen)
            painter.drawLine(at(0.1, 0.1), at(0.9, 0.9))
            painter.drawLine(at(0.9, 0.1), at(0.1, 0.9))
        case State.BUSY:
            painter.setPen(QPen(colour, 1.6))
            painter.drawEllipse(box)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(colour))
            painter.drawPie(box, 90 * 16, -120 * 16)
        case State.JOINED:
            painter.setPen(pen)
            painter.drawLine(at(0.5, 0.02), at(0.5, 0.98))
            painter.drawLine(at(0.02, 0.5), at(0.98, 0.5))
        case State.SAME:
            painter.setPen(pen)
            painter.drawLine(at(0.05, 0.3), at(0.95, 0.3))
            painter.drawLine(at(0.05, 0.75), at(0.95, 0.75))
        case State.NEUTRAL:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(colour))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    painter.restore()
