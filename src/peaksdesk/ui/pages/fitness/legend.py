"""What the marks under the fitness lines stand for: shape and word, only of those that there are."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from peaksdesk.services.marks import MarkKind
from peaksdesk.ui import appearance
from peaksdesk.ui.pages.fitness.form_chart import TONES, shape
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP

_HEIGHT = 18
_SHAPE = 12
_BETWEEN = 18
_WORDS = {
    MarkKind.RECORD: QT_TRANSLATE_NOOP("marks", "Record"),
    MarkKind.THRESHOLD: QT_TRANSLATE_NOOP("marks", "Threshold set"),
    MarkKind.RACE: QT_TRANSLATE_NOOP("marks", "Race"),
    MarkKind.FIRST: QT_TRANSLATE_NOOP("marks", "First activity"),
}


class MarkLegend(QWidget):
    """A line of shapes with their words, and the key that goes from one mark to the next."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._kinds: tuple[MarkKind, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_kinds(self, kinds: AbstractSet[MarkKind]) -> None:
        """Show what stands for these; nothing where there are none."""
        self._kinds = tuple(kind for kind in _WORDS if kind in kinds)
        self.setVisible(bool(self._kinds))
        self.setAccessibleName(" · ".join(self._words()))
        self.update()

    def sizeHint(self) -> QSize:
        """Be one line high."""
        return QSize(320, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint shapes and words."""
        del event
        painter = QPainter(self)
        painter.setFont(appearance.font("axis"))
        metrics = QFontMetrics(painter.font())
        hint = self.tr("M goes to the next mark · Enter opens the day")
        base = (self.height() + metrics.ascent() - metrics.descent()) // 2
        left = 6
        if self.isRightToLeft():
            words = (*self._words(), hint)
            left = self.width() - sum(metrics.horizontalAdvance(word) + _SHAPE + _BETWEEN for word in words)
        for kind, word in zip(self._kinds, self._words(), strict=True):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(appearance.colour("panel"), 1.0))
            painter.setBrush(appearance.colour(TONES[kind]))
            painter.drawPolygon(shape(kind, left, self.height() / 2))
            painter.setPen(appearance.colour("ink2"))
            painter.drawText(left + _SHAPE, base, word)
            left += _SHAPE + metrics.horizontalAdvance(word) + _BETWEEN
        painter.setPen(appearance.colour("ink3"))
        painter.drawText(left, base, hint)

    def _words(self) -> tuple[str, ...]:
        return tuple(QCoreApplication.translate("marks", _WORDS[kind]) for kind in self._kinds)
