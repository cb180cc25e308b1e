from datetime import UTC, datetime

import pytest

from formats.workouts.round_trips import KNOWN, PLAIN, RICH
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.steps import Workout
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.workouts.kinds import WorkoutKind, kind_named, read_workout, write_workout
from peaksdesk.formats.workouts.results import UnwritableWorkout

MADE = datetime(2026, 11, 26, 8, tzinfo=UTC)


@pytest.mark.parametrize("kind", WorkoutKind)
def test_every_kind_is_told_from_its_content(kind):
    written = write_workout(PLAIN, kind, KNOWN, MADE)
    read = read_workout(written.data, PLAIN.name)
    assert len(read.workout.blocks) == len(PLAIN.blocks)
    assert read.workout.name == PLAIN.name
    assert read.left_out == ()


def test_text_holds_the_steps_alone():
    written = write_workout(RICH, WorkoutKind.TEXT, KNOWN, MADE)
    assert read_workout(written.data).workout.blocks == RICH.blocks
    assert [sentence.split()[-1] for sentence in written.left_out] == ["name.", "description.", "tags."]


def test_names_say_what_is_wanted():
    assert kind_named("a.b.ZWO") is WorkoutKind.ZWO
    for name in ("a.doc", "zwo", ""):
        with pytest.raises(UnwritableWorkout, match=r"\.zwo, \.erg, \.mrc, \.fit, \.json, \.txt"):
            kind_named(name.replace("zwo", "workout"))


def test_what_is_no_workout_is_refused():
    for data in (b"", b"\0" * 20, b" \n", b"PK\3\4\0\0\0", b"hello there", b"\x89PNG\r\n\0\0"):
        with pytest.raises(UnreadableFile):
            read_workout(data)
    with pytest.raises(UnwritableWorkout, match="no steps"):
        write_workout(Workout("Class", Sport.MARTIAL_ARTS, ()), WorkoutKind.ZWO, KNOWN, MADE)
