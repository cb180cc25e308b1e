"""When accounts are synced by themselves: on start, when a stream is due, on waking, and when the network is back."""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress

from peaksdesk.services.hold import AlreadyRunning
from peaksdesk.services.store_errors import StoreError
from peaksdesk.services.sync import Sync
from peaksdesk.services.sync_log_port import SyncReason

log = logging.getLogger(__name__)

LOOK_EVERY_S = 20.0
_SLEPT_S = 60.0
"""A pause that took so much longer than asked for: the computer slept."""
_EXPIRE_EVERY_S = 1_800.0


class Schedule:
    """Runs what is due, one account of each provider at a time.

    Args:
        clock: Gives the time of day, s; it goes on while the computer sleeps.
    """

    def __init__(self, sync: Sync, clock: Callable[[], float] = time.time) -> None:
        self._sync = sync
        self._clock = clock
        self._nudged = asyncio.Event()
        self._reason = SyncReason.START
        self._expired_at = -_EXPIRE_EVERY_S

    def nudge(self, reason: SyncReason) -> None:
        """Look at once, for instance because the network is back or a webhook came."""
        self._reason = reason
        self._nudged.set()

    async def run(self, every_s: float = LOOK_EVERY_S) -> None:
        """Look and run until cancelled."""
        while True:
            await self.look()
            before = self._clock()
            with suppress(TimeoutError):
                async with asyncio.timeout(every_s):
                    await self._nudged.wait()
            if self._nudged.is_set():
                self._nudged.clear()
            else:
                slept = self._clock() - before > every_s + _SLEPT_S
                self._reason = SyncReason.WAKE if slept else SyncReason.TIMER

    async def look(self) -> None:
        """Run what is due now, then take away what may no longer be kept: what came in time stays."""
        try:
            for connection_id, streams in await self._sync.due(everything=self._reason is not SyncReason.TIMER):
                with suppress(AlreadyRunning, LookupError):
                    await self._sync.run(connection_id, self._reason, streams)
            if self._clock() - self._expired_at >= _EXPIRE_EVERY_S:
                await self._sync.expiry.look()
                self._expired_at = self._clock()
        except StoreError as problem:
            log.warning("no sync: %s", problem)
