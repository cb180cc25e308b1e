"""An activity on paper: numbers, charts, zones, curve, route, laps and notes."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from peaksdesk.domain.streams import Streams
from peaksdesk.ui.charts.curve_chart import CurveChart, CurveLines
from peaksdesk.ui.charts.line_painter import Run
from peaksdesk.ui.charts.route import Route
from peaksdesk.ui.charts.table import Table
from peaksdesk.ui.charts.timeline import FOOTER_HEIGHT, HEADER_HEIGHT, Panel, Timeline
from peaksdesk.ui.charts.zone_bars import ROW, ZoneBar, ZoneBars
from peaksdesk.ui.report.blocks import Block, Columns, Figures, Gap, Picture, Words, clean, heading, paragraph, rows
from peaksdesk.ui.report.paper import WIDTH, Report
from peaksdesk.ui.theme import GRID

_PANEL = 84.0
_SMALL = 170.0


@dataclass(frozen=True, eq=False)
class ActivitySheet:
    """What is printed of an activity; every text is ready to be read, and plain.

    Attributes:
        title: The activity's.
        lines: Below it: sport and day, the athlete, the place.
        figures: (name, value, unit), the most telling first.
        panels: Of the timeline, top to bottom; empty without records.
        sentence: The activity in one sentence, above the timeline.
        zones: (title, bars) of each kind of zones.
        track: Streams with positions, or None.
        laps: As on screen, or None.
        notes: The person's own words.
    """

    title: str
    lines: tuple[str, ...] = ()
    figures: tuple[tuple[str, str, str], ...] = ()
    panels: tuple[Panel, ...] = ()
    sentence: str = ""
    zones: tuple[tuple[str, tuple[ZoneBar, ...]], ...] = ()
    curve: CurveLines | None = None
    track: Streams | None = None
    laps: Table | None = None
    notes: str = ""


class _Silent:
    """Writes nothing above a timeline on paper: nothing is pointed at."""

    def at(self, second: float) -> tuple[Run, ...]:
        del second
        return ()

    def between(self, start_s: float, end_s: float) -> tuple[Run, ...]:
        del start_s, end_s
        return ()


def activity_report(sheet: ActivitySheet) -> Report:
    """Return an activity as a report."""
    blocks: list[Block] = [Words(clean(sheet.title) or _tr("Activity"), "title", keeps=True)]
    blocks += [Words(clean(line), "secondary", "ink2") for line in sheet.lines if line]
    if sheet.figures:
        blocks += [Gap(), Figures(sheet.figures)]
    if sheet.panels:
        timeline = Timeline()
        timeline.show_panels(sheet.panels, _Silent(), sheet.sentence)
        blocks.append(Picture(timeline, HEADER_HEIGHT + FOOTER_HEIGHT + _PANEL * len(sheet.panels)))
    cards = [zone_stack(title, bars) for title, bars in sheet.zones if any(bar.seconds for bar in bars)]
    if sheet.curve is not None:
        curve = CurveChart()
        curve.show_lines(sheet.curve)
        cards.append((Picture(curve, _SMALL),))
    route = Route()
    if sheet.track is not None and route.show_track(sheet.track):
        cards.append((Words(_tr("Route"), "strong"), Gap(GRID), Picture(route, _SMALL)))
    blocks += in_pairs(cards)
    if sheet.laps is not None and sheet.laps.count:
        blocks += [*heading(_tr("Laps")), *rows(sheet.laps)]
    if sheet.notes.strip():
        blocks += [*heading(_tr("Notes")), *paragraph(sheet.notes.strip(), WIDTH)]
    return Report(sheet.title or _tr("Activity"), tuple(blocks))


def zone_stack(title: str, bars: tuple[ZoneBar, ...]) -> tuple[Block, ...]:
    """Return time in zones under its title."""
    chart = ZoneBars()
    chart.show_zones(title, bars)
    return Words(clean(title), "strong"), Gap(GRID), Picture(chart, float(ROW * len(bars)))


def in_pairs(stacks: list[tuple[Block, ...]]) -> list[Block]:
    """Return stacks two by two, the last alone on its half."""
    made: list[Block] = []
    for at in range(0, len(stacks), 2):
        pair = (*stacks[at : at + 2], *(((),) if at + 1 == len(stacks) else ()))
        made += [Gap(), Columns(pair)]
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("report", text)
