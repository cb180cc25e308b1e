"""The whole window in a process of its own, as a person starts it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import asyncio, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from peaksdesk.ui import app

calls = []

async def open_services():
    calls.append("open")
    await asyncio.sleep(0)
    from ui.fakes import FakeServices
    return FakeServices()

async def close_services():
    calls.append("close")

def ready(window):
    assert window.painted
    calls.append(window.page)
    if sys.argv[3] == "signal":
        import os, signal
        asyncio.get_running_loop().call_later(0.2, os.kill, os.getpid(), signal.SIGTERM)
    elif sys.argv[3] == "quit":
        asyncio.get_running_loop().call_later(0.2, app.QApplication.instance().quit)
    else:
        asyncio.get_running_loop().call_later(0.2, window.close)

status = app.run(open_services, close_services, data_dir=Path(sys.argv[1]), first_page="activities", on_ready=ready)
print(status, *calls)
"""


def _run(tmp_path, how):
    tests = str(Path(__file__).parents[1])
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), tests, how],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_opens_the_page_asked_for_and_closes_in_order(tmp_path):
    done = _run(tmp_path, "close")
    assert done.stdout.split() == ["0", "open", "activities", "close"], done.stderr


@pytest.mark.skipif(os.name != "posix", reason="Windows ends programs another way")
def test_logging_out_closes_the_services_too(tmp_path):
    done = _run(tmp_path, "signal")
    assert done.stdout.split() == ["0", "open", "activities", "close"], done.stderr


def test_quitting_from_the_desktop_closes_the_services_too(tmp_path):
    done = _run(tmp_path, "quit")
    assert done.stdout.split() == ["0", "open", "activities", "close"], done.stderr
