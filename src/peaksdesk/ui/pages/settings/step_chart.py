"""A threshold over the years: a line that steps where a new value began to hold."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.chart import Chart
from peaksdesk.ui.charts.table import RawRow, Row, Table

_HEIGHT = 88
_PAD = 6
_FOOT = 18


@dataclass(frozen=True)
class Step:
    """A value from a day on.

    Attributes:
        since: The day in words.
        shown: The value in figures, and its unit.
    """

    day: date
    value: float
    since: str
    shown: fmt.Shown


class StepChart(Chart):
    """A small chart without axes: its first and last day are written below it, its values stand in the list beside."""

    has_corner = False

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("step_chart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._steps: tuple[Step, ...] = ()
        self._begins = self._until = date.min
        self._colour, self._name = "accent", ""

    def show_steps(self, steps: tuple[Step, ...], begins: date, until: date, token: str, name: str) -> None:
        """Draw a line.

        Args:
            steps: At least two, oldest first.
            begins: The day at the left edge; the first value may hold from long before.
            until: The day at the right edge.
            token: The line's colour.
            name: What it is of.
        """
        self._steps, self._colour, self._name = steps, token, name
        self._begins, self._until = begins, max(until, steps[-1].day)
        self.repaint_all()

    def title(self) -> str:
        """Return what it is of."""
        return self._name or super().title()

    def summary(self) -> str:
        """Return the first and the last value in one sentence."""
        if not self._steps:
            return ""
        words = self.tr("%1 from %2 to %3").replace("%1", self._name)
        return words.replace("%2", fmt.joined(self._steps[0].shown)).replace("%3", fmt.joined(self._steps[-1].shown))

    def table(self) -> Table:
        """Return the values with the days from which they hold, newest first."""
        newest = self._steps[::-1]
        rows: tuple[Row, ...] = tuple((step.since, fmt.joined(step.shown)) for step in newest)
        raw: tuple[RawRow, ...] = tuple(
            (step.day, step.shown[0] if ":" in step.shown[0] else step.value) for step in newest
        )
        unit = newest[0].shown[1] if newest else ""
        since = self.tr("In force since")
        return Table.of((since, self._name), rows, raw, (since, f"{self._name}, {unit}"))

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        return QSize(200, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return self.sizeHint()

    def paint_chart(self, painter: QPainter) -> None:
        """Draw the steps, a dot where each begins, and the days at both ends."""
        if not self._steps:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_PAD, _PAD, -_PAD, -_FOOT - _PAD)
        first = self._begins.toordinal()
        span = max(self._until.toordinal() - first, 1)
        values = [step.value for step in self._steps]
        low, high = min(values), max(values)

        def at(step: Step) -> QPointF:
            share = (step.value - low) / (high - low) if high > low else 0.5
            along = max(step.day.toordinal() - first, 0) / span
            return QPointF(box.left() + box.width() * along, box.bottom() - box.height() * share)

        line: list[QPointF] = []
        for here in map(at, self._steps):
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
        for step in self._steps:
            painter.drawEllipse(at(step), 4, 4)
        painter.setFont(appearance.font("axis"))
        painter.setPen(appearance.colour("ink2"))
        foot = QRectF(0, self.height() - _FOOT, self.width(), _FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._steps[0].since)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.tr("Today"))

    def paint_overlay(self, painter: QPainter) -> None:
        """Nothing moves here."""
