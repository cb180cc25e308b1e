"""A stand-in's OAuth server: a consent page, one-time codes, tokens that end and rotate, revocation."""

import base64
import binascii
import hashlib
import hmac
import html
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_CODE_LASTS_S = 600.0


@dataclass(frozen=True)
class Rules:
    """What differs between the providers' OAuth servers.

    Attributes:
        access_s: How long an access token lasts; None is for ever, and then there is no refresh token.
        authorize, token, revoke: Paths below the server's address.
        default_grant: What a token request means that does not say it; empty where it has to.
        old_access_dies: Whether a refresh ends the access token before, too.
    """

    authorize: str
    token: str
    revoke: str
    access_s: float | None
    scope_separator: str = " "
    default_grant: str = ""
    old_access_dies: bool = True
    least_state: int = 0


@dataclass
class Grant:
    """What a person allowed."""

    scopes: tuple[str, ...]
    access: str
    refresh: str
    ends: float
    revoked: bool = False
    earlier: list[str] = field(default_factory=list)


@dataclass
class _Code:
    redirect: str
    scopes: tuple[str, ...]
    challenge: str
    ends: float


class Authority:
    """Knows one application and whatever was granted to it.

    Args:
        token_body: Gives what else the provider tells with a token.
        refusal: Makes the provider's own body of a refused token request from a code of RFC 6749.
    """

    def __init__(
        self,
        name: str,
        rules: Rules,
        token_body: Callable[[str, Grant], Mapping[str, object]],
        refusal: Callable[[str], Mapping[str, object]],
    ) -> None:
        self.client_id = f"sandbox-{name.lower().replace('.', '-')}"
        self.client_secret = secrets.token_urlsafe(24)
        self.rules = rules
        self.grants: list[Grant] = []
        self.issued: list[str] = []
        """Every code and token that was ever given out."""
        self._name = name
        self._token_body = token_body
        self._refusal = refusal
        self._codes: dict[str, _Code] = {}

    def routes(self) -> list[Route]:
        """Return the server's pages."""
        return [
            Route(self.rules.authorize, self._ask, methods=["GET"]),
            Route(self.rules.authorize, self._decide, methods=["POST"]),
            Route(self.rules.token, self._token, methods=["POST"]),
            Route(self.rules.revoke, self._revoke, methods=["POST"]),
        ]

    def holder(self, bearer: str) -> Grant | None:
        """Return the grant that an access token stands for, while it does."""
        for grant in self.grants:
            if not grant.revoked and hmac.compare_digest(grant.access, bearer) and time.time() < grant.ends:
                return grant
        return None

    def expire(self) -> None:
        """End all access tokens; their refresh tokens stay."""
        for grant in self.grants:
            grant.ends = 0.0

    def revoke_all(self) -> None:
        """End all grants, as if the person had withdrawn them."""
        for grant in self.grants:
            grant.revoked = True

    def give(self, scopes: tuple[str, ...]) -> Grant:
        """Make a grant as if somebody had just allowed it."""
        lasts = self.rules.access_s
        grant = Grant(scopes, secrets.token_urlsafe(32), secrets.token_urlsafe(32), float("inf"))
        if lasts is not None:
            grant.ends = time.time() + lasts
        self.grants.append(grant)
        self.issued += [grant.access, grant.refresh]
        return grant

    async def _ask(self, request: Request) -> Response:
        query = request.query_params
        wrong = self._wrong(query)
        if wrong:
            return HTMLResponse(_page(self._name, f"<h1>This request is not valid</h1><p>{html.escape(wrong)}"), 400)
        scopes = _split(query.get("scope", ""))
        ticks = "".join(
            f'<label><input type="checkbox" name="scope" value="{html.escape(s, quote=True)}" checked>'
            f"{html.escape(s)}</label>"
            for s in scopes
        )
        kept = "".join(
            f'<input type="hidden" name="{name}" value="{html.escape(query.get(name, ""), quote=True)}">'
            for name in ("client_id", "redirect_uri", "state", "code_challenge", "response_type")
        )
        body = (
            f"<h1>Allow PeaksDesk to read your {html.escape(self._name)} data?</h1>"
            "<p>This page stands in for the real service: nothing leaves this computer.</p>"
            f'<form method="post">{kept}<fieldset>{ticks}</fieldset>'
            '<button name="decision" value="allow" id="allow" autofocus>Allow</button>'
            '<button name="decision" value="deny" id="deny" class="quiet">Deny</button></form>'
        )
        return HTMLResponse(_page(self._name, body))

    async def _decide(self, request: Request) -> Response:
        form = await request.form()
        told = {name: str(form.get(name, "")) for name in ("client_id", "redirect_uri", "state", "code_challenge")}
        wrong = self._wrong(told)
        if wrong:
            return HTMLResponse(_page(self._name, f"<h1>This request is not valid</h1><p>{html.escape(wrong)}"), 400)
        back = {"state": told["state"]} if told["state"] else {}
        if form.get("decision") == "allow":
            code = secrets.token_urlsafe(24)
            self.issued.append(code)
            scopes = tuple(str(scope) for scope in form.getlist("scope"))
            ends = time.time() + _CODE_LASTS_S
            self._codes[code] = _Code(told["redirect_uri"], scopes, told["code_challenge"], ends)
            back |= {"code": code, "scope": self.rules.scope_separator.join(scopes)}
        else:
            back["error"] = "access_denied"
        joint = "&" if "?" in told["redirect_uri"] else "?"
        return RedirectResponse(f"{told['redirect_uri']}{joint}{urlencode(back)}", 302)

    async def _token(self, request: Request) -> Response:
        form = {name: str(value) for name, value in (await request.form()).items()}
        if not self._is_client(request, form):
            return JSONResponse(dict(self._refusal("invalid_client")), 401)
        match form.get("grant_type") or self.rules.default_grant:
            case "authorization_code":
                grant = self._redeem(form)
            case "refresh_token":
                grant = self._rotate(form.get("refresh_token", ""))
            case _:
                return JSONResponse(dict(self._refusal("unsupported_grant_type")), 400)
        if grant is None:
            return JSONResponse(dict(self._refusal("invalid_grant")), 400)
        told: dict[str, object] = {"token_type": "Bearer", "access_token": grant.access}
        if self.rules.access_s is not None:
            told |= {"refresh_token": grant.refresh, "expires_in": round(grant.ends - time.time())}
        kind = form.get("grant_type") or self.rules.default_grant
        return JSONResponse({**told, **self._token_body(kind, grant)}, headers={"cache-control": "no-store"})

    async def _revoke(self, request: Request) -> Response:
        form = {name: str(value) for name, value in (await request.form()).items()}
        if not self._is_client(request, form):
            return JSONResponse(dict(self._refusal("invalid_client")), 401)
        for grant in self.grants:
            if form.get("token", "") in (grant.access, grant.refresh):
                grant.revoked = True
        return Response(status_code=200)

    def _redeem(self, form: Mapping[str, str]) -> Grant | None:
        code = self._codes.pop(form.get("code", ""), None)
        if code is None or time.time() > code.ends or form.get("redirect_uri", code.redirect) != code.redirect:
            return None
        if code.challenge:
            made = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
            if base64.urlsafe_b64encode(made).rstrip(b"=").decode() != code.challenge:
                return None
        return self.give(code.scopes)

    def _rotate(self, refresh: str) -> Grant | None:
        for grant in self.grants:
            if grant.revoked or not refresh or not hmac.compare_digest(grant.refresh, refresh):
                continue
            grant.earlier.append(grant.refresh)
            grant.refresh = secrets.token_urlsafe(32)
            grant.access = secrets.token_urlsafe(32)
            self.issued += [grant.access, grant.refresh]
            grant.ends = time.time() + (self.rules.access_s or 0.0)
            return grant
        return None

    def _is_client(self, request: Request, form: Mapping[str, str]) -> bool:
        given_id, given_secret = form.get("client_id", ""), form.get("client_secret", "")
        scheme, _, encoded = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "basic":
            try:
                given_id, _, given_secret = base64.b64decode(encoded, validate=True).decode().partition(":")
            except (binascii.Error, UnicodeDecodeError):
                return False
        right_secret = hmac.compare_digest(given_secret.encode(), self.client_secret.encode())
        return given_id == self.client_id and right_secret

    def _wrong(self, told: Mapping[str, str]) -> str:
        if told.get("client_id") != self.client_id:
            return "The client ID is not known."
        place = urlsplit(told.get("redirect_uri", ""))
        if place.scheme != "http" or place.hostname not in LOOPBACK:
            return "The redirect URI is not registered."
        if len(told.get("state", "")) < self.rules.least_state:
            return f"The state must have at least {self.rules.least_state} characters."
        return ""


def _split(scope: str) -> tuple[str, ...]:
    return tuple(filter(None, scope.replace(",", " ").split()))


def _page(name: str, body: str) -> str:
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        '<link rel="icon" href="data:,">'
        f"<title>{html.escape(name)}: allow access</title><style>"
        ":root{color-scheme:light dark}*{box-sizing:border-box}"
        "body{font:15px/1.5 system-ui,sans-serif;max-width:28rem;margin:8vh auto;padding:0 1.25rem}"
        "h1{font-size:1.4rem;line-height:1.3;margin:0 0 .5rem}p{margin:0;opacity:.75}"
        "fieldset{border:1px solid #8885;border-radius:10px;margin:1.25rem 0;padding:.5rem 1rem}"
        "label{display:flex;gap:.6rem;align-items:center;min-height:2rem}input{width:1rem;height:1rem;margin:0}"
        "button{font:inherit;font-weight:600;padding:.5rem 1.4rem;border:0;border-radius:6px}"
        "button{background:#2457d6;color:#fff}"
        f".quiet{{background:none;color:inherit;margin-left:.5rem}}</style>{body}</html>"
    )
