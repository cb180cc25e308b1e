"""Linked charts of one session, one under another, under one crosshair."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.line_painter import Frame, Run, hairline, paint_line, paint_runs, runs_width, tint
from peaksdesk.ui.charts.plot import Plot
from peaksdesk.ui.charts.scale import Scale
from peaksdesk.ui.charts.series import Series
from peaksdesk.ui.charts.table import RawRow, Row, Table, raw_of, titled
from peaksdesk.ui.charts.ticks import time_ticks
from peaksdesk.ui.charts.view_range import ViewRange

VALUES_WIDTH = 92
TICKS_WIDTH = 44
HEADER_HEIGHT = 40
FOOTER_HEIGHT = 24
_TICK_APART_PX = 96
_STEPS = 240
_TABLE_ROWS = 240
_DOT = 3.0
_HINT_APART = 12
_FOUR_TICKS = 74
_THREE_TICKS = 56
"""Height of a panel above which four values, or three, stand apart at its right, px."""

_TWO_ROWS = 42


@dataclass(frozen=True, eq=False)
class Panel:
    """One of the charts.

    Attributes:
        title: Translated name of the channel.
        tone: Colour token of its line.
        series: Its line over the session's seconds.
        scale: How its values read.
        low: Value at the bottom; `high` at the top.
        average: Figures of its mean, or of the height gained.
        average_word: What these are, such as `avg`.
        weight: Share of the height.
        filled: Tint the area below the line.
    """

    title: str
    tone: str
    series: Series
    scale: Scale
    low: float
    high: float
    average: str = ""
    average_word: str = ""
    weight: float = 1.0
    filled: bool = False


class Reader(Protocol):
    """Writes the row above the charts."""

    def at(self, second: float) -> Sequence[Run]:
        """Return what is to be said of one moment."""
        ...

    def between(self, start_s: float, end_s: float) -> Sequence[Run]:
        """Return what is to be said of a stretch."""
        ...


class Timeline(Plot):
    """Stacked panels over the session's seconds: value column at the left, ticks at the right, hours below.

    Attributes:
        header_inset: Room at the right end of the row above the charts that is taken by others, px.
    """

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(ViewRange.whole(0.0, 10.0))
        self.setObjectName("timeline")
        self._panels: tuple[Panel, ...] = ()
        self._reader: Reader | None = None
        self._sentence = ""
        self._hint = self.tr("Drag to select · scroll to zoom · T for a table")
        self._along: Scale | None = None
        self.header_inset = 0.0
        self._values = float(VALUES_WIDTH)
        self._stretch: tuple[tuple[float, float], tuple[Run, ...]] | None = None

    def show_panels(
        self,
        panels: Sequence[Panel],
        reader: Reader,
        sentence: str,
        *,
        same: bool = False,
        along: Scale | None = None,
    ) -> None:
        """Show another session.

        Args:
            panels: Top to bottom.
            reader: Writes the row above them.
            sentence: The session in one sentence.
            same: It is the one that was shown before, read anew: zoom, crosshair and selection stay.
            along: How the axis reads where it is not the session's seconds.
        """
        self._along = along
        self._panels = tuple(panels)
        self._values = max((_room_of(panel) for panel in panels), default=float(VALUES_WIDTH))
        self._reader = reader
        self._sentence = sentence
        self._stretch = None
        first = min((float(p.series.t[0]) for p in panels), default=0.0)
        last = max((float(p.series.t[-1]) for p in panels), default=1.0)
        whole = ViewRange.whole(min(first, 0.0), last)
        if not same or (whole.first, whole.last) != (self.view.first, self.view.last):
            self.set_view(whole)
        self.repaint_all()

    @property
    def panels(self) -> tuple[Panel, ...]:
        """What is shown, top to bottom."""
        return self._panels

    # Plot

    def sizeHint(self) -> QSize:
        """Prefer room for every panel."""
        return QSize(720, HEADER_HEIGHT + FOOTER_HEIGHT + 92 * max(len(self._panels), 1))

    def minimumSizeHint(self) -> QSize:
        """Keep each panel readable."""
        return QSize(360, HEADER_HEIGHT + FOOTER_HEIGHT + 68 * max(len(self._panels), 1))

    def plot_rect(self) -> QRectF:
        """Return the area of all panels."""
        width = self.width() - self._values - TICKS_WIDTH
        return QRectF(self._values, HEADER_HEIGHT, max(width, 1), self.height() - HEADER_HEIGHT - FOOTER_HEIGHT)

    def step(self) -> float:
        """Return a 240th of the view in whole seconds."""
        return float(max(1, round(self.view.span / _STEPS)))

    def reading(self) -> str:
        """Return the row above the charts as text."""
        return "".join(text for text, _, _ in self._row())

    def title(self) -> str:
        """Return what it is."""
        return self.tr("Recording")

    def summary(self) -> str:
        """Return the session in one sentence."""
        return self._sentence

    def table(self) -> Table:
        """Return what is visible, at most every 240th of it: time and every channel."""
        seconds = np.unique(np.linspace(self.view.lo, self.view.hi, _TABLE_ROWS).round())
        panels = self._panels

        def row(index: int) -> Row:
            at = float(seconds[index])
            return (self._place(at), *(panel.scale.text(panel.series.at(at)) for panel in panels))

        def raw(index: int) -> RawRow:
            at = float(seconds[index])
            return (at, *(raw_of(panel.scale, panel.series.at(at)) for panel in panels))

        named = tuple(titled(panel.title, panel.scale) for panel in panels)
        first, plain = self.tr("Time"), self.tr("Time, s")
        if self._along is not None:
            first, plain = self._along.unit, self.tr("Distance, m")
        return Table((first, *named), int(seconds.size), row, raw, (plain, *named))

    def paint_chart(self, painter: QPainter) -> None:
        """Paint grids, lines and the hours."""
        line, surface = appearance.colour("line"), appearance.colour("panel")
        plot = self.plot_rect()
        for panel, frame in zip(self._panels, self._frames(), strict=True):
            top = frame.rect.top() - _pad(frame.rect)
            hairline(painter, 0, top, self.width(), top, line)
            self._paint_ticks(painter, panel, frame)
            painter.save()
            painter.setClipRect(QRectF(plot.left(), top, plot.width(), frame.rect.bottom() + _pad(frame.rect) - top))
            paint_line(
                painter, panel.series, frame, appearance.colour(panel.tone), surface=surface, filled=panel.filled
            )
            painter.restore()
        hairline(painter, 0, plot.bottom(), self.width(), plot.bottom(), line)
        self._paint_hours(painter, plot)

    def paint_overlay(self, painter: QPainter) -> None:
        """Paint the selection, the crosshair, the values and the row above."""
        plot = self.plot_rect()
        painter.save()
        painter.setClipRect(plot)
        if self.view.selection is not None:
            self._paint_selection(painter, plot, self.view.selection)
        if self.view.cursor is not None:
            self._paint_crosshair(painter, plot, self.view.cursor)
        painter.restore()
        self._paint_values(painter)
        runs = self._row()
        hint = ""
        if self.view.selection is not None and not self._on_paper:
            hint = self.tr("Esc clears")
        elif self.view.zoomed and not self._on_paper:
            hint = self.tr("0 shows all")
        inset = self.header_inset if self.isRightToLeft() else 0.0
        row = QRectF(inset, 0, self.width() - self.header_inset, HEADER_HEIGHT - 8)
        told = [(hint, "secondary", "ink2")]
        room = math.ceil(runs_width(told)) + _HINT_APART if hint else 0
        paint_runs(painter, row.adjusted(0, 0, -room, 0), runs)
        paint_runs(painter, row.adjusted(row.width() - room + _HINT_APART, 0, 0, 0), told, right=True)

    # Parts

    def _row(self) -> Sequence[Run]:
        if self._reader is None:
            return ()
        if self.view.selection is not None:
            if self._stretch is None or self._stretch[0] != self.view.selection:
                self._stretch = (self.view.selection, tuple(self._reader.between(*self.view.selection)))
            return self._stretch[1]
        if self.view.cursor is not None:
            return self._reader.at(self.view.cursor)
        return ((self._sentence if self._on_paper else self._hint, "secondary", "ink2"),)

    def _frames(self) -> list[Frame]:
        plot = self.plot_rect()
        total = sum(panel.weight for panel in self._panels) or 1.0
        frames, top = [], plot.top()
        for panel in self._panels:
            height = plot.height() * panel.weight / total
            rect = QRectF(plot.left(), top, plot.width(), height)
            pad = _pad(rect)
            frames.append(Frame(rect.adjusted(0, pad, 0, -pad), self.view.lo, self.view.hi, panel.low, panel.high))
            top += height
        return frames

    def _paint_ticks(self, painter: QPainter, panel: Panel, frame: Frame) -> None:
        height = frame.rect.height()
        most = 4 if height > _FOUR_TICKS else 3 if height > _THREE_TICKS else 2
        line, ink = appearance.colour("line"), appearance.colour("ink2")
        painter.setFont(appearance.font("axis"))
        for value in panel.scale.ticks(panel.low, panel.high, most):
            y = round(frame.y(value))
            hairline(painter, frame.rect.left(), y, frame.rect.right(), y, line)
            painter.setPen(ink)
            label = QRectF(frame.rect.right() + 6, y - 8, TICKS_WIDTH - 6, 16)
            painter.drawText(label, _LEFT, panel.scale.tick(value))

    def _paint_hours(self, painter: QPainter, plot: QRectF) -> None:
        painter.setFont(appearance.font("axis"))
        most = max(2, int(plot.width() // _TICK_APART_PX))
        along = self._along
        ticks = time_ticks(self.view.lo, self.view.hi, most) if along is None else along.ticks(*self._shown, most)
        for at in ticks:
            x = self.x_of(at)
            hairline(painter, x, plot.bottom(), x, plot.bottom() + 4, appearance.colour("ink3"))
            painter.setPen(appearance.colour("ink2"))
            painter.drawText(QRectF(x - 40, plot.bottom() + 6, 80, 16), Qt.AlignmentFlag.AlignCenter, self._tick(at))

    @property
    def _shown(self) -> tuple[float, float]:
        return self.view.lo, self.view.hi

    def _tick(self, at: float) -> str:
        return _hours(at) if self._along is None else f"{self._along.tick(at)} {self._along.unit}"

    def _place(self, at: float) -> str:
        return clock(at) if self._along is None else self._along.text(at)

    def _paint_selection(self, painter: QPainter, plot: QRectF, selection: tuple[float, float]) -> None:
        accent = appearance.colour("accent")
        left, right = self.x_of(selection[0]), self.x_of(selection[1])
        shade = appearance.colour("accent")
        shade.setAlphaF(0.13)
        painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), shade)
        for x in (left, right):
            hairline(painter, x, plot.top(), x, plot.bottom(), tint(accent, appearance.colour("panel"), 0.6))

    def _paint_crosshair(self, painter: QPainter, plot: QRectF, at: float) -> None:
        x = self.x_of(at)
        hairline(painter, x, plot.top(), x, plot.bottom(), appearance.colour("ink2"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for panel, frame in zip(self._panels, self._frames(), strict=True):
            value = panel.series.at(at)
            if not math.isnan(value):
                painter.setPen(appearance.colour("panel"))
                painter.setBrush(appearance.colour(panel.tone))
                y = min(max(frame.y(value), frame.rect.top()), frame.rect.bottom())
                painter.drawEllipse(QRectF(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT))

    def _paint_values(self, painter: QPainter) -> None:
        for panel, frame in zip(self._panels, self._frames(), strict=True):
            at = self.view.cursor
            figures = panel.average if at is None else panel.scale.text(panel.series.at(at))
            under = panel.average_word if at is None else f"{panel.average_word} {panel.average}"
            rows: list[tuple[float, list[Run]]] = [
                (18, [(panel.title, "secondary", "ink2")]),
                (24, [(figures, "headline", panel.tone), (f" {panel.scale.unit}", "axis", "ink2")]),
                (16, [(under, "axis", "ink2")]),
            ]
            top = frame.rect.top() - _pad(frame.rect) + 6
            bottom = frame.rect.bottom() + _pad(frame.rect)
            if top + _TWO_ROWS > bottom + 1:  # title and value share a row
                rows = [(18, [(f"{panel.title}  ", "secondary", "ink2"), (figures, "secondary_strong", panel.tone)])]
            for height, runs in rows:
                if top + height <= bottom + 1:
                    paint_runs(painter, QRectF(0, top, self._values - 4, height), runs)
                top += height


def clock(second: float) -> str:
    """Return an offset as `h:mm:ss`, or `mm:ss` under an hour."""
    return fmt.duration(max(second, 0.0))


def _hours(second: float) -> str:
    whole = round(second)
    hour, rest = divmod(whole, 3600)
    minute, rest = divmod(rest, 60)
    return f"{hour}:{minute:02}:{rest:02}" if rest else f"{hour}:{minute:02}"


def _room_of(panel: Panel) -> float:
    """Return the width that a panel's title beside its value needs, px."""
    title = QFontMetricsF(appearance.font("secondary")).horizontalAdvance(f"{panel.title}  ")
    longest = max(panel.average, panel.scale.text(panel.high), key=len)
    value = QFontMetricsF(appearance.font("secondary_strong")).horizontalAdvance(longest)
    return max(float(VALUES_WIDTH), math.ceil(title + value) + 8.0)


def _pad(rect: QRectF) -> float:
    return min(10.0, rect.height() * 0.08)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
