"""The best efforts of a session, beside the best of 90 days and of all time with the day of each."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.mean_max import CURVE_DURATIONS_S
from peaksdesk.domain.metrics import Curve
from peaksdesk.domain.records import Best, best_over
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.scale import Scale
from peaksdesk.ui.models.table import Column
from peaksdesk.ui.pages.activity.stretch_table import Numbered, StretchTable

translate = QCoreApplication.translate

SHOWN_S = (5, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200)


@dataclass(frozen=True)
class Effort:
    """The best over one duration; `recent` and `ever` are what it is compared with."""

    duration_s: int
    value: float
    start_s: float
    recent: Best | None
    ever: Best | None


Row = Numbered[Effort]


def efforts_of(own: Curve, recent: tuple[Best, ...], ever: tuple[Best, ...]) -> tuple[Effort, ...]:
    """Return the best efforts over round durations that a session is long enough for."""
    found = []
    for seconds in SHOWN_S:
        place = CURVE_DURATIONS_S.index(seconds)
        if place < own.best.shape[0] and own.best[place] > 0:
            value, start = float(own.best[place]), float(own.start_s[place])
            found.append(Effort(seconds, value, start, best_over(recent, seconds), best_over(ever, seconds)))
    return tuple(found)


def efforts_table() -> StretchTable[Effort]:
    """Return an empty table of best efforts."""
    spoken = translate("efforts", "Best efforts; Enter shows one in the charts")
    return StretchTable("efforts", spoken, lambda effort: (effort.start_s, effort.start_s + effort.duration_s))


def effort_columns(scale: Scale, activity_id: int, locale: QLocale) -> tuple[Column[Row], ...]:
    """Return the columns: what it was, where, and how it stands against what was held before."""

    def held(best: Best | None) -> str:
        if best is None:
            return fmt.NONE
        if best.activity_id == activity_id:
            return translate("efforts", "this one")
        return f"{scale.text(best.value)} · {fmt.short_day(best.day, locale)}"

    def share(row: Row) -> str:
        best = row.record.ever
        return fmt.NONE if best is None else f"{fmt.number(100 * row.record.value / best.value, locale)} %"

    return (
        Column(translate("efforts", "Best of"), lambda row: fmt.span(row.record.duration_s), width=84, strong=True),
        Column(
            translate("efforts", "This one"), lambda row: f"{scale.text(row.record.value)} {scale.unit}", right=True
        ),
        Column(translate("efforts", "At"), lambda row: fmt.duration(row.record.start_s), right=True, width=84),
        Column(translate("efforts", "90 days"), lambda row: held(row.record.recent), right=True),
        Column(translate("efforts", "All time"), lambda row: held(row.record.ever), right=True),
        Column(translate("efforts", "Share"), share, right=True, width=72),
    )
