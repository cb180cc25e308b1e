"""Fitness and fatigue as lines, form and daily load as bars below, day by day over years."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QDate, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.axes import date_labels
from peaksdesk.ui.charts.decimate import column_means
from peaksdesk.ui.charts.line_painter import Frame, Run, hairline, paint_bars, paint_line, paint_runs, tint
from peaksdesk.ui.charts.plot import Plot
from peaksdesk.ui.charts.series import Floats, Series
from peaksdesk.ui.charts.table import RawRow, Row, Table
from peaksdesk.ui.charts.ticks import value_ticks
from peaksdesk.ui.charts.view_range import ViewRange

TICKS_WIDTH = 40
HEADER_HEIGHT = 32
FOOTER_HEIGHT = 24
WEEK = 7
_LINES_SHARE, _FORM_SHARE = 0.60, 0.24
_BETWEEN = 14.0
_LABEL_APART_PX = 84
_EDGE_PX = 24
_LEAST_DAYS = 14.0
_BAR_PX = 2.6
"""Days narrower than this are joined to weeks in the bars."""


@dataclass(frozen=True, eq=False)
class FitnessLines:
    """What the chart draws: one value per calendar day, all of shape (n,), n > 0.

    Attributes:
        days: datetime64[D], every calendar day.
        load: Sum of the day's loads; likewise in points `ctl`, `atl` and `tsb`.
    """

    days: npt.NDArray[np.datetime64]
    load: Floats
    ctl: Floats
    atl: Floats
    tsb: Floats


class FitnessChart(Plot):
    """The axis counts days from the first one; a day's bar stands on its number."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(ViewRange.whole(0.0, _LEAST_DAYS, _LEAST_DAYS))
        self.setObjectName("fitness_chart")
        self._lines: FitnessLines | None = None
        self._at = np.empty(0)
        self._low, self._high = 0.0, 100.0
        self._load, self._form = self.tr("Load"), self.tr("Form")
        words = QFontMetrics(appearance.font("axis"))
        self._ticks = max(TICKS_WIDTH, *(words.horizontalAdvance(word) + 10 for word in (self._load, self._form)))

    def show_lines(self, lines: FitnessLines) -> None:
        """Show another history, the part in view kept where it is of the same length."""
        same = self._lines is not None and lines.days.shape == self._lines.days.shape
        self._lines = lines
        self._at = np.arange(lines.days.size, dtype=np.float64)
        if not same:
            self.set_view(ViewRange.whole(-0.5, lines.days.size - 0.5, _LEAST_DAYS))
        self.repaint_all()

    def show_last(self, days: int | None) -> None:
        """Show the last so many days, or all."""
        view = self.view
        self.set_view(view.reset() if days is None else view.shown(view.last - days, view.last))

    # Plot

    def sizeHint(self) -> QSize:
        """Prefer a tall chart."""
        return QSize(720, 280)

    def minimumSizeHint(self) -> QSize:
        """Keep the three parts readable."""
        return QSize(320, 240)

    def plot_rect(self) -> QRectF:
        """Return the area of lines and bars."""
        height = self.height() - HEADER_HEIGHT - FOOTER_HEIGHT
        return QRectF(0, HEADER_HEIGHT, max(self.width() - self._ticks, 1), max(height, 1))

    def step(self) -> float:
        """Return one day."""
        return 1.0

    def reading(self) -> str:
        """Return the row above the chart as text."""
        return "".join(text for text, _, _ in self._row())

    def title(self) -> str:
        """Return what it is."""
        return self.tr("Fitness")

    def summary(self) -> str:
        """Return where fitness stands and how it moved in six weeks."""
        lines = self._lines
        if lines is None:
            return self.tr("Fitness, fatigue and form: no days yet.")
        before = float(lines.ctl[max(lines.ctl.size - 43, 0)])
        lowest, highest = int(lines.ctl.argmin()), int(lines.ctl.argmax())
        return self.tr(
            "Fitness {fitness}, fatigue {fatigue}, form {form} on {day}; fitness {change} in six weeks, since {first} "
            "lowest {least} on {lowest}, highest {most} on {highest}."
        ).format(
            fitness=self._whole(lines.ctl[-1]),
            fatigue=self._whole(lines.atl[-1]),
            form=self._whole(lines.tsb[-1]),
            day=fmt.short_day(_day(lines, lines.days.size - 1), self.locale()),
            change=_signed(self._whole(lines.ctl[-1] - before)),
            first=self._short(_day(lines, 0)),
            least=self._whole(lines.ctl[lowest]),
            lowest=self._short(_day(lines, lowest)),
            most=self._whole(lines.ctl[highest]),
            highest=self._short(_day(lines, highest)),
        )

    def table(self) -> Table:
        """Return the days in view, newest first."""
        columns = (self.tr("Day"), self.tr("Load"), self.tr("Fitness"), self.tr("Fatigue"), self.tr("Form"))
        lines = self._lines
        if lines is None:
            return Table.of(columns, ())
        first = max(int(np.ceil(self.view.lo)), 0)
        last = min(int(np.floor(self.view.hi)), lines.days.size - 1)

        def row(index: int) -> Row:
            day = last - index
            values = (lines.load[day], lines.ctl[day], lines.atl[day], lines.tsb[day])
            return (fmt.short_day(_day(lines, day), self.locale()), *(self._whole(value) for value in values))

        def raw(index: int) -> RawRow:
            day = last - index
            values = (lines.load[day], lines.ctl[day], lines.atl[day], lines.tsb[day])
            return (_day(lines, day), *(round(float(value), 2) for value in values))

        return Table(columns, max(last - first + 1, 0), row, raw)

    def paint_chart(self, painter: QPainter) -> None:
        """Paint grid, bars, lines and months."""
        lines = self._lines
        if lines is None:
            return
        plot = self.plot_rect()
        top, form, load = self._frames(lines)
        for frame in (top, form, load):
            self._paint_grid(painter, frame, is_form=frame is form, is_load=frame is load)
        painter.setClipRect(plot.adjusted(0, -2, 0, 0))
        self._paint_bars(painter, lines, form, load)
        surface = appearance.colour("panel")
        paint_line(painter, Series(self._at, lines.atl), top, appearance.colour("fatigue"), surface=surface)
        paint_line(painter, Series(self._at, lines.ctl), top, appearance.colour("fitness"), surface=surface, bold=True)
        painter.setClipping(False)
        self._paint_dates(painter, plot, lines)

    def paint_overlay(self, painter: QPainter) -> None:
        """Paint the selection, the crosshair and the row above."""
        plot, lines = self.plot_rect(), self._lines
        if lines is None:
            return
        painter.save()
        painter.setClipRect(plot)
        if self.view.selection is not None:
            left, right = self.x_of(self.view.selection[0]), self.x_of(self.view.selection[1])
            shade = appearance.colour("accent")
            shade.setAlphaF(0.13)
            painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), shade)
        if self.view.cursor is not None:
            day = self._day_at(self.view.cursor, lines)
            x = self.x_of(day)
            hairline(painter, x, plot.top(), x, plot.bottom(), appearance.colour("ink2"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(appearance.colour("panel"))
            top = self._frames(lines)[0]
            for values, token in ((lines.atl, "fatigue"), (lines.ctl, "fitness")):
                painter.setBrush(appearance.colour(token))
                painter.drawEllipse(QRectF(x - 3.5, top.y(float(values[day])) - 3.5, 7, 7))
        painter.restore()
        row = QRectF(0, 0, self.width(), HEADER_HEIGHT - 8)
        used = paint_runs(painter, row, self._row())
        paint_runs(painter, row.adjusted(used + 16, 0, 0, 0), self._labels(lines), right=True)

    # Parts

    def _row(self) -> list[Run]:
        lines = self._lines
        if lines is None:
            return []
        if self.view.selection is not None:
            a, b = (self._day_at(end, lines) for end in self.view.selection)
            words = self.tr("{first} to {last}: load {load}, {mean} a day, fitness {change}").format(
                first=self._short(_day(lines, a)),
                last=self._short(_day(lines, b)),
                load=self._whole(lines.load[a : b + 1].sum()),
                mean=self._whole(lines.load[a : b + 1].mean()),
                change=_signed(self._whole(lines.ctl[b] - lines.ctl[a])),
            )
            return [(words, "secondary", "ink")]
        if self.view.cursor is not None:
            day = self._day_at(self.view.cursor, lines)
            load = self.tr("  load {load}").format(load=self._whole(lines.load[day]))
            return [
                (fmt.short_day(_day(lines, day), self.locale()), "secondary_strong", "ink"),
                (load, "secondary", "ink2"),
            ]
        if self._on_paper:
            ends = (min(max(round(end), 0), lines.days.size - 1) for end in (self.view.lo, self.view.hi))
            return [(" – ".join(self._short(_day(lines, end)) for end in ends), "secondary", "ink2")]
        return [(self.tr("Drag to select · scroll to zoom · T for a table"), "secondary", "ink2")]

    def _labels(self, lines: FitnessLines) -> list[Run]:
        day = lines.days.size - 1 if self.view.cursor is None else self._day_at(self.view.cursor, lines)
        named = (
            (self.tr("Fitness"), "\N{BOX DRAWINGS HEAVY HORIZONTAL}", "fitness", lines.ctl),
            (self.tr("Fatigue"), "\N{BOX DRAWINGS LIGHT HORIZONTAL}", "fatigue", lines.atl),
            (self.tr("Form"), "\N{BLACK SQUARE}", "form", lines.tsb),
        )
        runs: list[Run] = []
        for name, sign, tone, values in named:
            runs += [(f"   {sign} ", "secondary_strong", tone), (f"{name} ", "secondary", "ink")]
            figures = self._whole(values[day])
            runs.append((_signed(figures) if tone == "form" else figures, "secondary_strong", "ink"))
        return runs

    def _frames(self, lines: FitnessLines) -> tuple[Frame, Frame, Frame]:
        plot = self.plot_rect()
        room = plot.height() - 2 * _BETWEEN
        heights = (room * _LINES_SHARE, room * _FORM_SHARE, room * (1 - _LINES_SHARE - _FORM_SHARE))
        first = max(int(np.floor(self.view.lo)), 0)
        last = min(int(np.ceil(self.view.hi)) + 1, lines.days.size)
        seen = slice(first, max(last, first + 1))
        both = np.concatenate([lines.ctl[seen], lines.atl[seen]])
        low, high = _padded(float(both.min()), float(both.max()), 10.0)
        form_low, form_high = min(float(lines.tsb[seen].min()), -5.0), max(float(lines.tsb[seen].max()), 5.0)
        spans = ((low, high), (form_low * 1.08, form_high * 1.08), (0.0, max(float(lines.load[seen].max()), 1.0)))
        frames, top = [], plot.top()
        for height, (bottom_value, top_value) in zip(heights, spans, strict=True):
            rect = QRectF(plot.left(), top, plot.width(), height)
            frames.append(Frame(rect, self.view.lo, self.view.hi, bottom_value, top_value))
            top += height + _BETWEEN
        return frames[0], frames[1], frames[2]

    def _paint_grid(self, painter: QPainter, frame: Frame, *, is_form: bool, is_load: bool) -> None:
        ticks: tuple[float, ...] = (0.0,)
        if not (is_form or is_load):
            ticks = value_ticks(frame.low, frame.high, 3 if frame.rect.height() < 160 else 4)
        painter.setFont(appearance.font("axis"))
        for value in ticks:
            y = float(round(frame.y(value)))
            hairline(painter, frame.rect.left(), y, frame.rect.right(), y, appearance.colour("line"))
            painter.setPen(appearance.colour("ink2"))
            label = QRectF(frame.rect.right() + 8, y - 8, self._ticks - 8, 16)
            if not is_load:
                painter.drawText(label, _LEFT, self._whole(value))
        if is_load or is_form:
            word = self._load if is_load else self._form
            painter.setPen(appearance.colour("ink2"))
            y = frame.rect.bottom() - 16 if is_load else frame.y(0.0) + 6
            painter.drawText(QRectF(frame.rect.right() + 8, y, self._ticks - 8, 16), _LEFT, word)

    def _paint_bars(self, painter: QPainter, lines: FitnessLines, form: Frame, load: Frame) -> None:
        surface = appearance.colour("panel")
        forms, loads, width = Series(self._at, lines.tsb), Series(self._at, lines.load), 1.0
        if form.rect.width() / self.view.span < _BAR_PX:
            width = float(WEEK)
            while form.rect.width() / self.view.span * width < _BAR_PX:
                width *= 2
            forms, loads = (_joined(series, width) for series in (forms, loads))
            load = Frame(load.rect, load.lo, load.hi, 0.0, max(float(loads.y.max()) * 1.02, 1.0))
        paint_bars(painter, loads, load, 0.0, width, tint(appearance.colour("ink3"), surface, 0.55))
        paint_bars(painter, forms, form, 0.0, width, tint(appearance.colour("form"), surface, 0.75))

    def _paint_dates(self, painter: QPainter, plot: QRectF, lines: FitnessLines) -> None:
        start = _day(lines, 0)
        first, last = (start + timedelta(days=round(end)) for end in (self.view.lo, self.view.hi))
        ticks = date_labels(first, last, max(2, int(plot.width() // _LABEL_APART_PX)), self.locale())
        painter.setFont(appearance.font("axis"))
        for tick, text in ticks:
            x = self.x_of(float((tick - start).days))
            hairline(painter, x, plot.bottom(), x, plot.bottom() + 4, appearance.colour("ink3"))
            painter.setPen(appearance.colour("ink2"))
            box = QRectF(x - 40, plot.bottom() + 6, 80, 16)
            side = Qt.AlignmentFlag.AlignHCenter
            if x < _EDGE_PX:
                box, side = QRectF(x, plot.bottom() + 6, 80, 16), Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), text)

    def _day_at(self, at: float, lines: FitnessLines) -> int:
        return min(max(round(at), 0), lines.days.size - 1)

    def _whole(self, value: float) -> str:
        return fmt.number(float(value), self.locale())

    def _short(self, day: date) -> str:
        return self.locale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def _joined(series: Series, width: float) -> Series:
    """Return means over whole spans of days counted from the first, as bars stand: in the middle of each."""
    spans = int(np.ceil(len(series) / width))
    return column_means(series, -0.5, -0.5 + spans * width, spans)


def _padded(low: float, high: float, least: float) -> tuple[float, float]:
    room = max(high - low, least) * 0.06
    middle = (low + high) / 2
    half = max(high - low, least) / 2 + room
    return max(middle - half, -room), max(middle - half, -room) + 2 * half


def _signed(text: str) -> str:
    return text if text.startswith("\N{MINUS SIGN}") or text == "0" else f"+{text}"


def _day(lines: FitnessLines, index: int) -> date:
    day: date = lines.days[index].astype(object)
    return day


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
