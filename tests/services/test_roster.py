"""The roster: who needs attention, and athletes who come and go."""

from datetime import UTC, date, datetime, timedelta

import pytest

from formats.fit_files import ride
from peaksdesk.domain.athlete import Athlete, ThresholdKind, Units
from peaksdesk.domain.attention import Rule
from peaksdesk.domain.fitness import Convention
from peaksdesk.services.events import AthleteChanged, AthleteChosen
from peaksdesk.services.roster import LONGEST_NAME

TODAY = date(2026, 11, 21)


async def ridden(services, tmp_path, who, *days_ago, ftp=200.0):
    """Rides of an hour at threshold (100 TSS), so many days ago."""
    folder = tmp_path / str(who)
    folder.mkdir()
    for ago in days_ago:
        start = datetime(2026, 11, 21, 6, tzinfo=UTC) - timedelta(days=ago)
        (folder / f"{ago}.fit").write_bytes(ride(start, 3599))
    await services.athletes.set_threshold(who, ThresholdKind.FTP, ftp, None)
    await services.imports.run(who, [folder], lambda progress: None)


async def test_who_needs_attention_stands_on_top(services, tmp_path):
    first = (await services.athletes.current()).id
    steady = (await services.roster.add("Steady", Units.METRIC)).id
    silent = (await services.roster.add("Away", Units.METRIC)).id
    await ridden(services, tmp_path, steady, 0, 2, 4)
    await ridden(services, tmp_path, silent, 12, 14)
    found = await services.roster.standings()
    assert [one.athlete.id for one in found] == [silent, first, steady]
    away, unknown, calm = found
    assert away.attention.reasons[0].rule is Rule.SILENT
    assert (away.attention.days_silent, away.attention.last_activity) == (12, date(2026, 11, 9))
    assert (unknown.attention.days_silent, unknown.weeks) == (None, ())
    assert calm.attention.score == 0.0
    assert calm.weeks == pytest.approx((300.0,), abs=1.0)


async def test_the_numbers_are_those_of_the_fitness_page(services, tmp_path):
    who = (await services.athletes.current()).id
    await ridden(services, tmp_path, who, *range(3, 90, 3))
    await services.fitness.set_convention(Convention.INTERVALS)
    series = await services.fitness.series(who, None, None)
    (one,) = await services.roster.standings()
    assert one.attention.ctl == pytest.approx(series.ctl[-1])
    assert one.attention.tsb == pytest.approx(series.tsb[-1])
    assert one.attention.ramp == pytest.approx(series.ramp[-1])
    assert len(one.weeks) == 9
    assert one.weeks == pytest.approx([float(week) for week in series.load[-63:].reshape(9, 7).sum(axis=1)])


async def test_old_years_are_not_read_and_days_to_come_do_not_count(services, tmp_path):
    who = (await services.athletes.current()).id
    await ridden(services, tmp_path, who, 900, 1, -3)
    (one,) = await services.roster.standings()
    assert one.attention.days_silent == 0
    assert sum(one.weeks) == pytest.approx(100.0, abs=1.0)
    assert len(one.weeks) == 9


async def test_watched_folders_are_named(services, tmp_path):
    who = (await services.athletes.current()).id
    await services.watching.add(who, tmp_path)
    (one,) = await services.roster.standings()
    assert one.folders == (tmp_path,)


async def test_an_athlete_comes_and_goes(services, facts):
    first = await services.athletes.current()
    added = await services.roster.add("  Jo \n Berg ", Units.IMPERIAL)
    assert (added.name, added.units, added.time_zone) == ("Jo Berg", Units.IMPERIAL, "Europe/Vienna")
    await services.roster.remove(added.id)
    assert await services.athletes.all() == (first,)
    assert facts == [AthleteChanged(added.id), AthleteChanged(added.id)]


async def test_somebody_else_is_looked_at_when_the_chosen_one_goes(services, facts):
    first = await services.athletes.current()
    added = await services.roster.add("Jo", Units.METRIC)
    await services.athletes.choose(added.id)
    await services.roster.remove(added.id)
    assert facts[-1] == AthleteChosen(first.id)
    assert (await services.athletes.current()).id == first.id


async def test_who_has_activities_stays_even_if_they_are_in_the_bin(services, tmp_path):
    await services.athletes.current()
    added = await services.roster.add("Jo", Units.METRIC)
    await ridden(services, tmp_path, added.id, 1)
    (activity,) = await services.activities.between(added.id, None, None)
    await services.activities.delete(activity.id)
    with pytest.raises(ValueError, match="has activities by now"):
        await services.roster.remove(added.id)
    await services.activities.restore(activity.id)
    assert len(await services.activities.between(added.id, None, None)) == 1


async def test_the_last_athlete_stays(services):
    only = await services.athletes.current()
    with pytest.raises(ValueError, match="has to stay"):
        await services.roster.remove(only.id)


async def test_a_name_is_somebodys_own(services):
    await services.athletes.current()
    jo = await services.roster.add("Jo", Units.METRIC)
    mira = await services.roster.add("Mira", Units.METRIC)
    assert await services.roster.rename(jo.id, "Joanna") == "Jo"
    assert (await services.athletes.get(jo.id)).name == "Joanna"
    assert await services.roster.rename(jo.id, "joanna") == "Joanna"
    for name, why in (("", "needs a name"), ("x" * (LONGEST_NAME + 1), "at most 120"), ("MIRA", "here already")):
        with pytest.raises(ValueError, match=why):
            await services.roster.rename(jo.id, name)
        with pytest.raises(ValueError, match=why):
            await services.roster.add(name, Units.METRIC)
    await services.roster.remove(mira.id)
    with pytest.raises(LookupError):
        await services.roster.rename(mira.id, "Gone")


async def test_equals_stand_by_name(services, database):
    for name in ("Zoe", "ada", "Ben"):
        await database.write(lambda uow, name=name: uow.athletes.add(Athlete(id=0, name=name)))
    assert [one.athlete.name for one in await services.roster.standings()] == ["ada", "Ben", "Zoe"]


async def test_thresholds_in_force_are_told_of_each_athlete(services):
    who = (await services.athletes.current()).id
    jo = (await services.roster.add("Jo", Units.METRIC)).id
    await services.athletes.set_threshold(who, ThresholdKind.FTP, 240.0, date(2025, 1, 1))
    await services.athletes.set_threshold(who, ThresholdKind.FTP, 262.0, date(2026, 11, 1))
    await services.athletes.set_threshold(who, ThresholdKind.FTP, 280.0, date(2027, 1, 1))
    await services.athletes.set_threshold(jo, ThresholdKind.LTHR, 168.0, None)
    found = {one.athlete.id: [(t.kind, t.value) for t in one.thresholds] for one in await services.roster.standings()}
    assert found == {who: [(ThresholdKind.FTP, 262.0)], jo: [(ThresholdKind.LTHR, 168.0)]}


async def test_who_was_removed_comes_back_with_thresholds_and_folders(services, tmp_path):
    await services.athletes.current()
    jo = await services.roster.add("Jo", Units.IMPERIAL)
    await services.athletes.set_threshold(jo.id, ThresholdKind.FTP, 240.0, None)
    await services.watching.add(jo.id, tmp_path)
    removed = await services.roster.remove(jo.id)
    assert await services.watching.folders(jo.id) == ()
    back = await services.roster.bring_back(removed)
    assert (back.name, back.units) == ("Jo", Units.IMPERIAL)
    assert [held.value for held in await services.athletes.thresholds(back.id)] == [240.0]
    assert await services.watching.folders(back.id) == (tmp_path,)
    await services.roster.remove(back.id)
    with pytest.raises(LookupError):
        await services.roster.remove(back.id)
