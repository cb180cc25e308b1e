"""Filters in the person's words: what a chip says."""

from dataclasses import fields, replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from peaksdesk.domain.activity_filter import Filter, Has, Recent, Span
from peaksdesk.domain.athlete import Units
from peaksdesk.ui import format as shown
from peaksdesk.ui.pages.activities.columns import source_name
from peaksdesk.ui.sport_names import sport_name

KINDS = ("sports", "days", "time_s", "distance_m", "load", "gear", "has", "sources", "excluded")
"""What can be filtered by, in the menu's order; `has` speaks for `lacks` too."""

_MOST_NAMES = 3


def kind_name(kind: str) -> str:
    """Return what a kind of filter is called."""
    names = {
        "sports": _tr("Sport"),
        "days": _tr("Date"),
        "time_s": _tr("Duration"),
        "distance_m": _tr("Distance"),
        "load": _tr("Load"),
        "gear": _tr("Gear"),
        "has": _tr("Recorded with"),
        "sources": _tr("Source"),
        "excluded": _tr("Left out of the load"),
    }
    return names[kind]


def kinds_of(wanted: Filter) -> tuple[str, ...]:
    """Return the kinds that a filter is of, in the menu's order."""
    active = {"has" if name == "lacks" else name for name in wanted.active}
    return tuple(kind for kind in KINDS if kind in active)


def without(wanted: Filter, kind: str) -> Filter:
    """Return a filter that wants nothing of a kind."""
    names = {"days": ("recent", "since", "until"), "has": ("has", "lacks")}.get(kind, (kind,))
    blank = {item.name: getattr(Filter(), item.name) for item in fields(Filter) if item.name in names}
    return replace(wanted, **blank)


def chip(wanted: Filter, kind: str, units: Units, locale: QLocale) -> str:
    """Return what a chip of a kind says."""
    match kind:
        case "sports":
            return _some([sport_name(sport) for sport in wanted.sports])
        case "gear":
            return _some([name or _tr("Without gear") for name in wanted.gear])
        case "sources":
            return _some([source_name(kind) for kind in wanted.sources])
        case "has":
            names = [has_name(has, lacking=False) for has in Has if has in wanted.has]
            return _some(names + [has_name(has, lacking=True) for has in Has if has in wanted.lacks])
        case "excluded":
            return _tr("Left out of the load") if wanted.excluded else _tr("Counted in the load")
        case "days":
            return days(wanted, locale)
        case _:
            span: Span = getattr(wanted, kind) or Span()
            return _span(kind_name(kind), *(end_text(kind, end, units, locale) for end in (span.low, span.high)))


def days(wanted: Filter, locale: QLocale) -> str:
    """Return which days a filter wants."""
    if wanted.recent is not None:
        return recent_name(wanted.recent)
    since, until = (day(end, locale) if end is not None else "" for end in (wanted.since, wanted.until))
    return _span(kind_name("days"), since, until)


def recent_name(recent: Recent) -> str:
    """Return what days counted from today are called."""
    names = {
        Recent.THIS_WEEK: _tr("This week"),
        Recent.THIS_MONTH: _tr("This month"),
        Recent.THIS_YEAR: _tr("This year"),
        Recent.LAST_YEAR: _tr("Last year"),
        Recent.LAST_7: _tr("Last 7 days"),
        Recent.LAST_30: _tr("Last 30 days"),
        Recent.LAST_90: _tr("Last 90 days"),
        Recent.LAST_365: _tr("Last 365 days"),
    }
    return names[recent]


def has_name(has: Has, *, lacking: bool) -> str:
    """Return what it is called to have been recorded with something, or without it."""
    names = {
        Has.POWER: (_tr("With power"), _tr("Without power")),
        Has.HEART_RATE: (_tr("With heart rate"), _tr("Without heart rate")),
        Has.GPS: (_tr("With GPS"), _tr("Without GPS")),
    }
    return names[has][lacking]


def day(value: date, locale: QLocale) -> str:
    """Return a day without its weekday."""
    return locale.toString(QDate(value.year, value.month, value.day), "d MMM yyyy")


def end_text(kind: str, value: float | None, units: Units, locale: QLocale) -> str:
    """Return one end of a span, with its unit; empty where it is open."""
    if value is None:
        return ""
    if kind == "time_s":
        return _tr("%1 h").replace("%1", shown.hours(value))
    if kind == "distance_m":
        return shown.joined(shown.distance(value, units, locale, digits=0 if value >= 20_000 else 1))
    return shown.number(value, locale)


def _span(name: str, low: str, high: str) -> str:
    if low and high:
        return f"{name}: {low} – {high}"
    if low:
        return _tr("%1: from %2").replace("%1", name).replace("%2", low)
    return _tr("%1: up to %2").replace("%1", name).replace("%2", high)


def _some(names: list[str]) -> str:
    names = sorted(names, key=str.casefold)
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    rest = str(len(names) - _MOST_NAMES + 1)
    return _tr("%1 and %2 more").replace("%1", ", ".join(names[: _MOST_NAMES - 1])).replace("%2", rest)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActivityFilters", text)
