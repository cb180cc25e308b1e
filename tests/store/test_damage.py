import asyncio
import random
import shutil
import sqlite3
from contextlib import closing

import pytest

from databases import Clock
from peaksdesk.services.store_errors import DatabaseDamaged, StoreError
from peaksdesk.store.database import SqlDatabase
from peaksdesk.store.repair import repair
from peaksdesk.store.sqlite_file import APPLICATION_ID, companions, problems_of
from store.examples import ATHLETE
from store.garbled import garble, make, use

FLIPS = 60


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A closed database with some megabytes in it, and the folder of its one backup."""
    return make(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def copy(whole, tmp_path):
    path = tmp_path / "data" / "p.db"
    path.parent.mkdir()
    shutil.copyfile(whole[0], path)
    return path


@pytest.mark.parametrize("seed", range(FLIPS))
def test_garbled_pages_are_noticed_or_do_no_harm(whole, copy, seed):
    garble(copy, random.Random(seed), killed=bool(seed % 2))
    problem = None
    try:
        assert use(copy, whole[1]) <= 40
    except StoreError as raised:
        problem = raised
    if isinstance(problem, DatabaseDamaged):
        assert problem.newest_backup is not None
        assert problem.newest_backup.path.name in str(problem)
    elif problem is not None:
        assert "constraint" in str(problem).lower()


def test_pages_of_nothing_are_found_after_a_kill(whole, copy):
    content = bytearray(copy.read_bytes())
    content[4096 * 2 : 4096 * 6] = bytes(4096 * 4)
    copy.write_bytes(content)
    copy.with_name("p.db.open-00000000").touch()
    with pytest.raises(DatabaseDamaged, match="newest good backup"):
        use(copy, whole[1])
    assert copy.read_bytes() == content
    assert copy.with_name("p.db.open-00000000").exists()


def test_a_database_that_does_not_know_itself_is_damaged(copy, whole):
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("DELETE FROM this_database")
        connection.commit()
    with pytest.raises(DatabaseDamaged, match="which version"):
        use(copy, whole[1])


@pytest.mark.parametrize("content", [b"", b"x", b"Dear diary, " * 1000, b"SQLite format 3\0" + b"\1" * 8000])
def test_a_file_that_is_no_database_is_left_alone(whole, copy, content):
    copy.write_bytes(content)
    with pytest.raises(DatabaseDamaged) as problem:
        use(copy, whole[1])
    assert problem.value.newest_backup is not None
    assert copy.read_bytes() == content
    assert [item.name for item in copy.parent.iterdir()] == ["p.db"]


def test_another_programs_database_is_left_alone(whole, tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE x (y)")
    before = path.read_bytes()
    with pytest.raises(DatabaseDamaged, match="not a PeaksDesk database"):
        use(path, whole[1])
    assert path.read_bytes() == before


def _killed_while_it_was_made(folder, application_id=APPLICATION_ID):
    """A database whose maker was killed with half of the tables written, and what it was writing from."""
    path = folder / "made" / "p.db"
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id={application_id}")
        connection.execute("PRAGMA cache_size=5")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE half (y)")
        connection.executemany("INSERT INTO half VALUES (randomblob(1000))", [()] * 500)
        shutil.copytree(path.parent, folder / "killed")
        connection.execute("ROLLBACK")
    assert companions(folder / "killed" / "p.db")[3].stat().st_size > 0
    return folder / "killed" / "p.db"


def test_a_database_whose_maker_was_killed_is_made_anew_not_called_damaged(tmp_path):
    path = _killed_while_it_was_made(tmp_path)
    path.with_name("p.db.open-00000000").touch()
    assert use(path, tmp_path / "b") == 0
    assert use(path, tmp_path / "b") == 1
    assert not companions(path)[3].exists()


def test_another_programs_unfinished_database_is_left_as_it_is(tmp_path):
    path = _killed_while_it_was_made(tmp_path, application_id=7)
    before = path.read_bytes(), companions(path)[3].read_bytes()
    with pytest.raises(DatabaseDamaged, match="not a PeaksDesk database"):
        use(path, tmp_path / "b")
    assert (path.read_bytes(), companions(path)[3].read_bytes()) == before


def test_a_database_that_somebody_holds_is_not_called_damaged(copy):
    with closing(sqlite3.connect(copy, isolation_level=None)) as holder:
        holder.execute("PRAGMA journal_mode=DELETE")
        holder.execute("BEGIN EXCLUSIVE")
        with (
            closing(sqlite3.connect(f"file:{copy}?mode=ro", uri=True, timeout=0.0)) as connection,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            problems_of(connection, quick=True)


def _log_of(folder, clock, athletes):
    """The three files of a database that was killed with everything still in its log."""
    path = folder / "p.db"
    database = SqlDatabase.open(path, backup_folder=folder / "b", now=clock)
    for _ in range(athletes):
        asyncio.run(database.write(lambda uow: uow.athletes.add(ATHLETE)))
    kept = folder / "kept"
    kept.mkdir()
    for file in companions(path)[:3]:
        shutil.copyfile(file, kept / file.name)
    database.close()
    return kept / "p.db"


def test_a_killed_process_loses_nothing_it_committed(tmp_path):
    path = _log_of(tmp_path, Clock(), 3)
    database = SqlDatabase.open(path, backup_folder=tmp_path / "b", now=Clock())
    try:
        assert len(database.read_now(lambda uow: uow.athletes.all())) == 3
    finally:
        database.close()


@pytest.mark.parametrize("index", [True, False], ids=["with -shm", "without"])
def test_a_missing_log_gives_an_earlier_state(tmp_path, index):
    path = _log_of(tmp_path, Clock(), 3)
    companions(path)[1].unlink()
    if not index:
        companions(path)[2].unlink()
    assert use(path, tmp_path / "b") == 0


@pytest.mark.parametrize("index", [True, False], ids=["with -shm", "without"])
def test_the_log_of_another_database_is_noticed_and_nothing_changes(whole, copy, tmp_path, index):
    clock = Clock()
    clock.advance(days=1)
    other = _log_of(tmp_path, clock, 3)
    for mine, strange in list(zip(companions(copy), companions(other), strict=True))[1 : 3 if index else 2]:
        shutil.copyfile(strange, mine)
    before = copy.read_bytes()
    with pytest.raises(DatabaseDamaged, match="newest good backup"):
        use(copy, whole[1])
    assert copy.read_bytes() == before
    assert companions(copy)[1].read_bytes() == companions(other)[1].read_bytes()


def test_a_log_that_holds_a_whole_other_database_does_not_take_its_place(tmp_path):
    mine = tmp_path / "mine" / "p.db"
    SqlDatabase.open(mine, backup_folder=tmp_path / "b", now=Clock()).close()
    clock = Clock()
    clock.advance(days=1)
    shutil.copyfile(companions(_log_of(tmp_path, clock, 3))[1], companions(mine)[1])
    with pytest.raises(DatabaseDamaged, match=r"-wal.* belongs to another"):
        use(mine, tmp_path / "b")


def test_damage_found_at_work_is_told_and_looked_for_next_time(whole, copy):
    with closing(sqlite3.connect(copy)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'source_streams'").fetchone()
    content = bytearray(copy.read_bytes())
    content[4096 * (page - 1) : 4096 * page] = b"\xa5" * 4096
    copy.write_bytes(content)
    database = SqlDatabase.open(copy, backup_folder=whole[1], now=Clock())
    try:
        assert len(database.read_now(lambda uow: uow.athletes.all())) == 1
        with pytest.raises(DatabaseDamaged, match="newest good backup"):
            database.read_now(lambda uow: uow.activities.streams(1))
    finally:
        database.close()
    with pytest.raises(DatabaseDamaged):
        SqlDatabase.open(copy, backup_folder=whole[1], now=Clock())


def test_a_repair_sets_aside_and_puts_back_the_newest_good_backup(whole, copy, tmp_path):
    backup_folder = tmp_path / "backups"
    shutil.copytree(whole[1], backup_folder)
    bad = backup_folder / "peaksdesk-2026-11-22T101500Z.peaksdesk"
    bad.write_bytes(b"half a backup")
    (good,) = whole[1].iterdir()
    copy.write_bytes(b"rubbish")
    for n, file in enumerate(companions(copy)[1:]):
        file.write_bytes(bytes([n]))
    done = repair(copy, backup_folder, Clock())
    assert done.restored.path.name == good.name
    assert [item.name for item in done.set_aside] == [
        f"p.db.damaged-20261121T101500Z{end}" for end in ("", "-wal", "-shm", "-journal")
    ]
    assert [item.read_bytes() for item in done.set_aside] == [b"rubbish", b"\0", b"\1", b"\2"]
    assert "21 November 2026" in done.sentence
    assert use(copy, backup_folder) == 40
    copy.write_bytes(b"again")
    assert repair(copy, backup_folder, Clock()).set_aside[0].name == "p.db.damaged-20261121T101500Z-2"
    assert use(copy, backup_folder) == 40


def test_a_repair_without_a_backup_starts_empty(copy, tmp_path):
    copy.write_bytes(b"rubbish")
    done = repair(copy, tmp_path / "none", Clock())
    assert done.restored is None
    assert "start empty" in done.sentence
    assert use(copy, tmp_path / "none") == 0


def test_a_repair_waits_until_nobody_has_the_database_open(copy, tmp_path):
    database = SqlDatabase.open(copy, backup_folder=tmp_path / "b", now=Clock())
    try:
        with pytest.raises(StoreError, match="open"):
            repair(copy, tmp_path / "b", Clock())
    finally:
        database.close()
