import asyncio

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableView, QWidget

from peaksdesk.ui.choosing import Choice, choose
from peaksdesk.ui.pages.activity.choices import sports
from ui.test_dialogs import _open

CHOICES = (Choice("Out", 1, "at 08:10"), Choice("Home", 2, "at 17:30"), Choice("Round the lake", 3))


async def _asked(qtbot, at=0):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    asking = asyncio.create_task(choose(parent, "Merge with", "Both become one.", CHOICES, "Merge", "Cancel", at=at))
    dialog = await _open()
    return asking, dialog, dialog.findChild(QTableView)


async def test_the_first_is_chosen_until_another_is(qtbot):
    asking, dialog, _ = await _asked(qtbot)
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Merge").click()
    assert await asking == 1
    asking, dialog, table = await _asked(qtbot, at=1)
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert await asking == 3


async def test_a_double_click_is_enough(qtbot):
    asking, _, table = await _asked(qtbot)
    spot = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert await asking == 2


async def test_to_refuse_is_none_of_them(qtbot):
    asking, dialog, table = await _asked(qtbot)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert await asking is None


def test_every_sport_can_be_chosen_and_the_vague_ones_come_last(qapp):
    names = [choice.title for choice in sports()]
    assert len(names) == len(set(names)) == 36
    assert names[-3:] == ["Transition", "Other", "Unknown sport"]
    assert names[:-3] == sorted(names[:-3], key=str.casefold)
