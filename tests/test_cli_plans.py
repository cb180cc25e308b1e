"""The commands about workouts and plans, with the keys and words that scripts rely on."""

import json

import pytest
from typer.testing import CliRunner

from peaksdesk.cli import app

TEXT = "- warmup 10m ramp 50-75%\n3x\n  - work 8m 95-105% 90rpm\n  - recovery 2m 50%\n"


@pytest.fixture
def cli(tmp_path):
    def run(*words: object, status: int = 0):
        done = CliRunner().invoke(app, [*map(str, words), "--json", "--data-dir", str(tmp_path / "data")])
        assert done.exit_code == status, done.output
        return json.loads(done.stdout) if status == 0 else done.stderr.strip()

    return run


def test_workouts_are_converted(cli, tmp_path):
    source = tmp_path / "Tuesday.txt"
    source.write_text(TEXT)
    zwo, fit, erg = (tmp_path / f"out.{kind}" for kind in ("zwo", "fit", "erg"))
    done = cli("workout", "convert", source, zwo)
    assert list(done) == [
        *("in", "out", "format", "name", "sport", "steps", "duration_s", "distance_m"),
        *("tss", "intensity", "kj", "left_out"),
    ]
    assert (done["in"], done["out"], done["format"], done["name"]) == (str(source), str(zwo), "zwo", "Tuesday")
    assert (done["steps"], done["duration_s"]) == (7, 2400)
    assert done["tss"] == pytest.approx(53.7, abs=0.5)
    assert cli("workout", "convert", zwo, fit)["left_out"] == ["Step 1: its ramp is written as a range."]
    assert "--ftp" in cli("workout", "convert", fit, erg, status=1)
    assert cli("workout", "convert", fit, erg, "--ftp", 250)["kj"] > 0
    assert "MINUTES WATTS" in erg.read_text()
    assert cli("workout", "convert", tmp_path / "none.zwo", zwo, status=1)
