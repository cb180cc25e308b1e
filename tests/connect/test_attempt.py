from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from hypothesis import given
from hypothesis import strategies as st

from connect.services import CLIENT, oauth, randomness
from peaksdesk.connect.attempt import LIMIT_S, Spent, Stray, scopes_in
from peaksdesk.connect.auth import Client
from peaksdesk.connect.errors import BadReply, ConnectError, Denied, Refused
from peaksdesk.connect.oauth import begin

BACK = "http://127.0.0.1:5/callback"


class Monotonic:
    def __init__(self):
        self.now_s = 1000.0

    def __call__(self):
        return self.now_s


def attempt(clock=None, **auth):
    return begin(oauth(**auth), CLIENT, BACK, randomness, clock or Monotonic())


def query(made, **fields):
    return urlencode({"state": made.state} | fields)


def test_the_browser_is_sent_off_with_what_the_provider_wants():
    made = attempt(scope_separator=",", extra={"approval_prompt": "force"})
    url = urlsplit(made.authorize_url)
    assert (url.scheme, url.netloc, url.path) == ("https", "service.example", "/authorize")
    assert parse_qs(url.query) == {
        "response_type": ["code"],
        "client_id": ["id-7"],
        "redirect_uri": [BACK],
        "scope": ["read,activity:read"],
        "state": [made.state],
        "approval_prompt": ["force"],
    }
    assert "canary" not in made.authorize_url


def test_an_authorize_address_may_have_a_query_of_its_own():
    made = attempt(authorize_url="https://service.example/authorize?tenant=7")
    assert parse_qs(urlsplit(made.authorize_url).query)["tenant"] == ["7"]


def test_state_and_verifier_are_256_bits_each():
    wanted = []

    def bytes_of(length):
        wanted.append(length)
        return bytes([len(wanted)] * length)

    made = begin(oauth(pkce=True), CLIENT, BACK, bytes_of, Monotonic())
    assert wanted == [32, 32]
    assert len(made.state) == len(made.verifier) == 43
    assert made.state != made.verifier
    asked = parse_qs(urlsplit(made.authorize_url).query)
    assert asked["code_challenge"] == [create_s256_code_challenge(made.verifier)]
    assert asked["code_challenge_method"] == ["S256"]
    assert made.verifier not in made.authorize_url


def test_randomness_comes_from_the_system_unless_a_test_gives_it():
    first, second = (begin(oauth(), CLIENT, BACK) for _ in range(2))
    assert first.state != second.state


def test_without_pkce_nothing_is_proved():
    made = attempt()
    assert made.verifier is None
    assert "code_challenge" not in made.authorize_url


@pytest.mark.parametrize("name", ["authorize_url", "token_url"])
@pytest.mark.parametrize(
    "url", ["http://service.example/x", "javascript:alert(1)", "file:///etc/passwd", "https://", "ftp://a/b", "//a/b"]
)
def test_only_encrypted_addresses_are_opened(name, url):
    with pytest.raises(Refused, match="not encrypted"):
        attempt(**{name: url})


def test_a_stand_in_on_this_computer_may_be_plain():
    assert attempt(authorize_url="http://127.0.0.1:9/authorize", token_url="http://localhost:9/token")


def test_secrets_are_in_no_text_of_an_attempt():
    made = attempt(pkce=True)
    assert made.state not in repr(made)
    assert made.verifier not in repr(made)


def test_the_answer_gives_the_code_and_what_was_granted():
    made = attempt()
    assert made.answer(query(made, code="the/code+1", scope="read,activity:read", unknown="x")) == "the/code+1"
    assert made.granted == ("read", "activity:read")


def test_an_answer_need_not_tell_what_was_granted():
    made = attempt()
    made.answer(query(made, code="c"))
    assert made.granted is None


def test_an_answer_counts_once():
    made = attempt()
    made.answer(query(made, code="c"))
    with pytest.raises(Spent):
        made.answer(query(made, code="d"))


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"error": "access_denied"}, Denied),
        ({"error": "access_denied", "code": "c"}, Denied),
        ({"error": "server_error"}, BadReply),
        ({"error": "invalid_scope", "error_description": "<b>canary</b>"}, BadReply),
        ({}, BadReply),
        ({"code": ""}, BadReply),
        ({"code": "a b"}, BadReply),
        ({"code": "a\r\nX: y"}, BadReply),
        ({"code": "ü"}, BadReply),
        ({"code": "c" * 2049}, BadReply),
        ({"code": "c", "access_token": "t"}, BadReply),
        ({"code": "c", "iss": "https://evil.example"}, Refused),
        ({"code": "c", "iss": ""}, Refused),
        ({"code": "c", "iss": "https://[evil"}, Refused),
    ],
)
def test_what_ends_an_attempt(fields, error):
    made = attempt()
    with pytest.raises(error) as caught:
        made.answer(query(made, **fields))
    assert "canary" not in caught.value.sentence
    with pytest.raises(Spent):
        made.answer(query(made, code="c"))


@pytest.mark.parametrize("doubled", ["code=c&code=d", "code=c&error=x&error=y", "code=c&iss=a&iss=b"])
def test_what_is_said_twice_is_not_believed(doubled):
    made = attempt()
    with pytest.raises(ConnectError):
        made.answer(f"state={made.state}&{doubled}")


@pytest.mark.parametrize(
    ("issuer", "told", "good"),
    [
        (None, "https://service.example", True),
        (None, "https://service.example/tenant", True),
        (None, "http://service.example", False),
        (None, "https://service.example:444", False),
        ("https://issuer.example", "https://issuer.example", True),
        ("https://issuer.example", "https://issuer.example/", False),
        ("https://issuer.example", "https://service.example", False),
    ],
)
def test_an_issuer_must_be_the_one_asked(issuer, told, good):
    made = attempt(issuer=issuer)
    if good:
        assert made.answer(query(made, code="c", iss=told)) == "c"
    else:
        with pytest.raises(Refused, match="different service"):
            made.answer(query(made, code="c", iss=told))


def test_an_answer_after_five_minutes_is_too_late():
    clock = Monotonic()
    made = attempt(clock)
    clock.now_s += LIMIT_S - 1
    assert made.left_s == 1
    clock.now_s += 2
    with pytest.raises(Refused, match="five minutes"):
        made.answer(query(made, code="c"))


@given(st.text() | st.text("state=&code%ABCdef+;#\0\ud800", max_size=80))
def test_no_stray_ends_an_attempt(text):
    made = attempt()
    with pytest.raises(Stray):
        made.answer(text)
    assert made.answer(query(made, code="c")) == "c"


@given(st.integers(0, 42), st.characters(categories=["L", "N", "P"]))
def test_every_sign_of_the_state_counts(at, sign):
    made = attempt()
    forged = made.state[:at] + sign + made.state[at + 1 :]
    if forged != made.state:
        with pytest.raises(Stray):
            made.answer(urlencode({"state": forged, "code": "c"}))


@pytest.mark.parametrize(
    "text",
    [
        "http://127.0.0.1:5/callback?code=c%2B1&state={state}",
        "https://localhost/whatever?state={state}&code=c%2B1#fragment",
        "whoop://back?state={state}&code=c%2B1",
        "  <http://127.0.0.1:5/callback?code=c%2B1&state={state}>\n",
        '"http://127.0.0.1:5/callback?code=c%2B1&state={state}"',
        "?code=c%2B1&state={state}",
        "code=c%2B1&state={state}",
        "c+1",
        "  c+1\r\n",
    ],
)
def test_an_address_or_a_code_can_be_pasted(text):
    made = attempt()
    assert made.pasted(text.replace("{state}", made.state)) == "c+1"
    assert made.spent


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "http://127.0.0.1:5/callback",
        "http://127.0.0.1:5/callback?code=c",
        "http://127.0.0.1:5/callback?code=c&state=of-another",
        "http://[::1/callback?code=c&state={state}",
        "https://service.example/authorize?client_id=id-7",
        "code=c",
        "?code=c",
        "error=access_denied",
        "two words",
        "c" * 3000,
        "\ud800",
        "code=c&state=\ud800",
    ],
)
def test_what_is_pasted_wrong_ends_nothing(text):
    made = attempt()
    with pytest.raises(Refused, match="not the address"):
        made.pasted(text.replace("{state}", made.state))
    assert made.answer(query(made, code="c")) == "c"


def test_nothing_is_pasted_after_the_answer_or_too_late():
    made = attempt()
    made.answer(query(made, code="c"))
    for text in ("c", query(made, code="c")):
        with pytest.raises(Refused):
            made.pasted(text)
    clock = Monotonic()
    late = attempt(clock)
    clock.now_s += LIMIT_S
    for text in ("c", query(late, code="c")):
        with pytest.raises(Refused, match="five minutes"):
            late.pasted(text)


def test_a_base64_code_with_padding_can_be_pasted():
    assert attempt().pasted("YWJj==") == "YWJj=="


def test_scopes_stand_between_spaces_or_commas():
    assert scopes_in(" read,activity:read  read\tx,, ") == ("read", "activity:read", "x")
    assert scopes_in("") == ()


def test_a_client_id_is_written_safely():
    made = begin(oauth(), Client("a&b=c d", "s"), BACK, randomness, Monotonic())
    assert parse_qs(urlsplit(made.authorize_url).query)["client_id"] == ["a&b=c d"]
