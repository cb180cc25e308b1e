"""Decodes the messages that are few (sessions, laps, events, names) one by one."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from peaksdesk.formats.fit_definition import Messages
from peaksdesk.formats.fit_messages import Part

MAX_ROWS = 20_000
"""Rows read of one kind of message: gear shifts of a long race are a few thousand."""
MAX_VALUE = 1e12
"""Numbers beyond are garbage in a floating-point field."""


@dataclass(frozen=True)
class Row:
    """One message.

    Attributes:
        pos: Offset in the file.
        numbers: Values by the profile's field name, scaled to its unit; times in FIT seconds. Invalid ones left out.
        texts: Strings by field name; empty ones left out.
    """

    pos: int
    numbers: dict[str, float] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)


def read_rows(part: Part, message: int) -> list[Row]:
    """Return the messages of one kind in file order, at most `MAX_ROWS`.

    Args:
        part: The walked file.
        message: Global message number, one of `fit_profile.FIELDS`.
    """
    every = (row for messages in part.messages.get(message, ()) for row in _rows(part.data, messages))
    return sorted(islice(every, MAX_ROWS), key=lambda row: row.pos)


def _rows(data: bytes, messages: Messages) -> Iterator[Row]:
    layout = messages.definition.layout
    read = 0
    for start, count in zip(messages.starts, messages.counts, strict=True):
        for pos in range(start, start + count * messages.stride, messages.stride):
            row = Row(pos)
            for (named, invalid), raw in zip(layout.fields, layout.struct.unpack_from(data, pos), strict=True):
                if isinstance(raw, bytes):
                    text = raw.split(b"\0", 1)[0].decode("utf-8", "replace").strip()
                    if text:
                        row.texts[named.name] = text
                elif raw != invalid:
                    value = raw / named.scale - named.offset
                    if math.isfinite(value) and abs(value) < MAX_VALUE:
                        row.numbers[named.name] = value
            if messages.squeezed and messages.times[read] >= 0:
                row.numbers["timestamp"] = float(messages.times[read])
            read += 1
            yield row
