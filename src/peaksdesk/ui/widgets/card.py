"""A quiet panel with one headline."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.elided import ElidedLabel


class Card(QFrame):
    """Panel with a hairline border.

    Attributes:
        body: Where the card's content goes.
    """

    def __init__(self, title: str = "", *, padding: int = GAP) -> None:
        """Make a card; without a title it has no header row until something is added to it."""
        super().__init__()
        self.setProperty("surface", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(padding, padding, padding, padding)
        outer.setSpacing(GRID * 2)
        self._header = QHBoxLayout()
        self._header.setSpacing(GRID * 2)
        self._title = ElidedLabel(title, "secondary", "ink2")
        self._header.addWidget(self._title, 1)
        outer.addLayout(self._header)
        self._title.setVisible(bool(title))
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID * 2)
        outer.addLayout(self.body, 1)
        self.setAccessibleName(title)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def add_to_header(self, widget: QWidget) -> None:
        """Put a widget at the right end of the header row."""
        self._header.addWidget(widget)

    def keep_header(self, height: int) -> None:
        """Give the header row a height, so that the titles of cards side by side are in line."""
        self._title.setFixedHeight(height)
