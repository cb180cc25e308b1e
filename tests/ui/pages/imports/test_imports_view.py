from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QTableView

from peaksdesk.ui.pages.imports.examples import EXAMPLES
from peaksdesk.ui.pages.imports.view import ImportsView
from peaksdesk.ui.widgets.dropzone import DropZone


@pytest.fixture
def view(qtbot):
    made = ImportsView()
    qtbot.addWidget(made)
    made.resize(1232, 900)
    made.show()
    return made


def said(view):
    words = [part.text() for part in view.findChildren(QLabel) + view.findChildren(QPushButton) if part.isVisible()]
    return " | ".join(words)


def press(view, text):
    return next(b for b in view.findChildren(QPushButton) if b.isVisible() and b.text() == text)


@pytest.mark.parametrize("state", EXAMPLES.values(), ids=EXAMPLES)
def test_every_state_is_drawn(view, state):
    view.show_state(state)
    assert not view.grab().isNull()


def test_empty_says_what_to_do(view):
    view.show_state(EXAMPLES["empty"])
    assert "Drop files or folders here" in said(view)
    assert "Nothing imported yet" in said(view)
    assert "Earlier imports" not in said(view)


def test_error_has_one_button(view, qtbot):
    view.show_state(EXAMPLES["error"])
    assert "The disk did not answer" in said(view)
    with qtbot.waitSignal(view.again_pressed):
        press(view, "Try again").click()


def test_running_can_be_cancelled_and_takes_no_second_import(view, qtbot):
    view.show_state(EXAMPLES["running"])
    assert "15 of 118 files" in said(view)
    assert "Choose files" not in said(view)
    assert "Undo this import" not in said(view)
    with qtbot.waitSignal(view.cancel_pressed):
        press(view, "Cancel").click()


def test_the_foot_of_the_sidebar_says_what_runs(view):
    assert view.status(EXAMPLES["running"]) == "Importing 15 of 118"
    assert view.status(EXAMPLES["finished"]) == ""


def test_finished_says_the_sum_and_offers_undo_then_redo(view, qtbot):
    state = EXAMPLES["finished"]
    view.show_state(state)
    assert "112 imported, 3 merged, 2 already here, 1 failed" in said(view)
    with qtbot.waitSignal(view.undo_pressed) as told:
        press(view, "Undo this import").click()
    assert told.args == [5]
    view.show_state(replace(state, report=replace(state.report, undone=True)))
    with qtbot.waitSignal(view.redo_pressed):
        press(view, "Redo this import").click()


def test_what_failed_comes_first_and_can_stand_alone(view):
    view.show_state(EXAMPLES["finished"])
    table = view.findChild(QTableView)
    assert table.model().index(0, 0).data() == "Failed"
    press(view, "Failed 1").click()
    assert table.model().rowCount() == 1
    press(view, "All 18").click()
    assert table.model().rowCount() == 18


def test_a_line_opens_its_activity(view, qtbot):
    view.show_state(EXAMPLES["finished"])
    table = view.findChild(QTableView)
    table.setFocus()
    table.selectRow(1)
    with qtbot.waitSignal(view.activity_pressed) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [40]


def test_dropped_files_are_passed_on(view, qtbot, tmp_path):
    view.show_state(EXAMPLES["empty"])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.fit")), QUrl("https://example.org/b.fit")])
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(view.chosen) as told:
        view.findChild(DropZone).dropEvent(event)
    assert told.args == [(Path(tmp_path / "a.fit"),)]


def test_watched_folders_can_be_added_and_stopped(view, qtbot):
    view.show_state(EXAMPLES["empty"])
    assert "imported within a minute" in said(view)
    with qtbot.waitSignal(view.watch_pressed):
        press(view, "Add folder…").click()
    view.show_state(EXAMPLES["full"])
    assert "imported within a minute" not in said(view)
    stops = [b for b in view.findChildren(QPushButton) if b.isVisible() and b.text() == "Stop"]
    with qtbot.waitSignal(view.stop_watching_pressed) as told:
        stops[0].click()
    assert told.args == [EXAMPLES["full"].watched[0]]


def test_the_door_stays_where_it_is_when_imports_arrive(view):
    heights = []
    for name in ("loading", "first", "full", "error"):
        view.show_state(EXAMPLES[name])
        view.grab()
        heights.append(view.findChild(DropZone).height())
    assert len(set(heights)) == 1


def test_a_report_stands_alone_where_there_is_little_room(view):
    view.show_state(EXAMPLES["finished"])
    assert "Earlier imports" in said(view)
    view.setMinimumSize(1, 1)  # as in the window, which is the one that says how small it may be
    view.resize(964, 700)
    assert "Earlier imports" not in said(view)


def test_every_button_has_a_name(view):
    for state in EXAMPLES.values():
        view.show_state(state)
        assert all(b.accessibleName() for b in view.findChildren(QPushButton) if b.isVisible())


def test_a_file_name_is_never_read_as_markup(view):
    view.show_state(EXAMPLES["full"])
    assert all(part.textFormat() == Qt.TextFormat.PlainText for part in view.findChildren(QLabel))
