"""A field that hands over what was typed, and whose undo is the window's once it is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peaksdesk.ui.widgets.entry import Entry

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def entry(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = Entry("Weight", 16)
    QVBoxLayout(window).addWidget(made)
    made.undone = []
    QShortcut(QKeySequence("Ctrl+Z"), window, lambda: made.undone.append(1))
    window.show()
    window.activateWindow()
    made.setFocus()
    made.window_kept_alive = window
    return made


def test_typing_is_undone_in_the_field_until_it_is_kept(entry, qtbot):
    entry.show_value("72")
    qtbot.keyClicks(entry, "5")
    qtbot.keyClick(entry, Qt.Key.Key_Z, CTRL)
    assert (entry.text(), entry.undone) == ("72", [])
    qtbot.keyClicks(entry, "3")
    with qtbot.waitSignal(entry.entered) as kept:
        qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert kept.args == ["723"]
    qtbot.keyClick(entry, Qt.Key.Key_Z, CTRL)
    assert (entry.text(), entry.undone) == ("723", [1])


def test_escape_brings_back_what_is_kept(entry, qtbot):
    entry.show_value("72")
    qtbot.keyClicks(entry, "5")
    with qtbot.waitSignal(entry.entered) as kept:
        qtbot.keyClick(entry, Qt.Key.Key_Escape)
    assert (kept.args, entry.text()) == (["72"], "72")


def test_what_is_being_typed_or_waits_for_mending_is_not_written_over(entry, qtbot):
    entry.show_value("72")
    qtbot.keyClicks(entry, "5")
    entry.show_value("80")
    assert entry.text() == "725"
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    entry.show_value("80", refused=True)
    assert entry.text() == "725"
    entry.show_value("80")
    assert entry.text() == "80"
