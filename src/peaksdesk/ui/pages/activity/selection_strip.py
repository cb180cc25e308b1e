"""The line below the charts: more of what the selection measured, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peaksdesk.ui.theme import GRID, TARGET
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel


class SelectionStrip(QWidget):
    """Best efforts, IF and work of the selection, or of the whole session where nothing is selected.

    Attributes:
        zoom_pressed: The selection is to fill the charts; likewise `mark_pressed` and `clear_pressed`.
    """

    zoom_pressed = Signal()
    mark_pressed = Signal()
    clear_pressed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("selection_strip")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self.words = ElidedLabel("", "secondary", "ink2")
        row.addWidget(self.words, 1)
        self.zoom = button(self.tr("Zoom"), "link", name=self.tr("Zoom to the selection"))
        self.zoom.setToolTip(self.tr("Show the selection alone (Z)"))
        self.zoom.clicked.connect(lambda: self.zoom_pressed.emit())
        self.mark = button(self.tr("Mark lap"), "link", name=self.tr("Make the selection a lap"))
        self.mark.setToolTip(self.tr("Make a lap of the selection, or take that lap away (L)"))
        self.mark.clicked.connect(lambda: self.mark_pressed.emit())
        self.clear = button(self.tr("Clear"), "link", name=self.tr("Clear the selection"))
        self.clear.setToolTip(self.tr("Clear the selection (Esc)"))
        self.clear.clicked.connect(lambda: self.clear_pressed.emit())
        for press in (self.zoom, self.mark, self.clear):
            row.addWidget(press)
        self.setMinimumHeight(TARGET)

    def show_words(self, words: str, *, selected: bool) -> None:
        """Say something else; without a selection there is nothing to be done."""
        self.words.setText(words)
        for press in (self.zoom, self.mark, self.clear):
            press.setVisible(selected)
