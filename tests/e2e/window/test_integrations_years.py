"""Two years of WHOOP and two thousand activities of Strava brought in through the window, which stays at hand."""

import contextlib
import hashlib
import math
import sqlite3
import uuid
from collections import Counter
from datetime import datetime, timedelta

import pytest

from e2e.window.integrations_desk import control, kept, served, set_up, stage, tile, words

LONGEST_WORK_S = 0.2
"""What the window may compute in one turn; a turn that only waits for the shared machine says nothing."""
WHOOP = {"cycle": 730, "recovery": 730, "sleep": 830, "workout": 900}
ACTIVITIES = 2_000
WHOOP_PAGE, STRAVA_PAGE = 25, 200
_DATA = {
    "activities": "*",
    "sources": "*",
    "days": "*",
    "remote_items": "connection_id, stream, key, hash, changed_at, gone_at, activity_source_id",
}


@pytest.fixture(scope="module")
def standins():
    """Two years; WHOOP has more room than it documents, Strava's day is nearly spent."""
    with served("--years", "2", "--strava-activities", str(ACTIVITIES)) as told:
        yield told


async def test_whoop_of_two_years(heartbeat, linked):
    told = linked.standins["whoop"]
    for shelf, wanted in WHOOP.items():
        await fill_up(told, shelf, wanted)
    await control(told, "limits", [{"most": 9_000, "seconds": 60}, {"most": 90_000, "seconds": 86_400}])
    await set_up(linked, "WHOOP")
    await control(told, "requests", method="DELETE")
    heartbeat.forgive()
    linked.press("Connect, WHOOP")
    await linked.until(lambda: "Sleep" in words(linked, "WHOOP") and stage(linked, "WHOOP") == "first sync")
    await linked.until(lambda: stage(linked, "WHOOP") == "connected" and tile(linked, "WHOOP").state.card.last, 120)
    brought = kept(linked, "WHOOP")
    assert {"cycle": brought["cycles"], "recovery": brought["recovery"]} == {"cycle": 730, "recovery": 730}
    assert {"sleep": brought["sleep"], "workout": brought["workouts"]} == {"sleep": 830, "workout": 900}
    asked = await paths(told)
    pages = {name: math.ceil(many / WHOOP_PAGE) for name, many in WHOOP.items()}
    assert {name: asked[name] for name in pages} == pages == {"cycle": 30, "recovery": 30, "sleep": 34, "workout": 36}
    before = data(linked)
    await control(told, "requests", method="DELETE")
    await again(linked, "WHOOP")
    assert await paths(told) == dict.fromkeys(pages, 1)
    assert data(linked) == before
    await linked.go("activities")
    await linked.until(lambda: linked.table.model().rowCount() == 900)
    assert heartbeat.longest_work_s < LONGEST_WORK_S


async def test_strava_of_two_thousand_activities(heartbeat, linked):
    told = linked.standins["strava"]
    await control(told, "limits", [{"most": 900, "seconds": 900}, {"most": 60, "seconds": 86_400}])
    await set_up(linked, "Strava")
    await control(told, "requests", method="DELETE")
    heartbeat.forgive()
    linked.press("Connect, Strava")
    await linked.until(lambda: stage(linked, "Strava") == "limited", 120)
    assert kept(linked, "Strava")["activities"] == ACTIVITIES
    assert "The limit is reached. It goes on by itself:" in words(linked, "Strava")
    asked = await paths(told)
    assert asked["activities"] == math.ceil(ACTIVITIES / STRAVA_PAGE) + 1 == 11
    assert asked["zones"] == 1
    before = data(linked)
    await control(told, "requests", method="DELETE")
    await again(linked, "Strava")
    assert await paths(told) == {"activities": 1, "athlete": 1, "zones": 1}
    assert data(linked) == before
    await linked.go("activities")
    await linked.until(lambda: linked.table.model().rowCount() == ACTIVITIES)
    assert heartbeat.longest_work_s < LONGEST_WORK_S


async def again(desk, name):
    """Sync once more and wait until that is over."""
    before = tile(desk, name).state.card.last.id
    desk.press(f"Sync now, {name}")
    await desk.until(lambda: tile(desk, name).state.card.last.id != before, 60)


async def fill_up(told, shelf, wanted):
    """Give a shelf of the stand-in exactly so many records."""
    records = await control(told, f"records/{shelf}", method="GET")
    for number in range(max(0, wanted - len(records))):
        model = next(one for one in records[10 + number :] if one.get("nap", True))
        moved = dict(model, id=str(uuid.uuid4()))
        for name in ("start", "end"):
            moved[name] = (datetime.fromisoformat(model[name]) + timedelta(hours=5)).isoformat()
        await control(told, f"records/{shelf}", moved, "PUT")
    for one in [one for one in records if one.get("nap", True)][: max(0, len(records) - wanted)]:
        await control(told, f"records/{shelf}/{one['id']}", method="DELETE")


async def paths(told):
    """Return how often each collection was asked for."""
    asked = await control(told, "requests", method="GET")
    assert {one["status"] for one in asked} == {200}
    return dict(Counter(one["path"].rpartition("/")[2] for one in asked))


def data(desk):
    """Return a digest of everything that a sync brings."""
    with contextlib.closing(sqlite3.connect(desk.settings.database_path)) as database:
        return {
            table: hashlib.sha256(repr(database.execute(f"select {what} from {table}").fetchall()).encode()).hexdigest()
            for table, what in _DATA.items()
        }
