"""Databases that are damaged or of a later version: a sentence, and a way out where there is one."""

import logging

import pytest

from e2e.window.desk import Desk
from peaksdesk.settings import Settings
from peaksdesk.store.database import SqlDatabase
from peaksdesk.store.revisions import record_app_version
from store.migration_folders import ADD_COLUMN, later


@pytest.fixture
async def kept(tmp_path, qtbot, week):
    """A data folder with five rides and a backup, closed."""
    desk = Desk(tmp_path / "data", qtbot)
    await desk.start()
    await desk.bring(week)
    desk.services.backups.make()
    await desk.close()
    return desk.settings.data_dir


async def test_a_damaged_database_is_set_aside_and_the_backup_restored_by_one_button(kept, qtbot, caplog, heartbeat):
    database = Settings(data_dir=kept).database_path
    database.write_bytes(b"SQLite format 3\0" + b"\1" * 8000)
    desk = Desk(kept, qtbot)
    with caplog.at_level(logging.CRITICAL):
        await desk.start(ready=False)
    assert "backup" in desk.said
    desk.press("Set it aside and restore")
    await desk.until(lambda: desk.ready)
    await desk.calm()
    assert "is in their place" in desk.said  # what was done, and what may be missing
    await desk.go("activities")
    assert len(desk.column(0)) == 5
    assert list(kept.glob("peaksdesk.sqlite.damaged-*"))
    await desk.close()


async def test_without_a_backup_the_button_says_that_one_starts_empty(tmp_path, qtbot, caplog):
    data = tmp_path / "data"
    data.mkdir()
    Settings(data_dir=data).database_path.write_bytes(b"Dear diary, " * 1000)
    desk = Desk(data, qtbot)
    with caplog.at_level(logging.CRITICAL):
        await desk.start(ready=False)
    desk.press("Set it aside and start empty")
    await desk.until(lambda: desk.ready)
    await desk.calm()
    assert "Nothing is known of your days yet" in desk.said
    await desk.close()


async def test_a_database_of_a_later_version_is_shown_and_not_changed(kept, qtbot, tmp_path, clock, sixty):
    settings = Settings(data_dir=kept)
    newer = SqlDatabase.open(
        settings.database_path, backup_folder=settings.backup_dir, now=clock, migrations=later(tmp_path, ADD_COLUMN)
    )

    def say_it_is_of_750(engine):
        with engine.begin() as connection:
            record_app_version(connection, "7.5.0")

    newer.run_on_writer(say_it_is_of_750)
    newer.close()
    desk = Desk(kept, qtbot)
    await desk.start()
    assert "7.5.0" in desk.said
    await desk.go("activities")
    assert len(desk.column(0)) == 5
    await desk.open_first()
    assert desk.part("timeline").isVisible()
    await desk.bring(sixty)
    assert "Stopped" in desk.said
    assert desk.said.count("7.5.0") >= 2  # the notice, and why the import stopped
    await desk.close()
