"""Turns the columns of a FIT file's records into channels."""

from dataclasses import dataclass

import numpy as np

from peaksdesk.domain import streams
from peaksdesk.domain.streams import Floats
from peaksdesk.formats import fit_columns as fc
from peaksdesk.formats.fit_columns import Whole, read_columns
from peaksdesk.formats.fit_messages import Part

_BOUNDS = {
    streams.POWER: (-65_535.0, 65_535.0),
    streams.HEART_RATE: (0.0, 255.0),
    streams.CADENCE: (0.0, 512.0),
    streams.SPEED: (-1000.0, 1000.0),
    streams.DISTANCE: (0.0, 5e7),
    streams.ALTITUDE: (-1000.0, 100_000.0),
    streams.TEMPERATURE: (-128.0, 128.0),
    streams.LATITUDE: (-90.0, 90.0),
    streams.LONGITUDE: (-180.0, 180.0),
    streams.BALANCE: (0.0, 100.0),
}
"""What a channel can hold: damaged bytes and floating-point fields can say anything."""
_BOUND = 1e12
"""The same for developer fields."""

_COMPRESSED_ROLLOVER_M = 256.0
"""Twelve bits of sixteenths of a metre."""


@dataclass(frozen=True, eq=False)
class Records:
    """The records of a FIT file that have a time, in file order.

    Attributes:
        time: FIT seconds, shape (n,).
        pos: Offset of each record in the file, shape (n,), ascending.
        channels: As in `Streams`, over all records.
    """

    time: Whole
    pos: Whole
    channels: dict[str, Floats]


def read_records(part: Part) -> Records:
    """Decode all records with a time; see `fit_columns.read_columns`.

    Enhanced fields win over plain ones, both over the compressed pair; a developer field that stands for a native one
    fills it where that is missing. The other developer fields are channels under their own names.
    """
    table = read_columns(part)
    native = table.native.values.get
    with np.errstate(all="ignore"):
        found: dict[str, Floats | None] = {
            streams.POWER: native(fc.POWER),
            streams.HEART_RATE: native(fc.HEART_RATE),
            streams.CADENCE: _first(
                native(fc.CADENCE_256), _whole_and_part(native(fc.CADENCE), native(fc.FRACTIONAL_CADENCE))
            ),
            streams.SPEED: _first(native(fc.ENHANCED_SPEED), native(fc.SPEED), native(fc.COMPRESSED_SPEED)),
            streams.DISTANCE: _first(native(fc.DISTANCE), _unrolled(native(fc.COMPRESSED_DISTANCE))),
            streams.ALTITUDE: _first(native(fc.ENHANCED_ALTITUDE), native(fc.ALTITUDE)),
            streams.TEMPERATURE: native(fc.TEMPERATURE),
            streams.LATITUDE: native(fc.LATITUDE),
            streams.LONGITUDE: native(fc.LONGITUDE),
            streams.BALANCE: _left_balance(native(fc.BALANCE)),
        }
        channels: dict[str, Floats] = {}
        for name, values in found.items():
            _add(channels, name, values, *_BOUNDS[name])
        for field, values in table.developer.values.items():
            if field.native is None:
                _add(channels, _unused(channels, field.name), values, -_BOUND, _BOUND)
                continue
            recorded = channels.get(field.native)
            told = recorded is not None and bool(np.any(np.nan_to_num(recorded)))
            # A watch that knows nothing of the rower writes distance 0 all along: that is no measurement.
            _add(channels, field.native, _first(recorded if told else None, values), *_BOUNDS[field.native])
            if told:
                _add(channels, _unused(channels, field.name), values, -_BOUND, _BOUND)
    return Records(table.time, table.pos, channels)


def _add(channels: dict[str, Floats], name: str, values: Floats | None, low: float, high: float) -> None:
    """Keep a channel, if any of its values is possible."""
    if values is None:
        return
    possible = (values >= low) & (values <= high)
    if possible.all():
        channels[name] = values
    elif possible.any():
        channels[name] = np.where(possible, values, np.nan)


def _unused(channels: dict[str, Floats], name: str) -> str:
    """Return a developer field's name, numbered where another channel has it."""
    taken = {*channels, *streams.STANDARD}
    number, unused = 2, name
    while unused in taken:
        unused = f"{name} ({number})"
        number += 1
    return unused


def _first(*choices: Floats | None) -> Floats | None:
    """Return at each record the first value that is there."""
    result: Floats | None = None
    for values in choices:
        if result is None:
            result = values
        elif values is not None:
            missing = np.isnan(result)
            if missing.any():
                result = np.where(missing, values, result)
    return result


def _whole_and_part(whole: Floats | None, part: Floats | None) -> Floats | None:
    if whole is None or part is None:
        return whole
    return whole + np.nan_to_num(part)


def _left_balance(raw: Floats | None) -> Floats | None:
    """Return the left share: the top bit says that the value is the right one's.

    Source:
        FIT profile, `left_right_balance`: mask 0x7F, right 0x80. Without the bit the side is not stated: it is taken
        for the left one here.
    """
    if raw is None:
        return None
    return np.where(raw >= 128, 228.0 - raw, raw)


def _unrolled(rolling: Floats | None) -> Floats | None:
    """Return cumulative metres from a distance that starts again at 256 m."""
    if rolling is None:
        return None
    known = np.flatnonzero(~np.isnan(rolling))
    result = np.full(rolling.shape, np.nan)
    if len(known):
        steps = np.mod(np.diff(rolling[known]), _COMPRESSED_ROLLOVER_M)
        result[known] = rolling[known[0]] + np.concatenate([[0.0], np.cumsum(steps)])
    return result
