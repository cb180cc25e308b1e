"""The bin of deleted activities: the part of `ports.ActivityStore` that takes away and brings back."""

from datetime import datetime

from sqlalchemy import bindparam, exists, func, select

from peaksdesk.store.originals import SqlOriginals
from peaksdesk.store.rows import Rows
from peaksdesk.store.schema import activities, sources
from peaksdesk.store.sources import SqlSources

_T = activities.c
_ONE = _T.id == bindparam("activity")
_HAS_SOURCE = exists().where(sources.c.activity_id == _T.id)

_DELETE = activities.update().where(_ONE, _T.deleted_at.is_(None)).values(deleted_at=bindparam("at"))
_RESTORE = activities.update().where(_ONE).values(deleted_at=None)
_BINNED = (
    select(_T.id)
    .where(
        _T.deleted_at.is_not(None),
        _T.id.in_(select(sources.c.activity_id).where(sources.c.batch_id == bindparam("batch"))),
    )
    .order_by(_T.id)
)
_BINNED_AT = select(_T.deleted_at).where(_ONE, _T.deleted_at.is_not(None))
_COUNT = select(func.count()).select_from(activities).where(_T.deleted_at.is_not(None))
_FORGET = activities.delete().where(_ONE, ~_HAS_SOURCE)
_OLD = _T.deleted_at < bindparam("before")
_ANY_OLD = select(_T.id).where(_OLD).limit(1)
_ALL_OLD = select(_T.id, _T.athlete_id).where(_OLD).order_by(_T.id)
_PURGE = activities.delete().where(_OLD)


class SqlBin(SqlSources):
    """Activities going and coming back in one transaction."""

    def __init__(self, rows: Rows, originals: SqlOriginals) -> None:
        super().__init__(rows)
        self._originals = originals

    def delete(self, activity_id: int, at: datetime) -> None:
        """Put an activity in the bin; one that lies there already keeps its time."""
        self._rows.run(_DELETE, {"activity": activity_id, "at": at})

    def restore(self, activity_id: int) -> None:
        """Take an activity out of the bin."""
        self._rows.run(_RESTORE, {"activity": activity_id})

    def binned_of_batch(self, batch_id: int) -> list[int]:
        """Return the ids of activities in the bin that have a source from one import."""
        return self._rows.all(_BINNED, lambda row: int(row[0]), {"batch": batch_id})

    def binned_at(self, activity_id: int) -> datetime | None:
        """Return when an activity went into the bin, or None where it is not there."""
        return self._rows.first(_BINNED_AT, lambda row: row[0], {"activity": activity_id})

    def binned(self) -> int:
        """Return how many activities lie in the bin."""
        return self._rows.first(_COUNT, lambda row: int(row[0])) or 0

    def forget(self, activity_id: int) -> None:
        """Remove an activity that has no sources left; nothing happens to one that has."""
        self._rows.run(_FORGET, {"activity": activity_id})

    def binned_before(self, before: datetime) -> list[tuple[int, int]]:
        """Return what went into the bin before a time: the ids of activities, each with its athlete's."""
        return self._rows.all(_ALL_OLD, lambda row: (int(row[0]), int(row[1])), {"before": before})

    def purge(self, before: datetime) -> int:
        """Remove for good what went into the bin before a time, with originals nobody needs; return how many."""
        removed = 0
        if self._rows.first(_ANY_OLD, bool, {"before": before}):  # a look is no change, for which a backup is due
            removed = self._rows.run(_PURGE, {"before": before}).rowcount
        self._originals.remove_unused()
        return removed
