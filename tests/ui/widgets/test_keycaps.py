"""Keys as they stand on a keyboard."""

import pytest
from PySide6.QtGui import QColor, QPixmap

from peaksdesk.ui import appearance
from peaksdesk.ui.widgets.keycaps import HEIGHT, KeyCaps, caps, caps_width


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("Ctrl+K", ("Ctrl", "K")),
        ("Ctrl+Shift+A", ("Ctrl", "Shift", "A")),
        ("Ctrl+Alt+Down", ("Ctrl", "Alt", "↓")),
        ("Alt+Left", ("Alt", "←")),
        ("Ctrl++", ("Ctrl", "+")),
        ("+", ("+",)),
        ("F2", ("F2",)),
        ("", ()),
    ],
)
def test_each_key_has_its_cap(qapp, keys, shown):
    assert caps(keys) == shown


def test_caps_are_never_narrower_than_high(qapp):
    assert caps_width("K") == HEIGHT
    assert caps_width("") == 0
    assert caps_width("Ctrl+K") > caps_width("Ctrl") + HEIGHT


def test_a_screen_reader_hears_the_keys(qtbot):
    shown = KeyCaps("Up", "Ctrl+K")
    qtbot.addWidget(shown)
    assert shown.accessibleName() == "↑, Ctrl+K"
    assert shown.sizeHint().width() > caps_width("Up") + caps_width("Ctrl+K")


def test_caps_are_painted_in_the_colours_of_the_theme(qtbot):
    shown = KeyCaps("Ctrl+K")
    qtbot.addWidget(shown)
    shown.resize(shown.sizeHint())
    picture = QPixmap(shown.size())
    picture.fill(QColor("red"))
    shown.render(picture)
    image = picture.toImage()
    seen = {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}
    assert appearance.colour("panel").name() in seen
