"""Watched folders: what appears is imported when it stands still, and once."""

from datetime import UTC, datetime, timedelta

import pytest

from formats.fit_files import ride

START = datetime(2026, 5, 2, 8, 0, tzinfo=UTC)


async def look(services, who: int) -> int:
    return await services.watching.look(who, lambda progress: None)


async def test_files_are_imported_when_they_stand_still(services, tmp_path):
    who = (await services.athletes.current()).id
    folder = tmp_path / "device"
    folder.mkdir()
    await services.watching.add(who, folder)
    assert await services.watching.folders(who) == (folder,)
    file = folder / "ride.fit"
    whole = ride(START)
    file.write_bytes(whole[:5000])
    assert await look(services, who) == 0  # seen for the first time
    file.write_bytes(whole)
    assert await look(services, who) == 0  # still being written
    assert await look(services, who) == 1
    (activity,) = await services.activities.between(who, None, None)
    assert activity.summary.duration_s == 600
    assert await look(services, who) == 0  # done with
    (folder / "next.fit").write_bytes(ride(START + timedelta(days=1)))
    assert [await look(services, who), await look(services, who)] == [0, 1]


async def test_a_folder_no_longer_watched_is_left_alone(services, tmp_path):
    who = (await services.athletes.current()).id
    await services.watching.add(who, tmp_path)
    await services.watching.remove(who, tmp_path)
    (tmp_path / "ride.fit").write_bytes(ride(START))
    assert [await look(services, who), await look(services, who)] == [0, 0]


async def test_a_folder_that_went_away_is_no_error(services, tmp_path):
    who = (await services.athletes.current()).id
    folder = tmp_path / "stick"
    folder.mkdir()
    await services.watching.add(who, folder)
    folder.rmdir()
    assert await look(services, who) == 0
    with pytest.raises(ValueError, match="is not a folder"):
        await services.watching.add(who, folder)
