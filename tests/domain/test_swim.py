import numpy as np
import pytest

from peaksdesk.domain.swim import swim_power, swim_score, swim_stress_score, swim_xpower


def test_stss_of_3000_m_in_an_hour_against_60_m_a_minute():
    assert swim_stress_score(3600, 3000, 1.0) == pytest.approx(57.8704, abs=5e-5)
    assert swim_stress_score(3600, 3600, 1.0) == pytest.approx(100.0)


@pytest.mark.parametrize(("speed", "watts"), [(1.3, 97.0342), (1.4, 121.1933)])
def test_swim_power_of_70_kg(speed, watts):
    assert swim_power(speed, 70) == pytest.approx(watts, abs=5e-5)


def test_xpower_of_an_even_swim_nears_its_power_from_below():
    even = swim_xpower(np.full(3600, 1.3), 70)
    assert even < 97.0342
    assert even == pytest.approx(97.0342, rel=0.01)


def test_swim_score_of_an_hour_at_critical_power_is_100():
    assert swim_score(3600, 97.0, 97.0) == pytest.approx(100.0)
    assert swim_score(1800, 48.5, 97.0) == pytest.approx(12.5)
