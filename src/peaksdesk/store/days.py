"""What accounts tell of days in a table."""

import json
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, select

from peaksdesk.services.day_port import KeptDay
from peaksdesk.store.batching import in_pieces
from peaksdesk.store.columns import storable
from peaksdesk.store.connection_schema import days
from peaksdesk.store.rows import Rows

_T = days.c
_OF_SOURCE = (_T.athlete_id == bindparam("athlete"), _T.source == bindparam("told_by"))
_OF_KIND = (*_OF_SOURCE, _T.kind == bindparam("of_kind"))
_AMONG = _T.key.in_(bindparam("keys", expanding=True))
_DAYS = select(_T.source, _T.kind, _T.key, _T.local_date, _T.value)
_GET = _DAYS.where(*_OF_KIND, _AMONG)
_OF_ATHLETE = _DAYS.where(_T.athlete_id == bindparam("athlete")).order_by(_T.local_date, _T.source, _T.kind, _T.key)
_ADD = days.insert()
_CHANGE = (
    days.update()
    .where(*_OF_KIND, _T.key == bindparam("the_key"))
    .values({name: bindparam(f"to_{name}") for name in ("local_date", "value", "changed_at")})
)
_REMOVE = days.delete().where(*_OF_KIND, _AMONG)
_FORGET = days.delete().where(*_OF_SOURCE)
_SOURCES = select(_T.source).distinct().where(_T.athlete_id == bindparam("athlete")).order_by(_T.source)


class SqlDays:
    """Day records in one transaction; see `day_port.DayStore`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def put(self, athlete_id: int, records: Sequence[KeptDay], at: datetime) -> int:
        """Keep records, replacing those of the same source, kind and key; return how many were new or other.

        Raises:
            ValueError: A value is a number without an end.
        """
        latest: dict[tuple[str, str], dict[str, KeptDay]] = {}
        for record in records:
            latest.setdefault((record.source, record.kind), {})[storable(record.key)] = record
        added, changed = [], []
        for (source, kind), by_key in latest.items():
            before = self.get(athlete_id, source, kind, by_key)
            for key, record in by_key.items():
                values = {"local_date": record.local_date, "value": _text(record), "changed_at": at}
                known = before.get(key)
                if known is None:
                    added.append({"athlete_id": athlete_id, "source": source, "kind": kind, "key": key, **values})
                elif (known.local_date, _text(known)) != (record.local_date, values["value"]):
                    where = {"athlete": athlete_id, "told_by": source, "of_kind": kind, "the_key": key}
                    changed.append({**where, **{f"to_{name}": value for name, value in values.items()}})
        if added:
            self._rows.run(_ADD, added)
        if changed:
            self._rows.run(_CHANGE, changed)
        return len(added) + len(changed)

    def remove(self, athlete_id: int, source: str, kind: str, keys: Collection[str]) -> None:
        """Forget some records."""
        for some in in_pieces(keys):
            self._rows.run(_REMOVE, {"athlete": athlete_id, "told_by": source, "of_kind": kind, "keys": some})

    def forget(self, athlete_id: int, source: str) -> int:
        """Forget all that a source told; return how many records that were."""
        return int(self._rows.run(_FORGET, {"athlete": athlete_id, "told_by": source}).rowcount)

    def get(self, athlete_id: int, source: str, kind: str, keys: Collection[str]) -> dict[str, KeptDay]:
        """Return records by key; those that there are not are missing."""
        found = {}
        for some in in_pieces(keys):
            where = {"athlete": athlete_id, "told_by": source, "of_kind": kind, "keys": some}
            found.update({record.key: record for record in self._rows.all(_GET, _day, where)})
        return found

    def between(
        self, athlete_id: int, since: date | None, until: date | None, kinds: Collection[str] | None = None
    ) -> list[KeptDay]:
        """Return records with `since <= local_date <= until`, oldest first, by source, kind and key within a day."""
        query = _OF_ATHLETE
        if since is not None:
            query = query.where(_T.local_date >= since)
        if until is not None:
            query = query.where(_T.local_date <= until)
        if kinds is not None:
            query = query.where(_T.kind.in_(sorted(kinds)))
        return self._rows.all(query, _day, {"athlete": athlete_id})

    def sources(self, athlete_id: int) -> list[str]:
        """Return the ids of the providers that told anything, in order."""
        return self._rows.all(_SOURCES, lambda row: str(row[0]), {"athlete": athlete_id})


def _text(record: KeptDay) -> str:
    return json.dumps(dict(record.value), sort_keys=True, separators=(",", ":"), allow_nan=False)


def _day(row: Any) -> KeptDay:  # noqa: ANN401
    source, kind, key, local_date, value = row
    return KeptDay(source, kind, key, local_date, json.loads(value))
