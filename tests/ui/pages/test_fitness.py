import asyncio
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from peaksdesk.domain.athlete import Athlete
from peaksdesk.domain.fitness import Convention
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Events
from peaksdesk.ui.pages.activity.examples import detail_of_run
from peaksdesk.ui.pages.fitness.examples import EXAMPLES, series_of
from peaksdesk.ui.pages.fitness.form import Form, form_of
from peaksdesk.ui.pages.fitness.presenter import FitnessPresenter, Span, Unscored
from peaksdesk.ui.pages.fitness.view import FitnessView
from peaksdesk.ui.tasks import Tasks

OFFERS = EXAMPLES["all"].suggestions


class FakeAthletes:
    async def current(self):
        return Athlete(1, "Mira")


@dataclass
class FakeActivities:
    rows: tuple = ()

    async def between(self, athlete_id, since, until):
        await asyncio.sleep(0)
        return self.rows


@dataclass
class FakeFitness:
    events: Events
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
        self.events.publish(AthleteChanged(athlete_id))

    async def set_convention(self, convention):
        self.convention = convention
        self.events.publish(AthleteChanged(1))


class Stage:
    """A presenter with fakes, and all that it showed and said."""

    def __init__(self):
        self.events = Events()
        self.athletes = FakeAthletes()
        self.activities = FakeActivities()
        self.fitness = FakeFitness(self.events)
        self.shown, self.said = [], []
        self.tasks = Tasks(lambda name, error: self.said.append(str(error)))
        self.presenter = FitnessPresenter(self, self.tasks, self.shown.append, self.say)

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
    assert view._headline._form._pill.accessibleName() == "Fresh"
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
