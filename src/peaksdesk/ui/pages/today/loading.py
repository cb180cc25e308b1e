"""The Today page while it loads: the same cards, in grey."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.ui.theme import GAP
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.skeleton import Skeleton

READINESS_HEIGHT = 236
TILE_HEIGHT = 146
_TILES = 5


def loading_face() -> QWidget:
    """Return the page in grey."""
    page = QWidget()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(GAP)
    outer.addLayout(_row((((1, 4, 1, 1, 4, 1), 11), ((5,), 9)), READINESS_HEIGHT, 5))
    outer.addLayout(_row((((3, 1), 1),) * _TILES, TILE_HEIGHT, 3))
    outer.addLayout(_row((((9, 1), 11), ((1, 4, 1, 1), 9)), 0, 0), 1)
    return page


def _row(cards: tuple[tuple[tuple[int, ...], int], ...], height: int, rows: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for columns, share in cards:
        card = Card()
        if height:
            card.setFixedHeight(height)
        card.body.addWidget(Skeleton(columns, rows=rows))
        row.addWidget(card, share)
    return row
