"""Letting an account go: the grant is given back, and what came from it is taken away as its terms ask."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from peaksdesk.connect.errors import ConnectError
from peaksdesk.connect.provider import Provider
from peaksdesk.connect.registry import Registry
from peaksdesk.services.account_keeping import AccountKeeper
from peaksdesk.services.apis import Apis
from peaksdesk.services.connection_port import Connection, Method, connection_of
from peaksdesk.services.credentials import Credentials
from peaksdesk.services.events import ActivitiesChanged, ConnectionsChanged, DaysChanged, Events
from peaksdesk.services.hold import Hold
from peaksdesk.services.owners import this_process
from peaksdesk.services.ports import Database, UnitOfWork
from peaksdesk.services.projection import Scorer


@dataclass(frozen=True)
class Wipe:
    """What disconnecting takes away.

    Attributes:
        activities: That came from nowhere else.
        days: Day records.
        replies: Kept raw replies.
    """

    activities: int
    days: int
    replies: int


class Leaving:
    """Lets accounts go.

    Args:
        now: Gives the time, aware.
    """

    def __init__(
        self,
        db: Database,
        events: Events,
        registry: Callable[[], Registry],
        credentials: Credentials,
        apis: Apis,
        now: Callable[[], datetime],
    ) -> None:
        self._db = db
        self._events = events
        self._registry = registry
        self._credentials = credentials
        self._apis = apis
        self._now = now
        self._hold = Hold(db, f"{this_process()}/leaving", now)

    async def would_wipe(self, connection_id: int) -> Wipe:
        """Count what disconnecting would take away."""

        def read(uow: UnitOfWork) -> Wipe:
            connection = connection_of(uow.connections, connection_id)
            provider = self._registry().providers.get(connection.provider)
            replies = sum(uow.remote.counts(connection_id).values())
            if provider is not None and not provider.policy.wipe_on_disconnect:
                return Wipe(0, 0, replies)
            alone = 0
            for source_id in uow.remote.source_ids(connection_id):
                activity_id = uow.activities.owner(source_id)
                alone += activity_id is not None and len(uow.activities.sources(activity_id)) == 1
            days = uow.days.between(connection.athlete_id, None, None)
            return Wipe(alone, sum(one.source == connection.provider for one in days), replies)

        return await self._db.read(read)

    async def disconnect(self, connection_id: int) -> str:
        """Give the grant back and wipe what came from the account.

        Returns:
            A sentence about what did not go as wished, for instance that the provider could not be told; else empty.
        """
        connection = await self._db.read(lambda uow: connection_of(uow.connections, connection_id))
        await self._hold.take_over(connection_id)  # a sync that is under way, here or elsewhere, adds nothing any more
        try:
            told = await self._give_back(connection)
            provider = self._registry().providers.get(connection.provider)
            if provider is None or provider.policy.wipe_on_disconnect:
                await self._wipe(connection, provider)
            await self._db.write(lambda uow: uow.connections.remove(connection_id))
        finally:
            await asyncio.shield(self._hold.let_go(connection_id))
        self._events.publish(ActivitiesChanged(connection.athlete_id))
        self._events.publish(DaysChanged(connection.athlete_id))
        self._events.publish(ConnectionsChanged(connection.athlete_id))
        return told

    async def _give_back(self, connection: Connection) -> str:
        provider = self._registry().providers.get(connection.provider)
        if provider is None or connection.method is Method.API_KEY:
            return ""
        try:
            if provider.revoke is not None:
                async with self._apis(provider, connection) as api:
                    await provider.revoke(api)
            else:
                tokens = await self._credentials.tokens(connection)
                if tokens is not None:
                    await self._apis.revoke(provider, tokens)
        except ConnectError as problem:
            return (
                f"{provider.name} could not be told: {problem.sentence} "
                f"You can remove PeaksDesk in your settings at {provider.name}."
            )
        return ""

    async def _wipe(self, connection: Connection, provider: Provider | None) -> None:
        ids = await self._db.read(lambda uow: uow.remote.source_ids(connection.id))
        now = self._now()
        if provider is not None:
            scorer = await self._db.read(lambda uow: Scorer.of(uow, connection.athlete_id))
            for start in range(0, len(ids), 100):
                part = ids[start : start + 100]

                def drop(uow: UnitOfWork, part: list[int] = part) -> None:
                    keeper = AccountKeeper(uow, scorer, provider, connection, provider.streams[0], now)
                    for source_id in part:
                        keeper.drop_source(source_id, for_good=True)

                await self._db.write(drop)
        await self._db.write(lambda uow: uow.days.forget(connection.athlete_id, connection.provider))
