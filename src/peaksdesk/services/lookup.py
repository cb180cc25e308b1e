"""Activities found while somebody types: by words of their names and by days, out of a hundred thousand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from peaksdesk.services.events import Events, Fact
from peaksdesk.services.listing import Listing

if TYPE_CHECKING:
    from peaksdesk.domain.activity_table import ActivityRow, ActivityTable


@dataclass(frozen=True, eq=False)
class Index:
    """An athlete's activities, ready to be searched on any thread.

    Attributes:
        names: What each is called and what sport it was, folded, with a blank before every word.
    """

    athlete_id: int
    table: "ActivityTable"
    names: tuple[str, ...]

    def find(
        self, words: Sequence[str], since: date | None = None, until: date | None = None, most: int = 8
    ) -> "tuple[ActivityRow, ...]":
        """Return the activities that hold every (folded) word, those where words begin so first, then the newest."""
        days = self.table.day
        first = since.toordinal() if since else 0
        last = until.toordinal() if until else date.max.toordinal()
        rows = ((days >= first) & (days <= last)).nonzero()[0].tolist()
        begun = [f" {word}" for word in words]
        best: list[int] = []
        rest: list[int] = []
        for row in rows:
            name = self.names[row]
            if not all(word in name for word in words):
                continue
            if all(word in name for word in begun):
                best.append(row)
                if len(best) == most:
                    break
            elif len(rest) < most:
                rest.append(row)
        return tuple(self.table.row(row) for row in (*best, *rest)[:most])


class Lookup:
    """Keeps the index that was asked for last, until an activity changes or sports are called otherwise."""

    def __init__(self, listing: Listing, events: Events) -> None:
        self._listing = listing
        self._kept: Index | None = None
        self._names: Mapping[str, str] = {}
        self._changes = 0
        events.subscribe(self._hear)

    async def index(self, athlete_id: int, sports: Mapping[str, str]) -> Index:
        """Return the index of an athlete's activities.

        Args:
            sports: What each value of `Sport` is called in the person's language.
        """
        import asyncio

        if self._kept is not None and self._kept.athlete_id == athlete_id and self._names == sports:
            return self._kept
        before = self._changes
        table = await self._listing.table(athlete_id)
        made = await asyncio.to_thread(_index, athlete_id, table, sports)
        if before == self._changes:
            self._kept, self._names = made, dict(sports)
        return made

    def _hear(self, fact: Fact) -> None:
        del fact
        self._changes += 1
        self._kept = None


def _index(athlete_id: int, table: "ActivityTable", sports: Mapping[str, str]) -> Index:
    from peaksdesk.domain.name_search import fold

    known = [f" {fold(sports.get(sport, sport))}" for sport in table.sport.values]
    kinds = table.sport.codes.tolist()
    names = tuple(
        f" {' '.join(fold(title).split())}{known[kind]}" for title, kind in zip(table.title, kinds, strict=True)
    )
    return Index(athlete_id, table, names)
