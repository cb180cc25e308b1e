"""A reply's body: read to its end, unpacked, and not beyond what is sensible."""

import httpx

from peaksdesk.connect.errors import BadReply

LONGEST_BODY = 64 << 20
"""Bytes, unpacked."""
MOST_RATIO = 100
"""Unpacked to packed bytes."""
_SMALL_BODY = 1 << 20
_PACKED = "The service sent an answer that unpacks to far too much."
_TOO_LONG = "The service sent more data than one answer should hold."


async def whole(reply: httpx.Response, request: httpx.Request, longest: int) -> httpx.Response:
    """Return a reply with all of its body.

    Raises:
        BadReply: If it is longer than `longest` bytes, or unpacks to more than a hundred times what was sent.
    """
    coding = str(reply.headers.get("content-encoding", "")).strip().lower()
    if coding not in {"", "identity", "gzip", "deflate"}:
        raise BadReply
    parts, size = [], 0
    async for part in reply.aiter_bytes():
        size += len(part)
        if size > max(_SMALL_BODY, MOST_RATIO * reply.num_bytes_downloaded):
            raise BadReply(_PACKED)
        if size > longest:
            raise BadReply(_TOO_LONG)
        parts.append(part)
    dropped = {b"content-encoding", b"content-length", b"transfer-encoding"}
    headers = [(name, value) for name, value in reply.headers.raw if name.lower() not in dropped]
    extensions = {name: value for name, value in reply.extensions.items() if name != "network_stream"}
    return httpx.Response(
        reply.status_code, headers=headers, content=b"".join(parts), request=request, extensions=extensions
    )
