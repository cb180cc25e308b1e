"""The last step: bring one's own training, or look around with a sample athlete."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.pages.welcome.presenter import WelcomeState
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.icons import paint_icon
from peaksdesk.ui.widgets.progress import ProgressLine
from peaksdesk.ui.widgets.text import label

if TYPE_CHECKING:
    from peaksdesk.services.imports import ImportProgress


class Data(QWidget):
    """Two cards side by side.

    Attributes:
        files_pressed: Files of one's own are to be chosen; likewise `folder_pressed`.
        sample_pressed: The invented athlete is wanted; `sample_cancelled` not any more.
        first: What the keyboard begins with.
    """

    files_pressed = Signal()
    folder_pressed = Signal()
    sample_pressed = Signal()
    sample_cancelled = Signal()

    def __init__(self) -> None:
        """Make the cards."""
        super().__init__()
        self._locale = self.locale()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self._files = button(self.tr("Choose files…"), "primary")
        self._folder = button(self.tr("Choose a folder…"))
        self._files.clicked.connect(lambda: self.files_pressed.emit())
        self._folder.clicked.connect(lambda: self.folder_pressed.emit())
        own = _card(
            "import",
            self.tr("Bring your training"),
            self.tr(
                "FIT, TCX and GPX files, zips of them, or the archive that Strava sends you. They are copied, and "
                "never leave this computer. You can drop them anywhere on this window, too."
            ),
        )
        _buttons(own, self._files, self._folder)
        row.addWidget(own, 1)
        self._sample = button(self.tr("Bring the sample athlete"))
        self._sample.clicked.connect(lambda: self.sample_pressed.emit())
        self._cancel = button(self.tr("Cancel"))
        self._cancel.clicked.connect(lambda: self.sample_cancelled.emit())
        self._progress = ProgressLine()
        self._made = _card(
            "fitness",
            self.tr("Look around first"),
            self.tr(
                "Three years of an invented athlete, marked as invented, beside your own place. Switch away from them "
                "or delete them in Settings any time."
            ),
        )
        self._made.body.addWidget(self._progress)
        _buttons(self._made, self._sample, self._cancel)
        row.addWidget(self._made, 1)
        self.first: QWidget = self._files

    def show_state(self, state: WelcomeState) -> None:
        """Show whether a sample is being made, and how far it is."""
        self._made.setVisible(state.offers_sample)
        running = state.sample is not None
        self._progress.setVisible(running)
        self._cancel.setVisible(running)
        self._sample.setVisible(not running)
        for press in (self._files, self._folder):
            press.setEnabled(not running)
        if state.sample is not None:
            self._progress.show_progress(state.sample.done, state.sample.total, self.words(state.sample))

    def words(self, progress: "ImportProgress") -> str:
        """Return how far the sample is."""
        if not progress.total:
            return self.tr("Inventing sessions…")
        words = self.tr("%1 of %2 sessions")
        words = words.replace("%1", self._locale.toString(progress.done))
        return words.replace("%2", self._locale.toString(progress.total))


class _Picture(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(44, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(appearance.colour("accent_surface"))
        painter.drawEllipse(self.rect())
        paint_icon(painter, self._icon, QRectF(12, 12, 20, 20), appearance.colour("accent"))


def _card(icon: str, title: str, text: str) -> Card:
    card = Card(padding=GAP + GRID)
    card.setAccessibleName(title)
    card.body.addWidget(_Picture(icon))
    card.body.addSpacing(GRID)
    card.body.addWidget(label(title, "headline", wrap=True))
    card.body.addWidget(label(text, "body", "ink2", wrap=True))
    card.body.addStretch(1)
    return card


def _buttons(card: Card, *parts: QPushButton) -> None:
    column = QVBoxLayout()
    column.setContentsMargins(0, GRID * 2, 0, 0)
    row = QHBoxLayout()
    row.setSpacing(GRID * 2)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    column.addLayout(row)
    card.body.addLayout(column)
