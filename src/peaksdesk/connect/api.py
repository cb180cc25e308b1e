"""A provider's API over a signed-in client: what streams read through, as `stream.Api` has it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import httpx

from peaksdesk.connect.errors import ConnectError, Gone, Refused
from peaksdesk.connect.http import check, parse_json, plainly, read_json, utc_now
from peaksdesk.connect.provider import Provider


class HttpApi:
    """One account's API.

    Args:
        client: Signed in, limited and patient; its base address is the provider's `api_url`.
        counted: Its innermost transport.
    """

    def __init__(
        self,
        provider: Provider,
        client: httpx.AsyncClient,
        counted: "Counted",
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._provider = provider
        self._client = client
        self._counted = counted
        self._clock = clock
        self._spare = 0

    @property
    def now(self) -> datetime:
        """The present, aware UTC."""
        return self._clock()

    @property
    def requests(self) -> int:
        """How many requests left this computer."""
        return self._counted.sent

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
        with plainly():
            reply = await self._client.request(method, path, params=params, extensions={"spare": self._spare})
        if reply.status_code in (404, 410):
            raise Gone
        if not reply.is_success:
            sentence = self._provider.explain(reply.status_code, _parsed(reply))
            if sentence:
                raise Refused(sentence)
        return check(reply)


class Counted(httpx.AsyncBaseTransport):
    """Counts the requests that leave this computer."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner
        self.sent = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        self.sent += 1
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


def _parsed(reply: httpx.Response) -> Any:
    try:
        return parse_json(reply)
    except ConnectError:
        return None
