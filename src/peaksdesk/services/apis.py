"""Opens accounts' APIs: signed in, patient, within the limits that all accounts of one application share."""

import hashlib
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

import httpx

from peaksdesk.connect import oauth
from peaksdesk.connect.api import Counted, HttpApi
from peaksdesk.connect.auth import Client, OAuth2, Tokens
from peaksdesk.connect.errors import Refused, SignInExpired
from peaksdesk.connect.http import Bearer, KeyHolder, Limited, Patient, TokenSource, client, network
from peaksdesk.connect.limits import Budget
from peaksdesk.connect.provider import Provider
from peaksdesk.services.connection_port import Connection, Method
from peaksdesk.services.credentials import Credentials
from peaksdesk.services.ports import Database
from peaksdesk.services.token_keeper import TokenKeepers


class Apis:
    """Opens APIs; see `sync.OpenApi`.

    Args:
        now: Gives the time, aware.
        reach: Makes the transport that reaches an address.
        evenly: Gives the time by which limits are kept, which nobody sets; by default `now`.
    """

    def __init__(
        self,
        db: Database,
        credentials: Credentials,
        keepers: TokenKeepers,
        now: Callable[[], datetime],
        reach: Callable[[str], httpx.AsyncBaseTransport] = network,
        evenly: Callable[[], datetime] | None = None,
    ) -> None:
        self._db = db
        self._credentials = credentials
        self._keepers = keepers
        self._now = now
        self._reach = reach
        self._evenly = evenly or now
        self._budgets: dict[str, Budget] = {}
        self._dumped: dict[str, str] = {}
        self._open: Counter[str] = Counter()

    @asynccontextmanager
    async def __call__(
        self, provider: Provider, connection: Connection, tokens: Tokens | None = None
    ) -> AsyncIterator[HttpApi]:
        """Open an API for the length of a block; raises `ConnectError` where that cannot be."""
        application = await self._application(provider, connection, tokens)
        budget = await self._budget(application, provider)

        async def keep(_budget: Budget) -> None:
            text, now = budget.dump(), self._now()
            await self._db.write(lambda uow: uow.budgets.set(application, text, now))
            self._dumped[application] = text

        counted = Counted(self._reach(provider.api_url))
        limited = Limited(counted, budget, observe=provider.observe, keep=keep, clock=self._evenly)
        auth = await self._auth(provider, connection, tokens)
        self._open[application] += 1
        try:
            async with client(provider.api_url, Patient(limited, clock=self._evenly), auth=auth) as http:
                yield HttpApi(provider, http, counted, self._now)
        finally:
            self._open[application] -= 1

    async def sign_in_again(self, provider: Provider, tokens: Tokens) -> Tokens:
        """Return new tokens for old ones.

        Raises:
            ConnectError: `SignInExpired` where the provider refuses these for good.
        """
        auth, application = await self._oauth(provider)
        async with self._plain(auth.token_url) as http:
            return await oauth.refresh(http, auth, application, tokens, self._now())

    async def revoke(self, provider: Provider, tokens: Tokens) -> None:
        """Give a grant back at the OAuth server; nothing happens where it offers no way."""
        auth, application = await self._oauth(provider)
        if auth.revoke_url is not None:
            async with self._plain(auth.revoke_url) as http:
                await oauth.revoke(http, auth, application, tokens)

    def _plain(self, url: str) -> httpx.AsyncClient:
        return client(url, Patient(self._reach(url), clock=self._now))

    async def _oauth(self, provider: Provider) -> tuple[OAuth2, Client]:
        application = await self._credentials.client(provider.id)
        if provider.oauth is None or application is None:
            raise Refused(f"Set up your API application with {provider.name} first.", "settings")
        return provider.oauth, application

    async def _auth(self, provider: Provider, connection: Connection, tokens: Tokens | None) -> httpx.Auth:
        if connection.method is Method.API_KEY and provider.api_key is not None:
            kept = tokens or await self._credentials.tokens(connection)
            if kept is None:
                raise SignInExpired
            return KeyHolder(provider.api_key.user, kept.access_token, provider.api_url)
        if tokens is not None:
            return Bearer(_Given(tokens), provider.api_url)
        source: TokenSource = self._keepers.of(connection, lambda old: self.sign_in_again(provider, old))
        return Bearer(source, provider.api_url)

    async def _application(self, provider: Provider, connection: Connection, tokens: Tokens | None) -> str:
        """Name whose limits count: an application's, or for a personal key the person's own."""
        if connection.method is Method.API_KEY:
            kept = tokens or await self._credentials.tokens(connection)
            whose = kept.access_token if kept is not None else ""
        else:
            application = await self._credentials.client(provider.id)
            whose = application.id if application is not None else ""
        return f"{provider.id}/{hashlib.sha256(whose.encode()).hexdigest()[:16]}"

    async def _budget(self, application: str, provider: Provider) -> Budget:
        """Return the budget of an application, with what other processes have spent of it meanwhile."""
        text = await self._db.read(lambda uow: uow.budgets.get(application)) or ""
        known = self._budgets.get(application)
        if known is None:
            known = self._budgets[application] = Budget.load(provider.limits, text, self._evenly())
        elif not self._open[application] and text != self._dumped.get(application, ""):
            known.reload(text, self._evenly())
        return known


class _Given:
    """Tokens that are only tried out: nothing renews them."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    async def current(self) -> str:
        return self._tokens.access_token

    async def renewed(self, stale: str) -> str:  # noqa: ARG002 - see `TokenSource`
        raise SignInExpired
