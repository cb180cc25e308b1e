"""The real window on real services."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from databases import clock  # noqa: F401 - a fixture
from e2e.rides import write_ride
from e2e.window.desk import Desk
from e2e.window.integrations_desk import linked, standins  # noqa: F401 - fixtures
from qt_loop import *  # noqa: F403 - fixtures and a hook, by its __all__
from qt_loop import watch

TODAY = datetime.now(UTC).replace(hour=7, minute=30, second=0, microsecond=0)


def pytest_collection_modifyitems(items):
    watch(items, Path(__file__).parent)


@pytest.fixture
async def desk(tmp_path, qtbot):
    """The window on an empty data folder, open on its first page."""
    made = Desk(tmp_path / "data", qtbot)
    await made.start()
    yield made
    await made.close()


@pytest.fixture(scope="session")
def week(tmp_path_factory):
    """Five rides of the last days, half an hour each: long enough to speak for a threshold."""
    folder = tmp_path_factory.mktemp("week") / "Garmin"
    for n in range(5):
        write_ride(folder / f"ride-{n}.fit", TODAY - timedelta(days=n), 1500, power=200 + 10 * n, hr=140 + n)
    return folder


@pytest.fixture(scope="session")
def sixty(tmp_path_factory):
    """Sixty short rides, one a day."""
    folder = tmp_path_factory.mktemp("sixty") / "season"
    for n in range(60):
        write_ride(folder / f"ride-{n:02}.fit", TODAY - timedelta(days=n), 240, power=150 + n)
    return folder
