import itertools
from datetime import date

import numpy as np
import pytest

from paths import SHARED_DATA, needs_shared_data
from peaksdesk.domain.mean_max import CURVE_DURATIONS_S
from peaksdesk.domain.metrics import Curve
from peaksdesk.domain.milestones import (
    POWER_DURATIONS_S,
    RUN_DISTANCES_M,
    BestTime,
    DatedTimes,
    best_times,
    power_records,
    time_records,
)
from peaksdesk.domain.records import DatedCurve
from peaksdesk.domain.sports import Family, Sport
from peaksdesk.domain.streams import DISTANCE, LATITUDE, LONGITUDE, Streams
from peaksdesk.formats.fit import read_fit


def run(speed, time_s=None) -> Streams:
    speed = np.asarray(speed, dtype=np.float64)
    time_s = np.arange(speed.size, dtype=np.float64) if time_s is None else np.asarray(time_s, dtype=np.float64)
    way = np.concatenate(([0.0], np.cumsum(speed[1:] * np.diff(time_s))))
    return Streams(time_s, {DISTANCE: way})


def test_the_worked_example():
    speed = np.concatenate([np.full(600, 3.0), np.full(250, 4.0), np.full(600, 3.0)])
    found = best_times(run(speed), (400.0, 1000.0, 1609.344, 5000.0))
    assert [(b.distance_m, round(b.time_s, 3), b.start_s) for b in found] == [
        (400.0, 100.0, 599.0),
        (1000.0, 250.0, 599.0),
        (1609.344, 453.115, pytest.approx(599.0, abs=203.2)),
    ]


def test_no_other_start_is_faster():
    rng = np.random.default_rng(5)
    streams = run(rng.uniform(1.0, 6.0, 400))
    time_s, way = streams.time_s, streams.channels[DISTANCE]
    (best,) = best_times(streams, (400.0,))
    starts = np.linspace(0.0, way[-1] - 400.0, 40_000)
    took = np.interp(starts + 400.0, way, time_s) - np.interp(starts, way, time_s)
    assert best.time_s <= took.min() + 1e-9
    assert best.time_s == pytest.approx(took.min(), abs=0.02)


def test_a_pause_counts():
    time_s = np.concatenate([np.arange(100.0), np.arange(160.0, 260.0)])
    speed = np.full(200, 4.0)
    speed[100] = 4.0 / 61
    (best,) = best_times(run(speed, time_s), (600.0,))
    assert best.time_s == pytest.approx(150.0 + 60.0)


def test_a_jump_of_the_receiver_is_no_record():
    speed = np.full(600, 3.0)
    speed[300] = 400.0
    (best,) = best_times(run(speed), (1500.0,))
    assert best.time_s == pytest.approx(1500 / 3 + 1)


def test_positions_do_where_there_is_no_distance():
    metres = np.arange(0.0, 1500.0, 4.0)
    streams = Streams(
        np.arange(metres.size, dtype=np.float64),
        {LATITUDE: np.zeros(metres.size), LONGITUDE: np.degrees(metres / 6_378_137.0)},
    )
    (best,) = best_times(streams, (1000.0,))
    assert best.time_s == pytest.approx(250.0, abs=1e-6)


def test_stamps_out_of_order_are_put_in_order():
    streams = run(np.full(300, 4.0))
    mixed = np.random.default_rng(1).permutation(300)
    shuffled = Streams(streams.time_s[mixed], {DISTANCE: streams.channels[DISTANCE][mixed]})
    assert best_times(shuffled, (1000.0,)) == best_times(streams, (1000.0,))


def test_too_short_sessions_and_those_without_a_way_have_none():
    assert best_times(run(np.full(50, 4.0))) == ()
    assert best_times(Streams(np.arange(10.0))) == ()
    assert best_times(Streams(np.empty(0))) == ()
    assert best_times(Streams(np.arange(3.0), {DISTANCE: np.full(3, np.nan)})) == ()


def test_the_whole_session_can_be_the_distance():
    (best,) = best_times(run(np.full(101, 4.0)), (400.0,))
    assert (best.time_s, best.start_s) == (100.0, 0.0)


@needs_shared_data
def test_a_real_run_has_times_that_grow_with_the_distance():
    (recording,) = read_fit((SHARED_DATA / "fitparse/activity-small-fenix2-run.fit").read_bytes())
    times = best_times(recording.streams)
    assert [round(b.distance_m) for b in times[:4]] == [400, 1000, 1609, 5000]
    assert [round(b.time_s) for b in times[:4]] == [95, 246, 400, 1304]
    assert all(a.time_s / a.distance_m <= b.time_s / b.distance_m + 0.01 for a, b in itertools.pairwise(times))


def test_records_over_distances_remember_day_and_session():
    found = time_records(
        [
            DatedTimes(1, date(2026, 3, 1), (BestTime(400.0, 80.0, 5.0), BestTime(1000.0, 230.0, 0.0))),
            DatedTimes(2, date(2025, 3, 1), (BestTime(400.0, 80.0, 9.0),)),
            DatedTimes(3, date(2026, 4, 1), (BestTime(1000.0, 228.0, 60.0),)),
        ]
    )
    assert [(r.distance_m, r.time_s, r.activity_id, r.day.year, r.start_s) for r in found] == [
        (400.0, 80.0, 2, 2025, 9.0),
        (1000.0, 228.0, 3, 2026, 60.0),
    ]


def test_power_records_are_kept_apart_by_family():
    def dated(number: int, watts: float, size: int) -> DatedCurve:
        return DatedCurve(
            number, date(2026, 1, number), Curve(np.full(size, watts, np.float32), np.zeros(size, np.uint32))
        )

    tables = power_records(
        [(Sport.RIDE, dated(1, 300, 40)), (Sport.INDOOR_RIDE, dated(2, 310, 20)), (Sport.RUN, dated(3, 250, 6))]
    )
    assert [(b.duration_s, b.value, b.activity_id) for b in tables[Family.CYCLING]][:3] == [
        (5, 310, 2),
        (15, 310, 2),
        (30, 300, 1),
    ]
    assert [b.duration_s for b in tables[Family.RUNNING]] == [5]
    assert power_records([(Sport.SWIM, dated(4, 0, 10))]) == {}


def test_the_distances_and_durations_are_those_of_the_books():
    assert set(POWER_DURATIONS_S) <= set(CURVE_DURATIONS_S)
    assert RUN_DISTANCES_M[-1] == 2 * RUN_DISTANCES_M[-2]
