"""Damaged lists of activities and damaged zips of a Strava export, as a person would import them."""

import io
import random
import tempfile
import time
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from formats.fit_files import ride
from fuzz.xml import mutated
from paths import SHARED_DATA
from peaksdesk.services.finding import find_items
from peaksdesk.services.reading import read_item

SLOWEST_S = 3.0

_LIST = (
    b"Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,"
    b"Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,"
    b"Moving Time,Distance\n"
    b'7,"Sep 18, 2020, 7:12:03 AM","a, b ""c""",Ride,"two\nlines",3600,"30,5",171,,true,,Bike,activities/7.fit,,,'
    b"3605.0,3500.0,30512.5\n"
    b'8,"18.09.2021, 07:12:03",Gym,Workout,,1800,0,,,false,,,,,,1800.0,1800.0,0\n'
)


def fuzz_strava(seed: int, seconds: float) -> int:
    """Find and read what is in damaged exports for some seconds; return how many were tried.

    Raises:
        AssertionError: One raised anything, took too long, or was refused without a sentence.
    """
    dice = random.Random(seed)
    real = SHARED_DATA / "strava_export_assembled" / "activities.csv"
    lists = [_LIST, *([real.read_bytes()] if real.is_file() else [])]
    file = ride(datetime(2020, 9, 18, 7, 12, 3, tzinfo=UTC), 60)
    until, count = time.monotonic() + seconds, 0
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < until:
            path = Path(folder) / ("export.zip" if dice.random() < 0.6 else "activities.csv")
            told = mutated(dice.choice(lists), dice) if dice.random() < 0.8 else dice.choice(lists)
            path.write_bytes(_zip(told, file, dice) if path.suffix == ".zip" else told)
            began = time.process_time()
            try:
                _look(path)
            except Exception as error:
                raise AssertionError(f"fuzz_strava({seed}), round {count}") from error
            assert time.process_time() - began < SLOWEST_S, f"fuzz_strava({seed}), round {count} is slow"
            count += 1
    return count


def _look(path: Path) -> None:
    items, failures = find_items([path])
    for item in items[:20]:
        read = read_item(item, frozenset(), "Asia/Kathmandu")
        assert read.reason == "" or read.reason.endswith("."), read.reason
    for line in failures:
        assert line.reason.endswith("."), line.reason


def _zip(told: bytes, file: bytes, dice: random.Random) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", dice.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        archive.writestr(dice.choice(("activities.csv", "export_1/activities.csv")), told)
        archive.writestr(dice.choice(("activities/7.fit", "../7.fit", "activities/7.FIT.GZ", "media/x.jpg")), file)
    data = made.getvalue()
    return mutated(data, dice) if dice.random() < 0.7 else data
