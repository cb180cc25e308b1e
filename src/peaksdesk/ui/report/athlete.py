"""An athlete's report on paper: totals of periods, the fitness chart, records and zones."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from peaksdesk.ui.charts.curve_chart import CurveChart, CurveLines
from peaksdesk.ui.charts.fitness_chart import FitnessChart, FitnessLines
from peaksdesk.ui.charts.layered_chart import LayeredChart
from peaksdesk.ui.charts.layers import Layered
from peaksdesk.ui.charts.table import Table
from peaksdesk.ui.charts.zone_bars import ZoneBar
from peaksdesk.ui.report.activity import in_pairs, zone_stack
from peaksdesk.ui.report.blocks import Block, Figures, Gap, Picture, Words, clean, heading, paragraph, rows
from peaksdesk.ui.report.paper import WIDTH, Report

_FITNESS = 320.0
_CHART = 190.0


@dataclass(frozen=True, eq=False)
class AthleteSheet:
    """What is printed of an athlete over a period; every text is ready to be read.

    Attributes:
        name: The athlete's.
        period: Such as `1 Jan to 21 Nov 2026`.
        figures: (name, value, unit) of the period.
        sentence: What the period comes to, in a sentence or two.
        fitness: Day by day, or None without load.
        last_days: Show the last so many days of it, or all.
        charts: More of them, such as hours a week.
        tables: (title, table): totals by month or week, records, thresholds.
        zones: (title, bars).
        curves: Best means.
    """

    name: str
    period: str
    figures: tuple[tuple[str, str, str], ...] = ()
    sentence: str = ""
    fitness: FitnessLines | None = None
    last_days: int | None = None
    charts: tuple[Layered, ...] = ()
    tables: tuple[tuple[str, Table], ...] = ()
    zones: tuple[tuple[str, tuple[ZoneBar, ...]], ...] = ()
    curves: tuple[CurveLines, ...] = ()


def athlete_report(sheet: AthleteSheet) -> Report:
    """Return an athlete's period as a report."""
    title = _tr("Training report: %1").replace("%1", sheet.name) if sheet.name else _tr("Training report")
    blocks: list[Block] = [Words(clean(title), "title", keeps=True), Words(clean(sheet.period), "secondary", "ink2")]
    if sheet.sentence:
        blocks += [Gap(8), *paragraph(sheet.sentence, WIDTH)]
    if sheet.figures:
        blocks += [Gap(), Figures(sheet.figures)]
    if sheet.fitness is not None:
        fitness = FitnessChart()
        fitness.show_lines(sheet.fitness)
        fitness.show_last(sheet.last_days)
        blocks += [*heading(_tr("Fitness, fatigue, form")), Picture(fitness, _FITNESS)]
    for shown in sheet.charts:
        chart = LayeredChart()
        chart.show_layers(shown)
        blocks += [Gap(), Picture(chart, _CHART)]
    stacks = [zone_stack(title, bars) for title, bars in sheet.zones if any(bar.seconds for bar in bars)]
    for lines in sheet.curves:
        curve = CurveChart()
        curve.show_lines(lines)
        stacks.append((Picture(curve, _CHART),))
    blocks += in_pairs(stacks)
    for name, table in sheet.tables:
        if table.count:
            blocks += [*heading(name), *rows(table)]
    return Report(title, tuple(blocks))


def _tr(text: str) -> str:
    return QCoreApplication.translate("report", text)
