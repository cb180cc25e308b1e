"""What the calendar says about days, weeks and activities, in the person's words."""

import unicodedata
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.periods import Totals
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.services.calendar import Day, Done, Week
from peaksdesk.ui import format as fmt
from peaksdesk.ui.sport_names import sport_name, title_of

_LONGEST = 200
"""No line on screen holds more letters of a title."""

_MANY_S = 100 * 3600.0


def title(activity: Activity) -> str:
    """Return an activity's title on one line, without what would steer the text around it."""
    return "".join(
        " " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter
        for letter in title_of(activity)[:_LONGEST]
        if unicodedata.bidirectional(letter) not in {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI"}
    )


def time_s(activity: Activity) -> float | None:
    """Return the time shown for an activity: moving, else recorded, else elapsed seconds."""
    summary = activity.summary
    return summary.moving_s or summary.recorded_s or summary.duration_s


def distance(activity: Activity, units: Units, locale: QLocale) -> str:
    """Return an activity's distance as its sport counts it; empty where it has none."""
    metres = activity.summary.distance_m
    if not metres:
        return ""
    if family(activity.sport) is Family.SWIMMING:
        return fmt.joined(fmt.swim_distance(metres, units, locale))
    return fmt.joined(fmt.distance(metres, units, locale))


def load(activity: Activity, locale: QLocale) -> str:
    """Return an activity's load, empty where it has none or does not count."""
    value = None if activity.excluded else activity.load.value
    return "" if value is None else fmt.number(value, locale)


def effort(activity: Activity, units: Units, locale: QLocale) -> list[str]:
    """Return what tells how hard it was: power or pace or speed, then heart rate."""
    summary, group = activity.summary, family(activity.sport)
    found = []
    if summary.np_w is not None:
        found.append(f"NP {fmt.joined(fmt.power(summary.np_w, locale))}")
    elif group in {Family.RUNNING, Family.WALKING}:
        found.append(fmt.joined(fmt.pace(summary.avg_speed_mps, units)))
    elif group is Family.SWIMMING:
        found.append(fmt.joined(fmt.swim_pace(summary.avg_speed_mps, units)))
    elif summary.distance_m:
        found.append(fmt.joined(fmt.speed(summary.avg_speed_mps, units, locale)))
    if summary.avg_hr_bpm is not None:
        found.append(fmt.joined(fmt.heart_rate(summary.avg_hr_bpm, locale)))
    return [words for words in found if not words.startswith(fmt.NONE)]


def headline(entry: Done, units: Units, locale: QLocale) -> str:
    """Return an entry in a sentence, for tips and screen readers."""
    activity = entry.activity
    parts = [
        title(activity),
        *([] if activity.sport in {Sport.UNKNOWN, Sport.OTHER} else [sport_name(activity.sport)]),
        fmt.clock(entry.start, locale),
        fmt.duration(time_s(activity)),
        distance(activity, units, locale),
        *effort(activity, units, locale),
    ]
    if activity.excluded:
        parts.append(QCoreApplication.translate("Calendar", "left out of the load"))
    elif activity.load.value is not None:
        parts.append(QCoreApplication.translate("Calendar", "load %1").replace("%1", load(activity, locale)))
    return ", ".join(part for part in dict.fromkeys(parts) if part and part != fmt.NONE)


def day_sentence(day: Day, units: Units, locale: QLocale) -> str:
    """Return a day in a sentence."""
    told = "; ".join(headline(entry, units, locale) for entry in day.entries)
    return f"{fmt.day(day.date, locale)}: {told or QCoreApplication.translate('Calendar', 'nothing')}"


def hours(seconds: float, locale: QLocale) -> str:
    """Return a sum of time with its unit; sums of months need no minutes."""
    text = fmt.hours(seconds) if seconds < _MANY_S else fmt.number(seconds / 3600, locale)
    return f"{text} h"


def sums(total: Totals, units: Units, locale: QLocale) -> list[str]:
    """Return distance (where there is any) and load of some activities."""
    way = [whole_distance(total.distance_m, units, locale)] if total.distance_m >= fmt.KM / 10 else []
    load_words = QCoreApplication.translate("Calendar", "load %1").replace("%1", fmt.number(total.load, locale))
    return [*way, load_words]


def whole_distance(metres: float, units: Units, locale: QLocale) -> str:
    """Return a sum of distances; large ones need no decimals."""
    return fmt.joined(fmt.distance(metres, units, locale, digits=0 if metres >= 100 * fmt.KM else 1))


def month_line(total: Totals, units: Units, locale: QLocale) -> str:
    """Return a month in a line."""
    if total.count == 0:
        return QCoreApplication.translate("Calendar", "Nothing in this month")
    count = QCoreApplication.translate("Calendar", "1 activity")
    if total.count > 1:
        many = QCoreApplication.translate("Calendar", "%1 activities")
        count = many.replace("%1", locale.toString(total.count))
    return " · ".join((count, hours(total.time_s, locale), *sums(total, units, locale)))


def form_line(week: Week, locale: QLocale) -> str:
    """Return fitness and form at a week's end; empty where they are not known."""
    if week.fitness is None or week.form is None:
        return ""
    sign = "+" if round(week.form) > 0 else ""
    return (
        QCoreApplication.translate("Calendar", "Fitness %1, form %2")
        .replace("%1", fmt.number(week.fitness, locale))
        .replace("%2", f"{sign}{fmt.number(week.form, locale)}")
    )


def month_name(month: date, locale: QLocale) -> str:
    """Return a month and its year, such as `November 2026`."""
    name = locale.standaloneMonthName(month.month)
    return f"{name[:1].upper()}{name[1:]} {month.year}"


def day_number(day: date, locale: QLocale, *, named: bool) -> str:
    """Return a day's number, with its month where that is not plain."""
    return locale.toString(QDate(day.year, day.month, day.day), "d MMM") if named else str(day.day)


def span_name(first: date, last: date, locale: QLocale) -> str:
    """Return the days of a week, such as `16 – 22 Nov 2026`."""
    start = "d" if (first.year, first.month) == (last.year, last.month) else "d MMM"
    if first.year != last.year:
        start = "d MMM yyyy"
    begins = locale.toString(QDate(first.year, first.month, first.day), start)
    return f"{begins} – {locale.toString(QDate(last.year, last.month, last.day), 'd MMM yyyy')}"
