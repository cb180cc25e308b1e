"""The vault on both databases, with keyrings good and bad."""

import subprocess
import sys
from pathlib import Path

import pytest

from peaksdesk.services.vault_port import (
    KeptBy,
    KeyLost,
    KeyringUnavailable,
    VaultLocked,
    VaultState,
    WeakPassphrase,
    WrongPassphrase,
)
from peaksdesk.store.database import SqlDatabase
from peaksdesk.store.keyring_entry import KeyringEntries
from peaksdesk.store.sealing import Cost
from peaksdesk.store.vault import DatabaseVault
from store.keyrings import Forgetful, Hanging, Keyring, Locked, SomebodyElses, Truncating

PASSPHRASE = "correct horse"


@pytest.fixture
def ring():
    return Keyring()


@pytest.fixture
def vault_of(database):
    """Makes vaults on the database, as each start of the app does."""

    def make(ring, passphrase=None, place=database):
        return DatabaseVault(place, KeyringEntries(ring, patience_s=0.2), passphrase, Cost(n=2))

    return make


def test_a_new_vault_makes_its_key_when_something_is_sealed(vault_of, ring):
    vault = vault_of(ring)
    assert vault.state() is VaultState.NEW
    assert vault.kept_by() is None
    assert ring.asked == []
    with pytest.raises(KeyLost):
        vault.ready()
    with pytest.raises(VaultLocked):
        vault.seal("token/7", b"secret")
    vault.begin()
    assert vault.state() is VaultState.OPEN
    assert vault.kept_by() is KeptBy.KEYRING
    ((service, _),) = ring.entries
    assert service == "PeaksDesk"
    sealed = vault.seal("token/7", b"secret")
    assert vault.open("token/7", sealed) == b"secret"
    with pytest.raises(KeyLost):
        vault.open("token/8", sealed)


def test_the_key_is_found_again_by_the_next_start(vault_of, ring):
    first = vault_of(ring)
    first.begin()
    sealed = first.seal("a", b"x")
    second = vault_of(ring)
    with pytest.raises(KeyLost):
        second.open("a", sealed)
    second.ready()
    assert second.open("a", sealed) == b"x"
    second.begin()
    assert len(ring.entries) == 1


def test_two_databases_on_one_keyring_do_not_mix(vault_of, ring, tmp_path, clock):
    other = SqlDatabase.open(tmp_path / "other.db", backup_folder=tmp_path / "b", now=clock)
    try:
        one, two = vault_of(ring), vault_of(ring, place=other)
        one.begin()
        two.begin()
        assert len(ring.entries) == 2
        with pytest.raises(KeyLost):
            two.open("a", one.seal("a", b"x"))
    finally:
        other.close()


def test_two_starts_at_once_settle_on_one_key(vault_of, ring):
    quicker = vault_of(ring)

    class Overtaken(Keyring):
        """While it keeps one key, another start is quicker."""

        entries = ring.entries

        def __init__(self):
            self.asked = []

        def set_password(self, service, username, password):
            super().set_password(service, username, password)
            quicker.begin()

    slower = vault_of(Overtaken())
    slower.begin()
    assert slower.open("a", quicker.seal("a", b"x")) == b"x"
    assert len(ring.entries) == 1


def test_an_emptied_keyring_loses_the_key_and_the_next_sign_in_makes_another(vault_of, ring):
    vault_of(ring).begin()
    ring.entries.clear()
    vault = vault_of(ring)
    assert vault.state() is VaultState.LOST
    with pytest.raises(KeyLost):
        vault.ready()
    vault.begin()
    assert vault.state() is VaultState.OPEN
    assert vault_of(ring).state() is VaultState.OPEN


def test_a_value_of_a_lost_key_does_not_open_under_the_new_one(vault_of, ring):
    first = vault_of(ring)
    first.begin()
    sealed = first.seal("a", b"x")
    ring.entries.clear()
    second = vault_of(ring)
    second.begin()
    with pytest.raises(KeyLost):
        second.open("a", sealed)
    assert first.open("a", sealed) == b"x"
    first.ready()
    assert second.open("a", first.seal("a", b"y")) == b"y"


@pytest.mark.parametrize("bad", [Truncating, Forgetful, SomebodyElses, Locked])
def test_a_keyring_that_does_not_keep_the_key_is_noticed_before_anything_is_sealed(vault_of, bad):
    vault = vault_of(bad())
    with pytest.raises(KeyringUnavailable) as told:
        vault.begin()
    assert told.value.action == "settings"
    assert vault.state() is VaultState.NEW


def test_a_key_that_is_not_ours_counts_as_lost(vault_of, ring):
    vault_of(ring).begin()
    assert vault_of(SomebodyElses()).state() is VaultState.LOST


def test_a_locked_keyring_loses_nothing(vault_of):
    ring = Locked()
    ring.locked = False
    first = vault_of(ring)
    first.begin()
    ring.locked = True
    vault = vault_of(ring)
    assert vault.state() is VaultState.UNAVAILABLE
    with pytest.raises(KeyringUnavailable):
        vault.begin()
    with pytest.raises(KeyringUnavailable):
        vault.keep_by(KeptBy.MEMORY)
    ring.locked = False
    assert vault.state() is VaultState.OPEN
    assert vault.open("a", first.seal("a", b"x")) == b"x"


def test_a_keyring_that_hangs_is_waited_for_no_longer_than_told_and_asked_once(vault_of, ring):
    vault_of(ring).begin()
    hanging = Hanging()
    hanging.entries = ring.entries
    vault = vault_of(hanging)
    assert vault.state() is VaultState.UNAVAILABLE
    assert vault.state() is VaultState.UNAVAILABLE
    hanging.let_go.set()
    assert vault.state() is VaultState.OPEN


def test_a_passphrase_keeps_the_key_without_a_keyring(vault_of, ring):
    first = vault_of(ring)
    with pytest.raises(WeakPassphrase):
        first.keep_by(KeptBy.PASSPHRASE, "short")
    first.keep_by(KeptBy.PASSPHRASE, PASSPHRASE)
    sealed = first.seal("a", b"x")
    assert ring.asked == []
    vault = vault_of(ring)
    assert vault.state() is VaultState.LOCKED
    for call in (vault.ready, vault.begin, lambda: vault.keep_by(KeptBy.KEYRING)):
        with pytest.raises(VaultLocked):
            call()
    with pytest.raises(WrongPassphrase):
        vault.unlock("wrong horse")
    assert vault.state() is VaultState.LOCKED
    vault.unlock(PASSPHRASE)
    vault.begin()
    assert vault.open("a", sealed) == b"x"


def test_a_passphrase_given_at_the_start_opens_and_makes(vault_of, ring):
    first = vault_of(ring, PASSPHRASE)
    first.begin()
    assert first.kept_by() is KeptBy.PASSPHRASE
    again = vault_of(ring, PASSPHRASE)
    assert again.state() is VaultState.OPEN
    assert again.open("a", first.seal("a", b"x")) == b"x"
    wrong = vault_of(ring, "wrong horse")
    assert wrong.state() is VaultState.LOCKED
    with pytest.raises(WrongPassphrase):
        wrong.begin()
    with pytest.raises(WrongPassphrase):
        wrong.keep_by(KeptBy.MEMORY)


def test_a_weak_passphrase_given_at_the_start_is_refused(vault_of, ring):
    with pytest.raises(WeakPassphrase):
        vault_of(ring, "short").begin()


def test_another_passphrase_wraps_the_same_key(vault_of, ring):
    first = vault_of(ring)
    first.keep_by(KeptBy.PASSPHRASE, PASSPHRASE)
    sealed = first.seal("a", b"x")
    with pytest.raises(WrongPassphrase):
        first.change_passphrase("wrong horse", "battery staple")
    with pytest.raises(WeakPassphrase):
        first.change_passphrase(PASSPHRASE, "staple")
    first.change_passphrase(PASSPHRASE, "battery staple")
    vault = vault_of(ring)
    with pytest.raises(WrongPassphrase):
        vault.unlock(PASSPHRASE)
    vault.unlock("battery staple")
    assert vault.open("a", sealed) == b"x"


def test_a_key_may_move_and_what_is_sealed_stays(vault_of, ring):
    vault = vault_of(ring)
    vault.begin()
    sealed = vault.seal("a", b"x")
    vault.keep_by(KeptBy.PASSPHRASE, PASSPHRASE)
    assert ring.entries == {}
    again = vault_of(ring, PASSPHRASE)
    again.keep_by(KeptBy.KEYRING)
    last = vault_of(ring)
    last.ready()
    assert last.open("a", sealed) == b"x"


def test_there_is_no_passphrase_to_change_where_the_keyring_keeps_the_key(vault_of, ring):
    vault = vault_of(ring)
    for call in (lambda: vault.unlock(PASSPHRASE), lambda: vault.change_passphrase(PASSPHRASE, "battery staple")):
        with pytest.raises(KeyLost):
            call()
    vault.begin()
    with pytest.raises(KeyLost):
        vault.unlock(PASSPHRASE)


def test_memory_alone_keeps_the_key_until_the_end(vault_of, ring):
    first = vault_of(ring)
    first.keep_by(KeptBy.MEMORY)
    sealed = first.seal("a", b"x")
    first.begin()
    assert first.open("a", sealed) == b"x"
    vault = vault_of(ring)
    assert vault.state() is VaultState.LOST
    with pytest.raises(KeyLost, match="until PeaksDesk closed"):
        vault.ready()
    vault.begin()
    assert vault.kept_by() is KeptBy.MEMORY
    assert ring.asked == []


@pytest.mark.parametrize("kept_by", [KeptBy.KEYRING, KeptBy.PASSPHRASE])
def test_a_forgotten_passphrase_or_a_dead_keyring_can_be_left_behind(vault_of, kept_by):
    ring = Locked()
    ring.locked = False
    vault_of(ring).keep_by(kept_by, PASSPHRASE)
    ring.locked = True
    vault = vault_of(ring)
    vault.keep_by(KeptBy.PASSPHRASE, "battery staple", start_over=True)
    assert vault.state() is VaultState.OPEN
    assert vault_of(ring, "battery staple").state() is VaultState.OPEN


@pytest.mark.parametrize("spoiled", ["", "{}", "[]", '{"key":"00","kept_by":"keyring","check":""}', "nonsense"])
def test_a_spoiled_label_is_a_lost_key(vault_of, ring, database, spoiled):
    database.write_now(lambda uow: uow.settings.set("vault", spoiled))
    vault = vault_of(ring)
    assert vault.state() is VaultState.LOST
    assert vault.kept_by() is None
    vault.begin()
    assert vault_of(ring).state() is VaultState.OPEN


def test_a_spoiled_wrapping_is_a_lost_key(vault_of, ring, database):
    vault_of(ring).keep_by(KeptBy.PASSPHRASE, PASSPHRASE)
    text = database.read_now(lambda uow: uow.settings.get("vault")).replace('"n": 2', '"n": 99999999999')
    database.write_now(lambda uow: uow.settings.set("vault", text))
    assert vault_of(ring, PASSPHRASE).state() is VaultState.LOST


def test_this_computer_may_have_no_keyring():
    script = (
        "from peaksdesk.store.keyring_entry import KeyringEntries\n"
        "from peaksdesk.services.vault_port import KeyringUnavailable\n"
        "try:\n    KeyringEntries().set('x', bytes(32))\n"
        "except KeyringUnavailable as problem:\n    print(problem.sentence)\n"
    )
    source = Path(__file__).resolve().parents[2] / "src"
    for backend in ("null", "fail"):
        done = subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONPATH": str(source), "PYTHON_KEYRING_BACKEND": f"keyring.backends.{backend}.Keyring"},
        )
        assert done.stdout.strip() == "This computer has no keyring that keeps your sign-ins safe."


def test_a_start_loads_neither_keyring_nor_cryptography(tmp_path):
    script = f"""
import sys
from datetime import datetime, UTC
from pathlib import Path
from peaksdesk.store.database import SqlDatabase
from peaksdesk.store.keyring_entry import KeyringEntries
from peaksdesk.store.vault import DatabaseVault
database = SqlDatabase.open(Path({str(tmp_path)!r}) / "p.db", backup_folder=Path("b"), now=lambda: datetime.now(UTC))
DatabaseVault(database, KeyringEntries()).state()
database.close()
print(sorted(set(sys.modules) & {{"keyring", "cryptography", "httpx", "authlib"}}))
"""
    source = Path(__file__).resolve().parents[2] / "src"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(source)}
    )
    assert done.stdout.strip() == "[]"
