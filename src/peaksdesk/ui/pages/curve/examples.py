"""Invented states of the Curve page, for pictures and tests: plausible, and the same on every run."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.mean_max import CURVE_DURATIONS_S
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.milestones import TimeRecord
from peaksdesk.domain.records import Best
from peaksdesk.domain.sports import Family, Sport
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED
from peaksdesk.services.curves import CurveReport, fits_of
from peaksdesk.ui.pages.curve.presenter import Choice, CurveState, Period
from peaksdesk.ui.problem import Problem

TODAY = date(2026, 11, 21)
_TITLES = (
    "Threshold 3 × 12",
    "Long ride to the Neusiedler See and back <b>with wind</b>, coffee in Purbach, home by the canal in the dark",
    "",
    "Tuesday race",
    "VO2 5 × 4 min",
)


def activity(number: int, title: str, sport: Sport, day: date) -> Activity:
    """Return an invented session of little but a name."""
    return Activity(
        id=number,
        athlete_id=1,
        start=datetime(day.year, day.month, day.day, 9, tzinfo=UTC),
        zone="Europe/Vienna",
        local_date=day,
        sport=sport,
        title=title,
        description="",
        gear="",
        rpe=None,
        excluded=False,
        summary=Summary(),
        load=Load(None, LoadMethod.NONE, None, (), ""),
        provenance={},
        edits={},
    )


def bests_of(curve: Callable[[float], float], longest_s: int, newest: date, reach: int) -> tuple[Best, ...]:
    """Return bests along a curve, from days that go back over `reach` days."""
    return tuple(
        Best(seconds, curve(seconds), newest - timedelta(days=(k * 37) % reach), 1 + (k // 9) % len(_TITLES), 600)
        for k, seconds in enumerate(CURVE_DURATIONS_S)
        if seconds <= longest_s
    )


def _power(cp: float, reserve: float, peak: float) -> Callable[[float], float]:
    tau = reserve / (peak - cp)
    return lambda s: (cp + reserve / (s + tau)) * (1.0 if s < 1200 else (1200 / s) ** 0.07)


def _pace(fast: float) -> Callable[[float], float]:
    return lambda s: fast * (60.0 / max(s, 20.0)) ** 0.075


def _report(
    group: Family, channel: str, sport: Sport, curve: Callable[[float], Callable[[float], float]]
) -> CurveReport:
    ever = bests_of(curve(1.0), 6 * 3600, TODAY - timedelta(days=12), 900)
    return CurveReport(
        group=group,
        channel=channel,
        measured=(
            (Family.CYCLING, (POWER, HEART_RATE)),
            (Family.RUNNING, (SPEED, HEART_RATE)),
            (Family.ROWING, (SPEED,)),
        ),
        since=date(2026, 1, 1),
        until=TODAY,
        period=bests_of(curve(0.965), 5 * 3600, TODAY - timedelta(days=20), 300),
        recent=bests_of(curve(0.91), 3 * 3600, TODAY - timedelta(days=3), 85),
        ever=ever,
        activities={n: activity(n, title, sport, TODAY) for n, title in enumerate(_TITLES, start=1)},
        fits=None,
    )


def _cycling() -> CurveReport:
    made = _report(Family.CYCLING, POWER, Sport.RIDE, lambda by: _power(262.0 * by, 19_500.0 * by, 1120.0 * by))
    return replace(made, fits=fits_of(made.period))


_RUNNING = _report(Family.RUNNING, SPEED, Sport.RUN, lambda by: _pace(5.4 * by))
_ROWING = _report(Family.ROWING, SPEED, Sport.INDOOR_ROW, lambda by: _pace(5.1 * by))
_TIMES = tuple(
    TimeRecord(metres, time_s, TODAY - timedelta(days=30 + at * 20), 1 + at % 5, 300.0)
    for at, (metres, time_s) in enumerate(
        ((400.0, 76.0), (1000.0, 214.0), (1609.344, 352.0), (5000.0, 1181.0), (10_000.0, 2494.0), (21_097.5, 5538.0))
    )
)
_FULL = CurveState(report=_cycling(), times=(), weight_kg=64.0)
_SHORT = replace(_cycling(), period=bests_of(_power(250.0, 18_000.0, 900.0), 130, TODAY, 20))

EXAMPLES: dict[str, CurveState] = {
    "empty": CurveState(nothing=True),
    "loading": CurveState(loading=True),
    "error": CurveState(
        problem=Problem("The database cannot be read: it was written by a newer PeaksDesk.", "Try again")
    ),
    "full": _FULL,
    "per-kg": replace(_FULL, choice=Choice(per_kg=True)),
    "custom": replace(_FULL, choice=Choice(period=Period.CUSTOM, since=date(2026, 1, 1), until=TODAY)),
    "no-fit": replace(
        _FULL, report=replace(_SHORT, fits=fits_of(_SHORT.period)), choice=Choice(period=Period.SIX_WEEKS)
    ),
    "nothing-in-period": replace(
        _FULL, report=replace(_cycling(), period=(), fits=fits_of(())), choice=Choice(period=Period.SIX_WEEKS)
    ),
    "running": replace(_FULL, report=_RUNNING, times=_TIMES),
    "running-miles": replace(_FULL, report=_RUNNING, times=_TIMES, units=Units.IMPERIAL),
    "rowing": replace(_FULL, report=_ROWING, times=()),
}
