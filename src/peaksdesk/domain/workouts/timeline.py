"""A workout laid out in time for one athlete: when each step begins, and how hard it is against the threshold."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import Floats
from peaksdesk.domain.workouts.shares import Basis, shares
from peaksdesk.domain.workouts.steps import Extent, Segment, Step
from peaksdesk.domain.workouts.targets import PACE, Measure

AT_WILL = {
    Segment.WARMUP: 0.55,
    Segment.COOLDOWN: 0.50,
    Segment.RECOVERY: 0.50,
    Segment.STEADY: 0.65,
    Segment.TEMPO: 0.83,
    Segment.WORK: 0.98,
    Segment.INTERVAL: 1.10,
}
"""What a step without a target is taken for: the middle of the range that its name stands for."""

MOST_S = 172_800
"""Two days: distances at a walk can come to more, and nobody looks at seconds there."""

_ENDURANCE = frozenset({Family.CYCLING, Family.RUNNING, Family.SWIMMING, Family.WALKING, Family.ROWING, Family.SKIING})
_WITH_SPEED = frozenset({Family.RUNNING, Family.SWIMMING})


@dataclass(frozen=True)
class Stretch:
    """A step in its place.

    Attributes:
        begin_s: Seconds from the start; of steps after one of unknown length, as if that took none.
        seconds: None where it cannot be told how long the step takes.
        metres: None where it cannot be told how far it goes.
        start: Share of the threshold at its beginning, or None where a threshold is missing; likewise `end`.
        guessed: It has no target, and stands for what its segment usually is.
    """

    step: Step
    begin_s: float
    seconds: float | None
    metres: float | None
    start: float | None
    end: float | None
    guessed: bool = False


def laid_out(steps: Iterable[Step], held: Basis) -> tuple[Stretch, ...]:
    """Return each step in its place.

    Time becomes distance, and distance time, by the target's speed; where the target is no pace, runs and swims go at
    the same share of threshold speed. An open step takes no time: nobody knows when the key is pressed.

    Args:
        steps: In the order in which they are done (`flattening.flattened`).
        held: What the targets are held against.
    """
    found = []
    begin = 0.0
    for step in steps:
        start, end, guessed = _hardness(step, held)
        speed = _speed(step, held, None if start is None or end is None else (start + end) / 2.0)
        seconds, metres = _extent(step, speed)
        found.append(Stretch(step, begin, seconds, metres, start, end, guessed))
        begin += seconds or 0.0
    return tuple(found)


def per_second(stretches: Iterable[Stretch]) -> Floats:
    """Return the share of the threshold in the middle of each whole second, shape (n,).

    Args:
        stretches: All with a known share; those of unknown length count as none. Where they take longer than
            `MOST_S`, the values lie further apart.
    """
    timed = [s for s in stretches if s.seconds and s.start is not None and s.end is not None]
    if not timed:
        return np.empty(0)
    lengths = np.array([s.seconds for s in timed], np.float64)
    starts = np.array([s.start for s in timed], np.float64)
    ends = np.array([s.end for s in timed], np.float64)
    ramps = np.array([s.step.target is not None and s.step.target.ramp for s in timed])
    middles = (starts + ends) / 2.0
    starts, ends = np.where(ramps, starts, middles), np.where(ramps, ends, middles)
    over = np.cumsum(lengths)
    total = float(over[-1])
    many = min(round(total), MOST_S)
    at = (np.arange(many) + 0.5) * (total / many if total > MOST_S else 1.0)
    which = np.minimum(np.searchsorted(over, at, side="right"), len(timed) - 1)
    done = np.clip((at - (over - lengths)[which]) / lengths[which], 0.0, 1.0)
    values: Floats = starts[which] + (ends - starts)[which] * done
    return values


def _hardness(step: Step, held: Basis) -> tuple[float | None, float | None, bool]:
    if step.target is not None:
        found = shares(step.target, held)
        return (*(found or (None, None)), False)
    guess = AT_WILL[step.segment] if held.family in _ENDURANCE else None
    return guess, guess, True


def _speed(step: Step, held: Basis, share: float | None) -> float | None:
    target = step.target
    if target is not None and target.measure is Measure.SPEED:
        return target.middle
    if share is None or held.speed_mps is None:
        return None
    return share * held.speed_mps if held.family in _WITH_SPEED or (target and target.measure in PACE) else None


def _extent(step: Step, speed: float | None) -> tuple[float | None, float | None]:
    value = step.length.value
    match step.length.extent:
        case Extent.TIME:
            return value, value * speed if speed else None
        case Extent.DISTANCE:
            return value / speed if speed else None, value
        case Extent.OPEN:
            return 0.0, 0.0
