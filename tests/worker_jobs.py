"""Jobs for worker processes, which import them by name."""

import os
import signal
import time


def square(number: int) -> int:
    """Square a number; thirteen kills the process."""
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def dawdle(number: int) -> int:
    """Take a hundredth of a second."""
    time.sleep(0.01)
    return number


def process_id(number: int) -> int:
    """Tell which process did it."""
    del number
    return os.getpid()
