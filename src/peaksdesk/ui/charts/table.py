"""A chart's numbers as rows of text."""

from collections.abc import Callable
from dataclasses import dataclass

Row = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows behind a chart, written only as far as they are looked at.

    Attributes:
        columns: Headings.
        count: How many rows.
        row: Writes the row of an index, one text per column.
    """

    columns: tuple[str, ...]
    count: int
    row: Callable[[int], Row]

    @classmethod
    def of(cls, columns: tuple[str, ...], rows: tuple[Row, ...]) -> "Table":
        """Return a table of rows that are already written."""
        return cls(columns, len(rows), rows.__getitem__)
