"""The demo without a screen: it connects accounts to stand-ins for real, and its pictures show them."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from e2e.command import peaksdesk, start
from e2e.rides import write_ride

NAMES = ("WHOOP", "Strava", "intervals.icu")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A demo on a folder in which a ride stands for the three years, which take their time to be invented."""
    folder = tmp_path_factory.mktemp("demo")
    write_ride(folder / "ride.fit", datetime.now(UTC) - timedelta(days=1), 600, power=180, hr=130)
    assert peaksdesk("import", folder / "ride.fit", data_dir=folder / "data").status == 0
    running = start("demo", "--screenshots", folder / "shots", data_dir=folder / "data")
    out, err = running.communicate(timeout=120)
    assert running.returncode == 0, out + err
    return folder, out


def test_three_accounts_are_connected_and_what_they_brought_is_told(demo):
    folder, out = demo
    told = {line.partition(": ")[0]: line for line in out.splitlines()}
    for name in NAMES:
        assert re.search(r" \d+", told[name]), told[name]
    assert "recovery 365, day strain 365" in told["WHOOP"]
    with closing(sqlite3.connect(folder / "data" / "peaksdesk.sqlite")) as database:
        states = dict(database.execute("select provider, state from connections"))
        nights = database.execute("select count(*) from days where kind = 'recovery'").fetchone()
    assert states == dict.fromkeys(("whoop", "strava", "intervals_icu"), "connected")
    assert nights == (365,)


def test_the_page_of_accounts_is_among_the_pictures(demo):
    folder, _ = demo
    assert {f"integrations-{theme}.png" for theme in ("light", "dark")} <= {
        path.name for path in (folder / "shots").iterdir()
    }


def test_no_sign_in_of_the_demo_opens_once_it_is_over(demo):
    """Its key was in memory alone: nothing was put into the person's keyring."""
    folder, _ = demo
    with closing(sqlite3.connect(folder / "data" / "peaksdesk.sqlite")) as database:
        (vault,) = database.execute("select value from settings where name = 'vault'").fetchone()
    assert '"kept_by": "memory"' in vault
