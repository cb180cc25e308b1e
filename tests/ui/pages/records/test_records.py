"""The Records page: how it looks, what it knows, what leaves it."""

import asyncio
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from peaksdesk.domain.athlete import Athlete
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import HEART_RATE
from peaksdesk.services.events import ActivitiesChanged, Events
from peaksdesk.services.record_table import TIMES
from peaksdesk.ui.page import Desk
from peaksdesk.ui.pages.records.columns import ORDERS
from peaksdesk.ui.pages.records.examples import EXAMPLES
from peaksdesk.ui.pages.records.presenter import Order, RecordsPresenter, sorted_rows
from peaksdesk.ui.pages.records.view import RecordsView
from peaksdesk.ui.preferences import Preferences
from peaksdesk.ui.tasks import Tasks

FULL = EXAMPLES["full"]


@pytest.fixture
def view(qtbot):
    made = RecordsView()
    qtbot.addWidget(made)
    made.resize(1232, 900)
    made.show()
    return made


def words(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def cells(view, row):
    model = view._table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_state_is_shown_and_named(view, name):
    view.show_state(EXAMPLES[name])
    view.grab()
    for control in view.findChildren(QPushButton):
        if control.isVisible():
            assert control.accessibleName() or control.text()
            assert control.height() >= 28


def test_a_row_tells_value_day_and_session_for_each_span(view):
    view.show_state(FULL)
    assert cells(view, 0) == [
        "5 s", "842 W", "13.16", "New", "12 Nov 2026", "Threshold 3 × 12",
        "842 W", "12 Nov 2026", "842 W", "12 Nov 2026",
    ]  # fmt: skip
    assert cells(view, 4)[-2:] == ["–", "–"]
    assert "2 records of the last four weeks" in words(view.header)


def test_times_read_as_times_and_paces_in_miles(view):
    view.show_state(EXAMPLES["runs"])
    assert [cells(view, row)[:2] for row in (2, 5)] == [["Mile", "5:52"], ["Half marathon", "1:32:18"]]
    assert view._table.isColumnHidden(2)
    view.show_state(EXAMPLES["paces-in-miles"])
    assert cells(view, 0)[1] == "4:58 min/mi"
    view.show_state(EXAMPLES["rowing"])
    assert cells(view, 0)[1] == "1:33 min/500m"


def test_a_cell_opens_the_activity_it_speaks_of(view, qtbot):
    view.show_state(FULL)
    view._table.setFocus()
    model, row = view._table.model(), FULL.rows[3]
    for column, held in ((1, row.ever), (5, row.ever), (6, row.year), (9, row.recent)):
        view._table.setCurrentIndex(model.index(3, column))
        with qtbot.waitSignal(view.activity_pressed) as pressed:
            qtbot.keyClick(view._table, Qt.Key.Key_Return)
        assert pressed.args == [held.activity_id]
    heard = []
    view.activity_pressed.connect(heard.append)
    view._table.activated.emit(model.index(4, 8))
    assert heard == []


def test_headings_sort_and_say_which_way(view, qtbot):
    view.show_state(FULL)
    with qtbot.waitSignal(view.sorted) as order:
        view._table.horizontalHeader().sectionClicked.emit(ORDERS.index(Order.EVER_DAY))
    assert order.args == [Order.EVER_DAY]
    heard = []
    view.sorted.connect(heard.append)
    view._table.horizontalHeader().sectionClicked.emit(5)
    assert heard == []
    view.show_state(EXAMPLES["by-day"])
    days = [row.ever.day for row in EXAMPLES["by-day"].rows]
    assert days == sorted(days, reverse=True)
    assert view._model.headerData(ORDERS.index(Order.EVER_DAY), Qt.Orientation.Horizontal).endswith("↓")


def test_rows_without_a_value_stay_last_both_ways():
    for descending in (True, False):
        rows = sorted_rows(FULL.table, Order.RECENT, descending=descending)
        assert [row.recent is None for row in rows] == [False] * 9 + [True] * 2
    fastest = sorted_rows(EXAMPLES["runs"].table, Order.EVER, descending=True)
    assert fastest[0].over == 400.0


def test_sport_and_measure_are_chosen(view, qtbot):
    view.show_state(FULL)
    with qtbot.waitSignal(view.group_chosen) as group:
        view._group.menu().actions()[1].trigger()
    assert group.args == [Family.RUNNING]
    with qtbot.waitSignal(view.measure_chosen) as measure:
        view._measure.menu().actions()[1].trigger()
    assert measure.args == [HEART_RATE]


async def test_the_table_goes_to_the_clipboard_as_csv(view):
    view.show_state(EXAMPLES["runs"])
    await view._copied()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith('"Distance, m","Best ever, s",Day,Activity,"This year, s"')
    assert lines[1].startswith("400,76.2,2026-11-12,Threshold 3 × 12,76.2")
    assert len(lines) == 8


async def test_the_table_is_saved_where_the_person_says(view, tmp_path, monkeypatch):
    async def chosen(parent, title, name, patterns):
        assert name == "Records.csv"
        return tmp_path / name

    monkeypatch.setattr("peaksdesk.ui.dialogs.choose_save", chosen)
    view.show_state(FULL)
    told = await view._saved()
    assert told.text == "Saved Records.csv"
    text = (tmp_path / "Records.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[1].startswith("5,842,2026-11-12,Threshold 3 × 12")
    tmp_path.chmod(0o755)
    monkeypatch.setattr("peaksdesk.ui.dialogs.choose_save", gone(tmp_path / "gone" / "x.csv"))
    assert (await view._saved()).tone == "bad"
    monkeypatch.setattr("peaksdesk.ui.dialogs.choose_save", gone(None))
    assert await view._saved() is None


def gone(path):
    async def chosen(parent, title, name, patterns):
        return path

    return chosen


@dataclass
class FakeFitness:
    table: object = FULL.table
    error: Exception | None = None
    asked: list = field(default_factory=list)

    async def record_table(self, athlete_id, group, measure):
        await asyncio.sleep(0)
        self.asked.append((group, measure))
        if self.error is not None:
            raise self.error
        return self.table


class Stage:
    def __init__(self, preferences=None):
        self.events, self.athletes, self.fitness = Events(), self, FakeFitness()
        self.shown, self.said = [], []
        self.preferences = preferences or Preferences()
        tasks = Tasks(lambda name, error: self.said.append(str(error)))
        desk = Desk(self, tasks, self.said.append, lambda page, argument: None, print, preferences=self.preferences)
        self.presenter = RecordsPresenter(desk, self.shown.append)

    async def current(self):
        return Athlete(1, "Mira", weight_kg=64.0)

    async def settle(self):
        for _ in range(20):
            await asyncio.sleep(0)

    @property
    def state(self):
        return self.shown[-1]


async def test_it_loads_once_sorts_and_remembers_what_was_chosen():
    stage = Stage()
    stage.presenter.opened(None)
    assert stage.state.loading
    await stage.settle()
    assert stage.state.rows == FULL.rows
    stage.presenter.opened(None)
    stage.presenter.sort(Order.EVER)
    assert (stage.state.rows[0].over, stage.state.descending) == (5.0, True)
    stage.presenter.sort(Order.EVER)
    assert (stage.state.rows[0].over, stage.state.descending) == (7200.0, False)
    stage.presenter.choose_group(Family.RUNNING)
    stage.presenter.choose_measure(TIMES)
    await stage.settle()
    assert stage.fitness.asked == [(None, ""), (Family.CYCLING, TIMES)]
    again = Stage(stage.preferences)
    again.presenter.opened(None)
    await again.settle()
    assert again.fitness.asked == [(Family.CYCLING, TIMES)]


async def test_nothing_failures_and_changes():
    stage = Stage()
    stage.fitness.table = None
    stage.presenter.opened(None)
    await stage.settle()
    assert stage.state.nothing
    stage.fitness.error = OSError("The disk does not answer.")
    stage.events.publish(ActivitiesChanged(1))
    await stage.settle()
    assert stage.state.problem.sentence == "The disk does not answer."
    stage.fitness.error, stage.fitness.table = None, FULL.table
    stage.presenter.load()
    await stage.settle()
    assert stage.state.problem is None
    assert stage.state.table is FULL.table


@pytest.mark.parametrize("kept", [None, 3, ["chess", ""], ["running"], {"a": 1}])
async def test_spoilt_memories_count_as_none(kept):
    preferences = Preferences()
    preferences.remember("records", kept)
    stage = Stage(preferences)
    stage.presenter.opened(None)
    await stage.settle()
    assert stage.fitness.asked == [(None, "")]


def test_the_narrowest_window_keeps_values_and_activity(view):
    view.resize(964, 700)
    view.show_state(replace(FULL))
    assert not any(view._table.isColumnHidden(column) for column in (0, 1, 3, 4, 6, 8))
    assert view._table.horizontalScrollBar().maximum() == 0
