"""What a format had no place for: a workout held against itself as it reads back, in sentences that name the steps."""

from collections.abc import Iterator

from peaksdesk.domain.sports import same_family
from peaksdesk.domain.workouts.flattening import flattened
from peaksdesk.domain.workouts.steps import Block, Extent, Repeat, Step, Workout
from peaksdesk.domain.workouts.targets import HEART_RATE, PACE, POWER, Measure, Target

_NAMED = 6
_SAME_LENGTH = 0.02
_SAME_VALUE = 1e-4


def losses(before: Workout, after: Workout, kind: str) -> tuple[str, ...]:
    """Return what a file does not say of a workout.

    Args:
        before: As it was given to the writer.
        after: As the file reads back.
        kind: What the file is called, such as .zwo.
    """
    found = list(_around(before, after, kind))
    steps: dict[str, list[int]] = {}
    for number, (was, is_) in enumerate(zip(flattened(before.blocks), flattened(after.blocks), strict=True), 1):
        for sentence in _of_step(was, is_):
            steps.setdefault(sentence, []).append(number)
    found += [f"Step {_numbers(which)}: {sentence}" for sentence, which in steps.items()]
    return tuple(found)


def _around(before: Workout, after: Workout, kind: str) -> Iterator[str]:
    if not same_family(before.sport, after.sport):
        yield f"A {kind} file does not tell the sport {before.sport.value}."
    if before.name != after.name:
        yield f"A {kind} file does not hold the whole name."
    if before.description != after.description:
        yield f"A {kind} file does not hold the whole description."
    if before.tags != after.tags:
        yield f"A {kind} file does not hold the tags."
    if _shape(before.blocks) != _shape(after.blocks):
        yield f"A {kind} file does not hold these repeats: they are written out step by step."


def _numbers(which: list[int]) -> str:
    listed = ", ".join(map(str, which[:_NAMED]))
    return listed if len(which) <= _NAMED else f"{listed}, …"


def _shape(blocks: tuple[Block, ...]) -> list[object]:
    return [(block.times, _shape(block.blocks)) if isinstance(block, Repeat) else 0 for block in blocks]


def _of_step(was: Step, is_: Step) -> Iterator[str]:
    yield from _of_length(was, is_)
    yield from _of_target(was.target, is_.target)
    if was.cadence is not None:
        if is_.cadence is None:
            yield "the cadence is left out."
        elif abs(was.cadence.low - is_.cadence.low) + abs(was.cadence.high - is_.cadence.high) > _SAME_VALUE:
            yield "the cadence is not written exactly."
    if was.text and was.text != is_.text:
        yield "the text is shortened." if is_.text else "the text is left out."
    if was.segment is not is_.segment:
        yield "what it is for is told by its place and target alone."


def _of_length(was: Step, is_: Step) -> Iterator[str]:
    before, after = was.length, is_.length
    if before.extent is not after.extent:
        yield (
            "it is open, and five minutes are written instead."
            if before.extent is Extent.OPEN
            else "its distance is written as the time it takes."
        )
    elif abs(before.value - after.value) > max(_SAME_LENGTH, before.value * 1e-9):
        yield "the length is rounded."


def _of_target(was: Target | None, is_: Target | None) -> Iterator[str]:
    if was is None:
        if is_ is not None:
            yield "it has no target, and what such a step usually is is written."
        return
    if is_ is None or _quantity(was.measure) != _quantity(is_.measure):
        yield (
            f"its target in {_quantity(was.measure)} is left out."
            if is_ is None
            else f"its target in {_quantity(was.measure)} is replaced by what such a step usually is."
        )
        return
    if was.ramp and not is_.ramp and was.start != was.end:
        yield "its ramp is written as a range." if is_.start != is_.end else "its ramp is written as one value."
    elif is_.ramp and not was.ramp and was.start != was.end:
        yield "its range is written as a ramp."
    elif was.start != was.end and is_.start == is_.end:
        yield "its range is written as its middle."
    elif was.measure is not is_.measure:
        yield "its target is written as it comes to for the athlete today."
    elif max(abs(was.low - is_.low), abs(was.high - is_.high)) > _SAME_VALUE * max(1.0, was.high):
        yield "its target is rounded."


def _quantity(measure: Measure) -> str:
    if measure in POWER:
        return "power"
    if measure in HEART_RATE:
        return "heart rate"
    return "pace" if measure in PACE else "RPE"
