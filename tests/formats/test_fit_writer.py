import io
import time
from dataclasses import replace
from datetime import date, timedelta

import fitdecode
import numpy as np
import pytest
from garmin_fit_sdk import Decoder, Stream

from formats.recordings import HOSTILE, START, largest_difference, whole
from paths import SHARED_DATA, needs_shared_data
from peaksdesk.domain.activity import DeviceTotals, Recording
from peaksdesk.domain.analysis import measure
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import (
    ALTITUDE,
    BALANCE,
    CADENCE,
    HEART_RATE,
    LATITUDE,
    LONGITUDE,
    POWER,
    STANDARD,
    Streams,
)
from peaksdesk.formats.fit import read_fit
from peaksdesk.formats.fit_sport_numbers import fit_numbers
from peaksdesk.formats.fit_sports import sport_of
from peaksdesk.formats.fit_writer import write_fit
from peaksdesk.sandbox import season, synthesis

GRID = {ALTITUDE: 1e-9, LATITUDE: 1e-7, LONGITUDE: 1e-7, CADENCE: 1e-9}


def back(recording: Recording) -> Recording:
    (found,) = read_fit(write_fit(recording))
    assert found.warnings == ()
    return found


def sdk(data: bytes) -> dict[str, list[dict]]:
    assert Decoder(Stream.from_byte_array(bytearray(data))).check_integrity()
    messages, errors = Decoder(Stream.from_byte_array(bytearray(data))).read()
    assert errors == []
    return messages


def test_everything_comes_back_on_the_devices_grid():
    given = whole()
    found = back(given)
    assert set(found.streams) == set(STANDARD)
    for channel in STANDARD:
        assert largest_difference(found.streams, given.streams, channel) <= GRID.get(channel, 1e-9), channel
    assert (found.streams.time_s == given.streams.time_s).all()
    assert found.streams.breaks == (300,)
    assert found.laps == given.laps
    assert found.totals == given.totals
    for name in ("start", "sport", "utc_offset_s", "title", "device", "rpe"):
        assert getattr(found, name) == getattr(given, name), name


def test_garmins_own_decoder_reads_it_without_an_error():
    messages = sdk(write_fit(whole()))
    assert {name: len(found) for name, found in messages.items()} == {
        "file_id_mesgs": 1,
        "device_info_mesgs": 1,
        "workout_mesgs": 1,
        "event_mesgs": 4,
        "record_mesgs": 600,
        "lap_mesgs": 3,
        "session_mesgs": 1,
        "activity_mesgs": 1,
    }
    assert messages["file_id_mesgs"][0]["type"] == "activity"
    assert messages["file_id_mesgs"][0]["garmin_product"] == "edge_530"
    assert [event["event_type"] for event in messages["event_mesgs"]] == ["start", "stop_all", "start", "stop_all"]
    (session,) = messages["session_mesgs"]
    assert (session["sport"], session["num_laps"], session["total_timer_time"]) == ("cycling", 3, 600.0)
    assert messages["workout_mesgs"][0]["wkt_name"] == HOSTILE


def test_fitdecode_reads_it_without_an_error():
    strict = {"check_crc": fitdecode.CrcCheck.RAISE, "error_handling": fitdecode.ErrorHandling.RAISE}
    with fitdecode.FitReader(io.BytesIO(write_fit(whole())), **strict) as reader:
        names = [frame.name for frame in reader if frame.frame_type == fitdecode.FIT_FRAME_DATA]
    assert names[0] == "file_id"
    assert names.count("record") == 600
    assert names[-1] == "activity"


@pytest.mark.parametrize("sport", [s for s in Sport if s not in (Sport.OTHER, Sport.ROLLER_SKI)])
def test_sports_come_back(sport):
    assert sport_of(*fit_numbers(sport)) is sport


def test_a_session_without_records_keeps_its_totals():
    totals = DeviceTotals(elapsed_s=3600.0, timer_s=3500.0, energy_kcal=400.0, avg_hr_bpm=120.0)
    found = back(Recording(START, Sport.STRENGTH, Streams(np.empty(0)), totals=totals, rpe=7.0))
    assert (found.start, found.sport, found.rpe, len(found.streams)) == (START, Sport.STRENGTH, 7.0, 0)
    assert found.totals.timer_s == 3500.0
    assert found.totals.energy_kcal == 400.0
    assert [lap.duration_s for lap in found.laps] == [3500.0]


def test_totals_that_the_recording_lacks_are_measured():
    given = whole(totals=DeviceTotals())
    (session,) = sdk(write_fit(given))["session_mesgs"]
    assert session["total_timer_time"] == 600.0
    assert session["total_elapsed_time"] == 719.0
    measured = measure(given).summary
    assert session["avg_power"] == round(measured.avg_power_w)
    assert session["normalized_power"] == round(measured.np_w)


def test_values_that_fit_no_field_are_left_out():
    streams = Streams(
        np.arange(3.0),
        {
            POWER: np.array([-5.0, 70_000.0, 250.4]),
            HEART_RATE: np.array([255.0, np.nan, 150.6]),
            BALANCE: np.array([-1.0, 101.0, 48.0]),
        },
    )
    found = back(whole(streams=streams, laps=())).streams
    assert np.nan_to_num(found.channels[POWER], nan=-1).tolist() == [-1, -1, 250]
    assert np.nan_to_num(found.channels[HEART_RATE], nan=-1).tolist() == [-1, -1, 151]
    assert np.nan_to_num(found.channels[BALANCE], nan=-1).tolist() == [-1, -1, 48]


def test_records_are_put_in_order_and_on_whole_seconds():
    streams = Streams(np.array([0.4, 3.4, 1.6, 2.4, 1e12]), {POWER: np.array([1.0, 4.0, 2.0, 3.0, 9.0])}, (2,))
    found = back(whole(streams=streams, laps=()))
    assert found.start == START
    assert found.streams.time_s.tolist() == [0.0, 2.0, 2.0, 3.0]
    assert found.streams.channels[POWER].tolist() == [1.0, 2.0, 3.0, 4.0]
    assert found.streams.breaks == (1,)


def test_a_start_between_seconds_moves_by_half_a_second_at_most():
    found = back(replace(whole(), start=START + timedelta(milliseconds=700)))
    assert found.start == START + timedelta(seconds=1)


@pytest.mark.parametrize(
    ("device", "read"),
    [
        ("Garmin Forerunner 965", "Garmin Forerunner 965"),
        ("Wahoo ELEMNT BOLT", "Wahoo ELEMNT BOLT"),
        ("Zwift", "Zwift"),
        ("Invented", "Invented"),
        ("Stravaganza 9", "Stravaganza 9"),
    ],
)
def test_devices_of_known_makers_come_back(device, read):
    assert back(whole(device=device)).device == read


@pytest.mark.parametrize("title", ["x" * 1_000_000, "\U0001f6b4" * 500, "a\x00b\x07\n"])
def test_hostile_titles_do_no_harm(title):
    found = back(whole(title=title)).title
    kept = "".join(letter for letter in title if letter >= " ")
    assert kept.startswith(found)
    assert len(found) >= min(len(kept), 60)


@pytest.mark.parametrize("kind", ["vo2", "hilly run", "swim", "mat", "strength"])
def test_invented_sessions_come_back(kind):
    session = next(found for found in season.sessions(date(2026, 11, 20)) if found.kind == kind)
    given = synthesis.record(session)
    data = write_fit(given)
    sdk(data)
    (found,) = read_fit(data)
    assert (found.start, found.sport, found.title, found.rpe) == (given.start, given.sport, given.title, given.rpe)
    assert [lap.start_s for lap in found.laps] == [lap.start_s for lap in given.laps]
    for channel in given.streams:
        assert largest_difference(found.streams, given.streams, channel) <= 0.011, channel


@needs_shared_data
@pytest.mark.parametrize(
    "name",
    [
        "fitparse/Edge810-Vector-2013-08-16-15-35-10.fit",
        "fitparse/garmin-fenix-5-run.fit",
        "fitparse/developer-types-sample.fit",
        "sweatpy/4078723797.fit",
    ],
)
def test_real_files_come_back(name):
    (given,) = read_fit((SHARED_DATA / name).read_bytes())
    data = write_fit(given)
    sdk(data)
    (found,) = read_fit(data)
    assert len(found.streams) == len(given.streams)
    assert found.streams.breaks == given.streams.breaks
    assert found.device == given.device
    assert len(found.laps) == max(len(given.laps), 1)
    for channel in set(STANDARD) & set(given.streams):
        assert largest_difference(found.streams, given.streams, channel) <= GRID.get(channel, 1e-9), channel


def test_five_hours_are_written_in_milliseconds():
    session = next(found for found in season.sessions(date(2026, 11, 20)) if found.kind == "race")
    given = synthesis.record(replace(session, minutes=300))
    start = time.perf_counter()
    write_fit(given)
    assert time.perf_counter() - start < 1.0
