"""The row above the charts, and the session in one sentence."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.activity import Activity, Lap
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.streams import CADENCE, DISTANCE, SPEED, Streams
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.line_painter import Run
from peaksdesk.ui.charts.selection import selection_stats
from peaksdesk.ui.charts.series import series_of
from peaksdesk.ui.pages.activity.panels import scale_of
from peaksdesk.ui.sport_names import title_of

translate = QCoreApplication.translate

_SAME_S = 0.75


class Readout:
    """Says what one moment or one stretch of a session measured."""

    def __init__(
        self, activity: Activity, streams: Streams, laps: tuple[Lap, ...], units: Units, locale: QLocale
    ) -> None:
        """Read from these streams."""
        self._activity = activity
        self._streams = streams
        self._laps = laps
        self._units = units
        self._locale = locale
        self._distance = series_of(streams, DISTANCE)

    def at(self, second: float) -> Sequence[Run]:
        """Return the time, and how far it was by then."""
        runs: list[Run] = [(fmt.duration(max(second, 0.0)), "secondary_strong", "ink")]
        if self._distance is not None:
            metres = self._distance.at(second)
            if not math.isnan(metres):
                shown = fmt.distance(metres, self._units, self._locale, digits=2)
                runs.append((f"  ·  {fmt.joined(shown)}", "secondary", "ink2"))
        lap = self._lap_at(second)
        if lap:
            runs.append((f"  ·  {lap}", "secondary", "ink2"))
        return runs

    def between(self, start_s: float, end_s: float) -> Sequence[Run]:
        """Return where a stretch lies, how long it is, and its averages."""
        stats = selection_stats(self._streams, start_s, end_s)
        locale, activity, units = self._locale, self._activity, self._units
        span = translate("Readout", "%1 to %2").replace("%1", fmt.duration(start_s)).replace("%2", fmt.duration(end_s))
        runs: list[Run] = [
            (self._name(start_s, end_s) or fmt.duration(end_s - start_s), "secondary_strong", "ink"),
            (f" · {span}", "secondary", "ink2"),
        ]
        if stats.avg_power_w is not None:
            runs.append((" · ", "secondary", "ink2"))
            runs.append((fmt.joined(fmt.power(stats.avg_power_w, locale)), "secondary_strong", "ink"))
        parts: list[str] = []
        if stats.np_w is not None:
            parts.append(translate("Readout", "NP %1").replace("%1", fmt.number(stats.np_w, locale)))
        if stats.avg_hr_bpm is not None:
            parts.append(fmt.joined(fmt.heart_rate(stats.avg_hr_bpm, locale)))
        for channel, value in ((CADENCE, stats.avg_cadence_rpm), (SPEED, stats.avg_speed_mps)):
            if value is not None:
                scale = scale_of(channel, activity, units, locale)
                parts.append(f"{scale.text(value)} {scale.unit}")
        if stats.distance_m is not None:
            parts.append(fmt.joined(fmt.distance(stats.distance_m, units, locale, digits=2)))
        if stats.ascent_m is not None:
            parts.append(f"+{fmt.joined(fmt.elevation(stats.ascent_m, units, locale))}")
        runs += [(f" · {part}", "secondary", "ink2") for part in parts]
        return runs

    def _name(self, start_s: float, end_s: float) -> str:
        for number, lap in enumerate(self._laps, start=1):
            if abs(lap.start_s - start_s) <= _SAME_S and abs(lap.start_s + lap.duration_s - end_s) <= _SAME_S:
                return _lap(number)
        return ""

    def _lap_at(self, second: float) -> str:
        if len(self._laps) < 2:
            return ""
        for number, lap in enumerate(self._laps, start=1):
            if lap.start_s <= second < lap.start_s + lap.duration_s:
                return _lap(number)
        return ""


def sentence(activity: Activity, units: Units, locale: QLocale) -> str:
    """Return a session in one sentence."""
    summary = activity.summary
    parts = [fmt.duration(summary.moving_s or summary.duration_s)]
    if summary.distance_m:
        parts.append(fmt.joined(fmt.distance(summary.distance_m, units, locale)))
    if summary.ascent_m:
        parts.append(
            translate("Readout", "%1 up").replace("%1", fmt.joined(fmt.elevation(summary.ascent_m, units, locale)))
        )
    if summary.avg_power_w:
        parts.append(
            translate("Readout", "%1 on average").replace("%1", fmt.joined(fmt.power(summary.avg_power_w, locale)))
        )
    if summary.avg_hr_bpm:
        parts.append(
            translate("Readout", "heart rate %1").replace("%1", fmt.joined(fmt.heart_rate(summary.avg_hr_bpm, locale)))
        )
    return f"{title_of(activity)}, {fmt.short_day(activity.local_date, locale)}: {', '.join(parts)}."


def _lap(number: int) -> str:
    return translate("Readout", "Lap %1").replace("%1", str(number))
