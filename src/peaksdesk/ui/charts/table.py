"""A chart's numbers as rows of text, and as rows of values for a spreadsheet."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from peaksdesk.ui.charts.scale import LinearScale, Scale

Row = tuple[str, ...]
Raw = str | float | date | None
RawRow = tuple[Raw, ...]

_MORE_DIGITS = 2
"""Decimals in a spreadsheet beyond those on screen."""


@dataclass(frozen=True)
class Table:
    """Rows behind a chart, written only as far as they are looked at.

    Attributes:
        columns: Headings, with the unit where the cells have none.
        count: How many rows.
        row: Writes the row of an index, one text per column.
        raw: The same row as numbers, days and plain text in no language; None where the texts will do.
        raw_columns: Headings of those, where they differ: the unit stands there if the cells had it.
    """

    columns: tuple[str, ...]
    count: int
    row: Callable[[int], Row]
    raw: Callable[[int], RawRow] | None = None
    raw_columns: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        columns: tuple[str, ...],
        rows: tuple[Row, ...],
        raw: tuple[RawRow, ...] | None = None,
        raw_columns: tuple[str, ...] = (),
    ) -> "Table":
        """Return a table of rows that are already written."""
        return cls(columns, len(rows), rows.__getitem__, None if raw is None else raw.__getitem__, raw_columns)


def raw_of(scale: Scale, value: float | None) -> Raw:
    """Return a value in the unit on screen: a number, or text where it is written in another way (a pace)."""
    if value is None or math.isnan(value):
        return None
    if isinstance(scale, LinearScale):
        return round(value * scale.factor + scale.offset, scale.digits + _MORE_DIGITS) + 0.0
    return scale.text(value)


def titled(name: str, scale: Scale) -> str:
    """Return a column's heading with its unit."""
    return f"{name}, {scale.unit}" if scale.unit else name
