"""The engine against stand-ins: minimal requests, one activity for one session, deletions, faults, terms."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from math import ceil

import pytest

from peaksdesk.connect.errors import ConnectError
from peaksdesk.connect.registry import Registry
from peaksdesk.domain.activity import SourceKind
from peaksdesk.domain.day_records import DayKind, ScoreState
from peaksdesk.providers.intervals_icu import reading as intervals_icu
from peaksdesk.providers.strava import reading as strava
from peaksdesk.providers.whoop import reading as whoop
from peaksdesk.sandbox.standins.faults import Fault
from peaksdesk.services.connection_port import ConnectionState
from peaksdesk.services.emptying import empty
from peaksdesk.services.events import ActivitiesChanged, ConnectionsChanged, DaysChanged
from peaksdesk.services.hold import AlreadyRunning
from peaksdesk.services.standing import RATE_LIMITED
from peaksdesk.services.sync_log_port import SyncReason
from services.linked import told
from services.linked_fixtures import *  # noqa: F403 - fixtures, by its __all__


async def test_whoop_is_read_with_as_few_requests_as_can_be(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    linked.standins["whoop"].requests.clear()
    run = await linked.run(connection)
    assert run.error == ""
    shelves = linked.standins["whoop"].shelves
    for stream, shelf in {"sleep": "sleep", "recovery": "recovery", "cycles": "cycle", "workouts": "workout"}.items():
        counts, kept = run.counts[stream], len(shelves[shelf])
        assert (counts.fetched, counts.inserted, counts.requests) == (kept, kept, ceil(kept / 25)), stream
    assert "body" not in run.counts  # it is off by default
    assert len(linked.standins["whoop"].requests) == sum(one.requests for one in run.counts.values())


@pytest.mark.parametrize("name", ["whoop", "strava", "intervals_icu"])
async def test_a_second_sync_asks_once_for_each_stream_and_changes_nothing(linked, mira, name):
    linked.without_details(name)
    connection = await linked.connect(mira.id, name)
    await linked.run(connection)
    before = await told(linked.database, mira.id)
    linked.facts.clear()
    run = await linked.run(connection)
    assert {one.requests for one in run.counts.values()} == {1}
    assert {(one.inserted, one.updated, one.removed) for one in run.counts.values()} == {(0, 0, 0)}
    assert await told(linked.database, mira.id) == before
    assert not [fact for fact in linked.facts if isinstance(fact, ActivitiesChanged | DaysChanged)]


async def test_strava_ends_its_list_with_one_empty_page(linked, mira):
    linked.without_details("strava")
    connection = await linked.connect(mira.id, "strava")
    run = await linked.run(connection, ["activities"])
    kept = len(linked.standins["strava"].shelves["activities"])
    assert run.counts["activities"].requests == ceil(kept / 200) + 1
    assert run.counts["activities"].inserted == kept


async def test_a_day_is_the_local_date_of_waking(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    await linked.run(connection)
    sleeps = {
        one.value["cycle_key"]: one for one in await linked.days(mira.id, DayKind.SLEEP) if not one.value.get("nap")
    }
    for one in await linked.days(mira.id, DayKind.RECOVERY, DayKind.CYCLE):
        assert one.local_date == sleeps[one.key].local_date


async def test_a_score_that_comes_late_is_read_again(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    await linked.run(connection)
    shelf = linked.standins["whoop"].shelves["recovery"]
    newest = shelf.newest_first()[0]
    (pending,) = [one for one in await linked.days(mira.id, DayKind.RECOVERY) if one.value.get("state")]
    assert (pending.key, pending.value["state"]) == (str(newest["cycle_id"]), ScoreState.PENDING)
    linked.ahead = timedelta(days=9)  # longer than the stream looks back
    shelf.put({**newest, "score_state": "SCORED", "score": {"recovery_score": 71, "hrv_rmssd_milli": 70.5}})
    run = await linked.run(connection, ["recovery"])
    assert run.counts["recovery"].updated == 1
    scored = {one.key: one for one in await linked.days(mira.id, DayKind.RECOVERY)}[pending.key]
    assert scored.value["score_percent"] == 71
    assert scored.local_date == pending.local_date


async def test_naps_never_stand_for_the_night(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    await linked.run(connection, ["sleep"])
    naps = [one for one in await linked.days(mira.id, DayKind.SLEEP) if one.value.get("nap")]
    nights = {one.local_date for one in await linked.days(mira.id, DayKind.SLEEP) if not one.value.get("nap")}
    assert naps
    assert {one.local_date for one in naps} <= nights


@pytest.mark.parametrize("order", [("strava", "intervals_icu", "whoop"), ("whoop", "intervals_icu", "strava")])
async def test_one_session_from_three_accounts_is_one_activity(linked, mira, order):
    for name in order:
        linked.without_details(name)
        await linked.run(await linked.connect(mira.id, name))
    activities = {one.start: one for one in await linked.activities(mira.id)}
    for one in linked.done:
        activity = activities[one.start]
        sources = await linked.database.read(lambda uow, activity=activity: uow.activities.sources(activity.id))
        assert sorted(source.name for source in sources) == ["Strava", "WHOOP", "intervals.icu"]
        (band,) = [source for source in sources if source.kind is SourceKind.BAND]
        assert band.recording.totals.strain > 0
        assert activity.title == one.session.title


async def test_what_the_person_set_outlives_every_sync(linked, mira):
    linked.without_details("strava")
    connection = await linked.connect(mira.id, "strava")
    await linked.run(connection)
    activity = (await linked.activities(mira.id))[0]
    await linked.database.write(lambda uow: uow.activities.set_edits(activity.id, {"title": "Mine"}))
    shelf = linked.standins["strava"].shelves["activities"]
    newest = shelf.newest_first()[0]
    shelf.put({**newest, "name": "Theirs", "distance": newest["distance"] + 5})
    run = await linked.run(connection)
    assert run.counts["activities"].updated == 1
    again = await linked.database.read(lambda uow: uow.activities.get(activity.id))
    assert again.title == "Mine"
    assert again.summary.distance_m == pytest.approx(newest["distance"] + 5)


async def test_what_was_deleted_here_does_not_come_back_by_itself(linked, mira):
    linked.without_details("strava")
    connection = await linked.connect(mira.id, "strava")
    await linked.run(connection)
    activity = (await linked.activities(mira.id))[0]
    await linked.database.write(lambda uow: uow.activities.delete(activity.id, linked.now()))
    shelf = linked.standins["strava"].shelves["activities"]
    shelf.put({**shelf.newest_first()[0], "name": "Changed there"})
    await linked.run(connection)
    assert activity.start not in {one.start for one in await linked.activities(mira.id)}


async def test_what_is_deleted_there_goes_here_and_other_sources_stay(linked, mira):
    for name in ("strava", "intervals_icu"):
        linked.without_details(name)
    strava, intervals = [await linked.connect(mira.id, name) for name in ("strava", "intervals_icu")]
    await linked.run(strava)
    newest = linked.done[0]
    linked.standins["strava"].shelves["activities"].remove(str(newest.number))
    run = await linked.run(strava)
    assert run.counts["activities"].removed == 1
    assert newest.start not in {one.start for one in await linked.activities(mira.id)}
    await linked.run(intervals)
    linked.standins["strava"].shelves["activities"].remove(str(linked.done[1].number))
    run = await linked.run(strava)
    assert run.counts["activities"].removed == 1
    here = {one.start: one for one in await linked.activities(mira.id)}
    assert linked.done[1].start in here
    sources = await linked.database.read(lambda uow: uow.activities.sources(here[linked.done[1].start].id))
    assert [one.name for one in sources] == ["intervals.icu"]


async def test_an_empty_list_removes_nothing(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    await linked.run(connection)
    before = await told(linked.database, mira.id)
    shelf = linked.standins["whoop"].shelves["workout"]
    kept = shelf.newest_first()
    for record in kept:
        shelf.remove(record["id"])
    linked.ahead = timedelta(days=0)
    provider = linked.registry.get("whoop")
    wide = tuple(replace(one, lookback=timedelta(days=30)) for one in provider.streams)
    linked.registry = Registry({**linked.registry.providers, "whoop": replace(provider, streams=wide)})
    run = await linked.run(connection)
    assert run.counts["workouts"].removed == 0
    assert "nothing was removed" in run.counts["workouts"].error
    assert (await told(linked.database, mira.id))[0] == before[0]


FAULTS = [
    Fault(kind="500", times=3, after=1),
    Fault(kind="cut", times=3, after=1),
    Fault(kind="garbage", times=3, after=2),
    Fault(kind="html", times=3, after=0),
    Fault(kind="duplicate_page", after=1),
    Fault(kind="401", after=1),
    Fault(kind="429", retry_after="3600", after=2),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.kind)
async def test_after_any_fault_the_next_sync_ends_as_if_nothing_had_been(linked, mira, fault, quick):
    undisturbed = await linked.athlete()
    other = await linked.connect(undisturbed.id, "whoop")
    await linked.run(other)
    wanted = await told(linked.database, undisturbed.id)
    connection = await linked.connect(mira.id, "whoop")
    linked.standins["whoop"].faults.ask(fault)
    await linked.run(connection)
    linked.standins["whoop"].faults.clear()
    linked.ahead = timedelta(hours=2)
    run = await linked.run(connection)
    assert run.error == ""
    ended = await told(linked.database, mira.id)
    assert ended[0] == wanted[0]
    assert ended[1] == wanted[1]
    assert ended[2] == wanted[2]


async def test_trouble_says_what_it_is_and_comes_again_soon(linked, mira, quick):
    connection = await linked.connect(mira.id, "whoop")
    linked.standins["whoop"].faults.ask(Fault(kind="503", times=50))
    run = await linked.run(connection)
    assert "does not answer" in run.error
    assert await linked.sync.due() == []
    linked.ahead = timedelta(minutes=6)
    assert [one for one, _ in await linked.sync.due()] == [connection.id]
    kept = await linked.database.read(lambda uow: uow.connections.get(connection.id))
    assert kept.state is ConnectionState.CONNECTED


async def test_a_withdrawn_grant_asks_to_sign_in_again_and_keeps_the_data(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    await linked.run(connection)
    before = await told(linked.database, mira.id)
    linked.standins["whoop"].authority.revoke_all()
    run = await linked.run(connection)
    kept = await linked.database.read(lambda uow: uow.connections.get(connection.id))
    assert kept.state is ConnectionState.RECONNECT
    assert kept.problem == run.error != ""
    assert await told(linked.database, mira.id) == before
    assert await linked.sync.due() == []
    assert any(isinstance(fact, ConnectionsChanged) for fact in linked.facts)


async def test_an_ended_token_is_renewed_within_the_run(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    linked.standins["whoop"].authority.expire()
    run = await linked.run(connection)
    assert run.error == ""
    assert run.counts["sleep"].inserted > 0


async def test_a_limit_is_waited_for_and_only_the_rest_is_read_then(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    linked.standins["whoop"].faults.ask(Fault(kind="429", retry_after="3600", times=9, after=3))
    run = await linked.run(connection)
    assert run.error == RATE_LIMITED
    rows = {
        row.name: row for card in await linked.connections.cards(mira.id) if card.id == "whoop" for row in card.streams
    }
    stopped = list(run.counts)[-1]
    assert rows[stopped].limited_until > linked.now() + timedelta(minutes=50)
    assert (
        await linked.sync.due(everything=True) == []
        or stopped not in dict(await linked.sync.due(everything=True))[connection.id]
    )
    linked.standins["whoop"].faults.clear()
    linked.ahead = timedelta(minutes=61)
    ((_, names),) = await linked.sync.due()
    assert stopped in names
    after = await linked.run(connection, names)
    assert after.error == ""


async def test_cancelled_in_the_middle_it_goes_on_where_it_stood(linked, mira):
    undisturbed = await linked.athlete()
    await linked.run(await linked.connect(undisturbed.id, "whoop"))
    connection = await linked.connect(mira.id, "whoop")
    wanted = await told(linked.database, undisturbed.id)
    for after in range(6):
        linked.standins["whoop"].requests.clear()
        running = asyncio.create_task(linked.run(connection))
        while len(linked.standins["whoop"].requests) <= after % 3 and not running.done():  # noqa: ASYNC110
            await asyncio.sleep(0)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    await linked.run(connection)
    assert await told(linked.database, mira.id) == wanted


async def test_strava_is_kept_for_seven_days_unless_it_is_read_again(linked, mira):
    linked.without_details("strava")
    connection = await linked.connect(mira.id, "strava")
    await linked.run(connection)
    activities = await linked.activities(mira.id)
    linked.ahead = timedelta(days=6)
    run = await linked.run(connection)  # the whole list is read anew before the terms run out
    assert run.counts["activities"].fetched >= len(activities)
    linked.ahead = timedelta(days=12)
    assert len(await linked.activities(mira.id)) == len(activities)
    linked.ahead = timedelta(days=20)
    linked.standins["strava"].faults.ask(Fault(kind="503", times=500))
    await linked.run(connection, ["activities"])
    assert await linked.activities(mira.id) == []


async def test_details_bring_streams_newest_first_and_leave_some_budget(linked, mira):
    connection = await linked.connect(mira.id, "strava")
    linked.standins["strava"].requests.clear()
    run = await linked.run(connection, ["activities"])
    read = [one["path"] for one in linked.standins["strava"].requests if one["path"].endswith("/streams")]
    numbers = [int(path.split("/")[-2]) for path in read]
    assert numbers == sorted(numbers, reverse=True)
    newest = max(await linked.activities(mira.id), key=lambda one: one.start)
    (source,) = await linked.database.read(lambda uow: uow.activities.sources(newest.id))
    assert "power_w" in source.channels or "hr_bpm" in source.channels
    assert run.counts["activities"].updated == len(read)


async def test_a_better_mapping_reads_the_kept_replies_and_asks_nobody(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    await linked.run(connection)
    provider = linked.registry.get("whoop")

    def better(stream):
        def to_domain(record, detail):
            for one in stream.to_domain(record, detail):
                yield replace(one, score_percent=1.0) if stream.name == "recovery" else one

        return replace(stream, to_domain=to_domain, mapping=stream.mapping + 1)

    streams = tuple(better(one) for one in provider.streams)
    linked.registry = Registry({**linked.registry.providers, "whoop": replace(provider, streams=streams)})
    run = await linked.run(connection)
    assert {one.requests for one in run.counts.values()} == {1}
    assert {one.value["score_percent"] for one in await linked.days(mira.id, DayKind.RECOVERY)} == {1.0}


async def test_only_what_is_switched_on_and_granted_is_read(linked, mira):
    connection = await linked.connect(
        mira.id, "whoop", ("offline", "read:profile", "read:sleep", "read:body_measurement")
    )
    await linked.connections.switch(connection.id, "body", on=True)
    run = await linked.run(connection)
    assert set(run.counts) == {"sleep", "body"}
    (body,) = await linked.days(mira.id, DayKind.BODY)
    assert (body.value["height_m"], body.local_date) == (1.71, linked.now().date())
    await linked.connections.switch(connection.id, "sleep", on=False)
    assert set((await linked.run(connection)).counts) == {"body"}
    with pytest.raises(LookupError, match="no stream called dreams"):
        await linked.connections.switch(connection.id, "dreams", on=True)


async def test_one_account_is_synced_once_at_a_time(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    first = asyncio.create_task(linked.run(connection))
    await asyncio.sleep(0)
    with pytest.raises(AlreadyRunning):
        await linked.run(connection)
    await first
    await linked.database.write(
        lambda uow: uow.leases.acquire(f"sync/{connection.id}", "another process", linked.now(), timedelta(minutes=2))
    )
    with pytest.raises(AlreadyRunning, match="Another PeaksDesk"):
        await linked.run(connection)
    linked.ahead = timedelta(minutes=3)  # it died
    await linked.run(connection)


async def test_strava_stubs_of_intervals_are_explained(linked, mira):
    linked.without_details("intervals_icu")
    connection = await linked.connect(mira.id, "intervals_icu")
    run = await linked.run(connection)
    assert "Strava does not let intervals.icu" in run.counts["activities"].error
    assert run.error == ""


async def test_the_log_tells_each_run(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    await linked.run(connection)
    await linked.sync.run(connection.id, SyncReason.TIMER)
    newest, first = await linked.connections.log(connection.id)
    assert (newest.reason, first.reason) == (SyncReason.TIMER, SyncReason.PERSON)
    assert first.counts["sleep"].inserted > 0
    assert first.started_at <= first.finished_at <= newest.started_at


async def test_disconnecting_wipes_what_came_and_gives_the_grant_back(linked, mira):
    linked.without_details("strava")
    whoop, strava = [await linked.connect(mira.id, name) for name in ("whoop", "strava")]
    await linked.run(strava)
    await linked.run(whoop)
    wipe = await linked.connections.would_wipe(whoop.id)
    before = len(await linked.activities(mira.id))
    assert await linked.connections.disconnect(whoop.id) == ""
    assert len(await linked.activities(mira.id)) == before - wipe.activities
    assert await linked.days(mira.id) == [] or {one.source for one in await linked.days(mira.id)} == {"strava"}
    assert all(grant.revoked for grant in linked.standins["whoop"].authority.grants)
    assert await linked.credentials.tokens(whoop) is None
    left = await linked.database.read(lambda uow: uow.connections.all(mira.id))
    assert [one.provider for one in left] == ["strava"]
    with pytest.raises(LookupError):
        await linked.run(whoop)


async def test_an_unreachable_provider_does_not_keep_anybody_connected(linked, mira, quick):
    connection = await linked.connect(mira.id, "whoop")
    linked.standins["whoop"].faults.ask(Fault(kind="503", times=500))
    note = await linked.connections.disconnect(connection.id)
    assert note.startswith("WHOOP could not be told")
    assert await linked.database.read(lambda uow: uow.connections.all(mira.id)) == []


async def test_another_account_does_not_take_the_place_of_the_first(linked, mira):
    first = await linked.connect(mira.id, "intervals_icu")
    await linked.database.write(lambda uow: uow.connections.update(replace(first, account="somebody-else")))
    with pytest.raises(ConnectError, match="another intervals"):
        await linked.connect(mira.id, "intervals_icu")


async def test_a_wrong_key_connects_nothing(linked, mira):
    with pytest.raises(ConnectError, match="does not accept the key"):
        await linked.connections.connect_with_key(mira.id, "intervals_icu", "wrong")
    assert await linked.database.read(lambda uow: uow.connections.all(mira.id)) == []


async def test_pausing_stops_the_clock_and_going_on_starts_it(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    assert [one for one, _ in await linked.sync.due()] == [connection.id]
    await linked.connections.pause(connection.id)
    assert await linked.sync.due() == []
    await linked.run(connection)  # by hand it goes
    kept = await linked.database.read(lambda uow: uow.connections.get(connection.id))
    assert kept.state is ConnectionState.PAUSED
    await linked.connections.go_on(connection.id)
    linked.ahead = timedelta(hours=2)
    assert [one for one, _ in await linked.sync.due()] == [connection.id]


async def test_a_long_run_keeps_its_hold_and_one_that_lost_it_stops(linked, mira):
    """A laptop slept for an hour; meanwhile another computer on the same database went on."""
    linked.without_details("whoop")
    connection = await linked.connect(mira.id, "whoop")
    inner = linked.transport.handle_async_request
    held = []

    async def slowly(request):
        reply = await inner(request)
        if "/v2/" in request.url.path:
            linked.ahead += timedelta(minutes=4)
            now = linked.now()
            held.append(await linked.database.read(lambda uow: uow.leases.owner(f"sync/{connection.id}", now)))
        return reply

    linked.transport.handle_async_request = slowly
    assert (await linked.run(connection)).error == ""
    assert set(held) == {"test"}
    shelf = linked.standins["whoop"].shelves["sleep"]
    shelf.put({**shelf.newest_first()[0], "updated_at": "2026-11-26T00:00:00.000Z"})
    before = await told(linked.database, mira.id)

    async def asleep(request):
        linked.ahead += timedelta(hours=1)
        name, now = f"sync/{connection.id}", linked.now()
        await linked.database.write(lambda uow: uow.leases.acquire(name, "another", now, timedelta(minutes=5)))
        return await inner(request)

    linked.transport.handle_async_request = asleep
    with pytest.raises(AlreadyRunning, match="Another PeaksDesk"):
        await linked.run(connection)
    assert await told(linked.database, mira.id) == before
    assert len(await linked.connections.log(connection.id)) == 1


@pytest.mark.parametrize("name", ["whoop", "strava", "intervals_icu"])
async def test_what_slips_between_two_replies_stays_and_what_is_gone_goes(linked, mira, name, monkeypatch):
    """Somebody deletes a record while the list is read: the rest of the list moves up by one."""
    for module, size in ((whoop, 5), (strava, 4), (intervals_icu, 5)):
        monkeypatch.setattr(module, "PAGE", size)
    linked.without_details(name)
    connection = await linked.connect(mira.id, name)
    await linked.run(connection)
    stream, at = {"whoop": ("workouts", "workout")}.get(name, ("activities", "activities"))
    shelf = linked.standins[name].shelves[at]
    before = {one.start for one in await linked.activities(mira.id)}
    inner, asked = linked.transport.handle_async_request, []

    async def moving(request):
        reply = await inner(request)
        if request.url.path.endswith(("/workout", "/activities")):
            asked.append(request)
            if len(asked) == 1:
                shelf.remove(str(shelf.newest_first()[1][shelf.key]))
        return reply

    linked.transport.handle_async_request = moving
    anew = timedelta(days=3 if name == "strava" else 8)
    linked.ahead = anew  # all is listed anew
    run = await linked.run(connection, [stream])
    assert (run.error, run.counts[stream].removed) == ("", 0)  # it was there when its page came
    assert {one.start for one in await linked.activities(mira.id)} == before
    linked.ahead = 2 * anew
    run = await linked.run(connection, [stream])
    assert (run.error, run.counts[stream].removed) == ("", 1)
    assert len({one.start for one in await linked.activities(mira.id)}) == len(before) - 1


async def test_what_was_emptied_from_the_bin_stays_gone_whatever_the_account_tells(linked, mira):
    linked.without_details("strava")
    connection = await linked.connect(mira.id, "strava")
    await linked.run(connection)
    shelf = linked.standins["strava"].shelves["activities"]
    mine, theirs = (await linked.activities(mira.id))[:2]
    await linked.database.write(lambda uow: uow.activities.delete(mine.id, linked.now()))
    assert await linked.database.write(lambda uow: empty(uow, linked.now() + timedelta(seconds=1))) == 1
    for record in shelf.newest_first():
        shelf.put({**record, "name": "Changed there"})
    linked.change_streams("strava", lambda one: replace(one, mapping=one.mapping + 1))
    linked.ahead = timedelta(days=3)
    run = await linked.run(connection)
    assert run.counts["activities"].updated > 1
    starts = {one.start for one in await linked.activities(mira.id)}
    assert mine.start not in starts
    assert theirs.start in starts


async def test_what_is_only_mapped_anew_is_as_old_as_it_was(linked, mira):
    """Else a better mapping would let replies be kept for longer than the terms allow."""
    linked.without_details("strava")
    connection = await linked.connect(mira.id, "strava")
    await linked.run(connection)
    linked.change_streams("strava", lambda one: replace(one, mapping=one.mapping + 1))
    linked.ahead = timedelta(days=6)
    linked.standins["strava"].faults.ask(Fault(kind="503", times=500))
    run = await linked.run(connection, ["activities"])
    assert run.counts["activities"].updated > 0
    assert await linked.activities(mira.id)
    linked.ahead = timedelta(days=7, hours=1)
    await linked.run(connection, ["activities"])
    assert await linked.activities(mira.id) == []
