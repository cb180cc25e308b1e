"""One stream of one connection read on: pages, what went, details, a better mapping.

Each page is committed with its cursor. A crash repeats at most one page, and a repeat changes nothing.
"""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from peaksdesk.connect.api import HttpApi
from peaksdesk.connect.errors import Gone
from peaksdesk.connect.provider import Provider
from peaksdesk.connect.stream import Page, Stream, Window
from peaksdesk.domain.day_records import ScoreState
from peaksdesk.services.account_keeping import AGAIN, AccountKeeper, Change, Prepared, prepare, read_at, sort_out
from peaksdesk.services.connection_port import Connection, Cursor
from peaksdesk.services.hold import Hold
from peaksdesk.services.ports import Database, UnitOfWork
from peaksdesk.services.projection import Scorer
from peaksdesk.services.remote_port import Known, RemoteItem, canonical
from peaksdesk.services.standing import Standing
from peaksdesk.services.sync_log_port import StreamCounts

T = TypeVar("T")

_PENDING_FOR = timedelta(days=30)
"""A score that has not come by then will not come."""
_EDGE = timedelta(days=1)
"""Providers sort by a time of their own near an item's: what lies this near a window's beginning is not judged gone."""
_FEW = 3
"""An empty listing where at least so many items were known is an error of the service, not a deletion."""
_REFRESH = timedelta(days=2)
"""A detail that may be kept for so little longer is read anew."""
_SPARE = 20
"""Requests that details leave of a budget, so that what is new today still comes."""
_CHUNK = 50


@dataclass
class Job:
    """What one run of one connection carries along.

    Attributes:
        hold: Kept in each transaction first; it fails where another process has taken over.
        moved: Called after each commit with the stream and its counts so far.
        touched: Whether activities changed, and whether days did.
    """

    db: Database
    api: HttpApi
    provider: Provider
    connection: Connection
    scorer: Scorer
    now: Callable[[], datetime]
    hold: Hold
    moved: Callable[[str, StreamCounts], None]
    touched: set[str] = field(default_factory=set)
    unsaved: dict[str, Cursor] = field(default_factory=dict)


class StreamSync:
    """Reads one stream on."""

    def __init__(self, job: Job, stream: Stream) -> None:
        self._job = job
        self._stream = stream
        self.counts = StreamCounts()

    async def run(self) -> StreamCounts:
        """Read on from where the stream stands, details and all.

        Raises:
            ConnectError: What was committed stays, and `counts` tells of it.
        """
        cursor = await self._read(lambda uow: uow.connections.cursor(self._job.connection.id, self._stream.name))
        if Standing.of(cursor).mapping not in (None, self._stream.mapping):
            await self._map_anew(cursor)
        lookback = await self._lookback()
        before = self._job.api.requests
        try:
            async with aclosing(self._stream.read(self._job.api, cursor.cursor, lookback)) as pages:  # type: ignore[type-var]
                async for page in pages:
                    await self._keep_page(page)
            if self._stream.detail is not None:
                await self._details()
        finally:
            self.counts = replace(self.counts, requests=self._job.api.requests - before)
        return self.counts

    async def _keep_page(self, page: Page) -> None:
        known = await self._known([item.key for item in page.items])
        changed, same = sort_out(page.items, known)
        prepared = await self._prepared(await self._with_details(changed, known))
        gone = await self._gone(page, page.listed) if page.listed is not None else {}
        cursor = self._cursor(page.cursor, more=page.more)
        # What a listing of several replies has shown is noted: another run may have to finish it.
        noted = bool(same) and (page.began is not None or self._job.provider.policy.max_cache_age is not None)
        if prepared or gone or noted or page.more:

            def write(uow: UnitOfWork) -> tuple[list[Change], int]:
                keeper = self._keeper(uow, page.began)
                changes = keeper.keep(prepared, known)
                if noted:
                    uow.remote.seen(self._job.connection.id, self._stream.name, same, keeper.now)
                removed = keeper.remove(list(gone), gone) if gone else 0
                uow.connections.set_cursor(self._job.connection.id, cursor)
                return changes, removed

            changes, removed = await self._write(write)
            self._count(len(page.items), changes, removed, prepared)
        else:
            self._job.unsaved[self._stream.name] = cursor  # goes with the run's own commit
            self._count(len(page.items), [], 0, [])

    async def _gone(self, page: Page, window: Window) -> dict[str, Known]:
        """Return what was known in a window and did not come with the listing whose last page this is."""
        since = window.since + _EDGE if window.since is not None else None
        there = await self._read(
            lambda uow: uow.remote.known_between(self._job.connection.id, self._stream.name, since, window.until)
        )
        listed, began = {item.key for item in page.items}, page.began
        if began is None:
            if not listed and len(there) >= _FEW:
                self._note("An empty list came where records were known: nothing was removed.")
                return {}
            return {key: one for key, one in there.items() if key not in listed}
        for key, one in there.items():
            if key not in listed and one.seen_at < began and await self._is_gone(key, began):
                await self._remove({key: one})
        return {}

    async def _is_gone(self, key: str, began: datetime) -> bool:
        """Ask for an item by itself: where something is deleted while a list is read, the rest of it moves up."""
        if self._stream.look is None:
            return True
        try:
            await self._stream.look(self._job.api, key)
        except Gone:
            return True
        now = max(began, self._job.now())
        await self._write(lambda uow: uow.remote.seen(self._job.connection.id, self._stream.name, [key], now))
        return False

    async def _details(self) -> None:
        read = self._stream.detail
        known = await self._known(None)
        for key in sorted(self._wanted(known), key=lambda key: _when(known[key]), reverse=True):
            item = await self._item(key)
            if item is None or read is None:
                continue
            try:
                with self._job.api.leaving(_SPARE):
                    detail = await read(self._job.api, item.reply())
            except Gone:
                await self._remove({key: known[key]})
                continue
            item = replace(item, detail=canonical(detail), etag=self._job.now().isoformat())
            await self._keep(await self._prepared([item]), known)

    def _wanted(self, known: Mapping[str, Known]) -> list[str]:
        oldest = self._job.provider.policy.max_cache_age
        due = None if oldest is None else self._job.now() - oldest + _REFRESH
        return [
            key
            for key, one in known.items()
            if one.gone_at is None
            and (not one.has_detail or one.etag == AGAIN or (due is not None and read_at(one) < due))
        ]

    async def _map_anew(self, cursor: Cursor) -> None:
        """Read the kept replies with a better mapping."""
        known = await self._known(None)
        keys = [key for key, one in known.items() if one.gone_at is None]
        for start in range(0, len(keys), _CHUNK):
            part = keys[start : start + _CHUNK]
            items = await self._read(partial(self._each, keys=part))
            await self._keep(await self._prepared(items), known, seen=False)
        mapped = replace(cursor, backfill=replace(Standing.of(cursor), mapping=self._stream.mapping).text())
        await self._write(lambda uow: uow.connections.set_cursor(self._job.connection.id, mapped))

    async def _lookback(self) -> timedelta:
        """Return how far to look back: to the oldest score that is still to come."""
        today = self._job.now().date()
        athlete_id, source = self._job.scorer.athlete.id, self._job.provider.id
        days = await self._read(lambda uow: uow.days.between(athlete_id, today - _PENDING_FOR, None))
        pending = [one for one in days if one.source == source and one.value.get("state") == ScoreState.PENDING]
        oldest = min((one.local_date for one in pending), default=None)
        if oldest is None:
            return self._stream.lookback
        return max(self._stream.lookback, timedelta(days=(today - oldest).days + 1))

    async def _keep(self, prepared: Sequence[Prepared], known: Mapping[str, Known], *, seen: bool = True) -> None:
        changes = await self._write(lambda uow: self._keeper(uow).keep(prepared, known, seen=seen))
        self._count(0, changes, 0, prepared)

    async def _remove(self, gone: Mapping[str, Known]) -> None:
        removed = await self._write(lambda uow: self._keeper(uow).remove(list(gone), gone))
        self._count(0, [], removed, [])
        self._job.touched.update(("activities", "days"))

    async def _prepared(self, items: Sequence[RemoteItem]) -> list[Prepared]:
        if not items:
            return []
        job = self._job
        return await asyncio.to_thread(prepare, job.provider, self._stream, job.connection, items, self._home())

    async def _with_details(self, items: Sequence[RemoteItem], known: Mapping[str, Known]) -> list[RemoteItem]:
        """Give changed items the details that are kept, until these are read again."""
        keys = [item.key for item in items if item.key in known and known[item.key].has_detail]
        if not keys:
            return list(items)
        kept = await self._read(lambda uow: {one.key: one.detail for one in self._each(uow, keys)})
        return [replace(item, detail=kept.get(item.key)) for item in items]

    async def _item(self, key: str) -> RemoteItem | None:
        return await self._read(lambda uow: next(iter(self._each(uow, [key])), None))

    def _each(self, uow: UnitOfWork, keys: Collection[str]) -> list[RemoteItem]:
        return list(uow.remote.each(self._job.connection.id, self._stream.name, keys))

    async def _known(self, keys: Collection[str] | None) -> dict[str, Known]:
        return await self._read(lambda uow: uow.remote.known(self._job.connection.id, self._stream.name, keys))

    async def _write(self, fn: Callable[[UnitOfWork], T]) -> T:
        def write(uow: UnitOfWork) -> T:
            self._job.hold.keep(uow, self._job.connection.id)
            return fn(uow)

        return await self._job.db.write(write)

    async def _read(self, fn: Callable[[UnitOfWork], T]) -> T:
        return await self._job.db.read(fn)

    def _keeper(self, uow: UnitOfWork, began: datetime | None = None) -> AccountKeeper:
        """Return the keeper; whatever the clock does, what a listing shows is seen after that began."""
        job, now = self._job, self._job.now()
        now = now if began is None else max(now, began)
        return AccountKeeper(uow, job.scorer, job.provider, job.connection, self._stream, now)

    def _home(self) -> str:
        return self._job.scorer.athlete.time_zone

    def _cursor(self, text: str, *, more: bool) -> Cursor:
        standing = Standing(self._stream.mapping, more)
        return Cursor(self._stream.name, text, standing.text(), self._job.now(), None)

    def _count(self, fetched: int, changes: Sequence[Change], removed: int, prepared: Sequence[Prepared]) -> None:
        notes = list(dict.fromkeys(note for one in prepared for note in one.notes))
        before = self.counts
        self.counts = replace(
            before,
            fetched=before.fetched + fetched,
            inserted=before.inserted + changes.count(Change.INSERTED),
            updated=before.updated + changes.count(Change.UPDATED),
            removed=before.removed + removed,
            error=before.error or " ".join(notes[:2]),
        )
        if any(one.session is not None for one in prepared):
            self._job.touched.add("activities")
        if any(one.days for one in prepared):
            self._job.touched.add("days")
        if removed:
            self._job.touched.update(("activities", "days"))
        self._job.moved(self._stream.name, self.counts)

    def _note(self, sentence: str) -> None:
        self.counts = replace(self.counts, error=self.counts.error or sentence)


def _when(known: Known) -> float:
    return known.at.timestamp() if known.at is not None else 0.0
