import pytest

from peaksdesk.domain.session_details import (
    SESSION,
    ClassType,
    SessionDetails,
    WorkSet,
    details_in,
    mat_totals,
    read_sets,
    sport_of,
    to_text,
)
from peaksdesk.domain.sports import Sport

CLASS = SessionDetails(ClassType.NO_GI, 5, 6, 3, 2, "Jo, Ça va 🥋", (WorkSet("Squat", 3, 5, 100.0),))


def test_they_come_back_as_they_were_given():
    assert details_in({SESSION: to_text(CLASS)}) == CLASS
    assert details_in({SESSION: to_text(SessionDetails())}) == SessionDetails()
    assert details_in({}) is None


@pytest.mark.parametrize("text", ["", "[]", "{", '{"class_type":"chess"}', '{"rounds":-1}', '{"sets":[[1]]}', 5])
def test_what_makes_no_sense_is_none(text):
    assert details_in({SESSION: text}) is None


def test_sets_as_people_write_them():
    assert read_sets("squat 3x5x100, pull-up 4 x 8; bench press 5×3@82.5kg") == (
        WorkSet("squat", 3, 5, 100.0),
        WorkSet("pull-up", 4, 8),
        WorkSet("bench press", 5, 3, 82.5),
    )
    assert read_sets("") == ()
    with pytest.raises(ValueError, match="like squat 3x5x100"):
        read_sets("squat")
    with pytest.raises(ValueError, match="Sets go from 1"):
        read_sets("squat 0x5")
    with pytest.raises(ValueError, match="1,000 kg"):
        read_sets("squat 1x5x5000")


def test_volume_and_estimated_one_rep_max():
    squat = WorkSet("squat", 3, 5, 100.0)
    assert squat.volume_kg == 1500
    assert squat.one_rep_max_kg == pytest.approx(116.6667, abs=1e-4)
    assert WorkSet("squat", 1, 1, 140.0).one_rep_max_kg == 140
    assert WorkSet("squat", 1, 30, 60.0).one_rep_max_kg is None
    assert WorkSet("pull-up", 4, 8).one_rep_max_kg is None


def test_a_week_on_the_mat():
    yoga = SessionDetails(ClassType.YOGA)
    found = mat_totals([CLASS, CLASS, yoga])
    assert (found.classes, found.rolls, found.submissions_for, found.submissions_against) == (2, 12, 6, 4)
    assert found.ratio == 1.5
    assert mat_totals([yoga]).ratio is None


@pytest.mark.parametrize("wrong", [{"rounds": -1}, {"rolls": 501}, {"submissions_for": 1.5}, {"partners": "x" * 501}])
def test_what_cannot_be_is_refused(wrong):
    with pytest.raises(ValueError):  # noqa: PT011 - each has a sentence of its own
        SessionDetails(**wrong)


def test_every_class_counts_as_a_sport():
    assert sport_of(ClassType.GI) is Sport.MARTIAL_ARTS
    assert sport_of(ClassType.STRENGTH) is Sport.STRENGTH
    assert {sport_of(kind) for kind in ClassType} <= set(Sport)
