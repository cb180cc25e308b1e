"""A box to tick: by mouse and keys, seen in both themes, read aloud, from the right too."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from peaksdesk.ui import appearance as colours
from peaksdesk.ui.theme import TARGET
from peaksdesk.ui.widgets.check import Check


@pytest.fixture
def check(qtbot):
    made = Check("From the beginning")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    made.activateWindow()
    return made


def painted(check) -> set[str]:
    image = check.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def has(check, token: str) -> bool:
    return colours.colour(token).name() in painted(check)


@pytest.mark.parametrize("place", [0.02, 0.5, 0.98])
def test_a_click_anywhere_ticks_it(check, qtbot, place):
    at = QPoint(int(check.width() * place), check.height() // 2)
    with qtbot.waitSignal(check.toggled) as toggled:
        qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=at)
    assert toggled.args == [True]
    qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=at)
    assert not check.isChecked()


def test_space_ticks_it(check, qtbot):
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert check.isChecked()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert not check.isChecked()


def test_what_cannot_be_changed_is_not(check, qtbot):
    check.setEnabled(False)
    qtbot.mouseClick(check, Qt.MouseButton.LeftButton)
    assert not check.isChecked()
    assert not has(check, "accent")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_tick_box_and_ring_are_seen_in_both_themes(check, appearance, theme):
    appearance.choose(theme)
    try:
        check.clearFocus()
        assert not has(check, "accent")
        assert has(check, "ink")
        check.setFocus()
        assert has(check, "accent")
        check.clearFocus()
        check.setChecked(True)
        assert has(check, "accent")
        assert has(check, "on_accent")
    finally:
        appearance.choose("light")


def test_a_screen_reader_hears_what_it_is_and_whether_it_is_ticked(check):
    told = QAccessible.queryAccessibleInterface(check)
    assert told.role() == QAccessible.Role.CheckBox
    assert told.text(QAccessible.Text.Name) == "From the beginning"
    assert not told.state().checked
    check.setChecked(True)
    assert told.state().checked


def test_another_name_is_told_where_the_words_do_not_say_it(qtbot):
    made = Check("I don't know", name="I don't know: FTP")
    qtbot.addWidget(made)
    assert made.accessibleName() == "I don't know: FTP"


def test_it_is_a_target_with_room_for_its_words(check):
    assert check.height() >= TARGET
    assert check.sizeHint().width() > check.fontMetrics().horizontalAdvance(check.text()) + 16
    check.setText("Von Anfang an: auch für alles, was davor war, und noch vieles mehr")
    check.resize(120, check.height())
    check.clearFocus()
    image = check.grab().toImage()
    edge = {image.pixelColor(image.width() - 1, y).name() for y in range(image.height())}
    assert edge == {image.pixelColor(image.width() - 1, 0).name()}  # what has no room is elided, not cut


def test_read_from_the_right_the_box_stands_at_the_right(check):
    check.setChecked(True)

    def middle() -> float:
        image = check.grab().toImage()
        accent = colours.colour("accent").name()
        at = [x for x in range(image.width()) if image.pixelColor(x, image.height() // 2).name() == accent]
        return sum(at) / len(at) / image.width()

    assert middle() < 0.3
    check.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert middle() > 0.7
