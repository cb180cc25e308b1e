"""What the Records page knows and does; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from peaksdesk.domain.sports import Family
from peaksdesk.services.record_table import TIMES, RecordRow, RecordTable
from peaksdesk.ui.reading import Reading, ReadState

if TYPE_CHECKING:
    from peaksdesk.domain.athlete import Athlete
    from peaksdesk.ui.page import Desk

REMEMBERED = "records"
"""Name under which sport and measure are remembered."""


class Order(StrEnum):
    """What the rows are sorted by."""

    OVER = "over"
    EVER = "ever"
    EVER_DAY = "ever_day"
    YEAR = "year"
    YEAR_DAY = "year_day"
    RECENT = "recent"
    RECENT_DAY = "recent_day"


@dataclass(frozen=True, eq=False)
class RecordsState(ReadState):
    """What the page shows.

    Attributes:
        table: None until it is read, and where there are no records.
        rows: Of the table, sorted.
        weight_kg: The athlete's, if it is known.
    """

    table: RecordTable | None = None
    rows: tuple[RecordRow, ...] = ()
    order: Order = Order.OVER
    descending: bool = False
    weight_kg: float | None = None


class RecordsPresenter(Reading[RecordsState]):
    """Reads the records of what the person chose."""

    def __init__(self, desk: "Desk", show: Callable[[RecordsState], None]) -> None:
        """Show states with `show`; re-read when activities or the athlete change."""
        super().__init__(desk, show, RecordsState(loading=True))
        self._group, self._measure = _recalled(desk.preferences.recall(REMEMBERED))

    def choose_group(self, group: Family) -> None:
        """Look at another family of sports."""
        self._choose(group, self._measure)

    def choose_measure(self, measure: str) -> None:
        """Look at another measure."""
        self._choose(self._state.table.group if self._state.table else self._group, measure)

    def sort(self, order: Order) -> None:
        """Sort by something, or the other way round if it is sorted by that already."""
        descending = not self._state.descending if order is self._state.order else order is not Order.OVER
        self._put(order=order, descending=descending)

    def _choose(self, group: Family | None, measure: str) -> None:
        self._group, self._measure = group, measure
        self._desk.preferences.remember(REMEMBERED, [group, measure])
        self.load()

    @property
    def _has_read(self) -> bool:
        return self._state.table is not None

    def _unread(self, error: Exception) -> str:
        return f"The records could not be read: {type(error).__name__}."

    async def _read(self, athlete: "Athlete") -> None:
        table = await self._desk.services.fitness.record_table(athlete.id, self._group, self._measure)
        self._put(
            loading=False,
            problem=None,
            nothing=table is None,
            table=table,
            weight_kg=athlete.weight_kg,
            units=athlete.units,
        )

    def _put(self, **changes: object) -> None:
        state = replace(self._state, **changes)  # type: ignore[arg-type]
        rows = sorted_rows(state.table, state.order, descending=state.descending) if state.table else ()
        super()._put(**changes, rows=rows)


def sorted_rows(table: RecordTable, order: Order, *, descending: bool) -> tuple[RecordRow, ...]:
    """Return a table's rows in an order: the best first where it descends, rows without a value always last."""
    better = -1.0 if table.measure == TIMES else 1.0

    def key(row: RecordRow) -> float | None:
        held = {
            Order.EVER: row.ever,
            Order.EVER_DAY: row.ever,
            Order.YEAR: row.year,
            Order.YEAR_DAY: row.year,
            Order.RECENT: row.recent,
            Order.RECENT_DAY: row.recent,
        }.get(order)
        if order is Order.OVER:
            return row.over
        if held is None:
            return None
        return float(held.day.toordinal()) if order.value.endswith("_day") else better * held.value

    known = [(found, row) for row in table.rows if (found := key(row)) is not None]
    known.sort(key=lambda pair: pair[0], reverse=descending)
    return tuple(row for _, row in known) + tuple(row for row in table.rows if key(row) is None)


def _recalled(kept: object) -> tuple[Family | None, str]:
    match kept:
        case [str(group), str(measure)] if group in set(Family):
            return Family(group), measure
    return None, ""
