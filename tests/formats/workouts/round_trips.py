"""What every format of workouts has to prove, in one place."""

from peaksdesk.domain.sports import Family, Sport
from peaksdesk.domain.workouts.flattening import flattened
from peaksdesk.domain.workouts.shares import Basis
from peaksdesk.domain.workouts.steps import OPEN, Repeat, Segment, Step, Workout, metres, seconds
from peaksdesk.domain.workouts.targets import Cadence, Measure, Target

KNOWN = Basis(Family.CYCLING, ftp_w=253.0, lthr_bpm=168.0, max_hr_bpm=187.0, speed_mps=4.1)
UNKNOWN = Basis(Family.CYCLING)


def ftp(low: float, high: float | None = None, *, ramp: bool = False) -> Target:
    return Target(Measure.FTP_PCT, low, low if high is None else high, ramp)


PLAIN = Workout(
    "Sweet & spot",
    Sport.RIDE,
    (
        Step(Segment.WARMUP, seconds(600), ftp(50, 75, ramp=True)),
        Step(Segment.STEADY, seconds(300), ftp(65)),
        Step(Segment.TEMPO, seconds(61), ftp(88)),
        Step(Segment.INTERVAL, seconds(30), ftp(150)),
        Step(Segment.COOLDOWN, seconds(480), ftp(60, 40, ramp=True)),
    ),
)
"""What the least of the formats carries whole."""

RICH = Workout(
    "Everything",
    Sport.RIDE,
    (
        Step(Segment.WARMUP, seconds(300), None, Cadence(85, 95), "Easy <now>"),
        Repeat(3, (Step(Segment.WORK, seconds(480), ftp(95, 105)), Step(Segment.RECOVERY, seconds(120), ftp(50)))),
        Repeat(2, (Repeat(2, (Step(Segment.INTERVAL, seconds(20), ftp(170), Cadence(110, 110), "Go"),)),)),
        Step(Segment.STEADY, OPEN, Target(Measure.LTHR_PCT, 70, 80)),
        Step(Segment.WORK, seconds(60), Target(Measure.RPE, 8, 8)),
        Step(Segment.TEMPO, seconds(60), Target(Measure.WATTS, 210, 220)),
        Step(Segment.TEMPO, seconds(60), Target(Measure.POWER_ZONE, 3, 3)),
        Step(Segment.COOLDOWN, seconds(300), ftp(55, 45, ramp=True)),
    ),
    "What it is for.",
    ("base", "indoor"),
)
"""Something of everything; each format leaves another part out."""

BY_DISTANCE = Workout("Far", Sport.RIDE, (Step(Segment.STEADY, metres(5000), ftp(70)),))


def said(written, *words: str) -> None:
    """Check that a loss is told in a sentence."""
    for word in words:
        assert any(word in sentence for sentence in written.left_out), (word, written.left_out)
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in written.left_out)


def same_but(workout: Workout, other: Workout) -> None:
    """Check that the steps are the same, written out, in length and target."""
    assert [(s.length, s.target) for s in flattened(workout.blocks)] == [
        (s.length, s.target) for s in flattened(other.blocks)
    ]
