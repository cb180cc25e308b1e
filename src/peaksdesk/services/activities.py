"""Activities: the list, one in full, and the person's changes to them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from peaksdesk.domain.activity import EDITABLE, LONGEST, Activity
from peaksdesk.domain.sports import Sport
from peaksdesk.services.events import ActivitiesChanged, Events
from peaksdesk.services.ports import Database, UnitOfWork

if TYPE_CHECKING:  # a list needs none of it: it loads when an activity is opened or changed
    from pathlib import Path

    from peaksdesk.domain.spikes import Fix
    from peaksdesk.services.detail import ActivityDetail, ActivityEntry
    from peaksdesk.services.one_file import FileKind
    from peaksdesk.services.study import Study


KEPT_IN_BIN = timedelta(days=30)
"""How long a deleted activity, or an import that was taken back, can be brought back."""


class NotFound(LookupError):
    """No such activity. The message is one sentence for the person."""


class Activities:
    """Reads and changes activities.

    Args:
        now: Gives the time, aware.
    """

    def __init__(self, db: Database, events: Events, now: Callable[[], datetime]) -> None:
        self._db = db
        self._events = events
        self._now = now

    async def between(self, athlete_id: int, since: date | None, until: date | None) -> tuple[Activity, ...]:
        """Return activities of these local days, newest first."""
        return await self._db.read(lambda uow: tuple(uow.activities.between(athlete_id, since, until)))

    async def entries(self, athlete_id: int, since: date | None, until: date | None) -> "tuple[ActivityEntry, ...]":
        """Return activities of these local days with their metrics and sources, newest first."""
        from peaksdesk.services.detail import read_entries

        return await self._db.read(lambda uow: read_entries(uow, athlete_id, since, until))

    async def detail(self, activity_id: int) -> "ActivityDetail":
        """Return one activity in full.

        Raises:
            NotFound: It is not here, or in the bin.
        """
        from peaksdesk.services.detail import read_detail

        return await self._db.read(lambda uow: read_detail(uow, _get(uow, activity_id)))

    async def edit(self, activity_id: int, **changes: str | float | bool | None) -> Activity:
        """Set fields by hand: title, sport, description, gear, rpe, excluded. They outlive a new merge.

        A title, a note or gear changes nothing but itself; RPE and exclusion score the activity anew; another sport
        measures it anew.

        Raises:
            NotFound: It is not here.
            ValueError: A field that cannot be edited, or a value out of range; the message says which.
        """
        from peaksdesk.services.editing import put_edits

        check_edits(changes)

        def write(uow: UnitOfWork) -> Activity:
            put_edits(uow, activity_id, {**_get(uow, activity_id).edits, **changes})
            return _get(uow, activity_id)

        return await self._change(write)

    async def put_edits(
        self, activity_id: int, edits: Mapping[str, str | float | bool | None], names: Iterable[str]
    ) -> Activity:
        """Give some fields the edits they had before or after a change; a field that is not in `edits` has none.

        Args:
            edits: All there were at that time.
            names: The fields (or corrections) that the change was about.

        Raises:
            NotFound: It is not here.
        """
        from peaksdesk.services.editing import put_edits

        chosen = frozenset(names)

        def write(uow: UnitOfWork) -> Activity:
            rest = {name: value for name, value in _get(uow, activity_id).edits.items() if name not in chosen}
            put_edits(uow, activity_id, {**rest, **{name: edits[name] for name in edits if name in chosen}})
            return _get(uow, activity_id)

        return await self._change(write)

    async def fix_spikes(self, activity_id: int, fixes: "Sequence[Fix]") -> Activity:
        """Put other values in place of spikes; originals stay, and the fixes outlive a new merge.

        Args:
            fixes: Of the activity's records as they are now, as a `Study` has them; none takes all fixes back.

        Raises:
            NotFound: It is not here.
        """
        from peaksdesk.services.editing import fix_spikes, take_fixes_back

        def write(uow: UnitOfWork) -> Activity:
            _get(uow, activity_id)
            if fixes:
                fix_spikes(uow, activity_id, fixes)
            else:
                take_fixes_back(uow, activity_id)
            return _get(uow, activity_id)

        return await self._change(write)

    async def mark_lap(self, activity_id: int, start_s: float, end_s: float) -> Activity:
        """Make a lap of a stretch, or take away the one that was made of just this stretch.

        Raises:
            NotFound: It is not here.
            ValueError: The stretch is shorter than a second.
        """
        from peaksdesk.services.editing import mark_lap

        def write(uow: UnitOfWork) -> Activity:
            _get(uow, activity_id)
            mark_lap(uow, activity_id, start_s, end_s)
            return _get(uow, activity_id)

        return await self._change(write)

    async def study(self, detail: "ActivityDetail") -> "Study":
        """Return what takes longer to know of an activity: intervals, W'bal, spikes, and bests to compare with."""
        from peaksdesk.services.study import read_study

        return await self._db.read(lambda uow: read_study(uow, detail))

    async def save(self, detail: "ActivityDetail", kind: "FileKind", path: "Path") -> None:
        """Write an activity to a file.

        Raises:
            StoreError: It cannot be written as this, or there; says why.
        """
        import asyncio

        from peaksdesk.services.one_file import bytes_of, write

        data = await self._db.read(lambda uow: bytes_of(uow, detail, kind))
        await asyncio.to_thread(write, path, data)

    async def gear(self, athlete_id: int) -> tuple[str, ...]:
        """Return the names of an athlete's gear to choose from, the one used last first; what is retired is not."""

        def read(uow: UnitOfWork) -> tuple[str, ...]:
            kept = [gear for gear in uow.gear.all(athlete_id) if not gear.part_of]
            retired = {gear.name for gear in kept if gear.retired_on is not None}
            used = [row.gear for row in uow.activities.between(athlete_id, None, None) if row.gear]
            names = dict.fromkeys([*used, *(gear.name for gear in kept)])
            return tuple(name for name in names if name not in retired)

        return await self._db.read(read)

    async def split(self, source_id: int, activity_id: int) -> int:
        """Make an activity of its own out of one source; return its id."""
        from peaksdesk.services.projection import Scorer
        from peaksdesk.services.regrouping import split_off

        def write(uow: UnitOfWork) -> Activity:
            activity = _get(uow, activity_id)
            if len(uow.activities.sources(activity_id)) < 2:
                raise ValueError("This activity has only one source: there is nothing to split off.")
            new_id = split_off(uow, Scorer.of(uow, activity.athlete_id), activity_id, [source_id])
            return _get(uow, new_id)

        return (await self._change(write)).id

    async def merge(self, keep_id: int, other_id: int) -> Activity:
        """Join two activities into the first; the other's sources become its own."""
        from peaksdesk.services.projection import Scorer
        from peaksdesk.services.regrouping import join

        def write(uow: UnitOfWork) -> Activity:
            keep, other = _get(uow, keep_id), _get(uow, other_id)
            if keep.id == other.id or keep.athlete_id != other.athlete_id:
                raise ValueError("Two different activities of one athlete can be merged.")
            join(uow, Scorer.of(uow, keep.athlete_id), keep_id, other_id)
            return _get(uow, keep_id)

        return await self._change(write)

    async def unmerge(self, keep: Activity, other: Activity, source_ids: Sequence[int]) -> int:
        """Take a merge back: the other's sources leave again, and each activity has the edits it had before.

        Args:
            keep: As it was before the merge; likewise `other`, which it took in.
            source_ids: The sources that were the other's.

        Returns:
            The id that the other has now.
        """
        from peaksdesk.services.projection import Scorer, reproject
        from peaksdesk.services.regrouping import split_off

        def write(uow: UnitOfWork) -> Activity:
            scorer = Scorer.of(uow, _get(uow, keep.id).athlete_id)
            uow.activities.set_edits(keep.id, keep.edits)
            new_id = split_off(uow, scorer, keep.id, source_ids)
            uow.activities.set_edits(new_id, other.edits)
            reproject(uow, new_id, scorer)
            return _get(uow, new_id)

        return (await self._change(write)).id

    async def delete(self, activity_id: int) -> None:
        """Put an activity in the bin, where it stays thirty days."""
        at = self._now()

        def write(uow: UnitOfWork) -> Activity:
            activity = _get(uow, activity_id)
            uow.activities.delete(activity_id, at)
            return activity

        await self._change(write)

    async def restore(self, activity_id: int) -> None:
        """Take an activity out of the bin."""

        def write(uow: UnitOfWork) -> Activity:
            uow.activities.restore(activity_id)
            return _get(uow, activity_id)

        await self._change(write)

    async def _change(self, write: Callable[[UnitOfWork], Activity]) -> Activity:
        activity = await self._db.write(write)
        self._events.publish(ActivitiesChanged(activity.athlete_id))
        return activity


def _get(uow: UnitOfWork, activity_id: int) -> Activity:
    activity = uow.activities.get(activity_id)
    if activity is None:
        raise NotFound(f"There is no activity with the number {activity_id}.")
    return activity


def check_edits(changes: Mapping[str, object]) -> None:
    """Refuse edits that cannot be kept.

    Raises:
        ValueError: A field that cannot be edited, or a value out of range; the message says which.
    """
    unknown = changes.keys() - set(EDITABLE)
    if unknown:
        raise ValueError(f"{', '.join(sorted(unknown))} cannot be edited: only {', '.join(EDITABLE)} can.")
    for name, most in LONGEST.items():
        text = changes.get(name)
        if text is not None and not isinstance(text, str):
            raise ValueError(f"The {name} of an activity is text.")
        if text is not None and len(text) > most:
            raise ValueError(f"The {name} of an activity can have up to {most} characters.")
    rpe = changes.get("rpe")
    if rpe is not None and not (isinstance(rpe, int | float) and 0 <= rpe <= 10):
        raise ValueError("RPE goes from 0 (rest) to 10 (all out).")
    if "sport" in changes and changes["sport"] not in set(Sport):
        raise ValueError(f"{changes['sport']} is not a sport that is known here.")
