"""Writes Zwift workouts (.zwo): shares of FTP, or of threshold speed for runs, by time."""

from collections.abc import Iterator

from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.workouts.shares import Basis
from peaksdesk.domain.workouts.steps import Block, Extent, Repeat, Segment, Step, Workout
from peaksdesk.domain.workouts.targets import Cadence, Target
from peaksdesk.domain.workouts.text_writing import target_text
from peaksdesk.domain.workouts.timing import NoTime, in_time
from peaksdesk.formats.workouts.losses import losses
from peaksdesk.formats.workouts.power_course import asked
from peaksdesk.formats.workouts.results import UnwritableWorkout, Written
from peaksdesk.formats.workouts.zwo import read_zwo
from peaksdesk.formats.xml_writing import xml_text

KIND = ".zwo"
_AUTHOR = "PeaksDesk"


def write_zwo(workout: Workout, held: Basis) -> Written:
    """Return a workout as a .zwo file.

    A step at will, or one whose target is no power (no pace, for runs), becomes `FreeRide`, and what it asks for a
    message in its place. Two plain steps repeated become `IntervalsT`; all other repeats are written out.

    Args:
        workout: Without problems (`checking.problems`).
        held: The athlete's thresholds; needed for watts, paces and distances only.

    Raises:
        UnwritableWorkout: A threshold is missing.

    Source:
        Elements and attributes: h4l/zwift-workout-file-reference.
    """
    try:
        blocks = in_time(workout.blocks, held)
    except NoTime as problem:
        raise UnwritableWorkout(str(problem)) from None
    run = family(workout.sport) is Family.RUNNING
    elements = list(_elements(blocks, _Writer(workout, held, run=run)))
    tags = "".join(f'        <tag name="{xml_text(tag)}"/>\n' for tag in workout.tags)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<workout_file>\n'
        f"    <author>{_AUTHOR}</author>\n"
        f"    <name>{xml_text(workout.name)}</name>\n"
        f"    <description>{xml_text(workout.description)}</description>\n"
        f"    <sportType>{'run' if run else 'bike'}</sportType>\n"
        + (f"    <tags>\n{tags}    </tags>\n" if tags else "    <tags/>\n")
        + "    <workout>\n"
        + "".join(f"        {line}\n" for element in elements for line in element)
        + "    </workout>\n</workout_file>\n"
    )
    data = text.encode()
    return Written(data, losses(workout, read_zwo(data).workout, KIND))


class _Writer:
    def __init__(self, workout: Workout, held: Basis, *, run: bool) -> None:
        self.workout = workout
        self.held = held
        self.run = run

    def shares(self, step: Step) -> tuple[float, float] | None:
        return asked(step, self.held, KIND, pace=self.run)

    def step(self, step: Step) -> list[str]:
        """Return one element: a ramp, a steady one, or one at will."""
        shares = self.shares(step)
        target = step.target
        known = f'Duration="{_number(step.length.value)}"'
        if shares is None or target is None:
            said = step.text or ("" if target is None else target_text(target, self.workout.sport))
            return _element("FreeRide", f'{known} FlatRoad="0"{_cadence(step.cadence, ranges=False)}', said)
        start, end = shares
        name = _ramp_name(step, target, start, end)
        cadence = _cadence(step.cadence, ranges=name != "Ramp")
        if name:
            if name == "Cooldown" and not target.ramp:
                start, end = max(shares), min(shares)
            return _element(
                name, f'{known} PowerLow="{_share(start)}" PowerHigh="{_share(end)}" pace="0"{cadence}', step.text
            )
        around = f' PowerLow="{_share(start)}" PowerHigh="{_share(end)}"' if start != end else ""
        middle = _share((start + end) / 2)
        return _element("SteadyState", f'{known} Power="{middle}"{around} pace="0"{cadence}', step.text)

    def pair(self, repeat: Repeat) -> list[str] | None:
        """Return a repeat as one element, where Zwift has one for it."""
        if len(repeat.blocks) != 2:
            return None
        on, off = repeat.blocks
        if not (isinstance(on, Step) and isinstance(off, Step)) or on.text or off.text:
            return None
        hard, easy = self.shares(on), self.shares(off)
        plain = all(step.target is not None and not step.target.ramp for step in (on, off))
        if hard is None or easy is None or not plain or not (_single(on.cadence) and _single(off.cadence)):
            return None
        if (on.cadence is None) != (off.cadence is None):
            return None  # one alone would be read as holding for both
        parts = [
            f'Repeat="{repeat.times}"',
            f'OnDuration="{_number(on.length.value)}" OffDuration="{_number(off.length.value)}"',
            *_powers("On", hard),
            *_powers("Off", easy),
            'pace="0"',
        ]
        if on.cadence is not None and off.cadence is not None:
            parts.append(f'Cadence="{on.cadence.low:.0f}" CadenceResting="{off.cadence.low:.0f}"')
        return [f"<IntervalsT {' '.join(parts)}/>"]


def _elements(blocks: tuple[Block, ...], writer: _Writer) -> Iterator[list[str]]:
    for block in blocks:
        if isinstance(block, Step):
            yield writer.step(block)
        elif (pair := writer.pair(block)) is not None:
            yield pair
        else:
            for _ in range(block.times):
                yield from _elements(block.blocks, writer)


def _ramp_name(step: Step, target: Target, start: float, end: float) -> str:
    """Return the element of a step that rises or falls, or nothing for a steady one."""
    if step.length.extent is not Extent.TIME:
        return ""
    if step.segment is Segment.WARMUP and (not target.ramp or start <= end):
        return "Warmup"
    if step.segment is Segment.COOLDOWN and (not target.ramp or start >= end):
        return "Cooldown"
    return "Ramp" if target.ramp else ""


def _powers(side: str, shares: tuple[float, float]) -> Iterator[str]:
    start, end = shares
    yield f'{side}Power="{_share((start + end) / 2)}"'
    if start != end:
        yield f'Power{side}Low="{_share(start)}" Power{side}High="{_share(end)}"'


def _element(name: str, attributes: str, said: str) -> list[str]:
    if not said:
        return [f"<{name} {attributes}/>"]
    return [f"<{name} {attributes}>", f'    <textevent timeoffset="0" message="{xml_text(said)}"/>', f"</{name}>"]


def _cadence(cadence: Cadence | None, *, ranges: bool = True) -> str:
    if cadence is None:
        return ""
    middle = f' Cadence="{(cadence.low + cadence.high) / 2:.0f}"'
    if _single(cadence) or not ranges:
        return middle
    return f'{middle} CadenceLow="{cadence.low:.0f}" CadenceHigh="{cadence.high:.0f}"'


def _single(cadence: Cadence | None) -> bool:
    return cadence is None or cadence.low == cadence.high


def _share(value: float) -> str:
    return _number(value, 8)


def _number(value: float, digits: int = 3) -> str:
    return f"{value:.{digits}f}".rstrip("0").rstrip(".")
