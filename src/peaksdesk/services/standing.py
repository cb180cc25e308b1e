"""What the engine notes beside a stream's cursor: the mapping, whether more is to come, a limit that is waited for."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime

from peaksdesk.services.connection_port import Cursor

RATE_LIMITED = "The service takes no more requests for now. It goes on by itself."
"""Error of a run that waits for a limit."""


@dataclass(frozen=True)
class Standing:
    """How a stream stands.

    Attributes:
        mapping: Number of the mapping that the kept replies were read with; None before the first page.
        more: Whether older history is still to come.
        limited_until: When the provider takes requests again, ISO; empty where nothing is waited for.
    """

    mapping: int | None = None
    more: bool = False
    limited_until: str = ""

    @classmethod
    def of(cls, cursor: Cursor) -> "Standing":
        """Read what stands beside a cursor."""
        return cls(**json.loads(cursor.backfill)) if cursor.backfill else cls()

    def text(self) -> str:
        """Encode it for `Cursor.backfill`."""
        return json.dumps(asdict(self))

    @property
    def waits_until(self) -> datetime | None:
        """When the provider takes requests again, or None."""
        return datetime.fromisoformat(self.limited_until) if self.limited_until else None
