"""The first three steps: who, thresholds, units."""

from abc import abstractmethod
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.domain.athlete import Sex, ThresholdKind, Units
from peaksdesk.domain.entries import LONGEST_NAME
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.welcome.presenter import WelcomeState
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.check import Check
from peaksdesk.ui.widgets.entry import Entry, Measured
from peaksdesk.ui.widgets.options import Options
from peaksdesk.ui.widgets.rows import Row, Rows
from peaksdesk.ui.words import said

_SHORT = 16


class Question(QWidget):
    """One step.

    Attributes:
        entered: Field of the athlete, and what was typed or chosen.
        threshold_entered: Kind, and what was typed.
        not_known: Kind, and whether it is not known.
        preferred: A choice about the window, and its value.
        first: What the keyboard begins with.
    """

    entered = Signal(str, str)
    threshold_entered = Signal(object, str)
    not_known = Signal(object, bool)
    preferred = Signal(str, str)

    def __init__(self, title: str) -> None:
        """Make an empty card."""
        super().__init__()
        self._locale = self.locale()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.card = Rows(title)
        column.addWidget(self.card)
        self.first: QWidget = self

    @abstractmethod
    def show_state(self, state: WelcomeState) -> None:
        """Show what is known already."""


class Who(Question):
    """Name, sex, year of birth, weight."""

    def __init__(self) -> None:
        """Make the fields."""
        super().__init__("")
        self._entries: dict[str, Entry] = {}
        self._rows: dict[str, Row] = {}
        self._add("name", self.tr("Name"), self.tr("As you want to be called here."), LONGEST_NAME)
        self._sex = Options(
            self.tr("Sex"),
            ((Sex.FEMALE, self.tr("Female")), (Sex.MALE, self.tr("Male")), (Sex.UNSET, self.tr("Not said"))),
        )
        self._sex.chosen.connect(lambda value: self.entered.emit("sex", str(value)))
        self.card.add(Row(self.tr("Sex"), self._sex, self.tr("Heart-rate load was measured for women and men apart.")))
        self._add("birth_year", self.tr("Year of birth"), "", _SHORT, unit=" ")
        self._weight = self._add("weight_kg", self.tr("Weight"), self.tr("For watts per kilogram."), _SHORT, unit="kg")
        self.first = self._entries["name"]

    def show_state(self, state: WelcomeState) -> None:
        """Show what is known of the athlete."""
        athlete = state.athlete
        if athlete is None:
            return
        weight, unit = fmt.weight(athlete.weight_kg, athlete.units, self._locale)
        if isinstance(self._weight, Measured):
            self._weight.show_unit(unit or fmt.weight(1.0, athlete.units, self._locale)[1])
        values = {
            "name": athlete.name,
            "birth_year": "" if athlete.birth_year is None else str(athlete.birth_year),
            "weight_kg": "" if athlete.weight_kg is None else weight,
        }
        for name, text in values.items():
            self._entries[name].show_value(text, refused=name in state.refused)
            self._rows[name].show_problem(said(state.refused.get(name, "")))
        self._sex.show_value(athlete.sex)

    def _add(self, field: str, name: str, hint: str, longest: int, *, unit: str = "") -> QWidget:
        entry = Entry(name, longest)
        entry.entered.connect(partial(self.entered.emit, field))
        control = Measured(entry, unit) if unit else entry
        self._entries[field] = entry
        self._rows[field] = Row(name, control, hint)
        self.card.add(self._rows[field])
        return control


class Thresholds(Question):
    """A field for each kind, each with a way to say that it is not known."""

    def __init__(self) -> None:
        """Make the fields."""
        super().__init__("")
        words = {
            ThresholdKind.FTP: (self.tr("FTP"), self.tr("Power you can hold for about an hour on the bike.")),
            ThresholdKind.LTHR: (self.tr("LTHR"), self.tr("Heart rate at that effort.")),
            ThresholdKind.THRESHOLD_PACE: (self.tr("Threshold pace"), self.tr("Pace you can run for about an hour.")),
            ThresholdKind.SWIM_THRESHOLD: (
                self.tr("Critical swim speed"),
                self.tr("Pace you can swim for half an hour."),
            ),
        }
        self._parts: dict[ThresholdKind, tuple[Entry, Measured, Check, Row]] = {}
        for kind, (name, hint) in words.items():
            entry = Entry(name, _SHORT)
            measured = Measured(entry, "")
            unknown = Check(self.tr("I don't know"), name=self.tr("I don't know: %1").replace("%1", name))
            control = QWidget()
            row = QHBoxLayout(control)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GRID * 2)
            row.addWidget(measured, 1)
            row.addWidget(unknown)
            entry.entered.connect(partial(self.threshold_entered.emit, kind))
            unknown.clicked.connect(lambda on, kind=kind: self.not_known.emit(kind, on))
            shown = Row(name, control, hint, width=340)
            self._parts[kind] = (entry, measured, unknown, shown)
            self.card.add(shown)
        self.first = self._parts[ThresholdKind.FTP][0]

    def show_state(self, state: WelcomeState) -> None:
        """Show what is set, and what is not known."""
        if state.athlete is None:
            return
        for kind, (entry, measured, unknown, row) in self._parts.items():
            value = state.thresholds.get(kind)
            text, unit = _shown(kind, value, state.athlete.units, self._locale)
            measured.show_unit(unit)
            entry.show_value("" if value is None else text, refused=kind.value in state.refused)
            is_unknown = kind in state.unknown and value is None
            unknown.setChecked(is_unknown)
            entry.setEnabled(not is_unknown)
            row.show_problem(said(state.refused.get(kind.value, "")))


class UnitsAndRegion(Question):
    """Units, language and the start of the week, as the system has them until the person says otherwise."""

    def __init__(self) -> None:
        """Make the choices."""
        super().__init__("")
        self._units = Options(
            self.tr("Units"),
            ((Units.METRIC, self.tr("Metric (km, kg)")), (Units.IMPERIAL, self.tr("Imperial (mi, lb)"))),
        )
        self._units.chosen.connect(lambda value: self.entered.emit("units", str(value)))
        self._choices = {
            "language": Options(
                self.tr("Language"), (("system", self.tr("System")), ("en", "English"), ("de", "Deutsch"))
            ),
            "week_start": Options(
                self.tr("A week starts on"),
                (("locale", self.tr("System")), ("monday", self.tr("Monday")), ("sunday", self.tr("Sunday"))),
            ),
            "clock": Options(self.tr("Time of day"), (("locale", self.tr("System")), ("24h", self.tr("24 hours")))),
        }
        self.card.add(Row(self.tr("Units"), self._units, self.tr("Taken from your system to begin with.")))
        for name, options in self._choices.items():
            options.chosen.connect(lambda value, name=name: self.preferred.emit(name, str(value)))
            self.card.add(Row(options.accessibleName(), options))
        self.first = self._units

    def show_state(self, state: WelcomeState) -> None:
        """Show what is chosen."""
        if state.athlete is None:
            return
        self._units.show_value(state.athlete.units)
        for name, options in self._choices.items():
            options.show_value(getattr(state.choices, name))


def _shown(kind: ThresholdKind, value: float | None, units: Units, locale: QLocale) -> fmt.Shown:
    some = 1.0 if value is None else value
    match kind:
        case ThresholdKind.FTP:
            return fmt.power(some, locale)
        case ThresholdKind.LTHR:
            return fmt.heart_rate(some, locale)
        case ThresholdKind.THRESHOLD_PACE:
            return fmt.pace(some, units)
        case ThresholdKind.SWIM_THRESHOLD:
            return fmt.swim_pace(some, units)
