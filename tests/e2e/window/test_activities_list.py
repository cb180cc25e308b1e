"""The list of activities in the real window: found, chosen, changed, written to files, each with its way back."""

import zipfile
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QLineEdit, QTableView

from e2e.rides import write_ride
from e2e.window.conftest import TODAY

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
async def listed(desk, tmp_path):
    """The window on a list of four rides, the last two of which overlap."""
    folder = tmp_path / "rides"
    for number, after in enumerate((timedelta(days=2), timedelta(days=1), timedelta(seconds=60), timedelta())):
        write_ride(
            folder / f"{number}.fit", TODAY - timedelta(days=3) + after, 300 + 60 * number, power=150 + 10 * number
        )
    await desk.bring(folder)
    await desk.go("activities")
    desk.table.setFocus()
    return desk


async def stored(desk):
    athlete = await desk.services.athletes.current()
    return await desk.services.activities.between(athlete.id, None, None)


async def undo(desk):
    await desk.window.changes.undo()
    await desk.calm()


async def redo(desk):
    await desk.window.changes.redo()
    await desk.calm()


async def test_all_are_edited_in_one_step_and_back(listed):
    desk = listed
    before = await stored(desk)
    desk.key(Qt.Key.Key_A, CTRL)
    await desk.calm()
    assert "4 chosen" in desk.said
    desk.press("Edit…")
    dialog = await desk.dialog()
    boxes = {box.accessibleName(): box for box in dialog.findChildren(QComboBox)}
    boxes["Gear"].setEditText("Canyon")
    boxes["RPE"].setCurrentIndex(boxes["RPE"].findText("7"))
    next(f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == "Note").setText("Windy")
    desk.press("Keep", dialog)
    await desk.until(lambda: "Changed 4 activities" in desk.said)
    await desk.calm()
    after = await stored(desk)
    assert {(row.gear, row.rpe, row.description) for row in after} == {("Canyon", 7.0, "Windy")}
    assert desk.table.selected.size == 4
    await undo(desk)
    assert await stored(desk) == before
    await redo(desk)
    assert await stored(desk) == after


async def test_delete_key_and_the_notice_s_undo(listed):
    desk = listed
    before = await stored(desk)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Down, SHIFT)
    desk.key(Qt.Key.Key_Delete)
    await desk.until(lambda: "Deleted 2 activities" in desk.said)
    await desk.calm()
    assert desk.table.model().rowCount() == 2
    desk.press("Undo")
    await desk.calm()
    assert await stored(desk) == before
    assert desk.table.model().rowCount() == 4


async def test_merge_says_why_not_else_merges_and_split_parts_them(listed):
    desk = listed
    desk.key(Qt.Key.Key_A, CTRL)
    await desk.calm()
    desk.press("Merge")
    await desk.until(lambda: "do not overlap" in desk.said)
    desk.table.setFocus()
    desk.table.selectRow(2)
    desk.key(Qt.Key.Key_Down, SHIFT)
    await desk.calm()
    desk.press("Merge")
    await desk.until(lambda: "Merged 2 activities into one" in desk.said)
    await desk.calm()
    assert desk.table.model().rowCount() == 3
    for _ in range(2):
        await undo(desk)
        assert desk.table.model().rowCount() == 4
        await redo(desk)
        assert desk.table.model().rowCount() == 3
    desk.table.selectRow(2)
    await desk.calm()
    desk.press("Split…")
    dialog = await desk.dialog()
    assert dialog.findChild(QTableView).model().rowCount() == 2
    desk.press("Split off", dialog)
    await desk.until(lambda: "Split 1 activity" in desk.said)
    await desk.calm()
    assert desk.table.model().rowCount() == 4
    await undo(desk)
    assert desk.table.model().rowCount() == 3


async def export(desk, folder, kind, *, zipped=False):
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
    await desk.calm()


def _chooser():
    found = QApplication.topLevelWidgets()
    return next((part for part in found if isinstance(part, QFileDialog) and part.isVisible()), None)


async def test_the_selection_is_written_in_every_format(listed, tmp_path):
    desk = listed
    folder = tmp_path / "out"
    folder.mkdir()
    desk.key(Qt.Key.Key_A, CTRL)
    await desk.calm()
    for kind, count in (("Original", 4), ("FIT", 8), ("TCX", 12), ("GPX", 16), ("CSV, a row for each second", 20)):
        await export(desk, folder, kind)
        assert sum(1 for _ in folder.iterdir()) == count, kind
    await export(desk, folder, "CSV, a row for each activity")
    await export(desk, folder, "FIT", zipped=True)
    (packed,) = folder.glob("*.zip")
    with zipfile.ZipFile(packed) as archive:
        assert len(archive.namelist()) == 4
    assert not list(folder.glob("*.part"))
    assert desk.said.count("Exported 4 activities to") >= 1


async def test_f2_renames_and_undo_brings_the_name_back(listed):
    desk = listed
    desk.table.selectRow(1)
    desk.key(Qt.Key.Key_F2)
    field = next(part for part in desk.table.findChildren(QLineEdit) if part.isVisible())
    field.clear()
    desk.qtbot.keyClicks(field, "Around the lake")
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    await desk.until(lambda: "Changed 1 activity" in desk.said)
    await desk.calm()
    assert desk.column(2)[1] == "Around the lake"
    await undo(desk)
    assert desk.column(2)[1] == "Ride"


async def test_a_filter_is_saved_applied_renamed_and_forgotten(listed):
    desk = listed
    bar = desk.page.bar
    desk.key(Qt.Key.Key_F, CTRL)
    desk.qtbot.keyClicks(bar.search, ">7min")
    await desk.calm()
    assert desk.table.model().rowCount() == 2
    desk.press("Save this filter…")
    dialog = await desk.dialog()
    dialog.findChild(QLineEdit).setText("Long ones")
    desk.press("Keep", dialog)
    await desk.calm()
    saved = desk.window.preferences.recall("activities.filters")
    assert [item["name"] for item in saved] == ["Long ones"]
    desk.press("Clear filters")
    await desk.calm()
    assert desk.table.model().rowCount() == 4
    bar.applied.emit(bar._state.saved[0])
    await desk.calm()
    assert desk.table.model().rowCount() == 2
    assert bar.search.text() == ">7min"
    bar.forgotten.emit(bar._state.saved[0])
    assert bar._state.saved == ()
    await undo(desk)
    assert [item.name for item in bar._state.saved] == ["Long ones"]


async def test_the_list_is_as_it_was_on_coming_back(listed):
    desk = listed
    desk.table.selectRow(2)
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.page == "activity")
    await desk.calm()
    await desk.go("activities")
    assert desk.table.currentIndex().row() == 2
    assert desk.table.selected.size == 1
