import numpy as np
import pytest

from peaksdesk.domain.streams import HEART_RATE, POWER, Streams
from peaksdesk.ui.charts.series import Series, series_of


def test_shapes_must_agree():
    with pytest.raises(ValueError, match="shape"):
        Series(np.arange(3.0), np.arange(4.0))


def test_the_nearest_sample_answers():
    series = Series(np.array([0.0, 10.0, 20.0]), np.array([1.0, np.nan, 3.0]))
    assert series.at(4.0) == 1.0
    assert np.isnan(series.at(11.0))
    assert series.at(16.0) == 3.0
    assert np.isnan(series.at(21.0))
    assert series.extent() == (1.0, 3.0)


def test_records_are_ordered_and_the_later_of_a_second_wins():
    streams = Streams(np.array([0.0, 2.0, 1.0, 2.0]), {POWER: np.array([100.0, 1.0, 110.0, 120.0])})
    series = series_of(streams, POWER)
    assert series.t.tolist() == [0.0, 1.0, 2.0]
    assert series.y.tolist() == [100.0, 110.0, 120.0]


def test_a_pause_breaks_the_line():
    t = np.concatenate([np.arange(30.0), 200.0 + np.arange(30.0)])
    series = series_of(Streams(t, {HEART_RATE: np.full(60, 140.0)}), HEART_RATE)
    assert np.isnan(series.y).sum() == 1
    assert np.isnan(series.at(115.0))


def test_a_recorder_that_saves_records_has_no_pauses():
    t = np.arange(0.0, 600.0, 7.0)
    series = series_of(Streams(t, {HEART_RATE: np.full(t.size, 140.0)}), HEART_RATE)
    assert np.isfinite(series.y).all()


def test_what_no_body_can_do_is_missing():
    streams = Streams(np.arange(3.0), {POWER: np.array([200.0, 65_535.0, 210.0])})
    assert np.isnan(series_of(streams, POWER).y[1])
    assert series_of(Streams(np.arange(2.0), {POWER: np.full(2, np.nan)}), POWER) is None
    assert series_of(Streams(np.arange(2.0)), POWER) is None
