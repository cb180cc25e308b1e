"""All stand-ins on loopback, each on a port of its own."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

import uvicorn
from starlette.applications import Starlette

from peaksdesk.sandbox.standins import intervals_icu, strava, whoop
from peaksdesk.sandbox.standins.stand_in import StandIn
from peaksdesk.sandbox.standins.training import trained

HOST = "127.0.0.1"


def stand_ins(now: datetime, years: float = 2.0, strava_count: int | None = None) -> list[tuple[StandIn, Starlette]]:
    """Make all stand-ins with some years of invented training up to the present. Takes seconds."""
    last, days = now.date(), round(365 * years)
    done = tuple(one for one in trained(last, years) if one.start + timedelta(seconds=one.seconds) < now)
    return [
        whoop.server(last, done, days),
        strava.server(done, last, strava_count),
        intervals_icu.server(last, done, days),
    ]


@asynccontextmanager
async def serving(
    servers: list[tuple[StandIn, Starlette]], port_base: int = 0
) -> AsyncIterator[dict[str, dict[str, str]]]:
    """Serve for the length of a block; give each one's addresses by its name.

    Args:
        port_base: Port of the first, the others follow; 0 is any that are free.

    Raises:
        OSError: A port is taken.
    """
    async with asyncio.TaskGroup() as running:
        told: dict[str, dict[str, str]] = {}
        started: list[uvicorn.Server] = []
        for number, (stand_in, app) in enumerate(servers):
            listening = _listening(port_base + number if port_base else 0)
            config = uvicorn.Config(app, log_level="critical", access_log=False, lifespan="off", timeout_keep_alive=5)
            server = uvicorn.Server(config)
            running.create_task(_serve(server, listening), name=f"stand-in {stand_in.name}")
            told[stand_in.name] = _addresses(stand_in, f"http://{HOST}:{listening.getsockname()[1]}")
            started.append(server)
        while not all(server.started for server in started):  # noqa: ASYNC110 - uvicorn gives no event
            await asyncio.sleep(0.01)
        try:
            yield told
        finally:
            for server in started:
                server.should_exit = True


def _listening(port: int) -> socket.socket:
    # Named as TCP, or asyncio leaves Nagle's algorithm on, and each reply waits 40 ms for an acknowledgement.
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((HOST, port))
        made.listen()
    except OSError:
        made.close()
        raise
    return made


async def _serve(server: uvicorn.Server, listening: socket.socket) -> None:
    with suppress(asyncio.CancelledError):
        await server._serve([listening])
    listening.close()


def _addresses(stand_in: StandIn, base: str) -> dict[str, str]:
    authority = stand_in.authority
    told = {
        "api_url": f"{base}{stand_in.api}/",
        "authorize_url": base + authority.rules.authorize,
        "token_url": base + authority.rules.token,
        "client_id": authority.client_id,
        "client_secret": authority.client_secret,
        "control_url": f"{base}/control",
    }
    return {**told, "api_key": stand_in.key} if stand_in.key else told
