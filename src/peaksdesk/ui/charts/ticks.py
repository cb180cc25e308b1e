"""Where grid lines go: few of them, on round values."""

import math
from datetime import date, timedelta

TIME_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 14400, 21600, 43200, 86400)
"""Distances between time ticks that read well, s."""

_MONTHS_APART = (1, 2, 3, 6, 12, 24, 60, 120)


def value_ticks(low: float, high: float, most: int = 5) -> tuple[float, ...]:
    """Return round values inside `[low, high]`, 1, 2, 2.5 or 5 times a power of ten apart.

    Args:
        low: Lower end of the axis.
        high: Upper end, above `low`.
        most: The most ticks wanted, at least 2.

    Returns:
        At most `most` values, rising.
    """
    span = high - low
    size = 10.0 ** math.floor(math.log10(span / most))
    for factor in (1.0, 2.0, 2.5, 5.0, 10.0, 20.0):
        step = size * factor
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        if last - first + 1 <= most:
            return tuple(step * i for i in range(first, last + 1))
    return ()


def time_step(span_s: float, most: int) -> int:
    """Return the least well-reading distance between ticks that needs at most `most` of them, s."""
    for step in TIME_STEPS_S:
        if span_s / step <= most:
            return step
    return math.ceil(span_s / most / 86400) * 86400


def time_ticks(lo: float, hi: float, most: int) -> tuple[float, ...]:
    """Return round offsets in seconds inside `[lo, hi]`, about `most` at the most."""
    step = time_step(hi - lo, most)
    return tuple(float(step * i) for i in range(math.ceil(lo / step), math.floor(hi / step) + 1))


def date_ticks(first: date, last: date, most: int) -> tuple[date, ...]:
    """Return days to label between two days: Mondays in short views, else firsts of months or years."""
    days = (last - first).days
    if days / 7 <= most:
        monday = first + timedelta(days=-first.weekday() % 7)
        return tuple(monday + timedelta(weeks=i) for i in range((last - monday).days // 7 + 1))
    apart = next((months for months in _MONTHS_APART if days / 30.44 / months <= most), _MONTHS_APART[-1])
    month = first.year * 12 + first.month - 1 + (1 if first.day > 1 else 0)
    month += -month % apart
    ticks: list[date] = []
    while (day := date(month // 12, month % 12 + 1, 1)) <= last:
        ticks.append(day)
        month += apart
    return tuple(ticks)
