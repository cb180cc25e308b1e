"""How records are written: byte orders, headers, definitions, and which field becomes which channel."""

from datetime import UTC, datetime

import numpy as np
import pytest

from formats.fit_files import (
    BYTE,
    FLOAT32,
    FLOAT64,
    RECORD,
    SINT8,
    STRING,
    TIMESTAMP,
    UINT8,
    UINT16,
    UINT32,
    FitFile,
    seconds,
)
from peaksdesk.formats import fit_columns, fit_messages
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.fit import read_fit
from peaksdesk.formats.fit_columns import STRAY_TIMES

T0 = seconds(datetime(2026, 5, 3, 7, 30, tzinfo=UTC))


def channels(fit: FitFile) -> dict[str, list[float]]:
    """Return the only recording's channels as lists."""
    (recording,) = read_fit(fit.build())
    return {name: values.tolist() for name, values in recording.streams.channels.items()}


@pytest.mark.parametrize("big_endian", [True, False])
@pytest.mark.parametrize("header_size", [12, 14])
def test_both_byte_orders_and_headers_tell_the_same(big_endian, header_size):
    fit = FitFile(big_endian=big_endian, header_size=header_size)
    fit.record(
        T0, power=300, hr=99, speed=5.5, distance=12.25, altitude=-20.0, temperature=-7, position=(-33.5, 151.25)
    )
    fit.record(
        T0 + 1, power=301, hr=100, speed=5.6, distance=17.85, altitude=-19.8, temperature=-6, position=(-33.5, 151.25)
    )
    found = channels(fit)
    assert found["power_w"] == [300, 301]
    assert found["hr_bpm"] == [99, 100]
    assert found["speed_mps"] == [5.5, 5.6]
    assert found["distance_m"] == [12.25, 17.85]
    assert found["altitude_m"] == pytest.approx([-20.0, -19.8])
    assert found["temperature_c"] == [-7, -6]
    assert found["latitude_deg"] == pytest.approx([-33.5] * 2, abs=1e-7)
    assert found["longitude_deg"] == pytest.approx([151.25] * 2, abs=1e-7)


def test_records_of_changing_definitions_stay_in_file_order_with_gaps_where_a_field_is_missing():
    fit = FitFile()
    rows = [(0, 200, None), (1, 201, 90), (2, None, 91), (3, 203, None), (4, 204, None), (5, 205, 92)]
    for second, power, hr in rows:
        fit.record(T0 + second, power=power, hr=hr)
    (recording,) = read_fit(fit.build())
    np.testing.assert_array_equal(recording.streams.time_s, range(6))
    np.testing.assert_array_equal(recording.streams.get("power_w"), [200, 201, np.nan, 203, 204, 205])
    np.testing.assert_array_equal(recording.streams.get("hr_bpm"), [np.nan, 90, 91, np.nan, np.nan, 92])


def test_invalid_values_are_no_values_and_a_channel_of_none_is_left_out():
    fit = FitFile()
    fit.record(T0, power=0xFFFF, hr=255, temperature=0x7F)
    fit.record(T0 + 1, power=250, hr=255, temperature=0x7F)
    (recording,) = read_fit(fit.build())
    assert list(recording.streams) == ["power_w"]
    np.testing.assert_array_equal(recording.streams.get("power_w"), [np.nan, 250])


def test_equal_and_backward_times_are_kept_as_recorded():
    fit = FitFile()
    for second in (0, 1, 1, 5, 3):
        fit.record(T0 + second, hr=100)
    assert read_fit(fit.build())[0].streams.time_s.tolist() == [0, 1, 1, 5, 3]


def test_enhanced_fields_win_where_they_have_a_value():
    fit = FitFile()
    for time, speed, enhanced in ((0, 3000, 3111), (1, 3000, 0xFFFFFFFF), (2, 0xFFFF, 70_000)):
        fit.add(
            RECORD,
            {
                TIMESTAMP: (UINT32, T0 + time),
                6: (UINT16, speed),
                73: (UINT32, enhanced),
                2: (UINT16, 2500),
                78: (UINT32, 50_000),
            },
        )
    assert channels(fit) == {"speed_mps": [3.111, 3.0, 70.0], "altitude_m": [9500.0] * 3}


def test_fractional_cadence_is_added_and_balance_is_the_left_legs():
    fit = FitFile()
    for time, fraction, balance in ((0, 64, 0x80 | 48), (1, 255, 51), (2, 0, 0x7F), (3, 0, 0xFF)):
        fit.add(
            RECORD,
            {TIMESTAMP: (UINT32, T0 + time), 4: (UINT8, 88), 53: (UINT8, fraction), 30: (UINT8, balance)},
        )
    (recording,) = read_fit(fit.build())
    assert recording.streams.get("cadence_rpm").tolist() == [88.5, 88, 88, 88]
    np.testing.assert_array_equal(recording.streams.get("left_balance_pct"), [52, 51, np.nan, np.nan])


def test_compressed_speed_and_distance_unroll():
    fit = FitFile()
    steps = ((350, 4000), (351, 40), (0xFFF, 0xFFF), (352, 96))
    for time, (speed, distance) in enumerate(steps):
        packed = bytes([speed & 0xFF, speed >> 8 | (distance & 0x0F) << 4, distance >> 4])
        fit.add(RECORD, {TIMESTAMP: (UINT32, T0 + time), 8: (BYTE, packed)})
    (recording,) = read_fit(fit.build())
    np.testing.assert_array_equal(recording.streams.get("speed_mps"), [3.5, 3.51, np.nan, 3.52])
    np.testing.assert_array_equal(recording.streams.get("distance_m"), [250.0, 258.5, np.nan, 262.0])


def test_compressed_timestamps_count_from_the_last_full_one_and_roll_over():
    fit = FitFile()
    first = T0 // 32 * 32 + 30
    fit.add(RECORD, {3: (UINT8, 80)}, offset=5)
    fit.record(first, hr=100)
    for hr, offset in ((101, 31), (102, 1), (103, 1), (104, 0)):
        fit.add(RECORD, {3: (UINT8, hr)}, offset=offset)
    (recording,) = read_fit(fit.build())
    # 30, 31, 32+1, the same second again, 64.
    assert recording.streams.time_s.tolist() == [0, 1, 3, 3, 34]
    assert recording.streams.get("hr_bpm").tolist() == [100, 101, 102, 103, 104]


def test_a_record_of_nothing_but_a_compressed_timestamp_counts():
    fit = FitFile()
    fit.record(T0, hr=100)
    fit.define(3, RECORD, [])
    fit.data(0x80 | 3 << 5 | (T0 + 1) % 32, b"")
    assert len(read_fit(fit.build())[0].streams) == 2


def test_records_without_any_time_are_refused():
    fit = FitFile()
    fit.add(RECORD, {3: (UINT8, 100)})
    with pytest.raises(UnreadableFile, match=r"^The records of this FIT file have no time\.$"):
        read_fit(fit.build())


def test_a_developer_field_fills_its_native_one_where_that_is_missing():
    fit = FitFile()
    fit.describe(0, 0, UINT16, "Power", "Watts", native=7)
    fit.record(T0, hr=100, developer={(0, 0): (UINT16, 222)})
    fit.record(T0 + 1, hr=101, developer={(0, 0): (UINT16, 223)})
    assert channels(fit) == {"hr_bpm": [100, 101], "power_w": [222, 223]}


def test_a_developer_field_beside_a_native_one_fills_its_gaps_and_stays_a_channel():
    fit = FitFile()
    fit.describe(0, 0, UINT16, "Power", "Watts", native=7)
    fit.record(T0, power=0xFFFF, developer={(0, 0): (UINT16, 222)})
    fit.record(T0 + 1, power=300, developer={(0, 0): (UINT16, 223)})
    assert channels(fit) == {"power_w": [222, 300], "Power": [222, 223]}


def test_developer_fields_of_other_meaning_or_unit_are_channels_under_their_own_names():
    fit = FitFile()
    fit.describe(0, 0, FLOAT32, "stiffness", "kN/m")
    fit.describe(0, 1, FLOAT32, "Speed", "km/h", native=6)
    fit.describe(1, 0, SINT8, "stiffness")
    fit.describe(1, 1, UINT8, "power_w")
    fit.describe(1, 2, STRING, "note")
    fit.record(
        T0,
        hr=100,
        developer={
            (0, 0): (FLOAT32, 10.5),
            (0, 1): (FLOAT32, 36.0),
            (1, 0): (SINT8, -3),
            (1, 1): (UINT8, 9),
            (1, 2): (STRING, "hello"),
            (1, 3): (UINT8, 1),
        },
    )
    assert channels(fit) == {
        "hr_bpm": [100],
        "stiffness": [10.5],
        "Speed": [36.0],
        "stiffness (2)": [-3],
        "power_w (2)": [9],
    }


def test_insane_floating_point_values_are_no_values():
    fit = FitFile()
    for time, power in enumerate((float("inf"), float("nan"), 1e300, 250.5)):
        fit.add(RECORD, {TIMESTAMP: (UINT32, T0 + time), 7: (FLOAT64, power)})
    (recording,) = read_fit(fit.build())
    np.testing.assert_array_equal(recording.streams.get("power_w"), [np.nan, np.nan, np.nan, 250.5])


def test_arrays_give_their_first_value_and_odd_sizes_none():
    fit = FitFile()
    fit.add(
        RECORD,
        {TIMESTAMP: (UINT32, T0), 7: (UINT16, b"\xfa\x00\x01\x00"), 3: (UINT16, b"\x64\x00\x00"), 4: (UINT8, b"")},
    )
    assert channels(fit) == {"power_w": [250]}


@pytest.mark.parametrize("stray", [5, T0 + 10 * 365 * 86_400, 0xFFFF_FFFE])
def test_records_with_an_impossible_time_are_passed_over(stray):
    fit = FitFile()
    fit.record(stray, hr=60)
    for second in range(10):
        fit.record(T0 + second, hr=100 + second)
    (recording,) = read_fit(fit.build())
    assert recording.streams.time_s.tolist() == list(range(10))
    assert recording.streams.get("hr_bpm")[0] == 100
    assert recording.warnings == (STRAY_TIMES,)


def test_no_more_records_are_read_than_memory_is_meant_for(monkeypatch):
    monkeypatch.setattr(fit_messages, "MAX_RECORDS", 100)
    monkeypatch.setattr(fit_columns, "MAX_RECORDS", 100)
    fit = FitFile()
    for second in range(300):
        fit.record(T0 + second, hr=100)
    (recording,) = read_fit(fit.build())
    assert len(recording.streams) == 100
    assert recording.warnings == (fit_messages.TOO_LONG,)
