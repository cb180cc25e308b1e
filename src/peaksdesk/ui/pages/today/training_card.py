"""Ninety days of fitness, fatigue and form, with form and ramp of the day in figures."""

import numpy as np
from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from peaksdesk.domain.attention import LOW_FORM, STEEP_RAMP
from peaksdesk.services.day_values import DayAnswer, LoadDays
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.fitness_chart import FitnessChart, FitnessLines
from peaksdesk.ui.charts.line_painter import Run
from peaksdesk.ui.pages.today import words
from peaksdesk.ui.pages.today.pressable import Pressable
from peaksdesk.ui.theme import GRID, TARGET
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.pill import Pill, State
from peaksdesk.ui.widgets.text import label

LEAST_DAYS = 14
"""Fewer days make no chart."""


class Figure(Pressable):
    """A name with its value, and a pill where it is out of the ordinary."""

    def __init__(self, named: str, title: str) -> None:
        """Make it empty."""
        super().__init__(named)
        self._title = title
        self.setMinimumHeight(TARGET)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 2, GRID // 2, GRID * 2, GRID // 2)
        row.setSpacing(GRID * 2)
        row.addWidget(label(title, "secondary", "ink2"))
        self._value = label("", "headline")
        row.addWidget(self._value)
        self._pill = Pill()
        row.addWidget(self._pill)

    def show_value(self, value: str, state: State, word: str) -> None:
        """Show another value."""
        self._value.setText(value)
        self._pill.show_state(state, word)
        self._pill.setVisible(bool(word))
        self.tell(", ".join(part for part in (f"{self._title} {value}", word) if part))


class _Chart(FitnessChart):
    """Without a hint in the row above, for which a card has no room: only what the pointer or the keys stand on."""

    def _row(self) -> list[Run]:
        return super()._row() if self.view.cursor is not None or self.view.selection is not None else []


class TrainingCard(Card):
    """Figures over the chart.

    Attributes:
        explain_pressed: Carries the name of the figure whose reason is wanted.
    """

    explain_pressed = Signal(str)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(self.tr("Form and ramp"))
        self.form, self.ramp = Figure("form", self.tr("Form (TSB)")), Figure("ramp", self.tr("Ramp, 7 days"))
        for made in (self.form, self.ramp):
            made.clicked.connect(lambda _=False, pressed=made: self.explain_pressed.emit(pressed.named))
            self.add_to_header(made)
        self._chart = _Chart()
        self._described = DescribedChart(self._chart)
        self._described.setMinimumHeight(240)
        self.body.addWidget(self._described, 1)
        self._nothing = label("", "body", "ink2", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._nothing)

    def show_answer(self, answer: DayAnswer, locale: QLocale) -> None:
        """Show another day."""
        form, ramp = answer.tsb, answer.ramp
        low = form is not None and form < LOW_FORM
        steep = ramp is not None and ramp > STEEP_RAMP
        self.form.show_value(
            fmt.NONE if form is None else words.signed(form, locale), State.WATCH, self.tr("Very low") if low else ""
        )
        self.ramp.show_value(
            fmt.NONE if ramp is None else words.signed(ramp, locale, 1), State.WATCH, self.tr("Steep") if steep else ""
        )
        for made in (self.form, self.ramp):
            made.setEnabled(made.named in answer.explained)
        lines = None if answer.training is None else _lines(answer.training)
        self._described.setVisible(lines is not None)
        self._nothing.setVisible(lines is None)
        if lines is not None:
            self._chart.show_lines(lines)
        elif answer.training is None:
            self._nothing.setText(
                self.tr("Import training or connect an account: fitness, fatigue and form show here.")
            )
        else:
            self._nothing.setText(self.tr("Form shows here after six weeks of training: before that it says little."))


def _lines(training: LoadDays) -> FitnessLines | None:
    """Return the days from the first on of which all is known."""
    known = np.isfinite(training.ctl) & np.isfinite(training.atl) & np.isfinite(training.tsb)
    if known.sum() < LEAST_DAYS or not known[-1]:
        return None
    begin = int(np.flatnonzero(known)[0])
    days = np.datetime64(training.first, "D") + np.arange(begin, known.size)
    load, ctl, atl, tsb = (one[begin:] for one in (training.load, training.ctl, training.atl, training.tsb))
    return FitnessLines(days, load, ctl, atl, tsb)
