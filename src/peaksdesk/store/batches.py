"""Imports and their reports in tables."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from peaksdesk.services.kept import Batch, BatchLine, Outcome
from peaksdesk.store.columns import storable
from peaksdesk.store.rows import Rows
from peaksdesk.store.schema import batch_lines, batches

_BEGIN = batches.insert()
_CHANGE = batches.update().where(batches.c.id == bindparam("batch"))
_FINISH = _CHANGE.values(finished_at=bindparam("at"))
_UNDO = _CHANGE.values(undone_at=bindparam("at"))
_GET = select(batches).where(batches.c.id == bindparam("batch"))
_RECENT = (
    select(batches)
    .where(batches.c.athlete_id == bindparam("athlete"))
    .order_by(batches.c.id.desc())
    .limit(bindparam("most"))
)
_ADD_LINES = batch_lines.insert()
_LINES = (
    select(batch_lines.c.path, batch_lines.c.outcome, batch_lines.c.reason, batch_lines.c.activity_id)
    .where(batch_lines.c.batch_id == bindparam("batch"))
    .order_by(batch_lines.c.id)
)


class SqlBatches:
    """Imports in one transaction; see `ports.BatchStore`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def begin(self, athlete_id: int, label: str, at: datetime) -> int:
        """Open a batch and return its id."""
        return self._rows.insert(_BEGIN, {"athlete_id": athlete_id, "label": storable(label), "started_at": at})

    def add_lines(self, batch_id: int, lines: Sequence[BatchLine]) -> None:
        """Append lines to a batch's report."""
        if lines:
            self._rows.run(
                _ADD_LINES,
                [
                    {
                        "batch_id": batch_id,
                        "path": storable(line.path),
                        "outcome": line.outcome.value,
                        "reason": storable(line.reason),
                        "activity_id": line.activity_id,
                    }
                    for line in lines
                ],
            )

    def finish(self, batch_id: int, at: datetime) -> None:
        """Mark a batch as run to its end (or cancelled by the person)."""
        self._rows.run(_FINISH, {"batch": batch_id, "at": at})

    def mark_undone(self, batch_id: int, at: datetime | None) -> None:
        """Mark a batch as undone, or with None as brought back."""
        self._rows.run(_UNDO, {"batch": batch_id, "at": at})

    def get(self, batch_id: int) -> Batch | None:
        """Return one batch, or None."""
        return self._rows.first(_GET, _batch, {"batch": batch_id})

    def recent(self, athlete_id: int, limit: int) -> list[Batch]:
        """Return the newest batches, newest first."""
        return self._rows.all(_RECENT, _batch, {"athlete": athlete_id, "most": limit})

    def lines(self, batch_id: int) -> list[BatchLine]:
        """Return a batch's report in order."""
        return self._rows.all(_LINES, _line, {"batch": batch_id})


def _batch(row: Any) -> Batch:  # noqa: ANN401
    return Batch(**row._mapping)


def _line(row: Any) -> BatchLine:  # noqa: ANN401
    path, outcome, reason, activity_id = row
    return BatchLine(path, Outcome(outcome), reason, activity_id)
