"""A list of time zones that is searched by typing any part of a name."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from peaksdesk.domain.entries import LONGEST_NAME
from peaksdesk.ui import appearance
from peaksdesk.ui.widgets.icons import paint_icon

_ARROW = 16


class ZoneBox(QComboBox):
    """A field with a list behind it.

    Attributes:
        entered: A name was chosen, or typed and left.
    """

    entered = Signal(str)

    def __init__(self, name: str) -> None:
        """Make it empty; `name` is for a screen reader."""
        super().__init__()
        self.setFont(appearance.font("body"))
        self.setAccessibleName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self._line = QLineEdit()
        self._line.setMaxLength(LONGEST_NAME)
        self._line.setAccessibleName(name)
        self.setLineEdit(self._line)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.textActivated.connect(self.entered)
        self._line.editingFinished.connect(self._finish)

    def show_zones(self, zones: Sequence[str], here: str, *, refused: bool) -> None:
        """Show what there is and what is chosen, unless the person is typing or what they typed was `refused`."""
        if zones and not self.count():
            self.addItems(list(zones))
        if not refused and not self._line.isModified() and self.currentText() != here:
            self.setCurrentText(here)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow that the style sheet leaves out."""
        super().paintEvent(event)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 6.0 if mirrored else self.width() - _ARROW - 6.0
        box = QRectF(left, (self.height() - _ARROW) / 2, _ARROW, _ARROW)
        paint_icon(QPainter(self), "chevron", box, appearance.colour("ink2"))

    def _finish(self) -> None:
        if self._line.isModified():
            self._line.setModified(False)
            self.entered.emit(self.currentText())
