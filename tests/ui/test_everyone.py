"""Every page in every state, for those who use it by ear, by keyboard or with an unsteady hand."""

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QTableView

from peaksdesk.ui import gallery
from peaksdesk.ui.theme import TARGET
from ui import survey
from ui.survey import told

STATES = gallery.states()
SEEN = 3.0
"""Contrast of what has the focus to the same without it, at least (WCAG 2.2, 2.4.13)."""


@pytest.fixture(scope="module", params=STATES, ids=[f"{page}-{name}" for page, name, _ in STATES])
def shown(request, appearance):
    """The window open on a page in a state; made once for all tests of that state."""
    page, _, state = request.param
    appearance.choose("dark" if STATES.index(request.param) % 2 else "light")
    window = gallery.window_of(page, state)
    window.sidebar.show_ways(back=True, forward=True)
    window.show()
    window.activateWindow()
    for _ in range(3):
        QApplication.processEvents()
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # a change of theme dresses all there is
    appearance.choose("light")


@pytest.fixture(autouse=True)
def in_front(shown):
    """The window has the keys and stands at its beginning, whatever a test before left."""
    for area in shown.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
    for _ in range(20):
        shown.activateWindow()
        QApplication.processEvents()
        if QApplication.activeWindow() is shown:
            return


@pytest.fixture(scope="module")
def looked_at():
    """Looks of controls whose focus was seen already: those that look alike are looked at once."""
    return set()


def test_every_control_has_a_name_and_a_role(shown):
    found = survey.controls(shown)
    assert [told(part) for part in found if not survey.name(part).strip()] == []
    assert [told(part) for part in found if survey.role(part) in survey.WITHOUT_MEANING] == []


def test_a_screen_reader_comes_to_every_control(shown):
    reached = set(survey.spoken_tree(shown))
    assert [told(part) for part in survey.controls(shown) if part not in reached] == []


def test_no_two_controls_are_called_alike(shown):
    called = Counter((survey.name(part), survey.role(part).name, survey.around(part)) for part in survey.stops(shown))
    assert [words for words, count in called.items() if count > 1] == []


def test_states_are_told(shown):
    for part in survey.controls(shown):
        state = QAccessible.queryAccessibleInterface(part).state()
        assert bool(state.disabled) != part.isEnabled(), told(part)
        if isinstance(part, QAbstractButton) and part.isCheckable():
            assert bool(state.checked or state.selected) == part.isChecked(), told(part)


def test_tables_tell_their_cells(shown):
    for table in shown.findChildren(QTableView):
        if survey.seen(table, shown):
            assert survey.silent_cells(table) == [], told(table)


def test_tab_comes_to_everything_once_in_reading_order_and_back(shown):
    first = survey.stops(shown)[0]
    first.setFocus()
    QApplication.processEvents()
    wanted = survey.stops(shown)  # without the button that a chart shows while it has the focus
    places = {part: survey.place(part) for part in wanted}
    went = survey.walk(first)
    reached = set(went)
    assert [told(part) for part in wanted if part not in reached and not survey.roved(part, reached)] == []
    assert survey.out_of_order(went, places) == []
    back = survey.walk(first, forward=False)
    assert [part for part in [first, *reversed(back[1:])] if part in places] == [
        part for part in went if part in places
    ]


def test_focus_is_seen(shown, looked_at):
    unseen = []
    for part in survey.stops(shown):
        looks = survey.looks(part)
        if looks not in looked_at:
            looked_at.add(looks)
            change = survey.focus_contrast(part)
            if change < SEEN:
                unseen.append((told(part), round(change, 2)))
    assert unseen == []


def test_nothing_that_is_pressed_is_too_small(shown):
    small = [
        (told(part), size.width(), size.height())
        for part, size in survey.targets(shown)
        if min(size.width(), size.height()) < TARGET
    ]
    assert small == []
