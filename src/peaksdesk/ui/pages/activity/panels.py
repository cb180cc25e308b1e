"""The charts of a session: which channels, in which order, on which scales."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.reserve import Reserve
from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.streams import ALTITUDE, CADENCE, HEART_RATE, POWER, SPEED, TEMPERATURE, Streams
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.scale import (
    LinearScale,
    PaceScale,
    Scale,
    elevation_scale,
    row_pace_scale,
    run_pace_scale,
    speed_scale,
    swim_pace_scale,
    temperature_scale,
)
from peaksdesk.ui.charts.series import Series, series_of
from peaksdesk.ui.charts.timeline import Panel
from peaksdesk.ui.pages.activity.layout import RESERVE, Layout
from peaksdesk.ui.pages.activity.ruler import Ruler
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP

_ON_FOOT = frozenset({Family.RUNNING, Family.WALKING})
_STROKES = frozenset({Family.SWIMMING, Family.ROWING, Family.PADDLING})


_LONG_UNIT = 6
_LEAST_PACED = {Family.RUNNING: 1.0, Family.WALKING: 1.0, Family.SWIMMING: 0.4, Family.ROWING: 1.0}
"""Least height of a chart of pace, m/s: an even effort is not blown up to a storm."""


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


@dataclass(frozen=True)
class Choice:
    """A chart that the session has: its name in `Layout.hidden`, and its title."""

    name: str
    title: str


_LOOKS = (
    _Look(POWER, QT_TRANSLATE_NOOP("channels", "Power"), "power", 1.5, None, 0.998, 100.0),
    _Look(HEART_RATE, QT_TRANSLATE_NOOP("channels", "Heart rate"), "heart_rate", 1.25, 0.003, 0.9995, 30.0),
    _Look(SPEED, QT_TRANSLATE_NOOP("channels", "Speed"), "speed", 1.0, 0.01, 0.999, 3.0),
    _Look(CADENCE, QT_TRANSLATE_NOOP("channels", "Cadence"), "cadence", 0.9, 0.04, 0.998, 30.0),
    _Look(ALTITUDE, QT_TRANSLATE_NOOP("channels", "Altitude"), "altitude", 0.95, 0.0, 1.0, 40.0, filled=True),
    _Look(TEMPERATURE, QT_TRANSLATE_NOOP("channels", "Temperature"), "temperature", 0.8, 0.0, 1.0, 8.0),
)


def lines_of(streams: Streams) -> dict[str, Series]:
    """Return the channels of a session that can be drawn, each over its seconds."""
    found = {look.channel: series_of(streams, look.channel) for look in _LOOKS}
    return {channel: series for channel, series in found.items() if series is not None}


def charts_of(lines: Mapping[str, Series], activity: Activity, reserve: Reserve | None) -> tuple[Choice, ...]:
    """Return the charts that a session has, top to bottom."""
    found = [Choice(look.channel, _title(look, activity)) for look in _in_order(activity) if look.channel in lines]
    return (*found, Choice(RESERVE, reserve_title())) if reserve is not None else tuple(found)


def reserve_title() -> str:
    """Return what W'bal is called."""
    return QCoreApplication.translate("channels", "W′bal")


def panels(
    lines: Mapping[str, Series],
    activity: Activity,
    units: Units,
    locale: QLocale,
    *,
    reserve: Reserve | None = None,
    layout: Layout = Layout(),  # noqa: B008 - frozen
    ruler: Ruler | None = None,
) -> tuple[Panel, ...]:
    """Return the charts of a session, top to bottom; empty for one without records.

    Args:
        lines: From `lines_of`.
        activity: Whose they are.
        units: The person's.
        locale: The person's.
        reserve: W'bal, where it is known.
        layout: Which are put away.
        ruler: Lays them over the way; without it they lie over time.
    """
    made: list[Panel] = []
    for look in _in_order(activity):
        series = lines.get(look.channel)
        if series is None or look.channel in layout.hidden:
            continue
        scale = _narrow(scale_of(look.channel, activity, units, locale))
        figures, word = _average(look.channel, activity.summary, scale)
        low, high = _span(series, look, _LEAST_PACED.get(family(activity.sport)) if look.channel == SPEED else None)
        made.append(
            Panel(
                title=_title(look, activity),
                tone=look.tone,
                series=series if ruler is None else ruler.laid(series),
                scale=scale,
                low=low,
                high=high,
                average=figures,
                average_word=word,
                weight=look.weight,
                filled=look.filled,
            )
        )
    if reserve is not None and RESERVE not in layout.hidden:
        made.append(_reserve_panel(reserve, locale, ruler))
    return tuple(made)


def scale_of(channel: str, activity: Activity, units: Units, locale: QLocale) -> Scale:
    """Return how the values of a channel read for a sport."""
    group = family(activity.sport)
    if channel == SPEED and group in _ON_FOOT:
        return run_pace_scale(units)
    if channel == SPEED and group is Family.SWIMMING:
        return swim_pace_scale(units)
    if channel == SPEED and group is Family.ROWING:
        return row_pace_scale()
    if channel == CADENCE and group in _ON_FOOT:
        # Streams count one leg; runners count steps.
        return LinearScale("spm", 2.0, locale=locale)
    if channel == CADENCE and group in _STROKES:
        return LinearScale("spm", locale=locale)
    if channel == SPEED:
        return speed_scale(units, locale)
    if channel == ALTITUDE:
        return elevation_scale(units, locale)
    if channel == TEMPERATURE:
        return temperature_scale(units, locale)
    return LinearScale({POWER: "W", HEART_RATE: "bpm", CADENCE: "rpm"}.get(channel, ""), locale=locale)


def _in_order(activity: Activity) -> tuple[_Look, ...]:
    """Pace comes first where it is what a sport is about."""
    return tuple(sorted(_LOOKS, key=lambda look: look.channel != SPEED)) if paced(activity) else _LOOKS


def paced(activity: Activity) -> bool:
    """Tell whether a sport counts minutes for a stretch instead of speed."""
    return family(activity.sport) in _ON_FOOT | {Family.SWIMMING, Family.ROWING}


def _title(look: _Look, activity: Activity) -> str:
    title = look.title
    if look.channel == SPEED and paced(activity):
        title = QT_TRANSLATE_NOOP("channels", "Pace")
    elif look.channel == CADENCE and family(activity.sport) in _STROKES:
        title = QT_TRANSLATE_NOOP("channels", "Stroke rate")
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


def _narrow(scale: Scale) -> Scale:
    """Drop the minutes of a long unit: beside a pace everybody adds them."""
    if isinstance(scale, PaceScale) and len(scale.unit) > _LONG_UNIT:
        return replace(scale, unit=scale.unit.removeprefix("min"))
    return scale


def _reserve_panel(reserve: Reserve, locale: QLocale, ruler: Ruler | None) -> Panel:
    scale = LinearScale("kJ", 0.001, digits=1, locale=locale)
    series = Series(reserve.second.astype(np.float64), reserve.balance_j)
    full = reserve.fit.w_prime_j
    return Panel(
        title=reserve_title(),
        tone="fatigue",
        series=series if ruler is None else ruler.laid(series),
        scale=scale,
        low=min(reserve.lowest_j, 0.0),
        high=full * 1.04,
        average=scale.text(reserve.lowest_j),
        average_word=QCoreApplication.translate("channels", "lowest"),
        weight=0.9,
        filled=True,
    )


def _span(series: Series, look: _Look, least_paced: float | None) -> tuple[float, float]:
    known = series.y[np.isfinite(series.y)]
    bottom = look.bottom if least_paced is None else 0.06
    low = 0.0 if bottom is None else float(np.quantile(known, bottom))
    high = float(np.quantile(known, look.top))
    least = look.least if least_paced is None else least_paced
    if bottom is None:
        return low, max(high * 1.04, least)
    short = max(least - (high - low), 0.0) / 2
    room = max(high - low, least) * 0.06
    floor = low - short - room
    return (max(floor, 0.0) if low >= 0 and look.channel not in {ALTITUDE, TEMPERATURE} else floor), high + short + room
