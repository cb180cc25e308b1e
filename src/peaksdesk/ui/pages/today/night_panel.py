"""What the night told, above the check-in: recovery with its zone, HRV, resting heart rate, SpO2 and sleep."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.readings import Metric
from peaksdesk.services.day_values import DayAnswer
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.today import words
from peaksdesk.ui.pages.today.pressable import Pressable
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.pill import Pill, State
from peaksdesk.ui.widgets.text import label

_SHOWN = {
    Metric.RECOVERY: QT_TRANSLATE_NOOP("Today", "Recovery"),
    Metric.HRV: QT_TRANSLATE_NOOP("Today", "HRV"),
    Metric.RESTING_HR: QT_TRANSLATE_NOOP("Today", "Resting HR"),
    Metric.SPO2: QT_TRANSLATE_NOOP("Today", "SpO2"),
    Metric.SLEEP: QT_TRANSLATE_NOOP("Today", "Sleep performance"),
    Metric.ASLEEP: QT_TRANSLATE_NOOP("Today", "Slept"),
}


class _Value(Pressable):
    def __init__(self, named: str, title: str) -> None:
        super().__init__(named)
        self._title = title
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        outer.setSpacing(0)
        outer.addWidget(ElidedLabel(title, "secondary", "ink2"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self._value = label("", "headline")
        self._unit = ElidedLabel("", "secondary", "ink2")
        self._pill = Pill()
        row.addWidget(self._value)
        row.addWidget(self._pill)
        row.addWidget(self._unit, 1)
        outer.addLayout(row)

    def show_value(self, shown: fmt.Shown, state: State = State.NEUTRAL, word: str = "") -> None:
        self._value.setText(shown[0])
        self._unit.setText(shown[1])
        self._pill.show_state(state, word)
        self._pill.setVisible(bool(word))
        self.tell(", ".join(part for part in (f"{self._title} {fmt.joined(shown)}", word) if part))


class NightPanel(QFrame):
    """Six values beside each other; each explains itself.

    Attributes:
        explain_pressed: Carries the name of the value whose reason is wanted.
    """

    explain_pressed = Signal(str)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._values: dict[Metric, _Value] = {}
        for metric, title in _SHOWN.items():
            made = _Value(metric.value, words.said(title))
            made.clicked.connect(lambda _=False, pressed=made: self.explain_pressed.emit(pressed.named))
            self._values[metric] = made
            row.addWidget(made, 1)

    def show_answer(self, answer: DayAnswer, units: Units, locale: QLocale) -> None:
        """Show another night."""
        for metric, made in self._values.items():
            shown = words.measure(metric, answer.value(metric), units, locale)
            needed = answer.value(Metric.NEEDED)
            if metric is Metric.ASLEEP and shown[1] and needed is not None:
                shown = shown[0], self.tr("of %1 h").replace("%1", fmt.hours(needed))
            if metric is Metric.RECOVERY and answer.zone is not None and shown[1]:
                state, word = words.ZONES[answer.zone]
                made.show_value((f"{shown[0]} %", ""), state, words.said(word))
            else:
                made.show_value(shown)
            made.setEnabled(metric.value in answer.explained)

    def show_open(self, name: str) -> None:
        """Mark the value whose reason is on screen."""
        for made in self._values.values():
            made.setChecked(made.named == name)
