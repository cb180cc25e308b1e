import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.domain.series import HOLD_S, LONGEST_GRID_S, elapsed, recorded
from peaksdesk.domain.streams import Streams


def series(*times: float, breaks: tuple[int, ...] = ()):
    return recorded(Streams(np.array(times, dtype=np.float64), {}, breaks))


def test_each_record_of_a_one_second_file_is_one_second_and_pauses_are_removed():
    result = series(0, 1, 2, 60, 61, 62)
    assert result.second.tolist() == [0, 1, 2, 60, 61, 62]
    assert result.index.tolist() == [0, 1, 2, 3, 4, 5]
    assert not result.held


def test_of_equal_stamps_the_last_record_speaks_even_if_it_has_no_value():
    result = series(0, 1, 1, 2, 3)
    assert result.second.tolist() == [0, 1, 2, 3]
    taken = result.take(np.array([10.0, 20.0, np.nan, 40.0, 50.0]))
    assert np.array_equal(taken, [10.0, np.nan, 40.0, 50.0], equal_nan=True)


def test_a_clock_that_ran_backwards_is_put_in_order():
    result = series(0, 1, 2, 1, 2, 3)
    assert result.second.tolist() == [0, 1, 2, 3]
    assert result.index.tolist() == [0, 3, 4, 5]


def test_fractional_stamps_that_drift_keep_one_second_each():
    assert series(0.9, 1.9, 2.95, 3.88, 4.9).second.tolist() == [0, 1, 2, 3, 4]


def test_sparse_records_are_held_up_to_the_next_within_the_limit():
    result = series(0, 3, 13, 24, 26)
    assert result.held
    assert result.second.tolist() == [*range(13), 13, 24, 25, 26]
    assert result.index.tolist() == [0] * 3 + [1] * 10 + [2] + [3, 3] + [4]


def test_a_record_that_ends_a_stretch_is_not_held_into_the_next():
    assert series(0, 4, 8, breaks=(2,)).second.tolist() == [0, 1, 2, 3, 4, 8]


def test_half_the_intervals_of_one_second_is_a_median_above_one():
    assert series(0, 1, 3).held
    assert not series(0, 1, 2, 4).held


def test_a_record_thirty_years_later_costs_one_second():
    result = series(0, 1, 2, 1e9)
    assert result.second.tolist() == [0, 1, 2, 1_000_000_000]
    with pytest.raises(ValueError, match="spans"):
        elapsed(result, np.zeros(4), 0.0)


def test_stamps_that_are_no_times_are_passed_over():
    assert series(0, np.nan, 1, np.inf, 2, 1e300).index.tolist() == [0, 2, 4]
    assert len(series()) == 0
    assert len(series(np.nan)) == 0


def test_elapsed_lays_pauses_out():
    result = series(5, 6, 7, 10)
    assert elapsed(result, np.array([1.0, 2.0, 3.0, 4.0]), -1.0).tolist() == [1, 2, 3, -1, -1, 4]
    assert elapsed(series(), np.empty(0), 0.0).shape == (0,)
    assert LONGEST_GRID_S == 7 * 24 * 3600


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), max_size=40))
def test_any_stamps_give_ascending_seconds_of_existing_records(times):
    result = series(*times)
    assert (np.diff(result.second) > 0).all()
    assert len(result) <= HOLD_S * len(times)
    assert not len(result) or 0 <= result.index.min() <= result.index.max() < len(times)
