"""The commands that change things by hand, and those about bests and suggestions; tests/e2e has the contract."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from typer.testing import CliRunner

from formats.fit_files import ride
from peaksdesk.cli import app
from peaksdesk.cli.printing import shown

START = datetime(2026, 5, 2, 8, tzinfo=UTC)


@pytest.fixture
def cli(tmp_path):
    """Runs a command on a data directory with a ride of 30 minutes at 250 W and one of 20 at 300 W."""

    def run(*words: object, status: int = 0):
        done = CliRunner().invoke(app, [*map(str, words), "--json", "--data-dir", str(tmp_path / "data")])
        assert done.exit_code == status, done.output
        return json.loads(done.stdout) if status == 0 else done.stderr.strip()

    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "long.fit").write_bytes(ride(START, 1800, power=250))
    (folder / "short.fit").write_bytes(ride(START + timedelta(days=1), 300, power=330))
    assert run("import", folder)["imported"] == 2
    return run


def test_edits_and_merges_and_splits(cli):
    edited = cli("edit", 1, "title=Hill repeats", "rpe=7", "excluded=yes")
    assert (edited["title"], edited["rpe"], edited["load"]) == ("Hill repeats", 7, None)
    assert "cannot be set" in cli("edit", 1, "np_w=300", status=1)
    assert "RPE goes from" in cli("edit", 1, "rpe=1e9", status=1)
    merged = cli("merge", 1, 2)
    assert len(merged["sources"]) == 2
    assert [a["id"] for a in cli("activities")] == [1]
    source = next(source["id"] for source in merged["sources"] if source["name"] == "short.fit")
    alone = cli("split", 1, source)
    assert (alone["duration_s"], [s["name"] for s in alone["sources"]]) == (300, ["short.fit"])
    assert len(cli("activities")) == 2
    assert "only one source" in cli("split", 1, source, status=1)
    assert "Two different activities" in cli("merge", 1, 1, status=1)


def test_the_bin(cli):
    assert cli("delete", 1) == {"deleted": 1}
    assert [a["id"] for a in cli("activities")] == [2]
    assert cli("delete", 1, status=1) == "There is no activity with the number 1."
    assert cli("undelete", 1)["id"] == 1
    assert cli("undelete", 99, status=1) == "There is no activity with the number 99."


def test_the_last_import_is_taken_back_and_brought_again(cli):
    (listed,) = cli("imports")
    assert (listed["imported"], listed["failed"], listed["undone_at"]) == (2, 0, None)
    assert cli("undo") == {"undone": listed["id"], "activities": 2}
    assert cli("activities") == []
    assert cli("undo", status=1) == "There is no import to take back."
    assert cli("redo", listed["id"]) == {"redone": listed["id"], "activities": 2}
    assert len(cli("activities")) == 2
    assert cli("undo", 99, status=1) == "There is no import with the number 99."


def test_bests_with_the_critical_power_they_speak_for(cli):
    found = cli("bests")
    assert list(found) == ["family", "from", "power_w", "hr_bpm", "speed_mps", "critical_power"]
    by_duration = {best["duration_s"]: best for best in found["power_w"]}
    assert by_duration[300] == {"duration_s": 300, "value": 330, "date": "2026-05-03", "activity_id": 2}
    assert by_duration[1200] == {"duration_s": 1200, "value": 250, "date": "2026-05-02", "activity_id": 1}
    fit = found["critical_power"]
    assert fit["points"] == [by_duration[seconds] for seconds in (120, 180, 300, 480, 720, 1200)]
    # Work over time through (120, 39600) ... (1200, 300000) J by least squares.
    assert fit["cp_w"] == pytest.approx(234.19, abs=0.01)
    assert fit["w_prime_j"] == pytest.approx(15907, abs=1)
    assert cli("bests", "--family", "swimming")["critical_power"] is None
    assert cli("bests", "--from", "2026-05-03")["power_w"][-1]["duration_s"] == 300


def test_suggestions_are_shown_and_taken(cli):
    (ftp,) = [row for row in cli("athlete", "suggest") if row["kind"] == "ftp_w"]
    assert (ftp["value"], ftp["accepted"], ftp["best"]["activity_id"]) == (238, False, 1)
    assert cli("athlete", "show")["thresholds"] == []
    assert all(row["accepted"] for row in cli("athlete", "suggest", "--accept"))
    held = {t["kind"]: t["value"] for t in cli("athlete", "show")["thresholds"]}
    assert held["ftp_w"] == 238
    assert cli("athlete", "show")["max_hr_bpm"] == 140
    assert cli("athlete", "suggest") == []


@pytest.mark.parametrize("words", [["activity", "99999999999999999999"], ["activities", "--athlete", str(2**63)]])
def test_a_number_beyond_all_is_wrong_usage(cli, words):
    cli(*words, status=2)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("plain ride", "plain ride"),
        ("a\nimported  b", "a\\nimported  b"),
        ("\x1b[2J\u202egone", "\\x1b[2J\\u202egone"),
        ("a\udcffb", "a\\udcffb"),
        ("👩‍🚀 Ñandú", "👩‍🚀 Ñandú"),
    ],
)
def test_what_files_say_is_one_line_of_nothing_but_text(text, line):
    assert shown(text) == line
