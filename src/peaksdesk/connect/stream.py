"""A stream: one kind of record that a provider has, as two functions: how it is read, and what a reply means.

`read` yields pages newest first. A page is committed with its cursor in one transaction, so a crash repeats at most one
page, and a repeat changes nothing. `to_domain` is pure: because raw replies are kept, a better mapping re-projects
history without a download.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from peaksdesk.domain.activity import Recording
from peaksdesk.domain.day_records import DayRecord


@dataclass(frozen=True)
class Item:
    """One raw record of a reply.

    Attributes:
        key: The provider's id of it, text, unique in its stream.
        body: The record as it came, parsed JSON.
        at: When it happened, aware: tells whether it lies in a window that was listed whole. None where it has no time.
    """

    key: str
    body: Mapping[str, Any]
    at: datetime | None = None


@dataclass(frozen=True)
class Window:
    """A span that a listing has gone through whole: what was known in it and did not come is gone.

    Attributes:
        since: Aware, inclusive; None is from the beginning. `until` is exclusive; None is up to now.
    """

    since: datetime | None
    until: datetime | None


@dataclass(frozen=True)
class Page:
    """What one request brought.

    Attributes:
        cursor: Where the stream stands once this page is kept; opaque text.
        listed: Given on the last page of a listing.
        more: Whether older history is still to come.
        began: When the listing began that it is a part of; None where one reply is all of it. Between two replies the
            provider's list may have shifted, and the second may have come days after the first.
    """

    items: tuple[Item, ...]
    cursor: str
    listed: Window | None = None
    more: bool = False
    began: datetime | None = None


class Api(Protocol):
    """A provider's API, signed in, with its limits and retries: what a stream reads through."""

    @property
    def now(self) -> datetime:
        """The present, aware UTC."""
        ...

    async def get(self, path: str, params: Mapping[str, str] | None = None) -> Any:
        """Return the parsed JSON of a reply.

        Args:
            path: Below the provider's `api_url`, without a leading slash.

        Raises:
            ConnectError: One of its kinds, said in a sentence.
        """
        ...

    async def delete(self, path: str) -> None:
        """Send a DELETE, as some providers want it to give a grant back.

        Raises:
            ConnectError: As above.
        """
        ...


@dataclass(frozen=True)
class SeenActivity:
    """A session as a provider tells it.

    Attributes:
        recording: With streams where they were read, else without any; never a title that the provider made up.
        by_overlap: Match it to a session that overlaps in time (a wrist band's day) rather than by equal start.
        link: The provider's page of it, else empty.
        class_types: A gym's class types that it can be, the likeliest first.
    """

    recording: Recording
    by_overlap: bool = False
    link: str = ""
    class_types: tuple[str, ...] = ()


@dataclass(frozen=True)
class Explained:
    """A record that brings nothing, with the sentence that says why: counted and shown, never silently dropped."""

    reason: str


Record = SeenActivity | DayRecord | Explained

Read = Callable[[Api, str, timedelta], AsyncIterator[Page]]
"""Reads on from a cursor (empty at first), re-reading `lookback` before what was seen."""
ReadDetail = Callable[[Api, Mapping[str, Any]], Awaitable[Mapping[str, Any] | None]]
"""Fetches what the listing leaves out of an item, for instance its streams; None where the provider has nothing."""
Look = Callable[[Api, str], Awaitable[None]]
"""Asks for an item by its key; raises `Gone` where the provider has it no more."""
ToDomain = Callable[[Mapping[str, Any], Mapping[str, Any] | None], Iterable[Record]]
"""Maps a record and its detail (None where there is none yet). Raises `BadReply` for one that makes no sense."""


@dataclass(frozen=True)
class Stream:
    """One row on a provider's card.

    Attributes:
        name: In the store, in JSON and on the command line.
        title: What the card calls it.
        every: How often it is read by itself.
        lookback: How far back each read looks again, because people edit and scores arrive late.
        scopes: What the person must have granted; without it the stream stays off and says so.
        on: Whether it is switched on for a new connection.
        detail: Read for each new or changed item, newest first, as far as the limits allow.
        look: Tells whether an item that a listing of several replies has left out is gone, or only slipped between two.
        mapping: Raised with each change of what `to_domain` makes of a record: the kept replies are then mapped anew.
    """

    name: str
    title: str
    read: Read
    to_domain: ToDomain
    every: timedelta
    lookback: timedelta = timedelta(days=3)
    scopes: tuple[str, ...] = ()
    on: bool = True
    detail: ReadDetail | None = None
    look: Look | None = None
    mapping: int = 1
