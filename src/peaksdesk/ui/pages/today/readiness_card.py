"""Today's readiness: what the person says with its four parts, and the score against their own past with its parts."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.baseline import BASELINE_DAYS, LEAST_VALID
from peaksdesk.domain.checkin import HIGHEST, Answer, Answers
from peaksdesk.domain.readiness import Part, Score
from peaksdesk.services.day_values import DayAnswer
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.today import words
from peaksdesk.ui.pages.today.bars import Bar
from peaksdesk.ui.pages.today.pressable import Pressable
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.pill import HEIGHT, Pill, State
from peaksdesk.ui.widgets.text import label, set_tone

_WIDEST_POINTS = 15.0
"""A contribution that fills its half of a bar."""


class Hero(Pressable):
    """The large number of a half, with what it is of and a pill."""

    def __init__(self, named: str, title: str, of: str) -> None:
        """Make it empty."""
        super().__init__(named)
        self._title = title
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        outer.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        name = ElidedLabel(title, "secondary", "ink2")
        name.setFixedHeight(HEIGHT)
        head.addWidget(name, 1)
        self._pill = Pill()
        head.addWidget(self._pill)
        outer.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        self._value = label("", "hero")
        self._of = ElidedLabel(of, "body", "ink2")
        row.addWidget(self._value, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._of, 1, Qt.AlignmentFlag.AlignBaseline)
        outer.addLayout(row)

    def show_value(self, value: str, of: str, pill: tuple[State, str] | None = None) -> None:
        """Show another value."""
        self._value.setText(value)
        set_tone(self._value, "ink3" if value == fmt.NONE else "")
        self._of.setText(of)
        self._pill.setVisible(pill is not None)
        if pill is not None:
            self._pill.show_state(*pill)
        self.tell(", ".join(part for part in (f"{self._title} {value} {of}", pill[1] if pill else "") if part))


class ReadinessCard(QFrame):
    """Two halves: the check-in, and the score.

    Attributes:
        explain_pressed: Carries the name of the number whose reason is wanted.
        check_in_pressed: The form is wanted.
    """

    explain_pressed = Signal(str)
    check_in_pressed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setProperty("surface", "card")
        self.setAccessibleName(self.tr("Readiness"))
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        row.setSpacing(GRID * 2)
        row.addLayout(self._check_in_half(), 1)
        line = QFrame()
        line.setProperty("surface", "line")
        line.setFixedWidth(1)
        row.addWidget(line)
        row.addLayout(self._score_half(), 1)
        for hero in (self.composite, self.score):
            hero.clicked.connect(lambda _=False, pressed=hero: self.explain_pressed.emit(pressed.named))

    def show_answer(self, answer: DayAnswer, units: Units, locale: QLocale) -> None:
        """Show another day."""
        self._show_answers(answer.answers)
        self.composite.setEnabled("composite" in answer.explained)
        told = answer.told
        weight = self.tr("no weight")
        if answer.weight is not None:
            weight = fmt.joined(fmt.weight(answer.weight.value, units, locale))
            if answer.weight.maker != "You":
                weight = f"{weight} ({answer.weight.maker})"
        pain = told.hotspot if told is not None and told.hotspot else self.tr("no pain noted")
        self._foot.setText(f"{weight} · {pain}")
        given = told is not None and not told.is_empty
        self._edit.setText(self.tr("Edit") if given else self.tr("Check in"))
        self._edit.setAccessibleName(self.tr("Edit the check-in") if given else self.tr("Answer the check-in"))
        self._show_score(answer.score, locale)

    # Parts

    def _show_answers(self, found: Answers) -> None:
        total, label_ = found.composite, found.label
        pill = None
        if label_ is not None:
            state, word = words.LABELS[label_]
            pill = (state, words.said(word))
        if total is None:
            left = len(found.missing)
            of = self.tr("1 answer to go") if left == 1 else self.tr("%1 answers to go").replace("%1", str(left))
            self.composite.show_value(fmt.NONE, of)
        else:
            self.composite.show_value(str(total), self.tr("of %1").replace("%1", str(HIGHEST)), pill)
        for answer, (bar, figure, source) in self._answers.items():
            value = found.values.get(answer)
            bar.show_share(None if value is None else value / 5)
            figure.setText(fmt.NONE if value is None else str(value))
            whose = self.tr("from WHOOP") if answer in found.from_whoop else self.tr("you")
            source.setText("" if value is None else whose)

    def _show_score(self, found: Score, locale: QLocale) -> None:
        if found.value is None:
            self.score.show_value(fmt.NONE, self._no_score(found))
        else:
            days = min(found.days, BASELINE_DAYS)
            of = self.tr("of 100 against your %1 days").replace("%1", str(days))
            self.score.show_value(fmt.number(found.value, locale), of)
        points = {one.part: one.points for one in found.contributions}
        for part, (bar, figure) in self._parts.items():
            value = points.get(part)
            bar.show_share(None if value is None else value / _WIDEST_POINTS)
            figure.setText(fmt.NONE if value is None else words.signed(value, locale, 1))
        early = found.value is None and found.days < LEAST_VALID
        self._progress.setVisible(early)
        self._progress.show_share(min(found.days / LEAST_VALID, 1.0))
        self._why_not.setVisible(found.value is None or found.provisional)
        if early:
            text = self.tr("A number comes with %1 valid days: there are %2 so far.")
            text = text.replace("%1", str(LEAST_VALID)).replace("%2", str(found.days))
        elif found.value is None:
            text = self.tr("The number comes with what was measured this morning.")
        else:
            text = self.tr("Provisional: the band settles with %1 days.").replace("%1", str(BASELINE_DAYS))
        self._why_not.setText(text)

    def _no_score(self, found: Score) -> str:
        return self.tr("no score yet") if found.days < LEAST_VALID else self.tr("no score for this day")

    def _check_in_half(self) -> QVBoxLayout:
        half, grid = _half()
        self.composite = Hero("composite", self.tr("Check-in"), "")
        half.insertWidget(0, self.composite)
        self._answers: dict[Answer, tuple[Bar, QLabel, QLabel]] = {}
        for at, answer in enumerate(Answer):
            made = Bar(), label("", "strong"), label("", "secondary", "ink2")
            made[1].setFixedWidth(GRID * 4)
            widest = made[2].fontMetrics().horizontalAdvance(self.tr("from WHOOP"))
            made[2].setMinimumWidth(widest)
            self._answers[answer] = made
            grid.addWidget(label(words.said(words.ANSWERS[answer]), "body"), at, 0)
            for column, part in enumerate(made, start=1):
                grid.addWidget(part, at, column)
        grid.setColumnStretch(1, 1)
        half.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(GRID * 2, 0, 0, 0)
        self._foot = ElidedLabel("", "secondary", "ink2")
        self._edit = button(self.tr("Check in"), "link")
        self._edit.clicked.connect(lambda: self.check_in_pressed.emit())
        foot.addWidget(self._foot, 1)
        foot.addWidget(self._edit)
        half.addLayout(foot)
        return half

    def _score_half(self) -> QVBoxLayout:
        half, grid = _half()
        self.score = Hero("score", self.tr("Readiness score"), "")
        half.insertWidget(0, self.score)
        self._parts: dict[Part, tuple[Bar, QLabel]] = {}
        for at, part in enumerate(Part):
            made = Bar(both_ways=True), label("", "strong")
            made[1].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            made[1].setFixedWidth(GRID * 10)
            self._parts[part] = made
            grid.addWidget(label(words.said(words.PARTS[part]), "body"), at, 0)
            grid.addWidget(made[0], at, 1)
            grid.addWidget(made[1], at, 2)
        grid.setColumnStretch(1, 1)
        half.addStretch(1)
        self._progress = Bar()
        self._why_not = label("", "secondary", "ink2", wrap=True)
        low = QVBoxLayout()
        low.setContentsMargins(GRID * 2, 0, GRID * 2, GRID)
        low.addWidget(self._progress)
        low.addWidget(self._why_not)
        half.addLayout(low)
        return half


def _half() -> tuple[QVBoxLayout, QGridLayout]:
    half = QVBoxLayout()
    half.setSpacing(GRID)
    grid = QGridLayout()
    grid.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
    grid.setHorizontalSpacing(GRID * 2)
    grid.setVerticalSpacing(GRID)
    half.addLayout(grid)
    return half, grid
