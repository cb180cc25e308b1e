"""Accounts for longer than the tests take: lives of providers and desks, and kill -9 of real syncs and renewals."""

import random
import signal
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from e2e.test_accounts import Desk, serving_standins
from services.agreeing import Agreement

LIVES = 20
KILLS_A_HOME = 6


def fuzz_agreement(seed_: int, seconds: float) -> int:
    """Let providers and desks live for some seconds; return how many lives that were.

    Raises:
        AssertionError: In the end the two do not agree.
    """
    count, until = 0, time.monotonic() + seconds
    asked = settings(
        max_examples=LIVES,
        stateful_step_count=30,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    while count == 0 or time.monotonic() < until:
        # A machine keeps its seed, so each round is one of its own.
        life = seed(seed_ + count)(type("Life", (Agreement,), {"details": count % (2 * LIVES) > 0}))
        run_state_machine_as_test(life, settings=asked)
        count += LIVES
    return count


def fuzz_sync_kills(seed_: int, seconds: float) -> int:
    """Kill syncs of the command line at any moment, some while they renew a token; return how many were killed.

    Raises:
        AssertionError: What is there in the end is not what is there where nothing was killed.
    """
    dice, count, until = random.Random(seed_), 0, time.monotonic() + seconds
    with serving_standins("0.25") as standins, tempfile.TemporaryDirectory() as folder:
        whole = _connected(Path(folder) / "whole", standins)
        began = time.monotonic()
        whole.run("sync")
        takes_s, wanted = time.monotonic() - began, whole.kept()
        while count == 0 or time.monotonic() < until:
            where = f"fuzz_sync_kills({seed_}), {count} kills"
            home = _connected(Path(folder) / f"home-{count}", standins)
            for _ in range(KILLS_A_HOME):
                if dice.random() < 0.4:
                    home.control("whoop", "expire")
                running = home.start("sync")
                time.sleep(dice.uniform(0.2, 1.0) * takes_s)
                running.send_signal(signal.SIGKILL)
                running.communicate(timeout=20)
                count += 1
            home.start("sync").communicate(timeout=120)
            for one in home.json("connections"):
                if one["state"] == "reconnect":  # it was killed between the provider's renewal and its own commit
                    home.connect(one["provider"])
            home.run("sync")
            assert home.kept() == wanted, where
    return count


def _connected(folder: Path, standins: dict) -> Desk:
    home = Desk(folder, standins)
    home.set_up("whoop")
    home.connect("whoop")
    home.run("connect", "intervals_icu", "--api-key-stdin", stdin=standins["intervals_icu"]["api_key"] + "\n")
    return home
