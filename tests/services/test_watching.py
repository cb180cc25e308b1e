"""Watched folders: what appears is imported when it stands still, and once."""

from datetime import UTC, datetime, timedelta

import pytest

from formats.fit_files import ride
from peaksdesk.domain.athlete import Units
from peaksdesk.services.events import FolderImported

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


async def test_each_folder_is_an_import_of_its_own_and_tells(services, tmp_path, facts):
    who = (await services.athletes.current()).id
    outer, inner = tmp_path / "Garmin", tmp_path / "Garmin" / "swims"
    inner.mkdir(parents=True)
    (outer / "a.fit").write_bytes(ride(START))
    (inner / "b.fit").write_bytes(ride(START + timedelta(days=1)))
    (inner / "c.fit").write_bytes(b"nothing of the kind")
    await services.watching.add(who, outer)
    await services.watching.add(who, inner)
    assert [await look(services, who), await look(services, who)] == [0, 3]
    told = [fact for fact in facts if isinstance(fact, FolderImported)]
    assert [(fact.folder, fact.imported, fact.merged, fact.failed) for fact in told] == [
        (outer, 1, 0, 0),
        (inner, 1, 0, 1),
    ]
    recent = await services.imports.recent(who)
    assert [(item.batch.id, item.batch.label) for item in recent] == [
        (told[1].batch_id, "swims"),
        (told[0].batch_id, "Garmin"),
    ]


async def test_what_came_last_is_known_for_each_folder_though_they_are_named_alike(services, tmp_path, facts):
    who = (await services.athletes.current()).id
    folders = [tmp_path / place / "Garmin" for place in ("a", "b")]
    for day, folder in enumerate(folders):
        folder.mkdir(parents=True)
        (folder / "ride.fit").write_bytes(ride(START + timedelta(days=day)))
        await services.watching.add(who, folder)
    assert await services.watching.newest(who) == {}
    assert [await look(services, who), await look(services, who)] == [0, 2]
    told = {fact.folder: fact.batch_id for fact in facts if isinstance(fact, FolderImported)}
    assert await services.watching.newest(who) == told
    await services.watching.remove(who, folders[0])
    (folders[1] / "next.fit").write_bytes(ride(START + timedelta(days=5)))
    assert [await look(services, who), await look(services, who)] == [0, 1]
    assert list(await services.watching.newest(who)) == [folders[1]]


async def test_each_athlete_has_folders_of_their_own(services, tmp_path):
    who = (await services.athletes.current()).id
    other = (await services.roster.add("Jo", Units.METRIC)).id
    for athlete, name in ((who, "mine"), (other, "theirs")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "ride.fit").write_bytes(ride(START if athlete == who else START + timedelta(days=3)))
        await services.watching.add(athlete, tmp_path / name)
    assert [await look(services, who), await look(services, who)] == [0, 1]
    assert await services.activities.between(other, None, None) == ()
    assert [await look(services, other), await look(services, other)] == [0, 1]
    (theirs,) = await services.activities.between(other, None, None)
    (mine,) = await services.activities.between(who, None, None)
    assert (theirs.start - mine.start).days == 3
    assert (await services.watching.folders(who), await services.watching.folders(other)) == (
        (tmp_path / "mine",),
        (tmp_path / "theirs",),
    )


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
