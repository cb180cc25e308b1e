"""An athlete's accounts with stand-ins of the providers, over no network, for tests of the engine."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache

import httpx

from peaksdesk.connect.auth import Client, Tokens
from peaksdesk.connect.registry import Registry, discover
from peaksdesk.domain.athlete import Athlete
from peaksdesk.sandbox import season
from peaksdesk.sandbox.standins import intervals_icu, strava, whoop
from peaksdesk.sandbox.standins.training import trained
from peaksdesk.services.apis import Apis
from peaksdesk.services.browser_sign_in import BrowserSignIn
from peaksdesk.services.connection_port import Connection
from peaksdesk.services.connections import Connections
from peaksdesk.services.credentials import Credentials
from peaksdesk.services.events import Events
from peaksdesk.services.safe import Safe
from peaksdesk.services.sync import Sync
from peaksdesk.services.sync_log_port import SyncReason, SyncRun
from peaksdesk.services.token_keeper import TokenKeepers
from peaksdesk.store.keyring_entry import KeyringEntries
from peaksdesk.store.vault import DatabaseVault
from store.keyrings import Keyring

DAYS = 24


class Linked:
    """Everything a test of accounts turns to.

    Args:
        clock: Gives the time of PeaksDesk; the stand-ins keep the real one.
        owner: Names the process.
        beside: Another process on the same stand-ins, with the same keyring.

    Attributes:
        ahead: Moves the clock of PeaksDesk.
    """

    def __init__(self, database, *, days=DAYS, clock=None, owner="test", beside=None):
        self.clock = clock or (lambda: datetime.now(UTC))
        if beside is None:
            self._serve(days)
            self.ring = Keyring()
        else:
            self.done, self.standins, self._apps, self.ring = beside.done, beside.standins, beside._apps, beside.ring
        apps = self._apps
        found = discover({f"PEAKSDESK_{name.upper()}_API_URL": self.url(name) for name in apps})
        providers = {
            name: replace(
                one,
                auth=tuple(
                    replace(
                        way,
                        token_url=f"http://127.0.0.1:{self.port(name)}{self.standins[name].authority.rules.token}",
                        revoke_url=way.revoke_url
                        and f"http://127.0.0.1:{self.port(name)}{self.standins[name].authority.rules.revoke}",
                    )
                    if way is one.oauth
                    else way
                    for way in one.auth
                ),
            )
            for name, one in found.providers.items()
        }
        self.registry = Registry(providers)
        self.database = database
        self.ahead = timedelta(0)
        self.events, self.facts = Events(), []
        self.events.subscribe(self.facts.append)
        safe = Safe(database, DatabaseVault(database, KeyringEntries(self.ring)), self.now)
        self.credentials = Credentials(safe)
        self.transport = ByPort({str(self.port(name)): httpx.ASGITransport(app) for name, app in apps.items()})
        keepers = TokenKeepers(database, safe, self.now, owner)
        self.apis = Apis(database, self.credentials, keepers, self.now, lambda _url: self.transport)
        self.keepers = keepers
        self.sync = Sync(database, self.events, lambda: self.registry, self.apis, self.now, owner, lambda: 0.5)
        self.connections = Connections(
            database,
            self.events,
            lambda: self.registry,
            self.credentials,
            BrowserSignIn(self.now),
            self.apis,
            self.sync,
            self.now,
        )
        self.connections._leaving._hold._owner = f"{owner}/leaving"

    def _serve(self, days):
        real = datetime.now(UTC)
        self.done = tuple(one for one in _trained(real.date(), days) if one.start + timedelta(days=1) < real)
        servers = [
            whoop.server(real.date(), self.done, days),
            strava.server(self.done, real.date()),
            intervals_icu.server(real.date(), self.done, days),
        ]
        self.standins = {standin.name: standin for standin, _ in servers}
        self._apps = {standin.name: app for standin, app in servers}

    def now(self):
        return self.clock() + self.ahead

    @staticmethod
    def port(name):
        return {"whoop": 9001, "strava": 9002, "intervals_icu": 9003}[name]

    def url(self, name):
        return f"http://127.0.0.1:{self.port(name)}{self.standins[name].api}/"

    async def athlete(self) -> Athlete:
        return await self.database.write(lambda uow: uow.athletes.add(season.athlete(self.now().date())))

    async def connect(self, athlete_id, name, scopes=None) -> Connection:
        standin, provider = self.standins[name], self.registry.get(name)
        if provider.api_key is not None:
            return await self.connections.connect_with_key(athlete_id, name, standin.key)
        await self.connections.set_client(name, Client(standin.authority.client_id, standin.authority.client_secret))
        scopes = scopes or provider.oauth.scopes
        grant = standin.authority.give(scopes)
        ends = datetime.fromtimestamp(grant.ends, UTC)
        tokens = Tokens(grant.access, grant.refresh, ends, scopes)
        return await self.connections.connect_with_tokens(athlete_id, name, tokens)

    async def run(self, connection, only=None) -> SyncRun:
        return await self.sync.run(connection.id, SyncReason.PERSON, only)

    async def activities(self, athlete_id):
        return await self.database.read(lambda uow: uow.activities.between(athlete_id, None, None))

    async def days(self, athlete_id, *kinds):
        return await self.database.read(lambda uow: uow.days.between(athlete_id, None, None, kinds or None))

    def without_details(self, name):
        """Leave details out, for tests that are about listings."""
        self.change_streams(name, lambda one: replace(one, detail=None))

    def change_streams(self, name, change):
        """Have a provider's streams otherwise."""
        streams = tuple(change(one) for one in self.registry.get(name).streams)
        self.change_provider(name, streams=streams)

    def change_provider(self, name, **to):
        """Have a provider otherwise."""
        changed = replace(self.registry.get(name), **to)
        self.registry = Registry({**self.registry.providers, name: changed})


@lru_cache
def _trained(last, days):
    return trained(last, days / 365)


class ByPort(httpx.AsyncBaseTransport):
    """Reaches a stand-in by its port."""

    def __init__(self, inner):
        self._inner = inner

    async def handle_async_request(self, request):
        try:
            return await self._inner[str(request.url.port)].handle_async_request(request)
        except ConnectionResetError as problem:
            raise httpx.RemoteProtocolError("cut") from problem


async def told(database, athlete_id):
    """Return all that matters of what is kept, in an order of its own: two equal ends give equal values."""

    def read(uow):
        activities = sorted(
            (one.start, one.sport, one.title, one.summary.distance_m, len(uow.activities.sources(one.id)))
            for one in uow.activities.between(athlete_id, None, None)
        )
        days = [
            (one.source, one.kind, one.key, one.local_date, dict(one.value))
            for one in uow.days.between(athlete_id, None, None)
        ]
        items = {
            one.provider: {name: sorted(uow.remote.known(one.id, name)) for name in uow.remote.counts(one.id)}
            for one in uow.connections.all(athlete_id)
        }
        return activities, days, items

    return await database.read(read)
