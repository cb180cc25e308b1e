"""What the data speaks for, in a sentence, with a button to take it."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from peaksdesk.domain.suggestions import Offer
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said


class OfferBox(QFrame):
    """A green strip.

    Attributes:
        use: The button that takes it.
    """

    def __init__(self, offer: Offer, value: str) -> None:
        """Say why, and what would be set."""
        super().__init__()
        self.setProperty("surface", "good")
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 3, GRID * 2, GRID * 2, GRID * 2)
        row.setSpacing(GRID * 3)
        row.addWidget(label(said(offer.why), "secondary", wrap=True), 1)
        words = QCoreApplication.translate("settings", "Use %1").replace("%1", value)
        self.use: QPushButton = button(words, "primary")
        row.addWidget(self.use, 0, Qt.AlignmentFlag.AlignVCenter)
