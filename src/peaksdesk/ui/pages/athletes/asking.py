"""Asks for an athlete: a name, and for a new one the units."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from peaksdesk.domain.athlete import Units
from peaksdesk.services.roster import LONGEST_NAME
from peaksdesk.ui import appearance
from peaksdesk.ui.dialogs import answered
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

_WIDTH = 360


async def ask_athlete(parent: QWidget, name: str, why: str, *, new: bool) -> tuple[str, Units] | None:
    """Ask and return what was typed; None if the person would rather not.

    Args:
        parent: The window that waits for the answer.
        name: What stands in the field at first.
        why: Why the last answer was refused, a sentence, or empty.
        new: Ask for the units too.
    """
    title = _tr("Add athlete") if new else _tr("Rename athlete")
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(GAP, GAP, GAP, GAP)
    layout.setSpacing(GRID * 2)
    layout.addWidget(label(title, "headline"))
    field = QLineEdit(name)
    field.setFont(appearance.font("body"))
    field.setAccessibleName(_tr("Name"))
    field.setPlaceholderText(_tr("Name"))
    field.setMaxLength(LONGEST_NAME)
    field.setMinimumWidth(_WIDTH)
    field.selectAll()
    layout.addWidget(field)
    refused = label(said(why), "secondary", "bad", wrap=True)
    refused.setVisible(bool(why))
    layout.addWidget(refused)
    units = QComboBox()
    units.setFont(appearance.font("body"))
    units.setAccessibleName(_tr("Units"))
    units.addItem(_tr("Metric (km, kg)"), Units.METRIC)
    units.addItem(_tr("Imperial (mi, lb)"), Units.IMPERIAL)
    units.setVisible(new)
    layout.addWidget(units)
    row = QHBoxLayout()
    row.addStretch(1)
    refuse, accept = button(_tr("Cancel")), button(_tr("Add") if new else _tr("Rename"), "primary")
    refuse.clicked.connect(dialog.reject)
    accept.clicked.connect(dialog.accept)
    accept.setDefault(True)
    for press in (refuse, accept):
        row.addWidget(press)
    layout.addSpacing(GRID * 2)
    layout.addLayout(row)
    field.setFocus()
    typed: list[tuple[str, Units]] = []
    # Read at once: when the wait is over the dialog may be gone.
    dialog.accepted.connect(lambda: typed.append((field.text(), Units(units.currentData()))))
    accepted = await answered(dialog) == QDialog.DialogCode.Accepted
    return typed[-1] if accepted else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("AthletesView", text)
