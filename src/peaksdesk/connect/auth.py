"""How a person signs in to a provider, as data: OAuth 2 or a key; and what comes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Literal

ClientAuth = Literal["client_secret_post", "client_secret_basic"]
RevokeStyle = Literal["token", "bearer_delete", "bearer_post"]

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class FixedPorts:
    """The redirect address is registered with its port: one of these, tried in order."""

    ports: tuple[int, ...]


@dataclass(frozen=True)
class AnyPort:
    """Any free port of this computer will do."""


def standard_error(reply: Mapping[str, object]) -> str | None:
    """Return the error code of a token endpoint's reply.

    Source: RFC 6749, section 5.2.
    """
    code = reply.get("error")
    return code if isinstance(code, str) else None


@dataclass(frozen=True)
class OAuth2:
    """Signing in through the browser, by an authorization code.

    Attributes:
        scopes: What is asked for.
        scope_separator: Between the scopes of a request; replies are read with spaces and commas alike.
        pkce: Whether the provider knows PKCE; then S256 is used.
        redirect: Which ports the browser may come back to.
        host: How the redirect address names this computer, as the provider wants it registered.
        path: The redirect address's path.
        extra: Further parameters of the authorize address.
        refresh_scope: Sent as `scope` with each refresh, where the provider wants one.
        issuer: What `iss` in an answer must be (RFC 9207); by default anything on the authorize address's host.
        error_of: Reads an error code of RFC 6749 out of a token endpoint's refusal.
        revoke_style: `token` posts the token as RFC 7009 has it; the others send nothing but the access token.
        revoke_auth: How the client proves itself when it revokes.
    """

    authorize_url: str
    token_url: str
    scopes: tuple[str, ...]
    redirect: FixedPorts | AnyPort
    revoke_url: str | None = None
    scope_separator: str = " "
    pkce: bool = False
    host: Literal["127.0.0.1", "localhost"] = "127.0.0.1"
    path: str = "/callback"
    client_auth: ClientAuth = "client_secret_post"
    extra: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    refresh_scope: str | None = None
    issuer: str | None = None
    error_of: Callable[[Mapping[str, object]], str | None] = standard_error
    revoke_style: RevokeStyle = "token"
    revoke_auth: ClientAuth = "client_secret_basic"


@dataclass(frozen=True)
class ApiKey:
    """Signing in by a key that the person copies from the provider's settings.

    Attributes:
        help: Where to find it, in one or two sentences.
        user: The name that goes with the key (HTTP Basic).
    """

    help: str
    user: str


@dataclass(frozen=True)
class Client:
    """The person's own API application."""

    id: str
    secret: str = field(repr=False)


@dataclass(frozen=True, repr=False)
class Tokens:
    """What a provider gave for a sign-in.

    Attributes:
        refresh_token: None where the access token never ends.
        expires_at: When the access token ends, aware; None if that is not known.
        scopes: What was granted.
    """

    access_token: str
    refresh_token: str | None
    expires_at: datetime | None
    scopes: tuple[str, ...]

    def __repr__(self) -> str:
        return "Tokens(…)"
