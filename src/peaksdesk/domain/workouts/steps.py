"""A workout as steps and repeats of steps."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.targets import Cadence, Target


class Segment(StrEnum):
    """What a step is for. The value is stored and appears in JSON; it never changes."""

    WARMUP = "warmup"
    COOLDOWN = "cooldown"
    RECOVERY = "recovery"
    STEADY = "steady"
    TEMPO = "tempo"
    WORK = "work"
    INTERVAL = "interval"


class Extent(StrEnum):
    """What ends a step."""

    TIME = "time"
    """After so many seconds."""
    DISTANCE = "distance"
    """After so many metres."""
    OPEN = "open"
    """When the athlete presses the lap key."""


@dataclass(frozen=True)
class Length:
    """How long a step is.

    Attributes:
        value: Seconds or metres; 0 for an open step.
    """

    extent: Extent
    value: float = 0.0


OPEN = Length(Extent.OPEN)


def seconds(value: float) -> Length:
    """Return a length in time."""
    return Length(Extent.TIME, value)


def metres(value: float) -> Length:
    """Return a length in distance."""
    return Length(Extent.DISTANCE, value)


@dataclass(frozen=True)
class Step:
    """One thing to do.

    Attributes:
        target: None for a step at will.
        text: What the athlete is told when it begins.
    """

    segment: Segment
    length: Length
    target: Target | None = None
    cadence: Cadence | None = None
    text: str = ""


@dataclass(frozen=True)
class Repeat:
    """Steps done several times over; they may hold repeats themselves."""

    times: int
    blocks: tuple["Block", ...]


Block: TypeAlias = Step | Repeat


@dataclass(frozen=True)
class Workout:
    """What is to be done in one session.

    Attributes:
        description: What the athlete reads before it.
        tags: Words to find it by.
    """

    name: str
    sport: Sport
    blocks: tuple[Block, ...]
    description: str = ""
    tags: tuple[str, ...] = ()
