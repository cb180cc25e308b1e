"""Which backups stay when the folder is thinned."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta

DAILY = 12
WEEKLY = 10
MONTHLY = 9
NEWEST = 3
"""Copies that always stay."""


def thin(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which of the copies made at `times` to keep.

    All of today and yesterday; before that the newest of each of twelve days, then of ten weeks, then of nine months,
    each of which has a copy; and the newest three in any case. Days are those of `now`'s zone. The longer a copy has
    been kept, the fewer neighbours it has, and thinning twice is the same as once.

    Args:
        times: Aware.
        now: Aware.

    Source:
        Anki's backup rules (keep all of two days, then 12 daily, 10 weekly, 9 monthly).
    """
    newest_first = sorted(set(times), reverse=True)
    day = {time: time.astimezone(now.tzinfo).date() for time in newest_first}
    yesterday = now.date() - timedelta(days=1)
    older = [time for time in newest_first if day[time] < yesterday]
    chosen: list[datetime] = []
    for most, period in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        covered = {period(day[time]) for time in chosen}
        newest: dict[tuple[int, ...], datetime] = {}
        for time in older:
            newest.setdefault(period(day[time]), time)
        chosen += [time for name, time in newest.items() if name not in covered][:most]
        older = [time for time in older if time < chosen[-1]]
    return {*newest_first[:NEWEST], *(time for time in newest_first if day[time] >= yesterday), *chosen}


def over_budget(sizes: Collection[tuple[datetime, int]], budget_bytes: int) -> list[datetime]:
    """Return which copies to remove, the oldest first, so that the rest fits; never one of the newest three.

    Args:
        sizes: When each copy was made, and its bytes.
        budget_bytes: What all copies together may take.
    """
    oldest_first = sorted(sizes)
    total = sum(size for _, size in oldest_first)
    removed: list[datetime] = []
    for time, size in oldest_first[:-NEWEST]:
        if total <= budget_bytes:
            break
        removed.append(time)
        total -= size
    return removed


def _day(day: date) -> tuple[int, ...]:
    return (day.toordinal(),)


def _week(day: date) -> tuple[int, ...]:
    return day.isocalendar()[:2]


def _month(day: date) -> tuple[int, ...]:
    return (day.year, day.month)
