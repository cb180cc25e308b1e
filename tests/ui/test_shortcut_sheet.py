import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from peaksdesk.ui.page import Built, Command, PageSpec
from peaksdesk.ui.search_button import SearchButton
from peaksdesk.ui.shortcut_sheet import ShortcutSheet, groups_of
from peaksdesk.ui.widgets.keycaps import KeyCaps
from peaksdesk.ui.window import Window

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Page(QWidget):
    """A page that binds a letter and an arrow, as pages do."""

    def __init__(self):
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pressed = []
        for keys in ("N", "Left"):
            QShortcut(QKeySequence(keys), self, lambda keys=keys: self.pressed.append(keys))

    def commands(self):
        new = Command("Add <b>one</b>", lambda: None, "N")
        return new, Command("One back", lambda: None, "Left"), Command("No keys", lambda: None)


@pytest.fixture
def page():
    return Page()


@pytest.fixture
def window(qtbot, page):
    made = Window(
        (PageSpec("one", "One", "fitness", lambda _: None), PageSpec("two", "Two", "library", lambda _: None))
    )
    qtbot.addWidget(made)
    made.place("one", Built(page, lambda _: None, page.commands))
    made.show()
    made.activateWindow()
    page.setFocus()
    return made


def sheet(window):
    return next((found for found in window.findChildren(ShortcutSheet) if found.isVisible()), None)


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_F1, NONE), (Qt.Key.Key_Slash, CTRL), (Qt.Key.Key_Question, NONE)],
)
def test_each_of_its_keys_opens_it_and_closes_it_again(window, page, qtbot, key, modifier):
    qtbot.keyClick(page, key, modifier)
    found = sheet(window)
    assert found is not None
    qtbot.keyClick(window.focusWidget(), key, modifier)
    assert sheet(window) is None
    assert page.hasFocus()


def test_it_lists_the_page_the_pages_and_what_the_window_binds(window):
    here, everywhere, pages = groups_of(window)
    assert [(line.title, line.keys) for line in here.lines] == [("Add <b>one</b>", ("N",)), ("One back", ("Left",))]
    assert [(line.title, line.keys) for line in pages.lines] == [("One", ("Ctrl+1",)), ("Two", ("Ctrl+2",))]
    listed = {QKeySequence(keys) for group in (everywhere, pages) for line in group.lines for keys in line.keys}
    bound = {made.key() for made in window.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)}
    frames = {made.key() for made in window.frame.findChildren(QShortcut)} | bound
    assert {keys.toString() for keys in listed} == {keys.toString() for keys in frames}


def test_names_show_as_plain_text_with_their_caps(window, qtbot):
    window.frame.show_shortcuts()
    words = [part.text() for part in sheet(window).findChildren(QLabel)]
    assert "Add <b>one</b>" in words
    assert "No keys" not in words
    assert "Ctrl+1" in [caps.accessibleName() for caps in sheet(window).findChildren(KeyCaps)]


def test_it_fits_the_smallest_window_and_scrolls_by_key(window, qtbot):
    window.resize(1024, 700)
    window.frame.show_shortcuts()
    found = sheet(window)
    qtbot.waitUntil(lambda: window.rect().contains(found.card.geometry()))
    area = found.findChild(QScrollArea)
    assert area.viewport().width() >= area.widget().minimumSizeHint().width()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_PageDown)
    bar = area.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_the_keys_of_the_page_behind_do_nothing_while_it_is_open(window, page, qtbot):
    window.frame.show_shortcuts()
    for key in (Qt.Key.Key_N, Qt.Key.Key_Left):
        qtbot.keyClick(window.focusWidget(), key)
    assert page.pressed == []
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_N)
    assert page.pressed == ["N"]


def test_the_palette_offers_it(window):
    assert ("Keyboard shortcuts", "F1") in [(command.title, command.keys) for command in window.frame.commands()]


def test_close_gives_the_focus_back(window, page):
    window.frame.show_shortcuts()
    next(b for b in sheet(window).findChildren(QPushButton) if b.text() == "Close").click()
    assert page.hasFocus()


@pytest.mark.parametrize("width", [1440, 1024])
def test_the_door_to_the_palette_is_in_sight(window, qtbot, monkeypatch, width):
    asked = []
    monkeypatch.setattr(window.frame, "_find", lambda _: asked.append(True))
    window._services = object()
    monkeypatch.setattr(window, "work", lambda *_: None)
    window.resize(width, 700)
    door = window.sidebar.findChild(SearchButton)
    assert door.isVisible()
    assert door.accessibleName() == "Search or go to"
    assert bool(door.toolTip()) == (width == 1024)
    qtbot.mouseClick(door, Qt.MouseButton.LeftButton)
    door.setFocus()
    qtbot.keyClick(door, Qt.Key.Key_Return)
    assert asked == [True, True]
