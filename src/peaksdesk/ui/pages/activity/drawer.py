"""What lies below the charts: laps, intervals, zones, curve, bests, spikes and sources, one at a time or none."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from peaksdesk.domain.athlete import Units
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.services.study import Study
from peaksdesk.ui.charts.curve_chart import CurveLines
from peaksdesk.ui.pages.activity.bouts import bout_columns, bouts_table
from peaksdesk.ui.pages.activity.curve_tab import CurveTab
from peaksdesk.ui.pages.activity.efforts import effort_columns, efforts_of, efforts_table
from peaksdesk.ui.pages.activity.laps import lap_columns, laps_table
from peaksdesk.ui.pages.activity.main_curve import main_curve
from peaksdesk.ui.pages.activity.origins import origins
from peaksdesk.ui.pages.activity.origins_tab import OriginsTab
from peaksdesk.ui.pages.activity.panels import scale_of
from peaksdesk.ui.pages.activity.spikes_tab import SpikesTab
from peaksdesk.ui.pages.activity.zones_tab import ZonesTab
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.text import restyle

HEIGHT = 182
"""Of what lies open, px: the headings and four rows."""

HEIGHT_TALL = 290
"""Where there is more room; and of the curve and the sources always: a chart, and many rows."""

_TALL_TABS = {"curve", "origins"}


class Drawer(Card):
    """A strip of tabs; the one that is pressed opens below it, and closes when it is pressed again.

    Attributes:
        tab_pressed: Carries the name of the tab that is to be open, or an empty one.
        chosen: Carries (from, to) of a row in seconds.
        activity_pressed: Carries the id of another activity.
        fix_pressed: Carries the spikes to be fixed.
        given_back: Carries the name of a field that is to have its source's value again.
    """

    tab_pressed = Signal(str)
    chosen = Signal(float, float)
    activity_pressed = Signal(object)
    fix_pressed = Signal(object)
    given_back = Signal(str)

    def __init__(self) -> None:
        """Make it empty and closed."""
        super().__init__(padding=GRID * 2)
        self.setObjectName("drawer")
        self.setAccessibleName(self.tr("Laps, intervals, zones and bests"))
        self._open = ""
        self._tall = False
        self.laps = laps_table()
        self.intervals = bouts_table()
        self.zones = ZonesTab()
        self.curve = CurveTab()
        self.efforts = efforts_table()
        self.spikes = SpikesTab()
        self.origins = OriginsTab()
        strip = QHBoxLayout()
        strip.setSpacing(GRID)
        self._pages = QStackedWidget()
        self._pages.setFixedHeight(HEIGHT)
        self._tabs: dict[str, QPushButton] = {}
        self._faces: dict[str, QWidget] = {
            "laps": self.laps,
            "intervals": self.intervals,
            "zones": self.zones,
            "curve": self.curve,
            "efforts": self.efforts,
            "spikes": self.spikes,
            "origins": self.origins,
        }
        for name, face in self._faces.items():
            tab = button("", "quiet")
            tab.setCheckable(True)
            tab.clicked.connect(lambda _=False, name=name: self.tab_pressed.emit("" if name == self._open else name))
            strip.addWidget(tab)
            self._tabs[name] = tab
            self._pages.addWidget(face)
        strip.addStretch(1)
        self.body.addLayout(strip)
        self.body.addWidget(self._pages)
        for table in (self.laps, self.intervals, self.efforts, self.spikes):
            table.chosen.connect(lambda start, end: self.chosen.emit(start, end))
        self.curve.opened.connect(lambda activity_id: self.activity_pressed.emit(activity_id))
        self.spikes.fix_pressed.connect(lambda fixes: self.fix_pressed.emit(fixes))
        self.origins.given_back.connect(lambda name: self.given_back.emit(name))

    def show_detail(self, detail: ActivityDetail, study: Study, units: Units, locale: QLocale) -> None:
        """Show another activity; tabs without anything in them go."""
        activity, laps, bouts = detail.activity, detail.laps, study.intervals
        self.laps.show_rows(laps, lap_columns(laps, activity, units, locale))
        self.intervals.show_rows(bouts, bout_columns(bouts, activity, units, locale))
        self.zones.show_zones(detail.zones, activity, units, locale)
        spikes = self.spikes.show_study(study, detail.streams, activity, units, locale)
        curve = main_curve(detail.metrics)
        if curve is not None:
            scale = scale_of(curve.channel, activity, units, locale)
            recent, ever = study.recent.get(curve.channel, ()), study.ever.get(curve.channel, ())
            self.curve.show_curves(
                CurveLines(curve.own, None, scale, curve.tone, curve.title), recent, ever, activity.id, locale
            )
            efforts = efforts_of(curve.own, recent, ever)
            self.efforts.show_rows(efforts, effort_columns(scale, activity.id, locale))
        self._name("laps", self.tr("Laps %1"), len(laps), there=bool(laps))
        self._name("intervals", self.tr("Intervals %1"), len(bouts), there=bool(bouts))
        self._name("zones", self.tr("Zones"), 0, there=bool(detail.zones))
        self._name("curve", self.tr("Curve") if curve is None else curve.title, 0, there=curve is not None)
        self._name("efforts", self.tr("Best efforts"), 0, there=curve is not None)
        self._name("spikes", self.tr("Spikes %1"), spikes, there=bool(spikes) or study.fixed)
        told = origins(detail, units, locale)
        self.origins.show_origins(told)
        self._name("origins", self.tr("Sources %1"), len(detail.sources), there=bool(told))
        self.setVisible(any(not tab.isHidden() for tab in self._tabs.values()))

    def open_tab(self, name: str) -> None:
        """Open a tab, or with an empty name none; one that has nothing to show counts as none."""
        self._open = name if name in self._tabs and not self._tabs[name].isHidden() else ""
        if self._open:
            self._pages.setCurrentWidget(self._faces[self._open])
        self._pages.setFixedHeight(HEIGHT_TALL if self._tall or self._open in _TALL_TABS else HEIGHT)
        self._pages.setVisible(bool(self._open))
        for key, tab in self._tabs.items():
            tab.setChecked(key == self._open)
            restyle(tab, "kind", "" if key == self._open else "quiet")

    def set_tall(self, *, tall: bool) -> None:
        """Take more room, on a large screen."""
        self._tall = tall
        self.open_tab(self._open)

    def _name(self, name: str, text: str, count: int, *, there: bool) -> None:
        tab = self._tabs[name]
        tab.setText(text.replace("%1", self.locale().toString(count)))
        tab.setAccessibleName(tab.text())
        tab.setVisible(there)
