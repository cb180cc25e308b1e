"""Access tokens that stay good: renewed once for all who ask, in this process and in others, and kept before use.

A renewed (rotated) token is committed before anybody gets it. Whoever dies in between loses nothing that could be kept:
the next one tries the kept token once, and asks for a new sign-in only where the provider refuses it.
"""

import asyncio
import contextlib
import secrets
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from peaksdesk.connect.auth import Tokens
from peaksdesk.connect.errors import ServiceDown, SignInExpired
from peaksdesk.services.connection_port import Connection, ConnectionState
from peaksdesk.services.credentials import KeptTokens, as_tokens, as_value, token_name
from peaksdesk.services.ports import Database, UnitOfWork
from peaksdesk.services.safe import Safe
from peaksdesk.services.store_errors import StoreError
from peaksdesk.services.vault_port import KeyLost

Refresh = Callable[[Tokens], Awaitable[Tokens]]
"""Asks the provider for new tokens. Raises `SignInExpired` where it says that these are no good any more."""

EARLY = timedelta(minutes=1)
"""A token that ends so soon is renewed first."""
_LEASE = timedelta(minutes=1)
_PATIENCE_S = 45.0
"""How long the provider may take; less than the lease, so that no other process begins meanwhile."""
_LOOK_AGAIN_S = 0.25


class TokenKeepers:
    """What all keepers of one process share: who is being renewed.

    Args:
        now: Gives the time, aware.
        owner: Names this process among those that share the database.
        ended: Is told of a connection whose person has to sign in again, after the commit.
        pause: Waits so many seconds.
    """

    def __init__(
        self,
        db: Database,
        safe: Safe,
        now: Callable[[], datetime],
        owner: str,
        ended: Callable[[Connection], None] = lambda _connection: None,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.db = db
        self.safe = safe
        self.now = now
        self.owner = f"{owner}/{secrets.token_hex(4)}"
        self.ended = ended
        self.pause = pause
        self.running: dict[int, asyncio.Task[KeptTokens]] = {}
        self.unkept: dict[int, tuple[int, Tokens]] = {}
        """By connection: the version that was renewed and the new tokens, where the database could not keep them."""

    def of(self, connection: Connection, refresh: Refresh) -> "TokenKeeper":
        """Return the keeper of a connection's tokens.

        Args:
            refresh: Must not depend on what its caller may close: a renewal that was begun is carried through.
        """
        return TokenKeeper(self, connection, refresh)

    async def close(self) -> None:
        """Let renewals that are under way end."""
        await asyncio.gather(*self.running.values(), return_exceptions=True)


class TokenKeeper:
    """One connection's tokens; see `connect.http.TokenSource`."""

    def __init__(self, keepers: TokenKeepers, connection: Connection, refresh: Refresh) -> None:
        self._keepers = keepers
        self._db = keepers.db
        self._connection = connection
        self._name = token_name(connection)
        self._lease = f"refresh/{connection.id}"
        self._refresh = refresh

    async def current(self) -> str:
        """Return a token that should be good, renewed if it is about to end.

        Raises:
            SignInExpired: There is none any more.
            ConnectError: The provider or the vault cannot give one now.
        """
        kept = await self._look()
        ends, now = kept.tokens.expires_at, self._keepers.now()
        # Tokens that were good for less than that when they came are used as they are: no renewal would help.
        fresh = timedelta(0) <= now - kept.changed_at < EARLY
        if kept.tokens.refresh_token is None or ends is None or ends - now > EARLY or fresh:
            return kept.tokens.access_token
        return (await self._newer(kept.version)).tokens.access_token

    async def renewed(self, stale: str) -> str:
        """Return a token in place of one that was just refused.

        Raises:
            SignInExpired: There is none any more.
            ConnectError: The provider or the vault cannot give one now.
        """
        kept = await self._look()
        if kept.tokens.access_token == stale:
            kept = await self._newer(kept.version)
        return kept.tokens.access_token

    async def _newer(self, version: int) -> KeptTokens:
        """Return tokens of a later version; whoever is cancelled while waiting leaves the renewal to go on."""
        running = self._keepers.running
        while True:
            task = running.get(self._connection.id)
            if task is None or task.done():
                task = asyncio.create_task(self._renew(version), name=f"refresh-{self._connection.id}")
                running[self._connection.id] = task
                task.add_done_callback(self._done)
            kept = await asyncio.shield(task)
            if kept.version > version:
                return kept

    def _done(self, task: "asyncio.Task[KeptTokens]") -> None:
        if self._keepers.running.get(self._connection.id) is task:
            del self._keepers.running[self._connection.id]
        if not task.cancelled():
            task.exception()  # whoever waits has heard of it; nobody may be waiting any more

    async def _renew(self, version: int) -> KeptTokens:
        await self._keepers.safe.begin()  # a token that could not be sealed afterwards must not be asked for
        while not await self._db.write(self._take_lease):
            await self._keepers.pause(_LOOK_AGAIN_S)
            kept = await self._look()
            if kept.version > version:
                return kept
        try:
            kept = await self._look()
            return kept if kept.version > version else await self._ask(kept)
        finally:
            with contextlib.suppress(StoreError):  # it ends by itself
                await self._db.write(lambda uow: uow.leases.release(self._lease, self._keepers.owner))

    async def _ask(self, kept: KeptTokens) -> KeptTokens:
        unkept = self._keepers.unkept.get(self._connection.id)
        if unkept is not None and unkept[0] == kept.version:
            return await self._keep(kept, unkept[1])
        if kept.tokens.refresh_token is None:
            raise await self._over(kept.version, SignInExpired())
        try:
            async with asyncio.timeout(_PATIENCE_S):
                tokens = await self._refresh(kept.tokens)
        except TimeoutError as problem:
            raise ServiceDown from problem
        except SignInExpired as refused:
            again = await self._look()
            if again.version > kept.version:  # another process was quicker, and these were used up
                return again
            raise await self._over(kept.version, refused) from None
        self._keepers.unkept[self._connection.id] = (kept.version, tokens)
        return await self._keep(kept, tokens)

    async def _keep(self, kept: KeptTokens, tokens: Tokens) -> KeptTokens:
        def write(uow: UnitOfWork) -> None:
            value = as_value(tokens)
            if self._keepers.safe.replace(uow, self._name, kept.version, value, self._connection.id):
                connection = uow.connections.get(self._connection.id)
                if connection is not None and connection.state is ConnectionState.RECONNECT:
                    uow.connections.set_state(connection.id, ConnectionState.CONNECTED)

        await self._db.write(write)
        self._keepers.unkept.pop(self._connection.id, None)
        return await self._look()

    async def _over(self, version: int, why: SignInExpired | KeyLost) -> SignInExpired:
        """Note that the person has to sign in again, unless newer tokens have come; return what to raise."""

        def write(uow: UnitOfWork) -> bool:
            kept = uow.secrets.get(self._name)
            if kept is not None and kept.version > version:
                return False
            return uow.connections.set_state(self._connection.id, ConnectionState.RECONNECT, why.sentence)

        if await self._db.write(write):
            self._keepers.ended(self._connection)
        return why if isinstance(why, SignInExpired) else SignInExpired(why.sentence)

    async def _look(self) -> KeptTokens:
        try:
            kept = await self._keepers.safe.read(self._name)
        except KeyLost as lost:
            secret = await self._db.read(lambda uow: uow.secrets.get(self._name))
            raise await self._over(0 if secret is None else secret.version, lost) from None
        if kept is None:
            raise await self._over(0, SignInExpired())
        return as_tokens(kept)

    def _take_lease(self, uow: UnitOfWork) -> bool:
        return uow.leases.acquire(self._lease, self._keepers.owner, self._keepers.now(), _LEASE)
