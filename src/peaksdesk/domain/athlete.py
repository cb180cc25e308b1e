"""The person: who they are, and the thresholds that held on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Sex(StrEnum):
    """As the TRIMP papers divide it; unset is a choice too."""

    FEMALE = "female"
    MALE = "male"
    UNSET = "unset"


class Units(StrEnum):
    """What lengths, masses and temperatures are shown in; stored values are always SI."""

    METRIC = "metric"
    IMPERIAL = "imperial"


class ThresholdKind(StrEnum):
    """Thresholds with a date from which they hold, in SI units."""

    FTP = "ftp_w"
    LTHR = "lthr_bpm"
    THRESHOLD_PACE = "threshold_pace_mps"
    """Running speed at threshold, m/s."""
    SWIM_THRESHOLD = "swim_threshold_mps"
    """Critical swim speed, m/s."""


@dataclass(frozen=True)
class Threshold:
    """One value from a day on, until a later one of its kind."""

    kind: ThresholdKind
    value: float
    valid_from: date


@dataclass(frozen=True)
class Thresholds:
    """What held on one day; None where nothing was known yet.

    Attributes:
        since: For each kind that has a value, the day it came into force.
    """

    ftp_w: float | None = None
    lthr_bpm: float | None = None
    threshold_pace_mps: float | None = None
    swim_threshold_mps: float | None = None
    since: tuple[tuple[ThresholdKind, date], ...] = ()


def thresholds_on(history: Iterable[Threshold], day: date) -> Thresholds:
    """Return the thresholds in force on a day: of each kind the newest whose `valid_from` is not after it."""
    newest = in_force(history, day)
    return Thresholds(
        **{item.kind.value: item.value for item in newest},
        since=tuple(sorted((item.kind, item.valid_from) for item in newest)),
    )


def in_force(history: Iterable[Threshold], day: date) -> tuple[Threshold, ...]:
    """Return the thresholds in force on a day as they were set, one of a kind at most."""
    newest: dict[ThresholdKind, Threshold] = {}
    for item in history:
        held = newest.get(item.kind)
        if item.valid_from <= day and (held is None or item.valid_from >= held.valid_from):
            newest[item.kind] = item
    return tuple(newest[kind] for kind in ThresholdKind if kind in newest)


@dataclass(frozen=True)
class Athlete:
    """A person whose training is kept here.

    Attributes:
        weight_kg: Current body mass, kg, or None.
        resting_hr_bpm: Resting heart rate, bpm, or None; likewise `max_hr_bpm`.
        time_zone: IANA name; the zone of days whose activities do not say where they happened.
        invented: Made for the demo, and marked so on screen.
    """

    id: int
    name: str
    sex: Sex = Sex.UNSET
    birth_year: int | None = None
    weight_kg: float | None = None
    resting_hr_bpm: float | None = None
    max_hr_bpm: float | None = None
    time_zone: str = "UTC"
    units: Units = Units.METRIC
    invented: bool = False
