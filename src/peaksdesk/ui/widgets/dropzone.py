"""The main door: files are dropped here or chosen."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import RADIUS_CARD


class DropZone(QWidget):
    """A dashed area that lights up while files hang over it.

    Attributes:
        dropped: Emitted with the paths (tuple of Path) that were dropped.
    """

    dropped = Signal(object)

    def __init__(self) -> None:
        """Make an empty zone; give it a layout."""
        super().__init__()
        self._over = False
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if local_files(event.mimeData()):
            self._light(over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go dark again."""
        del event
        self._light(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass the files on."""
        self._light(over=False)
        event.acceptProposedAction()
        self.dropped.emit(local_files(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the area."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(appearance.colour("accent_surface" if self._over else "panel"))
        pen = QPen(appearance.colour("accent" if self._over else "ink3"), 1.5)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD)

    def _light(self, *, over: bool) -> None:
        self._over = over
        self.update()


def local_files(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of this machine in what is dragged; empty if there are none."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
