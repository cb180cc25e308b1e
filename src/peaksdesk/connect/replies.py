"""What a reply says: an error for a status that is none of success, and JSON read with care."""

import json
import math
import re
from typing import NoReturn

import httpx

from peaksdesk.connect.errors import BadReply, Refused, ServiceDown, SignInExpired

LONGEST_JSON = 16 << 20
"""Bytes; a page of any provider has less than a tenth of it."""
_MOST_VALUES = 2_000_000
"""An object counts for four: so many take about 150 MB."""
_MAY_OVERFLOW = re.compile(rb"[0-9.][eE]\+?[0-9]{3}|[0-9]{308}")
_NOT_TEXT = re.compile(rb"\\u(?:[dD][89a-fA-F]|0000)")
_WEB_PAGE = "The service sent a web page in place of data. The network may ask for a sign-in of its own."
_TOO_LONG = "The service sent more data than one answer should hold."


def check(reply: httpx.Response) -> httpx.Response:
    """Return a reply of success.

    Raises:
        ConnectError: For any other; a provider looks at the statuses that mean something of their own before this.
    """
    status = reply.status_code
    if reply.is_success:
        return reply
    if status == 401:
        raise SignInExpired
    if status == 403:
        raise Refused("The service refuses access to this data.", "reconnect")
    if status in {404, 410}:
        raise Refused("The service does not have this any more.")
    if status >= 500:
        raise ServiceDown
    if reply.is_redirect or _is_web_page(reply):
        raise BadReply(_WEB_PAGE)
    raise Refused("The service did not accept the request.", "retry")


def read_json(reply: httpx.Response, *, longest: int = LONGEST_JSON) -> object:
    """Return what a successful reply says.

    Numbers are finite, text has no NUL and no half of a surrogate pair: all of it can be stored.

    Args:
        longest: Bytes that are read at most.

    Raises:
        ConnectError: If the reply is none of success, or cannot be read.
    """
    return parse_json(check(reply), longest=longest)


def parse_json(reply: httpx.Response, *, longest: int = LONGEST_JSON) -> object:
    """Return what a reply of any status says; raises `BadReply`."""
    raw = reply.content
    if _is_web_page(reply):
        raise BadReply(_WEB_PAGE)
    if len(raw) > longest or raw.count(b",") + raw.count(b"[") + 4 * raw.count(b"{") > _MOST_VALUES:
        raise BadReply(_TOO_LONG)
    try:
        number = _finite if _MAY_OVERFLOW.search(raw) else None
        found = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_number, parse_float=number)
        return _storable(found) if _NOT_TEXT.search(raw) or b"\0" in raw else found
    except (ValueError, RecursionError):
        raise BadReply from None


def _is_web_page(reply: httpx.Response) -> bool:
    kind = str(reply.headers.get("content-type", "")).lower()
    return "html" in kind or ("json" not in kind and reply.content[:64].lstrip()[:1] == b"<")


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _finite(text: str) -> float:
    found = float(text)
    if not math.isfinite(found):
        raise ValueError("too large")
    return found


def _storable(value: object) -> object:
    """Put a sign in place of what a database cannot hold as text."""
    match value:
        case str():
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "\ufffd")
        case list():
            return [_storable(item) for item in value]
        case dict():
            return {_storable(key): _storable(item) for key, item in value.items()}
    return value
