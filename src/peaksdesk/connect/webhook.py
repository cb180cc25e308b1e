"""What a provider's webhook must answer: whether a call is genuine, and what it hints at. Pure functions only.

A webhook is never more than a hint: the data is fetched with the person's own token.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Protocol

TOLERANCE = timedelta(minutes=5)
"""How old, or how far ahead, the time in a signed call may be."""


class Verdict(Enum):
    """What a signature says of a call."""

    GENUINE = "genuine"
    UNSIGNED = "unsigned"
    """The provider signs nothing, so nothing is known."""
    STALE = "stale"
    """Signed rightly, but for a time long past: perhaps sent again by somebody else."""
    FORGED = "forged"


@dataclass(frozen=True)
class Hint:
    """Something at the provider may have changed.

    Attributes:
        owner: The provider's id of the person; None if the call does not say.
        stream: The stream to read again.
        key: The provider's id of the record; None for the whole stream.
        removed: Whether it is said to be gone.
        event_id: The same for each repetition of a call.
    """

    owner: str | None
    stream: str
    key: str | None
    removed: bool
    event_id: str


class Webhook(Protocol):
    """A provider's webhook."""

    def verify(self, headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> Verdict:
        """Judge a call by its raw bytes; header names are in lower case, `secret` is the application's."""

    def hints(self, body: bytes) -> tuple[Hint, ...]:
        """Read a genuine or unsigned call; raises `BadReply` where it makes no sense."""


def same(expected: str, given: str) -> bool:
    """Compare two signatures in constant time; an empty expectation matches nothing."""
    return bool(expected) and hmac.compare_digest(expected.encode(), given.encode("utf-8", "replace"))


def fresh(sent: datetime, now: datetime, tolerance: timedelta = TOLERANCE) -> bool:
    """Tell whether the time in a call is near enough."""
    return abs(now - sent) <= tolerance
