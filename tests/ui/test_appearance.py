import subprocess
import sys

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QLineEdit, QTableView

from peaksdesk import resources
from peaksdesk.ui import appearance as look
from peaksdesk.ui.theme import DARK, LIGHT, TYPE
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.text import label


def test_a_choice_changes_palette_and_tells(appearance, qapp, qtbot):
    with qtbot.waitSignal(appearance.changed) as told:
        appearance.choose("dark")
    assert told.args == [DARK]
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.background
    assert look.colour("ink").name().upper() == DARK.ink
    appearance.choose("light")
    assert qapp.palette().color(QPalette.ColorRole.Text).name().upper() == LIGHT.ink


def test_an_unknown_choice_is_refused(appearance):
    with pytest.raises(ValueError, match="sepia"):
        appearance.choose("sepia")


@pytest.mark.parametrize("style", TYPE)
def test_every_style_is_inter_with_tabular_figures(style):
    font = look.font(style)
    assert QFontInfo(font).family() == "Inter"
    widths = [QFontMetricsF(font).horizontalAdvance(figure * 20) for figure in "0123456789"]
    assert max(widths) - min(widths) < 0.005 * max(widths)  # Inter's own 4 is one font unit narrower


def test_resources_are_found_by_name():
    assert resources.path("fonts/OFL.txt").is_file()
    with pytest.raises(FileNotFoundError, match="ships no icons/nothing"):
        resources.path("icons/nothing.svg")


def test_another_theme_looks_as_if_it_had_always_been(qtbot, appearance):
    def made():
        card = Card("Card")
        for part in (button("Save", "primary"), label("Words", "strong", "bad"), QLineEdit("typed"), QTableView()):
            card.body.addWidget(part)
        qtbot.addWidget(card)
        card.resize(300, 300)
        card.show()
        return card

    old = made()
    light = old.grab().toImage()
    appearance.choose("dark")
    try:
        assert old.grab().toImage() == made().grab().toImage()
    finally:
        appearance.choose("light")
    assert old.grab().toImage() == light


def test_the_style_is_the_same_on_every_system():
    made = subprocess.run(
        [sys.executable, "-c", _ASKS_STYLE], capture_output=True, text=True, check=True, timeout=60
    ).stdout
    assert made.strip() == "fusion"


_ASKS_STYLE = """
from peaksdesk.ui import app
print(app._application().style().name())
"""
