import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from peaksdesk.ui import placement
from peaksdesk.ui.placement import come_back, placed, remember, saved
from peaksdesk.ui.preferences import Preferences

LAPTOP, SECOND = QRect(0, 25, 1440, 875), QRect(1440, 0, 2560, 1440)
LEAST = QSize(1024, 700)
sides = st.integers(-6000, 6000)
lengths = st.integers(1, 6000)


@pytest.mark.parametrize(
    ("wanted", "screens", "got"),
    [
        (QRect(100, 100, 1200, 700), (LAPTOP, SECOND), QRect(100, 100, 1200, 700)),
        (QRect(1600, 200, 1400, 900), (LAPTOP, SECOND), QRect(1600, 200, 1400, 900)),
        (QRect(1600, 200, 1400, 900), (LAPTOP,), QRect(40, 25, 1400, 875)),  # the second screen is gone
        (QRect(-800, 100, 1200, 700), (LAPTOP,), QRect(0, 100, 1200, 700)),
        (QRect(100, 100, 5000, 3000), (LAPTOP,), QRect(0, 25, 1440, 875)),
        (QRect(100, 100, 1200, 700), (), QRect(100, 100, 1200, 700)),
    ],
)
def test_the_window_comes_back_where_it_can_be_seen(wanted, screens, got):
    assert placed(wanted, screens, LEAST) == got


@given(sides, sides, lengths, lengths)
def test_its_top_left_is_always_on_a_screen(x, y, width, height):
    found = placed(QRect(x, y, width, height), (LAPTOP, SECOND), LEAST)
    assert LAPTOP.contains(found.topLeft()) or SECOND.contains(found.topLeft())
    assert found.width() >= LEAST.width()


@pytest.mark.parametrize("value", [None, 5, [1, 2, 3], [1, 2, 0, 5], ["a", 1, 2, 3], [0, 0, 2**40, 5], {"x": 1}])
def test_a_spoilt_memory_is_none(value):
    assert saved(value) is None


def test_place_page_and_maximised_are_remembered(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(30, 40, 700, 500)
    remember(window, Preferences(tmp_path), "fitness")
    again = QWidget()
    qtbot.addWidget(again)
    assert come_back(again, Preferences(tmp_path)) == "fitness"
    assert again.size() == QSize(700, 500)
    window.showMaximized()
    remember(window, Preferences(tmp_path), "fitness")
    come_back(again, Preferences(tmp_path))
    assert again.isMaximized()


def test_a_new_day_begins_with_the_first_page(qtbot, tmp_path, monkeypatch):
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(30, 40, 700, 500)
    monkeypatch.setattr(placement, "_today", lambda: "2026-03-28")
    remember(window, Preferences(tmp_path), "fitness")
    assert come_back(window, Preferences(tmp_path)) == "fitness"
    monkeypatch.setattr(placement, "_today", lambda: "2026-03-29")
    window.setGeometry(0, 0, 800, 600)
    assert come_back(window, Preferences(tmp_path)) == ""
    assert window.size() == QSize(700, 500)


def test_the_first_time_nothing_is_asked_for(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    before = window.geometry()
    assert come_back(window, Preferences()) == ""
    assert window.geometry() == before
