"""The last seven days' recovery side by side, each the way to its day."""

from datetime import date, timedelta

import numpy as np
from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from peaksdesk.domain.readings import Metric
from peaksdesk.domain.streams import Floats
from peaksdesk.domain.whoop_scale import zone
from peaksdesk.services.day_values import DayAnswer
from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.today import words
from peaksdesk.ui.theme import GRID, RADIUS_CONTROL

COUNT = 7
_HEIGHT = 76
_FOOT = 18.0
_HEAD = 16.0


class LastDays(QWidget):
    """A week of recoveries up to the day shown.

    Attributes:
        day_chosen: Carries the date of the one that was pressed.
    """

    day_chosen = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setAccessibleName(self.tr("Recovery of the last days"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self.days = [_Day() for _ in range(COUNT)]
        for made in self.days:
            made.clicked.connect(lambda _=False, pressed=made: self.day_chosen.emit(pressed.day))
            row.addWidget(made, 1)

    def show_answer(self, answer: DayAnswer, locale: QLocale) -> None:
        """Show the days up to another one."""
        values: Floats = answer.recent.get(Metric.RECOVERY, np.empty(0))[-COUNT:]
        self.setVisible(bool(np.isfinite(values).any()))
        padded = np.concatenate((np.full(COUNT - values.size, np.nan), values))
        for back, made in enumerate(reversed(self.days)):
            value = float(padded[COUNT - 1 - back])
            day = answer.day - timedelta(days=back)
            made.show_day(day, None if np.isnan(value) else value, locale, chosen=back == 0)


class _Day(QAbstractButton):
    def __init__(self) -> None:
        super().__init__()
        self.day = date.min
        self._value: float | None = None
        self._chosen = False
        self._figures = self._name = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_day(self, day: date, value: float | None, locale: QLocale, *, chosen: bool) -> None:
        self.day, self._value, self._chosen = day, value, chosen
        self._figures = fmt.number(value, locale)
        self._name = words.weekday(day, locale)
        told = self.tr("%1: no recovery")
        if value is not None:
            told = self.tr("%1: recovery %2 %, %3").replace("%2", self._figures)
            told = told.replace("%3", words.said(words.ZONES[zone(value)][1]))
        told = told.replace("%1", fmt.short_day(day, locale))
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(30, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(QPen(appearance.colour("accent"), 2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen))
        tint = "accent_surface" if self._chosen else "panel2" if self.underMouse() else "panel"
        painter.setBrush(appearance.colour(tint))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setFont(appearance.font("axis_strong" if self._chosen else "axis"))
        painter.setPen(appearance.colour("ink" if self._chosen else "ink2"))
        painter.drawText(
            box.adjusted(0, 0, 0, -2), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, self._name
        )
        painter.setFont(appearance.font("axis_strong"))
        painter.setPen(appearance.colour("ink2" if self._value is None else "ink"))
        room = box.height() - _FOOT - _HEAD - GRID
        height = 0.0 if self._value is None else max(room * self._value / 100.0, 3.0)
        bottom = box.bottom() - _FOOT
        if self._value is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(appearance.colour(words.ZONE_TONES[zone(self._value)]))
            width = min(box.width() * 0.5, 20.0)
            painter.drawRoundedRect(QRectF(box.center().x() - width / 2, bottom - height, width, height), 2, 2)
            painter.setPen(appearance.colour("ink"))
        figures = QRectF(box.left(), bottom - height - _HEAD - 1, box.width(), _HEAD)
        painter.drawText(figures, Qt.AlignmentFlag.AlignCenter, self._figures)
