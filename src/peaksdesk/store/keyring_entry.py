"""Entries in the keyring of this computer's account: asked in a thread of its own, and never believed unread."""

import threading
from base64 import b64decode, b64encode
from collections.abc import Callable
from typing import Protocol, TypeVar

from peaksdesk.services.vault_port import KeyringUnavailable
from peaksdesk.store.sealing import KEY_BYTES

SERVICE = "PeaksDesk"
PATIENCE_S = 5.0
"""A keyring that is locked may ask the person, and one without a service may never answer."""

_UNSAFE = ("keyring.backends.fail", "keyring.backends.null", "keyring.backends.chainer", "keyrings.alt")
"""Modules whose backends keep nothing, or keep it for all to read; a chain is looked at link by link."""

_SILENT = "The keyring of this computer does not answer. Unlock it and try again."
_REFUSED = "The keyring of this computer does not open. Unlock it and try again."
_FORGETFUL = "The keyring of this computer did not keep the key."

T = TypeVar("T")


class Backend(Protocol):
    """A keyring as the `keyring` library has it."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return an entry, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep an entry."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Forget an entry; raises where there is none."""
        ...


def system_backend() -> Backend:
    """Return the keyring of this computer.

    Raises:
        KeyringUnavailable: It has none that is safe.
    """
    import keyring

    chosen = keyring.get_keyring()
    links: tuple[Backend, ...] = (chosen, *getattr(chosen, "backends", ()))
    for backend in links:
        if not type(backend).__module__.startswith(_UNSAFE):
            return backend
    raise KeyringUnavailable


class KeyringEntries:
    """Keys by name in a keyring. Every method blocks, for a few seconds at most.

    Args:
        backend: Finds the keyring when it is first needed.
        patience_s: How long to wait for an answer.
    """

    def __init__(self, backend: Callable[[], Backend] = system_backend, patience_s: float = PATIENCE_S) -> None:
        self._find = backend
        self._patience_s = patience_s
        self._asking: threading.Thread | None = None

    def get(self, name: str) -> bytes | None:
        """Return a key; None where there is none, or something that is no key.

        Raises:
            KeyringUnavailable: The keyring does not open.
        """
        text = self._ask(lambda backend: backend.get_password(SERVICE, name))
        try:
            key = b64decode(text or "", validate=True)
        except ValueError:
            return None
        return key if len(key) == KEY_BYTES else None

    def set(self, name: str, key: bytes) -> None:
        """Keep a key, and look whether it is there.

        Raises:
            KeyringUnavailable: The keyring does not open, or did not keep it.
        """
        text = b64encode(key).decode()
        self._ask(lambda backend: backend.set_password(SERVICE, name, text))
        if self.get(name) != key:
            raise KeyringUnavailable(_FORGETFUL)

    def remove(self, name: str) -> None:
        """Forget a key, as far as the keyring lets us."""
        try:
            self._ask(lambda backend: backend.delete_password(SERVICE, name))
        except KeyringUnavailable:  # a key that opens nothing may lie there
            return

    def _ask(self, question: Callable[[Backend], T]) -> T:
        answers: list[T] = []
        problems: list[KeyringUnavailable] = []

        def ask() -> None:
            try:
                answers.append(question(self._find()))
            except KeyringUnavailable as problem:
                problems.append(problem)
            except Exception as problem:  # noqa: BLE001 - backends raise errors of D-Bus, of Windows and their own
                problems.append(KeyringUnavailable(_REFUSED))
                problems[0].__cause__ = problem

        if self._asking is not None and self._asking.is_alive():  # one question at a time before the person
            self._asking.join(self._patience_s)
            if self._asking.is_alive():
                raise KeyringUnavailable(_SILENT)
        self._asking = threading.Thread(target=ask, name="peaksdesk-keyring", daemon=True)
        self._asking.start()
        self._asking.join(self._patience_s)
        if answers:
            return answers[0]
        raise problems[0] if problems else KeyringUnavailable(_SILENT)
