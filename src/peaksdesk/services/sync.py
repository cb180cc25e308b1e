"""Sync: a connection's streams read on, one run at a time in all processes, with a log and progress.

Facts are published after the commits they are about. A run that finds nothing new writes its line in the log and
where its streams stand, in one commit, and nothing else.
"""

import asyncio
import random
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from peaksdesk.connect.api import HttpApi
from peaksdesk.connect.auth import Tokens
from peaksdesk.connect.errors import (
    ConnectError,
    MissingScope,
    Offline,
    RateLimited,
    Refused,
    ServiceDown,
    SignInExpired,
)
from peaksdesk.connect.provider import Provider
from peaksdesk.connect.registry import Registry
from peaksdesk.connect.stream import Stream
from peaksdesk.services.connection_port import Connection, ConnectionState, Cursor
from peaksdesk.services.events import ActivitiesChanged, ConnectionsChanged, DaysChanged, Events, SyncMoved
from peaksdesk.services.expiry import Expiry
from peaksdesk.services.hold import AlreadyRunning, Hold
from peaksdesk.services.ports import Database, UnitOfWork
from peaksdesk.services.projection import Scorer
from peaksdesk.services.standing import RATE_LIMITED, Standing
from peaksdesk.services.stream_sync import Job, StreamSync
from peaksdesk.services.sync_log_port import StreamCounts, SyncReason, SyncRun


class OpenApi(Protocol):
    """Opens a connection's API, signed in, with the application's budget."""

    def __call__(
        self, provider: Provider, connection: Connection, tokens: Tokens | None = None
    ) -> AbstractAsyncContextManager[HttpApi]:
        """Open it; `tokens` are tried out in place of those that are kept. Raises `ConnectError` where it cannot."""
        ...


_AGAIN_SOON = timedelta(minutes=5)
"""After trouble of the network or the service."""
_FRESH = timedelta(minutes=2)
"""What was read so lately is not read again only because PeaksDesk starts or the network is back."""


@dataclass(frozen=True)
class SyncProgress:
    """A run that is under way.

    Attributes:
        stream: What is being read.
        counts: So far, by stream.
    """

    started_at: datetime
    reason: SyncReason
    stream: str = ""
    counts: dict[str, StreamCounts] = field(default_factory=dict)


class Sync:
    """Runs syncs.

    Args:
        now: Gives the time, aware.
        owner: Names this process among those that share the database.
        chance: Gives numbers between 0 and 1, for spreading what is due.

    Attributes:
        expiry: Takes away what may no longer be kept, run or no run.
    """

    def __init__(
        self,
        db: Database,
        events: Events,
        registry: Callable[[], Registry],
        open_api: OpenApi,
        now: Callable[[], datetime],
        owner: str,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._db = db
        self._events = events
        self._registry = registry
        self._open_api = open_api
        self._now = now
        self._hold = Hold(db, owner, now)
        self._chance = chance
        self.expiry = Expiry(db, events, registry, now)
        self._running: dict[int, SyncProgress] = {}

    def progress(self, connection_id: int) -> SyncProgress | None:
        """Return the run of a connection that is under way in this process, or None."""
        return self._running.get(connection_id)

    async def run(self, connection_id: int, reason: SyncReason, only: Collection[str] | None = None) -> SyncRun:
        """Read a connection's streams on. Cancelling stops after the last commit; the next run goes on from there.

        Args:
            only: Names of streams; by default all that are switched on and granted.

        Raises:
            AlreadyRunning: Here or in another process.
            LookupError: There is no such connection, or its provider cannot be loaded.
            StoreError: The database cannot be written.
        """
        if connection_id in self._running:
            raise AlreadyRunning("This account is being synced already.")
        self._running[connection_id] = SyncProgress(self._now(), reason)
        try:
            connection = await self._take(connection_id)
            try:
                run = await self._run(connection, reason, only)
                await self.expiry.look(connection_id)
                return run
            finally:
                await asyncio.shield(self._hold.let_go(connection_id))
        finally:
            del self._running[connection_id]
            self._events.publish(SyncMoved(connection_id))

    async def through(
        self,
        connection_id: int,
        reason: SyncReason,
        only: Collection[str] | None = None,
        patience: timedelta = timedelta(minutes=2),
    ) -> SyncRun:
        """Run until nothing more comes, waiting for limits that end soon; return all counts as those of one run.

        Args:
            patience: How long a limit may last that is waited for.
        """
        run = await self.run(connection_id, reason, only)
        while run.error == RATE_LIMITED:
            cursors = await self._db.read(lambda uow: uow.connections.cursors(connection_id))
            waits = [at for one in cursors.values() if (at := Standing.of(one).waits_until) is not None]
            wait = (max(waits) - self._now() if waits else patience) + timedelta(seconds=1)
            if wait > patience:
                break
            await asyncio.sleep(max(0.0, wait.total_seconds()))
            done = set(list(run.counts)[:-1])  # the last is the one that the limit stopped
            following = await self.run(connection_id, reason, await self._left(connection_id, only, done))
            run = replace(following, started_at=run.started_at, counts=_sum(run.counts, following.counts))
        return run

    async def due(self, *, everything: bool = False) -> list[tuple[int, tuple[str, ...]]]:
        """Return the connections that have streams to read now, with these, the longest due first.

        Args:
            everything: All streams but those that wait for a limit or were just read, be they due or not.
        """
        now = self._now()

        def read(uow: UnitOfWork) -> list[tuple[datetime, int, tuple[str, ...]]]:
            found = []
            for connection in uow.connections.all():
                if connection.state is not ConnectionState.CONNECTED or not self._known(connection):
                    continue
                cursors = uow.connections.cursors(connection.id)
                times = {
                    stream.name: _due_at(cursors.get(stream.name), connection, everything=everything)
                    for stream in self._streams(connection, None)
                }
                names = tuple(name for name, at in times.items() if at <= now)
                if names:
                    found.append((min(times[name] for name in names), connection.id, names))
            return found

        return [(connection_id, names) for _, connection_id, names in sorted(await self._db.read(read))]

    async def _run(self, connection: Connection, reason: SyncReason, only: Collection[str] | None) -> SyncRun:
        provider = self._registry().get(connection.provider)
        started, error = self._now(), ""
        counts: dict[str, StreamCounts] = {}
        state, until = ConnectionState.CONNECTED, None
        scorer = await self._db.read(lambda uow: Scorer.of(uow, connection.athlete_id))
        job, taken_over = None, False
        try:
            async with self._open_api(provider, connection) as api:
                moved = self._mover(connection.id)
                job = Job(self._db, api, provider, connection, scorer, self._now, self._hold, moved)
                for stream in self._streams(connection, only):
                    await self._db.write(lambda uow: self._hold.keep(uow, connection.id))
                    sync = StreamSync(job, stream)
                    try:
                        await sync.run()
                    except AlreadyRunning:
                        raise
                    except (MissingScope, Refused) as problem:
                        sync.counts = replace(sync.counts, error=problem.sentence)
                        error = error or problem.sentence
                        state = ConnectionState.ERROR if isinstance(problem, Refused) else state
                    finally:
                        counts[stream.name] = sync.counts
        except AlreadyRunning:
            taken_over = True
            raise
        except RateLimited as limit:
            until, error = limit.until, RATE_LIMITED
        except SignInExpired as problem:
            state, error = ConnectionState.RECONNECT, problem.sentence
        except (Offline, ServiceDown) as problem:
            until, error = self._now() + _AGAIN_SOON, problem.sentence
        except ConnectError as problem:
            error = problem.sentence
            until = self._now() + _AGAIN_SOON
        finally:  # also for a run that is cancelled: what it did stands in the log
            run = SyncRun(0, connection.id, started, reason, self._now(), error, counts)
            if not taken_over:
                run = await asyncio.shield(self._finish(connection, run, only, state, until, job))
        return run

    async def _finish(
        self,
        connection: Connection,
        run: SyncRun,
        only: Collection[str] | None,
        state: ConnectionState,
        until: datetime | None,
        job: Job | None,
    ) -> SyncRun:
        provider, ended = self._registry().get(connection.provider), run.finished_at or self._now()
        unsaved = job.unsaved if job is not None else {}
        # What came to its end is due when it usually is; what was stopped or not begun, when the trouble is over.
        names = list(run.counts)
        stopped = set(names[-1:]) | ({one.name for one in self._streams(connection, only)} - set(names))
        limited = until.isoformat() if until is not None and run.error == RATE_LIMITED else ""

        def write(uow: UnitOfWork) -> SyncRun:
            kept = uow.connections.get(connection.id)
            if kept is None:  # disconnected meanwhile
                return run
            run_id = uow.sync_log.begin(connection.id, run.reason, run.started_at)
            uow.sync_log.count(run_id, run.counts)
            uow.sync_log.finish(run_id, ended, run.error)
            cursors = uow.connections.cursors(connection.id)
            for name in dict.fromkeys((*names, *(stopped if until is not None else ()))):
                cursor = unsaved.get(name) or cursors.get(name) or Cursor(name)
                waits = until is not None and name in stopped
                following = until if waits else ended + self._spread(provider.stream(name).every)
                standing = replace(Standing.of(cursor), limited_until=limited if waits else "")
                cursor = replace(cursor, backfill=standing.text(), last_run_at=ended, next_run_at=following)
                uow.connections.set_cursor(connection.id, cursor)
            if state is not ConnectionState.CONNECTED:
                uow.connections.set_state(connection.id, state, run.error)
            elif kept.state is not ConnectionState.PAUSED:
                uow.connections.set_state(connection.id, state)
            if not run.error:
                uow.connections.synced(connection.id, ended)
            return replace(run, id=run_id)

        told = await self._db.write(write)
        touched = job.touched if job is not None else set()
        if "activities" in touched:
            self._events.publish(ActivitiesChanged(connection.athlete_id))
        if "days" in touched:
            self._events.publish(DaysChanged(connection.athlete_id))
        self._events.publish(ConnectionsChanged(connection.athlete_id))
        return told

    async def _left(self, connection_id: int, only: Collection[str] | None, done: set[str]) -> list[str]:
        connection = await self._db.read(lambda uow: uow.connections.get(connection_id))
        streams = [] if connection is None else self._streams(connection, only)
        return [stream.name for stream in streams if stream.name not in done]

    async def _take(self, connection_id: int) -> Connection:
        def take(uow: UnitOfWork) -> Connection:
            if uow.connections.get(connection_id) is None:
                raise LookupError(f"There is no connection with the number {connection_id}.")
            return self._hold.keep(uow, connection_id)

        return await self._db.write(take)

    def _streams(self, connection: Connection, only: Collection[str] | None) -> list[Stream]:
        provider = self._registry().get(connection.provider)
        chosen = [
            stream
            for stream in provider.streams
            if (stream.name in only if only is not None else connection.streams.get(stream.name, stream.on))
            and (not connection.scopes or set(stream.scopes) <= set(connection.scopes))
        ]
        # Details can take what the limits allow for days: nothing else waits behind them.
        return sorted(chosen, key=lambda stream: stream.detail is not None)

    def _known(self, connection: Connection) -> bool:
        return connection.provider in self._registry().providers

    def _mover(self, connection_id: int) -> Callable[[str, StreamCounts], None]:
        def moved(stream: str, counts: StreamCounts) -> None:
            before = self._running[connection_id]
            told = {**before.counts, stream: counts}
            self._running[connection_id] = replace(before, stream=stream, counts=told)
            self._events.publish(SyncMoved(connection_id))

        return moved

    def _spread(self, every: timedelta) -> timedelta:
        return every * (0.9 + 0.2 * self._chance())


def _due_at(cursor: Cursor | None, connection: Connection, *, everything: bool) -> datetime:
    if cursor is None or cursor.next_run_at is None:
        return connection.connected_at
    if not everything or cursor.last_run_at is None or Standing.of(cursor).waits_until is not None:
        return cursor.next_run_at
    went_well = cursor.next_run_at - cursor.last_run_at > _AGAIN_SOON
    return min(cursor.next_run_at, cursor.last_run_at + _FRESH) if went_well else connection.connected_at


def _sum(before: Mapping[str, StreamCounts], after: Mapping[str, StreamCounts]) -> dict[str, StreamCounts]:
    total = dict(before)
    for name, one in after.items():
        first = total.get(name, StreamCounts())
        total[name] = StreamCounts(
            first.fetched + one.fetched,
            first.inserted + one.inserted,
            first.updated + one.updated,
            first.removed + one.removed,
            first.requests + one.requests,
            one.error or first.error,
        )
    return total
