import asyncio
import contextlib
import errno
import gzip
import logging
import socket
import ssl
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from ipaddress import IPv4Address

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from connect.clocks import START, Clock
from connect.services import raw_server
from peaksdesk.connect.errors import BadReply, ConnectError, Offline, RateLimited, Refused, ServiceDown
from peaksdesk.connect.faults import plain
from peaksdesk.connect.http import Limited, Patient, client, network, retry_after
from peaksdesk.connect.limits import Budget, Observed, Rate

URL = "https://service.example/"


class Script:
    """Answers one after the other; the last one again and again."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.requests = []

    def __call__(self, request):
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, BaseException):
            raise answer
        status, headers = answer if isinstance(answer, tuple) else (answer, {})
        return httpx.Response(status, headers=headers, json={"n": len(self.requests)})


def patient(script, clock=None, budget=None, **how):
    clock = clock or Clock()
    limited = {name: how.pop(name) for name in ("observe", "keep", "cost") if name in how}
    inner = httpx.MockTransport(script)
    if budget is not None:
        inner = Limited(inner, budget, clock=clock, **limited)
    return client(URL, Patient(inner, clock=clock, sleep=clock.sleep, chance=lambda: 1.0, **how))


async def asked(script, method="GET", **how):
    async with patient(script, **how) as http:
        return await http.request(method, "/v1/things", params={"token": "canary"})


TROUBLE = [500, 502, 503, 504, httpx.ConnectError("x"), httpx.ReadTimeout("x"), httpx.RemoteProtocolError("x")]


@pytest.mark.parametrize("trouble", TROUBLE, ids=repr)
async def test_trouble_is_waited_out(trouble):
    script, clock = Script(trouble, trouble, 200), Clock()
    reply = await asked(script, clock=clock)
    assert (reply.status_code, reply.json()) == (200, {"n": 3})
    assert clock.slept == [1.0, 2.0]


@pytest.mark.parametrize("trouble", [500, 502, 503, 504])
async def test_trouble_that_lasts_is_told(trouble):
    script = Script(trouble)
    assert (await asked(script)).status_code == trouble
    assert len(script.requests) == 3


async def test_an_error_that_lasts_is_told():
    script = Script(httpx.ReadError("canary"))
    with pytest.raises(ServiceDown) as caught:
        await asked(script)
    assert len(script.requests) == 3
    assert "canary" not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("method", ["POST", "PATCH"])
async def test_what_may_have_happened_is_not_repeated(method):
    for trouble in (500, 503, 429, httpx.ReadTimeout("x")):
        script = Script(trouble)
        with contextlib.suppress(ConnectError):
            await asked(script, method)
        assert len(script.requests) == 1


@pytest.mark.parametrize("method", ["PUT", "DELETE", "HEAD", "OPTIONS"])
async def test_what_changes_nothing_more_is_repeated(method):
    script = Script(503, 200)
    assert (await asked(script, method)).status_code == 200


@pytest.mark.parametrize("status", [200, 201, 204, 301, 400, 401, 403, 404, 409, 410, 412, 418, 422, 501])
async def test_other_answers_are_handed_on_at_once(status):
    script, clock = Script(status), Clock()
    assert (await asked(script, clock=clock)).status_code == status
    assert (len(script.requests), clock.slept) == (1, [])


async def test_retry_after_is_honoured():
    script, clock = Script((503, {"Retry-After": "7"}), 200), Clock()
    assert (await asked(script, clock=clock)).status_code == 200
    assert clock.slept == [7.0]


async def test_what_takes_too_long_is_told_and_not_waited_for():
    script, clock = Script((503, {"Retry-After": "3600"})), Clock()
    assert (await asked(script, clock=clock)).status_code == 503
    assert (len(script.requests), clock.slept) == (1, [])


async def test_a_short_limit_is_waited_for():
    script, clock = Script((429, {"Retry-After": "5"}), 200), Clock()
    assert (await asked(script, clock=clock, budget=Budget((), START))).status_code == 200
    assert len(clock.slept) == 1
    assert 5 <= clock.slept[0] < 5.1


async def test_a_long_limit_is_told():
    script, clock = Script((429, {"Retry-After": "600"})), Clock()
    with pytest.raises(RateLimited) as caught:
        await asked(script, clock=clock, budget=Budget((), START))
    assert timedelta(seconds=600) <= caught.value.until - START < timedelta(seconds=601)
    assert (len(script.requests), clock.slept) == (1, [])


async def test_a_limit_that_lasts_is_told_without_a_hot_loop():
    script, clock = Script((429, {"Retry-After": "0"})), Clock()
    with pytest.raises(RateLimited):
        await asked(script, clock=clock, budget=Budget((), START))
    assert len(script.requests) == 3
    assert min(clock.slept) >= 1


async def test_a_limit_stops_everybody_who_shares_the_budget():
    clock = Clock()
    budget = Budget((Rate(100, minutes=1),), START)
    with pytest.raises(RateLimited):
        await asked(Script((429, {"Retry-After": "600"})), clock=clock, budget=budget)
    other = Script(200)
    with pytest.raises(RateLimited):
        await asked(other, clock=clock, budget=budget)
    assert not other.requests
    clock.forward(601)
    assert (await asked(other, clock=clock, budget=budget)).status_code == 200


async def test_the_budget_holds_requests_back_and_they_wait_a_little():
    script, clock = Script(200), Clock()
    budget = Budget((Rate(2, seconds=10),), START)
    async with patient(script, clock, budget) as http:
        for method in ("GET", "GET", "POST"):
            await http.request(method, "/x")
    assert len(script.requests) == 3
    assert 10 <= sum(clock.slept) < 12, "a POST that was never sent may wait too"


async def test_the_budget_s_long_waits_are_told():
    clock = Clock()
    budget = Budget((Rate(1, days=1),), START)
    script = Script(200)
    await asked(script, clock=clock, budget=budget)
    with pytest.raises(RateLimited) as caught:
        await asked(script, clock=clock, budget=budget)
    assert caught.value.until - START > timedelta(hours=24)
    assert type(caught.value) is RateLimited
    assert len(script.requests) == 1


async def test_every_repetition_counts():
    clock = Clock()
    budget = Budget((Rate(100, hours=1),), START)
    await asked(Script(500), clock=clock, budget=budget)
    assert budget.left(clock()) == 97


async def test_headers_are_observed_and_the_state_is_kept_before_sending():
    clock, events = Clock(), []
    budget = Budget((Rate(100, minutes=1),), START)

    async def keep(kept):
        events.append(("kept", kept.left(clock())))

    def observe(headers):
        events.append("observed")
        return [Observed(60, limit=int(headers["X-Limit"]), used=int(headers["x-used"]))]

    script = Script((200, {"X-LIMIT": "50", "X-Used": "48"}))
    await asked(script, clock=clock, budget=budget, observe=observe, keep=keep)
    assert events == [("kept", 99), "observed", ("kept", 2)]  # what the reply told is kept too
    assert budget.left(clock()) == 2


async def test_a_refusal_without_retry_after_uses_the_provider_s_own_header():
    def observe(headers):
        return [
            Observed(60, limit=100, used=100, resets_in_s=9),
            Observed(86400, limit=10_000, used=5, resets_in_s=9000),
        ]

    script, clock = Script(429, 200), Clock()
    budget = Budget((Rate(100, minutes=1), Rate(10_000, days=1)), START)
    assert (await asked(script, clock=clock, budget=budget, observe=observe)).status_code == 200
    assert 9 <= sum(clock.slept) < 15


async def test_background_work_leaves_room():
    clock = Clock()
    budget = Budget((Rate(10, hours=1),), START)
    async with patient(Script(200), clock, budget) as http:
        for _ in range(6):
            await http.get("/x", extensions={"spare": 4})
        with pytest.raises(RateLimited):
            await http.get("/x", extensions={"spare": 4})
        assert (await http.get("/x")).status_code == 200


async def test_only_reads_count_as_reads():
    clock = Clock()
    budget = Budget((Rate(1, hours=1, reads_only=True),), START)
    async with patient(Script(200), clock, budget) as http:
        await http.post("/x")
        await http.get("/x")
        await http.post("/x")
        with pytest.raises(RateLimited):
            await http.get("/x")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0),
        ("30", 30),
        (" 30 ", 30),
        ("999999999999999999999999", 26 * 3600),
        (format_datetime(START + timedelta(seconds=90), usegmt=True), 90),
        (format_datetime(START - timedelta(days=900), usegmt=True), 0),
        (format_datetime(START + timedelta(days=3650), usegmt=True), 26 * 3600),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 26 * 3600),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("", None),
        ("٣", None),
        ("Thu, 99 Foo 2026", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(text, seconds):
    headers = httpx.Headers({"Retry-After": text.encode()})
    wanted = None if seconds is None else START + timedelta(seconds=seconds)
    assert retry_after(headers, START) == wanted
    assert retry_after(httpx.Headers(), START) is None


@given(st.binary(max_size=60))
def test_any_retry_after_is_bounded(raw):
    until = retry_after(httpx.Headers([(b"Retry-After", raw)]), START)
    assert until is None or START <= until <= START + timedelta(hours=26)


def chained(error, cause):
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "wanted"),
    [
        (chained(httpx.ConnectError("x"), socket.gaierror(-2, "Name or service not known")), Offline),
        (chained(httpx.ConnectError("x"), OSError(errno.ENETUNREACH, "x")), Offline),
        (chained(httpx.ConnectError("x"), ExceptionGroup("x", [OSError(errno.ENETUNREACH, "x")])), Offline),
        (chained(httpx.ConnectError("x"), ConnectionRefusedError(errno.ECONNREFUSED, "x")), ServiceDown),
        (chained(httpx.ConnectError("x"), ssl.SSLCertVerificationError("x")), Refused),
        (chained(httpx.ReadError("x"), ssl.SSLError("x")), Refused),
        (httpx.ConnectTimeout("x"), ServiceDown),
        (httpx.PoolTimeout("x"), ServiceDown),
        (httpx.WriteError("x"), ServiceDown),
        (httpx.ProxyError("407"), Offline),
        (httpx.RemoteProtocolError("x"), BadReply),
        (httpx.LocalProtocolError("canary"), BadReply),
        (httpx.DecodingError("x"), BadReply),
        (httpx.UnsupportedProtocol("x"), BadReply),
    ],
)
def test_what_errors_of_the_network_mean(error, wanted):
    told = plain(error)
    assert type(told) is wanted
    assert "canary" not in str(told)


def test_a_circle_of_causes_is_walked_once():
    first, second = httpx.ConnectError("x"), ValueError("y")
    first.__cause__, second.__cause__ = second, first
    assert type(plain(first)) is ServiceDown


# What follows goes over real sockets.


async def head(reader):
    await reader.readuntil(b"\r\n\r\n")


def serve(data, *, then=None, seen=None, tls=None):
    async def answer(reader, writer):
        while True:
            await head(reader)
            if seen is not None:
                seen.append(1)
            writer.write(data)
            await writer.drain()
            if then == "hang":
                await asyncio.sleep(3600)
            if then == "close":
                return

    return raw_server(answer, tls)


async def over_the_wire(url, **how):
    clock = Clock()
    async with client(url, Patient(network(url), clock=clock, sleep=clock.sleep, chance=lambda: 0.0, **how)) as http:
        return await http.get("x")


OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


async def test_a_packed_reply_is_unpacked():
    body = gzip.compress(b'{"a": 1}')
    data = OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    async with serve(data) as url:
        reply = await over_the_wire(url)
    assert reply.json() == {"a": 1}
    assert "content-encoding" not in reply.headers


@pytest.mark.parametrize(
    "data",
    [
        OK + b"Content-Length: 100\r\n\r\n{",
        OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\n{",
        OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n",
        OK + b"Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
        OK + b"Content-Encoding: gzip, gzip\r\nContent-Length: 2\r\n\r\n{}",
        OK + b"Content-Encoding: br\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        b"nonsense\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000,
        b"",
    ],
)
async def test_cut_and_garbled_replies_are_tried_again_and_told(data):
    seen = []
    async with serve(data, then="close", seen=seen) as url:
        with pytest.raises(BadReply):
            await over_the_wire(url)
    assert len(seen) == 3


async def test_a_bomb_is_not_unpacked():
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    body = b"".join(packer.compress(bytes(1 << 20)) for _ in range(200)) + packer.flush()
    data = OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    async with serve(data) as url:
        with pytest.raises(BadReply, match="unpacks"):
            await over_the_wire(url, tries=1)


async def test_a_body_without_an_end_is_not_read_to_it():
    async def answer(reader, writer):
        await head(reader)
        writer.write(OK + b"Transfer-Encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"10000\r\n" + bytes(65536) + b"\r\n")
            await writer.drain()

    async with raw_server(answer) as url:
        with pytest.raises(BadReply, match="more data"):
            await over_the_wire(url, tries=1, longest_body=1 << 20)


async def test_a_dripping_reply_meets_the_deadline():
    async def answer(reader, writer):
        await head(reader)
        writer.write(OK + b"Content-Length: 100000\r\n\r\n")
        while True:
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(0.005)

    async with raw_server(answer) as url:
        with pytest.raises(ServiceDown, match="too long"):
            await over_the_wire(url, deadline_s=0.1)


async def test_nobody_listening_is_a_service_that_is_down():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(ServiceDown):
        await over_the_wire(f"http://127.0.0.1:{port}/")


def self_signed(folder, days):
    """Return the TLS side of a server whose certificate nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(1).not_valid_before(START - timedelta(days=900)).not_valid_after(datetime.now(UTC) + days)
    made = made.add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
    pem, plain_key = serialization.Encoding.PEM, serialization.NoEncryption()
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain_key)
    (folder / "both.pem").write_bytes(private + made.sign(key, hashes.SHA256()).public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "both.pem")
    return context


@pytest.mark.parametrize("days", [timedelta(days=-1), timedelta(days=9)], ids=["expired", "self-signed"])
async def test_a_certificate_that_is_not_valid_is_not_passed_over(tmp_path, days):
    async with serve(OK, tls=self_signed(tmp_path, days)) as url:
        with pytest.raises(Refused, match="prove who it is") as caught:
            await over_the_wire(url.replace("http://", "https://"))
    assert caught.value.action == "retry"


async def test_a_cancelled_request_lets_go_of_its_connection():
    gone = asyncio.Event()

    async def answer(reader, writer):
        await head(reader)
        await reader.read()
        gone.set()

    async with raw_server(answer) as url:
        task = asyncio.create_task(over_the_wire(url))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        async with asyncio.timeout(10):
            await gone.wait()


async def test_logs_hold_no_query_no_header_and_no_body(caplog):
    caplog.set_level(logging.DEBUG, logger="peaksdesk")  # the root alone does not do where a log was begun before
    body = b'{"t": "canary"}'
    data = OK + b"X-Canary: canary\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    clock = Clock()
    async with serve(data) as url:
        patience = Patient(network(url), clock=clock, sleep=clock.sleep)
        async with client(url, patience) as http:
            await http.get("x?code=canary", headers={"Authorization": "Bearer canary"})
            with pytest.raises(BadReply):
                await http.get("x", headers={"X": "canary\r\nX: y"})
    assert "GET 127.0.0.1/x: 200" in caplog.text
    assert "canary" not in caplog.text
