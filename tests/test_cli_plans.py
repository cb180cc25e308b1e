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


PLAN = {
    "name": "Spring",
    "weekly_plan": [
        {
            "week_number": number,
            "workouts": [
                {
                    "weekday": weekday,
                    "name": f"{weekday} {number}",
                    "tss": 40,
                    "segments": [{"type": "steady", "duration_min": 60, "power_low_pct": 60, "power_high_pct": 70}],
                }
                for weekday in ("Monday", "Saturday")
            ],
        }
        for number in (1, 2)
    ],
}


@pytest.fixture
def plan(cli, tmp_path):
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(PLAN))
    assert cli("plan", "import", path) == {"id": 1, "name": "Spring", "weeks": 2, "workouts": 4, "replaced": False}
    return path


def test_a_plan_is_scheduled_and_what_lies_before_the_start_is_listed(cli, plan):
    done = cli("plan", "schedule", "Spring", "--start", "2026-11-26")
    assert list(done) == ["id", "workouts", "before_start"]
    assert [one["date"] for one in done["workouts"]] == ["2026-11-28", "2026-11-30", "2026-12-05"]
    assert done["workouts"][0].keys() == {"id", "date", "weekday", "week", "name", "sport"}
    assert done["before_start"] == [
        {"date": "2026-11-23", "weekday": "Monday", "week": 1, "name": "Monday 1", "moved_to": None}
    ]
    squeezed = cli("plan", "schedule", "spring", "--start", "2026-11-26", "--early", "squeeze")
    assert [one["date"] for one in squeezed["workouts"]] == ["2026-11-26", "2026-11-28", "2026-11-30", "2026-12-05"]
    assert squeezed["before_start"][0]["moved_to"] == "2026-11-26"
    shifted = cli("plan", "schedule", "1", "--start", "2026-11-26", "--early", "shift")
    assert [one["date"] for one in shifted["workouts"]] == ["2026-11-30", "2026-12-05", "2026-12-07", "2026-12-12"]
    listed = cli("plan", "instances")
    assert [(one["id"], one["early"]) for one in listed] == [(1, "skip"), (2, "squeeze"), (3, "shift")]


def test_what_is_planned_is_shown_for_a_range_and_taken_off_again(cli, plan):
    cli("plan", "schedule", "Spring", "--start", "2026-11-23")
    assert len(cli("plan", "show")) == 4
    (one,) = cli("plan", "show", "--from", "2026-11-24", "--to", "2026-11-28")
    assert one == {
        "id": 2, "date": "2026-11-28", "weekday": "Saturday", "week": 1, "name": "Saturday 1", "sport": "ride",
        "plan": "Spring", "instance": 1, "duration_s": 3600, "distance_m": None, "tss": 40,
        "intensity": 0.65, "kj": None,
    }  # fmt: skip
    assert cli("plan", "unschedule", 1) == {"unscheduled": 1, "workouts": 4}
    assert cli("plan", "show") == []
    assert [row["name"] for row in cli("plan", "list")] == ["Spring"]


def test_what_a_plan_command_cannot_do_it_says(cli, plan, tmp_path):
    assert cli("plan", "import", plan)["replaced"] is True
    plan.write_text("{")
    assert "no JSON" in cli("plan", "import", plan, status=1)
    assert "no plan called Winter" in cli("plan", "schedule", "Winter", "--start", "2026-11-23", status=1)
    assert "not a date" in cli("plan", "schedule", "Spring", "--start", "soon", status=2)
    assert "skip" in cli("plan", "schedule", "Spring", "--start", "2026-11-23", "--early", "never", status=2)
    assert "There is no scheduled plan" in cli("plan", "unschedule", 7, status=1)
    assert cli("plan", "import", tmp_path / "none.json", status=1)


def test_the_plans_that_come_with_peaksdesk_are_listed_and_brought_in(cli):
    listed = cli("plan", "samples")
    assert [row["name"] for row in listed] == sorted(row["name"] for row in listed)
    assert len(listed) == 6
    kept = cli("plan", "import", listed[0]["file"])
    assert (kept["name"], kept["weeks"], kept["workouts"]) == tuple(listed[0][k] for k in ("name", "weeks", "workouts"))
    assert len(cli("plan", "schedule", "1", "--start", "2026-11-30")["workouts"]) == kept["workouts"]
