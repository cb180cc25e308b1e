"""How hard to go in a sentence, and the week of recoveries that led here."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout

from peaksdesk.services.day_values import DayAnswer
from peaksdesk.ui.pages.today import words
from peaksdesk.ui.pages.today.last_days import LastDays
from peaksdesk.ui.pages.today.presenter import ADVICE
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.pill import HEIGHT, Pill
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said


class AdviceCard(Card):
    """The sentence with its reason.

    Attributes:
        explain_pressed: Carries what is to be explained.
        day_chosen: Carries the date of another day.
        why: The button that explains it.
    """

    explain_pressed = Signal(str)
    day_chosen = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(self.tr("How hard to go"))
        self.keep_header(HEIGHT)
        self._effort = Pill()
        self.add_to_header(self._effort)
        self._sentence = label("", "headline", wrap=True)
        self._reason = label("", "secondary", "ink2", wrap=True)
        self.why = button(self.tr("Why?"), "link", name=self.tr("Why this advice"))
        self.why.clicked.connect(lambda: self.explain_pressed.emit(ADVICE))
        self.body.addWidget(self._sentence)
        row = QHBoxLayout()
        row.addWidget(self._reason, 1)
        row.addWidget(self.why)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.days = LastDays()
        self.days.day_chosen.connect(lambda day: self.day_chosen.emit(day))
        self.body.addWidget(self.days)

    def show_answer(self, answer: DayAnswer, locale: QLocale) -> None:
        """Show another day."""
        advice = answer.advice
        self._sentence.setText(words.advice(advice.sentence))
        self._reason.setText(said(advice.why[0]) if advice.why else "")
        self._effort.setVisible(advice.effort is not None)
        if advice.effort is not None:
            state, word = words.EFFORTS[advice.effort]
            self._effort.show_state(state, words.said(word))
        self.days.show_answer(answer, locale)
