"""Decodes the records of a FIT file by column: one numpy pass per field and definition."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.streams import Floats
from peaksdesk.formats.fit_definition import Definition, Messages
from peaksdesk.formats.fit_developer import Described, describe
from peaksdesk.formats.fit_messages import Part
from peaksdesk.formats.fit_profile import RECORD, BaseType

Whole = npt.NDArray[np.int64]
K = TypeVar("K")

LATITUDE, LONGITUDE, ALTITUDE, HEART_RATE, CADENCE, DISTANCE, SPEED, POWER = range(8)
COMPRESSED, TEMPERATURE, BALANCE, CADENCE_256, FRACTIONAL_CADENCE = 8, 13, 30, 52, 53
ENHANCED_SPEED, ENHANCED_ALTITUDE = 73, 78
COMPRESSED_SPEED, COMPRESSED_DISTANCE = 1008, 1005
"""Columns the two halves of field 8 are put in; no field has such a number."""

_SEMICIRCLES_PER_DEGREE = 2**31 / 180
_SCALES: dict[int, tuple[float, float]] = {
    LATITUDE: (_SEMICIRCLES_PER_DEGREE, 0.0),
    LONGITUDE: (_SEMICIRCLES_PER_DEGREE, 0.0),
    ALTITUDE: (5.0, 500.0),
    HEART_RATE: (1.0, 0.0),
    CADENCE: (1.0, 0.0),
    DISTANCE: (100.0, 0.0),
    SPEED: (1000.0, 0.0),
    POWER: (1.0, 0.0),
    TEMPERATURE: (1.0, 0.0),
    BALANCE: (1.0, 0.0),
    CADENCE_256: (256.0, 0.0),
    FRACTIONAL_CADENCE: (128.0, 0.0),
    ENHANCED_SPEED: (1000.0, 0.0),
    ENHANCED_ALTITUDE: (5.0, 500.0),
}
"""Scale and offset of the fields read, by number: value = raw / scale - offset."""

MAX_RECORDS = 1_000_000
MAX_DEVELOPER_VALUES = 16_000_000
"""Room for developer fields: their number times the records."""
MAX_DEVELOPER_FIELDS = 64

FARTHEST_S = 31 * 86_400
"""Records farther than this from the middle one have a damaged stamp, or one from before the clock was set."""
STRAY_TIMES = "Records with an impossible time were passed over."

_INVALID_TIME = 0xFFFF_FFFF


class Columns(Generic[K]):
    """Values of all records by field, each of shape (size,); NaN where a record's definition has no such field."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.values: dict[K, Floats] = {}

    def put(self, key: K, rows: Whole, values: Floats) -> None:
        """Set the values of some records, or of all."""
        if len(rows) == self.size:
            self.values[key] = values
            return
        if key not in self.values:
            self.values[key] = np.full(self.size, np.nan)
        self.values[key][rows] = values


@dataclass(frozen=True, eq=False)
class RecordTable:
    """The records of a FIT file that have a time, in file order.

    Attributes:
        time: FIT seconds, shape (n,).
        pos: Offset of each record in the file, shape (n,), ascending.
        native: Columns by field number.
        developer: Columns of the fields the file explains itself.
    """

    time: Whole
    pos: Whole
    native: Columns[int]
    developer: Columns[Described]


def read_columns(part: Part) -> RecordTable:
    """Decode all records with a time.

    Args:
        part: The walked file; a sentence is added to its warnings where records had to be left out.

    Returns:
        Records in file order; no rows and no columns where there are none.
    """
    kinds = [m for m in part.messages.get(RECORD, ()) if m.starts and (m.squeezed or m.time_at)]
    if not kinds:
        return RecordTable(np.empty(0, np.int64), np.empty(0, np.int64), Columns(0), Columns(0))
    offsets = [_offsets(messages) for messages in kinds]
    pos = np.concatenate(offsets)
    time = np.concatenate([_times(part.data, m, at) for m, at in zip(kinds, offsets, strict=True)])
    kind = np.repeat(np.arange(len(kinds), dtype=np.uint16), [len(at) for at in offsets])
    if len(kinds) > 1:
        order = np.argsort(pos)
        pos, time, kind = pos[order], time[order], kind[order]
    keep = _believable(time, part)
    if len(keep) < len(time):
        pos, time, kind = pos[keep], time[keep], kind[keep]
    table = RecordTable(time, pos, Columns(len(pos)), Columns(len(pos)))
    described = describe(part) if any(m.definition.developer_fields for m in kinds) else {}
    by_kind = np.argsort(kind, kind="stable")
    ends = np.cumsum(np.bincount(kind, minlength=len(kinds)))
    with np.errstate(all="ignore"):
        for messages, rows in zip(kinds, np.split(by_kind, ends[:-1]), strict=True):
            if len(rows):
                _decode_native(part.data, messages.definition, pos[rows], rows, table.native)
                _decode_developer(part.data, messages.definition, pos[rows], rows, table.developer, described)
    return table


def _offsets(messages: Messages) -> Whole:
    """Return the offset of every message, runs taken apart."""
    starts = np.frombuffer(messages.starts, np.int64)
    counts = np.frombuffer(messages.counts, np.int64)
    total = int(counts.sum())
    if total == len(starts):
        return starts
    before = np.cumsum(counts) - counts
    return np.repeat(starts - before * messages.stride, counts) + np.arange(total) * messages.stride


def _times(data: bytes, messages: Messages, pos: Whole) -> Whole:
    """Return FIT seconds of each message, -1 for none."""
    if messages.squeezed:
        return np.frombuffer(messages.times, np.int64)
    time: Whole = _gather(data, pos, messages.time_at, f"{messages.definition.order}I", 4).astype(np.int64)
    time[time == _INVALID_TIME] = -1
    return time


def _believable(time: Whole, part: Part) -> Whole:
    """Return the indices of records with a time that fits the others', at most `MAX_RECORDS`."""
    keep = np.flatnonzero(time >= 0)[:MAX_RECORDS]
    stated = time[keep]
    if len(keep) and stated.max() - stated.min() > FARTHEST_S:
        middle = np.partition(stated, len(stated) // 2)[len(stated) // 2]
        keep = keep[np.abs(stated - middle) <= FARTHEST_S]
        part.warnings.append(STRAY_TIMES)
    return keep


def _decode_native(data: bytes, definition: Definition, pos: Whole, rows: Whole, columns: Columns[int]) -> None:
    for field in definition.fields:
        if field.number == COMPRESSED and field.size == 3:
            low, middle, high = (_gather(data, pos, field.at + i, "B", 1).astype(np.int64) for i in range(3))
            speed, distance = low | (middle & 0x0F) << 8, middle >> 4 | high << 4
            columns.put(COMPRESSED_SPEED, rows, np.where(speed == 0xFFF, np.nan, speed / 100))
            columns.put(COMPRESSED_DISTANCE, rows, np.where(distance == 0xFFF, np.nan, distance / 16))
        elif field.base is not None and field.base.code != "s" and field.number in _SCALES:
            scale, offset = _SCALES[field.number]
            columns.put(field.number, rows, _values(data, pos, field.at, definition.order, field.base, scale, offset))


def _decode_developer(
    data: bytes,
    definition: Definition,
    pos: Whole,
    rows: Whole,
    columns: Columns[Described],
    described: dict[tuple[int, int], Described],
) -> None:
    most = min(MAX_DEVELOPER_FIELDS, MAX_DEVELOPER_VALUES // columns.size)
    for field in definition.developer_fields:
        known = described.get((field.index, field.number))
        if known is None or field.size == 0 or field.size % known.base.size:
            continue
        if known in columns.values or len(columns.values) < most:
            values = _values(data, pos, field.at, definition.order, known.base, known.scale, known.offset)
            columns.put(known, rows, values)


def _values(data: bytes, pos: Whole, at: int, order: str, base: BaseType, scale: float, offset: float) -> Floats:
    """Return a field's values (of an array the first), NaN for invalid ones."""
    raw = _gather(data, pos, at, order + base.code, base.size)
    values: Floats = raw.astype(np.float64)
    if scale != 1.0:
        values /= scale
    if offset:
        values -= offset
    if base.invalid is not None:
        values[raw == base.invalid] = np.nan
    return values


def _gather(data: bytes, pos: Whole, at: int, code: str, size: int) -> npt.NDArray[Any]:
    """Return what lies `at` bytes behind each offset: an unaligned view over the whole file, indexed once."""
    return np.ndarray((len(data) - at - size + 1,), code, data, offset=at, strides=(1,))[pos]
