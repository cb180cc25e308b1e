"""The buttons that open a menu: export, and the rarer things that can be done with an activity."""

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from peaksdesk.services.one_file import FileKind
from peaksdesk.ui.theme import CONTROL_HEIGHT, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.button import button

_KINDS = {
    FileKind.ORIGINAL: QT_TRANSLATE_NOOP("export", "Original file"),
    FileKind.FIT: QT_TRANSLATE_NOOP("export", "FIT"),
    FileKind.TCX: QT_TRANSLATE_NOOP("export", "TCX"),
    FileKind.GPX: QT_TRANSLATE_NOOP("export", "GPX"),
    FileKind.CSV: QT_TRANSLATE_NOOP("export", "Records as CSV"),
}


def kind_name(kind: FileKind) -> str:
    """Return what a kind of file is called."""
    return QCoreApplication.translate("export", _KINDS[kind])


class _MenuButton(QWidget):
    """A button over a menu, flush with its far edge."""

    def __init__(self, press: QPushButton, name: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.button = press
        self.button.clicked.connect(self.open)
        layout.addWidget(press)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(name)

    def open(self) -> None:
        """Open the menu under the button."""
        at = self.button.rect().bottomRight() - QPoint(self.menu.sizeHint().width() - 1, -GRID)
        self.menu.popup(self.button.mapToGlobal(at))

    def _add(self, text: str) -> QAction:
        action = QAction(text, self.menu)
        self.menu.addAction(action)
        return action


class ExportMenu(_MenuButton):
    """Export; below it the kinds of file that the activity can be written as.

    Attributes:
        wanted: Carries a `FileKind`.
        pdf_wanted: The activity is wanted as a PDF file; `print_wanted` on paper.
    """

    wanted = Signal(object)
    pdf_wanted = Signal()
    print_wanted = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        press = button(QCoreApplication.translate("export", "Export"))
        press.setToolTip(QCoreApplication.translate("export", "Save as a file (Ctrl+E)"))
        super().__init__(press, press.text())

    def show_kinds(self, kinds: tuple[FileKind, ...]) -> None:
        """Offer other kinds; what is shown can always be put on paper."""
        self.menu.clear()
        for kind in kinds:
            self._add(f"{kind_name(kind)}…").triggered.connect(lambda _=False, kind=kind: self.wanted.emit(kind))
        if kinds:
            self.menu.addSeparator()
        self._add(QCoreApplication.translate("export", "PDF…")).triggered.connect(lambda: self.pdf_wanted.emit())
        self._add(QCoreApplication.translate("export", "Print…")).triggered.connect(lambda: self.print_wanted.emit())


class MoreMenu(_MenuButton):
    """Three dots; below them title, sport, spikes, merge, leaving out of the load, delete.

    Attributes:
        exclude_pressed: Carries whether the activity is to be left out of the load.
    """

    rename_pressed = Signal()
    sport_pressed = Signal()
    spikes_pressed = Signal()
    merge_pressed = Signal()
    exclude_pressed = Signal(bool)
    delete_pressed = Signal()

    def __init__(self) -> None:
        """Make it for an activity that counts."""
        press = button("", icon="more", name=QCoreApplication.translate("MoreMenu", "More"))
        press.setFixedWidth(CONTROL_HEIGHT + GRID)
        press.setObjectName("arrow")
        super().__init__(press, press.accessibleName())
        press.setToolTip(self.tr("Title, sport, spikes, merge, leave out, delete"))
        self._excluded = False
        self._add(self.tr("Rename")).triggered.connect(lambda: self.rename_pressed.emit())
        self._add(self.tr("Sport…")).triggered.connect(lambda: self.sport_pressed.emit())
        self._add(self.tr("Fix spikes…")).triggered.connect(lambda: self.spikes_pressed.emit())
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
