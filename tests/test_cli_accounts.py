"""Whatever is put into the commands about accounts: one sentence, the right exit status, and nothing lost."""

import json

import pytest
from typer.testing import CliRunner

from peaksdesk.cli import app

HUGE = b"x" * 2_000_000
BINARY = bytes(range(256))
SECRET = "hush-7c1d"
TOKENS = {"access_token": SECRET, "refresh_token": SECRET, "expires_at": 4_000_000_000}


@pytest.fixture
def cli(tmp_path, monkeypatch):
    """Run a command on a folder of its own, with a passphrase and providers that nobody answers for."""
    monkeypatch.setenv("PEAKSDESK_PASSPHRASE", "correct horse battery")
    for name in ("WHOOP", "STRAVA", "INTERVALS_ICU"):
        for part in ("API_URL", "AUTHORIZE_URL", "TOKEN_URL"):
            monkeypatch.setenv(f"PEAKSDESK_{name}_{part}", "http://127.0.0.1:9/")  # the port of nothing

    def run(*words: str, given: bytes = b""):
        return CliRunner().invoke(app, [*words, "--data-dir", str(tmp_path / "data")], input=given)

    return run


def told(done, status):
    """Return what was said of a failure: no more than a box and a sentence or two, and never a trace or a secret."""
    assert done.exit_code == status, done.output
    assert done.stdout == ""
    words = " ".join(done.stderr.replace("│", " ").split())
    assert "Traceback" not in words
    assert SECRET not in words
    assert len(words) < 600, words
    assert status == 2 or words.endswith(".")
    return words


KEY = ("connect", "intervals_icu", "--api-key-stdin")
TOKEN = ("connect", "whoop", "--token-json-stdin")
CLIENT = ("client", "set", "whoop", "--id", "me", "--secret-stdin")


@pytest.mark.parametrize(
    ("words", "given", "status", "sentence"),
    [
        (CLIENT, b"", 1, "secret"),
        (CLIENT, b" \n\n ", 1, "secret"),
        (CLIENT, HUGE, 2, "standard input"),
        (CLIENT, BINARY, 2, "standard input"),
        (CLIENT[:-1], b"", 2, "--secret-stdin"),
        (("client", "set", "whoop", "--id", " ", "--secret-stdin"), b"s", 1, "ID"),
        (("client", "set", "garmin", "--id", "me", "--secret-stdin"), b"s", 1, "garmin"),
        (("client", "set", "../../etc", "--id", "me", "--secret-stdin"), b"s", 1, "etc"),
        (KEY, b"", 1, "key"),
        (KEY, HUGE, 2, "standard input"),
        (KEY, BINARY, 2, "standard input"),
        (KEY, f"{SECRET}\n".encode(), 1, "does not answer"),
        (("connect", "whoop", "--api-key-stdin"), SECRET.encode(), 1, "key"),
        ((*KEY, "--token-json-stdin"), b"x", 2, "either"),
        (TOKEN, b"", 1, "standard input"),
        (TOKEN, b"\xef\xbb\xbf" + json.dumps(TOKENS).encode(), 1, "does not answer"),
        (TOKEN, HUGE, 2, "standard input"),
        (TOKEN, BINARY, 2, "standard input"),
        (TOKEN, b"[]", 1, "access_token"),
        (TOKEN, b"null", 1, "access_token"),
        (TOKEN, b"[" * 50_000, 1, "standard input"),
        (TOKEN, b'{"access_token": 5}', 1, "access_token"),
        (TOKEN, json.dumps({**TOKENS, "access_token": ""}).encode(), 1, "access_token"),
        (TOKEN, json.dumps({**TOKENS, "expires_at": "soon"}).encode(), 1, "expires_at"),
        (TOKEN, json.dumps({**TOKENS, "expires_at": 1e300}).encode(), 1, "expires_at"),
        (TOKEN, json.dumps(TOKENS).replace("4000000000", "NaN").encode(), 1, "expires_at"),
        (("connect", "garmin"), b"", 1, "garmin"),
        (("connect", "whoop"), b"", 1, "set up your API application"),
        (("connect", "whoop", "--athlete", "99"), b"", 1, "athlete"),
        (("sync", "garmin"), b"", 1, "garmin"),
        (("sync", "whoop"), b"", 1, "WHOOP"),
        (("disconnect", "whoop"), b"", 1, "WHOOP"),
        (("disconnect", "\x1b[31m"), b"", 1, "provider"),
        (("sync-log", "garmin"), b"", 1, "garmin"),
        (("sync-log", "--limit", "0"), b"", 2, "--limit"),
        (("connections", "--athlete", "0"), b"", 1, "athlete"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_a_sentence_and_nothing_else(cli, words, given, status, sentence):
    said = told(cli(*words, given=given), status)
    assert sentence.casefold() in said.casefold()
    assert "\x1b" not in said
    assert json.loads(cli("connections", "--json").stdout) == []
