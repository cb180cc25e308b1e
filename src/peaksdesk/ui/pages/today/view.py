"""How the Today page looks."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from peaksdesk.domain.alert_rules import AlertRule
from peaksdesk.domain.checkin import LEAST_WEIGHT_KG, MOST_WEIGHT_KG
from peaksdesk.services.day_values import DayAnswer
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.today import words
from peaksdesk.ui.pages.today.bar import Bar
from peaksdesk.ui.pages.today.cards import Cards
from peaksdesk.ui.pages.today.loading import loading_face
from peaksdesk.ui.pages.today.presenter import TodayState, knows_nothing
from peaksdesk.ui.pages.today.weighing import read_weight
from peaksdesk.ui.theme import GAP, GRID, MARGIN
from peaksdesk.ui.widgets.chapter import scrolled
from peaksdesk.ui.widgets.front import put_in_front
from peaksdesk.ui.widgets.message import EmptyState, ProblemState
from peaksdesk.ui.widgets.text import restyle


class TodayView(QWidget):
    """A day: readiness and advice, the night's values, the weeks of training; over them the check-in when asked for.

    Attributes:
        turned: Carries how many days to go on; `day_chosen` a date; `today_pressed` goes back to today.
        check_in_pressed: The form is wanted; `left` it is to be closed, `saved` to be kept, `removed` forgotten.
        answered: (Answer, value or None); `written` (field, text).
        explain_pressed: Carries what is to be explained, empty where it was read.
        quieted: (AlertRule, days), see `strips`.
        wanted: Carries the name of what is missing, to be brought.
        activity_pressed: Carries an activity's id; `calendar_pressed` the day of the week wanted.
        again_pressed: The problem's button.
    """

    turned = Signal(int)
    day_chosen = Signal(object)
    today_pressed = Signal()
    check_in_pressed = Signal()
    left = Signal()
    saved = Signal()
    removed = Signal(object)
    answered = Signal(object, object)
    written = Signal(str, str)
    explain_pressed = Signal(str)
    quieted = Signal(object, object, int)
    wanted = Signal(str)
    activity_pressed = Signal(object)
    calendar_pressed = Signal(object)
    again_pressed = Signal()

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__()
        self._state = TodayState(loading=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, MARGIN - GRID)
        outer.setSpacing(GAP)
        self.bar = Bar()
        self.bar.turned.connect(lambda step: self.turned.emit(step))
        self.bar.day_chosen.connect(lambda day: self.day_chosen.emit(day))
        self.bar.today_pressed.connect(lambda: self.today_pressed.emit())
        self.bar.check_in_pressed.connect(lambda: self.check_in_pressed.emit())
        outer.addWidget(self.bar)
        self._faces = QStackedLayout()
        outer.addLayout(self._faces, 1)
        self._loading = loading_face()
        self._problem = ProblemState(self.tr("The day cannot be shown"))
        self._problem.acted.connect(lambda: self.again_pressed.emit())
        self._empty = EmptyState("today", "", "")
        self._empty.acted.connect(lambda: self.wanted.emit("night"))
        self.cards = self._make_cards()
        self._full: QScrollArea = scrolled(self.cards)
        for face in (self._loading, self._problem, self._empty, self._full):
            self._faces.addWidget(face)
        self._keys = [
            self._shortcut("Left", lambda: self._turn(-1)),
            self._shortcut("Right", lambda: self._turn(1)),
            self._shortcut("Home", lambda: self.today_pressed.emit()),
            self._shortcut("C", lambda: self.check_in_pressed.emit()),
        ]
        self._shortcut("Escape", lambda: self.explain_pressed.emit(""))
        put_in_front(self, self.bar.check_in)
        self.show_state(self._state)

    def show_state(self, state: TodayState) -> None:
        """Show a state."""
        before, self._state = self._state, state
        answer = state.answer
        filling = state.draft is not None
        self.bar.show_day(state.day, state.today, self._line(state), self.locale())
        self.bar.check_in.setVisible(answer is not None and state.problem is None and not filling)
        nothing = answer is not None and knows_nothing(answer)  # then the one thing to do is in the middle
        restyle(self.bar.check_in, "kind", "" if nothing else "primary")
        for keys in self._keys:
            keys.setEnabled(answer is not None and not filling)
        if state.problem is not None:
            self._problem.show_problem(state.problem)
            self._faces.setCurrentWidget(self._problem)
        elif answer is None:
            self._faces.setCurrentWidget(self._loading)
        elif knows_nothing(answer) and not filling:
            self._say_empty()
        else:
            self._show_answer(answer, state, before)

    def weigh(self, text: str) -> float | None:
        """Return a weight as it is typed in the person's unit, in kg; None for nothing.

        Raises:
            ValueError: It is no weight.
        """
        units, locale = self._state.units, self.locale()
        if not text.strip():
            return None
        found = read_weight(text, units, locale)
        if found is None or not LEAST_WEIGHT_KG <= found <= MOST_WEIGHT_KG:
            least = fmt.joined(fmt.weight(LEAST_WEIGHT_KG, units, locale))
            most = fmt.joined(fmt.weight(MOST_WEIGHT_KG, units, locale))
            raise ValueError(self.tr("A weight is between %1 and %2.").replace("%1", least).replace("%2", most))
        return found

    # Parts

    def _show_answer(self, answer: DayAnswer, state: TodayState, before: TodayState) -> None:
        self._faces.setCurrentWidget(self._full)
        self.cards.show_state(answer, state, self.locale())
        opened = state.draft is not None and before.draft is None
        if opened and state.answers is not None:
            self._full.verticalScrollBar().setValue(0)
            self.cards.form.take_focus(state.answers)
        elif state.draft is None and before.draft is not None:
            self.bar.check_in.setFocus(Qt.FocusReason.OtherFocusReason)
        if state.explaining and state.explaining != before.explaining:
            self.cards.why.take_focus()
            QTimer.singleShot(0, self, lambda: self._full.ensureWidgetVisible(self.cards.why, 0, GAP))
        elif before.explaining and not state.explaining:
            self.cards.focus_on(before.explaining)

    def _line(self, state: TodayState) -> str:
        answer = state.answer
        if answer is None or answer.day != state.day or answer.advice.effort is None or state.problem is not None:
            return ""
        line = words.said(words.LINES[answer.advice.effort])
        if len(answer.alerts) == 1:
            return self.tr("%1, with one thing to watch").replace("%1", line)
        if answer.alerts:
            watch = self.tr("%1, with %2 things to watch").replace("%1", line)
            return watch.replace("%2", self.locale().toString(len(answer.alerts)))
        return line

    def _say_empty(self) -> None:
        self._empty.say(
            self.tr("Nothing is known of your days yet"),
            self.tr(
                "Recovery, sleep, training and how you feel stand here, with how hard to go today and why. Connect "
                "WHOOP or intervals.icu, drop their files on the window, or check in: four answers are enough to begin."
            ),
            self.tr("Connect an account"),
        )
        self._faces.setCurrentWidget(self._empty)

    def _make_cards(self) -> Cards:
        cards = Cards()
        cards.explain_pressed.connect(lambda name: self.explain_pressed.emit(name))
        cards.check_in_pressed.connect(lambda: self.check_in_pressed.emit())
        cards.day_chosen.connect(lambda day: self.day_chosen.emit(day))
        cards.wanted.connect(self._want)
        cards.quieted.connect(self._quiet)
        cards.activity_pressed.connect(lambda activity_id: self.activity_pressed.emit(activity_id))
        cards.calendar_pressed.connect(lambda: self.calendar_pressed.emit(self._state.day))
        cards.form.answered.connect(lambda asked, value: self.answered.emit(asked, value))
        cards.form.written.connect(lambda name, text: self.written.emit(name, text))
        cards.form.saved.connect(lambda: self.saved.emit())
        cards.form.left.connect(lambda: self.left.emit())
        cards.form.removed.connect(lambda: self.removed.emit(self._state.answer))
        return cards

    def _want(self, name: str) -> None:
        if name == "check_in":
            self.check_in_pressed.emit()
        else:
            self.wanted.emit(name)

    def _quiet(self, rule: AlertRule, days: int) -> None:
        if self._state.answer is not None:
            self.quieted.emit(self._state.answer, rule, days)

    def _turn(self, step: int) -> None:
        mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.turned.emit(-step if mirrored else step)

    def _shortcut(self, keys: str, act: object) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(act)
        return made
