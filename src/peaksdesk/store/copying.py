"""Copies of a database: checked files from an SQLite database, rows between PostgreSQL and an SQLite file."""

import contextlib
import errno
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy import Column, Connection, DateTime, Engine, MetaData, Table, false, func, select

from peaksdesk.services.backup_port import BackupFile
from peaksdesk.services.store_errors import DiskFull, StoreError
from peaksdesk.store.backup_files import verify_backup
from peaksdesk.store.columns import UtcTime
from peaksdesk.store.connection_schema import EVERYTHING
from peaksdesk.store.engines import Role, sqlite_engine
from peaksdesk.store.faults import FAULTS, explain
from peaksdesk.store.revisions import Migrations, create_tables, revision_of, upgrade, version_table
from peaksdesk.store.sqlite_file import APPLICATION_ID, copy_database, opened_to_look, sync

_ROWS_AT_ONCE = 20

Fill = Callable[[Path], None]
"""Writes a whole database to a new file."""


def checked_file(fill: Fill, target: Path, made_at: datetime, migrations: Migrations) -> BackupFile:
    """Have a backup written beside `target`, check it completely, and only then give it its name.

    Raises:
        StoreError: No room, or the copy is not whole; nothing is left behind.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        fill(part)
        verify_backup(part, migrations.revisions)
        sync(part)
        part.replace(target)
        sync(target.parent)
        return BackupFile(target, made_at, target.stat().st_size)
    except FAULTS as problem:
        raise explain(problem) from problem
    except OSError as problem:
        raise disk_problem(problem, target) from problem
    finally:
        for leftover in (part, part.with_name(part.name + "-journal")):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)


def disk_problem(problem: OSError, path: Path) -> StoreError:
    """Return the `StoreError` for a file or folder that the system refused."""
    if problem.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFull(f"There is no room for {path.name} in {path.parent}. Make room and try again.")
    return StoreError(f"{path} cannot be written ({problem.strerror or problem}). Check the folder and try again.")


def fill_from_file(source: Path) -> Fill:
    """Return what copies an SQLite database."""

    def fill(target: Path) -> None:
        with opened_to_look(source) as connection:
            copy_database(connection, target)

    return fill


def fill_from_server(readers: Engine, migrations: Migrations) -> Fill:
    """Return what copies a server's tables, as they are at this moment, into an SQLite file of the same schema."""

    def fill(target: Path) -> None:
        with readers.connect() as source:
            revision = revision_of(source)
            if revision not in migrations.revisions:
                raise StoreError("The server holds no PeaksDesk database that this version can copy.")
            with contextlib.closing(sqlite3.connect(target, isolation_level=None)) as made:
                made.execute(f"PRAGMA application_id={APPLICATION_ID}")
            with rebuilding(target) as copy:
                if revision == migrations.head:
                    create_tables(copy, migrations, "")
                    copy_rows(source, copy, EVERYTHING.sorted_tables)
                else:
                    upgrade(copy, migrations, revision)
                    copy_rows(source, copy, _tables_of(source))

    return fill


@contextlib.contextmanager
def rebuilding(path: Path) -> Iterator[Connection]:
    """Open an SQLite file for changes to its tables, all in one transaction."""
    engine = sqlite_engine(path, Role.REBUILD)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def copy_rows(source: Connection, target: Connection, tables: Sequence[Table]) -> None:
    """Empty the target's tables and fill them with the source's rows, parents first."""
    for table in reversed(tables):
        target.execute(table.delete())
    for table in tables:
        rows = source.execute(select(table), execution_options={"yield_per": _ROWS_AT_ONCE}).mappings()
        for some in rows.partitions():
            target.execute(table.insert(), [dict(row) for row in some])


def fill_server(writer: Engine, file: Path) -> None:
    """Replace all rows of a server by those of an SQLite file at the app's own revision, in one transaction."""
    with rebuilding(file) as source, writer.begin() as target:
        copy_rows(source, target, EVERYTHING.sorted_tables)
        for table in EVERYTHING.sorted_tables:
            key = table.primary_key.columns[0]
            if key.autoincrement is True:
                highest = select(func.coalesce(func.max(key), 0) + 1).scalar_subquery()
                target.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), highest, false())))


def _tables_of(source: Connection) -> list[Table]:
    """Return the tables a server has now, with types that read and write the same on both databases."""
    found = MetaData()
    found.reflect(source)
    portable = MetaData()
    return [
        Table(table.name, portable, *(_portable(column) for column in table.columns))
        for table in found.sorted_tables
        if table.name != version_table.name
    ]


def _portable(column: Column[object]) -> Column[object]:
    kind = UtcTime() if isinstance(column.type, DateTime) else column.type.as_generic()
    return Column(column.name, kind)
