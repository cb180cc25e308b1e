"""Training by week, month and year: totals of each, and two stretches of days held against each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.streams import Floats

MEASURES = ("time_s", "distance_m", "ascent_m", "load")
"""What is added up, in the columns of `Entries.values`."""

_FAMILIES = tuple(Family)
_CODES = {group: code for code, group in enumerate(_FAMILIES)}


class Period(StrEnum):
    """A stretch of the calendar."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class WeekStart(StrEnum):
    """The day a week begins on."""

    MONDAY = "monday"
    SUNDAY = "sunday"


@dataclass(frozen=True)
class Totals:
    """Sums over some activities.

    Attributes:
        count: Activities.
        time_s: Moving time, or what the source has in its place.
        load: Load points; activities left out of the load add none.
    """

    count: int = 0
    time_s: float = 0.0
    distance_m: float = 0.0
    ascent_m: float = 0.0
    load: float = 0.0


@dataclass(frozen=True)
class PeriodTotals:
    """One period.

    Attributes:
        first: Its first day.
        last: Its last day, included.
        label: `2026-W47`, `2026-11` or `2026`. A week that begins on Sunday has the number of the ISO week that its
            other six days are in.
        families: Totals by family of sports, the most time first; without those that were not done.
    """

    first: date
    last: date
    label: str
    total: Totals
    families: Mapping[Family, Totals]


@dataclass(frozen=True, eq=False)
class Entries:
    """Activities as columns, so that a hundred thousand are added up in milliseconds.

    Attributes:
        day: `date.toordinal()` of the local day of each, shape (n,).
        group: Code of its family, shape (n,).
        values: Shape (n, 4), the columns of `MEASURES`, finite.
    """

    day: npt.NDArray[np.int64]
    group: npt.NDArray[np.intp]
    values: Floats


@dataclass(frozen=True, eq=False)
class Side:
    """One of two stretches that are compared.

    Attributes:
        total: Of all its days.
        cumulative: By measure, shape (days,): the sum up to and with each day, index 0 for the first.
    """

    first: date
    last: date
    total: Totals
    cumulative: Mapping[str, Floats]


def entries(activities: Iterable[Activity]) -> Entries:
    """Return activities as columns; what one does not know counts as 0."""
    days, groups, rows = [], [], []
    for activity in activities:
        summary = activity.summary
        time_s = summary.moving_s or summary.recorded_s or summary.duration_s or 0.0
        load = 0.0 if activity.excluded else activity.load.value or 0.0
        days.append(activity.local_date.toordinal())
        groups.append(_CODES[family(activity.sport)])
        rows.append((time_s, summary.distance_m or 0.0, summary.ascent_m or 0.0, load))
    values = np.array(rows, np.float64).reshape(-1, len(MEASURES))
    return Entries(np.array(days, np.int64), np.array(groups, np.intp), values)


def by_period(found: Entries, period: Period, week_start: WeekStart = WeekStart.MONDAY) -> tuple[PeriodTotals, ...]:
    """Return every period from that of the first activity to that of the last, those without training too.

    Only dates are looked at, so that no change of the clock moves an activity.

    Args:
        found: The activities.
        period: What to group by.
        week_start: For weeks.

    Source:
        ISO 8601 for the numbers of weeks.
    """
    if not found.day.size:
        return ()
    key = _keys(found.day, period, week_start)
    first = int(key.min())
    size = int(key.max()) - first + 1
    cell = (key - first) * len(_FAMILIES) + found.group
    cells = size * len(_FAMILIES)
    counts = np.bincount(cell, minlength=cells).reshape(size, -1)
    sums = np.stack([np.bincount(cell, column, cells).reshape(size, -1) for column in found.values.T], axis=-1)
    count_rows, sum_rows = counts.tolist(), sums.tolist()
    whole_counts, whole_sums = counts.sum(axis=1).tolist(), sums.sum(axis=1).tolist()
    rows = []
    for k in range(size):
        start, end, label = _span(first + k, period, week_start)
        present = [code for code, count in enumerate(count_rows[k]) if count]
        present.sort(key=lambda code, row=sum_rows[k]: (-row[code][0], code))  # type: ignore[misc]
        groups = {_FAMILIES[code]: Totals(count_rows[k][code], *sum_rows[k][code]) for code in present}
        rows.append(PeriodTotals(start, end, label, Totals(whole_counts[k], *whole_sums[k]), groups))
    return tuple(rows)


def period_of(day: date, period: Period, week_start: WeekStart = WeekStart.MONDAY) -> tuple[date, date, str]:
    """Return first day, last day and label of the period a day is in."""
    key = _keys(np.array([day.toordinal()], np.int64), period, week_start)
    return _span(int(key[0]), period, week_start)


def side(found: Entries, first: date, last: date) -> Side:
    """Return totals and running sums of the days from `first` to `last`: two sides line up by the number of the day.

    Raises:
        ValueError: `last` is before `first`.
    """
    days = (last - first).days + 1
    if days < 1:
        raise ValueError(f"a stretch from {first} to {last} has no day")
    at = found.day - first.toordinal()
    inside = (at >= 0) & (at < days)
    values, at = found.values[inside], at[inside]
    running = {
        name: np.cumsum(np.bincount(at, values[:, k], days), dtype=np.float64) for k, name in enumerate(MEASURES)
    }
    return Side(first, last, Totals(int(at.size), *values.sum(axis=0).tolist()), running)


def _keys(day: npt.NDArray[np.int64], period: Period, week_start: WeekStart) -> npt.NDArray[np.int64]:
    """Consecutive whole numbers of periods; day 1 of the calendar is a Monday."""
    if period is Period.WEEK:
        return (day - 1) // 7 if week_start is WeekStart.MONDAY else day // 7
    calendar = (day - date(1970, 1, 1).toordinal()).astype("datetime64[D]")
    return calendar.astype("datetime64[M]" if period is Period.MONTH else "datetime64[Y]").astype(np.int64)


def _span(key: int, period: Period, week_start: WeekStart) -> tuple[date, date, str]:
    if period is Period.WEEK:
        first = key * 7 + 1 if week_start is WeekStart.MONDAY else key * 7
        year, week, _ = date.fromordinal(first + 1).isocalendar()
        return date.fromordinal(first), date.fromordinal(first + 6), f"{year:04d}-W{week:02d}"
    if period is Period.MONTH:
        start, after = _month(key), _month(key + 1)
        return start, date.fromordinal(after.toordinal() - 1), f"{start.year:04d}-{start.month:02d}"
    return date(1970 + key, 1, 1), date(1970 + key, 12, 31), f"{1970 + key:04d}"


def _month(key: int) -> date:
    return date(1970 + key // 12, key % 12 + 1, 1)
