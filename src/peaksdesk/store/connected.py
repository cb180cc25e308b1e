"""The stores of connected accounts on one connection to the database, loaded when they are first asked for."""

from typing import TYPE_CHECKING

from peaksdesk.store.rows import Rows

if TYPE_CHECKING:
    from peaksdesk.store.checkins import SqlCheckIns
    from peaksdesk.store.connections import SqlConnections
    from peaksdesk.store.days import SqlDays
    from peaksdesk.store.plans import SqlPlans
    from peaksdesk.store.remote_items import SqlRemoteItems
    from peaksdesk.store.secrets import SqlSecrets
    from peaksdesk.store.sharing import SqlBudgets, SqlLeases
    from peaksdesk.store.sync_log import SqlSyncLog


class SqlConnected:
    """See `connected.ConnectedStores`; the start of the window does without any of them."""

    _rows: Rows

    @property
    def connections(self) -> "SqlConnections":
        """Accounts and cursors."""
        from peaksdesk.store.connections import SqlConnections

        return SqlConnections(self._rows)

    @property
    def remote(self) -> "SqlRemoteItems":
        """What was last seen at providers."""
        from peaksdesk.store.remote_items import SqlRemoteItems

        return SqlRemoteItems(self._rows)

    @property
    def sync_log(self) -> "SqlSyncLog":
        """What syncs did."""
        from peaksdesk.store.sync_log import SqlSyncLog

        return SqlSyncLog(self._rows)

    @property
    def secrets(self) -> "SqlSecrets":
        """Sealed values."""
        from peaksdesk.store.secrets import SqlSecrets

        return SqlSecrets(self._rows)

    @property
    def leases(self) -> "SqlLeases":
        """What only one may do."""
        from peaksdesk.store.sharing import SqlLeases

        return SqlLeases(self._rows)

    @property
    def budgets(self) -> "SqlBudgets":
        """Limits used."""
        from peaksdesk.store.sharing import SqlBudgets

        return SqlBudgets(self._rows)

    @property
    def days(self) -> "SqlDays":
        """What accounts tell of days."""
        from peaksdesk.store.days import SqlDays

        return SqlDays(self._rows)

    @property
    def check_ins(self) -> "SqlCheckIns":
        """What people say of their days."""
        from peaksdesk.store.checkins import SqlCheckIns

        return SqlCheckIns(self._rows)

    @property
    def plans(self) -> "SqlPlans":
        """What is to be done."""
        from peaksdesk.store.plans import SqlPlans

        return SqlPlans(self._rows)
