import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from peaksdesk.ui import notices as module
from peaksdesk.ui.notices import MOST, Notices


@pytest.fixture
def notices(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(1200, 800)
    parent.show()
    made = Notices(parent)
    made.home = parent
    return made


def test_stands_in_the_corner_and_keeps_to_it(notices):
    notices("Saved", tone="good")
    for size in ((1200, 800), (1600, 1000)):
        notices.home.resize(*size)
        corner = notices.geometry().bottomRight()
        assert size[0] - corner.x() < 24
        assert size[1] - corner.y() < 24


def test_gives_every_word_its_room(notices, qtbot):
    notices("The disk is full. Free some room and import the rest of the files again.", tone="bad")
    notices("112 activities imported", tone="good", action="See them")
    qtbot.waitUntil(
        lambda: all(part.height() >= part.heightForWidth(part.width()) for part in notices.findChildren(QLabel))
    )
    assert all(part.height() >= 24 for part in notices.findChildren(QPushButton) if part.isVisible())


def test_goes_by_itself_but_an_error_stays(notices, qtbot, monkeypatch):
    monkeypatch.setattr(module, "STAYS_MS", 30)
    notices("Saved", tone="good")
    notices("The disk is full.", tone="bad")
    qtbot.waitUntil(lambda: notices.texts() == ("The disk is full.",))
    next(b for b in notices.findChildren(QPushButton) if b.text() == "Copy").click()
    assert QGuiApplication.clipboard().text() == "The disk is full."
    next(
        b for b in notices.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == "Close this notice"
    ).click()
    assert notices.texts() == ()
    assert not notices.isVisible()


def test_one_action_that_closes_it(notices):
    done = []
    notices("Deleted", action="Undo", on_action=lambda: done.append(True))
    next(b for b in notices.findChildren(QPushButton) if b.text() == "Undo").click()
    assert done == [True]
    assert notices.texts() == ()


def test_the_oldest_makes_room(notices):
    for number in range(MOST + 2):
        notices(f"notice {number}", tone="bad")
    assert notices.texts() == tuple(f"notice {number}" for number in range(2, MOST + 2))


def test_a_notice_with_a_button_leaves_the_focus_where_it_is(notices, qtbot):
    field = QLineEdit(notices.home)
    field.show()
    notices.home.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    notices("Undone: Weight", action="Redo", on_action=lambda: None)
    notices("The disk is full.", tone="bad")
    qtbot.wait(1)
    assert QApplication.focusWidget() is field
