"""Units and region: how numbers, days, times and words are written, with a line that shows it."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout

from peaksdesk.ui import format as fmt
from peaksdesk.ui import region
from peaksdesk.ui.pages.settings.intents import Enter, Prefer
from peaksdesk.ui.pages.settings.section import SectionView, units_options
from peaksdesk.ui.pages.settings.state import SettingsState
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.options import Options
from peaksdesk.ui.widgets.rows import Row, Rows
from peaksdesk.ui.widgets.text import label

_EXAMPLE = datetime(2026, 3, 9, 17, 5)  # noqa: DTZ001 - only to be shown


class WritingSection(SectionView):
    """The choices, and below them a session as it would be written."""

    def __init__(self) -> None:
        """Make the choices."""
        super().__init__()
        self._locale = self.locale()
        card = Rows(self.tr("Units and region"))
        self._units = units_options()
        self._units.chosen.connect(lambda value: self.asked.emit(Enter("units", str(value))))
        card.add(Row(self.tr("Units"), self._units, self.tr("Belong to the athlete; everything is kept in metres.")))
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
        hints = {
            "language": self.tr("Of the words. Numbers and dates follow the system where it speaks the same language."),
            "week_start": self.tr("In the calendar and in sums by week."),
            "clock": "",
        }
        for name, options in self._choices.items():
            options.chosen.connect(lambda value, name=name: self.asked.emit(Prefer(name, str(value))))
            card.add(Row(options.accessibleName(), options, hints[name]))
        self.column.addWidget(card)
        sample = Card(self.tr("How it looks"))
        words = QVBoxLayout()
        words.setSpacing(GRID)
        self._day = label("", "headline", wrap=True)
        self._figures = label("", "body", "ink2", wrap=True)
        words.addWidget(self._day)
        words.addWidget(self._figures)
        sample.body.addLayout(words)
        self.column.addWidget(sample)
        self.column.addStretch(1)
        self.setFocusProxy(self._units)

    def show_state(self, state: SettingsState) -> None:
        """Show what is chosen."""
        if state.athlete is None:
            return
        self._units.show_value(state.athlete.units)
        for name, options in self._choices.items():
            options.show_value(getattr(state.choices, name))
        units = state.athlete.units
        self._day.setText(f"{fmt.day(_EXAMPLE.date(), self._locale)}, {fmt.clock(_EXAMPLE, self._locale)}")
        parts = (
            fmt.joined(fmt.distance(42_195.0, units, self._locale)),
            fmt.joined(fmt.elevation(1_240.0, units, self._locale)),
            fmt.joined(fmt.pace(3.6, units)),
            fmt.joined(fmt.weight(72.4, units, self._locale)),
            fmt.joined(fmt.temperature(18.0, units, self._locale)),
        )
        week = self.tr("weeks from Monday") if region.week_starts_monday() else self.tr("weeks from Sunday")
        self._figures.setText("  ·  ".join((*parts, week)))
