"""What every section of the Settings page is: cards in a column, a state in, intents out."""

from abc import abstractmethod
from collections.abc import Callable, Coroutine
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from peaksdesk.domain.athlete import Units
from peaksdesk.ui.pages.settings.state import SettingsState
from peaksdesk.ui.theme import GAP
from peaksdesk.ui.widgets.options import Options

Talk = Callable[[], Coroutine[object, object, None]]
"""A conversation with the person: a dialog and what follows from it."""


class SectionView(QWidget):
    """A column of cards.

    Attributes:
        asked: Carries an intent.
        talks: Carries a `Talk` that wants to be run.
        column: Where the cards go.
    """

    asked = Signal(object)
    talks = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setProperty("surface", "clear")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)

    @abstractmethod
    def show_state(self, state: SettingsState) -> None:
        """Show a state that has an athlete."""


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def open_folder(folder: Path) -> None:
    """Show a folder in the system's own window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def units_options() -> Options:
    """Return the choice between kilometres and miles."""
    return Options(
        QCoreApplication.translate("settings", "Units"),
        (
            (Units.METRIC, QCoreApplication.translate("settings", "Metric (km, kg)")),
            (Units.IMPERIAL, QCoreApplication.translate("settings", "Imperial (mi, lb)")),
        ),
    )
