"""An import that ends at any moment leaves whole activities, and the next one completes it."""

import asyncio
import contextlib
import os
import random
import signal
import sqlite3
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from e2e.command import activities, finish, on_linux, on_posix, peaksdesk, side_by_side, start
from e2e.rides import FIRST, write_ride, write_rides
from formats.fit_files import triathlon
from peaksdesk.compose import opened
from peaksdesk.settings import Settings

RIDES = 58
WHOLE = RIDES + 5
KILLS = 12
KILLS_A_HOME = 5
"""Kills of one data directory: the later ones come to an import that has less and less to do."""


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A folder of 60 files, two of them one triathlon of five sessions."""
    folder = tmp_path_factory.mktemp("kill") / "in"
    write_rides(folder, RIDES, duration_s=240)
    (folder / "tri.fit").write_bytes(triathlon(FIRST + timedelta(days=100)))
    write_ride(folder / "again.fit.gz", FIRST, 240, power=150)
    return folder


def of_session(leader: int) -> list[int]:
    """Return the processes that are left of a session, zombies apart."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:  # it ended between the two looks
                continue
            if int(fields[3]) == leader and fields[0] != "Z":
                found.append(int(entry.name))
    return found


def wait_for_end(leader: int) -> None:
    """Wait for the end of all processes of a session, and fail where one stays."""
    until = time.monotonic() + 10
    while left := of_session(leader):
        assert time.monotonic() < until, f"processes {left} outlived their app"
        time.sleep(0.02)


def count(data_dir: Path) -> int:
    """Return how many activities another program sees, which need not be able to open the database."""
    try:
        with closing(sqlite3.connect(f"file:{data_dir / 'peaksdesk.sqlite'}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM activities").fetchone()[0])
    except sqlite3.Error:
        return 0


def kill_once(folder: Path, data_dir: Path, after_s: float, *, at_work: bool) -> None:
    """Start an import and kill it, without a word to its workers.

    Args:
        after_s: Seconds from the start, or where `at_work` from the first activity that it kept.
    """
    before = count(data_dir)
    process = start("import", folder, "--json", data_dir=data_dir)
    while at_work and process.poll() is None and count(data_dir) == before:
        time.sleep(0.005)
    time.sleep(after_s)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=20)
    wait_for_end(process.pid)


def look(data_dir: Path, seen: set[int]) -> int:
    """Open what a kill left, fail unless every activity is whole, and return how many there are.

    Args:
        seen: Numbers of activities that were opened in full before; those found now are added.
    """

    async def inside() -> int:
        async with opened(Settings(data_dir)) as services:
            athlete = await services.athletes.current()
            entries = await services.activities.entries(athlete.id, None, None)
            assert seen <= {entry.activity.id for entry in entries}, "an activity was lost"
            assert all(entry.sources and entry.metrics.curves for entry in entries)
            for entry in entries:
                if entry.activity.id in seen:
                    continue
                seen.add(entry.activity.id)
                detail = await services.activities.detail(entry.activity.id)
                assert detail.sources
                assert [source.id for source in entry.sources] == [source.id for source in detail.sources]
                assert detail.activity.summary.duration_s
                assert len(detail.streams.time_s) == detail.activity.summary.records
                assert detail.metrics.curves
            assert len({(e.activity.start, e.activity.sport) for e in entries}) == len(entries)
            return len(entries)

    found = asyncio.run(inside())
    with closing(sqlite3.connect(data_dir / "peaksdesk.sqlite")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    return found


@on_linux
def test_kill_9_at_any_moment_leaves_whole_activities(many, tmp_path):
    began = time.monotonic()
    assert peaksdesk("import", many, "--json", data_dir=tmp_path / "whole").json["imported"] == RIDES + 1
    takes_s = time.monotonic() - began
    dice = random.Random(20261121)
    homes = [tmp_path / f"home-{n}" for n in range(-(-KILLS // KILLS_A_HOME))]
    at_work = [n % 2 == 1 for n in range(KILLS)]
    moments = [dice.uniform(0, 0.12) if late else dice.uniform(0.2, 1.0) * takes_s for late in at_work]
    left: dict[Path, list[int]] = {home: [] for home in homes}
    seen: dict[Path, set[int]] = {home: set() for home in homes}

    def kill_some(home: Path) -> None:
        first = homes.index(home) * KILLS_A_HOME
        for n in range(first, min(first + KILLS_A_HOME, KILLS)):
            kill_once(many, home, moments[n], at_work=at_work[n])
            left[home].append(look(home, seen[home]))

    side_by_side([lambda home=home: kill_some(home) for home in homes])
    assert sum(len(counts) for counts in left.values()) == KILLS
    assert any(0 < count < WHOLE for counts in left.values() for count in counts), "no kill met an import at work"

    ends = side_by_side([lambda home=home: peaksdesk("import", many, "--json", data_dir=home) for home in homes])
    for home, done in zip(homes, ends, strict=True):
        assert (done.status, done.json["failed"]) == (0, [])
        assert done.json["imported"] + done.json["already"] == RIDES + 2
        assert look(home, seen[home]) == WHOLE
    checked = peaksdesk("doctor", "--json", data_dir=homes[0])
    assert (checked.status, checked.json["ok"]) == (0, True)
    assert len(activities(homes[0])) == WHOLE


@on_posix
def test_ctrl_c_ends_an_import_with_a_sentence_and_keeps_what_was_done(many, tmp_path):
    side_by_side(
        [lambda after_s=after_s: interrupted(after_s, many, tmp_path / str(after_s)) for after_s in (0, 0.3, 0.6, 1.2)]
    )


def interrupted(after_s, many, data_dir):
    process = start("import", many, "--json", data_dir=data_dir)
    while not (data_dir / "peaksdesk.sqlite").exists():
        time.sleep(0.01)
    time.sleep(after_s)
    os.killpg(process.pid, signal.SIGINT)  # a terminal sends it to the workers too
    done = finish(process, 20)
    if done.out:  # all was done before the signal came, maybe as late as in Python's own last steps
        assert done.json["imported"] == RIDES + 1
    else:
        assert done.status == 130
        assert done.sentence == "Stopped. What was done before is kept."
    again = peaksdesk("import", many, "--json", data_dir=data_dir)
    assert (again.status, again.json["imported"] + again.json["already"]) == (0, RIDES + 2)


def is_worker(process: int) -> bool:
    """Tell whether a process is one of an import's workers."""
    try:
        return b"spawn_main" in Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return False


@on_linux
def test_a_killed_worker_costs_no_file(many, tmp_path):
    process = start("import", many, "--json", data_dir=tmp_path / "data")
    killed = False
    while process.poll() is None and not killed:
        for worker in filter(is_worker, of_session(process.pid)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)
                killed = True
                break
        time.sleep(0.01)
    done = finish(process)
    assert killed
    assert (done.status, done.json["imported"], done.json["already"], done.json["failed"]) == (0, RIDES + 1, 1, [])
