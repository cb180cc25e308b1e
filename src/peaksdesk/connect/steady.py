"""A clock that goes on evenly: from the time of day at its start, whatever happens to that later.

Limits count stretches of time: a clock that is set an hour ahead must not make an hour of them pass.
"""

import time
from collections.abc import Callable
from datetime import datetime, timedelta


def since_boot_s() -> float:
    """Return the seconds since this computer started, those included in which it slept."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC_RAW"):  # Linux's, and that of macOS
        if hasattr(time, name):
            return float(time.clock_gettime(getattr(time, name)))
    return time.monotonic()  # Windows': it goes on while the computer sleeps


class Steady:
    """Gives the present, aware.

    Args:
        now: The time of day; asked once.
        passed_s: Seconds since some moment.
    """

    def __init__(self, now: Callable[[], datetime], passed_s: Callable[[], float] = since_boot_s) -> None:
        self._began, self._began_s = now(), passed_s()
        self._passed_s = passed_s

    def __call__(self) -> datetime:
        """Return the present."""
        return self._began + timedelta(seconds=self._passed_s() - self._began_s)
