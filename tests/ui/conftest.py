from pathlib import Path

from qt_loop import *  # noqa: F403 - fixtures and a hook, by its __all__
from qt_loop import watch


def pytest_collection_modifyitems(items):
    watch(items, Path(__file__).parent)
