"""Numbers, units and dates as the person reads them: stored SI values in, (text, unit) or text out."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from peaksdesk.domain.athlete import Units
from peaksdesk.ui import region

NONE = "–"
"""Shown where there is no value."""

KM = 1_000.0
MILE = 1_609.344
FOOT = 0.3048
POUND = 0.45359237
HUNDRED_M = 100.0
HUNDRED_YD = 91.44
FIVE_HUNDRED_M = 500.0

Shown = tuple[str, str]
"""A value's figures and its unit; the unit is empty where there is no value."""

_ABSENT: Shown = (NONE, "")


def joined(shown: Shown) -> str:
    """Return figures and unit as one text."""
    value, unit = shown
    return f"{value} {unit}" if unit else value


def number(value: float | None, locale: QLocale, digits: int = 0) -> str:
    """Return a number with the locale's separators, rounded to `digits` decimals."""
    if value is None:
        return NONE
    # Rounding first keeps -0.4 from being shown as "-0".
    rounded = round(value, digits) + 0.0
    return locale.toString(rounded, "f", digits).replace("-", "\N{MINUS SIGN}")


def duration(seconds: float | None) -> str:
    """Return seconds as `1:12:08` or, under an hour, `12:08`."""
    if seconds is None:
        return NONE
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, second = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{second:02}" if hours else f"{minutes}:{second:02}"


def hours(seconds: float | None) -> str:
    """Return a sum of seconds as hours and minutes, `9:48`."""
    if seconds is None:
        return NONE
    hour, minute = divmod(round(seconds / 60), 60)
    return f"{hour}:{minute:02}"


def distance(metres: float | None, units: Units, locale: QLocale, *, digits: int = 1) -> Shown:
    """Return metres as km or mi."""
    if metres is None:
        return _ABSENT
    per, unit = (KM, "km") if units is Units.METRIC else (MILE, "mi")
    return number(metres / per, locale, digits), unit


def swim_distance(metres: float | None, units: Units, locale: QLocale) -> Shown:
    """Return metres as m or yd, as swimmers count."""
    if metres is None:
        return _ABSENT
    return (number(metres, locale), "m") if units is Units.METRIC else (number(metres / HUNDRED_YD * 100, locale), "yd")


def elevation(metres: float | None, units: Units, locale: QLocale) -> Shown:
    """Return metres of height as m or ft."""
    if metres is None:
        return _ABSENT
    return (number(metres, locale), "m") if units is Units.METRIC else (number(metres / FOOT, locale), "ft")


def speed(mps: float | None, units: Units, locale: QLocale) -> Shown:
    """Return metres per second as km/h or mph."""
    if mps is None:
        return _ABSENT
    return (
        (number(mps * 3600 / KM, locale, 1), "km/h")
        if units is Units.METRIC
        else (number(mps * 3600 / MILE, locale, 1), "mph")
    )


def pace(mps: float | None, units: Units) -> Shown:
    """Return metres per second as min/km or min/mi, `4:35`; standing still has none."""
    per, unit = (KM, "min/km") if units is Units.METRIC else (MILE, "min/mi")
    return _minutes_for(per, mps, unit)


def swim_pace(mps: float | None, units: Units) -> Shown:
    """Return metres per second as min/100m or min/100yd."""
    per, unit = (HUNDRED_M, "min/100m") if units is Units.METRIC else (HUNDRED_YD, "min/100yd")
    return _minutes_for(per, mps, unit)


def row_pace(mps: float | None) -> Shown:
    """Return metres per second as min/500m, as rowers everywhere count."""
    return _minutes_for(FIVE_HUNDRED_M, mps, "min/500m")


def span(seconds: int) -> str:
    """Return a round duration as it is spoken of: `5 s`, `20 min`, `1 h`, else `1:12:30`."""
    if seconds < 60:
        return QCoreApplication.translate("spans", "%1 s").replace("%1", str(seconds))
    if seconds < 3600 and seconds % 60 == 0:
        return QCoreApplication.translate("spans", "%1 min").replace("%1", str(seconds // 60))
    if seconds % 3600 == 0:
        return QCoreApplication.translate("spans", "%1 h").replace("%1", str(seconds // 3600))
    return duration(float(seconds))


def weight(kg: float | None, units: Units, locale: QLocale) -> Shown:
    """Return kilograms as kg or lb, with a decimal where it says something."""
    if kg is None:
        return _ABSENT
    value, unit = (kg, "kg") if units is Units.METRIC else (kg / POUND, "lb")
    return number(value, locale, 0 if float(round(value, 1)).is_integer() else 1), unit


def temperature(celsius: float | None, units: Units, locale: QLocale) -> Shown:
    """Return degrees Celsius as °C or °F."""
    if celsius is None:
        return _ABSENT
    return (number(celsius, locale), "°C") if units is Units.METRIC else (number(celsius * 9 / 5 + 32, locale), "°F")


def power(watts: float | None, locale: QLocale) -> Shown:
    """Return watts."""
    return _ABSENT if watts is None else (number(watts, locale), "W")


def heart_rate(bpm: float | None, locale: QLocale) -> Shown:
    """Return beats per minute."""
    return _ABSENT if bpm is None else (number(bpm, locale), "bpm")


def day(value: date, locale: QLocale) -> str:
    """Return a date in full, `Saturday 21 November 2026` in the locale's own order."""
    return locale.toString(_qdate(value), QLocale.FormatType.LongFormat)


def short_day(value: date, locale: QLocale) -> str:
    """Return weekday, day, month and year in short, `Sat 21 Nov 2026`."""
    return locale.toString(_qdate(value), "ddd d MMM yyyy")


def plain_day(value: date, locale: QLocale) -> str:
    """Return day, month and year in short, `21 Nov 2026`."""
    return locale.toString(_qdate(value), "d MMM yyyy")


def moment(value: datetime, locale: QLocale) -> str:
    """Return a local date and time in short, `21 Nov 2026, 09:12`; convert to the person's zone before."""
    return f"{locale.toString(_qdate(value.date()), 'd MMM yyyy')}, {clock(value, locale)}"


def clock(value: datetime, locale: QLocale) -> str:
    """Return a local time of day in short, `09:12` or `9:12 AM`."""
    return locale.toString(QTime(value.hour, value.minute), region.clock_format())


def local(value: datetime) -> datetime:
    """Return an aware time in this computer's zone."""
    shown = QDateTime.fromSecsSinceEpoch(int(value.timestamp()))
    there = shown.date()
    clock = shown.time()
    return datetime(there.year(), there.month(), there.day(), clock.hour(), clock.minute(), clock.second())  # noqa: DTZ001 - only to be shown


def file_size(size_bytes: int, locale: QLocale) -> str:
    """Return a file's size, such as `1.2 MB`."""
    return locale.formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _minutes_for(metres: float, mps: float | None, unit: str) -> Shown:
    if mps is None or mps <= 0:
        return _ABSENT
    return duration(metres / mps), unit


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
