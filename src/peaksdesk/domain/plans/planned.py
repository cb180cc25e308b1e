"""What is planned: a plan on real days, and each of its workouts."""

from dataclasses import dataclass
from datetime import date, datetime

from peaksdesk.domain.plans.scheduling import Early
from peaksdesk.domain.workouts.steps import Workout


@dataclass(frozen=True)
class Instance:
    """A plan that an athlete does from a day on.

    Attributes:
        name: The plan's when it was scheduled.
    """

    id: int
    athlete_id: int
    name: str
    start: date
    early: Early
    made_at: datetime


@dataclass(frozen=True)
class Planned:
    """A workout on a day.

    Attributes:
        id: 0 before it is kept.
        uid: Names it everywhere and for good: at providers, in calendars.
        week: Its week in the plan and its place there; 0 of one that is in no plan.
        tss: As the plan says; None leaves it to the athlete's thresholds.
        instance_id: None for a workout that is in no plan.
    """

    id: int
    athlete_id: int
    uid: str
    day: date
    workout: Workout
    tss: float | None = None
    week: int = 0
    position: int = 0
    instance_id: int | None = None


@dataclass(frozen=True)
class Shelved:
    """A workout of the library.

    Attributes:
        id: 0 before it is kept.
        folder: Its path, parts parted by a slash; empty at the top.
    """

    id: int
    workout: Workout
    folder: str = ""
    favourite: bool = False
