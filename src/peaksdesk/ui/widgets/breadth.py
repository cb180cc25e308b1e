"""A page of words and figures keeps a width that can be read across, however wide the screen is."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from peaksdesk.ui.theme import MARGIN

WIDEST = 1760
"""Of such a page with its margins, px; pages of charts and days take all there is."""


class Breadth(QObject):
    """Leaves free at the trailing side what a page has beyond `WIDEST`."""

    def __init__(self, page: QWidget) -> None:
        """Watch over a page that has its layout."""
        super().__init__(page)
        self._page = page
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the page."""
        layout = self._page.layout()
        if watched is self._page and layout is not None and event.type() == QEvent.Type.Resize:
            around = layout.contentsMargins()
            free = MARGIN + max(self._page.width() - WIDEST, 0)
            mirrored = self._page.isRightToLeft()
            around.setLeft(free if mirrored else MARGIN)
            around.setRight(MARGIN if mirrored else free)
            if around != layout.contentsMargins():
                layout.setContentsMargins(around)
        return super().eventFilter(watched, event)
