"""WHOOP's scales: the zone of a recovery, what it fills into a check-in, and the word for a strain."""

from enum import StrEnum

GREEN_FROM = 67.0
"""Recovery from which WHOOP shows green; below `YELLOW_FROM` it shows red."""

YELLOW_FROM = 34.0

HIGHEST_STRAIN = 21.0

_FILLED = ((90.0, 5), (67.0, 4), (50.0, 3), (34.0, 2))
_STRAINS = ((18.0, "all out"), (14.0, "high"), (10.0, "moderate"), (0.0, "light"))


class Zone(StrEnum):
    """The colour of a recovery. The value is stored and appears in JSON; it never changes."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


def zone(recovery_percent: float) -> Zone:
    """Return the zone of a recovery of 0 to 100 %.

    Source:
        WHOOP: red 0 to 33, yellow 34 to 66, green 67 to 100.
    """
    if recovery_percent >= GREEN_FROM:
        return Zone.GREEN
    return Zone.YELLOW if recovery_percent >= YELLOW_FROM else Zone.RED


def answer_of(recovery_percent: float) -> int:
    """Return what a recovery fills into a check-in for sleep and for energy, 1 to 5."""
    return next((answer for least, answer in _FILLED if recovery_percent >= least), 1)


def strain_word(strain: float) -> str:
    """Return WHOOP's word for a strain of 0 to 21."""
    return next((word for least, word in _STRAINS if strain >= least), "light")
