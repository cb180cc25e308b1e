"""A plan: weeks of workouts by weekday, with phases and notes; it has no dates until it is scheduled."""

from dataclasses import dataclass
from enum import IntEnum

from peaksdesk.domain.workouts.steps import Workout

MOST_WEEKS = 156
"""Three years."""
MOST_IN_A_WEEK = 60
LONGEST_NOTE = 20_000


class Weekday(IntEnum):
    """Days of a week that runs Monday to Sunday, as `date.weekday()` counts them."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    @property
    def label(self) -> str:
        """The English name, as documents have it."""
        return self.name.capitalize()


@dataclass(frozen=True)
class PlanWorkout:
    """A workout on a weekday.

    Attributes:
        workout: May have no steps: a class or a match, told in words alone.
        tss: As the plan's author says; None leaves it to the athlete's thresholds.
    """

    weekday: Weekday
    workout: Workout
    tss: float | None = None


@dataclass(frozen=True)
class PlanWeek:
    """One week.

    Attributes:
        number: Counted from 1.
        phase: What the week is part of, such as Base; empty where the plan has none.
        workouts: By weekday; those of one day in the order in which they are done.
    """

    number: int
    workouts: tuple[PlanWorkout, ...]
    phase: str = ""
    notes: str = ""


@dataclass(frozen=True)
class Plan:
    """A template.

    Attributes:
        weeks: By number; a number that is missing is a week without workouts.
    """

    name: str
    weeks: tuple[PlanWeek, ...]
    description: str = ""

    @property
    def length(self) -> int:
        """How many weeks it runs."""
        return max((week.number for week in self.weeks), default=0)

    @property
    def count(self) -> int:
        """How many workouts it has."""
        return sum(len(week.workouts) for week in self.weeks)
