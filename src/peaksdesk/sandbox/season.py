"""Three years of an invented athlete's training as a list of sessions: which day, which sport, how hard.

Everything follows from a seed and a last day, so that pictures and tests repeat. Nothing in it is of a real person.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from peaksdesk.domain.athlete import Athlete, Sex, Threshold, ThresholdKind
from peaksdesk.domain.sports import Sport

YEARS = 3
ZONE = "Europe/Vienna"

_WEEK: tuple[tuple[int, str], ...] = (
    (1, "vo2"),
    (2, "mat"),
    (3, "endurance"),
    (4, "easy run"),
    (5, "threshold"),
    (6, "long ride"),
)
_TITLES = {
    "vo2": "VO2 5 × 4 min",
    "mat": "No-gi class",
    "endurance": "Endurance with strides",
    "easy run": "Easy run",
    "hilly run": "Hill run",
    "threshold": "Threshold 3 × 12",
    "long ride": "Long ride",
    "recovery": "Recovery spin",
    "swim": "Swim, technique",
    "strength": "Strength, lower body",
    "test": "FTP test, 20 min",
    "race": "Gravel race",
}
_GEAR = {
    Sport.RIDE: "Road bike",
    Sport.INDOOR_RIDE: "Turbo trainer",
    Sport.GRAVEL_RIDE: "Gravel bike",
    Sport.RUN: "Daily trainers",
    Sport.TRAIL_RUN: "Trail shoes",
}


@dataclass(frozen=True)
class Session:
    """One session to be made up.

    Attributes:
        minutes: Length of the main part, min.
        form: What the athlete can do that day: FTP in W.
        seed: Of this session's noise.
    """

    day: date
    kind: str
    sport: Sport
    title: str
    gear: str
    minutes: int
    form: float
    seed: int
    rpe: float | None = None


def athlete(last: date) -> Athlete:
    """Return the invented person."""
    return Athlete(
        id=0,
        name="Mira Kovac",
        sex=Sex.FEMALE,
        birth_year=last.year - 34,
        weight_kg=64.0,
        resting_hr_bpm=48.0,
        max_hr_bpm=187.0,
        time_zone=ZONE,
        invented=True,
    )


def thresholds(last: date) -> tuple[Threshold, ...]:
    """Return the thresholds the athlete set over the years."""
    first = last - timedelta(days=365 * YEARS)
    rises = ((0, 212.0), (200, 224.0), (420, 238.0), (640, 246.0), (900, 258.0))
    ftp = tuple(Threshold(ThresholdKind.FTP, watts, first + timedelta(days=days)) for days, watts in rises)
    return (
        *ftp,
        Threshold(ThresholdKind.LTHR, 168.0, first),
        Threshold(ThresholdKind.LTHR, 170.0, first + timedelta(days=640)),
        Threshold(ThresholdKind.THRESHOLD_PACE, 1000 / 285, first),
        Threshold(ThresholdKind.THRESHOLD_PACE, 1000 / 270, first + timedelta(days=640)),
        Threshold(ThresholdKind.SWIM_THRESHOLD, 100 / 112, first),
    )


def sessions(last: date, seed: int = 20261121, years: float = YEARS) -> Iterator[Session]:
    """Yield the sessions of some years up to a last day, oldest first."""
    rng = np.random.default_rng(seed)
    total = round(365 * years)
    first = last - timedelta(days=total)
    ill_until = first
    for n in range(total + 1):
        day = first + timedelta(days=n)
        week = n // 7
        if rng.random() < 0.004:
            ill_until = day + timedelta(days=int(rng.integers(4, 10)))
        chance, number = rng.random(), int(rng.integers(0, 2**31))
        if day < ill_until or (day.month, day.day) in ((12, 24), (12, 25), (12, 31)):
            continue
        kind = _kind(day, week, chance, number)
        if kind is None:
            continue
        yield _session(day, kind, week, n / total, number)


def _kind(day: date, week: int, chance: float, number: int) -> str | None:
    easy_week = week % 4 == 3
    planned = dict(_WEEK).get(day.weekday())
    if planned is None:
        return "strength" if chance < 0.6 and not easy_week else None
    if chance > (0.93 if not easy_week else 0.72):
        return None
    if easy_week and planned in ("vo2", "threshold"):
        return "recovery" if week % 8 == 3 or planned == "vo2" else "test"
    if planned == "easy run" and number % 3 == 0:
        return "hilly run"
    if planned == "endurance" and number % 4 == 0:
        return "swim"
    if planned == "long ride" and day.month in (5, 6, 9) and number % 5 == 0:
        return "race"
    return planned


def _session(day: date, kind: str, week: int, progress: float, number: int) -> Session:
    build = 1.0 + 0.12 * (week % 4) if week % 4 < 3 else 0.7
    winter = day.month in (11, 12, 1, 2)
    sport, minutes = {
        "vo2": (Sport.INDOOR_RIDE if winter else Sport.RIDE, 70),
        "threshold": (Sport.INDOOR_RIDE if winter else Sport.RIDE, 76),
        "test": (Sport.INDOOR_RIDE, 62),
        "recovery": (Sport.INDOOR_RIDE if winter else Sport.RIDE, 45),
        "endurance": (Sport.RIDE, int(90 * build)),
        "long ride": (Sport.RIDE, int((130 if winter else 165) * build)),
        "race": (Sport.GRAVEL_RIDE, 205),
        "easy run": (Sport.RUN, 42),
        "hilly run": (Sport.TRAIL_RUN, 58),
        "swim": (Sport.SWIM, 45),
        "mat": (Sport.MARTIAL_ARTS, 90),
        "strength": (Sport.STRENGTH, 50),
    }[kind]
    season = 10.0 * np.sin((day.timetuple().tm_yday - 110) / 365 * 2 * np.pi)
    return Session(
        day=day,
        kind=kind,
        sport=sport,
        title=_TITLES[kind],
        gear=_GEAR.get(sport, ""),
        minutes=minutes,
        form=212.0 + 46.0 * progress + float(season),
        seed=number,
        rpe=float(5 + number % 4) if kind in ("mat", "strength") else None,
    )
