"""All activities of an athlete at once, column by column: a list of a hundred thousand must not take seconds."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
from sqlalchemy import String, bindparam, func, select, type_coerce

from peaksdesk.domain.activity import SourceKind
from peaksdesk.domain.activity_table import (
    LONGEST_TITLE,
    NUMBERS,
    ActivityTable,
    Coded,
    Origins,
    TableColumns,
    kind_bit,
)
from peaksdesk.domain.load import LoadMethod
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import LATITUDE
from peaksdesk.store.rows import NONSENSE, Rows, damaged_row
from peaksdesk.store.schema import activities, sources

Offset = Callable[[datetime, str], timedelta]

_CHUNK = 1_000
"""Rows at a time: between two of them other threads can go on."""
_EVERY = 2_147_483_647

_T = activities.c
_S = sources.c
_STORED = {"load": "load_value", "intensity": "load_intensity"}
_READ = tuple(name for name in NUMBERS if name != "clock_s")
_SPORTS = frozenset(sport.value for sport in Sport)
_METHODS = frozenset(method.value for method in LoadMethod)

# Times and days as the driver gives them: made into values by whole columns, not one by one.
_TABLE = (
    select(
        _T.id,
        type_coerce(_T.start, String),
        type_coerce(_T.local_date, String),
        _T.zone,
        _T.sport,
        func.substr(_T.title, 1, LONGEST_TITLE),
        _T.gear,
        type_coerce(_T.excluded, String),
        _T.load_method,
        *(_T[_STORED.get(name, name)] for name in _READ),
    )
    .where(_T.athlete_id == bindparam("athlete"), _T.deleted_at.is_(None))
    .order_by(_T.start.desc(), _T.id.desc())
    .limit(bindparam("most"))
)
_LIVE = (_T.athlete_id == bindparam("athlete")) & _T.deleted_at.is_(None)
_ORIGINS = (
    select(_S.activity_id, _S.kind, _S.channels, func.substr(_S.recording, 1, 4_000))
    .join(activities, _T.id == _S.activity_id)
    .where(_LIVE)
    .order_by(_S.id)
)
_NOTES = select(_T.id, func.substr(_T.description, 1, 2_000)).where(_LIVE, _T.description != "")


class SqlListing:
    """Columns of activities in one transaction; see `ports.ListingStore`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def table(self, athlete_id: int, offset: Offset, most: int | None = None) -> ActivityTable:
        """Return an athlete's live activities, newest first, at most so many.

        Raises:
            DatabaseDamaged: A row holds what PeaksDesk never wrote.
        """
        result = self._rows.connection.execute(_TABLE, {"athlete": athlete_id, "most": most or _EVERY})
        columns = TableColumns()
        offsets: dict[tuple[str, object], float] = {}
        try:
            while chunk := result.fetchmany(_CHUNK):
                _add(columns, chunk, offset, offsets)
            return columns.table()
        except NONSENSE as problem:
            raise damaged_row(problem) from problem

    def origins(self, athlete_id: int, table: ActivityTable) -> Origins:
        """Return where the activities of a table came from."""
        at = {int(key): row for row, key in enumerate(table.ids.tolist())}
        kinds, count = np.zeros(len(at), np.int64), np.zeros(len(at), np.int64)
        gps, devices = np.zeros(len(at), np.bool_), [""] * len(at)
        bits = {kind.value: kind_bit(kind) for kind in SourceKind}
        for key, kind, channels, recording in self._rows.each(_ORIGINS, tuple, {"athlete": athlete_id}):
            row = at.get(key)
            if row is None:
                continue
            kinds[row] |= bits.get(kind, 0)
            count[row] += 1
            gps[row] |= LATITUDE in channels
            devices[row] = devices[row] or _device(recording)
        found = self._rows.all(_NOTES, lambda row: (int(row[0]), str(row[1])), {"athlete": athlete_id})
        notes = {at[key]: note for key, note in found if key in at}
        return Origins(kinds, count, gps, Coded.of(devices), notes)


def _add(columns: TableColumns, chunk: Any, offset: Offset, offsets: dict[tuple[str, object], float]) -> None:  # noqa: ANN401
    ids, starts, days, zones, sports, titles, gear, excluded, methods, *numbers = zip(*chunk, strict=True)
    seconds = [_epoch(start) for start in starts]
    clocks = []
    for second, day, zone in zip(seconds, days, zones, strict=True):
        shift = offsets.get((zone, day))
        if shift is None:
            shift = offsets[zone, day] = offset(datetime.fromtimestamp(second, UTC), zone).total_seconds()
        clocks.append((second + shift) % 86_400.0)
    columns.ids += ids
    columns.start_s += seconds
    columns.day += days
    columns.zone += zones
    columns.sport += [sport if sport in _SPORTS else Sport.UNKNOWN.value for sport in sports]
    columns.title += titles
    columns.gear += gear
    columns.excluded += [bool(value) for value in excluded]
    columns.method += [method if method in _METHODS else LoadMethod.NONE.value for method in methods]
    for name, values in zip(_READ, numbers, strict=True):
        columns.numbers[name] += values
    columns.numbers["clock_s"] += clocks


def _epoch(start: str | datetime) -> float:
    return (datetime.fromisoformat(start) if isinstance(start, str) else start).timestamp()


def _device(recording: str) -> str:
    """Read one text out of a recording's JSON without taking its laps apart."""
    mark = '"device":'
    at = recording.find(mark)
    if at < 0:
        return ""
    try:
        return str(json.JSONDecoder().raw_decode(recording, at + len(mark))[0])
    except ValueError:
        return ""
