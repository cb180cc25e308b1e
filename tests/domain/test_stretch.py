from datetime import UTC, datetime

import numpy as np
import pytest

from peaksdesk.domain.activity import Recording
from peaksdesk.domain.analysis import measure
from peaksdesk.domain.power import normalized_power
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import ALTITUDE, CADENCE, DISTANCE, HEART_RATE, POWER, SPEED, Streams
from peaksdesk.domain.stretch import measure_stretch


@pytest.fixture
def ride():
    rng = np.random.default_rng(7)
    n = 3600
    speed = 8 + rng.normal(0, 0.5, n)
    return Streams(
        np.arange(n, dtype=np.float64),
        {
            POWER: (200 + 60 * np.sin(np.arange(n) / 200) + rng.normal(0, 20, n)).clip(0).round(),
            HEART_RATE: (140 + rng.normal(0, 3, n)).round(),
            CADENCE: np.where(rng.random(n) < 0.1, 0.0, 88.0),
            SPEED: speed,
            DISTANCE: np.cumsum(speed),
            ALTITUDE: 500 + 40 * np.sin(np.arange(n) / 300),
        },
    )


def test_a_whole_session_measures_the_same_as_the_domain(ride):
    stats = measure_stretch(ride, 0.0, 3600.0)
    summary = measure(Recording(datetime(2026, 11, 21, tzinfo=UTC), Sport.RIDE, ride)).summary
    assert stats.recorded_s == summary.recorded_s
    assert stats.avg_power_w == summary.avg_power_w
    assert stats.np_w == summary.np_w
    assert stats.avg_hr_bpm == summary.avg_hr_bpm
    assert stats.avg_cadence_rpm == summary.avg_cadence_rpm
    assert stats.ascent_m == summary.ascent_m


def test_a_stretch_is_measured_alone(ride):
    stats = measure_stretch(ride, 600.0, 1199.0)
    power = ride.get(POWER)[600:1200]
    distance = ride.get(DISTANCE)
    assert stats.recorded_s == 600.0
    assert stats.avg_power_w == pytest.approx(power.mean())
    assert stats.np_w == normalized_power(power)
    assert stats.distance_m == pytest.approx(distance[1199] - distance[600])
    assert stats.avg_speed_mps == pytest.approx(stats.distance_m / 600.0)


def test_an_empty_stretch_says_nothing(ride):
    stats = measure_stretch(ride, 9000.0, 9100.0)
    assert stats.recorded_s == 0.0
    assert (stats.avg_power_w, stats.np_w, stats.distance_m, stats.ascent_m) == (None, None, None, None)


def test_pauses_do_not_count():
    t = np.concatenate([np.arange(100.0), 1000 + np.arange(100.0)])
    streams = Streams(t, {POWER: np.full(200, 250.0)}, breaks=(100,))
    stats = measure_stretch(streams, 50.0, 1049.0)
    assert stats.recorded_s == 100.0
    assert stats.np_w == pytest.approx(250.0)
