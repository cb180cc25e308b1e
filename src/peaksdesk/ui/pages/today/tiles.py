"""Five values of the day side by side: recovery, HRV, resting heart rate, sleep and the week's strain."""

import numpy as np
from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.baseline import BASELINE_DAYS, LEAST_VALID
from peaksdesk.domain.readings import Metric
from peaksdesk.domain.whoop_scale import HIGHEST_STRAIN
from peaksdesk.services.day_values import Against, DayAnswer
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.today import words
from peaksdesk.ui.pages.today.pressable import Pressable
from peaksdesk.ui.pages.today.spark import Spark
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.pill import HEIGHT, Pill, State
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

_TONES = {
    Metric.RECOVERY: "good",
    Metric.HRV: "altitude",
    Metric.RESTING_HR: "heart_rate",
    Metric.SLEEP: "speed",
    Metric.STRAIN: "cadence",
}
STRAIN_WEEK = "strain_week"


class Tile(Pressable):
    """A value with its pill, its month and a line under it."""

    def __init__(self, named: str, title: str, tone: str) -> None:
        """Make it empty."""
        super().__init__(named, card=True)
        self._title = title
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GRID * 3 + 2, GRID * 3, GRID * 3 + 2, GRID * 3)
        outer.setSpacing(GRID)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        name = ElidedLabel(title, "secondary", "ink2")
        name.setFixedHeight(HEIGHT)
        head.addWidget(name, 1)
        self._pill = Pill()
        head.addWidget(self._pill)
        outer.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self._value = label("", "number")
        self._unit = ElidedLabel("", "secondary", "ink2")
        row.addWidget(self._value, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBaseline)
        outer.addLayout(row)
        self._spark = Spark(tone)
        outer.addWidget(self._spark)
        self._under = ElidedLabel("", "secondary", "ink2")
        outer.addWidget(self._under)

    def show_value(self, shown: fmt.Shown, under: str, state: State = State.NEUTRAL, word: str = "") -> None:
        """Show another value, what it stands against, and a word for it."""
        self._value.setText(shown[0])
        self._unit.setText(shown[1])
        self._under.setText(under)
        self._pill.show_state(state, word)
        self._pill.setVisible(bool(word))
        told = (f"{self._title} {fmt.joined(shown)}", word, under)
        self.tell(", ".join(part for part in told if part))

    @property
    def spark(self) -> Spark:
        """Its month."""
        return self._spark


class Tiles(QWidget):
    """The row of them.

    Attributes:
        explain_pressed: Carries the name of the value whose reason is wanted.
    """

    explain_pressed = Signal(str)

    def __init__(self) -> None:
        """Make them empty."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self.tiles: dict[Metric, Tile] = {}
        for metric, tone in _TONES.items():
            named = STRAIN_WEEK if metric is Metric.STRAIN else metric.value
            made = Tile(named, words.said(words.METRICS[metric]), tone)
            made.clicked.connect(lambda _=False, tile=made: self.explain_pressed.emit(tile.named))
            self.tiles[metric] = made
            row.addWidget(made, 1)

    def show_answer(self, answer: DayAnswer, units: Units, locale: QLocale) -> None:
        """Show another day."""
        for metric, tile in self.tiles.items():
            found = answer.measures.get(metric)
            band = None
            if found is not None and found.low is not None and found.high is not None:
                band = (found.low, found.high) if metric in {Metric.HRV, Metric.RESTING_HR} else None
            values = answer.recent.get(metric)
            tile.spark.show_values(np.empty(0) if values is None else values, band)
        self._show_recovery(answer, locale)
        for metric in (Metric.HRV, Metric.RESTING_HR):
            self._show_banded(metric, answer, units, locale)
        self._show_sleep(answer, locale)
        self._show_strain(answer, locale)
        for tile in self.tiles.values():
            tile.setEnabled(tile.named in answer.explained)

    def _show_recovery(self, answer: DayAnswer, locale: QLocale) -> None:
        tile, found = self.tiles[Metric.RECOVERY], answer.measures.get(Metric.RECOVERY)
        if found is None or found.value is None or answer.zone is None:
            tile.show_value((fmt.NONE, ""), self.tr("No recovery for this day"))
            return
        state, word = words.ZONES[answer.zone]
        tile.spark.tint(words.ZONE_TONES[answer.zone])
        shown = fmt.number(found.value, locale), "%"
        tile.show_value(shown, self._mean(found, locale), state, words.said(word))

    def _show_banded(self, metric: Metric, answer: DayAnswer, units: Units, locale: QLocale) -> None:
        tile, found = self.tiles[metric], answer.measures.get(metric)
        if found is None or found.value is None:
            odd = next((one for one in answer.left_out if one.metric is metric), None)
            if odd is not None:
                tile.show_value((fmt.NONE, ""), said(odd.left_out), State.WATCH, self.tr("Left out"))
                return
        if found is None:
            tile.show_value((fmt.NONE, ""), self.tr("Never measured yet"))
            return
        shown = words.measure(metric, found.value, units, locale)
        if found.low is None or found.high is None:
            days = self.tr("Band after %1 days: %2 so far").replace("%1", str(LEAST_VALID))
            tile.show_value(shown, days.replace("%2", str(found.days)))
            return
        low, high = fmt.number(found.low, locale), fmt.number(found.high, locale)
        if metric is Metric.HRV and found.week is not None:
            under = self.tr("7-day %1, band %2 to %3").replace("%1", fmt.number(found.week, locale))
        else:
            under = self.tr("Mean %1, band %2 to %3").replace("%1", fmt.number(found.average, locale))
        under = under.replace("%2", low).replace("%3", high)
        tile.show_value(shown, under, *words.band_state(found))

    def _show_sleep(self, answer: DayAnswer, locale: QLocale) -> None:
        tile = self.tiles[Metric.SLEEP]
        asleep, needed = answer.value(Metric.ASLEEP), answer.value(Metric.NEEDED)
        performance = answer.value(Metric.SLEEP)
        if asleep is None:
            shown = (fmt.NONE, "") if performance is None else (fmt.number(performance, locale), "%")
            tile.show_value(shown, self.tr("No time asleep for this day"))
            return
        unit = "h" if needed is None else self.tr("of %1 h").replace("%1", fmt.hours(needed))
        under = ""
        if answer.night is not None and answer.night.deep_s is not None and answer.night.rem_s is not None:
            under = self.tr("Deep %1, REM %2").replace("%1", fmt.hours(answer.night.deep_s))
            under = under.replace("%2", fmt.hours(answer.night.rem_s))
        word = "" if performance is None else f"{fmt.number(performance, locale)} %"
        tile.show_value((fmt.hours(asleep), unit), under, State.NEUTRAL, word)

    def _show_strain(self, answer: DayAnswer, locale: QLocale) -> None:
        tile, week = self.tiles[Metric.STRAIN], answer.strain_week
        if week.average is None:
            tile.show_value((fmt.NONE, ""), self.tr("No strain in seven days"))
            return
        shown = (
            fmt.number(week.average, locale, 1),
            self.tr("of %1").replace("%1", fmt.number(HIGHEST_STRAIN, locale)),
        )
        parts = []
        if week.peak is not None and week.peak_day is not None:
            peak = self.tr("Peak %1 %2").replace("%1", fmt.number(week.peak, locale, 1))
            parts.append(peak.replace("%2", words.weekday(week.peak_day, locale)))
        if week.kcal is not None:
            parts.append(f"{fmt.number(week.kcal, locale)} kcal")
        tile.show_value(shown, " · ".join(parts), State.NEUTRAL, self.tr("7-day mean"))

    def _mean(self, found: Against, locale: QLocale) -> str:
        if found.average is None:
            return ""
        if found.days >= BASELINE_DAYS:
            return self.tr("60-day mean %1 %").replace("%1", fmt.number(found.average, locale))
        mean = self.tr("Mean of %2 days %1 %").replace("%2", str(found.days))
        return mean.replace("%1", fmt.number(found.average, locale))
