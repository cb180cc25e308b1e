"""The clock where a session happened."""

from datetime import UTC, date, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QDate, QLocale, QTime

from peaksdesk.domain.activity import Activity


def local_start(activity: Activity) -> QTime:
    """Return the time of day at which a session began, on the clock of the place; UTC where its zone is unknown."""
    there = activity.start.astimezone(_zone(activity.zone))
    return QTime(there.hour, there.minute)


def _zone(name: str) -> ZoneInfo | timezone:
    if name.startswith("UTC") and len(name) > 3:
        sign = -1 if name[3] in "-\N{MINUS SIGN}" else 1
        hours, _, minutes = name[4:].partition(":")
        if hours.isdecimal():
            return timezone(sign * timedelta(hours=int(hours), minutes=int(minutes) if minutes.isdecimal() else 0))
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def day_and_month(day: date, locale: QLocale) -> str:
    """Return a day of the last months in short, such as `3 Oct`."""
    return locale.toString(QDate(day.year, day.month, day.day), "d MMM")
