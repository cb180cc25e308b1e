"""A provider's API over a signed-in client: what streams read through, as `stream.Api` has it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import httpx

from peaksdesk.connect.errors import ConnectError, Gone, Refused
from peaksdesk.connect.http import check, plainly, read_json, utc_now
from peaksdesk.connect.provider import Provider


class HttpApi:
    """One account's API; counts what it asks.

    Args:
        client: Signed in, limited and patient; its base address is the provider's `api_url`.
    """

    def __init__(self, provider: Provider, client: httpx.AsyncClient, clock: Callable[[], datetime] = utc_now) -> None:
        self._provider = provider
        self._client = client
        self._clock = clock
        self.requests = 0
        self._spare = 0

    @property
    def now(self) -> datetime:
        """The present, aware UTC."""
        return self._clock()

    @contextmanager
    def leaving(self, spare: int) -> Iterator[None]:
        """Leave so many requests of the budget to others, for what works in the background."""
        before, self._spare = self._spare, spare
        try:
            yield
        finally:
            self._spare = before

    async def get(self, path: str, params: Mapping[str, str] | None = None) -> Any:
        """Return the parsed JSON of a reply."""
        return read_json(await self._send("GET", path, params))

    async def delete(self, path: str) -> None:
        """Send a DELETE."""
        await self._send("DELETE", path, None)

    async def _send(self, method: str, path: str, params: Mapping[str, str] | None) -> httpx.Response:
        self.requests += 1
        with plainly():
            reply = await self._client.request(method, path, params=params, extensions={"spare": self._spare})
        if reply.status_code in (404, 410):
            raise Gone
        sentence = self._provider.explain(reply.status_code, _parsed(reply)) if reply.status_code >= 400 else ""
        if sentence:
            raise Refused(sentence)
        check(reply)
        return reply


def _parsed(reply: httpx.Response) -> Any:
    try:
        return read_json(reply)
    except ConnectError:
        return None
