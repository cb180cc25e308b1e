"""The window as a person meets it: what is on it, and what can be done to it."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QTableView, QWidget

from peaksdesk import desktop
from peaksdesk.settings import Settings
from peaksdesk.ui import appearance
from peaksdesk.ui.pages import specs
from peaksdesk.ui.session import Session
from peaksdesk.ui.sidebar import NavEntry
from peaksdesk.ui.widgets.pill import Pill
from peaksdesk.ui.window import Window

LONGEST_S = 20.0
_BLANK_SHARE = 0.003


class Desk:
    """One life of the window, from its first paint to its last commit, on services in a data folder."""

    def __init__(self, data_dir: Path, qtbot, first_page: str = "") -> None:
        data_dir.mkdir(parents=True, exist_ok=True)
        self.settings = Settings(data_dir=data_dir)
        self.qtbot = qtbot
        self.window = Window(specs(), first_page)
        life = desktop._Life(self.settings)
        self.ready = False
        self._session = Session(self.window, life.open, life.close, self._on_ready, life.mend)
        self._life: asyncio.Task | None = None

    async def start(self, *, ready: bool = True) -> None:
        """Show the window, and wait until its first page is there (or with `ready` False, until it says why not)."""
        self.window.show()
        self.window.activateWindow()
        self._life = asyncio.get_running_loop().create_task(self._session.live(), name="life")
        await self.until(lambda: self.ready if ready else "Your data could not be opened" in self.said)
        await self.calm()

    async def close(self) -> None:
        """Close the window, and wait until all is kept."""
        self.window.close()
        if self._life is not None:
            await asyncio.wait_for(self._life, LONGEST_S)
        self.window.deleteLater()

    @property
    def services(self):
        return self.window._services

    # What is there

    @property
    def page(self) -> QWidget:
        """The page that is open."""
        built = self.window.built(self.window.page)
        assert built is not None
        return built.widget

    @property
    def said(self) -> str:
        """Every word on the window, notices and sidebar included."""
        parts = self.window.findChildren(QLabel) + self.window.findChildren(QPushButton)
        words = [part.text() for part in parts if part.isVisible() and part.text()]
        return " | ".join(
            words + [pill.accessibleName() for pill in self.window.findChildren(Pill) if pill.isVisible()]
        )

    @property
    def table(self) -> QTableView:
        """The table on the page."""
        return next(table for table in self.page.findChildren(QTableView) if table.isVisible())

    def column(self, index: int) -> list[str]:
        """Return the table's cells in a column."""
        model = self.table.model()
        return [model.index(row, index).data() for row in range(model.rowCount())]

    def part(self, name: str) -> QWidget:
        """Return a visible part of the page by its object name, such as a chart's."""
        return next(part for part in self.page.findChildren(QWidget, name) if part.isVisible())

    # What a person does

    def drop(self, *paths: Path) -> None:
        """Let files fall on the middle of the window, as the desktop would."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        handle = self.window.windowHandle()
        at = self.window.rect().center()
        left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
        entered = QDragEnterEvent(QPoint(at), copy, data, left, none)
        QApplication.sendEvent(handle, entered)
        assert entered.isAccepted()
        QApplication.sendEvent(handle, QDropEvent(QPointF(at), copy, data, left, none))

    def button(self, name: str, within: QWidget | None = None) -> QPushButton:
        """Return a visible button by its text or accessible name."""
        for found in (within or self.window).findChildren(QPushButton):
            if found.isVisible() and name in {found.text(), found.accessibleName()}:
                return found
        raise AssertionError(f"no button {name} in: {self.said}")

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Click a button."""
        self.qtbot.mouseClick(self.button(name, within), Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key on what has the focus."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    async def go(self, page_id: str) -> None:
        """Press a page's entry in the sidebar and wait until the page is there."""
        spec = next(spec for spec in specs() if spec.id == page_id)
        entry = next(e for e in self.window.findChildren(NavEntry) if e.text() == spec.title)
        self.qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
        await self.calm()

    async def bring(self, *paths: Path) -> None:
        """Drop files and wait until the report is whole."""
        self.drop(*paths)
        await self.until(lambda: self.window.page == "imports")
        await self.calm()

    async def open_first(self) -> None:
        """Open the first activity of the table by its keyboard."""
        self.table.setFocus()
        self.key(Qt.Key.Key_Down)
        self.key(Qt.Key.Key_Return)
        await self.until(lambda: self.window.page == "activity")
        await self.calm()

    async def until(self, true: Callable[[], object], longest_s: float = LONGEST_S) -> None:
        """Wait for something to be true, and fail where it never is."""
        end = time.monotonic() + longest_s
        while not true():
            assert time.monotonic() < end, f"waited in vain; on the window: {self.said}"
            await asyncio.sleep(0.01)

    async def calm(self) -> None:
        """Wait until no page has work."""
        await asyncio.sleep(0.03)
        await self.until(lambda: not self.window.busy())
        await asyncio.sleep(0.03)

    async def dialog(self) -> QDialog:
        """Wait for a question and return it."""

        def found() -> list[QDialog]:
            return [part for part in QApplication.topLevelWidgets() if isinstance(part, QDialog) and part.isVisible()]

        await self.until(found)
        return found()[0]

    def _on_ready(self, window: Window) -> None:
        self.ready = True


async def colours(widget: QWidget) -> set[str]:
    """Return the colours that a part is painted in."""
    return set(await _counts(widget))


async def painted_in(widget: QWidget, *tokens: str) -> bool:
    """Tell whether a part shows each token's colour in force, and is more than its background."""
    counts = await _counts(widget)
    drawn = 1.0 - max(counts.values()) / sum(counts.values())
    return drawn > _BLANK_SHARE and all(appearance.colour(token).name() in counts for token in tokens)


async def _counts(widget: QWidget) -> dict[str, int]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    # On a thread: the loop's own time is being watched.
    values, counts = await asyncio.to_thread(np.unique, np.frombuffer(image.constBits(), np.uint32), return_counts=True)
    return {f"#{value & 0xFFFFFF:06x}": count for value, count in zip(values.tolist(), counts.tolist(), strict=True)}
