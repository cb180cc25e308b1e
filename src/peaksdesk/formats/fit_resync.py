"""Finds the way back into a damaged FIT file."""

from collections.abc import Sequence

import numpy as np

from peaksdesk.formats.fit_definition import Messages
from peaksdesk.formats.fit_profile import RECORD

REACH = 65_536
"""Bytes searched after a damaged place."""
LATEST_S = 86_400
"""A record counts as the next one if it is at most this much later than the last one read."""
FOLLOWERS = 4
"""Messages after it that must be of a defined kind: by chance a place passes once in millions."""


def find_record(data: bytes, start: int, end: int, slots: Sequence[Messages | None], clock: int) -> int | None:
    """Return the offset of the next record that fits what was read so far, or None.

    Args:
        data: The file.
        start: Offset of the first byte that made no sense.
        end: Offset behind the last message.
        slots: The messages each header byte stands for.
        clock: The last time read, in FIT seconds.
    """
    end = min(end, start + REACH)
    octets = np.frombuffer(data, np.uint8)
    best: int | None = None
    for header in range(16):
        messages = slots[header]
        if messages is None or messages.definition.message != RECORD or not messages.time_at:
            continue
        last = (best or end) - messages.time_at - 4
        if last <= start:
            continue
        places = start + np.flatnonzero(octets[start:last] == header)
        stamps = np.ndarray((len(data) - 3,), f"{messages.definition.order}u4", data, strides=(1,))
        times = stamps[places + messages.time_at].astype(np.int64)
        for place in places[(times >= clock) & (times <= clock + LATEST_S)].tolist():
            if _goes_on(data, place, end, slots):
                best = place
                break
    return best


def _goes_on(data: bytes, pos: int, end: int, slots: Sequence[Messages | None]) -> bool:
    for _ in range(1 + FOLLOWERS):
        if pos >= end:
            return True
        messages = slots[data[pos]]
        if messages is None:
            return False
        pos += messages.stride
    return True
