from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.domain.checkin import Answer, CheckIn, DataSource, Label, answers, changed, composite, label

DAY = date(2026, 2, 7)
ALL = {"sleep": 4, "stress": 3, "soreness": 2, "energy": 4}


def test_the_composite_turns_stress_and_soreness_round():
    assert composite({Answer(name): value for name, value in ALL.items()}) == 4 + 3 + 4 + 4
    assert composite({Answer.SLEEP: 5}) is None


@pytest.mark.parametrize(
    ("total", "called"),
    [
        *((20, Label.EXCELLENT), (17, Label.EXCELLENT), (16, Label.GOOD), (14, Label.GOOD), (13, Label.MODERATE)),
        *((11, Label.MODERATE), (10, Label.LOW), (8, Label.LOW), (7, Label.VERY_LOW), (4, Label.VERY_LOW)),
    ],
)
def test_labels(total, called):
    assert label(total) is called


def test_a_composite_outside_its_range_has_no_label():
    with pytest.raises(ValueError, match="between 4 and 20"):
        label(21)


@pytest.mark.parametrize(
    ("recovery", "filled"),
    [(100, 5), (90, 5), (89.9, 4), (67, 4), (66, 3), (50, 3), (49, 2), (34, 2), (33, 1), (0, 1)],
)
def test_a_recovery_fills_in_sleep_and_energy_and_nothing_else(recovery, filled):
    found = answers(None, recovery)
    assert found.values == {Answer.SLEEP: filled, Answer.ENERGY: filled}
    assert found.missing == (Answer.STRESS, Answer.SORENESS)
    assert (found.data_source, found.composite) == (DataSource.WHOOP, None)


def test_without_a_recovery_it_is_the_persons():
    found = answers(changed(CheckIn(DAY), None, ALL), None)
    assert (found.data_source, found.composite, found.label) == (DataSource.MANUAL, 15, Label.GOOD)
    assert answers(None, None).data_source is None


def test_stress_and_soreness_of_the_person_leave_it_whoops():
    told = changed(CheckIn(DAY), 84.0, {"stress": 3, "soreness": 2})
    found = answers(told, 84.0)
    assert (found.data_source, found.composite) == (DataSource.WHOOP, 15)
    assert found.from_whoop == {Answer.SLEEP, Answer.ENERGY}


def test_a_later_sync_never_overwrites_what_the_person_changed():
    told = changed(CheckIn(DAY), 84.0, {"stress": 3, "soreness": 2, "sleep": 2})
    found = answers(told, 84.0)
    assert (found.values[Answer.SLEEP], found.values[Answer.ENERGY]) == (2, 4)
    assert found.data_source is DataSource.WHOOP_AND_MANUAL
    later = answers(told, 20.0)
    assert (later.values[Answer.SLEEP], later.values[Answer.ENERGY]) == (2, 1)
    assert later.from_whoop == {Answer.ENERGY}
    assert later.data_source is DataSource.WHOOP_AND_MANUAL


def test_what_whoop_had_filled_in_stays_when_the_recovery_goes():
    told = changed(CheckIn(DAY), 84.0, {"stress": 3, "soreness": 2})
    assert answers(told, None).composite == 15


def test_taking_an_answer_back_gives_whoop_the_word_again():
    told = changed(CheckIn(DAY), 84.0, {"sleep": 2})
    assert answers(changed(told, 84.0, {"sleep": None}), 84.0).data_source is DataSource.WHOOP


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"sleep": 6}, "whole number from 1 to 5"),
        ({"sleep": 0}, "whole number from 1 to 5"),
        ({"stress": 2.5}, "whole number from 1 to 5"),
        ({"energy": True}, "whole number from 1 to 5"),
        ({"energy": "x" * 1000}, "…"),
        ({"mood": 3}, "has no mood"),
        ({"weight_kg": float("nan")}, "number of kg"),
        ({"weight_kg": 5}, "between 20 and 400"),
        ({"hotspot": "x" * 501}, "500 characters"),
    ],
)
def test_what_cannot_be_is_refused(wrong, said):
    with pytest.raises(ValueError, match=said):
        changed(CheckIn(DAY), None, wrong)


def test_a_note_and_a_weight_are_kept():
    told = changed(CheckIn(DAY), None, {"hotspot": "  left knee ", "weight_kg": 82})
    assert (told.hotspot, told.weight_kg, told.is_empty) == ("left knee", 82.0, False)
    assert changed(told, None, {"hotspot": None, "weight_kg": None}).is_empty


ANSWERS = st.fixed_dictionaries({answer: st.integers(1, 5) for answer in Answer})


@given(ANSWERS, st.sampled_from(list(Answer)))
def test_the_composite_is_bounded_and_monotone(values, answer):
    total = composite(values)
    assert 4 <= total <= 20
    if values[answer] < 5:
        more = composite({**values, answer: values[answer] + 1})
        assert more - total == (-1 if answer in (Answer.STRESS, Answer.SORENESS) else 1)


@given(st.floats(0, 100), st.floats(0, 100))
def test_more_recovery_never_fills_in_less(a, b):
    low, high = sorted((a, b))
    assert answers(None, low).values[Answer.SLEEP] <= answers(None, high).values[Answer.SLEEP]
