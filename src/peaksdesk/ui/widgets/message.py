"""A whole panel that says one thing: what would be here, or what went wrong, and the one thing to do."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.problem import Problem
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.icons import paint_icon
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

_WIDTH = 420


class Message(QWidget):
    """Centred icon, headline, text and at most one button.

    Attributes:
        acted: The button was pressed.
    """

    acted = Signal()

    def __init__(self, icon: str, title: str, text: str, action: str = "", *, bad: bool = False) -> None:
        """Say one thing; `bad` colours it as a problem."""
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID * 2)
        layout.addStretch(2)
        layout.addWidget(_Badge(icon, "bad" if bad else "accent"), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(GRID)
        self._title = label(title, "headline", wrap=True)
        self._text = label(text, "body", "ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(GRID)
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            part.setFixedWidth(_WIDTH)
            words.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(words)
        row.addStretch(1)
        layout.addLayout(row)
        self._button = button(action, "primary")
        self._button.clicked.connect(lambda: self.acted.emit())
        layout.addSpacing(GRID)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.say(title, text, action)

    def say(self, title: str, text: str, action: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)


class EmptyState(Message):
    """What would be here, and the one thing to do to get it."""


class ProblemState(Message):
    """What went wrong, and the one thing to do about it."""

    def __init__(self, title: str = "") -> None:
        """Make it ready to show problems under a headline."""
        super().__init__("warning", title, "", bad=True)
        self._headline = title
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_problem(self, problem: Problem) -> None:
        """Show a problem; its action becomes the button."""
        self.say(self._headline, said(problem.sentence), QCoreApplication.translate("problems", problem.action))


class _Badge(QWidget):
    def __init__(self, icon: str, token: str) -> None:
        super().__init__()
        self._icon = icon
        self._token = token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(56, 56)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(appearance.colour(f"{self._token}_surface"))
        painter.drawEllipse(self.rect())
        paint_icon(painter, self._icon, QRectF(16, 16, 24, 24), appearance.colour(self._token))
