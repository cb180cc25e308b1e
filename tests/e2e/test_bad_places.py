"""Data directories that cannot serve: newer, damaged, unwritable, full. One sentence each, and nothing is lost."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta

import pytest

from e2e.command import activities, answers, confined, on_posix, peaksdesk, side_by_side
from e2e.rides import FIRST, write_noisy_rides, write_ride, write_rides

FILE = "peaksdesk.sqlite"


@pytest.fixture(scope="module")
def three_rides(tmp_path_factory):
    """A data directory with three rides and a backup; tests work on copies."""
    folder = tmp_path_factory.mktemp("places")
    write_rides(folder / "in", 3)
    assert peaksdesk("import", folder / "in", "--json", data_dir=folder / "data").json["imported"] == 3
    assert peaksdesk("backup", data_dir=folder / "data").status == 0
    return folder


@pytest.fixture
def data_dir(three_rides, tmp_path):
    return shutil.copytree(three_rides / "data", tmp_path / "data")


def make_newer(data_dir):
    with closing(sqlite3.connect(data_dir / FILE)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def test_a_newer_database_can_be_read_and_not_changed(data_dir, three_rides):
    make_newer(data_dir)
    listed, imported, changed, checked = answers(
        [
            ["activities", "--json"],
            ["import", three_rides / "in", "--json"],
            ["athlete", "set", "ftp=250", "--json"],
            ["doctor", "--json"],
        ],
        data_dir,
    )
    assert (listed.status, len(listed.json)) == (0, 3)
    assert "get PeaksDesk" in listed.err
    for refused in (imported, changed):
        assert refused.status == 1
        assert not refused.out
        assert set(refused.err.splitlines()) == {listed.err.strip()}
    assert (checked.status, checked.json["ok"]) == (0, True)
    assert any(finding["about"] == "version" for finding in checked.json["findings"])


def text_file(path):
    path.write_text("Dear diary, today I rode.\n" * 1000)


def zeroed_pages(path):
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(bytes(path.stat().st_size - 4096))


def cut_off(path):
    os.truncate(path, path.stat().st_size // 2)


def emptied(path):
    os.truncate(path, 0)


def test_a_damaged_database_is_told_left_alone_and_repaired(three_rides, tmp_path):
    side_by_side(
        [
            lambda damage=damage: damaged_and_repaired(damage, three_rides, tmp_path / damage.__name__)
            for damage in (text_file, zeroed_pages, cut_off, emptied)
        ]
    )


def damaged_and_repaired(damage, three_rides, tmp_path):
    data_dir = shutil.copytree(three_rides / "data", tmp_path / "data")
    damage(data_dir / FILE)
    before = (data_dir / FILE).read_bytes()
    new = write_ride(tmp_path / "new.fit", FIRST + timedelta(days=9))
    refused = confined("import", new, "--json", data_dir=data_dir, timeout=30)
    assert refused.status == 1
    assert "database" in refused.sentence
    assert "repair" in refused.sentence.lower()
    assert (data_dir / FILE).read_bytes() == before
    checked, listed = answers([["doctor", "--json"], ["activities", "--json"]], data_dir)
    assert (checked.status, listed.status) == (1, 1)
    assert listed.sentence == refused.sentence
    repaired = peaksdesk("doctor", "--repair", "--json", data_dir=data_dir)
    assert repaired.status == 0
    assert "backup of" in repaired.json["repaired"]
    done = peaksdesk("import", three_rides / "in", new, "--json", data_dir=data_dir)
    assert (done.status, done.json) == (0, {"imported": 1, "already": 3, "merged": 0, "failed": []})
    kept = [path for path in data_dir.iterdir() if ".damaged-" in path.name and path.read_bytes() == before]
    assert len(kept) == 1


def test_a_repair_without_a_backup_starts_empty_and_says_so(data_dir, three_rides):
    text_file(data_dir / FILE)
    shutil.rmtree(data_dir / "backups")
    repaired = peaksdesk("doctor", "--repair", data_dir=data_dir)
    assert (repaired.status, repaired.err) == (0, "")
    assert "start empty" in repaired.out
    assert peaksdesk("import", three_rides / "in", "--json", data_dir=data_dir).json["imported"] == 3


def test_a_data_directory_that_is_a_file_is_one_sentence(tmp_path):
    (tmp_path / "data").write_text("not a folder")
    write_ride(tmp_path / "a.fit")
    commands = [["import", tmp_path / "a.fit", "--json"], ["doctor", "--json"], ["doctor", "--repair"], ["backup"]]
    for done in answers(commands, tmp_path / "data"):
        assert done.status == 1
        assert str(tmp_path / "data") in done.sentence
    assert (tmp_path / "data").read_text() == "not a folder"


@on_posix
def test_a_read_only_data_directory_is_one_sentence(data_dir, three_rides, tmp_path):
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    for path in [*data_dir.rglob("*"), data_dir, fresh]:
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        old, new = side_by_side(
            [
                lambda: confined("import", three_rides / "in", "--json", data_dir=data_dir, ordinary=True),
                lambda: confined("import", three_rides / "in", "--json", data_dir=fresh, ordinary=True),
            ]
        )
    finally:
        for path in [data_dir, fresh, *data_dir.rglob("*")]:
            path.chmod(0o700)
    for done in (old, new):
        assert done.status == 1
        assert done.sentence
    again = answers([["import", three_rides / "in", "--json"]], data_dir)[0]
    assert again.json["already"] == 3


@on_posix
def test_a_file_that_may_not_grow_stops_an_import_with_a_sentence(data_dir, tmp_path):
    write_rides(tmp_path / "in", 30, FIRST + timedelta(days=30), 1200)
    full = confined("import", tmp_path / "in", "--json", data_dir=data_dir, largest_file=600_000, timeout=60)
    assert full.status == 1
    assert "disk" in full.sentence.lower()
    listed = activities(data_dir)
    assert 3 <= len(listed) < 33
    assert all(activity["sources"] and activity["duration_s"] for activity in listed)
    done = peaksdesk("import", tmp_path / "in", "--json", data_dir=data_dir)
    assert done.status == 0
    assert done.json["imported"] + done.json["already"] == 30
    assert len(activities(data_dir)) == 33
    assert peaksdesk("doctor", "--json", data_dir=data_dir).json["ok"]


@pytest.fixture
def small_disk(tmp_path):
    """A disk of two megabytes."""
    if not sys.platform.startswith("linux") or os.getuid() != 0:
        pytest.skip("only root on Linux may mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("this machine mounts no small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk_stops_an_import_with_a_sentence(small_disk, tmp_path):
    data_dir = small_disk / "data"
    write_noisy_rides(tmp_path / "in", 30)
    full = confined("import", tmp_path / "in", "--json", data_dir=data_dir)
    assert full.status == 1
    assert "Make room" in full.sentence
    (small_disk / "filler").write_bytes(b"")
    with contextlib.suppress(OSError), (small_disk / "filler").open("wb", buffering=0) as filler:
        while filler.write(bytes(4096)):
            pass
    listed, backup, exported = answers([["activities", "--json"], ["backup"], ["export", small_disk / "out"]], data_dir)
    assert (listed.status, listed.err) == (0, "")
    assert 0 < len(listed.json) < 30
    assert backup.status == exported.status == 1
    assert backup.sentence
    assert exported.sentence
    subprocess.run(["mount", "-o", "remount,size=64m", small_disk], check=True)
    done = peaksdesk("import", tmp_path / "in", "--json", data_dir=data_dir)
    assert done.status == 0
    assert done.json["imported"] + done.json["already"] == 30
    assert len(activities(data_dir)) == 30
