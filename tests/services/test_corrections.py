"""Spikes that are fixed and laps that are marked: laid on anew whenever an activity is computed, and taken back."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from e2e.spiky import spiky_ride
from formats.fit_files import ride
from peaksdesk.domain.activity import Recording
from peaksdesk.domain.spikes import find_spikes
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import POWER, Streams
from peaksdesk.domain.stretch import MARKED
from peaksdesk.services.activities import NotFound
from peaksdesk.services.corrections import FIXES, MARKS, corrected, joined_edits, marks_in, with_fixes_of, with_marks
from peaksdesk.services.one_file import FileKind, bytes_of, kinds_of, name_of
from peaksdesk.services.store_errors import StoreError

START = datetime(2026, 5, 2, 8, 0, tzinfo=UTC)
SPIKES = {100: 1900, 400: 2100, 401: 2100}


async def bring(services, tmp_path, *files: bytes):
    athlete = await services.athletes.current()
    for number, data in enumerate(files):
        path = tmp_path / f"{number}-{len(data)}.fit"
        path.write_bytes(data)
        await services.imports.run(athlete.id, [path], lambda progress: None)
    return await services.activities.between(athlete.id, None, None)


async def test_a_study_finds_spikes_intervals_and_bests(services, tmp_path):
    *_, old = await bring(
        services,
        tmp_path,
        spiky_ride(START - timedelta(days=200), {}, power=260),
        spiky_ride(START - timedelta(days=20), {}, power=230),
        spiky_ride(START, SPIKES),
    )
    detail = await services.activities.detail((await bring(services, tmp_path))[0].id)
    study = await services.activities.study(detail)
    assert [(fix.channel, fix.index.tolist()) for fix in study.spikes] == [(POWER, [100, 400, 401])]
    assert not study.fixed
    assert [bout.start_s for bout in study.intervals] == [300]
    twenty = {best.duration_s: best for best in study.recent[POWER]}
    assert twenty[600].day.isoformat() == "2026-04-12"  # the one of 200 days ago is too old
    ever = {best.duration_s: best for best in study.ever[POWER]}
    assert ever[600].activity_id == old.id


async def test_fixed_spikes_change_every_number_and_can_be_taken_back(services, tmp_path):
    (before,) = await bring(services, tmp_path, spiky_ride(START, SPIKES))
    detail = await services.activities.detail(before.id)
    study = await services.activities.study(detail)
    after = await services.activities.fix_spikes(before.id, study.spikes)
    assert before.summary.max_power_w == 2100.0
    assert after.summary.max_power_w < 300.0
    assert after.summary.np_w < before.summary.np_w
    fixed = await services.activities.detail(before.id)
    assert fixed.metrics.curves[POWER].best[0] < 300.0
    assert fixed.streams.channels[POWER].max() < 300.0
    again = await services.activities.study(fixed)
    assert (again.spikes, again.fixed) == ((), True)
    back = await services.activities.fix_spikes(before.id, ())
    assert (back.summary, back.load, back.edits) == (before.summary, before.load, {})
    assert (await services.activities.detail(before.id)).streams.channels[POWER].max() == 2100.0


async def test_one_spike_alone_is_fixed_and_the_next_one_later(services, tmp_path):
    (before,) = await bring(services, tmp_path, spiky_ride(START, SPIKES))
    for left in ([400, 401], []):
        detail = await services.activities.detail(before.id)
        (fix,) = (await services.activities.study(detail)).spikes
        one = replace(fix, index=fix.index[:1], old=fix.old[:1], new=fix.new[:1]) if left else fix
        await services.activities.fix_spikes(before.id, [one])
        detail = await services.activities.detail(before.id)
        found = (await services.activities.study(detail)).spikes
        assert [at for fix in found for at in fix.index.tolist()] == left


async def test_fixes_outlive_another_source_and_another_sport(services, tmp_path):
    (before,) = await bring(services, tmp_path, spiky_ride(START, SPIKES, hr=0))
    detail = await services.activities.detail(before.id)
    await services.activities.fix_spikes(before.id, (await services.activities.study(detail)).spikes)
    (joined,) = await bring(services, tmp_path, ride(START - timedelta(seconds=3), 903, power=0))
    assert len((await services.activities.detail(joined.id)).sources) == 2
    assert joined.summary.avg_hr_bpm == 140.0
    assert joined.summary.max_power_w < 300.0
    other = await services.activities.edit(joined.id, sport="gravel_ride")
    assert other.summary.max_power_w < 300.0


async def test_a_source_that_takes_over_has_no_spike_there(services, tmp_path):
    (before,) = await bring(services, tmp_path, spiky_ride(START, SPIKES, hr=0))
    detail = await services.activities.detail(before.id)
    fixes = (await services.activities.study(detail)).spikes
    edits = with_fixes_of({}, fixes, detail.streams, before.start)
    other = Recording(START, Sport.RIDE, Streams(np.arange(901.0), {POWER: np.full(901, 150.0)}))
    assert corrected(other, edits).streams.channels[POWER].tolist() == [150.0] * 901


async def test_a_stretch_is_marked_as_a_lap_and_marked_off(services, tmp_path):
    (before,) = await bring(services, tmp_path, spiky_ride(START, {}))
    plain = (await services.activities.detail(before.id)).laps
    after = await services.activities.mark_lap(before.id, 310.0, 520.0)
    laps = (await services.activities.detail(before.id)).laps
    (mine,) = [lap for lap in laps if lap.trigger == MARKED]
    assert (mine.start_s, mine.duration_s) == (310.0, 210.0)
    assert mine.avg_power_w == pytest.approx(283, abs=1)
    assert mine.distance_m == pytest.approx(8.5 * 210)
    assert laps.index(mine) == 2
    assert MARKS in after.edits
    await services.activities.mark_lap(before.id, 310.0, 520.0)
    detail = await services.activities.detail(before.id)
    assert (detail.laps, detail.activity.edits) == (plain, {})
    with pytest.raises(ValueError, match="at least a second"):
        await services.activities.mark_lap(before.id, 310.0, 310.5)


async def test_edits_are_put_back_field_by_field(services, tmp_path):
    (before,) = await bring(services, tmp_path, spiky_ride(START, {}))
    mine = await services.activities.edit(before.id, title="Mine", rpe=7.0)
    await services.activities.edit(before.id, gear="Bianchi")
    back = await services.activities.put_edits(before.id, before.edits, ("title", "rpe"))
    assert (back.title, back.rpe, back.gear, back.load) == (before.title, before.rpe, "Bianchi", before.load)
    assert back.provenance.get("title") == before.provenance.get("title")
    again = await services.activities.put_edits(before.id, mine.edits, ("title", "rpe"))
    assert (again.title, again.rpe, again.gear, again.load) == ("Mine", 7.0, "Bianchi", mine.load)
    assert await services.activities.gear(before.athlete_id) == ("Bianchi",)


async def test_what_is_not_there_cannot_be_corrected(services):
    for change in (
        services.activities.fix_spikes(7, ()),
        services.activities.mark_lap(7, 0.0, 9.0),
        services.activities.put_edits(7, {}, ("title",)),
    ):
        with pytest.raises(NotFound):
            await change


async def test_corrections_of_both_stay_when_two_become_one():
    keep = with_marks({"title": "Out", FIXES: '{"power_w":[[1.0,900.0,200.0]]}'}, [(1.0, 5.0)])
    other = with_marks({"title": "Home", FIXES: '{"power_w":[[9.0,800.0,100.0]],"hr_bpm":[]}'}, [(7.0, 9.0)])
    joined = joined_edits(keep, other)
    assert joined["title"] == "Out"
    assert json.loads(joined[FIXES]) == {"hr_bpm": [], "power_w": [[1.0, 900.0, 200.0], [9.0, 800.0, 100.0]]}
    assert marks_in(joined) == ((1.0, 5.0), (7.0, 9.0))


@pytest.mark.parametrize("spoilt", ["", "nonsense", "[]", "3", None, True])
def test_corrections_that_were_spoilt_count_as_none(spoilt):
    recording = Recording(START, Sport.RIDE, Streams(np.arange(3.0), {POWER: np.array([1.0, 2.0, 3.0])}))
    assert corrected(recording, {FIXES: spoilt}) is recording
    assert marks_in({MARKS: spoilt}) == ()


def test_a_fix_of_a_fix_still_looks_for_what_came():
    streams = Streams(np.arange(40.0), {POWER: np.where(np.arange(40) == 20, 2000.0, 200.0)})
    recording = Recording(START, Sport.RIDE, streams)
    (fix,) = find_spikes(streams)
    edits = with_fixes_of({}, [fix], streams, START)
    now = corrected(recording, edits).streams
    more = replace(fix, old=now.channels[POWER][fix.index], new=np.array([150.0]))
    twice = corrected(recording, with_fixes_of(edits, [more], now, START)).streams
    assert twice.channels[POWER][20] == 150.0
    assert len(json.loads(with_fixes_of(edits, [more], now, START)[FIXES])[POWER]) == 1


async def test_it_is_written_as_every_kind_of_file(services, tmp_path, database):
    (activity,) = await bring(services, tmp_path, spiky_ride(START, {}))
    activity = await services.activities.edit(activity.id, title="Über / den: Berg?")
    detail = await services.activities.detail(activity.id)
    assert kinds_of(detail) == tuple(FileKind)
    assert name_of(detail, FileKind.GPX) == "2026-05-02-uber-den-berg.gpx"
    for kind in FileKind:
        path = tmp_path / "out" / name_of(detail, kind)
        path.parent.mkdir(exist_ok=True)
        await services.activities.save(detail, kind, path)
        assert path.stat().st_size > 1000
        assert not list(path.parent.glob("*.part"))
    original = await database.read(lambda uow: bytes_of(uow, detail, FileKind.ORIGINAL))
    assert original == spiky_ride(START, {})
    with pytest.raises(StoreError, match="could not be written"):
        await services.activities.save(detail, FileKind.CSV, tmp_path / "nowhere" / "x.csv")
