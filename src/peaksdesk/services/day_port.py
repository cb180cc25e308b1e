"""What accounts tell of days, as kept; a part of `ports.UnitOfWork`."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol


@dataclass(frozen=True)
class KeptDay:
    """A day record as it lies in the store.

    Attributes:
        source: Id of the provider.
        kind: `recovery`, `sleep`, `cycle`, `wellness` or `body`.
        key: The source's own id of it (text), unique within source and kind.
        value: Everything else, as JSON has it: text, finite numbers, true, false, None, lists and mappings.
    """

    source: str
    kind: str
    key: str
    local_date: date
    value: Mapping[str, Any]


class DayStore(Protocol):
    """Day records by athlete."""

    def put(self, athlete_id: int, records: Sequence[KeptDay], at: datetime) -> int:
        """Keep records, replacing those of the same source, kind and key; return how many were new or other."""
        ...

    def remove(self, athlete_id: int, source: str, kind: str, keys: Collection[str]) -> None:
        """Forget some records."""
        ...

    def forget(self, athlete_id: int, source: str) -> int:
        """Forget all that a source told; return how many records that were."""
        ...

    def get(self, athlete_id: int, source: str, kind: str, keys: Collection[str]) -> dict[str, KeptDay]:
        """Return records by key; those that there are not are missing."""
        ...

    def between(
        self, athlete_id: int, since: date | None, until: date | None, kinds: Collection[str] | None = None
    ) -> list[KeptDay]:
        """Return records with `since <= local_date <= until`, oldest first, by source, kind and key within a day."""
        ...

    def sources(self, athlete_id: int) -> list[str]:
        """Return the ids of the providers that told anything, in order."""
        ...
