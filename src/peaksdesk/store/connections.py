"""Connected accounts and their cursors in tables."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, or_, select

from peaksdesk.services.connection_port import Connection, ConnectionState, Cursor, Method
from peaksdesk.store.columns import storable, to_json
from peaksdesk.store.connection_schema import connections, cursors
from peaksdesk.store.rows import Rows

_T = connections.c
_OF_ID = _T.id == bindparam("of")
_ALL = select(connections).order_by(_T.id)
_OF_ATHLETE = _ALL.where(_T.athlete_id == bindparam("athlete"))
_GET = select(connections).where(_OF_ID)
_OF_PROVIDER = _OF_ATHLETE.where(_T.provider == bindparam("service"))
_WITH_ACCOUNT = _ALL.where(_T.provider == bindparam("service"), _T.account == bindparam("called"))
_ADD = connections.insert()
_UPDATE = connections.update().where(_OF_ID)
_SET_STATE = (
    connections.update()
    .where(_OF_ID, or_(_T.state != bindparam("now"), _T.problem != bindparam("why")))
    .values(state=bindparam("now"), problem=bindparam("why"))
)
_SYNCED = connections.update().where(_OF_ID).values(last_sync_at=bindparam("at"))
_REMOVE = connections.delete().where(_OF_ID)

_C = cursors.c
_CURSORS = (
    select(_C.stream, _C.cursor, _C.backfill, _C.last_run_at, _C.next_run_at)
    .where(_C.connection_id == bindparam("of"))
    .order_by(_C.stream)
)
_CURSOR = _CURSORS.where(_C.stream == bindparam("named"))
_ADD_CURSOR = cursors.insert()
_SET_CURSOR = (
    cursors.update()
    .where(_C.connection_id == bindparam("of"), _C.stream == bindparam("named"))
    .values({name: bindparam(f"to_{name}") for name in ("cursor", "backfill", "last_run_at", "next_run_at")})
)


class SqlConnections:
    """Connections in one transaction; see `connection_port.ConnectionStore`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def all(self, athlete_id: int | None = None) -> list[Connection]:
        """Return the connections of an athlete, or of everybody, oldest first."""
        if athlete_id is None:
            return self._rows.all(_ALL, _connection)
        return self._rows.all(_OF_ATHLETE, _connection, {"athlete": athlete_id})

    def get(self, connection_id: int) -> Connection | None:
        """Return one connection, or None."""
        return self._rows.first(_GET, _connection, {"of": connection_id})

    def of(self, athlete_id: int, provider: str) -> Connection | None:
        """Return an athlete's connection with a provider, or None."""
        return self._rows.first(_OF_PROVIDER, _connection, {"athlete": athlete_id, "service": provider})

    def with_account(self, provider: str, account: str) -> list[Connection]:
        """Return everybody's connections with one account, as a webhook names it."""
        return self._rows.all(_WITH_ACCOUNT, _connection, {"service": provider, "called": storable(account)})

    def add(self, connection: Connection) -> Connection:
        """Keep a new connection (its id is ignored) and return it with the id it got."""
        key = self._rows.insert(_ADD, _values(connection))
        return Connection(**{**vars(connection), "id": key})

    def update(self, connection: Connection) -> None:
        """Replace the stored values of a connection.

        Raises:
            LookupError: There is no such connection.
        """
        if self._rows.run(_UPDATE, {"of": connection.id, **_values(connection)}).rowcount != 1:
            raise LookupError(f"There is no connection with the number {connection.id}.")

    def set_state(self, connection_id: int, state: ConnectionState, problem: str = "") -> bool:
        """Set a connection's state and sentence; tell whether that changed anything."""
        values = {"of": connection_id, "now": state.value, "why": storable(problem)}
        return self._rows.run(_SET_STATE, values).rowcount == 1

    def synced(self, connection_id: int, at: datetime) -> None:
        """Note that a sync ended well."""
        self._rows.run(_SYNCED, {"of": connection_id, "at": at})

    def remove(self, connection_id: int) -> None:
        """Forget a connection with its tokens, cursors, kept replies and log; activities and days stay."""
        self._rows.run(_REMOVE, {"of": connection_id})

    def cursors(self, connection_id: int) -> dict[str, Cursor]:
        """Return where each stream stands, by name; a stream that never ran is missing."""
        return {cursor.stream: cursor for cursor in self._rows.all(_CURSORS, _cursor, {"of": connection_id})}

    def cursor(self, connection_id: int, stream: str) -> Cursor:
        """Return where a stream stands: at its beginning where nothing is kept."""
        return self._rows.first(_CURSOR, _cursor, {"of": connection_id, "named": stream}) or Cursor(stream)

    def set_cursor(self, connection_id: int, cursor: Cursor) -> None:
        """Keep where a stream stands."""
        values = {**vars(cursor), "cursor": storable(cursor.cursor), "backfill": storable(cursor.backfill)}
        del values["stream"]
        changed = {f"to_{name}": value for name, value in values.items()}
        if self._rows.run(_SET_CURSOR, {"of": connection_id, "named": cursor.stream, **changed}).rowcount == 0:
            self._rows.run(_ADD_CURSOR, {"connection_id": connection_id, "stream": cursor.stream, **values})


def _values(connection: Connection) -> dict[str, Any]:
    values = dict(vars(connection))
    del values["id"]
    for name in ("provider", "account", "account_name", "problem"):
        values[name] = storable(values[name])
    values.update(
        state=connection.state.value,
        method=connection.method.value,
        scopes=to_json(connection.scopes),
        streams=to_json(dict(connection.streams)),
    )
    return values


def _connection(row: Any) -> Connection:  # noqa: ANN401
    values = dict(row._mapping)
    values.update(
        state=ConnectionState(row.state),
        method=Method(row.method),
        scopes=tuple(json.loads(row.scopes)),
        streams={str(name): bool(on) for name, on in json.loads(row.streams).items()},
    )
    return Connection(**values)


def _cursor(row: Any) -> Cursor:  # noqa: ANN401
    return Cursor(*row)
