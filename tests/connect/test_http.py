import json

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from connect.services import raw_server
from peaksdesk.connect import http as module
from peaksdesk.connect.errors import BadReply, ConnectError, Refused, ServiceDown, SignInExpired
from peaksdesk.connect.http import Bearer, KeyHolder, check, client, network, parse_json, read_json, safe

API = "https://service.example/api/"


class Source:
    """Gives tokens in order, and remembers what was asked."""

    def __init__(self, *tokens):
        self.tokens = list(tokens)
        self.stale = []

    async def current(self):
        return self.tokens[0]

    async def renewed(self, stale):
        self.stale.append(stale)
        self.tokens.pop(0)
        if not self.tokens:
            raise SignInExpired
        return self.tokens[0]


class Api:
    """Lets those in who have the right header."""

    def __init__(self, *good):
        self.good = good
        self.seen = []

    def __call__(self, request):
        self.seen.append(request)
        return httpx.Response(200 if request.headers.get("authorization") in self.good else 401, json={})


def signed(api, auth):
    return client(API, module.Patient(httpx.MockTransport(api)), auth=auth)


async def test_requests_are_signed():
    api, source = Api("Bearer one"), Source("one")
    async with signed(api, Bearer(source, API)) as http:
        assert (await http.get("things")).status_code == 200
    (request,) = api.seen
    assert str(request.url) == "https://service.example/api/things"
    assert request.headers["accept-encoding"] == "gzip"
    assert source.stale == []


async def test_a_refused_token_is_renewed_once():
    api, source = Api("Bearer two"), Source("one", "two")
    async with signed(api, Bearer(source, API)) as http:
        reply = await http.post("things", json={"a": 1})
    assert reply.status_code == 200
    assert source.stale == ["one"]
    assert [request.content for request in api.seen] == [b'{"a":1}'] * 2


async def test_a_renewed_token_that_is_refused_ends_the_sign_in():
    api, source = Api(), Source("one", "two", "three")
    async with signed(api, Bearer(source, API)) as http:
        with pytest.raises(SignInExpired):
            await http.get("things")
    assert (len(api.seen), source.stale) == (2, ["one"])


async def test_a_source_without_tokens_ends_the_sign_in():
    api = Api()
    async with signed(api, Bearer(Source("one"), API)) as http:
        with pytest.raises(SignInExpired):
            await http.get("things")


async def test_a_key_is_sent_and_its_refusal_told():
    api = Api("Basic QVBJX0tFWTprZXk=")
    async with signed(api, KeyHolder("API_KEY", "key", API)) as http:
        assert (await http.get("things")).status_code == 200
    async with signed(api, KeyHolder("API_KEY", "old", API)) as http:
        with pytest.raises(SignInExpired, match="key"):
            await http.get("things")


ELSEWHERE = [
    "https://evil.example/api/things",
    "http://service.example/api/things",
    "https://service.example:444/api/things",
    "https://service.example.evil.example/",
    "https://service.example@evil.example/",
]


@pytest.mark.parametrize("url", ELSEWHERE)
async def test_no_secret_leaves_for_another_address(url):
    api = Api("Bearer one")
    for auth in (Bearer(Source("one"), API), KeyHolder("API_KEY", "key", API)):
        async with signed(api, auth) as http:
            with pytest.raises(BadReply, match="not its own"):
                await http.get(url)
    assert not api.seen


async def test_redirects_are_not_followed():
    def away(request):
        return httpx.Response(302, headers={"location": "https://evil.example/"})

    async with signed(away, Bearer(Source("one"), API)) as http:
        reply = await http.get("things")
        with pytest.raises(BadReply):
            check(reply)


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://a.example", True),
        ("https://a.example:8443/x", True),
        ("http://127.0.0.1:9/x", True),
        ("http://[::1]:9/x", True),
        ("http://localhost:9", True),
        ("http://a.example", False),
        ("http://127.0.0.1.evil.example", False),
        ("http://localhost@evil.example", False),
        ("ftp://a.example", False),
        ("https://", False),
        ("a.example", False),
        ("", False),
        ("http://[", False),
        ("https://a.example:x", False),
        ("https://a.example/\0", False),
    ],
)
def test_secrets_go_encrypted_or_stay_on_this_computer(url, good):
    assert safe(url) is good
    if not good:
        with pytest.raises(ValueError, match="https"):
            client(url)


@pytest.mark.parametrize(
    ("url", "proxies", "wanted"),
    [
        ("https://a.example/", {"https": "http://proxy.example:3128"}, "http://proxy.example:3128"),
        ("https://a.example/", {"http": "http://proxy.example:3128"}, None),
        ("https://inside.example/", {"https": "http://proxy.example:3128"}, None),
        ("http://127.0.0.1:5/", {"http": "http://proxy.example:3128"}, None),
        ("https://a.example/", {}, None),
    ],
)
def test_the_computer_s_proxy_is_used_but_not_for_itself(monkeypatch, url, proxies, wanted):
    made = []
    monkeypatch.setattr(module, "getproxies", lambda: proxies)
    monkeypatch.setattr(module, "proxy_bypass", lambda host: host == "inside.example")
    monkeypatch.setattr(httpx, "AsyncHTTPTransport", lambda **how: made.append(how["proxy"]))
    network(url)
    assert made == [wanted]


async def test_a_client_s_own_network_needs_no_more():
    async def answer(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
        await writer.drain()
        await reader.read()

    async with raw_server(answer) as url, client(url) as http:
        assert read_json(await http.get("x")) == {}


def reply(body=b"{}", status=200, **headers):
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return httpx.Response(status, content=content, headers=headers)


@pytest.mark.parametrize(
    ("status", "error", "action"),
    [
        (400, Refused, "retry"),
        (401, SignInExpired, "reconnect"),
        (403, Refused, "reconnect"),
        (404, Refused, None),
        (410, Refused, None),
        (422, Refused, "retry"),
        (500, ServiceDown, "retry"),
        (503, ServiceDown, "retry"),
        (599, ServiceDown, "retry"),
        (301, BadReply, "retry"),
    ],
)
def test_statuses_have_their_errors(status, error, action):
    with pytest.raises(error) as caught:
        read_json(reply(b'{"canary": 1}', status, location="https://x"))
    assert caught.value.action == action
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize("value", [{}, [], [1, 2.5, "ü", None, True], {"a": {"b": [10**30, -1e300]}}, 7, "text", None])
def test_json_is_read(value):
    assert read_json(reply(value)) == value


def test_a_mark_at_the_beginning_is_passed_over():
    assert read_json(reply(b"\xef\xbb\xbf{}")) == {}


WEB_PAGES = [
    reply(b"<html>Sign in to Free WiFi</html>", **{"content-type": "text/html"}),
    reply(b"\n <!doctype html>"),
    reply(b"{}", **{"content-type": "text/html; charset=utf-8"}),
]


@pytest.mark.parametrize("page", WEB_PAGES)
def test_a_web_page_is_no_data(page):
    with pytest.raises(BadReply, match="web page"):
        read_json(page)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'{"a": 1',
        b"nope",
        b"{} {}",
        b"NaN",
        b'{"a": Infinity}',
        b"[-Infinity]",
        b"[1e400]",
        b"[1E+999]",
        b"[" + b"9" * 400 + b".0]",
        b"[" + b"9" * 5000 + b"]",
        b'{"a": "\xff"}',
        '{"a": "ü"}'.encode("latin-1"),
        '{"a": 1}'.encode("utf-16"),
        b"[" * 200_000,
        b"[" * 200_000 + b"]" * 200_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b"\x00",
    ],
    ids=lambda body: repr(body[:12]),
)
def test_what_is_no_good_json_is_told(body):
    with pytest.raises(BadReply):
        read_json(reply(body))


@pytest.mark.parametrize("body", [b"[" + b"[]," * 2_100_000 + b"1]", b"[" + b" " * (17 << 20) + b"]"])
def test_more_than_a_page_is_not_read(body):
    with pytest.raises(BadReply, match="more data"):
        read_json(reply(body))


def test_a_caller_may_expect_more_or_less():
    assert read_json(reply(b" " * 100 + b"1"), longest=101) == 1
    with pytest.raises(BadReply):
        read_json(reply(b" " * 100 + b"1"), longest=100)


def test_a_refusal_s_own_words_can_be_read():
    assert parse_json(reply({"error": "x"}, 400)) == {"error": "x"}


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        (b'["\\ud800"]', ["\ufffd"]),
        (b'["\\udfffx"]', ["\ufffdx"]),
        (b'["\\ud83d\\ude00"]', ["😀"]),
        (b'{"\\u0000a": "b\\u0000", "c": [{"d": "\\uDEAD"}]}', {"\ufffda": "b\ufffd", "c": [{"d": "\ufffd"}]}),
    ],
)
def test_text_can_be_stored(raw, wanted):
    assert read_json(reply(raw)) == wanted


def test_the_last_of_two_values_counts():
    assert read_json(reply(b'{"a": 1, "a": 2}')) == {"a": 2}


@given(st.binary(max_size=200) | st.text(alphabet='[]{}",:0123456789eE.+-\\u"dD8naif ', max_size=60).map(str.encode))
def test_any_bytes_are_read_or_told(body):
    try:
        found = read_json(reply(body))
    except ConnectError:
        return
    assert json.loads(json.dumps(found, allow_nan=False)) == found
