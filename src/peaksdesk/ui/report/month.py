"""A month on paper: a grid of days with what was done and planned, and what it comes to."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from peaksdesk.ui import appearance
from peaksdesk.ui.charts.line_painter import Run, hairline, paint_runs, tint
from peaksdesk.ui.report.blocks import Block, Figures, Gap, Words, clean
from peaksdesk.ui.report.paper import Report
from peaksdesk.ui.theme import GRID

_HEAD = 22.0
_LEAST = 88.0
_LINE = 16.0
_TOTALS_SHARE = 1.05
"""Width of the week's totals beside a day's."""

_TALL = 500.0
"""Height that all weeks share."""


@dataclass(frozen=True)
class Entry:
    """One thing of a day.

    Attributes:
        text: What it is.
        detail: Its numbers in short, such as `1:12 · 84 TSS`.
        tone: Colour token of the stroke before it.
        planned: Not done yet: dashed.
    """

    text: str
    detail: str = ""
    tone: str = "accent"
    planned: bool = False


@dataclass(frozen=True)
class Day:
    """One day; `inside` the month or of a neighbour."""

    day: date
    entries: tuple[Entry, ...] = ()
    inside: bool = True


@dataclass(frozen=True)
class Week:
    """Seven days in the order of the week, and what they come to as (name, value with unit)."""

    days: tuple[Day, ...]
    totals: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class MonthSheet:
    """What is printed of a month.

    Attributes:
        title: The month's name and year.
        athlete: Their name.
        weekdays: Seven short names in the order of the week.
        figures: (name, value, unit) of the whole month.
    """

    title: str
    athlete: str
    weekdays: tuple[str, ...]
    weeks: tuple[Week, ...]
    figures: tuple[tuple[str, str, str], ...] = ()


def month_report(sheet: MonthSheet) -> Report:
    """Return a month as a report on paper that lies on its side."""
    title = _tr("%1 · %2").replace("%2", sheet.athlete).replace("%1", sheet.title) if sheet.athlete else sheet.title
    blocks: list[Block] = [Words(clean(title), "title", keeps=True), Gap(2 * GRID)]
    if sheet.figures:
        blocks += [Figures(sheet.figures[:4], keeps=True), Gap(GRID)]
    head = _Weekdays(sheet.weekdays)
    tall = max(_TALL / max(len(sheet.weeks), 1), _LEAST)
    blocks += [head, *(_WeekRow(week, tall, again=head) for week in sheet.weeks)]
    return Report(sheet.title, tuple(blocks), wide=True)


@dataclass(frozen=True)
class _Weekdays:
    names: tuple[str, ...]
    keeps: bool = True
    again: Block | None = None

    def height(self, width: float) -> float:
        del width
        return _HEAD

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        for box, name in zip(_columns(rect), (*self.names, _tr("Week")), strict=False):
            paint_runs(painter, box.adjusted(GRID, 0, -GRID, 0), [(clean(name), "axis_strong", "ink2")])


@dataclass(frozen=True)
class _WeekRow:
    week: Week
    tall: float
    keeps: bool = False
    again: Block | None = None

    def height(self, width: float) -> float:
        del width
        return self.tall

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        line = appearance.colour("line")
        boxes = _columns(rect)
        painter.fillRect(boxes[-1], tint(appearance.colour("ink3"), appearance.colour("panel"), 0.08))
        hairline(painter, rect.left(), rect.top(), rect.right(), rect.top(), line)
        for box in boxes[1:]:
            hairline(painter, box.left(), rect.top(), box.left(), rect.bottom(), line)
        for box, day in zip(boxes, self.week.days, strict=False):
            _paint_day(painter, box.adjusted(GRID, GRID, -GRID, -2), day)
        top = boxes[-1].top() + GRID
        for name, value in self.week.totals:
            if top + _LINE > boxes[-1].bottom():
                break
            box = QRectF(boxes[-1].left() + GRID, top, boxes[-1].width() - 2 * GRID, _LINE)
            used = paint_runs(painter, box, [(clean(name), "axis", "ink2")])
            paint_runs(painter, box.adjusted(used + GRID, 0, 0, 0), [(clean(value), "axis_strong", "ink")], right=True)
            top += _LINE
        hairline(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), line)


def _paint_day(painter: QPainter, box: QRectF, day: Day) -> None:
    number = QLocale().toString(day.day.day)
    paint_runs(painter, QRectF(box.left(), box.top(), box.width(), _LINE), [_number(number, day)])
    top, room = box.top() + _LINE + 2, box.height() - _LINE - 2
    lines = 2 if len(day.entries) * (2 * _LINE + 2) <= room else 1
    most = int(room // (lines * _LINE + 2))
    shown = day.entries if len(day.entries) <= most else day.entries[: max(most - 1, 0)]
    for entry in shown:
        _paint_stroke(painter, box.left() + 1, top + 2, lines * _LINE - 4, entry)
        line = QRectF(box.left() + 7, top, box.width() - 7, _LINE)
        name: Run = (clean(entry.text), "axis" if entry.planned else "axis_strong", "ink")
        paint_runs(painter, line, [name])
        if lines == 2:
            paint_runs(painter, line.translated(0, _LINE), [(clean(entry.detail), "axis", "ink2")])
        top += lines * _LINE + 2
    if len(shown) < len(day.entries):
        words = _tr("+%1 more").replace("%1", QLocale().toString(len(day.entries) - len(shown)))
        paint_runs(painter, QRectF(box.left(), top, box.width(), _LINE), [(words, "axis", "ink2")])


def _number(number: str, day: Day) -> tuple[str, str, str]:
    return (number, "axis_strong", "ink") if day.inside else (number, "axis", "ink3")


def _paint_stroke(painter: QPainter, x: float, top: float, tall: float, entry: Entry) -> None:
    colour: QColor = appearance.colour(entry.tone)
    pen = QPen(colour, 2.0)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if entry.planned:
        pen.setDashPattern([1.5, 1.5])
    painter.setPen(pen)
    painter.drawLine(QRectF(x, top, 0, tall).topLeft(), QRectF(x, top, 0, tall).bottomLeft())


def _columns(rect: QRectF) -> list[QRectF]:
    each = rect.width() / (7 + _TOTALS_SHARE)
    lefts = [rect.left() + each * index for index in range(8)]
    return [
        QRectF(left, rect.top(), each if index < 7 else each * _TOTALS_SHARE, rect.height())
        for index, left in enumerate(lefts)
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("report", text)
