"""The list of activities in the real window: periods with their sums, columns, filters, saved filters."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListWidget, QMenu

from e2e.rides import write_ride
from e2e.window.conftest import TODAY

AGO = (0, 1, 45, 400)
"""Days: the first two are in one week unless it began today, all in three months and two or three years."""


@pytest.fixture
async def listed(desk, tmp_path):
    """The window on a list of four rides of six to nine minutes, over more than a year."""
    for number, days in enumerate(AGO):
        start = TODAY - timedelta(days=days)
        write_ride(tmp_path / "rides" / f"{number}.fit", start, 359 + 60 * number, power=150 + 10 * number, hr=0)
    await desk.bring(tmp_path / "rides")
    await desk.go("activities")
    desk.table.setFocus()
    return desk


def rows(desk) -> int:
    return desk.table.model().rowCount()


def headings(desk) -> list[str]:
    model = desk.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount()) if model.group(row) is not None]


def heads(desk) -> list[str]:
    """Return the headings of the columns as they stand."""
    head = desk.table.horizontalHeader()
    model = desk.table.model()
    order = [
        head.logicalIndex(place) for place in range(head.count()) if not head.isSectionHidden(head.logicalIndex(place))
    ]
    return [model.headerData(section, Qt.Orientation.Horizontal) for section in order]


async def menu_of(desk, name: str) -> QMenu:
    desk.press(name)
    await desk.until(lambda: any(menu.isVisible() for menu in desk.page.findChildren(QMenu)))
    return next(menu for menu in desk.page.findChildren(QMenu) if menu.isVisible())


async def choose(desk, menu: QMenu, text: str) -> None:
    action = next(action for action in menu.actions() if action.text() == text)
    menu.setActiveAction(action)
    desk.qtbot.keyClick(menu, Qt.Key.Key_Return)


async def type_over(desk, words: str) -> None:
    """Type while the table has the focus: the first letter takes it into the search."""
    desk.table.setFocus()
    for letter in words:
        desk.qtbot.keyClicks(QApplication.focusWidget(), letter)
    await desk.calm()


async def test_the_list_is_cut_into_periods_with_their_sums(listed):
    desk = listed
    assert "0:30 h" in desk.said
    counts = {}
    for name in ("Year", "Month", "Week"):
        desk.press(name)
        await desk.calm()
        counts[name] = len(headings(desk))
        assert rows(desk) == 4 + counts[name]
        assert "0:30 h" in desk.said, "the sum of all stays"
    years = {(TODAY - timedelta(days=days)).year for days in AGO}
    months = {(TODAY - timedelta(days=days)).strftime("%Y-%m") for days in AGO}
    assert counts["Year"] == len(years)
    assert counts["Month"] == len(months)
    assert counts["Week"] in {3, 4}
    desk.press("Year")
    await desk.calm()
    assert headings(desk)[-1].startswith(str(min(years)))
    desk.table.setFocus()
    desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    await desk.calm()
    assert rows(desk) == counts["Year"], "all closed"
    desk.key(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    await desk.calm()
    assert rows(desk) == 4, "after years comes the list as a whole"


async def test_columns_are_chosen_and_stay_chosen(listed):
    desk = listed
    before = heads(desk)
    assert "Gear" not in before
    desk.press("Choose columns")
    panel = desk.part("columns")
    lines = panel.findChild(QListWidget)
    row = next(at for at in range(lines.count()) if lines.item(at).text() == "Gear")
    lines.setCurrentRow(row)
    lines.setFocus()
    desk.qtbot.keyClick(lines, Qt.Key.Key_Space)
    await desk.calm()
    assert heads(desk)[-1] == "Gear"
    for _ in range(lines.count()):
        desk.qtbot.keyClick(lines, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    await desk.calm()
    assert heads(desk)[0] == "Gear"
    desk.qtbot.keyClick(lines, Qt.Key.Key_Escape)
    await desk.until(lambda: not panel.isVisible())
    assert heads(desk) == ["Gear", *before]
    assert desk.window.preferences.recall("activities.columns")["shown"][0] == "gear"


async def test_filters_by_mouse_and_keys_are_saved_and_come_back(listed):
    desk = listed
    await choose(desk, await menu_of(desk, "Add a filter"), "Duration")
    await desk.calm()
    panel = desk.part("filter-time_s")
    low = panel.findChildren(QLineEdit)[0]
    low.setFocus()
    desk.qtbot.keyClicks(low, "7")
    desk.qtbot.keyClick(low, Qt.Key.Key_Return)
    await desk.calm()
    found = rows(desk)
    assert 0 < found < 4
    if panel.isVisible():
        desk.qtbot.keyClick(panel, Qt.Key.Key_Escape)
    await choose(desk, await menu_of(desk, "Saved filters"), "Save this filter…")
    dialog = await desk.dialog()
    dialog.findChild(QLineEdit).setText("Long & <b>hard</b>")
    desk.press("Keep", dialog)
    await desk.calm()
    desk.press("Clear filters")
    await desk.calm()
    assert rows(desk) == 4
    await choose(desk, await menu_of(desk, "Saved filters"), "Long && <b>hard</b>")
    await desk.calm()
    assert rows(desk) == found


async def test_letters_over_the_table_search_and_esc_leaves(listed):
    desk = listed
    await type_over(desk, "no such thing")
    bar = desk.page.bar
    assert bar.search.text() == "no such thing"
    assert bar.search.hasFocus()
    assert "Nothing matches" in desk.said
    desk.key(Qt.Key.Key_Escape)
    await desk.calm()
    assert rows(desk) == 4
    desk.key(Qt.Key.Key_Escape)
    assert desk.table.hasFocus()
    await type_over(desk, ">7min")
    assert rows(desk) == 3
    desk.key(Qt.Key.Key_Return)
    assert desk.table.hasFocus()


async def pick(desk, title: str, kind: str, text: str) -> int:
    """Want one thing of a kind of filter; return how many activities are left."""
    await choose(desk, await menu_of(desk, "Add a filter"), title)
    await desk.calm()
    panel = desk.part(f"filter-{kind}")
    box = next(box for box in panel.findChildren(QAbstractButton) if box.text() == text)
    assert box.isVisible()
    box.setFocus()
    desk.qtbot.keyClick(box, Qt.Key.Key_Space)
    desk.qtbot.keyClick(box, Qt.Key.Key_Escape)
    await desk.calm()
    found = 0 if "Nothing matches" in desk.said else rows(desk)
    desk.press("Clear filters")
    await desk.calm()
    assert rows(desk) == len(AGO)
    return found


async def test_every_kind_of_filter_leaves_what_it_names(listed):
    desk = listed
    who = await desk.services.athletes.current()
    newest, second, third, _ = await desk.services.activities.between(who.id, None, None)
    await desk.services.activities.edit(newest.id, sport="gravel_ride", gear="Canyon")
    await desk.services.activities.edit(second.id, excluded=True)
    await desk.services.activities.edit(third.id, gear="Canyon")
    await desk.calm()
    left = {
        kind: await pick(desk, title, kind, text)
        for title, kind, text in (
            ("Sport", "sports", "Gravel ride"),
            ("Date", "days", "Last 30 days"),
            ("Gear", "gear", "Canyon"),
            ("Recorded with", "has", "With power"),
            ("Source", "sources", "FIT"),
            ("Left out of the load", "excluded", "Left out of the load"),
        )
    }
    assert left == {"sports": 1, "days": 2, "gear": 2, "has": 4, "sources": 4, "excluded": 1}
    assert await pick(desk, "Recorded with", "has", "Without power") == 0
    assert await pick(desk, "Recorded with", "has", "With heart rate") == 0
