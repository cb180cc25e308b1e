"""This week's training: what it adds up to, its sessions, and of mat classes the rolls and submissions."""

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.session_details import MatTotals
from peaksdesk.services.day_values import DayAnswer, TrainingWeek
from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.today import words
from peaksdesk.ui.pages.today.pressable import Pressable
from peaksdesk.ui.sport_names import title_of
from peaksdesk.ui.theme import GRID, RADIUS_CONTROL
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.ink import Ink
from peaksdesk.ui.widgets.one_line import one_line
from peaksdesk.ui.widgets.text import label

_MOST = 5
_ROW = 36
WEEK_LOAD = "week_load"


class WeekCard(Card):
    """Totals, then the latest sessions.

    Attributes:
        explain_pressed: Carries the name of the sum whose reason is wanted.
        activity_pressed: Carries an activity's id.
        calendar_pressed: The whole week is wanted.
    """

    explain_pressed = Signal(str)
    activity_pressed = Signal(object)
    calendar_pressed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setAccessibleName(self.tr("This week"))
        self.body.setSpacing(0)
        self.totals = Pressable(WEEK_LOAD)
        row = QHBoxLayout(self.totals)
        row.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        self.totals.setMinimumHeight(28)
        self._name = ElidedLabel(self.tr("This week"), "secondary", "ink2")
        row.addWidget(self._name, 1)
        self._sums = label("", "secondary_strong")
        row.addWidget(self._sums)
        self.totals.clicked.connect(lambda: self.explain_pressed.emit(WEEK_LOAD))
        self.body.addWidget(self.totals)
        self._rows = [SessionRow() for _ in range(_MOST)]
        for made in self._rows:
            made.clicked.connect(lambda _=False, pressed=made: self.activity_pressed.emit(pressed.activity_id))
            self.body.addWidget(made)
        self._nothing = label(self.tr("No session yet this week."), "body", "ink2", wrap=True)
        self._nothing.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        self.body.addWidget(self._nothing)
        self._mat = label("", "secondary", "ink2", wrap=True)
        self._mat.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, 0)
        self.body.addWidget(self._mat)
        self._more = button("", "link")
        self._more.clicked.connect(lambda: self.calendar_pressed.emit())
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def show_answer(self, answer: DayAnswer, locale: QLocale) -> None:
        """Show another day's week."""
        week = answer.week
        self._name.setText(self.tr("This week") if week.last == answer.today else self.tr("That week"))
        self._sums.setText(self._totals(week, locale))
        self.totals.tell(f"{self._name.text()}: {self._sums.text()}")
        self.totals.setEnabled(week.sessions > 0)
        shown = week.done[:_MOST]
        for row, activity in zip(self._rows, (*shown, *[None] * (_MOST - len(shown))), strict=True):
            row.setVisible(activity is not None)
            if activity is not None:
                row.show_activity(activity, locale)
        self._nothing.setVisible(week.sessions == 0)
        self._mat.setVisible(week.mat.classes > 0)
        self._mat.setText(self._mat_words(week.mat, locale))
        left = len(week.done) - len(shown)
        self._more.setVisible(left > 0)
        text = self.tr("1 more in the calendar") if left == 1 else self.tr("%1 more in the calendar")
        self._more.setText(text.replace("%1", locale.toString(left)))
        self._more.setAccessibleName(self._more.text())

    def _totals(self, week: TrainingWeek, locale: QLocale) -> str:
        count = self.tr("1 session") if week.sessions == 1 else self.tr("%1 sessions")
        load = self.tr("load %1").replace("%1", fmt.number(week.load, locale))
        return " · ".join((count.replace("%1", locale.toString(week.sessions)), f"{fmt.hours(week.time_s)} h", load))

    def _mat_words(self, mat: MatTotals, locale: QLocale) -> str:
        classes, rolls = self.tr("classes %1"), self.tr("rolls %1")
        subs = self.tr("submissions %1 for, %2 against")
        subs = subs.replace("%1", locale.toString(mat.submissions_for))
        parts = [
            classes.replace("%1", locale.toString(mat.classes)),
            rolls.replace("%1", locale.toString(mat.rolls)),
            subs.replace("%2", locale.toString(mat.submissions_against)),
        ]
        if mat.ratio is not None:
            parts.append(self.tr("ratio %1").replace("%1", fmt.number(mat.ratio, locale, 1)))
        return " · ".join(parts)


class SessionRow(QAbstractButton):
    """A session on a line, which opens it."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.activity_id = 0
        self._parts = ("", "", "", "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_activity(self, activity: Activity, locale: QLocale) -> None:
        """Show another session."""
        self.activity_id = activity.id
        summary = activity.summary
        seconds = summary.moving_s or summary.recorded_s or summary.duration_s
        value = None if activity.excluded else activity.load.value
        load = fmt.NONE if value is None else fmt.number(value, locale)
        title = one_line(title_of(activity))
        self._parts = (words.weekday(activity.local_date, locale), title, f"{fmt.hours(seconds)} h", load)
        told = self.tr("%1: %2, %3, load %4")
        for place, part in enumerate(self._parts, start=1):
            told = told.replace(f"%{place}", part) if place != 2 else told
        self.setAccessibleName(told.replace("%2", title))
        self.setToolTip("")
        self.update()

    def sizeHint(self) -> QSize:
        """Be one row."""
        return QSize(240, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint day, title, time and load; a hairline above."""
        del event
        painter = QPainter(self)
        bounds = QRectF(self.rect())
        ink = Ink(painter, bounds, mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        if self.underMouse():
            ink.fill(bounds.adjusted(0, 1, 0, 0), "panel2", RADIUS_CONTROL)
        painter.fillRect(QRectF(0, 0, self.width(), 1), appearance.colour("line"))
        if self.hasFocus():
            painter.setPen(QPen(appearance.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bounds.adjusted(1, 1, -1, -1), RADIUS_CONTROL, RADIUS_CONTROL)
        day, title, time, load = self._parts
        left, right = GRID * 2.0, self.width() - GRID * 2.0
        ink.text(QRectF(left, 0, 40, _ROW), day, "body", "ink2")
        ink.text(QRectF(left + 44, 0, right - left - 44 - 116, _ROW), title, "body")
        ink.text(QRectF(right - 108, 0, 64, _ROW), time, "secondary", "ink2", right=True)
        ink.text(QRectF(right - 40, 0, 40, _ROW), load, "strong", right=True)
