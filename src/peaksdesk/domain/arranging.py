"""Activities found, put in order and grouped: what a list shows, row by row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np

from peaksdesk.domain.activity_filter import Filter, matching
from peaksdesk.domain.activity_table import ActivityTable, Coded, Flags, Ints, Origins
from peaksdesk.domain.periods import Entries, Period, PeriodTotals, Totals, WeekStart, by_period
from peaksdesk.domain.sports import Family, Sport, family

_FAMILY_CODES = {group: code for code, group in enumerate(Family)}
_SORTED_LETTERS = 40
_MOST_WORDS = 64


class Grouping(StrEnum):
    """What a list is cut into."""

    NONE = "none"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, eq=False)
class Arranged:
    """What a list shows.

    Attributes:
        rows: Rows of the table, top to bottom; `-1 - k` is the heading of the k-th of `groups`.
        groups: Periods that hold something, in the list's order.
        totals: Of all that was found, rows of closed groups included.
    """

    rows: Ints
    groups: tuple[PeriodTotals, ...]
    totals: Totals


class Index:
    """A table made ready to be searched and sorted; what takes long is made once, when it is first wanted."""

    def __init__(
        self, table: ActivityTable, sport_names: Mapping[Sport, str], day_name: Callable[[date], str] = date.isoformat
    ) -> None:
        """Prepare nothing yet.

        Args:
            sport_names: As the person reads them; likewise `day_name`.
        """
        self.table = table
        self._sport_names = sport_names
        self._day_name = day_name
        self._titles: Coded | None = None
        self._in_titles: dict[str, Flags] = {}
        self._days: Coded | None = None
        self._orders: dict[tuple[str, bool], Ints] = {}
        self._found: dict[str, Flags] = {}

    def learn(self, origins: Origins) -> None:
        """Know where the activities came from as well."""
        self.table = self.table.with_origins(origins)
        self._found.clear()
        for descending in (False, True):
            for name in ("device", "sources"):
                self._orders.pop((name, descending), None)

    def prepare(self) -> None:
        """Make ready what the first search needs."""
        table = self.table
        if self._titles is not None:
            return
        known, codes = np.unique(table.day, return_inverse=True)
        days = [date.fromordinal(day) for day in known.tolist()]
        names = tuple(f"{self._day_name(day)} {day.isoformat()}" for day in days)
        self._days = Coded(codes.astype(np.int64), tuple(name.casefold() for name in names))
        self._titles = Coded.of([title.casefold() for title in table.title])  # last: a thread takes it as the sign

    def totals(self, rows: Ints) -> Totals:
        """Add up some rows."""
        numbers = self.table.numbers
        time_s, distance_m, ascent_m = (
            float(np.nansum(numbers[name][rows])) for name in ("time_s", "distance_m", "ascent_m")
        )
        counted = rows[~self.table.excluded[rows]]
        return Totals(int(rows.size), time_s, distance_m, ascent_m, float(np.nansum(numbers["load"][counted])))

    def arrange(
        self,
        wanted: Filter,
        order: str,
        *,
        descending: bool,
        grouping: Grouping,
        closed: frozenset[str],
        today: date,
        week_start: WeekStart,
    ) -> Arranged:
        """Return what is wanted, in order and grouped.

        Args:
            order: `date`, `title`, `sport`, `gear`, `method`, `device`, `excluded`, `sources`, or a number of
                the table. Rows without the value come last either way; equal ones stay newest first.
            closed: Labels of groups whose rows are hidden.
            today: What `wanted.recent` counts from.
        """
        kept = matching(self.table, wanted, today, week_start)
        for word in wanted.words.casefold().split():
            kept = kept & self._with(word)
        sequence = self._order(order, descending=descending)
        rows = sequence[kept[sequence]]
        totals = self.totals(rows)
        if grouping is Grouping.NONE:
            return Arranged(rows, (), totals)
        rising = order == "date" and not descending
        return self._grouped(rows, Period(grouping.value), week_start, closed, totals, rising=rising)

    def _with(self, word: str) -> Flags:
        if word not in self._found:
            if len(self._found) > _MOST_WORDS:
                self._found.clear()
            self._found[word] = self._holding(word)
        return self._found[word]

    def _holding(self, word: str) -> Flags:
        table = self.table
        self.prepare()
        found = np.zeros(len(table), np.bool_)
        if self._titles is not None and len(table):
            found |= self._held_by(self._titles, word)[self._titles.codes]
        sports = Coded(table.sport.codes, tuple(self._sport_names.get(Sport(s), s) for s in table.sport.values))
        for coded in (sports, table.gear, *filter(None, (self._days,))):
            found |= np.array([word in value.casefold() for value in coded.values], np.bool_)[coded.codes]
        if table.origins is not None:
            found[[at for at, note in table.origins.notes.items() if word in note.casefold()]] = True
        return found

    def _held_by(self, titles: Coded, word: str) -> Flags:
        """Tell which titles hold a word; of a word with a letter more only what held it without the letter can."""
        if word not in self._in_titles:
            if len(self._in_titles) > _MOST_WORDS:
                self._in_titles.clear()
            shorter = self._in_titles.get(word[:-1])
            near = range(len(titles.values)) if shorter is None else np.flatnonzero(shorter).tolist()
            held = np.zeros(len(titles.values), np.bool_)
            held[[at for at in near if word in titles.values[at]]] = True
            self._in_titles[word] = held
        return self._in_titles[word]

    def _order(self, name: str, *, descending: bool) -> Ints:
        key = (name, descending)
        if key not in self._orders:
            values = self._values(name)
            # NaN stays last when the sign turns, so that what does not tell comes last either way.
            self._orders[key] = np.argsort(-values if descending else values, kind="stable").astype(np.int64)
        return self._orders[key]

    def _values(self, name: str) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
        table = self.table
        if name == "date":
            return table.start_s
        if name == "title":
            # As fixed-width text numpy sorts them without holding up the other threads.
            titles = np.array([title.casefold()[:_SORTED_LETTERS] for title in table.title], f"U{_SORTED_LETTERS}")
            sequence = np.argsort(titles, kind="stable")
            changed = np.concatenate(([0], (titles[sequence][1:] != titles[sequence][:-1]).cumsum()))
            ranks = np.empty(len(table), np.float64)
            ranks[sequence] = changed
            ranks[titles == ""] = np.nan
            return ranks
        if name == "excluded":
            return np.where(table.excluded, 1.0, 0.0)
        if name == "sources":
            return np.zeros(len(table)) if table.origins is None else table.origins.count.astype(np.float64)
        coded = self._coded(name)
        if coded is None:
            return table.numbers[name]
        ranked = {text: rank for rank, text in enumerate(sorted(set(coded.values), key=str.casefold))}
        ranks = np.array([ranked[text] if text else np.nan for text in coded.values], np.float64)
        return ranks[coded.codes] if len(table) else np.zeros(0)

    def _coded(self, name: str) -> Coded | None:
        table = self.table
        if name == "sport":
            return Coded(table.sport.codes, tuple(self._sport_names.get(Sport(s), s) for s in table.sport.values))
        if name == "device":
            return Coded.of([""] * len(table)) if table.origins is None else table.origins.device
        return {"gear": table.gear, "method": table.method}.get(name)

    def _grouped(
        self, rows: Ints, period: Period, week_start: WeekStart, closed: frozenset[str], totals: Totals, *, rising: bool
    ) -> Arranged:
        if not rows.size:
            return Arranged(rows, (), totals)
        periods = [found for found in by_period(self._entries(rows), period, week_start) if found.total.count]
        firsts = np.array([found.first.toordinal() for found in periods], np.int64)
        key = np.searchsorted(firsts, self.table.day[rows], side="right") - 1
        if not rising:
            periods.reverse()
            key = len(periods) - 1 - key
        rows = rows[np.argsort(key, kind="stable")]
        starts = np.concatenate(([0], np.cumsum([found.total.count for found in periods])))
        parts = []
        for k, found in enumerate(periods):
            parts.append(np.array([-1 - k], np.int64))
            if found.label not in closed:
                parts.append(rows[starts[k] : starts[k + 1]])
        return Arranged(np.concatenate(parts), tuple(periods), totals)

    def _entries(self, rows: Ints) -> Entries:
        table = self.table
        names = ("time_s", "distance_m", "ascent_m", "load")
        values = np.nan_to_num(np.stack([table.numbers[name][rows] for name in names], axis=-1))
        values[table.excluded[rows], 3] = 0.0
        codes = np.array([_FAMILY_CODES[family(Sport(value))] for value in table.sport.values], np.intp)
        return Entries(table.day[rows], codes[table.sport.codes[rows]], values)
