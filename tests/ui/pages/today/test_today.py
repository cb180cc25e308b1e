"""What the Today page knows, says and draws, without a window."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel

from peaksdesk.domain.athlete import Athlete, Units
from peaksdesk.domain.checkin import Answer, CheckIn
from peaksdesk.domain.periods import WeekStart
from peaksdesk.services.events import CheckInsChanged, DaysChanged, Events, GearChanged
from peaksdesk.services.readiness import CheckInBefore
from peaksdesk.ui.page import Desk
from peaksdesk.ui.pages.today import words
from peaksdesk.ui.pages.today.draft import HOTSPOT, WEIGHT, Draft, live
from peaksdesk.ui.pages.today.examples import EXAMPLES
from peaksdesk.ui.pages.today.invented import DAY, answered
from peaksdesk.ui.pages.today.presenter import TodayPresenter, explained, knows_nothing
from peaksdesk.ui.pages.today.pressable import Pressable
from peaksdesk.ui.pages.today.reasons import reason_of
from peaksdesk.ui.pages.today.view import TodayView
from peaksdesk.ui.pages.today.weighing import read_weight
from peaksdesk.ui.tasks import Tasks

BRITISH, GERMAN = QLocale("en_GB"), QLocale("de_DE")
FULL = EXAMPLES["full"].answer
OPEN = EXAMPLES["check-in"].answer


class FakeReadiness:
    def __init__(self):
        self.asked, self.kept, self.error = [], [], None

    async def day(self, athlete_id, day, week_start):
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        self.asked.append((day, week_start))
        return replace(OPEN, day=day)

    async def check_in(self, athlete_id, day, changes):
        if self.error is not None:
            raise self.error
        self.kept.append((day, dict(changes)))
        return CheckInBefore(athlete_id, day, None)


class Stage:
    """A presenter with fakes, and all that it showed."""

    def __init__(self):
        self.events, self.readiness, self.athletes = Events(), FakeReadiness(), self
        self.now, self.shown, self.told = DAY, [], []
        self.tasks = Tasks(lambda name, error: self.told.append(str(error)))
        desk = Desk(self, self.tasks, lambda text, **_: None, lambda page, argument: None, lambda text: None)
        weigh = lambda text: read_weight(text, Units.METRIC, BRITISH)  # noqa: E731
        kept = lambda before, given: self.told.append((before.day, given.composite))  # noqa: E731
        self.presenter = TodayPresenter(desk, self.shown.append, weigh, kept, lambda: WeekStart.SUNDAY)

    async def current(self):
        return Athlete(1, "Mira")

    def today(self):
        return self.now

    async def settle(self):
        for _ in range(20):
            await asyncio.sleep(0)
        assert not self.tasks.running()


@pytest.fixture
async def stage():
    made = Stage()
    made.presenter.opened(None)
    await made.settle()
    yield made
    await made.tasks.close()


async def test_it_opens_at_today_and_goes_no_further(stage):
    presenter = stage.presenter
    assert stage.readiness.asked == [(DAY, WeekStart.SUNDAY)]
    presenter.step(1)
    assert presenter.state.day == DAY
    presenter.step(-2)
    await stage.settle()
    assert (presenter.state.day, presenter.state.answer.day) == (DAY - timedelta(2), DAY - timedelta(2))
    presenter.opened(None)
    await stage.settle()
    assert presenter.state.answer.day == DAY
    stage.now = DAY + timedelta(1)  # midnight went by
    presenter.opened(None)
    await stage.settle()
    assert presenter.state.answer.day == DAY + timedelta(1)


async def test_only_what_concerns_days_is_read_again(stage):
    stage.events.publish(GearChanged(1))
    await stage.settle()
    assert len(stage.readiness.asked) == 1
    for fact in (DaysChanged(1), CheckInsChanged(1)):
        stage.events.publish(fact)
        await stage.settle()
    assert len(stage.readiness.asked) == 3


async def test_only_what_was_given_is_kept(stage):
    presenter = stage.presenter
    presenter.begin()
    presenter.answer(Answer.STRESS, 2)
    presenter.answer(Answer.SORENESS, 1)
    presenter.write(WEIGHT, "81.5")
    presenter.save()
    presenter.save()  # twice pressed is once kept
    await stage.settle()
    assert stage.readiness.kept == [(DAY, {"stress": 2, "soreness": 1, "weight_kg": 81.5})]
    assert stage.told == [(DAY, 17)]
    assert presenter.state.draft is None
    presenter.begin()
    presenter.save()
    await stage.settle()
    assert len(stage.readiness.kept) == 1, "nothing given is nothing kept"


async def test_what_cannot_be_kept_stays_in_the_form(stage):
    presenter = stage.presenter
    presenter.begin()
    presenter.write(HOTSPOT, "x" * 501)
    presenter.save()
    await stage.settle()
    assert set(presenter.state.draft.problems) == {HOTSPOT}
    presenter.write(HOTSPOT, "knee")
    assert presenter.state.draft.problems == {}
    stage.readiness.error = OSError("The disk is full.")
    presenter.save()
    await stage.settle()
    assert presenter.state.draft.problems == {"": "The disk is full."}
    assert presenter.state.draft.hotspot == "knee"
    assert stage.readiness.kept == []


async def test_a_sync_does_not_touch_what_is_being_filled_in(stage):
    stage.presenter.begin()
    stage.presenter.answer(Answer.SLEEP, 1)
    stage.events.publish(DaysChanged(1))
    await stage.settle()
    assert stage.presenter.state.answers.values[Answer.SLEEP] == 1
    stage.presenter.answer(Answer.SLEEP, None)
    assert Answer.SLEEP in stage.presenter.state.answers.from_whoop


def test_the_composite_lives_while_one_answers():
    draft = Draft().with_answer(Answer.STRESS, 3)
    assert live(OPEN, draft).composite is None
    assert live(OPEN, draft.with_answer(Answer.SORENESS, 2)).composite == 15
    assert live(OPEN, None) is OPEN.answers


@pytest.mark.parametrize(
    ("text", "units", "locale", "kg"),
    [
        ("82.3", Units.METRIC, BRITISH, 82.3),
        ("82,3", Units.METRIC, GERMAN, 82.3),
        ("82.3 kg", Units.METRIC, GERMAN, 82.3),
        ("180 lb", Units.IMPERIAL, BRITISH, 81.6466266),
        ("heavy", Units.METRIC, BRITISH, None),
        ("-3", Units.METRIC, BRITISH, None),
    ],
)
def test_a_weight_is_read_as_it_is_written_here(text, units, locale, kg):
    assert read_weight(text, units, locale) == (None if kg is None else pytest.approx(kg))


def test_every_number_of_a_day_has_its_reason(qapp):
    for name in FULL.explained:
        told = reason_of(FULL, name, BRITISH)
        assert told.which
        assert told.reason, name
    score = reason_of(FULL, "score", BRITISH)
    assert len(score.inputs) == 5
    assert "15 × 0.35 ×" in score.reason
    assert reason_of(FULL, "nothing", BRITISH) is None


def test_an_alert_states_value_band_days_source_and_rule(qapp):
    answer = EXAMPLES["red"].answer
    told = reason_of(answer, "alert:hrv_low", BRITISH)
    assert [name for name, _ in told.inputs] == ["Value", "Normal band", "Since", "Day"]
    assert "on two days running" in told.reason
    assert told.source.startswith("Source: WHOOP, in sleep.")
    assert explained(answer, "alert:hrv_low")
    assert not explained(FULL, "alert:hrv_low")


def test_time_asleep_is_told_in_hours(qapp):
    assert dict(reason_of(FULL, "asleep", BRITISH).inputs)["This day"].endswith(" h")


@pytest.fixture
def view(qtbot):
    made = TodayView()
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    return made


def said(view):
    return " | ".join(part.text() for part in view.findChildren(QLabel) if part.isVisible())


def test_before_fourteen_days_there_is_no_number_and_it_says_so(view):
    view.show_state(EXAMPLES["before-14-days"])
    assert "A number comes with 14 valid days: there are 5 so far." in said(view)
    assert "no score yet" in said(view)


def test_a_week_on_the_mat_tells_rolls_and_submissions(view):
    view.show_state(EXAMPLES["full"])
    assert "classes 2 · rolls 22 · submissions 6 for, 2 against · ratio 3.0" in said(view)


def test_what_cannot_be_is_said_where_the_value_would_stand(view):
    answer = answered(None, nights=2, bend=lambda back: 0.05 if back == 0 else 1.0)
    view.show_state(replace(EXAMPLES["full"], answer=answer))
    tile = next(part for part in view.findChildren(Pressable) if part.named == "hrv" and part.isVisible())
    assert "Left out" in tile.accessibleName()
    assert "are believed" in tile.accessibleName()


def test_nothing_known_says_what_would_be_here():
    assert knows_nothing(EXAMPLES["empty"].answer)
    assert not knows_nothing(answered(CheckIn(DAY, {Answer.SLEEP: 3}), nights=0, trained=False))


def test_names_of_days_are_the_country_s():
    assert words.day_title(DAY, BRITISH) == "Saturday 21 November"
    assert words.day_title(DAY, GERMAN) == "Samstag, 21. November"
