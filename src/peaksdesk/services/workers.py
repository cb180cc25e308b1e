"""Work spread over the machine's cores, without stopping the event loop and without falling with one bad item."""

import asyncio
import contextlib
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_FEW = 8
"""Up to this many items are done in a thread: starting processes would take longer than the work."""
_AHEAD = 4
"""Items handed out per process, so that the work waits on disk and not in memory."""


class Workers:
    """Runs a plain function over many items in processes.

    Args:
        processes: How many; by default one for each core.
    """

    def __init__(self, processes: int | None = None) -> None:
        self._processes = processes or os.cpu_count() or 1

    async def map(
        self, fn: Callable[[T], R], items: Sequence[T], *, crashed: Callable[[T], R]
    ) -> AsyncGenerator[R, None]:
        """Yield `fn(item)` for each item, in the order they get done. Close the generator to stop early.

        Args:
            fn: A module's function or a partial of one; it, its argument and its result are pickled.
            crashed: Gives the result for an item that killed its worker process.
        """
        waiting = deque(items)
        while waiting:
            few = len(waiting) <= _FEW
            pool: Executor = ThreadPoolExecutor(1, "worker") if few else _processes(self._processes)
            flying: dict[asyncio.Future[R], T] = {}
            try:
                while waiting or flying:
                    while waiting and len(flying) < (1 if few else self._processes * _AHEAD):
                        with _deaf_to_ctrl_c():
                            future = asyncio.wrap_future(pool.submit(fn, waiting[0]))
                        flying[future] = waiting[0]
                        waiting.popleft()
                    done, _ = await asyncio.wait(flying, return_when=asyncio.FIRST_COMPLETED)
                    for future in done:
                        result = future.result()
                        del flying[future]
                        yield result
            except BrokenProcessPool:
                pass  # an item in flight killed its worker: they are taken one by one below, the rest goes on
            finally:
                for future in flying:
                    future.cancel()
                await asyncio.shield(asyncio.to_thread(pool.shutdown, wait=True, cancel_futures=True))
            for item in flying.values():
                yield await _alone(fn, item, crashed)


async def _alone(fn: Callable[[T], R], item: T, crashed: Callable[[T], R]) -> R:
    with _processes(1) as pool:
        try:
            with _deaf_to_ctrl_c():
                future = asyncio.wrap_future(pool.submit(fn, item))
            return await future
        except BrokenProcessPool:
            return crashed(item)


def _processes(count: int) -> ProcessPoolExecutor:
    # Spawned, not forked: a fork would copy the window's threads and connections.
    return ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"), initializer=_end_with_parent)


@contextlib.contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Let processes that start inside never hear Ctrl+C, which a terminal sends to them too: the app ends them."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows: deaf from `_end_with_parent` on
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_parent() -> None:
    """Leave when the app is gone, and only then: a worker would otherwise outlive a kill -9 of the app."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True, name="parent-watch").start()


def _watch(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
