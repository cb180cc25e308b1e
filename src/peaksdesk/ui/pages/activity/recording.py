"""The card with the charts, and the laps behind them."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from peaksdesk.domain.activity import Lap, SourceKind
from peaksdesk.domain.athlete import Units
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.ui import appearance
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.timeline import Timeline
from peaksdesk.ui.pages.activity.laps import Laps
from peaksdesk.ui.pages.activity.panels import panels
from peaksdesk.ui.pages.activity.readout import Readout, sentence
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.message import EmptyState
from peaksdesk.ui.widgets.text import restyle

_LEAST_HEIGHT = 320


class RecordingCard(Card):
    """Charts, or the laps as a table; without a recording a kind word.

    Attributes:
        timeline: The charts.
    """

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("recording")
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._shown: int | None = None
        self.timeline = Timeline()
        self._chart = DescribedChart(self.timeline)
        self._laps = Laps()
        self._laps.chosen.connect(self._select)
        self._nothing = EmptyState("activities", self.tr("Nothing was recorded along the way"), "")
        self._tabs = QWidget(self)
        QHBoxLayout(self._tabs).setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self._charts_tab = self._tab(self.tr("Charts"))
        self._laps_tab = self._tab("")
        self._faces = QStackedWidget()
        for face in (self._chart, self._laps, self._nothing):
            self._faces.addWidget(face)
        self.body.addWidget(self._faces, 1)
        self._charts_tab.clicked.connect(lambda: self._turn(self._chart))
        self._laps_tab.clicked.connect(lambda: self._turn(self._laps))

    def show_detail(self, detail: ActivityDetail, units: Units, locale: QLocale) -> None:
        """Show another activity."""
        activity = detail.activity
        same, self._shown = self._shown == activity.id, activity.id
        drawn = panels(detail.streams, activity, units, locale)
        has_laps = len(detail.laps) > 1
        self._tabs.setVisible(has_laps and bool(drawn))
        if has_laps:
            self._laps_tab.setText(self.tr("Laps %1").replace("%1", locale.toString(len(detail.laps))))
            self._laps_tab.setAccessibleName(self._laps_tab.text())
            self._laps.show_laps(detail.laps, activity, units, locale)
        if drawn:
            readout = Readout(activity, detail.streams, detail.laps, units, locale)
            self.timeline.show_panels(drawn, readout, sentence(activity, units, locale), same=same)
            if not same:
                self._turn(self._chart)
        elif has_laps:
            self._turn(self._laps)
        else:
            self._nothing.say(self.tr("Nothing was recorded along the way"), self._why_empty(detail))
            self._turn(self._nothing)
        self._place_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tabs in the corner, on the row above the charts."""
        super().resizeEvent(event)
        self._place_tabs()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the tabs again: the style sheet has reached them only now."""
        super().showEvent(event)
        self._place_tabs()

    def _place_tabs(self) -> None:
        for tab in (self._charts_tab, self._laps_tab):
            tab.ensurePolished()
            tab.updateGeometry()
        self._tabs.resize(self._tabs.sizeHint())
        self._tabs.move(self.width() - GAP - self._tabs.width(), GAP - GRID)
        self._tabs.raise_()
        self.timeline.header_inset = float(self._tabs.width() + GAP) if self._tabs.isVisibleTo(self) else 0.0

    def _turn(self, face: QWidget) -> None:
        self._faces.setCurrentWidget(face)
        for tab, shown in ((self._charts_tab, self._chart), (self._laps_tab, self._laps)):
            tab.setChecked(face is shown)
            restyle(tab, "kind", "" if face is shown else "quiet")
        self._place_tabs()

    def _why_empty(self, detail: ActivityDetail) -> str:
        kinds = {source.kind for source in detail.sources}
        if kinds <= {SourceKind.MANUAL}:
            return self.tr("This session was entered by hand. Its numbers count all the same.")
        if kinds <= {SourceKind.STRAVA_ARCHIVE}:
            return self.tr(
                "This session is a row of a Strava export without a file of its own, so there is no heart rate, "
                "power or route to draw. Its totals count all the same."
            )
        return self.tr("The file holds totals, but no records to draw. Its totals count all the same.")

    def _select(self, lap: Lap) -> None:
        self._turn(self._chart)
        view = self.timeline.view.select(lap.start_s, lap.start_s + lap.duration_s)
        if not view.lo <= lap.start_s <= view.hi:
            view = view.reset()
        self.timeline.set_view(view)
        self.timeline.setFocus()

    def _tab(self, text: str) -> QPushButton:
        made = button(text, "quiet")
        made.setCheckable(True)
        made.setFont(appearance.font("body"))
        self._group.addButton(made)
        layout = self._tabs.layout()
        assert layout is not None  # noqa: S101  (made with the box)
        layout.addWidget(made)
        return made
