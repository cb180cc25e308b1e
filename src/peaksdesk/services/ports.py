"""What the services ask of the store. Values cross this border, never rows; `store` implements it, tests may fake it.

Everything that touches the database is a plain function `fn(uow)`, run by `await db.read(fn)` on one of a few reader
threads or `await db.write(fn)` on the one writer thread, inside one transaction: it commits when `fn` returns and rolls
back when it raises.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol, TypeVar

from peaksdesk.domain.activity import Activity, Lap, Source
from peaksdesk.domain.athlete import Athlete, Threshold, ThresholdKind
from peaksdesk.domain.load import Load
from peaksdesk.services.connected import ConnectedStores
from peaksdesk.services.gear_port import GearStore
from peaksdesk.services.kept import Batch, BatchLine, Candidate, MetricsRow, NewSource, Projection

if TYPE_CHECKING:  # its arrays need numpy, which nothing here does
    from peaksdesk.domain.activity_table import ActivityTable, Origins

T = TypeVar("T")


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

    def owner(self, source_id: int) -> int | None:
        """Return the activity that a source belongs to, be it in the bin; None without such a source."""
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

    def binned_at(self, activity_id: int) -> datetime | None:
        """Return when an activity went into the bin, or None where it is not there."""
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

    def binned_before(self, before: datetime) -> list[tuple[int, int]]:
        """Return what went into the bin before a time: the ids of activities, each with its athlete's."""
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


class UnitOfWork(ConnectedStores, Protocol):
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
