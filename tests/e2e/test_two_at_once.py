"""Several programs on one data directory at the same moment."""

import sqlite3
from contextlib import closing

import pytest

from e2e.command import activities, finish, peaksdesk, side_by_side, start
from e2e.rides import write_rides

RIDES = 20


@pytest.fixture(scope="module")
def rides(tmp_path_factory):
    """A folder of rides."""
    folder = tmp_path_factory.mktemp("together") / "in"
    write_rides(folder, RIDES)
    return folder


def test_two_imports_into_a_new_directory_bring_everything_once(rides, tmp_path):
    data_dir = tmp_path / "data"
    both = side_by_side([lambda: peaksdesk("import", rides, "--json", data_dir=data_dir)] * 2)
    for done in both:
        assert (done.status, done.err) == (0, "")
        assert done.json["imported"] + done.json["already"] == RIDES
        assert (done.json["merged"], done.json["failed"]) == (0, [])
    assert sum(done.json["imported"] for done in both) == RIDES
    listed = activities(data_dir)
    assert len(listed) == RIDES
    assert all(len(activity["sources"]) == 1 for activity in listed)
    assert len(peaksdesk("athlete", "list", "--json", data_dir=data_dir).json) == 1


def test_reading_goes_on_and_writing_waits_while_another_program_writes(rides, tmp_path):
    data_dir = tmp_path / "data"
    assert peaksdesk("athlete", "set", "ftp=250", data_dir=data_dir).status == 0
    with closing(sqlite3.connect(data_dir / "peaksdesk.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        importing = start("import", rides, "--json", data_dir=data_dir)
        shown, listed = side_by_side(
            [
                lambda: peaksdesk("athlete", "show", "--json", data_dir=data_dir),
                lambda: peaksdesk("activities", "--json", data_dir=data_dir),
            ]
        )
        assert importing.poll() is None
        other.execute("ROLLBACK")
        done = finish(importing)
    assert shown.json["thresholds"][0]["value"] == 250
    assert listed.json == []
    assert (done.status, done.json["imported"]) == (0, RIDES)
