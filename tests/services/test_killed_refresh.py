"""Renewals in processes of their own: killed at each step, and two at once."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, which Windows has not")


@pytest.fixture(scope="module")
def came_of(tmp_path_factory):
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("killed_refresh.py"), tmp_path_factory.mktemp("killed")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent / "src")])},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_renewal_that_was_killed_anywhere_loses_nothing_that_could_be_kept(came_of):
    *killed, whole = came_of["killed"]
    assert whole["first"] is not None
    assert whole["first"]["got"] == ["access-1"]
    assert len(killed) == whole["first"]["steps"] > 12
    lost = 0
    for round_ in killed:
        assert round_["first"] is None
        second = round_["second"]
        if second["got"] == ["access-1"]:
            assert (second["kept"], second["state"]) == ("refresh-1", "connected")
            assert round_["asked"] == ["refresh-0"]
        else:
            # The provider has given the new tokens to the dead and takes the old ones no more: one try, no loop.
            assert round_["rotated"] == 1
            assert (second["got"], second["state"]) == (["SignInExpired"], "reconnect")
            assert round_["asked"] == ["refresh-0", "refresh-0"]
            lost += 1
    assert lost == 2  # the reply was there, or the commit was just about to begin


def test_a_provider_that_forgives_gives_the_tokens_again(came_of):
    lenient = came_of["lenient"]
    assert lenient["first"] is None
    assert lenient["second"] == {"got": ["access-2"], "kept": "refresh-2", "state": "connected", "steps": 0}
    assert lenient["number"] == 2


def test_two_processes_with_ten_askers_each_make_one_request(came_of):
    assert came_of["both"]["got"] == [["access-1"] * 10] * 2
    assert came_of["both"]["asked"] == ["refresh-0"]
