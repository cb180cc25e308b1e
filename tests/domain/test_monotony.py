import numpy as np
import pytest

from peaksdesk.domain.monotony import weekly_monotony


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
