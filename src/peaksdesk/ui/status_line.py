"""What runs in the background: a turning mark, one line, and a way to stop it where there is one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from peaksdesk.ui import appearance, region
from peaksdesk.ui.theme import CONTROL_HEIGHT, GRID, TARGET
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel

Stop = Callable[[], None]

_TURN_MS = 1_000
_STEP_MS = 80


class StatusLine(QWidget):
    """Shows the newest of the lines that pages gave; nothing while nothing runs."""

    def __init__(self) -> None:
        """Start with nothing to show."""
        super().__init__()
        self._lines: dict[str, tuple[str, Stop | None]] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 2, 0, 0, 0)
        row.setSpacing(GRID * 2)
        self._mark = Turning()
        self._words = ElidedLabel("", "secondary", "ink2")
        self._stop = button("", "quiet", icon="close")
        self._stop.setFixedSize(TARGET, CONTROL_HEIGHT)
        self._stop.clicked.connect(self._stop_shown)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        self.setFixedHeight(CONTROL_HEIGHT)
        self._folded = False
        self._name_parts()
        self._update()

    @property
    def text(self) -> str:
        """What is shown."""
        return next(reversed(self._lines.values()))[0] if self._lines else ""

    def show_line(self, owner: str, text: str, stop: Stop | None = None) -> None:
        """Show what an owner does, and how to stop it; an empty text when it is done."""
        self._lines.pop(owner, None)
        if text:
            self._lines[owner] = (text, stop)
        self._update()

    def set_folded(self, *, folded: bool) -> None:
        """Show the mark alone, with the line as its tooltip, or all."""
        self._folded = folded
        self._update()

    def changeEvent(self, event: QEvent) -> None:
        """Name its parts in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_parts()

    def _name_parts(self) -> None:
        self._words.setAccessibleName(self.tr("Running work"))
        self._stop.setAccessibleName(self.tr("Stop this work"))
        self._stop.setToolTip(self.tr("Stop this work"))

    def _update(self) -> None:
        stop = next(reversed(self._lines.values()))[1] if self._lines else None
        self._words.setText(self.text)
        self._words.setVisible(bool(self._lines) and not self._folded)
        self._stop.setVisible(stop is not None and not self._folded)
        self._mark.setVisible(bool(self._lines))
        self._mark.setToolTip(self.text if self._folded else "")

    def _stop_shown(self) -> None:
        stop = next(reversed(self._lines.values()))[1] if self._lines else None
        if stop is not None:
            stop()


class Turning(QWidget):
    """A ring with a gap that goes round; it stands still for those who want less motion."""

    def __init__(self) -> None:
        """Stand still until shown."""
        super().__init__()
        self._degrees = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._turn)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be as large as a letter."""
        return QSize(14, 14)

    def showEvent(self, event: QShowEvent) -> None:
        """Turn while it can be seen."""
        super().showEvent(event)
        if not region.reduced_motion():
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Cost nothing while it cannot."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(appearance.colour("line"), 2)
        painter.setPen(pen)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawEllipse(box)
        pen.setColor(appearance.colour("accent"))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.translate(QPointF(box.center()))
        painter.rotate(self._degrees)
        painter.translate(-QPointF(box.center()))
        painter.drawArc(box, 0, 100 * 16)

    def _turn(self) -> None:
        self._degrees = (self._degrees + 360 * _STEP_MS / _TURN_MS) % 360
        self.update()
