"""What lies over the window while files hover above it: let go and they are imported."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import GRID, MARGIN, RADIUS_CARD

_DIM = 0.88


class DropVeil(QWidget):
    """Lies over its window until it is taken away; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        """Cover the window at once."""
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Drop to import"))
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a frame and what happens."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(appearance.colour("background"))
        veil.setAlphaF(_DIM)
        painter.fillRect(self.rect(), veil)
        pen = QPen(appearance.colour("accent"), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        box = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawRoundedRect(box, RADIUS_CARD, RADIUS_CARD)
        painter.setPen(appearance.colour("ink"))
        painter.setFont(appearance.font("title"))
        middle = Qt.AlignmentFlag.AlignHCenter
        half = self.height() // 2
        painter.drawText(
            self.rect().adjusted(0, 0, 0, -half - GRID), middle | Qt.AlignmentFlag.AlignBottom, self.accessibleName()
        )
        painter.setPen(appearance.colour("ink2"))
        painter.setFont(appearance.font("body"))
        more = self.tr("FIT, TCX and GPX files, folders, zips and Strava exports")
        painter.drawText(self.rect().adjusted(0, half + GRID, 0, 0), middle | Qt.AlignmentFlag.AlignTop, more)
