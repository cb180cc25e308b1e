import asyncio
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from peaksdesk.domain.athlete import Athlete, Threshold, ThresholdKind
from peaksdesk.domain.fitness import Convention
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Events
from peaksdesk.services.marks import MarkKind
from peaksdesk.ui.page import Desk
from peaksdesk.ui.pages.activity.examples import detail_of_run
from peaksdesk.ui.pages.fitness.examples import EXAMPLES, MARKS, series_of
from peaksdesk.ui.pages.fitness.explained import explained
from peaksdesk.ui.pages.fitness.form import Form, Level, form_of, monotony_level, strain_level
from peaksdesk.ui.pages.fitness.presenter import Figure, FitnessPresenter, Span, Unscored
from peaksdesk.ui.pages.fitness.view import FitnessView
from peaksdesk.ui.tasks import Tasks

OFFERS = EXAMPLES["all"].suggestions
TODAY = date(2026, 11, 21)
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class FakeAthletes:
    def __init__(self):
        self.held = []
        self.mira = Athlete(1, "Mira")

    async def current(self):
        return self.mira

    async def change(self, athlete_id, **fields):
        self.mira = replace(self.mira, **fields)

    async def thresholds(self, athlete_id):
        return tuple(self.held)

    async def set_threshold(self, athlete_id, kind, value, valid_from):
        threshold = Threshold(kind, value, valid_from or TODAY)
        self.held = [t for t in self.held if (t.kind, t.valid_from) != (kind, threshold.valid_from)] + [threshold]
        return threshold

    async def remove_threshold(self, athlete_id, kind, valid_from):
        self.held = [t for t in self.held if (t.kind, t.valid_from) != (kind, valid_from)]


@dataclass
class FakeActivities:
    rows: tuple = ()

    async def between(self, athlete_id, since, until):
        await asyncio.sleep(0)
        return self.rows


@dataclass
class FakeFitness:
    events: Events
    athletes: FakeAthletes
    error: Exception | None = None
    unscored: int = 0
    convention: Convention = Convention.EXPONENTIAL
    offers: tuple = OFFERS
    accepted: list = field(default_factory=list)

    async def series(self, athlete_id, since, until):
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        return series_of(120, self.convention, unscored=self.unscored)

    async def suggestions(self, athlete_id):
        return self.offers

    async def accept(self, athlete_id, suggestion):
        if self.error is not None:
            raise self.error
        self.accepted.append(suggestion)
        self.offers = tuple(offer for offer in self.offers if offer != suggestion)
        if suggestion.kind == "max_hr_bpm":
            await self.athletes.change(athlete_id, max_hr_bpm=suggestion.value)
            self.events.publish(AthleteChanged(athlete_id))
            return None
        held = await self.athletes.set_threshold(athlete_id, suggestion.kind, suggestion.value, None)
        self.events.publish(AthleteChanged(athlete_id))
        return held

    async def marks(self, athlete_id):
        return MARKS

    async def set_convention(self, convention):
        self.convention = convention
        self.events.publish(AthleteChanged(1))


class Stage:
    """A presenter with fakes, and all that it showed and said."""

    def __init__(self):
        self.events = Events()
        self.athletes = FakeAthletes()
        self.activities = FakeActivities()
        self.fitness = FakeFitness(self.events, self.athletes)
        self.shown, self.said = [], []
        self.tasks = Tasks(lambda name, error: self.said.append(str(error)))
        self.desk = Desk(self, self.tasks, self.say, lambda page, argument: None, lambda text: None)
        self.presenter = self.come()

    def come(self):
        return FitnessPresenter(self.desk, self.shown.append, lambda change: type(change).__name__)

    def say(self, text, *, tone="", action="", on_action=None):
        self.said.append(text)

    async def settle(self):
        for _ in range(20):
            await asyncio.sleep(0)

    @property
    def state(self):
        return self.shown[-1]


async def opened():
    stage = Stage()
    stage.presenter.opened(None)
    assert stage.state.loading
    await stage.settle()
    return stage


async def test_it_loads_once_and_after_changes():
    stage = await opened()
    first = stage.state.series
    assert first is not None
    stage.presenter.opened(None)
    await stage.settle()
    assert stage.state.series is first
    seen = len(stage.shown)
    stage.events.publish(ActivitiesChanged(1))
    await stage.settle()
    assert stage.state.series is not first
    assert not any(state.loading for state in stage.shown[seen:])


async def test_a_failure_can_be_tried_again():
    stage = Stage()
    stage.fitness.error = OSError("The disk does not answer.")
    stage.presenter.opened(None)
    await stage.settle()
    assert stage.state.problem.sentence == "The disk does not answer."
    stage.fitness.error = None
    stage.presenter.load()
    await stage.settle()
    assert stage.state.problem is None
    assert stage.state.series is not None


async def test_accepting_sets_the_threshold_and_the_offer_goes():
    stage = await opened()
    stage.presenter.accept(OFFERS[0])
    assert stage.state.busy
    await stage.settle()
    assert stage.fitness.accepted == [OFFERS[0]]
    assert stage.state.suggestions == OFFERS[1:]
    assert not stage.state.busy


async def test_what_could_not_be_accepted_is_said_and_stays():
    stage = await opened()
    stage.fitness.error = OSError("The disk is full.")
    stage.presenter.accept(OFFERS[0])
    await stage.settle()
    assert stage.said == ["The disk is full."]
    assert stage.state.suggestions == OFFERS
    assert not stage.state.busy


async def test_not_now_lasts_until_the_value_changes():
    stage = await opened()
    stage.presenter.decline(OFFERS[0])
    assert stage.state.suggestions == OFFERS[1:]
    stage.presenter.load()
    await stage.settle()
    assert stage.state.suggestions == OFFERS[1:]
    stage.fitness.offers = (replace(OFFERS[0], value=300.0),)
    stage.presenter.load()
    await stage.settle()
    assert [offer.value for offer in stage.state.suggestions] == [300.0]


async def test_another_convention_is_followed():
    stage = await opened()
    stage.presenter.choose_convention(Convention.INTERVALS)
    assert stage.state.busy
    await stage.settle()
    assert stage.state.series.convention is Convention.INTERVALS
    assert not stage.state.busy


async def test_a_convention_is_taken_back_and_followed_again():
    stage = await opened()
    stage.presenter.choose_convention(Convention.INTERVALS)
    await stage.settle()
    assert await stage.desk.changes.undo() == "Convention"
    assert stage.fitness.convention is Convention.EXPONENTIAL
    await stage.desk.changes.redo()
    assert stage.fitness.convention is Convention.INTERVALS


@pytest.mark.parametrize("before", [None, 280.0])
async def test_a_threshold_that_was_accepted_is_taken_back_to_what_was_there(before):
    stage = await opened()
    stage.athletes.held = [Threshold(ThresholdKind.FTP, before, TODAY)] if before else []
    stage.presenter.accept(OFFERS[0])
    await stage.settle()
    assert [held.value for held in stage.athletes.held] == [291.0]
    await stage.desk.changes.undo()
    assert [held.value for held in stage.athletes.held] == ([before] if before else [])
    await stage.desk.changes.redo()
    assert [held.value for held in stage.athletes.held] == [291.0]


@pytest.mark.parametrize("before", [None, 184.0])
async def test_a_maximal_heart_rate_that_was_accepted_is_taken_back_to_what_was_there(before):
    stage = await opened()
    stage.athletes.mira = replace(stage.athletes.mira, max_hr_bpm=before)
    stage.presenter.accept(EXAMPLES["max-hr"].suggestions[1])
    await stage.settle()
    assert (stage.athletes.mira.max_hr_bpm, stage.state.busy) == (189.0, False)
    await stage.desk.changes.undo()
    assert stage.athletes.mira.max_hr_bpm == before
    await stage.desk.changes.redo()
    assert stage.athletes.mira.max_hr_bpm == 189.0


async def test_the_span_is_remembered():
    stage = await opened()
    stage.presenter.choose_span(Span.ONE_YEAR)
    stage.come().opened(None)
    assert stage.state.span is Span.ONE_YEAR


async def test_what_happened_on_the_way_comes_with_the_rest():
    stage = await opened()
    assert stage.state.marks == MARKS


@pytest.fixture(scope="module")
def run():
    return detail_of_run().activity


async def test_missing_loads_are_counted_by_reason(run):
    stage = Stage()
    stage.fitness.unscored = 3
    loads = ("No load: a", "No load: b", "No load: b")
    stage.activities.rows = (
        run,
        *(replace(run, load=Load(None, LoadMethod.NONE, None, (), reason)) for reason in loads),
    )
    stage.presenter.opened(None)
    await stage.settle()
    assert stage.state.unscored == (Unscored(2, "No load: b"), Unscored(1, "No load: a"))


@pytest.fixture
def view(qtbot):
    made = FitnessView()
    qtbot.addWidget(made)
    made.resize(1232, 900)
    made.show()
    return made


def words(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def press(widget, text):
    next(b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible()).click()


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_state_is_shown_and_named(view, name):
    view.show_state(EXAMPLES[name])
    view.grab()
    for control in view.findChildren(QPushButton):
        if control.isVisible():
            assert control.accessibleName() or control.text()
            assert control.height() >= 28


def test_form_is_a_word_beside_its_number(view):
    view.show_state(EXAMPLES["full"])
    assert "5 to 25: ready to race" in words(view)
    assert view._headline._figures[Figure.FORM]._pill.accessibleName() == "Fresh"
    assert view._chart.accessibleName().startswith("Fitness 52, fatigue 47, form 8")


def test_spans_are_chosen_and_come_back_after_a_zoom(view, qtbot):
    view.show_state(EXAMPLES["full"])
    assert view._chart.view.span == pytest.approx(182)
    with qtbot.waitSignal(view.span_chosen) as chosen:
        press(view, "1 year")
    assert chosen.args == [Span.ONE_YEAR]
    view.show_state(replace(EXAMPLES["full"], span=Span.ONE_YEAR))
    assert view._chart.view.span == pytest.approx(365)
    view._chart.set_view(view._chart.view.zoom(0.1))
    view.span_chosen.connect(lambda span: view.show_state(replace(EXAMPLES["full"], span=span)))
    press(view, "1 year")
    assert view._chart.view.span == pytest.approx(365)


def test_offers_are_taken_or_put_off(view, qtbot):
    view.show_state(EXAMPLES["full"])
    assert "FTP 291 W" in words(view)
    with qtbot.waitSignal(view.accepted) as accepted:
        press(view, "Accept")
    assert accepted.args == [OFFERS[0]]
    with qtbot.waitSignal(view.declined):
        press(view, "Not now")
    view.show_state(replace(EXAMPLES["full"], busy=True))
    assert not view._offers.isEnabled()


def test_a_maximal_heart_rate_is_offered_beside_the_thresholds(view, qtbot):
    state = EXAMPLES["max-hr"]
    view.show_state(state)
    assert "Maximal heart rate 189 bpm" in words(view)
    assert view.name_change(state.suggestions[1]) == "Maximal heart rate 189 bpm"
    with qtbot.waitSignal(view.accepted) as accepted:
        next(b for b in view.findChildren(QPushButton) if b.accessibleName().startswith("Accept Maximal")).click()
    assert accepted.args == [state.suggestions[1]]


def test_a_maximal_heart_rate_alone_gives_no_load(view):
    view.show_state(replace(EXAMPLES["no-load"], suggestions=EXAMPLES["max-hr"].suggestions[1:]))
    assert "Open activities" in [b.text() for b in view.findChildren(QPushButton) if b.isVisible()]


def test_missing_loads_say_why(view):
    view.show_state(EXAMPLES["full"])
    assert "12 activities have no load. 9: it has heart rate, but no LTHR" in words(view)


def test_the_convention_is_named_and_chosen(view, qtbot):
    view.show_state(EXAMPLES["full"])
    assert view._convention.text() == "Convention: Exponential"
    with qtbot.waitSignal(view.convention_chosen) as chosen:
        view._choices[Convention.TRAININGPEAKS].trigger()
    assert chosen.args == [Convention.TRAININGPEAKS]


def test_days_that_were_added_leave_the_span_alone(view):
    view.show_state(EXAMPLES["full"])
    view.show_state(replace(EXAMPLES["full"], series=series_of(1200)))
    assert view._chart.view.span == pytest.approx(182)


def test_nothing_imported_asks_for_files(view, qtbot):
    view.show_state(EXAMPLES["empty"])
    with qtbot.waitSignal(view.import_pressed):
        press(view, "Import files")


def test_activities_without_loads_offer_the_threshold(view, qtbot):
    view.show_state(EXAMPLES["no-load"])
    with qtbot.waitSignal(view.accepted):
        press(view, "Set FTP 291 W")
    view.show_state(replace(EXAMPLES["no-load"], suggestions=()))
    with qtbot.waitSignal(view.activities_pressed):
        press(view, "Open activities")


@pytest.mark.parametrize(
    ("tsb", "form"),
    [
        (25.1, Form.RESTED_LONG),
        (25.0, Form.FRESH),
        (5.0, Form.FRESH),
        (4.9, Form.NEUTRAL),
        (-10.0, Form.NEUTRAL),
        (-10.1, Form.TIRED),
        (-30.0, Form.TIRED),
        (-30.1, Form.VERY_TIRED),
    ],
)
def test_what_form_means(tsb, form):
    assert form_of(tsb) is form


def test_marks_are_gone_through_by_key_and_told(view, qtbot):
    view.show_state(EXAMPLES["full"])
    chart = view._chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    for words in ("Record: 5 s 842 W", "FTP 276 W"):
        qtbot.keyClick(chart, Qt.Key.Key_M)
        while words not in chart.reading():
            before = chart.view.cursor
            qtbot.keyClick(chart, Qt.Key.Key_M)
            assert chart.view.cursor > before
    qtbot.keyClick(chart, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert "Record: 5 s 842 W" in chart.reading()
    with qtbot.waitSignal(view.activity_pressed) as pressed:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert pressed.args == [38]


def test_a_day_of_the_chart_is_opened(view, qtbot):
    view.show_state(EXAMPLES["full"])
    chart = view._chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_End)
    with qtbot.waitSignal(view.day_pressed) as pressed:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert pressed.args == [TODAY]


def test_a_gap_tells_its_days_on_each_of_them(view):
    view.show_state(EXAMPLES["full"])
    chart = view._chart
    gap = next(mark for mark in MARKS if mark.kind is MarkKind.GAP and mark.day.year == 2026)
    at = chart.view.last - 0.5 - (TODAY - gap.last).days
    chart.set_view(chart.view.point(at))
    assert "15 days without training" in chart.reading()
    chart.set_view(chart.view.point(at + 1))
    assert "without training" not in chart.reading()


def test_another_stretch_unlights_the_span_and_says_its_days(view):
    view.show_state(EXAMPLES["full"])
    six_months = view._spans[Span.SIX_MONTHS]
    assert six_months.isChecked()
    assert view._days.days() == (date(2026, 5, 24), TODAY)
    view._chart.set_view(view._chart.view.zoom(0.5))
    assert not six_months.isChecked()
    assert view._days.days() != (date(2026, 5, 24), TODAY)


def test_any_range_of_days_is_typed(view, qtbot):
    view.show_state(EXAMPLES["full"])
    view._days.first.setDate(QDate(2026, 9, 1))
    assert view._chart.view.span == pytest.approx(82)
    view._days.last.setDate(QDate(2026, 9, 30))
    assert view._chart.view.span == pytest.approx(30)
    assert view._days.days() == (date(2026, 9, 1), date(2026, 9, 30))
    assert not any(made.isChecked() for made in view._spans.values())
    view._days.first.setDate(QDate(2026, 10, 20))  # the later first: they are put in order
    assert view._days.days() == (date(2026, 9, 30), date(2026, 10, 20))
    view._days.first.setDate(QDate(1999, 1, 1))  # before the history begins it begins with it
    assert view._days.days()[0] == EXAMPLES["full"].series.days[0].astype(object)


def test_digits_typed_into_a_day_choose_no_span(view, qtbot):
    view.show_state(EXAMPLES["full"])
    chosen = []
    view.span_chosen.connect(chosen.append)
    view._days.first.setFocus()
    qtbot.keyClick(view._days.first, Qt.Key.Key_4)
    assert chosen == []


def test_digits_choose_spans(view, qtbot):
    view.show_state(EXAMPLES["full"])
    view._chart.setFocus()
    with qtbot.waitSignal(view.span_chosen) as chosen:
        qtbot.keyClick(view._chart, Qt.Key.Key_4)
    assert chosen.args == [Span.ONE_YEAR]


def test_the_formula_of_the_convention_is_in_reach(view):
    view.explain_pressed.connect(lambda figure: view.show_state(replace(EXAMPLES["full"], explaining=figure)))
    view.show_state(EXAMPLES["full"])
    view._formula_action.trigger()
    assert "1 − e^(−1/42)" in words(view)


SHORT = replace(
    series_of(9),
    load=np.array([50.0, 0, 120, 80, 0, 60, 150, 40, 0]),
    ctl=np.array([1.176, 1.149, 3.945, 5.735, 5.600, 6.880, 10.247, 10.947, 10.689]),
    atl=np.array([6.656, 5.770, 20.977, 28.834, 24.995, 29.655, 45.676, 44.920, 38.940]),
    tsb=np.array([0.0, -5.480, -4.621, -17.032, -23.099, -19.395, -22.775, -35.429, -33.973]),
)


@pytest.mark.parametrize(
    ("figure", "which", "sums"),
    [
        (Figure.FITNESS, "Fitness (CTL) 10.7", "10.9 + 2.35 % × (0 − 10.9) = 10.7"),
        (Figure.FATIGUE, "Fatigue (ATL) 38.9", "44.9 + 13.31 % × (0 − 44.9) = 38.9"),
        (Figure.FORM, "Form (TSB) −34.0", "Last night’s fitness less last night’s fatigue: 10.9 − 44.9 = −34.0"),
        (Figure.RAMP, "Ramp, 7 days 9.5", "10.7 − 1.1 = 9.5"),
        (Figure.MONOTONY, "Monotony 1.22", "64.3 / 52.9 = 1.22"),
        (Figure.STRAIN, "Strain 547", "450 × 1.22 = 547"),
    ],
)
def test_every_number_explains_itself_with_its_sum(figure, which, sums, qapp):
    told = explained(figure, SHORT, ENGLISH)
    assert told.which == which
    assert sums in told.reason
    assert told.inputs
    assert told.source


def test_form_of_the_same_day_counts_tonight(qapp):
    told = explained(Figure.FORM, replace(SHORT, convention=Convention.INTERVALS), ENGLISH)
    assert told.reason.startswith("Tonight’s fitness less tonight’s fatigue: 10.7 − 38.9")


@pytest.mark.parametrize("figure", Figure)
def test_a_first_day_explains_what_it_can(figure, qapp):
    assert explained(figure, EXAMPLES["empty"].series, ENGLISH).reason


@pytest.mark.parametrize("figure", Figure)
def test_a_number_is_asked_and_closed_by_keyboard(view, qtbot, figure):
    view.explain_pressed.connect(lambda asked: view.show_state(replace(EXAMPLES["full"], explaining=asked)))
    view.show_state(EXAMPLES["full"])
    made = view._headline._figures[figure]
    made.setFocus()
    qtbot.keyClick(made, Qt.Key.Key_Space)
    assert view._why.isVisible()
    assert made.isChecked()
    assert made.accessibleName().split(",")[0].split()[0] in words(view._why)
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Escape)
    assert not view._why.isVisible()
    assert made.hasFocus()


def test_the_day_that_went_in_is_one_step_away(view, qtbot):
    view.show_state(EXAMPLES["why"])
    with qtbot.waitSignal(view.day_pressed) as pressed:
        press(view, "Open the day")
    assert pressed.args == [TODAY]


async def test_asked_again_the_reason_goes():
    stage = await opened()
    stage.presenter.explain(Figure.RAMP)
    assert stage.state.explaining is Figure.RAMP
    stage.presenter.explain(Figure.RAMP)
    assert stage.state.explaining is None


def test_a_race_with_markup_in_its_title_is_plain_text(view):
    view.show_state(EXAMPLES["full"])
    race = next(mark for mark in MARKS if mark.kind is MarkKind.RACE)
    chart = view._chart
    chart.set_view(chart.view.point(chart.view.last - 0.5 - (TODAY - race.day).days))
    assert "<b>of three</b>" in chart.reading()


@pytest.mark.parametrize(
    ("monotony", "level"), [(1.49, Level.LOW), (1.5, Level.RAISED), (2.0, Level.RAISED), (2.01, Level.HIGH)]
)
def test_what_monotony_means(monotony, level):
    assert monotony_level(monotony) is level


def test_strain_is_held_against_the_own_year():
    year = np.arange(1.0, 366.0)
    assert strain_level(year) is Level.HIGH
    assert strain_level(np.append(year[:-1], 320.0)) is Level.RAISED
    assert strain_level(np.append(year[:-1], 100.0)) is Level.LOW
    assert strain_level(year[:40]) is None
    assert strain_level(np.append(year, np.nan)) is None
