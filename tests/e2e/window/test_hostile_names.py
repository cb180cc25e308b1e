"""Names that try to be more than text: on every page they are plain text, and they slow nothing down."""

import asyncio
import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTextEdit

from e2e.rides import gpx
from peaksdesk.domain.activity import LONGEST
from peaksdesk.ui.pages import specs
from ui.recording import inks

UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Signs that nobody sees, or that turn the direction of what follows."""
HOLD_FIELDS = ("settings", "welcome")
"""Pages on which a name stands in a field, as it is, so that it can be mended."""

HOSTILE = {
    "html": "<b>bold</b><img src=x onerror=alert(1)><a href='file:///etc/passwd'>here</a>",
    "rtl": "ride \N{RIGHT-TO-LEFT OVERRIDE}fit.exe \N{RIGHT-TO-LEFT ISOLATE} אבג",
    "emoji": "🚴🏽‍♀️👨‍👩‍👧‍👦🇩🇪 " * 40,
    "control": "a\x01b\tc\nd\re\N{ZERO WIDTH SPACE}\N{LINE SEPARATOR}f\x7f",
    "long": "0123456789" * 30,
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_names_are_plain_text_on_every_page(heartbeat, desk, week, name):
    text = HOSTILE[name]
    await desk.bring(week)
    athlete = await desk.services.athletes.current()
    await desk.services.athletes.update(replace(athlete, name=text))
    activity = (await desk.services.activities.between(athlete.id, None, None))[0]
    await desk.services.activities.edit(activity.id, title=text[:300], description=text * 20, gear=text[:120])
    await desk.calm()
    unseen = set()
    for spec in specs():
        desk.window.open(spec.id, activity.id if spec.id == "activity" else None)
        await desk.calm()
        desk.page.grab()
        await asyncio.sleep(0)
        painted = {ink.text for ink in inks(desk.window)}
        if spec.id not in HOLD_FIELDS:
            unseen |= {(spec.id, text) for text in painted if UNSEEN.search(text)}
        assert [text for text in painted if "bold" in text and "<b>" not in text] == [], spec.id
        for label in desk.page.findChildren(QLabel):
            if "<b>" in label.text() and label.textFormat() != Qt.TextFormat.PlainText:
                raise AssertionError(f"{spec.id} shows {label.text()[:60]} as rich text")
        assert not any(
            "<b>bold</b>" not in edit.toPlainText() and "bold" in edit.toPlainText()
            for edit in desk.page.findChildren(QTextEdit)
        ), spec.id
        assert len(desk.window.windowTitle()) < 300
    assert unseen == set()
    found = await desk.services.activities.detail(activity.id)
    assert found.activity.title == text[:300]


async def test_a_title_of_ten_megabytes_is_cut_on_the_way_in(heartbeat, desk, tmp_path):
    (tmp_path / "long.gpx").write_text(gpx(name="x" * 10_000_000), encoding="utf-8")
    await desk.bring(tmp_path / "long.gpx")
    assert "1 imported" in desk.said
    athlete = await desk.services.athletes.current()
    activity = (await desk.services.activities.between(athlete.id, None, None))[0]
    assert activity.title == "x" * LONGEST["title"]
    with pytest.raises(ValueError, match="up to 300 characters"):
        await desk.services.activities.edit(activity.id, title="y" * 10_000_000)
    await desk.go("activities")
    await desk.open_first()
