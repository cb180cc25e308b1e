"""Activities: the list, the detail, edits, split and merge."""

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from formats.fit_files import ride
from peaksdesk.domain.activity import YOU
from peaksdesk.domain.athlete import ThresholdKind
from peaksdesk.domain.load import LoadMethod
from peaksdesk.domain.sports import Sport
from peaksdesk.services.activities import NotFound
from peaksdesk.services.events import ActivitiesChanged

START = datetime(2026, 5, 2, 8, 0, tzinfo=UTC)


async def bring(services, tmp_path, *files: bytes) -> int:
    athlete = await services.athletes.current()
    folder = tmp_path / "files"
    folder.mkdir(exist_ok=True)
    for number, data in enumerate(files):
        (folder / f"{number}.fit").write_bytes(data)
    await services.imports.run(athlete.id, [folder], lambda progress: None)
    return athlete.id


async def test_between_takes_local_days_newest_first(services, tmp_path):
    late = datetime(2026, 5, 3, 23, 30, tzinfo=UTC)  # half past one of the 4th in Switzerland, where the track lies
    who = await bring(services, tmp_path, ride(START), ride(late), ride(START + timedelta(days=9)))
    days = [a.local_date for a in await services.activities.between(who, None, None)]
    assert days == [date(2026, 5, 11), date(2026, 5, 4), date(2026, 5, 2)]
    some = await services.activities.between(who, date(2026, 5, 3), date(2026, 5, 4))
    assert [(a.local_date, a.zone) for a in some] == [(date(2026, 5, 4), "Europe/Zurich")]


async def test_detail_has_streams_curves_zones_and_neighbours(services, tmp_path):
    who = await bring(services, tmp_path, *(ride(START + timedelta(days=n), power=200 + n) for n in range(3)))
    await services.athletes.set_threshold(who, ThresholdKind.FTP, 250.0, None)
    newest, middle, oldest = await services.activities.between(who, None, None)
    detail = await services.activities.detail(middle.id)
    assert (detail.previous_id, detail.next_id) == (oldest.id, newest.id)
    np.testing.assert_array_equal(detail.streams.get("power_w"), np.full(601, 201.0))
    assert detail.zones[0].title == "Power"
    assert sum(zone.seconds for zone in detail.zones[0].zones) == 601
    # Best of the ninety days up to this one: the next day's is not in it.
    assert detail.curve_90d["power_w"].best.max() == 201.0
    assert len(detail.laps) == 1


async def test_what_is_not_there_is_said(services):
    with pytest.raises(NotFound, match="There is no activity with the number 7"):
        await services.activities.detail(7)


async def test_a_title_changes_nothing_but_itself(services, tmp_path, facts):
    who = await bring(services, tmp_path, ride(START))
    (before,) = await services.activities.between(who, None, None)
    edited = await services.activities.edit(before.id, title="Sunday", gear="Bianchi", description="Rain")
    assert (edited.title, edited.gear, edited.description) == ("Sunday", "Bianchi", "Rain")
    assert (edited.summary, edited.load) == (before.summary, before.load)
    assert edited.provenance["title"] == YOU
    assert facts[-1] == ActivitiesChanged(who)


async def test_rpe_and_exclusion_score_anew(services, tmp_path):
    who = await bring(services, tmp_path, ride(START, power=0, hr=0))
    (before,) = await services.activities.between(who, None, None)
    assert before.load.method is LoadMethod.NONE
    scored = await services.activities.edit(before.id, rpe=6.0)
    assert scored.load.method is LoadMethod.SESSION_RPE
    assert scored.load.value == pytest.approx(6 * 10 * 100 / 480, rel=0.01)
    excluded = await services.activities.edit(before.id, excluded=True)
    assert (excluded.load.value, excluded.load.reason) == (None, "You left this activity out of the load.")


async def test_another_sport_measures_anew_and_outlives_another_source(services, tmp_path):
    who = await bring(services, tmp_path, ride(START, power=0, speed=3.0))
    (before,) = await services.activities.between(who, None, None)
    assert before.summary.ngp_mps is None
    run = await services.activities.edit(before.id, sport=Sport.RUN)
    assert run.sport is Sport.RUN
    assert run.summary.ngp_mps == pytest.approx(3.0, rel=0.01)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"rpe": 11.0}, "RPE goes from 0"),
        ({"rpe": "hard"}, "RPE goes from 0"),
        ({"sport": "quidditch"}, "quidditch is not a sport"),
        ({"start": "now"}, "start cannot be edited"),
    ],
)
async def test_bad_edits_are_refused_and_change_nothing(services, tmp_path, change, reason):
    who = await bring(services, tmp_path, ride(START))
    (before,) = await services.activities.between(who, None, None)
    with pytest.raises(ValueError, match=reason):
        await services.activities.edit(before.id, **change)
    assert await services.activities.between(who, None, None) == (before,)


async def test_split_and_merge_are_each_others_undo(services, tmp_path):
    who = await bring(services, tmp_path, ride(START), ride(START, power=250))
    (joined,) = await services.activities.between(who, None, None)
    detail = await services.activities.detail(joined.id)
    assert len(detail.sources) == 2
    second = detail.sources[1]
    new_id = await services.activities.split(second.id, joined.id)
    left, right = await services.activities.detail(joined.id), await services.activities.detail(new_id)
    assert {left.activity.summary.np_w, right.activity.summary.np_w} == {200.0, 250.0}
    assert right.sources[0].key == second.key
    await services.activities.merge(joined.id, new_id)
    (again,) = await services.activities.between(who, None, None)
    assert (again.id, again.summary, again.provenance) == (joined.id, joined.summary, joined.provenance)


async def test_a_merge_can_be_taken_back_with_the_edits_of_both(services, tmp_path):
    who = await bring(services, tmp_path, ride(START), ride(START + timedelta(hours=3), power=250))
    later, early = await services.activities.between(who, None, None)
    early = await services.activities.edit(early.id, title="Out")
    later = await services.activities.edit(later.id, title="Home", rpe=6.0)
    sources = [source.id for source in (await services.activities.detail(later.id)).sources]
    await services.activities.merge(early.id, later.id)
    (joined,) = await services.activities.between(who, None, None)
    assert (joined.title, joined.rpe) == ("Out", 6.0)
    await services.activities.unmerge(early, later, sources)
    back, first = await services.activities.between(who, None, None)
    assert (first.id, first.title, first.rpe, first.summary) == (early.id, "Out", None, early.summary)
    assert (back.title, back.rpe, back.summary) == ("Home", 6.0, later.summary)


async def test_the_last_source_cannot_be_split_off(services, tmp_path):
    who = await bring(services, tmp_path, ride(START))
    (only,) = await services.activities.between(who, None, None)
    source = (await services.activities.detail(only.id)).sources[0]
    with pytest.raises(ValueError, match="only one source"):
        await services.activities.split(source.id, only.id)
    with pytest.raises(ValueError, match="Two different activities"):
        await services.activities.merge(only.id, only.id)


async def test_the_bin_gives_back_what_was_deleted(services, tmp_path):
    who = await bring(services, tmp_path, ride(START))
    (before,) = await services.activities.between(who, None, None)
    await services.activities.delete(before.id)
    assert await services.activities.between(who, None, None) == ()
    await services.activities.restore(before.id)
    assert await services.activities.between(who, None, None) == (before,)
