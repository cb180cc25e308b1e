"""Workouts in the documented JSON: segments, and our own text beside them where these cannot tell all."""

import json
from collections.abc import Iterator

from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.flattening import TooManySteps, flattened
from peaksdesk.domain.workouts.steps import Block, Extent, Segment, Step, Workout, seconds
from peaksdesk.domain.workouts.targets import Measure, Target
from peaksdesk.domain.workouts.text_reading import read_text
from peaksdesk.domain.workouts.text_writing import write_text
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.workouts.json_values import Object, number, objects, parsed, text
from peaksdesk.formats.workouts.results import ReadWorkout, Written, checked

_KINDS = {segment.value: segment for segment in Segment}
_POSSIBLE = ", ".join(_KINDS)
_SPORTS = {sport.value: sport for sport in Sport}


def read_workout_json(data: bytes) -> ReadWorkout:
    """Read a single workout.

    Raises:
        UnreadableFile: It is none; says where and why.
    """
    held = parsed(data)
    if "weekly_plan" in held or "plan_data" in held:
        raise UnreadableFile("This is a plan, not a workout: bring it in with `peaksdesk plan import`.")
    if "segments" not in held and "text" not in held:
        raise UnreadableFile("This JSON file holds no workout: segments are missing.")
    return checked(workout_of(held, "The workout"))


def write_workout_json(workout: Workout) -> Written:
    """Return a single workout; nothing of it is left out."""
    return Written(
        (json.dumps(workout_object(workout), ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
    )


def workout_of(held: Object, where: str) -> Workout:
    """Return the workout that an object is; `text`, where there is any, stands above `segments`.

    Args:
        where: What the object is called in sentences.

    Raises:
        UnreadableFile: It is none; says where and why.
    """
    sport = Sport.RIDE
    if named := text(held, "sport", where):
        if named not in _SPORTS:
            raise UnreadableFile(f"{where}: {named[:40]} is no sport that PeaksDesk knows, such as ride, run or swim.")
        sport = _SPORTS[named]
    written = text(held, "text", where)
    tags = held.get("tags") or []
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise UnreadableFile(f"{where}: tags should be a list of texts.")
    return Workout(
        name=text(held, "name", where),
        sport=sport,
        blocks=_typed(written, sport, where) if written else tuple(_segments(held, where)),
        description=text(held, "detailed_description", where) or text(held, "description", where),
        tags=tuple(tags),
    )


def workout_object(workout: Workout) -> dict[str, object]:
    """Return a workout as an object that `workout_of` reads as the very same."""
    told: dict[str, object] = {"name": workout.name, "sport": workout.sport.value}
    if workout.description:
        told["description"] = workout.description
    if workout.tags:
        told["tags"] = list(workout.tags)
    told["segments"] = _as_segments(workout.blocks)
    if not all(_is_a_segment(block) for block in workout.blocks):
        told["text"] = write_text(workout.blocks, workout.sport)
    return told


def _typed(written: str, sport: Sport, where: str) -> tuple[Block, ...]:
    found = read_text(written, sport)
    if found.problems:
        first = found.problems[0]
        raise UnreadableFile(f"{where}: line {first.line} of its text cannot be read. {first.sentence}")
    return found.blocks


def _segments(held: Object, where: str) -> Iterator[Step]:
    for count, one in enumerate(objects(held, "segments", where), 1):
        here = f"{where}, segment {count}"
        kind = text(one, "type", here).lower()
        if kind not in _KINDS:
            raise UnreadableFile(f"{here}: its type is {kind[:40] or 'missing'}; possible are {_POSSIBLE}.")
        minutes = number(one, "duration_min", here)
        if minutes is None:
            raise UnreadableFile(f"{here}: duration_min is missing.")
        low, high = number(one, "power_low_pct", here), number(one, "power_high_pct", here)
        yield Step(_KINDS[kind], seconds(round(minutes * 60.0, 3)), _target(low, high), None, _said(one, here))


def _said(one: Object, where: str) -> str:
    return " ".join(text(one, "description", where).split())


def _target(low: float | None, high: float | None) -> Target | None:
    first, last = low or high, high or low
    if first is None or last is None:
        return None
    return Target(Measure.FTP_PCT, first, last, ramp=first > last)


def _as_segments(blocks: tuple[Block, ...]) -> list[dict[str, object]]:
    """Return the steps written out, as far as segments go: time and percent of FTP."""
    try:
        steps = flattened(blocks)
    except TooManySteps:
        return []
    return [_segment(step) for step in steps]


def _is_a_segment(block: Block) -> bool:
    """Tell whether a segment says all of a block, and reads as the very same."""
    if not isinstance(block, Step) or block.length.extent is not Extent.TIME or block.cadence is not None:
        return False
    lasts, target = block.length.value, block.target
    plain = target is None or (target.measure is Measure.FTP_PCT and target.ramp == (target.start > target.end))
    same_length = round(round(lasts / 60.0, 6) * 60.0, 3) == lasts
    return plain and same_length and " ".join(block.text.split()) == block.text


def _segment(step: Step) -> dict[str, object]:
    minutes = step.length.value / 60.0 if step.length.extent is Extent.TIME else 0.0
    told: dict[str, object] = {"type": step.segment.value, "duration_min": _plain(round(minutes, 6))}
    if step.target is not None and step.target.measure is Measure.FTP_PCT:
        told["power_low_pct"] = _plain(step.target.start)
        told["power_high_pct"] = _plain(step.target.end)
    if step.text:
        told["description"] = step.text
    return told


def _plain(value: float) -> float | int:
    return int(value) if float(value).is_integer() else value
