"""Where things are kept, and what may be logged."""

import logging
from pathlib import Path

import pytest

from peaksdesk import logs, settings


def test_an_argument_goes_before_the_environment_and_that_before_the_platform(monkeypatch, tmp_path):
    monkeypatch.setenv("PEAKSDESK_DATA_DIR", str(tmp_path / "env"))
    assert settings.load(tmp_path / "given").data_dir == tmp_path / "given"
    assert settings.load().database_path == tmp_path / "env" / "peaksdesk.sqlite"
    monkeypatch.delenv("PEAKSDESK_DATA_DIR")
    assert settings.load().data_dir.name == "PeaksDesk"


def test_a_home_is_written_out(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert settings.load(Path("~/x")).backup_dir == tmp_path / "x" / "backups"


@pytest.mark.parametrize(
    "text",
    [
        "access_token=SECRET",
        '{"refresh_token": "SECRET"}',
        "Authorization: Bearer SECRET",
        "client_secret = 'SECRET'",
        "postgresql://mira:SECRET@host/db",
        "https://x/callback?code=SECRET&state=1",
        "api_key:SECRET",
        "('authorization', 'Bearer SECRET')",
        "(b'Authorization', b'Bearer SECRET1=')",
        "headers: Authorization: Basic SECRET==",
        "sent Bearer SECRET12345",
        "'Set-Cookie': 'session=SECRET; Path=/'",
        r'"{\"access_token\": \"SECRET\", \"more\": 1}"',
        "token=SECRET&token_type_hint=refresh_token",
        "grant_type=authorization_code&code=SECRET&code_verifier=SECRET",
        "passphrase='two SECRET words'",
        'password: "cut off SECRET',
        "https://x/callback?state=SECRET",
        "got eyJhbGciOi.SECRET.sig back",
        "Client(id='7', secret='SECRET')",
        "{'client_id': '1', 'client_secret': 'SECRET'}",
    ],
)
def test_secrets_are_struck_out(text):
    assert "SECRET" not in logs.redact(text)
    assert "***" in logs.redact(text)


@pytest.mark.parametrize(
    "text",
    [
        "imported 3 files from /home/mira/rides: ok",
        "GET /v2/recovery?limit=25 status_code=404 in 12 ms",
        "Basic endurance, 2 h, state=new",
        "the secretary's tokens are encoded",
    ],
)
def test_harmless_text_stays(text):
    assert logs.redact(text) == text


def test_what_was_opened_is_struck_out_wherever_it_stands():
    assert "Xq7-plain" in logs.redact("said Xq7-plain-token")
    logs.conceal("Xq7-plain-token")
    logs.conceal("Xq7-plain-token")
    assert logs.redact("said Xq7-plain-token, Xq7-plain-token") == "said ***, ***"
    logs.conceal("said")
    assert logs.redact("said") == "said"


def test_the_log_file_holds_no_secret_even_in_a_traceback(tmp_path):
    logs.start(tmp_path, "DEBUG")
    log = logging.getLogger("peaksdesk.test")
    root = logging.getLogger("peaksdesk")
    try:
        try:
            raise ValueError("refresh_token=SECRET")
        except ValueError:
            log.exception("failed with %s", {"password": "SECRET"})
    finally:
        handler = root.handlers[-1]
        root.removeHandler(handler)
        handler.close()
    written = (tmp_path / "peaksdesk.log").read_text()
    assert "failed with" in written
    assert "ValueError" in written
    assert "SECRET" not in written


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("")
    logs.start(tmp_path / "file" / "below", "INFO")
