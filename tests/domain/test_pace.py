import numpy as np
import pytest

from peaksdesk.domain.pace import (
    energy_cost,
    flat_factor,
    grade_adjusted_speed,
    grades,
    normalized_graded_speed,
    running_stress_score,
)


@pytest.mark.parametrize(
    ("grade", "cost"), [(0.0, 3.6), (0.05, 4.6852), (0.10, 5.9682), (0.20, 9.0067), (-0.10, 2.1517), (-0.20, 1.8000)]
)
def test_minetti_cost(grade, cost):
    assert energy_cost(grade) == pytest.approx(cost, abs=5e-5)


@pytest.mark.parametrize(("grade", "factor"), [(0.05, 1.3014), (0.10, 1.6578), (-0.10, 0.5977), (-0.20, 0.5)])
def test_flat_equivalent_speed(grade, factor):
    assert flat_factor(grade) == pytest.approx(factor, abs=5e-5)


def test_cost_stops_at_the_steepest_grade_measured():
    assert energy_cost([-3.0, 3.0]).tolist() == energy_cost([-0.45, 0.45]).tolist()


def test_rtss_of_fifty_minutes_at_4_30_against_4_15():
    ngp, threshold = 1000 / 270, 1000 / 255
    assert ngp / threshold == pytest.approx(0.94444, abs=5e-6)
    assert running_stress_score(3000, ngp, threshold) == pytest.approx(74.3313, abs=5e-5)


def test_an_even_slope_is_found_and_costs_what_minetti_says():
    speed = np.full(600, 3.0)
    altitude = 100 + 0.05 * 3.0 * np.arange(600)
    assert grades(altitude, speed)[60:-60] == pytest.approx(0.05)
    assert normalized_graded_speed(speed, altitude) == pytest.approx(3.0 * 1.3014, rel=0.01)


def test_flat_ground_with_a_noisy_altimeter_costs_little_more_than_flat_ground():
    altitude = 50 + np.random.default_rng(5).normal(0, 1.0, 3600)
    assert normalized_graded_speed(np.full(3600, 3.0), altitude) == pytest.approx(3.0, rel=0.02)


def test_without_altitude_or_way_speed_stays_what_it_is():
    speed = np.linspace(0, 4, 100)
    assert grade_adjusted_speed(speed, None) is speed
    assert grade_adjusted_speed(np.zeros(100), np.linspace(0, 50, 100)).tolist() == [0.0] * 100


def test_gaps_in_altitude_are_bridged():
    altitude = np.full(200, np.nan)
    altitude[[0, 199]] = 10.0, 10.0 + 0.1 * 2.0 * 199
    assert grades(altitude, np.full(200, 2.0))[50:150] == pytest.approx(0.1)


def test_no_normalized_speed_under_half_a_minute():
    assert normalized_graded_speed(np.full(29, 3.0), None) is None
