"""Sources of activities and their streams in tables: the half of `ports.ActivityStore` that is about sources."""

import json
from datetime import date
from typing import Any

from sqlalchemy import bindparam, select

from peaksdesk.domain.activity import Source, SourceKind
from peaksdesk.services.kept import NewSource
from peaksdesk.store import recording_text
from peaksdesk.store.columns import storable, to_json
from peaksdesk.store.rows import Rows
from peaksdesk.store.schema import activities, source_streams, sources

_KINDS = {kind.value: kind for kind in SourceKind}

_T = sources.c

_SOURCE = select(
    _T.id,
    _T.activity_id,
    _T.kind,
    _T.name,
    _T.sha256,
    _T.session,
    _T.recording,
    _T.imported_at,
    _T.batch_id,
    _T.channels,
).order_by(_T.id)
_OF_ACTIVITY = _SOURCE.where(_T.activity_id == bindparam("activity"))
_OF_BATCH = _SOURCE.join(activities, activities.c.id == _T.activity_id).where(
    _T.batch_id == bindparam("batch"), activities.c.deleted_at.is_(None)
)
_OF_DAYS = _SOURCE.join(activities, activities.c.id == _T.activity_id).where(
    activities.c.athlete_id == bindparam("athlete"),
    activities.c.deleted_at.is_(None),
    activities.c.local_date.between(bindparam("since"), bindparam("until")),
)
_OWNER = select(_T.activity_id).where(_T.id == bindparam("source"))
_ADD = sources.insert()
_ADD_STREAMS = source_streams.insert()
_MOVE = sources.update().where(_T.id == bindparam("source")).values(activity_id=bindparam("activity"))
_REMOVE = sources.delete().where(_T.id == bindparam("source"))
_STREAMS = select(source_streams.c.streams).where(source_streams.c.source_id == bindparam("source"))


class SqlSources:
    """Sources in one transaction."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add_source(self, activity_id: int, source: NewSource) -> int:
        """Keep a source of an activity and return its id."""
        key = self._rows.insert(
            _ADD,
            {
                "activity_id": activity_id,
                "kind": source.kind.value,
                "name": storable(source.name),
                "sha256": source.sha256,
                "session": source.session,
                "recording": recording_text.encode(source.recording),
                "channels": to_json(source.channels),
                "imported_at": source.imported_at,
                "batch_id": source.batch_id,
            },
        )
        self._rows.run(_ADD_STREAMS, {"source_id": key, "streams": source.streams})
        return key

    def move_source(self, source_id: int, activity_id: int) -> None:
        """Give a source to another activity.

        Raises:
            LookupError: There is no such source.
        """
        if self._rows.run(_MOVE, {"source": source_id, "activity": activity_id}).rowcount != 1:
            raise LookupError(f"There is no source with the number {source_id}.")

    def remove_source(self, source_id: int) -> None:
        """Forget a source and its streams; the original file stays."""
        self._rows.run(_REMOVE, {"source": source_id})

    def sources(self, activity_id: int) -> list[Source]:
        """Return an activity's sources in the order they came."""
        return self._rows.all(_OF_ACTIVITY, _source, {"activity": activity_id})

    def all_sources(self, athlete_id: int, since: date | None, until: date | None) -> dict[int, list[Source]]:
        """Return the sources of all live activities in the dates given, by activity id."""
        days = {"athlete": athlete_id, "since": since or date.min, "until": until or date.max}
        found: dict[int, list[Source]] = {}
        for source in self._rows.all(_OF_DAYS, _source, days):
            found.setdefault(source.activity_id, []).append(source)
        return found

    def sources_of_batch(self, batch_id: int) -> list[Source]:
        """Return the sources of live activities that one import brought, in the order they came."""
        return self._rows.all(_OF_BATCH, _source, {"batch": batch_id})

    def owner(self, source_id: int) -> int | None:
        """Return the activity that a source belongs to, be it in the bin; None without such a source."""
        return self._rows.first(_OWNER, lambda row: int(row[0]), {"source": source_id})

    def streams(self, source_id: int) -> bytes:
        """Return a source's encoded streams.

        Raises:
            LookupError: There is no such source.
        """
        found = self._rows.first(_STREAMS, lambda row: bytes(row[0]), {"source": source_id})
        if found is None:
            raise LookupError(f"There is no source with the number {source_id}.")
        return found


def _source(row: Any) -> Source:  # noqa: ANN401
    key, activity_id, kind, name, sha256, session, recording, imported_at, batch_id, channels = row
    return Source(
        id=key,
        activity_id=activity_id,
        kind=_KINDS[kind],
        name=name,
        sha256=sha256,
        session=session,
        recording=recording_text.decode(recording),
        imported_at=imported_at,
        batch_id=batch_id,
        channels=tuple(json.loads(channels)),
    )
