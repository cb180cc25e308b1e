"""Gear: what was used how far, and the person's changes to it, each of which can be taken back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.gear import Gear, Item, check
from peaksdesk.services.events import ActivitiesChanged, Events, GearChanged
from peaksdesk.services.gear_names import put_names, read_names, renamed, taken
from peaksdesk.services.ports import Database, UnitOfWork

Key = tuple[str, str]


@dataclass(frozen=True)
class GearBefore:
    """What was there before a change, enough to take it back.

    Attributes:
        keys: Gear that the change touched.
        kept: What was kept of it.
        activities: Activities that were given other gear, as they were.
        names: The names that gear had before.
    """

    athlete_id: int
    keys: tuple[Key, ...]
    kept: tuple[Gear, ...]
    activities: tuple[Activity, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


class GearShelf:
    """Reads and changes an athlete's gear."""

    def __init__(self, db: Database, events: Events) -> None:
        self._db = db
        self._events = events

    async def items(self, athlete_id: int) -> tuple[Item, ...]:
        """Return every piece of gear with its use, each followed by its parts."""
        from peaksdesk.domain.gear import take_stock
        from peaksdesk.services.listing import offset

        def read(uow: UnitOfWork) -> tuple[Item, ...]:
            table, kept = uow.listing.table(athlete_id, offset, None), uow.gear.all(athlete_id)
            return take_stock(table, kept, read_names(uow, athlete_id))

        return await self._db.read(read)

    async def add(self, athlete_id: int, gear: Gear) -> GearBefore:
        """Keep a piece of gear that activities need not name yet.

        Raises:
            ValueError: It cannot be kept, or there is one of this name.
        """
        gear = check(gear)

        def write(uow: UnitOfWork) -> GearBefore:
            if gear.key in {known.key for known in uow.gear.all(athlete_id)}:
                raise ValueError(f"There is already something called {gear.name}.")
            before = _before(uow, athlete_id, [gear.key])
            uow.gear.put(athlete_id, gear)
            if not gear.part_of:
                put_names(uow, athlete_id, taken(before.names, gear.name))
            return before

        return await self._change(write)

    async def change(self, athlete_id: int, key: Key, gear: Gear) -> GearBefore:
        """Keep what is said of gear; under another name, its activities and parts follow, joining what has that name.

        What is imported later under the name it had goes to it as well.

        Raises:
            ValueError: It cannot be kept; the message says why.
        """
        gear = check(gear)

        def write(uow: UnitOfWork) -> GearBefore:
            other = not gear.part_of and gear.name != key[1]
            moving = _named(uow, athlete_id, key[1]) if other else ()
            parts = [part for part in uow.gear.all(athlete_id) if other and part.part_of == key[1]]
            moved = [replace(part, part_of=gear.name) for part in parts]
            touched = [key, gear.key, *(part.key for part in (*parts, *moved))]
            before = _before(uow, athlete_id, touched, moving)
            for old in (key, *(part.key for part in parts)):
                uow.gear.remove(athlete_id, old)
            for new in (gear, *moved):
                uow.gear.put(athlete_id, new)
            for activity in moving:
                uow.activities.set_edits(activity.id, {**activity.edits, "gear": gear.name})
            if other:
                put_names(uow, athlete_id, renamed(before.names, key[1], gear.name))
            return before

        return await self._change(write)

    async def merge(self, athlete_id: int, name: str, into: str) -> GearBefore:
        """Make two pieces one: activities and parts of the first go to the second, with the way it had gone before.

        Raises:
            ValueError: They are the same.
        """
        if name == into:
            raise ValueError("Choose two different pieces of gear to merge.")
        kept = await self._db.read(lambda uow: {gear.key: gear for gear in uow.gear.all(athlete_id)})
        start_m = kept.get(("", name), Gear(name)).start_m
        goal = kept.get(("", into), Gear(into))
        return await self.change(athlete_id, ("", name), replace(goal, start_m=goal.start_m + start_m))

    async def forget(self, athlete_id: int, key: Key) -> GearBefore:
        """Forget what is kept of gear, and of its parts; what activities name stays in the list."""

        def write(uow: UnitOfWork) -> GearBefore:
            parts = [part.key for part in uow.gear.all(athlete_id) if not key[0] and part.part_of == key[1]]
            before = _before(uow, athlete_id, [key, *parts])
            for gone in before.keys:
                uow.gear.remove(athlete_id, gone)
            return before

        return await self._change(write)

    async def put_back(self, before: GearBefore) -> GearBefore:
        """Make gear and activities as they were; return what takes that back again."""

        def write(uow: UnitOfWork) -> GearBefore:
            found = [activity for had in before.activities if (activity := uow.activities.get(had.id)) is not None]
            now = _before(uow, before.athlete_id, before.keys, found)
            for key in before.keys:
                uow.gear.remove(before.athlete_id, key)
            for gear in before.kept:
                uow.gear.put(before.athlete_id, gear)
            had = {activity.id: activity for activity in before.activities}
            for activity in found:
                _give_back(uow, activity, had[activity.id])
            put_names(uow, before.athlete_id, before.names)
            return now

        return await self._change(write)

    async def _change(self, write: Callable[[UnitOfWork], GearBefore]) -> GearBefore:
        before = await self._db.write(write)
        self._events.publish(GearChanged(before.athlete_id))
        if before.activities:
            self._events.publish(ActivitiesChanged(before.athlete_id))
        return before


def _before(uow: UnitOfWork, athlete_id: int, keys: Iterable[Key], activities: Iterable[Activity] = ()) -> GearBefore:
    wanted = tuple(dict.fromkeys(keys))
    kept = tuple(gear for gear in uow.gear.all(athlete_id) if gear.key in wanted)
    return GearBefore(athlete_id, wanted, kept, tuple(activities), read_names(uow, athlete_id))


def _named(uow: UnitOfWork, athlete_id: int, name: str) -> tuple[Activity, ...]:
    return tuple(found for found in uow.activities.between(athlete_id, None, None) if found.gear == name)


def _give_back(uow: UnitOfWork, activity: Activity, had: Activity) -> None:
    """Set the gear, and whose word it is, as they were; other edits made since stay."""
    edits = {name: value for name, value in activity.edits.items() if name != "gear"}
    origin = {name: source for name, source in activity.provenance.items() if name != "gear"}
    if "gear" in had.edits:
        edits["gear"] = had.edits["gear"]
    if "gear" in had.provenance:
        origin["gear"] = had.provenance["gear"]
    uow.activities.put_back(activity.id, {"gear": had.gear}, edits, origin)
