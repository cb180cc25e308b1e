import time
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QRadioButton, QTableView

from peaksdesk.domain.activity_filter import Filter, Recent, Span
from peaksdesk.domain.arranging import Grouping
from peaksdesk.domain.sports import Sport
from peaksdesk.ui.pages.activities.column_chooser import ColumnChooser
from peaksdesk.ui.pages.activities.examples import EXAMPLES, activity, state
from peaksdesk.ui.pages.activities.popover import Popover
from peaksdesk.ui.pages.activities.remembered import OPTIONAL, STANDARD, Layout
from peaksdesk.ui.pages.activities.view import ActivitiesView

ROWS = tuple(activity(number) for number in range(24))
FEW = state(ROWS)


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
    model = view.table.model()
    return [model.index(number, column).data() for column in range(model.columnCount())]


def press(view, text, within=None):
    found = (within or view).findChildren(QPushButton)
    next(b for b in found if b.isVisible() and text in {b.text(), b.accessibleName()}).click()


def chosen_ids(view):
    return view.table.selected.tolist()


def panel(view, kind=Popover):
    return next(part for part in view.findChildren(kind) if part.isVisible())


@pytest.mark.parametrize("shown", EXAMPLES.values(), ids=EXAMPLES)
def test_every_state_is_drawn(view, shown):
    view.show_state(shown)
    assert not view.grab().isNull()


def test_empty_leads_to_the_import(view, qtbot):
    view.show_state(EXAMPLES["empty"])
    assert "No activities yet" in said(view)
    with qtbot.waitSignal(view.import_pressed):
        press(view, "Import files")


def test_error_says_the_sentence(view, qtbot):
    view.show_state(EXAMPLES["error"])
    assert "The disk did not answer" in said(view)
    with qtbot.waitSignal(view.again_pressed):
        press(view, "Try again")


def test_rows_in_the_person_s_units(view):
    view.show_state(EXAMPLES["full"])
    first = ["Sat 21 Nov 2026", "Ride", "Threshold 3 × 12", "1:12:08", "38.4 km", "412 m", "142 bpm", "238 W", "83"]
    assert row(view, 0) == [*first, "Power"]
    assert row(view, 5)[4] == "2,850 m"
    assert row(view, 1)[4:6] == ["–", "–"]
    assert "1,096 sessions" in said(view)
    view.show_state(EXAMPLES["imperial"])
    assert row(view, 0)[4:6] == ["23.9 mi", "1,352 ft"]


def test_every_column_has_something_to_say(view):
    view.show_state(EXAMPLES["columns"])
    assert len(row(view, 0)) == len(STANDARD) + len(OPTIONAL)
    told = dict(zip((*STANDARD, *OPTIONAL), row(view, 0), strict=True))
    assert told["clock_s"] == "09:12"
    assert told["speed"] == "32.0 km/h"
    assert told["intensity"] == "0.81"
    assert told["gear"] == "Canyon Ultimate"
    assert told["sources"] == "FIT, Strava export"
    assert told["device"] == "Garmin Forerunner 965"
    assert told["avg_temperature_c"] == "14 °C"
    assert dict(zip((*STANDARD, *OPTIONAL), row(view, 2), strict=True))["speed"] == "5:45 min/km"


def test_hostile_titles_are_one_harmless_line(view):
    view.show_state(EXAMPLES["hostile"])
    titles = [row(view, number)[2] for number in range(6)]
    assert titles[0].startswith("<b>Bold</b>")
    assert titles[1] == "gpj.evil ride"
    assert titles[2] == "Line one line two  and a bell"
    assert len(titles[4]) == 300
    assert titles[5] == "Swim"


def test_enter_and_double_click_open_the_activity(view, qtbot):
    view.show_state(FEW)
    table = view.table
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


def test_home_end_and_pages(view, qtbot):
    view.show_state(FEW)
    table = view.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert chosen_ids(view) == [24]
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert chosen_ids(view) == [1]
    qtbot.keyClick(table, Qt.Key.Key_PageDown)
    assert 15 < chosen_ids(view)[0] <= 24
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert chosen_ids(view)[0] == 1
    assert len(chosen_ids(view)) > 15


def test_several_are_chosen_by_keyboard(view, qtbot):
    view.show_state(FEW)
    table = view.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert chosen_ids(view) == [1, 2]
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert chosen_ids(view) == [1, 2, 4]
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert chosen_ids(view) == [1, 2]
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(chosen_ids(view)) == 24
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert chosen_ids(view) == []


def test_the_selection_outlives_another_order_and_a_filter(view):
    view.show_state(FEW)
    view.table.choose(np.array([4, 7]))
    turned = replace(FEW.arranged, rows=FEW.arranged.rows[::-1].copy())
    view.show_state(replace(FEW, arranged=turned, descending=False))
    assert sorted(chosen_ids(view)) == [4, 7]
    view.show_state(replace(FEW, arranged=replace(FEW.arranged, rows=np.array([6, 8]))))
    assert chosen_ids(view) == [7]


def test_the_place_on_the_screen_is_kept_when_rows_come_above(view):
    many = tuple(activity(number) for number in range(200))
    view.show_state(state(many[3:]))
    view.table.selectRow(90)
    view.table.scrollTo(view.table.model().index(95, 0))
    before = view.table.visualRect(view.table.currentIndex()).top()
    view.show_state(state(many))
    assert view.table.current_id() == 94
    assert view.table.visualRect(view.table.currentIndex()).top() == before


def test_headings_sort(view, qtbot):
    view.show_state(FEW)
    head = view.table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(4) + 20, 10)
    with qtbot.waitSignal(view.sorted) as told:
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == ["distance_m"]
    assert head.model().headerData(0, Qt.Orientation.Horizontal) == "Date ↓"


def test_typing_searches_and_escape_clears(view, qtbot):
    view.show_state(FEW)
    box = view.findChild(QLineEdit)
    with qtbot.waitSignal(view.bar.searched) as told:
        qtbot.keyClicks(box, "r")
    assert told.args == ["r"]
    view.show_state(replace(EXAMPLES["nothing"], query="r"))
    assert "Nothing matches" in said(view)
    box.setFocus()
    with qtbot.waitSignal(view.bar.searched) as told:
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert told.args == [""]


def test_typing_over_the_table_searches(view, qtbot):
    view.show_state(FEW)
    view.table.setFocus()
    with qtbot.waitSignal(view.bar.searched) as told:
        qtbot.keyClick(view.table, Qt.Key.Key_L)
    assert told.args == ["l"]
    assert view.bar.search.hasFocus()


def test_nothing_found_leads_back(view, qtbot):
    view.show_state(EXAMPLES["nothing"])
    assert "moon" in said(view)
    with qtbot.waitSignal(view.bar.cleared):
        view._nothing.acted.emit()
    assert said(view).count("Clear filters") == 2  # beside the chips, and the one button in the middle


@pytest.mark.parametrize(("width", "hidden"), [(1232, set()), (1072, {"Load from"}), (964, {"Load from", "Ascent"})])
def test_titles_keep_their_room(view, width, hidden):
    view.setMinimumSize(1, 1)
    view.show_state(EXAMPLES["full"])
    view.resize(width, 700)
    view.grab()
    table = view.table
    gone = {table.model().headerData(c, Qt.Orientation.Horizontal) for c in range(10) if table.isColumnHidden(c)}
    assert gone == hidden
    assert table.columnWidth(2) >= 160


def test_groups_say_their_sums_and_close_by_keyboard(view, qtbot):
    view.show_state(EXAMPLES["months"])
    table = view.table
    assert row(view, 0)[:4] == ["November 2026  ·  16 sessions", "", "", "24:23"]
    assert row(view, 0)[8] == "1,192"
    table.setFocus()
    table.setCurrentIndex(table.model().index(3, 0))
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert table.currentIndex().row() == 0
    with qtbot.waitSignal(table.group_pressed) as told:
        qtbot.keyClick(table, Qt.Key.Key_Left)
    assert told.args == ["2026-11"]
    with qtbot.assertNotEmitted(table.group_pressed):
        qtbot.keyClick(table, Qt.Key.Key_Right)  # it is open already
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert chosen_ids(view) == list(range(1, 17))


def test_a_group_closes_by_mouse_and_is_never_chosen(view, qtbot):
    view.show_state(EXAMPLES["weeks"])
    assert row(view, 0)[0].startswith("Week 47 · 16 Nov – 22 Nov 2026")
    spot = view.table.visualRect(view.table.model().index(0, 2)).center()
    with qtbot.waitSignal(view.table.group_pressed) as told:
        qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == ["2026-W47"]
    view.table.selectAll()
    assert len(chosen_ids(view)) == 1096


def test_grouping_is_chosen_and_cycled(view, qtbot):
    view.show_state(FEW)
    with qtbot.waitSignal(view.bar.grouped) as told:
        press(view, "Group by: Month")
    assert told.args == [Grouping.MONTH]
    view.show_state(state(ROWS, grouping=Grouping.YEAR))
    with qtbot.waitSignal(view.bar.grouped) as told:
        view.cycle_grouping()
    assert told.args == [Grouping.NONE]


def test_a_filter_of_sports_is_ticked(view, qtbot):
    view.show_state(FEW)
    view.bar.open_kind("sports")
    box = next(part for part in panel(view).findChildren(QCheckBox) if part.text() == "Trail run")
    with qtbot.waitSignal(view.bar.chosen) as told:
        box.click()
    assert told.args == [Filter(sports=frozenset({Sport.TRAIL_RUN}))]
    assert any(label.text() == "2" for label in panel(view).findChildren(QLabel))  # of 24 activities


def test_a_filter_of_days(view, qtbot):
    view.show_state(FEW)
    view.bar.open_kind("days")
    with qtbot.waitSignal(view.bar.chosen) as told:
        next(part for part in panel(view).findChildren(QRadioButton) if part.text() == "Last 30 days").click()
    assert told.args == [Filter(recent=Recent.LAST_30)]
    with qtbot.waitSignal(view.bar.chosen) as told:
        next(part for part in panel(view).findChildren(QCheckBox) if part.text() == "From").click()
    assert told.args == [Filter(since=ROWS[-1].local_date)]


@pytest.mark.parametrize(
    ("kind", "typed", "wanted"),
    [
        ("time_s", ("1:30", "120"), Span(5400.0, 7200.0)),
        ("distance_m", ("20", ""), Span(20_000.0, None)),
        ("load", ("", "99.5"), Span(None, 99.5)),
        ("load", ("lots", ""), None),
    ],
)
def test_a_filter_with_two_ends(view, kind, typed, wanted):
    view.show_state(FEW)
    told = []
    view.bar.chosen.connect(told.append)
    view.bar.open_kind(kind)
    for field, text in zip(panel(view).findChildren(QLineEdit), typed, strict=True):
        QTest.keyClicks(field, text)
    assert getattr(told[-1], kind) == wanted


def test_other_filters(view):
    view.show_state(FEW)
    told = []
    view.bar.chosen.connect(told.append)
    for kind, words in (("has", "Without power"), ("excluded", "Left out of the load"), ("gear", "Kickr")):
        view.bar.open_kind(kind)
        shown = panel(view)
        next(part for part in shown.findChildren(QCheckBox) if part.text() == words).click()
        shown.close()
        QApplication.sendPostedEvents(None, 52)
    assert told[-1].lacks
    assert told[-1].excluded is True
    assert told[-1].gear == frozenset({"Kickr"})


def test_chips_say_what_is_wanted_and_go(view, qtbot):
    view.show_state(EXAMPLES["filtered"])
    words = said(view)
    for text in ("Gravel ride, Hike and 2 more", "Last 365 days", "Duration: from 1:00 h", "Load: 50 – 150"):
        assert text in words
    with qtbot.waitSignal(view.bar.chosen) as told:
        press(view, "Remove the filter: Last 365 days")
    assert told.args[0].recent is None
    assert told.args[0].load == Span(50, 150)
    view.show_state(FEW)
    assert "Clear filters" not in said(view)


def test_columns_are_chosen_and_put_in_order_by_keyboard(view, qtbot):
    view.show_state(FEW)
    told = []
    view.laid_out.connect(told.append)
    view.choose_columns()
    chooser = panel(view, ColumnChooser)
    names = [chooser.list.item(k).text() for k in range(chooser.list.count())]
    assert names[:3] == ["Date", "Sport", "Title"]
    chooser.list.item(names.index("Gear")).setCheckState(Qt.CheckState.Checked)
    assert told[-1].shown == (*STANDARD, "gear")
    chooser.list.setCurrentRow(0)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told[-1].shown[:2] == ("sport", "date")
    press(view, "Reset", chooser)
    assert told[-1] == Layout()


def test_columns_are_dragged_and_widened(view):
    view.show_state(FEW)
    told = []
    view.laid_out.connect(told.append)
    head = view.table.horizontalHeader()
    head.moveSection(0, 2)
    assert told[-1].shown[:3] == ("sport", "title", "date")
    view.show_state(replace(FEW, layout=told[-1]))
    assert row(view, 0)[:3] == ["Ride", "Threshold 3 × 12", "Sat 21 Nov 2026"]
    head.resizeSection(0, 222)
    assert told[-1].widths == {"sport": 222}


def test_f2_renames_in_place(view, qtbot):
    view.show_state(FEW)
    view.table.selectRow(3)
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    field = next(part for part in view.table.findChildren(QLineEdit) if part.isVisible())
    assert field.text() == "Strength, lower body"
    qtbot.keyClicks(field, "Squats")
    with qtbot.waitSignal(view.table.renamed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [4, "Squats"]
    view.table.rename()
    field = next(part for part in view.table.findChildren(QLineEdit) if part.isVisible())
    qtbot.keyClicks(field, "Never")
    with qtbot.assertNotEmitted(view.table.renamed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_the_foot_offers_what_fits_the_selection(view, qtbot):
    view.show_state(EXAMPLES["selection"])
    assert "4 chosen" in said(view)
    buttons = {b.text(): b for b in view.foot.findChildren(QPushButton) if b.isVisible()}
    assert buttons["Merge"].isEnabled()
    assert not buttons["Split…"].isEnabled()
    with qtbot.waitSignal(view.foot.delete_pressed):
        qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    view.show_state(EXAMPLES["exporting"])
    assert "Exporting… 24 of 310" in said(view)
    with qtbot.waitSignal(view.foot.cancelled):
        press(view, "Cancel")


def test_everything_has_a_name(view):
    view.show_state(EXAMPLES["filtered"])
    for part in view.findChildren(QPushButton) + view.findChildren(QLineEdit) + view.findChildren(QTableView):
        if part.isVisible() and part.isEnabled():
            assert part.accessibleName(), part
            assert min(part.width(), part.height()) >= 26, part.accessibleName()


def test_a_hundred_thousand_rows_scroll_smoothly(view):
    shown = state(replace(activity(number % 40), id=number) for number in range(100_000))
    began = time.thread_time()
    view.show_state(shown)
    QApplication.processEvents()
    assert time.thread_time() - began < 0.3
    bar = view.table.verticalScrollBar()
    slowest = 0.0
    for share in (0.1, 0.5, 0.9, 1.0):
        began = time.thread_time()
        bar.setValue(int(bar.maximum() * share))
        QApplication.processEvents()
        slowest = max(slowest, time.thread_time() - began)
    assert slowest < 0.1
    view.table.selectAll()
    assert len(chosen_ids(view)) == 100_000


def test_at_the_top_a_list_that_is_cut_into_periods_begins_with_a_heading(view):
    many = tuple(activity(number) for number in range(200))
    view.show_state(state(many))
    table = view.table
    table.setCurrentIndex(table.model().index(2, 0))
    view.show_state(state(many, grouping=Grouping.MONTH))
    assert table.verticalScrollBar().value() == 0
    assert table.model().group(table.rowAt(0)) is not None
    assert table.current_id() == 3
