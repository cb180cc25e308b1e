"""The right to work on an account: of one at a time in all processes, for as long as it goes on committing."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from peaksdesk.connect.errors import Refused
from peaksdesk.services.connection_port import Connection
from peaksdesk.services.ports import Database, UnitOfWork

_LEASE = timedelta(minutes=5)
"""Longer than a request may take with all its repetitions; each commit prolongs it."""


class AlreadyRunning(Refused):
    """Another PeaksDesk, or another part of this one, works on this account just now."""


class Hold:
    """Takes accounts, keeps them and lets them go.

    Args:
        owner: Names who holds them among all that share the database.
        now: Gives the time, aware.
    """

    def __init__(self, db: Database, owner: str, now: Callable[[], datetime]) -> None:
        self._db = db
        self._owner = owner
        self._now = now

    def keep(self, uow: UnitOfWork, connection_id: int) -> Connection:
        """Take an account, or hold it for longer, inside a transaction: whatever else it writes counts only then.

        Raises:
            AlreadyRunning: Another has it, or it was disconnected.
        """
        connection = uow.connections.get(connection_id)
        if connection is None:
            raise AlreadyRunning("This account is not connected any more.")
        if not uow.leases.acquire(_name(connection_id), self._owner, self._now(), _LEASE):
            raise AlreadyRunning("Another PeaksDesk is syncing this account.")
        return connection

    async def take_over(self, connection_id: int) -> None:
        """Take an account from whoever has it; what they write from now on is refused."""

        def take(uow: UnitOfWork) -> None:
            name, now = _name(connection_id), self._now()
            before = uow.leases.owner(name, now)
            if before is not None:
                uow.leases.release(name, before)
            uow.leases.acquire(name, self._owner, now, _LEASE)

        await self._db.write(take)

    async def let_go(self, connection_id: int) -> None:
        """Give an account back; nothing happens where another has it by now."""
        with suppress(Exception):  # it ends by itself
            await self._db.write(lambda uow: uow.leases.release(_name(connection_id), self._owner))


def _name(connection_id: int) -> str:
    return f"sync/{connection_id}"
