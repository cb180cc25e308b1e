"""A form in a dialog: questions one under another, a sentence where an answer cannot be, and two buttons."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import CONTROL_HEIGHT, GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.text import label, restyle

_WIDTH = 440
_NOTE_HEIGHT = 64


class Questions(QDialog):
    """The frame of such a dialog; whoever inherits asks in `__init__` and reads the answers in `accept`."""

    def __init__(self, parent: QWidget | None, title: str, yes: str) -> None:
        """Make it without questions; `yes` is the button that takes the answers."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP, GAP, GAP, GAP)
        outer.setSpacing(GAP)
        outer.addWidget(label(title, "headline", wrap=True))
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(GAP)
        self._form.setVerticalSpacing(GRID * 2)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        outer.addLayout(self._form)
        self._wrong = label("", "secondary", "bad", wrap=True)
        self._wrong.hide()
        outer.addWidget(self._wrong)
        row = QHBoxLayout()
        row.addStretch(1)
        refuse = button(QCoreApplication.translate("Questions", "Cancel"))
        accept = button(yes, "primary")
        refuse.clicked.connect(self.reject)
        accept.clicked.connect(self.accept)
        accept.setDefault(True)
        for press in (refuse, accept):
            row.addWidget(press)
        outer.addLayout(row)
        self.setFixedWidth(_WIDTH)

    def ask(self, name: str, field: QWidget, *beside: QWidget) -> None:
        """Add a question; what stands beside its field belongs to it, such as a unit."""
        field.setAccessibleName(name)
        named = label(name, "body", "ink2")
        named.setBuddy(field)
        named.setFixedHeight(CONTROL_HEIGHT)
        self._form.addRow(named, _row(field, *beside) if beside else field)

    def complain(self, refused: Iterable[tuple[QLineEdit, bool, str]]) -> bool:
        """Mark the fields that are wrong, say the sentence of the first, and return whether there is one."""
        found = tuple(refused)
        for field, wrong, _ in found:
            restyle(field, "wrong", "true" if wrong else "")
        first = next(((field, sentence) for field, wrong, sentence in found if wrong), None)
        if first is None:
            return False
        field, sentence = first
        self._wrong.setText(sentence)
        self._wrong.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def line(text: str = "", hint: str = "") -> QLineEdit:
    """Return a field of one line; `hint` stands in it while it is empty."""
    made = QLineEdit(text)
    made.setFont(appearance.font("body"))
    made.setPlaceholderText(hint)
    return made


def paragraph(text: str = "") -> QPlainTextEdit:
    """Return a field of a few lines, left by Tab."""
    made = QPlainTextEdit(text)
    made.setFont(appearance.font("body"))
    made.setTabChangesFocus(True)
    made.setFixedHeight(_NOTE_HEIGHT)
    return made


def _row(field: QWidget, *beside: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID * 2)
    layout.addWidget(field, 1)
    for part in beside:
        layout.addWidget(part)
    row.setFocusProxy(field)
    return row
