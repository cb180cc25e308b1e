"""Days as somebody types them: `21 nov`, `2026-11-21`, `nov 2026`, `yesterday`, in English and the locale's words."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.name_search import fold

Days = tuple[date, date]
"""First and last, both included."""

_YEARS = range(1950, 2101)
_MOST_TOKENS = 4


def read_days(text: str, today: date, locale: QLocale) -> Days | None:
    """Return the day, month or year that a text names; None if it is none.

    What has no year is the last one that was, so that `21 nov` is never in the future.
    """
    tokens = _tokens(text)
    if not tokens or len(tokens) > _MOST_TOKENS:
        return None
    return _spoken(tokens, today, locale) or _numeric(tokens, today, locale) or _named(tokens, today, locale)


def split_days(text: str, today: date, locale: QLocale) -> tuple[str, Days] | None:
    """Return what is typed beside days, and the days, as in `long run nov 2026`; None if no days are named."""
    parts = text.split()
    for length in range(min(len(parts), _MOST_TOKENS), 0, -1):
        for words, rest in ((parts[-length:], parts[:-length]), (parts[:length], parts[length:])):
            days = read_days(" ".join(words), today, locale)
            # Beside other words, a number or three letters alone are rather part of a name.
            sure = length > 1 or not rest or not (words[0].isdigit() or len(words[0]) < 4)
            if days is not None and sure:
                return " ".join(rest), days
    return None


def _tokens(text: str) -> list[str]:
    return [token for token in fold(text[:60]).replace(",", " ").split() if token]


def _spoken(tokens: Sequence[str], today: date, locale: QLocale) -> Days | None:
    said = " ".join(tokens)
    translate = QCoreApplication.translate
    for back, names in (
        (0, ("today", translate("typed days", "today"))),
        (1, ("yesterday", translate("typed days", "yesterday"))),
    ):
        if said in {fold(name) for name in names}:
            day = today - timedelta(days=back)
            return day, day
    for weekday in range(1, 8):
        if said in _names(weekday, locale, "day"):
            day = today - timedelta(days=(today.isoweekday() - weekday) % 7)
            return day, day
    return None


def _numeric(tokens: Sequence[str], today: date, locale: QLocale) -> Days | None:
    if len(tokens) != 1:
        return None
    text = tokens[0]
    if text.isdecimal() and len(text) == 4 and int(text) in _YEARS:
        return _span(int(text), None, None)
    found = re.fullmatch(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", text, re.ASCII)
    if found:
        return _span(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    found = re.fullmatch(r"(\d{1,2})([./])(\d{1,2})(?:[./](\d{4}|\d{2})?)?", text, re.ASCII)
    if not found:
        return None
    first, second = int(found[1]), int(found[3])
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    month_first = found[2] == "/" and pattern.find("M") < pattern.find("d")
    month, day = (first, second) if month_first else (second, first)
    return _dated(found[4], month, day, today)


def _named(tokens: Sequence[str], today: date, locale: QLocale) -> Days | None:
    months = [month for month in range(1, 13) for token in tokens if _is_month(token, month, locale)]
    numbers = [token.rstrip(".") for token in tokens if token.rstrip(".").isdecimal()]
    if len(months) != 1 or len(numbers) + 1 != len(tokens) or len(numbers) > 2:
        return None
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) < 3]
    if len(years) + len(days) != len(numbers) or len(years) > 1 or len(days) > 1:
        return None
    return _dated(years[0] if years else None, months[0], int(days[0]) if days else None, today)


def _is_month(token: str, month: int, locale: QLocale) -> bool:
    token = token.rstrip(".")
    return len(token) > 2 and any(name.startswith(token) for name in _names(month, locale, "month"))


def _names(number: int, locale: QLocale, kind: str) -> set[str]:
    found = set()
    for tongue in (locale, QLocale.c()):
        for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
            name = tongue.monthName(number, form) if kind == "month" else tongue.dayName(number, form)
            found.add(fold(name).rstrip("."))
    return {name for name in found if len(name) > 2 or kind == "month"}


def _dated(year: str | None, month: int, day: int | None, today: date) -> Days | None:
    if year:
        return _span(int(year) + (2000 if len(year) == 2 else 0), month, day)
    for tried in range(today.year, today.year - 9, -1):  # as far back as the last 29 February
        days = _span(tried, month, day)
        if days is not None and days[0] <= today:
            return days
    return None


def _span(year: int, month: int | None, day: int | None) -> Days | None:
    if year not in _YEARS:
        return None
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day is not None:
        return first, first
    if month is not None:
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first, date(year, 12, 31)
