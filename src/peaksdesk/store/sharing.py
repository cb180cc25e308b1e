"""What all processes on one database share, in tables: leases and budgets."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, select

from peaksdesk.services.owners import has_ended
from peaksdesk.store.columns import storable
from peaksdesk.store.connection_schema import budgets, leases
from peaksdesk.store.rows import Rows

_L = leases.c
_LEASE = select(_L.owner, _L.until).where(_L.name == bindparam("of"))
_ADD_LEASE = leases.insert()
_REMOVE_LEASE = leases.delete().where(_L.name == bindparam("of"))
_RELEASE = leases.delete().where(_L.name == bindparam("of"), _L.owner == bindparam("who"))

_B = budgets.c
_BUDGET = select(_B.state).where(_B.application == bindparam("of"))
_ADD_BUDGET = budgets.insert()
_REMOVE_BUDGET = budgets.delete().where(_B.application == bindparam("of"))


class SqlLeases:
    """Leases in one transaction; see `secret_port.LeaseStore`. Writers come one after the other, so this is safe."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def acquire(self, name: str, owner: str, now: datetime, lasts: timedelta) -> bool:
        """Take a lease, or prolong one's own; tell whether that was possible.

        One that would last longer than twice `lasts` comes from a clock that was wrong, and does not count; nor does
        that of a process of this computer which has ended.
        """
        held = self._rows.first(_LEASE, lambda row: (str(row[0]), row[1]), {"of": name})
        if held is not None and held[0] != owner and now < held[1] <= now + 2 * lasts and not has_ended(held[0]):
            return False
        self._rows.run(_REMOVE_LEASE, {"of": name})
        self._rows.run(_ADD_LEASE, {"name": name, "owner": owner, "until": now + lasts})
        return True

    def release(self, name: str, owner: str) -> None:
        """Give back a lease; nothing happens where another has it by now."""
        self._rows.run(_RELEASE, {"of": name, "who": owner})

    def owner(self, name: str, now: datetime) -> str | None:
        """Return who has a lease, or None."""
        held = self._rows.first(_LEASE, lambda row: (str(row[0]), row[1]), {"of": name})
        return None if held is None or held[1] <= now else held[0]


class SqlBudgets:
    """Budgets in one transaction; see `secret_port.BudgetStore`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def get(self, application: str) -> str | None:
        """Return the state as it was kept (JSON), or None."""
        return self._rows.first(_BUDGET, lambda row: str(row[0]), {"of": storable(application)})

    def set(self, application: str, state: str, at: datetime) -> None:
        """Keep the state."""
        called = storable(application)
        self._rows.run(_REMOVE_BUDGET, {"of": called})
        self._rows.run(_ADD_BUDGET, {"application": called, "state": storable(state), "changed_at": at})
