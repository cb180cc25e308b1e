"""A field that hands over what was typed when the person leaves it, and keeps it on screen where it cannot be."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.text import label


class Entry(QLineEdit):
    """One line to type into; Esc brings back what is kept, and Ctrl+Z is the window's while nothing else was typed.

    Attributes:
        entered: The person typed something and left the field or pressed Enter; carries the text.
    """

    entered = Signal(str)

    def __init__(self, name: str, longest: int, hint: str = "") -> None:
        """Make it empty.

        Args:
            name: For a screen reader.
            longest: More signs than this are cut off.
            hint: Shown while it is empty.
        """
        super().__init__()
        self.setFont(appearance.font("body"))
        self.setAccessibleName(name)
        self.setMaxLength(longest)
        self.setPlaceholderText(hint)
        self._kept = ""
        self.editingFinished.connect(self._finish)

    def show_value(self, text: str, *, refused: bool = False) -> None:
        """Show what is kept, unless the person is typing or what they typed was `refused` and waits for mending."""
        self._kept = text
        if not refused and not self.isModified() and self.text() != text:
            self.setText(text)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where they mean a change that is kept already."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._is_windows(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to what is kept on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.setText(self._kept)
            self.entered.emit(self._kept)
            return
        super().keyPressEvent(event)

    def _is_windows(self, event: QKeyEvent) -> bool:
        ways = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
        return not self.isModified() and any(event.matches(way) for way in ways)

    def _finish(self) -> None:
        if self.isModified():
            self.setModified(False)
            self.entered.emit(self.text())


class Measured(QWidget):
    """An entry with its unit behind it.

    Attributes:
        entry: The field.
    """

    def __init__(self, entry: Entry, unit: str) -> None:
        """Put them side by side."""
        super().__init__()
        self.entry = entry
        self.setFocusProxy(entry)
        self.setAccessibleName(entry.accessibleName())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID * 2)
        entry.setFixedWidth(112)
        row.addWidget(entry)
        self._unit = label(unit, "body", "ink2")
        row.addWidget(self._unit)
        row.addStretch(1)

    def show_unit(self, unit: str) -> None:
        """Show another unit."""
        self._unit.setText(unit)
