import asyncio
import contextlib
import logging
import socket
from urllib.parse import parse_qs, urlsplit

import pytest

from connect.services import CLIENT, oauth, randomness
from peaksdesk.connect import loopback, ports
from peaksdesk.connect import oauth as flow
from peaksdesk.connect.auth import FixedPorts
from peaksdesk.connect.closing_words import closing_words
from peaksdesk.connect.errors import BadReply, Denied, Refused

WORDS = closing_words("WHOOP")
QUICK = {"head_within_s": 5.0, "page_within_s": 0.0}
SHOWING = {"page_within_s": 30.0}


class Browser:
    """Somebody who can reach the listener: the person's browser, or a hostile page or program."""

    def __init__(self, listener, attempt):
        self.port = urlsplit(listener.redirect_uri).port
        self.state = attempt.state

    async def raw(self, data, *, family=socket.AF_INET, close=False):
        host = "127.0.0.1" if family == socket.AF_INET else "::1"
        reader, writer = await asyncio.open_connection(host, self.port)
        try:
            writer.write(data)
            if close:
                writer.write_eof()
            async with asyncio.timeout(10):
                return await reader.read()
        except ConnectionError:
            return b""
        finally:
            writer.close()

    async def get(self, target, *, host=None, method="GET", **how):
        host = host or f"127.0.0.1:{self.port}"
        reply = await self.raw(f"{method} {target} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode(), **how)
        head, _, body = reply.partition(b"\r\n\r\n")
        status, *lines = head.decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        return int(status.split()[1]) if status else 0, headers, body.decode()

    async def answer(self, **fields):
        query = "&".join(f"{name}={value}" for name, value in ({"state": self.state} | fields).items())
        return await self.get(f"/callback?{query}")


class SignIn:
    """A sign-in in its own task, as the window runs it; `then` is what follows the code, the exchange for one."""

    def __init__(self, auth=None, then=None, **how):
        self.auth = auth or oauth()
        self.then = then
        self.how = QUICK | how

    async def __aenter__(self):
        self.ready = asyncio.get_running_loop().create_future()
        self.task = asyncio.create_task(self._run(), name="sign-in")
        await asyncio.wait([self.ready, self.task], return_when=asyncio.FIRST_COMPLETED)
        if self.task.done():
            await self.task
        self.listener, self.attempt = self.ready.result()
        await asyncio.sleep(0)
        self.browser = Browser(self.listener, self.attempt)
        return self

    async def _run(self):
        async with loopback.listen(self.auth, WORDS, **self.how) as listener:
            attempt = flow.begin(self.auth, CLIENT, listener.redirect_uri, randomness)
            self.ready.set_result((listener, attempt))
            code = await listener.code(attempt)
            if self.then is not None:
                await self.then()
            return code

    async def __aexit__(self, *_):
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)
        with pytest.raises(OSError):  # noqa: PT011
            socket.create_connection(("127.0.0.1", self.browser.port), timeout=1).close()


async def test_the_browser_comes_back_with_a_code_and_reads_that_it_worked():
    async with SignIn(**SHOWING) as signing:
        status, headers, body = await signing.browser.answer(code="the-code", scope="read")
        assert (status, headers["location"], body) == (303, "/done", "")
        status, _, body = await signing.browser.get("/done")
        assert status == 200
        assert "WHOOP is connected" in body
        assert await signing.task == "the-code"
        assert signing.attempt.granted == ("read",)


async def test_both_addresses_of_this_computer_are_listened_at():
    async with SignIn() as signing:
        host = f"[::1]:{signing.browser.port}"
        query = f"/callback?state={signing.browser.state}&code=c"
        try:
            status, _, _ = await signing.browser.get(query, host=host, family=socket.AF_INET6)
        except OSError:
            pytest.skip("this computer has no IPv6")
        assert status == 303


async def test_the_page_waits_for_the_exchange_and_tells_the_truth():
    go = asyncio.Event()

    async def fails():
        await go.wait()
        raise BadReply

    async with SignIn(then=fails, **SHOWING) as signing:
        await signing.browser.answer(code="c")
        page = asyncio.create_task(signing.browser.get("/done"))
        await asyncio.sleep(0.02)
        assert not page.done()
        go.set()
        _, _, body = await page
        assert "WHOOP is not connected" in body
        with pytest.raises(BadReply):
            await signing.task


async def test_a_no_of_the_person_ends_it_and_is_said():
    async with SignIn(**SHOWING) as signing:
        status, _, _ = await signing.browser.answer(error="access_denied")
        assert status == 303
        _, _, body = await signing.browser.get("/done")
        assert "Nothing was connected" in body
        with pytest.raises(Denied):
            await signing.task


async def test_every_answer_keeps_the_browser_from_telling():
    async with SignIn(**SHOWING) as signing:
        seen = [
            await signing.browser.get("/callback?state=wrong&code=1"),
            await signing.browser.get("/favicon.ico"),
            await signing.browser.get("/", host="evil.example"),
            await signing.browser.answer(code="secret-code"),
            await signing.browser.get("/done"),
        ]
    for _, headers, body in seen:
        assert headers["cache-control"] == "no-store"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-frame-options"] == "DENY"
        assert headers["connection"] == "close"
        assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
        assert "secret-code" not in body
        assert signing.attempt.state not in body


STRAYS = [
    ("/callback?state=wrong&code=forged", 404),
    ("/callback?code=forged", 404),
    ("/callback", 404),
    ("/callback?state={state}&state={state}&code=forged", 404),
    ("/callback?state={state}x&code=forged", 404),
    ("/callback?state=%ff%fe&code=forged", 404),
    ("/callback?error=access_denied", 404),
    ("/callback?error=access_denied&state=wrong", 404),
    ("/callback?" + "a=1&" * 100 + "state={state}&code=forged", 404),
    ("/callback/?state={state}&code=forged", 404),
    ("/callback/x?state={state}&code=forged", 404),
    ("/Callback?state={state}&code=forged", 404),
    ("//callback?state={state}&code=forged", 404),
    ("http://127.0.0.1:{port}/callback?state={state}&code=forged", 404),
    ("/done", 404),
    ("/favicon.ico", 404),
    ("/robots.txt", 404),
    ("*", 404),
    ("/callback?state={state}&code=" + "f" * 20_000, 431),
]


@pytest.mark.parametrize(("target", "wanted"), STRAYS)
async def test_strays_end_nothing(target, wanted):
    async with SignIn() as signing:
        target = target.replace("{state}", signing.browser.state).replace("{port}", str(signing.browser.port))
        status, _, _ = await signing.browser.get(target)
        assert status == wanted
        assert not signing.task.done()
        await signing.browser.answer(code="true")
        assert await signing.task == "true"


FOREIGN_HOSTS = [
    "evil.example",
    "evil.example:{port}",
    "127.0.0.1",
    "127.0.0.1:1",
    "localhost:{port}",
    "0.0.0.0:{port}",
    "127.0.0.1:{port}.evil.example",
    "127.0.0.1:{port}, evil.example",
]


@pytest.mark.parametrize("host", FOREIGN_HOSTS)
async def test_only_the_own_name_is_answered(host):
    async with SignIn() as signing:
        query = f"/callback?state={signing.browser.state}&code=forged"
        status, _, _ = await signing.browser.get(query, host=host.replace("{port}", str(signing.browser.port)))
        assert status == 421
        assert not signing.task.done()


async def test_a_name_that_is_registered_is_answered_too():
    async with SignIn(oauth(host="localhost")) as signing:
        assert signing.listener.redirect_uri == f"http://localhost:{signing.browser.port}/callback"
        query = f"/callback?state={signing.browser.state}&code=c"
        status, _, _ = await signing.browser.get(query, host=f"LOCALHOST:{signing.browser.port}")
        assert status == 303


@pytest.mark.parametrize("method", ["POST", "HEAD", "OPTIONS", "PUT", "CONNECT", "get"])
async def test_only_get_is_answered(method):
    async with SignIn() as signing:
        query = f"/callback?state={signing.browser.state}&code=forged"
        status, headers, _ = await signing.browser.get(query, method=method)
        assert (status, headers["allow"]) == (405, "GET")
        assert not signing.task.done()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\r\n" * 5000,
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /callback?state={state}&code=forged HTTP/1.1\r\n\r\n",
        b"GET /callback?state={state}&code=forged HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: 127.0.0.1:{port}\r\n\r\n",
        b"GET /callback?state={state}&code=forged\r\n\r\n",
        b"GET /callback?state={state}&code=\x00 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n",
        b"GET / HTTP/1.1\r\nX: " + b"x" * 20_000,
        b"X" * 20_000,
        b"GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
    ],
)
async def test_noise_is_not_understood_and_ends_nothing(data):
    async with SignIn() as signing:
        data = data.replace(b"{port}", str(signing.browser.port).encode())
        data = data.replace(b"{state}", signing.browser.state.encode())
        reply = await signing.browser.raw(data, close=True)
        assert not reply or reply.startswith((b"HTTP/1.1 400 ", b"HTTP/1.1 431 ", b"HTTP/1.1 421 "))
        assert not signing.task.done()
        await signing.browser.answer(code="true")
        assert await signing.task == "true"


async def test_the_right_answer_counts_once():
    async with SignIn(then=asyncio.Event().wait) as signing:
        assert (await signing.browser.answer(code="first"))[0] == 303
        status, _, body = await signing.browser.answer(code="second")
        assert status == 410
        assert "Back to PeaksDesk" in body


async def test_one_call_is_answered_on_a_connection():
    async with SignIn() as signing:
        query = f"/callback?state={signing.browser.state}&code="
        rest = f" HTTP/1.1\r\nHost: 127.0.0.1:{signing.browser.port}\r\nConnection: keep-alive\r\n\r\n"
        reply = await signing.browser.raw(f"GET /x{rest}GET {query}second{rest}".encode())
        assert reply.startswith(b"HTTP/1.1 404")
        assert reply.count(b"HTTP/1.1") == 1
        assert not signing.task.done()


async def test_half_a_call_is_hung_up_on():
    async with SignIn(head_within_s=0.05) as signing:
        for data in (b"", b"GET /callback HTTP/1.1\r\nHost: 127"):
            assert await signing.browser.raw(data) == b""
        await signing.browser.answer(code="true")
        assert await signing.task == "true"


async def test_however_many_connections_are_held_open_the_browser_gets_through():
    held, more = [], 20
    try:
        async with SignIn(head_within_s=60) as signing:
            for _ in range(loopback.MOST_CONNECTIONS + more):
                held.append(await asyncio.open_connection("127.0.0.1", signing.browser.port))
            for reader, _ in held[:more]:
                with contextlib.suppress(ConnectionError):
                    assert await reader.read() == b"", "the oldest had to go"
            assert not held[-1][0].at_eof()
            status, _, _ = await signing.browser.answer(code="true")
            assert status == 303
            assert await signing.task == "true"
    finally:
        for _, writer in held:
            writer.close()


async def test_a_cancelled_sign_in_leaves_nothing_open():
    async with SignIn(head_within_s=30) as signing:
        hanging = asyncio.create_task(signing.browser.raw(b"GET"))
        await asyncio.sleep(0.02)
        signing.task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await signing.task
        assert await hanging == b""
    assert {task for task in asyncio.all_tasks() if not task.done()} == {asyncio.current_task()}


async def test_five_minutes_are_enough():
    auth = oauth()
    clock = iter([0.0, 299.99, 299.995, 301.0, 301.0])
    async with loopback.listen(auth, WORDS, **QUICK) as listener:
        attempt = flow.begin(auth, CLIENT, listener.redirect_uri, randomness, lambda: next(clock))
        with pytest.raises(Refused, match="five minutes"):
            await listener.code(attempt)


async def test_without_a_browser_the_address_is_pasted():
    async with SignIn() as signing:
        with pytest.raises(Refused, match="not the address of this sign-in"):
            signing.listener.pasted("https://localhost/callback?code=c&state=other")
        assert not signing.task.done()
        signing.listener.pasted(f"  https://localhost/callback?code=pasted&state={signing.attempt.state}\n")
        assert await signing.task == "pasted"
        signing.listener.pasted("once more")


async def test_what_is_pasted_can_be_a_no():
    async with SignIn() as signing:
        signing.listener.pasted(f"https://localhost/?error=access_denied&state={signing.attempt.state}")
        with pytest.raises(Denied):
            await signing.task


async def test_fixed_ports_are_tried_in_order():
    first, *_ = held = ports.open_sockets(oauth().redirect)
    taken = first.getsockname()[1]
    spare = ports.open_sockets(oauth().redirect)
    free = spare[0].getsockname()[1]
    for each in spare:
        each.close()
    try:
        first.listen()
        async with SignIn(oauth(redirect=FixedPorts((taken, free)))) as signing:
            assert signing.browser.port == free
            await signing.browser.answer(code="c")
        with pytest.raises(Refused, match=f"port {taken} of this computer must be free"):
            async with SignIn(oauth(redirect=FixedPorts((taken,)))):
                pass
    finally:
        for each in held:
            each.close()


async def test_half_a_port_is_a_taken_port():
    pair = ports.open_sockets(oauth().redirect)
    if len(pair) == 1:
        pair[0].close()
        pytest.skip("this computer has no IPv6")
    port = pair[0].getsockname()[1]
    pair[0].close()
    try:
        pair[1].listen()
        with pytest.raises(Refused):
            ports.open_sockets(FixedPorts((port,)))
    finally:
        pair[1].close()


async def test_nothing_of_the_sign_in_is_logged(caplog):
    caplog.set_level(logging.DEBUG)
    async with SignIn() as signing:
        await signing.browser.get("/callback?state=canary-state&code=canary")
        await signing.browser.raw(b"canary\r\n\r\n")
        await signing.browser.answer(code="canary-code")
        await signing.task
    assert "canary" not in caplog.text
    assert signing.attempt.state not in caplog.text


def test_the_authorize_address_brings_the_browser_back():
    attempt = flow.begin(oauth(), CLIENT, "http://127.0.0.1:5/callback", randomness)
    asked = parse_qs(urlsplit(attempt.authorize_url).query)
    assert asked["redirect_uri"] == ["http://127.0.0.1:5/callback"]
