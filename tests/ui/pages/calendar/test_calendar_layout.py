"""Where days and cards lie."""

import itertools
from datetime import date

import pytest
from PySide6.QtCore import QRectF

from peaksdesk.services.calendar import Day
from peaksdesk.ui.pages.calendar.examples import done
from peaksdesk.ui.pages.calendar.layout import HEAD, MONTH_SIZES, NUMBER, PAD, Columns, Size, place_day, rows

DAY = date(2026, 11, 21)


def day(*kinds):
    return Day(DAY, tuple(done(n, DAY, kind) for n, kind in enumerate(kinds)))


def placed(height, *kinds):
    return place_day(day(*kinds), QRectF(100, 50, 140, height), MONTH_SIZES, NUMBER)


@pytest.mark.parametrize(
    ("height", "kinds", "size", "hidden"),
    [
        (150, (0,), Size.PROFILE, 0),
        (150, (0, 1), Size.TWO, 0),
        (150, (7, 4), Size.PROFILE, 0),
        (150, (0, 1, 2, 3), Size.LINE, 0),
        (150, (0, 1, 2, 3, 5, 6), Size.LINE, 3),
        (60, (0, 1), Size.LINE, 2),
    ],
)
def test_the_largest_cards_that_all_fit_are_taken(height, kinds, size, hidden):
    place = placed(height, *kinds)
    assert place.hidden == hidden
    assert {card.size for card in place.cards} <= {size}
    assert len(place.cards) + hidden == len(kinds)


@pytest.mark.parametrize("height", [60, 93, 121, 150, 400])
@pytest.mark.parametrize("count", [1, 2, 3, 5, 12])
def test_nothing_leaves_its_cell_and_nothing_overlaps(height, count):
    place = placed(height, *range(count))
    boxes = [card.rect for card in place.cards] + ([place.more] if place.hidden else [])
    for box in boxes:
        assert place.rect.contains(box)
    for above, below in itertools.pairwise(boxes):
        assert above.bottom() <= below.top()


def test_a_card_without_zones_wastes_no_room():
    with_zones, without = placed(150, 0).cards[0], placed(150, 7).cards[0]
    assert without.rect.height() < with_zones.rect.height()
    assert without.rect.top() == with_zones.rect.top() == 50 + NUMBER
    assert without.rect.left() == 100 + PAD


def test_columns_and_rows_cover_the_whole_without_a_gap():
    columns = Columns.of(1157.0)
    cells = [columns.day(at, 0, 10) for at in range(7)] + [columns.totals(0, 10)]
    assert cells[0].left() == 0
    assert cells[-1].right() == 1157
    assert all(a.right() == b.left() for a, b in itertools.pairwise(cells))
    lines = rows(6, 743.0)
    assert lines[0][0] == HEAD
    assert lines[-1][0] + lines[-1][1] == 743
    assert all(a[0] + a[1] == b[0] for a, b in itertools.pairwise(lines))
