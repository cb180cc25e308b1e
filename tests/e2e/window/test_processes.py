"""The window as the process that the start menu starts."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from e2e.command import environment, on_posix
from peaksdesk.settings import Settings

LONGEST_S = 30.0


@contextmanager
def window(data_dir: Path) -> Iterator[subprocess.Popen]:
    """Start a window of its own on a data folder; it is ended with the block if it still runs."""
    process = subprocess.Popen(
        [sys.executable, "-m", "peaksdesk.desktop"],
        env=environment({"QT_QPA_PLATFORM": "offscreen", "PEAKSDESK_DATA_DIR": str(data_dir)}),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def log(data_dir: Path) -> str:
    """Return what was logged so far."""
    path = data_dir / "peaksdesk.log"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def wait_for(true, process: subprocess.Popen) -> None:
    """Wait for something while a process runs."""
    end = time.monotonic() + LONGEST_S
    while not true():
        assert process.poll() is None, process.stderr.read()
        assert time.monotonic() < end
        time.sleep(0.02)


def up(data_dir: Path, times: int = 1):
    """Return a test of whether the window stands on open services, for the `times`th time."""
    return lambda: log(data_dir).count("the window is open") >= times


@pytest.fixture
def data_dir(tmp_path):
    return tmp_path / "data"


def test_a_second_start_raises_the_first_and_ends_well(data_dir):
    with window(data_dir) as first:
        wait_for(up(data_dir), first)
        with window(data_dir) as second:
            assert second.wait(LONGEST_S) == 0
        wait_for(lambda: "another start asked for the window" in log(data_dir), first)
        assert first.poll() is None


@on_posix
def test_after_a_kill_it_starts_again_on_what_was_kept(data_dir):
    with window(data_dir) as first:
        wait_for(up(data_dir), first)
        first.kill()
        first.wait(LONGEST_S)
    assert (data_dir / "window.lock").exists()
    assert Settings(data_dir=data_dir).database_path.exists()
    with window(data_dir) as second:
        wait_for(up(data_dir, 2), second)
        with window(data_dir) as third:  # the stale lock is the second's now
            assert third.wait(LONGEST_S) == 0


@on_posix
def test_a_polite_end_closes_the_database(data_dir):
    with window(data_dir) as process:
        wait_for(up(data_dir), process)
        process.terminate()
        process.wait(LONGEST_S)
    database = Settings(data_dir=data_dir).database_path
    assert not database.with_name(database.name + "-wal").exists()
    assert not list(data_dir.glob("peaksdesk.sqlite.open-*"))
