import numpy as np
import pytest

from peaksdesk.domain.mean_max import CURVE_DURATIONS_S, best_at, best_of, mean_max, monotone
from peaksdesk.domain.metrics import Curve


def curve(values):
    values = np.asarray(values, dtype=np.float64)
    return mean_max(values, np.arange(values.shape[0]))


def test_the_grid_ascends_and_has_what_people_ask_for():
    assert list(CURVE_DURATIONS_S) == sorted(set(CURVE_DURATIONS_S))
    asked = {1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 360, 420, 480, 600, 720, 900, 1200, 1500, 1800}
    assert asked | {2400, 2700, 3600, 5400, 7200, 10_800, 43_200} <= set(CURVE_DURATIONS_S)


def test_the_grid_never_changes():
    assert len(CURVE_DURATIONS_S) == 112
    assert sum(i * d for i, d in enumerate(CURVE_DURATIONS_S)) == 85_701_980


def test_the_numbers_to_a_hundred():
    result = curve(range(101))
    assert best_at(result, 1) == 100.0
    assert best_at(result, 50) == 75.5
    assert result.start_s[CURVE_DURATIONS_S.index(50)] == 51


def test_every_duration_is_exact():
    values = np.random.default_rng(11).uniform(0, 900, 700)
    result = curve(values)
    for width, best, start in zip(CURVE_DURATIONS_S, result.best, result.start_s, strict=False):
        means = np.convolve(values, np.ones(width) / width, mode="valid")
        assert best == pytest.approx(means.max(), rel=1e-6)
        assert start == means.argmax()


def test_a_curve_ends_with_the_session():
    assert curve(np.ones(7)).best.shape == (7,)
    assert curve(np.ones(34)).best.shape == (30,)
    assert best_at(curve(np.ones(7)), 8) is None
    assert curve([]).best.shape == (0,)


def test_start_is_counted_from_the_sessions_start_across_pauses():
    result = mean_max(np.array([1.0, 1.0, 9.0]), np.array([10, 11, 500]))
    assert result.start_s[0] == 500


def test_a_duration_off_the_grid_is_refused():
    with pytest.raises(ValueError, match="not in tuple"):
        best_at(curve(np.ones(100)), 31)


def test_best_of_several_takes_each_durations_best():
    a = Curve(np.array([500, 300], np.float32), np.array([7, 8], np.uint32))
    b = Curve(np.array([400, 350, 200], np.float32), np.array([1, 2, 3], np.uint32))
    result = best_of([a, b])
    assert result.best.tolist() == [500, 350, 200]
    assert result.start_s.tolist() == [7, 2, 3]
    assert best_of([]).best.shape == (0,)


def test_a_drawn_curve_never_rises():
    assert monotone(np.array([9, 5, 6, 7, 2], np.float32)).tolist() == [9, 7, 7, 7, 2]
