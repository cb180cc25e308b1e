"""Plans in the documented JSON: `weekly_plan[].week_number`, `workouts[].weekday`, and each workout's segments."""

import json
from collections.abc import Iterator
from itertools import pairwise

from peaksdesk.domain.plans.plan import LONGEST_NOTE, MOST_IN_A_WEEK, MOST_WEEKS, Plan, PlanWeek, PlanWorkout, Weekday
from peaksdesk.domain.workouts.checking import LONGEST_NAME, problems_of
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.workouts.json_values import Object, as_object, number, objects, parsed, text
from peaksdesk.formats.workouts.results import clean, fitted
from peaksdesk.formats.workouts.workout_json import workout_object, workout_of

LARGEST = 64 << 20
_DAYS = {day.label.lower(): day for day in Weekday} | {day.label.lower()[:3]: day for day in Weekday}
_HIGHEST_TSS = 2000.0


def read_plan_json(data: bytes, name: str = "") -> Plan:
    """Read a plan.

    Args:
        name: What it is called where the file does not say.

    Raises:
        UnreadableFile: It is none; says in which week and which workout, and why.
    """
    return plan_of(parsed(data, LARGEST), name)


def plan_of(held: Object, name: str = "") -> Plan:
    """Return the plan that an object is.

    Raises:
        UnreadableFile: It is none; says in which week and which workout, and why.
    """
    inner = as_object(held["plan_data"], "plan_data") if "plan_data" in held else held
    if "weekly_plan" not in inner:
        raise UnreadableFile("This JSON file holds no plan: weekly_plan is missing.")
    weeks = sorted(_weeks(inner), key=lambda week: week.number)
    for one, other in pairwise(weeks):
        if one.number == other.number:
            raise UnreadableFile(f"Week {one.number} is in the plan twice.")
    plan = Plan(
        name=_name(inner) or _name(held) or clean(name, LONGEST_NAME) or "Plan",
        weeks=tuple(weeks),
        description=text(inner, "description", "The plan")[:LONGEST_NOTE],
    )
    if not plan.count:
        raise UnreadableFile("This plan has no workouts.")
    return plan


def write_plan_json(plan: Plan) -> bytes:
    """Return a plan as a file that reads as the very same."""
    return (json.dumps(plan_object(plan), ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def plan_object(plan: Plan) -> dict[str, object]:
    """Return a plan as an object."""
    told: dict[str, object] = {"name": plan.name}
    if plan.description:
        told["description"] = plan.description
    told["weekly_plan"] = [_week_object(week) for week in plan.weeks]
    return told


def _week_object(week: PlanWeek) -> dict[str, object]:
    told: dict[str, object] = {"week_number": week.number}
    if week.phase:
        told["phase"] = week.phase
    if week.notes:
        told["notes"] = week.notes
    told["workouts"] = [
        {
            "weekday": item.weekday.label,
            **({} if item.tss is None else {"tss": int(item.tss) if item.tss.is_integer() else item.tss}),
            **workout_object(item.workout),
        }
        for item in week.workouts
    ]
    return told


def _name(held: Object) -> str:
    return clean(text(held, "name", "The plan"), LONGEST_NAME)


def _weeks(held: Object) -> Iterator[PlanWeek]:
    listed = objects(held, "weekly_plan", "The plan")
    for count, one in enumerate(listed, 1):
        number_ = number(one, "week_number", f"The {count}. week")
        if number_ is None or not number_.is_integer() or not 1 <= number_ <= MOST_WEEKS:
            raise UnreadableFile(f"The {count}. week: week_number should be a whole number from 1 to {MOST_WEEKS}.")
        week = f"Week {number_:.0f}"
        workouts = objects(one, "workouts", week)
        if len(workouts) > MOST_IN_A_WEEK:
            raise UnreadableFile(f"{week} has {len(workouts)} workouts; at most {MOST_IN_A_WEEK} are possible.")
        items = [_item(held, f"{week}, workout {at}") for at, held in enumerate(workouts, 1)]
        yield PlanWeek(
            number=int(number_),
            workouts=tuple(sorted(items, key=lambda item: item.weekday)),
            phase=clean(text(one, "phase", week), LONGEST_NAME),
            notes=text(one, "notes", week)[:LONGEST_NOTE],
        )


def _item(held: Object, where: str) -> PlanWorkout:
    named = text(held, "weekday", where).strip().lower()
    if named not in _DAYS:
        raise UnreadableFile(
            f"{where}: its weekday is {named[:40] or 'missing'}; it should be Monday, Tuesday and so on."
        )
    tss = number(held, "tss", where)
    if tss is not None and tss > _HIGHEST_TSS:
        raise UnreadableFile(f"{where}: a tss of {tss:.0f} is beyond what anybody does in a day.")
    workout = fitted(workout_of(held, where))
    wrong = problems_of(workout.blocks) if workout.blocks else ()
    if wrong:
        raise UnreadableFile(f"{where}: {wrong[0]}")
    return PlanWorkout(_DAYS[named], workout, tss)
