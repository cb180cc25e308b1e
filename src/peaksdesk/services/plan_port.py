"""What is to be done, as kept; a part of `ports.UnitOfWork`."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from peaksdesk.domain.plans.plan import Plan
from peaksdesk.domain.plans.planned import Instance, Planned, Shelved


class PlanStore(Protocol):
    """The workout library, plans, and what is planned for whom."""

    def library(self) -> list[Shelved]:
        """Return the library by folder, in the order in which workouts came."""
        ...

    def shelve(self, workout: Shelved, at: datetime) -> Shelved:
        """Keep a workout (with its id, where that is not 0, in place of what has it) and return it with its id."""
        ...

    def unshelve(self, workout_id: int) -> Shelved | None:
        """Forget a workout of the library and return it; None where there is none."""
        ...

    def names(self) -> list[tuple[int, str]]:
        """Return number and name of every plan, by name."""
        ...

    def plan(self, name: str) -> Plan | None:
        """Return the plan of a name."""
        ...

    def put_plan(self, plan: Plan, at: datetime) -> int:
        """Keep a plan in place of any other of its name and return its number."""
        ...

    def add_instance(self, instance: Instance) -> Instance:
        """Keep a plan's beginning (with its id, where that is not 0) and return it with its id."""
        ...

    def instance(self, instance_id: int) -> Instance | None:
        """Return one, or None."""
        ...

    def instances(self, athlete_id: int) -> list[Instance]:
        """Return an athlete's, by start."""
        ...

    def remove_instance(self, instance_id: int) -> None:
        """Forget one with all its workouts."""
        ...

    def add(self, planned: Sequence[Planned], at: datetime) -> list[Planned]:
        """Keep workouts, all new or all with the ids they had, and return them with their ids."""
        ...

    def between(self, athlete_id: int, since: date | None, until: date | None) -> list[Planned]:
        """Return an athlete's workouts with `since <= day <= until`, by day and place."""
        ...

    def of_instance(self, instance_id: int) -> list[Planned]:
        """Return a plan's workouts, by day and place."""
        ...
