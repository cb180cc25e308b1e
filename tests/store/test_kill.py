import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
KILLS = 30


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, which Windows has not")
def test_a_killed_writer_leaves_whole_transactions_and_all_it_acknowledged(tmp_path):
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("killed_writer.py"), tmp_path / "p.db", str(KILLS)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent / "src")])},
    )
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)
    assert len(results) == KILLS
    for result in results:
        assert result["check"] == "ok"
        assert result["number"] >= result["acknowledged"]
        assert result["counts"] == [result["number"]] * 5
        assert result["laps"] == result["number"]
    assert results[-1]["number"] > KILLS
