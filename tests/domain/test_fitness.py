from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.domain.fitness import ATL_DAYS, CTL_DAYS, Convention, daily_series, fitness, ramp

MONTH_AND_A_HALF = np.full(42, 100.0)
WEEK = np.array([50.0, 0, 120, 80, 0, 60, 150])


def slowly(loads, convention, ctl, atl):
    """The recursion as it is written in the books."""
    rows = []
    for load in loads:
        yesterday = ctl - atl
        ctl += convention.smoothing(CTL_DAYS) * (load - ctl)
        atl += convention.smoothing(ATL_DAYS) * (load - atl)
        rows.append((ctl, atl, ctl - atl if convention is Convention.INTERVALS else yesterday))
    return np.array(rows).T


@pytest.mark.parametrize(
    ("convention", "ctl", "atl", "tsb"),
    [
        (Convention.EXPONENTIAL, 63.2121, 99.7521, -37.3884),
        (Convention.INTERVALS, 63.2121, 99.7521, -36.5401),
        (Convention.TRAININGPEAKS, 63.6544, 99.8457, -37.0521),
    ],
)
def test_forty_two_days_of_a_hundred(convention, ctl, atl, tsb):
    result = fitness(MONTH_AND_A_HALF, convention)
    assert result.ctl[-1] == pytest.approx(ctl, abs=5e-5)
    assert result.atl[-1] == pytest.approx(atl, abs=5e-5)
    assert result.tsb[-1] == pytest.approx(tsb, abs=5e-5)


def test_simple_smoothing_taken_on_the_same_evening():
    result = fitness(MONTH_AND_A_HALF, Convention.TRAININGPEAKS)
    assert result.ctl[-1] - result.atl[-1] == pytest.approx(-36.1913, abs=5e-5)


def test_a_week_day_by_day():
    result = fitness(WEEK)
    assert result.ctl == pytest.approx([1.176, 1.149, 3.945, 5.735, 5.600, 6.880, 10.247], abs=5e-4)
    assert result.atl == pytest.approx([6.656, 5.770, 20.977, 28.834, 24.995, 29.655, 45.676], abs=5e-4)
    simple = fitness(WEEK, Convention.TRAININGPEAKS)
    assert (simple.ctl[-1], simple.atl[-1]) == (pytest.approx(10.363, abs=5e-4), pytest.approx(48.058, abs=5e-4))


def test_smoothing_constants():
    assert Convention.EXPONENTIAL.smoothing(CTL_DAYS) == pytest.approx(0.02352831, abs=5e-9)
    assert Convention.INTERVALS.smoothing(ATL_DAYS) == pytest.approx(0.13312210, abs=5e-9)
    assert Convention.TRAININGPEAKS.smoothing(CTL_DAYS) == pytest.approx(0.02380952, abs=5e-9)
    assert Convention.TRAININGPEAKS.smoothing(ATL_DAYS) == pytest.approx(0.14285714, abs=5e-9)


@pytest.mark.parametrize("convention", list(Convention))
@pytest.mark.parametrize("days", [1, 2, 31, 32, 33, 64, 100, 1023, 1024, 1025, 1100, 7305])
def test_blocks_give_what_the_recursion_gives(convention, days):
    loads = np.random.default_rng(days).uniform(0, 250, days)
    result = fitness(loads, convention, 55.0, 80.0)
    for computed, recursive in zip(
        (result.ctl, result.atl, result.tsb), slowly(loads, convention, 55.0, 80.0), strict=True
    ):
        assert computed == pytest.approx(recursive, rel=1e-10, abs=1e-9)


@given(st.integers(1, 40), st.integers(1, 120), st.integers(0, 2**32))
def test_many_athletes_are_each_computed_alone(athletes, days, seed):
    random = np.random.default_rng(seed)
    loads = random.uniform(0, 250, (athletes, days))
    ctl, atl = random.uniform(0, 100, (2, athletes))
    together = fitness(loads, ctl_start=ctl, atl_start=atl)
    for i in range(athletes):
        alone = fitness(loads[i], ctl_start=ctl[i], atl_start=atl[i])
        assert together.ctl[i] == pytest.approx(alone.ctl)
        assert together.atl[i] == pytest.approx(alone.atl)
        assert together.tsb[i] == pytest.approx(alone.tsb)


def test_twenty_years_of_rest_fade_to_nothing_without_underflow():
    result = fitness(np.zeros(7305), ctl_start=100.0, atl_start=100.0)
    assert 0.0 <= result.ctl[-1] < 1e-70
    assert result.ctl[0] == pytest.approx(100 * np.exp(-1 / 42))


def test_form_of_the_first_day_is_that_of_the_evening_before():
    assert fitness(WEEK, ctl_start=60, atl_start=45).tsb[0] == pytest.approx(15)
    assert fitness(WEEK).tsb[0] == 0.0


def test_no_days_no_fitness():
    assert fitness(np.empty(0)).ctl.shape == (0,)
    assert fitness(np.empty((3, 0))).tsb.shape == (3, 0)


@pytest.mark.parametrize("load", [np.nan, np.inf])
def test_loads_that_are_no_numbers_are_refused(load):
    with pytest.raises(ValueError, match="not finite"):
        fitness(np.array([50.0, load, 50.0]))


def test_loads_of_three_axes_are_refused():
    with pytest.raises(ValueError, match="3 axes"):
        fitness(np.zeros((2, 2, 2)))


def test_the_arguments_are_left_as_they_were():
    loads = WEEK.copy()
    fitness(loads)
    assert loads.tolist() == WEEK.tolist()


def test_every_day_counts_also_those_without_training():
    pairs = [(date(2026, 2, 27), 50.0), (date(2026, 3, 1), 30.0), (date(2026, 3, 1), 20.0), (date(2026, 4, 1), 99.0)]
    series = daily_series(pairs, date(2026, 2, 27), date(2026, 3, 2))
    assert series.tolist() == [50.0, 0.0, 50.0, 0.0]
    assert daily_series(pairs, date(2026, 3, 2), date(2026, 3, 1)).shape == (0,)


def test_ramp_is_the_change_over_seven_days():
    ctl = np.array([10.0, 11, 12, 13, 14, 15, 16, 18, 20])
    assert np.array_equal(ramp(ctl), [np.nan] * 7 + [8.0, 9.0], equal_nan=True)
    assert np.isnan(ramp(ctl[:5])).all()


def test_every_convention_says_what_it_is():
    assert len({convention.description for convention in Convention}) == len(Convention)
