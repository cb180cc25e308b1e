"""Tables of days that other programs export, with the traps that are known of them."""

import contextlib
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paths import SHARED_DATA, needs_shared_data
from peaksdesk.domain.day_records import Cycle, Recovery, ScoreState, Sleep
from peaksdesk.domain.readings import Metric, readings
from peaksdesk.formats.day_table import day_of, header_of, number, wall_clock, zone_of
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.hrv_tables import hrv_source, read_hrv_table
from peaksdesk.formats.whoop_tables import is_whoop_table, read_whoop_table

ELITE = (
    "\ufeffMember,Date,Datetime,Type,HRV,lnRmssd,Rmssd,Sdnn,HR\n"
    "Mira,2026-03-28,2026-03-28 06:31:02,Morning Readiness,63,4.1,60.25,71,49\n"
    "Mira,2026-03-28,2026-03-28 15:00:00,Open HRV,50,3.3,27,40,70\n"
    "Mira,2026-03-29,2026-03-29 06:29:40,Morning Readiness,0,-,0,-,-\n"
    "Mira,someday,-,Morning Readiness,60,4,55,60,50\n"
)
TRAINING = (
    "date, timestamp_measurement, HR, AVNN, SDNN, rMSSD, pNN50\r"
    "2026-03-28,2026-03-28 7:01:10 a. m. +0100,48.2,1244,80,71.5,30\r"
    "2026-03-29,2026-03-29 7:03:44 a. m. +0200,-,-,-,-,-\r"
)
CYCLES = (
    "Cycle start time,Cycle end time,Cycle timezone,Recovery score %,Resting heart rate (bpm),Heart rate variability "
    "(ms),Skin temp (celsius),Blood oxygen %,Day Strain,Energy burned (cal),Max HR (bpm),Average HR (bpm),Sleep onset,"
    "Wake onset,Sleep performance %,Asleep duration (min)\n"
    "2026-03-03 22:41:10,,UTC-05:00,71,52,68,33.91,96.20,,,,,2026-03-03 22:41:10,2026-03-04 06:20:02,88,431\n"
    "2026-03-01 22:50:01,2026-03-02 23:05:44,UTCZ,,,,,,6.1,1910,131,66,,,,\n"
    "yesterday,,UTC,50,50,50,,,,,,,,,,\n"
)


def test_elite_hrv_gives_its_mornings_in_ms_and_leaves_the_day_out():
    found = read_hrv_table(ELITE.encode(), "elite_hrv")
    assert hrv_source(header_of(ELITE.split("\n")[0])) == found.source == "elite_hrv"
    first, second = found.records
    assert (first.local_date, first.hrv_ms, first.sdnn_ms, first.resting_hr_bpm) == (date(2026, 3, 28), 60.25, 71, 49)
    assert (second.hrv_ms, second.resting_hr_bpm) == (0.0, None)
    assert found.problems == ("Line 5: its date cannot be read; it is written like 2026-03-29.",)
    flagged = {one.day: one for one in readings([(found.source, r) for r in found.records], date(2026, 4, 1))
               if one.metric is Metric.HRV}  # fmt: skip
    assert not flagged[date(2026, 3, 28)].left_out
    assert flagged[date(2026, 3, 29)].left_out
    assert flagged[date(2026, 3, 28)].origin == "Elite HRV, in the morning"


def test_hrv4training_with_blanks_in_names_dashes_and_old_line_ends():
    found = read_hrv_table(TRAINING.encode(), "hrv4training")
    assert hrv_source(header_of(TRAINING.split("\r")[0])) == found.source == "hrv4training"
    (one,) = found.records
    assert (one.local_date, one.hrv_ms, one.resting_hr_bpm) == (date(2026, 3, 28), 71.5, 48.2)
    assert found.problems == ("Line 3: it has neither HRV (rMSSD) nor a heart rate.",)


def test_whoops_cycles_are_of_the_day_of_waking_and_a_running_one_is_pending():
    found = read_whoop_table(CYCLES.encode())
    assert is_whoop_table(header_of(CYCLES.split("\n")[0]))
    sleep, recovery, running, old = found.records
    assert (type(sleep), type(recovery), type(running), type(old)) == (Sleep, Recovery, Cycle, Cycle)
    assert sleep.local_date == recovery.local_date == running.local_date == date(2026, 3, 4)
    assert sleep.start == datetime(2026, 3, 4, 3, 41, 10, tzinfo=UTC)
    assert (sleep.utc_offset_s, sleep.asleep_s, sleep.performance_percent) == (-18_000, 431 * 60.0, 88.0)
    assert (recovery.score_percent, recovery.hrv_ms, recovery.spo2_percent) == (71.0, 68.0, 96.2)
    assert recovery.sleep_key == sleep.key
    assert (running.state, running.end, running.strain) == (ScoreState.PENDING, None, None)
    assert (old.local_date, old.strain, old.energy_kcal) == (date(2026, 3, 1), 6.1, 1910.0)
    assert found.problems == ("Line 4: its time or its time zone cannot be read.",)


@needs_shared_data
def test_the_example_layouts():
    folder = SHARED_DATA / "layouts_synthetic"
    cycles = read_whoop_table((folder / "whoop_physiological_cycles.csv").read_bytes())
    sleeps = read_whoop_table((folder / "whoop_sleeps.csv").read_bytes())
    assert not cycles.problems
    assert not sleeps.problems
    assert [type(one) for one in sleeps.records] == [Sleep, Sleep]
    assert [one.nap for one in sleeps.records] == [False, True]
    told = {one.key: one for one in cycles.records if isinstance(one, Sleep)}
    assert sleeps.records[0].key in told  # the same night under the same key
    assert [one.hrv_ms for one in cycles.records if isinstance(one, Recovery)] == [68.0, 49.0]
    assert [one.strain for one in cycles.records if isinstance(one, Cycle)] == [None, 14.2, 6.1]


@pytest.mark.parametrize(("text", "zone"), [("UTC-04:00", -240), ("UTCZ", 0), ("UTC+05:30", 330), ("+0530", 330)])
def test_time_zones(text, zone):
    assert zone_of(text) == timezone(timedelta(minutes=zone))


@pytest.mark.parametrize("text", [None, "", "UTC+99:00", "Europe/Vienna", "UTC-4:0:0"])
def test_what_is_no_time_zone(text):
    assert zone_of(text) is None


def test_numbers_and_times_that_are_none():
    assert [number(text) for text in (None, "", "x", "inf", "nan", "1" * 50, "1e999")] == [None] * 7
    assert (number("60,5"), number(" 7 ")) == (60.5, 7.0)
    assert [day_of(text) for text in (None, "", "2026-02-30", "0000-01-01", "29.3.2026")] == [None] * 5
    assert wall_clock("2026-03-29 25:00:00") is None


@pytest.mark.parametrize("read", [read_whoop_table, lambda data: read_hrv_table(data, "elite_hrv")])
@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: (CYCLES + text).encode("utf-8", "replace")))
def test_whatever_the_bytes_there_is_a_table_or_a_sentence(read, data):
    with contextlib.suppress(UnreadableFile):
        assert read(data).records
