"""Recordings for the tests of the numbers: made by hand, and real ones read without PeaksDesk's own readers."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import fitdecode
import numpy as np
import pytest

from paths import SHARED_DATA
from peaksdesk.domain.activity import DeviceTotals, Recording
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import (
    ALTITUDE,
    CADENCE,
    DISTANCE,
    HEART_RATE,
    LATITUDE,
    LONGITUDE,
    POWER,
    SPEED,
    Streams,
)

START = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)
_FIT_FIELDS = {
    POWER: "power",
    HEART_RATE: "heart_rate",
    CADENCE: "cadence",
    SPEED: "speed",
    DISTANCE: "distance",
    ALTITUDE: "altitude",
}
_TCX_FIELDS = {POWER: "Watts", HEART_RATE: "Value", DISTANCE: "DistanceMeters", ALTITUDE: "AltitudeMeters"}

Recorder = Callable[..., Recording]


@pytest.fixture
def recording() -> Recorder:
    """Builds a recording from channels by name; time is every second unless given."""

    def build(sport: Sport = Sport.RIDE, time_s=None, breaks=(), totals=None, **channels) -> Recording:
        arrays = {name: np.asarray(values, dtype=np.float64) for name, values in channels.items()}
        if time_s is None:
            time_s = np.arange(len(next(iter(arrays.values()), [])))
        streams = Streams(np.asarray(time_s, dtype=np.float64), arrays, tuple(breaks))
        return Recording(START, sport, streams, totals=totals or DeviceTotals())

    return build


@pytest.fixture(scope="session")
def expected() -> Callable[[str], dict[str, float | None]]:
    """Gives the values on which two independent routes agree, by the file's key."""
    files = json.loads((SHARED_DATA / "expected_public.json").read_text())["files"]
    return lambda key: files[key]["values"]


@pytest.fixture(scope="session")
def real() -> Callable[[str], Recording]:
    """Reads a real file, by its path under the shared data, with other people's readers."""

    @cache
    def read(name: str) -> Recording:
        path = SHARED_DATA / name
        return {".fit": _fit, ".tcx": _tcx, ".gpx": _gpx}[path.suffix](path)

    return read


def _fit(path: Path) -> Recording:
    with fitdecode.FitReader(path, error_handling=fitdecode.ErrorHandling.IGNORE) as reader:
        rows = [
            {field.name: field.value for field in frame.fields}
            for frame in reader
            if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.name == "record"
        ]
    times = [row["timestamp"].timestamp() for row in rows]
    return _recording(times, {channel: [row.get(name) for row in rows] for channel, name in _FIT_FIELDS.items()})


def _tcx(path: Path) -> Recording:
    points = [e for e in ElementTree.parse(path).iter() if e.tag.endswith("}Trackpoint")]
    rows = [{child.tag.rpartition("}")[2]: child.text for child in point.iter()} for point in points]
    times = [datetime.fromisoformat(row["Time"]).timestamp() for row in rows]
    return _recording(times, {channel: [row.get(name) for row in rows] for channel, name in _TCX_FIELDS.items()})


def _gpx(path: Path) -> Recording:
    rows: list[dict[str, str | None]] = []
    breaks = []
    for segment in (e for e in ElementTree.parse(path).iter() if e.tag.endswith("}trkseg")):
        breaks.append(len(rows))
        for point in segment:
            row = {child.tag.rpartition("}")[2]: child.text for child in point.iter()}
            rows.append({**row, "lat": point.get("lat"), "lon": point.get("lon")})
    times = [datetime.fromisoformat(row["time"]).timestamp() for row in rows]
    fields = {LATITUDE: "lat", LONGITUDE: "lon", HEART_RATE: "hr", ALTITUDE: "ele"}
    channels = {channel: [row.get(name) for row in rows] for channel, name in fields.items()}
    return _recording(times, channels, tuple(breaks[1:]))


def _recording(times: list[float], channels: dict[str, list], breaks: tuple[int, ...] = ()) -> Recording:
    arrays = {
        name: np.array([np.nan if value is None else float(value) for value in values])
        for name, values in channels.items()
    }
    known = {name: values for name, values in arrays.items() if np.isfinite(values).any()}
    return Recording(START, Sport.RIDE, Streams(np.array(times) - times[0], known, breaks))
