"""How connections are made: one that writes, a few that read.

SQLite: WAL, synchronous=FULL, foreign keys on. Only the writer's connection checkpoints, which keeps clear of the
WAL-reset bug of SQLite before 3.51.3 (sqlite.org/wal.html#walresetbug). Python's own transaction handling is off and
`BEGIN` is sent here, as SQLAlchemy's documentation of its sqlite3 driver advises: a writer takes its lock at once
(IMMEDIATE), so that check-then-insert is safe.
PostgreSQL: each write transaction takes one advisory lock first, for the same safety across machines; readers see one
snapshot.
"""

import sqlite3
import sys
from enum import Enum
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, make_url, text
from sqlalchemy.exc import SQLAlchemyError

from peaksdesk.services.store_errors import StoreError

READERS = 4
"""Threads and connections that read at the same time."""

BUSY_TIMEOUT_S = 10.0
"""How long SQLite waits for another process's lock."""

CHECKPOINT_PAGES = 4000
"""Pages in the write-ahead log (16 MB) before the writer moves them into the database."""

LOG_LIMIT_BYTES = 64 * 2**20
"""What a restore or a long import leaves of the log once its pages have moved."""

_WRITE_LOCK = 0x504B4453
"""PostgreSQL advisory lock of writers."""


class Role(Enum):
    """What a connection to an SQLite file is for."""

    WRITE = "write"
    READ = "read"
    """Refuses to change anything."""
    REBUILD = "rebuild"
    """Foreign keys off, as migrations need them: a table that is made anew would take its rows' children along."""


def connect_sqlite(path: Path, role: Role) -> sqlite3.Connection:
    """Open an SQLite file as every connection of the app has it."""
    connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
    try:
        for pragma in _pragmas(role):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def sqlite_engine(path: Path, role: Role) -> Engine:
    """Return the engine of the writer (one connection), of the readers, or for rebuilding an SQLite file."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        creator=lambda: connect_sqlite(path, role),
        poolclass=QueuePool,
        pool_size=READERS if role is Role.READ else 1,
        max_overflow=0,
    )
    begin = "BEGIN" if role is Role.READ else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def send_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _pragmas(role: Role) -> list[str]:
    pragmas = ["synchronous=FULL", "foreign_keys=OFF" if role is Role.REBUILD else "foreign_keys=ON"]
    if sys.platform == "darwin":
        pragmas += ["fullfsync=1", "checkpoint_fullfsync=1"]
    if role is Role.WRITE:
        pragmas += [
            "journal_mode=WAL",
            f"wal_autocheckpoint={CHECKPOINT_PAGES}",
            f"journal_size_limit={LOG_LIMIT_BYTES}",
        ]
    if role is Role.READ:
        pragmas += ["wal_autocheckpoint=0", "query_only=ON"]
    return pragmas


def postgres_engine(url: str, *, write: bool) -> Engine:
    """Return the engine of the writer or of the readers of a PostgreSQL database.

    Args:
        url: `postgresql://user@host/database`; `postgres://` is understood too.
        write: For the one writer; readers get read-only transactions.

    Raises:
        StoreError: It is not the address of a PostgreSQL database.
    """
    address = _address(url)
    options: dict[str, Any] = {"isolation_level": "READ COMMITTED" if write else "REPEATABLE READ"}
    engine = create_engine(
        address,
        connect_args={"options": "-c timezone=UTC", "connect_timeout": 10, "application_name": "PeaksDesk"},
        pool_size=1 if write else READERS,
        max_overflow=0,
        pool_pre_ping=True,
        **options,
    )
    if write:
        event.listen(engine, "begin", _take_write_lock)
        return engine
    return engine.execution_options(postgresql_readonly=True)


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except (SQLAlchemyError, ValueError):
        address = URL.create("unknown")
    if address.drivername not in ("postgresql", "postgres", "postgresql+psycopg"):
        raise StoreError(
            "The database's address is not one of PostgreSQL's: write it like postgresql://user@server/database "
            "(PEAKSDESK_DATABASE_URL), or leave it out to keep everything on this computer."
        )
    return address.set(drivername="postgresql+psycopg")


def _take_write_lock(connection: Connection) -> None:
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITE_LOCK})
