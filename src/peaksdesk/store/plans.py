"""What is to be done in tables."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import bindparam, select

from peaksdesk.domain.plans.plan import Plan
from peaksdesk.domain.plans.planned import Instance, Planned, Shelved
from peaksdesk.domain.plans.scheduling import Early
from peaksdesk.domain.workouts.steps import Workout
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.workouts.plan_json import plan_object, plan_of
from peaksdesk.formats.workouts.workout_json import workout_object, workout_of
from peaksdesk.store.columns import storable, to_json
from peaksdesk.store.plan_schema import plan_instances, planned_workouts, plans, workouts
from peaksdesk.store.rows import Rows

_W, _P, _I, _D = workouts.c, plans.c, plan_instances.c, planned_workouts.c
_LIBRARY = select(_W.id, _W.folder, _W.favourite, _W.content).order_by(_W.folder, _W.id)
_INSTANCES = select(_I.id, _I.athlete_id, _I.name, _I.start, _I.early, _I.made_at).order_by(_I.start, _I.id)
_PLANNED = select(
    _D.id, _D.athlete_id, _D.uid, _D.day, _D.content, _D.tss, _D.week, _D.position, _D.instance_id
).order_by(_D.day, _D.week, _D.position, _D.id)


class SqlPlans:
    """Plans in one transaction; see `plan_port.PlanStore`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def library(self) -> list[Shelved]:
        """Return the library by folder, in the order in which workouts came."""
        return self._rows.all(_LIBRARY, _shelved)

    def shelve(self, workout: Shelved, at: datetime) -> Shelved:
        """Keep a workout (with its id, where that is not 0, in place of what has it) and return it with its id."""
        values: dict[str, Any] = {
            "folder": storable(workout.folder),
            "favourite": workout.favourite,
            "content": _content(workout.workout),
            "changed_at": at,
        }
        if workout.id:
            values["id"] = workout.id
            self._rows.run(workouts.delete().where(_W.id == bindparam("of_id")), {"of_id": workout.id})
        key = self._rows.insert(workouts.insert(), values)
        return Shelved(key, workout.workout, values["folder"], workout.favourite)

    def unshelve(self, workout_id: int) -> Shelved | None:
        """Forget a workout of the library and return it; None where there is none."""
        found = self._rows.first(_LIBRARY.where(_W.id == bindparam("of_id")), _shelved, {"of_id": workout_id})
        if found is not None:
            self._rows.run(workouts.delete().where(_W.id == bindparam("of_id")), {"of_id": workout_id})
        return found

    def names(self) -> list[tuple[int, str]]:
        """Return number and name of every plan, by name."""
        return self._rows.all(select(_P.id, _P.name).order_by(_P.name), lambda row: (int(row[0]), str(row[1])))

    def plan(self, name: str) -> Plan | None:
        """Return the plan of a name."""
        query = select(_P.content).where(_P.name == bindparam("called"))
        return self._rows.first(query, lambda row: _plan(row[0]), {"called": storable(name)})

    def put_plan(self, plan: Plan, at: datetime) -> int:
        """Keep a plan in place of any other of its name and return its number."""
        name = storable(plan.name)
        values = {"name": name, "content": to_json(plan_object(plan)), "changed_at": at}
        known = self._rows.first(
            select(_P.id).where(_P.name == bindparam("called")), lambda row: int(row[0]), {"called": name}
        )
        if known is None:
            return self._rows.insert(plans.insert(), values)
        self._rows.run(plans.update().where(_P.id == bindparam("of_id")), {**values, "of_id": known})
        return known

    def add_instance(self, instance: Instance) -> Instance:
        """Keep a plan's beginning (with its id, where that is not 0) and return it with its id."""
        values: dict[str, Any] = {**vars(instance), "name": storable(instance.name), "early": instance.early.value}
        if not instance.id:
            del values["id"]
        key = self._rows.insert(plan_instances.insert(), values)
        return Instance(key, instance.athlete_id, values["name"], instance.start, instance.early, instance.made_at)

    def instance(self, instance_id: int) -> Instance | None:
        """Return one, or None."""
        return self._rows.first(_INSTANCES.where(_I.id == bindparam("of_id")), _instance, {"of_id": instance_id})

    def instances(self, athlete_id: int) -> list[Instance]:
        """Return an athlete's, by start."""
        return self._rows.all(_INSTANCES.where(_I.athlete_id == bindparam("of_id")), _instance, {"of_id": athlete_id})

    def remove_instance(self, instance_id: int) -> None:
        """Forget one with all its workouts."""
        self._rows.run(plan_instances.delete().where(_I.id == bindparam("of_id")), {"of_id": instance_id})

    def add(self, planned: Sequence[Planned], at: datetime) -> list[Planned]:
        """Keep workouts, all new or all with the ids they had, and return them with their ids."""
        rows = []
        for one in planned:
            values = {**vars(one), "content": _content(one.workout), "changed_at": at}
            del values["workout"]
            if not one.id:
                del values["id"]
            rows.append(values)
        if not rows:
            return []
        keys = self._rows.run(planned_workouts.insert().returning(_D.id, sort_by_parameter_order=True), rows).scalars()
        return [replace(one, id=key) for one, key in zip(planned, keys, strict=True)]

    def between(self, athlete_id: int, since: date | None, until: date | None) -> list[Planned]:
        """Return an athlete's workouts with `since <= day <= until`, by day and place."""
        query = _PLANNED.where(_D.athlete_id == bindparam("of_id"))
        if since is not None:
            query = query.where(_D.day >= since)
        if until is not None:
            query = query.where(_D.day <= until)
        return self._rows.all(query, _planned, {"of_id": athlete_id})

    def of_instance(self, instance_id: int) -> list[Planned]:
        """Return a plan's workouts, by day and place."""
        return self._rows.all(_PLANNED.where(_D.instance_id == bindparam("of_id")), _planned, {"of_id": instance_id})


def _content(workout: Workout) -> str:
    return to_json(workout_object(workout))


@lru_cache(maxsize=4096)
def _workout(content: str) -> Workout:
    try:
        return workout_of(json.loads(content), "The workout")
    except UnreadableFile as problem:
        raise ValueError(str(problem)) from problem


def _plan(content: str) -> Plan:
    try:
        return plan_of(json.loads(content))
    except UnreadableFile as problem:
        raise ValueError(str(problem)) from problem


def _shelved(row: Any) -> Shelved:  # noqa: ANN401
    key, folder, favourite, content = row
    return Shelved(key, _workout(content), folder, favourite)


def _instance(row: Any) -> Instance:  # noqa: ANN401
    key, athlete_id, name, start, early, made_at = row
    return Instance(key, athlete_id, name, start, Early(early), made_at)


def _planned(row: Any) -> Planned:  # noqa: ANN401
    key, athlete_id, uid, day, content, tss, week, position, instance_id = row
    return Planned(key, athlete_id, uid, day, _workout(content), tss, week, position, instance_id)
