"""Everything comes out again as it went in."""

import csv
import gzip
import zipfile
from datetime import UTC, datetime, timedelta

import pytest

from formats.fit_files import ride
from peaksdesk.domain.athlete import Athlete
from peaksdesk.services.store_errors import StoreError

START = datetime(2026, 5, 2, 8, 0, tzinfo=UTC)


async def test_originals_come_out_byte_for_byte(services, tmp_path):
    who = (await services.athletes.current()).id
    files = tmp_path / "in"
    (files / "more").mkdir(parents=True)
    first, second, third = (ride(START + timedelta(days=n), 30) for n in range(3))
    (files / "ride.fit").write_bytes(first)
    (files / "more" / "ride.fit").write_bytes(second)
    (files / "CON.fit.gz").write_bytes(gzip.compress(third))
    await services.imports.run(who, [files], lambda progress: None)
    seen = []
    done = await services.exports.everything(who, tmp_path / "out", lambda *at: seen.append(at))
    assert (done.originals, done.activities, seen[-1]) == (3, 3, (3, 3))
    written = sorted((tmp_path / "out" / "originals").iterdir())
    assert sorted(path.read_bytes() for path in written) == sorted([first, second, third])
    assert not any(path.name.lower().startswith("con.") for path in written)  # no file on Windows may be called so
    again = await services.exports.everything(who, tmp_path / "out")
    assert again == done
    assert sorted((tmp_path / "out" / "originals").iterdir()) == written


async def test_the_table_opens_in_a_spreadsheet_without_running_anything(services, tmp_path):
    who = (await services.athletes.current()).id
    (tmp_path / "a.fit").write_bytes(ride(START, 30))
    await services.imports.run(who, [tmp_path], lambda progress: None)
    (activity,) = await services.activities.between(who, None, None)
    await services.activities.edit(activity.id, title='=HYPERLINK("x")')
    await services.exports.everything(who, tmp_path / "out")
    with (tmp_path / "out" / "activities.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["title"] == '\'=HYPERLINK("x")'
    assert (row["duration_s"], row["np_w"]) == ("30", "200")


async def test_a_folder_that_cannot_be_written_is_said(services, tmp_path):
    who = (await services.athletes.current()).id
    (tmp_path / "out").write_text("a file, not a folder")
    with pytest.raises(StoreError, match="The export stopped"):
        await services.exports.everything(who, tmp_path / "out")


async def test_only_the_athletes_own_files_come_out(services, tmp_path):
    first = (await services.athletes.current()).id
    second = (await services.athletes.add(Athlete(0, "Other"))).id
    both, mine = ride(START, 30), ride(START + timedelta(days=1), 30)
    (tmp_path / "both.fit").write_bytes(both)
    (tmp_path / "mine.fit").write_bytes(mine)
    await services.imports.run(first, [tmp_path / "both.fit"], lambda progress: None)
    await services.imports.run(second, [tmp_path / "both.fit", tmp_path / "mine.fit"], lambda progress: None)
    assert (await services.exports.everything(first, tmp_path / "one")).originals == 1
    assert (await services.exports.everything(second, tmp_path / "two")).originals == 2
    assert [path.read_bytes() for path in (tmp_path / "one" / "originals").iterdir()] == [both]


async def test_names_of_any_length_and_script_find_a_place_on_the_disk(services, tmp_path):
    who = (await services.athletes.current()).id
    names = [f"{chr(0x1F6B4) * 70}{n}.fit.gz" for n in range(2)]
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        for n, name in enumerate(names):
            archive.writestr(name, gzip.compress(ride(START + timedelta(days=n), 30)))
        archive.writestr("\u202eline\nbreak.fit", ride(START + timedelta(days=9), 30))
    await services.imports.run(who, [tmp_path / "in.zip"], lambda progress: None)
    done = await services.exports.everything(who, tmp_path / "out")
    written = list((tmp_path / "out" / "originals").iterdir())
    assert (done.originals, len(written)) == (3, 3)
    assert all(path.name.endswith((".fit.gz", ".fit")) and len(path.name.encode()) < 250 for path in written)
