"""What a page is built of: words, numbers, rows, charts. Sizes in px of 1/96 inch, as on screen."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextOption

from peaksdesk.ui import appearance
from peaksdesk.ui.charts.chart import Chart
from peaksdesk.ui.charts.line_painter import Run, hairline, in_front, paint_runs
from peaksdesk.ui.charts.table import Table
from peaksdesk.ui.theme import GAP, GRID, TYPE

ROW = 20.0
_FIGURE = 58.0
_FIGURES_IN_ROW = 4
_LONGEST = 20_000
"""Characters of a person's text that are printed."""

_MOST_ROWS = 2_000


class Block(Protocol):
    """A piece of a page that is not torn apart."""

    @property
    def keeps(self) -> bool:
        """Whether it stays on one page with what follows, as a heading does."""
        ...

    @property
    def again(self) -> "Block | None":
        """What is painted anew above it where it begins a page, as the headings of a table."""
        ...

    def height(self, width: float) -> float:
        """Return how tall it is."""
        ...

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it."""
        ...


@dataclass(frozen=True)
class Words:
    """One line, elided where it does not fit."""

    text: str
    style: str = "body"
    tone: str = "ink"
    keeps: bool = False
    again: Block | None = None

    def height(self, width: float) -> float:
        """Return the height of the line."""
        del width
        return float(TYPE[self.style][1])

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the line."""
        paint_runs(painter, rect, [(self.text, self.style, self.tone)])


@dataclass(frozen=True)
class Gap:
    """Room between blocks."""

    room: float = GAP
    keeps: bool = True
    again: Block | None = None

    def height(self, width: float) -> float:
        """Return the room."""
        del width
        return self.room

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Leave it empty."""


@dataclass(frozen=True)
class Figures:
    """Headline numbers, four in a row.

    Attributes:
        figures: (name, value, unit).
    """

    figures: tuple[tuple[str, str, str], ...]
    keeps: bool = False
    again: Block | None = None

    def height(self, width: float) -> float:
        """Return the height of all rows."""
        del width
        return _FIGURE * -(-len(self.figures) // _FIGURES_IN_ROW)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint name over value and unit."""
        wide = rect.width() / _FIGURES_IN_ROW
        for index, (name, value, unit) in enumerate(self.figures):
            row, column = divmod(index, _FIGURES_IN_ROW)
            left, top = rect.left() + column * wide, rect.top() + row * _FIGURE
            hairline(painter, left, top, left + wide - GAP, top, appearance.colour("line"))
            paint_runs(painter, QRectF(left, top + 6, wide - GAP, 18), [(name, "secondary", "ink2")])
            runs: list[Run] = [(value, "headline", "ink"), (f" {unit}" if unit else "", "secondary", "ink2")]
            paint_runs(painter, QRectF(left, top + 24, wide - GAP, 26), runs)


@dataclass(frozen=True, eq=False)
class Picture:
    """A chart as wide as the page."""

    chart: Chart
    tall: float
    keeps: bool = False
    again: Block | None = None

    def height(self, width: float) -> float:
        """Return its height."""
        del width
        return self.tall

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the chart."""
        self.chart.resize(round(rect.width()), round(rect.height()))
        painter.translate(rect.topLeft())
        painter.setClipRect(QRectF(0, 0, rect.width(), rect.height()))
        self.chart.paint_on(painter)


@dataclass(frozen=True, eq=False)
class Columns:
    """Blocks side by side, each column a stack."""

    columns: tuple[tuple[Block, ...], ...]
    keeps: bool = False
    again: Block | None = None

    def height(self, width: float) -> float:
        """Return the height of the tallest column."""
        each = self._each(width)
        return max((sum(block.height(each) for block in column) for column in self.columns), default=0.0)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint every column from the top."""
        each = self._each(rect.width())
        for index, column in enumerate(self.columns):
            left, top = rect.left() + index * (each + 2 * GAP), rect.top()
            for block in column:
                tall = block.height(each)
                painter.save()
                block.paint(painter, QRectF(left, top, each, tall))
                painter.restore()
                top += tall

    def _each(self, width: float) -> float:
        count = max(len(self.columns), 1)
        return (width - (count - 1) * 2 * GAP) / count


@dataclass(frozen=True)
class Cells:
    """One row of a table: the first column at the left, the others at the right of theirs.

    Attributes:
        shares: Share of the width of each column.
    """

    cells: tuple[str, ...]
    shares: tuple[float, ...]
    heading: bool = False
    keeps: bool = False
    again: Block | None = None

    def height(self, width: float) -> float:
        """Return the height of a row."""
        del width
        return ROW

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the cells over a thin line."""
        left = rect.left()
        style, tone = ("axis_strong", "ink2") if self.heading else ("secondary", "ink")
        painter.setFont(appearance.font(style))
        for index, (cell, share) in enumerate(zip(self.cells, self.shares, strict=True)):
            box = QRectF(left, rect.top(), rect.width() * share - GRID, rect.height() - 1)
            side = Qt.AlignmentFlag.AlignRight if index else Qt.AlignmentFlag.AlignLeft
            painter.setPen(appearance.colour(tone))
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), in_front(painter, cell, box.width()))
            left += rect.width() * share
        hairline(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), appearance.colour("line"))


def heading(text: str) -> list[Block]:
    """Return a heading with room above it, kept with what follows."""
    return [Gap(), Words(clean(text), "strong", keeps=True), Gap(GRID)]


def rows(table: Table) -> list[Block]:
    """Return a table row by row; its headings stand again at the top of every page it goes on."""
    if not table.count:
        return []
    count = min(table.count, _MOST_ROWS)
    cells = [tuple(clean(cell) for cell in table.row(index)) for index in range(count)]
    columns = tuple(clean(column) for column in table.columns)
    widths = [_widest([columns[at], *(row[at] for row in cells[:60])]) for at in range(len(columns))]
    total = sum(widths)
    shares = tuple(width / total for width in widths)
    head = Cells(columns, shares, heading=True, keeps=True)
    return [head, *(Cells(row, shares, again=head) for row in cells)]


def paragraph(text: str, width: float, style: str = "body", tone: str = "ink") -> list[Block]:
    """Return a person's text line by line, broken between words, as plain text whatever stands in it."""
    lines: list[Block] = []
    shown = clean(text[: _LONGEST + 1], keep_lines=True)
    if len(shown) > _LONGEST:
        shown = shown[:_LONGEST] + "\N{HORIZONTAL ELLIPSIS}"
    for part in shown.split("\n"):
        layout = QTextLayout(part, appearance.font(style))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(Words(part[line.textStart() : line.textStart() + line.textLength()].rstrip(), style, tone))
        layout.endLayout()
        if not part:
            lines.append(Gap(GRID, keeps=False))
    return lines


def clean(text: str, *, keep_lines: bool = False) -> str:
    """Return a text without signs that nobody can see or that turn others round."""
    cut = text[: _LONGEST + 1].replace("\r\n", "\n").replace("\t", " ")
    return "".join(
        sign if unicodedata.category(sign) not in _UNSEEN else "\n" if sign == "\n" and keep_lines else " "
        for sign in cut
        if sign not in _TURNING
    )


_UNSEEN = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _widest(texts: Sequence[str]) -> float:
    metrics = QFontMetricsF(appearance.font("axis_strong"))
    return min(max(metrics.horizontalAdvance(text[:60]) for text in texts), 240.0) + 3 * GRID
