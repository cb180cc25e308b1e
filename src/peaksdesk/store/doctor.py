"""A full check of the database, for `peaksdesk doctor`."""

import shutil
import sqlite3
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Engine, exists, func, select

from peaksdesk.domain.activity import SourceKind
from peaksdesk.services.store_errors import StoreError
from peaksdesk.store.backup_files import newest_good
from peaksdesk.store.database import SqlDatabase
from peaksdesk.store.schema import originals, sources
from peaksdesk.store.sqlite_file import opened_to_look, problems_of

WAL_RESET_FIXED = (3, 51, 3)
"""Before it, SQLite can damage a database when two processes write and checkpoint at one moment.

Source: sqlite.org/wal.html#walresetbug
"""

_LITTLE_ROOM_BYTES = 10**9
_OF_ACCOUNTS = (SourceKind.ACCOUNT.value, SourceKind.BAND.value)
"""Sources that never had a file: the replies they came of are kept elsewhere."""


class Level(StrEnum):
    """How bad a finding is."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True)
class Finding:
    """One thing looked at.

    Attributes:
        about: What was looked at; a name that stays the same.
        sentence: What was found, and what to do about it.
    """

    about: str
    level: Level
    sentence: str


def check(database: SqlDatabase, *, sqlite_version: tuple[int, ...] = sqlite3.sqlite_version_info) -> list[Finding]:
    """Look at everything; takes seconds for gigabytes. Blocking.

    Args:
        database: Open.
        sqlite_version: Of the library in use.
    """
    findings = []
    if isinstance(database.place, Path):
        findings += [_integrity(database.place), _library(sqlite_version), _room(database.place.parent)]
    findings += [_originals(database), _backups(database)]
    findings += [Finding("place", Level.WARNING, sentence) for sentence in database.warnings]
    if database.read_only_reason is not None:
        findings.append(Finding("version", Level.WARNING, database.read_only_reason))
    return findings


def _integrity(path: Path) -> Finding:
    try:
        with opened_to_look(path) as connection:
            problems = problems_of(connection, quick=False)
    except sqlite3.Error as problem:
        problems = [str(problem)]
    if problems:
        return Finding("integrity", Level.BAD, f"The database is damaged: {'; '.join(problems)}. Repair it.")
    return Finding("integrity", Level.GOOD, "The database is whole, and every row belongs to something.")


def _library(version: tuple[int, ...]) -> Finding:
    name = ".".join(map(str, version))
    if version < WAL_RESET_FIXED:
        return Finding(
            "sqlite",
            Level.WARNING,
            f"SQLite {name} has a rare fault when two programs write at one moment (fixed in 3.51.3): "
            "do not run imports from the command line while the window imports.",
        )
    return Finding("sqlite", Level.GOOD, f"SQLite {name} has no known fault that matters here.")


def _room(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    if free < _LITTLE_ROOM_BYTES:
        return Finding("disk", Level.WARNING, f"Only {free / 1e6:.0f} MB are free on the disk. Make room.")
    return Finding("disk", Level.GOOD, f"{free / 1e9:.1f} GB are free on the disk.")


def _originals(database: SqlDatabase) -> Finding:
    def count(engine: Engine) -> tuple[int, int]:
        used = exists().where(sources.c.sha256 == originals.c.sha256)
        kept = exists().where(originals.c.sha256 == sources.c.sha256)
        with engine.connect() as connection:
            unused = connection.scalar(select(func.count()).select_from(originals).where(~used))
            of_a_file = (sources.c.sha256 != "", sources.c.kind.not_in(_OF_ACCOUNTS))
            missing = connection.scalar(select(func.count()).select_from(sources).where(*of_a_file, ~kept))
            return unused or 0, missing or 0

    try:
        unused, missing = database.run_on_readers(count)
    except StoreError as problem:
        return Finding("originals", Level.BAD, str(problem))
    if missing:
        return Finding("originals", Level.BAD, f"{missing} sources lack their original file. Restore a backup.")
    if unused:
        return Finding(
            "originals", Level.GOOD, f"{unused} original files belong to no activity; the next purge takes them."
        )
    return Finding("originals", Level.GOOD, "Every source has its original file.")


def _backups(database: SqlDatabase) -> Finding:
    newest = newest_good(database.backup_folder, database.migrations.revisions)
    if newest is None:
        return Finding("backups", Level.WARNING, "There is no good backup. Make one.")
    return Finding("backups", Level.GOOD, f"The newest good backup was made on {newest.made_at:%d %B %Y at %H:%M} UTC.")
