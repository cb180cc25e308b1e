"""Streams, metrics and files as stored bytes."""

import gzip

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from peaksdesk.domain.metrics import Curve, Metrics, Summary
from peaksdesk.domain.streams import ALTITUDE, DISTANCE, LATITUDE, POWER, SPEED, Streams
from peaksdesk.formats.blob import (
    pack_metrics,
    pack_original,
    pack_streams,
    unpack_curve,
    unpack_metrics,
    unpack_original,
    unpack_streams,
)

any_number = st.floats(allow_nan=True, allow_infinity=False, width=64)
device_numbers = st.one_of(st.integers(-1000, 70_000), st.just(np.nan), st.floats(-1e5, 1e9), any_number)


def _same(given: Streams) -> Streams:
    found = unpack_streams(pack_streams(given))
    np.testing.assert_allclose(found.time_s, given.time_s, rtol=0, atol=1e-6)
    assert list(found) == list(given)
    assert found.breaks == given.breaks
    for name in given:
        tolerance = 1e-9 if name == LATITUDE else 1e-6
        np.testing.assert_allclose(found.channels[name], given.channels[name], rtol=0, atol=tolerance, equal_nan=True)
    return found


@given(arrays(np.float64, st.integers(0, 50), elements=device_numbers))
def test_streams_come_back(values: np.ndarray) -> None:
    time_s = np.arange(values.shape[0], dtype=float)
    _same(Streams(time_s, {POWER: values, LATITUDE: np.clip(values, -90, 90)}, breaks=(1, 3)))


def test_a_device_grid_is_packed_small() -> None:
    rng = np.random.default_rng(1)
    n = 5000
    streams = Streams(
        np.arange(n, dtype=float),
        {
            POWER: rng.integers(0, 400, n).astype(float),
            SPEED: rng.integers(5000, 9000, n) / 1000,
            DISTANCE: np.cumsum(rng.integers(500, 900, n)) / 100,
            ALTITUDE: rng.integers(0, 3000, n) / 5 - 500,
            LATITUDE: rng.integers(0, 2**30, n) * (180 / 2**31),
        },
    )
    _same(streams)
    assert len(pack_streams(streams)) < 5000 * 6 * 8 / 2


def test_semicircles_come_back_to_the_bit() -> None:
    degrees = np.array([606_000_001, -606_000_003, 2**31 - 2, 5]) * (180 / 2**31)
    found = _same(Streams(np.arange(4.0), {LATITUDE: degrees}))
    np.testing.assert_array_equal(np.rint(found.channels[LATITUDE] * (2**31 / 180)), np.rint(degrees * (2**31 / 180)))


def test_nothing_is_a_stream_too() -> None:
    assert len(_same(Streams(np.empty(0)))) == 0


def test_metrics_come_back() -> None:
    curve = Curve(np.array([400, 300.5, 250.25], np.float32), np.array([7, 0, 4_000_000_000], np.uint32))
    metrics = Metrics(
        Summary(duration_s=12.0),
        np.arange(256, dtype=np.uint32),
        np.array([1, 2, 3], np.uint32),
        np.empty(0, np.uint32),
        {POWER: curve, SPEED: Curve(np.empty(0, np.float32), np.empty(0, np.uint32))},
    )
    packed = pack_metrics(metrics)
    found = unpack_metrics(packed, metrics.summary)
    np.testing.assert_array_equal(found.hr_seconds, metrics.hr_seconds)
    np.testing.assert_array_equal(found.power_seconds, metrics.power_seconds)
    assert found.speed_seconds.shape == (0,)
    for curves in (found.curves[POWER], unpack_curve(packed, POWER)):
        assert curves is not None
        np.testing.assert_array_equal(curves.best, curve.best)
        np.testing.assert_array_equal(curves.start_s, curve.start_s)
    assert unpack_curve(packed, "hr_bpm") is None


@pytest.mark.parametrize(
    "data", [b"", b"plain" * 1000, gzip.compress(b"x" * 1000, mtime=0), b"PK\x03\x04zip", b"r", b"z"]
)
def test_originals_come_back_to_the_byte(data: bytes) -> None:
    assert unpack_original(pack_original(data)) == data


def test_a_packed_original_is_not_packed_again() -> None:
    data = gzip.compress(bytes(range(256)) * 10)
    assert len(pack_original(data)) == len(data) + 1
