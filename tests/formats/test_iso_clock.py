import math
from datetime import UTC, datetime

import pytest

from peaksdesk.formats.iso_clock import IsoClock

NOON = datetime(2024, 2, 29, 12, 0, 5, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        (b"2024-02-29T12:00:05Z", NOON),
        (b"2024-02-29T12:00:05.250Z", NOON + 0.25),
        (b"2024-02-29T12:00:05,5Z", NOON + 0.5),
        (b"2024-02-29T12:00:05", NOON),
        (b"2024-02-29 12:00:05", NOON),
        (b"2024-02-29T14:00:05+02:00", NOON),
        (b"2024-02-29T06:30:05-0530", NOON),
        (b"20240229T120005Z", NOON),
        (b"  2024-02-29t12:00:05z \n", NOON),
        ("2024-02-29T12:00:05Z", NOON),
    ],
)
def test_reads_the_ways_devices_write_a_moment(text, seconds):
    clock = IsoClock()
    assert clock.seconds(text) == pytest.approx(seconds, abs=1e-6)
    assert clock.seconds(b"2024-02-29T12:00:04Z") == NOON - 1
    assert clock.seconds(text) == pytest.approx(seconds, abs=1e-6), "the second look takes the short way"


@pytest.mark.parametrize(
    "text",
    [b"", b"Z", b"noon", b"2024-02-30T12:00:05Z", b"2024-02-29T25:00:05Z", b"2024-02-29T12:00:99Z", b"2024-02-29",
     b"0001-01-01T00:00:00Z", b"9999-01-01T00:00:00Z", b"2024-02-29T12:00:nanZ", b"2024-02-29T12:00:-1Z", b"\xff\xfe",
     b"2024-02-29T12:00:05+99:00"],
)  # fmt: skip
def test_what_is_no_stamp_is_missing(text):
    clock = IsoClock()
    clock.seconds(b"2024-02-29T12:00:00Z")
    assert math.isnan(clock.seconds(text))


def test_keeps_the_zone_of_the_first_stamp_outside_utc():
    clock = IsoClock()
    clock.seconds(b"2024-02-29T12:00:05Z")
    assert clock.utc_offset_s is None
    clock.seconds(b"2024-02-29T14:00:05+02:00")
    clock.seconds(b"2024-02-29T14:00:05-07:00")
    assert clock.utc_offset_s == 7200
