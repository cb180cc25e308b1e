from dataclasses import replace
from datetime import timedelta
from xml.etree import ElementTree

import numpy as np
import pytest

from formats.recordings import HOSTILE, START, largest_difference, whole
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
from peaksdesk.formats.tcx import read_tcx
from peaksdesk.formats.tcx_writer import write_tcx

CHANNELS = {POWER, HEART_RATE, SPEED, DISTANCE, ALTITUDE, LATITUDE, LONGITUDE, CADENCE}


def back(recording: Recording) -> Recording:
    (found,) = read_tcx(write_tcx(recording))
    assert found.warnings == ()
    return found


@pytest.mark.parametrize("sport", [Sport.RIDE, Sport.RUN])
def test_what_the_format_knows_comes_back(sport):
    given = whole(sport)
    found = back(given)
    assert (found.start, found.sport, found.device) == (START, sport, "Garmin Edge 530")
    assert set(found.streams) == CHANNELS
    assert (found.streams.time_s == given.streams.time_s).all()
    for channel in CHANNELS:
        limit = 0.51 if channel == CADENCE else 1e-7
        assert largest_difference(found.streams, given.streams, channel) <= limit, channel
    assert found.description == f"{HOSTILE}\n\n{given.description}"


def test_laps_and_pauses_come_back():
    found = back(whole())
    assert found.streams.breaks == (300,)
    assert [(lap.start_s, lap.duration_s, lap.distance_m, lap.trigger) for lap in found.laps] == [
        (0.0, 200.0, 1400.0, "manual"),
        (200.0, 200.0, 1500.0, "distance"),
        (520.0, 200.0, 1600.0, "manual"),
    ]
    assert [(lap.avg_power_w, lap.avg_hr_bpm, lap.max_hr_bpm) for lap in found.laps][1] == (260.0, 145.0, 175.0)
    assert found.totals.energy_kcal == 155.0
    assert found.totals.timer_s == 600.0


def test_a_session_without_laps_is_one_lap():
    found = back(whole(laps=(), totals=DeviceTotals()))
    assert [(lap.start_s, lap.duration_s) for lap in found.laps] == [(0.0, 600.0)]
    assert found.streams.breaks == (300,)


def test_a_session_without_records_keeps_its_time():
    totals = DeviceTotals(timer_s=3500.0, energy_kcal=400.0)
    found = back(Recording(START, Sport.STRENGTH, Streams(np.empty(0)), totals=totals))
    assert (found.totals.timer_s, found.totals.energy_kcal, len(found.streams)) == (3500.0, 400.0, 0)


def test_parts_of_a_second_come_back():
    streams = Streams(np.array([0.0, 0.25, 1.125]), {POWER: np.array([100.0, 200.0, 300.0])})
    found = back(replace(whole(streams=streams, laps=()), start=START + timedelta(milliseconds=500)))
    assert found.start == START + timedelta(milliseconds=500)
    assert found.streams.time_s.tolist() == [0.0, 0.25, 1.125]


def test_elements_stand_in_the_order_of_the_schema():
    root = ElementTree.fromstring(write_tcx(whole()))
    space = "{http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2}"
    (activity,) = root.iter(f"{space}Activity")
    assert activity.get("Sport") == "Biking"
    assert [child.tag.removeprefix(space) for child in activity] == ["Id", "Lap", "Lap", "Lap", "Notes", "Creator"]
    assert [child.tag.removeprefix(space) for child in activity[2]] == [
        "TotalTimeSeconds",
        "DistanceMeters",
        "Calories",
        "AverageHeartRateBpm",
        "MaximumHeartRateBpm",
        "Intensity",
        "Cadence",
        "TriggerMethod",
        "Track",
        "Track",
        "Extensions",
    ]
    point = next(iter(root.iter(f"{space}Trackpoint")))
    assert [child.tag.removeprefix(space) for child in point] == [
        "Time",
        "Position",
        "AltitudeMeters",
        "DistanceMeters",
        "HeartRateBpm",
        "Cadence",
        "Extensions",
    ]


def test_numbers_are_compact():
    text = write_tcx(whole()).decode()
    assert ".0<" not in text
    assert "e-" not in text.partition("<Lap")[2].partition("<Notes")[0]
    assert "nan" not in text
