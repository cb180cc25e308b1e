"""Secrets that were given away lie nowhere in clear: not in the database, its log, backups, exports or the log file."""

import logging
from dataclasses import replace

import pytest

from peaksdesk import logs
from peaksdesk.connect.auth import Client
from peaksdesk.connect.errors import SignInExpired
from peaksdesk.services.credentials import Credentials
from peaksdesk.services.token_keeper import TokenKeepers
from peaksdesk.services.vault_port import KeptBy, WrongPassphrase
from peaksdesk.store.backup import SqlBackups
from peaksdesk.store.database import SqlDatabase
from services.safes import Endpoint, connect, safe_of
from store.keyrings import Keyring

CANARIES = ("canary-access-111", "canary-refresh-222", "canary-secret-333", "canary-passphrase-444")


@pytest.fixture
def log_folder(tmp_path):
    folder = tmp_path / "logs"
    logs.start(folder, "DEBUG")
    root = logging.getLogger("peaksdesk")
    yield folder
    handler = root.handlers[-1]
    root.removeHandler(handler)
    handler.close()


async def test_no_canary_is_found_in_any_file(tmp_path, clock, log_folder):
    access, refresh, secret, passphrase = CANARIES
    database = SqlDatabase.open(tmp_path / "data" / "p.db", backup_folder=tmp_path / "backups", now=clock)
    log = logging.getLogger("peaksdesk.test")
    errors = []
    try:
        ring = Keyring()
        safe = safe_of(database, clock, ring)
        vault = safe._vault
        endpoint = Endpoint(clock)
        tokens = replace(endpoint.tokens(), access_token=access, refresh_token=refresh)
        connection = await connect(database, safe, tokens)
        await Credentials(safe).set_client("whoop", Client("12", secret))
        vault.keep_by(KeptBy.PASSPHRASE, passphrase)
        again = safe_of(database, clock, ring)
        with pytest.raises(WrongPassphrase) as wrong:
            again._vault.unlock("canary-passphrase-445")
        errors.append(wrong.value)
        again._vault.unlock(passphrase)
        with pytest.raises(SignInExpired) as ended:  # the provider does not know the canary
            await TokenKeepers(database, again, clock, "one").of(connection, endpoint.refresh).renewed(access)
        errors.append(ended.value)
        kept = await Credentials(again).tokens(connection)
        client = await Credentials(again).client("whoop")
        assert (kept, client) == (tokens, Client("12", secret))
        log.warning("said %s, %r, %r and %s", kept.access_token, kept, client, {"refresh": kept.refresh_token})
        try:
            raise ValueError(f"{client.secret} was refused")
        except ValueError:
            log.exception("trouble")
        backup = SqlBackups(database, clock).make()
        assert (tmp_path / "data" / "p.db-wal").exists()
        written = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    finally:
        database.close()
    assert backup.path in written
    assert b"trouble" in written[log_folder / "peaksdesk.log"]
    written |= {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for canary in CANARIES:
        assert not [path.name for path, data in written.items() if canary.encode() in data], canary
        assert not [error for error in errors if canary in f"{error!r} {error} {error.__cause__!r}"]
