"""From sources to the activity that is shown: join, measure, score, and lay the person's edits on top."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np

from peaksdesk.domain.activity import EDITABLE, YOU, Recording
from peaksdesk.domain.analysis import measure
from peaksdesk.domain.athlete import Athlete, Threshold, thresholds_on
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.merge import Part, merge
from peaksdesk.domain.metrics import Metrics
from peaksdesk.domain.scoring import score
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import LATITUDE, LONGITUDE
from peaksdesk.formats import blob
from peaksdesk.services.corrections import CORRECTIONS, corrected
from peaksdesk.services.gear_names import read_names
from peaksdesk.services.kept import Projection
from peaksdesk.services.ports import UnitOfWork

Edits = Mapping[str, str | float | bool | None]


@dataclass(frozen=True)
class Scorer:
    """What an activity needs to know of the person.

    Attributes:
        history: All their thresholds.
        gear_names: The present name of gear by each name it had before.
    """

    athlete: Athlete
    history: tuple[Threshold, ...]
    gear_names: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, uow: UnitOfWork, athlete_id: int) -> "Scorer":
        """Read it from the store.

        Raises:
            LookupError: No such athlete.
        """
        athlete = uow.athletes.get(athlete_id)
        if athlete is None:
            raise LookupError(f"There is no athlete with the number {athlete_id}.")
        return cls(athlete, uow.athletes.thresholds(athlete_id), read_names(uow, athlete_id))

    def load(self, metrics: Metrics, sport: Sport, day: date, rpe: float | None, *, excluded: bool) -> Load:
        """Score a session by what held on its day."""
        if excluded:
            return Load(None, LoadMethod.NONE, None, (), "You left this activity out of the load.")
        return score(metrics, sport, thresholds_on(self.history, day), self.athlete, rpe)


def zone_of(recording: Recording, home: str) -> str:
    """Name the time zone a session began in: of its first position, else the device's offset, else the athlete's.

    Args:
        home: The athlete's IANA zone.
    """
    latitude, longitude = recording.streams.get(LATITUDE), recording.streams.get(LONGITUDE)
    if latitude is not None and longitude is not None:
        known = np.flatnonzero(np.isfinite(latitude) & np.isfinite(longitude))
        if known.size:
            from tzfpy import get_tz  # loads its map of the world: only where a session has a position

            name = get_tz(float(longitude[known[0]]), float(latitude[known[0]]))
            if name and _load(name) is not None:
                return str(name)
    if recording.utc_offset_s is not None and abs(recording.utc_offset_s) <= 14 * 3600:
        sign = "-" if recording.utc_offset_s < 0 else "+"
        hours, seconds = divmod(abs(recording.utc_offset_s), 3600)
        return f"UTC{sign}{hours:02d}:{seconds // 60:02d}"
    return home


def zone_info(zone: str) -> tzinfo:
    """Return the rules of a stored zone name; UTC where it means nothing on this machine."""
    if zone.startswith(("UTC+", "UTC-")):
        hours, _, minutes = zone[4:].partition(":")
        if hours.isdigit() and minutes.isdigit():
            offset = timedelta(hours=int(hours), minutes=int(minutes))
            return timezone(-offset if zone[3] == "-" else offset)
    return _load(zone) or UTC


def local(start: datetime, zone: str) -> datetime:
    """Return a time on the wall clock of the place."""
    return start.astimezone(zone_info(zone))


def project(
    parts: Sequence[Part], scorer: Scorer, edits: Edits, *, zone: str | None = None, metrics: Metrics | None = None
) -> Projection:
    """Compute an activity from its sources and the person's edits.

    Args:
        parts: The sources with their streams, at least one.
        zone: Where it happened, if that was looked up already.
        metrics: The measured numbers, if there is but one source and it was measured already.
    """
    merged = merge(parts)
    recording = merged.recording
    if "sport" in edits:  # what is measured depends on it: moving time, graded pace, which curves
        recording = replace(recording, sport=Sport(str(edits["sport"])))
        metrics = None
    if edits.keys() & set(CORRECTIONS):
        recording, metrics = corrected(recording, edits), None
    if metrics is None:
        metrics = measure(recording)
    if zone is None:
        zone = zone_of(recording, scorer.athlete.time_zone)
    provenance = dict(merged.provenance)
    plain = Projection(
        start=recording.start,
        zone=zone,
        local_date=local(recording.start, zone).date(),
        sport=recording.sport,
        title=recording.title,
        description=recording.description,
        gear=scorer.gear_names.get(recording.gear, recording.gear),
        rpe=recording.rpe,
        excluded=False,
        summary=metrics.summary,
        load=Load(None, LoadMethod.NONE, None, (), ""),
        provenance=provenance,
        edits=edits,
        laps=recording.laps,
        metrics=blob.pack_metrics(metrics),
    )
    return rescore(with_edits(plain, edits), metrics, scorer)


def with_edits(projection: Projection, edits: Edits) -> Projection:
    """Lay the person's edits over computed values."""
    values: dict[str, object] = {name: edits[name] for name in EDITABLE if name in edits}
    if "sport" in values:
        values["sport"] = Sport(str(values["sport"]))
    provenance = {**projection.provenance, **dict.fromkeys(values, YOU)}
    return replace(projection, **values, provenance=provenance, edits=edits)  # type: ignore[arg-type]


def rescore(projection: Projection, metrics: Metrics, scorer: Scorer) -> Projection:
    """Give a projection the load that its sport, RPE and day earn."""
    load = scorer.load(metrics, projection.sport, projection.local_date, projection.rpe, excluded=projection.excluded)
    return replace(projection, load=load)


def score_again(uow: UnitOfWork, activity_id: int) -> None:
    """Give an activity the load that its metrics, RPE and day earn now, without opening its streams."""
    activity = uow.activities.get(activity_id)
    if activity is None:
        raise LookupError(f"There is no activity with the number {activity_id}.")
    metrics = blob.unpack_metrics(uow.activities.metrics(activity_id), activity.summary)
    load = Scorer.of(uow, activity.athlete_id).load(
        metrics, activity.sport, activity.local_date, activity.rpe, excluded=activity.excluded
    )
    uow.activities.set_load(activity_id, load)


def parts_of(uow: UnitOfWork, activity_id: int) -> list[Part]:
    """Read an activity's sources with their streams."""
    return [
        Part(
            source.key,
            source.kind,
            replace(source.recording, streams=blob.unpack_streams(uow.activities.streams(source.id))),
        )
        for source in uow.activities.sources(activity_id)
    ]


def reproject(uow: UnitOfWork, activity_id: int, scorer: Scorer) -> None:
    """Compute an activity anew from the sources it has now; its edits stay."""
    activity = uow.activities.get(activity_id)
    if activity is None:
        raise LookupError(f"There is no activity with the number {activity_id}.")
    uow.activities.replace(activity_id, project(parts_of(uow, activity_id), scorer, activity.edits))


def _load(zone: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
