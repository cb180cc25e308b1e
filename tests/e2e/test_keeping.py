"""Backup, restore, export, doctor and several athletes."""

import csv
import hashlib
from datetime import timedelta

import pytest

from e2e.command import activities, answers, peaksdesk
from e2e.rides import FIRST, gpx, write_ride, write_rides


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A data directory with three rides, a walk and an FTP; tests do not change it."""
    folder = tmp_path_factory.mktemp("keeping")
    write_rides(folder / "in", 2)
    write_ride(folder / "in" / "deeper" / "ride-000.fit", FIRST + timedelta(days=5))
    (folder / "in" / "=walk.gpx").write_text(gpx(FIRST + timedelta(days=1, hours=5), name="=1+1"))
    assert peaksdesk("import", folder / "in", "--json", data_dir=folder / "data").json["imported"] == 4
    assert peaksdesk("athlete", "set", "ftp=250", data_dir=folder / "data").status == 0
    return folder


def test_an_export_gives_every_original_back_byte_for_byte(kept, tmp_path):
    done = peaksdesk("export", tmp_path / "out", "--json", data_dir=kept / "data")
    assert done.json == {"folder": str(tmp_path / "out"), "originals": 4, "activities": 4}
    came = {hashlib.sha256(path.read_bytes()).digest() for path in (kept / "in").rglob("*") if path.is_file()}
    went = {hashlib.sha256(path.read_bytes()).digest() for path in (tmp_path / "out" / "originals").iterdir()}
    assert came == went
    assert len(came) == 4
    with (tmp_path / "out" / "activities.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["date"] for row in rows} == {"2024-03-01", "2024-03-02", "2024-03-06"}
    assert "'=1+1" in {row["title"] for row in rows}
    again = peaksdesk("export", tmp_path / "out", "--json", data_dir=kept / "data")
    assert again.json == done.json
    assert len(list((tmp_path / "out" / "originals").iterdir())) == 4


def test_a_backup_brings_everything_back_on_another_machine(kept, tmp_path):
    before = activities(kept / "data")
    made = peaksdesk("backup", tmp_path / "copy.peaksdesk", "--json", data_dir=kept / "data")
    assert made.json.keys() == {"path", "made_at", "size_bytes"}
    assert made.json["size_bytes"] == (tmp_path / "copy.peaksdesk").stat().st_size
    other = tmp_path / "other"
    write_ride(tmp_path / "late.fit", FIRST + timedelta(days=30))
    assert peaksdesk("import", tmp_path / "late.fit", "--json", data_dir=other).json["imported"] == 1
    restored = peaksdesk("restore", tmp_path / "copy.peaksdesk", "--json", data_dir=other)
    assert restored.status == 0, restored.err
    assert restored.json.keys() == {"restored", "previous"}
    assert activities(other) == before
    back = peaksdesk("restore", restored.json["previous"], "--json", data_dir=other)
    assert back.status == 0
    assert [activity["date"] for activity in activities(other)] == ["2024-03-31"]


def test_what_is_no_backup_is_not_restored(kept, tmp_path):
    (tmp_path / "text.peaksdesk").write_text("no backup")
    (tmp_path / "empty.peaksdesk").write_bytes(b"")
    commands = [["restore", tmp_path / name, "--json"] for name in ("text.peaksdesk", "empty.peaksdesk", "none", "")]
    for done in answers(commands, kept / "data"):
        assert done.status == 1
        assert done.sentence
    assert len(activities(kept / "data")) == 4


def test_a_backup_without_a_name_goes_to_the_backup_folder_and_doctor_sees_it(kept, tmp_path):
    data_dir = tmp_path / "data"
    empty = peaksdesk("doctor", "--json", data_dir=data_dir)
    assert (empty.status, empty.json["ok"]) == (0, True)
    shown = peaksdesk("backup", data_dir=data_dir)
    assert (shown.status, shown.err) == (0, "")
    (copy,) = (data_dir / "backups").glob("*.peaksdesk")
    assert copy.name in shown.out
    checked = peaksdesk("doctor", "--json", data_dir=data_dir)
    (about,) = [finding for finding in checked.json["findings"] if finding["about"] == "backups"]
    assert about["level"] == "good"


def test_a_repair_of_a_whole_database_takes_nothing_away(kept, tmp_path):
    data_dir = tmp_path / "data"
    write_rides(tmp_path / "in", 2)
    peaksdesk("import", tmp_path / "in", "--json", data_dir=data_dir)
    done = peaksdesk("doctor", "--repair", "--json", data_dir=data_dir)
    assert done.status == 0
    assert len(activities(data_dir)) == 2, done.json


def test_athletes_have_their_own_activities_and_thresholds(tmp_path):
    data_dir = tmp_path / "data"
    write_rides(tmp_path / "in", 2)

    def ask(*words):
        done = peaksdesk(*words, "--json", data_dir=data_dir)
        assert done.status == 0, done.err
        return done.json

    assert ask("import", tmp_path / "in")["imported"] == 2
    mira = ask("athlete", "add", "name=Mira", "sex=female", "weight=58", "max_hr=190", "lthr=172")
    assert (mira["name"], mira["weight_kg"], mira["thresholds"][0]["value"]) == ("Mira", 58, 172)
    assert ask("activities") == []
    assert ask("import", tmp_path / "in")["imported"] == 2
    assert len(ask("activities", "--athlete", 1)) == 2
    assert ask("athlete", "use", 1)["id"] == 1
    assert [(row["name"], row["current"]) for row in ask("athlete", "list")] == [("", True), ("Mira", False)]
    assert ask("athlete", "set", "name=Jo", "ftp=210")["thresholds"][0]["value"] == 210
    assert ask("athlete", "show", "--athlete", mira["id"])["thresholds"] == mira["thresholds"]
