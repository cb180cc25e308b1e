import math

import numpy as np
import pytest

from peaksdesk.domain.athlete import Sex
from peaksdesk.domain.heart_rate import TrimpVariant, hr_if_load, hrss, trimp, trimp_rate


def held(bpm_minutes: dict[int, float]) -> np.ndarray:
    counts = np.zeros(256, np.uint32)
    for bpm, minutes in bpm_minutes.items():
        counts[bpm] = minutes * 60
    return counts


@pytest.mark.parametrize(
    ("sex", "variant", "expected"),
    [
        (Sex.MALE, TrimpVariant.BANISTER, 108.0954),
        (Sex.UNSET, TrimpVariant.BANISTER, 108.0954),
        (Sex.FEMALE, TrimpVariant.BANISTER, 121.4991),
        (Sex.MALE, TrimpVariant.GOLDENCHEETAH, 108.0954),
        (Sex.FEMALE, TrimpVariant.GOLDENCHEETAH, 90.4179),
    ],
)
def test_an_hour_at_150_between_50_and_190(sex, variant, expected):
    assert trimp(held({150: 60}), 50, 190, sex, variant) == pytest.approx(expected, abs=5e-5)


def test_hrss_of_an_hour_at_150_with_lthr_170():
    assert hrss(held({150: 60}), 170, 50, 190, Sex.MALE) == pytest.approx(63.3429, abs=5e-5)
    assert hrss(held({170: 60}), 170, 50, 190, Sex.FEMALE) == pytest.approx(100.0)


def test_hrss_from_the_histogram_is_the_sum_over_seconds():
    beats = np.random.default_rng(3).integers(45, 195, 5000)

    def rate(bpm: float) -> float:
        x = max((bpm - 50) / 140, 0.0)
        return x * 0.86 * math.exp(1.67 * x)

    by_second = sum(rate(b) for b in beats.tolist()) / 60 / (60 * rate(168)) * 100
    counts = np.bincount(beats, minlength=256).astype(np.uint32)
    assert hrss(counts, 168, 50, 190, Sex.FEMALE) == pytest.approx(by_second, rel=1e-12)


def test_training_impulse_of_intervals_exceeds_that_of_their_mean():
    assert trimp(held({120: 30, 180: 30}), 50, 190) > trimp(held({150: 60}), 50, 190)


def test_heart_rate_below_resting_adds_nothing():
    assert trimp_rate([30.0, 50.0], 50, 190).tolist() == [0.0, 0.0]


def test_edwards_gives_one_to_five_points_a_minute():
    minutes = {100: 10, 120: 20, 140: 15, 160: 10, 199: 5}
    assert trimp(held(minutes), 50, 200, variant=TrimpVariant.EDWARDS) == pytest.approx(160.0)
    bands = trimp_rate([99, 100, 119, 120, 139, 140, 159, 160, 179, 180, 210], 50, 200, variant=TrimpVariant.EDWARDS)
    assert bands.tolist() == [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]


@pytest.mark.parametrize(("lthr", "resting", "maximal"), [(170, 170, 190), (170, 180, 190), (195, 50, 190)])
def test_heart_rates_that_contradict_each_other_give_no_hrss(lthr, resting, maximal):
    assert hrss(held({150: 60}), lthr, resting, maximal) is None


def test_edwards_has_no_hour_at_a_threshold_below_half_the_maximum():
    assert hrss(held({150: 60}), 80, 50, 190, variant=TrimpVariant.EDWARDS) is None


def test_squared_ratio_to_threshold():
    assert hr_if_load(held({170: 60}), 170) == pytest.approx(100.0)
    assert hr_if_load(held({136: 120}), 170) == pytest.approx(2 * 0.8**2 * 100)


def test_every_variant_says_what_it_is():
    assert len({variant.description for variant in TrimpVariant}) == len(TrimpVariant)
