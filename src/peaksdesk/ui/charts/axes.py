"""What runs along a chart: days, numbers or names."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from PySide6.QtCore import QDate, QLocale

from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.scale import LinearScale, Scale
from peaksdesk.ui.charts.table import Raw, raw_of
from peaksdesk.ui.charts.ticks import date_ticks

WEEK = 7


class Axis(Protocol):
    """Places along a chart as plain numbers."""

    @property
    def title(self) -> str:
        """Heading of its column in the table."""
        ...

    @property
    def first(self) -> float:
        """Where it begins; likewise `last` where it ends."""
        ...

    @property
    def last(self) -> float:
        """Where it ends."""
        ...

    @property
    def least(self) -> float:
        """The narrowest stretch worth looking at."""
        ...

    def ticks(self, lo: float, hi: float, most: int) -> Sequence[tuple[float, str]]:
        """Return places to mark between two, at most about `most`, and what is written there."""
        ...

    def text(self, at: float) -> str:
        """Return a place in full."""
        ...

    def raw(self, at: float) -> Raw:
        """Return a place as a spreadsheet wants it."""
        ...


@dataclass(frozen=True)
class DayAxis:
    """Days counted from `start`; a day's value stands on its number.

    Attributes:
        count: How many days, at least 1.
        every: 7 where each value stands for the week that begins on its day.
    """

    title: str
    start: date
    count: int
    every: int = 1
    locale: QLocale = field(default_factory=QLocale)

    @property
    def first(self) -> float:
        """Half a value before the first."""
        return -0.5 * self.every

    @property
    def last(self) -> float:
        """Half a value after the last."""
        return self.count - 1 + 0.5 * self.every

    @property
    def least(self) -> float:
        """A week, or four where weeks are shown."""
        return float(WEEK if self.every == 1 else 4 * WEEK)

    def day(self, at: float) -> date:
        """Return the day nearest to a place."""
        return self.start + timedelta(days=round(at))

    def place(self, day: date) -> float:
        """Return where a day lies."""
        return float((day - self.start).days)

    def ticks(self, lo: float, hi: float, most: int) -> Sequence[tuple[float, str]]:
        """Return Mondays, firsts of months or years."""
        return [
            (self.place(day), text)
            for day, text in date_labels(self.day(math.ceil(lo)), self.day(math.floor(hi)), most, self.locale)
        ]

    def text(self, at: float) -> str:
        """Return the day with its year."""
        return fmt.short_day(self.day(at), self.locale)

    def raw(self, at: float) -> Raw:
        """Return the day."""
        return self.day(at)


@dataclass(frozen=True)
class NumberAxis:
    """Values of a kind of their own, as below a scatter."""

    title: str
    low: float
    high: float
    scale: Scale = field(default_factory=LinearScale)

    @property
    def first(self) -> float:
        """A little under the lowest."""
        return self.low - self._room

    @property
    def last(self) -> float:
        """A little over the highest."""
        return self.high + self._room

    @property
    def least(self) -> float:
        """A fiftieth of it."""
        return (self.last - self.first) / 50

    def ticks(self, lo: float, hi: float, most: int) -> Sequence[tuple[float, str]]:
        """Return round values."""
        return [(value, self.scale.tick(value)) for value in self.scale.ticks(lo, hi, most)]

    def text(self, at: float) -> str:
        """Return a value with its unit."""
        return f"{self.scale.text(at)} {self.scale.unit}".rstrip()

    def raw(self, at: float) -> Raw:
        """Return the value in the unit on screen."""
        return raw_of(self.scale, at)

    @property
    def _room(self) -> float:
        return max((self.high - self.low) * 0.03, 1e-9)


@dataclass(frozen=True)
class NameAxis:
    """Names in an order, such as months, weekdays or sports; the first stands on 0."""

    title: str
    names: tuple[str, ...]

    @property
    def first(self) -> float:
        """Half a name before the first."""
        return -0.5

    @property
    def last(self) -> float:
        """Half a name after the last."""
        return max(len(self.names), 1) - 0.5

    @property
    def least(self) -> float:
        """Two names."""
        return 2.0

    def ticks(self, lo: float, hi: float, most: int) -> Sequence[tuple[float, str]]:
        """Return every name that has room, else every second, third, and so on."""
        apart = max(1, math.ceil((hi - lo) / max(most, 1)))
        inside = range(max(math.ceil(lo), 0), min(math.floor(hi), len(self.names) - 1) + 1)
        return [(float(at), self.names[at]) for at in inside if at % apart == 0]

    def text(self, at: float) -> str:
        """Return the name."""
        return self.names[min(max(round(at), 0), len(self.names) - 1)] if self.names else ""

    def raw(self, at: float) -> Raw:
        """Return the name."""
        return self.text(at)


def date_labels(first: date, last: date, most: int, locale: QLocale) -> list[tuple[date, str]]:
    """Return days to label between two, and what is written there: the year only where it begins."""
    ticks = date_ticks(first, last, most)
    monthly = all(tick.day == 1 for tick in ticks)
    yearly = monthly and all(tick.month == 1 for tick in ticks)
    pattern = "yyyy" if yearly else "MMM" if monthly else "d MMM"
    return [
        (
            tick,
            locale.toString(
                QDate(tick.year, tick.month, tick.day),
                "MMM yyyy" if monthly and not yearly and tick.month == 1 else pattern,
            ),
        )
        for tick in ticks
    ]
