"""One file read, measured and packed: the part of an import that runs in worker processes.

Everything here is a plain function of bytes on disk. What a worker returns is ready to be written; what is wrong with a
file comes back as a sentence, never as an exception.
"""

import hashlib
import stat
import weakref
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import lru_cache
from multiprocessing import parent_process
from pathlib import Path

import numpy as np

from peaksdesk.domain.activity import Recording, SourceKind
from peaksdesk.domain.analysis import measure
from peaksdesk.domain.metrics import Metrics
from peaksdesk.domain.streams import Streams
from peaksdesk.formats import blob
from peaksdesk.formats.archive_members import ArchiveMembers, activity_members
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.fit import read_fit
from peaksdesk.formats.gpx import read_gpx
from peaksdesk.formats.recognise import Kind, recognise, why_not
from peaksdesk.formats.tcx import read_tcx
from peaksdesk.formats.unpack import FIT_LIMIT_BYTES, XML_LIMIT_BYTES, Unpacked, unpack_gzip
from peaksdesk.services.projection import zone_of

NO_STREAMS = Streams(np.empty(0))

_READERS = {
    Kind.FIT: (SourceKind.FIT, read_fit),
    Kind.TCX: (SourceKind.TCX, read_tcx),
    Kind.GPX: (SourceKind.GPX, read_gpx),
}


@dataclass(frozen=True)
class Item:
    """One thing to read.

    Attributes:
        label: What the report calls it.
        path: The file on disk; for a row without a file, the export or list it stands in.
        member: Name inside the zip at `path`, or empty.
        row: The Strava export's row that goes with it, as a recording without streams, or None.
        row_text: What that row tells, as JSON: kept as its original.
    """

    label: str
    path: Path = Path()
    member: str = ""
    row: Recording | None = None
    row_text: bytes = b""


@dataclass(frozen=True, eq=False)
class Session:
    """One session of a file, ready to be kept: its recording without streams, and these packed beside it."""

    kind: SourceKind
    name: str
    sha256: str
    number: int
    recording: Recording
    channels: tuple[str, ...]
    streams: bytes
    metrics: Metrics
    zone: str


@dataclass(frozen=True, eq=False)
class ReadFile:
    """What became of an item in the worker.

    Attributes:
        sha256: Hash of the file's bytes, unpacked from .gz; empty where it could not be read at all.
        known: The hash is among those already here: nothing was decoded.
        original: The packed file.
        sessions: What it holds; empty where `reason` says why not.
        row: The Strava row as a session of its own, or None.
    """

    item: Item
    sha256: str = ""
    known: bool = False
    size: int = 0
    original: bytes = b""
    sessions: tuple[Session, ...] = ()
    row: Session | None = None
    reason: str = ""


def read_item(item: Item, known: frozenset[str], home: str) -> ReadFile:
    """Read, measure and pack one item.

    Args:
        known: Hashes of files that are here already.
        home: The athlete's time zone.
    """
    result = ReadFile(item)
    try:
        row = _row_session(item.row, item.row_text, home) if item.row is not None else None
        if row is not None and not item.member and item.path.suffix.lower() in (".zip", ".csv"):
            return replace(result, row=row)
        unpacked = _bytes_of(item)
        data = unpacked.data
        sha256 = hashlib.sha256(data).hexdigest()
        result = replace(result, sha256=sha256, size=len(data), row=row)
        if sha256 in known:
            return replace(result, known=True)
        sessions = _sessions(item, data, sha256, unpacked.warnings, home)
        return replace(result, sessions=sessions, original=blob.pack_original(data))
    except UnreadableFile as problem:
        return replace(result, reason=str(problem))
    except MemoryError:
        return replace(result, reason="Reading this file takes more memory than this computer has free.")
    except OSError as problem:
        return replace(result, reason=disk_reason(problem))


def disk_reason(problem: OSError) -> str:
    """Say why a file or folder could not be read."""
    match problem:
        case FileNotFoundError():
            return "There is no such file."
        case PermissionError():
            return "You may not read this: give yourself permission and import it again."
        case _:
            return f"The disk could not give this: {problem.strerror or problem}."


def _row_session(recording: Recording, text: bytes, home: str) -> Session:
    sha256 = hashlib.sha256(text).hexdigest()
    return pack_session(recording, SourceKind.STRAVA_ARCHIVE, "Strava export", sha256, 0, home)


def _bytes_of(item: Item) -> Unpacked:
    if item.member:
        data = _member(item.path, item.member)
    else:
        status = item.path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile("This is not a file.")
        if status.st_size > XML_LIMIT_BYTES:
            raise UnreadableFile(
                f"This file is {status.st_size >> 20:,} MB; no activity file is larger than {XML_LIMIT_BYTES >> 20} MB."
            )
        data = item.path.read_bytes()
    return unpack_gzip(data) if recognise(data) is Kind.GZIP else Unpacked(data)


def _member(path: Path, name: str) -> bytes:
    if parent_process() is not None:  # a worker process: it ends with the import, and its open files with it
        return _named(_kept_open(path), name)
    with path.open("rb") as file:
        return _named(activity_members(file), name)


@lru_cache(maxsize=1)
def _kept_open(path: Path) -> ArchiveMembers:
    """Keep a zip open from one member to the next: reading the contents of 20,000 files takes a while."""
    with ExitStack() as closing:
        members = activity_members(closing.enter_context(path.open("rb")))
        weakref.finalize(members, closing.pop_all().close)
    return members


def _named(members: ArchiveMembers, name: str) -> bytes:
    read = members.readers.get(name)
    if read is None:
        raise UnreadableFile("The zip changed while it was read: import it again.")
    return read()


def _sessions(item: Item, data: bytes, sha256: str, warnings: tuple[str, ...], home: str) -> tuple[Session, ...]:
    kind = recognise(data)
    if kind not in _READERS:
        raise UnreadableFile(why_not(data))
    if kind is Kind.FIT and len(data) > FIT_LIMIT_BYTES:
        raise UnreadableFile(
            f"This FIT file is {len(data) >> 20:,} MB; none is larger than {FIT_LIMIT_BYTES >> 20} MB."
        )
    source_kind, read = _READERS[kind]
    name = Path(item.member or item.path).name
    return tuple(
        pack_session(replace(recording, warnings=warnings + recording.warnings), source_kind, name, sha256, i, home)
        for i, recording in enumerate(read(data))
    )


def pack_session(recording: Recording, kind: SourceKind, name: str, sha256: str, number: int, home: str) -> Session:
    """Measure a recording and pack it beside its numbers."""
    return Session(
        kind=kind,
        name=name,
        sha256=sha256,
        number=number,
        recording=replace(recording, streams=NO_STREAMS),
        channels=tuple(recording.streams),
        streams=blob.pack_streams(recording.streams),
        metrics=measure(recording),
        zone=zone_of(recording, home),
    )
