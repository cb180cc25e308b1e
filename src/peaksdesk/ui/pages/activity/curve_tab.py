"""The curve of a session, large, against the last 90 days and all time, with the day of each best."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.domain.mean_max import CURVE_DURATIONS_S
from peaksdesk.domain.metrics import Curve
from peaksdesk.domain.records import Best, best_over
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.curve_chart import CurveChart, CurveLines
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.scale import Scale
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel

_ASKED_S = 1200


class CurveTab(QWidget):
    """The chart over one line that says what the crosshair is on; Enter opens the session that held it.

    Attributes:
        opened: Carries the id of an activity.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("curve_tab")
        self._own: Curve | None = None
        self._recent: tuple[Best, ...] = ()
        self._ever: tuple[Best, ...] = ()
        self._activity_id = 0
        self._scale: Scale | None = None
        self._locale = QLocale()
        self._target: Best | None = None
        self.chart = CurveChart()
        self.chart.setAccessibleDescription(self.tr("Left and Right step, Enter opens the activity of the best"))
        self.chart.cursor_moved.connect(self._say)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID, GRID * 2, 0)
        layout.setSpacing(GRID)
        layout.addWidget(DescribedChart(self.chart), 1)
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        self._words = ElidedLabel("", "secondary", "ink2")
        self._go = button("", "link")
        self._go.clicked.connect(self._open)
        row.addWidget(self._words, 1)
        row.addWidget(self._go)
        layout.addLayout(row)
        for keys in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._open)

    def show_curves(
        self,
        lines: CurveLines,
        recent: tuple[Best, ...],
        ever: tuple[Best, ...],
        activity_id: int,
        locale: QLocale,
    ) -> None:
        """Show another session's curve.

        Args:
            lines: Its own; what it is compared with is drawn from the bests.
            recent: Of 90 days.
            ever: Of all time.
            activity_id: Whose curve it is.
            locale: The person's.
        """
        self._own, self._recent, self._ever = lines.own, recent, ever
        self._activity_id, self._scale, self._locale = activity_id, lines.scale, locale
        known = lines.own.best.shape[0]
        self.chart.show_lines(
            CurveLines(
                lines.own,
                _curve(recent, known),
                lines.scale,
                lines.tone,
                lines.what,
                ever=_curve(ever, known),
            )
        )
        self._say(None)

    def _say(self, at: float | None) -> None:
        own, scale = self._own, self._scale
        if own is None or scale is None or not own.best.size:
            return
        known = CURVE_DURATIONS_S[: own.best.shape[0]]
        if at is None:
            seconds = max(second for second in known if second <= _ASKED_S)
        else:
            seconds = min(known, key=lambda second: abs(math.log10(second) - at))
        recent, ever = best_over(self._recent, seconds), best_over(self._ever, seconds)
        parts = [f"{fmt.span(seconds)} {scale.text(float(own.best[known.index(seconds)]))} {scale.unit}"]
        for title, best in ((self.tr("90 days"), recent), (self.tr("all time"), ever)):
            if best is not None:
                parts.append(f"{title} {scale.text(best.value)}, {fmt.short_day(best.day, self._locale)}")
        self._words.setText(" · ".join(parts))
        self._target = next((best for best in (ever, recent) if best and best.activity_id != self._activity_id), None)
        self._go.setVisible(self._target is not None)
        if self._target is not None:
            day = fmt.short_day(self._target.day, self._locale)
            self._go.setText(self.tr("Open %1").replace("%1", day))
            self._go.setAccessibleName(self._go.text())

    def _open(self) -> None:
        if self._target is not None:
            self.opened.emit(self._target.activity_id)


def _curve(bests: Sequence[Best], size: int) -> Curve | None:
    if not bests:
        return None
    values, starts = np.zeros(size, np.float32), np.zeros(size, np.uint32)
    places = {seconds: index for index, seconds in enumerate(CURVE_DURATIONS_S[:size])}
    for best in bests:
        if best.duration_s in places:
            values[places[best.duration_s]] = best.value
    return Curve(values, starts)
