"""Strava's limit headers.

Source: Strava developer documentation, rate limits: two numbers, of the quarter of an hour and of the UTC day, for all
requests and for those that only read.
"""

from collections.abc import Mapping

from peaksdesk.connect.limits import Observed

_LENGTHS_S = (900, 86_400)


def observe(headers: Mapping[str, str]) -> list[Observed]:
    """Read the limits out of a reply's headers; what is not as documented is passed over."""
    found = []
    for name, reads_only in (("x-ratelimit", False), ("x-readratelimit", True)):
        limits, usages = (_pair(headers.get(f"{name}-{part}", "")) for part in ("limit", "usage"))
        for length_s, limit, used in zip(_LENGTHS_S, limits, usages, strict=True):
            if limit is not None or used is not None:
                found.append(Observed(length_s, limit, used, reads_only=reads_only))
    return found


def _pair(text: str) -> tuple[int | None, int | None]:
    first, _, second = text.partition(",")
    return _whole(first), _whole(second)


def _whole(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
