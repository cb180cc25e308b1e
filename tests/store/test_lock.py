import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from peaksdesk.store.lock import FileLock, window_lock, window_owner

SOURCE_ROOT = Path(__file__).resolve().parents[2] / "src"
_HOLDER = """
import sys, time
from pathlib import Path
from peaksdesk.store.lock import window_lock
lock = window_lock(Path(sys.argv[1]))
print(lock is not None, flush=True)
time.sleep(60)
"""


def test_one_window_has_the_lock_until_it_lets_go(tmp_path):
    folder = tmp_path / "new" / "data"
    first = window_lock(folder)
    assert window_lock(folder) is None
    assert window_owner(folder) == os.getpid()
    first.release()
    first.release()
    second = window_lock(folder)
    assert second is not None
    second.release()


def test_nobody_is_known_before_the_first_window(tmp_path):
    assert window_owner(tmp_path) is None
    (tmp_path / "window.lock").write_text("gibberish")
    assert window_owner(tmp_path) is None


def test_the_lock_of_a_killed_window_is_taken_over(tmp_path):
    child = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, tmp_path], stdout=subprocess.PIPE, env={"PYTHONPATH": str(SOURCE_ROOT)}
    )
    try:
        assert child.stdout.readline().strip() == b"True"
        assert window_lock(tmp_path) is None
        assert window_owner(tmp_path) == child.pid
    finally:
        child.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        child.communicate()
    taken = window_lock(tmp_path)
    assert taken is not None
    assert window_owner(tmp_path) == os.getpid()
    taken.release()


def test_a_lock_on_a_file_that_was_taken_away_is_none(tmp_path, monkeypatch):
    path = tmp_path / "x"
    monkeypatch.setattr("peaksdesk.store.lock._lock", lambda file: path.unlink())
    assert FileLock.acquire(path) is None


def test_a_lock_released_for_good_leaves_no_file(tmp_path):
    lock = FileLock.acquire(tmp_path / "x")
    lock.release(remove=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        window_lock(tmp_path / "file" / "below")
