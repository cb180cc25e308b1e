"""How the Fitness page looks."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from peaksdesk.domain.fitness import Convention
from peaksdesk.services.history import FitnessSeries
from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.fitness_chart import FitnessChart, FitnessLines
from peaksdesk.ui.pages.fitness.headline import Headline
from peaksdesk.ui.pages.fitness.offers import Offers, offer_title
from peaksdesk.ui.pages.fitness.presenter import FitnessState, Span, Unscored
from peaksdesk.ui.theme import GAP, GRID, MARGIN
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.cells import plain_tip
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.header import PageHeader
from peaksdesk.ui.widgets.message import EmptyState, ProblemState
from peaksdesk.ui.widgets.skeleton import Skeleton
from peaksdesk.ui.widgets.text import restyle

_SPANS = {
    Span.SIX_WEEKS: QT_TRANSLATE_NOOP("spans", "6 weeks"),
    Span.THREE_MONTHS: QT_TRANSLATE_NOOP("spans", "3 months"),
    Span.SIX_MONTHS: QT_TRANSLATE_NOOP("spans", "6 months"),
    Span.ONE_YEAR: QT_TRANSLATE_NOOP("spans", "1 year"),
    Span.TWO_YEARS: QT_TRANSLATE_NOOP("spans", "2 years"),
    Span.ALL: QT_TRANSLATE_NOOP("spans", "All"),
}
_CONVENTIONS = {
    Convention.EXPONENTIAL: QT_TRANSLATE_NOOP("conventions", "Exponential"),
    Convention.TRAININGPEAKS: QT_TRANSLATE_NOOP("conventions", "TrainingPeaks"),
    Convention.INTERVALS: QT_TRANSLATE_NOOP("conventions", "intervals.icu"),
}
_REASONS = 2
_NO_LOAD = "No load: "


class FitnessView(QWidget):
    """Numbers of today over the chart of the years; below, what to do about thresholds and missing loads.

    Attributes:
        span_chosen: Carries a `Span`.
        convention_chosen: Carries a `Convention`.
        accepted: Carries the `Suggestion` to set; `declined` the one to put off.
    """

    again_pressed = Signal()
    import_pressed = Signal()
    activities_pressed = Signal()
    span_chosen = Signal(object)
    convention_chosen = Signal(object)
    accepted = Signal(object)
    declined = Signal(object)

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__()
        self._state = FitnessState(loading=True)
        self._drawn: FitnessSeries | None = None
        self._spanned: Span | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, MARGIN - GRID)
        outer.setSpacing(GAP)
        self._header = PageHeader(self.tr("Fitness"))
        self._convention = self._convention_button()
        self._header.add_action(self._convention)
        outer.addWidget(self._header)
        self._faces = QStackedLayout()
        outer.addLayout(self._faces, 1)
        self._problem = ProblemState(self.tr("Fitness cannot be shown"))
        self._problem.acted.connect(lambda: self.again_pressed.emit())
        self._empty = EmptyState("fitness", "", "")
        self._empty.acted.connect(self._act_on_empty)
        self._loading = _loading_face()
        self._full = self._full_face()
        for face in (self._loading, self._problem, self._empty, self._full):
            self._faces.addWidget(face)
        self.setFocusProxy(self._chart)
        self.show_state(self._state)

    def show_state(self, state: FitnessState) -> None:
        """Show a state."""
        self._state = state
        series = state.series
        scored = series is not None and bool(series.load.any())
        self._convention.setVisible(scored and state.problem is None)
        self._header.set_subtitle("")
        if state.problem is not None:
            self._problem.show_problem(state.problem)
            self._faces.setCurrentWidget(self._problem)
        elif series is None:
            self._faces.setCurrentWidget(self._loading)
        elif not scored:
            self._say_empty(state, series)
            self._faces.setCurrentWidget(self._empty)
        else:
            self._show_series(state, series)
            self._faces.setCurrentWidget(self._full)

    # Parts

    def _show_series(self, state: FitnessState, series: FitnessSeries) -> None:
        locale = self.locale()
        if series is not self._drawn:
            if self._drawn is None or self._drawn.days.size != series.days.size:
                self._spanned = None
            self._drawn = series
            self._headline.show_series(series, locale)
            self._chart.show_lines(FitnessLines(series.days, series.load, series.ctl, series.atl, series.tsb))
            named = QCoreApplication.translate("conventions", _CONVENTIONS[series.convention])
            self._convention.setText(self.tr("Convention: %1").replace("%1", named))
            self._convention.setAccessibleName(self._convention.text())
            self._convention.setToolTip(series.convention.description)
            for convention, action in self._choices.items():
                action.setChecked(convention is series.convention)
        self._header.set_subtitle(self._subtitle(series))
        if state.span is not self._spanned:
            self._spanned = state.span
            self._chart.show_last(int(state.span) or None)
        for span, made in self._spans.items():
            made.setChecked(span is state.span)
            restyle(made, "kind", "" if span is state.span else "quiet")
            made.ensurePolished()
            made.updateGeometry()
        self._offers.show_offers(state.suggestions, state.units, locale, busy=state.busy)
        self._convention.setEnabled(not state.busy)
        self._show_note(series.unscored, state.unscored)

    def _subtitle(self, series: FitnessSeries) -> str:
        count = self.locale().toString(series.activities)
        first = fmt.short_day(series.days[0].astype(object), self.locale())
        if series.activities == 1:
            return self.tr("1 activity, %1").replace("%1", first)
        return self.tr("%1 activities since %2").replace("%1", count).replace("%2", first)

    def _show_note(self, count: int, reasons: tuple[Unscored, ...]) -> None:
        self._note_box.setVisible(count > 0)
        if count == 0:
            return
        words = self.tr("1 activity has no load")
        if count > 1:
            words = self.tr("%1 activities have no load").replace("%1", self.locale().toString(count))
        told = [f"{self.locale().toString(reason.count)}: {_bare(reason.reason)}" for reason in reasons[:_REASONS]]
        self._note.setText(f"{words}. {'  '.join(told)}")
        whole = [f"{self.locale().toString(reason.count)}: {reason.reason}" for reason in reasons]
        self._note.setToolTip(plain_tip("\n".join(whole)))

    def _say_empty(self, state: FitnessState, series: FitnessSeries) -> None:
        if series.activities == 0:
            self._empty.say(
                self.tr("Nothing to add up yet"),
                self.tr("Fitness, fatigue and form of every day will stand here, as far back as your files reach."),
                self.tr("Import files"),
            )
            return
        title = self.tr("Your activities have no load yet")
        if state.suggestions:
            offer = offer_title(state.suggestions[0], state.units, self.locale())
            why = self.tr("A load needs a threshold. %1").replace("%1", state.suggestions[0].why)
            self._empty.say(title, why, self.tr("Set %1").replace("%1", offer))
            return
        reason = f" {state.unscored[0].reason}" if state.unscored else ""
        self._empty.say(
            title,
            self.tr("A load needs power, heart rate or pace and a threshold, or how hard it felt (RPE).") + reason,
            self.tr("Open activities"),
        )

    def _act_on_empty(self) -> None:
        series = self._state.series
        if series is None or series.activities == 0:
            self.import_pressed.emit()
        elif self._state.suggestions:
            self.accepted.emit(self._state.suggestions[0])
        else:
            self.activities_pressed.emit()

    def _full_face(self) -> QWidget:
        page = QWidget()
        page.setProperty("surface", "page")
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP)
        self._headline = Headline()
        outer.addWidget(self._headline)
        card = Card()
        card.setAccessibleName(self.tr("Fitness, fatigue, form"))
        self._chart = FitnessChart()
        card.body.addLayout(self._span_row())
        card.body.addWidget(DescribedChart(self._chart), 1)
        outer.addWidget(card, 1)
        self._offers = Offers()
        self._offers.accepted.connect(lambda offer: self.accepted.emit(offer))
        self._offers.declined.connect(lambda offer: self.declined.emit(offer))
        outer.addWidget(self._offers)
        outer.addWidget(self._note_row())
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll

    def _span_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self._spans: dict[Span, QPushButton] = {}
        for span, text in _SPANS.items():
            made = button(QCoreApplication.translate("spans", text), "quiet")
            made.setFont(appearance.font("body"))
            made.setCheckable(True)
            made.clicked.connect(lambda _, chosen=span: self._choose_span(chosen))
            self._spans[span] = made
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _choose_span(self, span: Span) -> None:
        # The same button brings the view back after it was zoomed or moved.
        self._spanned = None
        self.span_chosen.emit(span)

    def _note_row(self) -> QWidget:
        self._note_box = QFrame()
        self._note_box.setProperty("surface", "sunken")
        row = QHBoxLayout(self._note_box)
        row.setContentsMargins(GRID * 4, GRID, GRID * 2, GRID)
        self._note = ElidedLabel("", "secondary", "ink2")
        show = button(self.tr("Open activities"), "link")
        show.clicked.connect(lambda: self.activities_pressed.emit())
        row.addWidget(self._note, 1)
        row.addWidget(show)
        return self._note_box

    def _convention_button(self) -> QPushButton:
        made = button("")
        menu = QMenu(made)
        group = QActionGroup(menu)
        self._choices = {}
        for convention in Convention:
            action = menu.addAction(convention.description)
            action.setCheckable(True)
            action.triggered.connect(lambda _, chosen=convention: self.convention_chosen.emit(chosen))
            group.addAction(action)
            self._choices[convention] = action
        made.setMenu(menu)
        return made


def _bare(reason: str) -> str:
    """The reason without what a sentence about several needs no more: that there is no load, and what to do."""
    said, _, _ = reason.removeprefix(_NO_LOAD).partition(" (")
    return f"{said.rstrip('.')}."


def _loading_face() -> QWidget:
    page = QWidget()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(GAP)
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for _ in range(4):
        card = Card(padding=GRID * 2)
        card.setFixedHeight(98)
        card.body.addWidget(Skeleton((1,), row_height=26, rows=3))
        row.addWidget(card)
    outer.addLayout(row)
    card = Card()
    card.body.addWidget(Skeleton((9, 1), row_height=88))
    outer.addWidget(card, 1)
    return page
