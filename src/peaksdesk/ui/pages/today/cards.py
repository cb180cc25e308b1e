"""The cards of a day, one under and beside the other, and the explanation that opens under the row it belongs to."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.services.day_values import DayAnswer
from peaksdesk.ui.pages.today.advice_card import AdviceCard
from peaksdesk.ui.pages.today.check_in import CheckInForm
from peaksdesk.ui.pages.today.presenter import ADVICE, ALERT, TodayState
from peaksdesk.ui.pages.today.pressable import Pressable
from peaksdesk.ui.pages.today.readiness_card import ReadinessCard
from peaksdesk.ui.pages.today.reasons import reason_of
from peaksdesk.ui.pages.today.strips import Strips
from peaksdesk.ui.pages.today.tiles import Tiles
from peaksdesk.ui.pages.today.training_card import TrainingCard
from peaksdesk.ui.pages.today.week_card import WeekCard
from peaksdesk.ui.theme import GAP
from peaksdesk.ui.widgets.reason import Reason

_TOP, _STRIPS, _BOTTOM = 1, 2, 4


class Cards(QWidget):
    """Everything about a day.

    Attributes:
        explain_pressed: Carries what is to be explained, empty where it was read.
        check_in_pressed: The form is wanted.
        wanted: Carries the name of what is missing.
        quieted: (AlertRule, days), see `alert_row`.
        activity_pressed: Carries an activity's id; `calendar_pressed` the whole week is wanted.
        day_chosen: Carries another day's date.
        form: The check-in, hidden until it is begun.
        why: The explanation.
    """

    explain_pressed = Signal(str)
    check_in_pressed = Signal()
    wanted = Signal(str)
    quieted = Signal(object, int)
    activity_pressed = Signal(object)
    calendar_pressed = Signal()
    day_chosen = Signal(object)

    def __init__(self) -> None:
        """Make them empty."""
        super().__init__()
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(GAP)
        self.form = CheckInForm()
        self.form.hide()
        self.readiness, self.advice = ReadinessCard(), AdviceCard()
        self.strips, self.tiles = Strips(), Tiles()
        self.training, self.week = TrainingCard(), WeekCard()
        top, bottom = _beside(self.readiness, self.advice), _beside(self.training, self.week)
        self._rows = [self.form, top, self.strips, self.tiles, bottom]
        for at, row in enumerate(self._rows):
            self._outer.addWidget(row, 1 if at == _BOTTOM else 0)
        self.why = Reason(columns=2)
        self.why.closed.connect(lambda: self.explain_pressed.emit(""))
        self.why.hide()
        self._outer.addWidget(self.why)
        for part in (self.form, self.readiness, self.advice, self.strips, self.tiles, self.training, self.week):
            part.explain_pressed.connect(lambda name: self.explain_pressed.emit(name))
        self.readiness.check_in_pressed.connect(lambda: self.check_in_pressed.emit())
        self.advice.day_chosen.connect(lambda day: self.day_chosen.emit(day))
        self.strips.wanted.connect(lambda name: self.wanted.emit(name))
        self.strips.quieted.connect(lambda rule, days: self.quieted.emit(rule, days))
        self.week.activity_pressed.connect(lambda activity_id: self.activity_pressed.emit(activity_id))
        self.week.calendar_pressed.connect(lambda: self.calendar_pressed.emit())
        self._drawn: DayAnswer | None = None
        self._told: tuple[DayAnswer, str] | None = None

    def show_state(self, answer: DayAnswer, state: TodayState, locale: QLocale) -> None:
        """Show a day."""
        if answer is not self._drawn:
            self._drawn = answer
            self.readiness.show_answer(answer, state.units, locale)
            self.advice.show_answer(answer, locale)
            self.tiles.show_answer(answer, state.units, locale)
            self.training.show_answer(answer, locale)
            self.week.show_answer(answer, locale)
        filling = state.draft is not None
        self.strips.show_rows(answer, locale, filling=filling)
        if state.draft is not None and state.answers is not None:
            self.form.show_draft(answer, state.answers, state.draft, state.units, locale)
        self.form.setVisible(filling)
        self._explain(answer, state.explaining, locale)

    def focus_on(self, name: str) -> None:
        """Give the keys back to what was explained."""
        for part in self._explainable(name):
            part.setFocus()
            return

    def _explain(self, answer: DayAnswer, name: str, locale: QLocale) -> None:
        told = (answer, name)
        if told == self._told:
            return
        self._told = told
        for part in self.findChildren(Pressable):
            part.setChecked(bool(name) and part.named == name)
        found = reason_of(answer, name, locale) if name else None
        self.why.setVisible(found is not None)
        if found is None:
            return
        self.why.show_reason(found.which, found.reason, found.inputs, found.source)
        at = next((at for at, row in enumerate(self._rows) if self._holds(row, name)), _TOP)
        self._outer.removeWidget(self.why)
        self._outer.insertWidget(self._outer.indexOf(self._rows[at]) + 1, self.why)

    def _holds(self, row: QWidget, name: str) -> bool:
        if row.isHidden():
            return False
        if name == ADVICE or name.startswith(ALERT):
            return row is self._rows[_TOP if name == ADVICE else _STRIPS]
        return any(part.named == name for part in row.findChildren(Pressable))

    def _explainable(self, name: str) -> list[QWidget]:
        if name == ADVICE:
            return [self.advice.why]
        if name.startswith(ALERT):
            return [row.why for row in self.strips.alerts if f"{ALERT}{row.alert.rule.value}" == name]
        return [part for part in self.findChildren(Pressable) if part.named == name and part.isVisible()]


def _beside(left: QWidget, right: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(GAP)
    line.addWidget(left, 11)
    line.addWidget(right, 9)
    return row
