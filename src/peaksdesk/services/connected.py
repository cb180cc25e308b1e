"""The stores of connected accounts, as a part of `ports.UnitOfWork`."""

from typing import TYPE_CHECKING, Protocol

from peaksdesk.services.connection_port import ConnectionStore
from peaksdesk.services.day_port import DayStore
from peaksdesk.services.remote_port import RemoteStore
from peaksdesk.services.secret_port import BudgetStore, LeaseStore, SecretStore
from peaksdesk.services.sync_log_port import SyncLog

if TYPE_CHECKING:  # its rules need numpy, which the start of the window does without
    from peaksdesk.services.checkin_port import CheckInStore
    from peaksdesk.services.plan_port import PlanStore


class ConnectedStores(Protocol):
    """All that is kept for connected accounts."""

    @property
    def connections(self) -> ConnectionStore:
        """Accounts and cursors."""
        ...

    @property
    def remote(self) -> RemoteStore:
        """What was last seen at providers."""
        ...

    @property
    def sync_log(self) -> SyncLog:
        """What syncs did."""
        ...

    @property
    def secrets(self) -> SecretStore:
        """Sealed values."""
        ...

    @property
    def leases(self) -> LeaseStore:
        """What only one may do."""
        ...

    @property
    def budgets(self) -> BudgetStore:
        """Limits used."""
        ...

    @property
    def days(self) -> DayStore:
        """What accounts tell of days."""
        ...

    @property
    def check_ins(self) -> "CheckInStore":
        """What people say of their days."""
        ...

    @property
    def plans(self) -> "PlanStore":
        """What is to be done."""
        ...
