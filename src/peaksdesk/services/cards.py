"""What there is to say of each provider and one athlete: the cards of the Integrations page and the command line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from peaksdesk.connect.auth import Client
from peaksdesk.connect.provider import Provider
from peaksdesk.services.connection_port import Connection, Cursor
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.standing import Standing
from peaksdesk.services.sync import SyncProgress
from peaksdesk.services.sync_log_port import SyncRun


@dataclass(frozen=True)
class StreamRow:
    """One stream of a card.

    Attributes:
        granted: Whether the person's permission covers it.
        kept: How many records are here.
        more: Whether older history is still to come.
        limited_until: When the provider takes requests again, if that is waited for.
    """

    name: str
    title: str
    on: bool
    granted: bool
    kept: int = 0
    more: bool = False
    last_run_at: datetime | None = None
    next_run_at: datetime | None = None
    limited_until: datetime | None = None


@dataclass(frozen=True)
class ProviderCard:
    """All that there is to say of one provider and one athlete.

    Attributes:
        broken: Why the provider cannot be loaded, else empty; then `provider` is None.
        client_id: Of the person's own API application; empty where it is not set up.
        progress: The sync that is under way here, or None.
        last: The newest finished sync, or None.
    """

    id: str
    provider: Provider | None
    broken: str = ""
    client_id: str = ""
    connection: Connection | None = None
    streams: tuple[StreamRow, ...] = ()
    progress: SyncProgress | None = None
    last: SyncRun | None = None


def card_of(
    uow: UnitOfWork,
    provider: Provider,
    client: Client | None,
    connection: Connection | None,
    progress: Callable[[int], SyncProgress | None],
) -> ProviderCard:
    """Say how an athlete stands with a provider.

    Args:
        client: The person's own API application, if one is set up.
        progress: Gives the sync of a connection that is under way, if one is.
    """
    client_id = client.id if client is not None else ""
    if connection is None:
        return ProviderCard(provider.id, provider, client_id=client_id)
    cursors, counts = uow.connections.cursors(connection.id), uow.remote.counts(connection.id)
    rows = tuple(
        _row(connection, provider, number, cursors.get(one.name) or Cursor(one.name), counts.get(one.name, 0))
        for number, one in enumerate(provider.streams)
    )
    last = next(iter(uow.sync_log.recent(connection.id, 1)), None)
    return ProviderCard(provider.id, provider, "", client_id, connection, rows, progress(connection.id), last)


def _row(connection: Connection, provider: Provider, number: int, cursor: Cursor, kept: int) -> StreamRow:
    stream = provider.streams[number]
    granted = not connection.scopes or set(stream.scopes) <= set(connection.scopes)
    on = connection.streams.get(stream.name, stream.on)
    return StreamRow(
        stream.name,
        stream.title,
        on,
        granted,
        kept,
        Standing.of(cursor).more,
        cursor.last_run_at,
        cursor.next_run_at,
        Standing.of(cursor).waits_until,
    )
