"""Sockets of this computer alone, for the browser to come back to."""

import errno
import socket
import sys

from peaksdesk.connect.auth import AnyPort, FixedPorts
from peaksdesk.connect.errors import Refused

_TRIES = 10
_NO_SUCH_ADDRESS = frozenset({errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EPROTONOSUPPORT})
_ALL_TAKEN = "Another program uses the way back from the browser."


def open_sockets(redirect: FixedPorts | AnyPort) -> list[socket.socket]:
    """Return sockets bound to one port of 127.0.0.1 and, where this computer has it, of [::1].

    Raises:
        Refused: If every port that may be used is taken.
    """
    ports = redirect.ports if isinstance(redirect, FixedPorts) else (0,) * _TRIES
    for port in ports:
        try:
            return _pair(port)
        except OSError:
            continue
    if isinstance(redirect, FixedPorts):
        numbers = ", ".join(map(str, redirect.ports))
        raise Refused(f"{_ALL_TAKEN} Close it and try again: port {numbers} of this computer must be free.", "retry")
    raise Refused(f"{_ALL_TAKEN} Close other programs and try again.", "retry")


def _pair(port: int) -> list[socket.socket]:
    """Bind both; a port of which another program has one half is taken, for a browser may choose either."""
    first = _bound(socket.AF_INET, "127.0.0.1", port)
    try:
        return [first, _bound(socket.AF_INET6, "::1", first.getsockname()[1])]
    except OSError as error:
        if error.errno in _NO_SUCH_ADDRESS:
            return [first]
        first.close()
        raise


def _bound(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # of a connection that has just ended
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        made.bind((host, port))
        made.settimeout(0)
    except BaseException:
        made.close()
        raise
    return made
