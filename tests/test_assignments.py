"""What people write behind `athlete set`."""

import pytest

from peaksdesk.assignments import read, read_edits
from peaksdesk.domain.athlete import Athlete, Sex, ThresholdKind, Units

NOBODY = Athlete(id=1, name="")


def test_fields_and_thresholds_in_the_units_people_say():
    asked = read(
        ["ftp=280", "LTHR=170", "threshold_pace=4:15/km", "swim-threshold=1:40/100m", "name=Mira = K.", "sex=Female",
         "birth_year=1992", "weight=64.5", "resting_hr=48", "max_hr=187", "time_zone=Europe/Vienna", "units=imperial"],
        NOBODY,
    )  # fmt: skip
    assert asked.athlete == Athlete(
        1, "Mira = K.", Sex.FEMALE, 1992, 64.5, 48.0, 187.0, "Europe/Vienna", Units.IMPERIAL
    )
    assert dict(asked.thresholds) == {
        ThresholdKind.FTP: 280.0,
        ThresholdKind.LTHR: 170.0,
        ThresholdKind.THRESHOLD_PACE: pytest.approx(1000 / 255),
        ThresholdKind.SWIM_THRESHOLD: 1.0,
    }


@pytest.mark.parametrize(
    ("word", "value"),
    [("6:50/mi", 1609.344 / 410), ("3.9", 3.9), ("4:15 / km", 1000 / 255), ("4:15.5/km", 1000 / 255.5)],
)
def test_paces(word, value):
    assert read([f"threshold_pace={word}"], NOBODY).thresholds[0][1] == pytest.approx(value)


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("ftp", "is not name=value"),
        ("ftp=", "is a number in W"),
        ("ftp=lots", "is a number in W"),
        ("ftp=nan", "is not plausible"),
        ("ftp=-5", "is not plausible"),
        ("ftp=5000", "goes from 20 to 700 W"),
        ("lthr=inf", "is not plausible"),
        ("threshold_pace=0:00/km", "is not plausible"),
        ("threshold_pace=fast", "is a pace like"),
        ("height=180", "cannot be set"),
        ("sex=yes", "is one of female, male, unset"),
        ("birth_year=1492", "is not a year"),
        ("birth_year=２０００x", "is not a year"),
        ("time_zone=../../etc/passwd", "is not a time zone"),
        ("time_zone=Mars/Olympus", "is not a time zone"),
    ],
)
def test_bad_words_say_what_would_be_right(word, sentence):
    with pytest.raises(ValueError, match=sentence):
        read([word], NOBODY)


def test_resting_must_be_below_maximal_heart_rate():
    with pytest.raises(ValueError, match="must be below"):
        read(["resting_hr=100", "max_hr=90"], NOBODY)


def test_edits_of_an_activity():
    words = ["title=Hill = repeats", "rpe=7.5", "sport=Gravel_Ride", "excluded=yes", "gear=", "description=wet"]
    assert read_edits(words) == {
        "title": "Hill = repeats",
        "rpe": 7.5,
        "sport": "gravel_ride",
        "excluded": True,
        "gear": "",
        "description": "wet",
    }
    assert read_edits(["rpe=", "excluded=no"]) == {"rpe": None, "excluded": False}


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("title", "is not name=value"),
        ("rpe=hard", "is a number from 0"),
        ("sport=quidditch", "sport is one of ride"),
        ("excluded=maybe", "is yes or no"),
        ("distance_m=5", "cannot be set. Names: title"),
    ],
)
def test_bad_edits_say_what_would_be_right(word, sentence):
    with pytest.raises(ValueError, match=sentence):
        read_edits([word])
