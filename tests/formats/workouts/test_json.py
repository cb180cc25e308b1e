import json

import pytest
from hypothesis import assume, given, settings

from domain.workouts.workout_strategies import WORKOUTS
from formats.workouts.round_trips import PLAIN, RICH, ftp
from peaksdesk.domain.plans.plan import Plan, PlanWeek, PlanWorkout, Weekday
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.checking import problems
from peaksdesk.domain.workouts.steps import Segment, Step, Workout, seconds
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.workouts.plan_json import read_plan_json, write_plan_json
from peaksdesk.formats.workouts.results import fitted
from peaksdesk.formats.workouts.workout_json import read_workout_json, write_workout_json

DOCUMENTED = {
    "name": "Base",
    "weekly_plan": [
        {
            "week_number": 2,
            "phase": "Base",
            "workouts": [
                {
                    "weekday": "Saturday",
                    "name": "Threshold",
                    "tss": 62.5,
                    "segments": [
                        {"type": "warmup", "duration_min": 10, "power_low_pct": 50, "power_high_pct": 65},
                        {"type": "work", "duration_min": 8.5, "power_low_pct": 100, "description": "Hold"},
                        {"type": "cooldown", "duration_min": 5},
                    ],
                },
                {"weekday": "tue", "name": "Mat", "sport": "martial_arts", "description": "Class"},
            ],
        },
    ],
}


def changed(**values) -> bytes:
    """The documented plan with one value of its first segment, workout or week set otherwise."""
    plan = json.loads(json.dumps(DOCUMENTED))
    week = plan["weekly_plan"][0]
    workout = week["workouts"][0]
    for name, value in values.items():
        place = next((held for held in (week, workout, workout["segments"][0], plan) if name in held), workout)
        place[name] = value
    return json.dumps(plan).encode()


def test_the_documented_json_is_read():
    plan = read_plan_json(json.dumps(DOCUMENTED).encode())
    assert (plan.name, plan.length, plan.count) == ("Base", 2, 2)
    (week,) = plan.weeks
    assert (week.number, week.phase) == (2, "Base")
    mat, ride = week.workouts
    assert mat == PlanWorkout(Weekday.TUESDAY, Workout("Mat", Sport.MARTIAL_ARTS, (), "Class"))
    assert (ride.weekday, ride.tss) == (Weekday.SATURDAY, 62.5)
    assert ride.workout.blocks == (
        Step(Segment.WARMUP, seconds(600), ftp(50, 65)),
        Step(Segment.WORK, seconds(510), ftp(100), None, "Hold"),
        Step(Segment.COOLDOWN, seconds(300)),
    )
    instance = json.dumps({"plan_data": DOCUMENTED, "start_date": "2026-01-01"}).encode()
    assert read_plan_json(instance) == plan
    nameless = json.dumps({"weekly_plan": DOCUMENTED["weekly_plan"]}).encode()
    assert read_plan_json(nameless, "spring").name == "spring"


def test_what_is_written_has_the_documented_keys_and_reads_the_same():
    plan = Plan(
        "P",
        (PlanWeek(1, (PlanWorkout(Weekday.MONDAY, PLAIN, 55.0), PlanWorkout(Weekday.SUNDAY, RICH)), "Build", "Eat."),),
        "Why",
    )
    data = write_plan_json(plan)
    assert read_plan_json(data) == plan
    first, second = json.loads(data)["weekly_plan"][0]["workouts"]
    assert first["weekday"] == "Monday"
    assert first["segments"][1] == {"type": "steady", "duration_min": 5, "power_low_pct": 65, "power_high_pct": 65}
    assert "3x" in second["text"]
    documented = read_plan_json(json.dumps(DOCUMENTED).encode())
    written = json.loads(write_plan_json(documented))["weekly_plan"][0]["workouts"]
    assert all("text" not in workout for workout in written)


@settings(max_examples=120, deadline=None)
@given(WORKOUTS)
def test_any_workout_comes_back_whole(workout):
    assume(not problems(workout))
    written = write_workout_json(workout)
    assert written.left_out == ()
    assert read_workout_json(written.data).workout == fitted(workout)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "no JSON: see line 1"),
        (b"\xff{}", "not UTF-8"),
        (b"[" * 100_000, "no JSON"),
        (b"[]", "an object in braces"),
        (b"{}", "weekly_plan is missing"),
        (b'{"weekly_plan": {}}', "weekly_plan should be a list"),
        (b'{"weekly_plan": []}', "no workouts"),
        (changed(week_number=0), "from 1 to 156"),
        (changed(week_number=1.5), "whole number"),
        (changed(weekday="Someday"), "Week 2, workout 1: its weekday is someday"),
        (changed(weekday=5), "weekday should be a text"),
        (changed(tss=-1), "tss should be a number from 0 on"),
        (changed(tss=1e6), "beyond what anybody does"),
        (changed(type="nap"), "segment 1: its type is nap; possible are warmup, cooldown"),
        (changed(duration_min=None), "duration_min is missing"),
        (changed(duration_min="ten"), "duration_min should be a number"),
        (changed(duration_min=0), "Week 2, workout 1: Step 1"),
        (changed(duration_min=float("nan")), "duration_min should be a number"),
        (changed(power_high_pct=900), "from 1 to 500"),
        (changed(segments=[[]]), "each of segments should be an object"),
        (changed(sport="chess"), "no sport that PeaksDesk knows"),
        (changed(text="- nonsense"), "line 1 of its text cannot be read"),
        (changed(workouts=[{}] * 61), "at most 60"),
        (changed(weekly_plan=DOCUMENTED["weekly_plan"] * 2), "Week 2 is in the plan twice"),
    ],
)
def test_hostile_plans_are_refused_in_a_sentence_that_says_where(data, sentence):
    with pytest.raises(UnreadableFile, match=sentence):
        read_plan_json(data)


def test_a_plan_is_no_workout():
    with pytest.raises(UnreadableFile, match="plan import"):
        read_workout_json(json.dumps(DOCUMENTED).encode())
    with pytest.raises(UnreadableFile, match="segments are missing"):
        read_workout_json(b"{}")
