"""What the Integrations page asks the person; no Qt."""

from collections.abc import Mapping
from typing import Protocol

from peaksdesk.connect.auth import Client
from peaksdesk.connect.provider import Provider
from peaksdesk.services.cards import StreamRow
from peaksdesk.services.leaving import Wipe
from peaksdesk.services.sync_log_port import SyncRun
from peaksdesk.services.vault_port import KeptBy


class Ask(Protocol):
    """Asks the person; every answer may be None: they would rather not."""

    async def client(self, provider: Provider, redirects: tuple[str, ...], client_id: str, why: str) -> Client | None:
        """Ask for the API application's id and secret."""
        ...

    async def key(self, provider: Provider, why: str) -> str | None:
        """Ask for a personal key."""
        ...

    async def pasted(self, why: str) -> str | None:
        """Ask for the address at which the browser ended."""
        ...

    async def passphrase(self, why: str) -> str | None:
        """Ask for the passphrase that opens the sign-ins."""
        ...

    async def where_to_keep(self, why: str) -> tuple[KeptBy, str] | None:
        """Ask where the key is kept, there being no keyring: under a passphrase, or in memory only."""
        ...

    async def streams(self, name: str, rows: tuple[StreamRow, ...]) -> Mapping[str, bool] | None:
        """Ask which streams are wanted."""
        ...

    async def disconnect(self, name: str, wipe: Wipe) -> bool:
        """Ask whether to disconnect, saying what goes."""
        ...

    async def log(self, name: str, runs: list[SyncRun], titles: Mapping[str, str]) -> None:
        """Show the log of syncs."""
        ...

    def browse(self, url: str) -> None:
        """Open an address in the person's browser."""
        ...

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        ...
