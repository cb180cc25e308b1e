"""Repeats written out: the steps of a workout in the order in which they are done."""

from collections.abc import Iterable, Iterator

from peaksdesk.domain.workouts.steps import Block, Repeat, Step

MOST_STEPS = 2_000
"""Steps of a workout when its repeats are written out: twenty-four hours of forty-second steps."""

DEEPEST = 5
"""Repeats within one another."""


class TooManySteps(ValueError):
    """Written out, the workout has more steps than anybody could do; the message is a sentence."""


def count(blocks: Iterable[Block]) -> int:
    """Return how many steps there are when all repeats are written out, without writing them out."""
    return sum(max(b.times, 0) * count(b.blocks) if isinstance(b, Repeat) else 1 for b in blocks)


def depth(blocks: Iterable[Block]) -> int:
    """Return how many repeats lie within one another at most; 0 for plain steps."""
    return max((1 + depth(b.blocks) for b in blocks if isinstance(b, Repeat)), default=0)


def flattened(blocks: Iterable[Block]) -> tuple[Step, ...]:
    """Return the steps in the order in which they are done.

    Raises:
        TooManySteps: There are more than `MOST_STEPS`.
    """
    known = tuple(blocks)
    many = count(known)
    if many > MOST_STEPS:
        raise TooManySteps(f"Written out, this workout has {many} steps; at most {MOST_STEPS} are possible.")
    return tuple(_steps(known))


def _steps(blocks: Iterable[Block]) -> Iterator[Step]:
    for block in blocks:
        if isinstance(block, Repeat):
            inside = tuple(_steps(block.blocks))
            for _ in range(block.times):
                yield from inside
        else:
            yield block
