"""The numbers by which FIT workouts say what ends a step, what it asks for and what it is for.

Source:
    FIT profile, messages `workout` and `workout_step` (garmin-fit-sdk 21.218), and "Encoding Workout Files"
    (developer.garmin.com/fit/cookbook).
"""

from peaksdesk.domain.workouts.steps import Segment

TIME, DISTANCE, OPEN_END, REPEAT = 0, 1, 5, 6
REPETITION_TIME, TIME_ONLY = 28, 31
TIMES = frozenset({TIME, REPETITION_TIME, TIME_ONLY})
REPEATS = frozenset({*range(6, 14), 17, 18, 27})
"""What ends a step: `REPEATS` go back to an earlier one, and only `REPEAT` by a count."""

SPEED, HEART_RATE, OPEN_TARGET, CADENCE, POWER = 0, 1, 2, 3, 4
POWERS = frozenset({POWER, 7, 8, 9, 10})
SPEEDS = frozenset({SPEED, 12})
HEART_RATES = frozenset({HEART_RATE, 13})
"""What a step asks for: smoothed over some seconds, or by lap, is the same quantity."""

BPM_ABOVE, WATTS_ABOVE = 100, 1000
"""Heart rates up to 100 are percent of the maximum, above they are bpm + 100; powers to 1000 percent of FTP, then W."""
MM = 1000.0

INTENSITY = {
    Segment.WARMUP: 2,
    Segment.COOLDOWN: 3,
    Segment.RECOVERY: 1,
    Segment.STEADY: 0,
    Segment.TEMPO: 0,
    Segment.WORK: 0,
    Segment.INTERVAL: 0,
}
"""Recovery goes out as rest: devices from before 2021 know no more than these four."""

SEGMENTS = {1: Segment.RECOVERY, 2: Segment.WARMUP, 3: Segment.COOLDOWN, 4: Segment.RECOVERY, 5: Segment.INTERVAL}
