import asyncio
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import text

from peaksdesk.services.store_errors import DatabaseTooNew, StoreError
from peaksdesk.store.backup_files import backups_in, verify_backup
from peaksdesk.store.database import SqlDatabase
from peaksdesk.store.revisions import SHIPPED, record_app_version
from peaksdesk.store.sqlite_file import problems_of
from store.examples import ATHLETE, PROJECTION, activity_of
from store.migration_folders import ADD_COLUMN, FAIL_AFTER_COMMIT, FAIL_HALFWAY, LOSE_A_PARENT, later


def add_one(uow):
    athlete = uow.athletes.add(ATHLETE)
    return athlete, uow.activities.add(athlete.id, PROJECTION)


@pytest.fixture
def reopened(place, tmp_path, clock):
    """Open the same place again with other migrations; closed at the end."""
    opened = []

    def reopen(migrations=SHIPPED):
        opened.append(SqlDatabase.open(place, backup_folder=tmp_path / "backups", now=clock, migrations=migrations))
        return opened[-1]

    yield reopen
    for database in opened:
        database.close()


async def test_an_older_database_is_backed_up_and_brought_up_to_date(database, reopened, tmp_path):
    athlete, key = await database.write(add_one)
    database.close()
    migrations = later(tmp_path, ADD_COLUMN)
    upgraded = reopened(migrations)
    assert await upgraded.read(lambda uow: uow.activities.get(key)) == activity_of(key, athlete.id, PROJECTION)

    def size(engine):
        with engine.begin() as connection:
            return connection.execute(text("SELECT shoe_size FROM athletes")).all()

    assert upgraded.run_on_readers(size) == [(None,)]
    (backup,) = backups_in(tmp_path / "backups")
    assert verify_backup(backup.path, SHIPPED.revisions) == SHIPPED.head
    with closing(sqlite3.connect(backup.path)) as copy:
        assert copy.execute("SELECT id, name FROM athletes").fetchall() == [(athlete.id, ATHLETE.name)]
        assert copy.execute("SELECT start FROM activities").fetchall() == [("2026-05-03T06:30:15.250000+00:00",)]


@pytest.mark.parametrize("body", [FAIL_HALFWAY, FAIL_AFTER_COMMIT, LOSE_A_PARENT], ids=["halfway", "commit", "parent"])
async def test_a_failed_upgrade_leaves_the_old_database_and_says_so(tmp_path, clock, body):
    path = tmp_path / "p.db"
    old = SqlDatabase.open(path, backup_folder=tmp_path / "backups", now=clock)
    athlete, key = await old.write(add_one)
    old.close()
    with pytest.raises(StoreError, match=r"is as it was before.*\.peaksdesk is a checked copy"):
        SqlDatabase.open(path, backup_folder=tmp_path / "backups", now=clock, migrations=later(tmp_path, body))
    again = SqlDatabase.open(path, backup_folder=tmp_path / "backups", now=clock)
    try:
        assert await again.read(lambda uow: uow.athletes.all()) == (athlete,)
        assert await again.read(lambda uow: uow.activities.get(key)) == activity_of(key, athlete.id, PROJECTION)
        assert await again.write(lambda uow: uow.athletes.add(ATHLETE))
    finally:
        again.close()


@pytest.mark.postgres
async def test_a_failed_upgrade_of_a_server_is_taken_back(server_place, tmp_path, clock):
    def open_with(migrations):
        return SqlDatabase.open(server_place, backup_folder=tmp_path / "backups", now=clock, migrations=migrations)

    old = open_with(SHIPPED)
    athlete, _ = await old.write(add_one)
    old.close()
    with pytest.raises(StoreError, match="is as it was before"):
        open_with(later(tmp_path, FAIL_HALFWAY))
    again = open_with(SHIPPED)
    try:
        assert await again.read(lambda uow: uow.athletes.all()) == (athlete,)
    finally:
        again.close()


async def test_a_newer_database_can_be_looked_at_and_not_changed(database, reopened, tmp_path):
    athlete, key = await database.write(add_one)
    database.close()
    newer = reopened(later(tmp_path, ADD_COLUMN))

    def say_it_is_of_750(engine):
        with engine.begin() as connection:
            record_app_version(connection, "7.5.0")

    newer.run_on_writer(say_it_is_of_750)
    newer.close()
    older = reopened()
    assert "7.5.0" in older.read_only_reason
    assert await older.read(lambda uow: uow.activities.get(key)) == activity_of(key, athlete.id, PROJECTION)
    with pytest.raises(DatabaseTooNew, match=r"7\.5\.0"):
        await older.write(add_one)
    assert len(await older.read(lambda uow: uow.athletes.all())) == 1


def test_a_killed_process_leaves_its_mark_and_the_next_one_looks(tmp_path, clock, monkeypatch):
    looked = []

    def spy(connection, *, quick):
        looked.append(quick)
        return problems_of(connection, quick=quick)

    monkeypatch.setattr("peaksdesk.store.opening.problems_of", spy)
    path = tmp_path / "p.db"

    def open_it():
        return SqlDatabase.open(path, backup_folder=tmp_path / "backups", now=clock)

    open_it().close()
    open_it().close()
    assert looked == []
    beside = open_it()
    open_it().close()  # another process has it open: nothing is wrong with that
    assert looked == []
    beside.close()
    (tmp_path / "p.db.open-0123456789ab").write_bytes(b"4711")
    open_it().close()
    assert looked == [True]
    assert [item.name for item in tmp_path.iterdir()] == ["p.db"]


def test_a_place_in_a_synced_folder_is_warned_of(tmp_path, clock):
    opened = SqlDatabase.open(tmp_path / "Dropbox" / "p.db", backup_folder=tmp_path / "b", now=clock)
    opened.close()
    assert len(opened.warnings) == 1
    assert "Dropbox" in opened.warnings[0]


def test_a_first_start_cut_off_is_begun_again(tmp_path, clock):
    path = tmp_path / "p.db"
    path.touch()
    SqlDatabase.open(path, backup_folder=tmp_path / "b", now=clock).close()
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id=0x504B4453")
    opened = SqlDatabase.open(path, backup_folder=tmp_path / "b", now=clock)
    try:
        assert asyncio.run(opened.read(lambda uow: uow.athletes.all())) == ()
    finally:
        opened.close()


@pytest.mark.parametrize(
    "address", ["p.db", "://", "mysql://a@b/c", "sqlite:///p.db", "postgresql:/x", "postgresql://h:port/x"]
)
def test_text_that_is_no_address_of_postgresql_is_refused(address, tmp_path, clock, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match="like postgresql://user@server/database"):
        SqlDatabase.open(address, backup_folder=tmp_path / "b", now=clock)
    assert not list(tmp_path.iterdir())
