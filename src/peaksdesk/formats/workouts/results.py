"""What comes of reading and writing a workout: the thing itself, and sentences on what had no place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from peaksdesk.domain.workouts.checking import BOUNDS, LONGEST_DESCRIPTION, LONGEST_NAME, LONGEST_TEXT, problems_of
from peaksdesk.domain.workouts.steps import Step, Workout
from peaksdesk.domain.workouts.targets import Target
from peaksdesk.domain.workouts.timing import changed_steps
from peaksdesk.formats.errors import UnreadableFile

LARGEST = 4 << 20
"""Bytes of a workout's file; real ones are a thousand times smaller."""
MOST_TAGS = 50
LONGEST_TAG = 60
_JUST_ABOVE = 1.02
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True)
class ReadWorkout:
    """What a file says.

    Attributes:
        left_out: Sentences on what the file holds and PeaksDesk has no place for.
    """

    workout: Workout
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class Written:
    """A file's bytes.

    Attributes:
        left_out: Sentences on what the workout holds and the format has no place for.
    """

    data: bytes
    left_out: tuple[str, ...] = ()


class UnwritableWorkout(ValueError):
    """The workout cannot be written in this format as it stands; the message is a sentence on what would help."""


def checked(workout: Workout, left_out: Iterable[str] = ()) -> ReadWorkout:
    """Return what was read, with names and texts cut to what PeaksDesk keeps.

    Raises:
        UnreadableFile: The steps could not be done by anybody; says which and why.
    """
    taken = fitted(workout)
    wrong = problems_of(taken.blocks)
    if wrong:
        raise UnreadableFile(f"This workout cannot be taken as it is. {wrong[0]}")
    return ReadWorkout(taken, tuple(dict.fromkeys(left_out)))


def fitted(workout: Workout) -> Workout:
    """Return a workout with names and texts cut to what PeaksDesk keeps, and targets that are hardly off brought in."""
    return replace(
        workout,
        name=clean(workout.name, LONGEST_NAME),
        description=_CONTROL.sub("", workout.description)[:LONGEST_DESCRIPTION].strip(),
        tags=tuple(tag for tag in (clean(tag, LONGEST_TAG) for tag in workout.tags[:MOST_TAGS]) if tag),
        blocks=changed_steps(workout.blocks, _fitted),
    )


def clean(text: str, longest: int) -> str:
    """Return text as one line without control characters."""
    return " ".join(_CONTROL.sub("", text).split())[:longest].strip()


def _fitted(step: Step) -> Step:
    """Cut a step's text; raise what is hardly anything to the least there is, and lower what is just above the most."""
    target = step.target
    if target is not None:
        low, high, _ = BOUNDS[target.measure]
        start, end = (min(max(value, low), high if value <= high * _JUST_ABOVE else value) for value in _ends(target))
        target = replace(target, start=start, end=end)
    return replace(step, text=clean(step.text, LONGEST_TEXT), target=target)


def _ends(target: Target) -> tuple[float, float]:
    return target.start, target.end
