"""What a person types: read in their units, or refused with a sentence that says what would be right."""

import pytest

from peaksdesk.domain import entries
from peaksdesk.domain.athlete import ThresholdKind, Units

METRIC, IMPERIAL = Units.METRIC, Units.IMPERIAL


def test_a_name_keeps_its_signs_and_loses_what_cannot_be_seen():
    assert entries.name("  Mira \t Kovač 🚴 ") == "Mira Kovač 🚴"
    assert entries.name("\u202egnp.exe\u2066") == "gnp.exe"
    assert entries.name("Mi\x00ra\x1b[31m") == "Mira[31m"


@pytest.mark.parametrize("text", ["x" * 121, "x" * 10_000_000, "\x00" * 10_000])
def test_a_name_has_an_end(text):
    with pytest.raises(ValueError, match="at most 120 letters"):
        entries.name(text)


@pytest.mark.parametrize(
    ("text", "units", "kilograms"),
    [
        ("72", METRIC, 72.0),
        ("72,5", METRIC, 72.5),
        (" 72.5 kg ", METRIC, 72.5),
        ("160", IMPERIAL, 72.575),
        ("160 lb", METRIC, 72.575),
        ("72.5kg", IMPERIAL, 72.5),
        ("٧٢", METRIC, 72.0),
        ("", METRIC, None),
    ],
)
def test_a_weight_is_read_in_the_persons_units_or_in_the_one_typed(text, units, kilograms):
    assert entries.weight_kg(text, units) == kilograms


@pytest.mark.parametrize("text", ["-72", "0", "19.9", "351", "1e9", "nan", "72 stone", "seventy", "9" * 200])
def test_a_weight_that_no_body_has_is_refused(text):
    with pytest.raises(ValueError, match="from 20 to 350 kg"):
        entries.weight_kg(text, METRIC)


def test_a_year_has_four_digits_and_lies_in_a_lifetime():
    assert entries.birth_year("1991", 2026) == 1991
    assert entries.birth_year(" ", 2026) is None
    for text in ("91", "2027", "1905", "19 91", "-1991", "१९९१"):
        with pytest.raises(ValueError, match="from 1906 to 2026"):
            entries.birth_year(text, 2026)


def test_resting_is_below_the_maximum():
    entries.in_order(48.0, 189.0)
    entries.in_order(None, 100.0)
    with pytest.raises(ValueError, match="must be below the maximum"):
        entries.in_order(100.0, 100.0)


@pytest.mark.parametrize(
    ("kind", "text", "units", "value"),
    [
        (ThresholdKind.FTP, "262 W", METRIC, 262.0),
        (ThresholdKind.FTP, "261,6", IMPERIAL, 262.0),
        (ThresholdKind.LTHR, "171bpm", METRIC, 171.0),
        (ThresholdKind.THRESHOLD_PACE, "4:10", METRIC, 4.0),
        (ThresholdKind.THRESHOLD_PACE, "4:10 min/km", IMPERIAL, 4.0),
        (ThresholdKind.THRESHOLD_PACE, "6:42.336", IMPERIAL, 4.0),
        (ThresholdKind.SWIM_THRESHOLD, "1:40", METRIC, 1.0),
        (ThresholdKind.SWIM_THRESHOLD, "1:31,44 /100 yd", METRIC, 1.0),
    ],
)
def test_thresholds_are_read(kind, text, units, value):
    assert entries.threshold(kind, text, units) == pytest.approx(value)


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        (ThresholdKind.FTP, "", "from 20 to 700 W"),
        (ThresholdKind.FTP, "701", "from 20 to 700 W"),
        (ThresholdKind.LTHR, "262 W", "from 60 to 230 bpm"),
        (ThresholdKind.THRESHOLD_PACE, "4", "from 2:05 to 16:40 min/km"),
        (ThresholdKind.THRESHOLD_PACE, "0:00", "from 2:05 to 16:40 min/km"),
        (ThresholdKind.THRESHOLD_PACE, "4:75", "from 2:05 to 16:40 min/km"),
        (ThresholdKind.SWIM_THRESHOLD, "9:00", "from 0:40 to 5:33 min/100m"),
    ],
)
def test_thresholds_that_cannot_be_are_refused(kind, text, said):
    with pytest.raises(ValueError, match=said):
        entries.threshold(kind, text, METRIC)
