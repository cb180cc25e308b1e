"""Recordings for the tests of the writers."""

from datetime import UTC, datetime

import numpy as np

from peaksdesk.domain.activity import DeviceTotals, Lap, Recording
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import (
    ALTITUDE,
    BALANCE,
    CADENCE,
    DISTANCE,
    HEART_RATE,
    LATITUDE,
    LONGITUDE,
    POWER,
    SPEED,
    TEMPERATURE,
    Streams,
)

START = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)
HOSTILE = '<b>"5 × 4" & \u202eRTL\u202c \U0001f6b4</b> ]]>'


def whole(sport: Sport = Sport.RIDE, **changes) -> Recording:
    """Ten minutes with every standard channel, gaps in each, a pause of two minutes in the second of three laps."""
    rng = np.random.default_rng(7)
    n = 600
    time_s = np.arange(n, dtype=np.float64)
    time_s[300:] += 120
    channels = {
        POWER: rng.integers(0, 900, n).astype(float),
        HEART_RATE: rng.integers(90, 190, n).astype(float),
        CADENCE: rng.integers(120, 220, n) / 2,
        SPEED: rng.integers(0, 15_000, n) / 1000,
        DISTANCE: np.cumsum(rng.integers(0, 1500, n)) / 100,
        ALTITUDE: 400 + rng.integers(-500, 500, n) / 5,
        TEMPERATURE: rng.integers(-10, 35, n).astype(float),
        LATITUDE: np.round(47 + np.cumsum(rng.normal(0, 3e-5, n)), 7),
        LONGITUDE: np.round(-11 + np.cumsum(rng.normal(0, 3e-5, n)), 7),
        BALANCE: rng.integers(0, 101, n).astype(float),
    }
    for k, values in enumerate(channels.values()):
        if k < 7:
            values[10 + k :: 97] = np.nan
    told = {
        "laps": (
            Lap(0.0, 200.0, 1400.0, 250.0, 140.0, 171.0, 84.5, 12.0, "manual"),
            Lap(200.0, 200.0, 1500.0, 260.0, 145.0, 175.0, 85.0, 10.0, "distance"),
            Lap(520.0, 200.0, 1600.0, 270.0, 150.0, 180.0, 86.0, 9.0, "session_end"),
        ),
        "totals": DeviceTotals(
            elapsed_s=720.0,
            timer_s=600.0,
            distance_m=4500.0,
            ascent_m=31.0,
            descent_m=30.0,
            avg_hr_bpm=145.0,
            max_hr_bpm=180.0,
            avg_power_w=260.0,
            max_power_w=899.0,
            np_w=300.0,
            avg_cadence_rpm=85.25,
            energy_kcal=155.0,
        ),
        "utc_offset_s": 7200,
        "title": HOSTILE,
        "description": "Windy & cold.\nSecond line",
        "device": "Garmin Edge 530",
        "rpe": 6.5,
    } | changes
    return Recording(START, sport, told.pop("streams", Streams(time_s, channels, (300,))), **told)


def largest_difference(a: Streams, b: Streams, channel: str) -> float:
    """Return how far a channel is off, after checking that the same records have a value."""
    one, other = a.channels[channel], b.channels[channel]
    assert (np.isnan(one) == np.isnan(other)).all(), channel
    return float(np.nanmax(np.abs(one - other)))
