"""The charts of a session: which channels, in which order, on which scales."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.streams import ALTITUDE, CADENCE, HEART_RATE, POWER, SPEED, TEMPERATURE, Streams
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.scale import (
    LinearScale,
    Scale,
    elevation_scale,
    run_pace_scale,
    speed_scale,
    swim_pace_scale,
    temperature_scale,
)
from peaksdesk.ui.charts.series import Series, series_of
from peaksdesk.ui.charts.timeline import Panel
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP

MOST = 5
"""More charts than this are too flat to read; temperature gives way first."""

_ON_FOOT = frozenset({Family.RUNNING, Family.WALKING})


@dataclass(frozen=True)
class _Look:
    """How one channel is drawn; quantiles tell which share of the samples lies below the bottom and the top."""

    channel: str
    title: str
    tone: str
    weight: float
    bottom: float | None
    top: float
    least: float
    filled: bool = False


_LOOKS = (
    _Look(POWER, QT_TRANSLATE_NOOP("channels", "Power"), "power", 1.5, None, 0.998, 100.0),
    _Look(HEART_RATE, QT_TRANSLATE_NOOP("channels", "Heart rate"), "heart_rate", 1.25, 0.003, 0.9995, 30.0),
    _Look(SPEED, QT_TRANSLATE_NOOP("channels", "Speed"), "speed", 1.0, 0.01, 0.999, 3.0),
    _Look(CADENCE, QT_TRANSLATE_NOOP("channels", "Cadence"), "cadence", 0.9, 0.04, 0.998, 30.0),
    _Look(ALTITUDE, QT_TRANSLATE_NOOP("channels", "Altitude"), "altitude", 0.95, 0.0, 1.0, 40.0, filled=True),
    _Look(TEMPERATURE, QT_TRANSLATE_NOOP("channels", "Temperature"), "temperature", 0.8, 0.0, 1.0, 8.0),
)


def panels(streams: Streams, activity: Activity, units: Units, locale: QLocale) -> tuple[Panel, ...]:
    """Return the charts of a session, top to bottom; empty for one without records."""
    made: list[Panel] = []
    for look in _LOOKS:
        series = series_of(streams, look.channel)
        if series is None or len(made) == MOST:
            continue
        scale = scale_of(look.channel, activity, units, locale)
        figures, word = _average(look.channel, activity.summary, scale)
        low, high = _span(series, look, paced=look.channel == SPEED and _paced(activity))
        made.append(
            Panel(
                title=_title(look, activity),
                tone=look.tone,
                series=series,
                scale=scale,
                low=low,
                high=high,
                average=figures,
                average_word=word,
                weight=look.weight,
                filled=look.filled,
            )
        )
    return tuple(made)


def scale_of(channel: str, activity: Activity, units: Units, locale: QLocale) -> Scale:
    """Return how the values of a channel read for a sport."""
    group = family(activity.sport)
    if channel == SPEED and group in _ON_FOOT:
        return run_pace_scale(units)
    if channel == SPEED and group is Family.SWIMMING:
        return swim_pace_scale(units)
    if channel == CADENCE and group in _ON_FOOT:
        # Streams count one leg; runners count steps.
        return LinearScale("spm", 2.0, locale=locale)
    if channel == SPEED:
        return speed_scale(units, locale)
    if channel == ALTITUDE:
        return elevation_scale(units, locale)
    if channel == TEMPERATURE:
        return temperature_scale(units, locale)
    return LinearScale({POWER: "W", HEART_RATE: "bpm", CADENCE: "rpm"}.get(channel, ""), locale=locale)


def _paced(activity: Activity) -> bool:
    return family(activity.sport) in _ON_FOOT | {Family.SWIMMING}


def _title(look: _Look, activity: Activity) -> str:
    title = QT_TRANSLATE_NOOP("channels", "Pace") if look.channel == SPEED and _paced(activity) else look.title
    return QCoreApplication.translate("channels", title)


def _average(channel: str, summary: Summary, scale: Scale) -> tuple[str, str]:
    if channel == ALTITUDE:
        gained = scale.text(summary.ascent_m)
        word = QCoreApplication.translate("channels", "gained")
        return (gained, word) if gained == fmt.NONE else (f"+{gained}", word)
    value = {
        POWER: summary.avg_power_w,
        HEART_RATE: summary.avg_hr_bpm,
        SPEED: summary.avg_speed_mps,
        CADENCE: summary.avg_cadence_rpm,
        TEMPERATURE: summary.avg_temperature_c,
    }.get(channel)
    return scale.text(value), QCoreApplication.translate("channels", "avg")


def _span(series: Series, look: _Look, *, paced: bool) -> tuple[float, float]:
    known = series.y[np.isfinite(series.y)]
    bottom = 0.06 if paced else look.bottom
    low = 0.0 if bottom is None else float(np.quantile(known, bottom))
    high = float(np.quantile(known, look.top))
    least = 1.0 if paced else look.least
    if bottom is None:
        return low, max(high * 1.04, least)
    short = max(least - (high - low), 0.0) / 2
    room = max(high - low, least) * 0.06
    floor = low - short - room
    return (max(floor, 0.0) if low >= 0 and look.channel not in {ALTITUDE, TEMPERATURE} else floor), high + short + room
