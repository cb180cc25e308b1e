"""A page of words and figures keeps a width that can be read across, however wide the screen is."""

from PySide6.QtWidgets import QWidget

from peaksdesk.ui.theme import MARGIN

WIDEST = 1760
"""Of such a page with its margins, px; pages of charts and days take all there is."""


def keep_breadth(page: QWidget) -> None:
    """Leave free at the trailing side what a page has beyond `WIDEST`; to be called when it gets another size."""
    layout = page.layout()
    if layout is None:
        return
    around = layout.contentsMargins()
    free = MARGIN + max(page.width() - WIDEST, 0)
    mirrored = page.isRightToLeft()
    around.setLeft(free if mirrored else MARGIN)
    around.setRight(MARGIN if mirrored else free)
    if around != layout.contentsMargins():
        layout.setContentsMargins(around)
