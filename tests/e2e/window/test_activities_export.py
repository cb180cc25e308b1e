"""The selection written to files through the real window: what is in them, what was left out, and stopped amid work."""

import csv
import threading
import zipfile
from datetime import time, timedelta

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QLineEdit, QTableView

from e2e.rides import write_ride
from e2e.window.conftest import TODAY
from peaksdesk.domain.sports import Sport
from peaksdesk.formats.fit import read_fit
from peaksdesk.formats.gpx import read_gpx
from peaksdesk.formats.tcx import read_tcx
from peaksdesk.services import export_selection
from peaksdesk.services.by_hand import Told

CTRL = Qt.KeyboardModifier.ControlModifier
COUNT = 3


@pytest.fixture
async def listed(desk, tmp_path):
    """The window on a list of three rides of different power and a class that was typed in, all chosen."""
    folder = tmp_path / "rides"
    for number in range(COUNT):
        start = TODAY - timedelta(days=number + 1)
        write_ride(folder / f"{number}.fit", start, 300, power=150 + 20 * number, hr=140 + number)
    await desk.bring(folder)
    athlete = await desk.services.athletes.current()
    day = (TODAY - timedelta(days=9)).date()
    await desk.services.by_hand.add(athlete.id, Told(day, time(18), Sport.STRENGTH, 3600.0, title="Class"))
    await desk.go("activities")
    desk.qtbot.keyClick(desk.table, Qt.Key.Key_A, CTRL)
    await desk.calm()
    return desk


def _chooser():
    found = QApplication.topLevelWidgets()
    return next((part for part in found if isinstance(part, QFileDialog) and part.isVisible()), None)


async def begin(desk, folder, kind, *, zipped=False):
    """Ask for an export by the window alone; it runs then."""
    desk.press("Export…")
    dialog = await desk.dialog()
    box = dialog.findChild(QComboBox)
    box.setCurrentIndex(next(k for k in range(box.count()) if box.itemText(k).startswith(kind)))
    dialog.findChild(QCheckBox).setChecked(zipped)
    desk.press("Choose a folder…", dialog)
    await desk.until(lambda: _chooser() is not None)
    chooser = _chooser()
    chooser.setDirectory(str(folder))
    chooser.findChild(QLineEdit).setText(str(folder))
    chooser.accept()


async def export(desk, folder, kind, *, zipped=False):
    folder.mkdir()
    await begin(desk, folder, kind, zipped=zipped)
    await desk.calm()
    assert not list(folder.glob("*.part"))
    return sorted(folder.iterdir())


READERS = {"FIT": read_fit, "TCX": read_tcx, "GPX": read_gpx}


async def test_what_is_written_anew_reads_back_the_same(listed, tmp_path):
    for kind, read in READERS.items():
        files = await export(listed, tmp_path / kind, kind)
        assert [file.suffix for file in files] == [f".{kind.lower()}"] * COUNT
        for number, file in enumerate(reversed(files)):  # named by their days, the newest last
            (recording,) = read(file.read_bytes())
            assert recording.start == TODAY - timedelta(days=number + 1)
            streams = recording.streams
            assert len(streams) == 301
            assert np.nanmean(streams.channels["power_w"]) == pytest.approx(150 + 20 * number)
            assert np.nanmean(streams.channels["hr_bpm"]) == pytest.approx(140 + number)
            assert np.nanmax(streams.channels["distance_m"]) == pytest.approx(2400, rel=0.02)


async def test_originals_are_the_very_bytes_and_tables_have_all_rows(listed, tmp_path):
    came = {file.read_bytes() for file in (tmp_path / "rides").iterdir()}
    files = await export(listed, tmp_path / "out", "Original")
    assert {file.read_bytes() for file in files} == came
    (packed,) = await export(listed, tmp_path / "packed", "Original", zipped=True)
    with zipfile.ZipFile(packed) as archive:
        assert {archive.read(name) for name in archive.namelist()} == came
    files = await export(listed, tmp_path / "seconds", "CSV, a row for each second")
    assert len(files) == COUNT
    with files[-1].open(newline="", encoding="utf-8-sig") as text:
        rows = list(csv.DictReader(text))
    assert len(rows) == 301
    assert {float(row["power_w"]) for row in rows} == {150.0}
    (table,) = await export(listed, tmp_path / "list", "CSV, a row for each activity")
    with table.open(newline="", encoding="utf-8-sig") as text:
        rows = list(csv.DictReader(text))
    assert len(rows) == COUNT + 1
    assert "Class" in {row["title"] for row in rows}


async def test_what_was_left_out_is_told_with_the_reason(listed, tmp_path):
    desk = listed
    await export(desk, tmp_path / "out", "GPX")
    assert f"Exported {COUNT} activities to" in desk.said
    desk.press("What is missing")
    dialog = await desk.dialog()
    model = dialog.findChild(QTableView).model()
    assert model.rowCount() == 1
    said = " ".join(str(model.index(0, at).data()) for at in range(model.columnCount()))
    assert "Class" in said
    assert "It has no records, only totals." in said
    desk.press("Close", dialog)
    await desk.calm()


async def test_an_export_is_stopped_amid_work_and_leaves_only_whole_files(listed, tmp_path, monkeypatch):
    assert [read_fit(file.read_bytes()) for file in await stopped(listed, tmp_path / "files", monkeypatch)] != []
    assert await stopped(listed, tmp_path / "zip", monkeypatch, zipped=True) == []
    assert "4 chosen" in listed.said, "the selection is there to try again"


async def stopped(desk, folder, monkeypatch, *, zipped=False):
    """Export, press Cancel while the second activity is read, and return the files that are there."""
    going, go_on, done = threading.Event(), threading.Event(), []
    read = export_selection._read

    def slowly(uow, activity_id, *rest):
        found = read(uow, activity_id, *rest)
        done.append(activity_id)
        if len(done) == 2:
            going.set()
            go_on.wait(10)
        return found

    with monkeypatch.context() as patched:
        patched.setattr(export_selection, "_read", slowly)
        folder.mkdir()
        await begin(desk, folder, "FIT", zipped=zipped)
        await desk.until(going.is_set)
        assert "1 of 4" in desk.said
        desk.press("Cancel")
        go_on.set()
        await desk.calm()
    assert "The export was stopped" in desk.said
    assert len(done) == 2
    return list(folder.iterdir())
