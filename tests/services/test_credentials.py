"""Clients and tokens in the safe."""

import pytest
from sqlalchemy import text

from peaksdesk.connect.auth import Client, Tokens
from peaksdesk.services.credentials import Credentials, token_name
from peaksdesk.services.vault_port import KeyLost, KeyringUnavailable
from services.safes import Endpoint, connect, safe_of
from store.keyrings import Keyring, Locked


async def test_a_client_is_kept_by_provider(database, clock):
    ring = Keyring()
    mine = Credentials(safe_of(database, clock, ring))
    assert await mine.client("strava") is None
    await mine.set_client("strava", Client("12", "first"))
    await mine.set_client("strava", Client("12", "sécret"))
    await mine.set_client("whoop", Client("w", "other"))
    again = Credentials(safe_of(database, clock, ring))
    assert await again.client("strava") == Client("12", "sécret")
    await again.set_client("strava", None)
    await again.set_client("strava", None)
    assert await again.client("strava") is None
    assert await again.client("whoop") == Client("w", "other")


async def test_tokens_come_back_as_they_were_given(database, clock):
    ring = Keyring()
    for tokens in (Endpoint(clock).tokens(), Tokens("key", None, None, ())):
        connection = await connect(database, safe_of(database, clock, ring), tokens)
        assert await Credentials(safe_of(database, clock, ring)).tokens(connection) == tokens


async def test_tokens_go_with_their_connection(database, clock):
    safe = safe_of(database, clock)
    connection = await connect(database, safe, Endpoint(clock).tokens())
    await database.write(lambda uow: uow.connections.remove(connection.id))
    assert await Credentials(safe).tokens(connection) is None
    assert await database.read(lambda uow: uow.secrets.names()) == []


async def test_what_is_moved_to_another_row_or_version_does_not_open(database, clock):
    safe = safe_of(database, clock)
    mine = await connect(database, safe, Endpoint(clock).tokens())
    theirs = await connect(database, safe, Endpoint(clock).tokens())

    def change(statement, **values):
        def run(engine):
            with engine.begin() as connection:
                connection.execute(text(statement), values)

        database.run_on_writer(run)

    change(
        "UPDATE secrets SET sealed = (SELECT sealed FROM secrets WHERE name = :mine) WHERE name = :theirs",
        mine=token_name(mine),
        theirs=token_name(theirs),
    )
    with pytest.raises(KeyLost):
        await safe.read(token_name(theirs))
    change("UPDATE secrets SET version = 7 WHERE name = :mine", mine=token_name(mine))
    with pytest.raises(KeyLost):
        await safe.read(token_name(mine))
    assert await Credentials(safe).tokens(mine) is None


async def test_without_a_keyring_nothing_is_kept_and_the_person_chooses(database, clock):
    credentials = Credentials(safe_of(database, clock, Locked()))
    with pytest.raises(KeyringUnavailable):
        await credentials.set_client("strava", Client("1", "s"))
    assert await database.read(lambda uow: uow.secrets.names()) == []
