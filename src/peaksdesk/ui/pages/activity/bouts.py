"""The intervals that were found, as a table."""

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.intervals import Interval, Kind
from peaksdesk.domain.streams import HEART_RATE, POWER
from peaksdesk.ui import format as fmt
from peaksdesk.ui.models.table import Column
from peaksdesk.ui.pages.activity.panels import paced, scale_of
from peaksdesk.ui.pages.activity.stretch_table import Numbered, StretchTable
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

Row = Numbered[Interval]

_KINDS = {
    Kind.TEMPO: QT_TRANSLATE_NOOP("intervals", "Tempo"),
    Kind.THRESHOLD: QT_TRANSLATE_NOOP("intervals", "Threshold"),
    Kind.VO2MAX: QT_TRANSLATE_NOOP("intervals", "VO2max"),
    Kind.ANAEROBIC: QT_TRANSLATE_NOOP("intervals", "Anaerobic"),
    Kind.WORK: QT_TRANSLATE_NOOP("intervals", "Work"),
}


def bouts_table() -> StretchTable[Interval]:
    """Return an empty table of intervals."""
    spoken = translate("intervals", "Intervals; Enter shows one in the charts")
    return StretchTable("intervals", spoken, lambda bout: (float(bout.start_s), float(bout.start_s + bout.duration_s)))


def bout_columns(
    bouts: tuple[Interval, ...], activity: Activity, units: Units, locale: QLocale
) -> tuple[Column[Row], ...]:
    """Return the columns that some intervals have: what they were found by, then NP and heart rate."""
    columns: list[Column[Row]] = [
        Column(translate("intervals", "No."), lambda row: str(row.number), width=64, strong=True),
        Column(translate("intervals", "Kind"), lambda row: translate("intervals", _KINDS[row.record.kind])),
        Column(translate("intervals", "Start"), lambda row: fmt.duration(row.record.start_s), right=True),
        Column(translate("intervals", "Time"), lambda row: fmt.duration(row.record.duration_s), right=True),
    ]
    channel = bouts[0].channel if bouts else HEART_RATE
    scale = scale_of(channel, activity, units, locale)
    if channel != HEART_RATE:
        pace = translate("intervals", "Pace") if paced(activity) else translate("intervals", "Speed")
        title = translate("intervals", "Power") if channel == POWER else pace
        columns.append(Column(title, lambda row: f"{scale.text(row.record.mean)} {scale.unit}", right=True))
    if any(bout.np_w for bout in bouts):
        columns.append(
            Column(translate("intervals", "NP"), lambda row: fmt.joined(fmt.power(row.record.np_w, locale)), right=True)
        )
    if any(bout.avg_hr_bpm for bout in bouts):
        columns.append(
            Column(
                translate("intervals", "Heart rate"),
                lambda row: fmt.joined(fmt.heart_rate(row.record.avg_hr_bpm, locale)),
                right=True,
            )
        )
    return tuple(columns)
