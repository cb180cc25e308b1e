"""Parts that invented sessions are made of: effort, heart rate that follows, hills, a way, laps."""

import numpy as np

from peaksdesk.domain.activity import Lap
from peaksdesk.domain.streams import HEART_RATE, LATITUDE, LONGITUDE, POWER, SPEED, Floats, Streams

METRES_PER_DEGREE = 111_195.0

Blocks = tuple[tuple[int, float], ...]
"""(seconds, level) one after another."""


def levels(blocks: Blocks) -> Floats:
    """Return a level for each second."""
    return np.concatenate([np.full(seconds, level) for seconds, level in blocks])


def wander(rng: np.random.Generator, n: int, size: float) -> Floats:
    """Return slow drift: noise smoothed over half a minute."""
    width = 31
    noise = rng.normal(0, 1, n + width - 1)
    return np.convolve(noise, np.full(width, size / np.sqrt(width)), mode="valid")


def heart(effort: Floats, rng: np.random.Generator) -> Floats:
    """Return heart rate that follows effort (share of threshold) with a lag of 50 s, drifting up by a few beats."""
    wanted = 66 + 100 * np.clip(effort, 0, 1.1)
    beats = np.empty(wanted.size)
    now = 92.0
    for second, target in enumerate(wanted.tolist()):
        now += (target - now) / 50.0
        beats[second] = now
    drift = np.linspace(0, 5, wanted.size)
    return beats + drift + wander(rng, wanted.size, 0.8)


def hills(n: int, valley: float, height: float, rng: np.random.Generator) -> Floats:
    """Return altitude over two hills, m."""
    along = np.linspace(0, 2.2 * np.pi, n)
    return valley + height * (1 - np.cos(along)) / 2 + height * 0.12 * np.sin(3.3 * along) + wander(rng, n, 0.4)


def way(distance_m: Floats, rng: np.random.Generator) -> dict[str, Floats]:
    """Return a loop in the Kaunertal whose bends come from a few harmonics."""
    along = distance_m / distance_m[-1] * 2 * np.pi
    bends = sum(rng.normal(0, 0.5 / k) * np.sin(k * along + rng.uniform(0, 6)) for k in range(2, 9))
    heading = along + bends
    step = np.diff(distance_m, prepend=0.0)
    east, north = np.cumsum(step * np.cos(heading)), np.cumsum(step * np.sin(heading))
    east -= np.linspace(0, east[-1], east.size)
    north -= np.linspace(0, north[-1], north.size)
    latitude = 47.05 + north / METRES_PER_DEGREE
    longitude = 10.75 + east / (METRES_PER_DEGREE * np.cos(np.radians(47.05)))
    return {LATITUDE: latitude, LONGITUDE: longitude}


def laps(blocks: Blocks, streams: Streams) -> tuple[Lap, ...]:
    """Return a lap for each block."""
    laps, start = [], 0
    for seconds, _ in blocks:
        part = slice(start, start + seconds)
        power = streams.get(POWER)
        laps.append(
            Lap(
                float(start),
                float(seconds),
                distance_m=float(streams.channels[SPEED][part].sum()),
                avg_power_w=None if power is None else float(power[part].mean()),
                avg_hr_bpm=float(streams.channels[HEART_RATE][part].mean()),
                max_hr_bpm=float(streams.channels[HEART_RATE][part].max()),
            )
        )
        start += seconds
    return tuple(laps)
