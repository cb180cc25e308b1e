"""All that was said in the corner since the start, newest first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from peaksdesk.ui import format as fmt
from peaksdesk.ui.notices import Noted, tone_shape
from peaksdesk.ui.overlay import Overlay
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.text import label

_WIDTH = 560
_HEIGHT = 420
_LONGEST = 500


class NoticeCentre(Overlay):
    """The list, over the window."""

    def __init__(self, window: QWidget, noted: Sequence[Noted]) -> None:
        """List what was noted, given oldest first."""
        super().__init__(window, "", _WIDTH)
        title = self.tr("Notices")
        self.setAccessibleName(title)
        head = QHBoxLayout()
        head.addWidget(label(title, "headline"), 1)
        self._close = button(self.tr("Close"), "link")
        self._close.clicked.connect(self.dismiss)
        head.addWidget(self._close)
        self.content.addLayout(head)
        if not noted:
            nothing = self.tr("Nothing yet. What is said in the corner stays here until PeaksDesk closes.")
            self.content.addWidget(label(nothing, "body", "ink2", wrap=True))
            return
        inside = QWidget()
        inside.setProperty("surface", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID * 2, 0)
        column.setSpacing(GRID * 2)
        for one in reversed(noted):
            column.addLayout(self._line(one))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls with the way through its buttons
        area.setAccessibleName(title)
        area.setWidget(inside)
        area.setFixedHeight(min(_HEIGHT, inside.sizeHint().height() + GRID * 2))
        self.content.addWidget(area)

    def start(self) -> None:
        """Show it, with the focus on the way out."""
        self.open(self._close)

    def _line(self, one: Noted) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        top = Qt.AlignmentFlag.AlignTop
        at = label(fmt.clock(one.at, self.locale()), "secondary", "ink2")
        at.setFixedWidth(at.fontMetrics().horizontalAdvance("00:00 MM"))
        row.addWidget(at, 0, top)
        shape = tone_shape(one.tone)
        if shape is not None:
            row.addWidget(shape, 0, top)
        row.addWidget(label(one.text[:_LONGEST], "body", wrap=True), 1)
        copy = button(self.tr("Copy"), "link", name=self.tr("Copy this text"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(one.text))
        row.addWidget(copy, 0, top)
        return row
