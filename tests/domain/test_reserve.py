from datetime import date

import numpy as np
import pytest

from peaksdesk.domain.critical_power import CriticalPower
from peaksdesk.domain.records import Best
from peaksdesk.domain.reserve import critical_power_of, reserve
from peaksdesk.domain.streams import HEART_RATE, POWER, Streams

FIT = CriticalPower(250.0, 20_000.0, (), 1.0)


def best(duration_s: int, watts: float) -> Best:
    return Best(duration_s, watts, date(2026, 5, 1), 1, 0)


def test_the_fit_rests_on_the_bests_of_two_to_twenty_minutes():
    fit = critical_power_of(
        [best(5, 900), best(180, 350), best(300, 318), best(720, 285), best(1200, 273), best(3600, 400)]
    )
    assert (fit.cp_w, fit.w_prime_j) == (pytest.approx(259.2135, abs=1e-4), pytest.approx(17_271.91, abs=0.01))
    assert [point.duration_s for point in fit.points] == [180, 300, 720, 1200]


def test_one_best_gives_no_fit():
    assert critical_power_of([best(300, 318)]) is None


def test_the_worked_example_of_the_science_page():
    power = np.repeat([400.0, 100.0, 400.0], [60, 120, 60])
    found = reserve(Streams(np.arange(240.0), {POWER: power}), FIT)
    assert found.balance_j[[59, 179, 239]] == pytest.approx([11_000, 16_353.2637, 7353.2637], abs=1e-3)
    assert found.lowest_j == pytest.approx(7353.2637, abs=1e-3)
    assert found.second.tolist() == list(range(240))


def test_a_pause_recovers_and_missing_power_counts_as_none():
    power = np.repeat([400.0, np.nan, 400.0], [60, 30, 60])
    time_s = np.arange(150.0)
    gap = np.arange(150) >= 60
    paused = reserve(Streams(time_s[~gap | (np.arange(150) >= 90)], {POWER: np.repeat([400.0], 120)}), FIT)
    silent = reserve(Streams(time_s, {POWER: power}), FIT)
    assert silent.balance_j[-1] == pytest.approx(paused.balance_j[-1])


def test_without_power_or_with_an_impossible_fit_there_is_none():
    assert reserve(Streams(np.arange(10.0), {HEART_RATE: np.full(10, 120.0)}), FIT) is None
    power = Streams(np.arange(10.0), {POWER: np.full(10, 120.0)})
    assert reserve(power, CriticalPower(250.0, 200.0, (), 1.0)) is None
