import asyncio
import logging
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from peaksdesk.services.events import FolderImported
from peaksdesk.services.store_errors import DatabaseDamaged
from peaksdesk.ui.session import Session, arrived
from peaksdesk.ui.window import Window
from ui.fakes import FakeServices
from ui.test_window import Pages


@pytest.fixture
def window(qtbot):
    pages = Pages()
    made = Window(pages.specs)
    made.pages = pages
    qtbot.addWidget(made)
    made.show()
    return made


class Doors:
    def __init__(self, *errors):
        self.errors = list(errors)
        self.calls = []

    async def open(self):
        self.calls.append("open")
        await asyncio.sleep(0)
        if self.errors:
            raise self.errors.pop(0)
        return FakeServices(notices=("Opened read-only.",))

    async def close(self):
        self.calls.append("close")

    async def mend(self):
        self.calls.append("mend")
        return "The backup of Friday was restored."


async def _ended(life, window):
    window.close()
    await asyncio.wait_for(life, 5)


async def test_opens_tells_and_closes_in_order(window):
    doors, ready = Doors(), []
    life = asyncio.create_task(Session(window, doors.open, doors.close, ready.append).live())
    await asyncio.sleep(0.05)
    assert ready == [window]
    assert window.pages.opened == [("one", None)]
    assert window.notices.texts() == ("Opened read-only.",)
    assert "Mira Kovac" in [part.text() for part in window.findChildren(QLabel)]
    await _ended(life, window)
    assert doors.calls == ["open", "close"]


async def test_a_damaged_database_fills_the_page_and_can_be_mended(window, caplog):
    doors = Doors(DatabaseDamaged("The database is damaged; the backup of Friday is whole."))
    session = Session(window, doors.open, doors.close, None, lambda error: ("Restore backup", doors.mend))
    with caplog.at_level(logging.CRITICAL):
        life = asyncio.create_task(session.live())
        await asyncio.sleep(0.05)
    press = next(b for b in window.findChildren(QPushButton) if b.text() == "Restore backup")
    assert press.isVisible()
    press.click()
    await asyncio.sleep(0.05)
    assert doors.calls == ["open", "mend", "open"]
    assert window.notices.texts()[-1] == "The backup of Friday was restored."
    assert window.pages.opened == [("one", None)]
    await _ended(life, window)


async def test_what_a_watched_folder_brought_is_said_with_a_way_to_it(window):
    doors = Doors()
    life = asyncio.create_task(Session(window, doors.open, doors.close).live())
    await asyncio.sleep(0.05)
    window._services.events.publish(FolderImported(1, Path("/media/Garmin"), 9, 3, 1, 0))
    await asyncio.sleep(0.05)
    assert window.notices.texts()[-1] == "3 new activities from Garmin"
    window._services.events.publish(FolderImported(1, Path("/media/Garmin"), 10, 0, 0, 0))
    await asyncio.sleep(0.05)
    assert len(window.notices.texts()) == 2  # nothing new is not worth a word
    await _ended(life, window)


@pytest.mark.parametrize(
    ("counts", "sentence", "tone"),
    [
        ((1, 0, 0), "1 new activity from Garmin", "good"),
        ((0, 1, 0), "Garmin added to 1 activity", "good"),
        ((0, 2, 1), "Garmin added to 2 activities", "good"),
        ((0, 0, 1), "A file from Garmin could not be imported", "watch"),
        ((0, 0, 4), "4 files from Garmin could not be imported", "watch"),
        ((0, 0, 0), "", ""),
    ],
)
def test_arrivals_in_words(counts, sentence, tone, qapp):
    assert arrived(FolderImported(1, Path("/media/Garmin"), 9, *counts)) == (sentence, tone)


async def test_without_a_way_out_it_can_be_tried_again(window, caplog):
    doors = Doors(OSError("No room."), OSError("Still no room."))
    with caplog.at_level(logging.CRITICAL):
        life = asyncio.create_task(Session(window, doors.open, doors.close).live())
        await asyncio.sleep(0.05)
        next(b for b in window.findChildren(QPushButton) if b.text() == "Try again" and b.isVisible()).click()
        await asyncio.sleep(0.05)
    assert "Still no room." in [part.text() for part in window.findChildren(QLabel) if part.isVisible()]
    await _ended(life, window)
    assert doors.calls == ["open", "open", "close"]
