"""Activities without a file: what the person says of a session becomes one, scored by how hard it felt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.sports import Sport
from peaksdesk.services.activities import check_edits
from peaksdesk.services.events import ActivitiesChanged, Events
from peaksdesk.services.kept import NewSource
from peaksdesk.services.ports import Database, UnitOfWork

LONGEST_S = 48 * 3600.0
FURTHEST_M = 2_000_000.0


@dataclass(frozen=True)
class Told:
    """What somebody tells of a session.

    Attributes:
        day: Where the athlete lives.
        at: When it began, on that day's clock.
        duration_s: How long it took.
        rpe: Perceived exertion, 0 to 10.
    """

    day: date
    at: time
    sport: Sport
    duration_s: float
    distance_m: float | None = None
    rpe: float | None = None
    title: str = ""
    note: str = ""


class ByHand:
    """Keeps activities that were typed in.

    Args:
        now: Gives the time, aware.
    """

    def __init__(self, db: Database, events: Events, now: Callable[[], datetime]) -> None:
        self._db = db
        self._events = events
        self._now = now

    async def add(self, athlete_id: int, told: Told) -> Activity:
        """Keep an activity; it is taken back like any other, by `Activities.delete`.

        Raises:
            ValueError: What was told cannot be; the message says what.
        """
        at = self._now()
        _check(told, at.date())
        activity = await self._db.write(lambda uow: _keep(uow, athlete_id, told, at))
        self._events.publish(ActivitiesChanged(athlete_id))
        return activity


def _check(told: Told, today: date) -> None:
    check_edits({"title": told.title, "description": told.note, "rpe": told.rpe})
    if told.day > today:
        raise ValueError("An activity that was done cannot lie in the future.")
    if not 0 < told.duration_s <= LONGEST_S:
        raise ValueError("An activity takes more than no time and up to 48 hours.")
    if told.distance_m is not None and not 0 < told.distance_m <= FURTHEST_M:
        raise ValueError("A distance is more than nothing and up to 2,000 km.")


def _keep(uow: UnitOfWork, athlete_id: int, told: Told, now: datetime) -> Activity:
    import numpy as np

    from peaksdesk.domain.activity import DeviceTotals, Recording, SourceKind, source_key
    from peaksdesk.domain.merge import Part
    from peaksdesk.domain.streams import Streams
    from peaksdesk.formats import blob
    from peaksdesk.services.projection import Scorer, project, zone_info

    scorer = Scorer.of(uow, athlete_id)
    zone = scorer.athlete.time_zone
    recording = Recording(
        start=datetime.combine(told.day, told.at, zone_info(zone)).astimezone(UTC),
        sport=told.sport,
        streams=Streams(np.empty(0)),
        totals=DeviceTotals(elapsed_s=told.duration_s, timer_s=told.duration_s, distance_m=told.distance_m),
        title=told.title,
        description=told.note,
        rpe=told.rpe,
    )
    projection = project([Part(source_key("", 0), SourceKind.MANUAL, recording)], scorer, {}, zone=zone)
    activity_id = uow.activities.add(athlete_id, projection)
    source = NewSource(
        kind=SourceKind.MANUAL,
        name="Typed in",
        sha256="",
        session=0,
        recording=recording,
        streams=blob.pack_streams(recording.streams),
        channels=(),
        imported_at=now,
        batch_id=None,
    )
    uow.activities.add_source(activity_id, source)
    activity = uow.activities.get(activity_id)
    if activity is None:
        raise LookupError("The activity was not kept.")
    return activity
