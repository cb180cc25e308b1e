import numpy as np
import pytest

from peaksdesk.domain.monotony import rolling_monotony, weekly_monotony


def test_fosters_week():
    week = weekly_monotony(np.array([300.0, 0, 420, 360, 0, 540, 240]))
    assert week.load == pytest.approx(1860)
    assert week.monotony == pytest.approx(1.40330, abs=5e-6)
    assert week.strain == pytest.approx(2610.15, abs=5e-3)


def test_a_week_of_equal_days_is_capped():
    week = weekly_monotony(np.full(7, 50.0))
    assert (week.monotony, week.strain) == (10.0, 3500.0)


def test_a_week_of_nearly_equal_days_is_capped_too():
    assert weekly_monotony(np.array([50.0, 50, 50, 50, 50, 50, 50.001])).monotony == 10.0


def test_a_week_without_load_has_none():
    assert weekly_monotony(np.zeros(7)) is None


def test_a_week_has_seven_days():
    with pytest.raises(ValueError, match="7 days"):
        weekly_monotony(np.zeros(6))


def test_every_day_of_a_history_has_the_number_of_its_week():
    loads = np.array([300.0, 0, 420, 360, 0, 540, 240, 100, 0, 0, 0, 0, 0, 0, 0])
    monotony, strain = rolling_monotony(loads)
    assert np.isnan(monotony[:6]).all()
    for last in range(6, 14):
        week = weekly_monotony(loads[last - 6 : last + 1])
        assert week is not None
        assert (monotony[last], strain[last]) == pytest.approx((week.monotony, week.strain))
    assert np.isnan([monotony[14], strain[14]]).all()
    assert rolling_monotony(np.full(7, 50.0))[0][6] == 10.0
    assert rolling_monotony(np.ones(3))[0].shape == (3,)
