"""Original files in tables, by content hash."""

from sqlalchemy import bindparam, exists, func, select

from peaksdesk.store.rows import Rows
from peaksdesk.store.schema import activities, originals, sources

_HAS = select(originals.c.sha256).where(originals.c.sha256 == bindparam("hash"))
_GET = select(originals.c.packed).where(originals.c.sha256 == bindparam("hash"))
_PUT = originals.insert()
_FIRST = (
    select(func.min(sources.c.id))
    .join(activities, activities.c.id == sources.c.activity_id)
    .join(originals, originals.c.sha256 == sources.c.sha256)
    .where(activities.c.athlete_id == bindparam("athlete"), activities.c.deleted_at.is_(None))
    .group_by(sources.c.sha256)
)
_NAMES = select(sources.c.sha256, sources.c.name).where(sources.c.id.in_(_FIRST)).order_by(sources.c.id)
_UNUSED = ~exists().where(sources.c.sha256 == originals.c.sha256)
_ANY_UNUSED = select(originals.c.sha256).where(_UNUSED).limit(1)
_REMOVE_UNUSED = originals.delete().where(_UNUSED)


class SqlOriginals:
    """Files in one transaction; see `ports.OriginalStore`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def has(self, sha256: str) -> bool:
        """Tell whether the file is kept."""
        return self._rows.first(_HAS, bool, {"hash": sha256}) is not None

    def put(self, sha256: str, size: int, packed: bytes) -> None:
        """Keep a file (packed by formats.blob); keeping it twice is the same as once.

        Args:
            sha256: Of the file before packing, hex.
            size: Bytes of the file before packing.
            packed: What `get` gives back.
        """
        if not self.has(sha256):
            self._rows.run(_PUT, {"sha256": sha256, "size": size, "packed": packed})

    def get(self, sha256: str) -> bytes | None:
        """Return the packed file, or None."""
        return self._rows.first(_GET, lambda row: bytes(row[0]), {"hash": sha256})

    def names(self, athlete_id: int) -> list[tuple[str, str]]:
        """Return (sha256, file name) of every kept file that an athlete's live activity came from, oldest first."""
        return self._rows.all(_NAMES, lambda row: (row[0], row[1]), {"athlete": athlete_id})

    def remove_unused(self) -> int:
        """Forget files that no source, live or in the bin, came from; return how many."""
        if not self._rows.first(_ANY_UNUSED, bool):  # a look is no change, for which a backup is due
            return 0
        return self._rows.run(_REMOVE_UNUSED).rowcount
