"""Bikes, shoes and what is fitted to them: how far each went, and how much of its life is left."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from peaksdesk.domain.sports import Family, Sport, family

if TYPE_CHECKING:
    from peaksdesk.domain.activity_table import ActivityTable

LONGEST_NAME = 120
LONGEST_NOTE = 2_000
FURTHEST_M = 1_000_000_000.0

_SOON = 0.9
"""Share of the limit from which the end is near."""


class Wear(StrEnum):
    """How near the limit is."""

    UNLIMITED = "unlimited"
    FINE = "fine"
    SOON = "soon"
    OVER = "over"


@dataclass(frozen=True)
class Gear:
    """What the person says of a piece of gear; how far it went comes from activities.

    Attributes:
        name: As activities name it; a part has a name of its own.
        part_of: Name of what it is fitted to, else empty; a part goes where that goes.
        since: A part counts from this day on.
        start_m: How far it had gone before.
        limit_m: When it is to be replaced or serviced, or None.
        retired_on: The last day that it counts; hidden from choosers from then on.
    """

    name: str
    part_of: str = ""
    since: date | None = None
    start_m: float = 0.0
    limit_m: float | None = None
    retired_on: date | None = None
    note: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from the athlete's other gear."""
        return self.part_of, self.name


@dataclass(frozen=True)
class Use:
    """What was done with a piece of gear.

    Attributes:
        first: Day of its first activity, or None without any; likewise `last`.
        families: Metres by family of sports, the furthest first; 0 where no distance is known, as on a turbo trainer.
    """

    activities: int = 0
    distance_m: float = 0.0
    time_s: float = 0.0
    first: date | None = None
    last: date | None = None
    families: Mapping[Family, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Item:
    """A piece of gear with its use.

    Attributes:
        before: Names it had before; what is imported under them belongs to it.
    """

    gear: Gear
    use: Use
    before: tuple[str, ...] = ()

    @property
    def total_m(self) -> float:
        """How far it went altogether."""
        return self.gear.start_m + self.use.distance_m

    @property
    def left_m(self) -> float | None:
        """How far it may still go; less than nothing once it is over, None without a limit."""
        return None if self.gear.limit_m is None else self.gear.limit_m - self.total_m

    @property
    def wear(self) -> Wear:
        """How near the limit is."""
        limit = self.gear.limit_m
        if not limit:
            return Wear.UNLIMITED
        if self.total_m >= limit:
            return Wear.OVER
        return Wear.SOON if self.total_m >= _SOON * limit else Wear.FINE


def take_stock(
    table: "ActivityTable", kept: Iterable[Gear], names: Mapping[str, str] = MappingProxyType({})
) -> tuple[Item, ...]:
    """Return every piece of gear that activities name or that is kept, each followed by its parts.

    What is in use comes first, the last used before the others; what is retired follows.

    Args:
        table: All activities of an athlete.
        kept: What the athlete said of gear.
        names: The present name of gear by each name it had before.
    """
    known = {gear.key: gear for gear in kept}
    for name in table.gear.values:
        if name:
            known.setdefault(("", name), Gear(name))
    had: dict[tuple[str, str], list[str]] = {}
    for old, name in names.items():
        had.setdefault(("", name), []).append(old)
    items = {key: Item(gear, _use(table, gear), tuple(had.get(key, ()))) for key, gear in known.items()}
    parts: dict[str, list[Item]] = {}
    for item in items.values():
        if item.gear.part_of:
            parts.setdefault(item.gear.part_of, []).append(item)
    # A part whose bike is gone stands on its own.
    heads = [item for item in items.values() if not item.gear.part_of or ("", item.gear.part_of) not in items]
    ordered: list[Item] = []
    for head in sorted(heads, key=_place):
        ordered.append(head)
        if not head.gear.part_of:
            ordered += sorted(parts.get(head.gear.name, ()), key=_place)
    return tuple(ordered)


def check(gear: Gear) -> Gear:
    """Return gear with blanks around its words taken off.

    Raises:
        ValueError: It cannot be kept; the message says why.
    """
    name, note = " ".join(gear.name.split()), gear.note.strip()
    if not name:
        raise ValueError("Gear needs a name.")
    if len(name) > LONGEST_NAME:
        raise ValueError(f"The name of gear can have up to {LONGEST_NAME} characters.")
    if len(note) > LONGEST_NOTE:
        raise ValueError(f"A note can have up to {LONGEST_NOTE} characters.")
    if not 0 <= gear.start_m <= FURTHEST_M:
        raise ValueError("The distance before is a number from 0 on.")
    if gear.limit_m is not None and not 0 < gear.limit_m <= FURTHEST_M:
        raise ValueError("The limit is a distance, or left empty.")
    if gear.part_of == name:
        raise ValueError("Nothing can be a part of itself.")
    return Gear(name, gear.part_of, gear.since, gear.start_m, gear.limit_m, gear.retired_on, note)


def _use(table: "ActivityTable", gear: Gear) -> Use:
    import numpy as np

    name = gear.part_of or gear.name
    if name not in table.gear.values:
        return Use()
    mine = table.gear.codes == table.gear.values.index(name)
    if gear.since is not None:
        mine &= table.day >= gear.since.toordinal()
    if gear.retired_on is not None:
        mine &= table.day <= gear.retired_on.toordinal()
    count = int(mine.sum())
    if count == 0:
        return Use()
    distance = np.nan_to_num(table.numbers["distance_m"][mine])
    by_sport = np.bincount(table.sport.codes[mine], distance, len(table.sport.values))
    families: dict[Family, float] = {}
    done = set(table.sport.codes[mine].tolist())
    for code, (sport, metres) in enumerate(zip(table.sport.values, by_sport.tolist(), strict=True)):
        if code in done:
            group = family(Sport(sport))
            families[group] = families.get(group, 0.0) + metres
    return Use(
        activities=count,
        distance_m=float(distance.sum()),
        time_s=float(np.nan_to_num(table.numbers["time_s"][mine]).sum()),
        first=date.fromordinal(int(table.day[mine].min())),
        last=date.fromordinal(int(table.day[mine].max())),
        families=dict(sorted(families.items(), key=lambda pair: -pair[1])),
    )


def _place(item: Item) -> tuple[bool, int, str]:
    last = item.use.last or date.min
    return item.gear.retired_on is not None, -last.toordinal(), item.gear.name.casefold()
