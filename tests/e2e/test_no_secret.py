"""After a full life of three accounts, no secret of theirs lies in clear in any file or in anything that was said."""

import base64
import json
import sqlite3
import time
import zlib
from contextlib import closing
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from e2e.agreeing import agree
from e2e.test_accounts import PASSPHRASE, Desk, serving_standins

GIVEN = ("canary-key-wrong-4711", "canary-access-4712", "canary-refresh-4713")
"""Secrets that a person gives and no provider accepts."""


@pytest.fixture(scope="module")
def standins():
    with serving_standins("0.05") as told:
        yield told


class Listening(Desk):
    """Notes all that the command line says, but for the address at which a person agrees."""

    def __init__(self, folder, standins):
        super().__init__(folder, standins)
        self.environment["PEAKSDESK_LOG_LEVEL"] = "DEBUG"
        self.said, self.states = [], []

    def run(self, *words, stdin="", status=0):
        out, err = super().run(*words, stdin=stdin, status=status)
        self.said.append((words, out + err))
        return out, err

    def try_out(self, *words, stdin=""):
        """Run something that may fail."""
        out, err = self.start(*words, stdin=stdin).communicate(timeout=60)
        self.said.append((words, out + err))

    def connect(self, name):
        running = self.start("connect", name)
        url = json.loads(running.stdout.readline())["authorize_url"]
        self.states += parse_qs(urlsplit(url).query)["state"]
        self.said.append((("page", name), agree(url)))
        out, err = running.communicate(timeout=60)
        assert running.returncode == 0, err
        self.said.append((("connect", name), out + err))

    def secrets(self):
        """Return every secret there ever was."""
        issued = [one for told in self.standins.values() for one in httpx.get(told["control_url"] + "/secrets").json()]
        return {*issued, *self.states, *GIVEN, PASSPHRASE}


def forms(secret):
    """Return a secret as it may lie about."""
    raw = secret.encode()
    return {raw, base64.b64encode(raw), raw.hex().encode(), raw[: max(12, len(raw) // 2)]}


def packed_in(path):
    """Return what lies compressed in a database."""
    if path.suffix not in (".sqlite", ".db") and not path.read_bytes().startswith(b"SQLite format 3"):
        return b""
    found = []
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        for (name,) in database.execute("select name from sqlite_master where type = 'table'").fetchall():
            for row in database.execute(f'select * from "{name}"'):
                for value in row:
                    try:
                        found.append(zlib.decompress(value) if isinstance(value, bytes) else b"")
                    except zlib.error:
                        continue
    return b"\n".join(found)


def look(desk, *folders):
    """Fail where a secret lies in clear; return how many files and sayings were looked at."""
    secrets = desk.secrets()
    wanted = {form for secret in secrets for form in forms(secret)}
    files = [path for folder in (desk.folder, *folders) for path in folder.rglob("*") if path.is_file()]
    for path in files:
        content = path.read_bytes() + packed_in(path)
        assert not [one for one in wanted if one in content], path
    for words, text in desk.said:
        assert not [one for one in wanted if one.decode() in text], words
    return len(secrets), {path.name for path in files}


def test_no_secret_is_found_anywhere_after_a_full_life(standins, tmp_path):
    desk = Listening(tmp_path / "data", standins)
    for name in ("whoop", "strava"):
        desk.set_up(name)
        desk.connect(name)
    key = standins["intervals_icu"]["api_key"]
    desk.try_out("connect", "intervals_icu", "--api-key-stdin", stdin=GIVEN[0] + "\n")
    tokens = {"access_token": GIVEN[1], "refresh_token": GIVEN[2], "expires_at": 1}
    desk.try_out("connect", "strava", "--token-json-stdin", stdin=json.dumps(tokens))
    desk.run("connect", "intervals_icu", "--api-key-stdin", stdin=key + "\n")
    for name in ("whoop", "strava"):
        desk.control(name, "expire")
    desk.run("sync", "--json")
    for name, kind in (("whoop", "401"), ("strava", "html"), ("intervals_icu", "garbage"), ("whoop", "cut")):
        desk.control(name, "faults", kind=kind, times=2)
    desk.try_out("sync", "--json")
    for name in standins:
        httpx.delete(standins[name]["control_url"] + "/faults")
    desk.control("strava", "expire")
    running = desk.start("sync")
    while running.poll() is None and not desk.folder.joinpath("peaksdesk.sqlite-wal").exists():
        time.sleep(0.005)
    running.kill()
    running.communicate()
    _, names = look(desk)
    assert "peaksdesk.log" in names
    desk.run("backup", str(tmp_path / "out" / "all.backup"), "--json")
    desk.run("export", str(tmp_path / "out" / "files"), "--json")
    desk.run("sync-log", "whoop", "--json")
    assert desk.json("doctor")["ok"], "what came from accounts lacks no file"
    desk.control("strava", "revoke")
    desk.try_out("sync", "--json")
    for name in ("whoop", "strava"):
        desk.run("disconnect", name, "--json")
    count, names = look(desk, tmp_path / "out")
    assert count >= 16  # two applications, a key, codes and states, three pairs of tokens at least, what was given
    assert {"all.backup", "peaksdesk.sqlite"} <= names
