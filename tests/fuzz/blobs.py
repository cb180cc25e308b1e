"""Random streams and files through the stored form and back: exact, or to what the form promises."""

import random
import time

import numpy as np

from peaksdesk.domain.streams import LATITUDE, LONGITUDE, POWER, Streams
from peaksdesk.formats import blob

_CHANNELS = (POWER, "hr_bpm", "cadence_rpm", "altitude_m", "distance_m", "speed_mps", LATITUDE, LONGITUDE, "custom")


def fuzz_blobs(seed: int, seconds: float) -> int:
    """Pack and unpack for some seconds; return how often.

    Raises:
        AssertionError: What came out is not what went in.
    """
    dice = np.random.default_rng(seed)
    until, count = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        given = _streams(dice)
        found = blob.unpack_streams(blob.pack_streams(given))
        where = f"fuzz_blobs({seed}), round {count}"
        np.testing.assert_allclose(found.time_s, given.time_s, rtol=0, atol=1e-6, err_msg=where)
        assert list(found) == list(given), where
        for name, values in given.channels.items():
            np.testing.assert_allclose(
                found.channels[name], values, rtol=1e-6, atol=1e-6, equal_nan=True, err_msg=f"{where}, {name}"
            )
        data = random.Random(count).randbytes(int(dice.integers(0, 5000))) + bytes(int(dice.integers(0, 5000)))
        assert blob.unpack_original(blob.pack_original(data)) == data, where
        count += 1
    return count


def _streams(dice: np.random.Generator) -> Streams:
    n = int(dice.choice([0, 1, 2, 100, 4000]))
    steps = dice.choice([1.0, 0.25, 0.1, 7.0, 3600.0], n) if dice.random() < 0.5 else np.ones(n)
    names = [name for name in _CHANNELS if dice.random() < 0.5]
    return Streams(np.cumsum(steps), {name: _values(dice, n) for name in names})


def _values(dice: np.random.Generator, n: int) -> np.ndarray:
    match int(dice.integers(5)):
        case 0:
            values = dice.integers(0, 400, n).astype(float)
        case 1:
            values = dice.normal(0, 10 ** float(dice.uniform(-3, 6)), n)
        case 2:
            values = np.full(n, np.nan)
        case 3:
            values = np.round(dice.uniform(-180, 180, n), 7)
        case _:
            values = np.cumsum(dice.uniform(0, 10, n))
    values[dice.random(n) < dice.choice([0.0, 0.1])] = np.nan
    return values
