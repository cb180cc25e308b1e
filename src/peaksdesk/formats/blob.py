"""Streams, metrics and original files as the bytes the store keeps: small, quick, and exact to what a device can tell.

A blob is a JSON header line followed by zlib data. A channel whose values lie on a device's grid (whole watts,
centimetres, semicircles) is kept as differences of int32, byte planes apart, which zlib's fastest level packs to a
tenth; any other channel is kept as float64.
"""

import json
import zlib
from typing import Any

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.metrics import Counts, Curve, Metrics, Summary
from peaksdesk.domain.streams import LATITUDE, LONGITUDE, Floats, Streams

_LEVEL = 1
_MISSING = np.iinfo(np.int32).min
_SEMICIRCLES = 2**31 / 180.0
_SCALES = (1.0, 10.0, 100.0, 1000.0)
_DEGREE_SCALES = (_SEMICIRCLES, 1e7)
_TOLERANCE = 1e-6
"""Largest difference a packed value may have from the one given, in the channel's unit (degrees: 1e-9)."""


def pack_streams(streams: Streams) -> bytes:
    """Encode streams; `unpack_streams` gives them back within 1e-6 of each channel's unit (1e-9 for degrees)."""
    arrays = [("", streams.time_s), *streams.channels.items()]
    entries: list[list[object]] = []
    parts: list[bytes] = []
    for name, values in arrays:
        scale, data = _pack(values, degrees=name in (LATITUDE, LONGITUDE))
        entries.append([name, scale, len(data)])
        parts.append(data)
    return _container({"n": len(streams), "breaks": streams.breaks, "arrays": entries}, b"".join(parts))


def unpack_streams(blob: bytes) -> Streams:
    """Decode what `pack_streams` made."""
    header, data = _open(blob)
    arrays: dict[str, Floats] = {}
    at = 0
    for name, scale, size in header["arrays"]:
        arrays[name] = _unpack(data[at : at + size], scale)
        at += size
    time_s = arrays.pop("")
    return Streams(time_s=time_s, channels=arrays, breaks=tuple(header["breaks"]))


def pack_metrics(metrics: Metrics) -> bytes:
    """Encode histograms and curves; the summary is kept apart, in columns."""
    names = list(metrics.curves)
    arrays: list[npt.NDArray[Any]] = [metrics.hr_seconds, metrics.power_seconds, metrics.speed_seconds]
    for name in names:
        arrays += [metrics.curves[name].best, metrics.curves[name].start_s]
    header = {"curves": names, "sizes": [int(a.shape[0]) for a in arrays]}
    return _container(header, b"".join(a.astype("<f4" if a.dtype.kind == "f" else "<u4").tobytes() for a in arrays))


def unpack_metrics(blob: bytes, summary: Summary) -> Metrics:
    """Decode what `pack_metrics` made, beside the summary it belongs to."""
    header, data = _open(blob)
    sizes: list[int] = header["sizes"]
    starts = np.concatenate(([0], np.cumsum(sizes))) * 4

    def counts(i: int) -> Counts:
        return np.frombuffer(data, "<u4", sizes[i], int(starts[i])).astype(np.uint32)

    curves = {
        name: Curve(
            best=np.frombuffer(data, "<f4", sizes[3 + 2 * k], int(starts[3 + 2 * k])).astype(np.float32),
            start_s=counts(4 + 2 * k),
        )
        for k, name in enumerate(header["curves"])
    }
    return Metrics(summary, hr_seconds=counts(0), power_seconds=counts(1), speed_seconds=counts(2), curves=curves)


def unpack_curve(blob: bytes, channel: str) -> Curve | None:
    """Decode one curve of a metrics blob, or None where the session has none of that channel."""
    header, data = _open(blob)
    if channel not in header["curves"]:
        return None
    sizes: list[int] = header["sizes"]
    at = 3 + 2 * header["curves"].index(channel)
    offset = 4 * sum(sizes[:at])
    best = np.frombuffer(data, "<f4", sizes[at], offset)
    return Curve(best=best, start_s=np.frombuffer(data, "<u4", sizes[at + 1], offset + 4 * sizes[at]))


def pack_original(data: bytes) -> bytes:
    """Encode an original file; one that is compressed already is kept as it is."""
    if data[:2] == b"\x1f\x8b" or data[:4] == b"PK\x03\x04":
        return b"r" + data
    return b"z" + zlib.compress(data, _LEVEL)


def unpack_original(packed: bytes) -> bytes:
    """Return an original file's bytes exactly as they came."""
    return packed[1:] if packed[:1] == b"r" else zlib.decompress(packed[1:])


def _pack(values: Floats, *, degrees: bool) -> tuple[float, bytes]:
    finite = np.isfinite(values)
    whole = bool(finite.all())
    known = values if whole else values[finite]
    largest = float(np.abs(known).max()) if known.size else 0.0
    tolerance = 1e-9 if degrees else _TOLERANCE
    for scale in _DEGREE_SCALES if degrees else _SCALES:
        if largest * scale >= 2**31 - 1:
            break
        # Most channels that are not on a grid show it in their first records: look there before at all of them.
        if not _on_grid(known[:32], scale, tolerance) or not _on_grid(known, scale, tolerance):
            continue
        ints = np.full(values.shape, _MISSING, np.int32)
        ints[finite] = np.rint(known * scale).astype(np.int32)
        deltas = np.empty_like(ints)
        deltas[:1] = ints[:1]
        np.subtract(ints[1:], ints[:-1], out=deltas[1:])  # wraps around on overflow, and back again when summed
        return scale, np.ascontiguousarray(deltas.astype("<i4").view(np.uint8).reshape(-1, 4).T).tobytes()
    return 0.0, values.astype("<f8").tobytes()


def _on_grid(values: Floats, scale: float, tolerance: float) -> bool:
    scaled = values * scale
    return not values.size or float(np.abs(np.rint(scaled) - scaled).max()) <= tolerance * scale


def _unpack(data: bytes, scale: float) -> Floats:
    if scale == 0.0:
        return np.frombuffer(data, "<f8").astype(np.float64)
    planes = np.frombuffer(data, np.uint8).reshape(4, -1)
    deltas = np.ascontiguousarray(planes.T).view("<i4").ravel()
    ints = np.cumsum(deltas, dtype=np.int32)
    values = ints / scale
    values[ints == _MISSING] = np.nan
    return values


def _container(header: dict[str, object], data: bytes) -> bytes:
    return json.dumps(header, separators=(",", ":")).encode() + b"\n" + zlib.compress(data, _LEVEL)


def _open(blob: bytes) -> tuple[dict[str, Any], bytes]:
    head, _, packed = blob.partition(b"\n")
    return json.loads(head), zlib.decompress(packed)
