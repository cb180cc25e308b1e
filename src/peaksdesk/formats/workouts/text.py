"""Workouts as text files: one line a step, as people type them."""

from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.steps import Workout
from peaksdesk.domain.workouts.text_reading import read_text
from peaksdesk.domain.workouts.text_writing import write_text
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.workouts.losses import losses
from peaksdesk.formats.workouts.results import LARGEST, ReadWorkout, Written, checked

KIND = "text"


def read_workout_text(data: bytes, name: str = "", sport: Sport = Sport.RIDE) -> ReadWorkout:
    """Read a workout's text.

    Args:
        name: What the workout is called; a text does not say.
        sport: What a bare `%` is of.

    Raises:
        UnreadableFile: A line cannot be read; says which and what would be right.
    """
    if len(data) > LARGEST:
        raise UnreadableFile("This file is too large for a workout.")
    found = read_text(data.decode("utf-8-sig", "replace"), sport)
    if found.problems:
        first = found.problems[0]
        raise UnreadableFile(f"Line {first.line} cannot be read. {first.sentence}")
    return checked(Workout(name, sport, found.blocks))


def write_workout_text(workout: Workout) -> Written:
    """Return a workout as text; its name, description and tags have no place in it."""
    data = write_text(workout.blocks, workout.sport).encode("utf-8", "replace")
    return Written(data, losses(workout, read_workout_text(data, sport=workout.sport).workout, KIND))
