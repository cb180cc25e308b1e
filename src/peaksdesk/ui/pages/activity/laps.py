"""The laps as a table, those that the person marked among the device's."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.activity import Activity, Lap
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.streams import CADENCE, SPEED
from peaksdesk.ui import format as fmt
from peaksdesk.ui.models.table import Column
from peaksdesk.ui.pages.activity.panels import scale_of
from peaksdesk.ui.pages.activity.readout import lap_names
from peaksdesk.ui.pages.activity.stretch_table import Numbered, StretchTable

translate = QCoreApplication.translate

Row = Numbered[Lap]


def laps_table() -> StretchTable[Lap]:
    """Return an empty table of laps."""
    spoken = translate("laps", "Laps; Enter shows one in the charts")
    return StretchTable("laps", spoken, lambda lap: (lap.start_s, lap.start_s + lap.duration_s))


def lap_columns(laps: tuple[Lap, ...], activity: Activity, units: Units, locale: QLocale) -> tuple[Column[Row], ...]:
    """Return the columns that some laps have."""
    names = lap_names(laps)
    pace, turns = scale_of(SPEED, activity, units, locale), scale_of(CADENCE, activity, units, locale)
    swims = family(activity.sport) is Family.SWIMMING

    def far(row: Row) -> str:
        metres = row.record.distance_m
        if swims:
            return fmt.joined(fmt.swim_distance(metres, units, locale))
        return fmt.joined(fmt.distance(metres, units, locale, digits=2))

    def speed(row: Row) -> str:
        metres, seconds = row.record.distance_m, row.record.duration_s
        return pace.text(metres / seconds) if metres and seconds else fmt.NONE

    columns: list[Column[Row]] = [
        Column(translate("laps", "Lap"), lambda row: names[row.number - 1], width=76, strong=True),
        Column(translate("laps", "Start"), lambda row: fmt.duration(row.record.start_s), right=True),
        Column(translate("laps", "Time"), lambda row: fmt.duration(row.record.duration_s), right=True),
    ]

    def add(title: str, has: Callable[[Lap], object], text: Callable[[Row], str]) -> None:
        if any(has(lap) for lap in laps):
            columns.append(Column(title, text, right=True))

    add(translate("laps", "Distance"), lambda lap: lap.distance_m, far)
    add(pace.unit, lambda lap: lap.distance_m, speed)
    add(
        translate("laps", "Power"),
        lambda lap: lap.avg_power_w,
        lambda row: fmt.joined(fmt.power(row.record.avg_power_w, locale)),
    )
    add(
        translate("laps", "Heart rate"),
        lambda lap: lap.avg_hr_bpm,
        lambda row: fmt.joined(fmt.heart_rate(row.record.avg_hr_bpm, locale)),
    )
    add(
        translate("laps", "Max"),
        lambda lap: lap.max_hr_bpm,
        lambda row: fmt.joined(fmt.heart_rate(row.record.max_hr_bpm, locale)),
    )
    add(turns.unit, lambda lap: lap.avg_cadence_rpm, lambda row: turns.text(row.record.avg_cadence_rpm))
    add(
        translate("laps", "Ascent"),
        lambda lap: lap.ascent_m,
        lambda row: fmt.joined(fmt.elevation(row.record.ascent_m, units, locale)),
    )
    return tuple(columns)
