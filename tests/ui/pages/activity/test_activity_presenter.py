"""What the Activity page knows and does: reading, reading ahead, changing, and every way back."""

import asyncio
from dataclasses import dataclass, field, replace

import pytest

from peaksdesk.domain.athlete import Athlete, Units
from peaksdesk.services.activities import NotFound
from peaksdesk.services.events import ActivitiesChanged, Events
from peaksdesk.services.one_file import FileKind
from peaksdesk.services.study import Study
from peaksdesk.ui.page import Desk
from peaksdesk.ui.pages.activity.layout import NAME, RESERVE, Layout, read_layout
from peaksdesk.ui.pages.activity.presenter import ActivityPresenter
from peaksdesk.ui.pages.activity.session_parts import study_of
from peaksdesk.ui.pages.activity.sessions import detail_of_ride, with_spikes
from peaksdesk.ui.preferences import Preferences
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
    read: list = field(default_factory=list)

    async def detail(self, activity_id):
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        self.read.append(activity_id)
        if activity_id == self.detail_given.activity.id:
            return self.detail_given
        return replace(self.detail_given, activity=replace(self.detail_given.activity, id=activity_id))

    async def study(self, detail):
        await asyncio.sleep(0)
        return Study()

    async def gear(self, athlete_id):
        return ("Road bike",)

    async def edit(self, activity_id, **changes):
        await asyncio.sleep(0)
        if changes.get("rpe") == 11.0:
            raise ValueError("RPE goes from 0 (rest) to 10 (all out).")
        self.edits.append((activity_id, changes))
        return self._became(**changes)

    async def put_edits(self, activity_id, edits, names):
        self.done.append(("put", activity_id, dict(edits), sorted(names)))
        return self._became(**{name: edits.get(name) for name in names})

    def _became(self, **changes):
        activity = self.detail_given.activity
        activity = replace(activity, edits={**activity.edits, **changes})
        known = {name: value for name, value in changes.items() if hasattr(activity, name)}
        self.detail_given = replace(self.detail_given, activity=replace(activity, **known))
        self.events.publish(ActivitiesChanged(1))
        return self.detail_given.activity

    async def fix_spikes(self, activity_id, fixes):
        self.done.append(("fix", activity_id, len(fixes)))
        return self._became(fixes="{}")

    async def mark_lap(self, activity_id, start_s, end_s):
        self.done.append(("mark", activity_id, start_s, end_s))
        return self._became(marks="[]")

    async def split(self, source_id, activity_id):
        await asyncio.sleep(0)
        self.done.append(("split", source_id, activity_id))
        return 70 + len(self.done)

    async def between(self, athlete_id, since, until):
        assert since == until == self.detail_given.activity.local_date
        return (self.detail_given.activity, *self.others)

    async def merge(self, keep_id, other_id):
        self.done.append(("merge", keep_id, other_id))

    async def unmerge(self, keep, other, source_ids):
        self.done.append(("unmerge", keep.id, other.id, tuple(source_ids)))
        return 45

    async def delete(self, activity_id):
        self.done.append(("delete", activity_id))
        self.events.publish(ActivitiesChanged(1))

    async def restore(self, activity_id):
        self.done.append(("restore", activity_id))

    async def save(self, detail, kind, path):
        self.done.append(("save", detail.activity.id, kind, path))


class Stage:
    """A presenter with fakes, and all that it showed and said."""

    def __init__(self, detail):
        self.events = Events()
        self.athletes = FakeAthletes()
        self.activities = FakeActivities(detail, self.events)
        self.shown, self.said = [], []
        self.tasks = Tasks(lambda name, error: self.said.append(str(error)))
        self.went = []
        self.chosen = self.path = None
        self.desk = Desk(
            self, self.tasks, self.say, lambda *way: self.went.append(way), print, preferences=Preferences()
        )
        self.presenter = ActivityPresenter(self.desk, self.shown.append, self)

    async def choose_other(self, keep, others):
        self.offered = (keep, others)
        return self.chosen

    async def choose_path(self, name):
        self.named = name
        return self.path

    def say(self, text, *, tone="", action="", on_action=None):
        self.said.append(text)
        self.on_action = on_action

    async def settle(self):
        for _ in range(40):
            await asyncio.sleep(0)

    async def open(self):
        self.presenter.open(41)
        await self.settle()


async def test_nothing_chosen_is_the_empty_state(ride):
    stage = Stage(ride)
    stage.presenter.opened(None)
    assert stage.shown == [stage.presenter.state]
    assert (stage.shown[0].detail, stage.shown[0].loading, stage.shown[0].problem) == (None, False, None)


async def test_it_loads_what_is_chosen_and_shows_it_again(ride):
    stage = Stage(ride)
    stage.presenter.opened(41)
    assert stage.shown[-1].loading
    await stage.settle()
    assert stage.shown[-1].detail is ride
    assert stage.shown[-1].study is not None
    assert stage.shown[-1].gear == ("Road bike",)
    assert not stage.shown[-1].loading
    stage.presenter.opened(None)
    assert stage.shown[-1].detail is ride


async def test_neighbours_are_read_ahead_and_there_at_once(ride):
    stage = Stage(ride)
    await stage.open()
    assert stage.activities.read == [41, 42, 40]
    stage.presenter.step(1)
    assert not stage.shown[-1].loading
    assert stage.shown[-1].detail.activity.id == 42
    stage.presenter.step(-1)
    assert stage.shown[-1].detail.activity.id == 40
    await stage.settle()
    assert len(stage.presenter._ready) <= 3
    stage.events.publish(ActivitiesChanged(1))
    await stage.settle()
    assert stage.activities.read[-3:] == [40, 42, 40] or 40 in stage.activities.read[-3:]


async def test_there_is_no_way_past_the_first_and_the_last(ride):
    stage = Stage(replace(ride, previous_id=None, next_id=None))
    await stage.open()
    shown = len(stage.shown)
    stage.presenter.step(-1)
    stage.presenter.step(1)
    assert len(stage.shown) == shown


async def test_what_is_gone_says_so_with_a_way_back(ride):
    stage = Stage(ride)
    stage.activities.error = NotFound("There is no activity with the number 41.")
    await stage.open()
    assert stage.shown[-1].gone
    assert stage.shown[-1].problem.action == "Back to activities"


async def test_what_failed_can_be_tried_again(ride):
    stage = Stage(ride)
    stage.activities.error = OSError("The disk does not answer.")
    await stage.open()
    assert stage.shown[-1].problem.sentence == "The disk does not answer."
    stage.activities.error = None
    stage.presenter.again()
    await stage.settle()
    assert stage.shown[-1].detail is ride
    assert stage.shown[-1].problem is None


async def test_an_edit_is_kept_and_read_back_without_a_skeleton(ride):
    stage = Stage(ride)
    await stage.open()
    seen = len(stage.shown)
    stage.presenter.edit({"title": "Better name"})
    await stage.settle()
    assert stage.activities.edits == [(41, {"title": "Better name"})]
    assert stage.shown[-1].detail.activity.title == "Better name"
    assert not any(state.loading for state in stage.shown[seen:])


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"title": "Mine"}, "Title changed"),
        ({"rpe": 4.0}, "RPE changed"),
        ({"excluded": True}, "Left out of the load, or counted again"),
        ({"gear": "Bianchi", "description": "Wet"}, "Details changed"),
    ],
)
async def test_every_edit_can_be_undone_and_redone(ride, changes, text):
    stage = Stage(ride)
    await stage.open()
    stage.presenter.edit(changes)
    await stage.settle()
    assert stage.desk.changes.to_undo == text
    await stage.desk.changes.undo()
    await stage.desk.changes.redo()
    names = sorted(changes)
    assert stage.activities.done == [("put", 41, dict(ride.activity.edits), names), ("put", 41, changes, names)]


async def test_a_refused_edit_is_said_and_nothing_changes(ride):
    stage = Stage(ride)
    await stage.open()
    stage.presenter.edit({"rpe": 11.0})
    await stage.settle()
    assert stage.said == ["RPE goes from 0 (rest) to 10 (all out)."]
    assert stage.desk.changes.to_undo == ""
    assert stage.shown[-1].detail.activity is ride.activity
    assert stage.shown[-1].detail is not ride  # drawn anew: a title that was typed must not stay


async def test_spikes_are_fixed_and_brought_back(ride):
    stage = Stage(ride)
    await stage.open()
    stage.presenter.fix(study_of(with_spikes(ride)).spikes)
    await stage.settle()
    assert stage.activities.done == [("fix", 41, 2)]
    assert stage.said == ["Spikes fixed. The original files stay as they are."]
    stage.on_action()
    await stage.settle()
    assert stage.activities.done[-1] == ("put", 41, {}, ["fixes"])
    stage.presenter.fix(())
    await stage.settle()
    assert stage.desk.changes.to_undo == "Fixes taken back"


async def test_the_undo_of_a_notice_takes_back_only_its_own_change(ride):
    stage = Stage(ride)
    await stage.open()
    stage.presenter.fix(study_of(with_spikes(ride)).spikes)
    await stage.settle()
    offered = stage.on_action
    stage.presenter.edit({"title": "Mine"})
    await stage.settle()
    offered()
    await stage.settle()
    assert stage.desk.changes.to_undo == "Title changed"


async def test_a_stretch_becomes_a_lap(ride):
    stage = Stage(ride)
    await stage.open()
    stage.presenter.mark((60.0, 120.0))
    await stage.settle()
    assert stage.activities.done == [("mark", 41, 60.0, 120.0)]
    await stage.desk.changes.undo()
    assert stage.activities.done[-1] == ("put", 41, {}, ["marks"])


async def test_a_split_can_be_undone_and_done_again(ride):
    stage = Stage(ride)
    await stage.open()
    stage.presenter.split(12)
    await stage.settle()
    assert stage.said == ["Split: there are two activities now."]
    stage.on_action()
    await stage.settle()
    assert stage.activities.done[-1] == ("merge", 41, 71)
    await stage.desk.changes.redo()
    await stage.desk.changes.undo()
    assert stage.activities.done[-1] == ("merge", 41, 73)  # the one that the second split made


async def test_another_activity_of_the_day_is_taken_in_and_given_back(ride):
    stage = Stage(ride)
    other = replace(ride.activity, id=44, title="Way home")
    stage.activities.others = (other,)
    await stage.open()
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
    assert stage.activities.done == [("merge", 41, 44), ("unmerge", 41, 44, (11, 12))]
    await stage.desk.changes.redo()
    assert stage.activities.done[-1] == ("merge", 41, 45)


async def test_alone_on_its_day_it_cannot_be_merged(ride):
    stage = Stage(ride)
    await stage.open()
    stage.presenter.merge()
    await stage.settle()
    assert stage.said == ["There is no other activity on this day to merge with."]


async def test_deleting_goes_back_to_the_list_and_can_be_undone(ride):
    stage = Stage(ride)
    await stage.open()
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
    await stage.desk.changes.redo()
    assert stage.activities.done[-1] == ("delete", 41)


async def test_it_is_written_where_the_person_says(ride, tmp_path):
    stage = Stage(ride)
    await stage.open()
    stage.presenter.save(FileKind.FIT)
    await stage.settle()
    assert stage.named == "2026-11-21-threshold-3-12.fit"
    assert stage.activities.done == []  # nowhere was chosen
    stage.path = tmp_path / "mine.fit"
    stage.presenter.save(FileKind.FIT)
    await stage.settle()
    assert stage.activities.done == [("save", 41, FileKind.FIT, stage.path)]


async def test_how_the_page_is_arranged_is_remembered(ride):
    stage = Stage(ride)
    await stage.open()
    stage.presenter.arrange(Layout(frozenset({RESERVE}), by_distance=True, tab="laps"))
    kept = stage.desk.preferences.recall(NAME)
    assert read_layout(kept) == stage.shown[-1].layout == Layout(frozenset({RESERVE}), by_distance=True, tab="laps")
    again = ActivityPresenter(stage.desk, stage.shown.append, stage)
    assert again.state.layout == stage.shown[-1].layout


@pytest.mark.parametrize("kept", [None, [], "x", {"hidden": 3, "by_distance": "yes", "tab": "nonsense"}])
def test_what_was_remembered_wrongly_counts_as_not_chosen(kept):
    assert read_layout(kept) == Layout()
