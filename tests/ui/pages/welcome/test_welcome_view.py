import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton

from peaksdesk.domain.athlete import ThresholdKind
from peaksdesk.ui.pages.welcome.examples import EXAMPLES
from peaksdesk.ui.pages.welcome.presenter import Step, _recalled
from peaksdesk.ui.pages.welcome.steps_mark import StepsMark
from peaksdesk.ui.pages.welcome.view import WelcomeView
from peaksdesk.ui.widgets.entry import Entry


@pytest.fixture
def view(qtbot):
    made = WelcomeView()
    qtbot.addWidget(made)
    made.resize(816, 700)
    made.show()
    return made


def said(view):
    words = [part.text() for part in view.findChildren(QLabel) + view.findChildren(QPushButton) if part.isVisible()]
    return " | ".join(words)


def button(view, text):
    return next(b for b in view.findChildren(QPushButton) if b.isVisible() and b.text() == text)


@pytest.mark.parametrize("state", EXAMPLES.values(), ids=EXAMPLES)
def test_every_state_is_drawn(view, state):
    view.show_state(state)
    assert not view.grab().isNull()


def test_enter_in_a_field_keeps_it_and_goes_on(view, qtbot):
    view.show_state(EXAMPLES["empty"])
    heard = []
    view.entered.connect(lambda name, text: heard.append((name, text)))
    view.onward_pressed.connect(lambda: heard.append("onward"))
    name = next(part for part in view.findChildren(Entry) if part.accessibleName() == "Name")
    qtbot.keyClicks(name, "Mira")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert heard == [("name", "Mira"), "onward"]


def test_what_is_not_known_is_said_for_each_kind(view):
    view.show_state(EXAMPLES["thresholds"])
    heard = []
    view.not_known.connect(lambda kind, unknown: heard.append((kind, unknown)))
    boxes = {box.accessibleName(): box for box in view.findChildren(QCheckBox) if box.isVisible()}
    assert boxes["I don't know: LTHR"].isChecked()
    boxes["I don't know: FTP"].click()
    boxes["I don't know: LTHR"].click()
    assert heard == [(ThresholdKind.FTP, True), (ThresholdKind.LTHR, False)]


def test_the_mark_says_how_far_it_is(view):
    view.show_state(EXAMPLES["units"])
    assert view.findChild(StepsMark).accessibleName() == "Step 3 of 4: Units"


def test_the_sample_can_be_stopped_and_nothing_else_pressed_meanwhile(view):
    view.show_state(EXAMPLES["sample"])
    QApplication.processEvents()
    assert "312 of 871 sessions" in said(view)
    assert button(view, "Cancel").isEnabled()
    for text in ("Choose files…", "Start without", "Skip all", "Back"):
        assert not button(view, text).isEnabled()


@pytest.mark.parametrize("found", [None, 7, "x", [], {}, {"step": 9, "unknown": 3}, {"step": "two", "unknown": [1]}])
def test_what_somebody_spoilt_in_the_file_counts_as_the_beginning(found):
    assert _recalled(found) == (Step.WHO, frozenset())


def test_the_step_and_what_is_not_known_are_recalled():
    assert _recalled({"step": 2, "unknown": ["ftp_w", "?"]}) == (Step.UNITS, frozenset({ThresholdKind.FTP}))
