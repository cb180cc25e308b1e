"""What a stretch of a session measured: totals, means, NP and the best efforts inside it."""

from dataclasses import dataclass

import numpy as np

from peaksdesk.domain.activity import Lap
from peaksdesk.domain.geo import climb
from peaksdesk.domain.plausible import plausible
from peaksdesk.domain.power import normalized_power, work_kj
from peaksdesk.domain.series import HOLD_S, RecordedSeries, recorded
from peaksdesk.domain.streams import (
    ALTITUDE,
    CADENCE,
    DISTANCE,
    HEART_RATE,
    POWER,
    SPEED,
    TEMPERATURE,
    Floats,
    Streams,
)

EFFORTS_S = (5, 60, 300, 1200)
"""Durations whose best inside a stretch is worth a word."""

WHOLE = (float("-inf"), float("inf"))
"""A stretch that holds all of a session."""

MARKED = "marked"
"""Trigger of a lap that the person made, not the device."""

_USED = (POWER, HEART_RATE, CADENCE, SPEED, DISTANCE, ALTITUDE, TEMPERATURE)


@dataclass(frozen=True)
class StretchBest:
    """The best mean over a time inside a stretch.

    Attributes:
        duration_s: One of `EFFORTS_S`.
        value: W, or m/s where there is no power.
        start_s: Where it begins, seconds from the session's start.
    """

    duration_s: int
    value: float
    start_s: float


@dataclass(frozen=True)
class Stretch:
    """Totals and means of a stretch; None where the session cannot tell.

    Attributes:
        recorded_s: Seconds with records in it, pauses removed.
        np_w: Normalized Power of the stretch alone; None under 30 s.
        avg_cadence_rpm: While the legs turn.
        avg_speed_mps: Distance over recorded seconds, else the mean of the records.
        channel: What `bests` are of: power, else speed; empty where there is neither.
        bests: As many of `EFFORTS_S` as fit into it.
    """

    start_s: float
    end_s: float
    recorded_s: float
    distance_m: float | None = None
    avg_power_w: float | None = None
    np_w: float | None = None
    work_kj: float | None = None
    avg_hr_bpm: float | None = None
    max_hr_bpm: float | None = None
    avg_cadence_rpm: float | None = None
    avg_speed_mps: float | None = None
    ascent_m: float | None = None
    avg_temperature_c: float | None = None
    channel: str = ""
    bests: tuple[StretchBest, ...] = ()


def measure_stretch(streams: Streams, start_s: float, end_s: float) -> Stretch:
    """Measure the records with `start_s <= time <= end_s` with the functions that measure whole sessions.

    Args:
        streams: The session's records.
        start_s: Seconds from its start.
        end_s: Not before `start_s`.
    """
    inside = np.flatnonzero((streams.time_s >= start_s) & (streams.time_s <= end_s))
    part = Streams(
        streams.time_s[inside],
        {name: streams.channels[name][inside] for name in _USED if name in streams},
        tuple(int(i) for i in np.searchsorted(inside, [b for b in streams.breaks if b in inside])),
    )
    series = recorded(part)
    seconds = float(len(series))
    power, pulse, speed = plausible(part, POWER), plausible(part, HEART_RATE), plausible(part, SPEED)
    distance, altitude, cadence = plausible(part, DISTANCE), plausible(part, ALTITUDE), plausible(part, CADENCE)
    watts = None if power is None else np.nan_to_num(series.take(power), nan=0.0)
    metres = None if distance is None else _gained(distance)
    channel, held = (POWER, watts) if watts is not None else (SPEED, None)
    if held is None and speed is not None:
        held = np.nan_to_num(series.take(speed), nan=0.0)
    return Stretch(
        start_s=start_s,
        end_s=end_s,
        recorded_s=seconds,
        distance_m=metres,
        avg_power_w=_mean(power),
        np_w=None if watts is None else normalized_power(watts),
        work_kj=None if watts is None else work_kj(watts),
        avg_hr_bpm=_mean(pulse),
        max_hr_bpm=None if pulse is None else float(np.nanmax(pulse)),
        avg_cadence_rpm=_mean(None if cadence is None else cadence[cadence > 0]),
        avg_speed_mps=metres / seconds if metres is not None and seconds else _mean(speed),
        ascent_m=None if altitude is None else climb(series.take(altitude))[0],
        avg_temperature_c=_mean(plausible(part, TEMPERATURE)),
        channel="" if held is None else channel,
        bests=() if held is None or _sparse(part) else _bests(held, series),
    )


def marked_lap(streams: Streams, start_s: float, end_s: float) -> Lap:
    """Return a stretch as a lap that the person marked."""
    told = measure_stretch(streams, start_s, end_s)
    return Lap(
        start_s,
        end_s - start_s,
        told.distance_m,
        told.avg_power_w,
        told.avg_hr_bpm,
        told.max_hr_bpm,
        told.avg_cadence_rpm,
        told.ascent_m,
        MARKED,
    )


def _sparse(part: Streams) -> bool:
    """Tell whether records are too far apart to hold one up to the next, as those of lengths in a pool."""
    return len(part) > 1 and float(np.median(np.diff(part.time_s))) > HOLD_S


def _bests(values: Floats, series: RecordedSeries) -> tuple[StretchBest, ...]:
    total = np.concatenate(([0.0], np.cumsum(values)))
    found = []
    for width in EFFORTS_S:
        if width > values.size:
            break
        sums = total[width:] - total[:-width]
        at = int(sums.argmax())
        found.append(StretchBest(width, float(sums[at]) / width, float(series.second[at])))
    return tuple(found)


def _mean(values: Floats | None) -> float | None:
    if values is None or not values.size:
        return None
    return float(np.nanmean(values))


def _gained(distance_m: Floats) -> float:
    known = distance_m[np.isfinite(distance_m)]
    return float(known[-1] - known[0])
