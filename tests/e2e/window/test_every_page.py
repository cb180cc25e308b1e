"""What holds on every page alike: files may fall on it; empty, it says what would be here and the one thing to do."""

import pytest
from PySide6.QtWidgets import QPushButton

from e2e.rides import write_ride
from e2e.window.conftest import TODAY
from peaksdesk.ui.pages import specs
from peaksdesk.ui.widgets.message import Message

FULL_WITHOUT_TRAINING = {"welcome", "integrations", "settings"}
"""Pages that are never empty: first steps, a card for each provider, and choices."""


def visible(page, kind):
    return [part for part in page.findChildren(kind) if part.isVisible()]


async def test_files_may_fall_on_every_page(desk, tmp_path):
    for n, spec in enumerate(specs()):
        file = write_ride(tmp_path / "rides" / f"{n}.fit", TODAY.replace(year=TODAY.year - 1, hour=n), 120)
        desk.window.open(spec.id)
        await desk.calm()
        await desk.bring(file)
        assert file.name in desk.said, f"dropped on {spec.id}"
        athlete = await desk.services.athletes.current()
        assert len(await desk.services.activities.between(athlete.id, None, None)) == n + 1, f"dropped on {spec.id}"


@pytest.mark.parametrize("language", ["en", "de"])
async def test_an_empty_page_says_what_would_be_here_and_the_one_thing_to_do(desk, language):
    desk.window.preferences.change(language=language)
    for spec in specs():
        if spec.id in FULL_WITHOUT_TRAINING:
            continue
        desk.window.open(spec.id)
        await desk.calm()
        primary = [part for part in visible(desk.page, QPushButton) if part.property("kind") == "primary"]
        assert len(primary) == 1, f"{spec.id}: {[part.text() for part in primary]}"
        if spec.id == "imports":  # its field to drop files on says so itself
            continue
        messages = visible(desk.page, Message)
        assert len(messages) == 1, f"{spec.id} has {len(messages)} messages: {desk.said}"
        assert messages[0].accessibleName(), spec.id
        assert messages[0].accessibleDescription(), spec.id
        assert primary[0] in messages[0].findChildren(QPushButton), spec.id
    desk.window.preferences.change(language="en")
    await desk.calm()
