"""Two periods of an athlete's training held against each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import thresholds_on
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.periods import Side, Totals, entries, side
from peaksdesk.domain.records import Best
from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.streams import POWER, SPEED, Floats
from peaksdesk.domain.zones import zone_tables
from peaksdesk.formats import blob
from peaksdesk.services.book import Book
from peaksdesk.services.history import read_series
from peaksdesk.services.ports import UnitOfWork

EFFORTS_S = {POWER: (5, 60, 300, 1200, 3600), SPEED: (300, 1200, 3600)}
"""Durations whose bests are held side by side."""

Span = tuple[date, date]
Zones = Mapping[str, tuple[tuple[str, int], ...]]
"""By measure (`Power`, `Heart rate`, `Pace`): each zone's name and the seconds in it, lowest first."""


@dataclass(frozen=True, eq=False)
class SideReport:
    """One of the two.

    Attributes:
        total: Of all sports; `families` of each that was done.
        cumulative: By measure of `domain.periods.MEASURES`: sums up to each day, shape (days,).
        ctl: Fitness at the end (today where the period is not over); None where it has not begun.
        zones: Time in zones.
    """

    first: date
    last: date
    total: Totals
    families: Mapping[Family, Totals]
    cumulative: Mapping[str, Floats]
    ctl: float | None
    zones: Zones


@dataclass(frozen=True)
class Effort:
    """The best over one duration in each period; at least one of them is there."""

    group: Family
    channel: str
    duration_s: int
    a: Best | None
    b: Best | None


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two periods.

    Attributes:
        families: Done in either, by time of both together.
        efforts: Best efforts side by side, by family and duration.
    """

    a: SideReport
    b: SideReport
    families: tuple[Family, ...]
    efforts: tuple[Effort, ...]


def read_comparison(uow: UnitOfWork, athlete_id: int, book: Book, a: Span, b: Span, today: date) -> Comparison:
    """Return two periods of days, both ends included, held against each other."""
    activities = tuple(book.activities.values())
    one, other = (_side(uow, athlete_id, activities, span, today) for span in (a, b))
    time = {
        group: sum(s.families[group].time_s for s in (one, other) if group in s.families)
        for group in {*one.families, *other.families}
    }
    return Comparison(one, other, tuple(sorted(time, key=lambda g: (-time[g], g))), _efforts(book, a, b))


def _side(uow: UnitOfWork, athlete_id: int, activities: tuple[Activity, ...], span: Span, today: date) -> SideReport:
    first, last = span
    inside = [activity for activity in activities if first <= activity.local_date <= last]
    groups: dict[Family, list[Activity]] = {}
    for activity in inside:
        groups.setdefault(family(activity.sport), []).append(activity)
    whole = side(entries(inside), first, last)
    end = min(last, today)
    series = read_series(uow, athlete_id, end, end, today) if first <= today else None
    return SideReport(
        first=first,
        last=last,
        total=whole.total,
        families={group: side(entries(found), first, last).total for group, found in groups.items()},
        cumulative=_until(whole, today),
        ctl=float(series.ctl[-1]) if series is not None and series.ctl.size else None,
        zones=_zones(uow, athlete_id, span),
    )


def _until(whole: Side, today: date) -> dict[str, Floats]:
    """Running sums end where time does: a year that is not over has no days to come."""
    days = max((min(whole.last, today) - whole.first).days + 1, 0)
    return {name: values[:days] for name, values in whole.cumulative.items()}


def _zones(uow: UnitOfWork, athlete_id: int, span: Span) -> Zones:
    athlete = uow.athletes.get(athlete_id)
    if athlete is None:
        return {}
    held = uow.athletes.thresholds(athlete_id)
    sums: dict[str, dict[tuple[str, ...], np.ndarray[tuple[int, ...], np.dtype[np.int64]]]] = {}
    for row in uow.activities.all_metrics(athlete_id, *span):
        metrics = blob.unpack_metrics(row.metrics, _NO_SUMMARY)
        for table in zone_tables(metrics, row.sport, thresholds_on(held, row.local_date), athlete):
            names = tuple(zone.name for zone in table.zones)
            seconds = np.array([zone.seconds for zone in table.zones], np.int64)
            known = sums.setdefault(table.title, {})
            known[names] = known.get(names, np.zeros(len(names), np.int64)) + seconds
    # Zones of another author (before LTHR was known) cannot be added to these: the ones with the most time count.
    found = {}
    for title, tables in sums.items():
        names, seconds = max(tables.items(), key=lambda item: int(item[1].sum()))
        found[title] = tuple(zip(names, seconds.tolist(), strict=True))
    return found


def _efforts(book: Book, a: Span, b: Span) -> tuple[Effort, ...]:
    found = []
    for group, channels in book.measured():
        for channel, durations in EFFORTS_S.items():
            if channel not in channels:
                continue
            one, other = ({best.duration_s: best for best in book.best(channel, group, *span)} for span in (a, b))
            found += [
                Effort(group, channel, seconds, one.get(seconds), other.get(seconds))
                for seconds in durations
                if seconds in one or seconds in other
            ]
    return tuple(found)


_NO_SUMMARY = Summary()
