"""The table's columns, in the person's units."""

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.sports import Family, family
from peaksdesk.ui import format as shown
from peaksdesk.ui.models.table import Column
from peaksdesk.ui.pages.activities.presenter import Order, time_s
from peaksdesk.ui.sport_names import method_name, sport_icon, sport_name, title_of

ORDERS = (
    *(Order.DATE, Order.SPORT, Order.TITLE, Order.DURATION, Order.DISTANCE),
    *(Order.ASCENT, Order.HEART_RATE, Order.POWER, Order.LOAD, Order.METHOD),
)
"""What each column sorts by, left to right."""

GIVES_WAY = (Order.METHOD, Order.ASCENT)
"""Columns that are hidden where room is short, first to last."""


def columns(units: Units, locale: QLocale) -> tuple[Column[Activity], ...]:
    """Return the columns, left to right."""

    def heart_rate(row: Activity) -> str:
        return shown.joined(shown.heart_rate(row.summary.avg_hr_bpm, locale))

    return (
        Column(_tr("Date"), lambda row: shown.short_day(row.local_date, locale), width=132, tone="ink2"),
        Column(_tr("Sport"), lambda row: sport_name(row.sport), icon=lambda row: sport_icon(row.sport), width=152),
        Column(_tr("Title"), title_of, strong=True),
        Column(_tr("Time"), lambda row: shown.duration(time_s(row)), right=True, width=84),
        Column(_tr("Distance"), lambda row: distance(row, units, locale), right=True, width=96),
        Column(
            _tr("Ascent"),
            lambda row: shown.joined(shown.elevation(row.summary.ascent_m, units, locale)),
            right=True,
            width=84,
        ),
        Column(_tr("Heart rate"), heart_rate, right=True, width=92),
        Column(_tr("NP"), lambda row: shown.joined(shown.power(row.summary.np_w, locale)), right=True, width=76),
        Column(
            _tr("Load"),
            lambda row: load(row, locale),
            right=True,
            strong=True,
            tip=lambda row: row.load.reason,
            width=68,
        ),
        Column(
            _tr("Load from"),
            lambda row: method_name(row.load.method),
            tip=lambda row: row.load.reason,
            tone="ink2",
            width=120,
        ),
    )


def distance(row: Activity, units: Units, locale: QLocale) -> str:
    """Return a session's distance as its sport counts it."""
    if family(row.sport) is Family.SWIMMING:
        return shown.joined(shown.swim_distance(row.summary.distance_m, units, locale))
    return shown.joined(shown.distance(row.summary.distance_m, units, locale))


def load(row: Activity, locale: QLocale) -> str:
    """Return a session's load; in brackets where the person left it out."""
    value = shown.number(row.load.value, locale)
    return f"({value})" if row.excluded else value


def words(row: Activity, locale: QLocale) -> str:
    """Return what of a session can be searched: its title, sport, day, gear and description."""
    day = shown.short_day(row.local_date, locale)
    return " ".join((title_of(row), sport_name(row.sport), day, row.local_date.isoformat(), row.gear, row.description))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActivitiesView", text)
