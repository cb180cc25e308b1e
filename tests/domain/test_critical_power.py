import numpy as np
import pytest

from peaksdesk.domain.critical_power import (
    FIT_DURATIONS_S,
    Effort,
    fit_inverse_time,
    fit_three_parameter,
    fit_work_time,
    predicted_w,
    residual,
    w_balance,
)
from peaksdesk.domain.mean_max import CURVE_DURATIONS_S

EFFORTS = [Effort(180, 350), Effort(300, 318), Effort(720, 285), Effort(1200, 273)]


def test_work_time_form():
    fit = fit_work_time(EFFORTS)
    assert (fit.cp_w, fit.w_prime_j) == (pytest.approx(259.2135, abs=5e-5), pytest.approx(17_271.91, abs=5e-3))
    assert fit.points == tuple(EFFORTS)
    assert 0.999 < fit.r2 < 1


def test_residuals_are_shares_of_what_the_fit_says():
    fit = fit_work_time(EFFORTS)
    assert predicted_w(fit, 300) == pytest.approx(259.2135 + 17_271.91 / 300, abs=1e-3)
    assert residual(fit, Effort(300, predicted_w(fit, 300) * 1.02)) == pytest.approx(0.02)
    off = [100 * residual(fit, point) for point in fit.points]
    assert off == pytest.approx([-1.4553, 0.3830, 0.6348, -0.2217], abs=5e-4)


def test_inverse_time_form():
    fit = fit_inverse_time(EFFORTS)
    assert (fit.cp_w, fit.w_prime_j) == (pytest.approx(261.5562, abs=5e-5), pytest.approx(16_179.78, abs=5e-3))


@pytest.mark.parametrize("fit", [fit_work_time, fit_inverse_time])
def test_two_points_give_one_line(fit):
    result = fit([EFFORTS[0], EFFORTS[2]])
    assert (result.cp_w, result.w_prime_j) == (pytest.approx(263.3333, abs=5e-5), pytest.approx(15_600))
    assert result.r2 == pytest.approx(1.0)


def test_only_the_best_efforts_of_two_to_twenty_minutes_count():
    others = [Effort(60, 900), Effort(3600, 260), Effort(300, 200), Effort(600, float("nan")), Effort(600, 0)]
    assert fit_work_time(EFFORTS + others) == fit_work_time(EFFORTS)


@pytest.mark.parametrize("fit", [fit_work_time, fit_inverse_time])
def test_points_that_make_no_sense_give_no_fit(fit):
    assert fit([]) is None
    assert fit([Effort(300, 300)]) is None
    assert fit([Effort(180, 200), Effort(1200, 300)]) is None


def test_durations_for_the_fit_are_on_the_curves_grid():
    assert set(FIT_DURATIONS_S) <= set(CURVE_DURATIONS_S)


def test_reserve_falls_above_cp_and_recovers_below():
    left = w_balance(np.array([400.0] * 60 + [100.0] * 120 + [400.0] * 60), 250, 20_000)
    assert left[59] == pytest.approx(11_000)
    assert left[179] == pytest.approx(16_353.2637, abs=5e-5)
    assert left[239] == pytest.approx(7_353.2637, abs=5e-5)


def test_reserve_of_sweats_ramp():
    assert w_balance(np.arange(100.0), 25, 2000)[75] == pytest.approx(725.0)


def test_riding_at_cp_changes_nothing():
    left = w_balance(np.array([400.0, 250.0, 250.0]), 250, 20_000)
    assert left.tolist() == [19_850.0, 19_850.0, 19_850.0]


def test_a_pause_recovers_as_so_many_seconds_of_rest():
    ridden = w_balance(np.array([500.0] * 30 + [0.0] * 90 + [500.0] * 10), 250, 20_000)
    second = np.concatenate((np.arange(30), np.arange(120, 130)))
    paused = w_balance(np.full(40, 500.0), 250, 20_000, second)
    assert paused[30:] == pytest.approx(ridden[120:])


def test_a_pause_of_years_gives_all_of_it_back():
    left = w_balance(np.array([500.0, 250.0]), 250, 20_000, np.array([0, 10**9]))
    assert left[1] == pytest.approx(20_000)


def test_reserve_can_fall_below_nothing():
    assert w_balance(np.full(100, 500.0), 250, 20_000)[-1] == pytest.approx(-5_000)


@pytest.mark.parametrize(("cp", "w_prime"), [(0, 20_000), (-5, 20_000), (250, 200), (250, 0)])
def test_cp_and_w_prime_that_do_not_go_together_are_refused(cp, w_prime):
    with pytest.raises(ValueError, match="do not go together"):
        w_balance(np.full(10, 200.0), cp, w_prime)


def test_no_power_no_reserve():
    assert w_balance(np.empty(0), 250, 20_000).shape == (0,)


def test_the_third_parameter_is_found_again():
    cp, reserve, peak = 260.0, 20_000.0, 1100.0
    tau = reserve / (peak - cp)
    efforts = [Effort(s, cp + reserve / (s + tau)) for s in (5, 15, 30, 60, 120, 300, 1200)]
    fit = fit_three_parameter(efforts)
    assert fit is not None
    assert (fit.cp_w, fit.w_prime_j, fit.p_max_w) == pytest.approx((cp, reserve, peak), rel=2e-3)
    assert fit.r2 == pytest.approx(1.0, abs=1e-6)
    assert [point.duration_s for point in fit.points] == [5, 15, 30, 60, 120, 300, 1200]


@pytest.mark.parametrize(
    "durations",
    [(5, 15, 30, 60), (60, 120, 180, 300, 480, 1200), (5, 10, 15, 20, 30)],
    ids=["few", "no sprint", "sprints"],
)
def test_no_third_parameter_without_sprints_and_long_efforts(durations):
    assert fit_three_parameter([Effort(s, 250 + 15_000 / (s + 20)) for s in durations]) is None


def test_no_third_parameter_where_power_rises_with_time():
    assert fit_three_parameter([Effort(s, 200 + s / 10) for s in (5, 15, 30, 60, 120, 300, 1200)]) is None
