"""One window per data folder: an operating system's lock on a file, which ends with the process that holds it."""

import contextlib
import errno
import os
import sys
from pathlib import Path
from typing import BinaryIO

_HELD = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK)
_LOCKED_BYTE = 1 << 30
"""Windows refuses to read a locked byte, so the lock lies far behind the process number."""


class FileLock:
    """A lock that a process holds until it lets go or ends, however it ends; so none is ever stale.

    A drive that knows no locks (some network drives) gives every asker the lock.
    """

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self.path = path

    @classmethod
    def acquire(cls, path: Path) -> "FileLock | None":
        """Take the lock at `path`, made if need be, and write this process's number there; None if it is held.

        Raises:
            OSError: The file cannot be made.
        """
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        file = os.fdopen(descriptor, "r+b", buffering=0)
        try:
            _lock(file)
        except OSError as problem:
            if problem.errno in _HELD:
                file.close()
                return None
        if not _is_at(file, path):  # its holder took it away while we waited: whoever comes next makes another
            file.close()
            return None
        with contextlib.suppress(OSError):  # a full disk has no room for the number; the lock holds without
            file.truncate(0)
            file.write(str(os.getpid()).encode())
        return cls(file, path)

    def release(self, *, remove: bool = False) -> None:
        """Let go, and with `remove` take the file away; twice is the same as once."""
        if self._file.closed:
            return
        if remove and sys.platform != "win32":
            self.path.unlink(missing_ok=True)  # before letting go, so that nobody locks a file about to vanish
        self._file.close()
        if remove and sys.platform == "win32":  # which removes no open file
            with contextlib.suppress(OSError):
                self.path.unlink(missing_ok=True)


def _is_at(file: BinaryIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def window_lock(data_dir: Path) -> FileLock | None:
    """Take the lock of the one window on a data folder, held as long as the value lives; None if another has it.

    Raises:
        OSError: The folder cannot be written.
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    return FileLock.acquire(data_dir / "window.lock")


def window_owner(data_dir: Path) -> int | None:
    """Return the process number of the window that last took the lock, or None if it is not known."""
    try:
        return int((data_dir / "window.lock").read_text("ascii"))
    except (OSError, ValueError):
        return None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)
else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
