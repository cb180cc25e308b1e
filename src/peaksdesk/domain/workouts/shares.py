"""Targets held against an athlete's thresholds: as shares of them, and as watts, beats a minute and metres a second."""

from dataclasses import dataclass

from peaksdesk.domain.athlete import Athlete, Thresholds
from peaksdesk.domain.scoring import RPE_OF_THRESHOLD
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.domain.workouts.targets import HEART_RATE, POWER, ZONES, Measure, Target
from peaksdesk.domain.zones import Zone, hr_zones, pace_zones, power_zones, swim_pace_zones

_LOWEST_FROM = 0.8
"""The lowest zone begins at zero, where nobody trains: it is taken to begin at this share of its upper end."""
_HIGHEST_TO = 1.1
"""The highest zone has no end: it is taken to end at this multiple of where it begins."""


@dataclass(frozen=True)
class Basis:
    """What targets are held against.

    Attributes:
        speed_mps: Speed at threshold in the sport, m/s; None where the sport has none.
    """

    family: Family
    ftp_w: float | None = None
    lthr_bpm: float | None = None
    max_hr_bpm: float | None = None
    speed_mps: float | None = None

    def threshold(self, measure: Measure) -> float | None:
        """Return the threshold a measure is a share of, in W, bpm or m/s; None where unknown, and for RPE."""
        if measure in POWER:
            return self.ftp_w
        if measure in HEART_RATE:
            return self.lthr_bpm
        return None if measure is Measure.RPE else self.speed_mps


def basis(thresholds: Thresholds, athlete: Athlete, sport: Sport) -> Basis:
    """Return what an athlete's targets in a sport are held against on a day.

    Args:
        thresholds: What holds on that day.
    """
    group = family(sport)
    speeds = {Family.RUNNING: thresholds.threshold_pace_mps, Family.SWIMMING: thresholds.swim_threshold_mps}
    return Basis(group, thresholds.ftp_w, thresholds.lthr_bpm, athlete.max_hr_bpm, speeds.get(group))


def shares(target: Target, held: Basis) -> tuple[float, float] | None:
    """Return where a target starts and ends as shares of the threshold (1 = at threshold).

    An hour at RPE 8 counts as one at threshold, and load is proportional to RPE; so its share is the square root.

    Returns:
        None where it takes a threshold that is not known, or a zone that the sport has not.
    """
    measure, pair = target.measure, (target.start, target.end)
    if measure in ZONES:
        return _zone_shares(target, held)
    if measure in (Measure.FTP_PCT, Measure.LTHR_PCT, Measure.PACE_PCT):
        return pair[0] / 100.0, pair[1] / 100.0
    if measure is Measure.RPE:
        return (pair[0] / RPE_OF_THRESHOLD) ** 0.5, (pair[1] / RPE_OF_THRESHOLD) ** 0.5
    threshold = held.threshold(measure)
    if measure is Measure.MAX_HR_PCT:
        if held.max_hr_bpm is None:
            return None
        pair = pair[0] / 100.0 * held.max_hr_bpm, pair[1] / 100.0 * held.max_hr_bpm
    return (pair[0] / threshold, pair[1] / threshold) if threshold else None


def absolute(target: Target, held: Basis) -> Target | None:
    """Return a target in W, bpm or m/s.

    Returns:
        None where it takes a threshold that is not known, and for RPE, which no device measures.
    """
    measure = target.measure
    if measure in (Measure.WATTS, Measure.BPM, Measure.SPEED):
        return target
    if measure is Measure.MAX_HR_PCT:
        most = held.max_hr_bpm
        return Target(Measure.BPM, target.start / 100 * most, target.end / 100 * most, target.ramp) if most else None
    threshold, found = held.threshold(measure), shares(target, held)
    if not threshold or found is None:
        return None
    unit = Measure.WATTS if measure in POWER else Measure.BPM if measure in HEART_RATE else Measure.SPEED
    return Target(unit, found[0] * threshold, found[1] * threshold, target.ramp)


def _zone_shares(target: Target, held: Basis) -> tuple[float, float] | None:
    zones = _zones(target.measure, held.family)
    if not (target.low >= 1 and target.high <= len(zones)):
        return None
    first, last = _ends(zones[int(target.start) - 1]), _ends(zones[int(target.end) - 1])
    if target.ramp:
        return sum(first) / 2.0, sum(last) / 2.0
    return first[0], last[1]


def _zones(measure: Measure, group: Family) -> tuple[Zone, ...]:
    if measure is Measure.POWER_ZONE:
        return power_zones(1.0)
    if measure is Measure.HR_ZONE:
        return hr_zones(1.0, group)
    return swim_pace_zones(1.0) if group is Family.SWIMMING else pace_zones(1.0)


def _ends(zone: Zone) -> tuple[float, float]:
    upper = zone.lower * _HIGHEST_TO if zone.upper is None else zone.upper
    return zone.lower or upper * _LOWEST_FROM, upper
