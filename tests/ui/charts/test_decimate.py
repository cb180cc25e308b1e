from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from peaksdesk.ui.charts.decimate import column_means, envelope, in_view
from peaksdesk.ui.charts.series import Series

VALUES = arrays(np.float64, st.integers(1, 300), elements=st.floats(-1e6, 1e6) | st.just(np.nan))


def columns_of(series, lo, hi, columns):
    """The samples of each column, found the slow way."""
    edges = np.linspace(lo, hi, columns + 1)
    for index, (left, right) in enumerate(pairwise(edges)):
        inside = (series.t >= left) & ((series.t < right) | ((index == columns - 1) & (series.t <= right)))
        if inside.any():
            yield series.y[inside]


@given(VALUES, st.integers(1, 80))
def test_each_column_keeps_its_lowest_and_highest_value(y, columns):
    series = Series(np.arange(y.size, dtype=np.float64), y)
    lo, hi = 0.0, float(max(y.size - 1, 1))
    found = envelope(series, lo, hi, columns)
    slow = list(columns_of(series, lo, hi, columns))
    assert found.t.size == len(slow)
    for low, high, values in zip(found.low, found.high, slow, strict=True):
        known = values[np.isfinite(values)]
        assert (low, high) == (known.min(), known.max()) if known.size else np.isnan(low) and np.isnan(high)


@given(VALUES, st.integers(1, 80), st.floats(0, 0.8), st.floats(0.01, 0.5))
def test_never_more_than_two_points_for_a_pixel(y, columns, start, width):
    series = Series(np.arange(y.size, dtype=np.float64), y)
    lo = start * y.size
    found = envelope(series, lo, lo + width * y.size + 1e-3, columns)
    assert found.t.size <= columns
    assert found.t.size == found.low.size == found.high.size
    assert (np.diff(found.t) > 0).all()


@given(VALUES, st.integers(1, 80))
def test_means_lie_between_the_lowest_and_the_highest(y, columns):
    series = Series(np.arange(y.size, dtype=np.float64), y)
    lo, hi = 0.0, float(max(y.size - 1, 1))
    found = envelope(series, lo, hi, columns)
    means = column_means(series, lo, hi, columns)
    assert np.array_equal(means.t, found.t)
    known = np.isfinite(found.low)
    assert np.array_equal(np.isfinite(means.y), known)
    assert (means.y[known] >= found.low[known] - 1e-6).all()
    assert (means.y[known] <= found.high[known] + 1e-6).all()


def test_the_mean_is_the_mean():
    series = Series(np.arange(6.0), np.array([1.0, 3.0, np.nan, 5.0, 7.0, 9.0]))
    means = column_means(series, 0.0, 6.0, 3)
    assert means.y.tolist() == [2.0, 5.0, 8.0]
    assert means.t.tolist() == [1.0, 3.0, 5.0]


def test_a_line_runs_to_the_edges_of_the_view():
    series = Series(np.arange(10.0), np.arange(10.0) * 2)
    seen = in_view(series, 3.5, 5.25)
    assert seen.t.tolist() == [3.5, 4.0, 5.0, 5.25]
    assert seen.y.tolist() == [7.0, 8.0, 10.0, 10.5]
    gap = Series(np.arange(4.0), np.array([0.0, np.nan, 2.0, 3.0]))
    assert np.isnan(in_view(gap, 0.5, 3.0).y[0])
    assert in_view(series, -5.0, 50.0).t.tolist() == series.t.tolist()


@pytest.mark.parametrize(("lo", "hi"), [(-20.0, -10.0), (100.0, 200.0)])
def test_nothing_in_view_is_nothing(lo, hi):
    series = Series(np.arange(10.0), np.arange(10.0))
    assert envelope(series, lo, hi, 50).t.size == 0
    assert len(column_means(series, lo, hi, 50)) == 0
