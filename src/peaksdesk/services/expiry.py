"""What may no longer be kept: replies that were not read again in time, and all that came of them, are taken away.

It needs no network: an account that is paused, cannot be reached or has to sign in again expires all the same. A
session that came from elsewhere too stays, without the part that expired; what the person set on one that goes waits
for it to come back.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from peaksdesk.connect.provider import Provider
from peaksdesk.connect.registry import Registry
from peaksdesk.connect.stream import Stream
from peaksdesk.services.account_keeping import AccountKeeper, prepare, read_at
from peaksdesk.services.connection_port import Connection
from peaksdesk.services.events import ActivitiesChanged, ConnectionsChanged, DaysChanged, Events
from peaksdesk.services.ports import Database, UnitOfWork
from peaksdesk.services.projection import Scorer
from peaksdesk.services.remote_port import Known
from peaksdesk.services.sync_log_port import StreamCounts, SyncReason

_EARLY = timedelta(hours=1)
"""Whoever looks now and then looks so long before the time is over."""
_CHUNK = 50


@dataclass(frozen=True)
class _Due:
    """What has to go of one stream.

    Attributes:
        whole: Items that were not listed in time.
        details: Items that were, whose detail was not read again.
    """

    stream: Stream
    known: Mapping[str, Known]
    whole: tuple[str, ...]
    details: tuple[str, ...]


class Expiry:
    """Takes away what is too old.

    Args:
        now: Gives the time, aware.
    """

    def __init__(
        self, db: Database, events: Events, registry: Callable[[], Registry], now: Callable[[], datetime]
    ) -> None:
        self._db = db
        self._events = events
        self._registry = registry
        self._now = now

    async def look(self, connection_id: int | None = None) -> int:
        """Take away what is too old of one connection or of all; return how many items went.

        Raises:
            StoreError: The database cannot be written.
        """
        removed = 0
        for connection in await self._db.read(lambda uow: uow.connections.all()):
            provider = self._registry().providers.get(connection.provider)
            if provider is None or provider.policy.max_cache_age is None:
                continue
            if connection_id in (None, connection.id):
                removed += await self._of(connection, provider)
        return removed

    async def _of(self, connection: Connection, provider: Provider) -> int:
        now = self._now()
        due = await self._db.read(lambda uow: [_due(uow, connection, provider, one, now) for one in provider.streams])
        due = [one for one in due if one.whole or one.details]
        if not due:
            return 0
        scorer = await self._db.read(lambda uow: Scorer.of(uow, connection.athlete_id))
        for one in due:
            for start in range(0, max(len(one.whole), len(one.details)), _CHUNK):

                def take(uow: UnitOfWork, one: _Due = one, start: int = start) -> None:
                    keeper = AccountKeeper(uow, scorer, provider, connection, one.stream, now)
                    keeper.expire(one.whole[start : start + _CHUNK], one.known)
                    bare = one.details[start : start + _CHUNK]
                    uow.remote.set_detail(connection.id, one.stream.name, dict.fromkeys(bare))
                    items = list(uow.remote.each(connection.id, one.stream.name, bare)) if bare else []
                    home = scorer.athlete.time_zone
                    keeper.keep(prepare(provider, one.stream, connection, items, home), one.known, seen=False)

                await self._db.write(take)
        counts = {one.stream.name: StreamCounts(removed=len(one.whole)) for one in due if one.whole}
        if counts and provider.policy.max_cache_age is not None:
            await self._note(connection, provider.policy.max_cache_age.days, counts, now)
        self._events.publish(ActivitiesChanged(connection.athlete_id))
        self._events.publish(DaysChanged(connection.athlete_id))
        self._events.publish(ConnectionsChanged(connection.athlete_id))
        return sum(one.removed for one in counts.values())

    async def _note(
        self, connection: Connection, days: int, counts: Mapping[str, StreamCounts], started: datetime
    ) -> None:
        def write(uow: UnitOfWork) -> None:
            run_id = uow.sync_log.begin(connection.id, SyncReason.TIMER, started)
            uow.sync_log.count(run_id, counts)
            told = f"It could not be read again for {days} days. Its terms ask to remove it until it can."
            uow.sync_log.finish(run_id, self._now(), told)

        await self._db.write(write)


def _due(uow: UnitOfWork, connection: Connection, provider: Provider, stream: Stream, now: datetime) -> _Due:
    known, policy = uow.remote.known(connection.id, stream.name), provider.policy
    soon = now + _EARLY
    whole = tuple(key for key, one in known.items() if policy.expired(one.seen_at, soon))
    gone = set(whole)
    details = tuple(
        key for key, one in known.items() if key not in gone and one.has_detail and policy.expired(read_at(one), soon)
    )
    return _Due(stream, known, whole, details)
