"""Plans: brought in from files, put on an athlete's calendar, and looked at with what each workout comes to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from peaksdesk.services.events import Events, PlansChanged
from peaksdesk.services.ports import Database, UnitOfWork

if TYPE_CHECKING:  # what they need loads when it is asked for, not when the window opens
    from peaksdesk.domain.plans.plan import Plan
    from peaksdesk.domain.plans.planned import Instance, Planned
    from peaksdesk.domain.plans.scheduling import Early, Placed
    from peaksdesk.domain.workouts.estimate import Estimate


@dataclass(frozen=True)
class Kept:
    """A plan that was brought in.

    Attributes:
        replaced: There was one of this name.
    """

    id: int
    plan: "Plan"
    replaced: bool


@dataclass(frozen=True)
class Begun:
    """A plan on a calendar.

    Attributes:
        before_start: What the plan means for days before the start, whatever became of it.
    """

    instance: "Instance"
    planned: "tuple[Planned, ...]"
    before_start: "tuple[Placed, ...]"


@dataclass(frozen=True)
class Shown:
    """A planned workout with what it comes to for the athlete, by the thresholds of its day.

    Attributes:
        plan: The name of the plan that it is part of; empty for none.
        estimate: None where the workout has no steps.
    """

    planned: "Planned"
    plan: str
    estimate: "Estimate | None"

    @property
    def tss(self) -> float | None:
        """The plan's own TSS, else the estimated one."""
        if self.planned.tss is not None:
            return self.planned.tss
        return None if self.estimate is None else self.estimate.tss


class Plans:
    """Reads and changes plans.

    Args:
        now: Gives the time, aware.
        new_uid: Gives a name that no other workout anywhere has.
    """

    def __init__(
        self, db: Database, events: Events, now: Callable[[], datetime], new_uid: Callable[[], str] | None = None
    ) -> None:
        self._db = db
        self._events = events
        self._now = now
        self._new_uid = new_uid or _random_uid

    async def bring(self, data: bytes, name: str = "") -> Kept:
        """Keep the plan of a JSON file in place of any other of its name; what is on calendars stays as it is.

        Args:
            name: What it is called where the file does not say.

        Raises:
            ValueError: It is no plan; one sentence that says where and why.
        """
        import asyncio

        from peaksdesk.formats.errors import UnreadableFile
        from peaksdesk.formats.workouts.plan_json import read_plan_json

        try:
            plan = await asyncio.to_thread(read_plan_json, data, name)
        except UnreadableFile as problem:
            raise ValueError(str(problem)) from problem
        return await self.keep(plan)

    async def keep(self, plan: "Plan") -> Kept:
        """Keep a plan in place of any other of its name."""
        at = self._now()

        def write(uow: UnitOfWork) -> Kept:
            known = {called for _, called in uow.plans.names()}
            return Kept(uow.plans.put_plan(plan, at), plan, plan.name in known)

        return await self._db.write(write)

    async def samples(self) -> "tuple[tuple[Path, Plan], ...]":
        """Return the plans that ship with PeaksDesk and the files they are in, by name."""
        import asyncio

        return await asyncio.to_thread(_samples)

    async def all(self) -> "tuple[tuple[int, Plan], ...]":
        """Return every plan with its number, by name."""

        def read(uow: UnitOfWork) -> "tuple[tuple[int, Plan], ...]":
            return tuple((key, plan) for key, name in uow.plans.names() if (plan := uow.plans.plan(name)) is not None)

        return await self._db.read(read)

    async def begin(self, athlete_id: int, name: str, start: date, early: "Early") -> Begun:
        """Put a plan on an athlete's calendar; nothing is put before the start.

        Args:
            name: The plan's, in any case, or its number.
            early: What becomes of workouts of the first week that lie before the start.

        Raises:
            LookupError: There is no such plan.
            ValueError: It would reach beyond what calendars can hold.
        """
        from peaksdesk.domain.plans.planned import Instance, Planned
        from peaksdesk.domain.plans.scheduling import scheduled

        at = self._now()

        def write(uow: UnitOfWork) -> Begun:
            plan = _found(uow, name)
            schedule = scheduled(plan, start, early)
            instance = uow.plans.add_instance(Instance(0, athlete_id, plan.name, start, early, at))
            planned = [
                Planned(
                    id=0,
                    athlete_id=athlete_id,
                    uid=self._new_uid(),
                    day=one.day or one.meant,
                    workout=one.item.workout,
                    tss=one.item.tss,
                    week=one.week,
                    position=one.position,
                    instance_id=instance.id,
                )
                for one in schedule.placed
            ]
            return Begun(instance, tuple(uow.plans.add(planned, at)), schedule.before_start)

        begun = await self._db.write(write)
        self._events.publish(PlansChanged(athlete_id))
        return begun

    async def take_off(self, instance_id: int) -> Begun:
        """Take a plan off the calendar; what is returned puts it back.

        Raises:
            LookupError: There is no such plan on any calendar.
        """

        def write(uow: UnitOfWork) -> Begun:
            found = uow.plans.instance(instance_id)
            if found is None:
                raise LookupError(f"There is no scheduled plan with the number {instance_id}.")
            planned = tuple(uow.plans.of_instance(instance_id))
            uow.plans.remove_instance(instance_id)
            return Begun(found, planned, ())

        begun = await self._db.write(write)
        self._events.publish(PlansChanged(begun.instance.athlete_id))
        return begun

    async def put_back(self, begun: Begun) -> None:
        """Put a plan back that was taken off, under its old numbers."""
        at = self._now()

        def write(uow: UnitOfWork) -> None:
            uow.plans.add_instance(begun.instance)
            uow.plans.add(begun.planned, at)

        await self._db.write(write)
        self._events.publish(PlansChanged(begun.instance.athlete_id))

    async def instances(self, athlete_id: int) -> "tuple[Instance, ...]":
        """Return the plans on an athlete's calendar, by start."""
        return tuple(await self._db.read(lambda uow: uow.plans.instances(athlete_id)))

    async def between(self, athlete_id: int, since: date | None, until: date | None) -> tuple[Shown, ...]:
        """Return what is planned with `since <= day <= until`, by day."""
        import asyncio

        show = await asyncio.to_thread(_shower)  # numpy takes a while the first time
        return await self._db.read(lambda uow: show(uow, athlete_id, since, until))


def _samples() -> "tuple[tuple[Path, Plan], ...]":
    from peaksdesk import resources
    from peaksdesk.formats.workouts.plan_json import read_plan_json

    files = resources.path("plans").glob("*.json")
    return tuple(sorted(((file, read_plan_json(file.read_bytes())) for file in files), key=lambda one: one[1].name))


def _shower() -> Callable[[UnitOfWork, int, date | None, date | None], tuple[Shown, ...]]:
    from peaksdesk.services.plan_estimates import shown_between

    return shown_between


def _found(uow: UnitOfWork, name: str) -> "Plan":
    known = uow.plans.names()
    for key, called in known:
        if name == called or name.casefold() == called.casefold() or name == str(key):
            plan = uow.plans.plan(called)
            if plan is not None:
                return plan
    if not known:
        raise LookupError("There are no plans yet: bring one in with `peaksdesk plan import FILE`.")
    raise LookupError(f"There is no plan called {name}. There are: {', '.join(called for _, called in known)}.")


def _random_uid() -> str:
    from uuid import uuid4

    return str(uuid4())
