"""How many activities have no load, and why, with the way to them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from peaksdesk.ui.pages.fitness.presenter import Unscored
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.text import plain_tip
from peaksdesk.ui.words import said

_REASONS = 2


class Note(QFrame):
    """A quiet strip; hidden where every activity has a load.

    Attributes:
        activities_pressed: They are to be looked at.
    """

    activities_pressed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setProperty("surface", "sunken")
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 4, GRID, GRID * 2, GRID)
        self._words = ElidedLabel("", "secondary", "ink2")
        show = button(self.tr("Open activities"), "link")
        show.clicked.connect(lambda: self.activities_pressed.emit())
        row.addWidget(self._words, 1)
        row.addWidget(show)

    def show_unscored(self, count: int, reasons: tuple[Unscored, ...]) -> None:
        """Show how many there are, and the most frequent reasons."""
        self.setVisible(count > 0)
        if count == 0:
            return
        words = self.tr("1 activity has no load")
        if count > 1:
            words = self.tr("%1 activities have no load").replace("%1", self.locale().toString(count))
        told = [
            f"{self.locale().toString(reason.count)}: {_bare(said(reason.reason))}" for reason in reasons[:_REASONS]
        ]
        self._words.setText(f"{words}. {'  '.join(told)}")
        whole = [f"{self.locale().toString(reason.count)}: {said(reason.reason)}" for reason in reasons]
        self._words.setToolTip(plain_tip("\n".join(whole)))


def _bare(reason: str) -> str:
    """The reason without what a sentence about several needs no more: that there is no load, and what to do."""
    _, _, why = reason.partition(": ")
    return f"{(why or reason).partition(' (')[0].rstrip('.')}."
