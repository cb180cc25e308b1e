"""What a restore does not take back: present sign-ins. The provider has changed older tokens for these since."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, select

from peaksdesk.store.connection_schema import budgets, connections, leases, secrets
from peaksdesk.store.schema import settings
from peaksdesk.store.vault import SETTING

_SAME = ("id", "athlete_id", "provider", "account", "connected_at")
"""A connection that agrees in all of these is the same account, connected once."""
_PRESENT = ("state", "problem", "scopes", "method")


@dataclass(frozen=True)
class SignIns:
    """Sign-ins as they are now.

    Attributes:
        label: What the vault says of its key; None where nothing was ever sealed.
    """

    label: str | None
    connections: Sequence[RowMapping]
    secrets: Sequence[RowMapping]
    budgets: Sequence[RowMapping]


def present_sign_ins(connection: Connection) -> SignIns:
    """Return the sign-ins of a database."""
    label = connection.execute(select(settings.c.value).where(settings.c.name == SETTING)).scalar()
    return SignIns(label, *(_rows(connection, table) for table in (connections, secrets, budgets)))


def carry(sign_ins: SignIns, copy: Connection) -> None:
    """Put sign-ins into a copy: those of its own connections, and the person's API applications.

    Nobody runs on the copy, so no lease of it counts.
    """
    copy.execute(leases.delete())
    _replace(copy, budgets, "application", sign_ins.budgets)
    if sign_ins.label is None:
        return
    there = {tuple(row[name] for name in _SAME) for row in _rows(copy, connections)}
    same = [row for row in sign_ins.connections if tuple(row[name] for name in _SAME) in there]
    for row in same:
        values = {name: row[name] for name in _PRESENT}
        copy.execute(connections.update().where(connections.c.id == row["id"]).values(**values))
    carried = {None, *(row["id"] for row in same)}
    _replace(copy, secrets, "name", [row for row in sign_ins.secrets if row["connection_id"] in carried])
    copy.execute(settings.delete().where(settings.c.name == SETTING))
    copy.execute(settings.insert().values(name=SETTING, value=sign_ins.label))


def _rows(connection: Connection, table: Table) -> Sequence[RowMapping]:
    return connection.execute(select(table)).mappings().all()


def _replace(copy: Connection, table: Table, key: str, rows: Sequence[RowMapping]) -> None:
    if rows:
        named: list[dict[str, Any]] = [dict(row) for row in rows]
        copy.execute(table.delete().where(table.c[key].in_([row[key] for row in named])))
        copy.execute(table.insert(), named)
