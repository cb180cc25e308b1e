"""All formats of workouts: which one a file is, told from its content, and which one a name asks for."""

from datetime import datetime
from enum import StrEnum

from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.shares import Basis
from peaksdesk.domain.workouts.steps import Workout
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.workouts.course import read_course
from peaksdesk.formats.workouts.course_writer import write_erg, write_mrc
from peaksdesk.formats.workouts.fit import read_fit_workout
from peaksdesk.formats.workouts.fit_writer import write_fit_workout
from peaksdesk.formats.workouts.results import ReadWorkout, UnwritableWorkout, Written
from peaksdesk.formats.workouts.text import read_workout_text, write_workout_text
from peaksdesk.formats.workouts.workout_json import read_workout_json, write_workout_json
from peaksdesk.formats.workouts.zwo import read_zwo
from peaksdesk.formats.workouts.zwo_writer import write_zwo


class WorkoutKind(StrEnum):
    """What a workout can be written as; the value is how its files end."""

    ZWO = "zwo"
    ERG = "erg"
    MRC = "mrc"
    FIT = "fit"
    JSON = "json"
    TEXT = "txt"


_KINDS = {kind.value: kind for kind in WorkoutKind}
ENDINGS = ", ".join(f".{kind.value}" for kind in WorkoutKind)


def kind_named(name: str) -> WorkoutKind:
    """Return what a file's name asks for.

    Raises:
        UnwritableWorkout: Its ending says nothing that PeaksDesk writes.
    """
    ending = name.rpartition(".")[2].lower()
    if ending not in _KINDS:
        raise UnwritableWorkout(f"Workouts are written as {ENDINGS}: end the file's name with one of these.")
    return _KINDS[ending]


def kind_of(data: bytes) -> WorkoutKind:
    """Return what a file is; text where it is nothing else."""
    head = data[:4096]
    if head[8:12] == b".FIT":
        return WorkoutKind.FIT
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if plain.startswith(b"{"):
        return WorkoutKind.JSON
    if plain.startswith(b"<"):
        return WorkoutKind.ZWO
    return WorkoutKind.ERG if b"[course header]" in plain.lower() else WorkoutKind.TEXT


def read_workout(data: bytes, name: str = "", sport: Sport = Sport.RIDE) -> ReadWorkout:
    """Read a workout of any kind.

    Args:
        name: What it is called where the file does not say.
        sport: What a text is of.

    Raises:
        UnreadableFile: It is none; says why.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile("The file is empty.")
    kind = kind_of(data)
    if kind is WorkoutKind.TEXT:
        if b"\0" in data[:4096]:
            raise UnreadableFile("This is no workout file that PeaksDesk knows.")
        return read_workout_text(data, name, sport)
    readers = {
        WorkoutKind.FIT: read_fit_workout,
        WorkoutKind.JSON: read_workout_json,
        WorkoutKind.ZWO: read_zwo,
        WorkoutKind.ERG: read_course,
    }
    return readers[kind](data)


def write_workout(workout: Workout, kind: WorkoutKind, held: Basis, made: datetime) -> Written:
    """Return a workout as a file.

    Args:
        held: The athlete's thresholds on the day it is for.
        made: Goes into files that have a time.

    Raises:
        UnwritableWorkout: It cannot be written so; says what would help.
    """
    if not workout.blocks:
        raise UnwritableWorkout("This workout has no steps, so there is nothing to write.")
    match kind:
        case WorkoutKind.ZWO:
            return write_zwo(workout, held)
        case WorkoutKind.ERG:
            return write_erg(workout, held)
        case WorkoutKind.MRC:
            return write_mrc(workout, held)
        case WorkoutKind.FIT:
            return write_fit_workout(workout, held, made)
        case WorkoutKind.JSON:
            return write_workout_json(workout)
        case WorkoutKind.TEXT:
            return write_workout_text(workout)
