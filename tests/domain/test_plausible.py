import numpy as np
import pytest

from peaksdesk.domain.plausible import plausible, within
from peaksdesk.domain.streams import HEART_RATE, POWER, Streams


def streams(**channels: list[float]) -> Streams:
    arrays = {name: np.array(values) for name, values in channels.items()}
    return Streams(np.arange(len(next(iter(arrays.values()))), dtype=np.float64), arrays)


def test_what_no_heart_does_is_missing():
    values = plausible(streams(hr_bpm=[24, 25, 250, 251, 0, np.nan, np.inf]), HEART_RATE)
    assert np.array_equal(values, [np.nan, 25, 250, *[np.nan] * 4], equal_nan=True)


def test_what_no_legs_do_is_missing():
    values = plausible(streams(power_w=[-1, 0, 3500, 3501]), POWER)
    assert np.array_equal(values, [np.nan, 0, 3500, np.nan], equal_nan=True)


def test_good_values_are_not_copied():
    given = streams(power_w=[100, 200])
    assert plausible(given, POWER) is given.channels[POWER]


@pytest.mark.parametrize("values", [[], [np.nan], [999.0, -5.0]])
def test_a_channel_without_believable_values_is_none(values):
    assert within(np.array(values), 0, 100) is None
    assert plausible(Streams(np.empty(0)), POWER) is None
