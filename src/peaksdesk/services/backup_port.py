"""Copies of the whole database, as the services ask for them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class BackupFile:
    """A checked copy of the whole database in one file."""

    path: Path
    made_at: datetime
    size_bytes: int


class Backups(Protocol):
    """Copies of the database: each is one SQLite file holding everything, whichever database it came from. Blocking."""

    def make(self, target: Path | None = None) -> BackupFile:
        """Copy the database to `target` (or the backup folder), check the copy, and thin the folder.

        Raises:
            StoreError: No room, or the copy failed its check (nothing is left behind).
        """
        ...

    def list(self) -> list[BackupFile]:
        """Return the copies in the backup folder, newest first."""
        ...

    def verify(self, path: Path) -> None:
        """Check a copy.

        Raises:
            StoreError: It is not a whole PeaksDesk backup; says why.
        """
        ...

    def count(self, path: Path) -> int | None:
        """Return how many activities a copy holds; None if it does not tell."""
        ...

    def restore(self, path: Path) -> BackupFile:
        """Check `path`, back up what is there now, put the copy in its place; return the backup made before.

        Raises:
            StoreError: The copy is not whole; nothing was changed.
        """
        ...
