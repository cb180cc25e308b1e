"""The Activity page while it loads: the same cards, in grey."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.ui.theme import GRID, MARGIN
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.skeleton import Skeleton

_SIDE = 302
_NUMBERS = 8
_STRIP = 48


def loading_face() -> QWidget:
    """Return the page's layout without its content."""
    page = QWidget()
    page.setProperty("surface", "page")
    outer = QVBoxLayout(page)
    outer.setContentsMargins(MARGIN, MARGIN - GRID * 2, MARGIN, MARGIN - GRID)
    outer.setSpacing(GRID * 3)
    heading = Skeleton((3, 5), row_height=28, rows=2)
    heading.setFixedHeight(56)
    outer.addWidget(heading)
    numbers = QHBoxLayout()
    numbers.setSpacing(GRID * 3)
    for _ in range(_NUMBERS):
        card = _card((1,), row_height=24, rows=2)
        card.setFixedHeight(70)
        numbers.addWidget(card)
    outer.addLayout(numbers)
    main = QHBoxLayout()
    main.setSpacing(GRID * 3)
    left = QVBoxLayout()
    left.setSpacing(GRID * 3)
    left.addWidget(_card((1, 7), row_height=96), 1)
    for _ in range(2):
        strip = _card((1, 1, 1, 3), row_height=24, rows=1)
        strip.setFixedHeight(_STRIP)
        left.addWidget(strip)
    main.addLayout(left, 1)
    side = QVBoxLayout()
    side.setSpacing(GRID * 3)
    for _ in range(3):
        card = _card((2, 3, 1), row_height=28)
        card.setFixedWidth(_SIDE)
        side.addWidget(card)
    main.addLayout(side)
    outer.addLayout(main, 1)
    return page


def _card(columns: tuple[int, ...], row_height: int, rows: int = 0) -> Card:
    card = Card(padding=GRID * 2)
    card.body.addWidget(Skeleton(columns, row_height=row_height, rows=rows))
    return card
