"""The activity that is shown, onto paper or into a PDF file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from peaksdesk.ui import errands
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.curve_chart import CurveLines
from peaksdesk.ui.charts.table import Table
from peaksdesk.ui.pages.activity.figures import figures
from peaksdesk.ui.pages.activity.laps import lap_columns
from peaksdesk.ui.pages.activity.local_time import local_start
from peaksdesk.ui.pages.activity.main_curve import main_curve
from peaksdesk.ui.pages.activity.panels import lines_of, panels, scale_of
from peaksdesk.ui.pages.activity.stretch_table import Numbered
from peaksdesk.ui.pages.activity.zones_tab import zone_bars, zones_title
from peaksdesk.ui.region import clock_format
from peaksdesk.ui.sport_names import sport_name, title_of

if TYPE_CHECKING:
    from peaksdesk.services.detail import ActivityDetail
    from peaksdesk.ui.errands import Told
    from peaksdesk.ui.pages.activity.presenter import ActivityState
    from peaksdesk.ui.pages.activity.view import ActivityView
    from peaksdesk.ui.report.activity import ActivitySheet

_MOST_ZONES = 2


def sheet_of(state: "ActivityState", locale: QLocale) -> "ActivitySheet | None":
    """Return what is printed of the activity that is shown; None where none is."""
    from peaksdesk.ui.report.activity import ActivitySheet

    detail, units = state.detail, state.units
    if detail is None:
        return None
    activity = detail.activity
    curve = main_curve(detail.metrics)
    lines = None
    if curve is not None:
        scale = scale_of(curve.channel, activity, units, locale)
        lines = CurveLines(curve.own, detail.curve_90d.get(curve.channel), scale, curve.tone, curve.title)
    when = f"{fmt.day(activity.local_date, locale)}, {locale.toString(local_start(activity), clock_format())}"
    return ActivitySheet(
        title=title_of(activity),
        lines=(f"{sport_name(activity.sport)} · {when}", activity.gear, _attributions(detail)),
        figures=tuple((figure.name, figure.value, figure.unit) for figure in figures(activity, units, locale)),
        panels=panels(lines_of(detail.streams), activity, units, locale, layout=state.layout),
        zones=tuple((zones_title(z), zone_bars(z, activity, units, locale)) for z in detail.zones[:_MOST_ZONES]),
        curve=lines,
        track=detail.streams,
        laps=_laps(state, locale),
        notes=activity.description,
    )


def _attributions(detail: "ActivityDetail") -> str:
    """What the terms of its origins want to stand beside it."""
    lines = [line for source in detail.sources for line in source.recording.attributions]
    return " · ".join(dict.fromkeys(lines))


def export_pdf(view: "ActivityView", state: "ActivityState") -> None:
    """Let the person save the activity as a PDF file."""

    async def work() -> "Told | None":
        from peaksdesk.ui.report import output
        from peaksdesk.ui.report.activity import activity_report

        sheet = sheet_of(state, view.locale())
        return None if sheet is None else await output.export_pdf(activity_report(sheet), view)

    errands.ask(view, "activity-pdf", work)


def print_activity(view: "ActivityView", state: "ActivityState") -> None:
    """Let the person print the activity."""

    async def work() -> "Told | None":
        from peaksdesk.ui.report import output
        from peaksdesk.ui.report.activity import activity_report

        sheet = sheet_of(state, view.locale())
        return None if sheet is None else await output.print_with_dialog(activity_report(sheet), view)

    errands.ask(view, "activity-print", work)


def _laps(state: "ActivityState", locale: QLocale) -> Table | None:
    detail = state.detail
    if detail is None or len(detail.laps) < 2:
        return None
    columns = lap_columns(detail.laps, detail.activity, state.units, locale)
    rows = tuple(
        tuple(column.text(Numbered(number, lap)) for column in columns)
        for number, lap in enumerate(detail.laps, start=1)
    )
    return Table.of(tuple(column.title for column in columns), rows)
