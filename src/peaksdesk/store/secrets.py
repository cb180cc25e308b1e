"""Sealed values in a table."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from peaksdesk.services.secret_port import Secret
from peaksdesk.store.connection_schema import secrets
from peaksdesk.store.rows import Rows

_T = secrets.c
_NAMED = _T.name == bindparam("of")
_GET = select(_T.name, _T.sealed, _T.version, _T.changed_at).where(_NAMED)
_ADD = secrets.insert()
_CHANGE = (
    secrets.update()
    .where(_NAMED, _T.version == bindparam("expected"))
    .values({name: bindparam(f"to_{name}") for name in ("sealed", "version", "changed_at", "connection_id")})
)
_REMOVE = secrets.delete().where(_NAMED)
_NAMES = select(_T.name).order_by(_T.name)


class SqlSecrets:
    """Secrets in one transaction; see `secret_port.SecretStore`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def get(self, name: str) -> Secret | None:
        """Return a secret, or None."""
        return self._rows.first(_GET, _secret, {"of": name})

    def swap(self, name: str, expected: int, sealed: bytes, at: datetime, connection_id: int | None = None) -> bool:
        """Keep a value as version `expected` + 1 if the one kept has the version `expected`; tell whether it had."""
        values = {"sealed": sealed, "version": expected + 1, "changed_at": at, "connection_id": connection_id}
        if expected == 0:
            if self.get(name) is not None:
                return False
            self._rows.run(_ADD, {"name": name, **values})
            return True
        to = {f"to_{key}": value for key, value in values.items()}
        return self._rows.run(_CHANGE, {"of": name, "expected": expected, **to}).rowcount == 1

    def remove(self, name: str) -> None:
        """Forget a secret; nothing happens where there is none."""
        self._rows.run(_REMOVE, {"of": name})

    def names(self, prefix: str = "") -> list[str]:
        """Return the names that begin so, in order."""
        return [name for name in self._rows.all(_NAMES, lambda row: str(row[0])) if name.startswith(prefix)]


def _secret(row: Any) -> Secret:  # noqa: ANN401
    return Secret(*row)
