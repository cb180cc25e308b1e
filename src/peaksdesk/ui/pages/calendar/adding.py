"""An activity typed in by hand: the questions, and how what is typed is read."""

import re
from datetime import date, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from peaksdesk.domain.activity import LONGEST
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.services.by_hand import FURTHEST_M, LONGEST_S, Told
from peaksdesk.ui import appearance, region
from peaksdesk.ui import format as fmt
from peaksdesk.ui.dialogs import answered
from peaksdesk.ui.pages.calendar.bar import read_date
from peaksdesk.ui.questions import Questions, line, paragraph
from peaksdesk.ui.sport_names import sport_icon, sport_name
from peaksdesk.ui.widgets.icons import icon
from peaksdesk.ui.widgets.text import label

_FIRST = (Sport.STRENGTH, Sport.RIDE, Sport.RUN, Sport.SWIM)
"""Offered before the others, which follow by name."""
_HARDEST = 10


async def ask_told(parent: QWidget, day: date, today: date, units: Units) -> Told | None:
    """Let the person tell of an activity; None if they would rather not."""
    dialog = AddDialog(parent, day, today, units)
    accepted = await answered(dialog) == QDialog.DialogCode.Accepted
    return dialog.told if accepted else None


class AddDialog(Questions):
    """The questions.

    Attributes:
        told: What was answered, once the dialog was accepted.
    """

    def __init__(self, parent: QWidget, day: date, today: date, units: Units) -> None:
        """Ask about a day, not after today."""
        translate = QCoreApplication.translate
        super().__init__(parent, translate("AddDialog", "Add activity"), translate("AddDialog", "Add"))
        self.told: Told | None = None
        self._units = units
        self._today = today
        self._ask(min(day, today))
        self._show_unit()
        self._duration.setFocus(Qt.FocusReason.PopupFocusReason)

    def accept(self) -> None:
        """Take what was typed, if it can be read; else say what cannot."""
        sport = self._chosen_sport()
        distance = self._distance.text().strip()
        day = read_date(self._day.text(), self._today, self.locale())
        at = read_time(self._time.text(), self.locale())
        duration_s = read_duration(self._duration.text())
        distance_m = read_distance(distance, self._metres(), self.locale())
        refused = (
            (self._day, day is None or day > self._today, self.tr("The day is a date, up to today.")),
            (self._time, at is None, self.tr("The time is one of the day, as in 18:30.")),
            (
                self._duration,
                duration_s is None,
                self.tr("How long did it take? Type hours and minutes, as in 1:15, or minutes."),
            ),
            (
                self._distance,
                bool(distance) and distance_m is None,
                self.tr("The distance is a number, or left empty."),
            ),
        )
        if self.complain(refused) or day is None or at is None or duration_s is None:
            return
        note = self._note.toPlainText().strip()[: LONGEST["description"]]
        rpe = float(self._rpe.currentIndex()) if self._rpe.currentIndex() else None
        self.told = Told(day, at, sport, duration_s, distance_m, rpe, self._title.text().strip(), note)
        super().accept()

    def _ask(self, day: date) -> None:
        self._sport = self._sport_box()
        self._day = line(self.locale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat))
        self._time = line(self.locale().toString(QTime(18, 0), region.clock_format()))
        self._time.setFixedWidth(96)
        self._duration = line(hint=self.tr("1:15 or 75"))
        self._distance = line()
        self._unit = label("", "body", "ink2")
        self._rpe = QComboBox()
        self._rpe.addItem(self.tr("Not said"))
        self._rpe.addItems(self._efforts())
        self._title = line()
        self._title.setMaxLength(LONGEST["title"])
        self._note = paragraph()
        self.ask(self.tr("Sport"), self._sport)
        self.ask(self.tr("Day"), self._day, self._time)
        self.ask(self.tr("Duration"), self._duration)
        self.ask(self.tr("Distance"), self._distance, self._unit)
        self.ask(self.tr("Effort (RPE)"), self._rpe)
        self.ask(self.tr("Title"), self._title)
        self.ask(self.tr("Note"), self._note)
        self._time.setAccessibleName(self.tr("Start time"))
        for field in (self._sport, self._rpe):
            field.setFont(appearance.font("body"))

    def _efforts(self) -> list[str]:
        """Return the ten steps of Borg's CR10 scale; some have words."""
        words = {
            1: self.tr("very easy"),
            2: self.tr("easy"),
            3: self.tr("moderate"),
            4: self.tr("somewhat hard"),
            5: self.tr("hard"),
            7: self.tr("very hard"),
            10: self.tr("all out"),
        }
        steps = range(1, _HARDEST + 1)
        return [f"{step} – {words[step]}" if step in words else str(step) for step in steps]

    def _sport_box(self) -> QComboBox:
        box = QComboBox()
        others = sorted((sport for sport in Sport if sport not in {*_FIRST, Sport.UNKNOWN}), key=sport_name)
        for sport in (*_FIRST, *others):
            box.addItem(icon(sport_icon(sport)), sport_name(sport), sport.value)
        box.setMaxVisibleItems(14)
        box.currentIndexChanged.connect(lambda _: self._show_unit())
        return box

    def _chosen_sport(self) -> Sport:
        return Sport(self._sport.currentData())

    def _metres(self) -> float:
        if family(self._chosen_sport()) is Family.SWIMMING:
            return 1.0 if self._units is Units.METRIC else fmt.HUNDRED_YD / 100
        return fmt.KM if self._units is Units.METRIC else fmt.MILE

    def _show_unit(self) -> None:
        if family(self._chosen_sport()) is Family.SWIMMING:
            _, unit = fmt.swim_distance(1.0, self._units, self.locale())
        else:
            _, unit = fmt.distance(1.0, self._units, self.locale())
        self._unit.setText(unit)


def read_duration(text: str) -> float | None:
    """Return seconds of `1:15`, `1:15:30`, `75`, `1h15`, `1 h` or `75 min`; None for anything else."""
    text = text.strip().casefold()
    if found := re.fullmatch(r"(\d{1,2}):([0-5]?\d)(?::([0-5]?\d))?", text):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
    elif found := re.fullmatch(r"(\d{1,2})\s*h(?:\s*([0-5]?\d)\s*(?:m|min)?)?", text):
        hours, minutes, seconds = int(found[1]), int(found[2] or 0), 0
    elif found := re.fullmatch(r"(\d{1,4})\s*(?:m|min)?", text):
        hours, minutes, seconds = 0, int(found[1]), 0
    else:
        return None
    total = hours * 3600.0 + minutes * 60 + seconds
    return total if 0 < total <= LONGEST_S else None


def read_time(text: str, locale: QLocale) -> time | None:
    """Return a time of day written as the locale does, or as `18:30`; None for anything else."""
    text = text.strip()
    for found in (locale.toTime(text, region.clock_format()), locale.toTime(text), QTime.fromString(text, "H:mm")):
        if found.isValid():
            return time(found.hour(), found.minute())
    return None


def read_distance(text: str, metres: float, locale: QLocale) -> float | None:
    """Return metres of a number in units of `metres`, written as the locale does or with a point; None for others."""
    for tongue in (locale, QLocale.c()):
        value, known = tongue.toDouble(text)
        if known and 0 < value * metres <= FURTHEST_M:
            return float(value * metres)
    return None
