"""Workouts and plans as JSON: the keys others script against. Names carry their unit; absent values are null."""

from peaksdesk.domain.workouts.estimate import Estimate
from peaksdesk.domain.workouts.flattening import count
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
