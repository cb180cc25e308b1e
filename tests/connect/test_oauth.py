import base64
import json
import logging
from datetime import timedelta
from urllib.parse import parse_qs

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from connect.clocks import START, Clock
from connect.services import CLIENT, oauth, randomness
from peaksdesk.connect import oauth as flow
from peaksdesk.connect.auth import Client, Tokens
from peaksdesk.connect.errors import (
    BadReply,
    ConnectError,
    Offline,
    RateLimited,
    Refused,
    ServiceDown,
    SignInExpired,
)
from peaksdesk.connect.http import Bearer, client
from peaksdesk.connect.transports import Patient

BACK = "http://127.0.0.1:5/callback"
OLD = Tokens("canary-old-access", "canary-old-refresh", START, ("read",))
GOOD = {"access_token": "new", "token_type": "Bearer", "expires_in": 3600, "refresh_token": "newer", "scope": "read"}


class Service:
    """A token endpoint that answers what a test wants, and what it was asked."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.requests = []

    def __call__(self, request):
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, httpx.Response):
            return answer
        return httpx.Response(200, json=answer)

    @property
    def form(self):
        return {name: values[0] for name, values in parse_qs(self.requests[-1].content.decode()).items()}

    def http(self, auth=None):
        clock = Clock()
        transport = Patient(httpx.MockTransport(self), clock=clock, sleep=clock.sleep, chance=lambda: 0.5)
        return client("https://service.example/", transport, auth=auth)


async def exchanged(service, auth=None, granted=None, **more):
    auth = auth or oauth(**more)
    attempt = flow.begin(auth, CLIENT, BACK, randomness)
    code = attempt.answer(
        f"state={attempt.state}&code=the+code%2B".replace("+", "") + (f"&scope={granted}" if granted else "")
    )
    async with service.http() as http:
        return await flow.exchange(http, auth, CLIENT, attempt, code, START), attempt


async def refreshed(service, tokens=OLD, **more):
    async with service.http() as http:
        return await flow.refresh(http, oauth(**more), CLIENT, tokens, START)


async def test_a_code_is_exchanged():
    service = Service(GOOD)
    tokens, _ = await exchanged(service)
    assert tokens == Tokens("new", "newer", START + timedelta(hours=1), ("read",))
    assert service.form == {
        "grant_type": "authorization_code",
        "code": "thecode+",
        "redirect_uri": BACK,
        "client_id": "id-7",
        "client_secret": "canary-secret",
    }
    (request,) = service.requests
    assert request.method == "POST"
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert request.headers["user-agent"].startswith("PeaksDesk/")
    assert "authorization" not in request.headers


async def test_a_client_can_prove_itself_in_the_header():
    service = Service(GOOD)
    await exchanged(service, client_auth="client_secret_basic")
    assert "client_secret" not in service.form
    kind, proof = service.requests[0].headers["authorization"].split(" ")
    assert (kind, base64.b64decode(proof)) == ("Basic", b"id-7:canary-secret")


async def test_a_secret_of_any_signs_is_sent():
    service = Service(GOOD)
    odd = Client("id:7", "ä &=+%…")
    for proof in ("client_secret_post", "client_secret_basic"):
        async with service.http() as http:
            await flow.refresh(http, oauth(client_auth=proof), odd, OLD, START)
    assert parse_qs(service.requests[0].content.decode())["client_secret"] == [odd.secret]
    sent = base64.b64decode(service.requests[1].headers["authorization"].split(" ")[1]).decode()
    assert sent.count(":") == 1


async def test_the_verifier_goes_with_the_code():
    service = Service(GOOD)
    _, attempt = await exchanged(service, pkce=True)
    assert service.form["code_verifier"] == attempt.verifier


@pytest.mark.parametrize(
    ("reply", "in_browser", "scopes"),
    [
        ({"scope": "a b"}, None, ("a", "b")),
        ({"scope": "a,b"}, "x", ("a", "b")),
        ({}, "a,b", ("a", "b")),
        ({"scope": ""}, "a", ("a",)),
        ({"scope": ["a"]}, None, ("read", "activity:read")),
        ({}, None, ("read", "activity:read")),
    ],
)
async def test_what_was_granted_is_told(reply, in_browser, scopes):
    tokens, _ = await exchanged(Service({"access_token": "t"} | reply), granted=in_browser)
    assert tokens.scopes == scopes


def test_what_was_not_granted_is_told():
    assert flow.missing(oauth(), OLD) == ("activity:read",)


@pytest.mark.parametrize(
    ("more", "seconds"),
    [
        ({"expires_in": 14282, "expires_at": 1}, 14282),
        ({"expires_in": "600"}, 600),
        ({"expires_in": 59.5}, 59.5),
        ({"expires_at": START.timestamp() + 100}, 100),
        ({"expires_at": START.timestamp() - 100}, 0),
        ({"expires_in": 0}, 0),
        ({"expires_in": 9e10}, 3650 * 86400),
        ({}, None),
        ({"expires_in": None}, None),
        ({"expires_in": True}, None),
        ({"expires_in": -1}, None),
        ({"expires_in": "soon"}, None),
        ({"expires_in": "nan"}, None),
        ({"expires_in": {"s": 1}}, None),
        ({"expires_in": 10**400}, None),
    ],
)
async def test_when_a_token_ends(more, seconds):
    tokens, _ = await exchanged(Service({"access_token": "t"} | more))
    wanted = None if seconds is None else START + timedelta(seconds=seconds)
    assert tokens.expires_at == wanted or abs(tokens.expires_at - wanted) < timedelta(milliseconds=1)


async def test_a_refresh_gives_new_tokens():
    service = Service(GOOD)
    assert await refreshed(service, refresh_scope="offline") == Tokens(
        "new", "newer", START + timedelta(hours=1), ("read",)
    )
    assert service.form == {
        "grant_type": "refresh_token",
        "refresh_token": "canary-old-refresh",
        "scope": "offline",
        "client_id": "id-7",
        "client_secret": "canary-secret",
    }


@pytest.mark.parametrize("none", [{}, {"refresh_token": None}, {"refresh_token": ""}])
async def test_a_refresh_keeps_the_old_refresh_token_and_scopes_where_none_come(none):
    service = Service({"access_token": "new"} | none)
    tokens = await refreshed(service)
    assert (tokens.refresh_token, tokens.scopes) == (OLD.refresh_token, OLD.scopes)
    assert "scope" not in service.form


async def test_without_a_refresh_token_the_sign_in_is_over():
    service = Service(GOOD)
    with pytest.raises(SignInExpired):
        await refreshed(service, Tokens("a", None, None, ()))
    assert not service.requests


@pytest.mark.parametrize("status", [200, 400, 401])
async def test_an_invalid_grant_ends_the_sign_in(status):
    service = Service(
        httpx.Response(status, json={"error": "invalid_grant", "error_description": "canary-old-refresh"})
    )
    with pytest.raises(SignInExpired) as caught:
        await refreshed(service)
    assert "canary" not in str(caught.value)
    assert len(service.requests) == 1


STRAVA = {
    "message": "Bad Request",
    "errors": [{"resource": "RefreshToken", "field": "refresh_token", "code": "invalid"}],
}


def strava_error(reply):
    return "invalid_grant" if reply["errors"][0]["resource"] == "RefreshToken" else "invalid_client"


async def test_a_provider_may_say_it_in_its_own_way():
    with pytest.raises(SignInExpired):
        await refreshed(Service(httpx.Response(400, json=STRAVA)), error_of=strava_error)
    other = {"errors": [{"resource": "Application"}]}
    with pytest.raises(Refused, match="id and secret") as caught:
        await refreshed(Service(httpx.Response(400, json=other)), error_of=strava_error)
    assert caught.value.action == "settings"


HTML = httpx.Response(200, html="<html>Sign in to Free WiFi</html>")
FAULTS = [
    (httpx.Response(400, json={"error": "invalid_client"}), Refused),
    (httpx.Response(401, json={"error": "unauthorized_client"}), Refused),
    (httpx.Response(400, json={"error": "invalid_request"}), Refused),
    (httpx.Response(400, json={"error": {"odd": 1}}), Refused),
    (httpx.Response(400, json={}), Refused),
    (httpx.Response(400, text="no"), BadReply),
    (httpx.Response(401), BadReply),
    (httpx.Response(404), BadReply),
    (httpx.Response(302, headers={"location": "https://evil.example/token"}), BadReply),
    (httpx.Response(429), RateLimited),
    (httpx.Response(500, json={"error": "invalid_grant"}), ServiceDown),
    (httpx.Response(503), ServiceDown),
    (HTML, BadReply),
    (httpx.Response(204), BadReply),
    ({}, Refused),
    ([], BadReply),
    ("text", BadReply),
    (None, BadReply),
    ({"access_token": ""}, BadReply),
    ({"access_token": None}, BadReply),
    ({"access_token": 7}, BadReply),
    ({"access_token": "a\r\nX-Evil: 1"}, BadReply),
    ({"access_token": "ü"}, BadReply),
    ({"access_token": "t" * 9000}, BadReply),
    ({"access_token": "t", "token_type": "mac"}, BadReply),
    (httpx.ConnectError("canary"), ServiceDown),
    (httpx.ReadTimeout("canary"), ServiceDown),
    (httpx.ProxyError("canary"), Offline),
]


@pytest.mark.parametrize(("answer", "error"), FAULTS)
async def test_no_other_fault_ends_a_sign_in(answer, error):
    """Only the provider's word that the refresh token is bad does; and nothing is asked twice."""
    for ask in (refreshed, exchanged):
        service = Service(answer)
        with pytest.raises(error) as caught:
            await ask(service)
        assert not isinstance(caught.value, SignInExpired)
        assert "canary" not in str(caught.value)
        assert len(service.requests) == 1


async def test_a_code_that_is_not_accepted_can_be_tried_anew():
    with pytest.raises(Refused) as caught:
        await exchanged(Service(httpx.Response(400, json={"error": "invalid_grant"})))
    assert caught.value.action == "reconnect"


async def test_a_limit_says_until_when():
    with pytest.raises(RateLimited) as caught:
        await refreshed(Service(httpx.Response(429, headers={"retry-after": "30"})))
    assert caught.value.until == START + timedelta(seconds=30)


async def test_the_token_endpoint_is_asked_without_the_client_s_own_sign_in():
    class Source:
        async def current(self):
            return "canary-token"

        async def renewed(self, stale):
            return "canary-token"

    service = Service(GOOD)
    async with service.http(Bearer(Source(), "https://service.example/")) as http:
        await flow.refresh(http, oauth(), CLIENT, OLD, START)
    assert "authorization" not in service.requests[0].headers


async def test_a_permission_is_given_back():
    service = Service(httpx.Response(200))
    auth = oauth(revoke_url="https://service.example/revoke")
    async with service.http() as http:
        await flow.revoke(http, auth, CLIENT, OLD)
        assert service.form == {"token": "canary-old-refresh", "token_type_hint": "refresh_token"}
        assert service.requests[0].headers["authorization"].startswith("Basic ")
        await flow.revoke(http, auth, CLIENT, Tokens("access", None, None, ()))
        assert service.form == {"token": "access", "token_type_hint": "access_token"}
        await flow.revoke(http, oauth(), CLIENT, OLD)
    assert len(service.requests) == 2


@pytest.mark.parametrize(("style", "method"), [("bearer_delete", "DELETE"), ("bearer_post", "POST")])
async def test_a_permission_is_given_back_by_its_own_token(style, method):
    service = Service(httpx.Response(204))
    auth = oauth(revoke_url="https://service.example/me", revoke_style=style)
    async with service.http() as http:
        await flow.revoke(http, auth, CLIENT, OLD)
        (request,) = service.requests
        assert (request.method, request.headers["authorization"]) == (method, "Bearer canary-old-access")
        service.answers = [httpx.Response(401)]
        with pytest.raises(SignInExpired):
            await flow.revoke(http, auth, CLIENT, OLD)


@pytest.mark.parametrize(
    ("status", "error"), [(200, None), (204, None), (404, None), (400, Refused), (503, ServiceDown)]
)
async def test_giving_back_may_fail(status, error):
    service = Service(httpx.Response(status))
    async with service.http() as http:
        auth = oauth(revoke_url="https://service.example/revoke")
        if error is None:
            await flow.revoke(http, auth, CLIENT, OLD)
        else:
            with pytest.raises(error):
                await flow.revoke(http, auth, CLIENT, OLD)


async def test_nothing_is_sent_to_an_address_that_is_not_encrypted():
    service = Service(GOOD)
    async with service.http() as http:
        with pytest.raises(Refused, match="not encrypted"):
            await flow.refresh(http, oauth(token_url="http://service.example/t"), CLIENT, OLD, START)
        with pytest.raises(Refused, match="not encrypted"):
            await flow.revoke(http, oauth(revoke_url="http://service.example/r"), CLIENT, OLD)
    assert not service.requests


async def test_no_secret_is_logged(caplog):
    caplog.set_level(logging.DEBUG)
    service = Service(httpx.Response(200, json={"access_token": "canary-new"}))
    await exchanged(service)
    await refreshed(service)
    assert "canary" not in caplog.text


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*GOOD, "expires_at", "error"]), inner),
    max_leaves=12,
)


@given(JSON, st.sampled_from([200, 400, 401]))
async def test_any_answer_gives_tokens_or_an_error(said, status):
    service = Service(httpx.Response(status, content=json.dumps(said)))
    try:
        tokens = await refreshed(service)
    except ConnectError:
        return
    assert tokens.access_token.isascii()
    httpx.Request("GET", "https://a.example", headers={"Authorization": f"Bearer {tokens.access_token}"})
