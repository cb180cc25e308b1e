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
from multiprocessing.connection import Connection, wait
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_FEW = 8
"""Up to this many items are done in a thread: starting processes would take longer than the work."""
_LIGHT_BYTES = 8 << 20
"""Up to so many bytes in all: what is larger takes its memory and its time in processes of their own."""
_STARTS = 3
"""How often a process is started for an item whose processes die before they read it."""
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
        self,
        fn: Callable[[T], R],
        items: Sequence[T],
        *,
        crashed: Callable[[T], R],
        weigh: Callable[[T], int] = lambda _: 0,
    ) -> AsyncGenerator[R, None]:
        """Yield `fn(item)` for each item, in the order they get done. Close the generator to stop early.

        Args:
            fn: A module's function or a partial of one; it, its argument and its result are pickled.
            crashed: Gives the result for an item that killed its worker process.
            weigh: Gives the bytes an item brings along; may block.
        """
        waiting = deque(items)
        while waiting:
            few = len(waiting) <= _FEW and await asyncio.to_thread(sum, map(weigh, waiting)) <= _LIGHT_BYTES
            leash = None if few else _Leash()
            pool: Executor = ThreadPoolExecutor(1, "worker") if leash is None else leash.processes(self._processes)
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
            except (BrokenProcessPool, BrokenPipeError):
                # An item in flight killed its worker, or a worker died while it was being started: those in flight are
                # taken one by one below, the rest goes on. The pool's own thread fails them all, and dies of it where
                # one is cancelled meanwhile; then nobody ends the workers.
                if leash is not None:
                    leash.let_go()
                for failed in (await asyncio.wait(flying))[0] if flying else ():
                    failed.exception()
            finally:
                for future in flying:
                    if not future.done():
                        future.cancel()
                await asyncio.shield(asyncio.to_thread(pool.shutdown, wait=True, cancel_futures=True))
                if leash is not None:
                    leash.let_go()
            for item in flying.values():
                yield await _alone(fn, item, crashed)


async def _alone(fn: Callable[[T], R], item: T, crashed: Callable[[T], R]) -> R:
    for _ in range(_STARTS):
        leash = _Leash()
        try:
            with leash.processes(1) as pool:
                try:
                    with _deaf_to_ctrl_c():
                        future = asyncio.wrap_future(pool.submit(fn, item))
                    return await future
                except BrokenProcessPool:
                    leash.let_go()
                    return crashed(item)
                except BrokenPipeError:  # the process died before it was given anything: not the item's doing
                    leash.let_go()
        finally:
            leash.let_go()
    return crashed(item)


class _Leash:
    """What worker processes hang on: they end when it is let go, and when the app is gone, however it went."""

    def __init__(self) -> None:
        # Spawned, not forked: a fork would copy the window's threads and connections.
        self._context = multiprocessing.get_context("spawn")
        self._theirs, self._ours = self._context.Pipe(duplex=False)

    def processes(self, count: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            count, mp_context=self._context, initializer=_end_with_leash, initargs=(self._theirs,)
        )

    def let_go(self) -> None:
        """End every process; twice is the same as once."""
        self._ours.close()
        self._theirs.close()


@contextlib.contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Let processes that start inside never hear Ctrl+C, which a terminal sends to them too: the app ends them."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows: deaf from `_end_with_leash` on
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_leash(leash: Connection) -> None:
    """Leave when the leash is let go, and only then: a worker would otherwise outlive a kill -9 of the app."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_watch, args=(leash,), daemon=True, name="leash-watch").start()


def _watch(leash: Connection) -> None:
    wait([leash])  # nothing is ever sent: it ends when nobody holds the other end
    os._exit(1)
