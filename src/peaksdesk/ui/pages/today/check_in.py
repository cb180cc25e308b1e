"""The daily check-in: four questions by one key each, pain, weight, and the composite as one answers."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.checkin import BETTER_LOW, HIGHEST, LONGEST_HOTSPOT, Answer, Answers
from peaksdesk.services.day_values import DayAnswer
from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.today import words
from peaksdesk.ui.pages.today.draft import HOTSPOT, WEIGHT, Draft
from peaksdesk.ui.pages.today.night_panel import NightPanel
from peaksdesk.ui.pages.today.scale import Scale
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.pill import Pill, State
from peaksdesk.ui.widgets.text import label, restyle
from peaksdesk.ui.words import said

_SCALE_WIDTH = 260


class CheckInForm(Card):
    """The questions; what is answered goes out at once and comes back as a state.

    Attributes:
        answered: (Answer, value or None).
        written: (field, text), see `draft`.
        saved: The form is to be kept; `left` it is to be closed; `removed` what is kept is to be forgotten.
        explain_pressed: Carries the name of a value of the night.
    """

    answered = Signal(object, object)
    written = Signal(str, str)
    saved = Signal()
    left = Signal()
    removed = Signal()
    explain_pressed = Signal(str)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(self.tr("Check-in"))
        self.remove = button(self.tr("Remove this check-in"), "link")
        self.remove.clicked.connect(lambda: self.removed.emit())
        self.add_to_header(self.remove)
        self.night = NightPanel()
        self.night.explain_pressed.connect(lambda name: self.explain_pressed.emit(name))
        self.body.addWidget(self.night)
        line = QFrame()
        line.setProperty("surface", "line")
        line.setFixedHeight(1)
        self.body.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(GAP * 2)
        row.addLayout(self._questions(), 3)
        row.addLayout(self._sum(), 1)
        self.body.addLayout(row)
        self.body.addLayout(self._fields())
        self.body.addLayout(self._foot())
        esc = QShortcut(QKeySequence("Escape"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        esc.activated.connect(lambda: self.left.emit())
        self._day: object = None

    def show_draft(self, answer: DayAnswer, found: Answers, draft: Draft, units: Units, locale: QLocale) -> None:
        """Show a day with what is filled in."""
        self.night.show_answer(answer, units, locale)
        self.set_title(self.tr("Check-in of %1").replace("%1", words.day_title(answer.day, locale)))
        told = answer.told
        for asked, (scale, source) in self.scales.items():
            value = found.values.get(asked)
            if scale.value != value:
                scale.show_value(value)
            source.setText(self._whose(asked, found))
        self._show_sum(found)
        kept = told.hotspot if told is not None else ""
        _fill(self.hotspot, kept if draft.hotspot is None else draft.hotspot)
        own = told.weight_kg if told is not None else None
        weighed = answer.weight.value if answer.weight is not None else None
        shown, unit = fmt.weight(own if own is not None else weighed, units, locale)
        _fill(self.weight, ("" if shown == fmt.NONE else shown) if draft.weight is None else draft.weight)
        self._unit.setText(unit or fmt.weight(1.0, units, locale)[1])
        from_maker = own is None and answer.weight is not None and answer.weight.maker != "You"
        provider = answer.weight.maker if answer.weight is not None else ""
        self._weighed.setText(self.tr("from %1").replace("%1", provider) if from_maker and draft.weight is None else "")
        self._show_problems(draft)
        self.remove.setVisible(told is not None and not told.is_empty)
        self.save.setEnabled(not draft.saving)

    def take_focus(self, found: Answers) -> None:
        """Put the keys on the first question that is open, or on the first."""
        first = next(iter(found.missing), Answer.SLEEP)
        self.scales[first][0].take_focus()

    # Parts

    def _whose(self, asked: Answer, found: Answers) -> str:
        if asked not in found.values:
            return ""
        return self.tr("from WHOOP") if asked in found.from_whoop else self.tr("you")

    def _show_sum(self, found: Answers) -> None:
        total = found.composite
        self._total.setText(fmt.NONE if total is None else str(total))
        self._pill.setVisible(total is not None)
        if total is not None and found.label is not None:
            state, word = words.LABELS[found.label]
            self._pill.show_state(state, words.said(word))
        terms = []
        for asked in Answer:
            value = found.values.get(asked)
            shown = "?" if value is None else str(value)
            terms.append(f"(6 \N{MINUS SIGN} {shown})" if asked in BETTER_LOW else shown)
        self._sum_words.setText(" + ".join(terms))
        left = len(found.missing)
        if not left:
            self._left.setText(self.tr("All answered"))
        else:
            words_ = self.tr("1 answer to go") if left == 1 else self.tr("%1 answers to go")
            self._left.setText(words_.replace("%1", str(left)))

    def _show_problems(self, draft: Draft) -> None:
        for name, (field, told) in self._told.items():
            why = said(draft.problems.get(name, ""))
            told.setText(why)
            told.setVisible(bool(why))
            if field is not None:
                restyle(field, "wrong", "true" if why else "false")
                field.setAccessibleDescription(why)

    def _questions(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID * 3)
        grid.setVerticalSpacing(GRID)
        self.scales: dict[Answer, tuple[Scale, QLabel]] = {}
        for at, asked in enumerate(Answer):
            low, high = (words.said(end) for end in words.ENDS[asked])
            name = words.said(words.ANSWERS[asked])
            scale, source = Scale(name, low, high), ElidedLabel("", "secondary", "ink2")
            scale.setMinimumWidth(_SCALE_WIDTH)
            scale.answered.connect(lambda value, asked=asked: self.answered.emit(asked, value))
            scale.passed.connect(lambda at=at: self._go(at + 1))
            scale.turned.connect(lambda step, at=at: self._go(at + step))
            scale.finished.connect(lambda: self.saved.emit())
            self.scales[asked] = scale, source
            low_label = label(low, "secondary", "ink2")
            low_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column, part in enumerate((label(name, "strong"), low_label, scale, label(high, "secondary", "ink2"))):
                grid.addWidget(part, at, column)
            grid.addWidget(source, at, 4)
        grid.setColumnStretch(2, 3)
        grid.setColumnStretch(4, 1)
        return grid

    def _sum(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        self._total = label("", "hero")
        row.addWidget(self._total, 0, Qt.AlignmentFlag.AlignBaseline)
        of = label(self.tr("of %1").replace("%1", str(HIGHEST)), "body", "ink2")
        row.addWidget(of, 0, Qt.AlignmentFlag.AlignBaseline)
        self._pill = Pill(State.NEUTRAL, "")
        row.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column.addLayout(row)
        self._sum_words = label("", "secondary", "ink2", wrap=True)
        self._left = label("", "secondary", "ink2", wrap=True)
        column.addWidget(self._sum_words)
        column.addWidget(self._left)
        column.addStretch(1)
        return column

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID * 3)
        grid.setVerticalSpacing(GRID)
        self.hotspot = self._line(HOTSPOT, self.tr("Pain or hotspot"), LONGEST_HOTSPOT)
        self.hotspot.setPlaceholderText(self.tr("Where it hurts, or nothing"))
        self.weight = self._line(WEIGHT, self.tr("Weight"), 12)
        self.weight.setFixedWidth(96)
        self._unit = label("", "body", "ink2")
        self._weighed = label("", "secondary", "ink2")
        grid.addWidget(label(self.tr("Pain or hotspot"), "strong"), 0, 0)
        grid.addWidget(self.hotspot, 0, 1)
        grid.addWidget(label(self.tr("Weight"), "strong"), 0, 2)
        weight = QHBoxLayout()
        weight.setSpacing(GRID * 2)
        for part in (self.weight, self._unit, self._weighed):
            weight.addWidget(part)
        grid.addLayout(weight, 0, 3)
        self._told: dict[str, tuple[QWidget | None, QLabel]] = {
            HOTSPOT: (self.hotspot, label("", "secondary", "bad", wrap=True)),
            WEIGHT: (self.weight, label("", "secondary", "bad", wrap=True)),
            "": (None, label("", "secondary", "bad", wrap=True)),
        }
        grid.addWidget(self._told[HOTSPOT][1], 1, 1)
        grid.addWidget(self._told[WEIGHT][1], 1, 3)
        grid.setColumnStretch(1, 1)
        return grid

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        words_ = QVBoxLayout()
        words_.setSpacing(0)
        words_.addWidget(self._told[""][1])
        words_.addWidget(
            ElidedLabel(self.tr("1 to 5 answers and goes on · Enter keeps it · Esc closes"), "secondary", "ink2")
        )
        row.addLayout(words_, 1)
        close = button(self.tr("Cancel"))
        close.clicked.connect(lambda: self.left.emit())
        self.save = button(self.tr("Keep"), "primary", name=self.tr("Keep the check-in"))
        self.save.clicked.connect(lambda: self.saved.emit())
        row.addWidget(close)
        row.addWidget(self.save)
        return row

    def _line(self, name: str, title: str, longest: int) -> QLineEdit:
        made = QLineEdit()
        made.setFont(appearance.font("body"))
        made.setAccessibleName(title)
        made.setMaxLength(longest)
        made.textEdited.connect(lambda text: self.written.emit(name, text))
        made.returnPressed.connect(lambda: self.saved.emit())
        return made

    def _go(self, at: int) -> None:
        """Give the keys to a question; after the last one to the note."""
        if at < 0:
            return
        scales = [scale for scale, _ in self.scales.values()]
        if at < len(scales):
            scales[at].take_focus()
        else:
            self.hotspot.setFocus(Qt.FocusReason.TabFocusReason)


def _fill(field: QLineEdit, text: str) -> None:
    """Show a text, unless it is there: the cursor stays where it is."""
    if field.text() != text:
        field.setText(text)
