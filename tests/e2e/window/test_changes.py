"""What a person changes about activities and watched folders, in the window, each with its way back."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLineEdit, QTableView

from e2e.rides import write_ride
from e2e.window.conftest import TODAY


@pytest.fixture
async def two_of_a_day(desk, tmp_path):
    """The window on the first of two rides of one day, an hour apart."""
    folder = tmp_path / "commute"
    write_ride(folder / "out.fit", TODAY, 600, power=200)
    write_ride(folder / "home.fit", TODAY + timedelta(hours=1), 900, power=180)
    await desk.bring(folder)
    await desk.go("activities")
    await desk.open_first()
    return desk


def choose(desk, text: str) -> None:
    """Choose a line of the activity's menu."""
    desk.press("More")
    menu = next(part for part in desk.page.findChildren(QAction) if part.text() == text)
    assert menu.parent().isVisible()
    menu.parent().close()
    menu.trigger()


async def titles(desk) -> list[str]:
    await desk.go("activities")
    return desk.column(3)


async def test_two_of_a_day_become_one_and_two_again(two_of_a_day):
    desk = two_of_a_day
    choose(desk, "Merge with…")
    dialog = await desk.dialog()
    offered = dialog.findChild(QTableView)
    assert offered.model().rowCount() == 1
    assert offered.model().index(0, 0).data() == "Ride"
    assert "10:01 · 4.8 km" in offered.model().index(0, 1).data()
    desk.press("Merge", dialog)
    await desk.calm()
    assert "Merged: both are one activity now." in desk.said
    assert desk.said.count("| Split") == 2
    assert len(await titles(desk)) == 1
    desk.press("Undo")
    await desk.calm()
    assert await titles(desk) == ["15:01", "10:01"]


async def test_a_merge_that_is_refused_changes_nothing(two_of_a_day):
    desk = two_of_a_day
    choose(desk, "Merge with…")
    dialog = await desk.dialog()
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    await desk.calm()
    assert len(await titles(desk)) == 2


async def test_a_deleted_one_comes_back(two_of_a_day):
    desk = two_of_a_day
    choose(desk, "Delete")
    await desk.calm()
    assert desk.window.page == "activities"
    assert desk.column(3) == ["10:01"]
    desk.press("Undo")
    await desk.calm()
    assert desk.window.page == "activity"
    assert "15:01" in desk.said
    assert len(await titles(desk)) == 2


async def test_left_out_of_the_load_and_counted_again(two_of_a_day):
    desk = two_of_a_day
    choose(desk, "Leave out of the load")
    await desk.calm()
    assert "Left out of the load" in desk.said
    choose(desk, "Count in the load")
    await desk.calm()
    assert "Left out of the load" not in desk.said


async def test_another_sport_measures_anew(two_of_a_day):
    desk = two_of_a_day
    choose(desk, "Sport…")
    dialog = await desk.dialog()
    sports = dialog.findChild(QTableView)
    assert sports.currentIndex().data() == "Ride"
    desk.qtbot.keyClicks(sports, "Mount")
    assert sports.currentIndex().data() == "Mountain bike ride"
    desk.qtbot.keyClick(sports, Qt.Key.Key_Return)
    await desk.calm()
    assert "Mountain bike ride" in desk.said


async def test_a_title_is_typed_and_kept(two_of_a_day):
    desk = two_of_a_day
    desk.key(Qt.Key.Key_F2)
    field = next(field for field in desk.page.findChildren(QLineEdit) if field.isVisible())
    desk.qtbot.keyClicks(field, "Way home")
    desk.key(Qt.Key.Key_Return)
    await desk.calm()
    await desk.go("activities")
    assert desk.column(2) == ["Way home", "Ride"]


async def test_a_watched_folder_brings_what_appears_in_it(desk, tmp_path):
    folder = tmp_path / "Garmin"
    folder.mkdir()
    await desk.go("imports")
    desk.press("Add folder…")
    dialog = await desk.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(folder))
    dialog.done(QFileDialog.DialogCode.Accepted)
    await desk.calm()
    assert "| Garmin |" in desk.said
    await desk.go("activities")
    for n in range(3):
        write_ride(folder / f"{n}.fit", TODAY - timedelta(days=n), 300)
    who = (await desk.services.athletes.current()).id
    assert [await desk.services.watching.look(who), await desk.services.watching.look(who)] == [0, 3]
    await desk.calm()
    assert "3 new activities from Garmin" in desk.said
    assert len(desk.column(0)) == 3
    desk.press("Show")
    await desk.calm()
    assert desk.window.page == "imports"
    assert "3 imported" in desk.said
    assert desk.column(1) == ["0.fit", "1.fit", "2.fit"]
    desk.press("Stop watching Garmin")
    await desk.calm()
    assert await desk.services.watching.folders(who) == ()
    desk.press("Undo", desk.window.notices)
    await desk.calm()
    assert await desk.services.watching.folders(who) == (Path(folder),)
