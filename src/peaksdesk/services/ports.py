"""What the services ask of the store. Values cross this border, never rows; `store` implements it, tests may fake it.

Everything that touches the database is a plain function `fn(uow)`, run by `await db.read(fn)` on one of a few reader
threads or `await db.write(fn)` on the one writer thread, inside one transaction: it commits when `fn` returns and rolls
back when it raises.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from peaksdesk.domain.activity import Activity, Lap, Recording, Source, SourceKind
from peaksdesk.domain.athlete import Athlete, Threshold, ThresholdKind
from peaksdesk.domain.load import Load
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.sports import Sport
from peaksdesk.services.gear_port import GearStore

if TYPE_CHECKING:  # its arrays need numpy, which nothing here does
    from peaksdesk.domain.activity_table import ActivityTable, Origins

T = TypeVar("T")


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


class AthleteStore(Protocol):
    """People and their thresholds."""

    def all(self) -> tuple[Athlete, ...]:
        """Return every athlete, oldest first."""
        ...

    def get(self, athlete_id: int) -> Athlete | None:
        """Return one athlete, or None."""
        ...

    def add(self, athlete: Athlete) -> Athlete:
        """Keep a new athlete (its id is ignored) and return it with the id it got."""
        ...

    def update(self, athlete: Athlete) -> None:
        """Replace the stored values of an athlete."""
        ...

    def forget(self, athlete_id: int) -> None:
        """Remove an athlete with everything that is kept of them; original files stay until nobody needs them."""
        ...

    def remove(self, athlete_id: int) -> bool:
        """Forget an athlete who has no activities, not even in the bin; tell whether it was done."""
        ...

    def thresholds(self, athlete_id: int) -> tuple[Threshold, ...]:
        """Return all thresholds by kind and date."""
        ...

    def set_threshold(self, athlete_id: int, threshold: Threshold) -> None:
        """Keep a threshold, replacing one of the same kind and day."""
        ...

    def remove_threshold(self, athlete_id: int, kind: ThresholdKind, valid_from: date) -> None:
        """Forget a threshold; nothing happens where there is none."""
        ...


class ActivityStore(Protocol):
    """Sessions, their sources, streams and metrics. Activities in the bin (deleted) are invisible but to `restore`."""

    def between(self, athlete_id: int, since: date | None, until: date | None) -> list[Activity]:
        """Return live activities with `since <= local_date <= until`, newest first."""
        ...

    def get(self, activity_id: int) -> Activity | None:
        """Return one live activity, or None."""
        ...

    def near(self, athlete_id: int, start: datetime, within_s: float) -> list[Candidate]:
        """Return live activities that start at most `within_s` seconds from `start`, nearest first."""
        ...

    def with_original(self, athlete_id: int, sha256: str) -> list[int]:
        """Return the ids of live activities that have a source from the file of this hash."""
        ...

    def known_hashes(self, athlete_id: int) -> frozenset[str]:
        """Return the hashes of all files behind live activities."""
        ...

    def add(self, athlete_id: int, projection: Projection) -> int:
        """Keep a new activity without sources and return its id."""
        ...

    def replace(self, activity_id: int, projection: Projection) -> None:
        """Replace all computed values, laps and metrics of an activity."""
        ...

    def set_load(self, activity_id: int, load: Load) -> None:
        """Replace only an activity's load."""
        ...

    def set_edits(self, activity_id: int, edits: Mapping[str, str | float | bool | None]) -> None:
        """Keep the person's edits (all of them) and lay them over the activity's fields and provenance."""
        ...

    def put_back(
        self,
        activity_id: int,
        fields: Mapping[str, str | float | bool | None],
        edits: Mapping[str, str | float | bool | None],
        provenance: Mapping[str, str],
    ) -> None:
        """Set some editable fields, all edits and the provenance as they were at another time."""
        ...

    def neighbours(self, activity_id: int) -> tuple[int | None, int | None]:
        """Return the ids of the athlete's live activities just before and just after one, by start."""
        ...

    def add_source(self, activity_id: int, source: NewSource) -> int:
        """Keep a source of an activity and return its id."""
        ...

    def move_source(self, source_id: int, activity_id: int) -> None:
        """Give a source to another activity."""
        ...

    def remove_source(self, source_id: int) -> None:
        """Forget a source and its streams; the original file stays."""
        ...

    def sources(self, activity_id: int) -> list[Source]:
        """Return an activity's sources in the order they came."""
        ...

    def all_sources(self, athlete_id: int, since: date | None, until: date | None) -> dict[int, list[Source]]:
        """Return the sources of all live activities in the dates given, by activity id."""
        ...

    def sources_of_batch(self, batch_id: int) -> list[Source]:
        """Return the sources of live activities that one import brought."""
        ...

    def streams(self, source_id: int) -> bytes:
        """Return a source's encoded streams."""
        ...

    def laps(self, activity_id: int) -> tuple[Lap, ...]:
        """Return an activity's laps in order."""
        ...

    def metrics(self, activity_id: int) -> bytes:
        """Return an activity's encoded histograms and curves."""
        ...

    def all_metrics(self, athlete_id: int, since: date | None, until: date | None) -> Iterator[MetricsRow]:
        """Yield the metrics of live activities in the dates given, oldest first."""
        ...

    def daily_load(self, athlete_id: int, since: date | None = None) -> list[tuple[date, float]]:
        """Return (local day, sum of loads of activities not excluded) for days with a load, oldest first."""
        ...

    def first_day(self, athlete_id: int) -> date | None:
        """Return the oldest live activity's local day, or None."""
        ...

    def last_day(self, athlete_id: int) -> date | None:
        """Return the newest live activity's local day, or None."""
        ...

    def tally(self, athlete_id: int) -> tuple[int, int, date | None]:
        """Return how many live activities there are, how many of them have no load, and the first one's local day."""
        ...

    def delete(self, activity_id: int, at: datetime) -> None:
        """Put an activity in the bin."""
        ...

    def restore(self, activity_id: int) -> None:
        """Take an activity out of the bin."""
        ...

    def binned_of_batch(self, batch_id: int) -> list[int]:
        """Return the ids of activities in the bin that have a source from one import."""
        ...

    def binned(self) -> int:
        """Return how many activities lie in the bin."""
        ...

    def forget(self, activity_id: int) -> None:
        """Remove an activity that has no sources left."""
        ...

    def purge(self, before: datetime) -> int:
        """Remove for good what went into the bin before a time, with originals nobody needs; return how many."""
        ...


class ListingStore(Protocol):
    """All activities of an athlete as columns."""

    def table(
        self, athlete_id: int, offset: Callable[[datetime, str], timedelta], most: int | None = None
    ) -> "ActivityTable":
        """Return live activities, newest first, at most so many; `offset` tells how far a zone was from UTC then."""
        ...

    def origins(self, athlete_id: int, table: "ActivityTable") -> "Origins":
        """Return where the activities of a table came from."""
        ...


class OriginalStore(Protocol):
    """Original files by content hash."""

    def has(self, sha256: str) -> bool:
        """Tell whether the file is kept."""
        ...

    def put(self, sha256: str, size: int, packed: bytes) -> None:
        """Keep a file (packed by formats.blob); keeping it twice is the same as once."""
        ...

    def get(self, sha256: str) -> bytes | None:
        """Return the packed file, or None."""
        ...

    def names(self, athlete_id: int) -> list[tuple[str, str]]:
        """Return (sha256, file name) of every kept file that an athlete's live activity came from."""
        ...


class BatchStore(Protocol):
    """Imports and their reports."""

    def begin(self, athlete_id: int, label: str, at: datetime) -> int:
        """Open a batch and return its id."""
        ...

    def add_lines(self, batch_id: int, lines: Sequence[BatchLine]) -> None:
        """Append lines to a batch's report."""
        ...

    def finish(self, batch_id: int, at: datetime) -> None:
        """Mark a batch as run to its end (or cancelled by the person)."""
        ...

    def mark_undone(self, batch_id: int, at: datetime | None) -> None:
        """Mark a batch as undone, or with None as brought back."""
        ...

    def get(self, batch_id: int) -> Batch | None:
        """Return one batch, or None."""
        ...

    def recent(self, athlete_id: int, limit: int) -> list[Batch]:
        """Return the newest batches, newest first."""
        ...

    def lines(self, batch_id: int) -> list[BatchLine]:
        """Return a batch's report in order."""
        ...


class SettingStore(Protocol):
    """Small values by name, text."""

    def get(self, name: str) -> str | None:
        """Return a setting's text, or None."""
        ...

    def set(self, name: str, value: str | None) -> None:
        """Keep a setting, or forget it with None."""
        ...


class UnitOfWork(Protocol):
    """All stores inside one transaction."""

    @property
    def athletes(self) -> AthleteStore:
        """People."""
        ...

    @property
    def activities(self) -> ActivityStore:
        """Sessions."""
        ...

    @property
    def listing(self) -> ListingStore:
        """Sessions as columns."""
        ...

    @property
    def gear(self) -> GearStore:
        """What people say of their gear."""
        ...

    @property
    def originals(self) -> OriginalStore:
        """Files as they came."""
        ...

    @property
    def batches(self) -> BatchStore:
        """Imports."""
        ...

    @property
    def settings(self) -> SettingStore:
        """Choices."""
        ...


class Database(Protocol):
    """Runs functions against the store, off the event loop."""

    async def read(self, fn: Callable[[UnitOfWork], T]) -> T:
        """Run `fn` on a reader thread in a read-only transaction."""
        ...

    async def write(self, fn: Callable[[UnitOfWork], T]) -> T:
        """Run `fn` on the writer thread in one transaction; cancelling the caller does not tear it.

        Raises:
            StoreError: The database cannot be written (newer than the app, disk full, damaged).
        """
        ...


class StoreError(Exception):
    """The database cannot do what was asked. The message is one sentence for the person, and what to do."""


class DatabaseTooNew(StoreError):
    """The database was written by a newer PeaksDesk: it can be read, not changed."""


class DatabaseDamaged(StoreError):
    """The database file is not whole.

    Attributes:
        newest_backup: What a repair would restore; None where it would start empty.
    """

    def __init__(self, message: str, newest_backup: "BackupFile | None" = None) -> None:
        super().__init__(message)
        self.newest_backup = newest_backup


class DiskFull(StoreError):
    """No room to write; what was written before is whole."""


@dataclass(frozen=True)
class BackupFile:
    """A checked copy of the whole database in one file."""

    path: Path
    made_at: datetime
    size_bytes: int


class Backups(Protocol):
    """Copies of the database: each is one SQLite file holding everything, whichever database it came from. Blocking."""

    def make(self, target: Path | None = None) -> BackupFile:
        """Copy the database to `target` (or the backup folder), check the copy, and thin the folder.

        Raises:
            StoreError: No room, or the copy failed its check (nothing is left behind).
        """
        ...

    def list(self) -> list[BackupFile]:
        """Return the copies in the backup folder, newest first."""
        ...

    def verify(self, path: Path) -> None:
        """Check a copy.

        Raises:
            StoreError: It is not a whole PeaksDesk backup; says why.
        """
        ...

    def count(self, path: Path) -> int | None:
        """Return how many activities a copy holds; None if it does not tell."""
        ...

    def restore(self, path: Path) -> BackupFile:
        """Check `path`, back up what is there now, put the copy in its place; return the backup made before.

        Raises:
            StoreError: The copy is not whole; nothing was changed.
        """
        ...
