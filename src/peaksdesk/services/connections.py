"""Connected accounts: sign in, pause, disconnect, and what the Integrations page and the command line say of them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from peaksdesk.connect.auth import Client, Tokens
from peaksdesk.connect.errors import ConnectError, MissingScope, Refused
from peaksdesk.connect.provider import Account, Provider
from peaksdesk.connect.registry import Registry
from peaksdesk.services.account_keeping import AccountKeeper
from peaksdesk.services.apis import Apis
from peaksdesk.services.browser_sign_in import BrowserSignIn, Pasted
from peaksdesk.services.connection_port import Connection, ConnectionState, Cursor, Method
from peaksdesk.services.credentials import Credentials
from peaksdesk.services.events import ActivitiesChanged, ConnectionsChanged, DaysChanged, Events
from peaksdesk.services.ports import Database, UnitOfWork
from peaksdesk.services.projection import Scorer
from peaksdesk.services.standing import Standing
from peaksdesk.services.sync import Sync, SyncProgress
from peaksdesk.services.sync_log_port import SyncRun

Show = Callable[[str], None]
"""Shows the address at which the person agrees: in their browser, or as text to copy."""


@dataclass(frozen=True)
class StreamRow:
    """One stream of a card.

    Attributes:
        granted: Whether the person's permission covers it.
        kept: How many records are here.
        more: Whether older history is still to come.
        limited_until: When the provider takes requests again, if that is waited for.
    """

    name: str
    title: str
    on: bool
    granted: bool
    kept: int = 0
    more: bool = False
    last_run_at: datetime | None = None
    next_run_at: datetime | None = None
    limited_until: datetime | None = None


@dataclass(frozen=True)
class ProviderCard:
    """All that there is to say of one provider and one athlete.

    Attributes:
        broken: Why the provider cannot be loaded, else empty; then `provider` is None.
        client_id: Of the person's own API application; empty where it is not set up.
        progress: The sync that is under way here, or None.
        last: The newest finished sync, or None.
    """

    id: str
    provider: Provider | None
    broken: str = ""
    client_id: str = ""
    connection: Connection | None = None
    streams: tuple[StreamRow, ...] = ()
    progress: SyncProgress | None = None
    last: SyncRun | None = None


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


class Connections:
    """Connects accounts and lets them go.

    Args:
        now: Gives the time, aware.
    """

    def __init__(
        self,
        db: Database,
        events: Events,
        registry: Callable[[], Registry],
        credentials: Credentials,
        sign_in: BrowserSignIn,
        apis: Apis,
        sync: Sync,
        now: Callable[[], datetime],
    ) -> None:
        self._db = db
        self._events = events
        self._registry = registry
        self._credentials = credentials
        self._sign_in = sign_in
        self._apis = apis
        self._sync = sync
        self._now = now

    async def cards(self, athlete_id: int) -> tuple[ProviderCard, ...]:
        """Return a card for each provider, connected or not, and for those that cannot be loaded."""
        registry = await asyncio.to_thread(self._registry)
        clients = {name: await self._credentials.client(name) for name in registry.providers}

        def read(uow: UnitOfWork) -> list[ProviderCard]:
            connected = {one.provider: one for one in uow.connections.all(athlete_id)}
            return [
                self._card(uow, provider, clients[name], connected.get(name))
                for name, provider in registry.providers.items()
            ]

        found = await self._db.read(read)
        return (*found, *(ProviderCard(one.id, None, one.reason) for one in registry.broken))

    async def all(self, athlete_id: int | None = None) -> list[Connection]:
        """Return the connections of an athlete, or of everybody."""
        return await self._db.read(lambda uow: uow.connections.all(athlete_id))

    async def of(self, athlete_id: int, provider_id: str) -> Connection:
        """Return an athlete's connection with a provider.

        Raises:
            LookupError: There is none.
        """
        provider = self._registry().get(provider_id)
        found = await self._db.read(lambda uow: uow.connections.of(athlete_id, provider_id))
        if found is None:
            raise LookupError(f"{provider.name} is not connected.")
        return found

    async def set_client(self, provider_id: str, client: Client | None) -> None:
        """Keep the person's own API application with a provider, or forget it.

        Raises:
            ConnectError: The vault cannot keep it.
            LookupError: There is no such provider.
        """
        provider = self._registry().get(provider_id)
        if provider.oauth is None:
            raise Refused(f"{provider.name} needs no API application.")
        if client is not None and not (client.id.strip() and client.secret.strip()):
            raise Refused("An API application has a client ID and a client secret.")
        await self._credentials.set_client(provider_id, client)

    async def connect(self, athlete_id: int, provider_id: str, show: Show, pasted: Pasted | None = None) -> Connection:
        """Sign in through the browser. Cancelling leaves everything as it was.

        Args:
            show: Is given the address at which the person agrees.

        Raises:
            ConnectError: It did not come to that; `Refused` with the button `settings` where no application is set up.
            LookupError: There is no such provider.
        """
        provider = self._registry().get(provider_id)
        client = await self._credentials.client(provider_id)
        if provider.oauth is None:
            raise Refused(f"{provider.name} is connected with a key.")
        if client is None:
            raise Refused(f"Set up your API application with {provider.name} first.", "settings")
        tokens = await self._sign_in(provider, client, show, pasted or Pasted())
        granted = [one for one in provider.streams if set(one.scopes) <= set(tokens.scopes)]
        if not granted:
            raise MissingScope(tuple(dict.fromkeys(scope for one in provider.streams for scope in one.scopes)))
        return await self._keep(athlete_id, provider, Method.OAUTH, tokens)

    async def connect_with_key(self, athlete_id: int, provider_id: str, key: str) -> Connection:
        """Connect by a personal key, which is tried out first.

        Raises:
            ConnectError: The provider does not accept it, or takes no keys.
            LookupError: There is no such provider.
        """
        provider = self._registry().get(provider_id)
        if provider.api_key is None:
            raise Refused(f"{provider.name} takes no personal keys: connect it in the browser.")
        if not key.strip() or not key.strip().isascii() or len(key) > 512:
            raise Refused("That is no API key.")
        return await self._keep(athlete_id, provider, Method.API_KEY, Tokens(key.strip(), None, None, ()))

    async def connect_with_tokens(self, athlete_id: int, provider_id: str, tokens: Tokens) -> Connection:
        """Connect by tokens from another machine, which are tried out first.

        Raises:
            ConnectError: The provider does not accept them.
            LookupError: There is no such provider.
        """
        provider = self._registry().get(provider_id)
        if provider.oauth is None:
            raise Refused(f"{provider.name} is connected with a key.")
        return await self._keep(athlete_id, provider, Method.TOKEN, tokens)

    async def pause(self, connection_id: int) -> None:
        """Read nothing by itself until the person goes on."""
        await self._set(connection_id, lambda one: replace(one, state=ConnectionState.PAUSED, problem=""))

    async def go_on(self, connection_id: int) -> None:
        """End a pause, or try again after an error."""
        await self._set(connection_id, lambda one: replace(one, state=ConnectionState.CONNECTED, problem=""))

    async def switch(self, connection_id: int, stream: str, *, on: bool) -> None:
        """Switch a stream on or off; what it brought stays.

        Raises:
            LookupError: There is no such stream.
        """

        def change(one: Connection) -> Connection:
            self._registry().get(one.provider).stream(stream)
            return replace(one, streams={**one.streams, stream: on})

        await self._set(connection_id, change)

    async def log(self, connection_id: int, limit: int = 50) -> list[SyncRun]:
        """Return the newest syncs of a connection, newest first."""
        return await self._db.read(lambda uow: uow.sync_log.recent(connection_id, limit))

    async def would_wipe(self, connection_id: int) -> Wipe:
        """Count what disconnecting would take away."""

        def read(uow: UnitOfWork) -> Wipe:
            connection = _connection(uow, connection_id)
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
        connection = await self._db.read(lambda uow: _connection(uow, connection_id))
        told = await self._give_back(connection)
        provider = self._registry().providers.get(connection.provider)
        if provider is None or provider.policy.wipe_on_disconnect:
            await self._wipe(connection, provider)
        await self._db.write(lambda uow: uow.connections.remove(connection_id))
        self._events.publish(ActivitiesChanged(connection.athlete_id))
        self._events.publish(DaysChanged(connection.athlete_id))
        self._events.publish(ConnectionsChanged(connection.athlete_id))
        return told

    async def _keep(self, athlete_id: int, provider: Provider, method: Method, tokens: Tokens) -> Connection:
        """Try a grant out, ask whose account it is, and keep both."""
        now = self._now()
        before = await self._db.read(lambda uow: uow.connections.of(athlete_id, provider.id))
        trial = Connection(0, athlete_id, provider.id, now, method, scopes=tokens.scopes)
        async with self._apis(provider, trial, tokens) as api:
            account: Account = await provider.whoami(api)
        if before is not None and before.account and before.account != account.id:
            raise Refused(f"This is another {provider.name} account. Disconnect the one that is connected first.")

        def write(uow: UnitOfWork) -> Connection:
            kept = replace(
                before or trial, method=method, account=account.id, account_name=account.name, scopes=tokens.scopes
            )
            kept = replace(kept, state=ConnectionState.CONNECTED, problem="")
            if before is None:
                return uow.connections.add(kept)
            uow.connections.update(kept)
            for cursor in uow.connections.cursors(kept.id).values():
                uow.connections.set_cursor(kept.id, replace(cursor, next_run_at=None))
            return kept

        connection = await self._db.write(write)
        try:
            await self._credentials.keep(connection, tokens)
        except BaseException:
            if before is None:
                await asyncio.shield(self._db.write(lambda uow: uow.connections.remove(connection.id)))
            raise
        self._events.publish(ConnectionsChanged(athlete_id))
        return connection

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

    async def _set(self, connection_id: int, change: Callable[[Connection], Connection]) -> None:
        def write(uow: UnitOfWork) -> int:
            connection = _connection(uow, connection_id)
            uow.connections.update(change(connection))
            return connection.athlete_id

        self._events.publish(ConnectionsChanged(await self._db.write(write)))

    def _card(
        self, uow: UnitOfWork, provider: Provider, client: Client | None, connection: Connection | None
    ) -> ProviderCard:
        client_id = client.id if client is not None else ""
        if connection is None:
            return ProviderCard(provider.id, provider, client_id=client_id)
        cursors, counts = uow.connections.cursors(connection.id), uow.remote.counts(connection.id)
        rows = tuple(
            _row(connection, provider, number, cursors.get(one.name) or Cursor(one.name), counts.get(one.name, 0))
            for number, one in enumerate(provider.streams)
        )
        last = next(iter(uow.sync_log.recent(connection.id, 1)), None)
        progress = self._sync.progress(connection.id)
        return ProviderCard(provider.id, provider, "", client_id, connection, rows, progress, last)


def _row(connection: Connection, provider: Provider, number: int, cursor: Cursor, kept: int) -> StreamRow:
    stream = provider.streams[number]
    granted = not connection.scopes or set(stream.scopes) <= set(connection.scopes)
    on = connection.streams.get(stream.name, stream.on)
    return StreamRow(
        stream.name,
        stream.title,
        on,
        granted,
        kept,
        Standing.of(cursor).more,
        cursor.last_run_at,
        cursor.next_run_at,
        Standing.of(cursor).waits_until,
    )


def _connection(uow: UnitOfWork, connection_id: int) -> Connection:
    found = uow.connections.get(connection_id)
    if found is None:
        raise LookupError(f"There is no connection with the number {connection_id}.")
    return found
