"""A button that shows which of several values is chosen and opens the others as a menu."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from peaksdesk.ui.widgets.menu_button import MenuButton


class Chooser(MenuButton):
    """Shows one of several values by name.

    Attributes:
        chosen: Carries the value that the person chose.
    """

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        """Make it empty; `name` says what is chosen."""
        super().__init__()
        self._name = name
        self._entries: tuple[tuple[object, str], ...] = ()
        self._group: QActionGroup | None = None
        self.setToolTip(name)
        self.setMenu(QMenu(self))

    def values(self) -> tuple[object, ...]:
        """Return what can be chosen."""
        return tuple(value for value, _ in self._entries)

    def show_values(self, entries: Sequence[tuple[object, str]], here: object) -> None:
        """Show what can be chosen and what is, without telling anybody; disabled where there is no choice."""
        entries = tuple(entries)
        menu = self.menu()
        if entries != self._entries:
            self._entries = entries
            menu.clear()
            self._group = QActionGroup(menu)
            for value, word in entries:
                action = menu.addAction(word.replace("&", "&&"))
                action.setCheckable(True)
                action.triggered.connect(lambda _, chosen=value: self.chosen.emit(chosen))
                self._group.addAction(action)
        for action, (value, word) in zip(menu.actions(), entries, strict=True):
            action.setChecked(value == here)
            if value == here:
                self.setText(word.replace("&", "&&"))
                self.setAccessibleName(f"{self._name}: {word}")
        self.setVisible(len(entries) > 1)
