"""Streams for an invented session: power from its steps, heart rate that follows, speed from the hill and the legs."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.activity import DeviceTotals, Lap, Recording
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.domain.streams import (
    ALTITUDE,
    CADENCE,
    DISTANCE,
    HEART_RATE,
    LATITUDE,
    LONGITUDE,
    POWER,
    SPEED,
    TEMPERATURE,
    Floats,
    Streams,
)
from peaksdesk.sandbox.season import ZONE, Session

Steps = list[tuple[float, float]]
"""(minutes, share of threshold)."""

_HOME = (46.96, 10.70)
_RESTING, _LTHR = 48.0, 169.0


def record(session: Session) -> Recording:
    """Make a session's recording: the same every time for the same session."""
    rng = np.random.default_rng(session.seed)
    steps = _steps(session)
    effort = _effort(steps, rng)
    n = effort.shape[0]
    group = family(session.sport)
    channels: dict[str, Floats] = {HEART_RATE: np.rint(_heart_rate(effort, rng))}
    if group is Family.CYCLING:
        power = np.clip(np.rint(effort * session.form * (1 + 0.09 * _noise(n, 3, rng))), 0, None)
        power[_coasting(n, 2400 if session.sport is Sport.INDOOR_RIDE else 420, rng)] = 0
        channels[POWER] = power
        channels[CADENCE] = np.where(power > 0, np.rint(88 + 5 * _noise(n, 20, rng) + 4 * (effort - 0.7)), 0.0)
        if session.sport is not Sport.INDOOR_RIDE:
            altitude = _hills(n, 110.0 if session.kind in ("long ride", "race") else 60.0, rng)
            slope = np.clip(np.gradient(altitude) / 8.0, -0.08, 0.09)
            speed = np.clip(8.6 * np.cbrt(np.clip(effort, 0.2, None) / 0.7) * (1 - 6.0 * slope), 2.0, 18.5)
            channels |= _track(_smooth(speed, 15), altitude, rng)
    elif group is Family.RUNNING:
        altitude = _hills(n, 60.0 if session.sport is Sport.TRAIL_RUN else 25.0, rng)
        slope = np.clip(np.gradient(altitude) / 3.0, -0.15, 0.18)
        speed = np.clip(3.55 * effort * (1 - 2.2 * slope) * (1 + 0.03 * _noise(n, 8, rng)), 1.2, 5.5)
        channels |= _track(_smooth(speed, 8), altitude, rng)
        channels[CADENCE] = np.rint(84 + 2 * _noise(n, 30, rng))
    elif group is Family.SWIMMING:
        speed = np.clip(0.88 * effort * (1 + 0.04 * _noise(n, 20, rng)), 0.3, 1.4)
        channels[SPEED] = np.round(speed, 3)
        channels[DISTANCE] = np.round(np.cumsum(speed), 2)
    if session.sport is not Sport.SWIM:
        channels[TEMPERATURE] = np.rint(21 + 2 * _noise(n, 600, rng))
    hour = 17 if session.day.weekday() < 5 else 9
    wall = datetime.combine(session.day, time(hour, int(rng.integers(0, 50))), ZoneInfo(ZONE))
    return Recording(
        start=wall.astimezone(UTC),
        sport=session.sport,
        streams=Streams(np.arange(n, dtype=np.float64), channels),
        laps=_laps(steps, channels, n),
        totals=DeviceTotals(elapsed_s=float(n - 1), timer_s=float(n)),
        title=session.title,
        gear=session.gear,
        device="Invented",
        rpe=session.rpe,
    )


def _steps(session: Session) -> Steps:
    easy = session.minutes
    match session.kind:
        case "vo2":
            return [(18, 0.62), *[(4, 1.14), (4, 0.45)] * 5, (12, 0.55)]
        case "threshold":
            return [(15, 0.65), *[(12, 0.97), (5, 0.5)] * 3, (10, 0.55)]
        case "test":
            return [(20, 0.62), (5, 1.12), (8, 0.45), (20, 1.05), (9, 0.5)]
        case "race":
            return [(25, 0.9), (40, 0.82), (15, 1.02), (55, 0.76), (12, 1.05), (easy - 147, 0.8)]
        case "endurance":
            return [(15, 0.6), (easy - 33, 0.7), *[(0.5, 1.3), (2.5, 0.6)] * 4, (6, 0.5)]
        case "mat":
            return [(20, 0.55), (25, 0.6), *[(6, 0.95), (2, 0.5)] * 5, (5, 0.4)]
        case "strength":
            return [*[(1.5, 0.75), (2.5, 0.4)] * (easy // 4)]
        case "recovery":
            return [(easy, 0.5)]
        case "easy run":
            return [(8, 0.72), (easy - 13, 0.8), (5, 0.7)]
        case "hilly run":
            return [(10, 0.72), *[(6, 0.95), (4, 0.75)] * 4, (easy - 50, 0.78)]
        case "swim":
            return [(8, 0.8), *[(3, 1.0), (0.7, 0.5)] * 8, (7, 0.75)]
        case _:
            return [(15, 0.6), (easy - 25, 0.68), (10, 0.6)]


def _effort(steps: Steps, rng: np.random.Generator) -> Floats:
    target = np.concatenate([np.full(round(minutes * 60), share) for minutes, share in steps])
    effort: Floats = np.maximum(_smooth(target, 8) * (1 + 0.05 * _noise(target.shape[0], 45, rng)), 0.0)
    return effort


def _heart_rate(effort: Floats, rng: np.random.Generator) -> Floats:
    """Follow the effort with a lag of about 35 s and a slow drift upwards."""
    n = effort.shape[0]
    goal = _RESTING + (_LTHR - _RESTING) * np.clip(0.28 + 0.72 * effort, 0, 1.13)
    lagged = _smooth(np.concatenate([np.full(120, 92.0), goal]), 70)[: n + 120][85 : n + 85]
    drift = 5.0 * np.linspace(0, 1, n) * min(n / 5400, 2.0)
    rate: Floats = np.clip(lagged + drift + 1.2 * _noise(n, 12, rng), 60.0, 187.0)
    return rate


def _coasting(n: int, every: int, rng: np.random.Generator) -> npt.NDArray[np.bool_]:
    """Tell in which seconds the legs rest: a few at a time, on the mean once in so many seconds."""
    resting = np.zeros(n, np.bool_)
    for start in rng.integers(0, n, n // every):
        resting[start : start + int(rng.integers(4, 14))] = True
    return resting


def _hills(n: int, height: float, rng: np.random.Generator) -> Floats:
    t = np.arange(n) / 3600
    waves = sum(height / k * np.sin(2 * np.pi * (rng.uniform(0.7, 1.5) * k * t + rng.random())) for k in range(1, 5))
    waves = np.asarray(waves)
    height_m: Floats = np.round((650 + waves - waves[0]) * 5) / 5
    return height_m


def _track(speed: Floats, altitude: Floats, rng: np.random.Generator) -> dict[str, Floats]:
    """Lay a loop: out on a winding road, and back near to where it began."""
    n = speed.shape[0]
    heading = rng.uniform(0, 2 * np.pi) + 2 * np.pi * np.arange(n) / n + 0.7 * _noise(n, 240, rng)
    east, north = np.cumsum(speed * np.sin(heading)), np.cumsum(speed * np.cos(heading))
    close = np.linspace(0, 1, n)
    east, north = east - east[-1] * close, north - north[-1] * close
    return {
        SPEED: np.round(speed, 3),
        DISTANCE: np.round(np.cumsum(speed), 2),
        ALTITUDE: altitude,
        LATITUDE: np.round(_HOME[0] + north / 111_320, 7),
        LONGITUDE: np.round(_HOME[1] + east / (111_320 * np.cos(np.radians(_HOME[0]))), 7),
    }


def _laps(steps: Steps, channels: dict[str, Floats], n: int) -> tuple[Lap, ...]:
    laps = []
    start = 0
    for minutes, _ in steps:
        end = min(start + round(minutes * 60), n)
        part = slice(start, end)
        distance = channels.get(DISTANCE)
        power, cadence = channels.get(POWER), channels.get(CADENCE)
        heart_rate = channels[HEART_RATE][part]
        laps.append(
            Lap(
                start_s=float(start),
                duration_s=float(end - start),
                distance_m=float(distance[end - 1] - distance[start]) if distance is not None else None,
                avg_power_w=float(power[part].mean()) if power is not None else None,
                avg_hr_bpm=float(heart_rate.mean()),
                max_hr_bpm=float(heart_rate.max()),
                avg_cadence_rpm=float(cadence[part].mean()) if cadence is not None else None,
            )
        )
        start = end
    return tuple(laps)


def _noise(n: int, width: int, rng: np.random.Generator) -> Floats:
    """Return smooth noise of unit deviation that wanders over about `width` samples."""
    raw = _smooth(rng.standard_normal(n + 4 * width), width)[2 * width : 2 * width + n]
    deviation = raw.std()
    return raw / (float(deviation) or 1.0)


def _smooth(values: Floats, width: int) -> Floats:
    """Return the running mean over `width` samples, the ends held."""
    if width <= 1:
        return values
    padded = np.concatenate([np.full(width // 2, values[0]), values, np.full(width - 1 - width // 2, values[-1])])
    total = np.cumsum(np.concatenate([[0.0], padded]))
    mean: Floats = (total[width:] - total[:-width]) / width
    return mean
