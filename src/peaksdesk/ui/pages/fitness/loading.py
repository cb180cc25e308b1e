"""The Form page while it loads: the same cards, in grey."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.skeleton import Skeleton

_HEADLINE = 98
_SHARES = (3, 3, 4, 8)


def loading_face() -> QWidget:
    """Return the page in grey."""
    page = QWidget()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(GAP)
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for share in _SHARES:
        card = Card(padding=GRID * 2)
        card.setFixedHeight(_HEADLINE)
        card.body.addWidget(Skeleton((1,) * max(share // 3, 1), row_height=26, rows=3))
        row.addWidget(card, share)
    outer.addLayout(row)
    card = Card()
    card.body.addWidget(Skeleton((9, 1), row_height=88))
    outer.addWidget(card, 1)
    return page
