"""A threshold's value and the day it begins to hold, asked in a dialog that never blocks the loop."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QDateEdit, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from peaksdesk.domain import entries
from peaksdesk.domain.athlete import Threshold, ThresholdKind, Units
from peaksdesk.services.athletes import ALWAYS
from peaksdesk.ui import appearance
from peaksdesk.ui.dialogs import answered
from peaksdesk.ui.pages.settings import figures
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.check import Check
from peaksdesk.ui.widgets.rows import Said
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

_WIDTH = 380
_LONGEST = 24


async def ask_threshold(
    parent: QWidget, kind: ThresholdKind, held: Threshold | None, *, first: bool, today: date, units: Units
) -> Threshold | None:
    """Let the person write a threshold; None if they would rather not.

    Args:
        parent: The window that waits.
        held: The one to change, or None for a new one.
        first: There is none of its kind before it: it may hold for all that came before.
        today: The day offered for a new one.
        units: What the value is written in.
    """
    dialog = ThresholdDialog(parent, kind, held, first=first, today=today, units=units)
    accepted = await answered(dialog) == QDialog.DialogCode.Accepted
    return dialog.found if accepted else None


class ThresholdDialog(QDialog):
    """A field for the value, a day, and a sentence while the value cannot be.

    Attributes:
        found: What was written, once it was accepted.
    """

    def __init__(
        self, parent: QWidget, kind: ThresholdKind, held: Threshold | None, *, first: bool, today: date, units: Units
    ) -> None:
        """Show what is held, or nothing."""
        super().__init__(parent)
        self.found: Threshold | None = None
        self._kind, self._units = kind, units
        locale = self.locale()
        name = figures.name(kind)
        title = (_tr("New value of %1") if held is None else _tr("Change %1")).replace("%1", name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GRID * 2)
        layout.addWidget(label(title, "headline"))
        self._value = QLineEdit()
        self._value.setFont(appearance.font("body"))
        self._value.setMaxLength(_LONGEST)
        self._value.setAccessibleName(name)
        if held is not None:
            self._value.setText(figures.shown(kind, held.value, units, QLocale.c())[0])
        row = QHBoxLayout()
        row.addWidget(self._value, 1)
        row.addWidget(label(figures.unit(kind, units, locale), "body", "ink2"))
        layout.addWidget(label(name, "secondary", "ink2"))
        layout.addLayout(row)
        self._said = Said()
        self._said.setFixedWidth(_WIDTH)
        layout.addWidget(self._said)
        layout.addWidget(label(_tr("Holds from"), "secondary", "ink2"))
        self._day = QDateEdit()
        self._day.setFont(appearance.font("body"))
        self._day.setAccessibleName(_tr("Holds from"))
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat(
            locale.dateFormat(QLocale.FormatType.ShortFormat).replace("yyyy", "yy").replace("yy", "yyyy")
        )
        self._day.setDateRange(QDate(1950, 1, 1), QDate(today.year + 1, 12, 31))
        shown = held.valid_from if held is not None and held.valid_from > ALWAYS else today
        self._day.setDate(QDate(shown.year, shown.month, shown.day))
        layout.addWidget(self._day)
        self._always = Check(_tr("From the beginning: for everything before it too"))
        self._always.toggled.connect(lambda on: self._day.setEnabled(not on))
        self._always.setChecked(first and (held is None or held.valid_from <= ALWAYS))
        self._always.setVisible(first)
        layout.addWidget(self._always)
        layout.addSpacing(GRID * 2)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        refuse, accept = button(_tr("Cancel")), button(_tr("Save"), "primary")
        refuse.clicked.connect(self.reject)
        accept.clicked.connect(self._accept)
        accept.setDefault(True)
        for press in (refuse, accept):
            buttons.addWidget(press)
        layout.addLayout(buttons)
        self._value.setFocus()
        self._value.selectAll()

    def _accept(self) -> None:
        try:
            value = entries.threshold(self._kind, self._value.text(), self._units)
        except ValueError as error:
            self._said.show_sentence(said(str(error)))
            self._value.setAccessibleDescription(str(error))
            self._value.setFocus()
            return
        day = self._day.date()
        always = self._always.isChecked()
        self.found = Threshold(self._kind, value, ALWAYS if always else date(day.year(), day.month(), day.day()))
        self.accept()


def _tr(text: str) -> str:
    return QCoreApplication.translate("ThresholdDialog", text)
