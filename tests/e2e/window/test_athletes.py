"""The roster in the real window: who needs attention and why, another athlete in one key, each with their own."""

import asyncio
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from e2e.rides import write_ride
from e2e.window.athletes_desk import answer, choose_folder, look_at, pane, sort_by, words
from e2e.window.conftest import TODAY
from e2e.window.settings_desk import section
from e2e.window.test_frame_palette import ask
from peaksdesk.domain.athlete import ThresholdKind, Units

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NAME, STATE, LAST, FITNESS, FORM, WEEK = range(6)


@pytest.fixture(scope="session")
def silence(tmp_path_factory):
    """Three rides that ended twelve days ago."""
    folder = tmp_path_factory.mktemp("silence") / "Wahoo"
    for n in range(3):
        write_ride(folder / f"ride-{n}.fit", TODAY - timedelta(days=12 + n), 1500, power=180)
    return folder


@pytest.fixture
async def squad(desk, week, silence):
    """Mira rides every day, Away has not for twelve days, Bea is new; Mira is shown, the roster open."""
    mira = await desk.services.athletes.current()
    await desk.services.athletes.change(mira.id, name="Mira")
    away = await desk.services.roster.add("Away", Units.METRIC)
    bea = await desk.services.roster.add("Bea", Units.METRIC)
    for who, folder in ((mira, week), (away, silence)):
        await desk.services.athletes.set_threshold(who.id, ThresholdKind.FTP, 220.0, None)
        await desk.services.imports.run(who.id, [folder], lambda progress: None)
    desk.mira, desk.away, desk.bea = mira.id, away.id, bea.id
    await desk.go("athletes")
    return desk


async def current(desk):
    return (await desk.services.athletes.current()).name


async def test_who_needs_attention_stands_on_top_with_the_reason_and_its_numbers(squad):
    desk = squad
    assert desk.column(NAME) == ["Away", "Bea", "Mira"]
    assert desk.column(STATE) == ["Needs you", "No data yet", "On course"]
    assert desk.column(LAST) == ["12 days ago", "never", "today"]
    assert "3 athletes, 2 need attention" in desk.said
    day = f"{TODAY - timedelta(days=12):%-d %b %Y}"
    assert f"No activity for 12 days, since {day}." in words(desk)
    assert "Days silent | 12 | limit 5" in words(desk)
    await look_at(desk, "Mira")
    assert "Nothing stands out" in words(desk)
    assert "shown now" in words(desk)
    assert "Form | " in words(desk)
    assert "too early" in words(desk)  # of five days neither ramp nor form can be judged


async def test_it_is_sorted_by_a_click_on_a_heading_and_by_name_of_the_order(squad):
    desk = squad
    await sort_by(desk, FITNESS)
    assert desk.column(NAME)[-1] == "Bea"
    down = desk.column(NAME)
    await sort_by(desk, FITNESS)
    assert desk.column(NAME) == [*down[1::-1], "Bea"]
    await ask(desk, "sort by name")
    desk.key(Qt.Key.Key_Return)
    await desk.calm()
    assert desk.column(NAME) == ["Away", "Bea", "Mira"]
    await ask(desk, "sort by days silent")
    desk.key(Qt.Key.Key_Return)
    await desk.calm()
    assert desk.column(NAME) == ["Away", "Mira", "Bea"]
    await desk.go("activities")
    await desk.go("athletes")
    assert desk.column(NAME) == ["Away", "Mira", "Bea"]


async def test_enter_switches_and_one_key_goes_on_to_the_next(squad):
    desk = squad
    await active(desk)
    desk.table.setFocus()
    assert words(desk).startswith("Away")
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.page == "calendar")
    await desk.calm()
    assert await current(desk) == "Away"
    await desk.go("activities")
    assert len(desk.column(0)) == 3
    desk.key(Qt.Key.Key_Up, CTRL | ALT)
    await desk.calm()
    assert await current(desk) == "Mira"
    assert len(desk.column(0)) == 5


async def test_the_button_switches_or_opens_the_calendar_of_who_is_shown(squad):
    desk = squad
    await look_at(desk, "Mira")
    desk.press("Open calendar", pane(desk))
    await desk.calm()
    assert (desk.window.page, await current(desk)) == ("calendar", "Mira")
    await desk.go("athletes")
    await look_at(desk, "Bea")
    desk.press("Switch to Bea", pane(desk))
    await desk.calm()
    assert (desk.window.page, await current(desk)) == ("calendar", "Bea")


async def test_somebody_is_searched_from_the_keyboard(squad):
    desk = squad
    await active(desk)
    desk.key(Qt.Key.Key_F, CTRL)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    desk.qtbot.keyClicks(QApplication.focusWidget(), "be")
    await desk.calm()
    assert desk.column(NAME) == ["Bea"]
    assert words(desk).startswith("Bea")
    desk.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.table
    desk.key(Qt.Key.Key_F, CTRL)
    desk.qtbot.keyClicks(QApplication.focusWidget(), "zz")
    await desk.calm()
    desk.press("Clear the search")
    await desk.calm()
    assert len(desk.column(NAME)) == 3


async def test_an_athlete_is_added_renamed_and_removed_and_all_of_it_taken_back(squad):
    desk = squad
    desk.press("Add athlete")
    await answer(desk, "bea", "Add")
    assert "Somebody of this name is here already." in words_of(await desk.dialog())
    await answer(desk, "Cleo", "Add")  # the question asks again until there is a name, or nobody wants to
    await desk.calm()
    assert sorted(desk.column(NAME)) == ["Away", "Bea", "Cleo", "Mira"]
    assert words(desk).startswith("Cleo")
    await active(desk)
    desk.table.setFocus()
    desk.key(Qt.Key.Key_F2)
    await answer(desk, "Cleopatra", "Rename")
    await desk.calm()
    assert "Cleopatra" in desk.column(NAME)
    desk.press("Remove", pane(desk))
    await desk.calm()
    assert sorted(desk.column(NAME)) == ["Away", "Bea", "Mira"]
    await desk.window.changes.undo()
    await desk.calm()
    assert "Cleopatra" in desk.column(NAME)
    await desk.window.changes.redo()
    await desk.calm()
    assert "Cleopatra" not in desk.column(NAME)
    await look_at(desk, "Mira")
    assert "Remove" not in words(desk)  # there are activities: that is for Settings to do


async def test_each_has_folders_of_their_own_and_what_lies_in_them_becomes_theirs(squad, tmp_path):
    desk = squad
    folder = tmp_path / "Karoo"
    await asyncio.to_thread(write_ride, folder / "one.fit", TODAY - timedelta(days=3), 600)
    await look_at(desk, "Bea")
    desk.press("Watch a folder for Bea", pane(desk))
    await choose_folder(desk, folder)
    assert str(folder) in words(desk)
    assert await desk.services.watching.folders(desk.mira) == ()
    await desk.window.changes.undo()
    await desk.calm()
    assert str(folder) not in words(desk)
    await desk.window.changes.redo()
    await desk.calm()

    for athlete in await desk.services.athletes.all():  # as the watch does, a look at everybody
        for _ in range(2):
            await desk.services.watching.look(athlete.id)
    await desk.until(lambda: "Bea: 1 new activity from Karoo" in desk.said)
    await desk.calm()
    counts = [len(await desk.services.activities.between(who, None, None)) for who in (desk.mira, desk.away, desk.bea)]
    assert counts == [5, 3, 1]
    await look_at(desk, "Bea")
    desk.press(f"Stop watching {folder}", pane(desk))
    await desk.calm()
    assert await desk.services.watching.folders(desk.bea) == ()

    desk.press("Show")  # in the notice: it leads to her import
    await desk.until(lambda: desk.window.page == "imports")
    await desk.calm()
    assert await current(desk) == "Bea"
    assert "1 imported" in desk.said


async def test_each_has_thresholds_of_their_own(squad):
    desk = squad
    await look_at(desk, "Away")
    assert "FTP 220 W" in words(desk)
    before = await loads(desk, desk.mira)
    desk.press("Thresholds of Away", pane(desk))
    await desk.until(lambda: desk.window.page == "settings")
    await desk.calm()
    assert await current(desk) == "Away"
    desk.press("Change FTP 220 W, From the beginning")
    dialog = await desk.dialog()
    dialog.findChild(QLineEdit).selectAll()
    desk.qtbot.keyClicks(dialog.findChild(QLineEdit), "300")
    desk.press("Save", dialog)
    await desk.until(lambda: "300" in desk.said)
    await desk.calm()
    assert await loads(desk, desk.mira) == before
    await desk.go("athletes")
    await look_at(desk, "Away")
    assert "FTP 300 W" in words(desk)
    await look_at(desk, "Mira")
    assert "FTP 220 W" in words(desk)
    desk.press("Thresholds of Mira", pane(desk))
    await desk.until(lambda: desk.window.page == "settings")
    await desk.calm()
    assert "220" in desk.said
    assert await current(desk) == "Mira"


async def test_files_that_are_dropped_become_those_of_who_is_shown(squad, tmp_path):
    desk = squad
    ride = await asyncio.to_thread(write_ride, tmp_path / "new.fit", TODAY - timedelta(days=5), 600)
    await look_at(desk, "Bea")
    desk.press("Switch to Bea", pane(desk))
    await desk.calm()
    await desk.bring(ride)
    assert "1 imported" in desk.said
    assert len(await desk.services.activities.between(desk.bea, None, None)) == 1
    await section(desk, "Watched folders")
    assert "No folder is watched yet." in desk.said


async def active(desk):
    desk.window.activateWindow()
    await desk.until(lambda: QApplication.activeWindow() is desk.window)


async def loads(desk, who):
    return [row.load.value for row in await desk.services.activities.between(who, None, None)]


def words_of(widget):
    from PySide6.QtWidgets import QLabel

    return " | ".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())
