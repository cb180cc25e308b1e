"""Window tests run on the real loop (qasync), offscreen; a blocked loop, a leaked task or a Qt warning fails them.

A folder's conftest takes the fixtures in by `from qt_loop import *` and calls `watch` on its items.
"""

import asyncio
import gc
import os
import time
from pathlib import Path

import pytest
import pytest_asyncio

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from peaksdesk.ui.appearance import Appearance, current

__all__ = ["appearance", "dark", "heartbeat", "pytest_asyncio_loop_factories"]

LONGEST_WORK_S = 0.5
"""What the loop may compute in one turn: this finds blocks; `dev.py bench` measures the smooth run."""
LONGEST_GAP_S = 2.0
"""How long the loop may stand still for any other reason, such as a wait for the disk."""
BEAT_S = 0.01


def pytest_asyncio_loop_factories(config, item):
    """Run async tests on Qt's loop."""
    return {"qt": lambda: _Loop(QApplication.instance() or QApplication([]))}


class _Loop(QEventLoop):
    """pytest-qt turns Qt's loop between setup, test and teardown too: what is due then must not find no loop."""

    def call_later(self, delay, callback, *args, context=None):
        return super().call_later(delay, self._inside, callback, *args, context=context)

    def _inside(self, callback, *args):
        if asyncio._get_running_loop() is not None:
            callback(*args)
            return
        asyncio._set_running_loop(self)
        try:
            callback(*args)
        finally:
            asyncio._set_running_loop(None)


def watch(items, folder: Path):
    """Watch the loop in every async test under a folder; pass over what only the offscreen platform says."""
    for item in items:
        if not item.path.is_relative_to(folder):
            continue
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
        if asyncio.iscoroutinefunction(getattr(item, "function", None)) and "heartbeat" not in item.fixturenames:
            # First up of the test's own, last down: owners close their tasks before, and what a whole module or
            # session shares is made before.
            made = item._fixtureinfo.name2fixturedefs
            shared = [name for name in item.fixturenames if name in made and made[name][-1].scope != "function"]
            item.fixturenames[:] = [*shared, "heartbeat", *(n for n in item.fixturenames if n not in shared)]


@pytest.fixture(scope="session", autouse=True)
def appearance(qapp):
    """The application, dressed light; like the real one, it does not end its loop with the last window."""
    qapp.setQuitOnLastWindowClosed(False)
    try:
        return current()
    except RuntimeError:
        return Appearance(qapp, "light")


@pytest.fixture
def dark(appearance):
    """The application, dressed dark for one test."""
    appearance.choose("dark")
    yield appearance
    appearance.choose("light")


class Heartbeat:
    """Longest time that the loop did not turn. A test that means to block may `forgive` it."""

    def __init__(self):
        self.forgive()

    async def beat(self):
        wall, work = time.perf_counter(), time.thread_time()
        while True:
            await asyncio.sleep(BEAT_S)
            now, worked = time.perf_counter(), time.thread_time()
            self.longest_s = max(self.longest_s, now - wall)
            self.longest_work_s = max(self.longest_work_s, worked - work)
            wall, work = now, worked

    def forgive(self):
        self.longest_s = self.longest_work_s = 0.0


@pytest_asyncio.fixture
async def heartbeat(qapp):
    """Fail the test if the loop was busy for over half a second at a time, or a task is left over."""
    # What earlier tests left behind goes now, and not in this test's time; what they share is not walked through again.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    gc.freeze()
    pulse = Heartbeat()
    beating = asyncio.get_running_loop().create_task(pulse.beat(), name="heartbeat")
    await asyncio.sleep(0)
    yield pulse
    assert not beating.done(), "the heartbeat stopped"
    beating.cancel()
    await asyncio.gather(beating, return_exceptions=True)
    left = [task.get_name() for task in asyncio.all_tasks() if task not in {asyncio.current_task(), beating}]
    assert not left, f"tasks left running: {left}"
    assert pulse.longest_work_s < LONGEST_WORK_S, f"the loop was busy for {pulse.longest_work_s * 1000:.0f} ms"
    assert pulse.longest_s < LONGEST_GAP_S, f"the loop stood still for {pulse.longest_s * 1000:.0f} ms"
