"""Statements inside one transaction, and the one place where stored values that make no sense are noticed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Executable

from peaksdesk.services.store_errors import DatabaseDamaged

T = TypeVar("T")

Params = Mapping[str, Any]

NONSENSE = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError)
"""What turning a damaged row into values may raise."""


class Rows:
    """A connection as the repositories use it.

    Attributes:
        changed: Something was written.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.changed = False

    def all(self, statement: Executable, build: Callable[[Any], T], params: Params | None = None) -> list[T]:
        """Return what `build` makes of each row.

        Raises:
            DatabaseDamaged: A row holds what PeaksDesk never wrote.
        """
        result = self.connection.execute(statement, params)
        try:
            return [build(row) for row in result]
        except NONSENSE as problem:
            raise damaged_row(problem) from problem

    def first(self, statement: Executable, build: Callable[[Any], T], params: Params | None = None) -> T | None:
        """Return what `build` makes of the first row, or None where there is none.

        Raises:
            DatabaseDamaged: The row holds what PeaksDesk never wrote.
        """
        result = self.connection.execute(statement, params)
        try:
            row = result.first()
            return None if row is None else build(row)
        except NONSENSE as problem:
            raise damaged_row(problem) from problem

    def each(self, statement: Executable, build: Callable[[Any], T], params: Params | None = None) -> Iterator[T]:
        """Yield what `build` makes of each row, a few hundred rows in memory at a time.

        Raises:
            DatabaseDamaged: A row holds what PeaksDesk never wrote.
        """
        result = self.connection.execute(statement, params, execution_options={"yield_per": 200})
        rows = iter(result)
        try:
            while True:
                try:
                    value = build(next(rows))
                except StopIteration:
                    return
                except NONSENSE as problem:
                    raise damaged_row(problem) from problem
                yield value
        finally:
            result.close()  # a server's cursor stays open where reading breaks off

    def run(self, statement: Executable, params: Params | Sequence[Params] | None = None) -> CursorResult[Any]:
        """Change something, and return the driver's word on it."""
        self.changed = True
        return self.connection.execute(statement, params)

    def insert(self, statement: Executable, params: Params) -> int:
        """Insert one row and return the id it got."""
        (key,) = self.run(statement, params).inserted_primary_key or (0,)
        return int(key)


def damaged_row(problem: Exception) -> DatabaseDamaged:
    """Return the error for a row that holds what PeaksDesk never wrote."""
    return DatabaseDamaged(f"The database file is damaged: it holds a value that makes no sense ({problem}).")
