"""Connected accounts and where their streams stand, as services see them; a part of `ports.UnitOfWork`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class ConnectionState(StrEnum):
    """How a connection is, as kept: that it runs or waits just now is not."""

    CONNECTED = "connected"
    PAUSED = "paused"
    """By the person."""
    RECONNECT = "reconnect"
    """The person has to sign in again."""
    ERROR = "error"


class Method(StrEnum):
    """How the person let PeaksDesk in."""

    OAUTH = "oauth"
    API_KEY = "api_key"
    TOKEN = "token"  # noqa: S105
    """Tokens brought from another machine."""


@dataclass(frozen=True)
class Connection:
    """An athlete's account with a provider; an athlete has at most one with each.

    Attributes:
        account: The provider's own id of the person (text); empty until it is known.
        problem: Why it is not `connected`, one sentence; else empty.
        scopes: What the provider granted.
        streams: Switches that the person has set, by stream; a stream that is not named is as its provider has it.
        last_sync_at: When a sync last ended well; None before the first.
    """

    id: int
    athlete_id: int
    provider: str
    connected_at: datetime
    method: Method
    account: str = ""
    account_name: str = ""
    state: ConnectionState = ConnectionState.CONNECTED
    problem: str = ""
    scopes: tuple[str, ...] = ()
    streams: Mapping[str, bool] = field(default_factory=dict)
    last_sync_at: datetime | None = None


@dataclass(frozen=True)
class Cursor:
    """Where one stream of a connection stands; all of it belongs to the provider or the engine and is only kept.

    Attributes:
        cursor: Opaque text; empty before the first page.
        backfill: How far the history is read, opaque text (JSON); empty where there is nothing to say.
        next_run_at: When it is due; None for now.
    """

    stream: str
    cursor: str = ""
    backfill: str = ""
    last_run_at: datetime | None = None
    next_run_at: datetime | None = None


class ConnectionStore(Protocol):
    """Accounts and cursors."""

    def all(self, athlete_id: int | None = None) -> list[Connection]:
        """Return the connections of an athlete, or of everybody, oldest first."""
        ...

    def get(self, connection_id: int) -> Connection | None:
        """Return one connection, or None."""
        ...

    def of(self, athlete_id: int, provider: str) -> Connection | None:
        """Return an athlete's connection with a provider, or None."""
        ...

    def with_account(self, provider: str, account: str) -> list[Connection]:
        """Return everybody's connections with one account, as a webhook names it."""
        ...

    def add(self, connection: Connection) -> Connection:
        """Keep a new connection (its id is ignored) and return it with the id it got."""
        ...

    def update(self, connection: Connection) -> None:
        """Replace the stored values of a connection.

        Raises:
            LookupError: There is no such connection.
        """
        ...

    def set_state(self, connection_id: int, state: ConnectionState, problem: str = "") -> bool:
        """Set a connection's state and sentence; tell whether that changed anything."""
        ...

    def synced(self, connection_id: int, at: datetime) -> None:
        """Note that a sync ended well."""
        ...

    def remove(self, connection_id: int) -> None:
        """Forget a connection with its tokens, cursors, kept replies and log; activities and days stay."""
        ...

    def cursors(self, connection_id: int) -> dict[str, Cursor]:
        """Return where each stream stands, by name; a stream that never ran is missing."""
        ...

    def cursor(self, connection_id: int, stream: str) -> Cursor:
        """Return where a stream stands: at its beginning where nothing is kept."""
        ...

    def set_cursor(self, connection_id: int, cursor: Cursor) -> None:
        """Keep where a stream stands."""
        ...


def connection_of(store: ConnectionStore, connection_id: int) -> Connection:
    """Return one connection.

    Raises:
        LookupError: There is none.
    """
    found = store.get(connection_id)
    if found is None:
        raise LookupError(f"There is no connection with the number {connection_id}.")
    return found
