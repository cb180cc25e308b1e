"""The real window on several screens: it comes back to its own, or whole onto one that is still there."""

import json
import os
import subprocess
import sys

import pytest

LAPTOP = {"name": "laptop", "x": 0, "y": 0, "width": 1440, "height": 900, "logicalDpi": 96, "dpr": 1}
BESIDE = {"name": "beside", "x": 1440, "y": 0, "width": 2560, "height": 1440, "logicalDpi": 96, "dpr": 1}
LEFT = {"name": "left", "x": -1920, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}
SMALL = {"name": "small", "x": 0, "y": 0, "width": 1280, "height": 720, "logicalDpi": 96, "dpr": 1}

LIFE = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from peaksdesk.ui.appearance import Appearance
from peaksdesk.ui.pages import specs
from peaksdesk.ui.preferences import Preferences
from peaksdesk.ui.window import Window

folder, place, maximised = Path(sys.argv[1]), json.loads(sys.argv[2]), sys.argv[3] == "maximised"
app = QApplication([])
appearance = Appearance(app, "light")
window = Window(specs(), preferences=Preferences(folder))
window.come_back()
window.show()
app.processEvents()
if place:
    window.setGeometry(QRect(*place))
if maximised:
    window.showMaximized()
app.processEvents()
found = window.geometry()
frame = 4  # off-screen windows have edges of two pixels, which are added at the top left
inner = found.adjusted(frame, frame, -frame, -frame)
whole = any(screen.geometry().contains(inner) for screen in app.screens())
print(json.dumps([window.screen().name(), list(found.getRect()), whole, window.isMaximized()]))
window.close()
"""


def near(rect, wanted):
    """Tell whether a rectangle is the wanted one but for the window's edges."""
    return all(abs(one - other) <= 4 for one, other in zip(rect, wanted, strict=True))


@pytest.fixture
def live(tmp_path):
    """One life of the window on given screens: name of its screen, its rectangle, whether it is whole, maximised."""

    def run(*screens, place=(), maximised=""):
        config = tmp_path / "screens.json"
        config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-c", LIFE, str(tmp_path), json.dumps(place), maximised],
            env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


def test_it_comes_back_to_the_second_screen_and_to_the_first_when_that_is_gone(live):
    place = [1700, 200, 1400, 860]
    assert live(LAPTOP, BESIDE, place=place) == ["beside", place, True, False]
    screen, rect, whole, _ = live(LAPTOP, BESIDE)
    assert (screen, whole) == ("beside", True)
    assert near(rect, place)
    screen, rect, whole, _ = live(LAPTOP)
    assert (screen, rect[2:], whole) == ("laptop", [1400, 860], True)
    # It was last seen there, and stays there when the second one is back.
    screen, again, whole, _ = live(LAPTOP, BESIDE)
    assert (screen, whole) == ("laptop", True)
    assert near(again, rect)


def test_a_screen_to_the_left_is_a_screen_too(live):
    place = [-1800, 40, 1200, 800]
    live(LAPTOP, LEFT, place=place)
    screen, rect, whole, _ = live(LAPTOP, LEFT)
    assert (screen, whole) == ("left", True)
    assert near(rect, place)
    assert live(LAPTOP)[2]


def test_what_was_larger_than_the_screen_that_is_left_is_made_to_fit(live):
    live(LAPTOP, BESIDE, place=[1500, 20, 2400, 1300])
    screen, rect, whole, _ = live(SMALL)
    assert (screen, whole) == ("small", True)
    assert near(rect, [0, 0, 1280, 720])


def test_maximised_it_comes_back_maximised_where_there_is_a_screen(live):
    live(LAPTOP, BESIDE, place=[1700, 200, 1400, 860], maximised="maximised")
    screen, _, _, maximised = live(LAPTOP, BESIDE)
    assert (screen, maximised) == ("beside", True)
    screen, rect, whole, maximised = live(LAPTOP)
    assert (screen, whole, maximised) == ("laptop", True, True)
    assert near(rect, [0, 0, 1440, 900])
