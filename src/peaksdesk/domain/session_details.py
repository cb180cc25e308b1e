"""What a session on the mat or in the gym was made of: rounds, rolls, submissions, partners; sets, repetitions."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from peaksdesk.domain.sports import Sport

SESSION = "session"
"""Name of the edit that holds the details: among a person's edits they outlive merges, the bin and backups."""

MOST_COUNT = 500
MOST_SETS = 200
LONGEST_PARTNERS = 500
LONGEST_EXERCISE = 80
HEAVIEST_KG = 1_000.0
MOST_REPS = 1_000
_LARGEST_REPS_FOR_1RM = 12
"""Beyond so many repetitions an estimate says little."""


class ClassType(StrEnum):
    """What kind of class it was. The value is stored and appears in JSON; it never changes."""

    GI = "gi"
    NO_GI = "no-gi"
    WRESTLING = "wrestling"
    JUDO = "judo"
    MMA = "mma"
    YOGA = "yoga"
    STRENGTH = "s&c"
    CARDIO = "cardio"
    MOBILITY = "mobility"
    REHAB = "rehab"


ON_THE_MAT = (ClassType.GI, ClassType.NO_GI, ClassType.WRESTLING, ClassType.JUDO, ClassType.MMA)

_SPORTS = {
    ClassType.YOGA: Sport.YOGA,
    ClassType.STRENGTH: Sport.STRENGTH,
    ClassType.CARDIO: Sport.CARDIO,
    ClassType.MOBILITY: Sport.OTHER,
    ClassType.REHAB: Sport.OTHER,
}


def sport_of(kind: ClassType) -> Sport:
    """Return the sport that a class counts as."""
    return _SPORTS.get(kind, Sport.MARTIAL_ARTS)


@dataclass(frozen=True)
class WorkSet:
    """Sets of one exercise.

    Attributes:
        load_kg: On the bar; 0 for the body alone.
    """

    exercise: str
    sets: int
    reps: int
    load_kg: float = 0.0

    @property
    def volume_kg(self) -> float:
        """Sets x repetitions x load."""
        return self.sets * self.reps * self.load_kg

    @property
    def one_rep_max_kg(self) -> float | None:
        """Estimated load for one repetition (Epley: load x (1 + reps / 30)); None where that says little."""
        if not self.load_kg or not 1 <= self.reps <= _LARGEST_REPS_FOR_1RM:
            return None
        return self.load_kg if self.reps == 1 else self.load_kg * (1.0 + self.reps / 30.0)


@dataclass(frozen=True)
class SessionDetails:
    """What a session was made of; None where it is not said.

    Attributes:
        submissions_for: How often the person submitted somebody; `submissions_against` how often they were.
        partners: Names, in the person's words.
    """

    class_type: ClassType | None = None
    rounds: int | None = None
    rolls: int | None = None
    submissions_for: int | None = None
    submissions_against: int | None = None
    partners: str = ""
    sets: tuple[WorkSet, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what cannot be.

        Raises:
            ValueError: One sentence.
        """
        for name in ("rounds", "rolls", "submissions_for", "submissions_against"):
            count = getattr(self, name)
            if count is not None and not (isinstance(count, int) and 0 <= count <= MOST_COUNT):
                raise ValueError(f"{name.replace('_', ' ').capitalize()} is a whole number from 0 to {MOST_COUNT}.")
        if len(self.partners) > LONGEST_PARTNERS:
            raise ValueError(f"The partners take up to {LONGEST_PARTNERS} characters.")
        if len(self.sets) > MOST_SETS:
            raise ValueError(f"A session has up to {MOST_SETS} lines of sets.")
        for one in self.sets:
            _check(one)

    @property
    def volume_kg(self) -> float:
        """Load moved in all sets."""
        return sum(one.volume_kg for one in self.sets)


@dataclass(frozen=True)
class MatTotals:
    """Several sessions on the mat.

    Attributes:
        ratio: Submissions for a submission against; None without any against.
    """

    classes: int = 0
    rolls: int = 0
    rounds: int = 0
    submissions_for: int = 0
    submissions_against: int = 0

    @property
    def ratio(self) -> float | None:
        """Submissions for, per submission against."""
        return self.submissions_for / self.submissions_against if self.submissions_against else None


def mat_totals(sessions: Iterable[SessionDetails]) -> MatTotals:
    """Add up the classes on the mat among some sessions."""
    found = [one for one in sessions if one.class_type in ON_THE_MAT]
    return MatTotals(
        len(found),
        sum(one.rolls or 0 for one in found),
        sum(one.rounds or 0 for one in found),
        sum(one.submissions_for or 0 for one in found),
        sum(one.submissions_against or 0 for one in found),
    )


def read_sets(text: str) -> tuple[WorkSet, ...]:
    """Read sets as people write them: `squat 3x5x100, pull-up 4x8`.

    Raises:
        ValueError: A part that is not exercise, sets x reps, and a load in kg where there is one.
    """
    found = []
    for part in filter(None, (piece.strip() for piece in re.split(r"[,;\n]", text))):
        match = _SET.fullmatch(part)
        if match is None:
            raise ValueError(f"{part[:60]!r} is not an exercise with sets x reps x kg, like squat 3x5x100.")
        load = float(match[4].replace(",", ".")) if match[4] else 0.0
        found.append(WorkSet(match[1].strip(), int(match[2]), int(match[3]), load))
    return SessionDetails(sets=tuple(found)).sets


def to_text(details: SessionDetails) -> str:
    """Encode details as the text of an edit."""
    value = {
        one.name: getattr(details, one.name) for one in fields(details) if getattr(details, one.name) != one.default
    }
    if details.sets:
        value["sets"] = [[one.exercise, one.sets, one.reps, one.load_kg] for one in details.sets]
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def details_in(edits: Mapping[str, object]) -> SessionDetails | None:
    """Return the details among a person's edits, or None where there are none that can be read."""
    text = edits.get(SESSION)
    try:
        value = json.loads(text) if isinstance(text, str) and text else None
        if not isinstance(value, dict):
            return None
        kind = value.get("class_type")
        return SessionDetails(
            class_type=ClassType(kind) if kind is not None else None,
            rounds=value.get("rounds"),
            rolls=value.get("rolls"),
            submissions_for=value.get("submissions_for"),
            submissions_against=value.get("submissions_against"),
            partners=str(value.get("partners", "")),
            sets=tuple(WorkSet(*one) for one in value.get("sets", ())),
        )
    except (ValueError, TypeError):
        return None


def _check(one: WorkSet) -> None:
    if not one.exercise.strip() or len(one.exercise) > LONGEST_EXERCISE:
        raise ValueError(f"An exercise has a name of up to {LONGEST_EXERCISE} characters.")
    if not (1 <= one.sets <= MOST_SETS and 1 <= one.reps <= MOST_REPS):
        raise ValueError(f"Sets go from 1 to {MOST_SETS} and repetitions from 1 to {MOST_REPS}.")
    if not 0.0 <= one.load_kg <= HEAVIEST_KG:
        raise ValueError(f"A load is between 0 and {HEAVIEST_KG:,.0f} kg.")


_SET = re.compile(r"(.{1,80}?)\s+(\d{1,3})\s*[x×]\s*(\d{1,4})(?:\s*[x×@]\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*(?:kg)?)?")
