"""From activity to activity in the real window: along the list with its order and filter, else by date."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from e2e.rides import write_ride
from e2e.window.conftest import TODAY

POWERS = (210, 150, 240, 180)
"""Of four rides, the newest first."""


@pytest.fixture
async def listed(desk, tmp_path):
    """The window on a list of four rides of different power, the strongest of which is the third."""
    folder = tmp_path / "rides"
    for days, power in enumerate(POWERS):
        write_ride(folder / f"{days}.fit", TODAY - timedelta(days=days), 600, power=power, hr=0)
    await desk.bring(folder)
    await desk.go("activities")
    return desk


async def open_row(desk, row: int) -> None:
    desk.table.setFocus()
    desk.table.selectRow(row)
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.page == "activity")
    await desk.calm()
    desk.page.setFocus()


def power(desk) -> int:
    return round(desk.page.face._detail.activity.summary.avg_power_w)


async def walk(desk, key, modifier=Qt.KeyboardModifier.NoModifier) -> int:
    desk.key(key, modifier)
    await desk.calm()
    return power(desk)


async def test_arrows_go_down_and_up_the_list_as_it_is_sorted(listed):
    desk = listed
    desk.page.sorted.emit("np_w")
    await desk.calm()
    await open_row(desk, 0)
    assert power(desk) == 240
    assert "1 of 4" in desk.said
    heading = desk.page.face.heading
    assert not heading.before.isEnabled()
    assert [await walk(desk, Qt.Key.Key_Right) for _ in range(4)] == [210, 180, 150, 150]
    assert "4 of 4" in desk.said
    assert not heading.after.isEnabled()
    assert await walk(desk, Qt.Key.Key_Left) == 180
    assert await walk(desk, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier) == 210


async def test_what_the_filter_hides_is_passed_over(listed):
    desk = listed
    athlete = await desk.services.athletes.current()
    for activity in await desk.services.activities.between(athlete.id, None, None):
        if activity.summary.avg_power_w > 170:
            await desk.services.activities.edit(activity.id, title="Strong")
    await desk.calm()
    desk.table.setFocus()
    desk.qtbot.keyClicks(desk.table, "strong")  # letters over the table go into the search
    await desk.calm()
    assert desk.page.bar.search.text() == "strong"
    assert desk.table.model().rowCount() == 3
    await open_row(desk, 0)
    assert "1 of 3" in desk.said
    assert [power(desk), await walk(desk, Qt.Key.Key_Right), await walk(desk, Qt.Key.Key_Right)] == [210, 240, 180]


async def test_from_elsewhere_arrows_go_by_date(listed):
    desk = listed
    await open_row(desk, 0)
    assert "1 of 4" in desk.said
    desk.window.open("activity", desk.page.face._detail.activity.id)  # as the palette and the calendar do
    await desk.calm()
    assert "1 of 4" not in desk.said
    assert [await walk(desk, Qt.Key.Key_Left), await walk(desk, Qt.Key.Key_Right)] == [150, 210]


async def test_one_that_was_deleted_meanwhile_is_passed_over(listed):
    desk = listed
    await open_row(desk, 0)
    athlete = await desk.services.athletes.current()
    second = (await desk.services.activities.between(athlete.id, None, None))[1]
    await desk.services.activities.delete(second.id)
    await desk.calm()
    assert "1 of 3" in desk.said
    assert await walk(desk, Qt.Key.Key_Right) == 240
