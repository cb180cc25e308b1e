"""What was last seen at providers in a table, bodies compressed."""

import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, LargeBinary, bindparam, func, or_, select

from peaksdesk.services.remote_port import Known, RemoteItem, RemoteOrigin
from peaksdesk.store.batching import AT_ONCE, in_pieces
from peaksdesk.store.columns import storable
from peaksdesk.store.connection_schema import connections, remote_items
from peaksdesk.store.rows import Rows

_LEVEL = 1

_T = remote_items.c
_HERE = (_T.connection_id == bindparam("of"), _T.stream == bindparam("named"))
_THERE = _T.gone_at.is_(None)
_AMONG = _T.key.in_(bindparam("keys", expanding=True))
_ONE = _T.key == bindparam("the_key")

_KNOWN = select(
    _T.key, _T.hash, _T.etag, _T.at, _T.seen_at, _T.gone_at, _T.activity_source_id, _T.detail.is_not(None)
).where(*_HERE)
_KNOWN_AMONG = _KNOWN.where(_AMONG)
_STAMPS = select(_T.key, _T.hash, _T.changed_at).where(*_HERE, _AMONG)
_ADD = remote_items.insert()
_CHANGE = (
    remote_items.update()
    .where(*_HERE, _ONE)
    .values(
        **{name: bindparam(f"to_{name}") for name in ("hash", "etag", "body", "at", "changed_at")},
        seen_at=func.coalesce(bindparam("to_seen_at", type_=_T.seen_at.type), _T.seen_at),
        detail=func.coalesce(bindparam("to_detail", type_=LargeBinary), _T.detail),
        activity_source_id=func.coalesce(bindparam("to_source", type_=Integer), _T.activity_source_id),
        gone_at=None,
    )
)
_SEEN = remote_items.update().where(*_HERE, _AMONG).values(seen_at=bindparam("when"), gone_at=None)
_GONE = remote_items.update().where(*_HERE, _AMONG, _THERE).values(gone_at=bindparam("when"))
_DETAIL = remote_items.update().where(*_HERE, _ONE).values(detail=bindparam("to_detail"))
_LINK = remote_items.update().where(*_HERE, _ONE).values(activity_source_id=bindparam("to_source"))
_FORGET = remote_items.delete().where(*_HERE, _AMONG)
_ITEMS = (
    select(_T.key, _T.hash, _T.body, _T.etag, _T.at, _T.detail, _T.activity_source_id)
    .where(*_HERE, _THERE)
    .order_by(_T.key)
)
_ITEMS_AMONG = _ITEMS.where(_AMONG)
_UNSEEN = select(_T.key).where(*_HERE, _THERE, _T.seen_at < bindparam("before")).order_by(_T.seen_at, _T.key)
_COUNTS = (
    select(_T.stream, func.count())
    .where(_T.connection_id == bindparam("of"), _THERE)
    .group_by(_T.stream)
    .order_by(_T.stream)
)
_SOURCES = (
    select(_T.activity_source_id)
    .distinct()
    .where(_T.connection_id == bindparam("of"), _T.activity_source_id.is_not(None))
    .order_by(_T.activity_source_id)
)
_ORIGINS = (
    select(_T.activity_source_id, _T.connection_id, connections.c.provider, _T.stream, _T.key)
    .join(connections, connections.c.id == _T.connection_id)
    .where(_T.activity_source_id.in_(bindparam("ids", expanding=True)))
    .order_by(_T.activity_source_id, _T.connection_id, _T.stream, _T.key)
)


class SqlRemoteItems:
    """Items of streams in one transaction; see `remote_port.RemoteStore`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def known(self, connection_id: int, stream: str, keys: Collection[str] | None = None) -> dict[str, Known]:
        """Return what was last seen of the items named (or of all), by key; those never seen are missing."""
        where = {"of": connection_id, "named": stream}
        if keys is None:
            return dict(self._rows.all(_KNOWN, _known, where))
        found: dict[str, Known] = {}
        for some in in_pieces(keys):
            found.update(self._rows.all(_KNOWN_AMONG, _known, {**where, "keys": some}))
        return found

    def known_between(
        self, connection_id: int, stream: str, since: datetime | None, until: datetime | None
    ) -> dict[str, Known]:
        """Return what is there (not gone) with `since <= at < until`; None is without end, and takes timeless ones."""
        query = _KNOWN.where(_THERE)
        if since is not None:
            query = query.where(_T.at >= since)
        if until is not None:
            query = query.where(or_(_T.at < until, _T.at.is_(None)) if since is None else _T.at < until)
        return dict(self._rows.all(query, _known, {"of": connection_id, "named": stream}))

    def put(
        self, connection_id: int, stream: str, items: Sequence[RemoteItem], at: datetime, *, seen: bool = True
    ) -> None:
        """Keep items as seen at a time: new ones, changed ones, and ones that came back.

        Known ones that were not `seen` now, only mapped anew, are as old as they were.

        `changed_at` moves where the hash is another; the detail and the source of a known item stay where the item
        given has none.
        """
        latest = {storable(item.key): item for item in items}
        stamps: dict[str, tuple[str, datetime]] = {}
        for some in in_pieces(latest):
            found = self._rows.all(_STAMPS, _stamp, {"of": connection_id, "named": stream, "keys": some})
            stamps.update({key: (hash_, changed_at) for key, hash_, changed_at in found})
        added, changed = [], []
        for key, item in latest.items():
            before = stamps.get(key)
            values = {
                "hash": item.hash,
                "etag": storable(item.etag),
                "body": zlib.compress(item.body, _LEVEL),
                "at": item.at,
                "seen_at": at,
                "changed_at": before[1] if before is not None and before[0] == item.hash else at,
            }
            detail = _packed(item.detail)
            if before is None:
                own = {"connection_id": connection_id, "stream": stream, "key": key}
                added.append({**own, **values, "detail": detail, "activity_source_id": item.source_id})
            else:
                where = {"of": connection_id, "named": stream, "the_key": key}
                to = {f"to_{name}": value for name, value in values.items()}
                to["to_seen_at"] = at if seen else None
                changed.append({**where, **to, "to_detail": detail, "to_source": item.source_id})
        if added:
            self._rows.run(_ADD, added)
        if changed:
            self._rows.run(_CHANGE, changed)

    def seen(self, connection_id: int, stream: str, keys: Collection[str], at: datetime) -> None:
        """Note that known items were there, unchanged, at a time."""
        for some in in_pieces(keys):
            self._rows.run(_SEEN, {"of": connection_id, "named": stream, "keys": some, "when": at})

    def set_detail(self, connection_id: int, stream: str, details: Mapping[str, bytes | None]) -> None:
        """Keep details of known items, by key."""
        where = {"of": connection_id, "named": stream}
        if details:
            packed = [{**where, "the_key": storable(key), "to_detail": _packed(body)} for key, body in details.items()]
            self._rows.run(_DETAIL, packed)

    def link(self, connection_id: int, stream: str, sources: Mapping[str, int | None]) -> None:
        """Note the source of an activity that came of each known item, by key."""
        where = {"of": connection_id, "named": stream}
        if sources:
            self._rows.run(_LINK, [{**where, "the_key": storable(key), "to_source": to} for key, to in sources.items()])

    def gone(self, connection_id: int, stream: str, keys: Collection[str], at: datetime) -> None:
        """Note that items are deleted at the provider; their bodies stay."""
        for some in in_pieces(keys):
            self._rows.run(_GONE, {"of": connection_id, "named": stream, "keys": some, "when": at})

    def forget(self, connection_id: int, stream: str, keys: Collection[str]) -> None:
        """Remove items and their bodies for good."""
        for some in in_pieces(keys):
            self._rows.run(_FORGET, {"of": connection_id, "named": stream, "keys": some})

    def each(self, connection_id: int, stream: str, keys: Collection[str] | None = None) -> Iterator[RemoteItem]:
        """Yield the items named (or all) that are not gone, by key, a few in memory at a time."""
        where = {"of": connection_id, "named": stream}
        if keys is None:
            yield from self._rows.each(_ITEMS, _item, where)
            return
        for some in in_pieces(sorted(keys)):
            yield from self._rows.each(_ITEMS_AMONG, _item, {**where, "keys": some})

    def unseen_since(self, connection_id: int, stream: str, before: datetime) -> list[str]:
        """Return the keys of items that are not gone and were last seen before a time, the longest unseen first."""
        where = {"of": connection_id, "named": stream, "before": before}
        return self._rows.all(_UNSEEN, lambda row: str(row[0]), where)

    def counts(self, connection_id: int) -> dict[str, int]:
        """Return how many items are there (not gone), by stream."""
        return dict(self._rows.all(_COUNTS, lambda row: (str(row[0]), int(row[1])), {"of": connection_id}))

    def source_ids(self, connection_id: int) -> list[int]:
        """Return the sources of activities that came from a connection."""
        return self._rows.all(_SOURCES, lambda row: int(row[0]), {"of": connection_id})

    def origins(self, source_ids: Collection[int]) -> dict[int, RemoteOrigin]:
        """Return where sources came from, by source; those that came from no account are missing."""
        ids = sorted(set(source_ids))
        found: dict[int, RemoteOrigin] = {}
        for start in range(0, len(ids), AT_ONCE):
            pairs = self._rows.all(_ORIGINS, _origin, {"ids": ids[start : start + AT_ONCE]})
            for source_id, origin in pairs:
                found.setdefault(source_id, origin)
        return found


def _packed(detail: bytes | None) -> bytes | None:
    return None if detail is None else zlib.compress(detail, _LEVEL)


def _unpacked(body: bytes) -> bytes:
    try:
        return zlib.decompress(body)
    except zlib.error as problem:
        raise ValueError("a kept reply cannot be unpacked") from problem


def _stamp(row: Any) -> tuple[str, str, datetime]:  # noqa: ANN401
    return row[0], row[1], row[2]


def _known(row: Any) -> tuple[str, Known]:  # noqa: ANN401
    key, hash_, etag, at, seen_at, gone_at, source_id, has_detail = row
    return key, Known(hash_, etag, at, seen_at, gone_at, source_id, bool(has_detail))


def _item(row: Any) -> RemoteItem:  # noqa: ANN401
    key, hash_, body, etag, at, detail, source_id = row
    return RemoteItem(key, hash_, _unpacked(body), etag, at, None if detail is None else _unpacked(detail), source_id)


def _origin(row: Any) -> tuple[int, RemoteOrigin]:  # noqa: ANN401
    source_id, connection_id, provider, stream, key = row
    return source_id, RemoteOrigin(connection_id, provider, stream, key)
