"""Plans on a calendar: brought in, scheduled, looked at, taken off and put back."""

import json
from datetime import date

import pytest

from peaksdesk.domain.athlete import ThresholdKind
from peaksdesk.domain.plans.plan import Plan, PlanWeek, PlanWorkout, Weekday
from peaksdesk.domain.plans.scheduling import Early
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.steps import Repeat, Segment, Step, Workout, seconds
from peaksdesk.domain.workouts.targets import Measure, Target
from peaksdesk.services.events import PlansChanged


def ride(name: str, pct: float = 100.0) -> Workout:
    target = Target(Measure.FTP_PCT, pct, pct)
    return Workout(name, Sport.RIDE, (Step(Segment.WORK, seconds(3600), target),))


PLAN = Plan(
    "Spring",
    (
        PlanWeek(1, (PlanWorkout(Weekday.MONDAY, ride("a")), PlanWorkout(Weekday.SATURDAY, ride("b"), 70.0))),
        PlanWeek(2, (PlanWorkout(Weekday.SUNDAY, Workout("Mat", Sport.MARTIAL_ARTS, ())),)),
    ),
)


@pytest.fixture
async def athlete(services):
    return (await services.athletes.current()).id


async def test_a_plan_is_begun_and_told_of(services, athlete, facts):
    await services.plans.keep(PLAN)
    begun = await services.plans.begin(athlete, "spring", date(2026, 11, 26), Early.SKIP)
    assert [(one.day, one.workout.name) for one in begun.planned] == [
        (date(2026, 11, 28), "b"),
        (date(2026, 12, 6), "Mat"),
    ]
    assert [(one.meant, one.day) for one in begun.before_start] == [(date(2026, 11, 23), None)]
    assert len({one.uid for one in begun.planned}) == 2
    assert facts == [PlansChanged(athlete)]


async def test_each_workout_comes_to_what_the_thresholds_of_its_day_say(services, athlete):
    await services.plans.keep(PLAN)
    await services.plans.begin(athlete, "1", date(2026, 11, 23), Early.SKIP)
    await services.athletes.set_threshold(athlete, ThresholdKind.FTP, 200.0, date(2026, 11, 1))
    await services.athletes.set_threshold(athlete, ThresholdKind.FTP, 300.0, date(2026, 11, 28))
    first, second, mat = await services.plans.between(athlete, None, None)
    assert (first.plan, first.tss, first.estimate.kj) == ("Spring", pytest.approx(100), pytest.approx(720))
    assert (second.tss, second.estimate.kj) == (70.0, pytest.approx(1080))
    assert (mat.tss, mat.estimate) == (None, None)


async def test_a_plan_taken_off_can_be_put_back(services, athlete):
    await services.plans.keep(PLAN)
    begun = await services.plans.begin(athlete, "Spring", date(2026, 11, 23), Early.SKIP)
    before = await services.plans.between(athlete, None, None)
    gone = await services.plans.take_off(begun.instance.id)
    assert await services.plans.between(athlete, None, None) == ()
    await services.plans.put_back(gone)
    assert await services.plans.between(athlete, None, None) == before
    with pytest.raises(LookupError, match="no scheduled plan with the number 99"):
        await services.plans.take_off(99)


async def test_a_plan_brought_in_again_replaces_the_template_and_moves_nothing_on_calendars(services, athlete):
    await services.plans.keep(PLAN)
    begun = await services.plans.begin(athlete, "Spring", date(2026, 11, 23), Early.SKIP)
    data = {"name": "Spring", "weekly_plan": [{"week_number": 1, "workouts": [{"weekday": "Monday", "name": "new"}]}]}
    kept = await services.plans.bring(json.dumps(data).encode())
    assert (kept.replaced, kept.plan.count) == (True, 1)
    assert [plan.count for _, plan in await services.plans.all()] == [1]
    assert [one.planned for one in await services.plans.between(athlete, None, None)] == list(begun.planned)


async def test_what_cannot_be_done_is_said(services, athlete):
    with pytest.raises(LookupError, match="There are no plans yet"):
        await services.plans.begin(athlete, "x", date(2026, 11, 23), Early.SKIP)
    await services.plans.keep(PLAN)
    with pytest.raises(LookupError, match=r"There is no plan called x\. There are: Spring"):
        await services.plans.begin(athlete, "x", date(2026, 11, 23), Early.SKIP)
    with pytest.raises(ValueError, match="weekly_plan is missing"):
        await services.plans.bring(b"{}")
    with pytest.raises(ValueError, match="cannot begin on"):
        await services.plans.begin(athlete, "Spring", date.max, Early.SKIP)
    assert await services.plans.instances(athlete) == ()


async def test_a_season_is_scheduled_whole(services, athlete):
    def workout(week: int, at: int) -> Workout:
        steps = (Step(Segment.WORK, seconds(60.0 + week), Target(Measure.FTP_PCT, 90.0 + at, 95.0 + at)),) * 2
        return Workout(f"{week}.{at}", Sport.RIDE, (Repeat(4, steps), Step(Segment.COOLDOWN, seconds(600.0))))

    days = [*Weekday, Weekday.SUNDAY]
    weeks = (PlanWeek(n, tuple(PlanWorkout(day, workout(n, at)) for at, day in enumerate(days))) for n in range(1, 53))
    await services.plans.keep(Plan("Season", tuple(weeks)))
    begun = await services.plans.begin(athlete, "Season", date(2026, 1, 5), Early.SKIP)
    assert [one.planned for one in await services.plans.between(athlete, None, None)] == list(begun.planned)
    assert len(begun.planned) == 416
    assert (begun.planned[0].day, begun.planned[-1].day) == (date(2026, 1, 5), date(2027, 1, 3))
