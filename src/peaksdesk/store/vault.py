"""The vault: one key outside the database, in the keyring, under a passphrase, or in memory only.

The database says which key it uses and where that is kept (the setting `vault`), so that a copy or a backup finds its
own key, and two databases never mix theirs. A value names the key that sealed it.
"""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.vault_port import (
    KeptBy,
    KeyLost,
    KeyringUnavailable,
    VaultLocked,
    VaultState,
    WeakPassphrase,
    WrongPassphrase,
)
from peaksdesk.store.keyring_entry import KeyringEntries
from peaksdesk.store.sealing import (
    ID_BYTES,
    SHORTEST_PASSPHRASE,
    Cost,
    Key,
    NotOpened,
    check_of,
    is_key,
    open_sealed,
    seal,
    unwrap,
    wrap,
)

SETTING = "vault"

_ONLY_IN_MEMORY = "This sign-in was kept only until PeaksDesk closed. Sign in again."
_NOT_THIS = "What is kept of this sign-in does not open. Sign in again."


class Place(Protocol):
    """The part of the database that the vault needs; both wait for the end."""

    def read_now(self, fn: Callable[[UnitOfWork], Any]) -> Any:  # noqa: ANN401
        """Run `fn` in a read-only transaction."""
        ...

    def write_now(self, fn: Callable[[UnitOfWork], Any]) -> Any:  # noqa: ANN401
        """Run `fn` in a transaction."""
        ...


@dataclass(frozen=True)
class _Label:
    """What the database says of its key.

    Attributes:
        wrapping: Of a passphrase.
    """

    key_id: bytes
    kept_by: KeptBy
    check: str
    wrapping: dict[str, Any] | None = None

    def text(self) -> str:
        told = {"key": self.key_id.hex(), "kept_by": self.kept_by.value, "check": self.check}
        return json.dumps(told if self.wrapping is None else {**told, "wrapping": self.wrapping})

    @classmethod
    def of(cls, text: str) -> "_Label":
        told = json.loads(text)
        key_id = bytes.fromhex(told["key"])
        if len(key_id) != ID_BYTES:
            raise ValueError("a key has a name of another length")
        return cls(key_id, KeptBy(told["kept_by"]), told["check"], told.get("wrapping"))


class DatabaseVault:
    """See `vault_port.Vault`.

    Args:
        passphrase: Given at the start, for a server or a script; else None.
        cost: Of wrappings made from now on.
    """

    def __init__(
        self, place: Place, entries: KeyringEntries, passphrase: str | None = None, cost: Cost | None = None
    ) -> None:
        self._place = place
        self._entries = entries
        self._given = passphrase or None
        self._cost = cost or Cost()
        self._keys: dict[bytes, Key] = {}
        self._present: Key | None = None
        self._lock = threading.RLock()

    def state(self) -> VaultState:
        """Tell how the vault is, trying to get the key; never raises for that."""
        try:
            if self._read() is None:
                return VaultState.NEW
            self.ready()
        except (VaultLocked, WrongPassphrase):
            return VaultState.LOCKED
        except KeyringUnavailable:
            return VaultState.UNAVAILABLE
        except KeyLost:
            return VaultState.LOST
        return VaultState.OPEN

    def kept_by(self) -> KeptBy | None:
        """Tell where the key is kept; None where there is none yet."""
        try:
            label = self._label()
        except KeyLost:
            return None
        return None if label is None else label.kept_by

    def ready(self) -> None:
        """Have the key at hand, for `open`.

        Raises:
            VaultLocked: The passphrase is needed; `WrongPassphrase` if the one given at the start is not it.
            KeyringUnavailable: The keyring does not give it now.
            KeyLost: There is none.
        """
        self._at_hand()

    def begin(self) -> None:
        """Have a key at hand, for `seal`, making one where there is none or the old one is lost.

        Raises:
            VaultLocked: The passphrase is needed.
            KeyringUnavailable: There is no keyring to keep it: the person chooses by `keep_by`.
        """
        with self._lock:
            try:
                return self.ready()
            except KeyLost:
                text = self._read()
            place = self.kept_by() or (KeptBy.KEYRING if self._given is None else KeptBy.PASSPHRASE)
            if place is KeptBy.PASSPHRASE:
                if self._given is None:
                    raise VaultLocked
                _strong(self._given)
            return self._settle(Key.new(), place, self._given, text)

    def seal(self, context: str, value: bytes) -> bytes:
        """Seal a value; it opens under the same context only. Needs `begin` or `ready` before; does not block.

        Raises:
            VaultLocked: No key is at hand.
        """
        if self._present is None:
            raise VaultLocked
        return seal(self._present, context, value)

    def open(self, context: str, sealed: bytes) -> bytes:
        """Open a sealed value. Needs `ready` before; does not block.

        Raises:
            KeyLost: It was sealed under another key or context, or is damaged.
        """
        key = self._keys.get(sealed[1 : 1 + ID_BYTES])
        if key is None:
            raise KeyLost
        try:
            return open_sealed(key, context, sealed)
        except NotOpened as problem:
            raise KeyLost(_NOT_THIS) from problem

    def unlock(self, passphrase: str) -> None:
        """Take the key out of its wrapping, for as long as PeaksDesk runs.

        Raises:
            WrongPassphrase: That is not the one.
            KeyLost: No passphrase wraps the key.
        """
        self._unlocked(passphrase)

    def keep_by(self, place: KeptBy, passphrase: str | None = None, *, start_over: bool = False) -> None:
        """Choose where the key is kept. What is sealed stays as it is and opens as before.

        Args:
            passphrase: For `KeptBy.PASSPHRASE`.
            start_over: Make a new key where the old one is not at hand: all accounts will have to sign in again.

        Raises:
            VaultLocked: The key is not at hand, and `start_over` was not asked for; likewise `KeyringUnavailable`.
            WeakPassphrase: It is too short.
            KeyringUnavailable: The keyring does not keep it.
        """
        if place is KeptBy.PASSPHRASE:
            _strong(passphrase or "")
        with self._lock:
            text = self._read()
            before = self.kept_by()
            try:
                key = self._at_hand()
            except KeyLost:
                return self._settle(Key.new(), place, passphrase, text)
            except (VaultLocked, WrongPassphrase, KeyringUnavailable):
                if not start_over:
                    raise
                return self._settle(Key.new(), place, passphrase, text)
            self._settle(key, place, passphrase, text)
            if before is KeptBy.KEYRING and place is not KeptBy.KEYRING:
                self._entries.remove(key.id.hex())
            return None

    def change_passphrase(self, old: str, new: str) -> None:
        """Wrap the key by another passphrase.

        Raises:
            WrongPassphrase: `old` is not the one.
            WeakPassphrase: `new` is too short.
            KeyLost: No passphrase wraps the key.
        """
        _strong(new)
        with self._lock:
            self._settle(self._unlocked(old), KeptBy.PASSPHRASE, new, self._read())

    def _at_hand(self) -> Key:
        with self._lock:
            label = self._label()
            if label is None:
                raise KeyLost
            return self._take(self._keys.get(label.key_id) or self._fetched(label))

    def _unlocked(self, passphrase: str) -> Key:
        with self._lock:
            label = self._label()
            if label is None:
                raise KeyLost
            return self._take(_unwrapped(label, passphrase))

    def _settle(self, key: Key, place: KeptBy, passphrase: str | None, text: str | None) -> None:
        """Keep a key in a place, unless another process has just settled on one."""
        name = key.id.hex()
        if place is KeptBy.KEYRING:
            self._entries.set(name, key.value)
        wrapping = wrap(key, passphrase or "", self._cost) if place is KeptBy.PASSPHRASE else None
        label = _Label(key.id, place, check_of(key), wrapping)

        def write(uow: UnitOfWork) -> bool:
            if uow.settings.get(SETTING) != text:
                return False
            uow.settings.set(SETTING, label.text())
            return True

        if self._place.write_now(write):
            self._take(key)
            return
        if place is KeptBy.KEYRING and key.id not in self._keys:
            self._entries.remove(name)
        self.ready()

    def _fetched(self, label: _Label) -> Key:
        if label.kept_by is KeptBy.MEMORY:
            raise KeyLost(_ONLY_IN_MEMORY)
        if label.kept_by is KeptBy.PASSPHRASE:
            if self._given is None:
                raise VaultLocked
            return _unwrapped(label, self._given)
        value = self._entries.get(label.key_id.hex())
        key = None if value is None else Key(label.key_id, value)
        if key is None or not is_key(key, label.check):
            raise KeyLost
        return key

    def _take(self, key: Key) -> Key:
        self._keys[key.id] = key
        self._present = key
        return key

    def _label(self) -> _Label | None:
        text = self._read()
        try:
            return None if text is None else _Label.of(text)
        except (ValueError, KeyError, TypeError, AttributeError) as problem:
            raise KeyLost from problem

    def _read(self) -> str | None:
        text: str | None = self._place.read_now(lambda uow: uow.settings.get(SETTING))
        return text


def _unwrapped(label: _Label, passphrase: str) -> Key:
    if label.wrapping is None:
        raise KeyLost
    try:
        key = unwrap(label.key_id, label.wrapping, passphrase)
    except (ValueError, TypeError) as problem:
        raise KeyLost from problem
    if key is None:
        raise WrongPassphrase
    if not is_key(key, label.check):
        raise KeyLost
    return key


def _strong(passphrase: str) -> None:
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise WeakPassphrase
