"""Backups as files in a folder: their names, and whether one is whole. Without SQLAlchemy."""

import re
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from peaksdesk.services.backup_port import BackupFile
from peaksdesk.services.store_errors import DatabaseTooNew, StoreError
from peaksdesk.store.sqlite_file import APPLICATION_ID, opened_to_look, problems_of, read_header

_NAME = re.compile(r"peaksdesk-(\d{4}-\d\d-\d\dT\d{6}Z)(?:-\d+)?\.peaksdesk")
_STAMP = "%Y-%m-%dT%H%M%SZ"


def backup_path(folder: Path, made_at: datetime) -> Path:
    """Return a free name for a backup made at a time."""
    stamp = made_at.astimezone(UTC).strftime(_STAMP)
    path = folder / f"peaksdesk-{stamp}.peaksdesk"
    again = 2
    while path.exists():
        path = folder / f"peaksdesk-{stamp}-{again}.peaksdesk"
        again += 1
    return path


def backups_in(folder: Path) -> list[BackupFile]:
    """Return the backups in a folder, newest first; files with other names are left aside."""
    found = []
    if folder.is_dir():
        for path in folder.iterdir():
            name = _NAME.fullmatch(path.name)
            if name is None:
                continue
            try:
                made_at = datetime.strptime(name[1], _STAMP).replace(tzinfo=UTC)
                found.append(BackupFile(path, made_at, path.stat().st_size))
            except (ValueError, OSError):  # no such day, or removed this moment
                continue
    return sorted(found, key=lambda item: (item.made_at, item.path.name), reverse=True)


def verify_backup(path: Path, revisions: tuple[str, ...]) -> str:
    """Check a backup completely, and return its schema's revision.

    Args:
        path: The file, which nobody has open for writing.
        revisions: What this app can read, oldest first.

    Raises:
        DatabaseTooNew: It was made by a newer PeaksDesk.
        StoreError: It is not a whole backup; the sentence says why.
    """
    try:
        header = read_header(path)
    except OSError as problem:
        raise StoreError(f"{path.name} cannot be read: {problem.strerror or problem}.") from problem
    if header is None or header.application_id != APPLICATION_ID:
        raise StoreError(f"{path.name} is not a PeaksDesk backup.")
    try:
        with opened_to_look(path) as connection:
            problems = problems_of(connection, quick=False)
            if problems:
                raise StoreError(f"{path.name} is damaged ({problems[0]}).")
            revision, needed = schema_of(connection)
    except (sqlite3.Error, TypeError) as problem:
        raise StoreError(f"{path.name} is damaged ({problem}).") from problem
    if revision not in revisions:
        raise DatabaseTooNew(f"{path.name} was made by PeaksDesk {needed}: get that version or a newer one to use it.")
    return revision


def activities_in(path: Path) -> int | None:
    """Return how many activities a backup holds, those in the bin aside; None if it does not tell."""
    try:
        with opened_to_look(path) as connection:
            (count,) = connection.execute("SELECT count(*) FROM activities WHERE deleted_at IS NULL").fetchone()
    except (sqlite3.Error, TypeError):
        return None
    return int(count)


def schema_of(connection: sqlite3.Connection) -> tuple[str, str]:
    """Return a database's revision and the PeaksDesk version that gave it.

    Raises:
        sqlite3.Error: It has no such tables.
        TypeError: It does not say.
    """
    (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    (app_version,) = connection.execute("SELECT app_version FROM this_database").fetchone()
    return str(revision), str(app_version)


def newest_good(folder: Path, revisions: tuple[str, ...]) -> BackupFile | None:
    """Return the newest backup of a folder that is whole, or None."""
    for backup in backups_in(folder):
        try:
            verify_backup(backup.path, revisions)
        except StoreError:
            continue
        return backup
    return None
