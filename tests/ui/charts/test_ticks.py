from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.ui.charts.scale import LinearScale, PaceScale
from peaksdesk.ui.charts.ticks import date_ticks, time_ticks, value_ticks


@given(st.floats(-1e4, 1e4), st.floats(0.01, 1e4), st.integers(2, 5))
def test_few_round_values_inside(low, span, most):
    ticks = value_ticks(low, low + span, most)
    assert 1 <= len(ticks) <= most
    assert all(low - span * 1e-6 <= tick <= low + span * (1 + 1e-6) for tick in ticks)
    assert list(ticks) == sorted(ticks)


def test_values_read_well():
    assert value_ticks(0, 310, 4) == (0, 100, 200, 300)
    assert value_ticks(93, 171, 4) == (100, 120, 140, 160)


def test_hours_read_well():
    assert time_ticks(0, 4328, 8) == (0, 600, 1200, 1800, 2400, 3000, 3600, 4200)
    assert time_ticks(0, 86400 * 5, 6) == tuple(86400.0 * i for i in range(6))


@given(st.dates(date(1990, 1, 1), date(2050, 1, 1)), st.integers(14, 8000), st.integers(2, 14))
def test_days_are_few_and_inside(first, days, most):
    last = date.fromordinal(first.toordinal() + days)
    ticks = date_ticks(first, last, most)
    assert len(ticks) <= most + 1
    assert all(first <= tick <= last for tick in ticks)


def test_months_and_years():
    ticks = date_ticks(date(2023, 11, 22), date(2026, 11, 21), 8)
    assert ticks == tuple(date(2024 + i // 2, 1 + 6 * (i % 2), 1) for i in range(6))
    assert date_ticks(date(2026, 11, 2), date(2026, 11, 20), 6)[0] == date(2026, 11, 2)


def test_pace_is_round_on_screen_and_faster_is_higher():
    scale = PaceScale("min/km", 1000.0)
    ticks = scale.ticks(2.5, 3.8, 5)
    assert list(ticks) == sorted(ticks)
    assert [scale.text(tick) for tick in ticks] == ["6:30", "6:00", "5:30", "5:00", "4:30"]
    assert scale.text(0.1) == "–"
    assert scale.text(float("nan")) == "–"


@pytest.mark.parametrize("most", [2, 3, 4])
def test_pace_from_a_stand_still_has_few_ticks(most):
    assert len(PaceScale("min/km", 1000.0).ticks(0.0, 4.0, most)) <= most


def test_ticks_say_no_more_than_needed():
    scale = LinearScale("km/h", 3.6, digits=1)
    assert [scale.tick(value) for value in scale.ticks(0, 12, 4)] == ["0", "20", "40"]
    assert scale.tick(10 / 3.6 + 0.5 / 3.6) == "10.5"
