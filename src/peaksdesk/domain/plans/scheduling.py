"""A plan on a calendar: weeks run Monday to Sunday, and the first is the week of the start date."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from peaksdesk.domain.plans.plan import Plan, PlanWorkout

LAST_YEAR = 9000
"""No plan ends later: calendars of other programs stop somewhere there."""
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


class Early(StrEnum):
    """What becomes of workouts that lie before a start in the middle of a week. The value is stored."""

    SKIP = "skip"
    """They are left out."""
    SQUEEZE = "squeeze"
    """They go onto the days that are left of that week, in their order, the emptier days first."""
    SHIFT = "shift"
    """The whole plan begins a week later, so that its first week is a whole one."""


@dataclass(frozen=True)
class Placed:
    """A workout of a plan on a day.

    Attributes:
        week: Its week in the plan, from 1; `position` its place in that week, from 0: together they name it.
        day: When it is to be done; None where it is left out.
        meant: The day that the plan means, counted from the week of the start date.
    """

    week: int
    position: int
    item: PlanWorkout
    day: date | None
    meant: date


@dataclass(frozen=True)
class Schedule:
    """What scheduling comes to.

    Attributes:
        placed: What is on the calendar, by day, those of one day in the plan's order.
        before_start: What the plan means for days before the start, whatever became of it.
    """

    placed: tuple[Placed, ...]
    before_start: tuple[Placed, ...]


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - _DAY * day.weekday()


def scheduled(plan: Plan, start: date, early: Early = Early.SKIP) -> Schedule:
    """Return a plan's workouts on real days, none of them before the start.

    Raises:
        ValueError: The plan would end beyond what calendars can hold.
    """
    monday = monday_of(start)
    if (date(LAST_YEAR, 1, 1) - monday).days < 7 * (plan.length + 1) or start.year < 2:
        raise ValueError(f"A plan of {plan.length} weeks cannot begin on {start.isoformat()}.")
    every = [
        Placed(week.number, position, item, day, day)
        for week in plan.weeks
        for position, item in enumerate(week.workouts)
        for day in (monday + _WEEK * (week.number - 1) + _DAY * item.weekday,)
    ]
    late = [one for one in every if one.meant < start]
    placed = [one for one in every if one.meant >= start]
    match early:
        case Early.SKIP:
            late = [_on(one, None) for one in late]
        case Early.SQUEEZE:
            late = _squeezed(late, placed, start)
            placed += late
        case Early.SHIFT if late:
            late = [_on(one, one.meant + _WEEK) for one in late]
            placed = [*late, *(_on(one, one.meant + _WEEK) for one in placed)]
    placed.sort(key=lambda one: (one.day or one.meant, one.week, one.meant, one.position))
    return Schedule(tuple(placed), tuple(late))


def _squeezed(late: list[Placed], placed: list[Placed], start: date) -> list[Placed]:
    """Spread what comes too late over the days that are left of the first week.

    Each goes onto a day that has fewest workouts then; the days are handed out in the order of the workouts.
    """
    left = [start + _DAY * n for n in range(7 - start.weekday())]
    many = {day: sum(1 for one in placed if one.meant == day) for day in left}
    chosen = []
    for _ in late:
        day = min(left, key=lambda one: (many[one], one))
        many[day] += 1
        chosen.append(day)
    in_order = sorted(late, key=lambda one: (one.meant, one.position))
    return [_on(one, day) for one, day in zip(in_order, sorted(chosen), strict=True)]


def _on(one: Placed, day: date | None) -> Placed:
    return Placed(one.week, one.position, one.item, day, one.meant)
