from xml.etree import ElementTree as ET

import pytest
from hypothesis import assume, event, given, settings

from domain.workouts.workout_strategies import WORKOUTS
from formats.workouts.round_trips import BY_DISTANCE, KNOWN, PLAIN, RICH, UNKNOWN, ftp, said
from paths import SHARED_DATA, needs_shared_data
from peaksdesk.domain.sports import Family, Sport
from peaksdesk.domain.workouts.checking import problems
from peaksdesk.domain.workouts.shares import Basis
from peaksdesk.domain.workouts.steps import Repeat, Segment, Step, Workout, metres, seconds
from peaksdesk.domain.workouts.targets import Cadence, Measure, Target
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.workouts.losses import losses
from peaksdesk.formats.workouts.results import UnwritableWorkout
from peaksdesk.formats.workouts.zwo import read_zwo
from peaksdesk.formats.workouts.zwo_writer import write_zwo

# Of h4l/zwift-workout-file-reference: what Zwift's own workouts hold.
ELEMENTS = {
    "workout_file": set(),
    **{name: set() for name in ("author", "name", "description", "sportType", "tags", "workout")},
    "tag": {"name"},
    "Warmup": {"Cadence", "CadenceHigh", "CadenceLow", "Duration", "PowerHigh", "PowerLow", "pace"},
    "Cooldown": {"Cadence", "CadenceHigh", "CadenceLow", "Duration", "PowerHigh", "PowerLow", "pace"},
    "Ramp": {"Cadence", "Duration", "PowerHigh", "PowerLow", "pace"},
    "SteadyState": {"Cadence", "CadenceHigh", "CadenceLow", "Duration", "Power", "PowerHigh", "PowerLow", "pace"},
    "FreeRide": {"Cadence", "Duration", "FlatRoad"},
    "textevent": {"timeoffset", "message"},
    "IntervalsT": {
        *("Repeat", "OnDuration", "OffDuration", "OnPower", "OffPower", "Cadence", "CadenceResting", "pace"),
        *("PowerOnLow", "PowerOnHigh", "PowerOffLow", "PowerOffHigh"),
    },
}


def elements(data: bytes):
    return list(ET.fromstring(data).find("workout"))


def file(inside: str, around: str = "") -> bytes:
    return f"<workout_file><name>N</name>{around}<workout>{inside}</workout></workout_file>".encode()


def steps(inside: str, around: str = ""):
    return read_zwo(file(inside, around)).workout.blocks


def test_a_plain_workout_comes_back_whole():
    written = write_zwo(PLAIN, UNKNOWN)
    assert written.left_out == ()
    assert read_zwo(written.data).workout == PLAIN
    assert [e.tag for e in elements(written.data)] == [
        "Warmup",
        "SteadyState",
        "SteadyState",
        "SteadyState",
        "Cooldown",
    ]
    assert elements(written.data)[0].attrib == {"Duration": "600", "PowerLow": "0.5", "PowerHigh": "0.75", "pace": "0"}


def test_what_has_no_place_is_said():
    written = write_zwo(RICH, KNOWN)
    said(written, "these repeats", "Step 12: it is open", "heart rate is left out", "RPE is left out")
    said(written, "Step 14, 15: its target is written as it comes to")
    back = read_zwo(written.data).workout
    assert (back.description, back.tags) == (RICH.description, RICH.tags)
    assert back.blocks[0] == Step(Segment.STEADY, seconds(300), None, Cadence(90, 90), "Easy <now>")
    assert back.blocks[1] == RICH.blocks[1]
    open_step = elements(written.data)[6]
    assert (open_step.tag, open_step.get("Duration")) == ("FreeRide", "300")
    assert open_step[0].get("message") == "70-80% LTHR"


@settings(max_examples=150, deadline=None)
@given(WORKOUTS)
def test_whatever_comes_back_otherwise_is_said_and_zwift_knows_every_word(workout):
    assume(not problems(workout))
    try:
        written = write_zwo(workout, KNOWN)
    except UnwritableWorkout:
        event("a distance without a speed")
        return
    back = read_zwo(written.data).workout
    assert written.left_out == losses(workout, back, ".zwo")
    assert losses(back, read_zwo(write_zwo(back, KNOWN).data).workout, ".zwo") == ()
    for element in ET.fromstring(written.data).iter():
        assert element.attrib.keys() <= ELEMENTS[element.tag], element.tag


def test_thresholds_that_are_missing_are_named():
    watts = Workout("", Sport.RIDE, (Step(Segment.WORK, seconds(60), Target(Measure.WATTS, 200, 200)),))
    with pytest.raises(UnwritableWorkout, match=r"needs an FTP.*--ftp"):
        write_zwo(watts, UNKNOWN)
    with pytest.raises(UnwritableWorkout, match="threshold pace"):
        write_zwo(BY_DISTANCE, KNOWN)


def test_a_run_goes_by_shares_of_threshold_speed():
    held = Basis(Family.RUNNING, speed_mps=4.0)
    run = Workout("Run", Sport.RUN, (Step(Segment.WORK, metres(2000), Target(Measure.PACE_PCT, 100, 100)),))
    written = write_zwo(run, held)
    back = read_zwo(written.data).workout
    assert back.sport is Sport.RUN
    assert back.blocks == (Step(Segment.WORK, seconds(500), Target(Measure.PACE_PCT, 100, 100)),)
    assert written.left_out == ("Step 1: its distance is written as the time it takes.",)


def test_elements_as_others_write_them():
    assert steps(
        '<IntervalsT Repeat="4" OnDuration="30" OffDuration="15" OnPower="1.2" OffPower="0.5" Cadence="100"/>'
    ) == (
        Repeat(
            4,
            (
                Step(Segment.INTERVAL, seconds(30), ftp(120), Cadence(100, 100)),
                Step(Segment.RECOVERY, seconds(15), ftp(50)),
            ),
        ),
    )
    assert steps('<Cooldown Duration="60" PowerLow="0.4" PowerHigh="0.6"/>')[0].target == ftp(60, 40, ramp=True)
    assert steps('<SteadyState Duration="60" Zone="2"/>')[0].target == ftp(65)
    assert steps('<Freeride Duration="60"/>')[0].target is None
    assert steps('<MaxEffort Duration="10"/>')[0].segment is Segment.INTERVAL
    two = '<textevent timeoffset="0" message="Up"/><textevent timeoffset="30" message="Down"/>'
    (step,) = steps(f'<SteadyState Duration="60" Power="0.7">{two}</SteadyState>')
    assert step.text == "Up / Down"
    watts = steps('<SteadyState Duration="60" Power="0.7"/>', "<ftpOverride>200</ftpOverride>")
    assert watts[0].target == Target(Measure.WATTS, 140, 140)


def test_what_is_passed_over_is_said():
    read = read_zwo(file('<SteadyState Duration="9" Power="1"><gameplayevent type="X"/></SteadyState><Dance/>'))
    assert read.left_out == (
        "Passed over, as PeaksDesk has no place for it: gameplayevent.",
        "Passed over, as PeaksDesk has no place for it: Dance.",
    )


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "damaged"),
        (b"<workout_file><workout>", "line 1 is no XML"),
        (b"<gpx/>", "another kind"),
        (b"<workout_file/>", "no workout"),
        (file(""), "has no steps"),
        (file('<SteadyState Duration="1e300" Power="1"/>'), "at most 24"),
        (file('<SteadyState Duration="60" Power="90"/>'), "from 1 to 500"),
        (file('<SteadyState Duration="nan" Power="-1"/>'), "has no steps"),
        (file('<IntervalsT Repeat="1e9" OnDuration="1" OffDuration="1" OnPower="1" OffPower="1"/>'), "at most 2000"),
        (file("<SteadyState/>" * 10), "has no steps"),
        (b'<!DOCTYPE w [<!ENTITY a "b">]>' + file("&a;"), "declares entities"),
        (b"<workout_file>" + b" " * (5 << 20), "too large"),
    ],
)
def test_hostile_files_are_refused_in_a_sentence(data, sentence):
    with pytest.raises(UnreadableFile, match=sentence):
        read_zwo(data)


@needs_shared_data
def test_workouts_of_others_are_read_and_written_again_the_same():
    files = sorted((SHARED_DATA / "zwo").glob("*.zwo"))
    assert len(files) == 16
    for path in files:
        read = read_zwo(path.read_bytes())
        durations = [float(element.get("Duration")) for element in elements(path.read_bytes())]
        assert ([s.length.value for s in read.workout.blocks], read.left_out) == (durations, ()), path.name
        written = write_zwo(read.workout, UNKNOWN)
        assert written.left_out == ()
        assert read_zwo(written.data) == read
