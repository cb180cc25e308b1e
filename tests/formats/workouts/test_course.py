import pytest
from hypothesis import assume, event, given, settings

from domain.workouts.workout_strategies import WORKOUTS
from formats.workouts.round_trips import BY_DISTANCE, KNOWN, PLAIN, RICH, UNKNOWN, ftp, said, same_but
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.checking import problems
from peaksdesk.domain.workouts.steps import Segment, Step, Workout, seconds
from peaksdesk.domain.workouts.targets import Measure, Target
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.workouts.course import read_course
from peaksdesk.formats.workouts.course_writer import write_erg, write_mrc
from peaksdesk.formats.workouts.losses import losses
from peaksdesk.formats.workouts.results import UnwritableWorkout

ERG = """[COURSE HEADER]
VERSION = 2
UNITS = ENGLISH
DESCRIPTION = Two by twenty
FILE NAME = classic.erg
MINUTES WATTS
[END COURSE HEADER]
[COURSE DATA]
0.00 100
5.00 150
5.00 250
25.00 250
25.00 0
30.00 0
[END COURSE DATA]
[COURSE TEXT]
0 Easy now\t10
400\tHold it\t10
[END COURSE TEXT]
"""


@pytest.mark.parametrize("write", [write_erg, write_mrc])
def test_a_plain_workout_comes_back_whole(write):
    written = write(PLAIN, KNOWN)
    assert written.left_out == ()
    assert read_course(written.data).workout == PLAIN


def test_the_files_are_as_trainers_want_them():
    lines = write_erg(PLAIN, KNOWN).data.decode().split("\r\n")
    assert lines[5:13] == [
        "FTP = 253",
        "MINUTES WATTS",
        "[END COURSE HEADER]",
        "[COURSE DATA]",
        "0\t126",
        "10\t190",
        "10\t164",
        "15\t164",
    ]
    mrc = write_mrc(PLAIN, UNKNOWN).data.decode()
    assert "MINUTES PERCENT\r\n" in mrc
    assert "FTP =" not in mrc
    assert "10\t75\r\n10\t65\r\n15\t65\r\n" in mrc


def test_what_has_no_place_is_said():
    written = write_erg(RICH, KNOWN)
    said(
        written, "does not hold the tags", "these repeats", "the cadence is left out", "range is written as its middle"
    )
    said(written, "Step 12: it is open", "heart rate is replaced", "it has no target")
    said(written, "what it is for is told by its place")
    back = read_course(written.data).workout
    assert (back.name, back.description) == ("Everything", "What it is for.")
    assert [s.text for s in back.blocks if s.text] == ["Easy <now>", "Go", "Go", "Go", "Go"]


@settings(max_examples=100, deadline=None)
@given(WORKOUTS)
def test_whatever_comes_back_otherwise_is_said(workout):
    assume(not problems(workout))
    for write, kind in ((write_erg, ".erg"), (write_mrc, ".mrc")):
        try:
            written = write(workout, KNOWN)
        except UnwritableWorkout:
            event("a distance without a speed")
            continue
        back = read_course(written.data).workout
        assert written.left_out == losses(workout, back, kind)
        same_but(back, read_course(write(back, KNOWN).data).workout)


def test_watts_stay_watts_and_need_no_ftp():
    watts = Workout("W", Sport.RIDE, (Step(Segment.STEADY, seconds(60), Target(Measure.WATTS, 200, 200)),))
    written = write_erg(watts, UNKNOWN)
    assert (read_course(written.data).workout, written.left_out) == (watts, ())
    with pytest.raises(UnwritableWorkout, match=r"A \.erg file needs an FTP"):
        write_erg(PLAIN, UNKNOWN)
    with pytest.raises(UnwritableWorkout, match=r"A \.mrc file needs an FTP"):
        write_mrc(watts, UNKNOWN)
    with pytest.raises(UnwritableWorkout, match="threshold pace"):
        write_mrc(BY_DISTANCE, UNKNOWN)


def test_a_course_of_others():
    read = read_course(ERG.encode())
    assert (read.workout.name, read.workout.description, read.left_out) == ("classic", "Two by twenty", ())
    assert read.workout.blocks == (
        Step(Segment.WARMUP, seconds(300), Target(Measure.WATTS, 100, 150, ramp=True), None, "Easy now"),
        Step(Segment.STEADY, seconds(1200), Target(Measure.WATTS, 250, 250), None, "Hold it"),
        Step(Segment.STEADY, seconds(300), None),
    )
    other = (
        ERG.replace("MINUTES WATTS", "FTP=250\nminutes watts")
        .replace("\n", "\r\n")
        .replace(" 250\r\n25", "\t250\t\r\n25")
    )
    read = read_course(b"\xef\xbb\xbf" + other.encode())
    assert read.workout.blocks[1].target == ftp(100)
    assert read_course(ERG.encode("utf-16")).workout.blocks[1].target == Target(Measure.WATTS, 250, 250)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "does not say whether"),
        ("[COURSE HEADER]\nMINUTES WATTS\n[END COURSE HEADER]", "no points"),
        (ERG.replace("MINUTES WATTS", "MINUTES HEARTS"), "does not say whether"),
        (ERG.replace("25.00 250", "4.00 250"), "go backwards"),
        (ERG.replace(" 250", " 9999999"), "from 1 to 3000 W"),
        (ERG.replace("25.00 ", "99999.00 ").replace("30.00 ", "99999.00 "), "at most 24"),
        (ERG.replace("[END COURSE DATA]", "31 1\n" * 6000), "more than 5000 points"),
    ],
)
def test_hostile_files_are_refused_in_a_sentence(text, sentence):
    with pytest.raises(UnreadableFile, match=sentence):
        read_course(text.encode())


def test_lines_that_say_nothing_are_told_of():
    read = read_course(ERG.replace("30.00 0\n", "30.00 0\nhello\n").encode())
    assert read.left_out == ("Lines that are no points of time and load are passed over.",)
