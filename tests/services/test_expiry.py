"""What may no longer be kept goes, with or without a network; what came from elsewhere too stays."""

from dataclasses import replace
from datetime import timedelta

import pytest

from peaksdesk.domain.activity import SourceKind
from peaksdesk.domain.day_records import DayKind
from peaksdesk.formats.fit_writer import write_fit
from peaksdesk.sandbox.standins.faults import Fault
from peaksdesk.sandbox.standins.training import recorded
from peaksdesk.services.connection_port import ConnectionState
from peaksdesk.services.events import ActivitiesChanged
from peaksdesk.services.imports import Imports
from peaksdesk.services.schedule import Schedule
from peaksdesk.services.workers import Workers
from services.linked_fixtures import *  # noqa: F403 - fixtures, by its __all__


@pytest.fixture
def scheduled(linked):
    """Look as the window does, on the clock of the test."""

    async def look(days):
        linked.ahead = timedelta(days=days)
        await Schedule(linked.sync, lambda: linked.now().timestamp()).look()

    return look


async def strava(linked, mira):
    linked.without_details("strava")
    connection = await linked.connect(mira.id, "strava")
    await linked.run(connection)
    return connection


async def replies(linked, connection):
    return await linked.database.read(lambda uow: uow.remote.counts(connection.id))


@pytest.mark.parametrize("state", [ConnectionState.PAUSED, ConnectionState.RECONNECT, ConnectionState.ERROR])
async def test_after_seven_days_all_of_it_is_gone_whatever_keeps_it_from_being_read(linked, mira, scheduled, state):
    connection = await strava(linked, mira)
    await linked.database.write(lambda uow: uow.connections.set_state(connection.id, state, ""))
    linked.standins["strava"].requests.clear()
    await scheduled(6.9)
    assert len(await linked.activities(mira.id)) == len(linked.done)
    assert await linked.days(mira.id, DayKind.BODY)
    linked.facts.clear()
    await scheduled(7)
    assert await linked.activities(mira.id) == []
    assert await linked.days(mira.id, DayKind.BODY) == []
    assert await replies(linked, connection) == {}
    assert ActivitiesChanged(mira.id) in linked.facts
    assert linked.standins["strava"].requests == []  # nobody was asked
    (purged, *_) = await linked.connections.log(connection.id)
    assert purged.counts["activities"].removed == len(linked.done)
    assert "could not be read again for 7 days" in purged.error


async def test_without_a_network_it_goes_too(linked, mira, scheduled, quick):
    await strava(linked, mira)
    linked.standins["strava"].faults.ask(Fault(kind="503", times=5_000))
    await scheduled(8)
    assert await linked.activities(mira.id) == []


async def test_a_window_opened_after_two_weeks_reads_first_and_loses_nothing(linked, mira, scheduled):
    await strava(linked, mira)
    activity = (await linked.activities(mira.id))[0]
    await linked.database.write(lambda uow: uow.activities.set_edits(activity.id, {"title": "Mine"}))
    await scheduled(14)
    here = {one.id: one for one in await linked.activities(mira.id)}
    assert len(here) == len(linked.done)
    assert here[activity.id].title == "Mine"


async def test_a_session_of_the_person_s_own_file_stays_and_only_the_other_part_goes(linked, mira, scheduled, tmp_path):
    connection = await strava(linked, mira)
    one = linked.done[0]
    path = tmp_path / "ride.fit"
    path.write_bytes(write_fit(replace(recorded(one.session), title="")))
    imports = Imports(linked.database, linked.events, Workers(1), linked.now)
    await imports.run(mira.id, [path], lambda progress: None)
    before = {each.start: each for each in await linked.activities(mira.id)}[one.start]
    assert before.title == one.session.title  # Strava told it
    await linked.connections.pause(connection.id)
    await scheduled(7)
    (activity,) = await linked.activities(mira.id)
    sources = await linked.database.read(lambda uow: uow.activities.sources(activity.id))
    assert [source.kind for source in sources] == [SourceKind.FIT]
    assert activity.id == before.id
    assert activity.title == ""
    assert activity.summary.distance_m == pytest.approx(before.summary.distance_m)
    assert set(activity.provenance.values()) == {sources[0].key}
    assert await replies(linked, connection) == {}


async def test_what_the_person_set_waits_for_the_session_to_come_back(linked, mira, scheduled):
    connection = await strava(linked, mira)
    activity = (await linked.activities(mira.id))[0]
    edits = {"title": "Mine", "rpe": 7.0}
    await linked.database.write(lambda uow: uow.activities.set_edits(activity.id, edits))
    await linked.connections.pause(connection.id)
    await scheduled(8)
    assert await linked.activities(mira.id) == []
    await linked.connections.go_on(connection.id)
    await scheduled(8.5)
    assert len(await linked.activities(mira.id)) == len(linked.done)
    back = (await linked.activities(mira.id))[0]
    assert (back.title, back.rpe, dict(back.edits)) == ("Mine", 7.0, edits)


async def test_details_go_alone_where_only_the_list_was_read_again(linked, mira):
    connection = await linked.connect(mira.id, "strava")
    await linked.run(connection, ["activities"])
    linked.without_details("strava")
    for days in (6, 7):
        linked.ahead = timedelta(days=days)
        await linked.run(connection, ["activities"])
    activities = await linked.activities(mira.id)
    assert len(activities) == len(linked.done)
    for activity in activities:
        (source,) = await linked.database.read(lambda uow, of=activity.id: uow.activities.sources(of))
        assert source.channels == ()


async def test_terms_that_set_no_time_take_nothing_away(linked, mira, scheduled):
    connection = await linked.connect(mira.id, "whoop")
    await linked.run(connection)
    await linked.connections.pause(connection.id)
    before = await replies(linked, connection)
    await scheduled(400)
    assert await replies(linked, connection) == before
