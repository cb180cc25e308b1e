"""Many activities listed, changed and joined at once."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from formats.fit_files import ride
from peaksdesk.domain.activity import SourceKind
from peaksdesk.domain.sports import Sport
from peaksdesk.services.events import ActivitiesChanged
from peaksdesk.services.many import CannotMerge

START = datetime(2026, 5, 2, 8, 0, tzinfo=UTC)


@pytest.fixture
async def who(services, tmp_path):
    """An athlete with three rides, the first two of which overlap."""
    athlete = (await services.athletes.current()).id
    for number, after in enumerate((timedelta(), timedelta(seconds=90), timedelta(days=2))):
        (tmp_path / f"{number}.fit").write_bytes(ride(START + after, 120))
    await services.imports.run(athlete, [tmp_path], lambda progress: None)
    return athlete


async def all_of(services, who):
    return await services.activities.between(who, None, None)


async def test_the_table_says_what_the_activities_say(services, who):
    rows = await all_of(services, who)
    table = await services.listing.table(who)
    assert table.ids.tolist() == [row.id for row in rows]
    for at, row in enumerate(rows):
        told = table.row(at)
        assert (told.local_date, told.start, told.sport, told.zone) == (row.local_date, row.start, row.sport, row.zone)
        assert told["avg_power_w"] == row.summary.avg_power_w
        assert (told["load"], told.method, told["intensity"]) == (row.load.value, row.load.method, row.load.intensity)
        local = (row.start.timestamp() + 7200) % 86_400
        assert told["clock_s"] == local
    assert len(await services.listing.table(who, 2)) == 2
    assert len(await services.listing.table(who + 1)) == 0


async def test_origins_say_where_they_came_from(services, who):
    rows = await all_of(services, who)
    await services.activities.edit(rows[1].id, description="with Johanna")
    table = await services.listing.table(who)
    origins = await services.listing.origins(who, table)
    assert origins.count.tolist() == [1, 1, 1]
    assert origins.gps.all()
    assert origins.notes == {1: "with Johanna"}
    row = table.with_origins(origins).row(0)
    assert row.sources == (SourceKind.FIT,)
    assert row.device == (await services.many.sources(row.id))[0].recording.device


async def test_an_edit_of_many_is_one_fact_and_goes_back_exactly(services, who, facts):
    rows = await all_of(services, who)
    await services.activities.edit(rows[0].id, gear="Old bike", title="Mine")
    before = await all_of(services, who)
    del facts[:]
    ids = [row.id for row in rows]
    undo = await services.many.edit(ids, {"gear": "Canyon", "rpe": 7, "excluded": True, "note": "Windy"})
    assert facts == [ActivitiesChanged(who)]
    after = await all_of(services, who)
    assert {row.gear for row in after} == {"Canyon"}
    assert {row.description for row in after} == {"Windy"}
    assert all(row.excluded and row.load.value is None for row in after)
    assert [row.title for row in after] == [row.title for row in before]
    redo = await services.many.put_back(undo)
    assert await all_of(services, who) == before
    await services.many.put_back(redo)
    assert await all_of(services, who) == after


async def test_notes_are_put_under_one_another(services, who):
    rows = await all_of(services, who)
    await services.many.edit([rows[0].id], {"note": "Windy"})
    await services.many.edit([rows[0].id], {"note": " and cold "})
    assert (await all_of(services, who))[0].description == "Windy\nand cold"


async def test_another_sport_is_measured_anew_and_back(services, who):
    before = await all_of(services, who)
    undo = await services.many.edit([row.id for row in before], {"sport": "run"})
    assert {row.sport for row in await all_of(services, who)} == {Sport.RUN}
    await services.many.put_back(undo)
    assert await all_of(services, who) == before


async def test_what_cannot_be_kept_changes_nothing(services, who):
    before = await all_of(services, who)
    with pytest.raises(ValueError, match="RPE"):
        await services.many.edit([row.id for row in before], {"gear": "Canyon", "rpe": 11})
    with pytest.raises(ValueError, match="cannot be edited"):
        await services.many.edit([before[0].id], {"start": "now"})
    with pytest.raises(LookupError):
        await services.many.edit([9999], {"gear": "Canyon"})
    assert await all_of(services, who) == before


async def test_many_go_to_the_bin_and_come_back(services, who, facts):
    before = await all_of(services, who)
    ids = [row.id for row in before[:2]]
    del facts[:]
    await services.many.delete(ids)
    assert await all_of(services, who) == before[2:]
    await services.many.restore(ids)
    assert await all_of(services, who) == before
    assert facts == [ActivitiesChanged(who)] * 2
    await services.many.delete([9999])


async def test_recordings_of_one_session_become_one_and_two_again(services, who):
    before = await all_of(services, who)
    merged = await services.many.merge([row.id for row in before[1:]])
    assert len(await all_of(services, who)) == 2
    assert merged.keep.start == START
    assert len(await services.many.sources(merged.keep.id)) == 2
    ids = await services.many.unmerge(merged)
    after = await all_of(services, who)
    assert [row.start for row in after] == [row.start for row in before]
    assert np.isin([row.id for row in after[1:]], ids).all()


async def test_a_merge_that_makes_no_sense_says_why(services, who):
    rows = await all_of(services, who)
    with pytest.raises(CannotMerge, match="overlap"):
        await services.many.merge([row.id for row in rows])
    with pytest.raises(CannotMerge, match="two or more"):
        await services.many.merge([rows[0].id])
    await services.many.edit([rows[1].id], {"sport": "swim"})
    with pytest.raises(CannotMerge, match="sports"):
        await services.many.merge([rows[1].id, rows[2].id])
    assert len(await all_of(services, who)) == 3
