"""Every column the list can have: what its cells say, what it sorts by, and what a group's heading says in it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from peaksdesk.domain.activity import SourceKind
from peaksdesk.domain.activity_table import ActivityRow
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.periods import Totals
from peaksdesk.domain.sports import Family, family
from peaksdesk.ui import format as shown
from peaksdesk.ui import region
from peaksdesk.ui.models.table import Column
from peaksdesk.ui.sport_names import method_name, sport_icon, sport_name

GIVES_WAY = ("method", "ascent_m")
"""Columns that are hidden where room is short and the person chose none, first to last."""

LEAST_TITLE = 200
"""Width that titles keep while less important columns can give way, px."""

NARROWEST_TITLE = 140
"""Narrower than this no title gets: then the table scrolls sideways."""

_PACED = frozenset({Family.RUNNING, Family.WALKING})


@dataclass(frozen=True)
class ListColumn:
    """One column of the list.

    Attributes:
        name: As it is remembered.
        order: What it sorts by.
        cell: How it is drawn.
        total: What a group's heading says in it; nothing if not given.
        long_title: What the column is, in full, where its heading is short.
    """

    name: str
    order: str
    cell: Column[ActivityRow]
    total: Callable[[Totals], str] | None = None
    long_title: str = ""

    @property
    def title(self) -> str:
        """What the column is called where there is room."""
        return self.long_title or self.cell.title


def columns(units: Units, locale: QLocale) -> dict[str, ListColumn]:
    """Return all columns by name, in the order that the chooser offers them."""
    made = (*_who_and_when(locale), *_how_much(units, locale), *_how_hard(locale), *_beside(units, locale))
    return {column.name: column for column in made}


def title_of(row: ActivityRow) -> str:
    """Return what an activity is called: its title, else its sport."""
    return row.title.strip() or sport_name(row.sport)


def distance(row: ActivityRow, units: Units, locale: QLocale) -> str:
    """Return a session's distance as its sport counts it."""
    if family(row.sport) is Family.SWIMMING:
        return shown.joined(shown.swim_distance(row["distance_m"], units, locale))
    return shown.joined(shown.distance(row["distance_m"], units, locale))


def speed(row: ActivityRow, units: Units, locale: QLocale) -> str:
    """Return a session's speed as its sport counts it: pace on foot and in water."""
    group = family(row.sport)
    mps = row["avg_speed_mps"]
    if group is Family.SWIMMING:
        return shown.joined(shown.swim_pace(mps, units))
    return shown.joined(shown.pace(mps, units) if group in _PACED else shown.speed(mps, units, locale))


def load(row: ActivityRow, locale: QLocale) -> str:
    """Return a session's load; in brackets where the person left it out."""
    value = shown.number(row["load"], locale)
    return f"({value})" if row.excluded else value


def source_name(kind: SourceKind) -> str:
    """Return what a kind of source is called."""
    names = {
        SourceKind.FIT: "FIT",
        SourceKind.TCX: "TCX",
        SourceKind.GPX: "GPX",
        SourceKind.STRAVA_ARCHIVE: _tr("Strava export"),
        SourceKind.ACCOUNT: _tr("Account"),
        SourceKind.BAND: _tr("Wrist band"),
        SourceKind.MANUAL: _tr("By hand"),
        SourceKind.INVENTED: _tr("Invented"),
    }
    return names[kind]


def hours(seconds: float, locale: QLocale) -> str:
    """Return a sum of times; those of months and years need no minutes."""
    return shown.hours(seconds) if seconds < 360_000.0 else shown.number(seconds / 3600, locale)


def _who_and_when(locale: QLocale) -> tuple[ListColumn, ...]:
    def clock(row: ActivityRow) -> str:
        seconds = int(row["clock_s"] or 0.0)
        return locale.toString(QTime(seconds // 3600 % 24, seconds // 60 % 60), region.clock_format())

    return (
        ListColumn(
            "date", "date", Column(_tr("Date"), lambda r: shown.short_day(r.local_date, locale), width=144, tone="ink2")
        ),
        ListColumn(
            "clock_s",
            "clock_s",
            Column(_tr("Start"), clock, width=84, tone="ink2", right=True),
            long_title=_tr("Time of day"),
        ),
        ListColumn(
            "sport",
            "sport",
            Column(_tr("Sport"), lambda r: sport_name(r.sport), icon=lambda r: sport_icon(r.sport), width=152),
        ),
        ListColumn("title", "title", Column(_tr("Title"), title_of, strong=True)),
    )


def _how_much(units: Units, locale: QLocale) -> tuple[ListColumn, ...]:
    def far(totals: Totals) -> str:
        return shown.joined(shown.distance(totals.distance_m, units, locale, digits=0)) if totals.distance_m else ""

    def up(totals: Totals) -> str:
        return shown.joined(shown.elevation(totals.ascent_m, units, locale)) if totals.ascent_m else ""

    def climbed(row: ActivityRow) -> str:
        return shown.joined(shown.elevation(row["ascent_m"], units, locale))

    return (
        ListColumn(
            "time_s",
            "time_s",
            Column(_tr("Time"), lambda r: shown.duration(r["time_s"]), right=True, width=84),
            lambda totals: hours(totals.time_s, locale),
            _tr("Moving time"),
        ),
        ListColumn(
            "duration_s",
            "duration_s",
            Column(_tr("Elapsed"), lambda r: shown.duration(r["duration_s"]), right=True, width=88),
            long_title=_tr("Elapsed time"),
        ),
        ListColumn(
            "distance_m",
            "distance_m",
            Column(_tr("Distance"), lambda r: distance(r, units, locale), right=True, width=96),
            far,
        ),
        ListColumn(
            "speed",
            "avg_speed_mps",
            Column(_tr("Speed"), lambda r: speed(r, units, locale), right=True, width=124),
            long_title=_tr("Speed or pace"),
        ),
        ListColumn("ascent_m", "ascent_m", Column(_tr("Ascent"), climbed, right=True, width=84), up),
    )


def _how_hard(locale: QLocale) -> tuple[ListColumn, ...]:
    def beats(name: str) -> Callable[[ActivityRow], str]:
        return lambda row: shown.joined(shown.heart_rate(row[name], locale))

    def watts(name: str) -> Callable[[ActivityRow], str]:
        return lambda row: shown.joined(shown.power(row[name], locale))

    def plain(name: str, digits: int = 0, unit: str = "") -> Callable[[ActivityRow], str]:
        return lambda row: shown.joined(
            (shown.number(row[name], locale, digits), unit if row[name] is not None else "")
        )

    def number(
        name: str, title: str, text: Callable[[ActivityRow], str], width: int, long_title: str = ""
    ) -> ListColumn:
        return ListColumn(name, name, Column(title, text, right=True, width=width), long_title=long_title)

    return (
        number("avg_hr_bpm", _tr("Heart rate"), beats("avg_hr_bpm"), 92, _tr("Mean heart rate")),
        number("max_hr_bpm", _tr("Max HR"), beats("max_hr_bpm"), 84, _tr("Highest heart rate")),
        number("avg_power_w", _tr("Power"), watts("avg_power_w"), 76, _tr("Mean power")),
        number("np_w", _tr("NP"), watts("np_w"), 76, _tr("Normalized Power")),
        number("intensity", _tr("IF"), plain("intensity", 2), 64, _tr("Intensity factor")),
        number("work_kj", _tr("Work"), plain("work_kj", 0, "kJ"), 88),
        number("avg_cadence_rpm", _tr("Cadence"), plain("avg_cadence_rpm"), 84),
        number("rpe", _tr("RPE"), plain("rpe"), 60, _tr("Perceived exertion (RPE)")),
        ListColumn(
            "load",
            "load",
            Column(
                _tr("Load"),
                lambda row: load(row, locale),
                right=True,
                strong=True,
                tip=lambda row: method_name(row.method),
                width=68,
            ),
            lambda totals: shown.number(totals.load, locale),
        ),
        ListColumn(
            "method",
            "method",
            Column(_tr("Load from"), lambda row: method_name(row.method), tone="ink2", width=120),
        ),
    )


def _beside(units: Units, locale: QLocale) -> tuple[ListColumn, ...]:
    def came_from(row: ActivityRow) -> str:
        return ", ".join(source_name(kind) for kind in row.sources)

    def warmth(row: ActivityRow) -> str:
        return shown.joined(shown.temperature(row["avg_temperature_c"], units, locale))

    return (
        ListColumn("gear", "gear", Column(_tr("Gear"), lambda r: r.gear, width=132)),
        ListColumn("sources", "sources", Column(_tr("Sources"), came_from, width=108, tone="ink2")),
        ListColumn("device", "device", Column(_tr("Device"), lambda r: r.device, width=152, tone="ink2")),
        ListColumn(
            "avg_temperature_c",
            "avg_temperature_c",
            Column(_tr("Temp."), warmth, right=True, width=72),
            long_title=_tr("Temperature"),
        ),
        ListColumn(
            "excluded",
            "excluded",
            Column(_tr("Left out"), lambda r: _tr("Left out") if r.excluded else "", width=88, tone="ink2"),
            long_title=_tr("Left out of the load"),
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActivitiesView", text)
