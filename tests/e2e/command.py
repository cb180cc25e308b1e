"""Runs PeaksDesk's command line as the process that people and scripts start.

Whatever a test asks for, no answer may hold a traceback or SQLite's own words about locks.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

T = TypeVar("T")

LAUNCHER = Path(__file__).with_name("launcher.py")
MEMORY_LIMIT_MB = 500
"""What no bad input may make the app take."""

TIMEOUT_S = 60.0
SENTENCE_END = (".", "!", "?")

on_posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such files, limits or signals")
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


@dataclass(frozen=True)
class Done:
    """What a process answered.

    Attributes:
        peak_mb: Largest memory of it or of one of its workers; 0 where it was not measured.
    """

    status: int
    out: str
    err: str
    peak_mb: float = 0.0

    @property
    def json(self) -> Any:
        """All of stdout as JSON: there is nothing else on it."""
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The one sentence (or two) that a failure is."""
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, self.err
        assert lines[0].endswith(SENTENCE_END), lines[0]
        assert not self.out
        return lines[0]


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a process: this one's, without what would choose other data."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PEAKSDESK_")}
    return {**kept, "TZ": "UTC", "PYTHONWARNINGS": "error", "QT_QPA_PLATFORM": "offscreen", **(extra or {})}


def words(*arguments: object, data_dir: Path | None = None) -> list[str]:
    """Return the words of a command."""
    place = [] if data_dir is None else ["--data-dir", str(data_dir)]
    return [sys.executable, "-m", "peaksdesk", *map(str, arguments), *place]


def start(
    *arguments: object, data_dir: Path | None = None, env: Mapping[str, str] | None = None, **options: Any
) -> subprocess.Popen[str]:
    """Start a command, in a process group of its own, and return while it runs."""
    return subprocess.Popen(
        words(*arguments, data_dir=data_dir),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment(env),
        start_new_session=True,
        **options,
    )


def finish(process: subprocess.Popen[str], timeout: float = TIMEOUT_S) -> Done:
    """Wait for a command and return what it answered."""
    try:
        out, err = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise
    return _seen(Done(process.returncode, out, err))


def peaksdesk(
    *arguments: object,
    data_dir: Path | None = None,
    env: Mapping[str, str] | None = None,
    timeout: float = TIMEOUT_S,
    **options: Any,
) -> Done:
    """Run a command to its end."""
    return finish(start(*arguments, data_dir=data_dir, env=env, **options), timeout)


def confined(
    *arguments: object,
    data_dir: Path | None = None,
    largest_file: int | None = None,
    ordinary: bool = False,
    timeout: float = TIMEOUT_S,
) -> Done:
    """Run a command under limits, measure its memory, and fail where it took too much.

    Args:
        largest_file: Bytes after which a file takes no more, as on a full disk.
        ordinary: Permission bits bind, also where the tests run as root.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        asked = {"report": str(report), "largest_file": largest_file, "ordinary": ordinary}
        ran = subprocess.run(
            [sys.executable, "-I", "-S", LAUNCHER, json.dumps(asked), *words(*arguments, data_dir=data_dir)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=environment(),
            timeout=timeout,
            check=False,
        )
        assert report.exists(), ran.stderr
        told = json.loads(report.read_text())
    done = _seen(Done(told["status"], ran.stdout, ran.stderr, told["peak_mb"]))
    assert 20 < done.peak_mb < MEMORY_LIMIT_MB
    return done


def side_by_side(jobs: Iterable[Callable[[], T]]) -> list[T]:
    """Run independent commands two at a time: starting Python is most of their time."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda job: job(), jobs))


def answers(commands: Sequence[Sequence[object]], data_dir: Path | None = None) -> list[Done]:
    """Run independent commands on one data directory."""
    return side_by_side([lambda command=command: peaksdesk(*command, data_dir=data_dir) for command in commands])


def activities(data_dir: Path) -> list[dict[str, Any]]:
    """Return all activities as `activities --json` lists them."""
    done = peaksdesk("activities", "--json", data_dir=data_dir)
    assert done.status == 0, done.err
    return done.json


def _seen(done: Done) -> Done:
    for text in (done.out, done.err):
        assert "Traceback" not in text, text
        assert "database is locked" not in text
    return done
