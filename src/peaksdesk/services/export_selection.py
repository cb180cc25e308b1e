"""Chosen activities as files: originals as they came, or written anew in the format that another program wants."""

import asyncio
import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from peaksdesk.domain.activity import Activity, SourceKind
from peaksdesk.services.ports import Database, UnitOfWork
from peaksdesk.services.store_errors import StoreError


class ExportKind(StrEnum):
    """What activities can be written as."""

    ORIGINAL = "original"
    FIT = "fit"
    TCX = "tcx"
    GPX = "gpx"
    STREAMS = "streams"
    """CSV with a row per record."""
    SUMMARY = "summary"
    """One CSV with a row per activity."""


@dataclass(frozen=True)
class SelectionExported:
    """What an export wrote.

    Attributes:
        path: The file that was written, or the folder that several were written to.
        written: How many activities are in it.
        skipped: Those that could not be written: title, and why as a sentence.
    """

    path: Path
    written: int
    skipped: tuple[tuple[str, str], ...]


class CannotExport(Exception):
    """This activity has not what the format holds. The message is a sentence for the person."""


_ENDINGS = {
    ExportKind.FIT: ".fit",
    ExportKind.TCX: ".tcx",
    ExportKind.GPX: ".gpx",
    ExportKind.STREAMS: ".csv",
}
_ORIGINALS = {SourceKind.FIT: ".fit", SourceKind.TCX: ".tcx", SourceKind.GPX: ".gpx"}

Report = Callable[[int, int], None]


async def export_selection(
    db: Database,
    activity_ids: Sequence[int],
    kind: ExportKind,
    folder: Path,
    *,
    zipped: bool,
    today: date,
    report: Report | None = None,
) -> SelectionExported:
    """Write activities into a folder, under names made of day and title; no file that is there is replaced.

    Cancelling it leaves whole files behind, and no half a zip file.

    Args:
        zipped: All in one zip file.
        today: Names files that hold several activities.
        report: Called with (activities done, activities in all).

    Raises:
        StoreError: The folder cannot be written; says why.
    """
    try:
        if kind is ExportKind.SUMMARY:
            return await _summary(db, activity_ids, folder, today)
        if zipped:
            return await _zip(db, activity_ids, kind, folder / f"Activities {today.isoformat()}.zip", report)
        return await _files(db, activity_ids, kind, folder, report)
    except OSError as problem:
        why = problem.strerror or problem
        raise StoreError(f"The export stopped: {why}. What was written is whole.") from problem


def file_name(activity: Activity, ending: str) -> str:
    """Return a name made of day and title that every system takes."""
    from peaksdesk.services.exports import safe_name

    title = activity.title or activity.sport.value.replace("_", " ")
    plain = "".join(sign for sign in unicodedata.normalize("NFC", title) if unicodedata.category(sign)[0] != "C")
    return safe_name(f"{activity.local_date.isoformat()} {plain.strip()[:100]}") + ending


def unused(path: Path) -> Path:
    """Return a path where nothing is: with a number behind the name if need be."""
    found, number = path, 2
    while found.exists():
        found, number = path.with_name(f"{path.stem} ({number}){path.suffix}"), number + 1
    return found


async def _files(
    db: Database, activity_ids: Sequence[int], kind: ExportKind, folder: Path, report: Report | None
) -> SelectionExported:
    skipped: list[tuple[str, str]] = []
    written, last = 0, folder
    for done, activity_id in enumerate(activity_ids):
        found = await db.read(lambda uow, of=activity_id: _read(uow, of, kind, skipped))  # type: ignore[misc]
        for name, data in found:
            last = await asyncio.to_thread(_write, folder, name, data)
        written += bool(found)
        if report is not None:
            report(done + 1, len(activity_ids))
    return SelectionExported(last if written == 1 else folder, written, tuple(skipped))


async def _zip(
    db: Database, activity_ids: Sequence[int], kind: ExportKind, target: Path, report: Report | None
) -> SelectionExported:
    skipped: list[tuple[str, str]] = []
    taken: set[str] = set()
    written = 0
    part = await asyncio.to_thread(unused, target.with_name(target.name + ".part"))
    try:
        with zipfile.ZipFile(part, "x", zipfile.ZIP_DEFLATED) as archive:
            for done, activity_id in enumerate(activity_ids):
                found = await db.read(lambda uow, of=activity_id: _read(uow, of, kind, skipped))  # type: ignore[misc]
                for name, data in found:
                    await asyncio.to_thread(archive.writestr, _free(name, taken), data)
                written += bool(found)
                if report is not None:
                    report(done + 1, len(activity_ids))
        if not written:
            return SelectionExported(target.parent, 0, tuple(skipped))
        target = await asyncio.to_thread(unused, target)
        part.rename(target)
        return SelectionExported(target, written, tuple(skipped))
    finally:
        part.unlink(missing_ok=True)


async def _summary(db: Database, activity_ids: Sequence[int], folder: Path, today: date) -> SelectionExported:
    from peaksdesk.services.exports import table
    from peaksdesk.services.json_view import activity_row

    found = await db.read(lambda uow: [row for row in map(uow.activities.get, activity_ids) if row is not None])
    data = await asyncio.to_thread(lambda: table([activity_row(row) for row in found]))
    path = await asyncio.to_thread(_write, folder, f"Activities {today.isoformat()}.csv", data)
    return SelectionExported(path, len(found), ())


def _read(
    uow: UnitOfWork, activity_id: int, kind: ExportKind, skipped: list[tuple[str, str]]
) -> list[tuple[str, bytes]]:
    activity = uow.activities.get(activity_id)
    if activity is None:
        return []
    try:
        if kind is ExportKind.ORIGINAL:
            return _originals(uow, activity)
        return [(file_name(activity, _ENDINGS[kind]), _written(uow, activity, kind))]
    except CannotExport as why:
        skipped.append((f"{activity.local_date.isoformat()} {activity.title or activity.sport.value}"[:200], str(why)))
        return []


def _originals(uow: UnitOfWork, activity: Activity) -> list[tuple[str, bytes]]:
    from peaksdesk.formats import blob

    found: dict[str, tuple[str, bytes]] = {}
    for source in uow.activities.sources(activity.id):
        packed = uow.originals.get(source.sha256) if source.sha256 else None
        if packed is not None:
            ending = _ORIGINALS.get(source.kind, ".txt")
            found[source.sha256] = (file_name(activity, ending), blob.unpack_original(packed))
    if not found:
        raise CannotExport("It came without a file.")
    return list(found.values())


def _written(uow: UnitOfWork, activity: Activity, kind: ExportKind) -> bytes:
    from peaksdesk.domain.merge import merge
    from peaksdesk.formats.fit_writer import write_fit
    from peaksdesk.formats.gpx_writer import NoPositions, write_gpx
    from peaksdesk.formats.streams_csv import write_streams_csv
    from peaksdesk.formats.tcx_writer import write_tcx
    from peaksdesk.services.corrections import corrected
    from peaksdesk.services.projection import parts_of

    recording = replace(
        corrected(merge(parts_of(uow, activity.id)).recording, activity.edits),
        sport=activity.sport,
        title=activity.title,
        description=activity.description,
        gear=activity.gear,
        rpe=activity.rpe,
        laps=uow.activities.laps(activity.id),
    )
    if not len(recording.streams):
        raise CannotExport("It has no records, only totals.")
    writers = {
        ExportKind.FIT: write_fit,
        ExportKind.TCX: write_tcx,
        ExportKind.GPX: write_gpx,
        ExportKind.STREAMS: write_streams_csv,
    }
    try:
        return writers[kind](recording)
    except NoPositions as problem:
        raise CannotExport("It has no positions, and GPX files hold nothing else.") from problem


def _write(folder: Path, name: str, data: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    target = unused(folder / name)
    part = target.with_name(target.name + ".part")
    part.write_bytes(data)
    return part.rename(target)


def _free(name: str, taken: set[str]) -> str:
    path, free, number = Path(name), name, 2
    while free.casefold() in taken:
        free, number = f"{path.stem} ({number}){path.suffix}", number + 1
    taken.add(free.casefold())
    return free
