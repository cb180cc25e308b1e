"""What a person does on the Athletes page."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton

from e2e.window.desk import Desk
from peaksdesk.ui.pages.athletes.pane import AthletePane


def pane(desk: Desk) -> AthletePane:
    """Return the part that shows the chosen athlete."""
    return desk.page.findChild(AthletePane)


def words(desk: Desk) -> str:
    """Return all that the pane says."""
    parts = pane(desk).findChildren(QLabel) + pane(desk).findChildren(QPushButton)
    return " | ".join(part.text() for part in parts if part.isVisible() and part.text())


async def look_at(desk: Desk, name: str) -> None:
    """Click somebody's row."""
    row = desk.column(0).index(name)
    at = desk.table.visualRect(desk.table.model().index(row, 0)).center()
    desk.qtbot.mouseClick(desk.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    await desk.calm()


async def sort_by(desk: Desk, column: int) -> None:
    """Click a heading."""
    head = desk.table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(column) + head.sectionSize(column) // 2, head.height() // 2)
    desk.qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    await desk.calm()


async def answer(desk: Desk, name: str, press: str) -> None:
    """Type a name into the question that is open, and press a button."""
    dialog = await desk.dialog()
    dialog.findChild(QLineEdit).selectAll()
    desk.qtbot.keyClicks(dialog.findChild(QLineEdit), name)
    desk.press(press, dialog)
    await desk.until(lambda: not dialog.isVisible())


async def choose_folder(desk: Desk, folder: Path) -> None:
    """Choose a folder in the question that is open."""
    dialog = await desk.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(folder))
    dialog.done(QFileDialog.DialogCode.Accepted)
    await desk.calm()
