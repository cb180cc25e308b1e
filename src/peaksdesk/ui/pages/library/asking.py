"""The questions about a piece of gear, and how what is typed is read."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.gear import FURTHEST_M, LONGEST_NAME, LONGEST_NOTE, Gear
from peaksdesk.ui import format as fmt
from peaksdesk.ui.dialogs import answered
from peaksdesk.ui.questions import Questions, line, paragraph
from peaksdesk.ui.widgets.text import label


async def ask_gear(parent: QWidget, title: str, gear: Gear, units: Units) -> Gear | None:
    """Let the person tell of gear, beginning from what is known; None if they would rather not."""
    dialog = GearDialog(parent, title, gear, units)
    accepted = await answered(dialog) == QDialog.DialogCode.Accepted
    return dialog.told if accepted else None


class GearDialog(Questions):
    """The questions.

    Attributes:
        told: What was answered, once the dialog was accepted.
    """

    def __init__(self, parent: QWidget | None, title: str, gear: Gear, units: Units) -> None:
        """Ask about gear."""
        super().__init__(parent, title, QCoreApplication.translate("GearDialog", "Save"))
        self.told: Gear | None = None
        self._gear = gear
        self._per = fmt.KM if units is Units.METRIC else fmt.MILE
        self._ask(gear, fmt.distance(0.0, units, self.locale())[1])
        self._name.setFocus(Qt.FocusReason.PopupFocusReason)

    def accept(self) -> None:
        """Take what was typed, if it can be read; else say what cannot."""
        name = " ".join(self._name.text().split())
        start_m, limit_m = self._metres(self._start), self._metres(self._limit)
        since = self._read_since()
        refused = (
            (self._name, not name, self.tr("Gear needs a name.")),
            (self._since, since is None and bool(self._since.text().strip()), self.tr("The day is a date.")),
            (self._start, start_m is None, self.tr("The distance before is a number, or left empty.")),
            (self._limit, limit_m is None, self.tr("The limit is a distance, or left empty.")),
        )
        if self.complain(refused):
            return
        gear = self._gear
        note = self._note.toPlainText().strip()[:LONGEST_NOTE]
        self.told = Gear(name, gear.part_of, since, start_m or 0.0, limit_m or None, gear.retired_on, note)
        super().accept()

    def _ask(self, gear: Gear, unit: str) -> None:
        locale = self.locale()
        self._name = line(gear.name)
        self._name.setMaxLength(LONGEST_NAME)
        self._since = line()
        if gear.since is not None:
            day = QDate(gear.since.year, gear.since.month, gear.since.day)
            self._since.setText(locale.toString(day, QLocale.FormatType.ShortFormat))
        start, limit = (fmt.number(m / self._per, locale) if m else "" for m in (gear.start_m, gear.limit_m))
        self._start = line(start, locale.toString(0))
        self._limit = line(limit, self.tr("None"))
        self._note = paragraph(gear.note)
        self.ask(self.tr("Name"), self._name)
        if gear.part_of:
            self.ask(self.tr("Fitted on"), self._since)
        self.ask(self.tr("Distance before"), self._start, label(unit, "body", "ink2"))
        self.ask(self.tr("Replace or service at"), self._limit, label(unit, "body", "ink2"))
        self.ask(self.tr("Note"), self._note)

    def _metres(self, field: QLineEdit) -> float | None:
        """Return metres of what was typed, 0 for nothing, None for what is no distance."""
        text = field.text().strip()
        if not text:
            return 0.0
        for tongue in (self.locale(), QLocale.c()):
            value, known = tongue.toDouble(text)
            if known and 0 <= value * self._per <= FURTHEST_M:
                return float(value * self._per)
        return None

    def _read_since(self) -> date | None:
        text = self._since.text().strip()
        short = self.locale().dateFormat(QLocale.FormatType.ShortFormat)
        for written in (short, short.replace("dd", "d").replace("MM", "M"), "yyyy-MM-dd", "d.M.yyyy", "d MMM yyyy"):
            found = self.locale().toDate(text, written, 2000)
            if found.isValid():
                return date(found.year(), found.month(), found.day())
        return None
