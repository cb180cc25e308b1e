"""What is sealed: the person's own API applications, and the tokens or keys of accounts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peaksdesk.connect.auth import Client, Tokens
from peaksdesk.services.connection_port import Connection
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.safe import Opened, Safe
from peaksdesk.services.vault_port import KeyLost


@dataclass(frozen=True, repr=False)
class KeptTokens:
    """Tokens as they lie in the safe.

    Attributes:
        version: Rises with each renewal.
        changed_at: When they were kept, aware.
    """

    tokens: Tokens
    version: int
    changed_at: datetime


class Credentials:
    """Keeps clients and tokens sealed; a personal key is an access token that never ends."""

    def __init__(self, safe: Safe) -> None:
        self._safe = safe

    async def client(self, provider_id: str) -> Client | None:
        """Return the person's API application with a provider, or None where there is none or its key is lost.

        Raises:
            VaultLocked: The passphrase is needed.
            KeyringUnavailable: The keyring does not give the key now.
        """
        try:
            kept = await self._safe.read(client_name(provider_id))
        except KeyLost:
            return None
        return None if kept is None else Client(str(kept.value["id"]), str(kept.value["secret"]))

    async def set_client(self, provider_id: str, client: Client | None) -> None:
        """Keep it, or forget it with None.

        Raises:
            VaultLocked: The passphrase is needed.
            KeyringUnavailable: There is no keyring for the key: the person chooses where it is kept.
        """
        if client is None:
            await self._safe.forget(client_name(provider_id))
        else:
            await self._safe.keep(client_name(provider_id), {"id": client.id, "secret": client.secret})

    async def keep(self, connection: Connection, tokens: Tokens) -> None:
        """Keep what an account gave, in place of what it gave before.

        Raises:
            VaultLocked: The passphrase is needed.
            KeyringUnavailable: There is no keyring for the key: the person chooses where it is kept.
        """
        await self._safe.keep(token_name(connection), as_value(tokens), connection.id)

    async def begin(self) -> None:
        """Make sure that `put` can seal.

        Raises:
            ConnectError: As `keep`.
        """
        await self._safe.begin()

    def put(self, uow: UnitOfWork, connection: Connection, tokens: Tokens) -> None:
        """Do as `keep` inside a transaction. Needs `begin` before."""
        self._safe.put(uow, token_name(connection), as_value(tokens), connection.id)

    async def tokens(self, connection: Connection) -> Tokens | None:
        """Return what an account gave, or None where it is lost.

        Raises:
            VaultLocked: The passphrase is needed.
            KeyringUnavailable: The keyring does not give the key now.
        """
        try:
            kept = await self._safe.read(token_name(connection))
        except KeyLost:
            return None
        return None if kept is None else as_tokens(kept).tokens


def client_name(provider_id: str) -> str:
    """Return the name of a provider's API application in the safe."""
    return f"client/{provider_id}"


def token_name(connection: Connection) -> str:
    """Return the name of an account's tokens in the safe; whoever changes a row's provider does not get them."""
    return f"token/{connection.provider}/athlete-{connection.athlete_id}/{connection.id}"


def as_value(tokens: Tokens) -> Mapping[str, Any]:
    """Return tokens as they are sealed."""
    return {
        "access": tokens.access_token,
        "refresh": tokens.refresh_token,
        "expires_at": None if tokens.expires_at is None else tokens.expires_at.isoformat(),
        "scopes": list(tokens.scopes),
    }


def as_tokens(kept: Opened) -> KeptTokens:
    """Return tokens as they were sealed."""
    value = kept.value
    expires = value["expires_at"]
    tokens = Tokens(
        value["access"],
        value["refresh"],
        None if expires is None else datetime.fromisoformat(expires),
        tuple(value["scopes"]),
    )
    return KeptTokens(tokens, kept.version, kept.changed_at)
