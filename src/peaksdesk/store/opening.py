"""From a place to open connections: made if new, brought up to date if old, looked at first if anything is suspicious.

Nothing in a file changes before it was found whole: a damaged one is left as it is for `repair`.
"""

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from peaksdesk import __version__
from peaksdesk.services.store_errors import DatabaseDamaged, DatabaseTooNew, StoreError
from peaksdesk.store.backup_files import backup_path, newest_good, schema_of
from peaksdesk.store.copying import checked_file, disk_problem, fill_from_file, fill_from_server, rebuilding
from peaksdesk.store.engines import Role, connect_sqlite, postgres_engine, sqlite_engine
from peaksdesk.store.faults import FAULTS, explain
from peaksdesk.store.location import location_warning
from peaksdesk.store.lock import FileLock
from peaksdesk.store.revisions import (
    Migrations,
    app_version_of,
    create_tables,
    record_app_version,
    revision_of,
    upgrade,
)
from peaksdesk.store.session_mark import SessionMark, marks_of
from peaksdesk.store.sqlite_file import (
    APPLICATION_ID,
    companions,
    finish_rollback,
    opened_to_look,
    overwrite_database,
    problems_of,
    read_header,
)

_PATIENCE_S = 30.0
"""How long one that opens a file waits for another that opens it."""

Clock = Callable[[], datetime]
"""Gives the present time, aware."""


@dataclass(frozen=True)
class Opened:
    """Connections to a database that is up to date.

    Attributes:
        writer: None where nothing may be written.
        refusal: Why nothing may be written.
        mark: Kept until the database is closed; a server needs none.
    """

    writer: Engine | None
    readers: Engine
    refusal: StoreError | None = None
    warnings: tuple[str, ...] = ()
    mark: SessionMark | None = None


def damaged(message: str, backup_folder: Path, migrations: Migrations) -> DatabaseDamaged:
    """Return the error for a damaged file, naming what a repair would put in its place."""
    newest = newest_good(backup_folder, migrations.revisions)
    if newest is None:
        return DatabaseDamaged(f"{message} There is no good backup of it: a repair sets it aside and starts empty.")
    return DatabaseDamaged(
        f"{message} A repair sets it aside and puts back the newest good backup, "
        f"made on {newest.made_at:%d %B %Y at %H:%M} UTC ({newest.path.name}).",
        newest,
    )


def open_file(path: Path, backup_folder: Path, now: Clock, migrations: Migrations) -> Opened:
    """Open an SQLite database, making or upgrading it.

    Raises:
        DatabaseDamaged: It is not whole; nothing was changed.
        StoreError: It cannot be opened, or an upgrade failed and was taken back.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _one_at_a_time(path):
            return _open_file(path, backup_folder, now, migrations)
    except FAULTS as problem:
        error = explain(problem)
        raise (
            damaged(str(error), backup_folder, migrations) if isinstance(error, DatabaseDamaged) else error
        ) from problem
    except DatabaseDamaged as problem:
        raise damaged(str(problem), backup_folder, migrations) from problem
    except OSError as problem:
        raise disk_problem(problem, path) from problem


def _open_file(path: Path, backup_folder: Path, now: Clock, migrations: Migrations) -> Opened:
    mark = None
    try:
        left, held = marks_of(path)
        found = _look(path, suspicious=bool(left) or (not held and _has_log(path)), backups=backup_folder)
        mark = SessionMark.begin(path)
        warning = location_warning(path)
        warnings = () if warning is None else (warning,)
        if found is not None and found[0] not in migrations.revisions:
            return Opened(None, sqlite_engine(path, Role.READ), _too_new(found[1]), warnings, mark)
        if found is not None and found[0] != migrations.head:
            _upgrade_file(path, found[0], backup_folder, now, migrations)
        if found is None:
            _create_file(path, now, migrations)
        writer = sqlite_engine(path, Role.WRITE)
        with writer.connect():  # starts the log now, so that readers never have to
            pass
        for mark_left in left:
            mark_left.unlink(missing_ok=True)
        return Opened(writer, sqlite_engine(path, Role.READ), None, warnings, mark)
    except BaseException:
        if mark is not None:
            mark.end(clean=True)
        raise


def open_server(url: str, backup_folder: Path, now: Clock, migrations: Migrations) -> Opened:
    """Open a PostgreSQL database, making or upgrading its tables.

    Raises:
        StoreError: It cannot be reached, or an upgrade failed and was taken back.
    """
    writer, readers = postgres_engine(url, write=True), postgres_engine(url, write=False)
    try:
        with writer.connect() as connection:
            revision = revision_of(connection)
            needed = None if revision is None or revision in migrations.revisions else app_version_of(connection)
        if revision is not None and revision not in migrations.revisions:
            writer.dispose()
            return Opened(None, readers, _too_new(needed or "of a later version"))
        if revision is not None and revision != migrations.head:
            fill = fill_from_server(readers, migrations)
            copy = checked_file(fill, backup_path(backup_folder, now()), now(), migrations)
            _upgrade_server(writer, migrations, copy.path)
        elif revision is None:
            with writer.begin() as connection:
                if revision_of(connection) is None:  # another machine may have been first
                    create_tables(connection, migrations, __version__)
        return Opened(writer, readers)
    except Exception as problem:
        writer.dispose()
        readers.dispose()
        if isinstance(problem, FAULTS):
            raise explain(problem) from problem
        raise


@contextlib.contextmanager
def _one_at_a_time(path: Path) -> Iterator[None]:
    """Keep processes that open a file at the same moment from making or upgrading it together."""
    until = time.monotonic() + _PATIENCE_S
    while (lock := FileLock.acquire(path.with_name(f"{path.name}.opening"))) is None:
        if time.monotonic() > until:
            raise StoreError("Another PeaksDesk is just opening or upgrading this database. Try again in a minute.")
        time.sleep(0.01)
    try:
        yield
    finally:
        lock.release(remove=True)


def _has_log(path: Path) -> bool:
    log = companions(path)[1]
    return log.exists() and log.stat().st_size > 0


def _look(path: Path, backups: Path, *, suspicious: bool) -> tuple[str, str] | None:
    """Return the revision of a file and the PeaksDesk that gave it; None where it is still to be made.

    Raises:
        DatabaseDamaged: It is not a whole PeaksDesk database.
    """
    if not path.exists() or path.stat().st_size == 0:
        lost = path.exists() and any(backups.glob("*.peaksdesk"))
        if lost or _has_log(path):
            raise DatabaseDamaged("The database file is empty, but there was data in it.")
        return None
    header = read_header(path)
    if header is None or header.application_id != APPLICATION_ID:
        raise DatabaseDamaged("The database file is not a PeaksDesk database.")
    finish_rollback(path)
    if path.stat().st_size == 0:
        return None
    with opened_to_look(path) as connection:
        problems = problems_of(connection, quick=True) if suspicious else []
        if problems:
            raise DatabaseDamaged(f"The database file is damaged ({problems[0]}).")
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
            return None
        try:
            (identity,) = connection.execute("SELECT identity FROM this_database").fetchone()
            found = schema_of(connection)
        except TypeError as problem:
            raise DatabaseDamaged("The database file is damaged: it does not say which version it has.") from problem
        if identity != header.identity:
            raise DatabaseDamaged("The file of recent changes beside the database (-wal) belongs to another one.")
        return found


def _too_new(needed: str) -> DatabaseTooNew:
    return DatabaseTooNew(
        f"This data was last changed by PeaksDesk {needed}. You can look at everything; to change anything, "
        f"get PeaksDesk {needed} or newer."
    )


def _create_file(path: Path, now: Clock, migrations: Migrations) -> None:
    with contextlib.closing(connect_sqlite(path, Role.REBUILD)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA application_id").fetchone()[0] == 0:
            # Written before there is a log: the file's own header always tells whose it is.
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={int(now().timestamp() * 1000) & 0x7FFFFFFF}")
        (identity,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute("COMMIT")
    with rebuilding(path) as tables:
        if revision_of(tables) is None:  # another process may have been first
            create_tables(tables, migrations, __version__, identity)


def _upgrade_server(writer: Engine, migrations: Migrations, copy: Path) -> None:
    try:
        with writer.begin() as connection:
            if revision_of(connection) != migrations.head:  # another machine may have been first
                upgrade(connection, migrations, migrations.head)
                record_app_version(connection, __version__)
    except Exception as problem:
        raise _not_upgraded(problem, copy) from problem


def _upgrade_file(path: Path, revision: str, backup_folder: Path, now: Clock, migrations: Migrations) -> None:
    copy = checked_file(fill_from_file(path), backup_path(backup_folder, now()), now(), migrations)
    try:
        with rebuilding(path) as connection:
            if revision_of(connection) == revision:  # else another process was first
                upgrade(connection, migrations, migrations.head)
                record_app_version(connection, __version__)
                _check_references(connection)
    except Exception as problem:
        _put_back(path, copy.path)
        raise _not_upgraded(problem, copy.path) from problem


def _not_upgraded(problem: Exception, copy: Path) -> StoreError:
    cause = explain(problem) if isinstance(problem, FAULTS) else problem
    return StoreError(
        f"Your data could not be brought to this version of PeaksDesk ({cause}). It is as it was before, "
        f"and {copy} is a checked copy of it: keep using the version you had, and report this."
    )


def _check_references(connection: Connection) -> None:
    lost = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if lost is not None:
        raise StoreError(f"a row of {lost[0]} would belong to nothing")


def _put_back(path: Path, copy: Path) -> None:
    """Undo what a failed migration may have kept: one that ends the transaction itself cannot be rolled back."""
    try:
        with contextlib.closing(connect_sqlite(path, Role.REBUILD)) as connection:
            overwrite_database(copy, connection)
    except (*FAULTS, OSError) as problem:
        raise StoreError(
            f"Your data could not be brought to this version of PeaksDesk, nor put back. {copy} is a checked copy "
            "of it: use `restore` with that file."
        ) from problem
