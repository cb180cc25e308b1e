"""The right column: curve, zones, sources with the route."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.mean_max import CURVE_DURATIONS_S, best_at
from peaksdesk.domain.metrics import Curve
from peaksdesk.domain.records import Best, best_over
from peaksdesk.domain.zones import ZoneTable
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.services.study import Study
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.curve_chart import CurveChart, CurveLines
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.route import Route
from peaksdesk.ui.charts.scale import Scale
from peaksdesk.ui.charts.zone_bars import ZoneBars
from peaksdesk.ui.pages.activity.local_time import day_and_month
from peaksdesk.ui.pages.activity.main_curve import main_curve
from peaksdesk.ui.pages.activity.panels import scale_of
from peaksdesk.ui.pages.activity.sources import Sources
from peaksdesk.ui.pages.activity.zones_tab import zone_bars, zones_title
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

_SAID_S = (1200, 300, 60, 5)
_CURVE_MOST = 320
"""A curve that is higher than wide says no more, px."""


class Side(QWidget):
    """Cards that are there only where there is something to show.

    Attributes:
        route: The way, to be linked with the charts.
        split_pressed: Carries the id of the source to be split off.
        origins_pressed: It is to be seen where every field came from.
    """

    split_pressed = Signal(object)
    origins_pressed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID * 3)
        self._curve = CurveChart()
        self._curve_card = Card()
        self._curve_card.setMaximumHeight(_CURVE_MOST)
        self._curve_card.body.addWidget(DescribedChart(self._curve), 1)
        self._curve_words = ElidedLabel("", "secondary", "ink2")
        self._curve_card.body.addWidget(self._curve_words)
        self._zones = ZoneBars()
        self._zones_card = Card()
        self._zones_title = label("", "secondary", "ink2")
        self._basis = ElidedLabel("", "axis", "ink2")
        heading = QVBoxLayout()
        heading.setSpacing(0)
        heading.addWidget(self._zones_title)
        heading.addWidget(self._basis)
        self._zones_card.body.addLayout(heading)
        self._zones_card.body.addWidget(DescribedChart(self._zones))
        self._sources = Sources()
        self._sources.split_pressed.connect(lambda source_id: self.split_pressed.emit(source_id))
        self.route = Route()
        self._route_face = DescribedChart(self.route)
        self._sources_card = Card(self.tr("Sources"))
        every = button(self.tr("Every field"), "link", name=self.tr("Where every field came from"))
        every.clicked.connect(lambda: self.origins_pressed.emit())
        self._sources_card.add_to_header(every)
        self._sources_card.body.addWidget(self._sources)
        self._sources_card.body.addWidget(self._route_face, 1)
        for card, stretch in ((self._curve_card, 2), (self._zones_card, 0), (self._sources_card, 3)):
            layout.addWidget(card, stretch)
        layout.addStretch(0)

    def show_detail(self, detail: ActivityDetail, study: Study, units: Units, locale: QLocale) -> None:
        """Show another activity."""
        activity = detail.activity
        has_curve = self._show_curve(detail, study, units, locale)
        self._show_zones(detail.zones, activity, units, locale)
        self._sources.show_sources(activity, detail.sources, locale)
        has_route = self.route.show_track(detail.streams)
        self._route_face.setVisible(has_route)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101  (made above)
        layout.setStretchFactor(self._sources_card, 3 if has_route else 0)
        layout.setStretch(layout.count() - 1, 0 if has_curve or has_route else 1)

    def _show_curve(self, detail: ActivityDetail, study: Study, units: Units, locale: QLocale) -> bool:
        curve = main_curve(detail.metrics)
        if curve is None:
            self._curve_card.hide()
            return False
        shown = curve.title
        scale = scale_of(curve.channel, detail.activity, units, locale)
        own, recent = curve.own, detail.curve_90d.get(curve.channel)
        self._curve_card.setAccessibleName(shown)
        self._curve.show_lines(CurveLines(own, recent, scale, curve.tone, shown))
        self._curve_words.setText(self._said(own, study.recent.get(curve.channel, ()), detail, scale, locale))
        self._curve_card.show()
        return True

    def _said(self, own: Curve, recent: tuple[Best, ...], detail: ActivityDetail, scale: Scale, locale: QLocale) -> str:
        for seconds in _SAID_S:
            best = best_at(own, seconds) if seconds in CURVE_DURATIONS_S else None
            if best is None:
                continue
            words = f"{fmt.span(seconds)} {scale.text(best)}"
            held = best_over(recent, seconds)
            if held is None:
                return f"{words} {scale.unit}"
            if held.activity_id == detail.activity.id or best >= held.value:
                return self.tr("%1, the best of 90 days").replace("%1", f"{words} {scale.unit}")
            told = self.tr("%1; 90 days %2 on %3").replace("%1", words)
            told = told.replace("%2", f"{scale.text(held.value)} {scale.unit}")
            return told.replace("%3", day_and_month(held.day, locale))
        return ""

    def _show_zones(self, tables: tuple[ZoneTable, ...], activity: Activity, units: Units, locale: QLocale) -> None:
        self._zones_card.setVisible(bool(tables))
        if not tables:
            return
        table = tables[0]
        title = zones_title(table)
        self._zones_title.setText(title)
        self._zones_card.setAccessibleName(title)
        self._zones.show_zones(title, zone_bars(table, activity, units, locale))
        self._basis.setText(said(table.basis))
