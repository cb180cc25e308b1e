"""The window's start and stop. Imports nothing heavy before the first paint."""

import gc
import logging
import os
import sys
import threading
from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import TYPE_CHECKING

from peaksdesk import settings
from peaksdesk.settings import Settings

if TYPE_CHECKING:
    import asyncio

    from peaksdesk.compose import Running
    from peaksdesk.services.bundle import Services
    from peaksdesk.ui.window import Window

log = logging.getLogger(__name__)

_BACKUP_EVERY_S = 3600.0
_WATCH_EVERY_S = 10.0
_SYNC_AFTER_S = 5.0


def main() -> None:
    """Open the window on the person's data (the start menu's entry)."""
    import multiprocessing

    multiprocessing.freeze_support()
    sys.exit(run(settings.load()))


def run(chosen: Settings, first_page: str | None = None, on_ready: Callable[["Window"], None] | None = None) -> int:
    """Open the window and return the exit status once it was closed.

    Args:
        first_page: Id of the page to open; the first by default.
        on_ready: Called with the window when it stands on open services.
    """
    without_screen()
    # Starting makes half a million objects that stay: looking through them for garbage would be a tenth of the start.
    # The window collects what comes later, on its own thread.
    gc.disable()
    try:
        chosen.data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        sys.stderr.write(f"PeaksDesk cannot keep anything in {chosen.data_dir}: {problem.strerror}.\n")
        return 1
    from peaksdesk.ui import app

    life = _Life(chosen)
    return app.run(
        life.open,
        life.close,
        data_dir=chosen.data_dir,
        first_page=first_page,
        on_ready=on_ready,
        mend=life.mend,
        on_paint=life.begin,
    )


def without_screen() -> bool:
    """Tell whether there is no screen to show a window on, and if so let Qt draw off-screen."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return True
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return True
    return False


class _Life:
    """Opens what the window stands on, keeps it going, and closes it."""

    def __init__(self, chosen: Settings) -> None:
        self._chosen = chosen
        self._running: Running | None = None
        self._chores: list[asyncio.Task[None]] = []

    def begin(self) -> None:
        """Begin to import what the services stand on, while the window's own loop is still being set up."""
        threading.Thread(target=import_module, args=("peaksdesk.compose",), name="load-services", daemon=True).start()
        from peaksdesk import logs

        logs.start(self._chosen.data_dir, self._chosen.log_level)

    async def open(self) -> "Services":
        import asyncio

        # On a thread: importing SQLAlchemy and opening the database take longer than a frame.
        running = await asyncio.to_thread(self._start)
        self._running = running
        self._chores = [
            asyncio.get_running_loop().create_task(self._back_up(running), name="backup"),
            asyncio.get_running_loop().create_task(self._watch(running), name="watch"),
            asyncio.get_running_loop().create_task(self._sync(running), name="sync"),
        ]
        return running.services

    async def close(self) -> None:
        import asyncio

        for chore in self._chores:
            chore.cancel()
        await asyncio.gather(*self._chores, return_exceptions=True)
        if self._running is not None:
            await self._running.rest()
            await asyncio.to_thread(self._running.close)
            self._running = None

    def mend(self, error: Exception) -> tuple[str, Callable[[], Awaitable[str]]] | None:
        """Offer to set a damaged database aside, with the newest backup in its place where there is one."""
        from peaksdesk.services.store_errors import DatabaseDamaged

        if not isinstance(error, DatabaseDamaged):
            return None

        async def restore() -> str:
            import asyncio

            from peaksdesk import compose

            return await asyncio.to_thread(compose.repair, self._chosen)

        if error.newest_backup is None:
            return "Set it aside and start empty", restore
        return "Set it aside and restore", restore

    def _start(self) -> "Running":
        from peaksdesk import compose

        return compose.start(self._chosen)

    async def _back_up(self, running: "Running") -> None:
        """Back up once an hour if anything changed; the first time when the start is over."""
        import asyncio

        await asyncio.sleep(60)
        while True:
            await asyncio.to_thread(running.back_up)
            await asyncio.sleep(_BACKUP_EVERY_S)

    async def _watch(self, running: "Running") -> None:
        """Look into the folders of every athlete; the window hears of it as a fact."""
        import asyncio

        from peaksdesk.services.store_errors import StoreError

        services = running.services
        while True:
            await asyncio.sleep(_WATCH_EVERY_S)
            try:
                for athlete in await services.athletes.all():
                    await services.watching.look(athlete.id)
            except (StoreError, OSError) as problem:  # a full disk, a database that is only read: later may be better
                log.warning("watched folders: %s", problem)

    async def _sync(self, running: "Running") -> None:
        """Read on from connected accounts what is due, once the start is over and as soon as there are any."""
        import asyncio

        await asyncio.sleep(_SYNC_AFTER_S)
        while not await running.has_accounts():  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(_SYNC_AFTER_S)
        from functools import partial

        from peaksdesk.services.events import ConnectionsChanged
        from peaksdesk.services.sync_log_port import SyncReason
        from peaksdesk.ui import network

        accounts = await running.services.accounts()
        for athlete_id in {one.athlete_id for one in await accounts.connections.troubles()}:
            running.services.events.publish(ConnectionsChanged(athlete_id))  # nothing changed: but who opens must hear
        schedule = accounts.schedule
        leave = network.when_back(partial(schedule.nudge, SyncReason.NETWORK))
        try:
            await schedule.run()
        finally:
            leave()


if __name__ == "__main__":
    main()
