"""One line to type, in a dialog that never blocks the loop."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.dialogs import answered
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.text import label

_WIDTH = 420
_LONGEST = 500


async def ask_line(parent: QWidget, title: str, text: str, yes: str, no: str) -> str | None:
    """Let the person change a line of text and return it without blanks around it; None if they would rather not.

    Args:
        parent: The window that waits for the answer.
        title: What is typed.
        text: What stands there at first.
        yes: What happens, as a verb; `no` leaves all as it is.
    """
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(GAP, GAP, GAP, GAP)
    layout.setSpacing(GRID * 3)
    layout.addWidget(label(title, "headline"))
    box = QLineEdit(text)
    box.setMaxLength(_LONGEST)
    box.setFont(appearance.font("body"))
    box.setAccessibleName(title)
    box.setFixedWidth(_WIDTH)
    box.selectAll()
    layout.addWidget(box)
    row = QHBoxLayout()
    row.addStretch(1)
    refuse, accept = button(no), button(yes, "primary")
    refuse.clicked.connect(dialog.reject)
    accept.clicked.connect(dialog.accept)
    accept.setDefault(True)
    for press in (refuse, accept):
        row.addWidget(press)
    layout.addLayout(row)
    box.setFocus(Qt.FocusReason.PopupFocusReason)
    typed = [text]
    # Read at once: when the wait is over the dialog may be gone.
    dialog.accepted.connect(lambda: typed.append(box.text()))
    accepted = await answered(dialog) == QDialog.DialogCode.Accepted
    return typed[-1].strip() if accepted else None
