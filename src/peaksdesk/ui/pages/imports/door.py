"""The drop zone with its two buttons, large while nothing else is on the page."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.dropzone import DropZone
from peaksdesk.ui.widgets.icons import paint_icon
from peaksdesk.ui.widgets.text import label

_LEAST = 200
_SMALL = 88
_UNBOUND = 16_777_215
"""Qt's own largest size of a widget, px."""


class Door(DropZone):
    """Where files come in.

    Attributes:
        files_pressed: The person wants to choose files; likewise `folder_pressed`.
    """

    files_pressed = Signal()
    folder_pressed = Signal()

    def __init__(self) -> None:
        """Make it large and open."""
        super().__init__()
        self.setAccessibleName(self.tr("Drop files here"))
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._icon = _Tray()
        self._title = label(self.tr("Drop files or folders here"), "headline")
        self._accepted = label(
            self.tr("FIT, TCX and GPX, also as .gz  ·  whole folders  ·  the .zip of a Strava export"), "body", "ink2"
        )
        self._words = QVBoxLayout()
        self._words.setSpacing(GRID)
        self._hint = label(
            self.tr(
                "Nothing imported yet. A folder from your watch or bike computer, or the archive that Strava sends "
                "you, is a good start. Every import can be undone."
            ),
            "body",
            "ink2",
            wrap=True,
        )
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hint.setFixedWidth(520)
        self._words.addStretch(1)
        self._words.addWidget(self._title)
        self._words.addWidget(self._accepted)
        self._words.addStretch(1)
        self._files = button(self.tr("Choose files…"), "primary")
        self._folder = button(self.tr("Choose folder…"))
        self._files.clicked.connect(lambda: self.files_pressed.emit())
        self._folder.clicked.connect(lambda: self.folder_pressed.emit())
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(GRID * 2)
        self._buttons.addWidget(self._files)
        self._buttons.addWidget(self._folder)
        self._small: bool | None = None

    def set_open(self, *, opened: bool, small: bool, alone: bool = False) -> None:
        """Take files or not (one import at a time), and be a small strip or as large as there is room.

        Args:
            alone: Nothing was ever imported: say how to begin.
        """
        self._hint.setVisible(alone)
        self.setMinimumHeight(_SMALL if small else _LEAST)
        self.setMaximumHeight(_SMALL if small else _UNBOUND)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setEnabled(opened)
        self.setAcceptDrops(opened)
        self.setVisible(opened)
        if small is self._small:
            return
        self._small = small
        while self._box.count():
            self._box.takeAt(0)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if small else QBoxLayout.Direction.TopToBottom)
        side = Qt.AlignmentFlag.AlignLeft if small else Qt.AlignmentFlag.AlignHCenter
        middle = Qt.AlignmentFlag.AlignVCenter if small else Qt.AlignmentFlag.AlignHCenter
        self._title.setAlignment(side)
        self._accepted.setAlignment(side)
        self._title.setFont(appearance.font("strong" if small else "headline"))
        self._words.setSpacing(0 if small else GRID)
        self._box.setContentsMargins(GAP, GAP, GAP, GAP)
        self._box.setSpacing(GAP)
        if not small:
            self._box.addStretch(1)
        self._box.addWidget(self._icon, 0, middle)
        self._box.addLayout(self._words, 1 if small else 0)
        self._box.addLayout(self._buttons)
        self._box.setAlignment(self._buttons, middle)
        if not small:
            row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            row.addStretch(1)
            row.addWidget(self._hint)
            row.addStretch(1)
            self._box.addLayout(row)
            self._box.addStretch(1)


class _Tray(QWidget):
    def __init__(self) -> None:
        super().__init__()
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
        paint_icon(painter, "import", QRectF(11, 11, 22, 22), appearance.colour("accent"))
