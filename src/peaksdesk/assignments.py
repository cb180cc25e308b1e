"""`name=value` words of the command line, in the units people say them in: about an athlete, an activity or a day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from peaksdesk.domain.activity import EDITABLE
from peaksdesk.domain.athlete import Athlete, Sex, ThresholdKind, Units
from peaksdesk.domain.sports import Sport

NAMES = (
    "ftp (W)",
    "lthr (bpm)",
    "threshold_pace (4:15/km, 6:50/mi or m/s)",
    "swim_threshold (1:40/100m or m/s)",
    "name",
    "sex (female, male, unset)",
    "birth_year",
    "weight (kg)",
    "resting_hr (bpm)",
    "max_hr (bpm)",
    "time_zone (Europe/Vienna)",
    "units (metric, imperial)",
)

EDIT_NAMES = (
    "title",
    "sport (ride, gravel_ride, trail_run, ...)",
    "description",
    "gear",
    "rpe (1 to 10, empty for none)",
    "excluded (yes, no)",
)

CHECK_IN_NAMES = (
    *("sleep (1 to 5)", "stress (1 to 5)", "soreness (1 to 5)", "energy (1 to 5)"),
    *("hotspot (where something hurts)", "weight (kg)"),
)

C = TypeVar("C", Sex, Units, Sport)

_RANGES = {
    "ftp": (20, 700, "W"),
    "lthr": (60, 230, "bpm"),
    "weight": (20, 350, "kg"),
    "resting_hr": (20, 120, "bpm"),
    "max_hr": (80, 250, "bpm"),
}
_PACE = re.compile(r"(\d{1,2}):(\d{2}(?:\.\d+)?)\s*/\s*(km|mi|100\s*m|100\s*yd)")
_METRES = {"km": 1000.0, "mi": 1609.344, "100m": 100.0, "100yd": 91.44}


@dataclass(frozen=True)
class Assignments:
    """What a command asks to set.

    Attributes:
        athlete: The athlete with the new fields.
        thresholds: Kind and SI value, in the order given.
    """

    athlete: Athlete
    thresholds: tuple[tuple[ThresholdKind, float], ...]


def read(words: list[str], athlete: Athlete) -> Assignments:
    """Read `name=value` words.

    Raises:
        ValueError: A name that is not known or a value out of range; one sentence that says what would be right.
    """
    thresholds: list[tuple[ThresholdKind, float]] = []
    for name, text in _pairs(words, NAMES):
        match name:
            case "ftp":
                thresholds.append((ThresholdKind.FTP, _number(name, text)))
            case "lthr":
                thresholds.append((ThresholdKind.LTHR, _number(name, text)))
            case "threshold_pace":
                thresholds.append((ThresholdKind.THRESHOLD_PACE, _speed(name, text, (1.0, 8.0))))
            case "swim_threshold":
                thresholds.append((ThresholdKind.SWIM_THRESHOLD, _speed(name, text, (0.3, 2.5))))
            case "name":
                athlete = replace(athlete, name=text)
            case "sex":
                athlete = replace(athlete, sex=_choice(name, text, Sex))
            case "units":
                athlete = replace(athlete, units=_choice(name, text, Units))
            case "birth_year":
                athlete = replace(athlete, birth_year=_year(text))
            case "weight":
                athlete = replace(athlete, weight_kg=_number(name, text))
            case "resting_hr":
                athlete = replace(athlete, resting_hr_bpm=_number(name, text))
            case "max_hr":
                athlete = replace(athlete, max_hr_bpm=_number(name, text))
            case "time_zone":
                athlete = replace(athlete, time_zone=_zone(text))
            case _:
                raise ValueError(f"{name!r} cannot be set. Names: {', '.join(NAMES)}.")
    resting, highest = athlete.resting_hr_bpm, athlete.max_hr_bpm
    if resting is not None and highest is not None and resting >= highest:
        raise ValueError(f"Resting heart rate ({resting:g}) must be below the maximum ({highest:g}).")
    return Assignments(athlete, tuple(thresholds))


def read_edits(words: list[str]) -> dict[str, str | float | bool | None]:
    """Read `name=value` words about an activity: the fields that a person may set.

    Raises:
        ValueError: A name that is not known or a value that cannot be; one sentence that says what would be right.
    """
    edits: dict[str, str | float | bool | None] = {}
    for name, text in _pairs(words, EDIT_NAMES):
        match name:
            case "rpe":
                edits[name] = _rpe(text) if text else None
            case "excluded":
                edits[name] = _yes(name, text)
            case "sport":
                edits[name] = _choice(name, text, Sport).value
            case _ if name in EDITABLE:
                edits[name] = text
            case _:
                raise ValueError(f"{name!r} cannot be set. Names: {', '.join(EDIT_NAMES)}.")
    return edits


def read_check_in(words: list[str]) -> dict[str, object]:
    """Read `name=value` words about how a day is, for the check-in to judge; an empty value takes an answer back.

    Raises:
        ValueError: A word that is not name=value.
    """
    changes: dict[str, object] = {}
    for name, text in _pairs(words, CHECK_IN_NAMES):
        changes["weight_kg" if name == "weight" else name] = text if name == "hotspot" else _value(text)
    return changes


def _value(text: str) -> int | float | str | None:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text or None


def _pairs(words: list[str], names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for word in words:
        name, equals, text = word.partition("=")
        if not equals:
            raise ValueError(f"{word!r} is not name=value. Names: {', '.join(names)}.")
        yield name.strip().lower().replace("-", "_"), text.strip()


def _rpe(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise ValueError(f"rpe is a number from 0 (rest) to 10 (all out); {text!r} is not.") from None


def _yes(name: str, text: str) -> bool:
    if text.lower() not in ("yes", "no", "true", "false"):
        raise ValueError(f"{name} is yes or no; {text!r} is neither.")
    return text.lower() in ("yes", "true")


def _number(name: str, text: str) -> float:
    low, high, unit = _RANGES[name]
    try:
        value = float(text)
    except ValueError:
        raise ValueError(f"{name} is a number in {unit}, like {name}={(low + high) // 2}; {text!r} is not.") from None
    if not low <= value <= high:
        raise ValueError(f"{name}={text} is not plausible: it goes from {low} to {high} {unit}.")
    return value


def _speed(name: str, text: str, bounds: tuple[float, float]) -> float:
    match = _PACE.fullmatch(text)
    if match:
        seconds = int(match[1]) * 60 + float(match[2])
        value = _METRES[match[3].replace(" ", "")] / seconds if seconds else 0.0
    else:
        try:
            value = float(text)
        except ValueError:
            raise ValueError(
                f"{name} is a pace like 4:15/km or 1:40/100m, or a speed in m/s; {text!r} is neither."
            ) from None
    if not bounds[0] <= value <= bounds[1]:
        raise ValueError(f"{name}={text} is {value:.2f} m/s, which is not plausible ({bounds[0]} to {bounds[1]} m/s).")
    return value


def _year(text: str) -> int:
    now = datetime.now(UTC).year
    if not text.isdigit() or not now - 120 <= int(text) <= now:
        raise ValueError(f"birth_year={text} is not a year between {now - 120} and {now}.")
    return int(text)


def _zone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"{text!r} is not a time zone; write it like Europe/Vienna.") from None
    return text


def _choice(name: str, text: str, kind: type[C]) -> C:
    try:
        return kind(text.lower())
    except ValueError:
        raise ValueError(f"{name} is one of {', '.join(kind)}; {text!r} is not.") from None
