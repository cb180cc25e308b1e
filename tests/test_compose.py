"""The hourly chore: a backup if anything changed, then the bin is emptied of what lay there for thirty days."""

from datetime import UTC, datetime, timedelta

from formats.fit_files import ride
from peaksdesk import compose
from peaksdesk.settings import Settings

START = datetime(2026, 5, 2, 8, tzinfo=UTC)


async def test_the_chore_backs_up_first_and_then_empties_the_bin(tmp_path):
    now = [datetime(2026, 11, 21, 10, 15, tzinfo=UTC)]
    running = compose.start(Settings(tmp_path / "data"), lambda: now[0])
    try:
        services = running.services
        who = (await services.athletes.current()).id
        (tmp_path / "a.fit").write_bytes(ride(START, 60))
        done = await services.imports.run(who, [tmp_path / "a.fit"], lambda progress: None)
        await services.imports.undo(done.batch_id)
        for days in (0, 29):
            now[0] += timedelta(days=days)
            running.back_up()
            assert all(finding["level"] != "bad" for finding in compose.inspect(Settings(tmp_path / "data")))
            await services.imports.redo(done.batch_id)
            (activity,) = await services.activities.between(who, None, None)
            exported = await services.exports.everything(who, tmp_path / f"out-{days}")
            assert exported.originals == 1
            await services.imports.undo(done.batch_id)
        now[0] += timedelta(days=31)
        running.back_up()
        now[0] += timedelta(hours=1)
        running.back_up()
        assert await services.imports.redo(done.batch_id) == 0
        assert activity.id not in [a.id for a in await services.activities.between(who, None, None)]
        (found,) = [f for f in compose.inspect(Settings(tmp_path / "data")) if f["about"] == "originals"]
        assert found["message"] == "Every source has its original file."
        assert len(services.backups.list()) >= 2
    finally:
        running.close()


async def test_a_chore_with_nothing_to_do_is_no_change_that_would_be_backed_up(tmp_path):
    now = [datetime(2026, 11, 21, 10, 15, tzinfo=UTC)]
    running = compose.start(Settings(tmp_path / "data"), lambda: now[0])
    try:
        await running.services.athletes.current()
        for _ in range(4):
            running.back_up()
            now[0] += timedelta(hours=1)
        assert len(running.services.backups.list()) == 1
    finally:
        running.close()
