import shutil
from collections import namedtuple
from dataclasses import replace

import pytest
from sqlalchemy import text

from databases import START
from peaksdesk.domain.activity import SourceKind
from peaksdesk.store.backup import SqlBackups
from peaksdesk.store.database import SqlDatabase
from peaksdesk.store.doctor import Level, check
from peaksdesk.store.sqlite_file import opened_to_look
from store.examples import ATHLETE, PROJECTION, SOURCE


async def fill(database, **source):
    def write(uow):
        key = uow.activities.add(uow.athletes.add(ATHLETE).id, PROJECTION)
        uow.activities.add_source(key, replace(SOURCE, **source))
        uow.originals.put(SOURCE.sha256, 3, b"x")

    await database.write(write)


def levels(database, **given):
    return {finding.about: finding.level for finding in check(database, **given)}


async def test_a_sound_database_has_good_findings_only(database, clock, place):
    await fill(database)
    SqlBackups(database, clock).make()
    found = levels(database, sqlite_version=(3, 51, 3))
    assert set(found.values()) == {Level.GOOD}
    assert {"originals", "backups"} <= found.keys()
    assert ("integrity" in found) == (not isinstance(place, str))


async def test_what_came_from_an_account_never_had_a_file(database):
    for kind in (SourceKind.ACCOUNT, SourceKind.BAND):
        await fill(database, kind=kind, sha256="b" * 64)
    assert levels(database)["originals"] is Level.GOOD


async def test_sources_without_their_file_are_bad(database):
    await fill(database, sha256="b" * 64)
    assert levels(database)["originals"] is Level.BAD


async def test_unused_originals_are_counted(database):
    await fill(database, sha256="")
    (finding,) = [item for item in check(database) if item.about == "originals"]
    assert finding.level is Level.GOOD
    assert finding.sentence.startswith("1 original files belong to no activity")


async def test_no_good_backup_is_a_warning(database, tmp_path):
    assert levels(database)["backups"] is Level.WARNING
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "peaksdesk-2026-11-21T101500Z.peaksdesk").write_bytes(b"")
    assert levels(database)["backups"] is Level.WARNING


@pytest.fixture
def file_database(tmp_path, clock):
    opened = SqlDatabase.open(tmp_path / "OneDrive" / "p.db", backup_folder=tmp_path / "b", now=clock)
    yield opened
    opened.close()


def test_an_old_library_little_room_and_a_synced_folder_are_warned_of(file_database, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(10**12, 10**12, 10**8))
    found = levels(file_database, sqlite_version=(3, 51, 2))
    assert (found["sqlite"], found["disk"], found["place"]) == (Level.WARNING,) * 3
    assert found["integrity"] is Level.GOOD


async def test_damage_and_rows_of_nobody_are_bad(file_database):
    await fill(file_database)

    def cut_off(engine):
        with engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")
            connection.execute(text("DELETE FROM athletes"))
            connection.commit()

    file_database.run_on_writer(cut_off)
    (finding,) = [item for item in check(file_database) if item.about == "integrity"]
    assert finding.level is Level.BAD
    assert "activities" in finding.sentence
    with opened_to_look(file_database.place) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'laps'").fetchone()
    file_database.close()
    with file_database.place.open("r+b") as file:
        file.seek(4096 * (page - 1))
        file.write(b"\xa5" * 4096)
    again = SqlDatabase.open(file_database.place, backup_folder=file_database.backup_folder, now=lambda: START)
    try:
        assert levels(again)["integrity"] is Level.BAD
    finally:
        again.close()
