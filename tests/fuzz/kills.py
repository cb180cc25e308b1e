"""kill -9 of real imports at random moments: what is left is whole, and the next import completes it."""

import random
import sys
import tempfile
import time
from pathlib import Path

from e2e.command import peaksdesk
from e2e.rides import write_rides
from e2e.test_kill import kill_once, look

RIDES = 40
KILLS_A_HOME = 4


def fuzz_kills(seed: int, seconds: float) -> int:
    """Kill imports for some seconds, at least one data directory's worth; return how many were killed.

    Raises:
        AssertionError: An activity was lost, doubled or not whole.
    """
    if not sys.platform.startswith("linux"):
        print("kills: left out, it reads /proc", flush=True)
        return 0
    dice, count, until = random.Random(seed), 0, time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "in"
        write_rides(files, RIDES, duration_s=240)
        while count == 0 or time.monotonic() < until:
            home = Path(folder) / f"home-{count}"
            seen: set[int] = set()
            for _ in range(KILLS_A_HOME):
                at_work = dice.random() < 0.7
                kill_once(files, home, dice.uniform(0, 0.15 if at_work else 2.0), at_work=at_work)
                look(home, seen)
                count += 1
            where = f"fuzz_kills({seed}), {count} kills"
            done = peaksdesk("import", files, "--json", data_dir=home)
            assert (done.status, done.json["failed"]) == (0, []), where
            assert look(home, seen) == RIDES, where
    return count
