"""Thirty days of a measure as a line without axes, over the band that is normal for the person."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from peaksdesk.domain.streams import Floats
from peaksdesk.ui import appearance

_HEIGHT = 32
_DOT = 2.5
_INSET = 3.0


class Spark(QWidget):
    """Repeats in a shape what the words beside it say: a screen reader passes it by."""

    def __init__(self, tone: str) -> None:
        """Make it empty, in the colour of a series."""
        super().__init__()
        self._tone = tone
        self._values: Floats = np.empty(0)
        self._band: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_values(self, values: Floats, band: tuple[float, float] | None = None) -> None:
        """Show other days, the last one at the right."""
        self._values, self._band = values, band
        self.update()

    def tint(self, tone: str) -> None:
        """Draw it in another colour."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """Be as wide as there is room."""
        return QSize(120, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the band, the line with its gaps, and a dot on the last day."""
        del event
        known = np.flatnonzero(np.isfinite(self._values))
        if not known.size:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        ends = [float(self._values[known].min()), float(self._values[known].max()), *(self._band or ())]
        low, high = min(ends), max(ends)
        if high - low < 1e-9:
            low, high = low - 1.0, high + 1.0
        last = max(self._values.size - 1, 1)

        def place(at: int) -> QPointF:
            x = box.left() + box.width() * at / last
            return QPointF(x, box.bottom() - box.height() * (float(self._values[at]) - low) / (high - low))

        if self._band is not None:
            top, bottom = (box.bottom() - box.height() * (end - low) / (high - low) for end in reversed(self._band))
            painter.fillRect(QRectF(0, top, self.width(), bottom - top), appearance.colour("panel2"))
        colour = appearance.colour(self._tone)
        painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        for stretch in np.split(known, np.flatnonzero(np.diff(known) > 1) + 1):
            if stretch.size > 1:
                painter.drawPolyline(QPolygonF([place(int(at)) for at in stretch]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        lone = [part[0] for part in np.split(known, np.flatnonzero(np.diff(known) > 1) + 1) if part.size == 1]
        for at in {*map(int, lone), *([last] if known[-1] == last else [])}:
            painter.drawEllipse(place(at), _DOT, _DOT)
