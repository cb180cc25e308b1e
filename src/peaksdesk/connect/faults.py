"""What an error of the network means for the person."""

import errno
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from peaksdesk.connect.errors import BadReply, ConnectError, Offline, Refused, ServiceDown

_NO_NETWORK = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL})
_CUT = "The service's answer was cut short."
_PROXY = "The proxy of this network did not let PeaksDesk through."
_UNTRUSTED = "The service could not prove who it is. This computer's clock may be wrong, or its network may interfere."


@contextmanager
def plainly() -> Iterator[None]:
    """Turn errors of httpx in a block into `ConnectError`s."""
    try:
        yield
    except httpx.HTTPError as error:
        raise plain(error) from None


def plain(error: httpx.HTTPError) -> ConnectError:
    """Return what an error of httpx means for the person, without anything of the request."""
    causes = list(_causes(error))
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return Refused(_UNTRUSTED, "retry")
    if isinstance(error, httpx.ProxyError):
        return Offline(_PROXY)
    if isinstance(error, httpx.ConnectError) and any(_says_offline(cause) for cause in causes):
        return Offline()
    if isinstance(error, httpx.TimeoutException | httpx.NetworkError):
        return ServiceDown()
    if isinstance(error, httpx.RemoteProtocolError | httpx.DecodingError):
        return BadReply(_CUT)
    return BadReply()


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error, what it comes from and what was tried beside it."""
    waiting, seen = [error], set[int]()
    while waiting:
        cause = waiting.pop()
        if cause is None or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        waiting += [cause.__cause__, cause.__context__]
        if isinstance(cause, BaseExceptionGroup):
            waiting += cause.exceptions


def _says_offline(cause: BaseException) -> bool:
    return isinstance(cause, socket.gaierror) or (isinstance(cause, OSError) and cause.errno in _NO_NETWORK)
