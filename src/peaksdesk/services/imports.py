"""Import: files, folders and archives become activities, in the background, with a report and an undo."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from peaksdesk.domain.activity import source_key
from peaksdesk.domain.matching import START_WITHIN_S, same_session
from peaksdesk.domain.merge import Part
from peaksdesk.formats import blob
from peaksdesk.services.events import ActivitiesChanged, Events
from peaksdesk.services.finding import find_items
from peaksdesk.services.ports import (
    Batch,
    BatchLine,
    Candidate,
    Database,
    NewSource,
    Outcome,
    StoreError,
    UnitOfWork,
)
from peaksdesk.services.projection import Scorer, parts_of, project, reproject
from peaksdesk.services.reading import Item, ReadFile, Session, read_item
from peaksdesk.services.workers import Workers

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

    async def run(self, athlete_id: int, paths: Sequence[Path], report: Report) -> ImportProgress:
        """Import files, folders, zips and Strava exports for an athlete.

        One bad file never stops the rest. Cancelling the calling task stops the import; what was imported stays.

        Args:
            report: Called on the event loop at most ten times a second, and once at the end.

        Raises:
            StoreError: The database cannot be written; what was committed before stays.
        """
        tally = _Tally(report)
        tally.send()
        items, failures = await asyncio.to_thread(find_items, paths)
        scorer, known = await self._db.read(
            lambda uow: (Scorer.of(uow, athlete_id), uow.activities.known_hashes(athlete_id))
        )
        read = partial(read_item, known=known, home=scorer.athlete.time_zone)
        return await self._bring(scorer, _label(paths), items, failures, read, _crashed, tally)

    async def bring(
        self,
        athlete_id: int,
        label: str,
        items: Sequence[T],
        read: Callable[[T], ReadFile],
        crashed: Callable[[T], ReadFile],
        report: Report,
    ) -> ImportProgress:
        """Import whatever a function can turn into read files; `run` does it with files.

        Args:
            label: Names the import in the list of imports.
            read: Runs in worker processes: a module's function or a partial of one.
            crashed: Gives the result for an item that killed its worker.
        """
        scorer = await self._db.read(lambda uow: Scorer.of(uow, athlete_id))
        return await self._bring(scorer, label, items, [], read, crashed, _Tally(report))

    async def _bring(
        self,
        scorer: Scorer,
        label: str,
        items: Sequence[T],
        failures: Sequence[BatchLine],
        read: Callable[[T], ReadFile],
        crashed: Callable[[T], ReadFile],
        tally: "_Tally",
    ) -> ImportProgress:
        athlete_id, started = scorer.athlete.id, self._now()
        batch_id = await self._db.write(lambda uow: uow.batches.begin(athlete_id, label, started))
        tally.begin(batch_id, len(items) + len(failures))
        try:
            if failures:
                await self._db.write(lambda uow: uow.batches.add_lines(batch_id, failures))
                tally.add(failures)
            async with aclosing(self._workers.map(read, items, crashed=crashed)) as results:
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
        at = self._now()
        athlete_id, count = await self._db.write(lambda uow: _undo(uow, batch_id, at))
        self._events.publish(ActivitiesChanged(athlete_id))
        return count

    async def redo(self, batch_id: int) -> int:
        """Bring back what `undo` took away."""
        athlete_id, count = await self._db.write(lambda uow: _redo(uow, batch_id))
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

    async def lines(self, batch_id: int) -> tuple[BatchLine, ...]:
        """Return the report of one import."""
        return await self._db.read(lambda uow: tuple(uow.batches.lines(batch_id)))

    async def _keep(self, scorer: Scorer, batch_id: int, files: Sequence[ReadFile]) -> list[BatchLine]:
        now = self._now()

        def write(uow: UnitOfWork) -> list[BatchLine]:
            lines = [_keep_file(uow, scorer, batch_id, now, file) for file in files]
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
        self._lines += lines
        imported, already, merged, failed = _counts(self._lines)
        self.progress = replace(
            self.progress, done=len(self._lines), imported=imported, already=already, merged=merged, failed=failed
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


def _keep_file(uow: UnitOfWork, scorer: Scorer, batch_id: int, now: datetime, file: ReadFile) -> BatchLine:
    line = BatchLine(file.item.label, Outcome.FAILED, file.reason)
    athlete_id = scorer.athlete.id
    if not file.sha256 or file.reason:
        # The file is missing or unreadable; a Strava row still tells of the session.
        if file.row is None:
            return line
        kept = _keep_row(uow, scorer, batch_id, now, file, file.row, None)
        return (
            replace(kept, outcome=Outcome.FAILED, reason=f"{file.reason} Kept what the export's row tells.")
            if (file.reason and kept.outcome is Outcome.IMPORTED)
            else (replace(line, activity_id=kept.activity_id) if file.reason else kept)
        )
    here = uow.activities.with_original(athlete_id, file.sha256)
    if here:
        note = ""
        if file.row is not None:
            added = _keep_row(uow, scorer, batch_id, now, file, file.row, here[0])
            note = "Title and gear were added from the Strava export." if added.outcome is Outcome.MERGED else ""
        return BatchLine(file.item.label, Outcome.ALREADY, note, here[0])
    if not file.sessions:  # known when the import began, gone since: say so rather than lose it
        return replace(line, reason="This file was taken out while the import ran: import it again.")
    uow.originals.put(file.sha256, file.size, file.original)
    merged, first = 0, None
    for session in file.sessions:
        activity_id, joined = _keep_session(uow, scorer, batch_id, now, session)
        merged += joined
        first = activity_id if first is None else first
    if file.row is not None and first is not None:
        _keep_row(uow, scorer, batch_id, now, file, file.row, first)
    warning = " ".join(dict.fromkeys(w for s in file.sessions for w in s.recording.warnings))
    outcome = Outcome.MERGED if merged == len(file.sessions) else Outcome.IMPORTED
    return BatchLine(file.item.label, outcome, warning, first)


def _keep_session(
    uow: UnitOfWork, scorer: Scorer, batch_id: int, now: datetime, session: Session
) -> tuple[int, bool]:
    """Keep a session as an activity of its own, or as one more source of the activity that it is.

    Returns:
        The activity, and whether it was there before.
    """
    athlete_id = scorer.athlete.id
    for candidate in uow.activities.near(athlete_id, session.recording.start, START_WITHIN_S):
        if _matches(candidate, session):
            uow.activities.add_source(candidate.id, _new_source(session, batch_id, now))
            reproject(uow, candidate.id, scorer)
            return candidate.id, True
    # It was measured by the worker: there is no need to unpack its streams.
    key = source_key(session.sha256, session.number)
    part = Part(key, session.kind, session.recording)
    projection = project([part], scorer, {}, zone=session.zone, metrics=session.metrics)
    projection = replace(projection, provenance={**projection.provenance, **dict.fromkeys(session.channels, key)})
    activity_id = uow.activities.add(athlete_id, projection)
    uow.activities.add_source(activity_id, _new_source(session, batch_id, now))
    return activity_id, False


def _keep_row(
    uow: UnitOfWork,
    scorer: Scorer,
    batch_id: int,
    now: datetime,
    file: ReadFile,
    row: Session,
    activity_id: int | None,
) -> BatchLine:
    """Keep a Strava row: as a source of the activity its file became, or on its own."""
    label = file.item.label
    here = uow.activities.with_original(scorer.athlete.id, row.sha256)
    if here:
        return BatchLine(label, Outcome.ALREADY, "", here[0])
    uow.originals.put(row.sha256, len(file.item.row_text), blob.pack_original(file.item.row_text))
    if activity_id is not None:
        uow.activities.add_source(activity_id, _new_source(row, batch_id, now))
        reproject(uow, activity_id, scorer)
        return BatchLine(label, Outcome.MERGED, "", activity_id)
    activity_id, joined = _keep_session(uow, scorer, batch_id, now, row)
    return BatchLine(label, Outcome.MERGED if joined else Outcome.IMPORTED, "", activity_id)


def _matches(candidate: Candidate, session: Session) -> bool:
    summary = session.metrics.summary
    return same_session(
        candidate.start,
        candidate.sport,
        candidate.duration_s,
        candidate.distance_m,
        session.recording.start,
        session.recording.sport,
        summary.duration_s,
        summary.distance_m,
    )


def _new_source(session: Session, batch_id: int, now: datetime) -> NewSource:
    return NewSource(
        kind=session.kind,
        name=session.name,
        sha256=session.sha256,
        session=session.number,
        recording=session.recording,
        streams=session.streams,
        channels=session.channels,
        imported_at=now,
        batch_id=batch_id,
    )


def _undo(uow: UnitOfWork, batch_id: int, at: datetime) -> tuple[int, int]:
    batch = _batch(uow, batch_id)
    scorer = Scorer.of(uow, batch.athlete_id)
    touched: dict[int, list[int]] = {}
    for source in uow.activities.sources_of_batch(batch_id):
        touched.setdefault(source.activity_id, []).append(source.id)
    for activity_id, source_ids in touched.items():
        if len(uow.activities.sources(activity_id)) == len(source_ids):
            uow.activities.delete(activity_id, at)
            continue
        # The activity was there before: what this import added becomes an activity of its own, in the bin.
        split = split_off(uow, scorer, activity_id, source_ids)
        uow.activities.delete(split, at)
    uow.batches.mark_undone(batch_id, at)
    return batch.athlete_id, len(touched)


def _redo(uow: UnitOfWork, batch_id: int) -> tuple[int, int]:
    batch = _batch(uow, batch_id)
    scorer = Scorer.of(uow, batch.athlete_id)
    binned = uow.activities.binned_of_batch(batch_id)
    for activity_id in binned:
        uow.activities.restore(activity_id)
        activity = uow.activities.get(activity_id)
        if activity is None:
            continue
        for candidate in uow.activities.near(batch.athlete_id, activity.start, START_WITHIN_S):
            same = candidate.id != activity_id and same_session(
                candidate.start,
                candidate.sport,
                candidate.duration_s,
                candidate.distance_m,
                activity.start,
                activity.sport,
                activity.summary.duration_s,
                activity.summary.distance_m,
            )
            if same:
                join(uow, scorer, candidate.id, activity_id)
                break
    uow.batches.mark_undone(batch_id, None)
    return batch.athlete_id, len(binned)


def split_off(uow: UnitOfWork, scorer: Scorer, activity_id: int, source_ids: Sequence[int]) -> int:
    """Make an activity of some of another's sources, and compute both anew; return the new one's id."""
    keys = {source.key for source in uow.activities.sources(activity_id) if source.id in source_ids}
    parts = [part for part in parts_of(uow, activity_id) if part.key in keys]
    new_id = uow.activities.add(scorer.athlete.id, project(parts, scorer, {}))
    for source_id in source_ids:
        uow.activities.move_source(source_id, new_id)
    reproject(uow, activity_id, scorer)
    return new_id


def join(uow: UnitOfWork, scorer: Scorer, keep_id: int, other_id: int) -> None:
    """Give all sources of one activity to another, compute that anew, and forget the emptied one."""
    for source in uow.activities.sources(other_id):
        uow.activities.move_source(source.id, keep_id)
    uow.activities.forget(other_id)
    reproject(uow, keep_id, scorer)


def _batch(uow: UnitOfWork, batch_id: int) -> Batch:
    batch = uow.batches.get(batch_id)
    if batch is None:
        raise LookupError(f"There is no import with the number {batch_id}.")
    return batch


def _counts(lines: Iterable[BatchLine]) -> tuple[int, int, int, int]:
    outcomes = [line.outcome for line in lines]
    return (
        outcomes.count(Outcome.IMPORTED),
        outcomes.count(Outcome.ALREADY),
        outcomes.count(Outcome.MERGED),
        outcomes.count(Outcome.FAILED),
    )


def _label(paths: Sequence[Path]) -> str:
    names = [path.name or str(path) for path in paths[:3]]
    more = len(paths) - len(names)
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")


def _crashed(item: Item) -> ReadFile:
    return ReadFile(item, reason="Reading this file ended the reader: it is damaged in a way we did not foresee.")


async def _chunks(files: AsyncIterator[ReadFile]) -> AsyncIterator[list[ReadFile]]:
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
