"""WHOOP's limit headers.

Source: WHOOP developer documentation, rate limiting: the first number of the limit is that of the window which is
nearest to its end; `Remaining` and `Reset` (seconds to wait) are of that one.
"""

from collections.abc import Mapping

from peaksdesk.connect.limits import Observed


def observe(headers: Mapping[str, str]) -> list[Observed]:
    """Read the limits out of a reply's headers; what is not as documented is passed over."""
    nearest, *windows = headers.get("x-ratelimit-limit", "").split(",")
    lengths = {}
    for window in windows:
        most, _, length = window.strip().partition(";window=")
        if most.isdecimal() and length.isdecimal():
            lengths[int(most)] = int(length)
    named = _whole(nearest)
    if named is None or named not in lengths:
        return []
    left, reset = (_whole(headers.get(f"x-ratelimit-{name}", "")) for name in ("remaining", "reset"))
    used = None if left is None else max(0, named - left)
    return [Observed(lengths[named], named, used, None if reset is None else float(reset))]


def _whole(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
