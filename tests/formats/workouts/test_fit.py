from datetime import UTC, datetime
from io import BytesIO

import fitdecode
import pytest
from garmin_fit_sdk import Decoder, Stream
from hypothesis import assume, given, settings

from domain.workouts.workout_strategies import WORKOUTS
from formats.fit_files import ride
from formats.workouts.round_trips import KNOWN, PLAIN, RICH, UNKNOWN, ftp, said
from paths import SHARED_DATA, needs_shared_data
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.checking import problems
from peaksdesk.domain.workouts.steps import OPEN, Repeat, Segment, Step, Workout, metres, seconds
from peaksdesk.domain.workouts.targets import Cadence, Measure, Target
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.workouts.fit import read_fit_workout
from peaksdesk.formats.workouts.fit_writer import write_fit_workout
from peaksdesk.formats.workouts.losses import losses

MADE = datetime(2026, 11, 26, 8, tzinfo=UTC)


def one(step: Step, sport: Sport = Sport.RIDE, held=KNOWN):
    written = write_fit_workout(Workout("One", sport, (step,)), held, MADE)
    return read_fit_workout(written.data).workout.blocks[0], written


def by_fitdecode(data: bytes) -> list[dict]:
    with fitdecode.FitReader(BytesIO(data), check_crc=fitdecode.CrcCheck.RAISE) as reader:
        frames = [frame for frame in reader if frame.frame_type == fitdecode.FIT_FRAME_DATA]
    return [{"message": frame.name, **{f.name: f.value for f in frame.fields}} for frame in frames]


def by_garmin(data: bytes) -> dict:
    stream = Stream.from_byte_array(bytearray(data))
    decoder = Decoder(stream)
    assert decoder.is_fit()
    assert decoder.check_integrity()
    messages, errors = Decoder(Stream.from_byte_array(bytearray(data))).read()
    assert errors == []
    return messages


def test_a_plain_workout_comes_back_but_for_its_ramps():
    written = write_fit_workout(PLAIN, UNKNOWN, MADE)
    assert written.left_out == ("Step 1, 5: its ramp is written as a range.",)
    back = read_fit_workout(written.data).workout
    assert (back.name, back.sport) == ("Sweet & spot", Sport.RIDE)
    assert back.blocks[1:4] == PLAIN.blocks[1:4]
    assert back.blocks[0] == Step(Segment.WARMUP, seconds(600), ftp(50, 75))


def test_repeats_within_repeats_open_ends_cadence_and_texts_stay():
    written = write_fit_workout(RICH, KNOWN, MADE)
    back = read_fit_workout(written.data).workout
    assert back.blocks[:3] == RICH.blocks[:3]
    assert (back.blocks[3].length, back.blocks[3].target) == (OPEN, Target(Measure.BPM, 118, 134))
    assert (back.blocks[5].target, back.blocks[6].target) == (RICH.blocks[5].target, RICH.blocks[6].target)
    assert back.description == RICH.description
    said(written, "the tags", "RPE is left out", "as it comes to for the athlete today")
    assert not any("repeats" in sentence for sentence in written.left_out)


def test_two_independent_decoders_read_what_was_meant():
    data = write_fit_workout(RICH, KNOWN, MADE).data
    steps = [frame for frame in by_fitdecode(data) if frame["message"] == "workout_step"]
    head = next(frame for frame in by_fitdecode(data) if frame["message"] == "workout")
    assert (head["wkt_name"], head["sport"], head["num_valid_steps"]) == ("Everything", "cycling", len(steps))
    garmin = by_garmin(data)
    assert garmin["file_id_mesgs"][0]["type"] == "workout"
    assert len(garmin["workout_step_mesgs"]) == len(steps) == garmin["workout_mesgs"][0]["num_valid_steps"]
    assert steps[1]["duration_time"] == 480.0
    assert (steps[1]["target_type"], steps[1]["custom_target_power_low"]) == ("power", 95)
    assert garmin["workout_step_mesgs"][1]["custom_target_power_high"] == 105
    assert (steps[3]["duration_type"], steps[3]["duration_step"], steps[3]["repeat_steps"]) == (
        "repeat_until_steps_cmplt",
        1,
        3,
    )
    assert garmin["workout_step_mesgs"][3]["duration_step"] == 1
    assert [step["message_index"] for step in garmin["workout_step_mesgs"]] == list(range(len(steps)))
    assert garmin["workout_step_mesgs"][4]["wkt_step_name"] == "Go"
    heart = next(step for step in steps if step["target_type"] == "heart_rate")
    assert (heart["duration_type"], heart["custom_target_heart_rate_low"]) == ("open", 218)
    assert any(step.get("notes") == "RPE 8" for step in garmin["workout_step_mesgs"])


@settings(max_examples=120, deadline=None)
@given(WORKOUTS)
def test_whatever_comes_back_otherwise_is_said(workout):
    assume(not problems(workout))
    written = write_fit_workout(workout, KNOWN, MADE)
    back = read_fit_workout(written.data).workout
    assert written.left_out == losses(workout, back, "FIT")
    assert not any("repeats" in sentence for sentence in written.left_out)
    assert losses(back, read_fit_workout(write_fit_workout(back, KNOWN, MADE).data).workout, "FIT") == ()
    assert len(by_fitdecode(written.data)) >= 3


def test_every_quantity_goes_by_its_own_numbers():
    watts = Step(Segment.WORK, metres(1234), Target(Measure.WATTS, 210, 225))
    assert one(watts)[0] == Step(Segment.STEADY, metres(1234), Target(Measure.WATTS, 210, 225))
    beats = Step(Segment.WARMUP, seconds(90), Target(Measure.BPM, 120, 130), Cadence(80, 90))
    assert one(beats)[0] == beats
    share = Step(Segment.COOLDOWN, seconds(90), Target(Measure.MAX_HR_PCT, 60, 70))
    assert one(share)[0] == share
    pace = Step(Segment.RECOVERY, seconds(90), Target(Measure.SPEED, 3.0, 3.5))
    assert one(pace, Sport.RUN)[0] == pace
    threshold, _ = one(Step(Segment.WARMUP, seconds(90), Target(Measure.PACE_PCT, 100, 100)), Sport.RUN)
    assert threshold.target == Target(Measure.SPEED, 4.1, 4.1)
    lost, written = one(Step(Segment.WARMUP, seconds(90), Target(Measure.LTHR_PCT, 90, 95)), held=UNKNOWN)
    assert lost.target is None
    assert written.left_out == ("Step 1: its target in heart rate is left out.",)


@needs_shared_data
def test_workouts_of_others():
    def read(name: str):
        return read_fit_workout((SHARED_DATA / "fitparse" / f"{name}.fit").read_bytes())

    custom = read("WorkoutCustomTargetValues")
    assert custom.workout.name == "Example 1"
    assert [step.target for step in custom.workout.blocks] == [
        Target(Measure.MAX_HR_PCT, 50, 60),
        Target(Measure.WATTS, 300, 310),
        Target(Measure.WATTS, 260, 270),
        Target(Measure.WATTS, 220, 230),
    ]
    assert [step.text for step in custom.workout.blocks] == ["_A_", "B1_", "B2_", "_C_"]
    assert custom.left_out == ("A step that ends by heart rate, power or energy is read as open: the lap key ends it.",)
    (_, repeat, _) = read("WorkoutRepeatSteps").workout.blocks
    assert repeat == Repeat(
        3,
        (
            Step(Segment.STEADY, metres(500), Target(Measure.POWER_ZONE, 5, 5), None, "B1_"),
            Step(Segment.STEADY, metres(500), Target(Measure.POWER_ZONE, 3, 3), None, "B2_"),
        ),
    )
    odd = read("WorkoutRepeatGreaterThanStep")
    assert len(odd.workout.blocks) == 4
    assert "A repeat that ends by something else than a count is done once." in odd.left_out


def test_hostile_files_are_refused_in_a_sentence():
    with pytest.raises(UnreadableFile, match="FIT activity file"):
        read_fit_workout(ride(MADE, 10))
    with pytest.raises(UnreadableFile):
        read_fit_workout(b"")
    data = write_fit_workout(RICH, KNOWN, MADE).data
    for cut in range(12, len(data), 7):
        try:
            read_fit_workout(data[:cut])
        except UnreadableFile as problem:
            assert str(problem).endswith(".")  # noqa: PT017 - reading it without a word is right too
    for at in range(14, len(data), 5):
        try:
            read_fit_workout(data[:at] + bytes((data[at] ^ 0xFF,)) + data[at + 1 :])
        except UnreadableFile:
            continue
