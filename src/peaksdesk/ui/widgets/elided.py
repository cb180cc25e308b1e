"""One line of text that gives way: it ends in an ellipsis and tells the whole in a tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from peaksdesk.ui import appearance
from peaksdesk.ui.widgets.one_line import HARMLESS
from peaksdesk.ui.widgets.text import plain_tip

_MOST = 2_000


class ElidedLabel(QLabel):
    """A label that shortens its text to the room there is."""

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        tone: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """Make the label; `mode` tells which end of the text is dropped."""
        super().__init__()
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(appearance.font(style))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if tone:
            self.setProperty("tone", tone)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text, without signs that nobody sees; of one that no screen could show, only the beginning."""
        super().setText(text[:_MOST].translate(HARMLESS))
        self._explain()

    def sizeHint(self) -> QSize:
        """Prefer the whole text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Allow a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the whole text as a tooltip exactly while it does not fit."""
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)

    def _explain(self) -> None:
        fits = self.fontMetrics().elidedText(self.text(), self._mode, self.width()) == self.text()  # as it is painted
        self.setToolTip("" if fits else plain_tip(self.text()))
