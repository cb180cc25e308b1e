"""Where the days, the cards and the totals of the calendar lie; left-to-right, px."""

import itertools
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QRectF

from peaksdesk.services.calendar import WEEK_DAYS, Day, Entry

HEAD = 32
"""Height of the row with the weekdays."""
PAD = 6
GAP = 4
NUMBER = 24
"""Height of a day's number."""
MORE = 22
"""Height of the line that says how many more there are."""
_LEAST_TOTALS, _MOST_TOTALS = 142, 210


NO_NUMBER = 8
"""Room over the cards where the head tells the dates."""
FACT = 17
"""Height of a line of numbers on a whole card."""
_PROFILE, _WHOLE, _WHOLE_PROFILE = 26, 80, 28


class Size(IntEnum):
    """How much a card tells, at least; the value is its height without what not every activity has."""

    LINE = 24
    TWO = 42
    PROFILE = 43
    WHOLE = 80

    def height(self, entry: Entry) -> float:
        """Return how high an entry's card is."""
        profile = any(entry.zones)
        if self is Size.PROFILE:
            return Size.TWO + (_PROFILE if profile else 0)
        if self is Size.WHOLE:
            return _WHOLE + FACT * facts(entry) + (_WHOLE_PROFILE if profile else 0)
        return float(self)


MONTH_SIZES = (Size.PROFILE, Size.TWO, Size.LINE)
WEEK_SIZES = (Size.WHOLE, Size.PROFILE, Size.TWO, Size.LINE)


@dataclass(frozen=True)
class CardPlace:
    """A card of a day."""

    rect: QRectF
    size: Size
    entry: Entry


@dataclass(frozen=True)
class DayPlace:
    """A day: its cell, the cards that fit, and the line for the others.

    Attributes:
        hidden: How many entries have no room.
    """

    day: Day
    rect: QRectF
    cards: tuple[CardPlace, ...]
    hidden: int
    more: QRectF


@dataclass(frozen=True)
class Columns:
    """The eight columns: seven days and the week's totals."""

    day_width: float
    width: float

    @classmethod
    def of(cls, width: float) -> "Columns":
        """Share a width out."""
        totals = min(max(width * 0.135, _LEAST_TOTALS), _MOST_TOTALS)
        return cls((width - totals) / WEEK_DAYS, width)

    def day(self, index: int, top: float, height: float) -> QRectF:
        """Return the cell of a day of the week."""
        left, right = round(self.day_width * index), round(self.day_width * (index + 1))
        return QRectF(left, top, right - left, height)

    def totals(self, top: float, height: float) -> QRectF:
        """Return the cell of the totals."""
        left = round(self.day_width * WEEK_DAYS)
        return QRectF(left, top, self.width - left, height)


def facts(entry: Entry) -> int:
    """Return how many lines of numbers a whole card has: the way, the pace or power, the heart rate."""
    summary = entry.activity.summary
    return sum((bool(summary.distance_m), bool(summary.np_w or summary.distance_m), bool(summary.avg_hr_bpm)))


def rows(count: int, height: float) -> list[tuple[float, float]]:
    """Return top and height of each week under the head, in whole pixels."""
    room = height - HEAD
    edges = [HEAD + round(room * n / count) for n in range(count + 1)]
    return [(float(top), float(bottom - top)) for top, bottom in itertools.pairwise(edges)]


def place_day(day: Day, cell: QRectF, sizes: tuple[Size, ...], number: float) -> DayPlace:
    """Give a day's entries the largest cards that all fit; where even lines do not, some are hidden.

    Args:
        number: Height of the day's number over the cards.
    """
    left, width, top = cell.left() + PAD, cell.width() - 2 * PAD, cell.top() + number
    room = cell.bottom() - PAD - top
    heights = [float(sizes[-1])] * len(day.entries)
    chosen = sizes[-1]
    for size in sizes:
        tried = [size.height(entry) for entry in day.entries]
        if sum(tried) + GAP * (len(tried) - 1) <= room:
            chosen, heights = size, tried
            break
    else:
        del heights[max(int((room - MORE) // (chosen + GAP)), 0) :]
    cards = []
    for entry, height in zip(day.entries, heights, strict=False):
        cards.append(CardPlace(QRectF(left, top, width, height), chosen, entry))
        top += height + GAP
    return DayPlace(day, cell, tuple(cards), len(day.entries) - len(cards), QRectF(left, top, width, MORE))
