"""Two httpx transports: `Limited` keeps to a budget, `Patient` around it waits and repeats what may be repeated.

What leaves them is a whole reply, read to its end within a deadline, or a `ConnectError`.
"""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx

from peaksdesk.connect.bodies import LONGEST_BODY, whole
from peaksdesk.connect.errors import BadReply, ConnectError, Offline, RateLimited, ServiceDown
from peaksdesk.connect.faults import plain
from peaksdesk.connect.limits import LONGEST_BLOCK, Budget, Observed

Observe = Callable[[Mapping[str, str]], list[Observed]]
"""Reads the limits out of a reply's headers, whose names may be asked for in any case."""

_REPEATABLE = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_TROUBLE = frozenset({500, 502, 503, 504})

_log = logging.getLogger(__name__)


def utc_now() -> datetime:
    """Return the present."""
    return datetime.now(UTC)


class _NotSent(RateLimited):
    """The budget has no room: the request did not leave this computer."""


class Limited(httpx.AsyncBaseTransport):
    """Sends what the budget admits; raises `RateLimited` for the rest, and when the provider says so.

    A request may say by its extension `spare` how much of the budget it leaves for others.

    Args:
        observe: What the provider's headers mean.
        keep: Puts the budget's state in a safe place: called before each request is sent, and for news of a reply.
        cost: How much a request counts, and whether it only reads.
        clock: Gives the present, aware.
    """

    def __init__(
        self,
        inner: httpx.AsyncBaseTransport,
        budget: Budget,
        *,
        observe: Observe = lambda _: [],
        keep: Callable[[Budget], Awaitable[None]] | None = None,
        cost: Callable[[httpx.Request], tuple[int, bool]] = lambda request: (1, request.method in {"GET", "HEAD"}),
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._inner = inner
        self._budget = budget
        self._observe = observe
        self._keep = keep
        self._cost = cost
        self._clock = clock

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request if there is room for it."""
        cost, reading = self._cost(request)
        spare = int(request.extensions.get("spare", 0))
        until = self._budget.admit(self._clock(), cost=cost, reading=reading, spare=spare)
        if until is not None:
            raise _NotSent(until)
        if self._keep is not None:
            await self._keep(self._budget)
        reply = await self._inner.handle_async_request(request)
        now = self._clock()
        seen = self._observe(reply.headers)
        news, until = self._budget.observe(seen, now), None
        if reply.status_code == 429:
            await reply.aclose()
            until = self._budget.refused(now, retry_after(reply.headers, now) or _reset(seen, now))
        if (news or until is not None) and self._keep is not None:
            await self._keep(self._budget)  # a restart must not forget it
        if until is not None:
            raise RateLimited(until)
        return reply

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


class Patient(httpx.AsyncBaseTransport):
    """Reads whole replies, and repeats what may be repeated a few times.

    Only a method that changes nothing when repeated is sent again; what the budget held back was never sent, and may
    wait whatever its method.

    Args:
        tries: How often a request is sent at most.
        longest_wait_s: Up to how long a limit is waited for; longer ones are for the caller to know.
        deadline_s: How long a request and its repetitions may take in all, pauses not counted.
        clock: Gives the present, aware.
        sleep: Pauses; likewise `chance`, between 0 and 1, for the length of pauses.
    """

    def __init__(
        self,
        inner: httpx.AsyncBaseTransport,
        *,
        tries: int = 3,
        longest_wait_s: float = 20.0,
        deadline_s: float = 90.0,
        longest_body: int = LONGEST_BODY,
        clock: Callable[[], datetime] = utc_now,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._inner = inner
        self._tries = tries
        self._longest_wait_s = longest_wait_s
        self._deadline_s = deadline_s
        self._longest_body = longest_body
        self._clock = clock
        self._sleep = sleep
        self._chance = chance

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Return a whole reply."""
        repeatable = request.method in _REPEATABLE
        left_s, waited_s, tries = self._deadline_s, 0.0, self._tries if repeatable else 1
        while True:
            started = time.monotonic()
            try:
                reply = await self._once(request, left_s)
            except RateLimited as limit:
                wait_s = max(0.0, (limit.until - self._clock()).total_seconds())
                if waited_s + wait_s > self._longest_wait_s:
                    raise RateLimited(limit.until) from None
                if not isinstance(limit, _NotSent):
                    tries -= 1
                    if tries <= 0:
                        raise
                    wait_s = max(wait_s, self._pause_s(tries))
                waited_s += wait_s
            except (Offline, ServiceDown, BadReply):
                tries -= 1
                left_s -= time.monotonic() - started
                if tries <= 0 or left_s <= 0:
                    raise
                wait_s = self._pause_s(tries)
            else:
                tries -= 1
                left_s -= time.monotonic() - started
                if reply.status_code not in _TROUBLE or tries <= 0 or left_s <= 0:
                    return reply
                told = retry_after(reply.headers, self._clock())
                wait_s = self._pause_s(tries)
                if told is not None:
                    wait_s = max(wait_s, (told - self._clock()).total_seconds())
                    if waited_s + wait_s > self._longest_wait_s:
                        return reply
                    waited_s += wait_s
            await self._sleep(wait_s)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()

    async def _once(self, request: httpx.Request, within_s: float) -> httpx.Response:
        started = time.monotonic()
        try:
            async with asyncio.timeout(within_s):
                reply = await self._inner.handle_async_request(request)
                try:
                    read = await whole(reply, request, self._longest_body)
                finally:
                    await reply.aclose()
        except TimeoutError:
            _tell(request, "took too long", started)
            raise ServiceDown("The service takes too long to answer.") from None
        except httpx.HTTPError as error:
            _tell(request, type(error).__name__, started)
            raise plain(error) from None
        except ConnectError as error:
            _tell(request, type(error).__name__, started)
            raise
        _tell(request, str(read.status_code), started)
        return read

    def _pause_s(self, tries_left: int) -> float:
        """Return a pause that grows with each try, half of it by chance."""
        return 2.0 ** max(0, self._tries - 1 - tries_left) * (0.5 + 0.5 * self._chance())


def retry_after(headers: httpx.Headers, now: datetime) -> datetime | None:
    """Return when to come back, by `Retry-After`: seconds or a date, at most 26 hours ahead; None without or garbled.

    Source: RFC 9110, section 10.2.3.
    """
    text = str(headers.get("retry-after", "")).strip()
    try:
        if text.isascii() and text.isdecimal():
            wait = timedelta(seconds=min(int(text[:12]), LONGEST_BLOCK.total_seconds()))
        else:
            wait = parsedate_to_datetime(text).astimezone(UTC) - now
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return now + min(max(wait, timedelta()), LONGEST_BLOCK)


def _reset(seen: list[Observed], now: datetime) -> datetime | None:
    """Return when the last of the spent rates starts anew, if the headers say so."""
    telling = [fact for fact in seen if fact.resets_in_s is not None and 0 <= fact.resets_in_s < 1e6]
    spent = [fact for fact in telling if fact.limit is not None and fact.used is not None and fact.used >= fact.limit]
    waits = [fact.resets_in_s for fact in spent or telling if fact.resets_in_s is not None]
    return now + timedelta(seconds=max(waits)) if waits else None


def _tell(request: httpx.Request, outcome: str, started: float) -> None:
    """Log a request without its query, headers and body."""
    took_ms = round((time.monotonic() - started) * 1000)
    url = request.url
    _log.debug("%s %s%s: %s in %d ms", request.method, url.host, url.path, outcome, took_ms)
