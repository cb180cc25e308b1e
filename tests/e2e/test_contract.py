"""Names, options, keys and exit statuses that scripts rely on."""

import os
import subprocess
from datetime import timedelta

import pytest

from e2e.command import answers, environment, on_posix, peaksdesk, words
from e2e.rides import FIRST, gpx, write_ride

COMMANDS = (
    "import",
    "activities",
    "activity",
    "load",
    "athlete",
    "watch",
    "backup",
    "restore",
    "export",
    "doctor",
    "demo",
)

ENTRY_KEYS = {
    "id", "start", "date", "zone", "sport", "title", "gear", "duration_s", "recorded_s", "moving_s", "distance_m",
    "ascent_m", "descent_m", "avg_speed_mps", "max_speed_mps", "avg_hr_bpm", "max_hr_bpm", "avg_power_w", "max_power_w",
    "np_w", "work_kj", "avg_cadence_rpm", "avg_temperature_c", "ngp_mps", "energy_kcal", "rpe", "excluded",
    "intensity_factor", "tss", "load", "load_method", "records", "estimated", "best_power_w", "best_hr_bpm",
    "best_speed_mps", "sources",
}  # fmt: skip
DETAIL_KEYS = ENTRY_KEYS | {
    "description", "load_reason", "load_inputs", "zones", "laps", "channels", "provenance",
}  # fmt: skip
SOURCE_KEYS = {
    "id", "kind", "name", "sha256", "session", "device", "start", "imported_at", "channels", "fields", "warnings",
}  # fmt: skip
FINDING_KEYS = {"about", "level", "message"}


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A data directory with a ride of 25 minutes, a walk, and an FTP; also what the import answered."""
    folder = tmp_path_factory.mktemp("contract")
    write_ride(folder / "in" / "ride.fit", FIRST, 1500, power=200, hr=140)
    (folder / "in" / "walk.gpx").write_text(gpx(FIRST + timedelta(days=1), name="Über die Brücke"))
    (folder / "in" / "cut.fit").write_bytes(b"\x0e\x20not fit")
    data_dir = folder / "data"
    done = peaksdesk("--data-dir", data_dir, "import", "--json", folder / "in")
    assert peaksdesk("athlete", "set", "ftp=250", "--json", data_dir=data_dir).status == 0
    return data_dir, done


def test_an_import_answers_exactly_these_keys_and_keeps_the_good_files(home):
    data_dir, done = home
    assert done.status == 1
    assert not done.err
    assert done.json.keys() == {"imported", "already", "merged", "failed"}
    assert (done.json["imported"], done.json["already"], done.json["merged"]) == (2, 0, 0)
    (failed,) = done.json["failed"]
    assert failed.keys() == {"path", "reason"}
    assert failed["path"].endswith("cut.fit")
    assert failed["reason"].endswith(".")
    again = peaksdesk("import", data_dir.parent / "in" / "ride.fit", "--json", data_dir=data_dir)
    assert (again.status, again.json) == (0, {"imported": 0, "already": 1, "merged": 0, "failed": []})


def test_every_json_has_the_promised_keys(home):
    data_dir, _ = home
    listed, detail, load, person, checked = answers(
        [
            ["activities", "--json"],
            ["activity", 1, "--json"],
            ["load", "--from", "2024-02-28", "--to", "2024-03-10", "--json"],
            ["athlete", "show", "--json"],
            ["doctor", "--json"],
        ],
        data_dir,
    )
    assert [done.status for done in (listed, detail, load, person, checked)] == [0] * 5
    assert not any(done.err for done in (listed, detail, load, person, checked))
    walk, ride = listed.json
    assert ride.keys() == walk.keys() >= ENTRY_KEYS
    assert walk["title"] == "Über die Brücke"
    assert detail.json.keys() >= DETAIL_KEYS | ride.keys()
    assert {key: detail.json[key] for key in ride} == ride
    assert detail.json["best_power_w"] == {"5": 200, "60": 200, "300": 200, "1200": 200}
    assert detail.json["load_method"] == "tss"
    assert (ride["duration_s"], ride["distance_m"], ride["avg_hr_bpm"], ride["np_w"]) == (1500, 12000, 140, 200)
    (source,) = ride["sources"]
    assert source.keys() >= SOURCE_KEYS
    assert (source["kind"], source["name"]) == ("fit", "ride.fit")
    assert [day["date"] for day in load.json] == [
        *("2024-02-28", "2024-02-29"),
        *(f"2024-03-{day:02}" for day in range(1, 11)),
    ]
    assert all(list(day) == ["date", "load", "ctl", "atl", "tsb"] for day in load.json)
    assert load.json[2]["load"] == pytest.approx(ride["tss"], abs=1e-6)
    assert person.json["thresholds"] == [{"kind": "ftp_w", "value": 250, "valid_from": "1900-01-01"}]
    assert checked.json.keys() == {"ok", "findings"}
    assert all(finding.keys() == FINDING_KEYS for finding in checked.json["findings"])


def test_activities_takes_a_range_of_days(home):
    data_dir, _ = home
    first, second, none = answers(
        [
            ["activities", "--json", "--to", "2024-03-01"],
            ["activities", "--json", "--from", "2024-03-02"],
            ["activities", "--json", "--from", "2024-03-03"],
        ],
        data_dir,
    )
    assert [a["sport"] for a in first.json] == ["ride"]
    assert [a["title"] for a in second.json] == ["Über die Brücke"]
    assert none.json == []


def test_without_json_there_is_something_to_read_whole(home):
    data_dir, _ = home
    listed, detail, load, person, checked, again = answers(
        [
            ["activities"],
            ["activity", 1],
            ["load", "--from", "2024-03-01", "--to", "2024-03-02"],
            ["athlete", "show"],
            ["doctor"],
            ["import", data_dir.parent / "in" / "walk.gpx"],
        ],
        data_dir,
    )
    lines = listed.out.splitlines()
    assert len(lines) == 3
    assert "2024-03-02" in lines[1]
    assert "Über die Brücke" in lines[1]
    assert "12000" in lines[2]
    assert "…" not in listed.out
    assert "2024-03-01" in load.out
    assert "best_power_w" in detail.out
    assert "250 from" in person.out
    assert "whole" in checked.out
    assert "already here" in again.out
    assert [done.status for done in (listed, detail, load, person, checked, again)] == [0] * 6


def test_help_names_every_command(tmp_path):
    done = peaksdesk("--help", data_dir=None)
    assert done.status == 0
    assert all(name in done.out for name in (*COMMANDS, "--data-dir"))


WRONG_USAGE = (
    ["import"],
    ["activity", "first"],
    ["load", "--from", "yesterday"],
    ["activities", "--to", "2024-02-30"],
    ["load", "--from", "2024-03-02", "--to", "2024-03-01"],
    ["fly"],
    ["activities", "--fast"],
)


def test_wrong_usage_ends_with_2_and_touches_nothing(tmp_path):
    for wrong, done in zip(WRONG_USAGE, answers(WRONG_USAGE, tmp_path / "data"), strict=True):
        assert done.status == 2, wrong
        assert not done.out
        assert "Usage:" in done.err
    assert not (tmp_path / "data").exists()


IMPOSSIBLE = (
    (["activity", "999", "--json"], "There is no activity with the number 999."),
    (["athlete", "set", "ftp=9000", "--json"], "plausible"),
    (["athlete", "set", "mood=good", "--json"], "cannot be set"),
    (["athlete", "use", "7", "--json"], "There is no athlete with the number 7."),
    (["load", "--athlete", "7", "--json"], "There is no athlete with the number 7."),
    (["restore", "nowhere.peaksdesk", "--json"], "nowhere.peaksdesk"),
    (["watch", "add", "nowhere", "--json"], "not a folder"),
)


def test_what_cannot_be_done_is_one_sentence_on_stderr(home):
    commands = [asked for asked, _ in IMPOSSIBLE]
    for (asked, told), done in zip(IMPOSSIBLE, answers(commands, home[0]), strict=True):
        assert done.status == 1, asked
        assert told in done.sentence


def test_the_data_directory_comes_before_or_behind_the_command_or_from_the_environment(home):
    data_dir, _ = home
    before = peaksdesk("--data-dir", data_dir, "activities", "--json")
    elsewhere = peaksdesk("activities", "--json", env={"PEAKSDESK_DATA_DIR": str(data_dir)})
    assert len(before.json) == 2
    assert before.json == elsewhere.json


@on_posix
def test_json_is_utf_8_whatever_the_terminal_speaks(home):
    done = peaksdesk("activities", "--json", data_dir=home[0], env={"PYTHONIOENCODING": "ascii"})
    assert done.status == 0
    assert done.json[0]["title"] == "Über die Brücke"


@on_posix
def test_a_reader_that_leaves_early_is_no_failure_worth_a_word(home):
    ends, writes = os.pipe()
    os.close(ends)
    with os.fdopen(writes, "w") as out:
        ran = subprocess.run(
            words("activity", "1", "--json", data_dir=home[0]),
            stdout=out,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
            timeout=60,
        )
    assert ran.stderr == b""
