"""The command palette by key and by mouse: pages, actions, athletes, activities and days."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from e2e.window.conftest import TODAY
from peaksdesk.domain.athlete import Athlete
from peaksdesk.ui.palette import Palette
from peaksdesk.ui.palette_list import EntryList

CTRL = Qt.KeyboardModifier.ControlModifier


def palette(desk):
    return next((part for part in desk.window.findChildren(Palette) if part.isVisible()), None)


def titles(desk):
    """What is listed, without headings."""
    return [line.entry.title for line in palette(desk).findChild(EntryList).lines if line.entry]


def headings(desk):
    rows = palette(desk).findChild(EntryList).model()
    return [rows.index(row, 0).data() for row in range(rows.rowCount()) if not rows.flags(rows.index(row, 0))]


async def ask(desk, typed=""):
    """Open the palette and type."""
    desk.key(Qt.Key.Key_K, CTRL)
    await desk.until(lambda: palette(desk))
    await desk.calm()
    desk.qtbot.keyClicks(QApplication.focusWidget(), typed)
    await desk.calm()


async def test_a_page_by_a_few_letters(desk):
    await ask(desk, "acti")
    assert titles(desk)[0] == "Activities"
    desk.key(Qt.Key.Key_Return)
    await desk.calm()
    assert desk.window.page == "activities"
    assert palette(desk) is None
    await ask(desk)
    assert headings(desk)[0] == "Recent" or titles(desk)[0] != "Activities"


async def test_what_was_used_last_comes_first_while_nothing_is_typed(desk):
    await ask(desk, "settings")
    desk.key(Qt.Key.Key_Return)
    await desk.calm()
    await desk.go("activities")
    await ask(desk)
    assert headings(desk)[0] == "Recent"
    assert titles(desk)[0] == "Settings"


async def test_an_action_of_the_open_page_and_one_of_the_frame(desk):
    await desk.go("settings")
    await ask(desk, "appear")
    assert titles(desk)[0] == "Settings: appearance"
    desk.key(Qt.Key.Key_Escape)
    assert palette(desk) is None
    await ask(desk, "dark th")
    desk.key(Qt.Key.Key_Return)
    await desk.calm()
    assert desk.window.preferences.choices.theme == "dark"


async def test_an_athlete_becomes_the_one_who_is_shown(desk):
    await desk.services.athletes.add(Athlete(0, "Zoë <b>Ångström</b>"))
    await ask(desk, "zoe ang")
    assert titles(desk) == ["Zoë <b>Ångström</b>"]
    desk.key(Qt.Key.Key_Return)
    await desk.calm()
    assert (await desk.services.athletes.current()).name == "Zoë <b>Ångström</b>"


async def test_an_activity_by_its_name_and_by_its_day(desk, week):
    await desk.bring(week)
    rows = await desk.services.activities.between((await desk.services.athletes.current()).id, None, None)
    await desk.services.activities.edit(rows[2].id, title="Seven \u202e<i>lakes</i>\n" + "x" * 200)
    await ask(desk, "seven lak")
    assert titles(desk)[0].startswith("Seven <i>lakes</i> xxx")
    assert len(titles(desk)[0]) <= 300
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.page == "activity")
    await desk.calm()
    day = (TODAY - timedelta(days=2)).date()
    for typed in (day.isoformat(), f"{day:%d %b %Y}"):
        await ask(desk, typed)
        assert headings(desk) == ["Calendar", "Activities"]
        assert len(titles(desk)) == 2
        assert titles(desk)[1].startswith("Seven")
        desk.key(Qt.Key.Key_Escape)
    await ask(desk, "yesterday")
    desk.key(Qt.Key.Key_Return)
    await desk.calm()
    assert desk.window.page == "calendar"


async def test_nothing_found_is_said_once_it_is_known(desk):
    await ask(desk, "qqqqqq")
    assert "Nothing here is called that." in desk.said
    desk.key(Qt.Key.Key_Return)
    assert palette(desk) is not None
    QApplication.focusWidget().clear()
    await desk.calm()
    assert "Nothing here is called that." not in desk.said


async def test_arrows_go_round_over_headings_and_say_where_they_are(desk):
    await ask(desk)
    field, rows = QApplication.focusWidget(), palette(desk).findChild(EntryList)
    entries = [line.entry for line in rows.lines if line.entry]
    assert rows.entry is entries[0]
    desk.key(Qt.Key.Key_Up)
    assert rows.entry is entries[-1]
    desk.key(Qt.Key.Key_Down)
    assert rows.entry is entries[0]
    desk.key(Qt.Key.Key_PageDown)
    assert rows.entry is entries[8]
    assert entries[8].title in field.accessibleDescription()
    assert QApplication.focusWidget() is field


async def test_a_line_is_pressed_and_a_press_beside_closes(desk):
    await ask(desk, "activities")
    rows = palette(desk).findChild(EntryList)
    first = rows.visualRect(rows.model().index(1, 0)).center()
    desk.qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=first)
    await desk.calm()
    assert desk.window.page == "activities"
    await ask(desk)
    desk.qtbot.mouseClick(palette(desk), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert palette(desk) is None


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
async def test_it_opens_and_closes_from_any_field(desk, kind):
    field = kind(desk.window)
    field.show()
    field.setFocus()
    await ask(desk)
    desk.key(Qt.Key.Key_K, CTRL)
    await desk.calm()
    assert palette(desk) is None
    assert QApplication.focusWidget() is field


async def test_a_changed_title_is_found_by_its_new_name(desk, week):
    await desk.bring(week)
    rows = await desk.services.activities.between((await desk.services.athletes.current()).id, None, None)
    await ask(desk, "zebra")
    assert titles(desk) == []
    desk.key(Qt.Key.Key_Escape)
    await desk.services.activities.edit(rows[0].id, title="Zebra crossing")
    await ask(desk, "zebra")
    assert titles(desk) == ["Zebra crossing"]
