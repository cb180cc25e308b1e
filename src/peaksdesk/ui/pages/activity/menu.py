"""The button with the rarer things that can be done with an activity."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from peaksdesk.ui.theme import CONTROL_HEIGHT, GRID
from peaksdesk.ui.widgets.button import button


class MoreMenu(QWidget):
    """Three dots; below them sport, merge, leaving out of the load, delete.

    Attributes:
        exclude_pressed: Carries whether the activity is to be left out of the load.
    """

    sport_pressed = Signal()
    merge_pressed = Signal()
    exclude_pressed = Signal(bool)
    delete_pressed = Signal()

    def __init__(self) -> None:
        """Make it for an activity that counts."""
        super().__init__()
        self._excluded = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.button: QPushButton = button("", icon="more", name=self.tr("More"))
        self.button.setToolTip(self.tr("Sport, merge, leave out, delete"))
        self.button.setFixedWidth(CONTROL_HEIGHT + GRID)
        self.button.setObjectName("arrow")
        self.button.clicked.connect(self.open)
        layout.addWidget(self.button)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("More"))
        self._add(self.tr("Sport…")).triggered.connect(lambda: self.sport_pressed.emit())
        self._add(self.tr("Merge with…")).triggered.connect(lambda: self.merge_pressed.emit())
        self._exclude = self._add("")
        self._exclude.triggered.connect(lambda: self.exclude_pressed.emit(not self._excluded))
        self.menu.addSeparator()
        self._add(self.tr("Delete")).triggered.connect(lambda: self.delete_pressed.emit())
        self.show_excluded(excluded=False)

    def show_excluded(self, *, excluded: bool) -> None:
        """Offer the other way round."""
        self._excluded = excluded
        self._exclude.setText(self.tr("Count in the load") if excluded else self.tr("Leave out of the load"))

    def open(self) -> None:
        """Open the menu under the button, flush with its far edge."""
        at = self.button.rect().bottomRight() - QPoint(self.menu.sizeHint().width() - 1, -GRID)
        self.menu.popup(self.button.mapToGlobal(at))

    def _add(self, text: str) -> QAction:
        action = QAction(text, self.menu)
        self.menu.addAction(action)
        return action
