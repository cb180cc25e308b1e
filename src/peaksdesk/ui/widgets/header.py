"""The top of a page: where you are, what it says in one line, and what you can do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.elided import ElidedLabel


class PageHeader(QWidget):
    """Title and subtitle on the left, buttons on the right."""

    def __init__(self, title: str, subtitle: str = "") -> None:
        """Make the header."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID * 3)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = ElidedLabel(title, "title")
        self._subtitle = ElidedLabel(subtitle, "body", "ink2")
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row.addLayout(words, 1)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(GRID * 2)
        row.addLayout(self._actions)
        self.setFixedHeight(48)

    def set_title(self, title: str, subtitle: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)

    def set_subtitle(self, subtitle: str) -> None:
        """Show another line under the title."""
        self._subtitle.setText(subtitle)

    def add_action(self, widget: QWidget) -> None:
        """Put a button or a field at the right end."""
        self._actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
