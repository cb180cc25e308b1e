"""Sealed tokens and client secrets, and what processes share: leases and budgets; parts of `ports.UnitOfWork`."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol


@dataclass(frozen=True)
class Secret:
    """A sealed value. Its version rises by one with each change, so that a change of an older one is noticed."""

    name: str
    sealed: bytes
    version: int
    changed_at: datetime


class SecretStore(Protocol):
    """Sealed values by name, such as `client/strava` and `token/strava/7`."""

    def get(self, name: str) -> Secret | None:
        """Return a secret, or None."""
        ...

    def swap(self, name: str, expected: int, sealed: bytes, at: datetime, connection_id: int | None = None) -> bool:
        """Keep a value as version `expected` + 1 if the one kept has the version `expected`; tell whether it had.

        Args:
            expected: 0 where there must be none yet.
            connection_id: The connection that it goes with, and goes away with.
        """
        ...

    def remove(self, name: str) -> None:
        """Forget a secret; nothing happens where there is none."""
        ...

    def names(self, prefix: str = "") -> list[str]:
        """Return the names that begin so, in order."""
        ...


class LeaseStore(Protocol):
    """Who may do what only one may do at a time, in all processes: a lease ends by itself where its owner died."""

    def acquire(self, name: str, owner: str, now: datetime, lasts: timedelta) -> bool:
        """Take a lease, or prolong one's own; tell whether that was possible.

        One that would last longer than twice `lasts` comes from a clock that was wrong, and does not count; nor does
        that of a process of this computer which has ended.
        """
        ...

    def release(self, name: str, owner: str) -> None:
        """Give back a lease; nothing happens where another has it by now."""
        ...

    def owner(self, name: str, now: datetime) -> str | None:
        """Return who has a lease, or None."""
        ...


class BudgetStore(Protocol):
    """How much of an application's limits is used, shared by all its athletes and kept across restarts."""

    def get(self, application: str) -> str | None:
        """Return the state as it was kept (JSON), or None."""
        ...

    def set(self, application: str, state: str, at: datetime) -> None:
        """Keep the state."""
        ...
