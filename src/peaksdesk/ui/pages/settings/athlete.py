"""Who the athlete is: every field is kept as soon as it is left."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from peaksdesk.domain.athlete import Sex
from peaksdesk.domain.entries import LONGEST_NAME
from peaksdesk.domain.suggestions import MaximalHeartRate
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.settings.intents import Enter
from peaksdesk.ui.pages.settings.offer import OfferBox
from peaksdesk.ui.pages.settings.section import SectionView, clear, units_options
from peaksdesk.ui.pages.settings.state import SettingsState
from peaksdesk.ui.pages.settings.zone_box import ZoneBox
from peaksdesk.ui.widgets.entry import Entry, Measured
from peaksdesk.ui.widgets.options import Options
from peaksdesk.ui.widgets.pill import State
from peaksdesk.ui.widgets.rows import Row, Rows, Said
from peaksdesk.ui.words import said

_SHORT = 16


class AthleteSection(SectionView):
    """Two cards: the person, and what their heart does."""

    def __init__(self) -> None:
        """Make the fields, empty."""
        super().__init__()
        self._locale = self.locale()
        self._rows: dict[str, Row] = {}
        self._entries: dict[str, Entry] = {}
        you = Rows(self.tr("About you"))
        self._saved = {"you": Said(State.GOOD, wrap=False), "heart": Said(State.GOOD, wrap=False)}
        you.add_to_header(self._saved["you"])
        self._entry("name", self.tr("Name"), LONGEST_NAME)
        self._sex = Options(
            self.tr("Sex"),
            ((Sex.FEMALE, self.tr("Female")), (Sex.MALE, self.tr("Male")), (Sex.UNSET, self.tr("Not said"))),
        )
        self._sex.chosen.connect(lambda value: self.asked.emit(Enter("sex", str(value))))
        self._rows["sex"] = Row(
            self.tr("Sex"),
            self._sex,
            self.tr("Heart-rate load (TRIMP) was measured for women and men apart. Not said takes the mean of both."),
        )
        self._measured("birth_year", self.tr("Year of birth"), "", "")
        weight = self.tr("For watts per kilogram. No load depends on it.")
        self._weight = self._measured("weight_kg", self.tr("Weight"), "kg", weight)
        self._zone = ZoneBox(self.tr("Time zone"))
        self._zone.entered.connect(lambda text: self.asked.emit(Enter("time_zone", text)))
        self._rows["time_zone"] = Row(
            self.tr("Time zone"),
            self._zone,
            self.tr("Decides on which day a session falls when its file does not say where it was."),
        )
        self._units = units_options()
        self._units.chosen.connect(lambda value: self.asked.emit(Enter("units", str(value))))
        self._rows["units"] = Row(self.tr("Units"), self._units)
        for field in ("name", "sex", "birth_year", "weight_kg", "units", "time_zone"):
            you.add(self._rows[field])
        heart = Rows(self.tr("Heart rate"))
        heart.add_to_header(self._saved["heart"])
        resting = self.tr("Measured lying down after waking. Heart-rate load begins here.")
        self._measured("resting_hr_bpm", self.tr("Resting heart rate"), "bpm", resting)
        highest = self.tr("The highest you have seen, not 220 minus age. Leave it empty if you do not know it.")
        self._measured("max_hr_bpm", self.tr("Maximal heart rate"), "bpm", highest)
        heart.add(self._rows["resting_hr_bpm"])
        heart.add(self._rows["max_hr_bpm"])
        self._offer = QVBoxLayout()
        self._offered: MaximalHeartRate | None = None
        heart.body.addLayout(self._offer)
        self.column.addWidget(you)
        self.column.addWidget(heart)
        self.column.addStretch(1)
        self.setFocusProxy(self._entries["name"])

    def show_state(self, state: SettingsState) -> None:
        """Show what is known of the athlete."""
        athlete = state.athlete
        if athlete is None:
            return
        weight, unit = fmt.weight(athlete.weight_kg, athlete.units, self._locale)
        self._weight.show_unit(unit or fmt.weight(1.0, athlete.units, self._locale)[1])
        values = {
            "name": athlete.name,
            "birth_year": "" if athlete.birth_year is None else str(athlete.birth_year),
            "weight_kg": "" if athlete.weight_kg is None else weight,
            "resting_hr_bpm": _whole(athlete.resting_hr_bpm),
            "max_hr_bpm": _whole(athlete.max_hr_bpm),
        }
        for field, text in values.items():
            self._entries[field].show_value(text, refused=field in state.refused)
        self._sex.show_value(athlete.sex)
        self._units.show_value(athlete.units)
        self._zone.show_zones(state.zones, athlete.time_zone, refused="time_zone" in state.refused)
        for field, row in self._rows.items():
            row.show_problem(said(state.refused.get(field, "")))
        self._show_offer(next((offer for offer in state.offers if isinstance(offer, MaximalHeartRate)), None))
        self._show_saved(state)

    def _show_offer(self, offer: MaximalHeartRate | None) -> None:
        if offer == self._offered:
            return
        self._offered = offer
        clear(self._offer)
        if offer is not None:
            box = OfferBox(offer, fmt.joined(fmt.heart_rate(offer.value, self._locale)))
            box.use.clicked.connect(lambda: self.asked.emit(Enter(offer.kind, f"{offer.value:.0f}")))
            self._offer.addWidget(box)

    def _show_saved(self, state: SettingsState) -> None:
        words = saved_words(state.saved.rescored) if state.saved is not None else ""
        of_heart = state.saved is not None and state.saved.what in ("resting_hr_bpm", "max_hr_bpm")
        self._saved["heart"].show_sentence(words if of_heart else "")
        self._saved["you"].show_sentence("" if of_heart else words)

    def _entry(self, field: str, name: str, longest: int) -> None:
        entry = Entry(name, longest)
        entry.entered.connect(lambda text: self.asked.emit(Enter(field, text)))
        self._entries[field] = entry
        self._rows[field] = Row(name, entry)

    def _measured(self, field: str, name: str, unit: str, hint: str) -> Measured:
        entry = Entry(name, _SHORT)
        entry.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        entry.entered.connect(lambda text: self.asked.emit(Enter(field, text)))
        measured = Measured(entry, unit)
        self._entries[field] = entry
        self._rows[field] = Row(name, measured, hint)
        return measured


def saved_words(rescored: int) -> str:
    """Return what a change did, in a word or a sentence."""
    if rescored == 0:
        return QCoreApplication.translate("settings", "Saved")
    if rescored == 1:
        return QCoreApplication.translate("settings", "Saved; 1 activity was scored anew")
    words = QCoreApplication.translate("settings", "Saved; %1 activities were scored anew")
    return words.replace("%1", str(rescored))


def _whole(value: float | None) -> str:
    return "" if value is None else f"{value:.0f}"
