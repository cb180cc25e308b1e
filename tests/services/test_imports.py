"""Importing: one session is one activity, one bad file stops nothing, and everything can be taken back."""

import asyncio
import gzip
import os
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from formats.fit_files import ride, triathlon
from paths import SHARED_DATA, needs_shared_data
from peaksdesk.domain.activity import YOU
from peaksdesk.domain.sports import Sport
from peaksdesk.services.bundle import Services
from peaksdesk.services.events import ActivitiesChanged
from peaksdesk.services.imports import ImportProgress
from peaksdesk.services.kept import Outcome

START = datetime(2026, 5, 2, 8, 0, tzinfo=UTC)
GPX_POINT = '<trkpt lat="{lat}" lon="8.0"><ele>500</ele><time>{time}</time></trkpt>'


def gpx(start: datetime, duration_s: int, speed: float = 8.0) -> bytes:
    points = "".join(
        GPX_POINT.format(lat=47.0 + speed * s / 111_195, time=(start + timedelta(seconds=s)).isoformat())
        for s in range(duration_s + 1)
    )
    return (
        f'<gpx version="1.1"><trk><name>Lake</name><type>cycling</type><trkseg>{points}</trkseg></trk></gpx>'.encode()
    )


async def bring(services: Services, *paths: Path) -> ImportProgress:
    athlete = await services.athletes.current()
    return await services.imports.run(athlete.id, paths, lambda progress: None)


async def listed(services: Services):
    athlete = await services.athletes.current()
    return await services.activities.between(athlete.id, None, None)


def counts(progress: ImportProgress) -> tuple[int, int, int, int]:
    return progress.imported, progress.already, progress.merged, progress.failed


async def test_a_file_becomes_an_activity_once(services, facts, tmp_path):
    file = tmp_path / "ride.fit"
    file.write_bytes(ride(START))
    assert counts(await bring(services, file)) == (1, 0, 0, 0)
    (activity,) = await listed(services)
    assert (activity.sport, activity.start, activity.summary.duration_s) == (Sport.RIDE, START, 600)
    assert facts == [ActivitiesChanged(activity.athlete_id)]
    (tmp_path / "copy.fit").write_bytes(ride(START))
    (tmp_path / "copy.fit.gz").write_bytes(gzip.compress(ride(START)))
    assert counts(await bring(services, tmp_path)) == (0, 3, 0, 0)
    assert await listed(services) == (activity,)


async def test_one_session_from_two_files_is_one_activity_with_two_sources(services, tmp_path):
    (tmp_path / "a.fit").write_bytes(ride(START))
    (tmp_path / "b.gpx").write_bytes(gpx(START + timedelta(seconds=5), 600))
    progress = await bring(services, tmp_path)
    assert counts(progress) == (1, 0, 1, 0)
    (activity,) = await listed(services)
    assert (activity.title, activity.summary.avg_power_w) == ("Lake", 200)
    detail = await services.activities.detail(activity.id)
    assert sorted(source.kind.value for source in detail.sources) == ["fit", "gpx"]
    by_name = {source.name: source.key for source in detail.sources}
    assert activity.provenance["power_w"] == by_name["a.fit"]
    assert activity.provenance["title"] == by_name["b.gpx"]


async def test_another_hour_sport_or_length_is_another_session(services, tmp_path):
    (tmp_path / "a.fit").write_bytes(ride(START))
    (tmp_path / "b.fit").write_bytes(ride(START + timedelta(seconds=61)))
    (tmp_path / "c.fit").write_bytes(ride(START, 700))
    (tmp_path / "d.fit").write_bytes(ride(START, sport=1, speed=3.0))
    assert counts(await bring(services, tmp_path)) == (4, 0, 0, 0)


async def test_a_triathlon_is_five_activities_and_one_file(services, tmp_path):
    (tmp_path / "race.fit").write_bytes(triathlon(START))
    assert counts(await bring(services, tmp_path)) == (1, 0, 0, 0)
    assert [a.sport.value for a in reversed(await listed(services))] == [
        "swim", "transition", "ride", "transition", "run",
    ]  # fmt: skip
    assert counts(await bring(services, tmp_path)) == (0, 1, 0, 0)


async def test_one_bad_file_never_stops_the_rest(services, tmp_path):
    (tmp_path / "a.fit").write_bytes(ride(START))
    (tmp_path / "empty.fit").write_bytes(b"")
    (tmp_path / "noise.gpx").write_bytes(os.urandom(500))
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))  # not ours: passed over
    (tmp_path / "wrong-ending.txt").write_bytes(ride(START + timedelta(days=1)))
    (tmp_path / "cut.fit").write_bytes(ride(START + timedelta(days=2))[:-4000])
    progress = await bring(services, tmp_path, tmp_path / "missing.fit")
    assert counts(progress) == (3, 0, 0, 3)
    reasons = {Path(line.path).name: line.reason for line in progress.lines if line.outcome is Outcome.FAILED}
    assert reasons["empty.fit"] == "The file is empty."
    assert reasons["missing.fit"] == "There is no such file."
    assert all(reason.endswith(".") for reason in reasons.values())
    assert next(line.reason for line in progress.lines if line.path.endswith("cut.fit"))  # kept, and says it was cut


async def test_a_bad_file_named_outright_is_named_for_what_it_is(services, tmp_path):
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    (line,) = (await bring(services, photo)).lines
    assert (line.outcome, line.reason) == (Outcome.FAILED, "This is a photo, not an activity file.")


async def test_pipes_devices_and_links_are_named_and_never_opened(services, tmp_path):
    (tmp_path / "a.fit").write_bytes(ride(START))
    os.mkfifo(tmp_path / "pipe.fit")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "broken.fit").symlink_to(tmp_path / "nowhere")
    (tmp_path / "zero.fit").symlink_to("/dev/zero")
    progress = await bring(services, tmp_path)
    assert counts(progress) == (1, 0, 0, 3)
    reasons = {Path(line.path).name: line.reason for line in progress.lines if line.reason}
    assert reasons == {
        "pipe.fit": "This is not a file.",
        "broken.fit": "This link leads to no file.",
        "zero.fit": "This link leads to no file.",
    }
    assert counts(await bring(services, tmp_path / "pipe.fit", tmp_path / "zero.fit")) == (0, 0, 0, 2)


async def test_undo_takes_back_an_import_and_redo_brings_it_again(services, tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    (first / "a.fit").write_bytes(ride(START))
    await bring(services, first)
    (before,) = await listed(services)
    (second / "a.gpx").write_bytes(gpx(START, 600))
    (second / "b.fit").write_bytes(ride(START + timedelta(days=1)))
    batch = (await bring(services, second)).batch_id
    after = await listed(services)
    assert len(after) == 2
    assert await services.imports.undo(batch) == 2
    (left,) = await listed(services)
    assert (left.id, left.title, left.summary, left.load) == (before.id, "", before.summary, before.load)
    assert await services.imports.redo(batch) == 2
    again = await listed(services)
    assert [(a.title, a.summary) for a in again] == [(a.title, a.summary) for a in after]


async def test_undone_files_can_be_imported_anew(services, tmp_path):
    (tmp_path / "a.fit").write_bytes(ride(START))
    batch = (await bring(services, tmp_path)).batch_id
    await services.imports.undo(batch)
    assert await listed(services) == ()
    assert counts(await bring(services, tmp_path)) == (1, 0, 0, 0)
    assert len(await listed(services)) == 1


async def test_edits_outlive_a_merge(services, tmp_path):
    (tmp_path / "a.fit").write_bytes(ride(START))
    await bring(services, tmp_path)
    (activity,) = await listed(services)
    await services.activities.edit(activity.id, title="Mine", rpe=4.0)
    (tmp_path / "b.gpx").write_bytes(gpx(START, 600))
    assert counts(await bring(services, tmp_path)) == (0, 1, 1, 0)
    (merged,) = await listed(services)
    assert (merged.title, merged.rpe, merged.provenance["title"]) == ("Mine", 4.0, YOU)


async def test_cancelling_keeps_what_was_imported(services, tmp_path):
    for n in range(40):
        (tmp_path / f"{n:02}.fit").write_bytes(ride(START + timedelta(days=n), 30))
    athlete = await services.athletes.current()
    seen: list[ImportProgress] = []
    begun = asyncio.Event()

    def report(progress: ImportProgress) -> None:
        seen.append(progress)
        if progress.imported:
            begun.set()

    task = asyncio.get_running_loop().create_task(services.imports.run(athlete.id, [tmp_path], report))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    kept = len(await listed(services))
    assert 0 < kept <= 40
    assert not seen[-1].running
    assert counts(await bring(services, tmp_path)) == (40 - kept, kept, 0, 0)


async def test_progress_counts_up_to_the_total(services, tmp_path):
    for n in range(8):
        (tmp_path / f"{n}.fit").write_bytes(ride(START + timedelta(days=n), 30))
    athlete = await services.athletes.current()
    seen: list[ImportProgress] = []
    await services.imports.run(athlete.id, [tmp_path], seen.append)
    assert [p.done for p in seen] == sorted(p.done for p in seen)
    assert (seen[-1].done, seen[-1].total, len(seen[-1].lines)) == (8, 8, 8)
    (batch,) = await services.imports.recent(athlete.id)
    assert (batch.imported, batch.failed, batch.batch.finished_at is not None) == (8, 0, True)
    assert len(await services.imports.lines(batch.batch.id)) == 8


@needs_shared_data
@pytest.mark.parametrize("packed", [True, False], ids=["zip", "folder"])
async def test_a_strava_export_brings_titles_gear_and_rows_without_files(services, tmp_path, packed):
    export = SHARED_DATA / "strava_export_assembled"
    source = export
    if packed:
        source = tmp_path / "export_12622314.zip"
        with zipfile.ZipFile(source, "w") as archive:
            for path in export.rglob("*"):
                archive.write(path, path.relative_to(export))
    assert counts(await bring(services, source)) == (4, 0, 0, 0)
    found = {a.title: a for a in await listed(services)}
    assert set(found) == {"Ride, with a comma", 'Short "spin"', "Commute", "Gym (manual entry, no file)"}
    # The file wins over the row: metres and the start are the device's.
    assert found["Ride, with a comma"].summary.distance_m == 57_567.24
    assert found["Ride, with a comma"].start == datetime(2019, 9, 20, 14, 10, 3, tzinfo=UTC)
    assert found["Commute"].sport is Sport.E_BIKE_RIDE
    assert found["Gym (manual entry, no file)"].summary.duration_s == 2700
    assert counts(await bring(services, source)) == (0, 4, 0, 0)


@needs_shared_data
async def test_an_export_names_what_was_here_before(services):
    export = SHARED_DATA / "strava_export_assembled"
    await bring(services, SHARED_DATA / "sweatpy" / "4078723797.fit")
    assert counts(await bring(services, export)) == (3, 1, 0, 0)
    titles = {a.title for a in await listed(services)}
    assert "Ride, with a comma" in titles


@needs_shared_data
async def test_one_ride_as_fit_tcx_and_gpx_is_one_activity(services):
    folder = SHARED_DATA / "sweatpy"
    names = ("4801048867.fit", "activity_4801048867.tcx", "4801048867_strava.gpx")
    for order in (names, names[::-1]):
        progress = await bring(services, *(folder / name for name in order))
        assert counts(progress) == (1, 0, 2, 0)
        (activity,) = await listed(services)
        # Whatever came first, the richest source tells the numbers.
        assert (activity.summary.distance_m, activity.summary.records) == (36_322.85, 5159)
        await services.imports.undo(progress.batch_id)


async def test_an_import_brought_back_beside_its_own_file_is_not_there_twice(services, tmp_path):
    (tmp_path / "ride.fit").write_bytes(ride(START))
    first = await bring(services, tmp_path)
    await services.imports.undo(first.batch_id)
    assert counts(await bring(services, tmp_path)) == (1, 0, 0, 0)
    await services.imports.redo(first.batch_id)
    (activity,) = await listed(services)
    detail = await services.activities.detail(activity.id)
    assert [source.name for source in detail.sources] == ["ride.fit"]


async def test_the_last_import_to_take_back_is_one_that_brought_something_and_stands(services, tmp_path):
    who = (await services.athletes.current()).id
    with pytest.raises(LookupError, match="no import to take back"):
        await services.imports.last(who)
    batches = []
    for n in range(2):
        (tmp_path / f"{n}.fit").write_bytes(ride(START + timedelta(days=n)))
        batches.append((await bring(services, tmp_path / f"{n}.fit")).batch_id)
    await bring(services, tmp_path)  # brings nothing
    assert (await services.imports.last(who)).id == batches[1]
    await services.imports.undo(batches[1])
    assert (await services.imports.last(who)).id == batches[0]


async def test_a_strava_list_with_names_that_no_disk_takes_keeps_its_rows(services, tmp_path):
    head = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename"
    (tmp_path / "loop.fit").symlink_to(tmp_path / "loop.fit")
    names = ["x" * 300, "loop.fit", "../../etc/passwd", "/etc/passwd", "a/" * 3000, "\U0001f6b4\u202e.fit"]
    rows = [f'{n},"Sep {n + 1}, 2020, 7:12:03 AM",T,Ride,,3600,30.5,{name}' for n, name in enumerate(names)]
    (tmp_path / "activities.csv").write_text("\n".join([head, *rows]))
    progress = await bring(services, tmp_path / "activities.csv")
    assert counts(progress) == (len(names), 0, 0, 0)


async def test_a_table_larger_than_any_list_is_refused_without_being_read(services, tmp_path):
    path = tmp_path / "activities.csv"
    path.write_bytes(b"Activity ID,Activity Date,Activity Name,Activity Type,Filename\n")
    with path.open("r+b") as file:
        file.truncate(3 << 30)
    (line,) = (await bring(services, path)).lines
    assert (line.outcome, line.reason) == (Outcome.FAILED, "The list of activities is larger than any athlete's.")
