from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from peaksdesk.domain.athlete import Units
from peaksdesk.ui import format as shown

EN = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
DE = QLocale(QLocale.Language.German, QLocale.Country.Germany)
M, I = Units.METRIC, Units.IMPERIAL  # noqa: E741


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(4328, "1:12:08"), (728, "12:08"), (59.6, "1:00"), (0, "0:00"), (360_000, "100:00:00"), (None, "–")],
)
def test_duration(seconds, text):
    assert shown.duration(seconds) == text


def test_sums_of_time_round_to_minutes():
    assert shown.hours(35_280) == "9:48"
    assert shown.hours(3_599) == "1:00"


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (shown.distance(38_420, M, EN), ("38.4", "km")),
        (shown.distance(38_420, M, DE), ("38,4", "km")),
        (shown.distance(16_093.44, I, EN), ("10.0", "mi")),
        (shown.distance(None, M, EN), ("–", "")),
        (shown.swim_distance(2_850, M, EN), ("2,850", "m")),
        (shown.swim_distance(91.44, I, EN), ("100", "yd")),
        (shown.elevation(1_180, M, EN), ("1,180", "m")),
        (shown.elevation(304.8, I, EN), ("1,000", "ft")),
        (shown.speed(10, M, EN), ("36.0", "km/h")),
        (shown.speed(4.4704, I, EN), ("10.0", "mph")),
        (shown.pace(1000 / 275, M), ("4:35", "min/km")),
        (shown.pace(1609.344 / 420, I), ("7:00", "min/mi")),
        (shown.pace(0.0, M), ("–", "")),
        (shown.swim_pace(100 / 95, M), ("1:35", "min/100m")),
        (shown.swim_pace(91.44 / 95, I), ("1:35", "min/100yd")),
        (shown.weight(82.3, M, EN), ("82.3", "kg")),
        (shown.weight(45.359237, I, EN), ("100", "lb")),
        (shown.weight(71.96, M, EN), ("72", "kg")),
        (shown.weight(72, M, EN), ("72", "kg")),
        (shown.temperature(-0.4, M, EN), ("0", "°C")),
        (shown.temperature(-5, M, EN), ("−5", "°C")),
        (shown.temperature(100, I, EN), ("212", "°F")),
        (shown.power(237.6, EN), ("238", "W")),
        (shown.heart_rate(141.5, EN), ("142", "bpm")),
    ],
)
def test_values_with_units(got, want):
    assert got == want


def test_dates_follow_the_locale():
    assert shown.short_day(date(2026, 11, 21), EN) == "Sat 21 Nov 2026"
    assert shown.short_day(date(2026, 11, 21), DE).startswith("Sa")
    assert shown.day(date(2026, 11, 21), EN).replace(",", "") == "Saturday 21 November 2026"
    assert shown.moment(datetime(2026, 11, 21, 9, 12, tzinfo=UTC), EN) == "21 Nov 2026, 09:12"
