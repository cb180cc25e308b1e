"""All activities of an athlete as columns: what the list shows, searches and adds up."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from peaksdesk.services.ports import Database

if TYPE_CHECKING:
    from peaksdesk.domain.activity_table import ActivityTable, Origins


class Listing:
    """Reads tables of activities."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def table(self, athlete_id: int, most: int | None = None) -> "ActivityTable":
        """Return an athlete's activities, newest first, at most so many; without where they came from."""
        return await self._db.read(lambda uow: uow.listing.table(athlete_id, offset, most))

    async def origins(self, athlete_id: int, table: "ActivityTable") -> "Origins":
        """Return where the activities of a table came from: kinds of sources, devices, positions, descriptions."""
        return await self._db.read(lambda uow: uow.listing.origins(athlete_id, table))


def offset(start: datetime, zone: str) -> timedelta:
    """Return how far a zone was from UTC at a time."""
    from peaksdesk.services.projection import zone_info

    return zone_info(zone).utcoffset(start.replace(tzinfo=None)) or timedelta()
