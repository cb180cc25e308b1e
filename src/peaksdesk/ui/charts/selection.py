"""What a stretch of a session measured."""

from dataclasses import dataclass

import numpy as np

from peaksdesk.domain.geo import climb
from peaksdesk.domain.plausible import plausible
from peaksdesk.domain.power import normalized_power
from peaksdesk.domain.series import recorded
from peaksdesk.domain.streams import ALTITUDE, CADENCE, DISTANCE, HEART_RATE, POWER, SPEED, Floats, Streams


@dataclass(frozen=True)
class SelectionStats:
    """Totals and means of a stretch; None where the session cannot tell.

    Attributes:
        recorded_s: Seconds with records in the stretch, pauses removed.
        np_w: Normalized Power of the stretch alone; None under 30 s.
        avg_cadence_rpm: While the legs turn.
        avg_speed_mps: Distance over recorded seconds, else the mean of the records.
    """

    recorded_s: float
    distance_m: float | None = None
    avg_power_w: float | None = None
    np_w: float | None = None
    avg_hr_bpm: float | None = None
    avg_cadence_rpm: float | None = None
    avg_speed_mps: float | None = None
    ascent_m: float | None = None


def selection_stats(streams: Streams, start_s: float, end_s: float) -> SelectionStats:
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
    power = plausible(part, POWER)
    distance = plausible(part, DISTANCE)
    altitude = plausible(part, ALTITUDE)
    every_watt = None if power is None else np.nan_to_num(series.take(power), nan=0.0)
    metres = None if distance is None else _gained(distance)
    cadence = plausible(part, CADENCE)
    turning = None if cadence is None else cadence[cadence > 0]
    return SelectionStats(
        recorded_s=seconds,
        distance_m=metres,
        avg_power_w=_mean(power),
        np_w=None if every_watt is None else normalized_power(every_watt),
        avg_hr_bpm=_mean(plausible(part, HEART_RATE)),
        avg_cadence_rpm=_mean(turning),
        avg_speed_mps=metres / seconds if metres is not None and seconds else _mean(plausible(part, SPEED)),
        ascent_m=None if altitude is None else climb(series.take(altitude))[0],
    )


_USED = (POWER, HEART_RATE, CADENCE, SPEED, DISTANCE, ALTITUDE)


def _mean(values: Floats | None) -> float | None:
    if values is None or not values.size:
        return None
    return float(np.nanmean(values))


def _gained(distance_m: Floats) -> float:
    known = distance_m[np.isfinite(distance_m)]
    return float(known[-1] - known[0])
