"""What a person does on the Settings page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget

from e2e.window.desk import Desk
from peaksdesk.ui.widgets.entry import Entry


async def section(desk: Desk, title: str) -> None:
    """Open a section of the page by its line in the list."""
    if desk.window.page != "settings":
        await desk.go("settings")
    found = desk.page.findChild(QListWidget)
    (item,) = found.findItems(title, Qt.MatchFlag.MatchExactly)
    desk.qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=found.visualItemRect(item).center())
    await desk.calm()


def field(desk: Desk, name: str) -> QLineEdit:
    """Return a visible field by its accessible name."""
    return next(part for part in desk.page.findChildren(Entry) if part.isVisible() and part.accessibleName() == name)


async def enter(desk: Desk, name: str, text: str) -> None:
    """Type into a field and press Enter."""
    into = field(desk, name)
    into.setFocus()
    into.selectAll()
    desk.qtbot.keyClick(into, Qt.Key.Key_Backspace)
    into.insert(text)  # keyClicks knows no letters but Latin ones
    desk.qtbot.keyClick(into, Qt.Key.Key_Return)
    await desk.calm()
