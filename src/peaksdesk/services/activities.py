"""Activities: the list, one in full, and the person's changes to them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from peaksdesk.domain.activity import Activity, Lap, Source
from peaksdesk.domain.athlete import thresholds_on
from peaksdesk.domain.mean_max import best_of
from peaksdesk.domain.merge import merge
from peaksdesk.domain.metrics import Curve, Metrics
from peaksdesk.domain.sports import Sport, family
from peaksdesk.domain.streams import Streams
from peaksdesk.domain.zones import ZoneTable, zone_tables
from peaksdesk.formats import blob
from peaksdesk.services.events import ActivitiesChanged, Events
from peaksdesk.services.imports import join, split_off
from peaksdesk.services.ports import Database, UnitOfWork
from peaksdesk.services.projection import EDITABLE, Scorer, parts_of, reproject

CURVE_DAYS = 90
"""How far back the curve beside an activity's own looks."""


class NotFound(LookupError):
    """No such activity. The message is one sentence for the person."""


@dataclass(frozen=True, eq=False)
class ActivityDetail:
    """One activity in full.

    Attributes:
        streams: Joined from all sources.
        zones: Power first where there is any, then heart rate, then pace.
        curve_90d: Best of the 90 days up to the activity's day, in its sports family, by channel.
        previous_id: The activity before this one by start, or None; likewise `next_id`.
    """

    activity: Activity
    sources: tuple[Source, ...]
    laps: tuple[Lap, ...]
    streams: Streams
    metrics: Metrics
    zones: tuple[ZoneTable, ...]
    curve_90d: dict[str, Curve]
    previous_id: int | None
    next_id: int | None


@dataclass(frozen=True, eq=False)
class ActivityEntry:
    """One activity with what a script wants beside its headline numbers."""

    activity: Activity
    metrics: Metrics
    sources: tuple[Source, ...]


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

    async def entries(self, athlete_id: int, since: date | None, until: date | None) -> tuple[ActivityEntry, ...]:
        """Return activities of these local days with their metrics and sources, newest first."""
        return await self._db.read(lambda uow: _entries(uow, athlete_id, since, until))

    async def detail(self, activity_id: int) -> ActivityDetail:
        """Return one activity in full.

        Raises:
            NotFound: It is not here, or in the bin.
        """
        return await self._db.read(lambda uow: _detail(uow, activity_id))

    async def edit(self, activity_id: int, **changes: str | float | bool | None) -> Activity:
        """Set fields by hand: title, sport, description, gear, rpe, excluded. They outlive a new merge.

        A title, a note or gear changes nothing but itself; RPE and exclusion score the activity anew; another sport
        measures it anew.

        Raises:
            NotFound: It is not here.
            ValueError: A field that cannot be edited, or a value out of range; the message says which.
        """
        _check(changes)

        def write(uow: UnitOfWork) -> Activity:
            activity = _get(uow, activity_id)
            edits = {**activity.edits, **changes}
            scorer = Scorer.of(uow, activity.athlete_id)
            uow.activities.set_edits(activity_id, edits)
            if "sport" in changes:
                reproject(uow, activity_id, scorer)
            elif changes.keys() & {"rpe", "excluded"}:
                edited = _get(uow, activity_id)
                metrics = blob.unpack_metrics(uow.activities.metrics(activity_id), edited.summary)
                load = scorer.load(metrics, edited.sport, edited.local_date, edited.rpe, excluded=edited.excluded)
                uow.activities.set_load(activity_id, load)
            return _get(uow, activity_id)

        return await self._change(write)

    async def split(self, source_id: int, activity_id: int) -> int:
        """Make an activity of its own out of one source; return its id."""

        def write(uow: UnitOfWork) -> Activity:
            activity = _get(uow, activity_id)
            if len(uow.activities.sources(activity_id)) < 2:
                raise ValueError("This activity has only one source: there is nothing to split off.")
            new_id = split_off(uow, Scorer.of(uow, activity.athlete_id), activity_id, [source_id])
            return _get(uow, new_id)

        return (await self._change(write)).id

    async def merge(self, keep_id: int, other_id: int) -> Activity:
        """Join two activities into the first; the other's sources become its own."""

        def write(uow: UnitOfWork) -> Activity:
            keep, other = _get(uow, keep_id), _get(uow, other_id)
            if keep.id == other.id or keep.athlete_id != other.athlete_id:
                raise ValueError("Two different activities of one athlete can be merged.")
            join(uow, Scorer.of(uow, keep.athlete_id), keep_id, other_id)
            return _get(uow, keep_id)

        return await self._change(write)

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


def _entries(uow: UnitOfWork, athlete_id: int, since: date | None, until: date | None) -> tuple[ActivityEntry, ...]:
    blobs = {row.activity_id: row.metrics for row in uow.activities.all_metrics(athlete_id, since, until)}
    sources = uow.activities.all_sources(athlete_id, since, until)
    return tuple(
        ActivityEntry(
            activity, blob.unpack_metrics(blobs[activity.id], activity.summary), tuple(sources.get(activity.id, ()))
        )
        for activity in uow.activities.between(athlete_id, since, until)
    )


def _detail(uow: UnitOfWork, activity_id: int) -> ActivityDetail:
    activity = _get(uow, activity_id)
    metrics = blob.unpack_metrics(uow.activities.metrics(activity_id), activity.summary)
    thresholds = thresholds_on(uow.athletes.thresholds(activity.athlete_id), activity.local_date)
    athlete = Scorer.of(uow, activity.athlete_id).athlete
    since = activity.local_date - timedelta(days=CURVE_DAYS)
    rows = [
        row
        for row in uow.activities.all_metrics(activity.athlete_id, since, activity.local_date)
        if family(row.sport) == family(activity.sport)
    ]
    curves = {
        channel: best_of([curve for row in rows if (curve := blob.unpack_curve(row.metrics, channel)) is not None])
        for channel in metrics.curves
    }
    previous_id, next_id = uow.activities.neighbours(activity_id)
    return ActivityDetail(
        activity=activity,
        sources=tuple(uow.activities.sources(activity_id)),
        laps=uow.activities.laps(activity_id),
        streams=merge(parts_of(uow, activity_id)).recording.streams,
        metrics=metrics,
        zones=zone_tables(metrics, activity.sport, thresholds, athlete),
        curve_90d=curves,
        previous_id=previous_id,
        next_id=next_id,
    )


def _check(changes: Mapping[str, object]) -> None:
    unknown = changes.keys() - set(EDITABLE)
    if unknown:
        raise ValueError(f"{', '.join(sorted(unknown))} cannot be edited: only {', '.join(EDITABLE)} can.")
    rpe = changes.get("rpe")
    if rpe is not None and not (isinstance(rpe, int | float) and 0 <= rpe <= 10):
        raise ValueError("RPE goes from 0 (rest) to 10 (all out).")
    if "sport" in changes and changes["sport"] not in set(Sport):
        raise ValueError(f"{changes['sport']} is not a sport that is known here.")
