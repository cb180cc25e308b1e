"""One activity in full, as its page and a script want it."""

from dataclasses import dataclass
from datetime import date, timedelta

from peaksdesk.domain.activity import Activity, Lap, Source
from peaksdesk.domain.athlete import Thresholds, thresholds_on
from peaksdesk.domain.mean_max import best_of
from peaksdesk.domain.merge import merge
from peaksdesk.domain.metrics import Curve, Metrics
from peaksdesk.domain.sports import family
from peaksdesk.domain.streams import Streams
from peaksdesk.domain.zones import ZoneTable, zone_tables
from peaksdesk.formats import blob
from peaksdesk.services.corrections import corrected
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.projection import Scorer, parts_of

CURVE_DAYS = 90
"""How far back the curve beside an activity's own looks."""


@dataclass(frozen=True, eq=False)
class ActivityDetail:
    """One activity in full.

    Attributes:
        streams: Joined from all sources, with the spikes that the person fixed.
        zones: Power first where there is any, then heart rate, then pace.
        thresholds: What held on the activity's day.
        curve_90d: Best of the 90 days up to the activity's day, in its sports family, by channel.
        previous_id: The activity before this one by start, or None; likewise `next_id`.
    """

    activity: Activity
    sources: tuple[Source, ...]
    laps: tuple[Lap, ...]
    streams: Streams
    metrics: Metrics
    zones: tuple[ZoneTable, ...]
    thresholds: Thresholds
    curve_90d: dict[str, Curve]
    previous_id: int | None
    next_id: int | None


@dataclass(frozen=True, eq=False)
class ActivityEntry:
    """One activity with what a script wants beside its headline numbers."""

    activity: Activity
    metrics: Metrics
    sources: tuple[Source, ...]


def read_entries(uow: UnitOfWork, athlete_id: int, since: date | None, until: date | None) -> tuple[ActivityEntry, ...]:
    """Return activities of some local days with their metrics and sources, newest first."""
    blobs = {row.activity_id: row.metrics for row in uow.activities.all_metrics(athlete_id, since, until)}
    sources = uow.activities.all_sources(athlete_id, since, until)
    return tuple(
        ActivityEntry(
            activity, blob.unpack_metrics(blobs[activity.id], activity.summary), tuple(sources.get(activity.id, ()))
        )
        for activity in uow.activities.between(athlete_id, since, until)
    )


def read_detail(uow: UnitOfWork, activity: Activity) -> ActivityDetail:
    """Return an activity in full."""
    metrics = blob.unpack_metrics(uow.activities.metrics(activity.id), activity.summary)
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
    previous_id, next_id = uow.activities.neighbours(activity.id)
    return ActivityDetail(
        activity=activity,
        sources=tuple(uow.activities.sources(activity.id)),
        laps=uow.activities.laps(activity.id),
        streams=streams_of(uow, activity),
        metrics=metrics,
        zones=zone_tables(metrics, activity.sport, thresholds, athlete),
        thresholds=thresholds,
        curve_90d=curves,
        previous_id=previous_id,
        next_id=next_id,
    )


def streams_of(uow: UnitOfWork, activity: Activity) -> Streams:
    """Return an activity's records, joined from all sources and corrected as the person did."""
    return corrected(merge(parts_of(uow, activity.id)).recording, activity.edits).streams
