"""What lies over the pages: palette, switcher, notices, keys, dialogs and panels keep every word too."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from peaksdesk.domain.athlete import Athlete, Threshold, ThresholdKind, Units
from peaksdesk.domain.gear import Gear
from peaksdesk.ui import choosing, dialogs, gallery, typing_dialog
from peaksdesk.ui.notice_centre import NoticeCentre
from peaksdesk.ui.overlay import Overlay
from peaksdesk.ui.pages.activities import questions
from peaksdesk.ui.pages.activities.column_chooser import ColumnChooser
from peaksdesk.ui.pages.activities.columns import columns
from peaksdesk.ui.pages.activities.filter_words import KINDS
from peaksdesk.ui.pages.activities.popover import Popover
from peaksdesk.ui.pages.activities.remembered import Layout
from peaksdesk.ui.pages.athletes.asking import ask_athlete
from peaksdesk.ui.pages.calendar.adding import ask_told
from peaksdesk.ui.pages.library.asking import ask_gear
from peaksdesk.ui.pages.settings.forget_dialog import ask_to_forget
from peaksdesk.ui.pages.settings.threshold_dialog import ask_threshold
from peaksdesk.ui.palette import Offer, Palette
from peaksdesk.ui.palette_entries import Entry, Group
from peaksdesk.ui.shortcut_sheet import show_sheet
from peaksdesk.ui.switcher import Switcher
from ui.measuring import faults
from ui.untranslated import english_on
from ui.worlds import opened, settle, world  # noqa: F401 - a fixture

TODAY = date(2026, 11, 21)
LONG = "Bartholomäus Freiherr von und zu Unterbergenhausen-Lang and his friends from the other side of the lake"
SIZES = ((1024, 700), (1440, 900))


@pytest.fixture
def window(world):  # noqa: F811 - the fixture
    page, _, state = next(one for one in gallery.states() if one[:2] == ("activities", "full"))
    with opened(gallery.window_of(page, state)) as made:
        yield made


def wrong_at_every_size(window, find):
    wrong = []
    for size in SIZES:
        window.resize(*size)
        settle()
        wrong += [f"at {size[0]}: {fault}" for fault in faults(window, find())]
    return wrong


def overlay(window):
    return next(over for over in window.findChildren(Overlay) if over.isVisible()).card


def entries():
    titles = {Group.PAGE: "Calendar", Group.ACTION: LONG, Group.ATHLETE: LONG, Group.ACTIVITY: LONG}
    return [
        Entry(f"{group}{n}", f"{title} {n}", group, lambda: None, "activities", detail=LONG, keys="Ctrl+Shift+A")
        for group, title in titles.items()
        for n in range(3)
    ]


async def nothing(typed):
    return ()


def open_palette(window):
    Palette(window, Offer(entries, (), nothing, lambda name, coro: coro.close(), lambda entry: None)).start()


def open_switcher(window):
    people = [Athlete(1, "Mira Kovac"), Athlete(2, LONG, time_zone="Europe/Vienna"), Athlete(3, "Ana", invented=True)]
    Switcher(window, people, 2, lambda _: None, lambda: None).start()


def open_notices(window):
    for tone in ("", "good", "watch", "bad"):
        window.notices(LONG, tone=tone)
    NoticeCentre(window, window.notices.read()).start()


@pytest.mark.parametrize("start", [open_palette, open_switcher, open_notices, show_sheet])
def test_what_lies_over_the_window_keeps_every_word(window, start):
    start(window)
    assert wrong_at_every_size(window, lambda: overlay(window)) == []


def test_the_notices_in_the_corner_keep_every_word(window):
    window.notices(LONG, tone="bad")
    window.notices("Saved", tone="good", action="Undo", on_action=lambda: None)
    assert wrong_at_every_size(window, lambda: window.notices) == []


def test_the_sidebar_keeps_every_word(window):
    window.show_status("import", LONG, lambda: None)
    window.sidebar.show_athlete(LONG, LONG)
    window.sidebar.show_unread(12)
    assert wrong_at_every_size(window, lambda: window.sidebar) == []


def test_the_panels_of_the_list_keep_every_word(window):
    view = window.built("activities").widget
    for kind in KINDS:
        view.bar.open_kind(kind)
        settle()
        panel = next(panel for panel in window.findChildren(Popover) if panel.isVisible())
        assert faults(panel) == [], kind
        panel.close()
        settle()
    locale = window.locale()
    chooser = ColumnChooser(view, Layout(), columns(Units.METRIC, locale))
    chooser.open_under(view.bar.columns)
    settle()
    assert faults(chooser) == []
    chooser.close()


def asked(parent):
    """Return every question that a dialog asks."""
    gear = Gear(LONG[:60], limit_m=700_000.0, note=LONG)
    held = Threshold(ThresholdKind.FTP, 287.0, TODAY)
    choices = tuple(choosing.Choice(LONG, n, LONG) for n in range(9))
    return {
        "question": dialogs.ask(parent, f"{LONG}?", f"{LONG}. {LONG}.", "Delete", "Keep", danger=True),
        "line": typing_dialog.ask_line(parent, "Mark a lap", LONG, "Save", "Cancel"),
        "choice": choosing.choose(parent, "Merge with", LONG, choices, "Merge", "Cancel"),
        "gear": ask_gear(parent, "Add gear", gear, Units.METRIC),
        "part": ask_gear(parent, "Add part", replace(gear, part_of="Canyon", since=TODAY), Units.IMPERIAL),
        "athlete": ask_athlete(parent, LONG, "", new=True),
        "forget": ask_to_forget(parent, LONG, 12_345),
        "threshold": ask_threshold(parent, ThresholdKind.FTP, held, first=True, today=TODAY, units=Units.METRIC),
        "pace": ask_threshold(
            parent, ThresholdKind.THRESHOLD_PACE, None, first=False, today=TODAY, units=Units.IMPERIAL
        ),
        "by hand": ask_told(parent, TODAY, TODAY, Units.METRIC),
        "changes": questions.ask_changes(parent, 1, LONG, (LONG, "Canyon")),
        "changes of many": questions.ask_changes(parent, 128, "", ("Canyon",)),
        "export": questions.ask_export(parent, 128),
        "name": questions.ask_name(parent, "Save this filter", LONG),
        "skipped": questions.show_skipped(parent, ((LONG, LONG), ("Ride", "It has no track."))),
    }


async def opened_over(parent):
    """Wait for the dialog that was asked for, whatever else is open."""
    for _ in range(200):
        await asyncio.sleep(0.01)
        for dialog in parent.findChildren(QDialog):
            if dialog.isVisible():
                return dialog
    raise AssertionError("no dialog opened")


async def test_every_dialog_keeps_every_word(qtbot, world):  # noqa: F811 - the fixture
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    wrong, english = [], []
    for name, asking in asked(parent).items():
        task = asyncio.create_task(asking)
        dialog = await opened_over(parent)
        wrong += [f"{name}: {fault}" for fault in faults(dialog)]
        english += [f"{name}: {text}" for text in english_on(dialog)] if world == "de" else []
        dialog.reject()
        await asyncio.wait_for(task, 5)
    assert wrong == []
    assert [text for text in english if text.split(": ", 1)[1] not in GIVEN] == []


GIVEN = {"Delete", "Keep", "Mark a lap", "Save", "Cancel", "Merge with", "Merge", "Add gear", "Add part"} | {
    "Save this filter",
    "Ride",
    "It has no track.",
}
"""English that the test itself gives."""
