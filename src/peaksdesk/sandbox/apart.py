"""The demo's stand-ins in a process of their own, which ends with the demo, however that ends."""

import asyncio
import multiprocessing
import signal
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from multiprocessing.connection import Connection, wait

DAYS = 365
"""How far back WHOOP and wellness go."""
RECENT = 24
"""Activities that come with every second of their recording, which takes a request each or two."""
_STARTS_WITHIN_S = 60.0
_MORE_ROOM = 100
"""How many times its documented limits a stand-in allows: nobody waits for a quarter of an hour in a demo."""


class Apart:
    """Stand-ins of the invented athlete's accounts."""

    def __init__(self) -> None:
        # Spawned, not forked: a fork would copy threads and connections.
        self._context = multiprocessing.get_context("spawn")
        self._ours, self._theirs = self._context.Pipe()
        self._process: multiprocessing.process.BaseProcess | None = None

    def start(self, last: date) -> None:
        """Begin to serve what the athlete did up to a day; see `told` for where."""
        self._process = self._context.Process(target=_live, args=(self._theirs, last), name="stand-ins", daemon=True)
        self._process.start()
        self._theirs.close()

    def told(self) -> Mapping[str, Mapping[str, str]]:
        """Wait until they serve, and return each one's addresses by its name; none where they did not start."""
        try:
            if self._ours.poll(_STARTS_WITHIN_S):
                told: Mapping[str, Mapping[str, str]] = self._ours.recv()
                return told
        except (EOFError, OSError):
            pass
        return {}

    def stop(self) -> None:
        """End them; twice is the same as once."""
        self._ours.close()
        if self._process is not None:
            self._process.join(2)
            self._process.kill()
            self._process.join()


def _live(pipe: Connection, last: date) -> None:
    """Serve until nobody holds the other end of the pipe any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends Ctrl+C to both: the demo ends this one
    with suppress(OSError):  # the demo is gone already
        asyncio.run(_serve(pipe, last))


async def _serve(pipe: Connection, last: date) -> None:
    from peaksdesk.sandbox import season
    from peaksdesk.sandbox.standins import intervals_icu, strava, whoop
    from peaksdesk.sandbox.standins.serving import serving
    from peaksdesk.sandbox.standins.stand_in import Span
    from peaksdesk.sandbox.standins.training import trained

    now, since = datetime.now(UTC), last - timedelta(days=DAYS - 1)
    found = trained(last, season.YEARS, since)
    done = tuple(one for one in found if one.start + timedelta(seconds=one.seconds) < now)
    servers = [
        whoop.server(last, done, DAYS),
        strava.server(done[:RECENT], last),
        intervals_icu.server(last, done[:RECENT], DAYS),
    ]
    for stand_in, _ in servers:
        stand_in.spans = tuple(Span(one.most * _MORE_ROOM, one.seconds) for one in stand_in.spans)
    async with serving(servers) as told:
        pipe.send(told)
        await asyncio.to_thread(wait, [pipe])
