"""A provider's servers, as far as tests of the plumbing need them."""

import asyncio
from contextlib import asynccontextmanager

from peaksdesk.connect.auth import AnyPort, Client, OAuth2

CLIENT = Client("id-7", "canary-secret")


def oauth(**more):
    """Return a provider's way to sign in."""
    given = {
        "authorize_url": "https://service.example/authorize",
        "token_url": "https://service.example/token",
        "scopes": ("read", "activity:read"),
        "redirect": AnyPort(),
    }
    return OAuth2(**(given | more))


def randomness(length):
    """Return the same bytes each time."""
    return bytes(range(length))


@asynccontextmanager
async def raw_server(answer, tls=None):
    """Serve bytes on 127.0.0.1; `answer(reader, writer)` is awaited for each connection. Yields the address."""
    tasks = set()

    async def serve(reader, writer):
        tasks.add(asyncio.current_task())
        try:
            await answer(reader, writer)
        except (OSError, EOFError, asyncio.CancelledError):
            pass
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    finally:
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)
