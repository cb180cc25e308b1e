import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView

from peaksdesk.ui.pages.activities.examples import EXAMPLES, activity
from peaksdesk.ui.pages.activities.presenter import ActivitiesState, Order, totals
from peaksdesk.ui.pages.activities.view import ActivitiesView


@pytest.fixture
def view(qtbot):
    made = ActivitiesView()
    qtbot.addWidget(made)
    made.resize(1232, 900)
    made.show()
    return made


def said(view):
    return " | ".join(
        part.text() for part in view.findChildren(QLabel) + view.findChildren(QPushButton) if part.isVisible()
    )


def row(view, number):
    model = view.findChild(QTableView).model()
    return [model.index(number, column).data() for column in range(model.columnCount())]


@pytest.mark.parametrize("state", EXAMPLES.values(), ids=EXAMPLES)
def test_every_state_is_drawn(view, state):
    view.show_state(state)
    assert not view.grab().isNull()


def test_empty_leads_to_the_import(view, qtbot):
    view.show_state(EXAMPLES["empty"])
    assert "No activities yet" in said(view)
    with qtbot.waitSignal(view.import_pressed):
        next(b for b in view.findChildren(QPushButton) if b.isVisible()).click()


def test_error_says_the_sentence(view, qtbot):
    view.show_state(EXAMPLES["error"])
    assert "The disk did not answer" in said(view)
    with qtbot.waitSignal(view.again_pressed):
        next(b for b in view.findChildren(QPushButton) if b.isVisible()).click()


def test_rows_in_the_person_s_units(view):
    view.show_state(EXAMPLES["full"])
    assert row(view, 0) == [
        *(
            "Sat 21 Nov 2026",
            "Ride",
            "Threshold 3 × 12",
            "1:12:08",
            "38.4 km",
            "412 m",
            "142 bpm",
            "238 W",
            "83",
            "Power",
        )
    ]
    assert row(view, 5)[4] == "2,850 m"
    assert row(view, 1)[4:6] == ["–", "–"]
    assert "1,096 sessions" in said(view)
    view.show_state(EXAMPLES["imperial"])
    assert row(view, 0)[4:6] == ["23.9 mi", "1,352 ft"]


def test_enter_and_double_click_open_the_activity(view, qtbot):
    view.show_state(EXAMPLES["full"])
    table = view.findChild(QTableView)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.activity_pressed) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [1]  # the first arrow chooses where to start
    spot = table.visualRect(table.model().index(4, 2)).center()
    with qtbot.waitSignal(view.activity_pressed) as told:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == [5]


def test_the_chosen_row_stays_chosen_in_another_order(view):
    view.show_state(EXAMPLES["full"])
    table = view.findChild(QTableView)
    table.selectRow(3)
    rows = EXAMPLES["full"].rows
    view.show_state(replace(EXAMPLES["full"], rows=rows[::-1], descending=False))
    assert table.currentIndex().row() == len(rows) - 4


def test_headings_sort(view, qtbot):
    view.show_state(EXAMPLES["full"])
    head = view.findChild(QTableView).horizontalHeader()
    x = head.sectionViewportPosition(4) + 20
    with qtbot.waitSignal(view.sorted) as told:
        qtbot.mouseClick(
            head.viewport(), Qt.MouseButton.LeftButton, pos=head.viewport().rect().topLeft() + _point(x, 10)
        )
    assert told.args == [Order.DISTANCE]


def test_typing_searches_and_escape_clears(view, qtbot):
    view.show_state(EXAMPLES["full"])
    box = view.findChild(QLineEdit)
    with qtbot.waitSignal(view.searched) as told:
        qtbot.keyClicks(box, "r")
    assert told.args == ["r"]
    view.show_state(replace(EXAMPLES["nothing"], query="r"))
    assert "Nothing matches" in said(view)
    box.setFocus()
    with qtbot.waitSignal(view.searched) as told:
        box.clear()
    assert told.args == [""]


def test_typing_over_the_table_searches(view, qtbot):
    view.show_state(EXAMPLES["full"])
    table = view.findChild(QTableView)
    table.setFocus()
    with qtbot.waitSignal(view.searched) as told:
        qtbot.keyClick(table, Qt.Key.Key_L)
    assert told.args == ["l"]
    assert view.findChild(QLineEdit).hasFocus()


@pytest.mark.parametrize(("width", "hidden"), [(1232, set()), (1072, {"Load from"}), (964, {"Load from", "Ascent"})])
def test_titles_keep_their_room(view, width, hidden):
    view.setMinimumSize(1, 1)
    view.show_state(EXAMPLES["full"])
    view.resize(width, 700)
    view.grab()
    table = view.findChild(QTableView)
    gone = {table.model().headerData(c, Qt.Orientation.Horizontal) for c in range(10) if table.isColumnHidden(c)}
    assert gone == hidden
    assert table.columnWidth(2) >= 180


def test_a_hundred_thousand_rows_scroll_smoothly(view):
    rows = tuple(replace(activity(number % 40), id=number) for number in range(100_000))
    state = ActivitiesState(all=len(rows), rows=rows, totals=totals(list(rows[:5])))
    began = time.thread_time()
    view.show_state(state)
    QApplication.processEvents()
    assert time.thread_time() - began < 0.2
    bar = view.findChild(QTableView).verticalScrollBar()
    slowest = 0.0
    for share in (0.1, 0.5, 0.9, 1.0):
        began = time.thread_time()
        bar.setValue(int(bar.maximum() * share))
        QApplication.processEvents()
        slowest = max(slowest, time.thread_time() - began)
    assert slowest < 0.1


def _point(x, y):
    from PySide6.QtCore import QPoint

    return QPoint(x, y)
