"""What the roster's cells write: names as plain lines, and signs before their numbers either way one reads."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from peaksdesk.ui import gallery
from peaksdesk.ui.pages.athletes.examples import EXAMPLES
from ui.recording import inks
from ui.worlds import opened

FULL = EXAMPLES["full"]


def written(state):
    """Return every piece of text on the roster."""
    with opened(gallery.window_of("athletes", state)) as window:
        return [ink.text for ink in inks(window) if ink.text]


@pytest.fixture
def mirrored(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_hostile_name_is_one_plain_line(qapp):
    first, *others = FULL.rows
    hostile = replace(first, athlete=replace(first.athlete, name="Mira\n\N{RIGHT-TO-LEFT OVERRIDE}cav\x07Ko"))
    assert "Mira cav Ko" in written(replace(FULL, rows=(hostile, *others)))


def test_signs_stay_before_their_numbers_where_one_reads_from_the_right(mirrored):
    assert "\N{MINUS SIGN}51" in written(FULL)  # else in two pieces, the sign behind the number


def test_nothing_is_added_where_one_reads_from_the_left(qapp):
    assert not [text for text in written(FULL) if "\N{LEFT-TO-RIGHT MARK}" in text]
