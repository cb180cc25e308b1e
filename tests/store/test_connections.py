"""Connected accounts in their tables, on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from databases import START
from peaksdesk.services.connection_port import Connection, ConnectionState, Cursor, Method
from peaksdesk.services.sync_log_port import StreamCounts, SyncReason
from peaksdesk.store.backup import SqlBackups
from peaksdesk.store.backup_files import backups_in, verify_backup
from peaksdesk.store.database import SqlDatabase
from peaksdesk.store.revisions import SHIPPED
from store.ageing import make_older
from store.examples import ATHLETE, PROJECTION

WHOOP = Connection(
    0,
    0,
    "whoop",
    START,
    Method.OAUTH,
    account="9007199254740993",
    account_name="Mira Ødegård 🏋️",
    state=ConnectionState.RECONNECT,
    problem="The sign-in has ended.",
    scopes=("offline", "read:sleep", "with space"),
    streams={"body": True, "workout": False},
    last_sync_at=START + timedelta(microseconds=1),
)


async def connected(database, provider="whoop"):
    """A new athlete's connection."""

    def write(uow):
        athlete = uow.athletes.add(ATHLETE).id
        return uow.connections.add(Connection(0, athlete, provider, START, Method.OAUTH))

    return await database.write(write)


async def test_a_connection_comes_back_as_it_was_given(database):
    athlete = (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id
    given = await database.write(lambda uow: uow.connections.add(replace(WHOOP, athlete_id=athlete)))
    assert given == replace(WHOOP, id=given.id, athlete_id=athlete)
    other = await connected(database)

    def read(uow):
        found = uow.connections
        return found.get(given.id), found.of(athlete, "whoop"), found.all(athlete), found.all(), found.get(99)

    assert await database.read(read) == (given, given, [given], [given, other], None)
    assert await database.read(lambda uow: uow.connections.of(athlete, "strava")) is None
    same_account = await database.read(lambda uow: uow.connections.with_account("whoop", WHOOP.account))
    assert same_account == [given]

    changed = replace(given, state=ConnectionState.PAUSED, problem="", account_name="a\0b", streams={})
    await database.write(lambda uow: uow.connections.update(changed))
    assert await database.read(lambda uow: uow.connections.get(given.id)) == replace(changed, account_name="ab")
    with pytest.raises(LookupError):
        await database.write(lambda uow: uow.connections.update(replace(given, id=99)))


async def test_an_athlete_has_one_connection_with_each_provider(database):
    one = await connected(database)
    with pytest.raises(Exception, match=r"(?i)unique|integrity"):
        await database.write(lambda uow: uow.connections.add(replace(WHOOP, athlete_id=one.athlete_id)))
    await database.write(lambda uow: uow.connections.add(replace(WHOOP, athlete_id=one.athlete_id, provider="strava")))


async def test_a_state_is_set_with_its_sentence_and_once(database):
    one = await connected(database)

    def fail(uow):
        return uow.connections.set_state(one.id, ConnectionState.ERROR, "No."), uow.connections.get(one.id)

    assert await database.write(fail) == (True, replace(one, state=ConnectionState.ERROR, problem="No."))
    assert (await database.write(fail))[0] is False
    assert await database.write(lambda uow: uow.connections.set_state(one.id, ConnectionState.CONNECTED))
    await database.write(lambda uow: uow.connections.synced(one.id, START))
    assert await database.read(lambda uow: uow.connections.get(one.id)) == replace(one, last_sync_at=START)


async def test_cursors_are_kept_by_stream(database):
    one, other = await connected(database), await connected(database)
    beginning = Cursor("sleep")
    assert await database.read(lambda uow: uow.connections.cursor(one.id, "sleep")) == beginning
    there = Cursor("sleep", '{"seen":"ü"}', '{"rest":1}', START, START + timedelta(hours=1))
    for cursor in (beginning, there, Cursor("cycle", "2")):
        await database.write(lambda uow, cursor=cursor: uow.connections.set_cursor(one.id, cursor))
    assert await database.read(lambda uow: uow.connections.cursor(one.id, "sleep")) == there
    assert await database.read(lambda uow: uow.connections.cursors(one.id)) == {
        "cycle": Cursor("cycle", "2"),
        "sleep": there,
    }
    assert await database.read(lambda uow: uow.connections.cursors(other.id)) == {}


async def test_the_log_tells_of_each_run_and_stream(database):
    one = await connected(database)
    first = await database.write(lambda uow: uow.sync_log.begin(one.id, SyncReason.TIMER, START))
    later = START + timedelta(hours=1)
    second = await database.write(lambda uow: uow.sync_log.begin(one.id, SyncReason.PERSON, later))

    def work(uow):
        uow.sync_log.count(second, {"sleep": StreamCounts(1, 1), "cycle": StreamCounts(5, error="No.")})
        uow.sync_log.count(second, {"sleep": StreamCounts(25, 20, 4, 1, 2)})
        uow.sync_log.count(second, {})
        uow.sync_log.finish(second, later, "It went wrong.")

    await database.write(work)
    newest, oldest = await database.read(lambda uow: uow.sync_log.recent(one.id, 5))
    assert (newest.id, newest.reason, newest.finished_at, newest.error) == (
        second,
        SyncReason.PERSON,
        later,
        "It went wrong.",
    )
    assert newest.counts == {"sleep": StreamCounts(25, 20, 4, 1, 2), "cycle": StreamCounts(5, error="No.")}
    assert (oldest.id, oldest.started_at, oldest.finished_at, oldest.counts) == (first, START, None, {})
    assert [run.id for run in await database.read(lambda uow: uow.sync_log.recent(one.id, 1))] == [second]
    assert await database.write(lambda uow: uow.sync_log.forget(one.id, later)) == 1
    assert [run.id for run in await database.read(lambda uow: uow.sync_log.recent(one.id, 5))] == [second]


async def test_a_lease_has_one_owner_and_ends_by_itself(database, clock):
    minute = timedelta(minutes=1)

    def ask(owner, now=None, name="sync/1"):
        return database.write(lambda uow: uow.leases.acquire(name, owner, now or clock(), minute))

    def owner():
        return database.read(lambda uow: uow.leases.owner("sync/1", clock()))

    assert await owner() is None
    assert await ask("a")
    assert not await ask("b")
    assert await ask("b", name="sync/2")
    assert await ask("a")
    assert await owner() == "a"
    await database.write(lambda uow: uow.leases.release("sync/1", "b"))
    assert await owner() == "a"
    clock.advance(seconds=60)
    assert await owner() is None
    assert await ask("b")
    await database.write(lambda uow: uow.leases.release("sync/1", "b"))
    assert await ask("a", now=clock() + timedelta(days=400))
    assert await ask("b")


async def test_a_secret_is_changed_only_from_the_version_that_was_read(database):
    one = await connected(database)

    def swap(expected, sealed):
        return database.write(lambda uow: uow.secrets.swap("token/whoop/1", expected, sealed, START, one.id))

    assert await swap(0, b"\x00one\xff")
    assert not await swap(0, b"again")
    assert not await swap(2, b"ahead")
    assert await swap(1, b"two")
    assert not await swap(1, b"behind")
    kept = await database.read(lambda uow: uow.secrets.get("token/whoop/1"))
    assert (kept.name, kept.sealed, kept.version, kept.changed_at) == ("token/whoop/1", b"two", 2, START)
    await database.write(lambda uow: uow.secrets.swap("client/whoop", 0, b"id", START))
    assert await database.read(lambda uow: uow.secrets.names()) == ["client/whoop", "token/whoop/1"]
    assert await database.read(lambda uow: uow.secrets.names("token/")) == ["token/whoop/1"]
    await database.write(lambda uow: uow.secrets.remove("client/whoop"))
    await database.write(lambda uow: uow.secrets.remove("client/whoop"))
    assert await database.read(lambda uow: uow.secrets.get("client/whoop")) is None


async def test_budgets_are_kept_by_application(database):
    assert await database.read(lambda uow: uow.budgets.get("strava:1")) is None
    for state in ('{"used": 1}', '{"used": 2}'):
        await database.write(lambda uow, state=state: uow.budgets.set("strava:1", state, START))
    await database.write(lambda uow: uow.budgets.set("strava:2", "{}", START))
    assert await database.read(lambda uow: uow.budgets.get("strava:1")) == '{"used": 2}'


async def rows_left(database):
    """How many rows each table of connections has."""

    def count(uow):
        return {
            "connections": len(uow.connections.all()),
            "secrets": len(uow.secrets.names("token/")),
            "cursors": len(uow.connections.cursors(1)),
            "items": sum(uow.remote.counts(1).values()),
            "runs": len(uow.sync_log.recent(1, 9)),
            "days": len(uow.days.between(1, None, None)),
        }

    return await database.read(count)


@pytest.mark.parametrize("what", ["connection", "athlete"])
async def test_what_is_kept_of_a_connection_goes_with_it_and_with_its_athlete(database, what):
    from peaksdesk.services.day_port import KeptDay
    from peaksdesk.services.remote_port import RemoteItem

    one = await connected(database)

    def fill(uow):
        uow.secrets.swap("token/whoop/1", 0, b"x", START, one.id)
        uow.secrets.swap("client/whoop", 0, b"x", START)
        uow.connections.set_cursor(one.id, Cursor("sleep", "1"))
        uow.remote.put(one.id, "sleep", [RemoteItem.of("1", {})], START)
        run = uow.sync_log.begin(one.id, SyncReason.START, START)
        uow.sync_log.count(run, {"sleep": StreamCounts(1)})
        uow.days.put(one.athlete_id, [KeptDay("whoop", "sleep", "1", START.date(), {})], START)

    await database.write(fill)
    assert set((await rows_left(database)).values()) == {1}
    if what == "connection":
        await database.write(lambda uow: uow.connections.remove(one.id))
        assert (await rows_left(database)).pop("days") == 1
        await database.write(lambda uow: uow.days.forget(one.athlete_id, "whoop"))
    else:
        await database.write(lambda uow: uow.athletes.forget(one.athlete_id))
    assert set((await rows_left(database)).values()) == {0}
    assert await database.read(lambda uow: uow.secrets.names()) == ["client/whoop"]
    assert (await connected(database)).id > one.id


async def test_a_database_from_before_gets_the_tables_and_keeps_the_rest(database, place, tmp_path, clock):
    athlete = await database.write(lambda uow: uow.athletes.add(ATHLETE))
    key = await database.write(lambda uow: uow.activities.add(athlete.id, PROJECTION))
    make_older(database, "0002")
    database.close()
    upgraded = SqlDatabase.open(place, backup_folder=tmp_path / "backups", now=clock)
    try:
        assert await upgraded.read(lambda uow: uow.activities.get(key)) is not None
        assert await upgraded.read(lambda uow: uow.connections.all()) == []
        one = await upgraded.write(lambda uow: uow.connections.add(replace(WHOOP, athlete_id=athlete.id)))
        assert await upgraded.read(lambda uow: uow.connections.all()) == [one]
    finally:
        upgraded.close()
    (backup,) = backups_in(tmp_path / "backups")
    assert verify_backup(backup.path, SHIPPED.revisions) == "0002"


async def test_a_backup_brings_connections_back(database, clock):
    one = await connected(database)
    await database.write(lambda uow: uow.secrets.swap("token/whoop/1", 0, b"\x01sealed", START, one.id))
    backups = SqlBackups(database, clock)
    made = backups.make()
    clock.advance(minutes=1)
    await database.write(lambda uow: uow.connections.remove(one.id))
    backups.restore(made.path)
    assert await database.read(lambda uow: uow.connections.all()) == [one]
    assert (await database.read(lambda uow: uow.secrets.get("token/whoop/1"))).sealed == b"\x01sealed"
    assert (await connected(database)).id > one.id
