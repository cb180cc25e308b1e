"""The Compare page: how it looks, what it knows, what leaves it."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from peaksdesk.domain.athlete import Athlete, Units
from peaksdesk.services.events import ActivitiesChanged, Events
from peaksdesk.ui.page import Desk
from peaksdesk.ui.pages.compare.examples import EXAMPLES
from peaksdesk.ui.pages.compare.figures import effort_figures, figures, percent
from peaksdesk.ui.pages.compare.presenter import REMEMBERED, Choice, ComparePresenter, Preset, spans_of
from peaksdesk.ui.pages.compare.view import CompareView
from peaksdesk.ui.preferences import Preferences
from peaksdesk.ui.tasks import Tasks

FULL = EXAMPLES["full"]
TODAY = date(2026, 11, 21)
BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.fixture
def view(qtbot):
    made = CompareView()
    qtbot.addWidget(made)
    made.resize(1232, 900)
    made.show()
    return made


def words(widget):
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def press(widget, text):
    next(b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible()).click()


def row_of(table, name):
    return next(line for line in table._model.rows if line.name == name)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("size", [(1232, 900), (964, 700)])
def test_every_state_is_shown_named_and_has_room(view, name, size):
    view.resize(*size)
    view.show_state(EXAMPLES[name])
    view.grab()
    for control in view.findChildren(QPushButton):
        if control.isVisible():
            assert control.accessibleName() or control.text()
            assert control.height() >= 28
    if view._full.isVisible():
        assert view._full.widget().minimumSizeHint().width() <= view._full.viewport().width()


def test_both_periods_stand_side_by_side_with_their_difference(view):
    view.show_state(FULL)
    said = words(view)
    assert "B: 17,000 · +6 %" in said
    assert "B: 7,077 km · +13 %" in said
    distance = row_of(view._totals, "Distance")
    assert (distance.a, distance.b, distance.difference, distance.share) == ("8,014 km", "7,077 km", "+938 km", "+13 %")
    fitness = row_of(view._totals, "Fitness at the end (CTL)")
    assert (fitness.a, fitness.b, fitness.difference) == ("58", "51", "+7")
    assert [line.name for line in view._totals._model.rows if line.heading] == [
        "All sports", "Cycling", "Martial arts", "Running", "Gym", "Swimming",
    ]  # fmt: skip


def test_a_sport_that_was_given_up_or_taken_up_has_no_percent_from_nothing():
    lines = {line.key: line for line in figures(FULL.comparison, Units.METRIC, BRITISH)}
    assert lines["gym", "count"].share == "–"
    assert lines["swimming", "count"].share == "−100 %"
    assert ("gym", "distance_m") not in lines


def test_efforts_say_what_is_better_in_their_own_unit():
    lines = {line.key: line for line in effort_figures(FULL.comparison.efforts, Units.METRIC, BRITISH)}
    assert lines["cycling", "power_w"].name == "Cycling · Power, W"
    power = lines["cycling", "power_w", "60"]
    assert (power.a, power.b, power.difference, power.share, power.ids) == ("452", "438", "+14", "+3 %", (3, 4))
    pace = lines["running", "speed_mps", "300"]
    assert (pace.a, pace.b, pace.difference) == ("3:37", "3:32", "+0:05")
    alone = lines["cycling", "power_w", "3600"]
    assert (alone.b, alone.difference, alone.share) == ("–", "–", "–")


def test_percent_of_nothing_is_a_dash_and_of_the_same_has_no_sign():
    assert percent(5, 0, BRITISH) == "–"
    assert percent(5, 5, BRITISH) == "0 %"
    assert percent(1, 2, BRITISH) == "−50 %"


def test_what_runs_up_is_chosen_and_read_by_keyboard(view, qtbot):
    view.show_state(FULL)
    chart = view._chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert "(A " in chart.reading()
    assert " 2025)" in chart.reading()
    with qtbot.waitSignal(view.measure_chosen) as chosen:
        press(view, "Ascent")
    assert chosen.args == ["ascent_m"]
    view.show_state(EXAMPLES["distance-in-miles"])
    assert "mi" in chart.reading()


def test_lines_are_told_by_name_and_dash(view):
    view.show_state(FULL)
    layers = view._chart._shown.layers
    assert {layer.name for layer in layers} == {"A", "B"}
    assert len({layer.dash for layer in layers}) == 2


def test_zones_are_of_the_measure_that_was_chosen(view, qtbot):
    view.show_state(FULL)
    assert view._zones_a.accessibleName().startswith("Heart rate zones, A: most in Z2, 37 %")
    with qtbot.waitSignal(view.zones_chosen) as chosen:
        view._zones_of.menu().actions()[1].trigger()
    assert chosen.args == ["Power"]
    view.show_state(EXAMPLES["distance-in-miles"])
    assert view._zones_b.accessibleName().startswith("Power zones, B")


def test_periods_are_chosen_by_name_or_by_day(view, qtbot):
    view.show_state(FULL)
    with qtbot.waitSignal(view.preset_chosen) as chosen:
        view._preset.menu().actions()[1].trigger()
    assert chosen.args == [Preset.FOUR_WEEKS]
    with qtbot.waitSignal(view.days_chosen) as days:
        view._b.first.setDate(view._b.first.date().addDays(31))
    assert days.args == [((date(2026, 1, 1), TODAY), (date(2025, 2, 1), date(2025, 11, 21)))]


def test_a_best_opens_the_activity_of_its_period(view, qtbot):
    view.show_state(FULL)
    table = view._efforts
    for column, number in ((1, 3), (2, 4)):
        with qtbot.waitSignal(view.activity_pressed) as pressed:
            table._table.activated.emit(table._model.index(1, column))
        assert pressed.args == [number]
    heard = []
    view.activity_pressed.connect(heard.append)
    table._table.activated.emit(table._model.index(0, 1))
    assert heard == []


@dataclass
class FakeFitness:
    comparison_of: object = FULL.comparison
    error: Exception | None = None
    asked: list = field(default_factory=list)

    async def comparison(self, athlete_id, a, b):
        await asyncio.sleep(0)
        self.asked.append((a, b))
        if self.error is not None:
            raise self.error
        return self.comparison_of


class Stage:
    def __init__(self, preferences=None):
        self.events, self.athletes, self.fitness = Events(), self, FakeFitness()
        self.shown, self.said = [], []
        self.preferences = preferences or Preferences()
        tasks = Tasks(lambda name, error: self.said.append(str(error)))
        desk = Desk(self, tasks, self.said.append, lambda page, argument: None, print, preferences=self.preferences)
        self.presenter = ComparePresenter(desk, self.shown.append)

    async def current(self):
        return Athlete(1, "Mira")

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
    await stage.settle()
    return stage


async def test_this_year_stands_against_the_same_days_of_last_year():
    stage = await opened()
    assert stage.fitness.asked == [((date(2026, 1, 1), TODAY), (date(2025, 1, 1), date(2025, 11, 21)))]
    stage.presenter.opened(None)
    await stage.settle()
    assert len(stage.fitness.asked) == 1
    stage.events.publish(ActivitiesChanged(1))
    await stage.settle()
    assert len(stage.fitness.asked) == 2


async def test_choices_are_remembered_and_own_days_put_in_order():
    stage = await opened()
    stage.presenter.choose_measure("time_s")
    stage.presenter.choose_zones("Power")
    stage.presenter.choose_days((TODAY, date(2026, 11, 1)), (date(2026, 10, 1), date(2026, 10, 20)))
    await stage.settle()
    spans = ((date(2026, 11, 1), TODAY), (date(2026, 10, 1), date(2026, 10, 20)))
    assert stage.fitness.asked[-1] == spans
    again = await opened(preferences=stage.preferences)
    assert again.fitness.asked == [spans]
    assert (again.state.choice.measure, again.state.choice.zones) == ("time_s", "Power")


async def test_own_periods_begin_as_what_was_shown():
    stage = await opened()
    stage.presenter.choose_preset(Preset.FOUR_WEEKS)
    stage.presenter.choose_preset(Preset.CUSTOM)
    await stage.settle()
    assert stage.fitness.asked[-1] == spans_of(Choice(Preset.FOUR_WEEKS), TODAY)


async def test_nothing_and_failures():
    stage = Stage()
    stage.fitness.comparison_of = None
    stage.presenter.opened(None)
    await stage.settle()
    assert stage.state.nothing
    stage.fitness.error = OSError("The disk does not answer.")
    stage.presenter.load()
    await stage.settle()
    assert stage.state.problem.sentence == "The disk does not answer."


@pytest.mark.parametrize("kept", [None, 3, {}, {"a": ["x", "y"]}, {"a": None, "b": None, "preset": "x"}])
async def test_spoilt_memories_count_as_none(kept):
    preferences = Preferences()
    preferences.remember(REMEMBERED, kept)
    assert (await opened(preferences=preferences)).state.choice == Choice()


def test_days_of_each_preset():
    assert spans_of(Choice(Preset.FOUR_WEEKS), TODAY) == (
        (date(2026, 10, 25), TODAY),
        (date(2026, 9, 27), date(2026, 10, 24)),
    )
    assert spans_of(Choice(Preset.SEASONS), TODAY)[1] == (date(2024, 1, 1), date(2024, 12, 31))
    assert spans_of(Choice(Preset.CUSTOM), TODAY) == spans_of(Choice(), TODAY)
    assert spans_of(Choice(), date(2028, 2, 29))[1] == (date(2027, 1, 1), date(2027, 2, 28))


def test_a_measure_nobody_knows_falls_back(view):
    view.show_state(replace(FULL, choice=Choice(measure="calories")))
    assert view._measures["load"].isChecked()


def test_headings_are_readable_from_right_to_left(view, qtbot):
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.show_state(FULL)
    view.grab()
    table = view._totals._table
    heading = table.visualRect(table.model().index(0, 0))
    image = table.viewport().grab(heading).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(4, image.height() - 4)}
    assert len(colours) > 2
