"""Whether whoever had the database open closed it: a locked file beside it for each process that has it open."""

from pathlib import Path
from uuid import uuid4

from peaksdesk.store.lock import FileLock


class SessionMark:
    """This process's mark that it has a database open; `end` takes it away.

    A mark that nobody holds was left by a process that was killed.
    """

    def __init__(self, lock: FileLock) -> None:
        self._lock = lock

    @classmethod
    def begin(cls, database: Path) -> "SessionMark":
        """Leave a mark beside a database.

        Raises:
            OSError: The folder cannot be written.
        """
        path = database.with_name(f"{database.name}.open-{uuid4().hex[:12]}")
        lock = FileLock.acquire(path)
        if lock is None:
            raise OSError(f"{path} is held by somebody else")
        return cls(lock)

    def end(self, *, clean: bool) -> None:
        """Let go of the mark; unless `clean`, it stays for the next one to find."""
        self._lock.release(remove=clean)


def marks_of(database: Path) -> tuple[list[Path], int]:
    """Return the marks that killed processes left beside a database, and how many processes have it open now."""
    left: list[Path] = []
    held = 0
    for path in sorted(database.parent.glob(f"{database.name}.open-*")):
        lock = FileLock.acquire(path)
        if lock is None:
            held += 1
        else:
            lock.release()
            left.append(path)
    return left, held
