"""A threshold over the years: a line that steps where a new value began to hold."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from peaksdesk.ui import appearance

_HEIGHT = 88
_PAD = 6
_FOOT = 18


class StepChart(QWidget):
    """A small chart without axes: its first and last day are written below it, its values stand in the list beside."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._points: tuple[tuple[date, float], ...] = ()
        self._until = date.min
        self._colour = "accent"
        self._ends = ("", "")

    def show_steps(
        self, points: tuple[tuple[date, float], ...], until: date, token: str, ends: tuple[str, str], said: str
    ) -> None:
        """Draw a line.

        Args:
            points: From which day each value holds, at least two, oldest first.
            until: The last day.
            token: The line's colour.
            ends: The first and the last day in words.
            said: The line in a sentence, for a screen reader.
        """
        self._points, self._until, self._colour, self._ends = points, max(until, points[-1][0]), token, ends
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the steps, a dot where each begins, and the days at both ends."""
        del event
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_PAD, _PAD, -_PAD, -_FOOT - _PAD)
        first = self._points[0][0].toordinal()
        span = max(self._until.toordinal() - first, 1)
        values = [value for _, value in self._points]
        low, high = min(values), max(values)

        def at(day: date, value: float) -> QPointF:
            share = (value - low) / (high - low) if high > low else 0.5
            return QPointF(
                box.left() + box.width() * (day.toordinal() - first) / span, box.bottom() - box.height() * share
            )

        line: list[QPointF] = []
        for day, value in self._points:
            here = at(day, value)
            if line:
                line.append(QPointF(here.x(), line[-1].y()))
            line.append(here)
        line.append(QPointF(box.right(), line[-1].y()))
        painter.setPen(QPen(appearance.colour("line"), 1))
        painter.drawLine(QPointF(0, box.bottom() + _PAD), QPointF(self.width(), box.bottom() + _PAD))
        colour = appearance.colour(self._colour)
        painter.setPen(QPen(colour, 2))
        painter.drawPolyline(QPolygonF(line))
        painter.setPen(QPen(appearance.colour("panel"), 1.5))
        painter.setBrush(colour)
        for day, value in self._points:
            painter.drawEllipse(at(day, value), 4, 4)
        painter.setFont(appearance.font("axis"))
        painter.setPen(appearance.colour("ink2"))
        foot = QRectF(0, self.height() - _FOOT, self.width(), _FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._ends[0])
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._ends[1])
