import math

import pytest
from hypothesis import given

from domain.workouts.workout_strategies import WORKOUTS
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.checking import problems, problems_of
from peaksdesk.domain.workouts.flattening import MOST_STEPS, TooManySteps, count, depth, flattened
from peaksdesk.domain.workouts.steps import OPEN, Extent, Length, Repeat, Segment, Step, Workout, metres, seconds
from peaksdesk.domain.workouts.targets import Cadence, Measure, Target

EASY = Step(Segment.STEADY, seconds(60))


def one(**changes) -> str:
    given = {"segment": Segment.WORK, "length": seconds(60)} | changes
    (found,) = problems_of((Step(**given),))
    return found


@given(WORKOUTS)
def test_good_workouts_have_no_problems(workout):
    assert problems(workout) == ()


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"length": seconds(0)}, "Step 1 (work): a step lasts more than nothing and at most 24 hours."),
        ({"length": seconds(-1)}, "Step 1 (work): a step lasts more than nothing and at most 24 hours."),
        ({"length": seconds(math.nan)}, "Step 1 (work): a step lasts more than nothing and at most 24 hours."),
        ({"length": metres(2e6)}, "Step 1 (work): a step goes further than nothing and at most 1000 km."),
        ({"length": Length(Extent.OPEN, 5)}, "Step 1 (work): an open step has no length."),
        ({"target": Target(Measure.FTP_PCT, 0, 50)}, "Step 1 (work): a target goes from 1 to 500 % of FTP."),
        ({"target": Target(Measure.RPE, 5, 11)}, "Step 1 (work): a target goes from 1 to 10 of RPE."),
        ({"target": Target(Measure.BPM, math.nan, 150)}, "Step 1 (work): a target goes from 30 to 250 bpm."),
        ({"target": Target(Measure.HR_ZONE, 1.5, 2)}, "Step 1 (work): a zone is a whole number."),
        (
            {"target": Target(Measure.WATTS, 200, 100)},
            "Step 1 (work): the lower end of a range comes first; only a ramp goes down.",
        ),
        (
            {"length": OPEN, "target": Target(Measure.WATTS, 100, 200, ramp=True)},
            "Step 1 (work): a ramp needs a time or a distance to ramp over.",
        ),
        ({"cadence": Cadence(95, 85)}, "Step 1 (work): a cadence goes from 1 to 300 a minute, the lower first."),
        ({"text": "x" * 501}, "Step 1 (work): its text has 501 letters; at most 500 are possible."),
    ],
)
def test_each_fault_has_its_sentence(changes, says):
    assert one(**changes) == says


def test_faults_of_the_whole():
    assert problems_of(()) == ("The workout has no steps.",)
    assert problems_of((EASY, Repeat(2, ()))) == ("The repeat before step 2 has no steps.",)
    assert problems_of((EASY, Repeat(0, (EASY,)))) == (
        "The repeat at step 2 is done 0 times; from 1 to 100 are possible.",
    )
    assert problems(Workout("n" * 201, Sport.RIDE, (EASY,), "d" * 20_001)) == (
        "The name has 201 letters; at most 200 are possible.",
        "The description has 20001 letters; at most 20000 are possible.",
    )


def test_a_day_is_the_longest():
    assert problems_of((Repeat(100, (Step(Segment.STEADY, seconds(3600)),)),)) == (
        "The workout lasts 100 hours; at most 24 are possible.",
    )


def test_repeats_that_explode_are_counted_and_never_written_out():
    bomb = EASY
    for _ in range(5):
        bomb = Repeat(10**9, (bomb,))
    assert count((bomb,)) == 10**45
    assert "at most 2000" in problems_of((bomb,))[0]
    with pytest.raises(TooManySteps):
        flattened((bomb,))
    assert problems_of((Repeat(1, (bomb,)),)) == ("Repeats lie 6 deep within one another; at most 5 are possible.",)


@given(WORKOUTS)
def test_written_out_there_are_as_many_steps_as_counted(workout):
    assert len(flattened(workout.blocks)) == count(workout.blocks) <= MOST_STEPS
    assert depth(workout.blocks) <= 2


def test_repeats_are_done_in_order():
    hard = Step(Segment.INTERVAL, seconds(30))
    assert flattened((Repeat(2, (hard, Repeat(2, (EASY,)))), hard)) == (hard, EASY, EASY, hard, EASY, EASY, hard)
