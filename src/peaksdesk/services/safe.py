"""Sealed values by name: the vault and the database together. A value moved to another row or version does not open."""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peaksdesk import logs
from peaksdesk.services.ports import Database, UnitOfWork
from peaksdesk.services.secret_port import Secret
from peaksdesk.services.vault_port import KeyLost, Vault


@dataclass(frozen=True, repr=False)
class Opened:
    """A value as it was sealed.

    Attributes:
        version: Rises with each change.
        changed_at: Aware, UTC.
    """

    value: Mapping[str, Any]
    version: int
    changed_at: datetime


class Safe:
    """Keeps small JSON objects sealed. What it gives or takes is struck out of the log from then on.

    Args:
        now: Gives the time, aware.
    """

    def __init__(self, db: Database, vault: Vault, now: Callable[[], datetime]) -> None:
        self._db = db
        self._vault = vault
        self._now = now

    async def read(self, name: str) -> Opened | None:
        """Return a value, or None where none is kept.

        Raises:
            KeyLost: It does not open any more.
            VaultLocked: The passphrase is needed.
            KeyringUnavailable: The keyring does not give the key now.
        """
        secret = await self._db.read(lambda uow: uow.secrets.get(name))
        if secret is None:
            return None
        try:
            return self._opened(secret)
        except KeyLost:  # or not at hand yet
            await asyncio.to_thread(self._vault.ready)
            return self._opened(secret)

    async def keep(self, name: str, value: Mapping[str, Any], connection_id: int | None = None) -> None:
        """Keep a value in place of any other.

        Args:
            connection_id: The connection that it goes with, and goes away with.

        Raises:
            VaultLocked: The passphrase is needed.
            KeyringUnavailable: There is no keyring for the key: the person chooses where it is kept.
        """
        await self.begin()
        await self._db.write(lambda uow: self.put(uow, name, value, connection_id))

    async def begin(self) -> None:
        """Make sure that `replace` can seal.

        Raises:
            ConnectError: As `keep`.
        """
        await asyncio.to_thread(self._vault.begin)

    def put(self, uow: UnitOfWork, name: str, value: Mapping[str, Any], connection_id: int | None = None) -> None:
        """Do as `keep` inside a transaction. Needs `begin` before."""
        before = uow.secrets.get(name)
        self.replace(uow, name, 0 if before is None else before.version, value, connection_id)

    def replace(
        self, uow: UnitOfWork, name: str, expected: int, value: Mapping[str, Any], connection_id: int | None = None
    ) -> bool:
        """Keep a value if the one kept has the version `expected` (0: none), inside a transaction; tell whether it had.

        Needs `begin` before.
        """
        text = json.dumps(dict(value))
        _conceal(value)
        sealed = self._vault.seal(_context(name, expected + 1), text.encode())
        return uow.secrets.swap(name, expected, sealed, self._now(), connection_id)

    async def forget(self, name: str) -> None:
        """Forget a value; nothing happens where there is none."""
        await self._db.write(lambda uow: uow.secrets.remove(name))

    def _opened(self, secret: Secret) -> Opened:
        value = json.loads(self._vault.open(_context(secret.name, secret.version), secret.sealed))
        _conceal(value)
        return Opened(value, secret.version, secret.changed_at)


def _context(name: str, version: int) -> str:
    return f"{name}@{version}"


def _conceal(value: Mapping[str, Any]) -> None:
    for name, text in value.items():
        if isinstance(text, str) and (name in _SECRET):
            logs.conceal(text)


_SECRET = frozenset({"access", "refresh", "secret"})
