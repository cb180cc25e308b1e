"""Mean-max curves of a period against the last 90 days and all time, and the critical power they speak for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.critical_power import (
    FIT_DURATIONS_S,
    SPRINT_DURATIONS_S,
    CriticalPower,
    Effort,
    SprintPower,
    fit_inverse_time,
    fit_three_parameter,
    fit_work_time,
)
from peaksdesk.domain.records import Best
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import POWER
from peaksdesk.services.book import Book

RECENT_DAYS = 90

Measured = tuple[tuple[Family, tuple[str, ...]], ...]
"""Families of sports with the channels they have bests of, the most practised first."""


@dataclass(frozen=True)
class Fits:
    """What the power bests of a period say of critical power.

    Attributes:
        work_time: From work over time; likewise `inverse_time`, where short efforts weigh more. None if there is none.
        sprint: With a third parameter for the sprint.
        why_not: A sentence on why there is no fit; empty where there is one.
    """

    work_time: CriticalPower | None = None
    inverse_time: CriticalPower | None = None
    sprint: SprintPower | None = None
    why_not: str = ""


@dataclass(frozen=True, eq=False)
class CurveReport:
    """Bests of one channel in one family of sports.

    Attributes:
        measured: What else there are curves of.
        since: First day of the period, or None for all time; `until` its last, included.
        period: Bests of the period, by duration; likewise `recent` of the last 90 days, `ever` of all time.
        activities: Those that any best is from, by id.
        fits: Of the period; None where the channel is not power.
    """

    group: Family
    channel: str
    measured: Measured
    since: date | None
    until: date
    period: tuple[Best, ...]
    recent: tuple[Best, ...]
    ever: tuple[Best, ...]
    activities: Mapping[int, Activity]
    fits: Fits | None


def curve_report(
    book: Book, group: Family | None, channel: str, since: date | None, until: date, today: date
) -> CurveReport | None:
    """Return curves of what is asked for, or of the nearest that there is; None where nothing has a curve.

    Args:
        group: None for the most practised one.
        channel: Empty, or one that the family does not have, for its most telling one.
    """
    measured = book.measured()
    if not measured:
        return None
    channels = dict(measured)
    family = group if group in channels else measured[0][0]
    assert family is not None  # noqa: S101  (one of the keys)
    name = channel if channel in channels[family] else channels[family][0]
    period = book.best(name, family, since, until)
    recent = book.best(name, family, today - timedelta(days=RECENT_DAYS - 1), today)
    ever = book.best(name, family, None, None)
    behind = {best.activity_id for bests in (period, recent, ever) for best in bests}
    return CurveReport(
        group=family,
        channel=name,
        measured=measured,
        since=since,
        until=until,
        period=period,
        recent=recent,
        ever=ever,
        activities={number: book.activities[number] for number in behind},
        fits=fits_of(period) if name == POWER else None,
    )


def fits_of(bests: tuple[Best, ...]) -> Fits:
    """Return every fit that power bests allow, and if there is none, why."""
    efforts = [Effort(best.duration_s, best.value) for best in bests if best.duration_s in FIT_DURATIONS_S]
    sprints = [Effort(best.duration_s, best.value) for best in bests if best.duration_s in SPRINT_DURATIONS_S]
    fit = fit_work_time(efforts)
    if fit is None and len(efforts) < 2:
        why = "Critical power needs best efforts of at least two lengths between 2 and 20 minutes in this period."
    elif fit is None:
        why = "These efforts give no critical power: the longer ones are as hard as the shorter ones, or harder."
    else:
        why = ""
    return Fits(fit, fit_inverse_time(efforts), fit_three_parameter(sprints), why)
