"""The log of syncs; a part of `ports.UnitOfWork`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class SyncReason(StrEnum):
    """Why a sync was begun."""

    START = "start"
    TIMER = "timer"
    PERSON = "person"
    WEBHOOK = "webhook"
    WAKE = "wake"
    NETWORK = "network"
    COMMAND = "command"


@dataclass(frozen=True)
class StreamCounts:
    """What a sync did for one stream.

    Attributes:
        error: Why the stream could not be read, one sentence; else empty.
    """

    fetched: int = 0
    inserted: int = 0
    updated: int = 0
    removed: int = 0
    requests: int = 0
    error: str = ""


@dataclass(frozen=True)
class SyncRun:
    """One sync of one connection.

    Attributes:
        finished_at: None while it runs, and for one that was cut off.
        error: Why it did not end well, one sentence; else empty.
        counts: By stream.
    """

    id: int
    connection_id: int
    started_at: datetime
    reason: SyncReason
    finished_at: datetime | None = None
    error: str = ""
    counts: Mapping[str, StreamCounts] = field(default_factory=dict)


class SyncLog(Protocol):
    """Runs and their counts."""

    def begin(self, connection_id: int, reason: SyncReason, at: datetime) -> int:
        """Open a run and return its id."""
        ...

    def count(self, run_id: int, counts: Mapping[str, StreamCounts]) -> None:
        """Keep a run's counts so far, by stream, replacing those kept before."""
        ...

    def finish(self, run_id: int, at: datetime, error: str = "") -> None:
        """Close a run."""
        ...

    def recent(self, connection_id: int, limit: int) -> list[SyncRun]:
        """Return a connection's newest runs, newest first."""
        ...

    def forget(self, connection_id: int, before: datetime) -> int:
        """Remove runs that were begun before a time; return how many."""
        ...
