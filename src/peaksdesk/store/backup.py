"""Copies of the database: each is one SQLite file that holds everything, originals included."""

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import cast

from sqlalchemy import Engine, select

from peaksdesk import __version__
from peaksdesk.services.backup_port import BackupFile
from peaksdesk.services.store_errors import StoreError
from peaksdesk.store.backup_files import activities_in, backup_path, backups_in, verify_backup
from peaksdesk.store.copying import (
    Fill,
    checked_file,
    disk_problem,
    fill_from_file,
    fill_from_server,
    fill_server,
    rebuilding,
)
from peaksdesk.store.database import SqlDatabase
from peaksdesk.store.faults import FAULTS, explain
from peaksdesk.store.opening import Clock
from peaksdesk.store.revisions import record_app_version, upgrade
from peaksdesk.store.schema import this_database
from peaksdesk.store.sqlite_file import APPLICATION_ID, opened_to_look, overwrite_database, read_header
from peaksdesk.store.thinning import over_budget, thin

BUDGET_BYTES = 20 * 10**9
"""What all backups together may take."""

BETWEEN_AUTOMATIC = timedelta(minutes=30)
"""Automatic backups are at least this far apart."""


class SqlBackups:
    """Makes, checks, thins and restores backups; see `ports.Backups`. Every method blocks.

    Args:
        database: Open.
        now: Gives the present time, aware; its zone's days are those that thinning goes by.
        budget_bytes: What all backups together may take; the oldest go first, the newest three never.
    """

    def __init__(self, database: SqlDatabase, now: Clock, budget_bytes: int = BUDGET_BYTES) -> None:
        self._database = database
        self._now = now
        self._budget_bytes = budget_bytes
        self._folder = database.backup_folder
        self._revisions = database.migrations.revisions

    def make(self, target: Path | None = None) -> BackupFile:
        """Copy the database to `target` (or the backup folder), check the copy, and thin the folder.

        Raises:
            StoreError: No room, or the copy failed its check (nothing is left behind).
        """
        made_at = self._now()
        path = backup_path(self._folder, made_at) if target is None else target
        if path.resolve() == Path(self._database.place).resolve():
            raise StoreError("A backup cannot take the place of the database itself. Choose another file.")
        if target is not None:
            _check_place(target)
        backup = self._database.run_on_readers(
            lambda engine: checked_file(self._fill(engine), path, made_at, self._database.migrations)
        )
        self._thin()
        return backup

    def automatic(self) -> BackupFile | None:
        """Make a backup if anything changed since the last one and that is half an hour old; else return None.

        A database that this app may not change is left to the app that may.

        Raises:
            StoreError: As `make`.
        """
        if self._database.read_only_reason is not None:
            return None
        newest = next(iter(self.list()), None)
        if newest is not None:
            age = self._now() - newest.made_at
            if timedelta(0) <= age < BETWEEN_AUTOMATIC or self._changes() == _changes_in(newest.path):
                return None
        return self.make()

    def list(self) -> list[BackupFile]:
        """Return the copies in the backup folder, newest first."""
        return backups_in(self._folder)

    def verify(self, path: Path) -> None:
        """Check a copy.

        Raises:
            StoreError: It is not a whole PeaksDesk backup; says why.
        """
        verify_backup(path, self._revisions)

    def count(self, path: Path) -> int | None:
        """Return how many activities a copy holds; None if it does not tell."""
        return activities_in(path)

    def restore(self, path: Path) -> BackupFile:
        """Check `path`, back up what is there now, put the copy in its place; return the backup made before.

        The app may be running: whoever reads meanwhile sees all of the old or all of the new.

        Raises:
            StoreError: The copy is not whole, or it cannot be written; nothing was changed.
        """
        revision = verify_backup(path, self._revisions)
        self._database.run_on_writer(lambda _: None)  # says now if nothing can be written
        with self._at_head(path, revision) as ready:
            before = self.make()  # may thin `path` away, which is copied by now
            self._database.run_on_writer(lambda engine: self._replace(engine, ready))
        return before

    def _fill(self, readers: Engine) -> Fill:
        if isinstance(self._database.place, Path):
            return fill_from_file(self._database.place)
        return fill_from_server(readers, self._database.migrations)

    def _replace(self, writer: Engine, ready: Path) -> None:
        if not isinstance(self._database.place, Path):
            fill_server(writer, ready)
            return
        with writer.connect() as connection:
            overwrite_database(ready, cast("sqlite3.Connection", connection.connection.driver_connection))

    @contextlib.contextmanager
    def _at_head(self, path: Path, revision: str) -> Iterator[Path]:
        """Give a copy of a backup that has this app's schema, this database's identity and its present sign-ins."""
        head = self._database.migrations.head
        part = self._folder / f".{path.name}.restore.part"
        try:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, part)
                if revision != head:
                    with rebuilding(part) as connection:
                        upgrade(connection, self._database.migrations, head)
                        record_app_version(connection, __version__)
                    verify_backup(part, self._revisions)
                self._take_identity(part)
                self._carry_sign_ins(part)
            except FAULTS as problem:
                raise explain(problem) from problem
            except OSError as problem:
                raise disk_problem(problem, part) from problem
            yield part
        finally:
            part.unlink(missing_ok=True)

    def _carry_sign_ins(self, part: Path) -> None:
        from peaksdesk.store.carrying import SignIns, carry, present_sign_ins  # the start of the window needs none

        def present(readers: Engine) -> SignIns:
            with readers.connect() as connection:
                return present_sign_ins(connection)

        sign_ins = self._database.run_on_readers(present)
        with rebuilding(part) as connection:
            carry(sign_ins, connection)

    def _take_identity(self, part: Path) -> None:
        if isinstance(self._database.place, Path):
            header = read_header(self._database.place)
            if header is not None:
                with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as connection:
                    connection.execute(f"PRAGMA user_version={header.identity}")
                    connection.execute("UPDATE this_database SET identity = ?", (header.identity,))

    def _changes(self) -> int:
        def count(readers: Engine) -> int:
            with readers.connect() as connection:
                return int(connection.execute(select(this_database.c.changes)).scalar_one())

        return self._database.run_on_readers(count)

    def _thin(self) -> None:
        backups = self.list()
        kept = thin((backup.made_at for backup in backups), self._now())
        excess = over_budget(
            [(item.made_at, item.size_bytes) for item in backups if item.made_at in kept], self._budget_bytes
        )
        for backup in backups:
            if backup.made_at not in kept or backup.made_at in excess:
                with contextlib.suppress(OSError):  # one that cannot be removed now is tried again next time
                    backup.path.unlink(missing_ok=True)


def _check_place(target: Path) -> None:
    """Keep a backup from taking the place of anything but an older backup."""
    if target.is_dir():
        raise StoreError(f"{target} is a folder. Name a file in it.")
    try:
        header = read_header(target) if target.is_file() else None
    except OSError:
        header = None
    if target.exists() and (header is None or header.application_id != APPLICATION_ID):
        raise StoreError(f"{target} is there already and is no PeaksDesk backup. Choose another name.")


def _changes_in(path: Path) -> int | None:
    try:
        with opened_to_look(path) as connection:
            row = connection.execute("SELECT changes FROM this_database").fetchone()
    except sqlite3.Error:
        return None
    return None if row is None else int(row[0])
