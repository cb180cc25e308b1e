"""How the Form page looks."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from peaksdesk.domain.fitness import Convention
from peaksdesk.domain.suggestions import MaximalHeartRate, Offer
from peaksdesk.services.history import FitnessSeries
from peaksdesk.services.marks import Mark
from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.fitness_chart import FitnessLines
from peaksdesk.ui.pages.fitness.explained import explained
from peaksdesk.ui.pages.fitness.form_chart import FormChart
from peaksdesk.ui.pages.fitness.headline import Headline
from peaksdesk.ui.pages.fitness.legend import MarkLegend
from peaksdesk.ui.pages.fitness.loading import loading_face
from peaksdesk.ui.pages.fitness.note import Note
from peaksdesk.ui.pages.fitness.offers import Offers, offer_title
from peaksdesk.ui.pages.fitness.presenter import Figure, FitnessState, Span
from peaksdesk.ui.pages.fitness.words import convention_name, mark_words
from peaksdesk.ui.report.button import ReportButton
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.chapter import Chapter, scrolled
from peaksdesk.ui.widgets.date_span import DateSpan
from peaksdesk.ui.widgets.front import put_in_front
from peaksdesk.ui.widgets.menu_button import MenuButton
from peaksdesk.ui.widgets.reason import Reason
from peaksdesk.ui.widgets.text import restyle
from peaksdesk.ui.words import said

SPANS = {
    Span.SIX_WEEKS: QT_TRANSLATE_NOOP("spans", "6 weeks"),
    Span.THREE_MONTHS: QT_TRANSLATE_NOOP("spans", "3 months"),
    Span.SIX_MONTHS: QT_TRANSLATE_NOOP("spans", "6 months"),
    Span.ONE_YEAR: QT_TRANSLATE_NOOP("spans", "1 year"),
    Span.TWO_YEARS: QT_TRANSLATE_NOOP("spans", "2 years"),
    Span.ALL: QT_TRANSLATE_NOOP("spans", "All"),
}


class FitnessView(Chapter):
    """Numbers of today over the chart of the years; below, what to do about thresholds and missing loads.

    Attributes:
        span_chosen: Carries a `Span`.
        convention_chosen: Carries a `Convention`.
        accepted: Carries the `Offer` to take; `declined` the one to put off.
        explain_pressed: Carries the `Figure` whose reason is wanted, or None where it was read.
        activity_pressed: Carries the id of the activity behind a mark; `day_pressed` a day of the chart.
        paper: The menu to save or print the training report.
    """

    import_pressed = Signal()
    activities_pressed = Signal()
    span_chosen = Signal(object)
    convention_chosen = Signal(object)
    accepted = Signal(object)
    declined = Signal(object)
    explain_pressed = Signal(object)
    activity_pressed = Signal(object)
    day_pressed = Signal(object)

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__("fitness", QCoreApplication.translate("FitnessView", "Fitness cannot be shown"))
        self._state = FitnessState(loading=True)
        self._drawn: FitnessSeries | None = None
        self._marked: tuple[Mark, ...] | None = None
        self._spanned: Span | None = None
        self._told: tuple[Figure, FitnessSeries] | None = None
        self._convention = self._convention_button()
        self.tools.addWidget(self._convention)
        self.paper = ReportButton()
        self.tools.addWidget(self.paper)
        self.empty_pressed.connect(self._act_on_empty)
        self.set_faces(loading_face(), self._full_face())
        put_in_front(self, self._chart)
        for number, span in enumerate(SPANS, start=1):
            keys = QShortcut(QKeySequence(str(number)), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(lambda chosen=span: self._choose_span(chosen))
        self.show_state(self._state)

    def show_state(self, state: FitnessState) -> None:
        """Show a state."""
        self._state = state
        series = state.series
        scored = series is not None and bool(series.load.any())
        self._convention.setVisible(scored and state.problem is None)
        self.paper.setVisible(scored and state.problem is None)
        self.header.set_subtitle("")
        if state.problem is not None:
            self.show_problem(state.problem)
        elif series is None:
            self.show_loading()
        elif not scored:
            self._say_empty(state, series)
        else:
            self._show_series(state, series)
            self.show_full()

    def name_change(self, change: Convention | Offer) -> str:
        """Return what following a convention or a suggestion changes."""
        if isinstance(change, Convention):
            return self.tr("Convention: %1").replace("%1", convention_name(change))
        return offer_title(change, self._state.units, self.locale())

    # Parts

    def _show_series(self, state: FitnessState, series: FitnessSeries) -> None:
        locale = self.locale()
        if series is not self._drawn:
            if self._drawn is None or self._drawn.days.size != series.days.size:
                self._spanned = None
            self._drawn, self._marked = series, None
            self._headline.show_series(series, locale)
            self._chart.show_lines(FitnessLines(series.days, series.load, series.ctl, series.atl, series.tsb))
            self._show_convention(series.convention)
        if state.marks is not self._marked:
            self._marked = state.marks
            self._chart.show_marks(state.marks)
            self._legend.show_kinds({mark.kind for mark in state.marks})
        self.header.set_subtitle(self._subtitle(series))
        if state.span is not self._spanned:
            self._spanned = state.span
            self._chart.show_last(int(state.span) or None)
        self._light_span()
        self._offers.show_offers(state.suggestions, state.units, locale, busy=state.busy)
        self._convention.setEnabled(not state.busy)
        self._note.show_unscored(series.unscored, state.unscored)
        self._show_why(state.explaining, series)

    def _show_why(self, figure: Figure | None, series: FitnessSeries) -> None:
        told = None if figure is None else (figure, series)
        if told == self._told:
            return
        before, self._told = self._told, told
        self._headline.show_open(figure)
        self._why.setVisible(figure is not None)
        if figure is not None:
            found = explained(figure, series, self.locale())
            self._why.show_reason(found.which, found.reason, found.inputs, found.source)
            self._why.take_focus()
        elif before is not None:
            self._headline.take_focus(before[0])

    def _show_convention(self, convention: Convention) -> None:
        self._convention.setText(self.tr("Convention: %1").replace("%1", convention_name(convention)))
        self._convention.setAccessibleName(self._convention.text())
        self._convention.setToolTip(said(convention.description))
        for known, action in self._choices.items():
            action.setChecked(known is convention)

    def _light_span(self) -> None:
        """Press the button of the span in view, if one is; the fields always say from when to when."""
        series = self._drawn
        if series is None:
            return
        view, count = self._chart.view, series.days.size
        wanted = min(int(self._state.span) or count, count)
        exact = abs(view.span - max(wanted, view.least)) < 0.5 and view.last - view.hi < 0.5
        for span, made in self._spans.items():
            chosen = exact and span is self._state.span
            made.setChecked(chosen)
            restyle(made, "kind", "" if chosen else "quiet")
            made.ensurePolished()
            made.updateGeometry()
        first, last = (min(max(round(end), 0), count - 1) for end in (view.lo + 0.5, view.hi - 0.5))
        start: date = series.days[0].astype(object)
        self._days.show_days(start + timedelta(days=first), start + timedelta(days=last))

    def _subtitle(self, series: FitnessSeries) -> str:
        count = self.locale().toString(series.activities)
        first = fmt.short_day(series.days[0].astype(object), self.locale())
        if series.activities == 1:
            return self.tr("1 activity, %1").replace("%1", first)
        return self.tr("%1 activities since %2").replace("%1", count).replace("%2", first)

    def _say_empty(self, state: FitnessState, series: FitnessSeries) -> None:
        if series.activities == 0:
            self.show_empty(
                self.tr("Nothing to add up yet"),
                self.tr("Fitness, fatigue and form of every day will stand here, as far back as your files reach."),
                self.tr("Import files"),
            )
            return
        title = self.tr("Your activities have no load yet")
        if self._threshold_offered(state):
            offer = offer_title(state.suggestions[0], state.units, self.locale())
            why = self.tr("A load needs a threshold. %1").replace("%1", said(state.suggestions[0].why))
            self.show_empty(title, why, self.tr("Set %1").replace("%1", offer))
            return
        reason = f" {said(state.unscored[0].reason)}" if state.unscored else ""
        self.show_empty(
            title,
            self.tr("A load needs power, heart rate or pace and a threshold, or how hard it felt (RPE).") + reason,
            self.tr("Open activities"),
        )

    def _act_on_empty(self) -> None:
        series = self._state.series
        if series is None or series.activities == 0:
            self.import_pressed.emit()
        elif self._threshold_offered(self._state):
            self.accepted.emit(self._state.suggestions[0])
        else:
            self.activities_pressed.emit()

    @staticmethod
    def _threshold_offered(state: FitnessState) -> bool:
        """Whether the first offer would give activities a load: thresholds come before the maximal heart rate."""
        return bool(state.suggestions) and not isinstance(state.suggestions[0], MaximalHeartRate)

    def _full_face(self) -> QWidget:
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP)
        self._headline = Headline()
        self._headline.explain_pressed.connect(lambda figure: self.explain_pressed.emit(figure))
        outer.addWidget(self._headline)
        self._why = Reason(columns=2)
        self._why.closed.connect(lambda: self.explain_pressed.emit(None))
        self._why.hide()
        day = button(self.tr("Open the day"), "link")
        day.clicked.connect(self._open_last_day)
        self._why.add_to_header(day)
        esc = QShortcut(QKeySequence("Escape"), self._why, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        esc.activated.connect(lambda: self.explain_pressed.emit(None))
        outer.addWidget(self._why)
        card = Card()
        card.setAccessibleName(self.tr("Fitness, fatigue, form"))
        self._chart = FormChart(lambda mark: mark_words(mark, self._state.units, self.locale()))
        self._chart.view_changed.connect(lambda _: self._light_span())
        self._chart.activity_opened.connect(lambda activity_id: self.activity_pressed.emit(activity_id))
        self._chart.day_opened.connect(lambda day: self.day_pressed.emit(day))
        card.body.addLayout(self._span_row())
        card.body.addWidget(DescribedChart(self._chart), 1)
        self._legend = MarkLegend()
        card.body.addWidget(self._legend)
        outer.addWidget(card, 1)
        self._offers = Offers()
        self._offers.accepted.connect(lambda offer: self.accepted.emit(offer))
        self._offers.declined.connect(lambda offer: self.declined.emit(offer))
        outer.addWidget(self._offers)
        self._note = Note()
        self._note.activities_pressed.connect(lambda: self.activities_pressed.emit())
        outer.addWidget(self._note)
        return scrolled(page)

    def _span_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self._spans: dict[Span, QPushButton] = {}
        for number, (span, text) in enumerate(SPANS.items(), start=1):
            made = button(QCoreApplication.translate("spans", text), "quiet")
            made.setFont(appearance.font("body"))
            made.setCheckable(True)
            made.setToolTip(self.tr("Key %1").replace("%1", str(number)))
            made.clicked.connect(lambda _, chosen=span: self._choose_span(chosen))
            self._spans[span] = made
            row.addWidget(made)
        row.addStretch(1)
        self._days = DateSpan(self.tr("In view"))
        self._days.chosen.connect(lambda days: self._show_days(*days))
        row.addWidget(self._days, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _open_last_day(self) -> None:
        if self._drawn is not None:
            self.day_pressed.emit(self._drawn.days[-1].astype(object))

    def _show_days(self, *days: date) -> None:
        series = self._drawn
        if series is None:
            return
        origin: date = series.days[0].astype(object)
        first, last = ((day - origin).days for day in sorted(days))
        self._chart.set_view(self._chart.view.shown(first - 0.5, last + 0.5))
        self._light_span()

    def _choose_span(self, span: Span) -> None:
        # The same button brings the view back after it was zoomed or moved.
        self._spanned = None
        self.span_chosen.emit(span)

    def _convention_button(self) -> QPushButton:
        made = MenuButton()
        menu = QMenu(made)
        group = QActionGroup(menu)
        self._choices = {}
        for convention in Convention:
            action = menu.addAction(said(convention.description))
            action.setCheckable(True)
            action.triggered.connect(lambda _, chosen=convention: self.convention_chosen.emit(chosen))
            group.addAction(action)
            self._choices[convention] = action
        menu.addSeparator()
        self._formula_action = menu.addAction(self.tr("Show the formula"))
        self._formula_action.triggered.connect(lambda: self.explain_pressed.emit(Figure.FORM))
        made.setMenu(menu)
        return made
