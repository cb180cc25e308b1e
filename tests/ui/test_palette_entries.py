"""What the palette offers for what is typed, and in which order."""

import pytest

from peaksdesk.ui.palette_entries import Entry, Group, Line, lines_for


def entry(group, title, key=""):
    return Entry(key or f"{group.name}:{title}", title, group, lambda: None)


FITNESS, CALENDAR, IMPORT = (entry(Group.PAGE, title) for title in ("Fitness", "Calendar", "Import"))
EXPORT, IMPORT_FILES = entry(Group.HERE, "Export the selection"), entry(Group.ACTION, "Import files")
MIRA = entry(Group.ATHLETE, "Mira Kovač")
DAY, RIDE = entry(Group.DAY, "Show 21 Nov 2026"), entry(Group.ACTIVITY, "Imperial ride")
ALL = (EXPORT, FITNESS, CALENDAR, IMPORT, IMPORT_FILES, MIRA)


def titles(lines):
    return [line.entry.title if line.entry else f"# {line.group.name}" for line in lines]


def test_before_anything_is_typed_stand_recent_ones_then_the_page_pages_and_actions():
    lines = lines_for("  ", ALL, (), ("PAGE:Import", "gone", "HERE:Export the selection", "PAGE:Import"))
    assert titles(lines) == [
        "# RECENT",
        "Import",
        "Export the selection",
        "# PAGE",
        "Fitness",
        "Calendar",
        "# ACTION",
        "Import files",
    ]
    assert lines[1].group is Group.RECENT


def test_people_and_activities_wait_until_somebody_types():
    assert "Mira Kovač" not in titles(lines_for("", ALL, (RIDE,), ()))


def test_at_most_six_recent_ones_stay():
    many = [entry(Group.ACTION, f"Act {number}") for number in range(9)]
    lines = lines_for("", many, (), [one.key for one in many])
    recent = [line for line in lines if line.group is Group.RECENT and line.entry]
    assert len(recent) == 6
    assert len([line for line in lines if line.group is Group.ACTION and line.entry]) == 3


@pytest.mark.parametrize(
    ("typed", "first"),
    [("imp", "Import"), ("mira kov", "Mira Kovač"), ("KOVAC", "Mira Kovač"), ("exp sel", "Export the selection")],
)
def test_the_best_fit_comes_first(typed, first):
    assert titles(lines_for(typed, ALL, (), ()))[1] == first


def test_a_heading_stands_before_each_group_and_nothing_of_other_groups_between():
    lines = lines_for("i", ALL, (), ())
    groups = [line.group for line in lines]
    assert [line.group for line in lines if line.entry is None] == list(dict.fromkeys(groups))
    assert groups == sorted(groups, key=list(dict.fromkeys(groups)).index)


def test_days_and_activities_that_were_found_come_last_with_what_was_typed_marked():
    lines = lines_for("imp", ALL, (RIDE, DAY), ())
    assert titles(lines)[-4:] == ["# DAY", DAY.title, "# ACTIVITY", RIDE.title]
    assert lines[-1].places == (0, 1, 2)
    assert lines[-3].places == ()  # found by its date, not by its letters


def test_no_more_than_six_of_a_group_are_shown():
    many = [entry(Group.ACTION, f"Act {number}") for number in range(9)]
    assert len(lines_for("act", many, (), ())) == 7


def test_nothing_that_fits_is_an_empty_list():
    assert lines_for("zzz", ALL, (), ()) == ()


def test_lines_can_be_compared_so_that_the_list_need_not_blink():
    assert lines_for("imp", ALL, (RIDE,), ()) == lines_for("imp", ALL, (RIDE,), ())
    assert Line(Group.PAGE) != Line(Group.ACTION)
