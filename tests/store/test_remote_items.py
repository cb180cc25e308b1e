"""Items last seen at providers, on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event

from databases import START
from peaksdesk.services.remote_port import Known, RemoteItem, RemoteOrigin, canonical
from peaksdesk.services.store_errors import DatabaseDamaged
from peaksdesk.store.connection_schema import remote_items
from store.examples import PROJECTION, SOURCE
from store.test_connections import connected

LATER = START + timedelta(hours=2)
REPLY = {"id": 2**62, "name": "Süß \ud83d 🚴", "score": None, "list": [1.5, True]}


def items(*keys, **reply):
    return [RemoteItem.of(key, {"key": key, **reply}, at=START + timedelta(days=n)) for n, key in enumerate(keys)]


async def put(database, one, some, at=START, stream="sleep"):
    await database.write(lambda uow: uow.remote.put(one.id, stream, some, at))


async def known(database, one, keys=None, stream="sleep"):
    return await database.read(lambda uow: uow.remote.known(one.id, stream, keys))


async def each(database, one, keys=None, stream="sleep"):
    return await database.read(lambda uow: list(uow.remote.each(one.id, stream, keys)))


def test_equal_replies_have_one_hash_whatever_their_order():
    one, other = (
        RemoteItem.of("1", {"a": 1, "b": {"c": 2, "d": 3}}),
        RemoteItem.of("1", {"b": {"d": 3, "c": 2}, "a": 1}),
    )
    assert one == other
    assert one.hash != RemoteItem.of("1", {"a": 1.0, "b": {"c": 2, "d": 4}}).hash


async def test_an_item_comes_back_as_it_came(database):
    one, other = await connected(database), await connected(database)
    item = RemoteItem.of("9223372036854775807", REPLY, etag='W/"é"', at=LATER)
    detailed = replace(RemoteItem.of("b", {}), detail=canonical({"watts": [1] * 5000}))
    await put(database, one, [detailed, item])
    assert await each(database, one) == [item, detailed]
    assert await each(database, one, ["b", "x"]) == [detailed]
    assert await known(database, one) == {
        item.key: Known(item.hash, 'W/"é"', LATER, START, None, None, has_detail=False),
        "b": Known(detailed.hash, "", None, START, None, None, has_detail=True),
    }
    assert list(await known(database, one, [item.key, "x"])) == [item.key]
    assert await known(database, one, []) == {}
    assert await known(database, other) == {}
    assert await known(database, one, stream="cycle") == {}


async def test_a_change_is_told_from_a_sight(database):
    one = await connected(database)
    await put(database, one, items("a", "b", "c"))
    (b,) = items("b", score=1)
    await put(database, one, [*items("a"), b, b], LATER)
    await database.write(lambda uow: uow.remote.seen(one.id, "sleep", ["c"], LATER))

    def stamps(engine):
        with engine.connect() as connection:
            rows = connection.execute(remote_items.select().order_by(remote_items.c.key))
            return [(row.key, row.seen_at, row.changed_at) for row in rows]

    assert database.run_on_readers(stamps) == [("a", LATER, START), ("b", LATER, LATER), ("c", LATER, START)]
    assert (await each(database, one, ["b"])) == [b]


async def test_what_is_gone_is_remembered_and_may_come_back(database):
    one = await connected(database)
    await put(database, one, items("a", "b", "c"))
    await database.write(lambda uow: uow.remote.gone(one.id, "sleep", ["a", "b", "x"], LATER))
    assert [item.key for item in await each(database, one)] == ["c"]
    assert (await known(database, one))["a"].gone_at == LATER
    assert await database.read(lambda uow: uow.remote.counts(one.id)) == {"sleep": 1}
    await put(database, one, items("a"), LATER)
    await database.write(lambda uow: uow.remote.seen(one.id, "sleep", ["b"], LATER))
    assert await database.read(lambda uow: uow.remote.counts(one.id)) == {"sleep": 3}
    await database.write(lambda uow: uow.remote.forget(one.id, "sleep", ["a", "c"]))
    assert list(await known(database, one)) == ["b"]


async def test_a_window_holds_what_happened_in_it(database):
    one = await connected(database)
    await put(database, one, [*items("a", "b", "c"), RemoteItem.of("timeless", {})])
    await database.write(lambda uow: uow.remote.gone(one.id, "sleep", ["a"], LATER))
    day = timedelta(days=1)

    async def between(since, until):
        return set(await database.read(lambda uow: uow.remote.known_between(one.id, "sleep", since, until)))

    assert await between(START + day, START + 2 * day) == {"b"}
    assert await between(START + day, None) == {"b", "c"}
    assert await between(None, START + 2 * day) == {"b", "timeless"}
    assert await between(None, None) == {"b", "c", "timeless"}


async def test_what_was_long_unseen_is_found(database):
    one = await connected(database)
    await put(database, one, items("new"), LATER)
    await put(database, one, items("old", "older"), START + timedelta(hours=1))
    await put(database, one, items("older"), START)
    await put(database, one, items("gone"), START)
    await database.write(lambda uow: uow.remote.gone(one.id, "sleep", ["gone"], LATER))
    assert await database.read(lambda uow: uow.remote.unseen_since(one.id, "sleep", LATER)) == ["older", "old"]


async def test_details_and_sources_stay_through_a_change_and_sources_may_go(database):
    one = await connected(database)
    await put(database, one, items("a", "b"))

    def grow(uow):
        key = uow.activities.add(one.athlete_id, PROJECTION)
        first, second = (uow.activities.add_source(key, SOURCE) for _ in range(2))
        uow.remote.link(one.id, "sleep", {"a": first, "b": second})
        uow.remote.link(one.id, "sleep", {})
        uow.remote.set_detail(one.id, "sleep", {"a": b"{}"})
        uow.remote.set_detail(one.id, "sleep", {})
        return first, second

    first, second = await database.write(grow)
    await put(database, one, items("a", score=1), LATER)
    (a,) = await each(database, one, ["a"])
    assert (a.source_id, a.detail) == (first, b"{}")
    assert await database.read(lambda uow: uow.remote.source_ids(one.id)) == [first, second]
    origins = await database.read(lambda uow: uow.remote.origins([first, second, 99]))
    assert origins[second] == RemoteOrigin(one.id, "whoop", "sleep", "b")
    assert set(origins) == {first, second}
    await database.write(lambda uow: uow.activities.remove_source(first))
    assert await database.read(lambda uow: uow.remote.source_ids(one.id)) == [second]
    assert (await known(database, one))["a"].source_id is None
    await database.write(lambda uow: uow.remote.set_detail(one.id, "sleep", {"a": None}))
    assert not (await known(database, one))["a"].has_detail


async def test_a_batch_takes_a_few_statements(database):
    one = await connected(database)
    some = items(*(f"{n}" for n in range(200)))
    asked = []

    def watch(engine):
        event.listen(engine, "before_cursor_execute", lambda *told: asked.append(told[2]))

    database.run_on_writer(watch)
    await put(database, one, some)
    await put(database, one, [*some[:100], *items("x", "y")], LATER)
    assert len([text for text in asked if "remote_items" in text]) <= 5
    assert len(await known(database, one)) == 202


async def test_thousands_of_keys_at_once_are_no_trouble(database):
    one = await connected(database)
    some = items(*(f"{n}" for n in range(2500)))
    await put(database, one, some)
    keys = [item.key for item in some]
    assert len(await known(database, one, keys)) == 2500
    assert len(await each(database, one, keys)) == 2500
    await database.write(lambda uow: uow.remote.forget(one.id, "sleep", keys))
    assert await known(database, one) == {}


async def test_keys_that_no_database_takes_do_no_harm(database):
    one = await connected(database)
    some = [RemoteItem.of("a\0b", {"n": 1}), RemoteItem.of("ab", {"n": 2}), RemoteItem.of("\ud800", {})]
    for _ in range(2):
        await put(database, one, some)
    assert [item.key for item in await each(database, one)] == ["?", "ab"]


async def test_a_reply_that_was_damaged_is_told(database):
    one = await connected(database)
    await put(database, one, items("a"))

    def spoil(engine):
        with engine.begin() as connection:
            connection.execute(remote_items.update().values(body=b"nonsense"))

    database.run_on_writer(spoil)
    with pytest.raises(DatabaseDamaged):
        await each(database, one)
