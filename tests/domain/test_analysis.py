import math
from dataclasses import fields, replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paths import needs_shared_data
from peaksdesk.domain.activity import DeviceTotals, Recording
from peaksdesk.domain.analysis import measure
from peaksdesk.domain.heart_rate import trimp, trimp_rate
from peaksdesk.domain.mean_max import CURVE_DURATIONS_S, best_at
from peaksdesk.domain.metrics import Metrics
from peaksdesk.domain.power import normalized_power
from peaksdesk.domain.series import elapsed, recorded
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED, STANDARD, Streams

FIT = {
    "sweat-4078723797.fit": "sweatpy/4078723797.fit",
    "sweat-4801048867.fit": "sweatpy/4801048867.fit",
    "fitparse-Edge810-Vector.fit": "fitparse/Edge810-Vector-2013-08-16-15-35-10.fit",
    "fitparse-indoor-trainer.fit": "fitparse/sample-activity-indoor-trainer.fit",
    "fitparse-fenix2-run.fit": "fitparse/activity-small-fenix2-run.fit",
    "fitparse-developer-types.fit": "fitparse/developer-types-sample.fit",
}
TCX = {
    "sweat-4801048867.tcx": "sweatpy/activity_4801048867.tcx",
    "sweat-5039744860.tcx": "sweatpy/activity_5039744860.tcx",
    "tcxreader-xcski.tcx": "tcxreader/cross-country-skiing_activity_1.tcx",
}
GPX = {
    "sweat-5039744860.gpx": "sweatpy/activity_5039744860.gpx",
    "stravapy-7348460494.gpx": "strava_py/activity_7348460494.gpx",
}


@needs_shared_data
@pytest.mark.parametrize(("key", "name"), [*FIT.items(), *TCX.items(), *GPX.items()])
def test_real_files_measure_what_two_other_routes_measure(real, expected, key, name):
    values = expected(key)
    summary = (metrics := measure(real(name))).summary
    curve = metrics.curves.get(POWER)
    measured = {
        "n_records": summary.records,
        "elapsed_s": summary.duration_s,
        "distance_m": summary.distance_m,
        "avg_hr": summary.avg_hr_bpm,
        "max_hr": summary.max_hr_bpm,
        "avg_power": summary.avg_power_w,
        "max_power": summary.max_power_w,
        "np_full_recorded": summary.np_w,
        **{f"best_{s}s_recorded": curve and best_at(curve, s) for s in (5, 60, 300, 1200)},
    }
    for name_of_value, value in measured.items():
        if name_of_value == "distance_m" and key in GPX:
            assert value == pytest.approx(values[name_of_value], rel=0.002)
        elif values.get(name_of_value) is None:
            assert value is None, name_of_value
        else:
            assert value == pytest.approx(values[name_of_value], abs=0.01), name_of_value


@needs_shared_data
@pytest.mark.parametrize("key", ["fitparse-indoor-trainer.fit", "sweat-5039744860.tcx"])
def test_real_files_on_the_elapsed_grid(real, expected, key):
    streams = real({**FIT, **TCX}[key]).streams
    series = recorded(streams)
    watts = elapsed(series, np.nan_to_num(series.take(streams.channels[POWER])), 0.0)
    assert normalized_power(watts) == pytest.approx(expected(key)["np_full_elapsed"], abs=5e-5)


@needs_shared_data
@pytest.mark.parametrize(("key", "ascent"), [("sweat-4078723797.fit", 1254), ("fitparse-Edge810-Vector.fit", 514)])
def test_our_ascent_is_near_the_devices_own(real, key, ascent):
    assert measure(real(FIT[key])).summary.ascent_m == pytest.approx(ascent, rel=0.1)


@needs_shared_data
def test_heart_rate_load_of_a_real_ride_is_the_sum_over_its_seconds(real):
    recording = real(FIT["sweat-4078723797.fit"])
    by_second = float(trimp_rate(recording.streams.channels[HEART_RATE], 50, 195).sum()) / 60
    assert trimp(measure(recording).hr_seconds, 50, 195) == pytest.approx(by_second, rel=1e-12)


def test_a_pause_is_removed_from_what_is_recorded(recording):
    time_s = [*range(60), *range(660, 720)]
    summary = measure(recording(time_s=time_s, power_w=[200.0] * 60 + [300.0] * 60)).summary
    assert (summary.duration_s, summary.recorded_s) == (719.0, 120.0)
    assert summary.avg_power_w == 250.0
    assert summary.work_kj == pytest.approx(30.0)
    assert summary.estimated == ()


def test_power_missing_in_a_recorded_second_is_zero_for_np_and_bests_but_not_for_the_mean(recording):
    watts = np.full(120, 200.0)
    watts[60:90] = np.nan
    metrics = measure(recording(power_w=watts))
    assert metrics.summary.avg_power_w == 200.0
    assert metrics.summary.np_w == pytest.approx(normalized_power(np.nan_to_num(watts)))
    assert best_at(metrics.curves[POWER], 120) == 150.0
    assert metrics.power_seconds.sum() == 90


def test_records_that_are_not_every_second_are_held_and_what_rests_on_them_is_named(recording):
    time_s = np.arange(0, 300, 5)
    metrics = measure(recording(Sport.RUN, time_s=time_s, speed_mps=np.full(60, 3.0), hr_bpm=np.full(60, 140.0)))
    assert metrics.summary.recorded_s == 296.0
    assert metrics.hr_seconds[140] == 296
    assert metrics.summary.estimated == ("recorded_s", "moving_s", "ngp_mps")
    assert metrics.summary.ngp_mps == pytest.approx(3.0)


def test_standing_still_is_not_moving(recording):
    speed = np.array([5.0] * 100 + [0.0] * 50 + [5.0] * 100)
    summary = measure(recording(speed_mps=speed, distance_m=np.cumsum(speed))).summary
    assert (summary.recorded_s, summary.moving_s) == (250.0, 200.0)
    assert summary.avg_speed_mps == pytest.approx(1000 / 200)


def test_a_gap_in_which_distance_grew_was_no_pause(recording):
    time_s = [*range(10), *range(40, 50), *range(600, 610)]
    distance = [*np.arange(10) * 3.0, *(117 + np.arange(10) * 3.0), *(150 + np.arange(10) * 3.0)]
    summary = measure(recording(Sport.RUN, time_s=time_s, distance_m=distance, speed_mps=[3.0] * 30)).summary
    assert (summary.recorded_s, summary.moving_s) == (30.0, 60.0)


def test_a_trainer_that_counts_no_distance_has_no_speed(recording):
    summary = measure(recording(Sport.INDOOR_RIDE, power_w=[150.0] * 60, distance_m=[0.0] * 60)).summary
    assert (summary.distance_m, summary.avg_speed_mps, summary.max_speed_mps, summary.moving_s) == (
        0.0,
        None,
        None,
        60.0,
    )


def test_a_jump_between_positions_is_no_speed(recording):
    longitude = np.arange(100) * 1e-4
    longitude[50:] += 0.01
    summary = measure(recording(Sport.RIDE, latitude_deg=np.zeros(100), longitude_deg=longitude)).summary
    assert summary.max_speed_mps == pytest.approx(11.13, abs=0.01)


def test_a_slow_swimmer_moves(recording):
    assert measure(recording(Sport.SWIM, speed_mps=np.full(60, 0.4))).summary.moving_s == 60.0
    assert measure(recording(Sport.RUN, speed_mps=[*np.full(60, 0.4), 2.0])).summary.moving_s == 1.0


def test_indoors_turning_the_pedals_is_moving(recording):
    summary = measure(recording(Sport.INDOOR_RIDE, power_w=[200.0] * 40 + [0.0] * 20, cadence_rpm=[0.0] * 60)).summary
    assert summary.moving_s == 40.0


def test_in_the_gym_all_that_is_recorded_counts(recording):
    assert measure(recording(Sport.STRENGTH, hr_bpm=[100.0] * 60, speed_mps=[0.0] * 60)).summary.moving_s == 60.0


def test_speed_comes_from_distance_where_there_is_no_speed(recording):
    metrics = measure(recording(Sport.RUN, distance_m=np.arange(600) * 3.0))
    assert metrics.summary.max_speed_mps == pytest.approx(3.0)
    assert metrics.summary.moving_s == 600.0
    assert best_at(metrics.curves[SPEED], 300) == pytest.approx(3.0)
    assert metrics.speed_seconds[60] == 600


def test_distance_gained_in_a_pause_is_no_speed(recording):
    distance = np.concatenate((np.arange(60) * 3.0, 5000 + np.arange(60) * 3.0))
    summary = measure(recording(Sport.RUN, time_s=[*range(60), *range(900, 960)], distance_m=distance)).summary
    assert summary.max_speed_mps <= 3.001
    assert summary.distance_m == distance[-1]


def test_a_gps_jump_is_no_running_speed(recording):
    speed = np.full(120, 3.0)
    speed[60] = 30.0
    metrics = measure(recording(Sport.RUN, speed_mps=speed))
    assert metrics.summary.max_speed_mps == 3.0
    assert metrics.summary.ngp_mps == pytest.approx(3.0)
    assert measure(recording(Sport.ALPINE_SKI, speed_mps=speed)).summary.max_speed_mps == 30.0


def test_distance_between_positions_where_no_sensor_counted(recording):
    longitude = np.arange(100) * 1e-4
    summary = measure(recording(Sport.RUN, latitude_deg=np.zeros(100), longitude_deg=longitude)).summary
    assert summary.distance_m == pytest.approx(99 * 1e-4 * math.pi / 180 * 6_378_137)


def test_the_devices_total_where_records_have_no_distance(recording):
    totals = DeviceTotals(distance_m=1500.0)
    assert measure(recording(hr_bpm=[120.0] * 10, totals=totals)).summary.distance_m == 1500.0
    nothing = DeviceTotals(distance_m=0.0)
    assert measure(recording(hr_bpm=[120.0] * 10, totals=nothing)).summary.distance_m is None


def test_the_devices_ascent_goes_first_and_is_never_mixed_with_ours(recording):
    altitude = np.concatenate((np.linspace(0, 50, 100), np.full(60, 50.0)))
    ours = measure(recording(altitude_m=altitude)).summary
    assert (ours.ascent_m, ours.descent_m) == (pytest.approx(50, abs=3), 0.0)
    device = measure(recording(altitude_m=altitude, totals=DeviceTotals(ascent_m=44.0))).summary
    assert (device.ascent_m, device.descent_m) == (44.0, None)


def test_cadence_is_the_mean_while_the_legs_turn(recording):
    assert measure(recording(cadence_rpm=[90.0, 0.0, 80.0, 0.0])).summary.avg_cadence_rpm == 85.0
    assert measure(recording(cadence_rpm=[0.0, 0.0])).summary.avg_cadence_rpm is None


def test_absurd_values_are_missing(recording):
    summary = measure(recording(hr_bpm=[0.0, 140.0, 999.0], power_w=[65_535.0, 200.0, -5.0])).summary
    assert (summary.avg_hr_bpm, summary.max_hr_bpm) == (140.0, 140.0)
    assert (summary.avg_power_w, summary.max_power_w) == (200.0, 200.0)


def test_without_any_power_there_is_no_power_number(recording):
    totals = DeviceTotals(np_w=250.0, avg_power_w=240.0)
    metrics = measure(recording(hr_bpm=[140.0] * 60, power_w=[np.nan] * 60, totals=totals))
    assert (metrics.summary.np_w, metrics.summary.avg_power_w, metrics.summary.work_kj) == (None, None, None)
    assert POWER not in metrics.curves


def test_short_gaps_in_heart_rate_are_held_in_curves_and_long_ones_win_nothing(recording):
    hr = np.full(120, 150.0)
    hr[20:25] = np.nan
    hr[60:100] = np.nan
    metrics = measure(recording(hr_bpm=hr))
    assert best_at(metrics.curves[HEART_RATE], 60) == 150.0
    assert best_at(metrics.curves[HEART_RATE], 120) == pytest.approx(150 * 90 / 120)
    assert metrics.hr_seconds.sum() == 75


def test_which_sports_have_a_speed_curve(recording):
    speed = {"speed_mps": [3.0] * 60}
    assert SPEED in measure(recording(Sport.ROW, **speed)).curves
    for sport in (Sport.RIDE, Sport.STRENGTH, Sport.UNKNOWN):
        metrics = measure(recording(sport, **speed))
        assert SPEED not in metrics.curves
        assert metrics.speed_seconds.size == 0


def test_a_pool_swim_with_a_record_per_length_moves_as_long_as_its_timer_ran(recording):
    totals = DeviceTotals(timer_s=1800.0, distance_m=1500.0)
    summary = measure(recording(Sport.SWIM, time_s=np.arange(60) * 30, hr_bpm=[130.0] * 60, totals=totals)).summary
    assert summary.moving_s == 1800.0
    assert summary.avg_speed_mps == pytest.approx(1500 / 1800)
    assert "moving_s" in summary.estimated


def test_records_at_every_second_tell_better_than_the_timer(recording):
    totals = DeviceTotals(timer_s=1800.0)
    summary = measure(recording(Sport.SWIM, speed_mps=[1.0] * 60, totals=totals)).summary
    assert (summary.moving_s, summary.estimated) == (60.0, ())


def test_sparse_records_that_cover_half_of_the_timer_tell_themselves(recording):
    channels = {"time_s": np.arange(60) * 5, "speed_mps": [1.0] * 60}
    for timer_s, moving_s in ((590.0, 296.0), (594.0, 594.0)):
        totals = DeviceTotals(timer_s=timer_s)
        assert measure(recording(Sport.SWIM, totals=totals, **channels)).summary.moving_s == moving_s


def test_the_heart_rate_histogram_always_reaches_255(recording):
    assert measure(recording(hr_bpm=[120.0] * 10)).hr_seconds.shape == (256,)


def test_a_session_without_records_is_what_its_source_states(recording):
    totals = DeviceTotals(
        elapsed_s=4000.0, timer_s=3600.0, distance_m=20_000.0, avg_hr_bpm=140.0, np_w=210.0, ascent_m=120.0
    )
    metrics = measure(recording(totals=totals, time_s=[]))
    summary = metrics.summary
    assert (summary.duration_s, summary.recorded_s, summary.moving_s) == (4000.0, 3600.0, 3600.0)
    assert (summary.distance_m, summary.avg_hr_bpm, summary.np_w, summary.ascent_m) == (20_000.0, 140.0, 210.0, 120.0)
    assert summary.avg_speed_mps == pytest.approx(20_000 / 3600)
    assert (metrics.hr_seconds.size, metrics.power_seconds.size, metrics.curves) == (0, 0, {})


def test_nothing_at_all(recording):
    summary = measure(recording(time_s=[])).summary
    assert all(getattr(summary, f.name) in (None, 0, ()) for f in fields(summary))


def test_one_record(recording):
    metrics = measure(recording(hr_bpm=[140.0], power_w=[200.0], distance_m=[5.0]))
    assert (metrics.summary.duration_s, metrics.summary.recorded_s, metrics.summary.np_w) == (0.0, 1.0, None)
    assert metrics.curves[POWER].best.tolist() == [200.0]


def test_a_clock_that_jumps_thirty_years_measures_what_was_recorded(recording):
    time_s = [*range(60), 1e9]
    metrics = measure(recording(time_s=time_s, power_w=[200.0] * 61))
    assert metrics.summary.recorded_s == 61.0
    assert metrics.summary.np_w == pytest.approx(200.0)


def check(recording: Recording) -> Metrics:
    """Measure, and hold the result against what must be true of any."""
    metrics = measure(recording)
    summary = metrics.summary
    for field in fields(summary):
        value = getattr(summary, field.name)
        assert not isinstance(value, float) or math.isfinite(value), field.name
    assert set(summary.estimated) <= {f.name for f in fields(summary)}
    seconds = len(recorded(recording.streams))
    for histogram in (metrics.hr_seconds, metrics.power_seconds, metrics.speed_seconds):
        assert histogram.dtype == np.uint32
        assert histogram.sum() <= seconds
    for curve in metrics.curves.values():
        assert curve.best.shape == curve.start_s.shape == (sum(d <= seconds for d in CURVE_DURATIONS_S),)
        assert np.isfinite(curve.best).all()
        assert (curve.best >= 0).all()
    return metrics


_ODD = st.one_of(st.floats(0, 400), st.floats(allow_nan=True, allow_infinity=True), st.just(np.nan), st.just(0.0))


@settings(max_examples=100)
@given(st.data())
def test_any_records_measure_without_a_warning(data):
    n = data.draw(st.integers(0, 50))
    steps = data.draw(
        st.lists(st.sampled_from([0.0, 0.4, 1.0, 1.0, 1.0, 3.0, 9.0, 200.0, -2.0, 1e9]), min_size=n, max_size=n)
    )
    names = data.draw(st.lists(st.sampled_from(STANDARD), unique=True))
    channels = {name: np.array(data.draw(st.lists(_ODD, min_size=n, max_size=n)), dtype=np.float64) for name in names}
    breaks = tuple(sorted(data.draw(st.sets(st.integers(0, 60), max_size=3))))
    totals = DeviceTotals(timer_s=data.draw(st.sampled_from([None, 0.0, 60.0, 1e5])))
    streams = Streams(np.cumsum(steps) if n else np.empty(0), channels, breaks)
    sport = data.draw(st.sampled_from(Sport))
    check(Recording(datetime(2026, 1, 1, tzinfo=UTC), sport, streams, totals=totals))


@needs_shared_data
def test_every_sport_measures_a_real_recording(real):
    for sport in Sport:
        check(replace(real(FIT["fitparse-fenix2-run.fit"]), sport=sport))
