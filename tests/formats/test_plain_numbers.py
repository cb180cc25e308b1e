from datetime import UTC, datetime

import numpy as np
import pytest

from peaksdesk.domain.streams import POWER, Streams
from peaksdesk.formats.plain_numbers import iso_times, plain, plain_channel, plain_number

START = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)


def test_no_digit_says_nothing():
    values = np.array([250.0, 250.5, -0.0, 0.1 + 0.2, 1e-9, 123_456_789.25, -0.00049, 1e15])
    assert plain(values, 3) == ["250", "250.5", "0", "0.3", "0", "123456789.25", "0", "1000000000000000"]


def test_whole_numbers_keep_their_zeros():
    assert plain(np.array([100.0, 0.0, 99.6]), 0) == ["100", "0", "100"]
    assert plain_number(1200.0, 0) == "1200"
    assert plain_number(-0.001, 2) == "0"


def test_what_is_no_number_is_empty():
    assert plain(np.array([np.nan, np.inf, -np.inf, 1.0]), 1) == ["", "", "", "1"]
    assert plain(np.empty(0), 2) == []


def test_values_outside_a_formats_range_are_empty():
    streams = Streams(np.arange(3.0), {POWER: np.array([-1.0, 300.0, 70_000.0])})
    assert plain_channel(streams, POWER, 0, (0.0, 65_534.0)) == ["", "300", ""]
    assert plain_channel(streams, "speed_mps", 0) is None


def test_times_are_in_utc_with_as_many_digits_as_needed():
    assert iso_times(START, np.array([0.0, 59.0, 86_400.0])) == [
        "2026-05-01T08:00:00Z",
        "2026-05-01T08:00:59Z",
        "2026-05-02T08:00:00Z",
    ]
    assert iso_times(START, np.array([0.25, 1.0])) == ["2026-05-01T08:00:00.250Z", "2026-05-01T08:00:01.000Z"]


@pytest.mark.parametrize("wild", [1e300, -1e300])
def test_a_wild_clock_is_held_at_the_edges_of_the_calendar(wild):
    (text,) = iso_times(START, np.array([wild]))
    assert text in ("1970-01-01T00:00:00Z", "5194-12-25T17:46:40Z") or text.startswith("5")
