"""For all tests: garbage is collected on the main thread only, as the window does it.

Python's collector runs in whichever thread allocates; when that is one of the store's, it destroys the widgets that
earlier tests left in cycles there, and Qt ends the process.
"""

import gc
import signal
import threading

import pytest

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell starts what runs in its background deaf to Ctrl+C, and programs started from there would inherit it.
    signal.signal(signal.SIGINT, signal.default_int_handler)

_EVERY = 20
"""Tests between two collections; a collection takes a tenth of a second."""


@pytest.fixture(scope="session", autouse=True)
def garbage_on_the_main_thread():
    gc.disable()
    yield
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item):
    count = item.session.stash.setdefault(_COUNT, 0) + 1
    item.session.stash[_COUNT] = count
    if count % _EVERY == 0 and threading.current_thread() is threading.main_thread():
        gc.disable()  # a test of the window may have handed the work back to Python
        gc.collect()


_COUNT = pytest.StashKey[int]()
