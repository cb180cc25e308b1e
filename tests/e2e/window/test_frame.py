"""The frame by key and by mouse: history, undo, athletes, regions, running work, and its place on screen."""

import gc
import weakref

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton

from e2e.window.desk import Desk
from peaksdesk.domain.athlete import Athlete
from peaksdesk.ui.athlete_chip import AthleteChip
from peaksdesk.ui.drop_veil import DropVeil
from peaksdesk.ui.overlay import Overlay
from peaksdesk.ui.sidebar import NavEntry
from peaksdesk.ui.switcher import Switcher

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


async def name(desk):
    return (await desk.services.athletes.current()).name


def overlay(desk):
    return next((part for part in desk.window.findChildren(Overlay) if part.isVisible()), None)


@pytest.fixture
async def squad(desk):
    """Three athletes, of whom the first is shown."""
    for one in ("Mira Kovac", "Bo <b>Diaz</b>"):
        await desk.services.athletes.add(Athlete(0, one))
    return desk


async def test_back_and_forward_by_keys_buttons_and_the_mouse(desk):
    first = desk.window.page
    await desk.go("activities")
    await desk.go("imports")
    desk.key(Qt.Key.Key_Left, ALT)
    await desk.calm()
    assert desk.window.page == "activities"
    desk.press("Back")
    await desk.calm()
    assert desk.window.page == first
    assert not desk.button("Back").isEnabled()
    desk.qtbot.mouseClick(desk.window, Qt.MouseButton.ForwardButton)
    await desk.calm()
    assert desk.window.page == "activities"
    desk.key(Qt.Key.Key_Right, ALT)
    await desk.calm()
    assert desk.window.page == "imports"
    assert not desk.button("Forward").isEnabled()


async def test_a_change_is_undone_and_made_again_by_keys_and_by_the_notice(desk):
    held = [1]

    def to(value):
        async def act():
            held[0] = value

        return act

    desk.key(Qt.Key.Key_Z, CTRL)
    await desk.calm()
    assert desk.window.notices.texts() == ()  # nothing to undo
    desk.window.changes.record("Weight of Mira", to(0), to(1))
    desk.key(Qt.Key.Key_Z, CTRL)
    await desk.until(lambda: "Undone: Weight of Mira" in desk.said)
    assert held == [0]
    desk.press("Redo")
    await desk.until(lambda: "Done again: Weight of Mira" in desk.said)
    assert held == [1]
    desk.key(Qt.Key.Key_Z, CTRL)
    await desk.calm()
    desk.key(Qt.Key.Key_Z, CTRL | SHIFT)
    await desk.calm()
    assert held == [1]


async def test_an_undo_that_fails_says_why(desk):
    async def fail():
        raise ValueError("This activity is gone.")

    desk.window.changes.record("a", fail, fail)
    desk.key(Qt.Key.Key_Z, CTRL)
    await desk.until(lambda: "This activity is gone." in desk.said)


async def test_a_text_field_keeps_its_own_undo(desk):
    box = QLineEdit(desk.window)
    box.show()
    box.setFocus()
    desk.window.changes.record("never", lambda: pytest.fail("undone"), lambda: None)
    desk.qtbot.keyClicks(box, "abc")
    desk.key(Qt.Key.Key_Z, CTRL)
    await desk.calm()
    assert box.text() == ""
    assert desk.window.changes.to_undo == "never"


async def test_another_athlete_by_typing(squad):
    desk = squad
    desk.key(Qt.Key.Key_A, CTRL | SHIFT)
    await desk.until(lambda: overlay(desk))
    found = overlay(desk)
    assert isinstance(found, Switcher)
    assert found.accessibleName() == "Choose an athlete"
    assert QApplication.focusWidget() in found.findChildren(QLineEdit)
    rows = found.findChild(QListWidget)
    assert rows.currentItem().data(Qt.ItemDataRole.AccessibleTextRole).endswith("shown now")
    desk.qtbot.keyClicks(QApplication.focusWidget(), "mir")
    desk.key(Qt.Key.Key_Return)
    await desk.calm()
    assert overlay(desk) is None
    assert await name(desk) == "Mira Kovac"
    assert "Mira Kovac" in desk.window.findChild(AthleteChip).accessibleName()


async def test_the_list_of_athletes_by_arrows_mouse_and_nobody(squad):
    desk = squad
    chip = desk.window.findChild(AthleteChip)
    desk.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    await desk.until(lambda: overlay(desk))
    desk.qtbot.keyClicks(QApplication.focusWidget(), "zzz")
    assert "Nobody here has this name." in desk.said
    desk.key(Qt.Key.Key_Return)  # nobody to choose
    desk.key(Qt.Key.Key_Escape)
    assert overlay(desk) is None
    chip.setFocus()
    desk.key(Qt.Key.Key_Space)
    await desk.until(lambda: overlay(desk))
    for _ in range(2):
        desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    await desk.calm()
    assert await name(desk) == "Bo <b>Diaz</b>"
    desk.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    await desk.until(lambda: overlay(desk))
    desk.qtbot.mouseClick(overlay(desk), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert overlay(desk) is None


async def test_tab_stays_in_an_overlay_and_the_focus_comes_back(squad):
    desk = squad
    chip = desk.window.findChild(AthleteChip)
    chip.setFocus()
    desk.key(Qt.Key.Key_A, CTRL | SHIFT)
    await desk.until(lambda: overlay(desk))
    for _ in range(5):
        desk.key(Qt.Key.Key_Tab)
        assert overlay(desk).isAncestorOf(QApplication.focusWidget())
    desk.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is chip


async def test_the_next_athlete_is_one_key_away(squad):
    desk = squad
    desk.key(Qt.Key.Key_Down, CTRL | ALT)
    await desk.calm()
    assert await name(desk) == "Mira Kovac"
    for _ in range(2):
        desk.key(Qt.Key.Key_Up, CTRL | ALT)
        await desk.calm()
    assert await name(desk) == "Bo <b>Diaz</b>"


async def test_nothing_of_the_former_athlete_is_left(heartbeat, squad, week):
    desk = squad
    await desk.bring(week)
    await desk.go("activities")
    await desk.open_first()
    former = [weakref.ref(desk.window.built(page).widget) for page in ("activities", "activity", "imports")]
    second = (await desk.services.athletes.all())[1]
    await desk.services.athletes.choose(second.id)
    await desk.services.athletes.choose(second.id)  # twice: the first is still at work
    await desk.calm()
    assert desk.window.page == "activities"  # the activity is somebody else's
    assert "No activities yet" in desk.said
    gc.collect()
    heartbeat.forgive()  # late in a run the collection itself takes long
    await desk.until(lambda: all(widget() is None for widget in former))


async def test_f6_moves_between_sidebar_page_and_notices(desk):
    await desk.go("activities")
    desk.window.notices("Something to read", tone="bad")
    places = []
    for _ in range(3):
        desk.key(Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        regions = {"sidebar": desk.window.sidebar, "page": desk.page, "notices": desk.window.notices}
        places.append(next((n for n, part in regions.items() if part is focus or part.isAncestorOf(focus)), "nowhere"))
    assert sorted(places) == ["notices", "page", "sidebar"]


async def test_running_work_is_told_and_stopped_at_the_foot(desk):
    stopped = []
    desk.window.show_status("imports", "3 of 60 files")
    desk.window.show_status("fitness", "Reading ten years", lambda: stopped.append(1))
    assert "Reading ten years" in desk.said
    desk.press("Stop this work")
    assert stopped == [1]
    desk.window.show_status("fitness", "")
    assert "3 of 60 files" in desk.said
    desk.window.show_status("imports", "")
    assert not [
        b for b in desk.window.findChildren(QPushButton, "") if b.accessibleName() == "Stop this work" and b.isVisible()
    ]


async def test_files_that_hover_are_welcomed(desk):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/ride.fit")])
    handle, at = desk.window.windowHandle(), desk.window.rect().center()
    entered = QDragEnterEvent(
        QPoint(at), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(handle, entered)
    assert desk.window.findChild(DropVeil).isVisible()
    QApplication.sendEvent(handle, QDragLeaveEvent())
    await desk.until(lambda: desk.window.findChild(DropVeil) is None)


async def test_the_window_comes_back_on_its_page(tmp_path, qtbot):
    from peaksdesk.ui.preferences import Preferences

    first = Desk(tmp_path / "data", qtbot)
    first.window.preferences = Preferences(tmp_path)
    await first.start()
    await first.go("activities")
    first.window.resize(1250, 800)
    await first.close()
    again = Desk(tmp_path / "data", qtbot)
    again.window.preferences = Preferences(tmp_path)
    again.window.come_back()
    await again.start()
    assert again.window.page == "activities"
    await again.close()


async def test_all_that_was_said_is_in_one_list(desk):
    desk.key(Qt.Key.Key_N, CTRL | SHIFT)
    assert "Nothing yet. What is said in the corner stays here" in desk.said
    desk.key(Qt.Key.Key_Escape)
    desk.window.notices("First <b>said</b>", tone="good")
    desk.window.notices("Then this went wrong.", tone="bad")
    bell = next(entry for entry in desk.window.findChildren(NavEntry) if entry.text() == "Notices")
    assert bell.accessibleDescription() == "2"
    desk.qtbot.mouseClick(bell, Qt.MouseButton.LeftButton)
    shown = overlay(desk)
    texts = [part.text() for part in shown.findChildren(QLabel) if part.textFormat() == Qt.TextFormat.PlainText]
    assert texts.index("Then this went wrong.") < texts.index("First <b>said</b>")
    assert bell.accessibleDescription() == ""  # somebody looks at them
    desk.qtbot.mouseClick(desk.button("Copy this text", shown), Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "Then this went wrong."
    desk.press("Close", shown)
    assert overlay(desk) is None
