import asyncio
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from peaksdesk.domain.athlete import Athlete
from peaksdesk.services.store_errors import StoreError
from peaksdesk.store.database import SqlDatabase
from peaksdesk.store.lock import FileLock
from store.examples import ATHLETE, PROJECTION

SOURCE_ROOT = Path(__file__).resolve().parents[2] / "src"


async def test_what_raises_leaves_nothing(database):
    def write(uow):
        uow.athletes.add(ATHLETE)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await database.write(write)
    assert await database.read(lambda uow: uow.athletes.all()) == ()


async def test_a_cancelled_caller_still_gets_the_whole_written(database):
    begun, go_on = threading.Event(), threading.Event()

    def write(uow):
        uow.athletes.add(ATHLETE)
        begun.set()
        assert go_on.wait(10)
        uow.athletes.add(ATHLETE)

    task = asyncio.create_task(database.write(write))
    await asyncio.to_thread(begun.wait, 10)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await database.read(lambda uow: uow.athletes.all()) == ()
    go_on.set()
    await database.write(lambda uow: None)
    assert len(await database.read(lambda uow: uow.athletes.all())) == 2


async def test_one_cancelled_while_it_waits_its_turn_is_written_too(database):
    go_on = threading.Event()
    first = asyncio.create_task(database.write(lambda uow: go_on.wait(10)))
    second = asyncio.create_task(database.write(lambda uow: uow.athletes.add(ATHLETE)))
    await asyncio.sleep(0.01)
    second.cancel()
    go_on.set()
    await first
    await database.write(lambda uow: None)
    assert len(await database.read(lambda uow: uow.athletes.all())) == 1


async def test_a_reader_sees_one_moment_while_others_write(database):
    await database.write(lambda uow: uow.athletes.add(ATHLETE))
    looked, written = threading.Event(), threading.Event()

    def read(uow):
        before = uow.athletes.all()
        looked.set()
        assert written.wait(10)
        return before, uow.athletes.all()

    reading = asyncio.create_task(database.read(read))
    await asyncio.to_thread(looked.wait, 10)
    await database.write(lambda uow: uow.athletes.add(ATHLETE))
    written.set()
    before, after = await reading
    assert before == after
    assert len(before) == 1


async def test_a_reader_cannot_write(database):
    with pytest.raises(StoreError):
        await database.read(lambda uow: uow.athletes.add(ATHLETE))
    assert await database.read(lambda uow: uow.athletes.all()) == ()


async def test_what_breaks_a_rule_of_the_tables_is_a_store_error_and_leaves_nothing(database):
    def write(uow):
        uow.athletes.add(ATHLETE)
        uow.activities.add(10**6, PROJECTION)

    with pytest.raises(StoreError):
        await database.write(write)
    assert await database.read(lambda uow: uow.athletes.all()) == ()


async def test_everything_is_there_when_it_is_opened_again(database, place, tmp_path, clock):
    added = await database.write(lambda uow: uow.athletes.add(ATHLETE))
    database.close()
    database.close()
    with pytest.raises(StoreError, match="closed"):
        await database.read(lambda uow: uow.athletes.all())
    again = SqlDatabase.open(place, backup_folder=tmp_path / "backups", now=clock)
    try:
        assert again.read_only_reason is None
        assert await again.read(lambda uow: uow.athletes.all()) == (added,)
    finally:
        again.close()


async def test_closing_finishes_what_was_asked_before(database, place, tmp_path, clock):
    begun = threading.Event()

    def write(uow):
        begun.set()
        uow.athletes.add(ATHLETE)

    tasks = [asyncio.create_task(database.write(write)) for _ in range(3)]
    await asyncio.to_thread(begun.wait, 10)
    database.close()
    await asyncio.gather(*tasks)
    again = SqlDatabase.open(place, backup_folder=tmp_path / "backups", now=clock)
    try:
        assert len(await again.read(lambda uow: uow.athletes.all())) == 3
    finally:
        again.close()


def test_a_closed_file_is_one_file(tmp_path, clock):
    path = tmp_path / "données 100%" / "peaksdesk.db"
    opened = SqlDatabase.open(path, backup_folder=tmp_path / "b", now=clock)
    asyncio.run(opened.write(lambda uow: uow.athletes.add(ATHLETE)))
    assert len(list(path.parent.iterdir())) > 1
    opened.close()
    assert [item.name for item in path.parent.iterdir()] == ["peaksdesk.db"]


def test_connections_are_as_safe_as_they_shall_be(tmp_path, clock):
    opened = SqlDatabase.open(tmp_path / "p.db", backup_folder=tmp_path / "b", now=clock)

    def pragmas(engine):
        with engine.connect() as connection:
            names = ("journal_mode", "synchronous", "foreign_keys", "query_only", "wal_autocheckpoint", "busy_timeout")
            return [connection.execute(text(f"PRAGMA {name}")).scalar() for name in names]

    try:
        assert opened.run_on_writer(pragmas) == ["wal", 2, 1, 0, 4000, 10000]
        assert opened.run_on_readers(pragmas) == ["wal", 2, 1, 1, 0, 10000]
    finally:
        opened.close()


async def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path, clock):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StoreError, match="cannot be written"):
        SqlDatabase.open(tmp_path / "file" / "p.db", backup_folder=tmp_path / "b", now=clock)
    (tmp_path / "folder.db").mkdir()
    with pytest.raises(StoreError):
        SqlDatabase.open(tmp_path / "folder.db", backup_folder=tmp_path / "b", now=clock)


@pytest.mark.postgres
def test_a_server_that_does_not_answer_is_a_sentence(postgres_server, tmp_path, clock):
    for address in ("postgresql://nobody@127.0.0.1:1/x", postgres_server.replace("/postgres?", "/no_such_database?")):
        with pytest.raises(StoreError, match="server"):
            SqlDatabase.open(address, backup_folder=tmp_path, now=clock)


_WRITER = """
import asyncio, sys
from datetime import datetime, UTC
from pathlib import Path
from peaksdesk.domain.athlete import Athlete
from peaksdesk.store.database import SqlDatabase
place = sys.argv[1] if "://" in sys.argv[1] else Path(sys.argv[1])
database = SqlDatabase.open(place, backup_folder=Path(sys.argv[2]), now=lambda: datetime.now(UTC))

def take_number(uow):
    number = int(uow.settings.get("number") or "0") + 1
    uow.settings.set("number", str(number))
    uow.athletes.add(Athlete(0, str(number)))

async def run():
    for _ in range(40):
        await database.write(take_number)

asyncio.run(run())
database.close()
"""


def test_two_processes_writing_at_once_lose_nothing(database, place, tmp_path):
    command = [sys.executable, "-c", _WRITER, str(place), str(tmp_path / "backups")]
    children = [
        subprocess.Popen(command, env={"PYTHONPATH": str(SOURCE_ROOT)}, stderr=subprocess.PIPE) for _ in range(2)
    ]
    for child in children:
        _, errors = child.communicate(timeout=60)
        assert child.returncode == 0, errors.decode()
    athletes = database.read_now(lambda uow: uow.athletes.all())
    assert [athlete.name for athlete in athletes] == [str(n) for n in range(1, 81)]


async def test_another_program_that_holds_the_file_is_a_sentence(tmp_path, clock, monkeypatch):
    monkeypatch.setattr("peaksdesk.store.engines.BUSY_TIMEOUT_S", 0.05)
    path = tmp_path / "p.db"
    opened = SqlDatabase.open(path, backup_folder=tmp_path / "b", now=clock)
    other = sqlite3.connect(path, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="Another program"):
            await opened.write(lambda uow: uow.athletes.add(ATHLETE))
        other.execute("ROLLBACK")
        assert await opened.write(lambda uow: uow.athletes.add(Athlete(0, "Bo"))) == Athlete(1, "Bo")
    finally:
        other.close()
        opened.close()


def test_one_waits_no_longer_than_a_while_for_another_that_opens(tmp_path, clock, monkeypatch):
    monkeypatch.setattr("peaksdesk.store.opening._PATIENCE_S", 0.05)
    lock = FileLock.acquire(tmp_path / "p.db.opening")
    with pytest.raises(StoreError, match="just opening"):
        SqlDatabase.open(tmp_path / "p.db", backup_folder=tmp_path / "b", now=clock)
    lock.release()
    SqlDatabase.open(tmp_path / "p.db", backup_folder=tmp_path / "b", now=clock).close()


def test_two_first_starts_at_once_make_one_database(tmp_path, clock):
    path = tmp_path / "p.db"
    opened, failures = [], []

    def start():
        try:
            opened.append(SqlDatabase.open(path, backup_folder=tmp_path / "b", now=lambda: datetime.now(UTC)))
        except Exception as problem:
            failures.append(problem)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for database in opened:
        database.close()
    assert failures == []
    SqlDatabase.open(path, backup_folder=tmp_path / "b", now=clock).close()
