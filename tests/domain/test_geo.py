from itertools import pairwise

import numpy as np
import pytest

from peaksdesk.domain.geo import climb, cumulative_distance

DEGREE_M = np.pi / 180 * 6_378_137


def test_a_degree_along_the_equator():
    way = cumulative_distance(np.zeros(3), np.array([0.0, 1.0, 3.0]))
    assert way == pytest.approx([0.0, DEGREE_M, 3 * DEGREE_M])


def test_the_way_from_one_stretch_to_the_next_does_not_count():
    way = cumulative_distance(np.zeros(4), np.array([0.0, 1.0, 5.0, 6.0]), breaks=(2,))
    assert way == pytest.approx([0.0, DEGREE_M, DEGREE_M, 2 * DEGREE_M])


def test_records_without_a_fix_repeat_the_value_before():
    way = cumulative_distance(np.zeros(4), np.array([0.0, np.nan, 1.0, np.nan]))
    assert way == pytest.approx([0.0, 0.0, DEGREE_M, DEGREE_M])


def test_a_break_at_a_record_without_a_fix_still_parts_the_stretches():
    way = cumulative_distance(np.zeros(4), np.array([0.0, np.nan, 1.0, 2.0]), breaks=(1,))
    assert way[-1] == pytest.approx(DEGREE_M)


def test_one_fix_is_no_way():
    assert cumulative_distance(np.array([47.0, np.nan]), np.array([8.0, np.nan])) is None


def hills(*heights: float) -> np.ndarray:
    """Altitude that stays a minute at each height and takes two minutes between."""
    legs = [np.full(60, heights[0])]
    for a, b in pairwise(heights):
        legs += [np.linspace(a, b, 120), np.full(60, b)]
    return np.concatenate(legs)


def test_climbs_and_falls_add_up():
    assert climb(hills(100, 150, 120, 180)) == pytest.approx((110.0, 30.0))
    assert climb(hills(100, 50)) == pytest.approx((0.0, 50.0))


def test_rises_of_three_metres_or_less_are_noise():
    assert climb(hills(100, 102.9, 100, 102.9, 100)) == (0.0, 0.0)
    assert climb(hills(100, 150, 148, 200)) == pytest.approx((100.0, 0.0))


def test_an_altimeter_that_trembles_climbs_nothing():
    ascent, descent = climb(100 + np.random.default_rng(2).normal(0, 1.0, 7200))
    assert (ascent, descent) == (0.0, 0.0)


def test_no_altitude_no_climb():
    assert climb(np.full(10, np.nan)) == (0.0, 0.0)
    assert climb(np.empty(0)) == (0.0, 0.0)
    assert climb(np.array([5.0])) == (0.0, 0.0)
