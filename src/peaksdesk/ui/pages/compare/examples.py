"""Invented states of the Compare page, for pictures and tests: plausible, and the same on every run."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import numpy as np

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.periods import MEASURES, Totals
from peaksdesk.domain.records import Best
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import POWER, SPEED
from peaksdesk.services.comparison import Comparison, Effort, SideReport
from peaksdesk.ui.pages.compare.presenter import Choice, CompareState, Preset
from peaksdesk.ui.problem import Problem

_A = (date(2026, 1, 1), date(2026, 11, 21))
_B = (date(2025, 1, 1), date(2025, 11, 21))
_SEED = 20261121
_NAMES = (
    "1 Recovery",
    "2 Aerobic",
    "3 Tempo",
    "4 Subthreshold",
    "5a Superthreshold",
    "5b Aerobic capacity",
    "5c Anaerobic capacity",
)
_SHARES = (0.31, 0.37, 0.17, 0.09, 0.03, 0.02, 0.01)


def _side(days: tuple[date, date], by: float, ctl: float | None, families: Mapping[Family, Totals]) -> SideReport:
    count = (days[1] - days[0]).days + 1
    rng = np.random.default_rng(_SEED + round(by * 100))
    shape = rng.gamma(1.2, 1.0, count) * (rng.random(count) < 0.72)
    running = np.cumsum(shape) / max(float(shape.sum()), 1e-9)
    total = Totals(
        sum(t.count for t in families.values()),
        *(sum(getattr(t, name) for t in families.values()) for name in MEASURES),
    )
    zones = {
        "Heart rate": tuple((n, round(s * total.time_s * 0.9)) for n, s in zip(_NAMES, _SHARES, strict=True)),
        "Power": tuple((n, round(s * total.time_s * 0.6)) for n, s in zip(_NAMES, reversed(_SHARES), strict=True)),
    }
    return SideReport(
        first=days[0],
        last=days[1],
        total=total,
        families=families,
        cumulative={name: running * getattr(total, name) for name in MEASURES},
        ctl=ctl,
        zones=zones,
    )


def _best(seconds: int, value: float, number: int) -> Best:
    return Best(seconds, value, date(2026, 6, 1), number, 0)


_YEAR = {
    Family.CYCLING: Totals(148, 1_003_400.0, 7_412_000.0, 78_400.0, 12_840.0),
    Family.RUNNING: Totals(61, 201_300.0, 602_500.0, 7_900.0, 3_120.0),
    Family.MARTIAL_ARTS: Totals(44, 237_600.0, 0.0, 0.0, 2_010.0),
    Family.GYM: Totals(21, 56_700.0, 0.0, 0.0, 0.0),
}
_BEFORE = {
    Family.CYCLING: Totals(131, 871_000.0, 6_318_000.0, 61_200.0, 10_970.0),
    Family.RUNNING: Totals(72, 238_900.0, 711_900.0, 9_100.0, 3_640.0),
    Family.SWIMMING: Totals(18, 51_300.0, 46_800.0, 0.0, 610.0),
    Family.MARTIAL_ARTS: Totals(39, 210_600.0, 0.0, 0.0, 1_780.0),
}
_EFFORTS = (
    Effort(Family.CYCLING, POWER, 5, _best(5, 842.0, 3), _best(5, 861.0, 4)),
    Effort(Family.CYCLING, POWER, 60, _best(60, 452.0, 3), _best(60, 438.0, 4)),
    Effort(Family.CYCLING, POWER, 300, _best(300, 349.0, 5), _best(300, 331.0, 4)),
    Effort(Family.CYCLING, POWER, 1200, _best(1200, 306.0, 5), _best(1200, 292.0, 6)),
    Effort(Family.CYCLING, POWER, 3600, _best(3600, 268.0, 5), None),
    Effort(Family.RUNNING, SPEED, 300, _best(300, 4.61, 7), _best(300, 4.72, 8)),
    Effort(Family.RUNNING, SPEED, 1200, _best(1200, 4.22, 7), _best(1200, 4.22, 8)),
)
_FULL = CompareState(
    comparison=Comparison(
        _side(_A, 1.0, 58.0, _YEAR),
        _side(_B, 0.9, 51.0, _BEFORE),
        (Family.CYCLING, Family.MARTIAL_ARTS, Family.RUNNING, Family.GYM, Family.SWIMMING),
        _EFFORTS,
    )
)
_WEEKS = Comparison(
    _side(
        (date(2026, 10, 25), date(2026, 11, 21)),
        0.3,
        58.0,
        {Family.CYCLING: Totals(9, 61_000.0, 410_000.0, 4_100.0, 780.0)},
    ),
    replace(_side((date(2026, 9, 27), date(2026, 10, 24)), 0.2, 60.0, {}), zones={}),
    (Family.CYCLING,),
    (),
)

EXAMPLES: dict[str, CompareState] = {
    "empty": CompareState(nothing=True),
    "loading": CompareState(loading=True),
    "error": CompareState(
        problem=Problem("The database cannot be read: it was written by a newer PeaksDesk.", "Try again")
    ),
    "full": _FULL,
    "distance-in-miles": replace(_FULL, choice=Choice(measure="distance_m", zones="Power"), units=Units.IMPERIAL),
    "nothing-before": replace(_FULL, comparison=_WEEKS, choice=Choice(preset=Preset.FOUR_WEEKS)),
}
