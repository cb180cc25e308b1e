"""One activity as a file for another program: the original as it came, or written anew from what is kept."""

import re
import unicodedata
from enum import StrEnum
from pathlib import Path

from peaksdesk.domain.activity import Recording
from peaksdesk.formats import blob
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.store_errors import StoreError

_APART = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 60


class FileKind(StrEnum):
    """What an activity can be written as."""

    ORIGINAL = "original"
    """The first source's file, byte for byte."""
    FIT = "fit"
    TCX = "tcx"
    GPX = "gpx"
    CSV = "csv"


def kinds_of(detail: ActivityDetail) -> tuple[FileKind, ...]:
    """Return what an activity can be written as: without records there is at most its original."""
    original = (FileKind.ORIGINAL,) if any(source.sha256 for source in detail.sources) else ()
    if not len(detail.streams):
        return original
    gpx = (FileKind.GPX,) if "latitude_deg" in detail.streams else ()
    return (*original, FileKind.FIT, FileKind.TCX, *gpx, FileKind.CSV)


def name_of(detail: ActivityDetail, kind: FileKind) -> str:
    """Return a name that sorts by day, says what it was, and is sound on every file system."""
    if kind is FileKind.ORIGINAL:
        source = next((source for source in detail.sources if source.sha256), None)
        name = "" if source is None else re.sub(r'[\x00-\x1f<>:"/\\|?*]', "_", source.name).strip(". ")
        return name[-_LONGEST_NAME:] or "activity"
    activity = detail.activity
    plain = unicodedata.normalize("NFKD", activity.title or activity.sport.value)
    words = _APART.sub("-", plain.encode("ascii", "ignore").decode().lower()).strip("-")[:_LONGEST_NAME]
    return f"{activity.local_date.isoformat()}-{words or activity.sport.value}.{kind.value}"


def bytes_of(uow: UnitOfWork, detail: ActivityDetail, kind: FileKind) -> bytes:
    """Return the file's bytes.

    Raises:
        StoreError: It cannot be written as this; says why.
    """
    if kind is FileKind.ORIGINAL:
        for source in detail.sources:
            packed = uow.originals.get(source.sha256) if source.sha256 else None
            if packed is not None:
                return blob.unpack_original(packed)
        raise StoreError("This activity has no original file.")
    return _written(_recording(detail), kind)


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        StoreError: The folder cannot be written; says why.
    """
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as problem:
        why = problem.strerror or problem
        raise StoreError(f"{path.name} could not be written: {why}.") from problem


def _recording(detail: ActivityDetail) -> Recording:
    activity = detail.activity
    device = next((source.recording.device for source in detail.sources if source.recording.device), "")
    return Recording(
        start=activity.start,
        sport=activity.sport,
        streams=detail.streams,
        laps=detail.laps,
        title=activity.title,
        description=activity.description,
        gear=activity.gear,
        device=device,
        rpe=activity.rpe,
    )


def _written(recording: Recording, kind: FileKind) -> bytes:
    from peaksdesk.formats.fit_writer import write_fit
    from peaksdesk.formats.gpx_writer import NoPositions, write_gpx
    from peaksdesk.formats.streams_csv import write_streams_csv
    from peaksdesk.formats.tcx_writer import write_tcx

    writers = {
        FileKind.FIT: write_fit,
        FileKind.TCX: write_tcx,
        FileKind.GPX: write_gpx,
        FileKind.CSV: write_streams_csv,
    }
    try:
        return writers[kind](recording)
    except NoPositions as problem:
        raise StoreError(str(problem)) from problem
