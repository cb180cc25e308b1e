"""Training zones from thresholds, and the time spent in them."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from peaksdesk.domain.athlete import Athlete, Thresholds
from peaksdesk.domain.metrics import SPEED_STEP_MPS, Counts, Metrics
from peaksdesk.domain.sports import Family, Sport, family


@dataclass(frozen=True)
class Zone:
    """One zone.

    Attributes:
        name: As its author calls it.
        lower: Where it begins, itself included, in W, bpm or m/s.
        upper: Where the next begins, or None for the highest.
    """

    name: str
    lower: float
    upper: float | None


@dataclass(frozen=True)
class TimeInZone(Zone):
    """A zone and the seconds spent in it."""

    seconds: int


@dataclass(frozen=True)
class ZoneTable:
    """Time in the zones of one measure.

    Attributes:
        title: `Power`, `Heart rate` or `Pace`.
        basis: What the zones were computed from, for the person.
        zones: The lowest first.
    """

    title: str
    basis: str
    zones: tuple[TimeInZone, ...]


_COGGAN = (
    ("1 Active recovery", 0.0),
    ("2 Endurance", 0.55),
    ("3 Tempo", 0.75),
    ("4 Threshold", 0.90),
    ("5 VO2max", 1.05),
    ("6 Anaerobic capacity", 1.20),
    ("7 Neuromuscular", 1.50),
)
_FRIEL_NAMES = (
    "1 Recovery",
    "2 Aerobic",
    "3 Tempo",
    "4 Subthreshold",
    "5a Superthreshold",
    "5b Aerobic capacity",
    "5c Anaerobic capacity",
)
_FRIEL_HR_RUNNING = (0.0, 0.85, 0.90, 0.95, 1.00, 1.03, 1.06)
_FRIEL_HR = (0.0, 0.81, 0.90, 0.94, 1.00, 1.03, 1.06)
_FRIEL_PACE = (None, 1.29, 1.13, 1.05, 1.00, 0.96, 0.90)
"""Slowest pace of each zone as a share of threshold pace (time per distance)."""

_SKIBA_SWIM_PACE = (None, 1.07, 1.03, 1.01, 0.98, 0.92)
"""Slowest pace of each zone as a share of threshold pace; the zones are called as Coggan's first six."""

_TENTHS = (
    ("Below 50 %", 0.0),
    ("1 50 to 60 %", 0.5),
    ("2 60 to 70 %", 0.6),
    ("3 70 to 80 %", 0.7),
    ("4 80 to 90 %", 0.8),
    ("5 90 to 100 %", 0.9),
)


def power_zones(ftp_w: float) -> tuple[Zone, ...]:
    """Return Coggan's seven power levels.

    Args:
        ftp_w: Functional threshold power, W.

    Source:
        Allen & Coggan, Training and Racing with a Power Meter, ch. 3.
    """
    return _zones((name, share * ftp_w) for name, share in _COGGAN)


def hr_zones(lthr_bpm: float, family: Family = Family.CYCLING) -> tuple[Zone, ...]:
    """Return Friel's heart rate zones, the fifth in three parts.

    Args:
        lthr_bpm: Lactate threshold heart rate, bpm.
        family: Runs and walks have a table of their own; all else takes the cyclists'.

    Source:
        Friel, "A quick guide to setting zones", 2009.
    """
    shares = _FRIEL_HR_RUNNING if family in (Family.RUNNING, Family.WALKING) else _FRIEL_HR
    return _zones((name, share * lthr_bpm) for name, share in zip(_FRIEL_NAMES, shares, strict=True))


def max_hr_zones(max_hr_bpm: float) -> tuple[Zone, ...]:
    """Return five zones of a tenth of maximal heart rate each, and what lies below them.

    Args:
        max_hr_bpm: Maximal heart rate, bpm.

    Source:
        Edwards 1993, The Heart Rate Monitor Book.
    """
    return _zones((name, share * max_hr_bpm) for name, share in _TENTHS)


def pace_zones(threshold_mps: float) -> tuple[Zone, ...]:
    """Return Friel's running pace zones as speeds.

    Args:
        threshold_mps: Running speed at threshold, m/s.

    Source:
        Friel, "A quick guide to setting zones", 2009.
    """
    return _zones(
        (name, 0.0 if slowest is None else threshold_mps / slowest)
        for name, slowest in zip(_FRIEL_NAMES, _FRIEL_PACE, strict=True)
    )


def swim_pace_zones(threshold_mps: float) -> tuple[Zone, ...]:
    """Return Skiba's six swimming pace zones as speeds: water takes the cube of speed, so they lie close together.

    Args:
        threshold_mps: Critical swim speed, m/s.

    Source:
        Skiba's swim pace zones as GoldenCheetah tabulates them in % of threshold pace (PaceZones.cpp).
    """
    return _zones(
        (name, 0.0 if slowest is None else threshold_mps / slowest)
        for (name, _), slowest in zip(_COGGAN, _SKIBA_SWIM_PACE, strict=False)
    )


def zone_tables(metrics: Metrics, sport: Sport, thresholds: Thresholds, athlete: Athlete) -> tuple[ZoneTable, ...]:
    """Return time in zones of everything measured that a threshold is known for: power, then heart rate, then pace.

    Args:
        metrics: What was measured.
        sport: What was done: power zones are for rides, pace zones for runs.
        thresholds: What held on the session's day.
        athlete: Their maximal heart rate gives the heart rate zones where no LTHR is known.
    """
    tables: list[ZoneTable] = []
    group = family(sport)
    ftp, lthr, maximal = thresholds.ftp_w, thresholds.lthr_bpm, athlete.max_hr_bpm
    if ftp and group is Family.CYCLING and metrics.power_seconds.any():
        tables.append(_table("Power", f"Coggan's levels of FTP {ftp:.0f} W", metrics.power_seconds, power_zones(ftp)))
    if metrics.hr_seconds.any():
        if lthr:
            basis = f"Friel's zones of LTHR {lthr:.0f} bpm"
            tables.append(_table("Heart rate", basis, metrics.hr_seconds, hr_zones(lthr, group)))
        elif maximal:
            basis = f"tenths of maximal heart rate {maximal:.0f} bpm"
            tables.append(_table("Heart rate", basis, metrics.hr_seconds, max_hr_zones(maximal)))
    pace = thresholds.threshold_pace_mps
    if pace and group is Family.RUNNING and metrics.speed_seconds.any():
        seconds = round(1000.0 / pace)
        basis = f"Friel's zones of threshold pace {seconds // 60}:{seconds % 60:02d} /km"
        tables.append(_table("Pace", basis, metrics.speed_seconds, pace_zones(pace), SPEED_STEP_MPS))
    return tuple(tables)


def seconds_in_zones(histogram: Counts, zones: tuple[Zone, ...], step: float = 1.0) -> tuple[int, ...]:
    """Return the seconds spent in each zone; their sum is the histogram's.

    Args:
        histogram: Seconds at each multiple of `step`, index = multiple.
        zones: By ascending lower bound, the first from 0.
        step: Width of a bin in the zones' unit: 1 for W and bpm, `SPEED_STEP_MPS` for speed.
    """
    # A hair less, so that a bound which rounding lifted above its whole number still takes that number in.
    edges = [int(np.ceil(zone.lower / step - 1e-9)) for zone in zones[1:]]
    return tuple(int(part.sum()) for part in np.split(histogram, np.minimum(edges, histogram.shape[0])))


def _zones(bounds: Iterable[tuple[str, float]]) -> tuple[Zone, ...]:
    known = list(bounds)
    uppers = [lower for _, lower in known[1:]] + [None]
    return tuple(Zone(name, lower, upper) for (name, lower), upper in zip(known, uppers, strict=True))


def _table(title: str, basis: str, histogram: Counts, zones: tuple[Zone, ...], step: float = 1.0) -> ZoneTable:
    seconds = seconds_in_zones(histogram, zones, step)
    return ZoneTable(
        title,
        basis,
        tuple(TimeInZone(z.name, z.lower, z.upper, s) for z, s in zip(zones, seconds, strict=True)),
    )
