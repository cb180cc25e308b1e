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

from peaksdesk.ui import gallery
from peaksdesk.ui.pages import specs
from ui.measuring import faults
from ui.recording import inks
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


def walk(window, page, shown, *, german):
    """Show states at every size, and return what is wrong, and on a German window what is English."""
    wrong, english = [], set()
    for name, state in shown:
        window.built(page).widget.show_state(state)
        for size in (*SIZES, *(MORE if name == "full" else ())):
            window.setUpdatesEnabled(False)  # nobody looks: only what is measured is painted
            window.resize(*size)
            settle()
            window.setUpdatesEnabled(True)
            excuse = WIDE_BY_CHOICE.get((page, name), "nothing")
            wrong += [f"{name} at {size[0]}: {fault}" for fault in faults(window) if excuse not in fault]
            if german and size == SIZES[-1]:
                english |= {text for text in english_on(window) if not text.startswith(NAMES)}
    return wrong, english


@pytest.mark.parametrize("page", [spec.id for spec in specs()])
def test_every_word_has_its_room_and_its_language(world, page):  # noqa: F811 - the fixture
    shown = [pair for pair in examples()[page] if world != "mirrored" or pair[0] in {"full", "error"}]
    with opened(gallery.window_of(page, shown[0][1])) as window:
        wrong, english = walk(window, page, shown, german=world == "de")
    assert wrong == []
    assert english == set()


def test_keys_are_written_as_on_the_keyboard(world):  # noqa: F811 - the fixture
    page, (_, state) = "settings", examples()["settings"][0]
    with opened(gallery.window_of(page, state)) as window:
        said = {ink.text for ink in inks(window)}
    assert ("Strg 1" in said, "Ctrl 1" in said) == (world == "de", world != "de")


@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_scaled_pages_keep_every_word_and_their_icons_sharp(scale):
    code = "from ui.scaled import main; main()"
    paths = os.pathsep.join((str(Path(__file__).parents[1]), *sys.path))
    given = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paths}
    done = subprocess.run([sys.executable, "-c", code], env=given, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (0, f"{len(specs())} pages at {scale}\n"), done.stdout + done.stderr


def test_mirrored_the_sidebar_stands_at_the_right(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        page, (_, state) = "settings", examples()["settings"][0]
        with opened(gallery.window_of(page, state)) as window:
            assert window.sidebar.geometry().right() == window.width() - 1
            entry = window.sidebar._by_id["calendar"]
            icon, title, keys = (ink.rect for ink in inks(window) if ink.widget is entry)
            assert keys.right() < title.left()
            assert 0 < icon.left() - title.right() < 16
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
