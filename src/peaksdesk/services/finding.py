"""What there is to import behind the paths a person gives: files, folders, zips, Strava exports."""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from peaksdesk.formats.archive_members import ArchiveMembers, activity_members, is_list
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.recognise import LOOKED_AT, Kind, recognise
from peaksdesk.formats.strava_archive import (
    LIST_LIMIT_BYTES,
    ArchiveRow,
    FailedRow,
    StravaArchive,
    read_list,
    row_recording,
)
from peaksdesk.services.kept import BatchLine, Outcome
from peaksdesk.services.reading import Item, disk_reason

_ENDINGS = (".fit", ".tcx", ".gpx", ".fit.gz", ".tcx.gz", ".gpx.gz", ".zip")
_ACTIVITY_KINDS = (Kind.FIT, Kind.TCX, Kind.GPX)


class _Found:
    def __init__(self) -> None:
        self.items: list[Item] = []
        self.failures: list[BatchLine] = []

    def fail(self, label: Path | str, reason: str) -> None:
        self.failures.append(BatchLine(str(label), Outcome.FAILED, reason))


def find_items(paths: Iterable[Path]) -> tuple[list[Item], list[BatchLine]]:
    """Look through files, folders and archives. Blocking.

    In a folder, files that are no activities by ending and content are passed over; a file named outright is always
    an item, so that the report says what it is. Folders behind links are not entered.

    Returns:
        What to read, and lines about what cannot be.
    """
    found = _Found()
    for path in dict.fromkeys(paths):
        try:
            if path.is_dir():
                _folder(path, found)
            else:
                _file(path, found)
        except OSError as problem:
            found.fail(path, disk_reason(problem))
        except UnreadableFile as problem:
            found.fail(path, str(problem))
    return found.items, found.failures


def list_files(folders: Iterable[Path]) -> dict[str, tuple[int, float]]:
    """Return path -> (size, time of last change) of files under some folders that look like activities. Blocking."""
    files: dict[str, tuple[int, float]] = {}
    for folder in folders:
        for entry in _walk(folder, _Found()):
            if entry.name.lower().endswith(_ENDINGS):
                try:
                    status = entry.stat()
                except OSError:  # gone between the look and the question
                    continue
                files[entry.path] = (status.st_size, status.st_mtime)
    return files


def _file(path: Path, found: _Found) -> None:
    if not path.is_file():
        reason = "There is no such file." if not os.path.lexists(path) else "This is not a file."
        found.fail(path, reason)
        return
    with path.open("rb") as file:
        head = file.read(LOOKED_AT)
    kind = recognise(head)
    if kind is Kind.ZIP:
        _zip(path, found)
    elif kind is Kind.STRAVA_CSV:
        _export_folder(path, found)
    else:
        found.items.append(Item(str(path), path))


def _folder(folder: Path, found: _Found) -> None:
    entries = list(_walk(folder, found))
    lists = [Path(entry.path) for entry in entries if is_list(entry.name) and _is_strava_list(Path(entry.path))]
    covered: set[str] = set()
    for path in lists:
        covered |= _export_folder(path, found)
    for entry in entries:
        if entry.path in covered:
            continue
        path = Path(entry.path)
        try:
            if entry.name.lower().endswith(".zip"):
                _zip(path, found)
            elif entry.name.lower().endswith(_ENDINGS) or _is_activity(path):
                found.items.append(Item(str(path), path))
        except OSError as problem:
            found.fail(path, disk_reason(problem))
        except UnreadableFile as problem:
            found.fail(path, str(problem))


def _walk(folder: Path, found: _Found) -> Iterator[os.DirEntry[str]]:
    """Yield the files under a folder by name, the folder's own before those of its folders."""
    waiting = [str(folder)]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                ordered = sorted(entries, key=lambda entry: entry.name)
        except OSError as problem:
            found.fail(here, disk_reason(problem))
            continue
        below = []
        for entry in ordered:
            if entry.is_dir(follow_symlinks=False):
                below.append(entry.path)
            elif _is_file(entry):
                yield entry
            elif entry.name.lower().endswith(_ENDINGS):
                found.fail(entry.path, "This link leads to no file." if entry.is_symlink() else "This is not a file.")
        waiting += reversed(below)


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link that leads in a circle, or to where one may not look
        return False


def _is_activity(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return recognise(file.read(LOOKED_AT)) in _ACTIVITY_KINDS
    except OSError:
        return False


def _is_strava_list(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return recognise(file.read(LOOKED_AT)) is Kind.STRAVA_CSV
    except OSError:
        return False


def _export_folder(path: Path, found: _Found) -> set[str]:
    """Take an unpacked Strava export by its list; return the paths of the files its rows name."""
    with path.open("rb") as list_file:
        rows, failed = read_list(list_file.read(LIST_LIMIT_BYTES + 1))
    root = path.parent.resolve()
    covered = {str(path)}
    for row in rows:
        file = path.parent / row.filename if row.filename else None
        if file is not None and _is_inside(file, root):
            covered.add(str(file))
            found.items.append(_row_item(row, str(file), file))
        else:
            found.items.append(_row_item(row, _row_label(path, row), path))
    _fail_rows(path, failed, found)
    return covered


def _is_inside(file: Path, root: Path) -> bool:
    """Tell whether a file is there, and under the folder that it was named in."""
    try:
        return file.resolve().is_relative_to(root) and file.is_file()
    except (OSError, RuntimeError, ValueError):  # a name that is too long, a link in a circle, no name at all
        return False


def _zip(path: Path, found: _Found) -> None:
    with path.open("rb") as file:
        members = activity_members(file)
        has_list = any(is_list(name) for name in members.readers)
        if has_list:
            try:
                _export_zip(path, StravaArchive(members.readers, members.skipped), found)
            except UnreadableFile as problem:  # an activities.csv of somebody else's: the files beside it still count
                found.fail(f"{path}/activities.csv", str(problem))
                has_list = False
        if not has_list:
            _plain_zip(path, members, found)


def _plain_zip(path: Path, members: ArchiveMembers, found: _Found) -> None:
    names = [name for name in members.readers if not is_list(name)]
    found.items += [Item(f"{path}/{name}", path, name) for name in names]
    for skipped in members.skipped:
        found.fail(f"{path}/{skipped.name}", skipped.reason)
    if not names and not members.skipped:
        found.fail(path, "There are no activity files (FIT, TCX, GPX) in this zip.")


def _export_zip(path: Path, archive: StravaArchive, found: _Found) -> None:
    for row in archive.rows:
        member = archive.member(row)
        if member is None:
            found.items.append(_row_item(row, _row_label(path, row), path))
        else:
            found.items.append(_row_item(row, f"{path}/{member}", path, member))
    found.items += [Item(f"{path}/{name}", path, name) for name in archive.unlisted]
    _fail_rows(path, archive.failed, found)
    for skipped in archive.skipped:
        found.fail(f"{path}/{skipped.name}", skipped.reason)


def _fail_rows(path: Path, failed: Sequence[FailedRow], found: _Found) -> None:
    for row in failed:
        found.fail(f"{path}, line {row.line}: {row.name}", row.reason)


def _row_item(row: ArchiveRow, label: str, path: Path, member: str = "") -> Item:
    told = {name: value for name, value in asdict(row).items() if name != "line"}
    text = json.dumps({"strava_export_row": told}, default=str, ensure_ascii=False, sort_keys=True).encode()
    return Item(label, path, member, row_recording(row), text)


def _row_label(path: Path, row: ArchiveRow) -> str:
    return f"{path}, line {row.line}: {row.title or row.activity_id}"
