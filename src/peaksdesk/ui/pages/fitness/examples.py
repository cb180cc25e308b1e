"""Invented states of the Fitness page, for pictures and tests: plausible, and the same on every run."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from peaksdesk.domain.athlete import Threshold, ThresholdKind
from peaksdesk.domain.fitness import Convention, fitness, ramp
from peaksdesk.domain.records import Best
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import POWER, Floats
from peaksdesk.domain.suggestions import MaximalHeartRate, Suggestion
from peaksdesk.services.history import FitnessSeries
from peaksdesk.services.marks import Mark, MarkKind, NewBest
from peaksdesk.ui.pages.fitness.presenter import Figure, FitnessState, Span, Unscored
from peaksdesk.ui.problem import Problem

_SEED = 20261121
_LAST = np.datetime64("2026-11-21")
_RPE = "You can also say how hard it felt (RPE 1 to 10)."
_NO_FTP = f"No load: it has power, but no FTP holds on its day (add one valid from that day or before). {_RPE}"
_NO_LTHR = f"No load: it has heart rate, but no LTHR holds on its day (add one valid from that day or before). {_RPE}"
_WEEK_SHAPE = np.array([0.0, 0.9, 0.55, 1.0, 0.0, 1.25, 1.6])
"""How a week's load falls on Monday to Sunday."""


def series_of(days: int, convention: Convention = Convention.EXPONENTIAL, unscored: int = 12) -> FitnessSeries:
    """Return an invented history: seasons, blocks of three weeks and one of rest, an illness, missed days."""
    rng = np.random.default_rng(_SEED)
    load = _loads(days, rng)
    result = fitness(load, convention, 44.0, 46.0)
    return FitnessSeries(
        days=_LAST - np.arange(days)[::-1].astype("timedelta64[D]"),
        load=load,
        ctl=result.ctl,
        atl=result.atl,
        tsb=result.tsb,
        ramp=ramp(result.ctl),
        convention=convention,
        unscored=unscored,
        activities=int((load > 0).sum()),
    )


def _loads(days: int, rng: np.random.Generator) -> Floats:
    day = np.arange(days)
    season = 1.0 + 0.28 * np.sin(2 * np.pi * (day - days + 140) / 365.25)
    block = np.where((day // 7) % 4 == 3, 0.55, 1.0 + 0.06 * ((day // 7) % 4))
    load = 64.0 * season * block * _WEEK_SHAPE[day % 7] * rng.lognormal(0.0, 0.22, days)
    load[rng.random(days) < 0.08] = 0.0
    ill = days - 120
    if ill > 0:
        load[ill : ill + 11] = 0.0
    rounded: Floats = load.round(1)
    return rounded


_FTP = Suggestion(
    ThresholdKind.FTP,
    291.0,
    Best(1200, 306.0, date(2026, 10, 31), 41, 2400),
    "Your best 20 minutes of the last 90 days were 306 W, on 2026-10-31; 95 % of it is 291 W.",
)
_LTHR = Suggestion(
    ThresholdKind.LTHR,
    171.0,
    Best(1200, 171.0, date(2026, 9, 19), 32, 3180),
    "Your highest heart rate over 20 minutes of the last 90 days was 171 bpm, on 2026-09-19; "
    "if that was an all-out effort, it is close to your threshold.",
)
_MAX_HR = MaximalHeartRate(
    189.0,
    Best(15, 189.0, date(2026, 6, 14), 36, 3905),
    "Your heart rate stayed at 189 bpm for 15 seconds on 2026-06-14, the highest of the last year; "
    "if you went all out, it is close to your maximum.",
)
_UNSCORED = (Unscored(9, _NO_LTHR), Unscored(3, _NO_FTP))
_LONG = "Rennen rund um den Neusiedler See – Lakeside gravel race, 2nd stage <b>of three</b>"


def _on(kind: MarkKind, day: date, last: date | None = None, **more: Any) -> Mark:  # noqa: ANN401
    return Mark(kind, day, last or day, **more)


def _best(seconds: int, value: float) -> NewBest:
    return NewBest(Family.CYCLING, POWER, seconds, value, 41)


MARKS = (
    _on(MarkKind.FIRST, date(2023, 11, 22), activity_id=1),
    _on(MarkKind.GAP, date(2025, 7, 4), date(2025, 7, 25)),
    _on(MarkKind.RECORD, date(2026, 6, 7), bests=(_best(5, 842.0),), activity_id=38),
    _on(MarkKind.THRESHOLD, date(2026, 6, 30), threshold=Threshold(ThresholdKind.FTP, 276.0, date(2026, 6, 30))),
    _on(MarkKind.GAP, date(2026, 7, 22), date(2026, 8, 5)),
    _on(MarkKind.RECORD, date(2026, 9, 5), bests=(_best(60, 452.0), _best(300, 349.0)), activity_id=39),
    _on(MarkKind.RACE, date(2026, 9, 20), title=_LONG, activity_id=40),
    _on(MarkKind.RECORD, date(2026, 10, 31), bests=(_best(1200, 306.0),), activity_id=41),
)
_FULL = FitnessState(series=series_of(1096), suggestions=(_FTP,), unscored=_UNSCORED, marks=MARKS)
_NOTHING = replace(
    series_of(1, unscored=0),
    load=np.zeros(1),
    ctl=np.zeros(1),
    atl=np.zeros(1),
    tsb=np.zeros(1),
    ramp=np.full(1, np.nan),
    activities=0,
)

EXAMPLES: dict[str, FitnessState] = {
    "empty": FitnessState(series=_NOTHING),
    "no-load": FitnessState(
        series=replace(_NOTHING, activities=214, unscored=214), suggestions=(_FTP,), unscored=_UNSCORED
    ),
    "loading": FitnessState(loading=True),
    "error": FitnessState(
        problem=Problem("The database cannot be read: it was written by a newer PeaksDesk.", "Try again")
    ),
    "full": _FULL,
    "all": replace(_FULL, span=Span.ALL, suggestions=(_FTP, _LTHR)),
    "max-hr": replace(_FULL, span=Span.ONE_YEAR, suggestions=(_LTHR, _MAX_HR)),
    "why": replace(_FULL, explaining=Figure.FITNESS),
    "ten-years": replace(_FULL, series=series_of(3653, Convention.TRAININGPEAKS), span=Span.ALL, suggestions=()),
    "six-weeks": replace(_FULL, span=Span.SIX_WEEKS, suggestions=(), series=series_of(400, unscored=0)),
}
