import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.domain.baseline import course

WEEK = np.log([65.0, 70, 62, 68, 75, 71, 66])


def test_the_week_of_the_study_of_the_field():
    found = course(WEEK)
    assert found.week[6] == pytest.approx(4.219907, abs=5e-7)
    assert math.exp(found.week[6]) == pytest.approx(68.027, abs=5e-4)
    assert found.variation[6] == pytest.approx(1.4913, abs=5e-5)
    assert course(np.tile(WEEK, 10)).week[-1] == pytest.approx(4.219907, abs=5e-7)


def test_a_7_day_mean_needs_three_days():
    values = np.full(7, np.nan)
    values[[0, 3]] = 4.0
    assert np.isnan(course(values).week).all()
    values[6] = 4.3
    assert course(values).week[6] == pytest.approx(4.1)


def test_the_band_is_half_a_standard_deviation_of_the_60_days_before_and_not_of_today():
    values = np.concatenate(([9.0], np.tile(WEEK, 9)[:60], [1.0]))
    found = course(values)
    before = values[1:61]
    assert found.days[-1] == 60
    assert found.center[-1] == pytest.approx(before.mean())
    assert found.spread[-1] == pytest.approx(before.std(ddof=1))
    assert found.low[-1] == pytest.approx(before.mean() - 0.5 * before.std(ddof=1))
    assert found.high[-1] == pytest.approx(before.mean() + 0.5 * before.std(ddof=1))


def test_there_is_no_band_before_14_valid_days():
    found = course(np.tile(WEEK, 3))
    assert np.isnan(found.low[:14]).all()
    assert np.isfinite(found.low[14:]).all()


def test_nothing_is_nothing():
    assert course(np.empty(0)).week.shape == (0,)
    assert np.isnan(course(np.full(100, np.nan)).center).all()


@given(st.integers(1, 90), st.integers(0, 2**32 - 1), st.floats(0, 1))
def test_it_is_what_numpy_says_of_each_window(size, seed, missing):
    chance = np.random.default_rng(seed)
    values = np.where(chance.random(size) < missing, np.nan, chance.uniform(2, 6, size))
    found = course(values)
    at = values.size - 1
    week, before = values[max(at - 6, 0) : at + 1], values[max(at - 60, 0) : at]
    week, before = week[np.isfinite(week)], before[np.isfinite(before)]
    assert found.days[at] == before.size
    if week.size >= 3:
        assert found.week[at] == pytest.approx(week.mean())
    if before.size >= 2:
        assert found.center[at] == pytest.approx(before.mean())
        assert found.spread[at] == pytest.approx(before.std(ddof=1), abs=1e-9)
