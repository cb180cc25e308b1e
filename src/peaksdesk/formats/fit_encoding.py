"""Puts values into FIT messages: raw numbers on the device's grid, definitions, header and checksums."""

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.streams import Floats
from peaksdesk.formats.fit_crc import fit_crc
from peaksdesk.formats.fit_profile import base_type

ENUM, SINT8, UINT8, STRING, UINT16, SINT32, UINT32 = 0x00, 0x01, 0x02, 0x07, 0x84, 0x85, 0x86
"""Base types as definitions name them."""

_RANGES = {
    ENUM: (0, 0xFE),
    SINT8: (-0x80, 0x7E),
    UINT8: (0, 0xFE),
    UINT16: (0, 0xFFFE),
    SINT32: (-0x8000_0000, 0x7FFF_FFFE),
    UINT32: (0, 0xFFFF_FFFE),
}
_KINDS = {base: kind for base in (*_RANGES, STRING) if (kind := base_type(base)) is not None}
_PROTOCOL_2_0 = 0x20
_PROFILE = 21_158
_HEADER = 14
_LONGEST_TEXT = 240
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True)
class Put:
    """A field to write: raw = (value + offset) x scale."""

    number: int
    base: int
    scale: float = 1.0
    offset: float = 0.0


class FitMessages:
    """The messages of a file under construction, each definition written once."""

    def __init__(self) -> None:
        self._body = bytearray()
        self._locals: dict[int, int] = {}
        self._layouts: dict[int, bytes] = {}

    def row(self, message: int, fields: Sequence[tuple[Put, float | str | None]]) -> None:
        """Write one message.

        Args:
            message: Global message number; at most 16 different ones fit into a file.
            fields: What to write; None or a number that does not fit the type becomes the value for none, an empty text
                is left out.
        """
        layout, payload = bytearray(), bytearray()
        for put, value in fields:
            if isinstance(value, str):
                data = _text(value)
                if len(data) > 1:
                    layout += bytes((put.number, len(data), put.base))
                    payload += data
            else:
                kind = _KINDS[put.base]
                layout += bytes((put.number, kind.size, put.base))
                payload += struct.pack("<" + kind.code, _raw(value, put))
        self._body += self._header(message, bytes(layout)) + payload

    def table(self, message: int, columns: Sequence[tuple[Put, Floats]]) -> None:
        """Write one message for each row of some columns of shape (n,), NaN for none."""
        kinds = [_KINDS[put.base] for put, _ in columns]
        layout = b"".join(
            bytes((put.number, kind.size, put.base)) for (put, _), kind in zip(columns, kinds, strict=True)
        )
        header = self._header(message, layout)
        row = np.dtype([("header", "u1"), *((str(k), "<" + kind.code) for k, kind in enumerate(kinds))])
        table = np.empty(columns[0][1].shape[0], row)
        table["header"] = header[-1]
        for k, (put, values) in enumerate(columns):
            table[str(k)] = _raws(values, put, kinds[k].invalid)
        self._body += header[:-1] + table.tobytes()

    def file(self) -> bytes:
        """Return the whole file, with header and both checksums."""
        head = struct.pack("<BBHI4s", _HEADER, _PROTOCOL_2_0, _PROFILE, len(self._body), b".FIT")
        content = head + struct.pack("<H", fit_crc(head)) + self._body
        return content + struct.pack("<H", fit_crc(content))

    def _header(self, message: int, layout: bytes) -> bytes:
        """The data header byte of a message, with a definition before it where the last one was another."""
        local = self._locals.setdefault(message, len(self._locals))
        if self._layouts.get(message) == layout:
            return bytes((local,))
        self._layouts[message] = layout
        return struct.pack("<BBBHB", 0x40 | local, 0, 0, message, len(layout) // 3) + layout + bytes((local,))


def _raw(value: float | None, put: Put) -> int:
    number = np.nan if value is None else value
    return int(_raws(np.array([number], np.float64), put, _KINDS[put.base].invalid)[0])


def _raws(values: Floats, put: Put, invalid: int | None) -> npt.NDArray[np.int64]:
    low, high = _RANGES[put.base]
    with np.errstate(invalid="ignore", over="ignore"):
        raw = np.rint((values + put.offset) * put.scale)
        return np.where((raw >= low) & (raw <= high), raw, float(invalid or 0)).astype(np.int64)


def _text(value: str) -> bytes:
    """UTF-8 that ends with a zero, never cut inside a letter."""
    plain = _CONTROL.sub("", value)
    return plain.encode("utf-8", "ignore")[:_LONGEST_TEXT].decode("utf-8", "ignore").encode() + b"\0"
