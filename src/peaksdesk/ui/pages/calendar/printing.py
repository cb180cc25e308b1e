"""The month that is shown, onto paper or into a PDF file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.periods import Totals
from peaksdesk.domain.sports import family
from peaksdesk.services.calendar import Day, Week
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.calendar import words
from peaksdesk.ui.sport_names import family_tone

if TYPE_CHECKING:
    from peaksdesk.domain.athlete import Units
    from peaksdesk.ui.pages.calendar.presenter import CalendarState
    from peaksdesk.ui.report import month


def sheet_of(state: "CalendarState", athlete: str, locale: QLocale) -> "month.MonthSheet":
    """Return what is printed of the month that is shown."""
    from peaksdesk.ui.report import month

    shown = state.sheet.month
    weekdays = tuple(
        locale.standaloneDayName(day.date.isoweekday(), QLocale.FormatType.ShortFormat)
        for day in state.sheet.weeks[0].days
    )
    total = state.sheet.total
    figures = (
        (_tr("Time"), *_split(words.hours(total.time_s, locale))),
        (_tr("Distance"), *_split(words.whole_distance(total.distance_m, state.units, locale))),
        (_tr("Load"), fmt.number(total.load, locale), ""),
        (_tr("Activities"), locale.toString(total.count), ""),
    )
    weeks = tuple(
        month.Week(
            tuple(_day(day, state.units, locale, inside=day.date.month == shown.month) for day in week.days),
            _totals(week, state.units, locale),
        )
        for week in state.sheet.weeks
    )
    return month.MonthSheet(words.month_name(shown, locale), athlete, weekdays, weeks, figures)


def _day(day: Day, units: "Units", locale: QLocale, *, inside: bool) -> "month.Day":
    from peaksdesk.ui.report import month

    entries = []
    for entry in day.entries:
        activity = entry.activity
        parts = (fmt.hours(words.time_s(activity)), words.distance(activity, units, locale))
        load = words.load(activity, locale)
        told = " · ".join(part for part in (*parts, load) if part and part != fmt.NONE)
        entries.append(month.Entry(words.title(activity), told, family_tone(family(activity.sport))))
    return month.Day(day.date, tuple(entries), inside)


def _totals(week: Week, units: "Units", locale: QLocale) -> tuple[tuple[str, str], ...]:
    total: Totals = week.total
    found = []
    if total.count:
        found = [
            (_tr("Time"), words.hours(total.time_s, locale)),
            (_tr("Distance"), words.whole_distance(total.distance_m, units, locale)),
            (_tr("Load"), fmt.number(total.load, locale)),
        ]
    if week.fitness is not None and week.form is not None:
        found.append((_tr("Fitness"), fmt.number(week.fitness, locale)))
        found.append((_tr("Form"), fmt.number(week.form, locale)))
    return tuple(found)


def _split(shown: str) -> tuple[str, str]:
    figures, _, unit = shown.partition(" ")
    return figures, unit


def _tr(text: str) -> str:
    return QCoreApplication.translate("Calendar", text)
