"""A page that was hidden while the theme changed looks as if it had been there."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from peaksdesk.ui import gallery
from peaksdesk.ui.late_dress import LateDress
from ui.worlds import settle

FULL = {page: state for page, name, state in gallery.states() if name == "full"}


class Minding(QWidget):
    """Counts how often it is dressed."""

    def __init__(self):
        super().__init__()
        self.dressed = 0

    def event(self, event):
        if event.type() == QEvent.Type.Polish:
            self.dressed += 1
        return super().event(event)


def picture(page):
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    settle()
    return page.grab().toImage()


@pytest.mark.parametrize("page_id", FULL)
def test_a_page_dressed_late_looks_like_one_dressed_at_once(page_id, qtbot, appearance):
    appearance.choose("light")
    stack, other, page = QStackedWidget(), QWidget(), gallery.view_of(page_id)
    page.setProperty("surface", "page")
    LateDress(page)
    stack.addWidget(page)
    stack.addWidget(other)
    page.show_state(FULL[page_id])
    qtbot.addWidget(stack)
    stack.resize(1280, 800)
    stack.show()
    light = picture(page)
    appearance.choose("dark")
    dark = picture(page)
    assert dark != light
    stack.setCurrentWidget(other)
    appearance.choose("light")
    stack.setCurrentWidget(page)
    assert picture(page) == light
    stack.setCurrentWidget(other)
    for theme in ("dark", "light", "dark"):
        appearance.choose(theme)
    stack.setCurrentWidget(page)
    assert picture(page) == dark
    appearance.choose("light")


def test_only_what_is_seen_is_dressed_at_once(qtbot, appearance):
    stack, pages = QStackedWidget(), [QWidget(), QWidget()]
    parts = []
    for page in pages:
        LateDress(page)
        parts.append(Minding())
        parts[-1].setParent(page)
        stack.addWidget(page)
    qtbot.addWidget(stack)
    stack.show()
    for page in reversed(pages):
        stack.setCurrentWidget(page)
    before = [part.dressed for part in parts]
    appearance.choose("dark")
    appearance.choose("light")
    assert [part.testAttribute(Qt.WidgetAttribute.WA_WState_Polished) for part in parts] == [True, False]
    stack.setCurrentWidget(pages[1])
    assert [part.dressed for part in parts] == [before[0], before[1] + 1]
