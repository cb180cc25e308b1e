"""Workouts and plans as JSON: the keys others script against. Names carry their unit; absent values are null."""

from peaksdesk.domain.plans.plan import Plan, Weekday
from peaksdesk.domain.plans.planned import Instance, Planned
from peaksdesk.domain.workouts.estimate import Estimate
from peaksdesk.domain.workouts.flattening import count
from peaksdesk.services.plans import Begun, Kept, Shown
from peaksdesk.services.workouts import Converted


def converted_object(done: Converted) -> dict[str, object]:
    """Return what turning a file into another came to."""
    return {
        "in": str(done.source),
        "out": str(done.target),
        "format": done.kind,
        "name": done.workout.name,
        "sport": done.workout.sport.value,
        "steps": count(done.workout.blocks),
        **estimate_object(done.estimate),
        "left_out": list(done.left_out),
    }


def estimate_object(found: Estimate) -> dict[str, object]:
    """Return what a workout comes to."""
    return {
        "duration_s": _number(found.seconds),
        "distance_m": _number(found.metres),
        "tss": _number(found.tss),
        "intensity": _number(found.intensity, 3),
        "kj": _number(found.kj),
    }


def _number(value: float | None, digits: int = 1) -> float | int | None:
    if value is None:
        return None
    short = round(value, digits)
    return int(short) if short == int(short) else short


def kept_object(kept: Kept) -> dict[str, object]:
    """Return a plan that was brought in."""
    return {**plan_row(kept.id, kept.plan), "replaced": kept.replaced}


def plan_row(key: int, plan: Plan) -> dict[str, object]:
    """Return a plan as a list shows it."""
    return {"id": key, "name": plan.name, "weeks": plan.length, "workouts": plan.count}


def begun_object(begun: Begun) -> dict[str, object]:
    """Return what scheduling a plan came to."""
    return {
        "id": begun.instance.id,
        "workouts": [_planned_row(one) for one in begun.planned],
        "before_start": [
            {
                "date": one.meant.isoformat(),
                "weekday": one.item.weekday.label,
                "week": one.week,
                "name": one.item.workout.name,
                "moved_to": None if one.day is None else one.day.isoformat(),
            }
            for one in begun.before_start
        ],
    }


def shown_row(shown: Shown) -> dict[str, object]:
    """Return a planned workout with what it comes to; `tss` is the plan's own, else the estimated one."""
    found = {} if shown.estimate is None else estimate_object(shown.estimate)
    return {
        **_planned_row(shown.planned),
        "plan": shown.plan,
        "instance": shown.planned.instance_id,
        **{key: found.get(key) for key in ("duration_s", "distance_m", "tss", "intensity", "kj")},
        "tss": _number(shown.tss),
    }


def instance_row(instance: Instance) -> dict[str, object]:
    """Return a plan on a calendar as a list shows it."""
    return {
        "id": instance.id,
        "name": instance.name,
        "start": instance.start.isoformat(),
        "early": instance.early.value,
    }


def _planned_row(planned: Planned) -> dict[str, object]:
    return {
        "id": planned.id,
        "date": planned.day.isoformat(),
        "weekday": Weekday(planned.day.weekday()).label,
        "week": planned.week,
        "name": planned.workout.name,
        "sport": planned.workout.sport.value,
    }
