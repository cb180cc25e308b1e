"""All stores inside one transaction."""

from typing import TYPE_CHECKING

from sqlalchemy import Connection

from peaksdesk.store.activities import SqlActivities
from peaksdesk.store.athletes import SqlAthletes
from peaksdesk.store.batches import SqlBatches
from peaksdesk.store.connected import SqlConnected
from peaksdesk.store.gear import SqlGear
from peaksdesk.store.originals import SqlOriginals
from peaksdesk.store.rows import Rows
from peaksdesk.store.schema import this_database
from peaksdesk.store.settings import SqlSettings

if TYPE_CHECKING:
    from peaksdesk.store.listing import SqlListing

_COUNT_CHANGE = this_database.update().values(changes=this_database.c.changes + 1)


class SqlUnitOfWork(SqlConnected):
    """The stores on one connection; see `ports.UnitOfWork`."""

    def __init__(self, connection: Connection) -> None:
        self._rows = Rows(connection)
        self.athletes = SqlAthletes(self._rows)
        self.originals = SqlOriginals(self._rows)
        self.activities = SqlActivities(self._rows, self.originals)
        self.batches = SqlBatches(self._rows)
        self.gear = SqlGear(self._rows)
        self.settings = SqlSettings(self._rows)

    @property
    def listing(self) -> "SqlListing":
        """Activities as columns; it needs numpy, which the start of the window does without."""
        from peaksdesk.store.listing import SqlListing

        return SqlListing(self._rows)

    def count_change(self) -> None:
        """Note, before the commit, that this transaction changed something: backups tell by it whether they are due."""
        if self._rows.changed:
            self._rows.run(_COUNT_CHANGE)
