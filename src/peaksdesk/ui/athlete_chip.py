"""Whose training is on screen, at the top of the sidebar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.icons import paint_icon
from peaksdesk.ui.widgets.text import label, restyle


class AthleteChip(QPushButton):
    """Initials in a disc, the name, and a line under it; folded, the disc, over a mark if the person is invented.

    Pressing it is how another athlete is chosen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "person")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(GRID * 2)
        self._disc = Disc()
        self._mark = label("", "axis", "ink2")
        disc = QVBoxLayout()
        disc.setSpacing(0)
        disc.addStretch(1)
        disc.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignHCenter)
        disc.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        disc.addStretch(1)
        row.addLayout(disc)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        self._name = ElidedLabel("", "strong")
        self._line = ElidedLabel("", "secondary", "ink2")
        words.addWidget(self._name)
        words.addWidget(self._line)
        words.addStretch(1)
        row.addWidget(self._words, 1)
        self._more = _More()
        row.addWidget(self._more)
        self.setFixedHeight(56)
        self._folded = False
        self.show_athlete("", "")

    def show_athlete(self, name: str, line: str, *, invented: bool = False) -> None:
        """Show a person."""
        self._disc.show_initials(initials(name))
        self._mark.setText(self.tr("Invented") if invented else "")
        self._name.setText(name)
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self.setAccessibleName(f"{name} {line}".strip())
        self.setAccessibleDescription(self.tr("Choose another athlete"))
        self._explain()

    def set_folded(self, *, folded: bool) -> None:
        """Show the disc alone, or all."""
        self._folded = folded
        self._words.setVisible(not folded)
        self._more.setVisible(not folded)
        restyle(self, "kind", "person-folded" if folded else "person")
        side, edge = (0, 0) if folded else (GRID * 2, GRID * 2)
        self._row.setContentsMargins(side, edge, side, edge)
        self._explain()

    def _explain(self) -> None:
        self._mark.setVisible(self._folded and bool(self._mark.text()))
        told = f"{self._name.text()}, {self._line.text()}" if self._line.text() else self._name.text()
        self.setToolTip(told if self._folded else "")


class _More(QWidget):
    """Two small arrows: there is more to choose from."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, "unfold", QRectF(self.rect()), appearance.colour("ink2"))


class Disc(QWidget):
    """A person's initials in a disc."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(appearance.font("axis_strong"))

    def show_initials(self, text: str) -> None:
        """Show other initials; empty for a grey disc."""
        self._text = text
        self.update()

    def sizeHint(self) -> QSize:
        """Be as large as a target."""
        return QSize(28, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(appearance.colour("accent" if self._text else "line"))
        painter.drawEllipse(self.rect())
        painter.setPen(appearance.colour("on_accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


def initials(name: str) -> str:
    """Return up to two initials of a person's name: of the first and the last word."""
    words = name.split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
