"""Watched folders: what appears in them comes in by itself."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import GRID, TARGET
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.icons import paint_icon
from peaksdesk.ui.widgets.text import label


class WatchedCard(Card):
    """The watched folders of the athlete, and the way to add one.

    Attributes:
        add_pressed: Another folder is wanted.
        stop_pressed: Carries the folder that is not to be watched any more.
    """

    add_pressed = Signal()
    stop_pressed = Signal(object)

    def __init__(self) -> None:
        """Make it without folders."""
        super().__init__(self.tr("Watched folders"))
        self.keep_header(TARGET)
        self._shown: tuple[Path, ...] = ()
        self._add = button(self.tr("Add folder…"), "link", name=self.tr("Watch a folder"))
        self._add.clicked.connect(lambda: self.add_pressed.emit())
        self.add_to_header(self._add)
        self._hint = label(
            self.tr(
                "New files in a watched folder are imported within a minute: for example the folder that your watch "
                "or bike computer syncs to."
            ),
            "secondary",
            "ink2",
            wrap=True,
        )
        self.body.addWidget(self._hint)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.viewport().setProperty("surface", "clear")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setProperty("kind", "reach")
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setAccessibleName(self.tr("Watched folders"))
        self.body.addWidget(self._area, 1)
        self._area.hide()
        self._rest = QWidget()
        self.body.addWidget(self._rest, 1)

    def show_folders(self, folders: tuple[Path, ...]) -> None:
        """Show which folders are watched."""
        if folders == self._shown:
            return
        self._shown = folders
        content = QWidget()
        content.setProperty("surface", "clear")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for folder in folders:
            layout.addWidget(self._row(folder))
        layout.addStretch(1)
        self._area.setWidget(content)
        self._hint.setVisible(not folders)
        self._rest.setVisible(not folders)
        self._area.setVisible(bool(folders))

    def _row(self, folder: Path) -> QWidget:
        made = QWidget()
        made.setAccessibleName(str(folder))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, GRID * 2, 0, GRID * 2)
        row.setSpacing(GRID * 2)
        row.addWidget(_Folder(), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(ElidedLabel(folder.name or str(folder), "strong"))
        words.addWidget(ElidedLabel(str(folder.parent), "secondary", "ink2", Qt.TextElideMode.ElideMiddle))
        row.addLayout(words, 1)
        stop = button(_tr("Stop"), "link", name=_tr("Stop watching %1").replace("%1", folder.name))
        stop.setToolTip(_tr("Stop watching; what was imported stays"))
        stop.clicked.connect(lambda: self.stop_pressed.emit(folder))
        row.addWidget(stop)
        return made


class _Folder(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_icon(QPainter(self), "folder", QRectF(self.rect()), appearance.colour("ink2"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("WatchedCard", text)
