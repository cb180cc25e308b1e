"""Garbage collected on the window's thread only: a widget in a cycle must not be destroyed by a reader's thread.

Python's collector runs in whichever thread allocates at the time. If that is one that reads the database, the Qt
objects that it finds are destroyed there, and the program ends in a segmentation fault.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_FIRST_MS = 3_000
"""After so long a start is over: what it made stays, and is not looked through again."""
_EVERY_MS = 1_000


class Garbage(QObject):
    """Takes over from Python's own collector, with the same thresholds, for as long as the window lives."""

    def __init__(self, parent: QObject) -> None:
        """Stop the automatic collector and begin to collect by timer."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(_FIRST_MS)

    def _collect(self) -> None:
        if self._timer.interval() == _FIRST_MS:
            gc.freeze()
            self._timer.start(_EVERY_MS)
        collect()

    def stop(self) -> None:
        """Give the work back to Python."""
        self._timer.stop()
        gc.enable()


def collect() -> None:
    """Collect the oldest generation that is due, as Python itself would."""
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [generation for generation in range(3) if counts[generation] > limits[generation] > 0]
    if due:
        gc.collect(due[-1])
