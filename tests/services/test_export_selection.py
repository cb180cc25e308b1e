"""Chosen activities as files."""

import zipfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from formats.fit_files import ride
from peaksdesk.services.export_selection import ExportKind, unused
from peaksdesk.services.store_errors import StoreError

START = datetime(2026, 5, 2, 8, 0, tzinfo=UTC)
DAY = date(2026, 11, 21)


@pytest.fixture
async def ids(services, tmp_path):
    """Two rides, the first with a title that no file system takes."""
    who = (await services.athletes.current()).id
    (tmp_path / "in").mkdir()
    for number in range(2):
        (tmp_path / "in" / f"{number}.fit").write_bytes(ride(START + timedelta(days=number), 60))
    await services.imports.run(who, [tmp_path / "in"], lambda progress: None)
    rows = await services.activities.between(who, None, None)
    await services.many.edit([rows[0].id], {"title": '../CON: <a>|"b"?\u202egpj* '})
    return [row.id for row in rows]


async def test_original_files_come_out_byte_for_byte(services, ids, tmp_path):
    seen = []
    done = await services.exports.selection(
        ids, ExportKind.ORIGINAL, tmp_path / "out", zipped=False, today=DAY, report=lambda *at: seen.append(at)
    )
    assert (done.written, done.skipped, seen) == (2, (), [(1, 2), (2, 2)])
    written = sorted(path.read_bytes() for path in (tmp_path / "out").iterdir())
    assert written == sorted((tmp_path / "in" / f"{number}.fit").read_bytes() for number in range(2))
    for path in (tmp_path / "out").iterdir():
        assert not set('<>:"/\\|?*\u202e') & set(path.name)


@pytest.mark.parametrize("kind", [ExportKind.FIT, ExportKind.TCX, ExportKind.GPX, ExportKind.STREAMS])
async def test_nothing_that_is_there_is_replaced(services, ids, tmp_path, kind):
    for _ in range(2):
        await services.exports.selection(ids, kind, tmp_path / "out", zipped=False, today=DAY)
    files = list((tmp_path / "out").iterdir())
    assert len(files) == 4
    assert sum(" (2)" in path.name for path in files) == 2
    assert all(path.stat().st_size > 100 for path in files)


async def test_a_zip_holds_them_all_and_a_summary_a_row_each(services, ids, tmp_path):
    done = await services.exports.selection(ids, ExportKind.FIT, tmp_path, zipped=True, today=DAY)
    assert done.path.name == "Activities 2026-11-21.zip"
    with zipfile.ZipFile(done.path) as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) == 2
    again = await services.exports.selection(ids, ExportKind.FIT, tmp_path, zipped=True, today=DAY)
    assert again.path != done.path
    done = await services.exports.selection(ids, ExportKind.SUMMARY, tmp_path, zipped=False, today=DAY)
    assert len(done.path.read_text(encoding="utf-8-sig").splitlines()) == 3
    assert not list(tmp_path.glob("*.part"))


async def test_a_folder_that_cannot_be_written_is_said(services, ids, tmp_path):
    (tmp_path / "out").write_text("a file, not a folder")
    with pytest.raises(StoreError, match="The export stopped"):
        await services.exports.selection(ids, ExportKind.FIT, tmp_path / "out", zipped=False, today=DAY)


def test_an_unused_name(tmp_path):
    (tmp_path / "a.fit").touch()
    (tmp_path / "a (2).fit").touch()
    assert unused(tmp_path / "a.fit") == Path(tmp_path / "a (3).fit")
