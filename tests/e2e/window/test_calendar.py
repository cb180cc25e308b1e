"""The calendar in the real window: every way to a day, and what can be done there."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from e2e.window.conftest import TODAY
from peaksdesk.domain.activity import YOU, Activity
from peaksdesk.ui.pages.calendar.day_panel import DayPanel
from peaksdesk.ui.pages.calendar.entries import EntryList

NOW = TODAY.date()


@pytest.fixture
async def calendar(desk, week):
    """The window on the calendar with five rides, one a day up to today."""
    await desk.bring(week)
    await desk.go("calendar")
    return desk


def grid(desk):
    return desk.part("grid")


def shown_day(desk) -> date:
    return desk.page.day


def menu_at(desk, day: date) -> QMenu:
    """Ask for the menu of the only activity of a day, by keyboard."""
    desk.page.day_chosen.emit(day)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), grid(desk).mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(grid(desk), event)
    return next(menu for menu in desk.page.findChildren(QMenu, "calendar_menu") if menu.isVisible())


async def of_today(desk) -> Activity:
    athlete = await desk.services.athletes.current()
    (activity,) = await desk.services.activities.between(athlete.id, NOW, NOW)
    return activity


def choose(menu: QMenu, text: str) -> None:
    action = next(action for action in menu.actions() if action.text() == text)
    menu.close()
    action.trigger()


async def test_the_keys_walk_over_days_and_months(calendar):
    desk = calendar
    assert desk.window.page == "calendar"
    assert grid(desk).hasFocus()
    for key, step in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Up, -7), (Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 7)):
        before = shown_day(desk)
        desk.key(key)
        assert shown_day(desk) == before + timedelta(days=step)
        await desk.calm()
    desk.key(Qt.Key.Key_PageUp)
    await desk.calm()
    assert shown_day(desk).month == (NOW.month - 2) % 12 + 1
    desk.key(Qt.Key.Key_Home)
    await desk.calm()
    assert shown_day(desk) == NOW
    desk.key(Qt.Key.Key_PageDown)
    desk.key(Qt.Key.Key_T)
    await desk.calm()
    assert shown_day(desk) == NOW


async def test_a_typed_date_is_gone_to_and_nonsense_is_marked(calendar):
    desk = calendar
    desk.key(Qt.Key.Key_G)
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    desk.qtbot.keyClicks(box, "soon")
    desk.key(Qt.Key.Key_Return)
    assert box.accessibleDescription() == "This is no date"
    assert shown_day(desk) == NOW
    box.selectAll()
    desk.qtbot.keyClicks(box, "2024-02-29")
    desk.key(Qt.Key.Key_Return)
    await desk.calm()
    assert shown_day(desk) == date(2024, 2, 29)
    assert "February 2024" in desk.said
    assert grid(desk).hasFocus()


async def test_months_weeks_and_the_agenda_have_keys_and_buttons(calendar):
    desk = calendar
    desk.key(Qt.Key.Key_W)
    await desk.calm()
    assert len(grid(desk).places) == 7
    assert desk.button("Week").isChecked()
    desk.key(Qt.Key.Key_A)
    await desk.calm()
    agenda = desk.part("agenda")
    assert isinstance(agenda, EntryList)
    assert len(agenda.rows.items) == 10, "five days with a heading each"
    assert agenda.hasFocus()
    desk.press("Month")
    await desk.calm()
    assert len(grid(desk).places) in {28, 35, 42}


async def test_enter_opens_the_only_activity_of_a_day(calendar):
    desk = calendar
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.page == "activity")
    await desk.calm()
    athlete = await desk.services.athletes.current()
    (newest, *_) = await desk.services.activities.between(athlete.id, NOW, NOW)
    assert desk.window.built("activity").widget.accessibleName() is not None
    assert newest.local_date == NOW


async def test_enter_on_an_empty_day_says_so(calendar):
    desk = calendar
    desk.page.day_chosen.emit(NOW - timedelta(days=20))
    await desk.calm()
    desk.key(Qt.Key.Key_Return)
    panel = desk.page.findChild(DayPanel)
    assert panel.isVisible()
    desk.qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


async def test_in_the_agenda_enter_opens_what_is_chosen(calendar):
    desk = calendar
    desk.key(Qt.Key.Key_A)
    await desk.calm()
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.page == "activity")
    await desk.calm()


async def test_a_deleted_activity_comes_back(calendar):
    desk = calendar
    choose(menu_at(desk, NOW), "Delete")
    await desk.calm()
    assert "Ride deleted" in desk.said
    assert grid(desk).accessibleDescription().endswith("nothing")
    await desk.window.changes.undo()
    await desk.calm()
    assert "Ride" in grid(desk).accessibleDescription()
    await desk.window.changes.redo()
    await desk.calm()
    desk.press("Undo", desk.window.notices)
    await desk.calm()
    assert "Ride" in grid(desk).accessibleDescription()


async def test_left_out_of_the_load_and_counted_again(calendar):
    desk = calendar
    choose(menu_at(desk, NOW), "Leave out of the load")
    await desk.calm()
    assert "left out of the load" in grid(desk).accessibleDescription()
    choose(menu_at(desk, NOW), "Count in the load")
    await desk.calm()
    assert "left out" not in grid(desk).accessibleDescription()


async def test_a_title_is_typed_and_taken_back(calendar):
    desk = calendar
    choose(menu_at(desk, NOW), "Edit title…")
    dialog = await desk.dialog()
    desk.qtbot.keyClicks(dialog.findChild(QLineEdit), "  Over the <b>pass</b> ")
    desk.press("Save", dialog)
    await desk.calm()
    assert "Over the <b>pass</b>" in grid(desk).accessibleDescription()
    assert "title" in (await of_today(desk)).edits
    await desk.window.changes.undo()
    await desk.calm()
    assert "pass" not in grid(desk).accessibleDescription()
    assert (await of_today(desk)).edits == {}, "nobody typed a title any more"
    assert YOU not in (await of_today(desk)).provenance.values()
    await desk.window.changes.redo()
    await desk.calm()
    assert (await of_today(desk)).provenance["title"] == YOU


async def test_a_click_opens_a_card_and_another_day_is_only_chosen(calendar):
    desk = calendar
    here = [place for place in grid(desk).places if place.day.date.month == NOW.month]
    other = next(place for place in here if not place.day.entries)
    desk.qtbot.mouseClick(grid(desk), Qt.MouseButton.LeftButton, pos=other.rect.center().toPoint())
    await desk.calm()
    assert shown_day(desk) == other.day.date
    place = next(place for place in grid(desk).places if place.day.date == NOW)
    desk.qtbot.mouseClick(grid(desk), Qt.MouseButton.LeftButton, pos=place.cards[0].rect.center().toPoint())
    await desk.until(lambda: desk.window.page == "activity")
    await desk.calm()


async def test_commands_of_the_page_are_offered_by_name(calendar):
    desk = calendar
    offered = {command.title: command for command in desk.window.built("calendar").commands()}
    offered["Show the week"].run()
    await desk.calm()
    assert len(grid(desk).places) == 7
    offered["Go to a date"].run()
    assert isinstance(QApplication.focusWidget(), QLineEdit)


async def test_an_activity_is_added_by_hand_and_taken_back(calendar):
    desk = calendar
    desk.page.day_chosen.emit(NOW - timedelta(days=6))
    await desk.calm()
    desk.key(Qt.Key.Key_N)
    dialog = await desk.dialog()
    typed = {field.accessibleName(): field for field in dialog.findChildren(QLineEdit)}
    desk.qtbot.keyClicks(typed["Duration"], "55")
    desk.qtbot.keyClicks(typed["Title"], "Lower body")
    desk.press("Add", dialog)
    await desk.calm()
    assert "Lower body added" in desk.said
    assert "Lower body, Strength" in grid(desk).accessibleDescription()
    await desk.window.changes.undo()
    await desk.calm()
    assert grid(desk).accessibleDescription().endswith("nothing")
    await desk.window.changes.redo()
    await desk.calm()
    assert "Lower body" in grid(desk).accessibleDescription()


async def test_an_addition_that_is_refused_adds_nothing(calendar):
    desk = calendar
    desk.press("Add activity")
    dialog = await desk.dialog()
    desk.press("Add", dialog)
    assert dialog.isVisible(), "without a duration there is nothing to add"
    desk.press("Cancel", dialog)
    await desk.calm()
    assert desk.window.changes.to_undo == ""
