"""Signing in by OAuth 2: the attempt in the browser, the exchange of its code, refreshing, revoking.

The attempt's state stays in our hands; the protocol's wording is Authlib's.

Source: RFC 6749, 7009, 7636, 8252, 9207 and 9700.
"""

import secrets
import time
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from urllib.parse import quote_plus

import httpx
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri, prepare_token_request
from authlib.oauth2.rfc7009 import prepare_revoke_token_request
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from peaksdesk.connect.attempt import Attempt, scopes_in
from peaksdesk.connect.auth import Client, ClientAuth, OAuth2, Tokens
from peaksdesk.connect.errors import BadReply, RateLimited, Refused, ServiceDown, SignInExpired
from peaksdesk.connect.faults import plainly
from peaksdesk.connect.http import parse_json, retry_after, safe

Randomness = Callable[[int], bytes]
"""Gives so many random bytes, as `secrets.token_bytes` does."""

_LONGEST_TOKEN = 8 << 10
_LONGEST_LIFE = timedelta(days=3650)
_SHORT_WAIT = timedelta(minutes=1)
_HEADERS = {"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"}
_BAD_CLIENT = "The service does not know the application. Check its id and secret in the set-up."
_BAD_CODE = "The service did not accept the answer of the browser. Try again."
_NO_TOKEN = "The service's answer holds no permission that can be used."  # noqa: S105
_NOT_RENEWED = "The service did not renew the sign-in."
_UNSAFE = "The service's address is not encrypted."


def begin(
    auth: OAuth2,
    client: Client,
    redirect_uri: str,
    randomness: Randomness = secrets.token_bytes,
    clock: Callable[[], float] = time.monotonic,
) -> Attempt:
    """Begin to sign in: the person's browser is sent to the attempt's `authorize_url`.

    Args:
        redirect_uri: Where the provider sends the browser back to.
        clock: Gives the present of a clock that is never set, s.
    """
    if not safe(auth.authorize_url) or not safe(auth.token_url):
        raise Refused(_UNSAFE, "settings")
    state, verifier = _words(randomness), _words(randomness) if auth.pkce else None
    asked = {"scope": auth.scope_separator.join(auth.scopes) or None, **auth.extra}
    if verifier is not None:
        asked |= {"code_challenge": create_s256_code_challenge(verifier), "code_challenge_method": "S256"}
    url = prepare_grant_uri(auth.authorize_url, client.id, "code", redirect_uri=redirect_uri, state=state, **asked)
    return Attempt(auth, str(url), redirect_uri, state, verifier, clock)


async def exchange(
    http: httpx.AsyncClient, auth: OAuth2, client: Client, attempt: Attempt, code: str, now: datetime
) -> Tokens:
    """Return the tokens for an attempt's code.

    Args:
        http: A client of `connect.http.client` without a budget; its own sign-in is not used.
        now: The present, aware.

    Raises:
        ConnectError: `Refused` if the provider takes neither the code nor the application.
    """
    more = {"code_verifier": attempt.verifier} if attempt.verifier else {}
    body = prepare_token_request("authorization_code", "", redirect_uri=attempt.redirect_uri, code=code, **more)
    said = await _ask(http, auth, client, body, now)
    if isinstance(said, Mapping):
        return _tokens(said, now, granted=attempt.granted or auth.scopes, old_refresh=None)
    raise Refused(_BAD_CODE, "reconnect")


async def refresh(http: httpx.AsyncClient, auth: OAuth2, client: Client, tokens: Tokens, now: datetime) -> Tokens:
    """Return new tokens for old ones; where the provider gives no new refresh token, the old one stays.

    Raises:
        ConnectError: `SignInExpired` if, and only if, the provider says that the refresh token is no good; it may be
            that another program was quicker, so the caller looks for newer tokens before it gives up.
    """
    if tokens.refresh_token is None:
        raise SignInExpired
    body = prepare_token_request("refresh_token", "", refresh_token=tokens.refresh_token, scope=auth.refresh_scope)
    said = await _ask(http, auth, client, body, now)
    if isinstance(said, Mapping):
        return _tokens(said, now, granted=tokens.scopes, old_refresh=tokens.refresh_token)
    if said == "invalid_grant":
        raise SignInExpired
    raise Refused(_NOT_RENEWED, "retry")


async def revoke(http: httpx.AsyncClient, auth: OAuth2, client: Client, tokens: Tokens) -> None:
    """Tell the provider to forget the permission; nothing happens where it offers no way.

    Raises:
        ConnectError: If it did not; `SignInExpired` if the access token has ended and must be refreshed for this.
    """
    if auth.revoke_url is None:
        return
    if auth.revoke_style == "token":
        token = tokens.refresh_token or tokens.access_token
        hint = "refresh_token" if tokens.refresh_token else "access_token"
        body, _ = prepare_revoke_token_request(token, hint, "", {})
        reply = await _post(http, auth.revoke_url, body, auth.revoke_auth, client)
    else:
        method = "DELETE" if auth.revoke_style == "bearer_delete" else "POST"
        headers = {"Authorization": f"Bearer {tokens.access_token}"}
        reply = await _send(http, method, auth.revoke_url, headers, None)
        if reply.status_code == 401:
            raise SignInExpired
    if reply.status_code >= 500:
        raise ServiceDown
    if not reply.is_success and reply.status_code not in {401, 404, 410}:
        raise Refused("The service did not take the permission back.", "retry")


def missing(auth: OAuth2, tokens: Tokens) -> tuple[str, ...]:
    """Return the scopes that were asked for and not granted."""
    return tuple(scope for scope in auth.scopes if scope not in tokens.scopes)


async def _post(http: httpx.AsyncClient, url: str, body: str, proof: ClientAuth, client: Client) -> httpx.Response:
    headers = dict(_HEADERS)
    if proof == "client_secret_basic":
        pair = f"{quote_plus(client.id)}:{quote_plus(client.secret)}"
        headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
    else:
        body = str(httpx.QueryParams([*httpx.QueryParams(body).multi_items(), *_proof(client)]))
    return await _send(http, "POST", url, headers, body)


def _proof(client: Client) -> list[tuple[str, str]]:
    return [("client_id", client.id), ("client_secret", client.secret)]


async def _send(
    http: httpx.AsyncClient, method: str, url: str, headers: dict[str, str], body: str | None
) -> httpx.Response:
    if not safe(url):
        raise Refused(_UNSAFE, "settings")
    with plainly():
        return await http.request(method, url, content=body, headers=headers, auth=None, follow_redirects=False)


async def _ask(
    http: httpx.AsyncClient, auth: OAuth2, client: Client, body: str, now: datetime
) -> Mapping[str, object] | str | None:
    """Return what the token endpoint says, or, refused, the error's code; raises what is no matter of the grant."""
    reply = await _post(http, auth.token_url, body, auth.client_auth, client)
    if reply.status_code == 429:
        raise RateLimited(retry_after(reply.headers, now) or now + _SHORT_WAIT)
    if reply.status_code >= 500:
        raise ServiceDown
    if not reply.is_success and reply.status_code not in {400, 401, 403}:
        raise BadReply
    said = parse_json(reply)
    if not isinstance(said, dict):
        raise BadReply(_NO_TOKEN)
    if reply.is_success and "access_token" in said:
        return said
    code = auth.error_of(said)
    if code in {"invalid_client", "unauthorized_client"}:
        raise Refused(_BAD_CLIENT, "settings")
    return code


def _tokens(said: Mapping[str, object], now: datetime, *, granted: tuple[str, ...], old_refresh: str | None) -> Tokens:
    access, kind, told = said.get("access_token"), said.get("token_type", "bearer"), said.get("scope")
    if not _is_token(access) or str(kind).lower() != "bearer":
        raise BadReply(_NO_TOKEN)
    renewed = said.get("refresh_token")
    return Tokens(
        access_token=str(access),
        refresh_token=str(renewed) if _is_token(renewed) else old_refresh,
        expires_at=_end(said, now),
        scopes=scopes_in(told) if isinstance(told, str) and told.strip() else granted,
    )


def _end(said: Mapping[str, object], now: datetime) -> datetime | None:
    """Return when a token ends: by its remaining life, which no wrong clock changes, or else by the time told."""
    life_s, at_s = _seconds(said.get("expires_in")), _seconds(said.get("expires_at"))
    if life_s is None and at_s is not None:
        life_s = at_s - now.timestamp()
    if life_s is None:
        return None
    return now + min(max(timedelta(seconds=life_s), timedelta()), _LONGEST_LIFE)


def _seconds(value: object) -> float | None:
    try:
        found = float(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else None
    except (ValueError, OverflowError):
        return None
    return found if found is not None and 0 <= found < 1e11 else None


def _is_token(value: object) -> bool:
    """Tell whether a text can stand in a header."""
    fits = isinstance(value, str) and 0 < len(value) <= _LONGEST_TOKEN
    return fits and isinstance(value, str) and all("!" <= sign <= "~" for sign in value)


def _words(randomness: Randomness) -> str:
    """Return 256 random bits as 43 letters, digits, `-` and `_`."""
    return urlsafe_b64encode(randomness(32)).rstrip(b"=").decode()
