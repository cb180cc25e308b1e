"""Garbage goes on the window's thread, and nowhere else."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject

from peaksdesk.ui.garbage import Garbage, collect


class Knot:
    """Holds itself."""

    def __init__(self):
        self.me = self


def test_a_knot_goes_when_its_turn_comes_and_not_in_another_thread(qapp):
    garbage = Garbage(QObject(qapp))
    try:
        assert not gc.isenabled()
        gc.collect()
        tied = weakref.ref(Knot())
        worker = threading.Thread(target=lambda: [[] for _ in range(5000)])
        worker.start()
        worker.join()
        assert tied() is not None
        kept = [[] for _ in range(gc.get_threshold()[0] + 1)]
        collect()
        assert tied() is None
        assert kept
    finally:
        garbage.stop()
    assert gc.isenabled()
    gc.disable()  # as the tests keep it
