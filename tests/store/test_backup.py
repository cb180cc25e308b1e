import asyncio
import os
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from databases import START
from peaksdesk.services.store_errors import DatabaseTooNew, StoreError
from peaksdesk.store import backup as backup_module
from peaksdesk.store.backup import SqlBackups
from peaksdesk.store.database import SqlDatabase
from peaksdesk.store.schema import metadata
from store.examples import ATHLETE, PROJECTION, SOURCE, activity_of, on_day
from store.migration_folders import ADD_COLUMN, later


@pytest.fixture
def backups(database, clock):
    return SqlBackups(database, clock)


@pytest.fixture
def file_database(tmp_path, clock):
    opened = SqlDatabase.open(tmp_path / "p.db", backup_folder=tmp_path / "backups", now=clock)
    yield opened
    opened.close()


async def fill(database):
    def write(uow):
        athlete = uow.athletes.add(ATHLETE).id
        batch = uow.batches.begin(athlete, "x", START)
        keys = [uow.activities.add(athlete, on_day(n)) for n in range(30)]
        for key in keys:
            uow.activities.add_source(key, replace(SOURCE, batch_id=batch))
        uow.originals.put(SOURCE.sha256, 3, bytes(range(256)) * 100)
        uow.activities.delete(keys[-1], START)
        return athlete, keys

    return await database.write(write)


def dump(database):
    """All rows of all tables."""

    def rows(engine):
        with engine.connect() as connection:
            return {
                table.name: [tuple(row) for row in connection.execute(table.select().order_by(*table.primary_key))]
                for table in metadata.sorted_tables
            }

    return database.run_on_readers(rows)


async def test_a_backup_is_one_checked_file_that_holds_everything(database, backups, tmp_path):
    athlete, keys = await fill(database)
    made = backups.make()
    assert made.path == tmp_path / "backups" / "peaksdesk-2026-11-21T101500Z.peaksdesk"
    assert (made.made_at, made.size_bytes) == (START, made.path.stat().st_size)
    assert backups.list() == [made]
    assert [item.name for item in made.path.parent.iterdir()] == [made.path.name]
    backups.verify(made.path)
    asked_for = backups.make(tmp_path / "usb" / "mine.peaksdesk")
    assert asked_for.path.is_file()
    assert backups.list() == [made]
    as_file = SqlDatabase.open(asked_for.path, backup_folder=tmp_path / "none", now=lambda: START)
    try:
        assert dump(as_file) == dump(database)
        expected = activity_of(keys[0], athlete, PROJECTION)
        assert await as_file.read(lambda uow: uow.activities.get(keys[0])) == expected
    finally:
        as_file.close()


async def test_a_restore_brings_back_all_and_keeps_what_was_there(database, backups, clock, place, tmp_path):
    await fill(database)
    before = dump(database)
    made = backups.make()
    clock.advance(hours=1)
    await database.write(lambda uow: uow.activities.purge(START + timedelta(days=1)))
    await database.write(lambda uow: uow.athletes.add(replace(ATHLETE, name="Later")))
    changed = dump(database)
    kept = backups.restore(made.path)
    assert dump(database) == before
    assert kept.made_at == clock.now
    added = await database.write(lambda uow: uow.athletes.add(ATHLETE))  # ids go on behind the restored ones
    assert added.id == 2
    backups.restore(kept.path)
    assert dump(database) == changed
    database.close()
    again = SqlDatabase.open(place, backup_folder=tmp_path / "backups", now=clock)
    try:
        assert dump(again) == changed
    finally:
        again.close()
    assert not [item.name for item in (tmp_path / "backups").iterdir() if item.name.startswith(".")]


async def test_readers_see_all_of_the_old_or_all_of_the_new_during_a_restore(database, backups):
    await fill(database)
    made = backups.make()
    await database.write(lambda uow: uow.athletes.add(ATHLETE))
    looked, go_on = threading.Event(), threading.Event()

    def read(uow):
        first = len(uow.athletes.all())
        looked.set()
        assert go_on.wait(10)
        return first, len(uow.athletes.all())

    reading = asyncio.create_task(database.read(read))
    await asyncio.to_thread(looked.wait, 10)
    await asyncio.to_thread(backups.restore, made.path)
    assert len(await database.read(lambda uow: uow.athletes.all())) == 1
    go_on.set()
    assert await reading == (2, 2)


async def test_writing_goes_on_during_a_backup(database, backups, monkeypatch):
    await fill(database)
    loop = asyncio.get_running_loop()
    verify = backup_module.checked_file

    def slow(fill_file, target, made_at, migrations):
        def fill_and_write(path):
            write = database.write(lambda uow: uow.athletes.add(ATHLETE))
            asyncio.run_coroutine_threadsafe(write, loop).result(10)
            fill_file(path)
            asyncio.run_coroutine_threadsafe(database.write(lambda uow: uow.athletes.add(ATHLETE)), loop).result(10)

        return verify(fill_and_write, target, made_at, migrations)

    monkeypatch.setattr(backup_module, "checked_file", slow)
    made = await asyncio.to_thread(backups.make)
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("SELECT count(*) FROM athletes").fetchone() == (2,)
    assert len(await database.read(lambda uow: uow.athletes.all())) == 3


def _other_sqlite(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE x (y)")


def _broken(path, good):
    content = bytearray(good.read_bytes())
    content[4096 * 3 : 4096 * 5] = b"\x55" * 8192
    path.write_bytes(content)


@pytest.mark.parametrize("kind", ["missing", "empty", "text", "other", "broken", "cut", "no tables"])
async def test_what_is_no_whole_backup_is_refused_and_nothing_changes(file_database, tmp_path, clock, kind):
    database, backups = file_database, SqlBackups(file_database, clock)
    await fill(database)
    good = backups.make().path
    path = tmp_path / "given.peaksdesk"
    if kind == "empty":
        path.touch()
    elif kind == "text":
        path.write_text("dear diary" * 100)
    elif kind == "other":
        _other_sqlite(path)
    elif kind == "broken":
        _broken(path, good)
    elif kind == "cut":
        path.write_bytes(good.read_bytes()[:-5000])
    elif kind == "no tables":
        _other_sqlite(path)
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA application_id=0x504B4453")
    before = dump(database)
    with pytest.raises(StoreError, match=r"given\.peaksdesk"):
        backups.restore(path)
    with pytest.raises(StoreError, match=r"given\.peaksdesk"):
        backups.verify(path)
    assert dump(database) == before
    assert len(backups.list()) == 1


async def test_a_backup_of_an_older_version_is_brought_up_to_date_and_one_of_a_newer_refused(
    database, backups, place, tmp_path, clock
):
    await fill(database)
    old = backups.make()
    database.close()
    newer = SqlDatabase.open(place, backup_folder=tmp_path / "more", now=clock, migrations=later(tmp_path, ADD_COLUMN))
    try:
        newer_backups = SqlBackups(newer, clock)
        await newer.write(lambda uow: uow.athletes.add(ATHLETE))
        made_by_newer = newer_backups.make()
        before = dump(newer)
        newer_backups.restore(old.path)
        after = dump(newer)
        assert (len(before["athletes"]), len(after["athletes"])) == (2, 1)
        assert after["activities"] == before["activities"]
        with pytest.raises(DatabaseTooNew, match="newer"):
            backups.verify(made_by_newer.path)
    finally:
        newer.close()


async def test_automatic_backups_wait_half_an_hour_and_for_a_change(database, backups, clock):
    assert backups.automatic() is not None
    await database.write(lambda uow: uow.athletes.add(ATHLETE))
    clock.advance(minutes=29)
    assert backups.automatic() is None
    clock.advance(minutes=1)
    assert backups.automatic() is not None
    clock.advance(days=2)
    await database.write(lambda uow: uow.athletes.all())
    assert backups.automatic() is None
    await database.write(lambda uow: uow.athletes.add(ATHLETE))
    assert backups.automatic() is not None
    clock.advance(days=-1)  # a clock set back does not stop backups
    await database.write(lambda uow: uow.athletes.add(ATHLETE))
    assert backups.automatic() is not None


def test_the_folder_is_thinned_and_kept_within_its_budget(tmp_path, clock):
    database = SqlDatabase.open(tmp_path / "p.db", backup_folder=tmp_path / "backups", now=clock)
    try:
        backups = SqlBackups(database, clock)
        for _ in range(5):
            backups.make()  # of one second: each gets a name of its own
        assert len(backups.list()) == 5
        clock.advance(days=30)
        stranger = tmp_path / "backups" / "holiday.peaksdesk"
        stranger.write_bytes(b"")
        backups.make()
        assert [item.made_at for item in backups.list()] == [clock.now, *[START] * 5]
        clock.advance(days=1)
        small = SqlBackups(database, clock, budget_bytes=1)
        for _ in range(4):
            clock.advance(hours=1)
            small.make()
        assert [item.made_at for item in small.list()] == [clock.now - timedelta(hours=n) for n in range(3)]
        assert stranger.exists()
    finally:
        database.close()


def test_a_backup_does_not_take_the_databases_place(tmp_path, clock):
    database = SqlDatabase.open(tmp_path / "p.db", backup_folder=tmp_path / "backups", now=clock)
    try:
        with pytest.raises(StoreError, match="another file"):
            SqlBackups(database, clock).make(tmp_path / "p.db")
        with pytest.raises(StoreError):
            SqlBackups(database, clock).make(tmp_path / "p.db" / "below" / "b.peaksdesk")
    finally:
        database.close()


def test_a_backup_takes_the_place_of_an_older_backup_and_of_nothing_else(backups, tmp_path):
    target = tmp_path / "usb" / "mine.peaksdesk"
    backups.make(target)
    assert backups.make(target).path == target
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Mira")
    for place, said in ((letter, "is no PeaksDesk backup"), (tmp_path, "is a folder"), (Path("/"), "is a folder")):
        with pytest.raises(StoreError, match=said):
            backups.make(place)
    assert letter.read_text() == "Dear Mira"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
def test_a_backup_does_not_take_a_pipes_place(backups, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(StoreError, match="is no PeaksDesk backup"):
        backups.make(tmp_path / "pipe")
