"""What the Athletes page knows and does."""

import asyncio
from pathlib import Path

import pytest

from peaksdesk.domain.athlete import Units
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Events
from peaksdesk.ui.changes import Changes
from peaksdesk.ui.page import Desk
from peaksdesk.ui.pages.athletes.examples import EXAMPLES
from peaksdesk.ui.pages.athletes.presenter import AthletesPresenter, Order
from peaksdesk.ui.preferences import Preferences
from peaksdesk.ui.tasks import Tasks

ROWS = EXAMPLES["full"].rows


class Athletes:
    def __init__(self):
        self.athlete = ROWS[0].athlete
        self.chosen = []

    async def current(self):
        return self.athlete

    async def choose(self, athlete_id):
        self.chosen.append(athlete_id)


class Roster:
    def __init__(self):
        self.rows = ROWS
        self.error = None
        self.did = []

    async def standings(self):
        if self.error:
            raise self.error
        return self.rows

    async def add(self, name, units):
        if not name:
            raise ValueError("An athlete needs a name.")
        self.did.append(("add", name, units))
        return ROWS[3].athlete

    async def rename(self, athlete_id, name):
        self.did.append(("rename", athlete_id, name))

    async def remove(self, athlete_id):
        if athlete_id == ROWS[0].athlete.id:
            raise ValueError("This athlete has activities by now and stays.")
        self.did.append(("remove", athlete_id))
        return next(one for one in ROWS if one.athlete.id == athlete_id)

    async def bring_back(self, removed):
        self.did.append(("bring back", removed.athlete.id))
        return ROWS[5].athlete


class Watching:
    def __init__(self):
        self.did = []

    async def add(self, athlete_id, folder):
        if folder.name == "gone":
            raise ValueError(f"{folder} is not a folder.")
        self.did.append(("add", athlete_id, folder.name))

    async def remove(self, athlete_id, folder):
        self.did.append(("remove", athlete_id, folder.name))


class Services:
    def __init__(self):
        self.athletes, self.roster, self.watching, self.events = Athletes(), Roster(), Watching(), Events()


class Room:
    """A presenter with all that is around it."""

    def __init__(self, folder):
        self.services = Services()
        self.states, self.said, self.opened, self.asked, self.answers = [], [], [], [], []
        self.changes, self.preferences = Changes(), Preferences(folder)
        self.failed = []
        self.tasks = Tasks(lambda name, error: self.failed.append(error))
        self.presenter = self.another()

    def another(self):
        desk = Desk(
            self.services,
            self.tasks,
            lambda text, **_: self.said.append(text),
            lambda page, argument: self.opened.append((page, argument)),
            lambda text, stop=None: None,
            self.changes,
            self.preferences,
        )
        return AthletesPresenter(desk, self.states.append, self._ask, lambda: "Watched folders")

    async def _ask(self, name, why, new):
        self.asked.append((name, why, new))
        return self.answers.pop(0)

    @property
    def state(self):
        return self.states[-1]

    @property
    def names(self):
        return [one.athlete.name for one in self.state.rows]

    async def done(self):
        while self.tasks.running():  # noqa: ASYNC110 - what it starts may start more
            await asyncio.sleep(0)


@pytest.fixture
async def room(tmp_path):
    made = Room(tmp_path)
    made.presenter.opened(None)
    await made.done()
    yield made
    await made.tasks.close()
    assert made.failed == []


async def test_who_needs_attention_first_and_how_many(room):
    assert room.states[0].loading
    assert room.state.rows == ROWS
    assert (room.state.all, room.state.calling) == (len(ROWS), sum(one.attention.score > 0 for one in ROWS))
    assert room.state.current == ROWS[0].athlete.id
    assert room.state.looked_at is ROWS[0]


@pytest.mark.parametrize("order", [Order.LAST, Order.FITNESS, Order.FORM, Order.WEEK])
async def test_the_same_column_again_turns_the_order(room, order):
    room.presenter.sort(order)
    down = room.names
    assert (room.state.order, room.state.descending) == (order, True)
    room.presenter.sort(order)
    assert not room.state.descending
    known = [one.athlete.name for one in room.state.rows if one.attention.days_silent is not None]
    assert sorted(known) == sorted(name for name in down if name != "Nele Brandt")
    assert room.names[-1] == down[-1] == "Nele Brandt"  # who never trained is last either way


async def test_the_longest_silence_comes_first(room):
    room.presenter.sort(Order.LAST)
    days = [one.attention.days_silent for one in room.state.rows[:-1]]
    assert days == sorted(days, reverse=True)


async def test_names_begin_with_a(room):
    room.presenter.sort(Order.NAME)
    assert not room.state.descending
    assert room.names[0] == "Aisha Rahman"


async def test_the_order_is_remembered(room):
    room.presenter.sort(Order.FORM)
    room.presenter.sort(Order.FORM)
    room.another().opened(None)
    await room.done()
    assert (room.state.order, room.state.descending) == (Order.FORM, False)


@pytest.mark.parametrize("kept", [None, 5, {"order": "height"}, {"order": ["form"]}, []])
async def test_an_order_spoilt_by_hand_is_none(room, kept):
    room.preferences.remember("athletes-order", kept)
    room.another().opened(None)
    await room.done()
    assert (room.state.order, room.state.descending) == (Order.ATTENTION, True)


async def test_a_search_leaves_whose_names_hold_every_word(room):
    room.presenter.search("koV mir")
    assert room.names == ["Mira Kovac"]
    room.presenter.search("zzz")
    assert (room.state.rows, room.state.looked_at) == ((), None)


async def test_the_chosen_row_stays_looked_at_through_sorting_and_searching(room):
    mira = next(one for one in ROWS if one.athlete.name == "Mira Kovac")
    room.presenter.choose(mira.athlete.id)
    room.presenter.sort(Order.NAME)
    assert room.state.looked_at is mira
    room.presenter.search("emma")
    assert room.state.looked_at.athlete.name == "Emma Weber"
    room.presenter.search("")
    assert room.state.looked_at is mira


async def test_a_switch_opens_the_page_of_somebody_else(room):
    room.presenter.open(ROWS[2].athlete.id, "calendar")
    await room.done()
    room.presenter.set_thresholds(ROWS[0].athlete.id)  # who is shown already
    await room.done()
    assert room.services.athletes.chosen == [ROWS[2].athlete.id]
    assert room.opened == [("calendar", None), ("settings", "thresholds")]


async def test_an_athlete_is_added_looked_at_taken_back_and_added_again(room):
    room.answers = [("", Units.METRIC), ("Jo", Units.IMPERIAL)]
    room.presenter.add()
    await room.done()
    assert room.asked == [("", "", True), ("", "An athlete needs a name.", True)]
    assert room.state.chosen == ROWS[3].athlete.id
    assert room.changes.to_undo == "Jo"
    await room.changes.undo()
    await room.changes.redo()
    added = ("add", "Jo", Units.IMPERIAL)
    assert room.services.roster.did == [added, ("remove", ROWS[3].athlete.id), added]


async def test_whoever_thinks_better_of_it_changes_nothing(room):
    room.answers = [None, None]
    room.presenter.add()
    await room.done()
    room.presenter.rename(ROWS[1].athlete.id)
    await room.done()
    assert room.services.roster.did == []
    assert room.changes.to_undo == ""


async def test_a_name_is_changed_and_changed_back(room):
    one = ROWS[1].athlete
    room.answers = [("Jonas", Units.METRIC)]
    room.presenter.rename(one.id)
    await room.done()
    assert room.asked == [(one.name, "", False)]
    await room.changes.undo()
    await room.changes.redo()
    assert room.services.roster.did == [("rename", one.id, name) for name in ("Jonas", one.name, "Jonas")]


async def test_who_is_removed_comes_back_under_another_number(room):
    gone = ROWS[4].athlete.id
    room.presenter.remove(gone)
    await room.done()
    await room.changes.undo()
    await room.changes.redo()
    await room.changes.undo()
    new = ROWS[5].athlete.id
    expected = [("remove", gone), ("bring back", gone), ("remove", new), ("bring back", new)]
    assert room.services.roster.did == expected


async def test_who_cannot_be_removed_stays_and_it_says_why(room):
    room.presenter.remove(ROWS[0].athlete.id)
    await room.done()
    assert room.said == ["This athlete has activities by now and stays."]
    assert room.changes.to_undo == ""


async def test_folders_of_somebody_else_are_watched_and_not_with_a_way_back(room):
    who = ROWS[2].athlete.id
    room.presenter.watch(who, Path("/media/Garmin"))
    await room.done()
    assert room.changes.to_undo == "Watched folders"
    room.presenter.stop_watching(who, Path("/media/Wahoo"))
    await room.done()
    await room.changes.undo()
    await room.changes.undo()
    assert room.services.watching.did == [
        ("add", who, "Garmin"),
        ("remove", who, "Wahoo"),
        ("add", who, "Wahoo"),
        ("remove", who, "Garmin"),
    ]


async def test_what_is_no_folder_is_said(room):
    room.presenter.watch(1, Path("/media/gone"))
    await room.done()
    assert room.said == ["/media/gone is not a folder."]
    assert room.changes.to_undo == ""


@pytest.mark.parametrize("fact", [ActivitiesChanged(3), AthleteChanged(3)])
async def test_it_follows_what_changes_elsewhere(room, fact):
    room.services.roster.rows = ROWS[:3]
    room.services.events.publish(fact)
    await room.done()
    assert room.state.all == 3


async def test_trouble_is_said_and_can_be_tried_again(room):
    room.services.roster.error = OSError("The disk is gone.")
    room.presenter.load()
    await room.done()
    assert (room.state.problem.sentence, room.state.problem.action) == ("The disk is gone.", "Try again")
    room.services.roster.error = None
    room.presenter.load()
    await room.done()
    assert room.state.problem is None
