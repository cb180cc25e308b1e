"""The row above the charts, and the session in one sentence."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.activity import Activity, Lap
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.streams import CADENCE, DISTANCE, SPEED
from peaksdesk.domain.stretch import MARKED, WHOLE, Stretch, measure_stretch
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.services.study import Study
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.line_painter import Run
from peaksdesk.ui.charts.series import series_of
from peaksdesk.ui.pages.activity.panels import scale_of
from peaksdesk.ui.pages.activity.ruler import Ruler
from peaksdesk.ui.sport_names import title_of
from peaksdesk.ui.widgets.one_line import one_line

translate = QCoreApplication.translate

_SAME_S = 0.75


class Readout:
    """Says what one moment or one stretch of a session measured."""

    def __init__(
        self,
        detail: ActivityDetail,
        study: Study,
        units: Units,
        locale: QLocale,
        ruler: Ruler | None = None,
    ) -> None:
        """Read from an activity's streams; with a ruler the charts lie over its way."""
        self._activity = detail.activity
        self.streams = detail.streams
        self._laps = detail.laps
        self._intervals = study.intervals
        self._ftp_w = detail.thresholds.ftp_w if family(detail.activity.sport) is Family.CYCLING else None
        self._units = units
        self._locale = locale
        self._ruler = ruler
        self._distance = series_of(detail.streams, DISTANCE)
        self._whole = study.whole
        self._measured: Stretch | None = None

    def at(self, place: float) -> Sequence[Run]:
        """Return the time, and how far it was by then."""
        second = place if self._ruler is None else self._ruler.second(place)
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

    def between(self, start: float, end: float) -> Sequence[Run]:
        """Return where a stretch lies, how long it is, and its averages."""
        if self._ruler is not None:
            start, end = self._ruler.second(start), self._ruler.second(end)
        stretch = self.stretch(start, end)
        locale, activity, units = self._locale, self._activity, self._units
        span = translate("Readout", "%1 to %2").replace("%1", fmt.duration(start)).replace("%2", fmt.duration(end))
        runs: list[Run] = [
            (self.name(start, end) or fmt.duration(end - start), "secondary_strong", "ink"),
            (f" · {span}", "secondary", "ink2"),
        ]
        if stretch.avg_power_w is not None:
            runs.append((" · ", "secondary", "ink2"))
            runs.append((fmt.joined(fmt.power(stretch.avg_power_w, locale)), "secondary_strong", "ink"))
        parts: list[str] = []
        if stretch.np_w is not None:
            parts.append(translate("Readout", "NP %1").replace("%1", fmt.number(stretch.np_w, locale)))
        if stretch.avg_hr_bpm is not None:
            parts.append(fmt.joined(fmt.heart_rate(stretch.avg_hr_bpm, locale)))
        for channel, value in ((CADENCE, stretch.avg_cadence_rpm), (SPEED, stretch.avg_speed_mps)):
            if value is not None:
                scale = scale_of(channel, activity, units, locale)
                parts.append(f"{scale.text(value)} {scale.unit}")
        if stretch.distance_m is not None:
            parts.append(fmt.joined(fmt.distance(stretch.distance_m, units, locale, digits=2)))
        if stretch.ascent_m is not None:
            parts.append(f"+{fmt.joined(fmt.elevation(stretch.ascent_m, units, locale))}")
        runs += [(f" · {part}", "secondary", "ink2") for part in parts]
        return runs

    def more(self, start_s: float, end_s: float) -> str:
        """Return the rest of what a stretch measured: IF, work, temperature, and the best efforts inside it."""
        stretch, locale = self.stretch(start_s, end_s), self._locale
        parts = []
        if stretch.bests:
            scale = scale_of(stretch.channel, self._activity, self._units, locale)
            shown = [f"{fmt.span(best.duration_s)} {scale.text(best.value)}" for best in stretch.bests]
            parts.append(
                translate("Readout", "Best %1").replace("%1", ", ".join(shown))
                + (f" {scale.unit}" if scale.unit else "")
            )
        if stretch.np_w is not None and self._ftp_w:
            parts.append(translate("Readout", "IF %1").replace("%1", fmt.number(stretch.np_w / self._ftp_w, locale, 2)))
        if stretch.work_kj is not None:
            parts.append(f"{fmt.number(stretch.work_kj, locale)} kJ")
        if stretch.max_hr_bpm is not None:
            most = fmt.joined(fmt.heart_rate(stretch.max_hr_bpm, locale))
            parts.append(translate("Readout", "max %1").replace("%1", most))
        if stretch.avg_temperature_c is not None:
            parts.append(fmt.joined(fmt.temperature(stretch.avg_temperature_c, self._units, locale)))
        return " · ".join(parts)

    def stretch(self, start_s: float, end_s: float) -> Stretch:
        """Return what a stretch measured, worked out once."""
        if (start_s, end_s) == WHOLE and self._whole is not None:
            return self._whole
        known = self._measured
        if known is None or (known.start_s, known.end_s) != (start_s, end_s):
            known = self._measured = measure_stretch(self.streams, start_s, end_s)
        return known

    def name(self, start_s: float, end_s: float) -> str:
        """Return which lap or interval a stretch is, or nothing."""
        for title, lap in zip(lap_names(self._laps), self._laps, strict=True):
            if abs(lap.start_s - start_s) <= _SAME_S and abs(lap.start_s + lap.duration_s - end_s) <= _SAME_S:
                return title
        for number, bout in enumerate(self._intervals, start=1):
            if abs(bout.start_s - start_s) <= _SAME_S and abs(bout.start_s + bout.duration_s - end_s) <= 1 + _SAME_S:
                return translate("Readout", "Interval %1").replace("%1", str(number))
        return ""

    def _lap_at(self, second: float) -> str:
        if len(self._laps) < 2:
            return ""
        for title, lap in zip(lap_names(self._laps), self._laps, strict=True):
            if lap.trigger != MARKED and lap.start_s <= second < lap.start_s + lap.duration_s:
                return title
        return ""


def lap_names(laps: tuple[Lap, ...]) -> tuple[str, ...]:
    """Return what laps are called: the device's are numbered, and those that the person marked by themselves."""
    names, own, others = [], 0, 0
    for lap in laps:
        if lap.trigger == MARKED:
            own += 1
            names.append(translate("Readout", "Mine %1").replace("%1", str(own)))
        else:
            others += 1
            names.append(translate("Readout", "Lap %1").replace("%1", str(others)))
    return tuple(names)


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
    return f"{one_line(title_of(activity))}, {fmt.short_day(activity.local_date, locale)}: {', '.join(parts)}."
