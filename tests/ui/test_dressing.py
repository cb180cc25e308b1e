import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QTableView, QWidget

from peaksdesk.ui import gallery
from peaksdesk.ui.dressing import Dressing
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.text import label, set_tone
from ui.worlds import settle

FULL = {page: state for page, name, state in gallery.states() if name == "full"}


@pytest.fixture
def pages(qtbot, appearance):
    """Two pages in a window, each of which was seen; the first is."""
    stack = QStackedWidget()
    for name in ("First", "Second"):
        card = Card(name)
        for part in (button("Save", "primary"), label("Words", "strong", "bad"), QLineEdit("typed"), QTableView()):
            card.body.addWidget(part)
        stack.addWidget(card)
    qtbot.addWidget(stack)
    stack.resize(300, 300)
    stack.show()
    for k in (1, 0):
        stack.setCurrentIndex(k)
    yield stack
    appearance.choose("light")


def picture(pages, k):
    pages.setCurrentIndex(k)
    return pages.grab().toImage()


def dressed(widget):
    return widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)


def test_a_hidden_page_comes_in_the_new_theme(pages, appearance):
    light = picture(pages, 1)
    appearance.choose("dark")
    dark = picture(pages, 1)
    pages.setCurrentIndex(0)
    appearance.choose("light")
    assert not dressed(pages.widget(1))
    assert picture(pages, 1) == light
    pages.setCurrentIndex(0)
    appearance.choose("dark")
    assert picture(pages, 1) == dark != light


def test_a_switch_there_and_back_leaves_nothing_behind(pages, appearance):
    light = [picture(pages, k) for k in (1, 0)]
    for theme in ("dark", "light", "dark", "light"):
        appearance.choose(theme)
    assert [picture(pages, k) for k in (1, 0)] == light


def test_what_is_hidden_is_dressed_without_being_asked_for(pages, appearance, qtbot):
    appearance.choose("dark")
    hidden = pages.widget(1)
    assert dressed(pages.widget(0))
    assert not dressed(hidden)
    qtbot.waitUntil(lambda: dressed(hidden))
    assert not any(
        widget.testAttribute(Qt.WidgetAttribute.WA_SetStyle) for widget in (hidden, *hidden.findChildren(QLineEdit))
    )


def test_a_tone_that_changes_while_hidden_is_the_one_that_is_shown(pages, appearance):
    words = next(found for found in pages.widget(1).findChildren(type(label())) if found.text() == "Words")
    appearance.choose("dark")
    set_tone(words, "good")
    pages.setCurrentIndex(1)
    assert words.palette().color(words.foregroundRole()).name().upper() == appearance.theme.good
    set_tone(words, "")
    assert words.palette().color(words.foregroundRole()).name().upper() == appearance.theme.ink


def test_a_page_that_goes_before_it_was_dressed_does_no_harm(pages, appearance, qtbot):
    appearance.choose("dark")
    gone = pages.widget(1)
    pages.removeWidget(gone)
    gone.deleteLater()
    with qtbot.waitSignal(gone.destroyed):
        pass
    assert pages.findChildren(Card) == [pages.widget(0)]


def test_an_error_inside_leaves_styles_alone(pages, qapp):
    with pytest.raises(ValueError, match="a slip"), Dressing(qapp).only_seen():
        raise ValueError("a slip")
    assert not pages.widget(1).testAttribute(Qt.WidgetAttribute.WA_SetStyle)


@pytest.mark.parametrize("page_id", FULL)
def test_a_page_dressed_late_looks_like_one_dressed_at_once(page_id, qtbot, appearance):
    def picture(page):
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        settle()
        return page.grab().toImage()

    stack, other, page = QStackedWidget(), QWidget(), gallery.view_of(page_id)
    page.setProperty("surface", "page")
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
