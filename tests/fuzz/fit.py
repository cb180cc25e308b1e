"""Feeds the FIT reader damaged files for as long as it is told to."""

import random
import time
from datetime import UTC, datetime

from formats.fit_files import UINT8, FitFile, ride, seconds, triathlon
from paths import SHARED_DATA
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.fit import read_fit

SLOWEST_S = 2.0


def fuzz_fit(seed: int, seconds: float) -> int:
    """Read mutated real and built files.

    Args:
        seed: Of the mutations; the same seed tries the same files in the same order.
        seconds: How long to go on.

    Returns:
        How many files were read.

    Raises:
        AssertionError: A file gave another exception than `UnreadableFile`, or took more than `SLOWEST_S`.
    """
    chance = random.Random(seed)
    samples = _samples()
    until = time.monotonic() + seconds
    count = 0
    while time.monotonic() < until:
        data = _mutated(chance, samples)
        began = time.process_time()
        try:
            recordings = read_fit(data)
        except UnreadableFile:
            recordings = ()
        except Exception as error:
            raise AssertionError(f"fuzz_fit({seed}), file {count}: {error!r}") from error
        took = time.process_time() - began
        if took > SLOWEST_S:
            raise AssertionError(f"fuzz_fit({seed}), file {count} of {len(data)} bytes took {took:.1f} s")
        for recording in recordings:
            assert all(len(values) == len(recording.streams) for values in recording.streams.channels.values())
        count += 1
    return count


def _samples() -> list[bytes]:
    start = datetime(2026, 5, 3, 7, 30, tzinfo=UTC)
    squeezed = FitFile(big_endian=True)
    squeezed.describe(0, 0, UINT8, "Power", "W", native=7)
    squeezed.record(seconds(start), hr=100, developer={(0, 0): (UINT8, 200)})
    for at in range(200):
        squeezed.add(20, {3: (UINT8, 100)}, offset=at % 32)
    built = [ride(start, 120), triathlon(start), triathlon(start, restart_distance=True), squeezed.build()]
    if not SHARED_DATA.is_dir():
        return built
    real = sorted(path for path in SHARED_DATA.rglob("*") if path.suffix.lower() == ".fit")
    return built + [path.read_bytes() for path in real]


def _mutated(chance: random.Random, samples: list[bytes]) -> bytes:
    """Return a sample with bytes changed, cut out, doubled, zeroed or taken from another, or cut short."""
    data = bytearray(chance.choice(samples))
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        if not data:
            break
        # Half of the places lie at the front, where definitions are.
        at = chance.randrange(len(data) if chance.random() < 0.5 else min(len(data), 600))
        length = chance.choice((1, 1, 2, 4, 16, 300))
        match chance.randrange(7):
            case 0 | 1:
                data[at] = chance.randrange(256)
            case 2:
                data[at] ^= 1 << chance.randrange(8)
            case 3:
                del data[at : at + length]
            case 4:
                data[at:at] = data[at : at + length]
            case 5:
                data[at : at + length] = chance.choice((b"\0", b"\xff")) * length
            case _:
                other = chance.choice(samples)
                place = chance.randrange(len(other))
                data[at : at + length] = other[place : place + length]
    if chance.random() < 0.2:
        del data[chance.randrange(len(data) + 1) :]
    return bytes(data)
