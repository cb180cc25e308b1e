"""Tokens stay good, are renewed once for all who ask, and are kept before anybody uses them."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from peaksdesk.connect.errors import Offline, ServiceDown, SignInExpired
from peaksdesk.services.connection_port import ConnectionState
from peaksdesk.services.credentials import Credentials, token_name
from peaksdesk.services.store_errors import DiskFull
from peaksdesk.services.token_keeper import TokenKeepers
from peaksdesk.services.vault_port import VaultLocked
from services.safes import Endpoint, connect, safe_of
from store.keyrings import Keyring


@pytest.fixture
def endpoint(clock):
    return Endpoint(clock)


@pytest.fixture
def safe(database, clock):
    return safe_of(database, clock)


@pytest.fixture
async def connection(database, safe, endpoint):
    return await connect(database, safe, endpoint.tokens())


@pytest.fixture
async def keepers(database, safe, clock):
    async def pause(_):
        clock.advance(seconds=1)
        await asyncio.sleep(0)

    made = TokenKeepers(database, safe, clock, "one", pause=pause)
    yield made
    await made.close()


@pytest.fixture
def keeper(keepers, connection, endpoint):
    return keepers.of(connection, endpoint.refresh)


async def state(database, connection):
    kept = await database.read(lambda uow: uow.connections.get(connection.id))
    return kept.state, kept.problem


async def test_a_good_token_is_given_without_a_question(keeper, endpoint):
    assert await keeper.current() == "access-0"
    assert endpoint.asked == []


async def test_a_token_that_is_about_to_end_is_renewed_first(keeper, endpoint, clock, database, connection, safe):
    clock.advance(minutes=59, seconds=1)
    assert await keeper.current() == "access-1"
    assert await keeper.current() == "access-1"
    assert endpoint.asked == ["refresh-0"]
    kept = await Credentials(safe).tokens(connection)
    assert kept == endpoint.tokens()
    assert await database.read(lambda uow: uow.leases.owner(f"refresh/{connection.id}", clock())) is None


async def test_a_token_that_was_refused_is_renewed_once_for_twenty(keeper, endpoint):
    endpoint.go.clear()
    asking = [asyncio.create_task(keeper.renewed("access-0")) for _ in range(20)]
    await asyncio.sleep(0.05)
    endpoint.go.set()
    assert await asyncio.gather(*asking) == ["access-1"] * 20
    assert await keeper.renewed("access-0") == "access-1"
    assert endpoint.asked == ["refresh-0"]


async def test_two_processes_ask_once(database, connection, endpoint, clock, keepers, safe, place, tmp_path):
    other_keepers = TokenKeepers(database, safe, clock, "one", pause=keepers.pause)
    keeper, other = keepers.of(connection, endpoint.refresh), other_keepers.of(connection, endpoint.refresh)
    endpoint.go.clear()
    asking = [asyncio.create_task(one.renewed("access-0")) for one in (keeper, other)]
    await endpoint.reached.wait()
    endpoint.go.set()
    assert await asyncio.gather(*asking) == ["access-1", "access-1"]
    assert endpoint.asked == ["refresh-0"]


async def test_a_lease_of_a_process_that_died_is_waited_for_no_longer_than_a_minute(
    database, keeper, endpoint, clock, connection
):
    began = clock()
    lease = f"refresh/{connection.id}"
    await database.write(lambda uow: uow.leases.acquire(lease, "dead", clock(), timedelta(minutes=1)))
    assert await keeper.renewed("access-0") == "access-1"
    assert timedelta(minutes=1) <= clock() - began < timedelta(minutes=2)


async def test_who_is_refused_looks_whether_another_was_quicker(database, connection, endpoint, clock, safe, keepers):
    async def refused(tokens):
        # Another process, which did not wait for the lease, has used the token up and kept the new one.
        new = await endpoint.refresh(tokens)
        await Credentials(safe).keep(connection, new)
        raise SignInExpired

    keeper = keepers.of(connection, refused)
    assert await keeper.renewed("access-0") == "access-1"
    assert (await state(database, connection))[0] is ConnectionState.CONNECTED


async def test_a_sign_in_that_ended_is_told_once_and_kept_with_its_reason(database, connection, endpoint, safe, clock):
    told = []
    keepers = TokenKeepers(database, safe, clock, "one", ended=told.append)
    keeper = keepers.of(connection, endpoint.refresh)
    endpoint.number = 7
    for _ in range(2):
        with pytest.raises(SignInExpired):
            await keeper.renewed("access-0")
    assert await state(database, connection) == (ConnectionState.RECONNECT, SignInExpired().sentence)
    assert told == [connection]
    assert await Credentials(safe).tokens(connection) is not None


async def test_a_later_renewal_that_works_mends_the_state(database, keeper, connection, endpoint):
    await database.write(lambda uow: uow.connections.set_state(connection.id, ConnectionState.RECONNECT, "No."))
    assert await keeper.renewed("access-0") == "access-1"
    assert await state(database, connection) == (ConnectionState.CONNECTED, "")
    await database.write(lambda uow: uow.connections.set_state(connection.id, ConnectionState.PAUSED))
    assert await keeper.renewed("access-1") == "access-2"
    assert (await state(database, connection))[0] is ConnectionState.PAUSED


@pytest.mark.parametrize("trouble", [Offline(), ServiceDown()])
async def test_trouble_of_the_network_ends_no_sign_in(database, keeper, connection, endpoint, trouble):
    endpoint.trouble = trouble
    with pytest.raises(type(trouble)):
        await keeper.renewed("access-0")
    assert (await state(database, connection))[0] is ConnectionState.CONNECTED
    endpoint.trouble = None
    assert await keeper.renewed("access-0") == "access-1"
    assert endpoint.asked == ["refresh-0", "refresh-0"]


async def test_whoever_is_cancelled_leaves_the_renewal_to_go_on(keeper, keepers, endpoint, safe, connection):
    endpoint.go.clear()
    asking = asyncio.create_task(keeper.renewed("access-0"))
    await endpoint.reached.wait()
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    endpoint.go.set()
    await keepers.close()
    assert (await Credentials(safe).tokens(connection)).access_token == "access-1"
    assert await keeper.renewed("access-0") == "access-1"
    assert endpoint.asked == ["refresh-0"]


async def test_a_new_token_that_could_not_be_kept_is_not_used_and_not_lost(
    database, keeper, keepers, endpoint, safe, connection, monkeypatch
):
    write, full = database.write, True

    async def fails(fn):
        if full and endpoint.asked and "write" in fn.__qualname__:
            raise DiskFull("There is no room.")
        return await write(fn)

    monkeypatch.setattr(database, "write", fails)
    with pytest.raises(DiskFull):
        await keeper.renewed("access-0")
    full = False
    assert await keeper.renewed("access-0") == "access-1"
    assert endpoint.asked == ["refresh-0"]
    assert (await Credentials(safe).tokens(connection)).refresh_token == "refresh-1"


async def test_a_token_is_kept_before_it_is_given(database, keeper, safe, connection, endpoint):
    kept_then = []
    replace_in = safe.replace

    def watched(*told):
        done = replace_in(*told)
        kept_then.append(done)
        return done

    safe.replace = watched
    asking = asyncio.create_task(keeper.renewed("access-0"))
    assert await asking == "access-1"
    assert kept_then == [True]
    again = safe_of(database, endpoint.clock, ring=safe._vault._entries._find)
    assert (await Credentials(again).tokens(connection)).access_token == "access-1"


async def test_a_key_without_a_renewal_is_given_until_it_is_refused(database, safe, keepers, endpoint, clock):
    key = replace(endpoint.tokens(), refresh_token=None, expires_at=None)
    connection = await connect(database, safe, key)
    keeper = keepers.of(connection, endpoint.refresh)
    clock.advance(days=4000)
    assert await keeper.current() == "access-0"
    with pytest.raises(SignInExpired):
        await keeper.renewed("access-0")
    assert (await state(database, connection))[0] is ConnectionState.RECONNECT
    assert endpoint.asked == []


async def test_tokens_that_end_at_once_are_not_renewed_without_end(database, safe, keepers, endpoint, clock):
    connection = await connect(database, safe, replace(endpoint.tokens(), expires_at=clock()))
    keeper = keepers.of(connection, endpoint.refresh)
    assert [await keeper.current() for _ in range(5)] == ["access-0"] * 5
    clock.advance(minutes=2)
    assert await keeper.current() == "access-1"
    assert endpoint.asked == ["refresh-0"]


async def test_a_lost_key_asks_to_sign_in_again_and_leaves_the_connection(database, clock, endpoint):
    ring = Keyring()
    safe = safe_of(database, clock, ring)
    connection = await connect(database, safe, endpoint.tokens())
    ring.entries.clear()
    after = safe_of(database, clock, ring)
    keepers = TokenKeepers(database, after, clock, "one")
    with pytest.raises(SignInExpired, match="key to this sign-in is gone"):
        await keepers.of(connection, endpoint.refresh).current()
    assert await state(database, connection) == (
        ConnectionState.RECONNECT,
        "The key to this sign-in is gone. Sign in again.",
    )
    assert await Credentials(after).tokens(connection) is None
    await Credentials(after).keep(connection, endpoint.tokens())
    assert await keepers.of(connection, endpoint.refresh).current() == "access-0"


async def test_a_locked_vault_ends_no_sign_in(database, clock, endpoint):
    opened = safe_of(database, clock, passphrase="correct horse")
    connection = await connect(database, opened, endpoint.tokens())
    locked = safe_of(database, clock)
    keeper = TokenKeepers(database, locked, clock, "one").of(connection, endpoint.refresh)
    with pytest.raises(VaultLocked):
        await keeper.current()
    assert (await state(database, connection))[0] is ConnectionState.CONNECTED


async def test_tokens_that_are_not_there_ask_to_sign_in(database, keeper, connection):
    await database.write(lambda uow: uow.secrets.remove(token_name(connection)))
    with pytest.raises(SignInExpired):
        await keeper.current()
    assert (await state(database, connection))[0] is ConnectionState.RECONNECT


async def test_a_provider_that_never_answers_is_given_up(keepers, connection, monkeypatch, database):
    monkeypatch.setattr("peaksdesk.services.token_keeper._PATIENCE_S", 0.01)
    keeper = keepers.of(connection, lambda _: asyncio.Event().wait())
    with pytest.raises(ServiceDown):
        await keeper.renewed("access-0")
    assert (await state(database, connection))[0] is ConnectionState.CONNECTED
