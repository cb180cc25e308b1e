"""What the store cannot do, each one sentence for the person."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peaksdesk.services.backup_port import BackupFile


class StoreError(Exception):
    """The database cannot do what was asked. The message is one sentence for the person, and what to do."""


class DatabaseTooNew(StoreError):
    """The database was written by a newer PeaksDesk: it can be read, not changed."""


class DatabaseDamaged(StoreError):
    """The database file is not whole.

    Attributes:
        newest_backup: What a repair would restore; None where it would start empty.
    """

    def __init__(self, message: str, newest_backup: "BackupFile | None" = None) -> None:
        super().__init__(message)
        self.newest_backup = newest_backup


class DiskFull(StoreError):
    """No room to write; what was written before is whole."""
