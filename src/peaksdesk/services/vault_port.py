"""The vault: seals tokens and client secrets under one key that lies outside the database. Every method may block."""

from enum import StrEnum
from typing import Protocol

from peaksdesk.connect.errors import ConnectError


class KeptBy(StrEnum):
    """Where the key is kept; the value is stored."""

    KEYRING = "keyring"
    """In the keyring of this computer's account."""
    PASSPHRASE = "passphrase"  # noqa: S105
    """In the database, wrapped by a passphrase."""
    MEMORY = "memory"
    """Nowhere: when PeaksDesk closes, what was sealed is lost."""


class VaultState(StrEnum):
    """Whether something can be sealed and opened now."""

    NEW = "new"
    """Nothing was sealed yet."""
    OPEN = "open"
    LOCKED = "locked"
    """The passphrase is asked for."""
    UNAVAILABLE = "unavailable"
    """The keyring does not give the key just now."""
    LOST = "lost"
    """The key is gone: accounts have to sign in again."""


class VaultLocked(ConnectError):
    """The passphrase is needed first."""

    def __init__(self) -> None:
        super().__init__("The passphrase for your sign-ins is needed.", "settings")


class WrongPassphrase(ConnectError):
    """That was not the passphrase."""

    def __init__(self) -> None:
        super().__init__("That is not the passphrase.")


class WeakPassphrase(ConnectError):
    """Too short to protect anything."""

    def __init__(self) -> None:
        super().__init__("Choose a passphrase of eight characters or more.")


class KeyringUnavailable(ConnectError):
    """This computer has no keyring that can be used, or it is locked or does not answer."""

    def __init__(self, sentence: str = "This computer has no keyring that keeps your sign-ins safe.") -> None:
        super().__init__(sentence, "settings")


class KeyLost(ConnectError):
    """A value was sealed under a key that nobody has any more, or is not the one that was sealed here."""

    def __init__(self, sentence: str = "The key to this sign-in is gone. Sign in again.") -> None:
        super().__init__(sentence, "reconnect")


class Vault(Protocol):
    """Seals and opens."""

    def state(self) -> VaultState:
        """Tell how the vault is, trying to get the key; never raises for that."""
        ...

    def kept_by(self) -> KeptBy | None:
        """Tell where the key is kept; None where there is none yet."""
        ...

    def ready(self) -> None:
        """Have the key at hand, for `open`.

        Raises:
            VaultLocked: The passphrase is needed; `WrongPassphrase` if the one given at the start is not it.
            KeyringUnavailable: The keyring does not give it now.
            KeyLost: There is none.
        """
        ...

    def begin(self) -> None:
        """Have a key at hand, for `seal`, making one where there is none or the old one is lost.

        A new key goes where the old one was, else under the passphrase that was given at the start, else into the
        keyring.

        Raises:
            VaultLocked: The passphrase is needed.
            KeyringUnavailable: There is no keyring to keep it: the person chooses by `keep_by`.
        """
        ...

    def seal(self, context: str, value: bytes) -> bytes:
        """Seal a value; it opens under the same context only. Needs `begin` or `ready` before; does not block.

        Raises:
            VaultLocked: No key is at hand.
        """
        ...

    def open(self, context: str, sealed: bytes) -> bytes:
        """Open a sealed value. Needs `ready` before; does not block.

        Raises:
            KeyLost: It was sealed under another key or context, or is damaged.
        """
        ...

    def unlock(self, passphrase: str) -> None:
        """Take the key out of its wrapping, for as long as PeaksDesk runs.

        Raises:
            WrongPassphrase: That is not the one.
            KeyLost: No passphrase wraps the key.
        """
        ...

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
        ...

    def change_passphrase(self, old: str, new: str) -> None:
        """Wrap the key by another passphrase.

        Raises:
            WrongPassphrase: `old` is not the one.
            WeakPassphrase: `new` is too short.
            KeyLost: No passphrase wraps the key.
        """
        ...
