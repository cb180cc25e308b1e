"""Less motion, because the system asks for it or the person does."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from peaksdesk.ui import region, system_motion
from peaksdesk.ui.preferences import Choices
from peaksdesk.ui.status_line import Turning

HERE = Path(__file__).resolve().parent
BUS = shutil.which("dbus-run-session")
ASK = "from peaksdesk.ui.system_motion import asks_for_less; print(asks_for_less())"
UNDER_A_BUS = f"""
import subprocess, sys
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
if sys.argv[1:]:
    portal = subprocess.Popen([sys.executable, {str(HERE / "desktop_portal.py")!r}, *sys.argv[1:]],
                              stdout=subprocess.PIPE)
    portal.stdout.readline()
{ASK}
if sys.argv[1:]:
    portal.kill()
"""


@pytest.mark.parametrize(
    ("setting", "less"),
    [
        (("org.freedesktop.appearance", "reduced-motion", "1"), True),
        (("org.freedesktop.appearance", "reduced-motion", "0"), False),
        ((), False),
    ],
)
def test_the_desktop_is_asked(setting, less):
    assert BUS, "install dbus-daemon"
    command = [BUS, "--", sys.executable, "-c", UNDER_A_BUS, *setting]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout.split()[-1:] == [str(less)]


def test_without_a_bus_nothing_is_asked():
    alone = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    told = subprocess.run(
        [sys.executable, "-c", ASK], capture_output=True, text=True, timeout=60, check=True, env=alone
    )
    assert told.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("chosen", "system", "turns"), [("system", False, True), ("system", True, False), ("reduced", False, False)]
)
def test_nothing_turns_for_those_who_want_less(qtbot, monkeypatch, chosen, system, turns):
    monkeypatch.setattr(system_motion, "asks_for_less", lambda: system)
    region.choose(Choices(motion=chosen))
    ring = Turning()
    qtbot.addWidget(ring)
    ring.show()
    assert ring._timer.isActive() is turns
    region.choose(Choices())
