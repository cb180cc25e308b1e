"""The headline numbers of a session, by what kind of session it is."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.load import LoadMethod
from peaksdesk.domain.sports import Family, family
from peaksdesk.ui import format as fmt

translate = QCoreApplication.translate

_LOAD_NAMES = {
    LoadMethod.TSS: "TSS",
    LoadMethod.RTSS: "rTSS",
    LoadMethod.STSS: "sTSS",
    LoadMethod.HRSS: "HRSS",
}
_ON_FOOT = frozenset({Family.RUNNING, Family.WALKING})


@dataclass(frozen=True)
class Figure:
    """One card of the row.

    Attributes:
        explained: It has a panel that says why.
        hint: Said when the pointer rests on it.
    """

    name: str
    value: str
    unit: str = ""
    explained: bool = False
    hint: str = ""


def load_name(method: LoadMethod) -> str:
    """Return what the load of a method is called."""
    return _LOAD_NAMES.get(method, translate("figures", "Load"))


def figures(activity: Activity, units: Units, locale: QLocale) -> tuple[Figure, ...]:
    """Return the numbers worth a card, the most telling first: seven or eight, fewer where little was recorded."""
    summary, group = activity.summary, family(activity.sport)
    shown: list[Figure] = []

    def add(name: str, value: fmt.Shown, field: str = "") -> None:
        if value[0] != fmt.NONE:
            shown.append(Figure(name, *value, hint=_hint(activity, field)))

    moving = summary.moving_s or summary.recorded_s or summary.duration_s
    shown.append(Figure(translate("figures", "Time"), fmt.duration(moving), hint=_elapsed(activity)))
    if group is Family.SWIMMING:
        add(translate("figures", "Distance"), fmt.swim_distance(summary.distance_m, units, locale))
        add(translate("figures", "Pace"), fmt.swim_pace(summary.avg_speed_mps, units), "avg_speed_mps")
    else:
        add(translate("figures", "Distance"), fmt.distance(summary.distance_m, units, locale))
    if group in _ON_FOOT:
        add(translate("figures", "Pace"), fmt.pace(summary.avg_speed_mps, units), "avg_speed_mps")
        add(translate("figures", "Graded pace"), fmt.pace(summary.ngp_mps, units), "ngp_mps")
    elif group is not Family.SWIMMING and summary.np_w is None:
        add(translate("figures", "Speed"), fmt.speed(summary.avg_speed_mps, units, locale), "avg_speed_mps")
    if group is not Family.SWIMMING:
        add(translate("figures", "Ascent"), fmt.elevation(summary.ascent_m, units, locale))
    if group not in _ON_FOOT:
        add(translate("figures", "NP"), fmt.power(summary.np_w, locale), "np_w")
    if activity.load.intensity is not None and activity.load.method is not LoadMethod.HR_IF:
        shown.append(Figure(translate("figures", "IF"), fmt.number(activity.load.intensity, locale, 2)))
    value = fmt.number(activity.load.value, locale)
    shown.append(Figure(load_name(activity.load.method), value, explained=True, hint=activity.load.reason))
    if summary.avg_hr_bpm is not None:
        most = (
            translate("figures", "max %1").replace("%1", fmt.number(summary.max_hr_bpm, locale))
            if summary.max_hr_bpm
            else ""
        )
        shown.append(Figure(translate("figures", "Heart rate, bpm"), fmt.number(summary.avg_hr_bpm, locale), most))
    if summary.work_kj is not None:
        shown.append(
            Figure(
                translate("figures", "Work"), fmt.number(summary.work_kj, locale), "kJ", hint=_hint(activity, "work_kj")
            )
        )
    elif summary.energy_kcal is not None:
        shown.append(Figure(translate("figures", "Energy"), fmt.number(summary.energy_kcal, locale), "kcal"))
    return tuple(shown[:8])


def _elapsed(activity: Activity) -> str:
    summary = activity.summary
    parts = (
        [translate("figures", "moving %1").replace("%1", fmt.duration(summary.moving_s))] if summary.moving_s else []
    )
    if summary.duration_s:
        parts.append(translate("figures", "elapsed %1").replace("%1", fmt.duration(summary.duration_s)))
    return ", ".join(parts)


def _hint(activity: Activity, field: str) -> str:
    if field in activity.summary.estimated:
        return translate("figures", "Computed from held values: the device did not write every second.")
    return ""
