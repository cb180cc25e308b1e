"""Accounts by real processes: the stand-ins' command, the way back from a browser, syncs that are killed."""

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from e2e.agreeing import agree

PASSPHRASE = "correct horse battery staple"


@pytest.fixture(scope="module")
def standins():
    with serving_standins("0.1") as told:
        yield told


@contextlib.contextmanager
def serving_standins(years):
    """Give addresses of stand-ins that the real command serves."""
    program = [sys.executable, "-m", "peaksdesk", "sandbox", "--json", "--years", years]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as serving:
        try:
            yield json.loads(serving.stdout.readline())
        finally:
            serving.terminate()
            serving.wait(20)
    assert serving.returncode == 0


@pytest.fixture
def desk(standins, tmp_path):
    made = Desk(tmp_path / "data", standins)
    for told in standins.values():
        httpx.post(told["control_url"] + "/faults", json={"kind": "html", "times": 1, "path": "nowhere"})
        httpx.delete(told["control_url"] + "/faults")
        httpx.delete(told["control_url"] + "/requests")
    return made


class Desk:
    """The command line on a folder of its own, pointed at the stand-ins."""

    def __init__(self, folder: Path, standins):
        self.folder, self.standins = folder, standins
        self.environment = {**os.environ, "PEAKSDESK_DATA_DIR": str(folder), "PEAKSDESK_PASSPHRASE": PASSPHRASE}
        for name, told in standins.items():
            for part in ("api_url", "authorize_url", "token_url"):
                self.environment[f"PEAKSDESK_{name.upper()}_{part.upper()}"] = told[part]

    def start(self, *words, stdin=""):
        program = [sys.executable, "-m", "peaksdesk", *words]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        running = subprocess.Popen(program, env=self.environment, text=True, **pipes)
        running.stdin.write(stdin)
        running.stdin.close()
        running.stdin = None
        return running

    def run(self, *words, stdin="", status=0):
        running = self.start(*words, stdin=stdin)
        out, err = running.communicate(timeout=60)
        assert running.returncode == status, err
        return out, err

    def json(self, *words, **more):
        return json.loads(self.run(*words, "--json", **more)[0])

    def set_up(self, name):
        told = self.standins[name]
        self.run("client", "set", name, "--id", told["client_id"], "--secret-stdin", stdin=told["client_secret"] + "\n")

    def connect(self, name, *, decision="allow", untick=(), status=0):
        """Connect as a person does it in a browser; return what the command printed, and the page at the end."""
        running = self.start("connect", name)
        url = json.loads(running.stdout.readline())["authorize_url"]
        page = agree(url, decision, untick)
        out, err = running.communicate(timeout=60)
        assert running.returncode == status, err
        return out, err, page

    def kept(self):
        """Return what is kept of accounts, without what only tells when."""
        with contextlib.closing(sqlite3.connect(self.folder / "peaksdesk.sqlite")) as database:
            days = database.execute("select source, kind, key, local_date, value from days order by 1, 2, 3").fetchall()
            items = database.execute(
                "select stream, key, hash, gone_at, activity_source_id is null from remote_items order by 1, 2"
            ).fetchall()
            activities = database.execute(
                "select start, sport, title, distance_m, (select count(*) from sources s where s.activity_id = a.id) "
                "from activities a order by 1, 2"
            ).fetchall()
        return days, items, activities

    def control(self, name, path, **body):
        return httpx.post(f"{self.standins[name]['control_url']}/{path}", json=body).raise_for_status()


def test_whoop_from_set_up_to_disconnect(desk):
    assert desk.json("connections") == []
    desk.set_up("whoop")
    out, _, page = desk.connect("whoop")
    assert "WHOOP is connected" in page
    connection = json.loads(out.splitlines()[-1])
    assert (connection["provider"], connection["state"], connection["account_name"]) == (
        "whoop",
        "connected",
        "Mira Kovac",
    )
    first = desk.json("sync", "whoop")["whoop"]
    assert set(first) == {"sleep", "recovery", "cycles", "workouts"}
    assert set(first["sleep"]) == {"fetched", "inserted", "updated", "removed", "requests"}
    assert all(one["inserted"] == one["fetched"] > 0 for one in first.values())
    again = desk.json("sync")["whoop"]
    assert {(one["inserted"], one["updated"], one["requests"]) for one in again.values()} == {(0, 0, 1)}
    newest, oldest = desk.json("sync-log", "whoop")
    assert (newest["reason"], newest["error"]) == ("command", "")
    assert oldest["streams"]["sleep"]["inserted"] == first["sleep"]["inserted"]
    (listed,) = desk.json("connections")
    assert listed["streams"]["sleep"]["kept"] == first["sleep"]["inserted"]
    told = desk.json("disconnect", "whoop")
    assert told["days"] > 0
    assert told["note"] == ""
    assert desk.json("connections") == []
    assert desk.kept() == ([], [], [])


def test_intervals_by_a_key(desk):
    told = desk.standins["intervals_icu"]
    _, err = desk.run("connect", "intervals_icu", "--api-key-stdin", stdin="wrong\n", status=1)
    assert err.strip() == "The service does not accept the key any more."
    desk.run("connect", "intervals_icu", "--api-key-stdin", stdin=told["api_key"] + "\n")
    counts = desk.json("sync", "intervals_icu")["intervals_icu"]
    assert counts["wellness"]["inserted"] > 25
    assert len(desk.json("activities")) >= counts["activities"]["inserted"] - 1


def test_what_goes_wrong_is_one_sentence(desk):
    for words, sentence in {
        ("connect", "whoop"): "Set up your API application with WHOOP first.",
        ("connect", "garmin"): "There is no provider called garmin. There are: intervals.icu",
        ("sync", "strava"): "Strava is not connected.",
        ("disconnect", "strava"): "Strava is not connected.",
        ("client", "set", "whoop", "--id", "x"): "--secret-stdin",
    }.items():
        running = desk.start(*words)
        _, err = running.communicate(timeout=60)
        assert running.returncode in (1, 2)
        assert sentence in err or sentence.replace("intervals.icu", "intervals_icu") in err
        assert "Traceback" not in err
    desk.set_up("whoop")
    _, err, page = desk.connect("whoop", decision="deny", status=1)
    assert err.strip() == "Access was not allowed in the browser."
    assert "Nothing was connected" in page
    assert desk.json("connections") == []


def test_what_was_unticked_stays_off(desk):
    desk.set_up("whoop")
    out, _, _ = desk.connect("whoop", untick=("read:workout", "read:cycles"))
    assert "read:workout" not in json.loads(out.splitlines()[-1])["scopes"]
    assert set(desk.json("sync")["whoop"]) == {"sleep", "recovery"}
    (listed,) = desk.json("connections")
    assert listed["streams"]["workouts"]["granted"] is False


def test_tokens_from_another_machine(desk):
    desk.set_up("strava")
    bad = desk.start("connect", "strava", "--token-json-stdin", stdin='{"token": 1}')
    assert "access_token" in bad.communicate(timeout=60)[1]
    _, err = desk.run("connect", "strava", "--token-json-stdin", stdin='{"access_token": "nobody-knows-it"}', status=1)
    assert "Connect again" in err


@pytest.mark.parametrize("requests", [2, 7])
def test_killed_anywhere_the_next_sync_ends_as_if_nothing_had_been(desk, tmp_path, requests):
    other = Desk(tmp_path / "undisturbed", desk.standins)
    for one in (desk, other):
        one.set_up("whoop")
        one.connect("whoop")
    other.run("sync")
    control = desk.standins["whoop"]["control_url"]
    httpx.delete(control + "/requests")
    running = desk.start("sync")
    while running.poll() is None and len(httpx.get(control + "/requests").json()) < requests:
        time.sleep(0.005)
    running.kill()
    running.communicate()
    desk.run("sync")
    assert desk.kept() == other.kept()


def test_two_processes_that_sync_one_account_at_once_end_as_one_does(desk, tmp_path):
    other = Desk(tmp_path / "undisturbed", desk.standins)
    for one in (desk, other):
        one.set_up("whoop")
        one.connect("whoop")
    other.run("sync")
    desk.control("whoop", "expire")
    at_once = [desk.start("sync") for _ in range(2)]
    for running in at_once:
        _, err = running.communicate(timeout=60)
        assert running.returncode == 0 or "Another PeaksDesk is syncing this account." in err, err
    assert 0 in {running.returncode for running in at_once}
    assert desk.kept() == other.kept()
    assert desk.json("connections")[0]["state"] == "connected"
