"""The daily check-in: four answers from 1 to 5, the composite that they make, and what a wrist band fills in."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from peaksdesk.domain.whoop_scale import answer_of

LONGEST_HOTSPOT = 500
"""Characters of the note about a hotspot or pain."""

LEAST_WEIGHT_KG, MOST_WEIGHT_KG = 20.0, 400.0
HIGHEST = 20
"""Of the composite; the lowest is 4."""


class Answer(StrEnum):
    """What is asked. The value is stored and appears in JSON; it never changes."""

    SLEEP = "sleep"
    STRESS = "stress"
    SORENESS = "soreness"
    ENERGY = "energy"


FILLED_BY_WHOOP = (Answer.SLEEP, Answer.ENERGY)
"""What a recovery says something about; stress and soreness stay the person's."""

BETTER_LOW = (Answer.STRESS, Answer.SORENESS)
"""Answers of which 1 is the best; they count as 6 minus the answer."""


class Label(StrEnum):
    """What a composite is called, the best first. The value appears in JSON."""

    EXCELLENT = "Excellent"
    GOOD = "Good"
    MODERATE = "Moderate"
    LOW = "Low"
    VERY_LOW = "Very low"


_FROM = {Label.EXCELLENT: 17, Label.GOOD: 14, Label.MODERATE: 11, Label.LOW: 8, Label.VERY_LOW: 4}


class DataSource(StrEnum):
    """Whose a check-in is. The value appears in JSON; it never changes."""

    MANUAL = "manual"
    WHOOP = "whoop"
    WHOOP_AND_MANUAL = "whoop+manual"


@dataclass(frozen=True)
class CheckIn:
    """What a person said of a day, as it is kept.

    Attributes:
        own: Answers that the person gave or changed: no later sync touches them.
        filled: What WHOOP had filled in when this was saved; used where the recovery itself is not known any more.
        hotspot: Where something hurts, in the person's words.
        weight_kg: As the person weighed; None where they did not say.
    """

    day: date
    own: Mapping[Answer, int] = field(default_factory=dict)
    filled: Mapping[Answer, int] = field(default_factory=dict)
    hotspot: str = ""
    weight_kg: float | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it is the person's."""
        return not self.own and not self.hotspot and self.weight_kg is None


@dataclass(frozen=True)
class Answers:
    """A day's answers, the person's over WHOOP's.

    Attributes:
        values: The answers that there are.
        from_whoop: Which of them WHOOP filled in.
        data_source: None without any answer.
    """

    values: Mapping[Answer, int]
    from_whoop: frozenset[Answer]
    data_source: DataSource | None

    @property
    def composite(self) -> int | None:
        """Sleep + (6 - stress) + (6 - soreness) + energy, 4 to 20; None while an answer is missing."""
        return composite(self.values)

    @property
    def label(self) -> Label | None:
        """What the composite is called."""
        return None if self.composite is None else label(self.composite)

    @property
    def missing(self) -> tuple[Answer, ...]:
        """What is still to be answered."""
        return tuple(one for one in Answer if one not in self.values)


def answers(told: CheckIn | None, recovery_percent: float | None) -> Answers:
    """Lay the person's answers over what a recovery fills in.

    Args:
        told: What the person said of the day, or None.
        recovery_percent: The day's recovery, 0 to 100, or None.
    """
    own = dict(told.own) if told is not None else {}
    filled = filled_by(recovery_percent) or (dict(told.filled) if told is not None else {})
    left = {answer: value for answer, value in filled.items() if answer not in own}
    over = any(answer in own for answer in filled)
    values = {answer: own.get(answer, filled.get(answer)) for answer in Answer}
    known = {answer: value for answer, value in values.items() if value is not None}
    if not known:
        source = None
    elif not filled:
        source = DataSource.MANUAL
    else:
        source = DataSource.WHOOP_AND_MANUAL if over else DataSource.WHOOP
    return Answers(known, frozenset(left), source)


def filled_by(recovery_percent: float | None) -> dict[Answer, int]:
    """Return what a recovery fills in: nothing where there is none."""
    if recovery_percent is None:
        return {}
    return dict.fromkeys(FILLED_BY_WHOOP, answer_of(recovery_percent))


def composite(values: Mapping[Answer, int]) -> int | None:
    """Return the composite of four answers, or None while one is missing."""
    if any(answer not in values for answer in Answer):
        return None
    return sum(points(answer, values[answer]) for answer in Answer)


def points(answer: Answer, value: int) -> int:
    """Return what an answer adds to the composite, 1 to 5: the higher the better."""
    return 6 - value if answer in BETTER_LOW else value


def label(total: int) -> Label:
    """Return what a composite is called.

    Raises:
        ValueError: It is not between 4 and 20.
    """
    if not 4 <= total <= HIGHEST:
        raise ValueError(f"A composite is between 4 and {HIGHEST}; {total} is not.")
    return next(one for one, least in _FROM.items() if total >= least)


def changed(before: CheckIn, recovery_percent: float | None, changes: Mapping[str, object]) -> CheckIn:
    """Return a check-in with some fields changed by the person; None takes an answer back.

    Args:
        changes: By field: an answer's name, `hotspot` or `weight_kg`.

    Raises:
        ValueError: A value that cannot be; one sentence.
    """
    own = dict(before.own)
    hotspot, weight = before.hotspot, before.weight_kg
    for name, value in changes.items():
        if name == "hotspot":
            hotspot = _note(value)
        elif name == "weight_kg":
            weight = _weight(value)
        elif name not in set(Answer):
            raise ValueError(f"A check-in has no {name}: it asks for {', '.join(Answer)}, hotspot and weight_kg.")
        elif value is None:
            own.pop(Answer(name), None)
        else:
            own[Answer(name)] = _answer(name, value)
    filled = filled_by(recovery_percent) or dict(before.filled)
    return replace(before, own=own, filled=filled, hotspot=hotspot, weight_kg=weight)


def _answer(name: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or value not in (1, 2, 3, 4, 5):
        raise ValueError(f"{name} is a whole number from 1 to 5; {_short(value)} is not.")
    return int(value)


def _note(value: object) -> str:
    text = "" if value is None else str(value).strip()
    if len(text) > LONGEST_HOTSPOT:
        raise ValueError(f"The note on a hotspot has up to {LONGEST_HOTSPOT} characters; this has {len(text):,}.")
    return text


def _weight(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"A weight is a number of kg; {_short(value)} is not.")
    if not LEAST_WEIGHT_KG <= value <= MOST_WEIGHT_KG:
        raise ValueError(f"A weight is between {LEAST_WEIGHT_KG:g} and {MOST_WEIGHT_KG:g} kg; {value:g} is not.")
    return float(value)


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:39] + "…"
