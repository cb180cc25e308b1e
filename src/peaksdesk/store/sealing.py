"""AES-256-GCM as the vault uses it, and the wrapping of its key by a passphrase (scrypt).

A sealed value is: one byte for this format, eight that name the key, a random nonce of twelve, then the ciphertext with
its tag. Format, key and context are authenticated with it.

Source: NIST SP 800-38D, sections 8.2.2 and 8.3 (random nonces); RFC 7914 (scrypt); OWASP Password Storage Cheat Sheet.
"""

import hashlib
import secrets
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass

KEY_BYTES = 32
ID_BYTES = 8
SHORTEST_PASSPHRASE = 8

_FORMAT = b"\x01"
_NONCE_BYTES = 12
_TAG_BYTES = 16
_HEAD = len(_FORMAT) + ID_BYTES
_WRAPPED = "vault/key"
_CHECK = "vault/check"
_CHECKED = b"PeaksDesk"


class NotOpened(Exception):
    """A sealed value does not open: another key, another context, or damaged."""


@dataclass(frozen=True)
class Key:
    """A key and the name that its values carry."""

    id: bytes
    value: bytes

    def __repr__(self) -> str:
        return f"Key({self.id.hex()})"

    @classmethod
    def new(cls) -> "Key":
        """Make one."""
        return cls(secrets.token_bytes(ID_BYTES), secrets.token_bytes(KEY_BYTES))


def seal(key: Key, context: str, value: bytes) -> bytes:
    """Seal a value."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    head = _FORMAT + key.id
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return head + nonce + AESGCM(key.value).encrypt(nonce, value, head + context.encode())


def open_sealed(key: Key, context: str, sealed: bytes) -> bytes:
    """Open a sealed value.

    Raises:
        NotOpened: It was not sealed by this key in this context, or is damaged.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    head, nonce, rest = sealed[:_HEAD], sealed[_HEAD : _HEAD + _NONCE_BYTES], sealed[_HEAD + _NONCE_BYTES :]
    if head != _FORMAT + key.id or len(rest) < _TAG_BYTES:
        raise NotOpened
    try:
        return AESGCM(key.value).decrypt(nonce, rest, head + context.encode())
    except InvalidTag as problem:
        raise NotOpened from problem


def check_of(key: Key) -> str:
    """Return a text by which `is_key` knows the key again."""
    return b64encode(seal(key, _CHECK, _CHECKED)).decode()


def is_key(key: Key, check: str) -> bool:
    """Tell whether a key is the one that a check was made of."""
    try:
        return open_sealed(key, _CHECK, b64decode(check)) == _CHECKED
    except (NotOpened, ValueError):
        return False


@dataclass(frozen=True)
class Cost:
    """How hard a passphrase is to guess: scrypt's parameters. The default takes 128 MB and half a second."""

    n: int = 2**17
    r: int = 8
    p: int = 1

    @property
    def bearable(self) -> bool:
        """Whether a wrapping that says so may be tried: a spoiled one must not take all memory."""
        return 2 <= self.n <= 2**20 and not self.n & (self.n - 1) and 1 <= self.r <= 32 and 1 <= self.p <= 16


def wrap(key: Key, passphrase: str, cost: Cost) -> dict[str, str | int]:
    """Wrap a key by a passphrase; the result is plain JSON."""
    salt = secrets.token_bytes(16)
    wrapped = seal(Key(key.id, _derived(passphrase, salt, cost)), _WRAPPED, key.value)
    return {**vars(cost), "salt": b64encode(salt).decode(), "wrapped": b64encode(wrapped).decode()}


def unwrap(key_id: bytes, wrapping: Mapping[str, object], passphrase: str) -> Key | None:
    """Return the key in a wrapping; None if the passphrase is not the one.

    Raises:
        ValueError: It is no wrapping that this version knows.
    """
    try:
        cost = Cost(*(int(str(wrapping[name])) for name in ("n", "r", "p")))
        salt, wrapped = (b64decode(str(wrapping[name] or "?"), validate=True) for name in ("salt", "wrapped"))
    except KeyError as problem:
        raise ValueError("a wrapping says too little") from problem
    if not cost.bearable:
        raise ValueError("a wrapping asks for too much")
    try:
        return Key(key_id, open_sealed(Key(key_id, _derived(passphrase, salt, cost)), _WRAPPED, wrapped))
    except NotOpened:
        return None


def _derived(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    words = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    room = 256 * cost.n * cost.r * cost.p + 2**20
    return hashlib.scrypt(words, salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=room, dklen=KEY_BYTES)
