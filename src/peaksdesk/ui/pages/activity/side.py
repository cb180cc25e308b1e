"""The right column: curve, zones, sources with the route."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.mean_max import CURVE_DURATIONS_S, best_at
from peaksdesk.domain.metrics import Curve
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED
from peaksdesk.domain.zones import ZoneTable
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.ui.charts.curve_chart import CurveChart, CurveLines
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.route import Route
from peaksdesk.ui.charts.scale import Scale
from peaksdesk.ui.charts.zone_bars import ZoneBar, ZoneBars
from peaksdesk.ui.pages.activity.panels import scale_of
from peaksdesk.ui.pages.activity.sources import Sources
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.text import label

_CURVES = (
    (POWER, QT_TRANSLATE_NOOP("curves", "Power curve"), "power"),
    (SPEED, QT_TRANSLATE_NOOP("curves", "Pace curve"), "speed"),
    (HEART_RATE, QT_TRANSLATE_NOOP("curves", "Heart rate curve"), "heart_rate"),
)
_CHANNEL_OF = {"Power": POWER, "Heart rate": HEART_RATE, "Pace": SPEED}
_SAID_S = (1200, 300, 60, 5)
_LEAST_CURVE_S = 60


class Side(QWidget):
    """Cards that are there only where there is something to show.

    Attributes:
        route: The way, to be linked with the charts.
        split_pressed: Carries the id of the source to be split off.
    """

    split_pressed = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID * 3)
        self._curve = CurveChart()
        self._curve_card = Card()
        self._curve_card.body.addWidget(DescribedChart(self._curve), 1)
        self._curve_words = ElidedLabel("", "secondary", "ink2")
        self._curve_card.body.addWidget(self._curve_words)
        self._zones = ZoneBars()
        self._zones_card = Card()
        self._zones_title = label("", "secondary", "ink2")
        self._basis = ElidedLabel("", "axis", "ink2", Qt.TextElideMode.ElideLeft)
        self._basis.setAlignment(Qt.AlignmentFlag.AlignRight)
        heading = QHBoxLayout()
        heading.setSpacing(GRID * 3)
        heading.addWidget(self._zones_title)
        heading.addWidget(self._basis, 1)
        self._zones_card.body.addLayout(heading)
        self._zones_card.body.addWidget(DescribedChart(self._zones))
        self._sources = Sources()
        self._sources.split_pressed.connect(lambda source_id: self.split_pressed.emit(source_id))
        self.route = Route()
        self._route_face = DescribedChart(self.route)
        self._sources_card = Card(self.tr("Sources"))
        self._sources_card.body.addWidget(self._sources)
        self._sources_card.body.addWidget(self._route_face, 1)
        for card, stretch in ((self._curve_card, 3), (self._zones_card, 0), (self._sources_card, 2)):
            layout.addWidget(card, stretch)
        layout.addStretch(0)

    def show_detail(self, detail: ActivityDetail, units: Units, locale: QLocale) -> None:
        """Show another activity."""
        activity = detail.activity
        has_curve = self._show_curve(detail, units, locale)
        self._show_zones(detail.zones, activity, units, locale)
        self._sources.show_sources(activity, detail.sources, locale)
        has_route = self.route.show_track(detail.streams)
        self._route_face.setVisible(has_route)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101  (made above)
        layout.setStretchFactor(self._sources_card, 2 if has_route else 0)
        layout.setStretch(layout.count() - 1, 0 if has_curve or has_route else 1)

    def _show_curve(self, detail: ActivityDetail, units: Units, locale: QLocale) -> bool:
        curves = detail.metrics.curves
        found = next((known for known in _CURVES if known[0] in curves), None)
        if found is None or curves[found[0]].best.size < _LEAST_CURVE_S:
            self._curve_card.hide()
            return False
        channel, title, tone = found
        shown = QCoreApplication.translate("curves", title)
        scale = scale_of(channel, detail.activity, units, locale)
        own, recent = curves[channel], detail.curve_90d.get(channel)
        self._curve_card.setAccessibleName(shown)
        self._curve.show_lines(CurveLines(own, recent, scale, tone, shown))
        self._curve_words.setText(self._said(own, recent, scale))
        self._curve_card.show()
        return True

    def _said(self, own: Curve, recent: Curve | None, scale: Scale) -> str:
        for seconds in _SAID_S:
            best = best_at(own, seconds) if seconds in CURVE_DURATIONS_S else None
            if best is None:
                continue
            length = self.tr("%1 min").replace("%1", str(seconds // 60)) if seconds >= 60 else self.tr("5 s")
            words = f"{length} {scale.text(best)} {scale.unit}"
            before = None if recent is None else best_at(recent, seconds)
            if before is None:
                return words
            if best >= before:
                return self.tr("%1, the best of 90 days").replace("%1", words)
            held = f"{scale.text(before)} {scale.unit}"
            own_words = f"{length} {scale.text(best)}"
            return self.tr("%1; 90-day best %2").replace("%1", own_words).replace("%2", held)
        return ""

    def _show_zones(self, tables: tuple[ZoneTable, ...], activity: Activity, units: Units, locale: QLocale) -> None:
        self._zones_card.setVisible(bool(tables))
        if not tables:
            return
        table = tables[0]
        scale = scale_of(_CHANNEL_OF.get(table.title, HEART_RATE), activity, units, locale)
        title = self.tr("%1 zones").replace("%1", QCoreApplication.translate("zones", table.title))
        bars = []
        for zone in table.zones:
            top = "" if zone.upper is None else scale.text(zone.upper)
            reach = self.tr("from %1").replace("%1", scale.text(zone.lower))
            if top:
                reach = self.tr("%1 to %2").replace("%1", scale.text(zone.lower)).replace("%2", top)
            name = QCoreApplication.translate("zones", zone.name)
            bars.append(ZoneBar(f"Z{name}" if name[:1].isdigit() else name, f"{reach} {scale.unit}", zone.seconds))
        self._zones_title.setText(title)
        self._zones_card.setAccessibleName(title)
        self._zones.show_zones(title, tuple(bars))
        self._basis.setText(table.basis)
