"""No word is cut, none lies on another, on any page in any state at any size, in both languages and mirrored.

Measured from the ink that reaches the screen (`ui.recording`), by the rules of `ui.measuring`.
"""

from functools import lru_cache

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from peaksdesk.ui import gallery, translation
from peaksdesk.ui.pages import specs
from ui.measuring import faults

SIZES = ((1024, 700), (1440, 900))
MORE = ((1920, 1080), (3840, 2160))
"""Only the full state: more room takes no word its own."""
WORLDS = ("en", "de", "mirrored")
WIDE_BY_CHOICE = {("activities", "columns"): "scrolls sideways"}
"""A table with every column there is may be wider than the screen."""


@pytest.fixture(scope="module", params=WORLDS)
def world(request, qapp):
    """A language and a direction of reading."""
    before = QLocale()
    if request.param == "de":
        QLocale.setDefault(QLocale("de_DE"))
        translation.choose("de")
    if request.param == "mirrored":
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield request.param
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    translation.choose("en")
    QLocale.setDefault(before)
    qapp.processEvents()


def settle():
    for _ in range(3):
        QApplication.processEvents()


@lru_cache(maxsize=1)
def examples():
    found = {}
    for page, name, state in gallery.states():
        found.setdefault(page, []).append((name, state))
    return found


@pytest.mark.parametrize("page", [spec.id for spec in specs()])
def test_every_word_has_its_room(qtbot, world, page):
    shown = [pair for pair in examples()[page] if world != "mirrored" or pair[0] in {"full", "error"}]
    window = gallery.window_of(page, shown[0][1])
    qtbot.addWidget(window)
    window.show()
    wrong = []
    for name, state in shown:
        window.built(page).widget.show_state(state)
        for size in (*SIZES, *(MORE if name == "full" else ())):
            window.resize(*size)
            settle()
            excuse = WIDE_BY_CHOICE.get((page, name), "nothing")
            wrong += [f"{name} at {size[0]}: {fault}" for fault in faults(window) if excuse not in fault]
    window.close()
    assert wrong == []
