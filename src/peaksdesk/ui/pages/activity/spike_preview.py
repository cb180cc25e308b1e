"""A spike and what takes its place, drawn over each other."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from peaksdesk.domain.spikes import Fix, with_fixes
from peaksdesk.domain.streams import Floats, Streams
from peaksdesk.ui import appearance
from peaksdesk.ui.charts.line_painter import DASHED, Frame, paint_line
from peaksdesk.ui.charts.series import Series

_BESIDE = 25
"""Records shown on either side."""

_PAD = 8.0
_LEAST_HEIGHT = 64
_DOT = 2.5


class SpikePreview(QWidget):
    """As it came in red, as it becomes in ink: shape and colour tell them apart."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("spike_preview")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._before = self._after = Series(np.empty(0), np.empty(0))
        self._dots: tuple[Floats, Floats] = (np.empty(0), np.empty(0))
        self.setAccessibleName(self.tr("The spike before and after"))

    def show_fix(self, streams: Streams, fix: Fix) -> None:
        """Show one spike among the records around it."""
        first, last = int(fix.index[0]), int(fix.index[-1])
        near = slice(max(first - _BESIDE, 0), last + _BESIDE + 1)
        order = np.argsort(streams.time_s[near], kind="stable")
        times = streams.time_s[near][order]
        after = with_fixes(streams, (fix,)).channels[fix.channel]
        self._before = Series(times, streams.channels[fix.channel][near][order])
        self._after = Series(times, after[near][order])
        self._dots = streams.time_s[fix.index], fix.new
        self.update()

    def sizeHint(self) -> QSize:
        """Prefer a flat picture."""
        return QSize(220, 96)

    def minimumSizeHint(self) -> QSize:
        """Stay recognisable."""
        return QSize(140, _LEAST_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both lines."""
        del event
        if len(self._before) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(appearance.colour("panel2"))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        extent = self._before.extent() or (0.0, 1.0)
        room = max(extent[1] - extent[0], 1.0) * 0.05
        area = QRectF(self.rect()).adjusted(_PAD, _PAD, -_PAD, -_PAD)
        first, last = float(self._before.t[0]), float(self._before.t[-1])
        frame = Frame(area, first, max(last, first + 1.0), extent[0] - room, extent[1] + room)
        surface = appearance.colour("panel2")
        paint_line(painter, self._before, frame, appearance.colour("bad"), surface=surface, dashes=DASHED)
        paint_line(painter, self._after, frame, appearance.colour("ink"), surface=surface, bold=True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(surface, 1.0))
        painter.setBrush(appearance.colour("ink"))
        for t, value in zip(*(part.tolist() for part in self._dots), strict=True):
            x = area.left() + (t - frame.lo) / (frame.hi - frame.lo) * area.width()
            painter.drawEllipse(QPointF(x, frame.y(value)), _DOT, _DOT)
