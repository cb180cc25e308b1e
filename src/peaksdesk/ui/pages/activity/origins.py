"""Where every field of an activity came from: its value, whose word it is, from which file and device, and when."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.activity import EDITABLE, YOU, Activity, DeviceTotals, Source, SourceKind
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.streams import ALTITUDE, BALANCE, DISTANCE, LATITUDE, LONGITUDE, TEMPERATURE, Streams
from peaksdesk.services.corrections import CORRECTIONS, FIXES, MARKS, marks_in
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.activity.local_time import local_start
from peaksdesk.ui.pages.activity.panels import scale_of
from peaksdesk.ui.sport_names import sport_name
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.one_line import one_line

KINDS = {
    SourceKind.FIT: QT_TRANSLATE_NOOP("sources", "FIT file"),
    SourceKind.TCX: QT_TRANSLATE_NOOP("sources", "TCX file"),
    SourceKind.GPX: QT_TRANSLATE_NOOP("sources", "GPX file"),
    SourceKind.STRAVA_ARCHIVE: QT_TRANSLATE_NOOP("sources", "Strava export"),
    SourceKind.ACCOUNT: QT_TRANSLATE_NOOP("sources", "Account"),
    SourceKind.BAND: QT_TRANSLATE_NOOP("sources", "Wrist band"),
    SourceKind.MANUAL: QT_TRANSLATE_NOOP("sources", "By hand"),
    SourceKind.INVENTED: QT_TRANSLATE_NOOP("sources", "Invented"),
}
_FIELDS = {
    "title": QT_TRANSLATE_NOOP("origins", "Title"),
    "sport": QT_TRANSLATE_NOOP("origins", "Sport"),
    "start": QT_TRANSLATE_NOOP("origins", "Start"),
    "gear": QT_TRANSLATE_NOOP("origins", "Gear"),
    "rpe": QT_TRANSLATE_NOOP("origins", "RPE"),
    "description": QT_TRANSLATE_NOOP("origins", "Notes"),
    "excluded": QT_TRANSLATE_NOOP("origins", "Left out of the load"),
    FIXES: QT_TRANSLATE_NOOP("origins", "Spikes fixed"),
    MARKS: QT_TRANSLATE_NOOP("origins", "Laps marked"),
    "laps": QT_TRANSLATE_NOOP("origins", "Laps"),
}
_CHANNELS = {
    "power_w": QT_TRANSLATE_NOOP("origins", "Power"),
    "hr_bpm": QT_TRANSLATE_NOOP("origins", "Heart rate"),
    "speed_mps": QT_TRANSLATE_NOOP("origins", "Speed"),
    "cadence_rpm": QT_TRANSLATE_NOOP("origins", "Cadence"),
    DISTANCE: QT_TRANSLATE_NOOP("origins", "Distance"),
    ALTITUDE: QT_TRANSLATE_NOOP("origins", "Altitude"),
    LATITUDE: QT_TRANSLATE_NOOP("origins", "Route"),
    TEMPERATURE: QT_TRANSLATE_NOOP("origins", "Temperature"),
    BALANCE: QT_TRANSLATE_NOOP("origins", "Balance"),
}
_TOTALS = {
    "elapsed_s": QT_TRANSLATE_NOOP("origins", "Elapsed time"),
    "timer_s": QT_TRANSLATE_NOOP("origins", "Timer time"),
    "distance_m": QT_TRANSLATE_NOOP("origins", "Distance"),
    "ascent_m": QT_TRANSLATE_NOOP("origins", "Ascent"),
    "descent_m": QT_TRANSLATE_NOOP("origins", "Descent"),
    "avg_hr_bpm": QT_TRANSLATE_NOOP("origins", "Heart rate, mean"),
    "max_hr_bpm": QT_TRANSLATE_NOOP("origins", "Heart rate, highest"),
    "avg_power_w": QT_TRANSLATE_NOOP("origins", "Power, mean"),
    "max_power_w": QT_TRANSLATE_NOOP("origins", "Power, highest"),
    "np_w": QT_TRANSLATE_NOOP("origins", "NP"),
    "avg_cadence_rpm": QT_TRANSLATE_NOOP("origins", "Cadence, mean"),
    "energy_kcal": QT_TRANSLATE_NOOP("origins", "Energy"),
    "pool_length_m": QT_TRANSLATE_NOOP("origins", "Pool"),
}
_LONGEST = 160


@dataclass(frozen=True)
class Origin:
    """One field, in words.

    Attributes:
        name: What the store calls the field.
        who: Kind of the source, or that it was the person.
        file: What the person knows the source by; empty for what they typed.
        editable: The person typed it, and can give it back to the source.
    """

    name: str
    title: str
    value: str
    who: str
    file: str = ""
    device: str = ""
    when: str = ""
    editable: bool = False


def origins(detail: ActivityDetail, units: Units, locale: QLocale) -> tuple[Origin, ...]:
    """Return every field that somebody told, the person's own first among their kind, then what was recorded."""
    activity = detail.activity
    sources = {source.key: source for source in detail.sources}
    told = _told(detail, units, locale)
    found: list[Origin] = []
    for name, title, value in told:
        key = YOU if name in CORRECTIONS else activity.provenance.get(name, "")
        if key == YOU:
            who, can = QCoreApplication.translate("origins", "You"), name in (*EDITABLE, *CORRECTIONS)
            found.append(Origin(name, title, value, who, editable=can and name in activity.edits))
        elif key in sources:
            found.append(_of(sources[key], name, title, value, locale))
    return tuple(found)


def _of(source: Source, name: str, title: str, value: str, locale: QLocale) -> Origin:
    return Origin(
        name,
        title,
        value,
        QCoreApplication.translate("sources", KINDS[source.kind]),
        one_line(source.name, _LONGEST),
        one_line(source.recording.device, _LONGEST),
        fmt.moment(fmt.local(source.imported_at), locale),
    )


def _told(detail: ActivityDetail, units: Units, locale: QLocale) -> Iterator[tuple[str, str, str]]:
    """Yield (name, title, value) of each field in the order it is shown."""
    activity = detail.activity
    for name, title in _FIELDS.items():
        if name in activity.provenance or (name in CORRECTIONS and name in activity.edits):
            yield name, QCoreApplication.translate("origins", title), _field(name, detail, locale)
    for name in detail.streams:
        if name in activity.provenance and name != LONGITUDE:
            title = (
                QCoreApplication.translate("origins", _CHANNELS[name])
                if name in _CHANNELS
                else one_line(name, _LONGEST)
            )
            yield name, title, _channel(name, detail.streams, activity, units, locale)
    by_device = _words("%1, as the device counts")
    for name, title in _TOTALS.items():
        key = activity.provenance.get(name, "")
        source = next((source for source in detail.sources if source.key == key), None)
        if source is not None and name not in detail.streams:
            value = _total(name, source.recording.totals, activity, units, locale)
            yield name, by_device.replace("%1", QCoreApplication.translate("origins", title)), value


def _field(name: str, detail: ActivityDetail, locale: QLocale) -> str:
    activity = detail.activity
    match name:
        case "sport":
            return sport_name(activity.sport)
        case "start":
            clock = locale.toString(local_start(activity), QLocale.FormatType.ShortFormat)
            return f"{fmt.short_day(activity.local_date, locale)}, {clock}"
        case "rpe":
            return fmt.number(activity.rpe, locale, 0 if activity.rpe in (None, round(activity.rpe or 0)) else 1)
        case "excluded":
            return _words("Yes") if activity.excluded else _words("No")
        case "laps":
            return locale.toString(len(detail.laps))
        case _ if name == FIXES:
            return _words("Yes")
        case _ if name == MARKS:
            return locale.toString(len(marks_in(activity.edits)))
    return one_line(str(getattr(activity, name, "")), _LONGEST) or fmt.NONE


def _channel(name: str, streams: Streams, activity: Activity, units: Units, locale: QLocale) -> str:
    known = streams.channels[name][np.isfinite(streams.channels[name])]
    if not known.size:
        return fmt.NONE
    if name == LATITUDE:
        return _words("%1 points").replace("%1", locale.toString(int(known.size)))
    if name == DISTANCE:
        return _way(float(known.max()), activity, units, locale)
    scale = scale_of(name, activity, units, locale)
    if name in (ALTITUDE, TEMPERATURE):
        span = _words("%1 to %2")
        low, high = scale.text(float(known.min())), scale.text(float(known.max()))
        return f"{span.replace('%1', low).replace('%2', high)} {scale.unit}"
    unit = "%" if name == BALANCE else scale.unit
    mean = _words("mean %1")
    return mean.replace("%1", f"{scale.text(float(known.mean()))} {unit}".strip())


def _total(name: str, totals: DeviceTotals, activity: Activity, units: Units, locale: QLocale) -> str:
    value: float | None = getattr(totals, name)
    if name.endswith("_s"):
        return fmt.duration(value)
    if name in ("distance_m", "pool_length_m"):
        return fmt.NONE if value is None else _way(value, activity, units, locale)
    if name.endswith("_m"):
        return fmt.joined(fmt.elevation(value, units, locale))
    if name == "energy_kcal":
        return f"{fmt.number(value, locale)} kcal"
    unit = {"w": "W", "bpm": "bpm", "rpm": "rpm"}[name.rpartition("_")[2]]
    return f"{fmt.number(value, locale)} {unit}"


def _way(metres: float, activity: Activity, units: Units, locale: QLocale) -> str:
    if family(activity.sport) is Family.SWIMMING:
        return fmt.joined(fmt.swim_distance(metres, units, locale))
    return fmt.joined(fmt.distance(metres, units, locale))


def _words(text: str) -> str:
    return QCoreApplication.translate("origins", text)
