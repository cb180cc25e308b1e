"""The layout of what is still loading, in grey: the page does not jump when it arrives."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import GAP, MARGIN, ROW_HEIGHT

_WIDTHS = (0.62, 0.44, 0.71, 0.53, 0.38, 0.66, 0.49)


class Skeleton(QWidget):
    """Grey bars as wide as the columns to come, fading out downwards."""

    def __init__(
        self, columns: tuple[int, ...] = (1, 3, 1, 1, 1), *, row_height: int = ROW_HEIGHT, rows: int = 0
    ) -> None:
        """Make a skeleton.

        Args:
            columns: Relative widths of the columns.
            row_height: Height of a row, px.
            rows: How many rows, or 0 for as many as fit.
        """
        super().__init__()
        self._columns = columns
        self._row_height = row_height
        self._rows = rows
        self.setAccessibleName(self.tr("Loading"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(appearance.colour("panel2"))
        rows = self._rows or max(1, self.height() // self._row_height)
        unit = self.width() / sum(self._columns)
        for row in range(rows):
            painter.setOpacity(max(0.25, 1 - row / max(rows, 8)))
            left = 0.0
            for index, share in enumerate(self._columns):
                width = unit * share
                bar = width * _WIDTHS[(row * 3 + index * 2) % len(_WIDTHS)]
                top = row * self._row_height + (self._row_height - 10) / 2
                painter.drawRoundedRect(QRectF(left + 8, top, max(16.0, bar - 8), 10), 5, 5)
                left += width


def page_skeleton() -> QWidget:
    """Return a page of which only the layout is there: a heading and rows."""
    page = QWidget()
    page.setProperty("surface", "page")
    layout = QVBoxLayout(page)
    layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    layout.setSpacing(GAP)
    heading = Skeleton((4, 6), row_height=48, rows=1)
    heading.setFixedHeight(48)
    layout.addWidget(heading)
    layout.addWidget(Skeleton(), 1)
    return page
