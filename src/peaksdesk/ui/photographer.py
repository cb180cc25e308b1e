"""Pictures of the running window: every page, light and dark, and then the window closes."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from peaksdesk.ui.appearance import current
from peaksdesk.ui.window import Window

_SETTLE_S = 0.15
"""How long a page must have been without work before its picture is taken."""
_LONGEST_S = 30.0


class Photographer:
    """Opens pages and writes `PAGE-THEME.png` of each.

    Args:
        pages: (page id, argument for it), in order.
    """

    def __init__(self, pages: Sequence[tuple[str, object]], folder: Path) -> None:
        self.written: list[Path] = []
        self._pages = pages
        self._folder = folder
        self._tour: asyncio.Task[None] | None = None

    def start(self, window: Window) -> None:
        """Begin, on the running event loop; the window closes when all pictures are taken."""
        self._tour = asyncio.get_running_loop().create_task(self._go(window), name="photographer")

    async def _go(self, window: Window) -> None:
        try:
            for theme in ("light", "dark"):
                current().choose(theme)
                for page, argument in self._pages:
                    window.open(page, argument)
                    await self._settled(window)
                    path = self._folder / f"{page}-{theme}.png"
                    if window.grab().save(str(path)):
                        self.written.append(path)
        finally:
            window.close()

    async def _settled(self, window: Window) -> None:
        waited = calm = 0.0
        while calm < _SETTLE_S and waited < _LONGEST_S:
            await asyncio.sleep(0.03)
            waited += 0.03
            calm = 0.0 if window.busy() else calm + 0.03
