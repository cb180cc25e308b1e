"""A connected account with a safe, and a provider's token endpoint, for tests."""

import asyncio
from datetime import timedelta

from databases import START
from peaksdesk.connect.auth import Tokens
from peaksdesk.connect.errors import SignInExpired
from peaksdesk.services.connection_port import Connection, Method
from peaksdesk.services.credentials import Credentials
from peaksdesk.services.safe import Safe
from peaksdesk.store.keyring_entry import KeyringEntries
from peaksdesk.store.sealing import Cost
from peaksdesk.store.vault import DatabaseVault
from store.examples import ATHLETE
from store.keyrings import Keyring


class Endpoint:
    """Gives each refresh token away once, as providers do that rotate them."""

    def __init__(self, clock):
        self.clock = clock
        self.number = 0
        self.asked = []
        self.go = asyncio.Event()
        self.go.set()
        self.reached = asyncio.Event()
        self.trouble = None

    def tokens(self):
        return Tokens(f"access-{self.number}", f"refresh-{self.number}", self.clock() + timedelta(hours=1), ("read",))

    async def refresh(self, tokens):
        self.asked.append(tokens.refresh_token)
        self.reached.set()
        await self.go.wait()
        if self.trouble is not None:
            raise self.trouble
        if tokens.refresh_token != f"refresh-{self.number}":
            raise SignInExpired
        self.number += 1
        return self.tokens()


def safe_of(database, clock, ring=None, passphrase=None):
    """A safe as each start of the app has one."""
    entries = KeyringEntries(ring or Keyring(), patience_s=0.5)
    return Safe(database, DatabaseVault(database, entries, passphrase, Cost(n=2)), clock)


async def connect(database, safe, tokens, provider="whoop"):
    """Keep a new athlete's connection with its tokens."""

    def write(uow):
        athlete = uow.athletes.add(ATHLETE).id
        return uow.connections.add(Connection(0, athlete, provider, START, Method.OAUTH))

    connection = await database.write(write)
    await Credentials(safe).keep(connection, tokens)
    return connection
