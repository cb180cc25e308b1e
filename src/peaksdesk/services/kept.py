"""What the services give the store to keep, and what it gives back that is no thing of the domain."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from peaksdesk.domain.activity import Lap, Recording, SourceKind
from peaksdesk.domain.load import Load
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.sports import Sport


@dataclass(frozen=True)
class NewSource:
    """A source about to be kept. `streams` and `original` are already encoded (formats.blob), ready to be written."""

    kind: SourceKind
    name: str
    sha256: str
    session: int
    recording: Recording
    streams: bytes
    channels: tuple[str, ...]
    imported_at: datetime
    batch_id: int | None


@dataclass(frozen=True)
class Projection:
    """An activity as computed from its sources: everything of `Activity` but its identity, laps and metrics beside."""

    start: datetime
    zone: str
    local_date: date
    sport: Sport
    title: str
    description: str
    gear: str
    rpe: float | None
    excluded: bool
    summary: Summary
    load: Load
    provenance: Mapping[str, str]
    edits: Mapping[str, str | float | bool | None]
    laps: tuple[Lap, ...]
    metrics: bytes
    """Histograms and curves, encoded by formats.blob."""


@dataclass(frozen=True)
class Candidate:
    """The little of an activity that tells whether a recording is the same session."""

    id: int
    start: datetime
    sport: Sport
    duration_s: float | None
    distance_m: float | None


@dataclass(frozen=True)
class MetricsRow:
    """One activity's stored metrics, for curves, records and new loads."""

    activity_id: int
    local_date: date
    sport: Sport
    metrics: bytes


class Outcome(StrEnum):
    """What became of one file of an import."""

    IMPORTED = "imported"
    ALREADY = "already"
    MERGED = "merged"
    FAILED = "failed"


@dataclass(frozen=True)
class BatchLine:
    """One line of an import's report. `reason` is a sentence, empty where there is nothing to say."""

    path: str
    outcome: Outcome
    reason: str = ""
    activity_id: int | None = None


@dataclass(frozen=True)
class Batch:
    """One import, as kept for its report and its undo. Times are aware UTC; `finished_at` is None if it was cut off."""

    id: int
    athlete_id: int
    label: str
    started_at: datetime
    finished_at: datetime | None
    undone_at: datetime | None
