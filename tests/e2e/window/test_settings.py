"""Settings in the real window: kept at once, taken back, and there again after a restart."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QListWidget

from e2e.window.desk import Desk
from e2e.window.settings_desk import enter, field, section
from peaksdesk.domain.athlete import Sex, ThresholdKind, Units
from peaksdesk.ui.preferences import Preferences


async def test_who_the_athlete_is_is_kept_at_once_and_after_a_restart(tmp_path, qtbot):
    desk = Desk(tmp_path / "data", qtbot, "settings")
    await desk.start()
    await enter(desk, "Name", "Mira \u202eKovač 🚴")
    await enter(desk, "Year of birth", "1991")
    await enter(desk, "Weight", "61,5")
    desk.press("Sex: Female")
    await desk.calm()
    zone = next(box for box in desk.page.findChildren(QComboBox) if box.accessibleName() == "Time zone")
    zone.lineEdit().selectAll()
    qtbot.keyClicks(zone.lineEdit(), "asia/tokyo")
    qtbot.keyClick(zone.lineEdit(), Qt.Key.Key_Return)
    await desk.calm()
    assert "Mira Kovač 🚴" in desk.said  # in the sidebar too
    await desk.close()

    again = Desk(tmp_path / "data", qtbot, "settings")
    await again.start()
    athlete = await again.services.athletes.current()
    assert (athlete.name, athlete.birth_year, athlete.weight_kg) == ("Mira Kovač 🚴", 1991, 61.5)
    assert (athlete.sex, athlete.time_zone) == (Sex.FEMALE, "Asia/Tokyo")
    assert field(again, "Weight").text() == "61.5"
    await again.close()


async def test_what_cannot_be_is_said_beside_the_field_and_changes_nothing(desk):
    await desk.go("settings")
    await enter(desk, "Weight", "-72")
    assert "A weight is a number from 20 to 350 kg." in desk.said
    assert field(desk, "Weight").text() == "-72"
    await enter(desk, "Resting heart rate", "60")
    await enter(desk, "Maximal heart rate", "60")
    assert "A maximal heart rate is a number from 80 to 250 bpm." in desk.said
    athlete = await desk.services.athletes.current()
    assert (athlete.weight_kg, athlete.resting_hr_bpm, athlete.max_hr_bpm) == (None, 60.0, None)
    await enter(desk, "Weight", "72")
    assert "A weight is a number" not in desk.said
    assert field(desk, "Weight").text() == "72"


async def test_zones_follow_from_the_maximum_and_from_the_speed_in_water(desk, week):
    await desk.bring(week)
    await section(desk, "Athlete")
    desk.press("Use 144 bpm")
    await desk.calm()
    assert field(desk, "Maximal heart rate").text() == "144"
    await section(desk, "Thresholds and zones")
    assert "Heart rate zones (tenths of the maximum), bpm" in desk.said
    desk.press("Add a value of Critical swim speed")
    dialog = await desk.dialog()
    qtbot_type(desk, dialog.findChild(QLineEdit), "1:30")
    await desk.calm()
    assert "Pace zones (Skiba), min/100m" in desk.said
    assert "1:31 – 1:28" in desk.said
    desk.press("Add a value of LTHR")
    dialog = await desk.dialog()
    qtbot_type(desk, dialog.findChild(QLineEdit), "140")
    await desk.calm()
    assert "Heart rate zones (Friel), bpm" in desk.said
    assert "tenths of the maximum" not in desk.said


async def test_changes_are_taken_back_and_made_again(desk, week):
    await desk.bring(week)
    await section(desk, "Athlete")
    await enter(desk, "Maximal heart rate", "190")
    await enter(desk, "Resting heart rate", "50")
    who = (await desk.services.athletes.current()).id
    await section(desk, "Thresholds and zones")
    desk.press("Add a value of LTHR")
    dialog = await desk.dialog()
    value = dialog.findChild(QLineEdit)
    qtbot_type(desk, value, "400")
    assert "An LTHR is a number from 60 to 230 bpm." in words(dialog)
    value.selectAll()
    qtbot_type(desk, value, "170")
    await desk.calm()
    assert "Saved; 5 activities were scored anew" in desk.said
    assert "From the beginning" in desk.said
    assert [t.value for t in await desk.services.athletes.thresholds(who)] == [170.0]

    assert desk.window.changes.to_undo == "LTHR"
    await desk.window.changes.undo()
    await desk.calm()
    assert await desk.services.athletes.thresholds(who) == ()
    await desk.window.changes.redo()
    await desk.calm()
    assert [t.value for t in await desk.services.athletes.thresholds(who)] == [170.0]
    for _ in range(2):
        await desk.window.changes.undo()
    assert (await desk.services.athletes.current()).resting_hr_bpm is None


async def test_an_offer_is_taken_and_its_value_moved_and_removed(desk, week):
    await desk.bring(week)
    await section(desk, "Thresholds and zones")
    desk.press("Use 228 W")
    await desk.calm()
    assert "1 Active recovery" in desk.said
    assert "≤ 125" in desk.said
    who = (await desk.services.athletes.current()).id
    desk.press("Change FTP 228 W, From the beginning")
    dialog = await desk.dialog()
    dialog.findChild(QCheckBox).setChecked(False)
    desk.press("Save", dialog)
    await desk.calm()
    (held,) = [t for t in await desk.services.athletes.thresholds(who) if t.kind is ThresholdKind.FTP]
    assert held.valid_from == desk.services.today()
    (remove,) = [name for name in names(desk) if name.startswith("Remove FTP 228 W")]
    desk.press(remove)
    await desk.calm()
    assert "You need not know it." in desk.said


async def test_units_and_region_show_what_they_do(desk):
    await section(desk, "Units and region")
    assert "42.2 km" in desk.said
    desk.press("Units: Imperial (mi, lb)")
    await desk.calm()
    assert "26.2 mi" in desk.said
    assert (await desk.services.athletes.current()).units is Units.IMPERIAL
    desk.press("Time of day: 24 hours")
    desk.press("A week starts on: Sunday")
    assert (desk.window.preferences.choices.clock, desk.window.preferences.choices.week_start) == ("24h", "sunday")


async def test_the_section_is_remembered_and_reached_by_keys_alone(tmp_path, qtbot):
    (tmp_path / "data").mkdir()
    desk = Desk(tmp_path / "data", qtbot, "settings")
    desk.window.preferences = Preferences(tmp_path / "data")
    await desk.start()
    desk.window.activateWindow()
    await desk.until(lambda: QApplication.activeWindow() is desk.window)
    desk.page.findChild(QListWidget).setFocus()
    for _ in range(3):
        desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName() == "System"
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Right)
    assert desk.window.preferences.choices.theme == "dark"
    await desk.close()

    again = Desk(tmp_path / "data", qtbot, "settings")
    again.window.preferences = Preferences(tmp_path / "data")
    await again.start()
    assert again.page.findChild(QListWidget).currentItem().text() == "Appearance"
    assert again.window.preferences.choices.theme == "dark"
    await again.close()


def qtbot_type(desk, into, text):
    desk.qtbot.keyClicks(into, text)
    desk.qtbot.keyClick(into, Qt.Key.Key_Return)


def words(widget):
    from PySide6.QtWidgets import QLabel

    return " | ".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())


def names(desk):
    from PySide6.QtWidgets import QPushButton

    return [part.accessibleName() for part in desk.page.findChildren(QPushButton) if part.isVisible()]
