"""What happened on the way: the first activity, thresholds set, records, races, and gaps in training."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import numpy as np

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Threshold
from peaksdesk.domain.mean_max import CURVE_DURATIONS_S
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import POWER, SPEED
from peaksdesk.services.athletes import ALWAYS
from peaksdesk.services.book import Book
from peaksdesk.services.ports import UnitOfWork

GAP_DAYS = 14
"""More days than this without any activity are a gap."""

SETTLING_DAYS = 90
"""Whoever begins sets a record in every session: bests of the first days are none yet."""

RECORDS_OF = (
    (Family.CYCLING, POWER, (5, 60, 300, 1200, 3600)),
    (Family.RUNNING, SPEED, (300, 1200, 3600)),
)
"""Family, channel and durations whose records are marked."""

_RACE = re.compile(r"\b(race|rennen|wettkampf)\b", re.IGNORECASE)
_NO_RACE = re.compile(r"\b(pre|post|after|no|not|pace|prep|simulation|recovery|opener|openers)\b", re.IGNORECASE)


class MarkKind(StrEnum):
    """What a mark stands for, the most telling first."""

    RACE = "race"
    RECORD = "record"
    THRESHOLD = "threshold"
    FIRST = "first"
    GAP = "gap"


@dataclass(frozen=True)
class NewBest:
    """A record set on a day: mean over a time, W or m/s."""

    group: Family
    channel: str
    duration_s: int
    value: float
    activity_id: int


@dataclass(frozen=True)
class Mark:
    """Something that happened on a day.

    Attributes:
        last: Last day of a gap; else the day itself.
        title: The race's.
        threshold: The value that came into force.
        bests: Records set, the shortest first.
        activity_id: The session it is from, where it is from one.
    """

    kind: MarkKind
    day: date
    last: date
    title: str = ""
    threshold: Threshold | None = None
    bests: tuple[NewBest, ...] = ()
    activity_id: int | None = None


def read_marks(uow: UnitOfWork, athlete_id: int, book: Book, today: date) -> tuple[Mark, ...]:
    """Return all marks by day."""
    if not book.activities:
        return ()
    activities = sorted(book.activities.values(), key=lambda activity: activity.local_date)
    first = activities[0].local_date
    marks = [Mark(MarkKind.FIRST, first, first, activity_id=activities[0].id)]
    marks += _gaps([activity.local_date for activity in activities], today)
    marks += [
        Mark(MarkKind.THRESHOLD, held.valid_from, held.valid_from, threshold=held)
        for held in uow.athletes.thresholds(athlete_id)
        if held.valid_from > ALWAYS and first <= held.valid_from <= today
    ]
    marks += [
        Mark(MarkKind.RACE, activity.local_date, activity.local_date, title=activity.title, activity_id=activity.id)
        for activity in activities
        if _is_race(activity)
    ]
    marks += _records(book)
    return tuple(sorted(marks, key=lambda mark: mark.day))


def _gaps(days: Iterable[date], today: date) -> list[Mark]:
    ordered = [*sorted(set(days))]
    found = []
    for before, after in zip(ordered, [*ordered[1:], today + timedelta(days=1)], strict=True):
        if (after - before).days - 1 > GAP_DAYS:
            found.append(Mark(MarkKind.GAP, before + timedelta(days=1), after - timedelta(days=1)))
    return found


def _records(book: Book) -> list[Mark]:
    by_day: dict[int, list[NewBest]] = {}
    for group, channel, durations in RECORDS_OF:
        held, rows = book.bests.get(channel), book.rows(group, None, None)
        if held is None or not rows.size:
            continue
        for seconds in durations:
            values = held.value[rows, CURVE_DURATIONS_S.index(seconds)]
            known = np.flatnonzero(values > 0.0)
            if not known.size:
                continue
            before = np.concatenate(([0.0], np.maximum.accumulate(values)[:-1]))
            settled = book.day[rows] >= book.day[rows[known[0]]] + SETTLING_DAYS
            for at in np.flatnonzero((values > before) & settled):
                by_day.setdefault(int(book.day[rows[at]]), []).append(
                    NewBest(group, channel, seconds, float(values[at]), int(book.ids[rows[at]]))
                )
    return [_record(date.fromordinal(day), _highest(bests)) for day, bests in by_day.items()]


def _record(day: date, bests: tuple[NewBest, ...]) -> Mark:
    return Mark(MarkKind.RECORD, day, day, bests=bests, activity_id=bests[0].activity_id)


def _highest(bests: list[NewBest]) -> tuple[NewBest, ...]:
    """Of two sessions of one day only the better counts."""
    kept = {(best.group, best.channel, best.duration_s): best for best in sorted(bests, key=lambda one: one.value)}
    return tuple(sorted(kept.values(), key=lambda one: (one.group, one.duration_s)))


def _is_race(activity: Activity) -> bool:
    return bool(_RACE.search(activity.title)) and not _NO_RACE.search(activity.title)
