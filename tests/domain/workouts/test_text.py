import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.workouts.workout_strategies import BLOCKS, SPORTS
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.checking import problems_of
from peaksdesk.domain.workouts.steps import OPEN, Repeat, Segment, Step, metres, seconds
from peaksdesk.domain.workouts.targets import Cadence, Measure, Target
from peaksdesk.domain.workouts.text_keeping import kept_text
from peaksdesk.domain.workouts.text_reading import read_text
from peaksdesk.domain.workouts.text_writing import write_text

TYPED = """\
# Tuesday, on the turbo
- wu 10 min ramp 50-75 %
main set 4x
- interval hard but even 3' 115% 95 rpm
- recovery 120s 55%

cooldown 10:00 60-40% ramp "home, James"
"""


def read(text: str, sport: Sport = Sport.RIDE):
    found = read_text(text, sport)
    assert found.problems == []
    return found.blocks


def step(line: str, sport: Sport = Sport.RIDE) -> Step:
    (found,) = read(line, sport)
    assert isinstance(found, Step)
    return found


def problem(text: str, sport: Sport = Sport.RIDE) -> str:
    (found,) = read_text(text, sport).problems
    return found.sentence


def test_what_people_type():
    assert read(TYPED) == (
        Step(Segment.WARMUP, seconds(600), Target(Measure.FTP_PCT, 50, 75, ramp=True)),
        Repeat(
            4,
            (
                Step(
                    Segment.INTERVAL,
                    seconds(180),
                    Target(Measure.FTP_PCT, 115, 115),
                    Cadence(95, 95),
                    "hard but even",
                ),
                Step(Segment.RECOVERY, seconds(120), Target(Measure.FTP_PCT, 55, 55)),
            ),
        ),
        Step(Segment.COOLDOWN, seconds(600), Target(Measure.FTP_PCT, 60, 40, ramp=True), None, "home, James"),
    )


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("10m 75%", Target(Measure.FTP_PCT, 75, 75)),
        ("10m 75% of FTP", Target(Measure.FTP_PCT, 75, 75)),
        ("10m 70%-80%", Target(Measure.FTP_PCT, 70, 80)),
        ("10m 80-70 %", Target(Measure.FTP_PCT, 70, 80)),
        ("10m @ 70 to 80% LTHR", Target(Measure.LTHR_PCT, 70, 80)),
        ("10m 70-80% HR", Target(Measure.MAX_HR_PCT, 70, 80)),
        ("10m 70-80% max HR", Target(Measure.MAX_HR_PCT, 70, 80)),
        ("10m 92,5% pace", Target(Measure.PACE_PCT, 92.5, 92.5)),
        ("10m z2", Target(Measure.POWER_ZONE, 2, 2)),
        ("10m Z2-Z3 HR", Target(Measure.HR_ZONE, 2, 3)),
        ("10m Z2-3 pace", Target(Measure.PACE_ZONE, 2, 3)),
        ("10m 240-260w", Target(Measure.WATTS, 240, 260)),
        ("10m at 150bpm", Target(Measure.BPM, 150, 150)),
        ("10m RPE 6-7", Target(Measure.RPE, 6, 7)),
        ("10m 36km/h", Target(Measure.SPEED, 10, 10)),
        ("10m 4:10/km", Target(Measure.SPEED, 4, 4)),
        ("10m 4:10-5:00/km pace", Target(Measure.SPEED, 1000 / 300, 4)),
        ("10m freeride", None),
    ],
)
def test_targets(line, target):
    assert step(line).target == target


def test_a_bare_percent_of_a_run_is_of_pace():
    assert step("10m 90%", Sport.RUN).target == Target(Measure.PACE_PCT, 90, 90)
    assert step("10m 90% FTP", Sport.RUN).target == Target(Measure.FTP_PCT, 90, 90)
    assert step("10m Z2", Sport.SWIM).target == Target(Measure.PACE_ZONE, 2, 2)


@pytest.mark.parametrize(
    ("line", "length"),
    [
        ("1h30m", seconds(5400)),
        ("90s", seconds(90)),
        ("1.5h", seconds(5400)),
        ("5 min", seconds(300)),
        ("1:02:03", seconds(3723)),
        ("90:00", seconds(5400)),
        ("400mtr", metres(400)),
        ("5 km", metres(5000)),
        ("1mi", metres(1609.344)),
        ("lap", OPEN),
        ("until you are warm, open", OPEN),
    ],
)
def test_lengths(line, length):
    assert step(line).length == length


@pytest.mark.parametrize(
    ("line", "segment"),
    [
        ("10m 55%", Segment.RECOVERY),
        ("10m 70%", Segment.STEADY),
        ("10m 85%", Segment.TEMPO),
        ("10m 95-100%", Segment.WORK),
        ("10m 106%", Segment.INTERVAL),
        ("10m", Segment.STEADY),
        ("Warm-up: 10m 95%", Segment.WARMUP),
        ("threshold 10m 95%", Segment.WORK),
    ],
)
def test_a_step_without_a_name_is_named_by_how_hard_it_is(line, segment):
    assert step(line).segment is segment


def test_repeats_within_repeats():
    inner = "2x\n  - 10m 70%\n  3x\n    - 1m 120%\n    - 1m 50%\n- 5m 50%"
    assert [type(block) for block in read(inner)] == [Repeat, Step]
    (outer, _) = read(inner)
    assert outer.times == 2
    assert outer.blocks[1] == Repeat(3, (step("1m 120%"), step("1m 50%")))


def test_a_repeat_in_one_line():
    assert read("5x 1m 120%") == (Repeat(5, (step("1m 120%"),)),)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- warmup", "needs a length"),
        ("- 400m Z2", "400m could be minutes or metres: write 400min or 400mtr."),
        ("- 10m 115%%", "% is not understood"),
        ("- 10m hard", "hard is not understood"),
        ("- 10m 70% 250w", "one target"),
        ("- 10m 90rpm 80rpm", "one cadence"),
        ("- 10m ramp", "needs a target"),
        ("- 10m 0:00/km", "minutes and seconds"),
        ("3x", "none"),
        ("x" * 200_001, "too long"),
        ("\n" * 5_000, "too long"),
    ],
)
def test_what_cannot_be_read_is_said(text, says):
    assert says in problem(text)


def test_each_bad_line_is_named_and_the_others_are_read():
    found = read_text("- 10m 70%\n- nonsense\n\n3x\n- 1m 120%\n- 10m ???\n", Sport.RIDE)
    assert [p.line for p in found.problems] == [2, 6]
    assert found.blocks == (step("10m 70%"), Repeat(3, (step("1m 120%"),)))


def test_too_deep_a_nesting_is_refused_however_deep():
    text = "\n".join(" " * k + "2x" for k in range(300))
    assert any("within one another" in p.sentence for p in read_text(text, Sport.RIDE).problems)


def test_as_it_is_written():
    assert write_text(read(TYPED), Sport.RIDE) == (
        "- warmup 10m ramp 50-75%\n"
        "\n"
        "4x\n"
        "  - interval hard but even 3m 115% 95rpm\n"
        "  - recovery 2m 55%\n"
        "\n"
        '- cooldown "home, James" 10m ramp 60-40%\n'
    )


@given(BLOCKS, SPORTS)
def test_what_is_written_reads_as_the_very_same(blocks, sport):
    assert problems_of(blocks) == ()
    assert read(write_text(blocks, sport), sport) == blocks


@given(st.text(max_size=200) | st.text('0123456789x-:% \n\t"wZmhrpkRPE/.,', max_size=200))
def test_any_text_is_read_or_refused_in_sentences(text):
    found = read_text(text, Sport.RIDE)
    assert all(p.sentence.endswith(".") and p.line >= 0 for p in found.problems)
    if not found.problems and found.blocks and not problems_of(found.blocks):
        assert read(write_text(found.blocks, Sport.RIDE)) == found.blocks


def test_what_was_typed_stays_where_it_still_holds():
    blocks = list(read(TYPED))
    assert kept_text(TYPED, tuple(blocks), Sport.RIDE) == TYPED
    blocks[0] = Step(Segment.WARMUP, seconds(900), Target(Measure.FTP_PCT, 50, 75, ramp=True))
    kept = kept_text(TYPED, tuple(blocks), Sport.RIDE)
    assert "- warmup 15m ramp 50-75%" in kept
    assert "- interval hard but even 3' 115% 95 rpm\n- recovery 120s 55%\n" in kept
    assert read(kept) == tuple(blocks)


@given(BLOCKS, BLOCKS, SPORTS)
def test_joined_with_any_older_text_it_says_the_new_workout(old, new, sport):
    assert read(kept_text(write_text(old, sport), new, sport), sport) == new


@settings(max_examples=40)
@given(BLOCKS, st.text(max_size=100))
def test_joined_with_any_text_at_all_it_says_the_new_workout(new, typed):
    assert read(kept_text(typed, new, Sport.RIDE)) == new
