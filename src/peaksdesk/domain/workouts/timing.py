"""A workout in time alone, for devices and files that know no distances and no lap key."""

from collections.abc import Callable
from dataclasses import replace

from peaksdesk.domain.workouts.shares import Basis
from peaksdesk.domain.workouts.steps import Block, Extent, Repeat, Step, seconds
from peaksdesk.domain.workouts.timeline import laid_out

OPEN_S = 300.0
"""What an open step takes where something has to be said."""

SHORTEST_S = 0.001


class NoTime(ValueError):
    """A step has a distance, and nobody knows how fast; the message is a sentence."""


def in_time(blocks: tuple[Block, ...], held: Basis) -> tuple[Block, ...]:
    """Return the same blocks with every step in seconds: distances at the speed their target comes to.

    Raises:
        NoTime: A distance has no known speed.
    """

    def timed(step: Step) -> Step:
        if step.length.extent is Extent.TIME:
            return replace(step, length=seconds(max(step.length.value, SHORTEST_S)))
        if step.length.extent is Extent.OPEN:
            return replace(step, length=seconds(OPEN_S))
        (stretch,) = laid_out((step,), held)
        if not stretch.seconds:
            raise NoTime(
                "A step goes by distance and such files go by time: set a threshold pace for the sport, or give the "
                "step a time."
            )
        return replace(step, length=seconds(float(max(round(stretch.seconds), 1))))

    return changed_steps(blocks, timed)


def changed_steps(blocks: tuple[Block, ...], change: Callable[[Step], Step]) -> tuple[Block, ...]:
    """Return blocks with every step changed, repeats as they are."""
    return tuple(
        replace(b, blocks=changed_steps(b.blocks, change)) if isinstance(b, Repeat) else change(b) for b in blocks
    )
