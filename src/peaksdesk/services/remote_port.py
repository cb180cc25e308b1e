"""What was last seen at a provider, item by item, with the replies as they came; a part of `ports.UnitOfWork`.

The bodies are kept so that a better mapping reads history anew without a download.
"""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol


def canonical(reply: Any) -> bytes:  # noqa: ANN401
    """Encode a parsed reply so that equal replies give equal bytes, whatever the order of their fields."""
    return json.dumps(reply, sort_keys=True, separators=(",", ":")).encode()


def _object(text: bytes) -> dict[str, Any]:
    found = json.loads(text)
    return found if isinstance(found, dict) else {}


@dataclass(frozen=True)
class RemoteItem:
    """One item of a stream as it came.

    Attributes:
        key: The provider's own id of it (text), unique in its stream.
        hash: SHA-256 of the canonical body, hex.
        body: Canonical JSON.
        detail: Canonical JSON of what a further request brought (an activity's streams); None where there was none.
        at: When it happened, aware; None where it has no time.
        source_id: The source of an activity that came of it.
    """

    key: str
    hash: str
    body: bytes
    etag: str = ""
    at: datetime | None = None
    detail: bytes | None = None
    source_id: int | None = None

    def reply(self) -> dict[str, Any]:
        """Return the item as it was parsed."""
        return _object(self.body)

    def detail_reply(self) -> dict[str, Any] | None:
        """Return its detail as it was parsed, or None."""
        return None if self.detail is None else _object(self.detail)

    @classmethod
    def of(cls, key: str, reply: Any, *, etag: str = "", at: datetime | None = None) -> "RemoteItem":  # noqa: ANN401
        """Make one of a parsed reply."""
        body = canonical(reply)
        return cls(key, hashlib.sha256(body).hexdigest(), body, etag, at)


@dataclass(frozen=True)
class Known:
    """What was last seen of an item, without its body.

    Attributes:
        gone_at: When it was found deleted at the provider; None while it is there.
        has_detail: Whether its detail is kept.
    """

    hash: str
    etag: str
    at: datetime | None
    seen_at: datetime
    gone_at: datetime | None
    source_id: int | None
    has_detail: bool


@dataclass(frozen=True)
class RemoteOrigin:
    """Which item of which connection a source came from."""

    connection_id: int
    provider: str
    stream: str
    key: str


class RemoteStore(Protocol):
    """Items of all streams. Every method takes a whole batch in a few statements."""

    def known(self, connection_id: int, stream: str, keys: Collection[str] | None = None) -> dict[str, Known]:
        """Return what was last seen of the items named (or of all), by key; those never seen are missing."""
        ...

    def known_between(
        self, connection_id: int, stream: str, since: datetime | None, until: datetime | None
    ) -> dict[str, Known]:
        """Return what is there (not gone) with `since <= at < until`; None is without end, and takes timeless ones."""
        ...

    def put(
        self, connection_id: int, stream: str, items: Sequence[RemoteItem], at: datetime, *, seen: bool = True
    ) -> None:
        """Keep items as seen at a time: new ones, changed ones, and ones that came back.

        Known ones that were not `seen` now, only mapped anew, are as old as they were.

        `changed_at` moves where the hash is another; the detail and the source of a known item stay where the item
        given has none.
        """
        ...

    def seen(self, connection_id: int, stream: str, keys: Collection[str], at: datetime) -> None:
        """Note that known items were there, unchanged, at a time."""
        ...

    def set_detail(self, connection_id: int, stream: str, details: Mapping[str, bytes | None]) -> None:
        """Keep details of known items, by key."""
        ...

    def link(self, connection_id: int, stream: str, sources: Mapping[str, int | None]) -> None:
        """Note the source of an activity that came of each known item, by key."""
        ...

    def gone(self, connection_id: int, stream: str, keys: Collection[str], at: datetime) -> None:
        """Note that items are deleted at the provider; their bodies stay."""
        ...

    def forget(self, connection_id: int, stream: str, keys: Collection[str]) -> None:
        """Remove items and their bodies for good."""
        ...

    def each(self, connection_id: int, stream: str, keys: Collection[str] | None = None) -> Iterator[RemoteItem]:
        """Yield the items named (or all) that are not gone, by key, a few in memory at a time."""
        ...

    def unseen_since(self, connection_id: int, stream: str, before: datetime) -> list[str]:
        """Return the keys of items that are not gone and were last seen before a time, the longest unseen first."""
        ...

    def counts(self, connection_id: int) -> dict[str, int]:
        """Return how many items are there (not gone), by stream."""
        ...

    def source_ids(self, connection_id: int) -> list[int]:
        """Return the sources of activities that came from a connection."""
        ...

    def origins(self, source_ids: Collection[int]) -> dict[int, RemoteOrigin]:
        """Return where sources came from, by source; those that came from no account are missing."""
        ...
