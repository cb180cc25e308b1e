"""The library of gear in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit


@pytest.fixture
async def library(desk, week):
    """The window on the library: four of five rides on two bikes."""
    await desk.bring(week)
    athlete = await desk.services.athletes.current()
    found = await desk.services.activities.between(athlete.id, None, None)
    for activity, name in zip(found, ("Road bike", "Road bike", "Old bike", "Road bike"), strict=False):
        await desk.services.activities.edit(activity.id, gear=name)
    await desk.go("library")
    return desk


def names(desk) -> list[str]:
    return [item.gear.name for item in desk.page.state.items]


async def save(desk, **values: str) -> None:
    """Answer the questions about gear and press Save."""
    dialog = await desk.dialog()
    fields = {field.accessibleName(): field for field in dialog.findChildren(QLineEdit)}
    for name, text in values.items():
        field = fields[name.replace("_", " ")]
        field.selectAll()
        desk.qtbot.keyClicks(field, text)
    desk.press("Save", dialog)


async def typed(desk, **values: str) -> None:
    """Answer the questions about gear and wait until it is kept."""
    await save(desk, **values)
    await desk.calm()


async def test_without_gear_it_says_how_to_get_some(desk):
    await desk.go("library")
    assert "No gear yet" in desk.said
    desk.press("Add gear")
    await typed(desk, Name="Road bike")
    assert names(desk) == ["Road bike"]


async def test_a_bike_is_renamed_everywhere_and_back(library):
    desk = library
    assert names(desk) == ["Road bike", "Old bike"]
    desk.press("Edit…")
    await typed(desk, Name="Race bike", Replace_or_service_at="30")
    assert names(desk) == ["Race bike", "Old bike"]
    assert "Road bike renamed to Race bike" in desk.said
    athlete = await desk.services.athletes.current()
    found = await desk.services.activities.between(athlete.id, None, None)
    assert sum(activity.gear == "Race bike" for activity in found) == 3
    await desk.window.changes.undo()
    await desk.calm()
    assert names(desk) == ["Road bike", "Old bike"]
    await desk.window.changes.redo()
    await desk.calm()
    assert names(desk) == ["Race bike", "Old bike"]


async def test_two_are_merged_and_apart_again(library):
    desk = library
    desk.press("Merge into…")
    dialog = await desk.dialog()
    desk.press("Merge", dialog)
    await desk.calm()
    assert names(desk) == ["Old bike"]
    desk.press("Undo", desk.window.notices)
    await desk.calm()
    assert names(desk) == ["Road bike", "Old bike"]


async def test_a_name_that_is_taken_is_asked_about(library):
    desk = library
    desk.press("Edit…")
    await save(desk, Name="Old bike")
    await desk.until(lambda: "Merge the two?" in desk.said)
    dialog = await desk.dialog()
    desk.press("Merge", dialog)
    await desk.calm()
    assert names(desk) == ["Old bike"]
    assert desk.page.state.items[0].use.activities == 4


async def test_a_part_is_fitted_replaced_and_removed(library):
    desk = library
    desk.press("Add part…")
    await typed(desk, Name="Chain", Replace_or_service_at="3000")
    assert names(desk) == ["Road bike", "Chain", "Old bike"]
    assert desk.page.state.item.gear.name == "Chain"
    desk.press("Replaced today")
    await desk.calm()
    assert "Chain replaced" in desk.said
    desk.press("Remove")
    await desk.calm()
    assert names(desk) == ["Road bike", "Old bike"]


async def test_what_is_retired_stands_last_and_comes_back(library):
    desk = library
    desk.press("Retire")
    await desk.calm()
    assert names(desk) == ["Old bike", "Road bike"]
    assert "1 in use" in desk.said
    desk.press("Use again")
    await desk.calm()
    assert names(desk) == ["Road bike", "Old bike"]


async def test_the_arrows_walk_and_enter_edits(library):
    desk = library
    desk.part("shelf").setFocus()
    desk.key(Qt.Key.Key_Down)
    await desk.calm()
    assert desk.page.state.item.gear.name == "Old bike"
    desk.key(Qt.Key.Key_F2)
    dialog = await desk.dialog()
    desk.press("Cancel", dialog)
    await desk.calm()
    assert desk.window.changes.to_undo == ""


async def test_new_gear_is_added_by_a_command(library):
    desk = library
    offered = {command.title: command for command in desk.window.built("library").commands()}
    offered["Add gear…"].run()
    await typed(desk, Name="Wheels")
    assert names(desk) == ["Road bike", "Old bike", "Wheels"]


async def test_its_activities_are_shown_in_the_list(library):
    desk = library
    desk.press("Show activities")
    await desk.until(lambda: desk.window.page == "activities")
    await desk.calm()
    assert desk.table.model().rowCount() == 3
    assert "Road bike" in desk.said
    await desk.go("library")
    desk.part("shelf").setFocus()
    desk.key(Qt.Key.Key_Down)
    desk.press("Show activities")
    await desk.until(lambda: desk.window.page == "activities")
    await desk.calm()
    assert desk.table.model().rowCount() == 1
    assert "Old bike" in desk.said


async def test_the_way_is_right_after_edits_merges_and_deletes(library):
    desk = library
    activities = desk.services.activities
    athlete = await desk.services.athletes.current()
    found = await activities.between(athlete.id, None, None)

    async def counts() -> list[int]:
        await desk.calm()
        return [item.use.activities for item in desk.page.state.items]

    async def ways() -> list[int]:
        await desk.calm()
        return [round(item.total_m) for item in desk.page.state.items]

    one = round(found[0].summary.distance_m)
    assert await ways() == pytest.approx([3 * one, one], abs=3)
    await activities.edit(found[4].id, gear="Old bike")  # the fifth ride had none
    assert sorted(await counts()) == [2, 3]
    await activities.delete(found[0].id)
    assert sorted(await counts()) == [2, 2]
    await activities.restore(found[0].id)
    assert await ways() == pytest.approx([3 * one, 2 * one], abs=3)
    await activities.merge(found[1].id, found[2].id)  # a ride of the other bike goes into one of this
    assert await counts() == [3, 1]


async def test_what_is_retired_is_offered_no_more_but_stays_where_it_was_chosen(library):
    desk = library
    desk.press("Retire")
    await desk.calm()
    await desk.go("activities")
    desk.table.setFocus()
    desk.table.selectRow(0)
    await desk.calm()
    desk.press("Edit…")
    dialog = await desk.dialog()
    box = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Gear")
    offered = [box.itemText(at) for at in range(box.count())]
    assert "Old bike" in offered
    assert "Road bike" not in offered
    desk.press("Cancel", dialog)
    await desk.calm()
    desk.qtbot.keyClick(desk.table, Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.page == "activity")
    await desk.calm()
    desk.press("Edit")
    form = desk.part("edit_form")
    assert form.gear.text() == "Road bike"
    assert form.gear.completer().model().stringList() == ["Old bike"]
    await desk.go("library")
    assert "1 in use" in desk.said
