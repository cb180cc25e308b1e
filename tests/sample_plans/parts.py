"""What sample plans are put together from: workouts typed as text, weeks, and weeks that ease off."""

from dataclasses import dataclass

from peaksdesk.domain.plans.plan import Plan, PlanWeek, PlanWorkout, Weekday
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.domain.workouts.estimate import estimate
from peaksdesk.domain.workouts.shares import Basis
from peaksdesk.domain.workouts.steps import Workout
from peaksdesk.domain.workouts.text_reading import read_text

MON, TUE, WED, THU, FRI, SAT, SUN = Weekday
ANYBODY = Basis(Family.OTHER, 250.0, 170.0, 190.0, 4.0)
"""Shares come to the same load whatever the thresholds are; these only have to be there."""


@dataclass(frozen=True)
class Session:
    """A workout before it has a day."""

    workout: Workout
    tss: float | None


def session(name: str, sport: Sport, text: str, why: str, *tags: str) -> Session:
    """Return a workout typed as text, with the load that it comes to."""
    found = read_text(text, sport)
    assert not found.problems, (name, found.problems)
    held = Basis(family(sport), ANYBODY.ftp_w, ANYBODY.lthr_bpm, ANYBODY.max_hr_bpm, ANYBODY.speed_mps)
    load = estimate(found.blocks, held).tss
    return Session(Workout(name, sport, found.blocks, why, tags), None if load is None else float(round(load)))


def week(number: int, phase: str, notes: str, days: dict[Weekday, Session | tuple[Session, ...]]) -> PlanWeek:
    """Return a week; a day may hold several sessions."""
    items = [
        PlanWorkout(day, one.workout, one.tss)
        for day, held in sorted(days.items())
        for one in (held if isinstance(held, tuple) else (held,))
    ]
    return PlanWeek(number, tuple(items), phase, notes)


def plan(name: str, description: str, weeks: list[PlanWeek]) -> Plan:
    """Return a plan of weeks in order."""
    assert [one.number for one in weeks] == list(range(1, len(weeks) + 1))
    return Plan(name, tuple(weeks), description)


def minutes(value: float) -> str:
    """Return a length as people type it."""
    return f"{value:g}min"
