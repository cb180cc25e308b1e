"""Asks whether an athlete is to be deleted, and wants it in writing."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.dialogs import answered
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.text import label

_WIDTH = 420
_LONGEST = 120


async def ask_to_forget(parent: QWidget, name: str, activities: int) -> bool:
    """Return whether the person typed the athlete's name (or, without one, a word) and pressed the button.

    Args:
        parent: The window that waits.
        name: The athlete's.
        activities: How many would be gone.
    """
    wanted = name or _tr("delete")
    dialog = QDialog(parent)
    title = _tr("Delete this athlete?")
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(GAP, GAP, GAP, GAP)
    layout.setSpacing(GRID * 2)
    lost = _tr("1 activity goes, with its original file, its thresholds and its imports.")
    if activities != 1:
        lost = _tr("%1 activities go, with their original files, all thresholds and imports.")
    text = lost.replace("%1", str(activities))
    hint = _tr("To be sure, type: %1").replace("%1", wanted)
    for words in (
        label(title, "headline", wrap=True),
        label(text, "body", "ink2", wrap=True),
        label(hint, "strong", wrap=True),
    ):
        words.setFixedWidth(_WIDTH)
        layout.addWidget(words)
    typed = QLineEdit()
    typed.setFont(appearance.font("body"))
    typed.setMaxLength(_LONGEST)
    typed.setAccessibleName(hint)
    layout.addWidget(typed)
    row = QHBoxLayout()
    row.addStretch(1)
    refuse, accept = button(_tr("Keep the athlete")), button(_tr("Delete for good"), "danger")
    refuse.clicked.connect(dialog.reject)
    accept.clicked.connect(dialog.accept)
    refuse.setDefault(True)
    accept.setEnabled(False)
    typed.textChanged.connect(lambda now: accept.setEnabled(now.strip() == wanted))
    row.addWidget(refuse)
    row.addWidget(accept)
    layout.addSpacing(GRID * 2)
    layout.addLayout(row)
    typed.setFocus()
    return await answered(dialog) == QDialog.DialogCode.Accepted


def _tr(text: str) -> str:
    return QCoreApplication.translate("ForgetDialog", text)
