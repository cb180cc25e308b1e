"""Named work in the background, each with an owner that ends it."""

import asyncio
import logging
from collections.abc import Callable, Coroutine

log = logging.getLogger(__name__)


class Tasks:
    """The running work of one owner: a page, or the window."""

    def __init__(self, failed: Callable[[str, Exception], None]) -> None:
        """Start with nothing running.

        Args:
            failed: Told the name and the error of work that raised, once each.
        """
        self._failed = failed
        self._running: dict[str, asyncio.Task[None]] = {}
        self._closed = False

    def start(self, name: str, work: Coroutine[object, object, None]) -> None:
        """Run `work`; a running one of the same name is cancelled first. After `close` nothing starts any more."""
        if self._closed:
            work.close()
            return
        self.cancel(name)
        task = asyncio.get_running_loop().create_task(self._guard(name, work), name=name)
        self._running[name] = task
        task.add_done_callback(lambda done: self._forget(name, done, work))

    def cancel(self, name: str) -> None:
        """Cancel the work of this name, if it runs."""
        task = self._running.get(name)
        if task is not None:
            task.cancel()

    def running(self) -> tuple[str, ...]:
        """Return the names of what runs now."""
        return tuple(self._running)

    async def close(self) -> None:
        """Cancel everything and wait until it has ended."""
        self._closed = True
        tasks = tuple(self._running.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _forget(self, name: str, task: asyncio.Task[None], work: Coroutine[object, object, None]) -> None:
        # A task cancelled before its first step never entered `work`, which would warn that nobody awaited it.
        work.close()
        if self._running.get(name) is task:
            del self._running[name]

    async def _guard(self, name: str, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except Exception as error:
            log.exception("%s failed", name)
            self._failed(name, error)
