"""The files inside an archive that may be read, and why the others may not. Nothing is ever written to disk."""

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.unpack import XML_LIMIT_BYTES

MOST_ENTRIES = 100_000
"""Entries of a zip; fifteen years of two sessions a day with ten photos each stay below."""

LARGEST_DIRECTORY_BYTES = 32 << 20
"""Size of a zip's list of contents: it is held in memory at some ten times that."""

LARGEST_RATIO = 100
"""Unpacked by packed size. TCX packs to a fifteenth, an hour of nothing but zeros to a fiftieth."""

SMALL_BYTES = 1 << 20
"""Members up to this size may have any ratio."""

TOTAL_LIMIT_BYTES = 32 << 30
"""Sum of all that is read from one archive: 20,000 sessions of 1.5 MB."""

_READABLE = re.compile(r"\.(fit|tcx|gpx)(\.gz)?$", re.IGNORECASE)
_NESTED = re.compile(r"\.(zip|7z|rar|tar|tgz|tar\.gz)$", re.IGNORECASE)
_DRIVE = re.compile(r"^[A-Za-z]:")
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    struct.error,
    NotImplementedError,
    RuntimeError,
    OverflowError,
    IndexError,
    MemoryError,
)

LIST_NAME = "activities.csv"

Reader = Callable[[], bytes]


@dataclass(frozen=True)
class SkippedMember:
    """A file inside an archive that was not read.

    Attributes:
        name: Its name in the archive, shortened and without control characters.
        reason: One sentence.
    """

    name: str
    reason: str


@dataclass(frozen=True)
class ArchiveMembers:
    """An archive's files.

    Attributes:
        readers: Name -> function that returns the file's bytes as stored; it raises `UnreadableFile` for a damaged
            member. Only activity files and Strava's list are here.
        skipped: Members that were refused.
    """

    readers: Mapping[str, Reader]
    skipped: tuple[SkippedMember, ...] = ()


def activity_members(file: BinaryIO) -> ArchiveMembers:
    """Return what can be read safely from a zip file.

    Args:
        file: The open zip; it must stay open while the readers are used.

    Returns:
        Its activity files (FIT, TCX, GPX, also .gz) and any `activities.csv` by name. Photos and other files are left
        out without a word; members with dangerous names, links, encrypted, twice there or packed too tightly are
        listed as skipped. Of two members whose names differ in case only, the first is read.

    Raises:
        UnreadableFile: The zip is damaged or has more entries than any collection of activities.
    """
    _check_directory(file)
    try:
        archive = zipfile.ZipFile(file)
        entries = archive.infolist()
    except _DAMAGE as error:
        raise UnreadableFile("The zip file is damaged: its list of contents cannot be read.") from error
    if len(entries) > MOST_ENTRIES:
        raise UnreadableFile(f"The zip file has more than {MOST_ENTRIES:,} entries; no collection of activities has.")
    budget = _Budget()
    readers: dict[str, Reader] = {}
    skipped: list[SkippedMember] = []
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename.replace("\\", "/")
        wanted = _READABLE.search(name) or is_list(name)
        if name.endswith("/") or _is_by_the_way(name) or not (wanted or _NESTED.search(name)):
            continue
        reason = _why_refused(entry, seen)
        if reason:
            skipped.append(SkippedMember(_shown(entry.orig_filename), reason))
            continue
        seen.add(name.casefold())
        readers[name] = partial(_read, archive, entry, budget)
    return ArchiveMembers(readers, tuple(skipped))


def is_list(name: str) -> bool:
    """Tell whether a member's name is that of Strava's list of activities."""
    return name.rpartition("/")[2].lower() == LIST_NAME


class _Budget:
    def __init__(self) -> None:
        self.left = TOTAL_LIMIT_BYTES


def _is_by_the_way(name: str) -> bool:
    parts = name.split("/")
    return "__MACOSX" in parts or parts[-1].startswith("._") or "media" in parts[:-1]


def _why_refused(entry: zipfile.ZipInfo, seen: set[str]) -> str:
    name = entry.orig_filename.replace("\\", "/")
    if "\0" in name:
        return "Its name holds a character that no file name has."
    if name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/"):
        return "Its name points outside the archive."
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "It is a link, not a file."
    if entry.flag_bits & 0x1:
        return "It is encrypted; unpack the archive with its password and add the files."
    if _NESTED.search(name):
        return "It is an archive inside the archive; unpack it and add what is inside."
    if name.casefold() in seen:
        return "The archive holds another file of this name, and that one was read."
    if entry.file_size > XML_LIMIT_BYTES:
        return f"It is larger than {XML_LIMIT_BYTES >> 20} MB; no activity file is."
    if entry.file_size > max(SMALL_BYTES, LARGEST_RATIO * entry.compress_size):
        return "It is packed more tightly than any activity file can be."
    return ""


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: _Budget) -> bytes:
    try:
        with archive.open(entry) as member:
            data = member.read(XML_LIMIT_BYTES + 1)
    except _DAMAGE as error:
        raise UnreadableFile("The file is damaged inside the zip file.") from error
    if len(data) > XML_LIMIT_BYTES:
        raise UnreadableFile(f"The file is larger than {XML_LIMIT_BYTES >> 20} MB; no activity file is.")
    budget.left -= len(data)
    if budget.left < 0:
        raise UnreadableFile("The zip file unpacks to more than any collection of activities.")
    return data


def _shown(name: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in name[:200])


def _check_directory(file: BinaryIO) -> None:
    """Refuse a list of contents that would fill the memory, before anything reads it."""
    try:
        size = file.seek(0, 2)
        file.seek(max(0, size - (1 << 16) - 42))
        tail = file.read()
        file.seek(0)
    except OSError as error:
        raise UnreadableFile("The zip file cannot be read.") from error
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) < end + 22:
        raise UnreadableFile("The zip file is cut off or damaged: its list of contents is missing.")
    (length,) = struct.unpack_from("<L", tail, end + 12)
    if length == 0xFFFFFFFF and end >= 20 and tail[end - 20 : end - 16] == b"PK\x06\x07":
        (at,) = struct.unpack_from("<Q", tail, end - 12)
        if at + 56 <= size:
            file.seek(at)
            record = file.read(56)
            file.seek(0)
            (length,) = struct.unpack_from("<Q", record, 40)
    if length > LARGEST_DIRECTORY_BYTES:
        raise UnreadableFile("The zip file's list of contents is larger than any collection of activities needs.")
