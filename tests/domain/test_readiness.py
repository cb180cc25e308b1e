import math
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.domain.readiness import WEIGHTS, Part, Standing, score

USUAL = {
    Part.HRV: Standing(math.log(65), math.log(65), 0.1, 60, math.log(65)),
    Part.RESTING_HR: Standing(50.0, 50.0, 2.0, 60),
    Part.SLEEP: Standing(85.0, 85.0, 6.0, 60),
    Part.FORM: Standing(-5.0, -5.0, 8.0, 60),
    Part.FEELING: Standing(14.0, 14.0, 2.0, 60),
}


def with_part(part, **changes):
    return {**USUAL, part: replace(USUAL[part], **changes)}


def test_an_ordinary_day_is_50_and_every_part_adds_nothing():
    found = score(USUAL)
    assert found.value == pytest.approx(50)
    assert [one.points for one in found.contributions] == pytest.approx([0] * 5)
    assert [one.share for one in found.contributions] == pytest.approx([0.35, 0.2, 0.2, 0.15, 0.1])
    assert not found.provisional


def test_one_standard_deviation_of_everything_is_15_points():
    better = {
        Part.HRV: Standing(math.log(65) + 0.1, math.log(65), 0.1, 60, math.log(65) + 0.1),
        Part.RESTING_HR: replace(USUAL[Part.RESTING_HR], today=48.0),
        Part.SLEEP: replace(USUAL[Part.SLEEP], today=91.0),
        Part.FORM: replace(USUAL[Part.FORM], today=3.0),
        Part.FEELING: replace(USUAL[Part.FEELING], today=16.0),
    }
    found = score(better)
    assert found.value == pytest.approx(65)
    assert [one.points for one in found.contributions] == pytest.approx([5.25, 3, 3, 2.25, 1.5])


def test_hrv_counts_half_by_today_and_half_by_the_week():
    found = score(with_part(Part.HRV, today=math.log(65) + 0.2))
    assert found.contributions[0].z == pytest.approx(1.0)
    assert score(with_part(Part.HRV, today=math.log(65) + 0.2, week=None)).contributions[0].z == pytest.approx(2.0)


def test_weights_are_shared_among_the_parts_that_there_are():
    found = score({Part.HRV: USUAL[Part.HRV], Part.SLEEP: replace(USUAL[Part.SLEEP], today=91.0)})
    assert [one.share for one in found.contributions] == pytest.approx([0.35 / 0.55, 0.2 / 0.55])
    assert found.value == pytest.approx(50 + 15 * 0.2 / 0.55)
    assert set(found.left_out) == {Part.RESTING_HR, Part.FORM, Part.FEELING}


def test_there_is_no_number_before_14_valid_days_and_it_says_so():
    few = {part: replace(one, days=13) for part, one in USUAL.items()}
    found = score(few)
    assert found.value is None
    assert found.reason == "No score before 14 valid days: there are 13 so far."
    assert score({part: replace(one, days=14) for part, one in USUAL.items()}).value == pytest.approx(50)
    assert score({}).value is None


def test_none_if_todays_hrv_is_missing_where_there_usually_is_one():
    found = score(with_part(Part.HRV, today=None))
    assert (found.value, found.reason) == (None, "No score: today's HRV has not come yet.")


def test_load_alone_is_no_readiness():
    assert score({Part.FORM: USUAL[Part.FORM]}).value is None
    quiet = {part: replace(one, today=None) for part, one in USUAL.items() if part not in (Part.HRV, Part.FORM)}
    assert score({**quiet, Part.FORM: USUAL[Part.FORM]}).reason == "No score: nothing was measured or told today."


def test_it_is_provisional_until_60_days():
    assert score(with_part(Part.HRV, days=59)).provisional


def test_days_that_are_all_alike_do_not_blow_a_hair_up():
    found = score({Part.RESTING_HR: Standing(50.4, 50.0, 0.0, 60)})
    assert found.value == pytest.approx(50 - 15 * 0.8)


def test_the_formula_has_the_numbers_in_it():
    found = score(with_part(Part.RESTING_HR, today=54.0))
    assert found.formula.startswith("50 + 0.0 - 6.0 + 0.0")
    assert found.formula.endswith("= 44.0")
    assert "(54.0 - 50.0) / 2.0" in found.contributions[1].formula


VALUES = st.fixed_dictionaries(
    {
        part: st.builds(
            Standing,
            today=st.floats(-100, 200),
            center=st.floats(-100, 200),
            spread=st.floats(0, 50),
            days=st.integers(14, 60),
            week=st.floats(-100, 200) if part is Part.HRV else st.none(),
        )
        for part in Part
    }
)


@given(VALUES, st.sets(st.sampled_from(list(Part)), max_size=4))
def test_it_stays_between_0_and_100_and_its_parts_add_up(standings, gone):
    some = {part: one for part, one in standings.items() if part not in gone}
    found = score(some)
    if found.value is None:
        assert not set(some) - {Part.FORM}
        return
    assert 0 <= found.value <= 100
    assert math.fsum(one.share for one in found.contributions) == pytest.approx(1)
    assert found.value == pytest.approx(min(max(50 + math.fsum(one.points for one in found.contributions), 0), 100))


@given(VALUES, st.sampled_from(list(Part)), st.floats(0.001, 50))
def test_it_is_monotone_in_each_part(standings, part, more):
    better = -more if part is Part.RESTING_HR else more
    raised = {**standings, part: replace(standings[part], today=standings[part].today + better)}
    assert score(raised).value >= score(standings).value - 1e-9


@given(VALUES, st.randoms(use_true_random=False))
def test_the_order_of_the_parts_does_not_matter(standings, chance: random.Random):
    shuffled = list(standings.items())
    chance.shuffle(shuffled)
    assert score(dict(shuffled)) == score(standings)


def test_the_weights_are_those_of_the_study():
    assert list(WEIGHTS.values()) == [0.35, 0.2, 0.2, 0.15, 0.1]
