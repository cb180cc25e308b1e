"""Import: files, folders and archives become activities, in the background, with a report and an undo."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from peaksdesk.services.events import ActivitiesChanged, Events
from peaksdesk.services.kept import Batch, BatchLine, Outcome
from peaksdesk.services.ports import Database, UnitOfWork
from peaksdesk.services.store_errors import StoreError
from peaksdesk.services.workers import Workers

if TYPE_CHECKING:  # readers and numbers load when the first import begins, not when the window opens
    from peaksdesk.services.projection import Scorer
    from peaksdesk.services.reading import Item, ReadFile

T = TypeVar("T")

_CHUNK = 24
"""Files written in one transaction: enough that the disk's sync is shared, few enough that the report moves."""
_CHUNK_S = 0.25
_REPORT_EVERY_S = 0.1


@dataclass(frozen=True)
class ImportProgress:
    """How far an import is.

    Attributes:
        total: Files to read; 0 while folders are still being looked through.
        lines: The report so far, in the order files were done.
    """

    batch_id: int | None = None
    done: int = 0
    total: int = 0
    imported: int = 0
    already: int = 0
    merged: int = 0
    failed: int = 0
    lines: tuple[BatchLine, ...] = ()
    running: bool = True


@dataclass(frozen=True)
class BatchSummary:
    """An earlier import with its counts."""

    batch: Batch
    imported: int
    already: int
    merged: int
    failed: int


Report = Callable[[ImportProgress], None]


class Imports:
    """Runs imports and takes them back.

    Args:
        now: Gives the time, aware.
    """

    def __init__(self, db: Database, events: Events, workers: Workers, now: Callable[[], datetime]) -> None:
        self._db = db
        self._events = events
        self._workers = workers
        self._now = now
        self._under_way = 0

    async def run(self, athlete_id: int, paths: Sequence[Path], report: Report, label: str = "") -> ImportProgress:
        """Import files, folders, zips and Strava exports for an athlete.

        One bad file never stops the rest. Cancelling the calling task stops the import; what was imported stays.

        Args:
            report: Called on the event loop at most ten times a second, and once at the end.
            label: Names the import in the list of imports; by default its first files do.

        Raises:
            StoreError: The database cannot be written; what was committed before stays.
        """
        tally = _Tally(report)
        tally.send()
        items, failures = await asyncio.to_thread(_find, paths)
        from peaksdesk.services.projection import Scorer
        from peaksdesk.services.reading import read_item

        with self._at_work():
            scorer, known = await self._db.read(
                lambda uow: (Scorer.of(uow, athlete_id), uow.activities.known_hashes(athlete_id))
            )
            read = partial(read_item, known=known, home=scorer.athlete.time_zone)
            return await self._bring(scorer, label or _label(paths), items, failures, read, _crashed, tally)

    async def bring(
        self,
        athlete_id: int,
        label: str,
        items: Sequence[T],
        read: Callable[[T], "ReadFile"],
        crashed: Callable[[T], "ReadFile"],
        report: Report,
    ) -> ImportProgress:
        """Import whatever a function can turn into read files; `run` does it with files.

        Args:
            label: Names the import in the list of imports.
            read: Runs in worker processes: a module's function or a partial of one.
            crashed: Gives the result for an item that killed its worker.
        """
        from peaksdesk.services.projection import Scorer

        with self._at_work():
            scorer = await self._db.read(lambda uow: Scorer.of(uow, athlete_id))
            return await self._bring(scorer, label, items, [], read, crashed, _Tally(report))

    @property
    def busy(self) -> bool:
        """Whether an import is under way: it knows athletes and imports by their numbers in this very database."""
        return self._under_way > 0

    @contextlib.contextmanager
    def _at_work(self) -> Iterator[None]:
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1

    async def _bring(
        self,
        scorer: "Scorer",
        label: str,
        items: Sequence[T],
        failures: Sequence[BatchLine],
        read: Callable[[T], "ReadFile"],
        crashed: Callable[[T], "ReadFile"],
        tally: "_Tally",
    ) -> ImportProgress:
        athlete_id, started = scorer.athlete.id, self._now()
        batch_id = await self._db.write(lambda uow: uow.batches.begin(athlete_id, label, started))
        tally.begin(batch_id, len(items) + len(failures))
        try:
            if failures:
                await self._db.write(lambda uow: uow.batches.add_lines(batch_id, failures))
                tally.add(failures)
            async with aclosing(self._workers.map(read, items, crashed=crashed, weigh=_weigh)) as results:
                async for files in _chunks(results):
                    tally.add(await self._keep(scorer, batch_id, files))
                    tally.send()
        finally:
            finished = self._now()
            with contextlib.suppress(StoreError):
                await asyncio.shield(self._db.write(lambda uow: uow.batches.finish(batch_id, finished)))
            if tally.progress.imported or tally.progress.merged:
                self._events.publish(ActivitiesChanged(athlete_id))
            tally.end()
        return tally.progress

    async def undo(self, batch_id: int) -> int:
        """Take back what an import brought; files that came another way stay.

        Activities go to the bin, and an activity that was there before gives up what this import added to it.

        Returns:
            How many activities went or changed.
        """
        from peaksdesk.services.regrouping import undo

        at = self._now()
        athlete_id, count = await self._db.write(lambda uow: undo(uow, batch_id, at))
        self._events.publish(ActivitiesChanged(athlete_id))
        return count

    async def redo(self, batch_id: int) -> int:
        """Bring back what `undo` took away."""
        from peaksdesk.services.regrouping import redo

        athlete_id, count = await self._db.write(lambda uow: redo(uow, batch_id))
        self._events.publish(ActivitiesChanged(athlete_id))
        return count

    async def recent(self, athlete_id: int, limit: int = 20) -> tuple[BatchSummary, ...]:
        """Return earlier imports, newest first."""

        def read(uow: UnitOfWork) -> tuple[BatchSummary, ...]:
            return tuple(
                BatchSummary(batch, *_counts(uow.batches.lines(batch.id)))
                for batch in uow.batches.recent(athlete_id, limit)
            )

        return await self._db.read(read)

    async def last(self, athlete_id: int) -> Batch:
        """Return the newest import that brought anything and stands: the one to take back.

        Raises:
            LookupError: There is none.
        """
        for summary in await self.recent(athlete_id, 100):
            if summary.batch.undone_at is None and summary.imported + summary.merged:
                return summary.batch
        raise LookupError("There is no import to take back.")

    async def lines(self, batch_id: int) -> tuple[BatchLine, ...]:
        """Return the report of one import."""
        return await self._db.read(lambda uow: tuple(uow.batches.lines(batch_id)))

    async def _keep(self, scorer: "Scorer", batch_id: int, files: Sequence["ReadFile"]) -> list[BatchLine]:
        from peaksdesk.services.keeping import Keeper

        now = self._now()

        def write(uow: UnitOfWork) -> list[BatchLine]:
            keeper = Keeper(uow, scorer, batch_id, now)
            lines = [keeper.keep(file) for file in files]
            uow.batches.add_lines(batch_id, lines)
            return lines

        return await self._db.write(write)


class _Tally:
    """Counts outcomes and reports them, not too often."""

    def __init__(self, report: Report) -> None:
        self.progress = ImportProgress()
        self._report = report
        self._lines: list[BatchLine] = []
        self._sent = float("-inf")

    def begin(self, batch_id: int, total: int) -> None:
        self.progress = replace(self.progress, batch_id=batch_id, total=total)
        self.send()

    def add(self, lines: Iterable[BatchLine]) -> None:
        new, before = list(lines), self.progress
        self._lines += new
        imported, already, merged, failed = _counts(new)
        self.progress = replace(
            before,
            done=len(self._lines),
            imported=before.imported + imported,
            already=before.already + already,
            merged=before.merged + merged,
            failed=before.failed + failed,
        )

    def send(self) -> None:
        now = time.monotonic()
        if now - self._sent >= _REPORT_EVERY_S:
            self._sent = now
            self.progress = replace(self.progress, lines=tuple(self._lines))
            self._report(self.progress)

    def end(self) -> None:
        self.progress = replace(self.progress, lines=tuple(self._lines), running=False)
        self._report(self.progress)


def _counts(lines: Iterable[BatchLine]) -> tuple[int, int, int, int]:
    outcomes = [line.outcome for line in lines]
    return (
        outcomes.count(Outcome.IMPORTED),
        outcomes.count(Outcome.ALREADY),
        outcomes.count(Outcome.MERGED),
        outcomes.count(Outcome.FAILED),
    )


def _find(paths: Sequence[Path]) -> "tuple[Sequence[Item], Sequence[BatchLine]]":
    """Look for files; on its thread the readers load too, which would hold the loop up for longer than a frame."""
    from peaksdesk.services import keeping, reading  # noqa: F401 - loaded here, used later
    from peaksdesk.services.finding import find_items

    return find_items(paths)


def _label(paths: Sequence[Path]) -> str:
    names = [path.name or str(path) for path in paths[:3]]
    more = len(paths) - len(names)
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")


def _crashed(item: "Item") -> "ReadFile":
    from peaksdesk.services.reading import ReadFile

    return ReadFile(item, reason="Reading this file ended the reader: it is damaged in a way we did not foresee.")


def _weigh(item: object) -> int:
    """Return the bytes of a file to read; anything else that is imported weighs nothing."""
    path = getattr(item, "path", None)
    try:
        return path.stat().st_size if isinstance(path, Path) else 0
    except OSError:
        return 0


async def _chunks(files: AsyncIterator["ReadFile"]) -> AsyncIterator[list["ReadFile"]]:
    """Gather results into transactions: by number, and by time so that a slow import still moves."""
    chunk: list[ReadFile] = []
    since = time.monotonic()
    async for file in files:
        chunk.append(file)
        if len(chunk) >= _CHUNK or time.monotonic() - since >= _CHUNK_S:
            yield chunk
            chunk, since = [], time.monotonic()
    if chunk:
        yield chunk
