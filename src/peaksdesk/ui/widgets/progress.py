"""How far work has come: a bar and the counts in words."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.elided import ElidedLabel


class ProgressLine(QWidget):
    """A thin bar over one line of text; the bar runs to and fro while the total is unknown."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID * 2)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._words = ElidedLabel("", "body", "ink2")
        layout.addWidget(self._bar)
        layout.addWidget(self._words)

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Show `done` of `total` (0 while unknown) and say it in words."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(words)
        self._words.setText(words)
