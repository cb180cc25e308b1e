"""An activity typed in by hand: the questions, and how what is typed is read."""

import re
from datetime import date, time

from PySide6.QtCore import QDate, QLocale, Qt, QTime
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from peaksdesk.domain.activity import LONGEST
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.services.by_hand import FURTHEST_M, LONGEST_S, Told
from peaksdesk.ui import appearance, region
from peaksdesk.ui import format as fmt
from peaksdesk.ui.dialogs import answered
from peaksdesk.ui.pages.calendar.bar import read_date
from peaksdesk.ui.sport_names import sport_icon, sport_name
from peaksdesk.ui.theme import CONTROL_HEIGHT, GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.icons import icon
from peaksdesk.ui.widgets.text import label, restyle

_WIDTH = 440
_FIRST = (Sport.STRENGTH, Sport.RIDE, Sport.RUN, Sport.SWIM)
"""Offered before the others, which follow by name."""
_HARDEST = 10


async def ask_told(parent: QWidget, day: date, today: date, units: Units) -> Told | None:
    """Let the person tell of an activity; None if they would rather not."""
    dialog = AddDialog(parent, day, today, units)
    accepted = await answered(dialog) == QDialog.DialogCode.Accepted
    return dialog.told if accepted else None


class AddDialog(QDialog):
    """The questions.

    Attributes:
        told: What was answered, once the dialog was accepted.
    """

    def __init__(self, parent: QWidget, day: date, today: date, units: Units) -> None:
        """Ask about a day, not after today."""
        super().__init__(parent)
        self.told: Told | None = None
        self._units = units
        self._today = today
        self.setWindowTitle(self.tr("Add activity"))
        self.setAccessibleName(self.tr("Add activity"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP, GAP, GAP, GAP)
        outer.setSpacing(GAP)
        outer.addWidget(label(self.tr("Add activity"), "headline"))
        outer.addLayout(self._questions(min(day, today)))
        self._wrong = label("", "secondary", "bad", wrap=True)
        self._wrong.hide()
        outer.addWidget(self._wrong)
        outer.addLayout(self._buttons())
        self.setFixedWidth(_WIDTH)
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
        for field, wrong, _ in refused:
            restyle(field, "wrong", "true" if wrong else "")
        first = next(((field, sentence) for field, wrong, sentence in refused if wrong), None)
        if first is not None or day is None or at is None or duration_s is None:
            self._complain(*(first or (self._day, "")))
            return
        note = self._note.toPlainText().strip()[: LONGEST["description"]]
        rpe = float(self._rpe.currentIndex()) if self._rpe.currentIndex() else None
        self.told = Told(day, at, sport, duration_s, distance_m, rpe, self._title.text().strip(), note)
        super().accept()

    def _questions(self, day: date) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(GRID * 2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._sport = self._sport_box()
        self._day = self._line("")
        self._day.setText(self.locale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat))
        self._time = self._line("")
        self._time.setText(self.locale().toString(QTime(18, 0), region.clock_format()))
        self._time.setFixedWidth(96)
        self._duration = self._line(self.tr("1:15 or 75"))
        self._distance = self._line("")
        self._unit = label("", "body", "ink2")
        self._rpe = QComboBox()
        self._rpe.addItem(self.tr("Not said"))
        self._rpe.addItems(self._efforts())
        self._title = self._line("")
        self._title.setMaxLength(LONGEST["title"])
        self._note = QPlainTextEdit()
        self._note.setFont(appearance.font("body"))
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(64)
        for name, field in (
            (self.tr("Sport"), self._sport),
            (self.tr("Day"), _beside(self._day, self._time)),
            (self.tr("Duration"), self._duration),
            (self.tr("Distance"), _beside(self._distance, self._unit)),
            (self.tr("Effort (RPE)"), self._rpe),
            (self.tr("Title"), self._title),
            (self.tr("Note"), self._note),
        ):
            form.addRow(_named(name, field), field)
        self._time.setAccessibleName(self.tr("Start time"))
        self._day.setAccessibleName(self.tr("Day"))
        self._distance.setAccessibleName(self.tr("Distance"))
        for field in (self._sport, self._rpe):
            field.setFont(appearance.font("body"))
        return form

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

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        refuse, accept = button(self.tr("Cancel")), button(self.tr("Add"), "primary")
        refuse.clicked.connect(self.reject)
        accept.clicked.connect(self.accept)
        accept.setDefault(True)
        for press in (refuse, accept):
            row.addWidget(press)
        return row

    def _line(self, hint: str) -> QLineEdit:
        made = QLineEdit()
        made.setFont(appearance.font("body"))
        made.setPlaceholderText(hint)
        return made

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

    def _complain(self, field: QLineEdit, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)


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


def _beside(*parts: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID * 2)
    for at, part in enumerate(parts):
        layout.addWidget(part, 0 if isinstance(part, QLabel) or at else 1)
    row.setFocusProxy(parts[0])
    return row


def _named(name: str, field: QWidget) -> QLabel:
    made = label(name, "body", "ink2")
    made.setBuddy(field)
    made.setFixedHeight(CONTROL_HEIGHT)
    field.setAccessibleName(name)
    return made
