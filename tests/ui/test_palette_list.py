"""The list of the palette: headings are stepped over, and what it says aloud."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from peaksdesk.ui import appearance
from peaksdesk.ui.palette_entries import Entry, Group, Line
from peaksdesk.ui.palette_list import HEADING, MOST_HEIGHT, EntryList, said
from peaksdesk.ui.theme import ROW_HEIGHT

HEADINGS = {group: group.name.title() for group in Group}


def lines(*titles, group=Group.PAGE):
    return (Line(group), *(Line(group, Entry(f"{group}:{title}", title, group, lambda: None)) for title in titles))


TWO_GROUPS = (*lines("Calendar", "Fitness"), *lines("Import files", group=Group.ACTION))


@pytest.fixture
def shown(qtbot):
    made = EntryList(HEADINGS)
    qtbot.addWidget(made)
    made.resize(640, 300)
    made.show()
    return made


def at(shown):
    return shown.entry.title if shown.entry else None


def test_the_first_entry_is_chosen_and_a_heading_never(shown):
    shown.show_lines(TWO_GROUPS)
    assert at(shown) == "Calendar"
    model = shown.model()
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.index(0, 0).data() == "Page"


def test_steps_leave_headings_out_and_go_round(shown):
    shown.show_lines(TWO_GROUPS)
    seen = []
    for _ in range(4):
        shown.step(1)
        seen.append(at(shown))
    assert seen == ["Fitness", "Import files", "Calendar", "Fitness"]
    shown.step(-2)
    assert at(shown) == "Import files"


def test_long_steps_stop_at_the_ends(shown):
    shown.show_lines(TWO_GROUPS)
    shown.step(8, around=False)
    assert at(shown) == "Import files"
    shown.step(-8, around=False)
    assert at(shown) == "Calendar"


def test_the_chosen_one_stays_chosen_while_it_is_still_there(shown):
    shown.show_lines(TWO_GROUPS)
    shown.step(1)
    shown.show_lines(lines("Activities", "Fitness"), keep=f"{Group.PAGE}:Fitness")
    assert at(shown) == "Fitness"
    shown.show_lines(lines("Activities"), keep=f"{Group.PAGE}:Fitness")
    assert at(shown) == "Activities"


def test_nothing_at_all_has_nothing_to_choose(shown):
    shown.show_lines(())
    shown.step(1)
    assert shown.entry is None


def test_it_is_as_high_as_its_lines_up_to_a_limit(shown):
    shown.show_lines(lines("Calendar", "Fitness"))
    assert shown.height() == HEADING + 2 * ROW_HEIGHT
    shown.show_lines(lines(*map(str, range(90))))
    assert shown.height() == MOST_HEIGHT


def test_a_screen_reader_hears_title_detail_keys_and_group():
    entry = Entry("page:fitness", "Fitness", Group.PAGE, lambda: None, detail="CTL 62", keys="Ctrl+2")
    assert said(entry, "Pages") == "Fitness, CTL 62, Ctrl+2, Pages"
    assert said(Entry("a", "Fitness", Group.PAGE, lambda: None), "") == "Fitness"


def test_typed_letters_are_marked_behind_an_emoji_and_from_the_right(shown, qapp):
    title = "🚴 Ride to שלום"
    entry = Entry("a", title, Group.ACTIVITY, lambda: None, initials="MK", detail="21 Nov · 40 km", keys="Ctrl+K")
    shown.show_lines((Line(Group.ACTIVITY), Line(Group.ACTIVITY, entry, (2, 3, 4, 5))))
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        shown.setLayoutDirection(direction)
        image = shown.grab().toImage()
        seen = {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(HEADING, image.height())}
        assert appearance.colour("accent").name() in seen
