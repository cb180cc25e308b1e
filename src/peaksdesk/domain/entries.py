"""What a person types about themselves, read in their units: SI out, or a sentence that says what would be right."""

import re
import unicodedata

from peaksdesk.domain.athlete import Athlete, Sex, ThresholdKind, Units

LONGEST_NAME = 120

WEIGHT_KG = (20.0, 350.0)
RESTING_HR_BPM = (20.0, 120.0)
MAX_HR_BPM = (80.0, 250.0)
FTP_W = (20.0, 700.0)
LTHR_BPM = (60.0, 230.0)
THRESHOLD_PACE_MPS = (1.0, 8.0)
SWIM_THRESHOLD_MPS = (0.3, 2.5)

_OLDEST = 120
_POUND = 0.45359237
_METRES = {"km": 1000.0, "mi": 1609.344, "100m": 100.0, "100yd": 91.44}
_NUMBER = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*([a-z]*)", re.IGNORECASE)
_PACE = re.compile(r"(\d{1,2}):([0-5]\d(?:[.,]\d+)?)\s*(?:min)?\s*(?:/\s*(km|mi|100\s*m|100\s*yd))?", re.IGNORECASE)


def name(text: str) -> str:
    """Return a name without what cannot be seen: control characters and marks that turn the writing around.

    Raises:
        ValueError: It is too long.
    """
    seen = "".join(sign for sign in text[: LONGEST_NAME * 8] if unicodedata.category(sign) != "Cc" and not _turns(sign))
    found = " ".join(seen.split())
    if len(found) > LONGEST_NAME or len(text) > LONGEST_NAME * 8:
        raise ValueError(f"A name has at most {LONGEST_NAME} letters.")
    return found


def birth_year(text: str, this_year: int) -> int | None:
    """Return a year of birth; None for nothing typed.

    Raises:
        ValueError: No such year.
    """
    digits = text.strip()
    if not digits:
        return None
    first = this_year - _OLDEST
    if not re.fullmatch(r"[0-9]{4}", digits) or not first <= int(digits) <= this_year:
        raise ValueError(f"A year of birth has four digits, from {first} to {this_year}.")
    return int(digits)


def weight_kg(text: str, units: Units) -> float | None:
    """Return a body mass; None for nothing typed. A unit that is typed (kg or lb) goes before the person's.

    Raises:
        ValueError: No number, or none that a body can weigh.
    """
    if not text.strip():
        return None
    pounds = units is Units.IMPERIAL
    low, high = (f"{round(bound / _POUND) if pounds else bound:.0f}" for bound in WEIGHT_KG)
    sentence = f"A weight is a number from {low} to {high} {'lb' if pounds else 'kg'}."
    value, unit = _number(text, ("kg", "lb"), sentence)
    kilograms = value * _POUND if (unit or ("lb" if pounds else "kg")) == "lb" else value
    return round(_within(kilograms, WEIGHT_KG, sentence), 3)


def heart_rate(text: str, bounds: tuple[float, float], subject: str) -> float | None:
    """Return a heart rate; None for nothing typed.

    Args:
        text: What was typed.
        bounds: The lowest and the highest that can be, bpm.
        subject: What the sentence begins with, such as `A resting heart rate`.

    Raises:
        ValueError: No number, or none within the bounds.
    """
    if not text.strip():
        return None
    sentence = f"{subject} is a number from {bounds[0]:.0f} to {bounds[1]:.0f} bpm."
    value, _ = _number(text, ("bpm",), sentence)
    return float(round(_within(value, bounds, sentence)))


def in_order(resting_bpm: float | None, highest_bpm: float | None) -> None:
    """See that a resting heart rate is below the maximum.

    Raises:
        ValueError: It is not.
    """
    if resting_bpm is not None and highest_bpm is not None and resting_bpm >= highest_bpm:
        raise ValueError(
            f"The resting heart rate ({resting_bpm:.0f} bpm) must be below the maximum ({highest_bpm:.0f} bpm)."
        )


def field(name_: str, text: str, athlete: Athlete, this_year: int) -> object:
    """Return what was typed or chosen for a field of an athlete.

    Args:
        name_: Of the field; the time zone is not read here.
        text: As typed, or the value of a choice.
        athlete: Whose units count, and whose other values it must agree with.
        this_year: For the year of birth.

    Raises:
        ValueError: It cannot be; the sentence says what would be right.
        KeyError: There is no such field.
    """
    match name_:
        case "name":
            return name(text)
        case "sex":
            return Sex(text)
        case "units":
            return Units(text)
        case "birth_year":
            return birth_year(text, this_year)
        case "weight_kg":
            return weight_kg(text, athlete.units)
        case "resting_hr_bpm":
            resting = heart_rate(text, RESTING_HR_BPM, "A resting heart rate")
            in_order(resting, athlete.max_hr_bpm)
            return resting
        case "max_hr_bpm":
            highest = heart_rate(text, MAX_HR_BPM, "A maximal heart rate")
            in_order(athlete.resting_hr_bpm, highest)
            return highest
        case _:
            raise KeyError(name_)


def threshold(kind: ThresholdKind, text: str, units: Units) -> float:
    """Return a threshold: W, bpm or m/s.

    Raises:
        ValueError: Nothing typed, or nothing that a body can do.
    """
    match kind:
        case ThresholdKind.FTP:
            sentence = f"An FTP is a number from {FTP_W[0]:.0f} to {FTP_W[1]:.0f} W."
            return float(round(_within(_number(text, ("w",), sentence)[0], FTP_W, sentence)))
        case ThresholdKind.LTHR:
            sentence = f"An LTHR is a number from {LTHR_BPM[0]:.0f} to {LTHR_BPM[1]:.0f} bpm."
            return float(round(_within(_number(text, ("bpm",), sentence)[0], LTHR_BPM, sentence)))
        case ThresholdKind.THRESHOLD_PACE:
            return _pace(text, "mi" if units is Units.IMPERIAL else "km", THRESHOLD_PACE_MPS)
        case ThresholdKind.SWIM_THRESHOLD:
            return _pace(text, "100yd" if units is Units.IMPERIAL else "100m", SWIM_THRESHOLD_MPS)


def _pace(text: str, per: str, bounds: tuple[float, float]) -> float:
    slowest, fastest = (_clock(_METRES[per] / bound) for bound in bounds)
    middle = _clock(_METRES[per] / ((bounds[0] + bounds[1]) / 2))
    sentence = f"A pace is minutes and seconds like {middle}, from {fastest} to {slowest} min/{per}."
    found = _PACE.fullmatch(text.strip())
    if found is None:
        raise ValueError(sentence)
    seconds = int(found[1]) * 60 + float(found[2].replace(",", "."))
    metres = _METRES["".join((found[3] or per).lower().split())]
    return _within(metres / seconds if seconds else 0.0, bounds, sentence)


def _number(text: str, units: tuple[str, ...], sentence: str) -> tuple[float, str]:
    found = _NUMBER.fullmatch(text.strip())
    unit = found[2].lower() if found is not None else ""
    if found is None or len(found[1]) > LONGEST_NAME or (unit and unit not in units):
        raise ValueError(sentence)
    return float(found[1].replace(",", ".")), unit


def _within(value: float, bounds: tuple[float, float], sentence: str) -> float:
    if not bounds[0] <= value <= bounds[1]:
        raise ValueError(sentence)
    return value


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def _turns(sign: str) -> bool:
    """Tell a mark that turns the writing around for the words after it too."""
    return "\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069"
