"""Connected accounts: sign in, pause, disconnect, and what the Integrations page and the command line say of them."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from peaksdesk.connect.auth import Client, Tokens
from peaksdesk.connect.errors import MissingScope, Refused
from peaksdesk.connect.provider import Account, Provider
from peaksdesk.connect.registry import Registry
from peaksdesk.services.apis import Apis
from peaksdesk.services.browser_sign_in import BrowserSignIn, Pasted
from peaksdesk.services.cards import ProviderCard, card_of
from peaksdesk.services.connection_port import Connection, ConnectionState, Method, connection_of
from peaksdesk.services.credentials import Credentials
from peaksdesk.services.events import ConnectionsChanged, Events
from peaksdesk.services.leaving import Leaving, Wipe
from peaksdesk.services.ports import Database, UnitOfWork
from peaksdesk.services.sync import Sync
from peaksdesk.services.sync_log_port import SyncRun
from peaksdesk.services.troubles import Trouble, troubles

Show = Callable[[str], None]
"""Shows the address at which the person agrees: in their browser, or as text to copy."""


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
        self._leaving = Leaving(db, events, registry, credentials, apis, now)

    async def cards(self, athlete_id: int) -> tuple[ProviderCard, ...]:
        """Return a card for each provider, connected or not, and for those that cannot be loaded."""
        registry = await asyncio.to_thread(self._registry)
        clients = {name: await self._credentials.client(name) for name in registry.providers}

        def read(uow: UnitOfWork) -> list[ProviderCard]:
            connected = {one.provider: one for one in uow.connections.all(athlete_id)}
            return [
                card_of(uow, provider, clients[name], connected.get(name), self._sync.progress)
                for name, provider in registry.providers.items()
            ]

        found = await self._db.read(read)
        return (*found, *(ProviderCard(one.id, None, one.reason) for one in registry.broken))

    async def all(self, athlete_id: int | None = None) -> list[Connection]:
        """Return the connections of an athlete, or of everybody."""
        return await self._db.read(lambda uow: uow.connections.all(athlete_id))

    async def troubles(self) -> list[Trouble]:
        """Return everybody's accounts that cannot go on without the person."""
        registry = await asyncio.to_thread(self._registry)
        return troubles(await self.all(), registry.providers)

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
        return await self._leaving.would_wipe(connection_id)

    async def disconnect(self, connection_id: int) -> str:
        """Give the grant back and wipe what came from the account.

        Returns:
            A sentence about what did not go as wished, for instance that the provider could not be told; else empty.
        """
        return await self._leaving.disconnect(connection_id)

    async def _keep(self, athlete_id: int, provider: Provider, method: Method, tokens: Tokens) -> Connection:
        """Try a grant out, ask whose account it is, and keep both in one commit."""
        now = self._now()
        before = await self._db.read(lambda uow: uow.connections.of(athlete_id, provider.id))
        trial = Connection(0, athlete_id, provider.id, now, method, scopes=tokens.scopes)
        async with self._apis(provider, trial, tokens) as api:
            account: Account = await provider.whoami(api)
        if before is not None and before.account and before.account != account.id:
            raise Refused(f"This is another {provider.name} account. Disconnect the one that is connected first.")

        await self._credentials.begin()

        def write(uow: UnitOfWork) -> Connection:
            kept = replace(
                before or trial, method=method, account=account.id, account_name=account.name, scopes=tokens.scopes
            )
            kept = replace(kept, state=ConnectionState.CONNECTED, problem="")
            if before is None:
                kept = uow.connections.add(kept)
            else:
                uow.connections.update(kept)
            for cursor in uow.connections.cursors(kept.id).values():
                uow.connections.set_cursor(kept.id, replace(cursor, next_run_at=None))
            self._credentials.put(uow, kept, tokens)
            return kept

        connection = await self._db.write(write)
        self._events.publish(ConnectionsChanged(athlete_id))
        return connection

    async def _set(self, connection_id: int, change: Callable[[Connection], Connection]) -> None:
        def write(uow: UnitOfWork) -> int:
            connection = connection_of(uow.connections, connection_id)
            uow.connections.update(change(connection))
            return connection.athlete_id

        self._events.publish(ConnectionsChanged(await self._db.write(write)))
