"""A month's sheet and a stretch of days, read from the store."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import thresholds_on
from peaksdesk.domain.periods import Period, Totals, WeekStart, by_period, entries, period_of
from peaksdesk.domain.zones import zone_tables
from peaksdesk.formats import blob
from peaksdesk.services.calendar import WEEK_DAYS, Day, Done, Sheet, Stretch, Week, days_between, month_of, next_month
from peaksdesk.services.history import read_series
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.projection import Scorer, local

_ENOUGH_DAYS = 30
_STEP_DAYS = 60


def blank_sheet(month: date, week_start: WeekStart) -> Sheet:
    """Return a month's days with nothing on them."""
    return make_sheet(month_of(month), week_start, {}, {}, None)


def read_sheet(uow: UnitOfWork, athlete_id: int, month: date, week_start: WeekStart, today: date) -> Sheet:
    """Return a month with the whole weeks that it touches, as known `today`."""
    month = month_of(month)
    first, last = _span(month, week_start)
    days = _days(uow, athlete_id, first, last)
    _, _, first_day = uow.activities.tally(athlete_id)
    return make_sheet(month, week_start, days, _forms(uow, athlete_id, first, last, today), first_day)


def make_sheet(
    month: date,
    week_start: WeekStart,
    days: dict[date, Day],
    forms: dict[date, tuple[float, float]],
    first_day: date | None,
) -> Sheet:
    """Return the sheet of a month.

    Args:
        month: Its first day.
        days: Those with something on them, of all weeks that the month touches.
        forms: Fitness and form of each day that has them.
        first_day: Of the athlete's first activity.
    """
    first, last = _span(month, week_start)
    found = entries(_activities(days.values()))
    sums = {week.first: week for week in by_period(found, Period.WEEK, week_start)}
    months = {part.first: part.total for part in by_period(found, Period.MONTH)}
    weeks = []
    for monday in days_between(first, last)[::WEEK_DAYS]:
        dates = days_between(monday, monday + timedelta(days=WEEK_DAYS - 1))
        sum_ = sums.get(monday)
        weeks.append(
            Week(
                tuple(days.get(day, Day(day)) for day in dates),
                period_of(monday, Period.WEEK, week_start)[2],
                sum_.total if sum_ else Totals(),
                sum_.families if sum_ else {},
                *next((forms[day] for day in reversed(dates) if day in forms), (None, None)),
            )
        )
    return Sheet(month, tuple(weeks), months.get(month, Totals()), first_day)


def read_stretch(uow: UnitOfWork, athlete_id: int, before: date | None, reach: date | None) -> Stretch:
    """Return days with something on them, newest first, back to `reach` and at least some thirty of them."""
    _, _, oldest = uow.activities.tally(athlete_id)
    newest = uow.activities.last_day(athlete_id)
    if oldest is None or newest is None or (before is not None and before <= oldest):
        return Stretch((), before or date.min, whole=True)
    until = newest if before is None else min(newest, before - timedelta(days=1))
    step = max(_STEP_DAYS, (until - reach).days + 1) if reach is not None else _STEP_DAYS
    found: dict[date, Day] = {}
    while True:
        since = max(oldest, until - timedelta(days=step - 1)) if (until - oldest).days >= step else oldest
        found |= _days(uow, athlete_id, since, until)
        if len(found) >= _ENOUGH_DAYS or since == oldest:
            return Stretch(tuple(found[day] for day in sorted(found, reverse=True)), since, whole=since == oldest)
        until, step = since - timedelta(days=1), step * 2


def _span(month: date, week_start: WeekStart) -> tuple[date, date]:
    last = next_month(month) - timedelta(days=1)
    return period_of(month, Period.WEEK, week_start)[0], period_of(last, Period.WEEK, week_start)[1]


def _days(uow: UnitOfWork, athlete_id: int, first: date, last: date) -> dict[date, Day]:
    scorer = Scorer.of(uow, athlete_id)
    metrics = {row.activity_id: row.metrics for row in uow.activities.all_metrics(athlete_id, first, last)}
    by_day: defaultdict[date, list[Done]] = defaultdict(list)
    for activity in reversed(uow.activities.between(athlete_id, first, last)):
        zones = _zones(activity, metrics[activity.id], scorer)
        start = local(activity.start, activity.zone).replace(tzinfo=None)
        by_day[activity.local_date].append(Done(activity, start, zones))
    return {day: Day(day, tuple(found)) for day, found in by_day.items()}


def _zones(activity: Activity, packed: bytes, scorer: Scorer) -> tuple[int, ...]:
    measured = blob.unpack_metrics(packed, activity.summary)
    held = thresholds_on(scorer.history, activity.local_date)
    tables = zone_tables(measured, activity.sport, held, scorer.athlete)
    return tuple(zone.seconds for zone in tables[0].zones) if tables else ()


def _forms(uow: UnitOfWork, athlete_id: int, first: date, last: date, today: date) -> dict[date, tuple[float, float]]:
    """Return fitness and form of each day from the first load to today."""
    last = min(last, today)
    pairs = uow.activities.daily_load(athlete_id)
    if not pairs or last < max(first, pairs[0][0]):
        return {}
    series = read_series(uow, athlete_id, first, last, today)
    known = zip(days_between(first, last), series.ctl.tolist(), series.tsb.tolist(), strict=True)
    return {day: (ctl, tsb) for day, ctl, tsb in known if day >= pairs[0][0]}


def _activities(days: Iterable[Day]) -> list[Activity]:
    return [entry.activity for day in days for entry in day.entries]
