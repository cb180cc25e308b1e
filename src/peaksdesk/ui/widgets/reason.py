"""Why a number is what it is: the reason in sentences beside what went in."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.text import label

_LAST_ROW = 20


class Reason(Card):
    """A card across the page: which number, and why, over its source; beside them the inputs, two lines each.

    Attributes:
        closed: The person has read it.
    """

    closed = Signal()

    def __init__(self, columns: int) -> None:
        """Make it empty, for so many inputs beside each other."""
        super().__init__(QCoreApplication.translate("Reason", "Why this number"))
        self.setObjectName("why")
        self._columns = columns
        self._close = button(QCoreApplication.translate("Reason", "Close"), "quiet")
        self._close.clicked.connect(lambda: self.closed.emit())
        self.add_to_header(self._close)
        row = QHBoxLayout()
        row.setSpacing(GAP * 2)
        self.body.addLayout(row)
        said = QVBoxLayout()
        said.setSpacing(GRID)
        self._which = label("", "headline", wrap=True)
        self._reason = label("", "body", wrap=True)
        self._source = label("", "secondary", "ink2", wrap=True)
        for part in (self._which, self._reason, self._source):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            said.addWidget(part)
        said.addStretch(1)
        row.addLayout(said, 3)
        self._inputs = QGridLayout()
        self._inputs.setHorizontalSpacing(GAP + GRID * 2)
        self._inputs.setVerticalSpacing(GRID)
        row.addLayout(self._inputs, 2)

    def show_reason(self, which: str, reason: str, inputs: Sequence[tuple[str, str]], source: str = "") -> None:
        """Explain another number.

        Args:
            which: The number with its name.
            reason: How it came to be, in sentences.
            inputs: (name, value) of all that went in.
            source: Where the formula is from.
        """
        self._which.setText(which)
        self._reason.setText(reason)
        self._source.setText(source)
        self._source.setVisible(bool(source))
        while (item := self._inputs.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for index, (name, value) in enumerate(inputs):
            row, column = divmod(index, self._columns)
            self._inputs.addWidget(label(name, "secondary", "ink2"), 2 * row, column)
            self._inputs.addWidget(label(value, "strong"), 2 * row + 1, column)
        self._inputs.setRowStretch(_LAST_ROW, 1)

    def take_focus(self) -> None:
        """Let Esc and Enter close it."""
        self._close.setFocus()
