"""The database as a whole: how much there is, backups and back again, the bin, and the end of an athlete."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from formats.fit_files import ride
from peaksdesk.domain.athlete import Athlete, ThresholdKind
from peaksdesk.services.events import AthleteChosen
from peaksdesk.services.store_errors import StoreError


@pytest.fixture
async def ridden(services, tmp_path):
    """The id of an athlete with three rides and a threshold."""
    folder = tmp_path / "rides"
    folder.mkdir()
    for day in (1, 2, 3):
        (folder / f"{day}.fit").write_bytes(ride(datetime(2026, 5, day, 9, tzinfo=UTC)))
    who = (await services.athletes.current()).id
    await services.imports.run(who, [folder], lambda progress: None)
    await services.athletes.set_threshold(who, ThresholdKind.FTP, 250.0, None)
    await services.watching.add(who, folder)
    return who


async def test_it_is_told_how_much_there_is(services, ridden):
    other = await services.athletes.add(Athlete(0, "Jo"))
    first = (await services.activities.between(ridden, None, None))[0]
    await services.activities.delete(first.id)
    held = await services.housekeeping.held(ridden)
    assert (held.athletes, held.activities, held.of_athlete, held.binned) == (2, 2, 2, 1)
    assert (await services.housekeeping.held(other.id)).of_athlete == 0
    assert held.backup_bytes == 0
    await services.housekeeping.back_up()
    assert (await services.housekeeping.held(ridden)).backup_bytes > 10_000


async def test_a_backup_says_what_it_holds_and_brings_it_back(services, ridden, facts):
    await services.housekeeping.back_up()
    (copy,) = await services.housekeeping.backups()
    assert copy.activities == 3
    await services.housekeeping.verify(copy.file.path)
    for activity in await services.activities.between(ridden, None, None):
        await services.activities.delete(activity.id)
    await services.athletes.change(ridden, name="Somebody else")
    facts.clear()
    before = await services.housekeeping.restore(copy.file.path)
    assert facts == [AthleteChosen(ridden)]
    assert len(await services.activities.between(ridden, None, None)) == 3
    assert (await services.athletes.current()).name == ""
    counts = {kept.file.path: kept.activities for kept in await services.housekeeping.backups()}
    assert counts == {copy.file.path: 3, before.path: 0}


async def test_while_an_import_runs_nothing_is_put_in_the_place_of_all(services, ridden, tmp_path):
    copy = await services.housekeeping.back_up()
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "4.fit").write_bytes(ride(datetime(2026, 5, 4, 9, tzinfo=UTC)))
    refused = []

    def report(progress):
        if services.imports.busy and not refused:
            for asked in (services.housekeeping.restore(copy.path), services.housekeeping.forget(ridden)):
                with pytest.raises(StoreError, match="An import is under way"):
                    asked.send(None)  # refused before it waits for anything
                refused.append(asked)

    await services.imports.run(ridden, [tmp_path / "more"], report)
    assert len(refused) == 2
    assert len(await services.activities.between(ridden, None, None)) == 4
    await services.housekeeping.restore(copy.path)
    assert len(await services.activities.between(ridden, None, None)) == 3


async def test_the_bin_is_emptied_for_good(services, ridden):
    first, *rest = await services.activities.between(ridden, None, None)
    await services.activities.delete(first.id)
    assert await services.housekeeping.empty_bin() == 1
    assert (await services.housekeeping.held(ridden)).binned == 0
    assert len(await services.activities.between(ridden, None, None)) == len(rest)
    assert await services.housekeeping.empty_bin() == 0


async def test_an_athlete_goes_with_everything_and_the_backup_has_it(services, ridden, facts):
    other = await services.athletes.add(replace(await services.athletes.current(), name="Jo"))
    facts.clear()
    before = await services.housekeeping.forget(ridden)
    assert facts == [AthleteChosen(other.id)]
    assert await services.athletes.all() == (other,)
    assert await services.athletes.thresholds(ridden) == ()
    assert await services.watching.folders(ridden) == ()
    assert (await services.housekeeping.held(other.id)).activities == 0
    assert await services.housekeeping._db.read(lambda uow: uow.originals.names(ridden)) == []
    await services.housekeeping.restore(before.path)
    assert len(await services.activities.between(ridden, None, None)) == 3
    with pytest.raises(LookupError, match="no athlete with the number 99"):
        await services.housekeeping.forget(99)


async def test_the_last_athlete_gives_way_to_a_new_one(services, ridden):
    await services.housekeeping.forget(ridden)
    (left,) = await services.athletes.all()
    assert left.id != ridden
    assert left.name == ""
