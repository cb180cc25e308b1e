"""kill -9 at every commit and every request, before and after: the next run ends as if nothing had been."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from peaksdesk.connect.auth import Client, Tokens
from peaksdesk.providers.intervals_icu import reading as intervals_icu
from peaksdesk.providers.strava import reading as strava
from peaksdesk.providers.whoop import reading as whoop
from peaksdesk.sandbox.standins.stand_in import Span
from peaksdesk.services.connection_port import ConnectionState
from services.crash_points import After, Watch, differences, dump, ended, open_at
from services.linked import Linked

DAYS = 5
NAMES = ("whoop", "strava", "intervals_icu")


@pytest.fixture
def process(tmp_path, monkeypatch):
    """A process that will be killed, on providers that give small pages."""
    for module, size in ((whoop, 3), (strava, 2), (intervals_icu, 3)):
        monkeypatch.setattr(module, "PAGE", size)
    now = datetime.now(UTC)
    database = open_at(tmp_path / "first" / "peaksdesk.db", lambda: now)
    linked = Linked(database, days=DAYS, clock=lambda: now, owner=ended())
    for name in linked.standins:
        linked.change_provider(name, limits=())  # the clock stands still
        linked.standins[name].spans = (Span(1_000_000, 60),)
    (tmp_path / "after").mkdir()
    yield linked
    database.close()


@pytest.fixture
def after(tmp_path, process):
    return lambda left: After(left, tmp_path / "after", process)


async def connected(process, name):
    athlete = await process.athlete()
    return await process.connect(athlete.id, name)


async def walk(process, after, connection, least):
    """Sync, and kill the sync at each of its points."""
    points = await Watch(process).over(process.run(connection))
    wanted = dump(process.database.place)
    assert points.count > least
    assert len(points.left) > least / 4
    for left in points.left:
        killed = after(left)
        async with killed as linked:
            run = await linked.run(connection)
            assert run.error == "", left.where
        assert differences(dump(killed.path), wanted) == [], left.where


@pytest.mark.parametrize("name", NAMES)
async def test_a_first_sync(process, after, name):
    connection = await connected(process, name)
    await walk(process, after, connection, 25)


@pytest.mark.parametrize("name", NAMES)
async def test_a_sync_that_finds_changes_deletions_and_late_scores(process, after, name):
    process.without_details(name)
    connection = await connected(process, name)
    await process.run(connection)
    for shelf in process.standins[name].shelves.values():
        kept = shelf.newest_first()
        shelf.remove(str(kept[1][shelf.key]))
        changed = {"updated_at": "2026-11-01T00:00:00.000Z"} if name == "whoop" else {"name": "Theirs", "weight": 63.5}
        shelf.put({**kept[0], **changed})
        if kept[0].get("score_state") == "PENDING_SCORE":
            shelf.put({**kept[2], **changed, shelf.key: kept[0][shelf.key], "id": kept[0].get("id")})
    await walk(process, after, connection, 15)


@pytest.mark.parametrize("name", NAMES)
async def test_a_better_mapping(process, after, name):
    process.without_details(name)
    connection = await connected(process, name)
    await process.run(connection)
    process.change_streams(name, lambda one: replace(one, mapping=one.mapping + 1))
    await walk(process, after, connection, 15)


@pytest.mark.parametrize("name", ["whoop", "strava"])
async def test_a_renewal_within_a_sync(process, after, name):
    """Between the provider's rotation and our commit nothing can be kept: then the person signs in again."""
    process.without_details(name)
    connection = await connected(process, name)
    standin = process.standins[name]
    standin.authority.expire()
    points = await Watch(process).over(process.run(connection))
    wanted = dump(process.database.place)
    assert points.count > 25
    lost = []
    for left in points.left:
        killed = after(left)
        async with killed as linked:
            run = await linked.run(connection)
            kept = await linked.database.read(lambda uow: uow.connections.get(connection.id))
            if run.error:
                lost.append(left.where)
                assert (kept.state, kept.problem) == (ConnectionState.RECONNECT, run.error), left.where
                assert "Connect again" in run.error
                grant = standin.authority.give(kept.scopes)
                tokens = Tokens(grant.access, grant.refresh, linked.now() + timedelta(hours=1), kept.scopes)
                await linked.connections.connect_with_tokens(kept.athlete_id, name, tokens)
                assert (await linked.run(connection)).error == ""
            tokens = await linked.credentials.tokens(connection)
            assert standin.authority.holder(tokens.access_token) is not None, left.where
        assert differences(dump(killed.path), wanted) == [], left.where
    (where,) = lost  # with the reply at hand, up to the commit; both have left the same
    assert f"after POST {standin.authority.rules.token}" in where


@pytest.mark.parametrize("name", NAMES)
async def test_connecting(process, after, name):
    """Nothing but whole connections is left; the person tries once more."""
    process.without_details(name)
    await process.credentials.set_client("whoop", Client("a", "vault"))
    athlete = await process.athlete()
    points = await Watch(process).over(process.connect(athlete.id, name))
    wanted = dump(process.database.place)
    for left in points.left:
        killed = after(left)
        async with killed as linked:
            for connection in await linked.connections.all():
                assert await linked.credentials.tokens(connection) is not None, left.where
            await linked.connect(athlete.id, name)
        assert differences(dump(killed.path), wanted) == [], left.where


@pytest.mark.parametrize("name", NAMES)
async def test_disconnecting(process, after, name):
    """What is left of the account can be synced or disconnected again, and then nothing of it is here."""
    process.without_details(name)
    connection = await connected(process, name)
    await process.run(connection)
    points = await Watch(process).over(process.connections.disconnect(connection.id))
    wanted = dump(process.database.place)
    assert not wanted["connections"] + wanted["remote_items"] + wanted["days"] + wanted["activities"]
    for left in points.left:
        killed = after(left)
        async with killed as linked:
            if await linked.connections.all():
                run = await linked.run(connection)
                assert run.error == "" or await state(linked, connection) is ConnectionState.RECONNECT, left.where
                await linked.connections.disconnect(connection.id)
            assert await linked.database.read(lambda uow: uow.secrets.names("token")) == []
        assert differences(dump(killed.path), wanted) == [], left.where


async def state(linked, connection):
    return (await linked.database.read(lambda uow: uow.connections.get(connection.id))).state
