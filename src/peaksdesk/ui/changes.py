"""What the person changed, so that every change can be taken back and made again."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

Act = Callable[[], Awaitable[object]]

MOST = 200
"""Older changes than this many cannot be taken back any more."""


@dataclass(frozen=True)
class _Change:
    text: str
    undo: Act
    redo: Act


class Changes:
    """Two stacks: what can be undone, what can be done again. One step at a time."""

    def __init__(self) -> None:
        """Start with nothing to undo."""
        self._done: list[_Change] = []
        self._undone: list[_Change] = []
        self._busy: asyncio.Lock | None = None

    @property
    def to_undo(self) -> str:
        """What an undo would take back, such as `Title of “Morning ride”`; empty if nothing."""
        return self._done[-1].text if self._done else ""

    @property
    def to_redo(self) -> str:
        """What a redo would do again; empty if nothing."""
        return self._undone[-1].text if self._undone else ""

    def record(self, text: str, undo: Act, redo: Act) -> None:
        """Note a change that was made just now.

        Args:
            text: Names it, in the person's language: what was changed, of what.
            undo: Takes it back.
            redo: Makes it again; called only after `undo`.
        """
        self._done.append(_Change(text, undo, redo))
        del self._done[:-MOST]
        self._undone.clear()

    def forget(self) -> None:
        """Forget every change, as when what they were made to was replaced by a backup."""
        self._done.clear()
        self._undone.clear()

    async def undo(self) -> str:
        """Take the last change back and return its text; empty if there was none.

        Raises:
            Exception: What `undo` raised. The change is then forgotten if it can never succeed (LookupError,
                ValueError), and stays to be tried again otherwise.
        """
        return await self._step(self._done, self._undone, lambda change: change.undo)

    async def redo(self) -> str:
        """Make the change that was taken back last once more; the rest as for `undo`."""
        return await self._step(self._undone, self._done, lambda change: change.redo)

    async def _step(self, source: list[_Change], target: list[_Change], act: Callable[[_Change], Act]) -> str:
        import asyncio  # not before the first paint

        self._busy = self._busy or asyncio.Lock()
        async with self._busy:
            if not source:
                return ""
            change = source[-1]
            try:
                await act(change)()
            except (LookupError, ValueError):
                _forget(source, change)
                raise
            if _forget(source, change):
                target.append(change)
            return change.text


def _forget(stack: list[_Change], change: _Change) -> bool:
    if change not in stack:
        return False
    stack.remove(change)
    return True
