"""How the Compare page looks."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from peaksdesk.services.comparison import Comparison, SideReport
from peaksdesk.ui import appearance
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.layered_chart import LayeredChart
from peaksdesk.ui.charts.zone_bars import ZoneBar, ZoneBars
from peaksdesk.ui.pages.compare.figure_table import FigureTable
from peaksdesk.ui.pages.compare.figures import MEASURES, Headline, effort_figures, figures, measure_name
from peaksdesk.ui.pages.compare.presenter import CompareState, Preset
from peaksdesk.ui.pages.compare.running_chart import running
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.breadth import keep_breadth
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.chapter import Chapter, scrolled
from peaksdesk.ui.widgets.chooser import Chooser
from peaksdesk.ui.widgets.date_span import DateSpan
from peaksdesk.ui.widgets.front import put_in_front
from peaksdesk.ui.widgets.skeleton import Skeleton
from peaksdesk.ui.widgets.text import label, restyle
from peaksdesk.ui.words import said

PRESETS = {
    Preset.YEARS: QT_TRANSLATE_NOOP("compare", "This year and last year to date"),
    Preset.FOUR_WEEKS: QT_TRANSLATE_NOOP("compare", "Last 4 weeks and the 4 before"),
    Preset.QUARTERS: QT_TRANSLATE_NOOP("compare", "Last 13 weeks and the 13 before"),
    Preset.SEASONS: QT_TRANSLATE_NOOP("compare", "Last season and the one before"),
    Preset.CUSTOM: QT_TRANSLATE_NOOP("compare", "Own periods"),
}
_CHART_HEIGHT = 300


class CompareView(Chapter):
    """The days of both periods, large figures, the chart that runs up, and tables.

    Attributes:
        preset_chosen: Carries a `Preset`.
        days_chosen: (days of A, days of B), each (from, to).
        measure_chosen: Carries what runs up in the chart; `zones_chosen` the measure of the zones.
        activity_pressed: Carries an activity's id.
    """

    preset_chosen = Signal(object)
    days_chosen = Signal(object)
    measure_chosen = Signal(object)
    zones_chosen = Signal(object)
    activity_pressed = Signal(object)

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__("compare", QCoreApplication.translate("CompareView", "The periods cannot be compared"))
        self._preset = Chooser(self.tr("What is compared"))
        self._preset.chosen.connect(lambda preset: self.preset_chosen.emit(preset))
        self.tools.addWidget(self._preset)
        self.set_faces(_loading_face(), self._full_face())
        put_in_front(self, self._chart)
        self.show_state(CompareState(loading=True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay as wide as can be read across."""
        super().resizeEvent(event)
        keep_breadth(self)

    def show_state(self, state: CompareState) -> None:
        """Show a state."""
        comparison = state.comparison
        shown = state.problem is None and comparison is not None
        words = [(preset, QCoreApplication.translate("compare", text)) for preset, text in PRESETS.items()]
        self._preset.show_values(words, state.choice.preset)
        self._preset.setVisible(shown)
        self.header.set_subtitle(self.tr("Two periods held against each other") if shown else "")
        if state.problem is not None:
            self.show_problem(state.problem)
        elif comparison is not None:
            self._show_comparison(state, comparison)
            self.show_full()
        elif state.nothing:
            self.show_empty(
                self.tr("Nothing to compare yet"),
                self.tr(
                    "This year and last, this month and the one before: their totals will stand side by side here."
                ),
                self.tr("Import files"),
            )
        else:
            self.show_loading()

    # Parts

    def _show_comparison(self, state: CompareState, comparison: Comparison) -> None:
        locale = self.locale()
        for span, side in ((self._a, comparison.a), (self._b, comparison.b)):
            span.show_days(side.first, side.last)
        self._headline.show_comparison(comparison, state.units, locale)
        measure = state.choice.measure if state.choice.measure in MEASURES else "load"
        for name, made in self._measures.items():
            made.setChecked(name == measure)
            restyle(made, "kind", "" if name == measure else "quiet")
            made.ensurePolished()
            made.updateGeometry()
        self._chart.show_layers(running(comparison, measure, state.units, locale))
        self._totals.show_figures(figures(comparison, state.units, locale))
        efforts = effort_figures(comparison.efforts, state.units, locale)
        self._efforts.show_figures(efforts)
        self._efforts_card.setVisible(bool(efforts))
        self._show_zones(state.choice.zones, comparison)

    def _show_zones(self, wanted: str, comparison: Comparison) -> None:
        titles = tuple(dict.fromkeys((*comparison.a.zones, *comparison.b.zones)))
        self._zones_card.setVisible(bool(titles))
        if not titles:
            return
        title = wanted if wanted in titles else titles[0]
        names = [(known, said(known)) for known in titles]
        self._zones_of.show_values(names, title)
        for bars, letter, side in ((self._zones_a, "A", comparison.a), (self._zones_b, "B", comparison.b)):
            words = self.tr("%1 zones, %2").replace("%1", said(title)).replace("%2", letter)
            bars.show_zones(words, _bars(side, title))

    def _full_face(self) -> QWidget:
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP)
        outer.addLayout(self._days_row())
        self._headline = Headline()
        outer.addWidget(self._headline)
        card = Card()
        card.setAccessibleName(self.tr("Running totals"))
        self._chart = LayeredChart()
        self._chart.setMinimumHeight(_CHART_HEIGHT)
        card.body.addLayout(self._measure_row())
        card.body.addWidget(DescribedChart(self._chart), 1)
        outer.addWidget(card)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(GAP)
            row.addLayout(column, 1)
        totals = Card(self.tr("Totals by sport"))
        self._totals = FigureTable(self.tr("Totals by sport"))
        totals.body.addWidget(self._totals)
        left.addWidget(totals)
        left.addStretch(1)
        self._efforts_card = Card(self.tr("Best efforts"))
        self._efforts = FigureTable(self.tr("Best efforts"))
        self._efforts.opened.connect(lambda activity_id: self.activity_pressed.emit(activity_id))
        self._efforts_card.body.addWidget(self._efforts)
        right.addWidget(self._zones_face())
        right.addWidget(self._efforts_card)
        right.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(1)
        return scrolled(page)

    def _days_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        self._a, self._b = DateSpan(self.tr("Period A")), DateSpan(self.tr("Period B"))
        for letter, tone, span in (("A", "accent", self._a), ("B", "ink2", self._b)):
            row.addWidget(label(letter, "headline", tone))
            row.addWidget(span)
            row.addSpacing(GRID * 4)
            span.chosen.connect(lambda _: self.days_chosen.emit((self._a.days(), self._b.days())))
        row.addStretch(1)
        return row

    def _measure_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self._measures: dict[str, QPushButton] = {}
        for measure in MEASURES:
            made = button(measure_name(measure), "quiet")
            made.setFont(appearance.font("body"))
            made.setCheckable(True)
            made.clicked.connect(lambda _, chosen=measure: self.measure_chosen.emit(chosen))
            self._measures[measure] = made
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _zones_face(self) -> QWidget:
        self._zones_card = Card(self.tr("Time in zones"))
        self._zones_of = Chooser(self.tr("Zones of"))
        self._zones_of.chosen.connect(lambda title: self.zones_chosen.emit(title))
        self._zones_card.add_to_header(self._zones_of)
        self._zones_a, self._zones_b = ZoneBars(), ZoneBars()
        row = QHBoxLayout()
        row.setSpacing(GAP * 2)
        for letter, tone, bars in (("A", "accent", self._zones_a), ("B", "ink2", self._zones_b)):
            column = QVBoxLayout()
            column.setSpacing(GRID)
            column.addWidget(label(letter, "secondary_strong", tone))
            column.addWidget(DescribedChart(bars))
            row.addLayout(column, 1)
        self._zones_card.body.addLayout(row)
        return self._zones_card


def _bars(side: SideReport, title: str) -> tuple[ZoneBar, ...]:
    bars = []
    for name, seconds in side.zones.get(title, ()):
        whole = said(name)
        short = f"Z{whole.split(' ', 1)[0]}" if whole[:1].isdigit() else whole
        bars.append(ZoneBar(short, whole, float(seconds)))
    return tuple(bars)


def _loading_face() -> QWidget:
    page = QWidget()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(GAP)
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for _ in range(5):
        card = Card(padding=GRID * 2)
        card.setFixedHeight(98)
        card.body.addWidget(Skeleton((1,), row_height=26, rows=3))
        row.addWidget(card)
    outer.addLayout(row)
    for height in (_CHART_HEIGHT, 0):
        card = Card()
        card.body.addWidget(Skeleton((9, 1), row_height=72))
        if height:
            card.setFixedHeight(height)
        outer.addWidget(card, 0 if height else 1)
    return page
