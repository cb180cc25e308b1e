"""Fitness, fatigue, form and ramp of today, in large figures."""

import math

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.services.history import FitnessSeries
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.fitness.form import STEEP_RAMP, Form, form_of
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.number import Number
from peaksdesk.ui.widgets.pill import Pill, State

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
_WEEK = 7
_SIX_WEEKS = 42


class Headline(QWidget):
    """Four cards in a row."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self._fitness = _Card(self.tr("Fitness"))
        self._fatigue = _Card(self.tr("Fatigue"))
        self._form = _Card(self.tr("Form"))
        self._ramp = _Card(self.tr("Ramp, 7 days"))
        for card in (self._fitness, self._fatigue, self._form, self._ramp):
            row.addWidget(card, 1)

    def show_series(self, series: FitnessSeries, locale: QLocale) -> None:
        """Show the last day of a history."""
        ctl, atl, tsb = float(series.ctl[-1]), float(series.atl[-1]), float(series.tsb[-1])
        before = float(series.ctl[max(series.ctl.size - 1 - _SIX_WEEKS, 0)])
        change = signed(ctl - before, locale)
        self._fitness.show_value(fmt.number(ctl, locale), self.tr("%1 in six weeks").replace("%1", change))
        week = fmt.number(float(series.load[-_WEEK:].sum()), locale)
        self._fatigue.show_value(fmt.number(atl, locale), self.tr("load %1 in 7 days").replace("%1", week))
        form = form_of(tsb)
        state, word = _FORMS[form]
        self._form.show_value(signed(tsb, locale), QCoreApplication.translate("form", _MEANING[form]))
        self._form.show_pill(state, QCoreApplication.translate("form", word))
        ramp = float(series.ramp[-1])
        if math.isnan(ramp):
            self._ramp.show_value(fmt.NONE, self.tr("needs a week of history"))
            self._ramp.show_pill(State.NEUTRAL, "")
            return
        self._ramp.show_value(signed(ramp, locale, 1), self.tr("fitness points; over 7 is steep"))
        self._ramp.show_pill(*self._ramp_word(ramp))

    def _ramp_word(self, ramp: float) -> tuple[State, str]:
        if ramp > STEEP_RAMP:
            return State.WATCH, self.tr("Steep")
        if ramp > 1.0:
            return State.GOOD, self.tr("Building")
        return (State.SAME, self.tr("Holding")) if ramp >= -1.0 else (State.NEUTRAL, self.tr("Easing"))


def signed(value: float, locale: QLocale, digits: int = 0) -> str:
    """Return a difference with its sign."""
    text = fmt.number(value, locale, digits)
    return text if value < 0 or not any(sign in text for sign in "123456789") else f"+{text}"


class _Card(QFrame):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP, GRID * 3, GAP, GRID * 3)
        outer.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self._number = Number(name)
        self._pill = Pill()
        self._pill.hide()
        row.addWidget(self._number, 1)
        column = QVBoxLayout()
        column.addWidget(self._pill)
        column.addStretch(1)
        row.addLayout(column)
        self._under = ElidedLabel("", "secondary", "ink2")
        outer.addLayout(row)
        outer.addWidget(self._under)

    def show_value(self, value: str, under: str) -> None:
        self._number.show_value(value)
        self._under.setText(under)

    def show_pill(self, state: State, word: str) -> None:
        self._pill.show_state(state, word)
        self._pill.setVisible(bool(word))
