"""What the Curve page knows and does."""

import asyncio
from dataclasses import dataclass, field
from datetime import date

import pytest

from peaksdesk.domain.athlete import Athlete
from peaksdesk.domain.sports import Family
from peaksdesk.services.events import ActivitiesChanged, Events
from peaksdesk.ui.page import Desk
from peaksdesk.ui.pages.curve.examples import EXAMPLES
from peaksdesk.ui.pages.curve.presenter import REMEMBERED, Choice, CurvePresenter, Period, days_of
from peaksdesk.ui.preferences import Preferences
from peaksdesk.ui.tasks import Tasks

TODAY = date(2026, 11, 21)


class FakeAthletes:
    async def current(self):
        return Athlete(1, "Mira", weight_kg=64.0)


@dataclass
class FakeFitness:
    report: object = EXAMPLES["full"].report
    error: Exception | None = None
    asked: list = field(default_factory=list)
    distances: list = field(default_factory=list)

    async def curves(self, athlete_id, group, channel, since, until):
        await asyncio.sleep(0)
        self.asked.append((group, channel, since, until))
        if self.error is not None:
            raise self.error
        return self.report

    async def distance_bests(self, athlete_id, group, spans):
        self.distances.append((group, spans))
        return (EXAMPLES["running"].times,)


class Stage:
    def __init__(self, preferences=None):
        self.events, self.athletes, self.fitness = Events(), FakeAthletes(), FakeFitness()
        self.shown, self.said = [], []
        self.preferences = preferences or Preferences()
        tasks = Tasks(lambda name, error: self.said.append(str(error)))
        desk = Desk(self, tasks, self.said.append, lambda page, argument: None, print, preferences=self.preferences)
        self.presenter = CurvePresenter(desk, self.shown.append)

    @staticmethod
    def today():
        return TODAY

    async def settle(self):
        for _ in range(20):
            await asyncio.sleep(0)

    @property
    def state(self):
        return self.shown[-1]


async def opened(**kept):
    stage = Stage(**kept)
    stage.presenter.opened(None)
    assert stage.state.loading
    await stage.settle()
    return stage


async def test_it_reads_this_season_first_and_once():
    stage = await opened()
    assert stage.fitness.asked == [(None, "", date(2026, 1, 1), TODAY)]
    assert (stage.state.report, stage.state.weight_kg) == (EXAMPLES["full"].report, 64.0)
    stage.presenter.opened(None)
    await stage.settle()
    assert len(stage.fitness.asked) == 1
    stage.events.publish(ActivitiesChanged(1))
    await stage.settle()
    assert len(stage.fitness.asked) == 2


async def test_choices_are_asked_for_and_remembered():
    stage = await opened()
    stage.presenter.choose_group(Family.RUNNING)
    stage.presenter.choose_period(Period.SIX_WEEKS)
    stage.presenter.choose_per_kg(True)
    await stage.settle()
    assert stage.fitness.asked[-1] == (Family.RUNNING, "", date(2026, 10, 11), TODAY)
    again = await opened(preferences=stage.preferences)
    assert again.state.choice == Choice(Family.RUNNING, "", Period.SIX_WEEKS, None, None, True)


async def test_own_days_begin_as_what_was_shown_and_may_be_upside_down():
    stage = await opened()
    stage.presenter.choose_period(Period.CUSTOM)
    await stage.settle()
    assert stage.fitness.asked[-1][2:] == (date(2026, 1, 1), TODAY)
    stage.presenter.choose_days(date(2026, 5, 1), date(2026, 3, 1))
    await stage.settle()
    assert stage.fitness.asked[-1][2:] == (date(2026, 3, 1), date(2026, 5, 1))


async def test_paces_come_with_times_over_distances():
    stage = Stage()
    stage.fitness.report = EXAMPLES["running"].report
    stage.presenter.opened(None)
    await stage.settle()
    assert stage.fitness.distances == [(Family.RUNNING, ((date(2026, 1, 1), TODAY),))]
    assert stage.state.times == EXAMPLES["running"].times


async def test_nothing_to_show_and_failures():
    stage = Stage()
    stage.fitness.report = None
    stage.presenter.opened(None)
    await stage.settle()
    assert stage.state.nothing
    stage.fitness.error = OSError("The disk does not answer.")
    stage.presenter.load()
    await stage.settle()
    assert stage.state.problem.sentence == "The disk does not answer."
    stage.fitness.error, stage.fitness.report = None, EXAMPLES["full"].report
    stage.presenter.load()
    await stage.settle()
    assert stage.state.problem is None


@pytest.mark.parametrize("kept", [None, 7, {}, {"group": "chess"}, {"group": None, "channel": "", "period": "x"}])
async def test_spoilt_memories_count_as_none(kept):
    preferences = Preferences()
    preferences.remember(REMEMBERED, kept)
    assert (await opened(preferences=preferences)).state.choice == Choice()


def test_days_of_each_period():
    assert days_of(Choice(period=Period.NINETY_DAYS), TODAY) == (date(2026, 8, 24), TODAY)
    assert days_of(Choice(period=Period.ALL), TODAY) == (None, None)
