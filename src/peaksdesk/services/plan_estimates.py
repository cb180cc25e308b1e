"""What planned workouts come to for an athlete, each by the thresholds of its day."""

from datetime import date
from functools import lru_cache

from peaksdesk.domain.athlete import Threshold, thresholds_on
from peaksdesk.domain.workouts.estimate import Estimate, estimate
from peaksdesk.domain.workouts.shares import Basis, basis
from peaksdesk.domain.workouts.steps import Workout
from peaksdesk.services.plans import Shown
from peaksdesk.services.ports import UnitOfWork


def shown_between(uow: UnitOfWork, athlete_id: int, since: date | None, until: date | None) -> tuple[Shown, ...]:
    """Return what is planned with `since <= day <= until`, by day.

    Raises:
        LookupError: There is no such athlete.
    """
    athlete = uow.athletes.get(athlete_id)
    if athlete is None:
        raise LookupError(f"There is no athlete with the number {athlete_id}.")
    history: tuple[Threshold, ...] = uow.athletes.thresholds(athlete_id)
    names = {one.id: one.name for one in uow.plans.instances(athlete_id)}
    shown = []
    for planned in uow.plans.between(athlete_id, since, until):
        held = basis(thresholds_on(history, planned.day), athlete, planned.workout.sport)
        found = _estimate(planned.workout, held) if planned.workout.blocks else None
        shown.append(Shown(planned, names.get(planned.instance_id or 0, ""), found))
    return tuple(shown)


@lru_cache(maxsize=4096)
def _estimate(workout: Workout, held: Basis) -> Estimate:
    return estimate(workout.blocks, held)
