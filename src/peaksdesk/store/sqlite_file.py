"""An SQLite file from outside: what its header says, whether it is whole, a copy of it. Without SQLAlchemy."""

import contextlib
import os
import sqlite3
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

APPLICATION_ID = 0x504B4453
"""`PKDS` in the file's header: this file is PeaksDesk's."""

_MAGIC = b"SQLite format 3\0"
_PAGES_PER_STEP = 2048
_MOST_PROBLEMS = 20
_MOST_WAITS = 40
_NO_DAMAGE = (
    *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN),
    *(sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_FULL, sqlite3.SQLITE_INTERRUPT),
)
"""Errors that say nothing about the file's content."""


@dataclass(frozen=True)
class Header:
    """What the first hundred bytes of the file itself say, its write-ahead log left aside.

    Attributes:
        identity: Number given to a database when it was made (`user_version`). A log of another database, laid beside
            this one by mistake, shows by telling another number.
    """

    application_id: int
    identity: int


def read_header(path: Path) -> Header | None:
    """Return a file's header, or None if it is no SQLite file.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        start = file.read(100)
    if len(start) < 100 or not start.startswith(_MAGIC):
        return None
    identity, application_id = struct.unpack(">I4xI", start[60:72])
    return Header(application_id, identity)


@contextlib.contextmanager
def opened_to_look(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file so that nothing in it can change, not even by the housekeeping of SQLite's last close.

    Raises:
        sqlite3.Error: It cannot be opened.
    """
    uri = f"file:{quote(str(path.absolute()))}?mode=ro"
    with contextlib.closing(sqlite3.connect(uri, uri=True, timeout=10.0, isolation_level=None)) as connection:
        yield connection


def problems_of(connection: sqlite3.Connection, *, quick: bool) -> list[str]:
    """Return what is wrong with a database, in SQLite's words; empty if it is whole.

    Args:
        connection: Open, outside a transaction.
        quick: Leave out that indexes agree with their tables, which takes most of the time.

    Raises:
        sqlite3.Error: It could not be looked at just now: somebody holds it, or the system refused.
    """
    try:
        check = "quick_check" if quick else "integrity_check"
        rows = connection.execute(f"PRAGMA {check}({_MOST_PROBLEMS})").fetchall()
        found = [str(row[0]) for row in rows if row[0] != "ok"]
        for table, *_ in connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST_PROBLEMS):
            found.append(f"a row of {table} belongs to nothing")
    except sqlite3.Error as problem:
        if (getattr(problem, "sqlite_errorcode", None) or 0) & 0xFF in _NO_DAMAGE:
            raise
        return [str(problem)]
    return found


def finish_rollback(path: Path) -> None:
    """Let SQLite undo what a process was writing when it was killed before the file had a write-ahead log.

    Only the making of a new database is written that way; until it is undone nobody can look at the file.

    Raises:
        sqlite3.Error: Somebody else holds the file, or it cannot be written.
    """
    if companions(path)[3].exists():
        with contextlib.closing(sqlite3.connect(path, timeout=10.0, isolation_level=None)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def copy_database(source: sqlite3.Connection, target: Path) -> None:
    """Copy a database, as it is at this moment, into one new file; writers go on meanwhile.

    A transaction held on `source` keeps the moment, so the copy never starts over when somebody writes between steps.

    Raises:
        sqlite3.Error: The source is damaged, or there is no room.
    """
    source.execute("BEGIN")
    try:
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with contextlib.closing(sqlite3.connect(target, isolation_level=None)) as copy:
            copy.execute("PRAGMA synchronous=OFF")  # the file is synced as a whole when it is done
            source.backup(copy, pages=_PAGES_PER_STEP, sleep=0.0)
            copy.execute("PRAGMA journal_mode=DELETE")
    finally:
        source.execute("ROLLBACK")


def sync(path: Path) -> None:
    """Have a file, or the names in a folder, written to the disk itself.

    Raises:
        OSError: The disk refused.
    """
    if path.is_dir():
        if sys.platform == "win32":  # where folders are not opened
            return
        descriptor = os.open(path, os.O_RDONLY)
    else:
        descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def companions(path: Path) -> tuple[Path, ...]:
    """Return the files of a database: itself, its write-ahead log, the log's index, and the journal of its making."""
    return tuple(path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal"))


def overwrite_database(source: Path, target: sqlite3.Connection) -> None:
    """Put a whole file's content in the place of an open database's, in one transaction that others see at once.

    Raises:
        sqlite3.Error: Somebody else holds the database, or there is no room; the target is as it was.
    """
    waits = 0

    def give_up(status: int, _remaining: int, _total: int) -> None:
        nonlocal waits
        waits += status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        if waits > _MOST_WAITS:
            raise sqlite3.OperationalError("database is locked")

    with opened_to_look(source) as connection:
        connection.backup(target, pages=-1, progress=give_up, sleep=0.25)
    target.execute("PRAGMA wal_checkpoint(PASSIVE)")  # waits for no reader; what they still need stays in the log
