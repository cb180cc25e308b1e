"""Bad files: a sentence for each, in bounded memory and time, with every good file beside them kept."""

import gzip
import os
import socket
from datetime import timedelta
from pathlib import Path

import pytest

from e2e import bad_files
from e2e.command import activities, confined, on_posix, peaksdesk, side_by_side
from e2e.rides import FIRST, gpx, write_ride
from formats.fit_files import ride

GOOD = ride(FIRST + timedelta(days=60), 120)

SMALL = {
    "empty.fit": b"",
    "empty.gpx": b"",
    "empty.tcx.gz": b"",
    "empty.zip": b"",
    "noise.fit": b"\x0e\x10" + bytes(range(256)) * 20,
    "noise.gpx.gz": b"\x1f\x8b" + bytes(range(256)) * 20,
    "header only.fit": GOOD[:14],
    "text.fit": b"this is no ride",
    "picture.gpx": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "page.tcx": b"<html><body>Please sign in</body></html>",
    "settings.fit": bad_files.settings_file(2),
    "workout.fit": bad_files.settings_file(5),
    "monitoring.fit": bad_files.settings_file(32),
    "laughs.gpx": bad_files.laughs(),
    "outside.gpx": bad_files.outside(),
    "deep.gpx": bad_files.deep(bad_files.GPX_HEAD),
    "deep.tcx": bad_files.deep(bad_files.TCX_HEAD),
    "cut.zip": bad_files.zip_of(("a.fit", GOOD))[:-30],
    "encrypted.zip": bad_files.encrypted_zip(),
    "nothing for us.zip": bad_files.zip_of(("readme.txt", b"hello")),
    "twice.fit.gz": gzip.compress(gzip.compress(GOOD, mtime=0), mtime=0),
}
"""Files of which nothing can be kept."""


def reasons(done, folder):
    """Return reason by path below a folder; every one is a sentence."""
    found = {}
    for failed in done.json["failed"]:
        assert failed["path"].startswith(str(folder)), failed
        assert failed["reason"].endswith("."), failed
        assert len(failed["reason"]) < 200
        found[failed["path"][len(str(folder)) + 1 :]] = failed["reason"]
    assert len(found) == len(done.json["failed"])
    return found


def test_small_bad_files_each_get_a_sentence_and_good_ones_are_kept(tmp_path):
    folder, data_dir = tmp_path / "in", tmp_path / "data"
    folder.mkdir()
    for name, data in SMALL.items():
        (folder / name).write_bytes(data)
    (folder / "cut short.fit").write_bytes(GOOD[: len(GOOD) // 2])
    (folder / "a ride.gpx").write_bytes(ride(FIRST, 90))
    (folder / "a walk.fit").write_text(gpx(FIRST + timedelta(days=1)))
    (folder / "x.fit").mkdir()
    write_ride(folder / "x.fit" / "inside.fit", FIRST + timedelta(days=2))
    done = confined("import", folder, "--json", data_dir=data_dir, timeout=30)
    assert done.status == 1
    assert not done.err
    told = {name.removesuffix("/secret.fit") for name in reasons(done, folder)}
    assert told == SMALL.keys()
    assert done.json["imported"] == 4
    names = {activity["sources"][0]["name"] for activity in activities(data_dir)}
    assert names == {"cut short.fit", "a ride.gpx", "a walk.fit", "inside.fit"}
    listed = activities(data_dir)
    (cut,) = [a for a in listed if a["sources"][0]["name"] == "cut short.fit"]
    assert cut["sources"][0]["warnings"]
    again = peaksdesk("import", folder, "--json", data_dir=data_dir)
    assert (again.json["imported"], again.json["already"], len(again.json["failed"])) == (0, 4, len(SMALL))


def test_huge_and_swelling_files_are_refused_in_little_memory(tmp_path):
    folder, data_dir = tmp_path / "in", tmp_path / "data"
    folder.mkdir()
    bad_files.write_sparse(folder / "1 GB.gpx", bad_files.GPX_HEAD, 2**30)
    bad_files.write_sparse(folder / "1 GB.tcx", bad_files.TCX_HEAD, 2**30)
    bad_files.write_sparse(folder / "1 GB.fit", GOOD, 2**30)
    bad_files.write_sparse(folder / "1 GB.zip", b"PK\x03\x04", 2**30)
    bad_files.write_sparse(folder / "zeros.gpx", bad_files.GPX_HEAD, 95 << 20)
    bad_files.write_sparse(folder / "zeros.tcx", bad_files.TCX_HEAD, 95 << 20)
    (folder / "bomb.gpx.gz").write_bytes(bad_files.gzip_bomb())
    (folder / "overlapping.zip").write_bytes(bad_files.overlapping_zip(300))
    (folder / "good.fit").write_bytes(GOOD)
    done = confined("import", folder, "--json", data_dir=data_dir, timeout=60)
    assert done.status == 1
    assert done.json["imported"] == 1
    found = reasons(done, folder)
    whole = {name for name in found if not name.startswith("overlapping.zip")}
    assert whole == {"1 GB.gpx", "1 GB.tcx", "1 GB.fit", "1 GB.zip", "zeros.gpx", "zeros.tcx", "bomb.gpx.gz"}
    assert len(found) > len(whole)


def test_the_densest_file_that_is_read_at_all_fits_into_memory(tmp_path):
    (tmp_path / "dense.gpx").write_bytes(bad_files.too_many_points(95 << 20))
    done = confined("import", tmp_path / "dense.gpx", "--json", data_dir=tmp_path / "data")
    assert (done.status, done.json["imported"]) == (0, 1)


def test_a_hostile_zip_gives_only_its_good_member(tmp_path):
    (tmp_path / "a").mkdir()
    packed, data_dir = tmp_path / "a" / "hostile.zip", tmp_path / "data"
    packed.write_bytes(bad_files.hostile_zip(GOOD))
    before = sorted(tmp_path.rglob("*"))
    done = confined("import", packed, "--json", data_dir=data_dir, timeout=30)
    assert done.status == 1
    assert (done.json["imported"], done.json["already"]) == (1, 0)
    told = [(failed["path"][len(str(packed)) + 1 :], failed["reason"]) for failed in done.json["failed"]]
    assert {name for name, _ in told} == {
        "../escape.fit", "/absolute.fit", "C:\\windows.fit", "link.fit", "rides/good.fit", "RIDES/GOOD.FIT",
        "nested.zip", "bomb.gpx", "garbled.fit",
    }  # fmt: skip
    assert all(reason.endswith(".") for _, reason in told)
    (activity,) = activities(data_dir)
    assert activity["date"] == "2024-04-30"
    assert [path for path in sorted(tmp_path.rglob("*")) if data_dir not in (path, *path.parents)] == before


@on_posix
def test_what_is_no_file_is_told_at_once(tmp_path, monkeypatch):
    folder, data_dir = tmp_path / "in", tmp_path / "data"
    folder.mkdir()
    os.mkfifo(folder / "pipe.fit")
    (folder / "lost.fit").symlink_to(tmp_path / "nowhere.fit")
    (folder / "round").symlink_to(folder / "round")
    (folder / "zero.fit").symlink_to("/dev/zero")
    (folder / "up").symlink_to(tmp_path)
    write_ride(tmp_path / "elsewhere" / "linked.fit")
    (folder / "linked.fit").symlink_to(tmp_path / "elsewhere" / "linked.fit")
    with socket.socket(socket.AF_UNIX) as listener:
        monkeypatch.chdir(folder)  # the path of a socket is short
        listener.bind("socket.fit")
    os.mkfifo(folder / "pipe")
    named = [folder / name for name in ("round", "pipe", "missing.fit")]
    done = confined("import", *named, folder, "--json", data_dir=data_dir, timeout=30)
    assert done.status == 1
    assert done.json["imported"] == 1, done
    met = {"pipe.fit", "lost.fit", "zero.fit", "socket.fit"}
    assert reasons(done, folder).keys() == met | {path.name for path in named}


@on_posix
def test_names_that_are_no_text_are_kept_and_told(tmp_path):
    folder, data_dir = tmp_path / "in", tmp_path / "data"
    folder.mkdir()
    try:
        (folder / os.fsdecode(b"caf\xe9.fit")).write_bytes(GOOD)
        (folder / os.fsdecode(b"bad\xff.fit")).write_bytes(b"nothing")
    except OSError:
        pytest.skip("this file system keeps only names that are text")
    write_ride(folder / "line\nbreak.fit", FIRST)
    done = peaksdesk("import", folder, "--json", data_dir=data_dir)
    assert (done.status, done.json["imported"]) == (1, 2)
    (failed,) = done.json["failed"]
    assert Path(failed["path"]).name.startswith("bad")
    shown, listed, exported = side_by_side(
        [
            lambda: peaksdesk("import", folder, data_dir=data_dir),
            lambda: peaksdesk("activities", "--json", data_dir=data_dir),
            lambda: peaksdesk("export", tmp_path / "out", "--json", data_dir=data_dir),
        ]
    )
    assert "2 already here" in shown.out
    assert len(listed.json) == 2
    assert exported.json["originals"] == 2
    assert GOOD in [path.read_bytes() for path in (tmp_path / "out" / "originals").iterdir()]


@on_posix
def test_folders_and_files_that_may_not_be_read_are_told_and_passed_over(tmp_path):
    folder, data_dir = tmp_path / "in", tmp_path / "data"
    write_ride(folder / "good.fit")
    closed = folder / "closed"
    write_ride(closed / "hidden.fit", FIRST + timedelta(days=1))
    secret = write_ride(folder / "secret.fit", FIRST + timedelta(days=2))
    secret_zip = folder / "secret.zip"
    secret_zip.write_bytes(bad_files.zip_of(("a.fit", GOOD)))
    for path in (closed, secret, secret_zip):
        path.chmod(0)
    try:
        done = confined("import", folder, "--json", data_dir=data_dir, ordinary=True, timeout=30)
    finally:
        for path in (closed, secret, secret_zip):
            path.chmod(0o700)
    assert (done.status, done.json["imported"]) == (1, 1)
    assert set(reasons(done, folder).values()) == {
        "You may not read this: give yourself permission and import it again."
    }
    assert reasons(done, folder).keys() == {"closed", "secret.fit", "secret.zip"}
    again = peaksdesk("import", folder, "--json", data_dir=data_dir)
    assert (again.status, again.json["imported"], again.json["already"]) == (0, 3, 1)
