"""Many activities changed in one go: one transaction, one fact, and one way back for all of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from peaksdesk.domain.activity import Activity, Source
from peaksdesk.services.events import ActivitiesChanged, Events
from peaksdesk.services.ports import Database, UnitOfWork

Value = str | float | bool | None
Edits = Mapping[str, Value]


class CannotMerge(ValueError):
    """These are not recordings of one session. The message is a sentence for the person."""


@dataclass(frozen=True)
class Before:
    """What was there before a change, enough to take it back.

    Attributes:
        activities: As they were.
        names: The fields that were changed.
    """

    athlete_id: int
    activities: tuple[Activity, ...]
    names: frozenset[str]


@dataclass(frozen=True)
class Merged:
    """A merge, enough to take it back.

    Attributes:
        keep: The activity that took the others in, as it was.
        others: Each of them as it was, with the ids of its sources.
    """

    keep: Activity
    others: tuple[tuple[Activity, tuple[int, ...]], ...]


class Many:
    """Changes several activities at once.

    Args:
        now: Gives the time, aware.
    """

    def __init__(self, db: Database, events: Events, now: Callable[[], datetime]) -> None:
        self._db = db
        self._events = events
        self._now = now

    async def edit(self, activity_ids: Sequence[int], changes: Edits) -> Before:
        """Set the same fields of all of them by hand; those that are gone are passed over.

        A `note` among the changes is not a field: it is put under the description that an activity has.

        Raises:
            ValueError: A field that cannot be edited, or a value out of range; the message says which.
        """
        from peaksdesk.services.activities import check_edits

        note = str(changes.get("note") or "").strip()
        fields = {name: value for name, value in changes.items() if name != "note"}
        check_edits(fields)

        def write(uow: UnitOfWork) -> Before:
            found = _present(uow, activity_ids)
            for activity in found:
                noted = {"description": f"{activity.description}\n{note}".strip()} if note else {}
                check_edits(noted)
                _put(uow, activity, {**activity.edits, **fields, **noted})
            names = frozenset(fields) | ({"description"} if note else set())
            return Before(_athlete(found), tuple(found), names)

        return await self._published(write)

    async def put_back(self, before: Before) -> Before:
        """Give activities the edits they had; return what takes that back again."""

        def write(uow: UnitOfWork) -> Before:
            found = _present(uow, [activity.id for activity in before.activities])
            had = {activity.id: activity for activity in before.activities}
            for activity in found:
                _put_back(uow, activity, had[activity.id], before.names)
            return Before(before.athlete_id, tuple(found), before.names)

        return await self._published(write)

    async def delete(self, activity_ids: Sequence[int]) -> None:
        """Put activities in the bin, where they stay thirty days."""
        at = self._now()

        def write(uow: UnitOfWork) -> int | None:
            found = _present(uow, activity_ids)
            for activity in found:
                uow.activities.delete(activity.id, at)
            return found[0].athlete_id if found else None

        await self._told(write)

    async def restore(self, activity_ids: Sequence[int]) -> None:
        """Take activities out of the bin."""

        def write(uow: UnitOfWork) -> int | None:
            for activity_id in activity_ids:
                uow.activities.restore(activity_id)
            found = _present(uow, activity_ids[:1])
            return found[0].athlete_id if found else None

        await self._told(write)

    async def sources(self, activity_id: int) -> tuple[Source, ...]:
        """Return the sources of one activity, without their streams."""
        return await self._db.read(lambda uow: tuple(uow.activities.sources(activity_id)))

    async def merge(self, activity_ids: Sequence[int]) -> Merged:
        """Join activities into the one that began first; the others' sources become its own.

        Raises:
            CannotMerge: They are not recordings of one session; says why, and nothing was changed.
        """
        from peaksdesk.services.projection import Scorer
        from peaksdesk.services.regrouping import join

        def write(uow: UnitOfWork) -> Merged:
            found = sorted(_present(uow, activity_ids), key=lambda activity: (activity.start, activity.id))
            why = refusal(found)
            if why:
                raise CannotMerge(why)
            keep, *others = found
            taken = tuple((other, tuple(s.id for s in uow.activities.sources(other.id))) for other in others)
            scorer = Scorer.of(uow, keep.athlete_id)
            for other in others:
                join(uow, scorer, keep.id, other.id)
            return Merged(keep, taken)

        merged = await self._db.write(write)
        self._events.publish(ActivitiesChanged(merged.keep.athlete_id))
        return merged

    async def unmerge(self, merged: Merged) -> tuple[int, ...]:
        """Take a merge back; return the ids that the activities have now, the kept one first."""
        from peaksdesk.services.projection import Scorer, reproject
        from peaksdesk.services.regrouping import split_off

        keep = merged.keep

        def write(uow: UnitOfWork) -> tuple[int, ...]:
            scorer = Scorer.of(uow, keep.athlete_id)
            uow.activities.set_edits(keep.id, keep.edits)
            ids = [keep.id]
            for other, source_ids in merged.others:
                here = {source.id for source in uow.activities.sources(keep.id)}
                new_id = split_off(uow, scorer, keep.id, [key for key in source_ids if key in here])
                uow.activities.set_edits(new_id, other.edits)
                reproject(uow, new_id, scorer)
                ids.append(new_id)
            return tuple(ids)

        ids = await self._db.write(write)
        self._events.publish(ActivitiesChanged(keep.athlete_id))
        return ids

    async def _published(self, write: Callable[[UnitOfWork], Before]) -> Before:
        before = await self._db.write(write)
        self._events.publish(ActivitiesChanged(before.athlete_id))
        return before

    async def _told(self, write: Callable[[UnitOfWork], int | None]) -> None:
        athlete_id = await self._db.write(write)
        if athlete_id is not None:
            self._events.publish(ActivitiesChanged(athlete_id))


def refusal(found: Sequence[Activity]) -> str:
    """Return why activities cannot be one, as a sentence; empty if they can.

    They have to be of sports that go together, and each has to begin before the ones before it are over.
    """
    from peaksdesk.domain.matching import START_WITHIN_S
    from peaksdesk.domain.sports import same_family

    if len(found) < 2:
        return "Choose two or more activities to merge."
    if len({activity.athlete_id for activity in found}) > 1:
        return "Activities of two athletes cannot be merged."
    ordered = sorted(found, key=lambda activity: activity.start)
    if any(not same_family(a.sport, b.sport) for a in ordered for b in ordered[:1]):
        return "These are different sports: only recordings of one session can be merged."
    end = ordered[0].start.timestamp()
    for activity in ordered:
        begin = activity.start.timestamp()
        if begin > end + START_WITHIN_S:
            return "These do not overlap in time: only recordings of one session can be merged."
        end = max(end, begin + (activity.summary.duration_s or 0.0))
    return ""


def _put(uow: UnitOfWork, activity: Activity, edits: Edits) -> None:
    from peaksdesk.services.projection import Scorer, reproject, score_again

    uow.activities.set_edits(activity.id, edits)
    changed = {name for name, value in edits.items() if name not in activity.edits or activity.edits[name] != value}
    if "sport" in changed:
        reproject(uow, activity.id, Scorer.of(uow, activity.athlete_id))
    elif changed & {"rpe", "excluded"}:
        score_again(uow, activity.id)


def _put_back(uow: UnitOfWork, activity: Activity, had: Activity, names: frozenset[str]) -> None:
    """Set fields as they were, without opening the sources again where nothing was measured anew."""
    from peaksdesk.services.projection import Scorer, reproject, score_again

    kept = {name: value for name, value in activity.edits.items() if name not in names}
    edits = {**kept, **{name: value for name, value in had.edits.items() if name in names}}
    origin = {name: of for name, of in activity.provenance.items() if name not in names}
    origin |= {name: of for name, of in had.provenance.items() if name in names}
    uow.activities.put_back(activity.id, {name: getattr(had, name) for name in names}, edits, origin)
    if "sport" in names:
        reproject(uow, activity.id, Scorer.of(uow, activity.athlete_id))
    elif names & {"rpe", "excluded"}:
        score_again(uow, activity.id)


def _present(uow: UnitOfWork, activity_ids: Sequence[int]) -> list[Activity]:
    return [activity for activity in map(uow.activities.get, activity_ids) if activity is not None]


def _athlete(found: Sequence[Activity]) -> int:
    if not found:
        raise LookupError("These activities are not here any more.")
    return found[0].athlete_id
