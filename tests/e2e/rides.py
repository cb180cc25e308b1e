"""Files of invented rides for the tests of the command line."""

import gzip
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from formats.fit_files import FitFile, ride, seconds

FIRST = datetime(2024, 3, 1, 9, tzinfo=UTC)


def write_ride(path: Path, start: datetime = FIRST, duration_s: int = 120, **options: object) -> Path:
    """Write a ride to a file, packed if its name ends so; options as in `fit_files.ride`."""
    data = ride(start, duration_s, **options)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)
    return path


def write_rides(folder: Path, count: int, first: datetime = FIRST, duration_s: int = 120) -> list[Path]:
    """Write a ride a day."""
    return [
        write_ride(folder / f"ride-{n:03}.fit", first + timedelta(days=n), duration_s, power=150 + n)
        for n in range(count)
    ]


def write_noisy_rides(folder: Path, count: int, duration_s: int = 2400) -> None:
    """Write rides that no packing makes much smaller."""
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(20261121)
    for n in range(count):
        fit, first = FitFile(), seconds(FIRST + timedelta(days=n))
        fit.file_id(created=first)
        for at in range(duration_s):
            place = (47 + dice.random(), 8 + dice.random())
            fit.record(first + at, power=dice.randrange(400), hr=dice.randrange(90, 190), position=place)
        (folder / f"noisy-{n:03}.fit").write_bytes(fit.build())


def gpx(start: datetime = FIRST, points: int = 60, name: str = "Walk") -> str:
    """Return a GPX track with a point a second along a meridian."""
    track = "".join(
        f'<trkpt lat="{47 + n * 1e-5:.6f}" lon="8"><ele>400</ele>'
        f"<time>{start + timedelta(seconds=n):%Y-%m-%dT%H:%M:%SZ}</time></trkpt>"
        for n in range(points)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">'
        f"<trk><name>{name}</name><trkseg>{track}</trkseg></trk></gpx>"
    )
