"""Fitness, fatigue and form of today in large figures; beside them the week: ramp, monotony, strain."""

import math

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from peaksdesk.domain.monotony import rolling_monotony
from peaksdesk.services.history import FitnessSeries
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.fitness.explained import NAMES
from peaksdesk.ui.pages.fitness.figure import FigureButton
from peaksdesk.ui.pages.fitness.form import STEEP_RAMP, Form, Level, form_of, monotony_level, strain_level
from peaksdesk.ui.pages.fitness.presenter import Figure
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.pill import State

_FORMS = {
    Form.RESTED_LONG: (State.WATCH, QT_TRANSLATE_NOOP("form", "Rested long")),
    Form.FRESH: (State.GOOD, QT_TRANSLATE_NOOP("form", "Fresh")),
    Form.NEUTRAL: (State.SAME, QT_TRANSLATE_NOOP("form", "Neutral")),
    Form.TIRED: (State.WATCH, QT_TRANSLATE_NOOP("form", "Tired")),
    Form.VERY_TIRED: (State.BAD, QT_TRANSLATE_NOOP("form", "Very tired")),
}
_MEANING = {
    Form.RESTED_LONG: QT_TRANSLATE_NOOP("form", "above 25: fitness is going"),
    Form.FRESH: QT_TRANSLATE_NOOP("form", "5 to 25: ready to race"),
    Form.NEUTRAL: QT_TRANSLATE_NOOP("form", "−10 to 5: neither tired nor fresh"),
    Form.TIRED: QT_TRANSLATE_NOOP("form", "−30 to −10: a block of training"),
    Form.VERY_TIRED: QT_TRANSLATE_NOOP("form", "below −30: take it back"),
}
_LEVELS = {
    Level.LOW: (State.GOOD, QT_TRANSLATE_NOOP("form", "Varied")),
    Level.RAISED: (State.WATCH, QT_TRANSLATE_NOOP("form", "Watch")),
    Level.HIGH: (State.BAD, QT_TRANSLATE_NOOP("form", "High")),
}
_WEEK = 7
_SIX_WEEKS = 42
_NARROW = 960
"""Width under which the figures are smaller, px."""


class Headline(QWidget):
    """Three numbers in cards of their own, and one card for the week.

    Attributes:
        explain_pressed: Carries the `Figure` whose reason is wanted, or wanted away.
    """

    explain_pressed = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        names = {figure: QCoreApplication.translate("explained", name) for figure, name in NAMES.items()}
        self._figures = {figure: FigureButton(name) for figure, name in names.items()}
        for figure, made in self._figures.items():
            made.clicked.connect(lambda _, asked=figure: self.explain_pressed.emit(asked))
        for figure, share in ((Figure.FITNESS, 3), (Figure.FATIGUE, 3), (Figure.FORM, 4)):
            row.addWidget(_card(self._figures[figure]), share)
        row.addWidget(_card(*(self._figures[f] for f in (Figure.RAMP, Figure.MONOTONY, Figure.STRAIN))), 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the numbers to the room."""
        super().resizeEvent(event)
        for figure in self._figures.values():
            figure.set_narrow(narrow=self.width() < _NARROW)

    def show_open(self, figure: Figure | None) -> None:
        """Mark the number whose reason is on screen."""
        for one, made in self._figures.items():
            made.setChecked(one is figure)

    def take_focus(self, figure: Figure) -> None:
        """Give a number the keys back."""
        self._figures[figure].setFocus()

    def show_series(self, series: FitnessSeries, locale: QLocale) -> None:
        """Show the last day of a history."""
        ctl, atl, tsb = float(series.ctl[-1]), float(series.atl[-1]), float(series.tsb[-1])
        before = float(series.ctl[max(series.ctl.size - 1 - _SIX_WEEKS, 0)])
        change = self.tr("%1 in 6 weeks").replace("%1", signed(ctl - before, locale))
        self._figures[Figure.FITNESS].show_value(fmt.number(ctl, locale), change)
        week = fmt.number(float(series.load[-_WEEK:].sum()), locale)
        self._figures[Figure.FATIGUE].show_value(fmt.number(atl, locale), self.tr("%1 in 7 days").replace("%1", week))
        form = form_of(tsb)
        state, word = _FORMS[form]
        self._figures[Figure.FORM].show_value(signed(tsb, locale), QCoreApplication.translate("form", _MEANING[form]))
        self._figures[Figure.FORM].show_pill(state, QCoreApplication.translate("form", word))
        self._show_ramp(float(series.ramp[-1]), locale)
        self._show_week(series, locale)

    def _show_ramp(self, ramp: float, locale: QLocale) -> None:
        if math.isnan(ramp):
            self._figures[Figure.RAMP].show_value(fmt.NONE, self.tr("needs a week of history"))
            self._figures[Figure.RAMP].show_pill(State.NEUTRAL, "")
            return
        self._figures[Figure.RAMP].show_value(signed(ramp, locale, 1), self.tr("over 7 is steep"))
        self._figures[Figure.RAMP].show_pill(*self._ramp_word(ramp))

    def _ramp_word(self, ramp: float) -> tuple[State, str]:
        if ramp > STEEP_RAMP:
            return State.WATCH, self.tr("Steep")
        if ramp > 1.0:
            return State.GOOD, self.tr("Building")
        return (State.SAME, self.tr("Holding")) if ramp >= -1.0 else (State.NEUTRAL, self.tr("Easing"))

    def _show_week(self, series: FitnessSeries, locale: QLocale) -> None:
        monotony, strain = rolling_monotony(series.load)
        if monotony.size == 0 or math.isnan(float(monotony[-1])):
            for figure in (self._figures[Figure.MONOTONY], self._figures[Figure.STRAIN]):
                figure.show_value(fmt.NONE, self.tr("needs training in 7 days"))
                figure.show_pill(State.NEUTRAL, "")
            return
        value = float(monotony[-1])
        state, word = _LEVELS[monotony_level(value)]
        self._figures[Figure.MONOTONY].show_value(fmt.number(value, locale, 2), self.tr("above 2 is high"))
        self._figures[Figure.MONOTONY].show_pill(state, QCoreApplication.translate("form", word))
        level = strain_level(strain)
        under = self.tr("against your own year") if level else self.tr("needs more weeks to compare")
        self._figures[Figure.STRAIN].show_value(fmt.number(float(strain[-1]), locale), under)
        if level is None:
            self._figures[Figure.STRAIN].show_pill(State.NEUTRAL, "")
        elif level is Level.LOW:
            self._figures[Figure.STRAIN].show_pill(State.SAME, self.tr("Usual"))
        else:
            state, word = _LEVELS[level]
            self._figures[Figure.STRAIN].show_pill(state, QCoreApplication.translate("form", word))


def signed(value: float, locale: QLocale, digits: int = 0) -> str:
    """Return a difference with its sign."""
    text = fmt.number(value, locale, digits)
    return text if value < 0 or not any(sign in text for sign in "123456789") else f"+{text}"


def _card(*figures: FigureButton) -> QFrame:
    card = QFrame()
    card.setProperty("surface", "card")
    row = QHBoxLayout(card)
    row.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
    row.setSpacing(0)
    for figure in figures:
        row.addWidget(figure, 1)
    return card
