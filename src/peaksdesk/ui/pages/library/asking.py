"""The questions about a piece of gear, and how what is typed is read."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.gear import FURTHEST_M, LONGEST_NAME, LONGEST_NOTE, Gear
from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.dialogs import answered
from peaksdesk.ui.theme import CONTROL_HEIGHT, GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.text import label, restyle

_WIDTH = 440


async def ask_gear(parent: QWidget, title: str, gear: Gear, units: Units) -> Gear | None:
    """Let the person tell of gear, beginning from what is known; None if they would rather not."""
    dialog = GearDialog(parent, title, gear, units)
    accepted = await answered(dialog) == QDialog.DialogCode.Accepted
    return dialog.told if accepted else None


class GearDialog(QDialog):
    """The questions.

    Attributes:
        told: What was answered, once the dialog was accepted.
    """

    def __init__(self, parent: QWidget | None, title: str, gear: Gear, units: Units) -> None:
        """Ask about gear."""
        super().__init__(parent)
        self.told: Gear | None = None
        self._gear = gear
        self._per = fmt.KM if units is Units.METRIC else fmt.MILE
        _, self._unit = fmt.distance(0.0, units, self.locale())
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP, GAP, GAP, GAP)
        outer.setSpacing(GAP)
        outer.addWidget(label(title, "headline", wrap=True))
        outer.addLayout(self._questions(gear))
        self._wrong = label("", "secondary", "bad", wrap=True)
        self._wrong.hide()
        outer.addWidget(self._wrong)
        row = QHBoxLayout()
        row.addStretch(1)
        refuse, accept = button(self.tr("Cancel")), button(self.tr("Save"), "primary")
        refuse.clicked.connect(self.reject)
        accept.clicked.connect(self.accept)
        accept.setDefault(True)
        for press in (refuse, accept):
            row.addWidget(press)
        outer.addLayout(row)
        self.setFixedWidth(_WIDTH)
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
        for field, wrong, _ in refused:
            restyle(field, "wrong", "true" if wrong else "")
        for field, wrong, sentence in refused:
            if wrong:
                self._wrong.setText(sentence)
                self._wrong.show()
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        gear = self._gear
        note = self._note.toPlainText().strip()[:LONGEST_NOTE]
        self.told = Gear(name, gear.part_of, since, start_m or 0.0, limit_m or None, gear.retired_on, note)
        super().accept()

    def _questions(self, gear: Gear) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(GRID * 2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        locale = self.locale()
        self._name = _line(gear.name)
        self._name.setMaxLength(LONGEST_NAME)
        self._since = _line("")
        if gear.since is not None:
            day = QDate(gear.since.year, gear.since.month, gear.since.day)
            self._since.setText(locale.toString(day, QLocale.FormatType.ShortFormat))
        self._start = _line(fmt.number(gear.start_m / self._per, locale) if gear.start_m else "")
        self._limit = _line(fmt.number(gear.limit_m / self._per, locale) if gear.limit_m else "")
        self._limit.setPlaceholderText(self.tr("None"))
        self._start.setPlaceholderText(locale.toString(0))
        self._note = QPlainTextEdit(gear.note)
        self._note.setFont(appearance.font("body"))
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(64)
        questions: list[tuple[str, QLineEdit | QPlainTextEdit, str]] = [(self.tr("Name"), self._name, "")]
        if gear.part_of:
            questions.append((self.tr("Fitted on"), self._since, ""))
        questions += [
            (self.tr("Distance before"), self._start, self._unit),
            (self.tr("Replace or service at"), self._limit, self._unit),
            (self.tr("Note"), self._note, ""),
        ]
        for name, field, unit in questions:
            field.setAccessibleName(name)
            form.addRow(_named(name, field), _with_unit(field, unit) if unit else field)
        return form

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


def _line(text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setFont(appearance.font("body"))
    return made


def _with_unit(field: QWidget, unit: str) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID * 2)
    layout.addWidget(field, 1)
    layout.addWidget(label(unit, "body", "ink2"))
    row.setFocusProxy(field)
    return row


def _named(name: str, field: QWidget) -> QLabel:
    made = label(name, "body", "ink2")
    made.setBuddy(field)
    made.setFixedHeight(CONTROL_HEIGHT)
    return made
