"""No word is cut, none lies on another, none is left in English: every page, state and size, in German and mirrored.

Measured from the ink that reaches the screen (`ui.recording`), by the rules of `ui.measuring`.
"""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from peaksdesk.ui import gallery
from peaksdesk.ui.charts.chart import Chart
from peaksdesk.ui.pages import specs
from peaksdesk.ui.widgets.elided import ElidedLabel
from ui.measuring import faults
from ui.untranslated import english_on
from ui.worlds import opened, settle, world  # noqa: F401 - a fixture

SIZES = ((1024, 700), (1440, 900))
MORE = ((1920, 1080), (3840, 2160))
"""Only the full state: more room takes no word its own."""
WIDE_BY_CHOICE = {("activities", "columns"): "scrolls sideways"}
"""A table with every column there is may be wider than the screen."""
NAMES = ("Activity", "Data folder: ")
"""A folder of Garmin's, and a report for those who mend PeaksDesk: the same in every language."""


@cache
def examples():
    found = {}
    for page, name, state in gallery.states():
        found.setdefault(page, []).append((name, state))
    return found


def walk(window, page, shown):
    """Show states at every size, and return what is wrong and what is English."""
    wrong, english = [], set()
    for name, state in shown:
        window.built(page).widget.show_state(state)
        for size in (*SIZES, *(MORE if name == "full" else ())):
            window.resize(*size)
            settle()
            excuse = WIDE_BY_CHOICE.get((page, name), "nothing")
            wrong += [f"{name} at {size[0]}: {fault}" for fault in faults(window) if excuse not in fault]
            if size == SIZES[-1]:
                english |= {text for text in english_on(window) if not text.startswith(NAMES)}
    return wrong, english


@pytest.mark.parametrize("page", [spec.id for spec in specs()])
def test_every_word_has_its_room_and_its_language(world, page):  # noqa: F811 - the fixture
    shown = [pair for pair in examples()[page] if world != "mirrored" or pair[0] in {"full", "error"}]
    with opened(gallery.window_of(page, shown[0][1])) as window:
        wrong, english = walk(window, page, shown)
    assert wrong == []
    assert world != "de" or english == set()


@pytest.mark.parametrize("scale", ["2"])
def test_scaled_pages_keep_every_word_and_their_icons_sharp(scale):
    code = "from ui.scaled import main; main()"
    paths = os.pathsep.join((str(Path(__file__).parents[1]), *sys.path))
    given = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paths}
    done = subprocess.run([sys.executable, "-c", code], env=given, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (0, f"{len(specs())} pages at {scale}\n"), done.stdout + done.stderr


class Careless(Chart):
    """Labels that run into each other and over its edge."""

    def paint_chart(self, painter):
        painter.drawText(4, 20, "one label")
        painter.drawText(30, 22, "another label")
        painter.drawText(self.width() - 20, 60, "over the edge")

    def paint_overlay(self, painter):
        """Nothing moves."""

    def summary(self):
        return "Careless"

    def table(self):
        raise NotImplementedError


def shown(qtbot, *parts, size=(300, 200)):
    window = QWidget()
    layout = QVBoxLayout(window)
    for part in parts:
        layout.addWidget(part)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    settle()
    return window


def test_the_measure_finds_words_that_are_cut(qtbot):
    label = QLabel("A sentence much longer than its room")
    label.setFixedWidth(60)
    button = QPushButton("Press for everything")
    button.setFixedSize(50, 28)
    low = QLabel("Low")
    low.setFixedHeight(5)
    told = faults(shown(qtbot, label, button, low))
    assert [fault.split(":")[0].split(" by")[0] for fault in told] == ["cut", "cut", "cut"]


def test_the_measure_finds_words_on_each_other_and_parts_outside(qtbot):
    frame = QFrame()
    for x, text in ((10, "first words"), (30, "second words")):
        label = QLabel(text, frame)
        label.setGeometry(x, 10, 120, 20)
    QLabel("away", frame).setGeometry(500, 10, 40, 20)
    told = faults(shown(qtbot, frame))
    assert any("'first words'" in fault and "lie on each other" in fault for fault in told)
    assert any("lies outside QFrame" in fault for fault in told)


def test_the_measure_reads_what_a_chart_paints(qtbot):
    told = faults(shown(qtbot, Careless()))
    assert any("'one label'" in fault and "'another label'" in fault for fault in told)
    assert any(fault.startswith("cut by") and "over the edge" in fault for fault in told)


def test_the_measure_wants_the_whole_text_of_what_is_shortened(qtbot):
    label = ElidedLabel("A sentence much longer than its room, told in a tip")
    window = shown(qtbot, label, size=(120, 60))
    assert faults(window) == []
    label.setToolTip("")
    (fault,) = faults(window)
    assert fault.startswith("shortened without a tip")


def test_english_is_found_on_a_german_window(qtbot):
    english = ("Every change is kept at once; Ctrl+Z takes it back", "Z1 Active recovery", "96 activities")
    said = (*english, "Fitness", "83", "Gespeichert")
    found = english_on(shown(qtbot, *(QLabel(text) for text in said)))
    assert found == sorted(english)


def test_mirrored_the_sidebar_stands_at_the_right(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        page, (_, state) = "settings", examples()["settings"][0]
        with opened(gallery.window_of(page, state)) as window:
            assert window.sidebar.geometry().right() == window.width() - 1
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
