"""A recording measured: headline numbers, histograms and curves, before anybody's thresholds."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.activity import DeviceTotals, Recording
from peaksdesk.domain.geo import climb, cumulative_distance
from peaksdesk.domain.mean_max import mean_max
from peaksdesk.domain.metrics import SPEED_STEP_MPS, Counts, Curve, Metrics, Summary
from peaksdesk.domain.pace import normalized_graded_speed
from peaksdesk.domain.plausible import FASTEST_ON_FOOT_MPS, RANGES, plausible, within
from peaksdesk.domain.power import normalized_power, work_kj
from peaksdesk.domain.series import FURTHEST_S, HOLD_S, RecordedSeries, recorded
from peaksdesk.domain.smoothing import hold, interpolate, moving_mean
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

MOVING_MPS = 0.5
"""Faster than this is moving; swimmers move from `SWIMMING_MPS` on."""

SWIMMING_MPS = 0.2

_ON_FOOT = frozenset({Family.RUNNING, Family.WALKING})
_WITHOUT_DISTANCE = frozenset({Family.GYM, Family.MARTIAL_ARTS})
_AT_A_PACE = frozenset(Family) - _WITHOUT_DISTANCE - {Family.CYCLING, Family.TRANSITION, Family.OTHER}
_HELD_FIELDS = ("recorded_s", "moving_s", "avg_speed_mps", "np_w", "work_kj", "ngp_mps")
_SPEED_WINDOW_S = 5


@dataclass(frozen=True, eq=False)
class _Channels:
    """Plausible values per record, None for a channel without any."""

    power: Floats | None
    hr: Floats | None
    speed: Floats | None
    distance: Floats | None
    altitude: Floats | None
    cadence: Floats | None


def measure(recording: Recording) -> Metrics:
    """Measure a session from its records, and from the device's totals where the records cannot tell.

    Implausible values (`plausible.RANGES`) count as missing. Distance is the last cumulative one of the records, else
    the way between positions, else the device's total. Ascent and descent are the device's where it states any, else
    computed from altitude. Power numbers come from the device only if there are no records at all.

    Args:
        recording: One session; anything may be missing, and stamps may repeat, run backwards or jump.

    Returns:
        Histograms and curves are empty where the channel is.

    Source:
        docs/science/series.md and docs/science/summary.md.
    """
    streams, totals, sport = recording.streams, recording.totals, recording.sport
    series = recorded(streams)
    channels = _channels(streams, sport)
    n = len(series)

    power = None if channels.power is None else series.take(channels.power)
    hr = None if channels.hr is None else series.take(channels.hr)
    altitude = None if channels.altitude is None else within(series.take(channels.altitude), *RANGES[ALTITUDE])
    speed = _speed(series, channels, on_foot=family(sport) in _ON_FOOT)
    every_watt = None if power is None else _zero_for_missing(power)

    duration_s, recorded_s = _times(streams, n, totals)
    distance_m = _last(channels.distance)
    if distance_m is None:
        distance_m = _positive(totals.distance_m)
    moving_s, sparse = _moving(series, speed, channels, totals, sport)
    ascent_m, descent_m = _climbed(altitude, totals)
    summary = Summary(
        duration_s=duration_s,
        recorded_s=recorded_s,
        moving_s=moving_s,
        distance_m=distance_m,
        ascent_m=ascent_m,
        descent_m=descent_m,
        avg_speed_mps=_positive(distance_m / moving_s) if distance_m is not None and moving_s else None,
        max_speed_mps=_positive(_highest(channels.speed if channels.speed is not None else speed)),
        avg_hr_bpm=_first(_mean(channels.hr), totals.avg_hr_bpm),
        max_hr_bpm=_first(_highest(channels.hr), totals.max_hr_bpm),
        avg_power_w=_mean(channels.power) if n else _positive(totals.avg_power_w),
        max_power_w=_highest(channels.power) if n else _positive(totals.max_power_w),
        np_w=(None if every_watt is None else normalized_power(every_watt)) if n else _positive(totals.np_w),
        work_kj=None if every_watt is None else work_kj(every_watt),
        avg_cadence_rpm=_first(_mean_turning(channels.cadence), totals.avg_cadence_rpm),
        avg_temperature_c=_mean(plausible(streams, TEMPERATURE)),
        ngp_mps=_positive(normalized_graded_speed(speed, altitude))
        if speed is not None and family(sport) in _ON_FOOT
        else None,
        energy_kcal=_positive(totals.energy_kcal),
        records=len(streams),
    )
    if series.held or sparse:
        summary = _flagged(summary, _HELD_FIELDS if series.held else ("moving_s", "avg_speed_mps"))
    paced = speed is not None and family(sport) in _AT_A_PACE
    return Metrics(
        summary=summary,
        hr_seconds=_histogram(hr, 1.0, 256, whole=True),
        power_seconds=_histogram(power, 1.0, 2500),
        speed_seconds=_histogram(speed if paced else None, SPEED_STEP_MPS, 500),
        curves=_curves(series, every_watt, hr, speed if paced else None),
    )


def _channels(streams: Streams, sport: Sport) -> _Channels:
    speed = plausible(streams, SPEED)
    if speed is not None and family(sport) in _ON_FOOT:
        speed = within(speed, 0.0, FASTEST_ON_FOOT_MPS)
    distance = plausible(streams, DISTANCE)
    if distance is None:
        latitude, longitude = plausible(streams, LATITUDE), plausible(streams, LONGITUDE)
        if latitude is not None and longitude is not None:
            distance = cumulative_distance(latitude, longitude, streams.breaks)
    return _Channels(
        power=plausible(streams, POWER),
        hr=plausible(streams, HEART_RATE),
        speed=speed,
        distance=distance,
        altitude=plausible(streams, ALTITUDE),
        cadence=plausible(streams, CADENCE),
    )


def _times(streams: Streams, n: int, totals: DeviceTotals) -> tuple[float | None, float | None]:
    """Elapsed and recorded seconds; a lone record tells nothing that the device's totals do not tell better."""
    if n > 1:
        return float(np.ptp(streams.time_s[np.abs(streams.time_s) < FURTHEST_S])), float(n)
    duration_s = _first(totals.elapsed_s, totals.timer_s)
    recorded_s = _first(totals.timer_s, totals.elapsed_s)
    return (duration_s or 0.0, recorded_s or 1.0) if n else (duration_s, recorded_s)


def _speed(series: RecordedSeries, channels: _Channels, *, on_foot: bool) -> Floats | None:
    """Speed of each recorded second, finite: the device's, else from the distance covered up to the next record."""
    if channels.speed is not None:
        return _zero_for_missing(hold(series.take(channels.speed), HOLD_S))
    own = np.flatnonzero(np.diff(series.index, prepend=-1))  # where each record begins to speak
    if channels.distance is None or own.size < 2:
        return None
    way = within(channels.distance[series.index[own]], *RANGES[DISTANCE])
    if way is None:
        return None
    span = np.diff(series.second[own])
    rate = np.where(span <= HOLD_S, np.maximum(np.diff(interpolate(way)), 0.0) / span, 0.0)
    rate[rate > (FASTEST_ON_FOOT_MPS if on_foot else RANGES[SPEED][1])] = 0.0
    speed = np.repeat(np.append(rate, rate[-1]), np.diff(np.append(own, len(series))))
    return speed if series.held else np.maximum(moving_mean(speed, _SPEED_WINDOW_S), 0.0)


def _moving(
    series: RecordedSeries, speed: Floats | None, channels: _Channels, totals: DeviceTotals, sport: Sport
) -> tuple[float | None, bool]:
    """Seconds moving, and whether they are the device's because its records are too sparse to tell."""
    n = len(series)
    timer_s = _positive(totals.timer_s)
    if n < 2:
        return _first(timer_s, totals.elapsed_s, float(n) or None), False
    if series.held and timer_s is not None and n < timer_s / 2:  # a pool swim with one record per length
        return timer_s, True
    group = family(sport)
    if group in _WITHOUT_DISTANCE:
        return float(n), False
    if speed is not None:
        slowest = SWIMMING_MPS if group is Family.SWIMMING else MOVING_MPS
        moving = int(np.count_nonzero(speed > slowest)) + _moved_unrecorded(series, channels.distance, slowest)
        if moving:
            return float(moving), False
    working = np.zeros(n, np.bool_)
    for values in (channels.power, channels.cadence):
        if values is not None:
            working |= series.take(values) > 0.0
    return float(np.count_nonzero(working) or n), False


def _moved_unrecorded(series: RecordedSeries, distance: Floats | None, slowest: float) -> int:
    """Seconds without a record in which distance grew as it does in moving: such a gap was no pause."""
    gaps = np.diff(series.second)
    at = np.flatnonzero(gaps > 1)
    if distance is None or not at.size:
        return 0
    grown = distance[series.index[at + 1]] - distance[series.index[at]]
    return int((gaps[at] - 1)[grown > slowest * gaps[at]].sum())


def _climbed(altitude: Floats | None, totals: DeviceTotals) -> tuple[float | None, float | None]:
    if totals.ascent_m is not None or totals.descent_m is not None:
        return totals.ascent_m, totals.descent_m
    return (None, None) if altitude is None else climb(altitude)


def _curves(series: RecordedSeries, power: Floats | None, hr: Floats | None, speed: Floats | None) -> dict[str, Curve]:
    """Curves of the channels that ever left zero; short gaps in heart rate are held, longer ones win nothing."""
    hr = None if hr is None else _zero_for_missing(hold(hr, HOLD_S))
    return {
        channel: mean_max(values, series.second)
        for channel, values in ((POWER, power), (HEART_RATE, hr), (SPEED, speed))
        if values is not None and values.any()
    }


def _histogram(values: Floats | None, step: float, bins: int, *, whole: bool = False) -> Counts:
    if values is None:
        return np.empty(0, np.uint32)
    known = values[~np.isnan(values)]
    at: npt.NDArray[np.intp] = np.minimum(np.rint(known / step), bins - 1).astype(np.intp)
    return np.bincount(at, minlength=bins if whole and at.size else 0).astype(np.uint32)


def _flagged(summary: Summary, names: tuple[str, ...]) -> Summary:
    return replace(summary, estimated=tuple(name for name in names if getattr(summary, name) is not None))


def _zero_for_missing(values: Floats) -> Floats:
    return np.where(np.isnan(values), 0.0, values)


def _mean(values: Floats | None) -> float | None:
    return None if values is None else float(np.nanmean(values))


def _mean_turning(cadence: Floats | None) -> float | None:
    """Mean of the records in which the legs turn, as devices state it."""
    return None if cadence is None else _mean(within(cadence, np.nextafter(0.0, 1.0), np.inf))


def _highest(values: Floats | None) -> float | None:
    return None if values is None else float(np.nanmax(values))


def _last(values: Floats | None) -> float | None:
    return None if values is None else float(values[np.flatnonzero(np.isfinite(values))[-1]])


def _positive(value: float | None) -> float | None:
    return value if value is not None and 0.0 < value < np.inf else None


def _first(*values: float | None) -> float | None:
    """The first that is a positive number."""
    return next((value for value in values if _positive(value) is not None), None)
