"""What a week adds up to, as it is written: the lines of its sports are the whole week, in little room too."""

from peaksdesk.ui import gallery
from peaksdesk.ui.pages.calendar.examples import EXAMPLES
from ui.recording import inks
from ui.worlds import opened


def written(size):
    """Return every piece of text on the month, at a size of the window."""
    with opened(gallery.window_of("calendar", EXAMPLES["full"], size)) as window:
        return [ink.text for ink in inks(window) if ink.text]


def test_sports_without_room_share_a_line_so_that_the_week_adds_up(qapp):
    said = written((1440, 900))
    assert "8:50 h" in said
    assert "5:55 · 185 km" in said
    assert "+2 more · 2:55" in said


def test_with_room_every_sport_has_its_line(qapp):
    said = written((1920, 1400))
    assert {"5:55 · 185 km", "1:30"} <= set(said)
    assert not [text for text in said if "more" in text]
