"""Gear on a real store: what is told of it, renamed, merged and taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from formats.fit_files import ride
from peaksdesk.domain.gear import Gear
from peaksdesk.services.events import ActivitiesChanged, GearChanged

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
BIKE, OTHER = ("", "Road bike"), ("", "Old bike")


@pytest.fixture
async def who(services, tmp_path):
    """Four rides: two on the road bike, one on the old one, one on nothing that is known."""
    key = (await services.athletes.current()).id
    for n in range(4):
        (tmp_path / f"{n}.fit").write_bytes(ride(AT - timedelta(days=n), 599, power=200, hr=0))
    await services.imports.run(key, [tmp_path], lambda progress: None)
    found = await services.activities.between(key, None, None)
    for activity, name in zip(found, ("Road bike", "Road bike", "Old bike"), strict=False):
        await services.activities.edit(activity.id, gear=name)
    return key


async def stock(services, who):
    return {item.gear.key: item for item in await services.gear.items(who)}


async def names(services, who):
    return [activity.gear for activity in await services.activities.between(who, None, None)]


async def test_gear_is_told_of_and_that_is_taken_back(services, who, facts):
    facts.clear()
    told = Gear("Road bike", start_m=1000.0, limit_m=5_000_000.0, note="Blue")
    before = await services.gear.change(who, BIKE, told)
    assert facts == [GearChanged(who)]
    item = (await stock(services, who))[BIKE]
    assert (item.gear, item.use.activities) == (told, 2)
    after = await services.gear.put_back(before)
    assert (await stock(services, who))[BIKE].gear == Gear("Road bike")
    await services.gear.put_back(after)
    assert (await stock(services, who))[BIKE].gear == told


async def test_another_name_is_given_to_all_activities_and_parts_in_one_step(services, who, facts):
    await services.gear.add(who, Gear("Chain", "Road bike", since=date(2026, 11, 1), limit_m=3_000_000.0))
    facts.clear()
    before = await services.gear.change(who, BIKE, Gear("Race bike"))
    assert facts == [GearChanged(who), ActivitiesChanged(who)]
    assert await names(services, who) == ["Race bike", "Race bike", "Old bike", ""]
    found = await stock(services, who)
    assert ("Race bike", "Chain") in found
    assert found["Race bike", "Chain"].use.activities == 2
    after = await services.gear.put_back(before)
    assert await names(services, who) == ["Road bike", "Road bike", "Old bike", ""]
    assert ("Road bike", "Chain") in await stock(services, who)
    assert BIKE in await stock(services, who)
    await services.gear.put_back(after)
    assert await names(services, who) == ["Race bike", "Race bike", "Old bike", ""]


async def test_whose_word_it_was_comes_back_too_and_other_edits_stay(services, who):
    first = (await services.activities.between(who, None, None))[0]
    before = await services.gear.change(who, BIKE, Gear("Race bike"))
    await services.activities.edit(first.id, title="Hill repeats")
    await services.gear.put_back(before)
    (now, *_) = await services.activities.between(who, None, None)
    assert (now.gear, now.title) == ("Road bike", "Hill repeats")
    assert now.provenance["gear"] == first.provenance["gear"]
    assert now.edits == {**first.edits, "title": "Hill repeats"}


async def test_two_become_one_and_two_again(services, who):
    await services.gear.change(who, OTHER, Gear("Old bike", start_m=7_000.0))
    await services.gear.change(who, BIKE, Gear("Road bike", start_m=1_000.0, limit_m=9_000_000.0))
    before = await services.gear.merge(who, "Old bike", "Road bike")
    found = await stock(services, who)
    assert list(found) == [BIKE]
    assert found[BIKE].gear == Gear("Road bike", start_m=8_000.0, limit_m=9_000_000.0)
    assert found[BIKE].use.activities == 3
    await services.gear.put_back(before)
    found = await stock(services, who)
    assert (found[BIKE].gear.start_m, found[OTHER].gear.start_m) == (1_000.0, 7_000.0)
    assert (found[BIKE].use.activities, found[OTHER].use.activities) == (2, 1)
    with pytest.raises(ValueError, match="two different"):
        await services.gear.merge(who, "Road bike", "Road bike")


async def test_what_is_added_can_be_forgotten_with_its_parts(services, who):
    added = await services.gear.add(who, Gear("  New   bike "))
    await services.gear.add(who, Gear("Chain", "New bike"))
    with pytest.raises(ValueError, match="already something called New bike"):
        await services.gear.add(who, Gear("New bike"))
    before = await services.gear.forget(who, ("", "New bike"))
    assert list(await stock(services, who)) == [BIKE, OTHER]
    await services.gear.put_back(before)
    assert ("New bike", "Chain") in await stock(services, who)
    await services.gear.forget(who, ("", "New bike"))
    await services.gear.put_back(added)
    assert list(await stock(services, who)) == [BIKE, OTHER]


async def test_what_cannot_be_kept_changes_nothing(services, who):
    with pytest.raises(ValueError, match="limit"):
        await services.gear.change(who, BIKE, replace(Gear("Race bike"), limit_m=-1.0))
    assert await names(services, who) == ["Road bike", "Road bike", "Old bike", ""]


async def test_a_deleted_activity_counts_no_more(services, who):
    (newest, *_) = await services.activities.between(who, None, None)
    await services.activities.delete(newest.id)
    assert (await stock(services, who))[BIKE].use.activities == 1


STRAVA = """Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Activity Gear,Filename
{id},"Nov {day}, 2026, 7:00:00 AM",Ride,Ride,3600,25,{gear},
"""


async def strava(services, who, folder, number, gear):
    """Import a Strava export with one ride without a file, and return what became of it."""
    export = folder / f"export-{number}"
    export.mkdir()
    (export / "activities.csv").write_text(STRAVA.format(id=900 + number, day=number, gear=gear))
    await services.imports.run(who, [export], lambda progress: None)
    (found,) = await services.activities.between(who, date(2026, 11, number), date(2026, 11, number))
    return found


async def test_what_comes_in_under_an_older_name_goes_to_the_gear_of_today(services, who, tmp_path):
    await services.gear.change(who, BIKE, Gear("Race bike"))
    before = await services.gear.change(who, ("", "Race bike"), Gear("Winter bike"))
    came = await strava(services, who, tmp_path, 1, "Road bike")
    assert came.gear == "Winter bike"
    assert came.edits == {}, "it is still the export's word"
    item = (await stock(services, who))["", "Winter bike"]
    assert (item.use.activities, set(item.before)) == (3, {"Road bike", "Race bike"})
    assert BIKE not in await stock(services, who)
    await services.gear.put_back(before)
    assert (await stock(services, who))["", "Race bike"].before == ("Road bike",)
    assert (await strava(services, who, tmp_path, 2, "Road bike")).gear == "Race bike"


async def test_a_name_that_is_given_anew_means_the_new_gear(services, who, tmp_path):
    await services.gear.merge(who, "Road bike", "Old bike")
    assert (await strava(services, who, tmp_path, 1, "Road bike")).gear == "Old bike"
    await services.gear.add(who, Gear("Road bike"))
    assert (await strava(services, who, tmp_path, 2, "Road bike")).gear == "Road bike"
    await services.gear.change(who, OTHER, Gear("Road bike"))  # and back: no name leads in a circle
    assert (await strava(services, who, tmp_path, 3, "Old bike")).gear == "Road bike"
    assert (await strava(services, who, tmp_path, 4, "Road bike")).gear == "Road bike"


async def test_what_is_retired_is_not_offered(services, who):
    assert await services.activities.gear(who) == ("Road bike", "Old bike")
    await services.gear.add(who, Gear("Track bike"))
    await services.gear.change(who, BIKE, Gear("Road bike", retired_on=date(2026, 11, 20)))
    assert await services.activities.gear(who) == ("Old bike", "Track bike")
