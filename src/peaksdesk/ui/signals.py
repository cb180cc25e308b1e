"""Signals of the system (log-out, Ctrl+C) as a wish to close, while Qt's loop waits and runs no Python."""

import signal
import socket
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QSocketNotifier

_WATCHED = (signal.SIGINT, signal.SIGTERM)


class ClosesOnSignals:
    """Calls a function when the system asks the program to end; as before when it is left."""

    def __init__(self, close: Callable[[], object]) -> None:
        """Call `close` from now until the end of the block."""
        self._close = close

    def __enter__(self) -> None:
        """Listen."""
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        # Python's handlers run between two steps of Python, and while Qt waits there is none: a byte wakes it.
        self._wakeup = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(lambda: self._reader.recv(64))
        self._before = [(number, signal.signal(number, lambda *_: self._close())) for number in _WATCHED]

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Listen no more."""
        for number, handler in self._before:
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()
