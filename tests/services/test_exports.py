"""Everything comes out again as it went in."""

import csv
import gzip
from datetime import UTC, datetime, timedelta

import pytest

from formats.fit_files import ride
from peaksdesk.services.ports import StoreError

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
