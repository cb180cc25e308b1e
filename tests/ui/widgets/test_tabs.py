"""The strip that leads from page to page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from peaksdesk.ui.widgets.tabs import Tabs


@pytest.fixture
def tabs(qtbot):
    made = Tabs("Views", (("form", "Form"), ("curve", "Leistungskurve"), ("records", "Records")), "curve")
    qtbot.addWidget(made)
    made.show()
    return made


def test_arrows_go_to_the_neighbour(tabs, qtbot):
    tabs.setFocus()
    with qtbot.waitSignal(tabs.chosen) as chosen:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert chosen.args == ["records"]


def test_a_click_chooses_and_the_strip_comes_back_to_its_page(tabs, qtbot):
    with qtbot.waitSignal(tabs.chosen) as chosen:
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert chosen.args == ["form"]
    tabs.hide()
    assert tabs.currentIndex() == 1


def test_it_is_a_list_of_tabs_to_a_screen_reader(tabs):
    found = QAccessible.queryAccessibleInterface(tabs)
    assert found.role() == QAccessible.Role.PageTabList
    roles = [found.child(at).role() for at in range(found.childCount())]
    assert roles.count(QAccessible.Role.PageTab) == 3


def test_words_keep_their_room_and_targets_their_size(tabs):
    for index in range(3):
        rect = tabs.tabRect(index)
        assert rect.height() >= 28
        assert rect.width() > tabs.fontMetrics().horizontalAdvance(tabs.tabText(index))


def test_the_chosen_word_shows_the_focus(tabs, qtbot):
    tabs.activateWindow()
    tabs.clearFocus()
    plain = tabs.grab().toImage()
    tabs.setFocus()
    qtbot.waitUntil(tabs.hasFocus)
    assert tabs.grab().toImage() != plain
