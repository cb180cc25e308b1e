"""Thresholds and zones in the athlete's units."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain import zones
from peaksdesk.domain.athlete import ThresholdKind, Units
from peaksdesk.domain.sports import Family
from peaksdesk.services.athletes import ALWAYS
from peaksdesk.ui import format as fmt
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP

NAMES = {
    ThresholdKind.FTP: QT_TRANSLATE_NOOP("settings", "FTP"),
    ThresholdKind.LTHR: QT_TRANSLATE_NOOP("settings", "LTHR"),
    ThresholdKind.THRESHOLD_PACE: QT_TRANSLATE_NOOP("settings", "Threshold pace"),
    ThresholdKind.SWIM_THRESHOLD: QT_TRANSLATE_NOOP("settings", "Critical swim speed"),
}
SERIES = {
    ThresholdKind.FTP: "power",
    ThresholdKind.LTHR: "heart_rate",
    ThresholdKind.THRESHOLD_PACE: "speed",
    ThresholdKind.SWIM_THRESHOLD: "altitude",
}
"""The colour token of each kind's line."""


def name(kind: ThresholdKind) -> str:
    """Return what a kind of threshold is called."""
    return QCoreApplication.translate("settings", NAMES[kind])


def shown(kind: ThresholdKind, value: float, units: Units, locale: QLocale) -> fmt.Shown:
    """Return a threshold's figures and unit."""
    match kind:
        case ThresholdKind.FTP:
            return fmt.power(value, locale)
        case ThresholdKind.LTHR:
            return fmt.heart_rate(value, locale)
        case ThresholdKind.THRESHOLD_PACE:
            return fmt.pace(value, units)
        case ThresholdKind.SWIM_THRESHOLD:
            return fmt.swim_pace(value, units)


def unit(kind: ThresholdKind, units: Units, locale: QLocale) -> str:
    """Return the unit of a kind."""
    return shown(kind, 1.0, units, locale)[1]


def since(day: date, locale: QLocale) -> str:
    """Return from when a threshold holds."""
    if day <= ALWAYS:
        return QCoreApplication.translate("settings", "From the beginning")
    return fmt.short_day(day, locale)


@dataclass(frozen=True)
class ZoneList:
    """Zones in words.

    Attributes:
        title: Whose zones of what, and their unit.
        columns: What each column of bounds is for; one column needs no word.
        rows: A zone's name and its bounds in each column.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def zone_list(kind: ThresholdKind, value: float, units: Units, locale: QLocale) -> ZoneList:
    """Return the zones that follow from a threshold."""
    match kind:
        case ThresholdKind.FTP:
            title = QCoreApplication.translate("settings", "Power zones (Coggan), W")
            levels = zones.power_zones(value)
            return ZoneList(title, ("",), tuple(zip(_names(levels), _whole(levels, locale), strict=True)))
        case ThresholdKind.LTHR:
            title = QCoreApplication.translate("settings", "Heart rate zones (Friel), bpm")
            rides, runs = zones.hr_zones(value), zones.hr_zones(value, Family.RUNNING)
            both = zip(_names(rides), _whole(rides, locale), _whole(runs, locale), strict=True)
            words = (QCoreApplication.translate("settings", "Rides"), QCoreApplication.translate("settings", "Runs"))
            return ZoneList(title, words, tuple(both))
        case ThresholdKind.THRESHOLD_PACE:
            title = QCoreApplication.translate("settings", "Pace zones (Friel), %1")
            paces = zones.pace_zones(value)
            rows = tuple(zip(_names(paces), _paces(paces, lambda mps: fmt.pace(mps, units)), strict=True))
            return ZoneList(title.replace("%1", unit(kind, units, locale)), ("",), rows)
        case ThresholdKind.SWIM_THRESHOLD:
            title = QCoreApplication.translate("settings", "Pace zones (Skiba), %1")
            swum = zones.swim_pace_zones(value)
            rows = tuple(zip(_names(swum), _paces(swum, lambda mps: fmt.swim_pace(mps, units)), strict=True))
            return ZoneList(title.replace("%1", unit(kind, units, locale)), ("",), rows)


def max_hr_list(max_hr_bpm: float, locale: QLocale) -> ZoneList:
    """Return the heart rate zones that follow from the maximal heart rate, which hold while no LTHR is known."""
    title = QCoreApplication.translate("settings", "Heart rate zones (tenths of the maximum), bpm")
    tenths = zones.max_hr_zones(max_hr_bpm)
    rows = tuple(zip(_names(tenths), _whole(tenths, locale), strict=True))
    return ZoneList(title, ("",), rows)


def _names(found: tuple[zones.Zone, ...]) -> tuple[str, ...]:
    return tuple(zone.name for zone in found)


def _whole(found: tuple[zones.Zone, ...], locale: QLocale) -> tuple[str, ...]:
    """Write bounds as whole numbers: each zone begins where the one before it has ended."""
    made = []
    for zone in found:
        low, high = math.ceil(zone.lower - 1e-9), None if zone.upper is None else math.ceil(zone.upper - 1e-9) - 1
        if high is None:
            bounds = f"≥ {fmt.number(low, locale)}"
        elif low == 0:
            bounds = f"≤ {fmt.number(high, locale)}"
        else:
            bounds = f"{fmt.number(low, locale)} – {fmt.number(high, locale)}"
        made.append(bounds)
    return tuple(made)


def _paces(found: tuple[zones.Zone, ...], pace: Callable[[float | None], fmt.Shown]) -> tuple[str, ...]:
    made = []
    for zone in found:
        slow, fast = pace(zone.lower)[0], pace(zone.upper)[0]
        if zone.upper is None:
            bounds = f"< {slow}"
        elif zone.lower <= 0:
            bounds = f"> {fast}"
        else:
            bounds = f"{slow} – {fast}"
        made.append(bounds)
    return tuple(made)
