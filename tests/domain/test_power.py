import numpy as np
import pytest

from peaksdesk.domain.power import intensity_factor, normalized_power, training_stress_score, work_kj


@pytest.mark.parametrize(
    ("watts", "expected"),
    [
        (([400] * 30 + [0] * 30) * 60, 267.6479),
        ([100] * 1800 + [300] * 1800, 252.8262),
        ([100] * 120 + ([300] * 60 + [100] * 60) * 4 + [100] * 60, 223.7082),
        ([200] * 3600, 200.0),
    ],
)
def test_normalized_power_over_full_windows(watts, expected):
    assert normalized_power(np.array(watts, dtype=np.float64)) == pytest.approx(expected, abs=5e-5)


def test_normalized_power_needs_thirty_seconds():
    assert normalized_power(np.full(29, 250.0)) is None
    assert normalized_power(np.full(30, 250.0)) == pytest.approx(250.0)
    assert normalized_power(np.empty(0)) is None


def test_normalized_power_is_no_less_than_the_mean():
    watts = np.random.default_rng(7).uniform(0, 600, 5000)
    means = np.convolve(watts, np.ones(30) / 30, mode="valid")
    assert normalized_power(watts) == pytest.approx(float((means**4).mean() ** 0.25))
    assert normalized_power(watts) > means.mean()


def test_an_hour_at_ftp_is_100_and_two_hours_at_three_quarters_112_5():
    assert training_stress_score(3600, 250, 250) == pytest.approx(100.0)
    assert training_stress_score(7200, 210, 280) == pytest.approx(112.5)
    assert intensity_factor(210, 280) == pytest.approx(0.75)


def test_work_is_the_sum_of_watt_seconds():
    assert work_kj(np.full(3600, 200.0)) == pytest.approx(720.0)
