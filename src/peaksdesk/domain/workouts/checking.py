"""What is wrong with a workout, in sentences that say which step, and what would be right."""

import math
from collections.abc import Iterable, Iterator

from peaksdesk.domain.workouts.flattening import DEEPEST, MOST_STEPS, count, depth
from peaksdesk.domain.workouts.steps import Block, Extent, Length, Repeat, Step, Workout
from peaksdesk.domain.workouts.targets import ZONES, Cadence, Measure, Target

LONGEST_S = 86_400.0
FURTHEST_M = 1_000_000.0
MOST_TIMES = 100
LONGEST_NAME = 200
LONGEST_TEXT = 500
LONGEST_DESCRIPTION = 20_000
CADENCE = (1.0, 300.0)

BOUNDS: dict[Measure, tuple[float, float, str]] = {
    Measure.FTP_PCT: (1.0, 500.0, "% of FTP"),
    Measure.LTHR_PCT: (20.0, 150.0, "% of LTHR"),
    Measure.MAX_HR_PCT: (20.0, 110.0, "% of maximal heart rate"),
    Measure.PACE_PCT: (10.0, 250.0, "% of threshold pace"),
    Measure.POWER_ZONE: (1.0, 7.0, "as a power zone"),
    Measure.HR_ZONE: (1.0, 7.0, "as a heart rate zone"),
    Measure.PACE_ZONE: (1.0, 7.0, "as a pace zone"),
    Measure.RPE: (1.0, 10.0, "of RPE"),
    Measure.WATTS: (1.0, 3000.0, "W"),
    Measure.BPM: (30.0, 250.0, "bpm"),
    Measure.SPEED: (0.1, 30.0, "m/s"),
}
"""The lowest and the highest a target can be, and its unit in words."""


def problems(workout: Workout) -> tuple[str, ...]:
    """Return what keeps a workout from being done as it stands; empty where nothing does."""
    found = []
    if len(workout.name) > LONGEST_NAME:
        found.append(f"The name has {len(workout.name)} letters; at most {LONGEST_NAME} are possible.")
    if len(workout.description) > LONGEST_DESCRIPTION:
        found.append(
            f"The description has {len(workout.description)} letters; at most {LONGEST_DESCRIPTION} are possible."
        )
    return (*found, *problems_of(workout.blocks))


def problems_of(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Return what is wrong with steps and repeats; steps are numbered from 1 as they are written."""
    if not blocks:
        return ("The workout has no steps.",)
    deep = depth(blocks)
    if deep > DEEPEST:
        return (f"Repeats lie {deep} deep within one another; at most {DEEPEST} are possible.",)
    many = count(blocks)
    if many > MOST_STEPS:
        return (f"Written out, this workout has {many} steps; at most {MOST_STEPS} are possible.",)
    lasts = _time(blocks)
    if lasts > LONGEST_S:
        return (f"The workout lasts {lasts / 3600:.0f} hours; at most 24 are possible.",)
    return tuple(_problems(blocks, [0]))


def _time(blocks: Iterable[Block]) -> float:
    return sum(
        max(b.times, 0) * _time(b.blocks) if isinstance(b, Repeat) else b.length.value
        for b in blocks
        if isinstance(b, Repeat) or b.length.extent is Extent.TIME
    )


def _problems(blocks: Iterable[Block], done: list[int]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Repeat):
            first = done[0] + 1
            if not block.blocks:
                yield f"The repeat before step {first} has no steps."
            elif not 1 <= block.times <= MOST_TIMES:
                yield f"The repeat at step {first} is done {block.times} times; from 1 to {MOST_TIMES} are possible."
            yield from _problems(block.blocks, done)
        else:
            done[0] += 1
            for sentence in _of_step(block):
                yield f"Step {done[0]} ({block.segment.value}): {sentence}"


def _of_step(step: Step) -> Iterator[str]:
    if sentence := _of_length(step.length):
        yield sentence
    if step.target is not None:
        yield from _of_target(step.target)
        if step.target.ramp and step.length.extent is Extent.OPEN:
            yield "a ramp needs a time or a distance to ramp over."
    if step.cadence is not None and not _fits(step.cadence):
        yield f"a cadence goes from {CADENCE[0]:g} to {CADENCE[1]:g} a minute, the lower first."
    if len(step.text) > LONGEST_TEXT:
        yield f"its text has {len(step.text)} letters; at most {LONGEST_TEXT} are possible."


def _of_length(length: Length) -> str:
    value = length.value
    match length.extent:
        case Extent.TIME:
            good, sentence = 0.0 < value <= LONGEST_S, "a step lasts more than nothing and at most 24 hours."
        case Extent.DISTANCE:
            good, sentence = 0.0 < value <= FURTHEST_M, "a step goes further than nothing and at most 1000 km."
        case Extent.OPEN:
            good, sentence = value == 0.0, "an open step has no length."
    return "" if good else sentence


def _of_target(target: Target) -> Iterator[str]:
    low, high, unit = BOUNDS[target.measure]
    if not (math.isfinite(target.start) and math.isfinite(target.end) and low <= target.low and target.high <= high):
        yield f"a target goes from {low:g} to {high:g} {unit}."
    elif target.measure in ZONES and not (target.start.is_integer() and target.end.is_integer()):
        yield "a zone is a whole number."
    elif target.end < target.start and not target.ramp:
        yield "the lower end of a range comes first; only a ramp goes down."


def _fits(cadence: Cadence) -> bool:
    return CADENCE[0] <= cadence.low <= cadence.high <= CADENCE[1]
