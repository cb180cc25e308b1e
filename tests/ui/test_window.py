import asyncio
import sys
import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peaksdesk.ui.athlete_chip import initials
from peaksdesk.ui.page import Built, PageSpec
from peaksdesk.ui.problem import Problem
from peaksdesk.ui.sidebar import NavEntry
from peaksdesk.ui.theme import SIDEBAR, SIDEBAR_FOLDED
from peaksdesk.ui.window import Window
from ui.fakes import FakeServices


class Pages:
    """Three pages that note how they were opened."""

    def __init__(self):
        self.opened = []
        self.desks = {}
        self.specs = (
            PageSpec("one", "One", "fitness", lambda desk: self._build("one", desk)),
            PageSpec("two", "Two", "activities", lambda desk: self._build("two", desk), takes_files=True),
            PageSpec("detail", "Detail", "activities", lambda desk: self._build("detail", desk), parent="two"),
        )

    def _build(self, page_id, desk):
        self.desks[page_id] = desk
        return Built(QWidget(), lambda argument: self.opened.append((page_id, argument)))


@pytest.fixture
async def desk(qtbot):
    pages = Pages()
    window = Window(pages.specs)
    qtbot.addWidget(window)
    window.show()
    yield window, pages
    await window.close_pages()


async def turn():
    await asyncio.sleep(0.03)


def lit(window):
    return [entry.text() for entry in window.findChildren(NavEntry) if entry.isChecked()]


async def test_paints_before_the_services_are_there_then_opens_the_first_page(desk):
    window, pages = desk
    assert window.painted
    assert pages.desks == {}
    window.attach(FakeServices())
    await turn()
    assert pages.opened == [("one", None)]
    assert list(pages.desks) == ["one"]


async def test_a_page_asked_for_early_is_opened_when_it_can_be(desk):
    window, pages = desk
    window.open("detail", 7)
    assert lit(window) == ["Two"]
    window.attach(FakeServices())
    await turn()
    assert pages.opened == [("detail", 7)]


async def test_ctrl_and_a_number_open_pages_and_each_is_built_once(desk, qtbot):
    window, pages = desk
    window.attach(FakeServices())
    await turn()
    window.activateWindow()
    for key in (Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_2):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        await turn()
    assert [page for page, _ in pages.opened] == ["one", "two", "one", "two"]
    assert lit(window) == ["Two"]


async def test_pressing_an_entry_opens_its_page(desk, qtbot):
    window, pages = desk
    window.attach(FakeServices())
    await turn()
    entry = next(e for e in window.findChildren(NavEntry) if e.text() == "Two")
    qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    await turn()
    assert pages.opened[-1] == ("two", None)


async def test_files_dropped_anywhere_go_to_the_page_that_takes_them(desk, tmp_path):
    window, pages = desk
    window.attach(FakeServices())
    await turn()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    window.dropEvent(
        QDropEvent(
            QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    await turn()
    assert pages.opened[-1] == ("two", (tmp_path,))


async def test_the_sidebar_folds_where_room_is_short(desk):
    window, _ = desk
    window.resize(1440, 900)
    wide = window.sidebar.width()
    window.resize(1100, 800)
    assert window.sidebar.width() < wide / 2
    assert all(entry.toolTip() for entry in window.findChildren(NavEntry))


async def test_an_invented_athlete_is_marked_however_narrow_the_window_is(desk):
    window, _ = desk
    window.sidebar.show_athlete("Mira Kovac", "Invented athlete", invented=True)
    for width, mark in ((1440, "Invented athlete"), (1100, "Invented")):
        window.resize(width, 800)
        shown = [part for part in window.sidebar.findChildren(QLabel) if part.isVisible() and part.text() == mark]
        assert len(shown) == 1
        assert shown[0].width() >= shown[0].fontMetrics().horizontalAdvance(mark)
    window.sidebar.show_athlete("Mira Kovac", "Vienna")
    assert not [part for part in window.sidebar.findChildren(QLabel) if part.isVisible() and part.text() == "Invented"]


async def test_enter_opens_the_page_of_an_entry(desk, qtbot):
    window, pages = desk
    window.attach(FakeServices())
    await turn()
    entry = next(e for e in window.findChildren(NavEntry) if e.text() == "Two")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    await turn()
    assert pages.opened[-1] == ("two", None)


async def test_what_a_page_needs_is_loaded_off_the_loop_before_it_is_built(qtbot, tmp_path, monkeypatch):
    (tmp_path / "needed_by_page.py").write_text("import threading\nthread = threading.current_thread()\n")
    (tmp_path / "used_by_page.py").write_text("import threading\nthread = threading.current_thread()\n")
    monkeypatch.syspath_prepend(tmp_path)
    built = []

    def build(desk):
        built.append(sys.modules["needed_by_page"].thread)
        return Built(QWidget(), lambda argument: None)

    window = Window((PageSpec("one", "One", "fitness", build, needs=("needed_by_page",), uses=("used_by_page",)),))
    qtbot.addWidget(window)
    window.attach(FakeServices())
    await asyncio.sleep(0.1)
    assert built != [threading.main_thread()]
    assert len(built) == 1
    assert "used_by_page" not in sys.modules
    await window.warm()
    assert sys.modules["used_by_page"].thread is not threading.main_thread()
    await window.close_pages()


async def test_a_failing_task_of_a_page_becomes_a_notice(desk, caplog):
    window, pages = desk
    window.attach(FakeServices())
    await turn()

    async def fail():
        raise OSError("The disk did not answer.")

    pages.desks["one"].tasks.start("work", fail())
    await turn()
    assert window.notices.texts() == ("The disk did not answer.",)
    caplog.clear()


async def test_a_problem_fills_the_page_and_its_button_acts_once(desk):
    window, _ = desk
    acted = []
    problem = Problem("The database file is damaged.", "Restore backup")
    window.show_problem("Your data could not be opened", problem, lambda: acted.append(True))
    shown = [part.text() for part in window.findChildren(QLabel) if part.isVisible()]
    assert "The database file is damaged." in shown
    next(b for b in window.findChildren(QPushButton) if b.text() == "Restore backup").click()
    assert acted == [True]
    assert not [part for part in window.findChildren(QLabel) if part.text() == problem.sentence and part.isVisible()]


async def test_closing_ends_the_pages_work(desk):
    window, pages = desk
    window.attach(FakeServices())
    await turn()
    pages.desks["one"].tasks.start("long", asyncio.sleep(60))
    await asyncio.sleep(0)
    assert window.busy() == ("long",)
    await window.close_pages()
    assert window.busy() == ()


@pytest.mark.parametrize(("name", "short"), [("Mira Kovac", "MK"), ("Ana Maria de Sousa", "AS"), ("bo", "B"), ("", "")])
def test_initials(name, short):
    assert initials(name) == short


@pytest.mark.parametrize(("width", "folded"), [(1199, True), (1200, False)])
async def test_below_1200_pixels_the_sidebar_shows_icons_that_tell_their_names(desk, width, folded):
    window, _ = desk
    window.resize(1600, 900)
    window.resize(width, 900)
    await turn()
    assert window.sidebar.width() == (SIDEBAR_FOLDED if folded else SIDEBAR)
    tips = [entry.toolTip() for entry in window.findChildren(NavEntry)]
    assert all(tips) if folded else not any(tips)
    assert {"One", "Two"} <= {entry.accessibleName() or entry.text() for entry in window.findChildren(NavEntry)}
