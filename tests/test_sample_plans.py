"""The plans that ship are those that the script makes, and keep the rules that plans are made by."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest

import house_plans
from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.workouts.checking import problems
from peaksdesk.domain.workouts.flattening import flattened
from peaksdesk.domain.workouts.timeline import laid_out, per_second
from peaksdesk.formats.workouts.kinds import WorkoutKind, write_workout
from peaksdesk.formats.workouts.plan_json import read_plan_json
from sample_plans.parts import ANYBODY

HARD = {"vo2max", "threshold", "hard", "tempo", "sweet spot", "race", "test", "hills"}
PLANS = {name: make() for name, make in house_plans.SAMPLES.items()}
each = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)


def load(week) -> float:
    return sum(item.tss or 0.0 for item in week.workouts if "race" not in item.workout.tags)


def test_the_files_are_true():
    assert {path.name: path.read_bytes() for path in house_plans.FOLDER.iterdir()} == house_plans.files(), (
        "run: python3 dev.py plans"
    )
    for name, plan in PLANS.items():
        assert read_plan_json((house_plans.FOLDER / f"{name}.json").read_bytes()) == plan


@each
def test_every_week_and_every_workout_says_what_it_is_for(plan):
    assert plan.description
    for week in plan.weeks:
        assert week.phase
        assert week.notes
        for item in week.workouts:
            assert problems(item.workout) == ()
            assert item.workout.name
            assert item.workout.description
            assert item.workout.tags
            assert item.tss


@each
def test_load_grows_gently_and_eases_off(plan):
    eased = [week.number for week in plan.weeks if week.phase in ("Recovery", "Test", "Taper", "Race", "Sharpen")]
    assert max(right - left for left, right in pairwise([0, *eased])) <= 4
    assert eased[-1] == plan.length
    hardest = 0.0
    for before, week in pairwise(plan.weeks):
        hardest = max(hardest, load(before))
        if week.number in eased:
            assert load(week) < 0.9 * load(before)
        else:
            assert load(week) < 1.25 * hardest, week.number


@each
def test_hard_days_do_not_follow_one_another(plan):
    for week in plan.weeks:
        hard = {item.weekday for item in week.workouts if HARD & set(item.workout.tags)}
        assert not any(day + 1 in hard for day in hard if day < 6), (week.number, sorted(hard))
        assert len(hard) <= 3
        assert len({item.weekday for item in week.workouts}) <= 6


def test_the_polarised_plan_is_polarised():
    rides = [item.workout for week in PLANS["cycling-polarised"].weeks for item in week.workouts]
    shares = [per_second(laid_out(flattened(ride.blocks), ANYBODY)) for ride in rides if "test" not in ride.tags]
    seconds = sum(one.size for one in shares)
    assert sum((one <= 0.76).sum() for one in shares) > 0.85 * seconds
    between = sum(((one > 0.8) & (one < 1.0)).sum() for one in shares)
    assert between < 0.02 * seconds


@each
def test_every_workout_goes_to_a_head_unit(plan):
    for item in (item for week in plan.weeks for item in week.workouts):
        if family(item.workout.sport) in (Family.CYCLING, Family.RUNNING):
            written = write_workout(item.workout, WorkoutKind.FIT, ANYBODY, datetime(2026, 1, 1, tzinfo=UTC))
            assert not any("repeats" in sentence or "length" in sentence for sentence in written.left_out)
