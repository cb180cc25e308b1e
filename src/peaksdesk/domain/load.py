"""One load per activity, and why it is that number."""

from dataclasses import dataclass
from enum import StrEnum


class LoadMethod(StrEnum):
    """How a load was computed. The value is stored and appears in JSON; it never changes."""

    TSS = "tss"
    """Power: hours x IF^2 x 100 (Coggan)."""
    RTSS = "rtss"
    """Grade-adjusted running pace against threshold pace."""
    STSS = "stss"
    """Swim pace against threshold: hours x IF^3 x 100."""
    HRSS = "hrss"
    """Banister TRIMP relative to one hour at LTHR."""
    HR_IF = "hr_if"
    """hours x (HR/LTHR)^2 x 100, where resting or maximal heart rate is unknown."""
    SESSION_RPE = "session_rpe"
    """RPE x minutes, scaled (the last resort)."""
    NONE = "none"


@dataclass(frozen=True)
class Load:
    """A session's load on the scale where one hour at threshold is 100.

    Attributes:
        value: Load points; None where nothing in the session can be scored.
        intensity: IF of the method (ratio to threshold), or None.
        inputs: What went in, for *why this number*: name with unit -> value.
        reason: One sentence for the person; says what is missing where `method` is NONE.
    """

    value: float | None
    method: LoadMethod
    intensity: float | None
    inputs: tuple[tuple[str, float | str], ...]
    reason: str
