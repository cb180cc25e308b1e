"""The database of the app: one thread that writes, a few that read, whichever server or file is behind it."""

import asyncio
import contextlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine

from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.store_errors import DatabaseDamaged, StoreError
from peaksdesk.store.engines import READERS
from peaksdesk.store.faults import FAULTS, explain
from peaksdesk.store.opening import Clock, Opened, damaged, open_file, open_server
from peaksdesk.store.revisions import SHIPPED, Migrations
from peaksdesk.store.unit_of_work import SqlUnitOfWork

T = TypeVar("T")


class SqlDatabase:
    """Runs functions against an SQLite file or a PostgreSQL server; see `ports.Database`.

    Attributes:
        place: The file's path, or the server's address.
        warnings: Sentences about where the data lies.
        read_only_reason: Why nothing can be changed, as a sentence; None where everything can.
    """

    def __init__(self, place: Path | str, opened: Opened, backup_folder: Path, migrations: Migrations) -> None:
        self.place = place
        self.warnings = opened.warnings
        self.read_only_reason = None if opened.refusal is None else str(opened.refusal)
        self.backup_folder = backup_folder
        self.migrations = migrations
        self._opened = opened
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="peaksdesk-write")
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="peaksdesk-read")
        self._closed = False
        self._whole = True

    @classmethod
    def open(
        cls, place: Path | str, *, backup_folder: Path, now: Clock, migrations: Migrations = SHIPPED
    ) -> "SqlDatabase":
        """Open a database, making it if there is none and upgrading it after a checked backup if it is old. Blocking.

        Args:
            place: Path of an SQLite file, or a `postgresql://` address.
            backup_folder: Where backups lie; looked into when the file is damaged.
            now: Gives the present time, aware.
            migrations: Which schema the app has.

        Raises:
            DatabaseDamaged: The file is not whole; nothing was changed, `repair` can help.
            StoreError: It cannot be opened, or an upgrade failed and was taken back.
        """
        if isinstance(place, str):
            return cls(place, open_server(place, backup_folder, now, migrations), backup_folder, migrations)
        path = place.absolute()
        return cls(path, open_file(path, backup_folder, now, migrations), backup_folder, migrations)

    async def read(self, fn: Callable[[UnitOfWork], T]) -> T:
        """Run `fn` on a reader thread in a read-only transaction: all it reads is of one moment.

        Raises:
            StoreError: The database cannot be read.
        """
        return await asyncio.wrap_future(self._submit(self._readers, lambda: self._read(fn)))

    async def write(self, fn: Callable[[UnitOfWork], T]) -> T:
        """Run `fn` on the writer thread in one transaction; cancelling the caller does not tear it.

        Raises:
            StoreError: The database cannot be written (newer than the app, disk full, damaged).
        """
        return await asyncio.shield(asyncio.wrap_future(self._submit(self._writer, lambda: self._write(fn))))

    def read_now(self, fn: Callable[[UnitOfWork], T]) -> T:
        """Do as `read`, waiting for the answer: for threads of their own, such as a backup's."""
        return self._submit(self._readers, lambda: self._read(fn)).result()

    def write_now(self, fn: Callable[[UnitOfWork], T]) -> T:
        """Do as `write`, waiting for the end: for threads of their own.

        Raises:
            StoreError: The database cannot be written.
        """
        return self._submit(self._writer, lambda: self._write(fn)).result()

    def run_on_readers(self, job: Callable[[Engine], T]) -> T:
        """Run a job with the readers' engine, in the caller's own thread: a copy takes long.

        Raises:
            StoreError: The database cannot be read.
        """
        return self._mapped(lambda: job(self._opened.readers))

    def run_on_writer(self, job: Callable[[Engine], T]) -> T:
        """Run a job with the writer's engine on the writer thread, outside any transaction, and wait for it.

        Raises:
            StoreError: The database cannot be written.
        """
        return self._submit(self._writer, lambda: self._mapped(lambda: job(self._engine_to_write()))).result()

    def close(self) -> None:
        """Finish what was asked before, and let go of the database. Blocking; twice is the same as once."""
        if self._closed:
            return
        self._closed = True
        self._writer.shutdown(wait=True)
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._opened.readers.dispose()
        if self._opened.writer is not None:
            # The last connection to close moves the log into the file; where that fails, the next one does it.
            with contextlib.suppress(*FAULTS):
                self._opened.writer.dispose()
        if self._opened.mark is not None:
            self._opened.mark.end(clean=self._whole)

    def _submit(self, pool: ThreadPoolExecutor, job: Callable[[], T]) -> "Future[T]":
        if self._closed:
            raise StoreError("The database is closed.")
        return pool.submit(job)

    def _engine_to_write(self) -> Engine:
        if self._opened.writer is None:
            refusal = self._opened.refusal
            raise StoreError("The database cannot be changed.") if refusal is None else type(refusal)(str(refusal))
        return self._opened.writer

    def _read(self, fn: Callable[[UnitOfWork], T]) -> T:
        def job() -> T:
            with self._opened.readers.begin() as connection:
                return fn(SqlUnitOfWork(connection))

        return self._mapped(job)

    def _write(self, fn: Callable[[UnitOfWork], T]) -> T:
        def job() -> T:
            with self._engine_to_write().begin() as connection:
                uow = SqlUnitOfWork(connection)
                result = fn(uow)
                uow.count_change()
                return result

        return self._mapped(job)

    def _mapped(self, job: Callable[[], T]) -> T:
        try:
            return job()
        except (*FAULTS, DatabaseDamaged) as problem:
            error = problem if isinstance(problem, DatabaseDamaged) else explain(problem)
            if isinstance(error, DatabaseDamaged):
                self._whole = False  # the next one to open it looks first
                if isinstance(self.place, Path):
                    error = damaged(str(error), self.backup_folder, self.migrations)
            raise error from problem
