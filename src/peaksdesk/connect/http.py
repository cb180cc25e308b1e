"""Talking to a provider: a client with patience and a budget, the person's sign-in, replies read with care."""

import logging
import ssl
from collections.abc import AsyncGenerator
from functools import cache
from typing import Protocol
from urllib.request import getproxies, proxy_bypass

import httpx

import peaksdesk
from peaksdesk.connect.errors import BadReply, SignInExpired
from peaksdesk.connect.faults import plain, plainly
from peaksdesk.connect.replies import check, parse_json, read_json
from peaksdesk.connect.transports import Limited, Observe, Patient, retry_after, utc_now

__all__ = [
    "Bearer",
    "KeyHolder",
    "Limited",
    "Observe",
    "Patient",
    "TokenSource",
    "check",
    "client",
    "network",
    "parse_json",
    "plain",
    "plainly",
    "read_json",
    "retry_after",
    "safe",
    "utc_now",
]

USER_AGENT = f"PeaksDesk/{peaksdesk.__version__}"
TIMEOUT = httpx.Timeout(30.0, connect=10.0)
_ELSEWHERE = "The service pointed to an address that is not its own."


class TokenSource(Protocol):
    """Where an account's access token comes from; one refresh at a time is its matter."""

    async def current(self) -> str:
        """Return a token that should be good, renewed if it is about to end; raises `ConnectError`."""

    async def renewed(self, stale: str) -> str:
        """Return a token in place of one that was just refused; raises `SignInExpired` if there is none."""


class Bearer(httpx.Auth):
    """Signs requests with the access token; a refusal renews it once.

    Args:
        api_url: The token is sent to this address's host only.
    """

    def __init__(self, source: TokenSource, api_url: str) -> None:
        self._source = source
        self._home = _home(httpx.URL(api_url))

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send a request with the token, and once again with a new one."""
        _stay(request, self._home)
        token = await self._source.current()
        request.headers["Authorization"] = f"Bearer {token}"
        reply = yield request
        if reply.status_code != 401:
            return
        request.headers["Authorization"] = f"Bearer {await self._source.renewed(token)}"
        reply = yield request
        if reply.status_code == 401:
            raise SignInExpired


class KeyHolder(httpx.Auth):
    """Signs requests with a name and the key that the person gave.

    Args:
        api_url: The key is sent to this address's host only.
    """

    def __init__(self, name: str, key: str, api_url: str) -> None:
        self._basic = httpx.BasicAuth(name, key)
        self._home = _home(httpx.URL(api_url))

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send a request with the key."""
        _stay(request, self._home)
        signed = next(self._basic.auth_flow(request))
        reply = yield signed
        if reply.status_code == 401:
            raise SignInExpired("The service does not accept the key any more.")


def client(
    api_url: str, transport: httpx.AsyncBaseTransport | None = None, *, auth: httpx.Auth | None = None
) -> httpx.AsyncClient:
    """Return a client for one provider; nothing is followed to another address, and nothing of a request is logged.

    Args:
        api_url: What relative addresses are relative to.
        transport: `Patient(Limited(network(…), budget, …))`; by default without a budget.

    Raises:
        ValueError: If the address is unencrypted and not of this computer.
    """
    if not safe(api_url):
        raise ValueError("a provider is talked to by https")
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)  # they would log whole addresses
    return httpx.AsyncClient(
        base_url=api_url,
        auth=auth,
        transport=transport or Patient(network(api_url)),
        timeout=TIMEOUT,
        follow_redirects=False,
        headers={"User-Agent": USER_AGENT, "Accept": "application/json", "Accept-Encoding": "gzip"},
        trust_env=False,
    )


def network(api_url: str) -> httpx.AsyncHTTPTransport:
    """Return the transport that reaches an address, through the proxy that this computer is set to.

    The first one reads the certificates that are trusted, a tenth of a second or so: make it in a thread.
    """
    url = httpx.URL(api_url)
    here = _is_here(url)
    proxy = None if here or proxy_bypass(url.host) else getproxies().get(url.scheme)
    trust = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if here else _trusted()  # nobody vouches for this computer
    return httpx.AsyncHTTPTransport(verify=trust, proxy=proxy, trust_env=False)


def safe(url: str) -> bool:
    """Tell whether secrets may be sent to an address: by https, or to this computer itself."""
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL:
        return False
    return bool(parsed.host) and (parsed.scheme == "https" or (parsed.scheme == "http" and _is_here(parsed)))


@cache
def _trusted() -> ssl.SSLContext:
    return httpx.create_ssl_context()


def _is_here(url: httpx.URL) -> bool:
    return url.host in {"127.0.0.1", "::1", "localhost"}


def _home(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _stay(request: httpx.Request, home: tuple[str, str, int | None]) -> None:
    """Let no secret leave for another host, nor unencrypted; `next` links of replies are not to be trusted."""
    if _home(request.url) != home:
        raise BadReply(_ELSEWHERE)
