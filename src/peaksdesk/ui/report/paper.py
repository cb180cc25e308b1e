"""A report on paper: blocks in order onto pages, with a foot that counts them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, QMarginsF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from peaksdesk.ui import appearance, region
from peaksdesk.ui.charts.line_painter import paint_runs
from peaksdesk.ui.report.blocks import Block, Gap, clean
from peaksdesk.ui.theme import LIGHT

WIDTH = 680.0
"""What blocks can count on across a page, px; the page is scaled to it, wide ones to `WIDE`."""

WIDE = 1010.0
_MARGIN_MM = 15.0
_FOOT = 28.0


@dataclass(frozen=True, eq=False)
class Report:
    """What is printed.

    Attributes:
        title: Its file is called so, and it stands in the foot of each page.
        blocks: In order.
        wide: The paper lies on its side.
    """

    title: str
    blocks: tuple[Block, ...]
    wide: bool = False

    @property
    def width(self) -> float:
        """How wide its pages are, px."""
        return WIDE if self.wide else WIDTH


Placed = tuple[Block, float]
"""A block and how far from the top of the page it stands."""


def lay(device: QPagedPaintDevice, report: Report) -> None:
    """Give a device the paper of this country, turned as the report wants it."""
    turn = QPageLayout.Orientation.Landscape if report.wide else QPageLayout.Orientation.Portrait
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageLayout(QPageLayout(QPageSize(region.paper()), turn, margins, QPageLayout.Unit.Millimeter))


def pages(blocks: Sequence[Block], width: float, height: float) -> list[list[Placed]]:
    """Return blocks page by page. A block too tall for any page is alone on its own; no page begins with a gap.

    Args:
        blocks: In order.
        width: Of the page, px.
        height: Of the page without its foot, px.
    """
    made: list[list[Placed]] = [[]]
    top = 0.0
    for bound in _bound(blocks):
        tall = sum(block.height(width) for block in bound)
        if made[-1] and top + tall > height:
            made.append([])
            top = 0.0
        for block in bound:
            if not made[-1] and isinstance(block, Gap):
                continue
            each = block.height(width)
            if made[-1] and top + each > height:
                made.append([])
                top = 0.0
            if not made[-1] and block.again is not None:
                made[-1].append((block.again, top))
                top += block.again.height(width)
            made[-1].append((block, top))
            top += each
    return [page for page in made if page] or [[]]


def painted(report: Report, device: QPagedPaintDevice) -> Iterator[int]:
    """Paint a report and yield after each page, so that a window can breathe between them.

    The device has its paper already (`lay`). Painting happens on the thread of the window.
    """
    with appearance.painted_in(LIGHT):
        painter = QPainter(device)
        scale = device.width() / report.width
        room = QRectF(0, 0, report.width, device.height() / scale)
        made = pages(report.blocks, room.width(), room.height() - _FOOT)
    try:
        for number, page in enumerate(made, start=1):
            with appearance.painted_in(LIGHT):
                if number > 1:
                    device.newPage()
                painter.save()
                painter.scale(scale, scale)
                for block, top in page:
                    painter.save()
                    block.paint(painter, QRectF(0, top, room.width(), block.height(room.width())))
                    painter.restore()
                _paint_foot(painter, room, report, number, len(made))
                painter.restore()
            yield number
    finally:
        painter.end()


def paint(report: Report, device: QPagedPaintDevice) -> int:
    """Paint a whole report at once, and return how many pages it took."""
    return max(painted(report, device))


def _paint_foot(painter: QPainter, room: QRectF, report: Report, number: int, count: int) -> None:
    words = QCoreApplication.translate("report", "Page %1 of %2")
    locale = QLocale()
    words = words.replace("%1", locale.toString(number)).replace("%2", locale.toString(count))
    foot = QRectF(0, room.bottom() - 16, room.width(), 16)
    paint_runs(painter, foot.adjusted(0, 0, -120, 0), [(f"PeaksDesk · {clean(report.title)}", "axis", "ink2")])
    paint_runs(painter, foot, [(words, "axis", "ink2")], right=True)


def _bound(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield blocks with those they keep to."""
    bound: list[Block] = []
    for block in blocks:
        bound.append(block)
        if not block.keeps:
            yield bound
            bound = []
    if bound:
        yield bound
