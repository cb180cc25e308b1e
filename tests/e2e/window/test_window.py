"""From a dropped file to a drawn chart, on the real window and real services."""

import asyncio
import sqlite3
import threading
from contextlib import closing

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication

from e2e.window.desk import Desk, colours, painted_in
from paths import SHARED_DATA, needs_shared_data
from peaksdesk.ui.pages import specs
from peaksdesk.ui.sidebar import NavEntry

FILES_OF_OTHERS = ("fitparse", "tcxreader", "gpxpy")


async def test_from_dropped_files_to_fitness_and_back(desk, week):
    assert "Nothing is known of your days yet" in desk.said
    await desk.bring(week)
    assert "5 imported" in desk.said
    assert desk.column(0) == ["Imported"] * 5

    desk.press("See activities")
    await desk.calm()
    assert desk.column(2) == ["Ride"] * 5  # without a title a session is called by its sport
    await desk.open_first()
    assert "25:01" in desk.said  # a record a second, both ends counted
    timeline = desk.part("timeline")
    assert await painted_in(timeline, "power", "heart_rate")
    assert timeline.accessibleName().startswith("Ride, ")
    assert "heart rate 140 bpm" in timeline.accessibleName()

    await desk.go("fitness")
    assert "Your activities have no load yet" in desk.said
    desk.press("Set FTP 228 W")  # 95 % of the best twenty minutes, 240 W
    await desk.calm()
    chart = desk.part("fitness_chart")
    assert await painted_in(chart, "fitness", "fatigue")
    assert chart.accessibleName().startswith("Fitness ")
    assert "5 activities since" in desk.said

    await desk.go("imports")
    desk.press("Undo this import")
    await desk.calm()
    await desk.go("activities")
    assert "No activities yet" in desk.said
    await desk.go("imports")
    desk.press("Redo this import")
    await desk.calm()
    await desk.go("activities")
    assert len(desk.column(0)) == 5


async def test_the_report_moves_while_sixty_files_come_in(desk, sixty):
    desk.drop(sixty)
    steps = set()
    while "60 imported" not in desk.said:
        steps |= {word for word in desk.said.split(" | ") if word.endswith("of 60 files")}
        await asyncio.sleep(0.02)
    await desk.calm()
    assert steps  # it said how far it was, and the heartbeat holds that the loop was alive in between
    assert len(desk.column(0)) == 60
    desk.press("See activities")
    await desk.calm()
    assert len(desk.column(0)) == 60


async def test_a_running_import_is_stopped_by_its_button_and_keeps_what_it_has(desk, sixty):
    desk.drop(sixty)
    await desk.until(lambda: " imported" in desk.said and "of 60 files" in desk.said)
    desk.press("Cancel")
    await desk.calm()
    assert "Cancelled" in desk.said
    desk.press("See activities")
    await desk.calm()
    assert 0 < len(desk.column(0)) < 60
    await desk.bring(sixty)
    await desk.go("activities")
    assert len(desk.column(0)) == 60


async def test_a_second_drop_while_one_import_runs_is_answered(desk, sixty, week):
    desk.drop(sixty)
    await desk.until(lambda: "of 60 files" in desk.said)
    desk.drop(week)
    await desk.until(lambda: "One import at a time" in desk.said)
    desk.press("Cancel")
    await desk.calm()


async def test_control_and_a_number_go_everywhere(desk):
    shown = [spec.id for spec in specs() if not spec.parent and not spec.hidden]
    for page in ("activities", "library", "fitness"):
        key = Qt.Key(Qt.Key.Key_1 + shown.index(page))
        desk.key(key, Qt.KeyboardModifier.ControlModifier)
        await desk.calm()
        assert desk.window.page == page
        assert desk.page.isVisible()


async def test_from_the_start_to_an_activity_by_keyboard_alone(tmp_path, qtbot, week):
    first = Desk(tmp_path / "data", qtbot)
    await first.start()
    await first.bring(week)
    await first.close()

    desk = Desk(tmp_path / "data", qtbot)
    await desk.start()
    try:
        for _ in range(40):
            focused = QApplication.focusWidget()
            if isinstance(focused, NavEntry) and focused.text() == "Activities":
                break
            desk.key(Qt.Key.Key_Tab)
        else:
            pytest.fail("Tab never came to the entry of the activities")
        desk.key(Qt.Key.Key_Return)
        await desk.calm()
        desk.key(Qt.Key.Key_Down)  # the table has the focus: the first row
        desk.key(Qt.Key.Key_Down)
        desk.key(Qt.Key.Key_Return)
        await desk.calm()
        assert desk.window.page == "activity"
        assert "max 141" in desk.said  # the ride before the last
        timeline = desk.part("timeline")
        desk.key(Qt.Key.Key_C)  # until then the arrows go to the neighbours
        assert timeline.hasFocus()
        desk.key(Qt.Key.Key_T)
        assert not timeline.isVisible()  # its table is there instead
        desk.key(Qt.Key.Key_Escape)
        assert timeline.isVisible()
        desk.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)  # on along the list it was opened from
        await desk.calm()
        assert "3 of 5" in desk.said
        assert "max 142" in desk.said
    finally:
        await desk.close()


async def test_closing_in_an_import_leaves_no_work_behind_and_a_whole_database(tmp_path, qtbot, sixty):
    before = set(threading.enumerate())
    desk = Desk(tmp_path / "data", qtbot)
    await desk.start()
    desk.drop(sixty)
    await desk.until(lambda: " imported" in desk.said and "of 60 files" in desk.said)
    await desk.close()
    assert {task.get_name() for task in asyncio.all_tasks()} == {"heartbeat", asyncio.current_task().get_name()}
    left = [thread.name for thread in set(threading.enumerate()) - before if not thread.name.startswith(("Dummy",))]
    assert left == []
    with closing(sqlite3.connect(desk.settings.database_path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        kept = connection.execute("SELECT count(*) FROM activities").fetchone()[0]
        assert 0 < kept < 60
        orphans = "SELECT count(*) FROM activities WHERE id NOT IN (SELECT activity_id FROM sources)"
        assert connection.execute(orphans).fetchone() == (0,)
    again = Desk(tmp_path / "data", qtbot)
    await again.start()
    await again.bring(sixty)
    assert f"{60 - kept} imported, {kept} already here" in again.said
    await again.close()


async def test_a_change_of_theme_repaints_everything(heartbeat, desk, week, appearance):
    await desk.bring(week)
    await desk.go("activities")
    await desk.open_first()
    timeline = desk.part("timeline")
    light = appearance.theme
    assert light.power.lower() in await colours(timeline)
    try:
        appearance.choose("dark")
        heartbeat.forgive()  # every widget takes its style anew, once
        await asyncio.sleep(0.05)
        dark = appearance.theme
        assert await painted_in(timeline, "power", "heart_rate", "panel")
        assert light.panel.lower() not in await colours(timeline)
        shown = await colours(desk.window)
        assert {dark.background.lower(), dark.panel.lower()} <= shown
        assert light.background.lower() not in shown
        for page in ("fitness", "activities", "imports"):
            await desk.go(page)
            assert light.background.lower() not in await colours(desk.window)
    finally:
        appearance.choose("light")
        heartbeat.forgive()


@needs_shared_data
async def test_every_real_file_comes_in_or_says_why_and_can_be_opened(desk):
    await desk.bring(*(SHARED_DATA / name for name in FILES_OF_OTHERS))
    outcomes = desk.column(0)
    assert outcomes.count("Imported") >= 25
    for row, outcome in enumerate(outcomes):
        if outcome == "Failed":
            assert desk.table.model().index(row, 2).data().endswith(".")
    await desk.go("activities")
    model = desk.table.model()
    ids = model.table.ids.tolist()
    drawn = 0
    for activity_id in ids:
        desk.window.open("activity", activity_id)
        await desk.calm()
        assert "cannot be shown" not in desk.said
        charts = [part for part in desk.page.findChildren(type(desk.page.face.recording.timeline)) if part.isVisible()]
        drawn += bool(charts) and await painted_in(charts[0])
    assert drawn > 20


async def test_the_table_finds_what_is_typed_over_it(desk, week):
    await desk.bring(week)
    await desk.go("activities")
    desk.table.selectionModel().setCurrentIndex(
        desk.table.model().index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    for key in (Qt.Key.Key_S, Qt.Key.Key_W, Qt.Key.Key_I, Qt.Key.Key_M):
        desk.key(key)
    await desk.calm()
    assert "Nothing matches" in desk.said
    desk.key(Qt.Key.Key_Escape)
    await desk.calm()
    assert len(desk.column(0)) == 5
