"""Work bouts inside a session, found from power, else from pace, else from heart rate."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from peaksdesk.domain.athlete import Thresholds
from peaksdesk.domain.pace import grades
from peaksdesk.domain.plausible import RANGES, plausible, within
from peaksdesk.domain.power import normalized_power
from peaksdesk.domain.series import HOLD_S, RecordedSeries, recorded
from peaksdesk.domain.smoothing import hold, interpolate, moving_mean
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.domain.step_edges import Witness, step_edges
from peaksdesk.domain.streams import ALTITUDE, HEART_RATE, POWER, SPEED, Floats, Streams

SHORTEST_S = 20
"""Shortest bout that is one; twice that where all there is is heart rate, which follows slowly."""

LONGEST_GAP_S = 15
"""A gap between two bouts shorter than this is a break in pedalling or a dropout, and they are one."""


class Kind(StrEnum):
    """How hard a bout was against the threshold of its channel, after Coggan's levels 3 to 6."""

    TEMPO = "tempo"
    THRESHOLD = "threshold"
    VO2MAX = "vo2max"
    ANAEROBIC = "anaerobic"
    WORK = "work"
    """No threshold is known for the channel it was found by."""


@dataclass(frozen=True)
class Interval:
    """One bout.

    Attributes:
        start_s: Whole seconds from the session's start.
        duration_s: Seconds from its first recorded one to its last, both included; a pause inside counts.
        channel: What it was found by, and what `mean` is of: `power_w`, `speed_mps` or `hr_bpm`.
        mean: W, m/s or bpm over its recorded seconds.
        np_w: Its Normalized Power, W; None without power or under 30 s.
        avg_hr_bpm: Its mean heart rate, or None.
    """

    start_s: int
    duration_s: int
    channel: str
    mean: float
    np_w: float | None
    avg_hr_bpm: float | None
    kind: Kind


@dataclass(frozen=True)
class _Rule:
    """How a channel tells work.

    Attributes:
        contrast: Least logarithm of the ratio of two long levels (see `step_edges`).
        above_easy: Least ratio of a bout to the easy parts of the session, standing still left out.
        floor: Least mean of a bout as a share of the threshold, where that is known.
        kinds: Lower bounds of THRESHOLD, VO2MAX and ANAEROBIC as shares of the threshold: Coggan's levels of
            FTP, Friel's zones 4, 5b and 5c of pace and heart rate.
        shortest_s: Shortest bout.
    """

    contrast: float
    above_easy: float
    floor: float
    kinds: tuple[float, float, float]
    shortest_s: int


_POWER = _Rule(0.15, 1.2, 0.75, (0.90, 1.05, 1.20), SHORTEST_S)
_PACE = _Rule(0.09, 1.15, 0.75, (0.95, 1.04, 1.11), SHORTEST_S)
_HEART = _Rule(0.045, 1.06, 0.80, (0.94, 1.03, 1.06), 2 * SHORTEST_S)
_STEP_ON_HILLS = 0.12
_HILLY = 0.03
"""Standard deviation of grade above which pace tells more of the hills than of the effort."""

_HEART_LAG_S = 35
"""Half-time of heart rate after a step of effort."""

_ON_FOOT = frozenset({Family.RUNNING, Family.WALKING})
_WITHOUT_PACE = frozenset({Family.CYCLING, Family.GYM, Family.MARTIAL_ARTS, Family.TRANSITION, Family.OTHER})
_COVERED = 0.5
"""A sensor that was silent for more than half of a session does not tell its bouts."""

_EASY = 0.1
"""Share of the session that must be easy, or there is nothing that bouts stand out from."""

_GRADE_WINDOW_S = 31
_PACE_WINDOW_S = 9
_HILL_LAG_S = 300
_MOST_SLOWING = 6.0
_SLOWEST_MPS = 0.3


@dataclass(frozen=True, eq=False)
class _Signal:
    """What bouts are looked for in; arrays of one finite value per recorded second.

    Attributes:
        values: The channel as recorded.
        steps: Where edges are looked for: the channel freed of what is no effort.
        levels: What edges and bouts are judged by; `steps` itself, or heart rate where hills hide the effort.
        rule: Of the channel that `levels` is of.
        threshold: Of that channel, or None.
    """

    channel: str
    values: Floats
    steps: Floats
    levels: Floats
    rule: _Rule
    threshold: float | None


def intervals(streams: Streams, sport: Sport, thresholds: Thresholds | None = None) -> tuple[Interval, ...]:
    """Return the work bouts of a session, in order.

    A bout lies between a step up and a step down of power, or of pace freed of hills, or of heart rate; it stands out
    from all the easy parts of the session, and reaches at least tempo where the threshold is known. On hilly runs
    heart rate says whether a step of pace was one of effort. Bouts found by heart rate alone lag the effort by about
    half a minute, as the heart does.

    Args:
        streams: The records.
        sport: What was done: rides have no pace, the gym neither.
        thresholds: What held on that day, or None.

    Returns:
        Empty for a steady session, for one without easy parts, and without power, pace and heart rate.

    Source:
        docs/science/intervals.md.
    """
    series = recorded(streams)
    signal = _signal(streams, series, family(sport), thresholds or Thresholds())
    if signal is None:
        return ()
    power, pulse = plausible(streams, POWER), plausible(streams, HEART_RATE)
    watts = None if power is None else np.nan_to_num(series.take(power))
    beats = None if pulse is None else series.take(pulse)
    found = []
    for first, end in _spans(signal):
        part = slice(first, end)
        found.append(
            Interval(
                start_s=int(series.second[first]),
                duration_s=int(series.second[end - 1] - series.second[first]) + 1,
                channel=signal.channel,
                mean=float(signal.values[part].mean()),
                np_w=None if watts is None else normalized_power(watts[part]),
                avg_hr_bpm=None if beats is None else _mean(beats[part]),
                kind=_kind(float(signal.levels[part].mean()), signal),
            )
        )
    return tuple(found)


def _signal(streams: Streams, series: RecordedSeries, group: Family, thresholds: Thresholds) -> _Signal | None:
    power = _known(streams, series, POWER)
    if power is not None:
        ftp = thresholds.ftp_w if group is Family.CYCLING else None
        steps = _without_coasting(power)
        return _Signal(POWER, power, steps, steps, _POWER, ftp)
    pulse = _known(streams, series, HEART_RATE)
    speed = None if group in _WITHOUT_PACE else _known(streams, series, SPEED)
    if speed is not None:
        paces = {Family.RUNNING: thresholds.threshold_pace_mps, Family.SWIMMING: thresholds.swim_threshold_mps}
        grade = _grade(streams, series, speed) if group in _ON_FOOT else None
        if grade is None:
            return _Signal(SPEED, speed, speed, speed, _PACE, paces.get(group))
        steps = _without_hills(speed, grade)
        if pulse is None or float(grade.std()) < _HILLY:
            return _Signal(SPEED, speed, steps, steps, _PACE, paces.get(group))
        ahead = np.concatenate((pulse[_HEART_LAG_S:], np.full(min(_HEART_LAG_S, pulse.size), pulse[-1])))
        return _Signal(SPEED, speed, steps, ahead, _HEART, thresholds.lthr_bpm)
    return None if pulse is None else _Signal(HEART_RATE, pulse, pulse, pulse, _HEART, thresholds.lthr_bpm)


def _known(streams: Streams, series: RecordedSeries, channel: str) -> Floats | None:
    """A channel at each recorded second, short gaps held and long ones 0; None where it does not cover the session."""
    values = plausible(streams, channel)
    if values is None:
        return None
    values = hold(series.take(values), HOLD_S)
    known = np.isfinite(values)
    if np.count_nonzero(known) < _COVERED * len(series) or not values[known].any():
        return None
    return np.where(known, values, 0.0)


def _grade(streams: Streams, series: RecordedSeries, speed: Floats) -> Floats | None:
    altitude = plausible(streams, ALTITUDE)
    height = None if altitude is None else within(series.take(altitude), *RANGES[ALTITUDE])
    return None if height is None else moving_mean(grades(height, speed), _GRADE_WINDOW_S)


def _without_coasting(power: Floats) -> Floats:
    """Power with the short stops of the legs bridged: freewheeling around a bend ends no bout."""
    turning = np.flatnonzero(power > 0.0)
    gap = np.diff(turning) - 1
    idle = np.zeros(power.shape[0], np.bool_)
    for k in np.flatnonzero((gap > 0) & (gap < LONGEST_GAP_S)).tolist():
        idle[turning[k] + 1 : turning[k + 1]] = True
    return interpolate(np.where(idle, np.nan, power)) if idle.any() else power


def _without_hills(speed: Floats, grade: Floats) -> Floats:
    """Speed as it would have been on the flat, by how much this athlete slowed on this session's grades.

    The cost of grade says what a hill costs, not how a runner paces it: taken at its word, a hill run gently upwards
    looks like a bout. The slope of log speed over grade, between moments five minutes apart, says how they did.
    """
    if speed.shape[0] <= 2 * _HILL_LAG_S:
        return speed
    pace = np.log(np.maximum(moving_mean(speed, _PACE_WINDOW_S), _SLOWEST_MPS))
    rise, change = grade[_HILL_LAG_S:] - grade[:-_HILL_LAG_S], pace[_HILL_LAG_S:] - pace[:-_HILL_LAG_S]
    spread = float(np.dot(rise, rise))
    slowing = -float(np.dot(rise, change)) / spread if spread > 0.0 else 0.0
    flat: Floats = speed * np.exp(min(max(slowing, 0.0), _MOST_SLOWING) * grade)
    return flat


def _spans(signal: _Signal) -> list[tuple[int, int]]:
    """First and one past the last recorded second of each bout."""
    levels, rule = signal.levels, signal.rule
    if levels is signal.steps:
        edges = step_edges(levels, rule.contrast)
    else:
        edges = step_edges(signal.steps, _STEP_ON_HILLS, Witness(levels, rule.contrast))
    if not edges.size:
        return []
    bounds = np.concatenate(([0], edges, [levels.shape[0]]))
    level = np.add.reduceat(levels, bounds[:-1]) / np.diff(bounds)
    beside = np.concatenate(([-np.inf], level, [-np.inf]))
    higher = (level > beside[:-2]) & (level > beside[2:])
    easy = levels[~np.repeat(higher, np.diff(bounds)) & (levels > 0.0)]
    if easy.size < _EASY * levels.shape[0]:
        return []
    least = max(rule.above_easy * float(easy.mean()), rule.floor * (signal.threshold or 0.0))
    spans: list[tuple[int, int]] = []
    for k in np.flatnonzero(higher & (level >= least)).tolist():
        first, end = int(bounds[k]), int(bounds[k + 1])
        if spans and first - spans[-1][1] < LONGEST_GAP_S:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((first, end))
    return [span for span in spans if span[1] - span[0] >= rule.shortest_s]


def _kind(level: float, signal: _Signal) -> Kind:
    if signal.threshold is None:
        return Kind.WORK
    reached = sum(level >= bound * signal.threshold for bound in signal.rule.kinds)
    return (Kind.TEMPO, Kind.THRESHOLD, Kind.VO2MAX, Kind.ANAEROBIC)[reached]


def _mean(values: Floats) -> float | None:
    known = values[~np.isnan(values)]
    return float(known.mean()) if known.size else None
