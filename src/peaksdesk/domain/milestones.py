"""The records table: best power over set times, best times over set distances, with day and session of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.geo import cumulative_distance
from peaksdesk.domain.plausible import FASTEST_ON_FOOT_MPS, RANGES, plausible
from peaksdesk.domain.records import Best, DatedCurve, personal_bests
from peaksdesk.domain.series import FURTHEST_S
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.domain.streams import DISTANCE, LATITUDE, LONGITUDE, SPEED, Floats, Streams

POWER_DURATIONS_S = (5, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200)
"""Durations of the power records, all of them on the grid of the curves."""

RUN_DISTANCES_M = (400.0, 1000.0, 1609.344, 5000.0, 10_000.0, 21_097.5, 42_195.0)
"""400 m, 1 km, mile, 5 km, 10 km, half marathon, marathon (World Athletics, Competition Rules)."""

DISTANCES_M = {
    Family.RUNNING: RUN_DISTANCES_M,
    Family.WALKING: (1000.0, 5000.0, 10_000.0, 21_097.5, 42_195.0),
    Family.SWIMMING: (100.0, 200.0, 400.0, 800.0, 1500.0, 3800.0),
    Family.ROWING: (500.0, 1000.0, 2000.0, 5000.0, 6000.0, 10_000.0, 21_097.5),
    Family.PADDLING: (500.0, 1000.0, 5000.0, 10_000.0),
    Family.SKIING: (1000.0, 5000.0, 10_000.0, 21_097.5, 42_195.0),
    Family.SKATING: (1000.0, 5000.0, 10_000.0, 21_097.5, 42_195.0),
}
"""Distances over which a family of sports keeps records: those that are raced (World Rowing, World Aquatics)."""

FASTEST_MPS = {
    Family.SWIMMING: 3.0,
    Family.ROWING: 8.0,
    Family.PADDLING: 8.0,
    Family.SKIING: 40.0,
    Family.SKATING: 20.0,
}
"""Faster steps are jumps of the receiver, m/s; on foot `FASTEST_ON_FOOT_MPS`."""

_JUMP_M = 30.0
"""A step no longer than this is no jump, however short the time: several records can share one second."""


@dataclass(frozen=True)
class BestTime:
    """The fastest way over one distance inside a session.

    Attributes:
        distance_m: Metres.
        time_s: Clock time, pauses included, interpolated between records.
        start_s: Where it began, seconds from the session's start.
    """

    distance_m: float
    time_s: float
    start_s: float


@dataclass(frozen=True)
class DatedTimes:
    """The best times of one session."""

    activity_id: int
    day: date
    times: tuple[BestTime, ...]


@dataclass(frozen=True)
class TimeRecord:
    """A personal best over a distance, with where it is from."""

    distance_m: float
    time_s: float
    day: date
    activity_id: int
    start_s: float


def power_records(curves: Iterable[tuple[Sport, DatedCurve]]) -> Mapping[Family, tuple[Best, ...]]:
    """Return the best power over each of `POWER_DURATIONS_S` for each family of sports that has any.

    Args:
        curves: Power curves of sessions with their sport, in any order.
    """
    groups: dict[Family, list[DatedCurve]] = {}
    for sport, curve in curves:
        groups.setdefault(family(sport), []).append(curve)
    tables = {
        group: tuple(best for best in personal_bests(found) if best.duration_s in POWER_DURATIONS_S)
        for group, found in groups.items()
    }
    return {group: table for group, table in tables.items() if table}


def best_times(
    streams: Streams, distances_m: Sequence[float] = RUN_DISTANCES_M, fastest_mps: float = FASTEST_ON_FOOT_MPS
) -> tuple[BestTime, ...]:
    """Return the shortest time in which a session covered each distance, exactly.

    The way covered is a line through the records. The time over a distance is shortest where it begins or ends at a
    record, so only those are looked at. A pause counts: the clock of a race does not stop either. A step faster than
    `fastest_mps` is a jump of the receiver, and its way does not count.

    Args:
        streams: The records, with distance or positions; stamps that repeat or run backwards are put in order.
        distances_m: Positive, metres.
        fastest_mps: Fastest speed believed, m/s.

    Returns:
        In the order of `distances_m`; distances longer than the session are left out.

    Source:
        docs/science/milestones.md.
    """
    time_s, way_m = _way(streams, fastest_mps)
    if time_s.size < 2:
        return ()
    found = (_fastest(time_s, way_m, distance) for distance in distances_m if 0.0 < distance <= way_m[-1])
    return tuple(found)


def time_records(sessions: Iterable[DatedTimes]) -> tuple[TimeRecord, ...]:
    """Return the best time over each distance that any session covered, by ascending distance.

    Args:
        sessions: Of one family of sports, in any order; of equal times the earlier day holds.
    """
    best: dict[float, TimeRecord] = {}
    for session in sorted(sessions, key=lambda item: (item.day, item.activity_id)):
        for found in session.times:
            held = best.get(found.distance_m)
            if held is None or found.time_s < held.time_s:
                best[found.distance_m] = TimeRecord(
                    found.distance_m, found.time_s, session.day, session.activity_id, found.start_s
                )
    return tuple(best[distance] for distance in sorted(best))


def _way(streams: Streams, fastest_mps: float) -> tuple[Floats, Floats]:
    """Times and the way covered up to each, both ascending."""
    nothing = np.empty(0)
    way = plausible(streams, DISTANCE)
    if way is None:
        latitude, longitude = plausible(streams, LATITUDE), plausible(streams, LONGITUDE)
        if latitude is None or longitude is None:
            return nothing, nothing
        way = cumulative_distance(latitude, longitude, streams.breaks)
        if way is None:
            return nothing, nothing
    usable = np.flatnonzero(np.isfinite(way) & (np.abs(streams.time_s) < FURTHEST_S))
    order = usable[np.argsort(streams.time_s[usable], kind="stable")]
    time_s, way = streams.time_s[order], way[order]
    if time_s.size < 2:
        return nothing, nothing
    step, took = np.maximum(np.diff(way), 0.0), np.diff(time_s)
    step[(step > _JUMP_M) & (step > min(fastest_mps, RANGES[SPEED][1]) * took)] = 0.0
    return time_s, np.concatenate(([0.0], np.cumsum(step)))


def _fastest(time_s: Floats, way_m: Floats, distance_m: float) -> BestTime:
    ends = np.searchsorted(way_m, way_m[-1] - distance_m, side="right")
    starts = way_m[:ends]
    arrived = _first_at(time_s, way_m, starts + distance_m)
    a = int((arrived - time_s[:ends]).argmin())
    goal = np.searchsorted(way_m, distance_m, side="left")
    left = _last_at(time_s, way_m, way_m[goal:] - distance_m)
    b = int((time_s[goal:] - left).argmin())
    forwards, backwards = float(arrived[a] - time_s[a]), float(time_s[goal + b] - left[b])
    if forwards <= backwards:
        return BestTime(distance_m, forwards, float(time_s[a]))
    return BestTime(distance_m, backwards, float(left[b]))


def _first_at(time_s: Floats, way_m: Floats, goal_m: Floats) -> Floats:
    """When the way first reached each goal; goals lie between the first and the last way."""
    after = np.clip(np.searchsorted(way_m, goal_m, side="left"), 1, way_m.size - 1)
    return _on_line(time_s, way_m, goal_m, after)


def _last_at(time_s: Floats, way_m: Floats, goal_m: Floats) -> Floats:
    """When the way was last no further than each goal."""
    after = np.clip(np.searchsorted(way_m, goal_m, side="right"), 1, way_m.size - 1)
    return _on_line(time_s, way_m, goal_m, after)


def _on_line(time_s: Floats, way_m: Floats, goal_m: Floats, after: npt.NDArray[np.intp]) -> Floats:
    before = after - 1
    span = way_m[after] - way_m[before]
    share = np.divide(goal_m - way_m[before], span, out=np.ones(span.shape), where=span > 0.0)
    at: Floats = time_s[before] + np.clip(share, 0.0, 1.0) * (time_s[after] - time_s[before])
    return at
