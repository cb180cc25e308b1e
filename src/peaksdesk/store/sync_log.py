"""The log of syncs in tables."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from peaksdesk.services.sync_log_port import StreamCounts, SyncReason, SyncRun
from peaksdesk.store.columns import storable
from peaksdesk.store.connection_schema import sync_counts, sync_runs
from peaksdesk.store.rows import Rows

_T = sync_runs.c
_N = sync_counts.c
_BEGIN = sync_runs.insert()
_FINISH = (
    sync_runs.update().where(_T.id == bindparam("run")).values(finished_at=bindparam("at"), error=bindparam("why"))
)
_RECENT = (
    select(_T.id, _T.connection_id, _T.started_at, _T.reason, _T.finished_at, _T.error)
    .where(_T.connection_id == bindparam("of"))
    .order_by(_T.started_at.desc(), _T.id.desc())
    .limit(bindparam("most"))
)
_FORGET = sync_runs.delete().where(_T.connection_id == bindparam("of"), _T.started_at < bindparam("before"))
_COUNTS = (
    select(_N.run_id, _N.stream, _N.fetched, _N.inserted, _N.updated, _N.removed, _N.requests, _N.error)
    .where(_N.run_id.in_(bindparam("runs", expanding=True)))
    .order_by(_N.run_id, _N.stream)
)
_REMOVE_COUNTS = sync_counts.delete().where(
    _N.run_id == bindparam("run"), _N.stream.in_(bindparam("named", expanding=True))
)
_ADD_COUNTS = sync_counts.insert()


class SqlSyncLog:
    """Runs in one transaction; see `sync_log_port.SyncLog`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def begin(self, connection_id: int, reason: SyncReason, at: datetime) -> int:
        """Open a run and return its id."""
        values = {"connection_id": connection_id, "reason": reason.value, "started_at": at, "error": ""}
        return self._rows.insert(_BEGIN, values)

    def count(self, run_id: int, counts: Mapping[str, StreamCounts]) -> None:
        """Keep a run's counts so far, by stream, replacing those kept before."""
        if not counts:
            return
        self._rows.run(_REMOVE_COUNTS, {"run": run_id, "named": list(counts)})
        own = [
            {"run_id": run_id, "stream": stream, **vars(count), "error": storable(count.error)}
            for stream, count in counts.items()
        ]
        self._rows.run(_ADD_COUNTS, own)

    def finish(self, run_id: int, at: datetime, error: str = "") -> None:
        """Close a run."""
        self._rows.run(_FINISH, {"run": run_id, "at": at, "why": storable(error)})

    def recent(self, connection_id: int, limit: int) -> list[SyncRun]:
        """Return a connection's newest runs, newest first."""
        runs = self._rows.all(_RECENT, _run, {"of": connection_id, "most": limit})
        counts: dict[int, dict[str, StreamCounts]] = {}
        if runs:
            for run_id, stream, count in self._rows.all(_COUNTS, _count, {"runs": [run.id for run in runs]}):
                counts.setdefault(run_id, {})[stream] = count
        return [replace(run, counts=counts.get(run.id, {})) for run in runs]

    def forget(self, connection_id: int, before: datetime) -> int:
        """Remove runs that were begun before a time; return how many."""
        return int(self._rows.run(_FORGET, {"of": connection_id, "before": before}).rowcount)


def _run(row: Any) -> SyncRun:  # noqa: ANN401
    key, connection_id, started_at, reason, finished_at, error = row
    return SyncRun(key, connection_id, started_at, SyncReason(reason), finished_at, error)


def _count(row: Any) -> tuple[int, str, StreamCounts]:  # noqa: ANN401
    run_id, stream, *numbers = row
    return run_id, stream, StreamCounts(*numbers)
