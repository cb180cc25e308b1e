"""The card with the charts: which there are, over time or distance, and what the selection measured."""

from dataclasses import replace

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget

from peaksdesk.domain.activity import SourceKind
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.streams import Streams
from peaksdesk.domain.stretch import WHOLE
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.services.study import Study
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.scale import distance_scale
from peaksdesk.ui.charts.series import Series
from peaksdesk.ui.charts.timeline import Timeline
from peaksdesk.ui.pages.activity.chart_tools import ChartTools
from peaksdesk.ui.pages.activity.layout import RESERVE, Layout
from peaksdesk.ui.pages.activity.panels import charts_of, lines_of, panels
from peaksdesk.ui.pages.activity.readout import Readout, sentence
from peaksdesk.ui.pages.activity.ruler import Ruler, ruler_of
from peaksdesk.ui.pages.activity.selection_strip import SelectionStrip
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.message import EmptyState

_LEAST_HEIGHT = 320
_BESIDE_PANELS = 148
"""Height of the card that the panels cannot have: rows above and below, strip and padding, px."""

_LEAST_PANEL = 46


class RecordingCard(Card):
    """Charts over a strip that says more of the selection; without a recording a kind word.

    Attributes:
        timeline: The charts.
        moment_changed: Carries where the crosshair is, in seconds, or None.
        stretch_changed: Carries (from, to) of the selection in seconds, or None.
        arranged: Carries a `Layout`.
        mark_pressed: Carries (from, to) in seconds that is to become a lap.
    """

    moment_changed = Signal(object)
    stretch_changed = Signal(object)
    arranged = Signal(object)
    mark_pressed = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("recording")
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._shown: int | None = None
        self._readout: Readout | None = None
        self._ruler: Ruler | None = None
        self._over: Ruler | None = None
        self._rests_on = ""
        self._streams: Streams | None = None
        self._lines: dict[str, Series] = {}
        self.timeline = Timeline()
        self.timeline.cursor_moved.connect(self._tell_moment)
        self.timeline.selection_changed.connect(self._tell_stretch)
        self._chart = DescribedChart(self.timeline)
        self.strip = SelectionStrip()
        self.strip.zoom_pressed.connect(self.zoom)
        self.strip.mark_pressed.connect(self.mark)
        self.strip.clear_pressed.connect(self.clear)
        self.tools = ChartTools(self)
        self.tools.arranged.connect(lambda layout: self.arranged.emit(layout))
        self._nothing = EmptyState("activities", self.tr("Nothing was recorded along the way"), "")
        self._faces = QStackedWidget()
        for face in (self._chart, self._nothing):
            self._faces.addWidget(face)
        self.body.addWidget(self._faces, 1)
        self.body.addWidget(self.strip)

    @property
    def stretch(self) -> tuple[float, float] | None:
        """What is selected, in seconds."""
        selection = self.timeline.view.selection
        return None if selection is None else (self._second(selection[0]), self._second(selection[1]))

    def show_detail(self, detail: ActivityDetail, study: Study, layout: Layout, units: Units, locale: QLocale) -> None:
        """Show another activity, or the same one read anew or in another layout: then zoom and selection stay."""
        activity = detail.activity
        same, self._shown = self._shown == activity.id, activity.id
        held = self.stretch if same else None
        was_over = self._over
        if self._streams is not detail.streams:
            self._streams = detail.streams
            self._lines = lines_of(detail.streams)
            self._ruler = ruler_of(detail.streams)
        self._over = self._ruler if layout.by_distance else None
        have = charts_of(self._lines, activity, study.reserve)
        there = {chart.name for chart in have}
        if there and there <= layout.hidden:  # somebody who put all away would see nothing at all
            layout = replace(layout, hidden=layout.hidden - {have[0].name})
        drawn = panels(self._lines, activity, units, locale, reserve=study.reserve, layout=layout, ruler=self._over)
        if len(detail.streams) < 2:
            drawn = ()
        self.tools.show_layout(layout, have, can_measure=self._ruler is not None)
        self.tools.setVisible(bool(drawn))
        self.strip.setVisible(bool(drawn))
        if not drawn:
            self._readout = None
            self.setMinimumHeight(_LEAST_HEIGHT)
            self._nothing.say(self.tr("Nothing was recorded along the way"), self._why_empty(detail))
            self._faces.setCurrentWidget(self._nothing)
            return
        self._rests_on = self._basis(study, layout, locale)
        self._readout = Readout(detail, study, units, locale, self._over)
        along = None if self._over is None else distance_scale(units, locale)
        kept = same and was_over is self._over
        told = sentence(activity, units, locale)
        self.timeline.show_panels(drawn, self._readout, told, same=kept, along=along)
        if held is not None and not kept:
            self.select(*held)
        self.setMinimumHeight(max(_LEAST_HEIGHT, _BESIDE_PANELS + _LEAST_PANEL * len(drawn)))
        self._faces.setCurrentIndex(0)
        self._tell_stretch()
        self._place_tools()

    def select(self, start_s: float, end_s: float) -> None:
        """Select a stretch in the charts, and bring it into view."""
        start, end = self._place(start_s), self._place(end_s)
        view = self.timeline.view.select(start, end)
        if not (view.lo <= start and end <= view.hi):
            view = view.reset()
        self.timeline.set_view(view)

    def zoom(self) -> None:
        """Show the selection alone, or without one everything."""
        view = self.timeline.view
        self.timeline.set_view(view.shown(*view.selection) if view.selection else view.reset())

    def mark(self) -> None:
        """Ask for the selection to become a lap."""
        stretch = self.stretch
        if stretch is not None:
            self.mark_pressed.emit(stretch)

    def clear(self) -> None:
        """Take the selection away."""
        view = self.timeline.view
        self.timeline.set_view(view.select(view.lo, view.lo))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tools in the corner, on the row above the charts."""
        super().resizeEvent(event)
        self._place_tools()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the tools again: the style sheet has reached them only now."""
        super().showEvent(event)
        self._place_tools()

    def _place_tools(self) -> None:
        self.tools.measure()
        left = GAP if self.isRightToLeft() else self.width() - GAP - self.tools.width()
        self.tools.move(left, GAP - GRID)
        self.tools.raise_()
        self.timeline.header_inset = float(self.tools.width() + GAP) if self.tools.isVisibleTo(self) else 0.0

    def _place(self, second: float) -> float:
        return second if self._over is None else float(self._over.metres(second))

    def _second(self, place: float) -> float:
        return place if self._over is None else self._over.second(place)

    def _tell_moment(self, place: float | None) -> None:
        self.moment_changed.emit(None if place is None else self._second(place))

    def _tell_stretch(self) -> None:
        stretch, readout = self.stretch, self._readout
        if readout is not None:
            words = readout.more(*(stretch or WHOLE))
            if stretch is None and self._rests_on:
                words = f"{words} · {self._rests_on}" if words else self._rests_on
            self.strip.show_words(words, selected=stretch is not None)
        self.stretch_changed.emit(stretch)

    def _basis(self, study: Study, layout: Layout, locale: QLocale) -> str:
        if study.reserve is None or RESERVE in layout.hidden:
            return ""
        fit = study.reserve.fit
        words = self.tr("W′bal: CP %1 W, W′ %2 kJ of 90 days")
        return words.replace("%1", fmt.number(fit.cp_w, locale)).replace(
            "%2", fmt.number(fit.w_prime_j / 1000.0, locale, 1)
        )

    def _why_empty(self, detail: ActivityDetail) -> str:
        if len(detail.streams):
            return self.tr("The recording ended as soon as it began: there is nothing in it to draw.")
        kinds = {source.kind for source in detail.sources}
        if kinds <= {SourceKind.MANUAL}:
            return self.tr("This session was entered by hand. Its numbers count all the same.")
        if kinds <= {SourceKind.STRAVA_ARCHIVE}:
            return self.tr(
                "This session is a row of a Strava export without a file of its own, so there is no heart rate, "
                "power or route to draw. Its totals count all the same."
            )
        return self.tr("The file holds totals, but no records to draw. Its totals count all the same.")
