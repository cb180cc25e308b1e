"""A year of an athlete on paper: totals, fitness, zones and records."""

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QDate, QLocale

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.periods import Entries, Period, Totals, WeekStart, by_period, entries
from peaksdesk.domain.records import Best
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import POWER, SPEED
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.axes import DayAxis
from peaksdesk.ui.charts.fitness_chart import FitnessLines
from peaksdesk.ui.charts.layers import Bars, Layered
from peaksdesk.ui.charts.scale import LinearScale, Scale, run_pace_scale
from peaksdesk.ui.charts.series import Series
from peaksdesk.ui.charts.table import Table
from peaksdesk.ui.charts.zone_bars import ZoneBar
from peaksdesk.ui.region import week_starts_monday
from peaksdesk.ui.report.athlete import AthleteSheet, athlete_report
from peaksdesk.ui.report.paper import Report
from peaksdesk.ui.sport_names import family_name, family_tone
from peaksdesk.ui.words import said

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services
    from peaksdesk.services.comparison import SideReport

DAYS = 365
_WEEK = 7
_FAMILIES = 3
"""So many kinds of sport have bars of their own; the rest is too little to see."""

_TONES = ("power", "speed", "heart_rate", "cadence")
"""For sports that share a colour with one above them."""

_RECORDS_S = (5, 60, 300, 1200, 3600, 10_800)


async def report_of(services: "Services", locale: QLocale) -> Report | None:
    """Return the report of the current athlete's last year; None where there is no activity in it."""
    sheet = await sheet_of(services, locale)
    return None if sheet is None else athlete_report(sheet)


async def sheet_of(services: "Services", locale: QLocale) -> AthleteSheet | None:
    """Return what is printed of the current athlete's last year; None where there is no activity in it."""
    athlete = await services.athletes.current()
    today = services.today()
    first = today - timedelta(days=DAYS - 1)
    activities = await services.activities.between(athlete.id, first, today)
    if not activities:
        return None
    before = (first - timedelta(days=DAYS), first - timedelta(days=1))
    compared = await services.fitness.comparison(athlete.id, (first, today), before)
    series = await services.fitness.series(athlete.id, first, today)
    bests = {
        (group, channel): await services.fitness.bests(athlete.id, channel, group, first)
        for group, channel in ((Family.CYCLING, POWER), (Family.RUNNING, SPEED))
    }
    found = await asyncio.to_thread(entries, activities)
    side = None if compared is None else compared.a
    ends = (locale.toString(QDate(day.year, day.month, day.day), "d MMM yyyy") for day in (first, today))
    return AthleteSheet(
        name=athlete.name,
        period=" – ".join(ends),
        figures=_figures(activities, side, athlete.units, locale),
        fitness=FitnessLines(series.days, series.load, series.ctl, series.atl, series.tsb),
        charts=(_hours(found, locale),),
        tables=(
            (_tr("Totals by month"), _months(found, athlete.units, locale)),
            *(
                (_records_title(group, channel), _records(held, channel, athlete.units, locale))
                for (group, channel), held in bests.items()
            ),
        ),
        zones=() if side is None else _zones(side),
    )


def _figures(
    activities: tuple[Activity, ...], side: "SideReport | None", units: Units, locale: QLocale
) -> tuple[tuple[str, str, str], ...]:
    total = Totals() if side is None else side.total
    return (
        (_tr("Time"), fmt.number(total.time_s / 3600, locale), "h"),
        (_tr("Distance"), *fmt.distance(total.distance_m, units, locale, digits=0)),
        (_tr("Load"), fmt.number(total.load, locale), ""),
        (_tr("Activities"), locale.toString(len(activities)), ""),
    )


def _hours(found: Entries, locale: QLocale) -> Layered:
    start = WeekStart.MONDAY if week_starts_monday() else WeekStart.SUNDAY
    weeks = by_period(found, Period.WEEK, start)
    sums: dict[Family, float] = {}
    for week in weeks:
        for group, total in week.families.items():
            sums[group] = sums.get(group, 0.0) + total.time_s
    named = sorted(sums, key=lambda group: -sums[group])[:_FAMILIES]
    at = np.arange(len(weeks), dtype=np.float64) * _WEEK
    tones: list[str] = []
    for group in named:
        own = family_tone(group)
        tones.append(own if own not in tones else next(tone for tone in _TONES if tone not in tones))
    layers = [
        Bars(
            family_name(group),
            tone,
            Series(at, np.array([week.families.get(group, Totals()).time_s / 3600 for week in weeks])),
            float(_WEEK),
        )
        for group, tone in zip(named, tones, strict=True)
    ]
    axis = DayAxis(_tr("Week"), weeks[0].first, (len(weeks) - 1) * _WEEK + 1, every=_WEEK, locale=locale)
    return Layered(_tr("Hours a week"), axis, tuple(layers), LinearScale("h", digits=1, locale=locale), stacked=True)


def _months(found: Entries, units: Units, locale: QLocale) -> Table:
    rows = tuple(
        (
            f"{locale.standaloneMonthName(month.first.month)} {month.first.year}",
            locale.toString(month.total.count),
            fmt.hours(month.total.time_s),
            fmt.joined(fmt.distance(month.total.distance_m, units, locale, digits=0)),
            fmt.joined(fmt.elevation(month.total.ascent_m, units, locale)),
            fmt.number(month.total.load, locale),
        )
        for month in by_period(found, Period.MONTH)
    )
    columns = (_tr("Month"), _tr("Activities"), _tr("Time, h"), _tr("Distance"), _tr("Ascent"), _tr("Load"))
    return Table.of(columns, rows)


def _records_title(group: Family, channel: str) -> str:
    what = _tr("Best power") if channel == POWER else _tr("Best pace")
    return f"{what}: {family_name(group)}"


def _records(held: tuple[Best, ...], channel: str, units: Units, locale: QLocale) -> Table:
    scale: Scale = run_pace_scale(units) if channel == SPEED else LinearScale("W", locale=locale)
    rows = tuple(
        (fmt.duration(best.duration_s), f"{scale.text(best.value)} {scale.unit}", fmt.short_day(best.day, locale))
        for best in held
        if best.duration_s in _RECORDS_S
    )
    return Table.of((_tr("Duration"), _tr("Best"), _tr("Day")), rows)


def _zones(side: "SideReport") -> tuple[tuple[str, tuple[ZoneBar, ...]], ...]:
    made = []
    for title, zones in side.zones.items():
        bars = []
        for name, seconds in zones:
            shown = said(name)
            bars.append(ZoneBar(f"Z{shown}" if shown[:1].isdigit() else shown, "", float(seconds)))
        shown_title = QCoreApplication.translate("Side", "%1 zones")
        made.append((shown_title.replace("%1", said(title)), tuple(bars)))
    return tuple(made[:2])


def _tr(text: str) -> str:
    return QCoreApplication.translate("report", text)
