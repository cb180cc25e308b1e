"""A restore takes everything back but sign-ins: tokens that were changed since would open nothing."""

from dataclasses import replace

from databases import START
from peaksdesk.connect.auth import Client
from peaksdesk.services.connection_port import ConnectionState
from peaksdesk.services.credentials import Credentials
from peaksdesk.store.backup import SqlBackups
from services.safes import Endpoint, connect, safe_of
from store.keyrings import Keyring


async def test_an_older_backup_leaves_the_present_sign_ins(database, clock):
    ring = Keyring()
    credentials = Credentials(safe_of(database, clock, ring))
    endpoint = Endpoint(clock)
    kept = await connect(database, safe_of(database, clock, ring), endpoint.tokens())
    left = await connect(database, safe_of(database, clock, ring), endpoint.tokens())
    await credentials.set_client("whoop", Client("1", "old"))
    await database.write(lambda uow: uow.connections.set_state(kept.id, ConnectionState.RECONNECT, "No."))
    made = SqlBackups(database, clock).make()
    clock.advance(minutes=1)
    endpoint.number = 5
    await credentials.keep(kept, endpoint.tokens())
    await credentials.set_client("whoop", Client("1", "new"))

    def go_on(uow):
        uow.connections.set_state(kept.id, ConnectionState.CONNECTED)
        uow.connections.remove(left.id)
        uow.budgets.set("whoop/1", "used", START)

    await database.write(go_on)
    SqlBackups(database, clock).restore(made.path)
    again = Credentials(safe_of(database, clock, ring))
    assert (await again.tokens(kept)).refresh_token == "refresh-5"
    assert (await again.tokens(left)).refresh_token == "refresh-0"
    assert await again.client("whoop") == Client("1", "new")
    assert await database.read(lambda uow: uow.connections.all()) == [kept, left]
    assert await database.read(lambda uow: uow.budgets.get("whoop/1")) == "used"


async def test_a_backup_from_before_the_key_was_lost_takes_the_new_key(database, clock):
    ring = Keyring()
    endpoint = Endpoint(clock)
    connection = await connect(database, safe_of(database, clock, ring), endpoint.tokens())
    made = SqlBackups(database, clock).make()
    clock.advance(minutes=1)
    ring.entries.clear()
    new = replace(endpoint.tokens(), access_token="after")
    await Credentials(safe_of(database, clock, ring)).keep(connection, new)
    SqlBackups(database, clock).restore(made.path)
    assert await Credentials(safe_of(database, clock, ring)).tokens(connection) == new


async def test_a_database_that_never_sealed_anything_takes_a_backup_as_it_is(database, clock):
    ring = Keyring()
    tokens = Endpoint(clock).tokens()
    connection = await connect(database, safe_of(database, clock, ring), tokens)
    made = SqlBackups(database, clock).make()
    clock.advance(minutes=1)

    def empty(uow):
        uow.connections.remove(connection.id)
        uow.settings.set("vault", None)

    await database.write(empty)
    SqlBackups(database, clock).restore(made.path)
    assert await Credentials(safe_of(database, clock, ring)).tokens(connection) == tokens
