import numpy as np

from peaksdesk.domain.smoothing import hold, interpolate, moving_mean

NAN = np.nan


def test_the_window_shrinks_at_both_ends():
    assert moving_mean(np.array([1.0, 2.0, 6.0, 4.0]), 3).tolist() == [1.5, 3.0, 4.0, 5.0]


def test_a_window_wider_than_the_series_is_its_mean():
    assert moving_mean(np.array([1.0, 2.0, 6.0]), 31).tolist() == [3.0, 3.0, 3.0]
    assert moving_mean(np.empty(0), 31).shape == (0,)


def test_values_are_held_only_so_long_and_never_backwards():
    held = hold(np.array([NAN, 5.0, NAN, NAN, NAN, 7.0]), 2)
    assert np.array_equal(held, [NAN, 5.0, 5.0, 5.0, NAN, 7.0], equal_nan=True)


def test_gaps_are_bridged_in_a_straight_line_and_ends_held():
    assert interpolate(np.array([NAN, 2.0, NAN, NAN, 8.0, NAN])).tolist() == [2.0, 2.0, 4.0, 6.0, 8.0, 8.0]
