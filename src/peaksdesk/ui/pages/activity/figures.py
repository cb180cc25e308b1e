"""The headline numbers of a session, by what kind of session it is."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.load import LoadMethod
from peaksdesk.domain.sports import Family, family
from peaksdesk.ui import format as fmt
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.words import said

translate = QCoreApplication.translate

_LOAD_NAMES = {
    LoadMethod.TSS: "TSS",
    LoadMethod.RTSS: "rTSS",
    LoadMethod.STSS: "sTSS",
    LoadMethod.HRSS: "HRSS",
}
_ON_FOOT = frozenset({Family.RUNNING, Family.WALKING})
_INDOORS = frozenset({Family.GYM, Family.MARTIAL_ARTS})


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
    """Return the numbers worth a card, the most telling first: up to nine, fewer where little was recorded."""
    group = family(activity.sport)
    if group is Family.SWIMMING:
        wanted: tuple[Figure | None, ...] = _swim(activity, units, locale)
    elif group is Family.ROWING:
        wanted = _row(activity, units, locale)
    elif group in _ON_FOOT:
        wanted = _on_foot(activity, units, locale)
    elif group in _INDOORS:
        wanted = _gym(activity, locale)
    else:
        wanted = _ride(activity, units, locale)
    return tuple(figure for figure in wanted if figure is not None)


def _ride(activity: Activity, units: Units, locale: QLocale) -> tuple[Figure | None, ...]:
    summary = activity.summary
    by_power = summary.np_w is not None
    speed = _shown(
        QT_TRANSLATE_NOOP("figures", "Speed"),
        fmt.speed(summary.avg_speed_mps, units, locale),
        activity,
        "avg_speed_mps",
    )
    return (
        _time(activity),
        _shown(QT_TRANSLATE_NOOP("figures", "Distance"), fmt.distance(summary.distance_m, units, locale)),
        None if by_power else speed,
        _shown(QT_TRANSLATE_NOOP("figures", "Ascent"), fmt.elevation(summary.ascent_m, units, locale)),
        _power(activity, locale),
        _intensity(activity, locale),
        _load(activity, locale),
        _heart(activity, locale),
        _work(activity, locale),
    )


def _on_foot(activity: Activity, units: Units, locale: QLocale) -> tuple[Figure | None, ...]:
    summary = activity.summary
    cadence = None if summary.avg_cadence_rpm is None else 2 * summary.avg_cadence_rpm
    return (
        _time(activity),
        _shown(QT_TRANSLATE_NOOP("figures", "Distance"), fmt.distance(summary.distance_m, units, locale, digits=2)),
        _shown(QT_TRANSLATE_NOOP("figures", "Pace"), fmt.pace(summary.avg_speed_mps, units), activity, "avg_speed_mps"),
        _shown(QT_TRANSLATE_NOOP("figures", "NGP"), fmt.pace(summary.ngp_mps, units), activity, "ngp_mps"),
        _shown(QT_TRANSLATE_NOOP("figures", "Ascent"), fmt.elevation(summary.ascent_m, units, locale)),
        _intensity(activity, locale),
        _load(activity, locale),
        _heart(activity, locale),
        _shown(QT_TRANSLATE_NOOP("figures", "Cadence"), _with_unit(cadence, "spm", locale)),
    )


def _swim(activity: Activity, units: Units, locale: QLocale) -> tuple[Figure | None, ...]:
    summary = activity.summary
    return (
        _time(activity),
        _shown(QT_TRANSLATE_NOOP("figures", "Distance"), fmt.swim_distance(summary.distance_m, units, locale)),
        _shown(
            QT_TRANSLATE_NOOP("figures", "Pace"), fmt.swim_pace(summary.avg_speed_mps, units), activity, "avg_speed_mps"
        ),
        _intensity(activity, locale),
        _load(activity, locale),
        _heart(activity, locale),
        _shown(QT_TRANSLATE_NOOP("figures", "Stroke rate"), _with_unit(summary.avg_cadence_rpm, "spm", locale)),
        _work(activity, locale),
    )


def _row(activity: Activity, units: Units, locale: QLocale) -> tuple[Figure | None, ...]:
    summary = activity.summary
    return (
        _time(activity),
        _shown(QT_TRANSLATE_NOOP("figures", "Distance"), fmt.distance(summary.distance_m, units, locale, digits=2)),
        _shown(QT_TRANSLATE_NOOP("figures", "Pace"), fmt.row_pace(summary.avg_speed_mps), activity, "avg_speed_mps"),
        _shown(QT_TRANSLATE_NOOP("figures", "Power"), fmt.power(summary.avg_power_w, locale)),
        _shown(QT_TRANSLATE_NOOP("figures", "Stroke rate"), _with_unit(summary.avg_cadence_rpm, "spm", locale)),
        _intensity(activity, locale),
        _load(activity, locale),
        _heart(activity, locale),
        _work(activity, locale),
    )


def _gym(activity: Activity, locale: QLocale) -> tuple[Figure | None, ...]:
    digits = 0 if activity.rpe is None or float(activity.rpe).is_integer() else 1
    of_ten = translate("figures", "of 10")
    return (
        _time(activity),
        _heart(activity, locale),
        _shown(QT_TRANSLATE_NOOP("figures", "RPE"), (fmt.number(activity.rpe, locale, digits), of_ten)),
        _intensity(activity, locale),
        _load(activity, locale),
        _work(activity, locale),
    )


def _shown(name: str, value: fmt.Shown, activity: Activity | None = None, field: str = "") -> Figure | None:
    if value[0] == fmt.NONE:
        return None
    hint = "" if activity is None else _hint(activity, field)
    return Figure(translate("figures", name), *value, hint=hint)


def _time(activity: Activity) -> Figure:
    summary = activity.summary
    moving = summary.moving_s or summary.recorded_s or summary.duration_s
    return Figure(translate("figures", "Time"), fmt.duration(moving), hint=_elapsed(activity))


def _power(activity: Activity, locale: QLocale) -> Figure | None:
    summary = activity.summary
    if summary.np_w is None:
        return _shown(QT_TRANSLATE_NOOP("figures", "Power"), fmt.power(summary.avg_power_w, locale))
    average = translate("figures", "Normalized Power; average %1").replace(
        "%1", fmt.joined(fmt.power(summary.avg_power_w, locale))
    )
    hint = f"{average}. {_hint(activity, 'np_w')}".strip()
    return Figure(translate("figures", "NP"), fmt.number(summary.np_w, locale), "W", hint=hint)


def _intensity(activity: Activity, locale: QLocale) -> Figure | None:
    load, summary = activity.load, activity.summary
    if load.intensity is None or load.method is LoadMethod.HR_IF:
        return None
    even = ""
    if summary.np_w and summary.avg_power_w:
        ratio = fmt.number(summary.np_w / summary.avg_power_w, locale, 2)
        even = translate("figures", "VI %1").replace("%1", ratio)
    hint = translate("figures", "Intensity factor; VI is the variability index, NP over average power.") if even else ""
    return Figure(translate("figures", "IF"), fmt.number(load.intensity, locale, 2), even, hint=hint)


def _load(activity: Activity, locale: QLocale) -> Figure:
    value = fmt.number(activity.load.value, locale)
    return Figure(load_name(activity.load.method), value, explained=True, hint=said(activity.load.reason))


def _heart(activity: Activity, locale: QLocale) -> Figure | None:
    summary = activity.summary
    if summary.avg_hr_bpm is None:
        return None
    most = ""
    if summary.max_hr_bpm:
        most = translate("figures", "max %1").replace("%1", fmt.number(summary.max_hr_bpm, locale))
    return Figure(translate("figures", "Heart rate, bpm"), fmt.number(summary.avg_hr_bpm, locale), most)


def _work(activity: Activity, locale: QLocale) -> Figure | None:
    summary = activity.summary
    if summary.work_kj is not None:
        shown = fmt.number(summary.work_kj, locale)
        return Figure(translate("figures", "Work"), shown, "kJ", hint=_hint(activity, "work_kj"))
    return _shown(QT_TRANSLATE_NOOP("figures", "Energy"), _with_unit(summary.energy_kcal, "kcal", locale))


def _with_unit(value: float | None, unit: str, locale: QLocale) -> fmt.Shown:
    return fmt.number(value, locale), unit


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
