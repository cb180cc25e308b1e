from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from peaksdesk.domain.plans.plan import Plan, PlanWeek, PlanWorkout, Weekday
from peaksdesk.domain.plans.scheduling import Early, monday_of, scheduled
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.steps import Workout

MON, TUE, WED, THU, FRI, SAT, SUN = Weekday


def week(number: int, *days: Weekday) -> PlanWeek:
    items = (PlanWorkout(day, Workout(f"{number}.{at}", Sport.RIDE, ())) for at, day in enumerate(days))
    return PlanWeek(number, tuple(items))


def told(placed) -> list[tuple[str, str | None]]:
    return [(one.item.workout.name, one.day and one.day.isoformat()) for one in placed]


PLAN = Plan("P", (week(1, MON, TUE, THU, SUN), week(2, MON, SUN)))
PLANS = st.lists(st.lists(st.sampled_from(Weekday), max_size=8).map(sorted), min_size=1, max_size=60).map(
    lambda weeks: Plan("P", tuple(week(n, *days) for n, days in enumerate(weeks, 1)))
)
STARTS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


def test_a_start_on_a_monday_leaves_nothing_before_it():
    for early in Early:
        found = scheduled(PLAN, date(2026, 11, 23), early)
        assert found.before_start == ()
        assert told(found.placed)[0] == ("1.0", "2026-11-23")
        assert told(found.placed)[-1] == ("2.1", "2026-12-06")


def test_what_lies_before_a_start_in_the_middle_of_a_week_is_listed():
    found = scheduled(PLAN, date(2026, 11, 26))
    assert told(found.placed) == [
        ("1.2", "2026-11-26"),
        ("1.3", "2026-11-29"),
        ("2.0", "2026-11-30"),
        ("2.1", "2026-12-06"),
    ]
    assert told(found.before_start) == [("1.0", None), ("1.1", None)]
    assert [one.meant.isoformat() for one in found.before_start] == ["2026-11-23", "2026-11-24"]


def test_squeezed_they_go_onto_the_emptier_days_that_are_left_in_their_order():
    found = scheduled(PLAN, date(2026, 11, 26), Early.SQUEEZE)
    assert told(found.before_start) == [("1.0", "2026-11-27"), ("1.1", "2026-11-28")]
    assert len(found.placed) == PLAN.count
    sunday = scheduled(PLAN, date(2026, 11, 29), Early.SQUEEZE)
    assert {day for _, day in told(sunday.before_start)} == {"2026-11-29"}


def test_shifted_the_whole_plan_begins_a_week_later():
    found = scheduled(PLAN, date(2026, 11, 26), Early.SHIFT)
    assert told(found.placed)[0] == ("1.0", "2026-11-30")
    assert told(found.placed)[-1] == ("2.1", "2026-12-13")
    assert [one.meant.isoformat() for one in found.before_start] == ["2026-11-23", "2026-11-24"]
    late = Plan("P", (week(1, SAT),))
    assert told(scheduled(late, date(2026, 11, 26), Early.SHIFT).placed) == [("1.0", "2026-11-28")]


@given(PLANS, STARTS, st.sampled_from(Early))
@example(Plan("leap", (week(1, *Weekday),)), date(2024, 2, 29), Early.SKIP)
@example(Plan("no leap", (week(1, *Weekday), week(2, *Weekday))), date(2100, 2, 28), Early.SHIFT)
@example(Plan("53 weeks", (week(1, SUN), week(2, MON))), date(2026, 12, 31), Early.SQUEEZE)
def test_whatever_the_start_every_workout_is_where_the_plan_means_it(plan, start, early):
    found = scheduled(plan, start, early)
    shifted = timedelta(weeks=1) if early is Early.SHIFT and found.before_start else timedelta()
    late = {(one.week, one.position) for one in found.before_start}
    assert all(one.week == 1 and monday_of(start) <= one.meant < start for one in found.before_start)
    for one in found.placed:
        assert one.day is not None
        assert one.day >= start
        if early is not Early.SQUEEZE or (one.week, one.position) not in late:
            assert one.day.weekday() == one.item.weekday
            first = date.fromisocalendar(*monday_of(start).isocalendar()[:2], 1)
            assert monday_of(one.day) == first + timedelta(weeks=one.week - 1) + shifted
        else:
            assert monday_of(one.day) == monday_of(start)
    skipped = len(found.before_start) if early is Early.SKIP else 0
    assert len(found.placed) == plan.count - skipped
    assert len({(one.week, one.position) for one in found.placed}) == len(found.placed)
    assert [one.day for one in found.placed] == sorted(one.day for one in found.placed)


@pytest.mark.parametrize("start", [date(1, 1, 1), date(8999, 12, 28), date.max])
def test_a_start_beyond_all_calendars_is_refused(start):
    with pytest.raises(ValueError, match="cannot begin on"):
        scheduled(PLAN, start)
