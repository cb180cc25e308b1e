"""Fitness, fatigue and form of today in large figures; beside them the week: ramp, monotony, strain."""

import math

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.domain.monotony import rolling_monotony
from peaksdesk.services.history import FitnessSeries
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.fitness.form import STEEP_RAMP, Form, Level, form_of, monotony_level, strain_level
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.pill import Pill, State
from peaksdesk.ui.widgets.text import label

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


class Headline(QWidget):
    """Three numbers in cards of their own, and one card for the week."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self._fitness = _Figure(self.tr("Fitness (CTL)"))
        self._fatigue = _Figure(self.tr("Fatigue (ATL)"))
        self._form = _Figure(self.tr("Form (TSB)"))
        self._ramp = _Figure(self.tr("Ramp, 7 days"))
        self._monotony = _Figure(self.tr("Monotony"))
        self._strain = _Figure(self.tr("Strain"))
        for figure, share in ((self._fitness, 3), (self._fatigue, 3), (self._form, 4)):
            row.addWidget(_card(figure), share)
        row.addWidget(_card(self._ramp, self._monotony, self._strain), 8)
        self._monotony.setToolTip(self.tr("Mean of the seven daily loads over their spread: equal days tire most."))
        self._strain.setToolTip(self.tr("Load of seven days × monotony, held against your own weeks of a year."))
        self._ramp.setToolTip(self.tr("Fitness today less fitness seven days ago."))

    def show_series(self, series: FitnessSeries, locale: QLocale) -> None:
        """Show the last day of a history."""
        ctl, atl, tsb = float(series.ctl[-1]), float(series.atl[-1]), float(series.tsb[-1])
        before = float(series.ctl[max(series.ctl.size - 1 - _SIX_WEEKS, 0)])
        change = signed(ctl - before, locale)
        self._fitness.show_value(fmt.number(ctl, locale), self.tr("%1 in 6 weeks").replace("%1", change))
        week = fmt.number(float(series.load[-_WEEK:].sum()), locale)
        self._fatigue.show_value(fmt.number(atl, locale), self.tr("%1 in 7 days").replace("%1", week))
        form = form_of(tsb)
        state, word = _FORMS[form]
        self._form.show_value(signed(tsb, locale), QCoreApplication.translate("form", _MEANING[form]))
        self._form.show_pill(state, QCoreApplication.translate("form", word))
        self._show_ramp(float(series.ramp[-1]), locale)
        self._show_week(series, locale)

    def _show_ramp(self, ramp: float, locale: QLocale) -> None:
        if math.isnan(ramp):
            self._ramp.show_value(fmt.NONE, self.tr("needs a week of history"))
            self._ramp.show_pill(State.NEUTRAL, "")
            return
        self._ramp.show_value(signed(ramp, locale, 1), self.tr("over 7 is steep"))
        self._ramp.show_pill(*self._ramp_word(ramp))

    def _ramp_word(self, ramp: float) -> tuple[State, str]:
        if ramp > STEEP_RAMP:
            return State.WATCH, self.tr("Steep")
        if ramp > 1.0:
            return State.GOOD, self.tr("Building")
        return (State.SAME, self.tr("Holding")) if ramp >= -1.0 else (State.NEUTRAL, self.tr("Easing"))

    def _show_week(self, series: FitnessSeries, locale: QLocale) -> None:
        monotony, strain = rolling_monotony(series.load)
        if monotony.size == 0 or math.isnan(float(monotony[-1])):
            for figure in (self._monotony, self._strain):
                figure.show_value(fmt.NONE, self.tr("needs training in 7 days"))
                figure.show_pill(State.NEUTRAL, "")
            return
        value = float(monotony[-1])
        state, word = _LEVELS[monotony_level(value)]
        self._monotony.show_value(fmt.number(value, locale, 2), self.tr("above 2 is high"))
        self._monotony.show_pill(state, QCoreApplication.translate("form", word))
        level = strain_level(strain)
        under = self.tr("against your own year") if level else self.tr("needs more weeks to compare")
        self._strain.show_value(fmt.number(float(strain[-1]), locale), under)
        if level is None:
            self._strain.show_pill(State.NEUTRAL, "")
        elif level is Level.LOW:
            self._strain.show_pill(State.SAME, self.tr("Usual"))
        else:
            state, word = _LEVELS[level]
            self._strain.show_pill(state, QCoreApplication.translate("form", word))


def signed(value: float, locale: QLocale, digits: int = 0) -> str:
    """Return a difference with its sign."""
    text = fmt.number(value, locale, digits)
    return text if value < 0 or not any(sign in text for sign in "123456789") else f"+{text}"


def _card(*figures: "_Figure") -> QFrame:
    card = QFrame()
    card.setProperty("surface", "card")
    row = QHBoxLayout(card)
    row.setContentsMargins(GAP, GRID * 3, GAP, GRID * 3)
    row.setSpacing(GAP)
    for figure in figures:
        row.addWidget(figure, 1)
    return card


class _Figure(QWidget):
    """A number with a pill beside it and a line under it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GRID // 2)
        self._name = name
        self._value = label("", "number")
        self._pill = Pill()
        self._pill.hide()
        self._under = ElidedLabel("", "secondary", "ink2")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._value)
        row.addStretch(1)
        row.addWidget(self._pill)
        outer.addWidget(ElidedLabel(name, "secondary", "ink2"))
        outer.addLayout(row)
        outer.addWidget(self._under)

    def show_value(self, value: str, under: str) -> None:
        self._value.setText(value)
        self._under.setText(under)
        self.setAccessibleName(f"{self._name} {value}, {under}")

    def show_pill(self, state: State, word: str) -> None:
        self._pill.show_state(state, word)
        self._pill.setVisible(bool(word))
