"""Watched folders, with files that appear while they are looked at."""

import os
import signal
import time
from datetime import timedelta

from e2e.command import activities, finish, on_posix, peaksdesk, start
from e2e.rides import FIRST, write_ride, write_rides


@on_posix
def test_a_watched_folder_brings_what_appears_until_ctrl_c(tmp_path):
    folder, data_dir = tmp_path / "in", tmp_path / "data"
    write_rides(folder, 2)
    added = peaksdesk("watch", "add", folder, "--json", data_dir=data_dir)
    assert (added.status, added.json) == (0, [str(folder)])
    running = start("watch", "run", "--every", "0.3", data_dir=data_dir)
    _wait_for(2, data_dir)
    write_ride(folder / "deeper" / "late.fit", FIRST + timedelta(days=9))
    (folder / "half.fit.part").write_bytes(b"\x0e\x10")
    (folder / "bad.fit").write_bytes(b"\x0e\x10nothing")
    _wait_for(3, data_dir)
    other = write_ride(tmp_path / "other.fit", FIRST + timedelta(days=20))
    assert peaksdesk("import", other, "--json", data_dir=data_dir).json["imported"] == 1
    os.killpg(running.pid, signal.SIGINT)
    done = finish(running, 20)
    assert done.status == 130
    assert done.err == "Stopped. What was done before is kept.\n"
    assert "late.fit" in done.out
    assert "bad.fit" in done.out
    assert "half" not in done.out
    assert peaksdesk("watch", "list", "--json", data_dir=data_dir).json == [str(folder)]
    assert peaksdesk("watch", "remove", folder, "--json", data_dir=data_dir).json == []
    assert len(activities(data_dir)) == 4


def _wait_for(count, data_dir):
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if len(activities(data_dir)) == count:
            return
    raise AssertionError(f"no {count} activities after 20 seconds")
