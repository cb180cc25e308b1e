"""One window per data folder: a second start raises the first window and ends."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDeadlineTimer, QLockFile

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

log = logging.getLogger(__name__)

RAISE = b"raise\n"
_WAIT_MS = 3_000


class SingleInstance:
    """The claim to a data folder, held until the process ends, even by kill -9."""

    def __init__(self, data_dir: Path) -> None:
        """Make the claim ready; nothing is taken yet."""
        folder = str(data_dir.resolve()).encode()
        # Qt's, which is loaded: hashlib brings all of OpenSSL before the first paint.
        digest = QCryptographicHash.hash(folder, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()
        self._name = f"peaksdesk-{digest[:16]}"
        self._lock = QLockFile(str(data_dir / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Take the folder, or return False where another window holds it.

        A folder that cannot be written to cannot be held; then every start gets its window.
        """
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def raise_other(self) -> bool:
        """Ask the window that holds the folder to come to the front, and return whether it heard.

        It may be starting and not listening yet, so this asks for a few seconds.
        """
        from PySide6.QtNetwork import QLocalSocket

        deadline = QDeadlineTimer(_WAIT_MS)
        while not deadline.hasExpired():
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(200):
                socket.write(RAISE)
                socket.waitForBytesWritten(1_000)
                socket.disconnectFromServer()
                return True
        return False

    def listen(self, raised: Callable[[], None]) -> None:
        """Call `raised` whenever another start asks for the window."""
        from PySide6.QtNetwork import QLocalServer

        self._server = server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(lambda: _answer(server, raised))
        QLocalServer.removeServer(self._name)
        server.listen(self._name)

    def release(self) -> None:
        """Give the folder free."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()


def _answer(server: "QLocalServer", raised: Callable[[], None]) -> None:
    while (socket := server.nextPendingConnection()) is not None:
        log.info("another start asked for the window")
        socket.disconnected.connect(socket.deleteLater)
        raised()
