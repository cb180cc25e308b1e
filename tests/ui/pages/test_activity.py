import asyncio
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from peaksdesk.domain.athlete import Athlete, Units
from peaksdesk.services.activities import NotFound
from peaksdesk.services.events import ActivitiesChanged, Events
from peaksdesk.ui.pages.activity.examples import EXAMPLES, detail_by_hand, detail_of_ride, detail_of_run
from peaksdesk.ui.pages.activity.figures import figures
from peaksdesk.ui.pages.activity.panels import panels
from peaksdesk.ui.pages.activity.presenter import ActivityPresenter, ActivityState
from peaksdesk.ui.pages.activity.view import ActivityView
from peaksdesk.ui.tasks import Tasks


@pytest.fixture(scope="module")
def ride():
    return detail_of_ride()


class FakeAthletes:
    async def current(self):
        return Athlete(1, "Mira", units=Units.METRIC)


@dataclass
class FakeActivities:
    detail_given: object
    events: Events
    error: Exception | None = None
    edits: list = field(default_factory=list)
    others: tuple = ()
    done: list = field(default_factory=list)

    async def detail(self, activity_id):
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        return self.detail_given

    async def edit(self, activity_id, **changes):
        await asyncio.sleep(0)
        if changes.get("rpe") == 11.0:
            raise ValueError("RPE goes from 0 (rest) to 10 (all out).")
        self.edits.append((activity_id, changes))
        self.detail_given = replace(self.detail_given, activity=replace(self.detail_given.activity, **changes))
        self.events.publish(ActivitiesChanged(1))

    async def split(self, source_id, activity_id):
        await asyncio.sleep(0)
        return 77

    async def between(self, athlete_id, since, until):
        assert since == until == self.detail_given.activity.local_date
        return (self.detail_given.activity, *self.others)

    async def merge(self, keep_id, other_id):
        self.done.append(("merge", keep_id, other_id))

    async def unmerge(self, keep, other, source_ids):
        self.done.append(("unmerge", keep.id, other.id, tuple(source_ids)))

    async def delete(self, activity_id):
        self.done.append(("delete", activity_id))
        self.events.publish(ActivitiesChanged(1))

    async def restore(self, activity_id):
        self.done.append(("restore", activity_id))


class Stage:
    """A presenter with fakes, and all that it showed and said."""

    def __init__(self, detail):
        self.events = Events()
        self.athletes = FakeAthletes()
        self.activities = FakeActivities(detail, self.events)
        self.shown, self.said = [], []
        self.tasks = Tasks(lambda name, error: self.said.append(str(error)))
        self.went = []
        self.chosen = None
        self.presenter = ActivityPresenter(
            self, self.tasks, self.shown.append, self.say, self.choose, lambda *way: self.went.append(way)
        )

    async def choose(self, keep, others):
        self.offered = (keep, others)
        return self.chosen

    def say(self, text, *, tone="", action="", on_action=None):
        self.said.append(text)
        self.on_action = on_action

    async def settle(self):
        for _ in range(20):
            await asyncio.sleep(0)


async def test_nothing_chosen_is_the_empty_state(ride):
    stage = Stage(ride)
    stage.presenter.opened(None)
    assert stage.shown == [stage.presenter._state]
    assert (stage.shown[0].detail, stage.shown[0].loading, stage.shown[0].problem) == (None, False, None)


async def test_it_loads_what_is_chosen_and_shows_it_again(ride):
    stage = Stage(ride)
    stage.presenter.opened(41)
    assert stage.shown[-1].loading
    await stage.settle()
    assert stage.shown[-1].detail is ride
    assert not stage.shown[-1].loading
    stage.presenter.opened(None)
    assert stage.shown[-1].detail is ride


async def test_what_is_gone_says_so_with_a_way_back(ride):
    stage = Stage(ride)
    stage.activities.error = NotFound("There is no activity with the number 41.")
    stage.presenter.open(41)
    await stage.settle()
    assert stage.shown[-1].gone
    assert stage.shown[-1].problem.action == "Back to activities"


async def test_what_failed_can_be_tried_again(ride):
    stage = Stage(ride)
    stage.activities.error = OSError("The disk does not answer.")
    stage.presenter.open(41)
    await stage.settle()
    assert stage.shown[-1].problem.sentence == "The disk does not answer."
    stage.activities.error = None
    stage.presenter.again()
    await stage.settle()
    assert stage.shown[-1].detail is ride
    assert stage.shown[-1].problem is None


async def test_an_edit_is_kept_and_read_back_without_a_skeleton(ride):
    stage = Stage(ride)
    stage.presenter.open(41)
    await stage.settle()
    seen = len(stage.shown)
    stage.presenter.edit({"title": "Better name"})
    await stage.settle()
    assert stage.activities.edits == [(41, {"title": "Better name"})]
    assert stage.shown[-1].detail.activity.title == "Better name"
    assert not any(state.loading for state in stage.shown[seen:])


async def test_a_refused_edit_is_said_and_nothing_changes(ride):
    stage = Stage(ride)
    stage.presenter.open(41)
    await stage.settle()
    stage.presenter.edit({"rpe": 11.0})
    await stage.settle()
    assert stage.said == ["RPE goes from 0 (rest) to 10 (all out)."]
    assert stage.shown[-1].detail.activity is ride.activity
    assert stage.shown[-1].detail is not ride  # drawn anew: a title that was typed must not stay


async def test_a_split_can_be_undone(ride):
    stage = Stage(ride)
    stage.presenter.open(41)
    await stage.settle()
    stage.presenter.split(12)
    await stage.settle()
    assert stage.said == ["Split: there are two activities now."]
    stage.on_action()
    await stage.settle()
    assert stage.activities.done == [("merge", 41, 77)]


async def test_another_activity_of_the_day_is_taken_in_and_given_back(ride):
    stage = Stage(ride)
    other = replace(ride.activity, id=44, title="Way home")
    stage.activities.others = (other,)
    stage.presenter.open(41)
    await stage.settle()
    stage.presenter.merge()
    await stage.settle()
    assert stage.offered == (ride.activity, (other,))
    assert stage.activities.done == []  # nothing was chosen
    stage.chosen = other
    stage.presenter.merge()
    await stage.settle()
    assert stage.said == ["Merged: both are one activity now."]
    stage.on_action()
    await stage.settle()
    assert stage.activities.done == [("merge", 41, 44), ("unmerge", 41, 41, (11, 12))]


async def test_alone_on_its_day_it_cannot_be_merged(ride):
    stage = Stage(ride)
    stage.presenter.open(41)
    await stage.settle()
    stage.presenter.merge()
    await stage.settle()
    assert stage.said == ["There is no other activity on this day to merge with."]


async def test_deleting_goes_back_to_the_list_and_can_be_undone(ride):
    stage = Stage(ride)
    stage.presenter.open(41)
    await stage.settle()
    stage.presenter.delete()
    await stage.settle()
    assert stage.activities.done == [("delete", 41)]
    assert stage.went == [("activities", None)]
    assert stage.shown[-1].detail is None
    assert stage.shown[-1].problem is None
    stage.on_action()
    await stage.settle()
    assert stage.activities.done[-1] == ("restore", 41)
    assert stage.went[-1] == ("activity", 41)


@pytest.fixture
def view(qtbot):
    made = ActivityView()
    qtbot.addWidget(made)
    made.resize(1232, 900)
    made.show()
    return made


def words(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_state_is_shown_and_named(view, name):
    view.show_state(EXAMPLES[name])
    view.grab()
    for chart in view.findChildren(type(view._recording.timeline)):
        if chart.isVisible():
            assert chart.accessibleName()
    for control in view.findChildren(QPushButton):
        if control.isVisible():
            assert control.accessibleName() or control.text()
            assert control.height() >= 28


def test_a_ride_shows_its_numbers(view, ride, qtbot):
    view.show_state(ActivityState(detail=ride))
    text = words(view)
    for expected in ("Threshold 3 × 12", "1:12:08", "NP", "TSS", "IF", "Work"):
        assert expected in text
    assert [panel.title for panel in view._recording.timeline.panels] == [
        *("Power", "Heart rate", "Speed", "Cadence", "Altitude")
    ]
    with qtbot.waitSignal(view.why_pressed) as pressed:
        next(b for b in view.findChildren(QPushButton) if b.text() == "why?").click()
    assert pressed.args == [True]
    view.show_state(ActivityState(detail=ride, explaining=True))
    assert ride.activity.load.reason in words(view)
    assert "In force since" in words(view)


def test_a_session_by_hand_says_kindly_that_nothing_was_recorded(view):
    view.show_state(ActivityState(detail=detail_by_hand()))
    assert "entered by hand" in words(view)
    assert not view._recording.timeline.isVisible()
    assert not view._side.route.isVisible()


def test_neighbours_by_button_and_by_key(view, ride, qtbot):
    view.show_state(ActivityState(detail=ride))
    with qtbot.waitSignal(view.activity_pressed) as pressed:
        view._heading.before.click()
    assert pressed.args == [40]
    view._recording.timeline.setFocus()
    with qtbot.waitSignal(view.activity_pressed) as pressed:
        qtbot.keyClick(view._recording.timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert pressed.args == [42]
    view.show_state(ActivityState(detail=replace(ride, next_id=None)))
    assert not view._heading.after.isEnabled()


def test_the_title_is_edited_in_place(view, ride, qtbot):
    view.show_state(ActivityState(detail=ride))
    qtbot.keyClick(view._recording.timeline, Qt.Key.Key_F2)
    field = next(f for f in view.findChildren(QLineEdit) if f.isVisible())
    assert field.text() == "Threshold 3 × 12"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    view._heading.begin_rename()
    field.setText("  Mine ")
    with qtbot.waitSignal(view.edited) as edited:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert edited.args == [{"title": "Mine"}]


def test_rpe_and_notes(view, ride, qtbot):
    view.show_state(ActivityState(detail=ride))
    notes = view._notes
    notes.begin()
    notes._choice.setCurrentIndex(9)
    notes._text.setPlainText("Windy.")
    with qtbot.waitSignal(view.edited) as edited:
        next(b for b in notes.findChildren(QPushButton) if b.text() == "Save").click()
    assert edited.args == [{"rpe": 8.0, "description": "Windy."}]
    notes.begin()
    with qtbot.assertNotEmitted(view.edited):
        next(b for b in notes.findChildren(QPushButton) if b.text() == "Save").click()


def test_a_lap_becomes_the_selection(view, ride):
    view.show_state(ActivityState(detail=ride))
    laps = view._recording._laps
    laps.table.activated.emit(laps.table.model().index(3, 0))
    assert view._recording.timeline.view.selection == (1920.0, 2640.0)
    assert view._recording.timeline.reading().startswith("Lap 4 · 32:00 to 44:00")
    assert view._side.route._selection == (1920.0, 2640.0)


def test_an_edit_leaves_zoom_and_selection_alone(view, ride):
    view.show_state(ActivityState(detail=ride))
    timeline = view._recording.timeline
    timeline.set_view(timeline.view.shown(600, 1800).select(700, 900))
    view.show_state(ActivityState(detail=replace(ride, activity=replace(ride.activity, title="Other"))))
    assert timeline.view.selection == (700, 900)
    assert timeline.view.zoomed
    view.show_state(ActivityState(detail=replace(ride, activity=replace(ride.activity, id=43))))
    assert timeline.view.selection is None
    assert not timeline.view.zoomed


def test_more_than_one_source_can_be_split(view, ride, qtbot):
    view.show_state(ActivityState(detail=ride))
    splits = [b for b in view.findChildren(QPushButton) if b.text() == "Split" and b.isVisible()]
    assert len(splits) == 2
    with qtbot.waitSignal(view.split_pressed) as pressed:
        splits[1].click()
    assert pressed.args == [12]
    view.show_state(ActivityState(detail=detail_of_run()))
    assert not [b for b in view.findChildren(QPushButton) if b.text() == "Split" and b.isVisible()]


def test_a_run_counts_steps_and_shows_pace(view):
    run = detail_of_run()
    shown = {figure.name: figure for figure in figures(run.activity, Units.METRIC, view.locale())}
    assert shown["Pace"].unit == "min/km"
    assert shown["rTSS"].explained
    drawn = {panel.title: panel for panel in panels(run.streams, run.activity, Units.IMPERIAL, view.locale())}
    assert drawn["Pace"].scale.unit == "min/mi"
    assert 165 < float(drawn["Cadence"].average) < 180
    assert drawn["Cadence"].scale.unit == "spm"
