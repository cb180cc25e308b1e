"""One activity in full, as a person works on it in the window: read, selected, corrected, undone, exported."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from e2e.rides import write_ride
from e2e.spiky import spiky_ride
from e2e.window.conftest import TODAY
from peaksdesk.domain.activity import YOU
from peaksdesk.ui.preferences import Preferences

SPIKES = {100: 1900, 400: 2100, 401: 2100}


@pytest.fixture
async def spiky(desk, tmp_path):
    """The window on the newest of three rides, the newest with spikes."""
    folder = tmp_path / "Garmin"
    folder.mkdir()
    (folder / "old.fit").write_bytes(spiky_ride(TODAY - timedelta(days=120), {}, power=260))
    (folder / "recent.fit").write_bytes(spiky_ride(TODAY - timedelta(days=20), {}, power=220))
    (folder / "now.fit").write_bytes(spiky_ride(TODAY, SPIKES))
    await desk.bring(folder)
    await desk.go("activities")
    await desk.open_first()
    return desk


def face(desk) -> QWidget:
    return desk.page.face


def choose(desk, text: str, menu: str = "More") -> None:
    """Choose a line of one of the page's menus."""
    desk.press(menu)
    line = next(part for part in desk.page.findChildren(QAction) if part.text() == text)
    assert line.parent().isVisible()
    line.parent().close()
    line.trigger()


def figure(desk, name: str) -> str:
    """Return a headline number."""
    words = desk.said.split(" | ")
    return words[words.index(name) + 1]


async def undo(desk) -> str:
    text = await desk.window.changes.undo()
    await desk.calm()
    return text


async def of_today(desk):
    who = await desk.services.athletes.current()
    return await desk.services.activities.between(who.id, None, None)


async def redo(desk) -> None:
    await desk.window.changes.redo()
    await desk.calm()


async def test_spikes_are_found_fixed_one_and_all_and_brought_back(spiky):
    desk = spiky
    assert figure(desk, "Work") == "212"
    choose(desk, "Fix spikes…")
    await desk.calm()
    tab = face(desk).drawer.spikes
    assert tab.isVisible()
    assert tab.table.table.model().rowCount() == 2
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        desk.qtbot.keyClick(tab.table.table, key)
    assert face(desk).recording.stretch == (70.0, 130.0)
    desk.press("Fix this one")
    await desk.calm()
    assert tab.table.table.model().rowCount() == 1
    desk.press("Fix all")
    await desk.calm()
    assert "All spikes that were found are fixed" in desk.said
    fixed = figure(desk, "Work")
    assert fixed == "207"
    assert "spikes fixed" in desk.said
    desk.press("Take fixes back")
    await desk.calm()
    assert figure(desk, "Work") == "212"
    assert await undo(desk) == "Fixes taken back"
    assert figure(desk, "Work") == fixed
    await undo(desk)
    await undo(desk)
    assert figure(desk, "Work") == "212"
    await redo(desk)
    await redo(desk)
    assert figure(desk, "Work") == fixed


async def test_intervals_laps_and_bests_select_the_charts_and_the_route(spiky):
    desk = spiky
    desk.press("Intervals 1")
    await desk.calm()
    table = face(desk).drawer.intervals.table
    table.setFocus()
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    recording, route = face(desk).recording, desk.part("route")
    assert recording.stretch == (300.0, 600.0)
    assert route._selection == (300.0, 600.0)
    assert recording.timeline.reading().startswith("Lap 2 · 5:00 to 10:00")

    desk.press("Best efforts")
    await desk.calm()
    efforts = face(desk).drawer.efforts.table.model()
    assert [efforts.index(row, 0).data() for row in range(efforts.rowCount())][-1] == "10 min"
    assert efforts.index(6, 4).data().startswith("303 · ")

    desk.press("Power curve")
    await desk.calm()
    chart = face(desk).drawer.curve.chart
    chart.setFocus()
    desk.key(Qt.Key.Key_End)
    desk.key(Qt.Key.Key_Return)
    await desk.calm()
    (_, _, old) = await of_today(desk)
    assert face(desk)._detail.activity.id == old.id


async def test_a_selection_by_keys_is_zoomed_marked_and_unmarked(spiky):
    desk = spiky
    recording = face(desk).recording
    timeline = recording.timeline
    timeline.setFocus()
    desk.key(Qt.Key.Key_Home)
    for _ in range(5):
        desk.qtbot.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    start, end = recording.stretch
    assert end - start == 5 * timeline.step()
    assert "Best 5 s" in recording.strip.words.text()
    desk.key(Qt.Key.Key_Z)
    assert (timeline.view.lo, timeline.view.hi) == (start, end)
    desk.press("Laps 3")
    await desk.calm()
    timeline.setFocus()
    desk.key(Qt.Key.Key_L)
    await desk.calm()
    table = face(desk).drawer.laps.table.model()
    assert "Mine 1" in [table.index(row, 0).data() for row in range(table.rowCount())]
    assert recording.stretch == (start, end)  # what is selected stays while all is computed anew
    assert await undo(desk) == "Lap marked, or taken away"
    assert table.rowCount() == 3
    timeline.setFocus()
    desk.key(Qt.Key.Key_Escape)
    assert recording.stretch is None


async def test_the_whole_form_is_one_change(spiky):
    desk = spiky
    desk.key(Qt.Key.Key_E)
    form = desk.part("edit_form")
    fields = [field for field in form.findChildren(QLineEdit) if field.isVisible()]
    desk.qtbot.keyClicks(fields[0], "Over the pass")
    form.gear.setText("Bianchi")
    form.rpe.setCurrentIndex(8)
    form.notes.setPlainText("<b>Wet</b>")
    form.excluded.show_value(True)
    desk.press("Save")
    await desk.calm()
    for expected in ("Over the pass", "RPE 7 of 10", "<b>Wet</b>", "Left out of the load", "Bianchi"):
        assert expected in desk.said
    assert not form.isVisible()
    assert YOU in (await of_today(desk))[0].provenance.values()
    assert await undo(desk) == "Details changed"
    assert YOU not in (await of_today(desk))[0].provenance.values()
    assert "Over the pass" not in desk.said
    assert "Left out of the load" not in desk.said
    await redo(desk)
    assert "Over the pass" in desk.said


async def test_neighbours_by_arrows_are_there_at_once(spiky):
    desk = spiky
    now, recent, old = [activity.id for activity in await of_today(desk)]
    desk.window.open("activity", now)
    await desk.calm()
    desk.page.setFocus()
    desk.key(Qt.Key.Key_Left)
    assert face(desk).isVisible()  # no skeleton in between: it was read ahead
    assert face(desk)._detail.activity.id == recent
    await desk.calm()
    desk.key(Qt.Key.Key_Left)
    await desk.calm()
    assert face(desk)._detail.activity.id == old
    assert not face(desk).heading.before.isEnabled()
    for _ in range(2):
        desk.qtbot.keyClick(desk.page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
        await desk.calm()
    assert face(desk)._detail.activity.id == now
    assert not face(desk).heading.after.isEnabled()
    timeline = desk.part("timeline")
    timeline.setFocus()
    desk.key(Qt.Key.Key_Left)
    assert timeline.view.cursor is not None  # the chart has the arrows now
    assert face(desk).heading.before.isEnabled()


async def test_charts_lie_over_distance_and_are_remembered(spiky):
    desk = spiky
    desk.press("Charts over: Distance")
    await desk.calm()
    timeline = desk.part("timeline")
    assert timeline.view.last == pytest.approx(8.5 * 900)
    tools = face(desk).recording.tools
    desk.qtbot.mouseClick(tools.charts, Qt.MouseButton.LeftButton)
    assert tools.menu.isVisible()
    tools.menu.close()
    next(
        action for action in tools.menu.actions() if action.text() == "Cadence" or action.text() == "Altitude"
    ).trigger()
    await desk.calm()
    assert "Altitude" not in [panel.title for panel in timeline.panels]
    assert isinstance(desk.window.preferences, Preferences)
    assert desk.window.preferences.recall("activity")["by_distance"] is True
    rect = timeline.plot_rect().toRect()
    desk.qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 100, rect.center().y()))
    desk.qtbot.mouseMove(timeline, QPoint(rect.left() + 200, rect.center().y()))
    desk.qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 200, rect.center().y()))
    start, end = face(desk).recording.stretch
    assert 0 < start < end < 900
    assert desk.part("route")._selection == (start, end)


async def test_it_is_exported_where_the_person_says(spiky, tmp_path):
    desk = spiky
    target = tmp_path / "mine.gpx"
    choose(desk, "GPX…", "Export")
    dialog = await desk.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(target))
    dialog.done(QFileDialog.DialogCode.Accepted)
    await desk.calm()
    assert target.read_bytes().startswith(b"<?xml")
    assert "The file was written." in desk.said


async def test_delete_and_split_are_undone_from_the_stack(desk, tmp_path):
    folder = tmp_path / "two"
    write_ride(folder / "a.fit", TODAY, 600, power=200)
    write_ride(folder / "b.fit", TODAY, 600, power=250)
    await desk.bring(folder)
    await desk.go("activities")
    await desk.open_first()
    desk.press("Split")
    await desk.calm()
    assert await undo(desk) == "Split"
    await redo(desk)
    await undo(desk)
    assert len(await of_today(desk)) == 1
    choose(desk, "Delete")
    await desk.calm()
    assert desk.window.page == "activities"
    await undo(desk)
    assert desk.window.page == "activity"
    await redo(desk)
    assert desk.window.page == "activities"
    assert "No activities yet" in desk.said


async def test_every_field_tells_where_it_came_from_and_is_given_back(spiky):
    desk = spiky
    desk.press("Edit")
    form = desk.part("edit_form")
    desk.qtbot.keyClicks(form.title, "Over the pass")
    desk.press("Save")
    await desk.calm()
    desk.press("Where every field came from")
    await desk.calm()
    tab = desk.part("origins")
    rows = {row.name: row for row in tab._model.rows}
    assert (rows["title"].value, rows["title"].who) == ("Over the pass", "You")
    assert (rows["power_w"].who, rows["power_w"].file) == ("FIT file", "now.fit")
    tab.table.selectRow([*rows].index("title"))
    desk.press("Give back to the source")
    await desk.calm()
    assert "Over the pass" not in desk.said
    assert (await of_today(desk))[0].edits == {}
    assert await undo(desk) == "Given back to the source"
    assert "Over the pass" in desk.said
    assert (await of_today(desk))[0].provenance["title"] == YOU
