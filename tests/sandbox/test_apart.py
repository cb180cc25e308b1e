"""Stand-ins in a process of their own."""

import os
import signal
import subprocess
import sys
import time
from datetime import date

import pytest

from peaksdesk.sandbox.apart import Apart

_DEMO = """
import time
from datetime import date
from peaksdesk.sandbox.apart import Apart
if __name__ == "__main__":
    made = Apart()
    made.start(date(2026, 11, 21))
    print(made._process.pid, flush=True)
    time.sleep(600)
"""


def test_they_end_when_they_are_told_to_even_before_they_serve():
    made = Apart()
    made.start(date(2026, 11, 21))
    process = made._process
    made.stop()
    assert not process.is_alive()
    made.stop()
    assert made.told() == {}


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGKILL")
def test_they_end_with_the_demo_however_that_ends(tmp_path):
    script = tmp_path / "demo.py"
    script.write_text(_DEMO)
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as demo:
        child = int(demo.stdout.readline())
        demo.send_signal(signal.SIGKILL)
    end = time.monotonic() + 30
    while _runs(child):
        assert time.monotonic() < end
        time.sleep(0.05)


def _runs(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return bool(status.strip()) and not status.startswith("Z")
